/** Types of ASN.1 modules with the fields that show their values, called as Wireshark's compiler calls them. */
import { type Field, absoluteTime, bool, flag, i32, none, octets, oid, text, u32, u64 } from '../../dissect/index.ts';
import { type Names, type Part, type Range, type Shape, type Tag, type Type, typesOf } from './notation.ts';

export interface Module {
  /** What the names of its fields begin with. */
  readonly prefix: string;
  /** ASN.1. */
  readonly types: string;
  /** Fields that are called otherwise than their part or type: by `Type.part`, their whole name behind the prefix. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Fields of types, or of `Type.part`, whose values are shown otherwise than their ASN.1 says: a byte that is a number, say. */
  readonly shown?: Readonly<Record<string, (title: string, options: { readonly id: string }) => Field>>;
}

/** A part of a type, an alternative, or an item: with its field, and by what names readers of its own are found for it. */
export interface Member {
  readonly node: Node;
  readonly field: Field;
  readonly keys: readonly string[];
}

export interface Node {
  readonly tag: Tag | undefined;
  readonly shape: Shape;
  /** For a reference: what it stands for. */
  readonly target: () => Node;
  /** Of a sequence, set or choice. */
  readonly members: readonly Member[];
  /** For a choice: what each alternative is called by as a number. */
  readonly numbers: readonly number[];
  readonly item: Member | undefined;
  /** Of a bit string: the bits that have names. */
  readonly flags: readonly { readonly bit: number; readonly field: Field<boolean> }[];
}

/** X.690 §8.18: EXTERNAL, which says of what it holds whose it is. */
const EXTERNAL: Module = {
  prefix: 'ber',
  types: `
    EXTERNAL ::= [UNIVERSAL 8] SEQUENCE {
      direct-reference OBJECT IDENTIFIER OPTIONAL, indirect-reference INTEGER OPTIONAL, data-value-descriptor ObjectDescriptor OPTIONAL,
      encoding CHOICE { single-ASN1-type [0] EXPLICIT ANY, octet-aligned [1] OCTET STRING, arbitrary [2] BIT STRING } }`,
  renamed: { 'EXTERNAL.single-ASN1-type': 'single_ASN1_type' },
};

/** Whether numbers of the range need more than 32 bits. */
export const isLong = (range: Range | undefined): boolean => range !== undefined && range.to < Infinity && range.to >= 2 ** 32;
const underlined = (name: string): string => name.replaceAll('-', '_');
const dotted = (name: string): string => name.replaceAll(/[-_]/g, '.');

export class Schema {
  private readonly nodes = new Map<string, Node>();
  private readonly made = new Map<string, Field>();
  private readonly types = new Map<string, { readonly type: Type; readonly module: Module }>();

  constructor(modules: readonly Module[]) {
    for (const module of [EXTERNAL, ...modules]) for (const [name, type] of typesOf(module.types)) this.types.set(name, { type, module });
    for (const name of this.types.keys()) this.node(name);
  }

  /** The type of this name; one that is not declared is a mistake of the program. */
  node(name: string): Node {
    const known = this.nodes.get(name);
    if (known !== undefined) return known;
    const found = this.types.get(name);
    if (found === undefined) throw new Error(`no type ${name}`);
    const node = this.build(found.type, name, name, found.module);
    this.nodes.set(name, node);
    return node;
  }

  /** The field of a named list's items. */
  item(name: string): Field {
    const { item } = this.node(name);
    if (item === undefined) throw new Error(`${name} is no list`);
    return item.field;
  }

  has(name: string): boolean {
    return this.types.has(name);
  }

  /** All that there are. */
  get fields(): readonly Field[] {
    return [...this.made.values()];
  }

  /** `owner`: the named type around it, `name`: what its own parts without names are called after. */
  private build({ tag, shape }: Type, owner: string, name: string, module: Module): Node {
    const members = 'parts' in shape ? shape.parts.map(part => this.member(part, owner, module)) : [];
    return {
      tag, shape, members, target: () => this.node((shape as { to: string }).to),
      numbers: shape.kind === 'choice' ? this.numbers(shape.parts) : [],
      item: shape.kind === 'list' ? this.listItem(shape.item, owner, name, module) : undefined,
      flags: shape.kind === 'bits' ? this.flags(shape.flags, name, module) : [],
    };
  }

