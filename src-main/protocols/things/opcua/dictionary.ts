/** OPC UA's structures with the fields that show their members, made of the lists beside this file when the first of them is met. */
import {
  type Field, absoluteTime, bool, f32, f64, guid, i16, i32, i64, i8, octets, text, u16, u32, u64, u8,
} from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { ENUMERATIONS } from './enumerations.ts';
import { SIMPLE_MEMBERS } from './members.ts';
import { SERVICE_STRUCTURES } from './service-structures.ts';
import { STRUCTURES } from './structures.ts';

/** Members that Wireshark does not know. */
const OWN = new Set(['StructureType', 'Permissions', 'IsOptional']);
const HEX = { hex: true, little: true } as const;

type Make = (title: string, options: { readonly id: string; readonly little: true; readonly own: boolean }) => Field;
const MAKERS: Readonly<Record<string, Make>> = {
  Boolean: bool, SByte: i8, Byte: u8, Int16: i16, UInt16: u16, Int32: i32, UInt32: u32, Int64: i64, UInt64: u64, Float: f32, Double: f64,
  String: text, DateTime: absoluteTime, Guid: guid, ByteString: octets, XmlElement: octets,
  StatusCode: (title, options) => u32(title, { ...options, hex: true }),
};

export interface Member {
  readonly name: string;
  /** Of a structure, an enumeration, or what is built in. */
  readonly type: string;
  readonly isList: boolean;
  /** Undefined for what has parts. */
  readonly field: Field | undefined;
}

export interface Structure {
  readonly name: string;
  readonly members: readonly Member[];
}

/** The entries of a list: a line that is indented further goes on with the one before. */
const entriesOf = (list: string): string[] => list.trim().split(/\n {2}(?! )/).map(entry => entry.replaceAll(/\s+/g, ' '));

class Dictionary {
  readonly structures = new Map<string, Structure>();
  /** By the number of their binary encoding. */
  readonly encodings = new Map<number, Structure>();
  private readonly made = new Map<string, Field>();
  private readonly enumerations = new Map<string, Readonly<Record<number, string>>>();
  private readonly kinds = new Map<string, Field['kind']>();
  private readonly simple = new Map<string, string>();

  constructor() {
    for (const entry of entriesOf(ENUMERATIONS)) {
      const [name, ...values] = entry.split(' ');
      this.enumerations.set(name, numbered(values));
    }
    for (const entry of entriesOf(SIMPLE_MEMBERS)) {
      const [type, ...names] = entry.split(' ');
      for (const name of names) {
        this.simple.set(name, type);
        this.field(name, type);
      }
    }
    for (const type of Object.keys(MAKERS)) this.field(type, type);
    for (const entry of [...entriesOf(STRUCTURES), ...entriesOf(SERVICE_STRUCTURES)]) this.addStructure(entry);
  }

  get fields(): readonly Field[] {
    return [...this.made.values()];
  }

  /** The field of a value by its member's name and its type; undefined where that is no simple one. */
  field(name: string, type: string): Field | undefined {
    const values = this.enumerations.get(type), title = values === undefined ? name : type, key = values === undefined ? `${name} ${type}` : type;
    const make = values === undefined ? MAKERS[type] : u32;
    let field = this.made.get(key);
    if (field === undefined && make !== undefined) {
      const options = { id: `opcua.${title}`, little: true, own: OWN.has(title) } as const;
      field = values === undefined ? make(title, options) : u32(title, { ...options, ...HEX, values });
      // A name has one kind of values: what is of another is shown as a value of its type.
      const kind = this.kinds.get(title) ?? field.kind;
      if (field.kind !== kind) return this.field(type, type);
      this.kinds.set(title, kind);
      this.made.set(key, field);
    }
    return field;
  }

  private addStructure(entry: string): void {
    const [head, ...parts] = entry.split(' '), [name, encoding] = head.split('=');
    const structure = { name, members: parts.map(part => this.member(part)) };
    this.structures.set(name, structure);
    if (encoding !== undefined) this.encodings.set(Number(encoding), structure);
  }

  private member(part: string): Member {
    const isList = part.endsWith('[]'), [name, written] = (isList ? part.slice(0, -2) : part).split(':');
    const type = written ?? this.simple.get(name) ?? name;
    return { name, type, isList, field: this.field(name, type) };
  }
}

function numbered(names: readonly string[]): Readonly<Record<number, string>> {
  const values: Record<number, string> = {};
  let next = 0;
  for (const entry of names) {
    const [first, second] = entry.split('=');
    if (second !== undefined) next = Number(first);
    values[next++] = second ?? first;
  }
  return values;
}

export const dictionary = late(() => new Dictionary());
