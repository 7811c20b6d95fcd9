/** Makes the fields that an interface's declaration comes to: one for each full name. */
import {
  type Field, type FieldOptions, absoluteTime, flag, guid, i32, i64, none, octets, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { NTSTATUS, WERROR } from './known-shapes.ts';
import type { CountedTextShape, Leaf, NumberShape } from './shapes.ts';

const LITTLE = { little: true } as const;
const UNSIGNED = { 1: u8, 2: u16, 4: u32, 8: u64 } as const;

/** `server_unc` is `Server Unc`. */
export function titleOf(name: string): string {
  return name.split('_').map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Constants of the documents, which begin with a capital, say in the tree that it is they which are set. */
const wordsOf = (name: string): { as?: readonly [string, string] } => (/^[A-Z]/.test(name) ? { as: [`${name} is SET`, `${name} is NOT SET`] } : {});

export class FieldMaker {
  private readonly made = new Map<string, Field>();

  constructor(private readonly prefix: string) {}

  get fields(): readonly Field[] {
    return [...this.made.values()];
  }

  /** Numbers of several sizes may have one name. */
  private keep<F extends Field>(field: F): F {
    const key = `${field.name} ${field.kind} ${field.size}`, known = this.made.get(key);
    if (known !== undefined) return known as F;
    this.made.set(key, field);
    return field;
  }

  field(leaf: Leaf, { id, title, own }: { readonly id: string; readonly title: string; readonly own: boolean }): Field {
    const options: FieldOptions = own ? { id, own } : { id };
    switch (leaf.is) {
      case 'number': return this.keep(numberField(leaf, title, options));
      case 'text': return this.keep(text(title, { ...options, encoding: leaf.width === 2 ? 'utf16le' : 'latin1' }));
      case 'counted': return this.keep(text(title, { ...options, encoding: leaf.width === 2 ? 'utf16le' : 'latin1' }));
      case 'character': return this.keep(text(title, { ...options, encoding: 'utf16le' }));
      case 'octet':
      case 'handle': return this.keep(octets(title, options));
      case 'guid': return this.keep(guid(title, { ...options, ...LITTLE }));
      case 'time': return this.keep(absoluteTime(title, options));
      case 'sid':
      case 'struct':
      case 'union':
      case 'custom': return this.keep(none(title, options));
    }
  }

  /** The number with a field for each of its flags. */
  flags(shape: NumberShape, pairs: readonly (readonly [string, number])[], rights: string | undefined): NumberShape {
    const fields = pairs.map(([name, mask]) => {
      const isWhole = name.includes('.'), constant = name.slice(name.lastIndexOf('.') + 1);
      const id = isWhole ? name : `${this.prefix}.${shape.name}.${name}`;
      return this.keep(flag(titleOf(constant.toLowerCase()), mask, { id, size: shape.size, ...LITTLE, ...wordsOf(constant) }));
    });
    return { ...shape, hex: true, flags: { fields, rights } };
  }

  /** `id`: what the names of the two lengths begin with. */
  counted(name: string, id: string, width: 1 | 2): CountedTextShape {
    const length = this.keep(u16('Name Len', { id: `${id}.name_len`, ...LITTLE }));
    const size = this.keep(u16('Name Size', { id: `${id}.name_size`, ...LITTLE }));
    return { is: 'counted', name, width, length, size };
  }

  /** Undefined for numbers that are no errors of Windows. */
  resultId(shape: NumberShape): string | undefined {
    if (shape === NTSTATUS) return `${this.prefix}.status`;
    return shape === WERROR ? `${this.prefix}.werror` : undefined;
  }

  resultTitle(shape: NumberShape): string {
    return shape === NTSTATUS ? 'NT Error' : 'Windows Error';
  }
}

function numberField({ size, signed, hex, values }: NumberShape, title: string, options: FieldOptions): Field {
  const all = { ...options, ...LITTLE, hex, ...(values === undefined ? {} : { values }) };
  if (signed) return size === 8 ? i64(title, all) : i32(title, all);
  return UNSIGNED[size](title, all);
}