  private member({ name, type }: Part, owner: string, module: Module): Member {
    const key = `${owner}.${name}`, node = this.build(type, owner, type.shape.kind === 'bits' ? `T_${name}` : name, module);
    return { node, field: this.field(key, name, name, type, module), keys: [key, ...this.typeNames(type)] };
  }

  private listItem(type: Type, owner: string, name: string, module: Module): Member {
    const { shape } = type, node = this.build(type, owner, name, module), key = `${owner}.${name}.item`;
    const isNamed = shape.kind === 'reference' && shape.to !== 'EXTERNAL';
    const [called, title] = isNamed ? [shape.to, shape.to] : [`${name}_item`, `${name} item`];
    return { node, field: this.field(key, called, title, type, module), keys: [key, ...this.typeNames(type)] };
  }

  /** A type's name, and those of what it stands for. */
  private typeNames(type: Type): string[] {
    const names: string[] = [];
    for (let { shape } = type; shape.kind === 'reference'; ({ shape } = this.declared(shape.to))) names.push(shape.to);
    return names;
  }

  private declared(name: string): Type {
    const found = this.types.get(name);
    if (found === undefined) throw new Error(`no type ${name}`);
    return found.type;
  }

  private head({ shape }: Type): Shape {
    for (;;) {
      if (shape.kind !== 'reference') return shape;
      ({ shape } = this.declared(shape.to));
    }
  }

  /** Alternatives are known by their tags where all have one of the same class, by their order where not. */
  private numbers(parts: readonly Part[]): number[] {
    const tags = parts.map(({ type }) => this.tagOf(type));
    const inOrder = tags.some(tag => tag === undefined || tag.tagClass !== tags[0]?.tagClass);
    return tags.map((tag, i) => (inOrder || tag === undefined ? i : tag.number));
  }

  private tagOf(type: Type): Tag | undefined {
    if (type.tag !== undefined || type.shape.kind !== 'reference') return type.tag;
    return this.tagOf(this.declared(type.shape.to));
  }

  private flags(names: Names, name: string, { prefix }: Module): Node['flags'] {
    return Object.entries(names).map(([number, title]) => {
      const bit = Number(number), id = dotted(`${prefix}.${name}.${title}`), as = ['True', 'False'] as const;
      return { bit, field: this.once(id, number, () => flag(title, 0x80 >> bit % 8, { id, as, size: 1 })) as Field<boolean> };
    });
  }

  private field(key: string, name: string, title: string, type: Type, { prefix, renamed = {}, shown = {} }: Module): Field {
    const shape = this.head(type), isHeading = ['sequence', 'set', 'null', 'any'].includes(shape.kind);
    const full = `${prefix}.${renamed[key] ?? underlined(name) + (isHeading ? '_element' : '')}`;
    for (const known of [key, ...this.typeNames(type)]) {
      const own = shown[known] ?? this.types.get(known)?.module.shown?.[known];
      if (own !== undefined) return this.once(full, known, () => own(title, { id: full }));
    }
    return this.once(full, `${shape.kind} ${JSON.stringify(this.names(shape))}`, () => this.make(shape, title, full));
  }

  private once(name: string, variant: string, make: () => Field): Field {
    const key = `${name} ${variant}`;
    let field = this.made.get(key);
    if (field === undefined) this.made.set(key, field = make());
    return field;
  }

  private names(shape: Shape): Names {
    if (shape.kind === 'choice') {
      const numbers = this.numbers(shape.parts);
      return Object.fromEntries(shape.parts.map(({ name }, i) => [numbers[i], name]));
    }
    return shape.kind === 'integer' || shape.kind === 'enumerated' ? shape.names : {};
  }

  private make(shape: Shape, title: string, id: string): Field {
    const names = this.names(shape), values = Object.keys(names).length > 0 ? { values: names } : {};
    switch (shape.kind) {
      case 'choice':
      case 'list':
      case 'enumerated': return u32(title, { id, ...values });
      case 'integer': return (isLong(shape.range) ? u64 : shape.unsigned ? u32 : i32)(title, { id, ...values });
      case 'bits':
      case 'real':
      case 'octets': return octets(title, { id });
      case 'boolean': return bool(title, { id });
      case 'oid': return oid(title, { id });
      case 'text': return text(title, { id });
      case 'moment': return absoluteTime(title, { id });
      case 'sequence':
      case 'set':
      case 'null':
      case 'any':
      case 'reference': return none(title, { id });
    }
  }
}
