/** Messages of mobile stations and their core networks: information elements one behind the other, 3GPP TS 24.007 §11.2. */
import { type Cursor, type Field, expert, u16, u8 } from '../../../dissect/index.ts';

/** `uplink`: the message goes to the network. */
export type Read = (p: Cursor, uplink: boolean) => string | void;
/** Fields of one place: several of them lie in the same octets. */
export type Row = Field | readonly Field[] | Read;

export interface Element {
  readonly name: string;
  /** The field that its identifier is shown as. */
  readonly id: Field<number>;
  readonly rows: readonly Row[];
}

/** How an element is coded (table 11.1): its length in one octet or two, or so many octets without one; `half` has half an octet. */
export type Form = 'length' | 'long' | 'half' | number;
/** An element of a message, and what it is there. */
export interface Part {
  readonly form: Form;
  readonly element: Element;
  readonly role: string;
}

export interface Message {
  readonly name: string;
  /** What every such message has, in order: elements without identifiers, or octets that several share. */
  readonly must: readonly (Part | Row)[];
  /** What it may have, by identifiers; those of half an octet by the upper half. */
  readonly may: Readonly<Record<number, Part>>;
}

export const part = (form: Form, element: Element, role = ''): Part => ({ form, element, role });
/** Elements of one protocol. */
export const elementsOf = (id: Field<number>) => (name: string, ...rows: readonly Row[]): Element => ({ name, id, rows });
export const message = (name: string, must: readonly (Part | Row)[] = [], may: Readonly<Record<number, Part>> = {}): Message => ({ name, must, may });

export const SHARED_FIELDS = {
  length: u16('Length', { id: 'gsm_a.len' }),
  extraneous: expert('Data behind what is known of the element', 'note', 'Protocol', { id: 'gsm_a.extraneous_data' }),
  half: u8('Element ID', { id: 'gsm_a.common.elem_id', hex: true }),
} as const;
const f = SHARED_FIELDS;

/** A cause, of which the list tells, too. */
export const causeOf = (field: Field<number>): Read => p => {
  const value = p.take(field), { values } = field.options, name = typeof values === 'function' ? values(value) : values?.[value];
  p.addInfo(` (${name ?? `Unknown (${value})`})`);
};

/** Identifiers with this bit have one octet with their element (§11.2.4). */
const SINGLE = 0x80;
/** Those of 5G's and LTE's messages that have two octets of length where nothing else is known of them. */
const LONG_ONES = 0x70;
const HALF_MASK = 0xf0;

const isPart = (item: Part | Row): item is Part => typeof item === 'object' && 'element' in item;

export interface Marks {
  readonly missing: Field<void>;
  readonly extraneous: Field<void>;
}

/** Reads a message behind its type. */
export function readMessage(p: Cursor, { must, may }: Message, uplink: boolean, marks: Marks): void {
  for (const item of must) {
    if (!p.more) {
      if (isPart(item)) p.expert(marks.missing, `Mandatory element ${item.element.name} is missing`);
      return;
    }
    if (isPart(item)) takePart(p, item, uplink, -1);
    else readRow(p, item, uplink);
  }
  while (p.more) {
    const code = p.u8(), known = may[code] ?? (code >= SINGLE ? may[code & HALF_MASK] : undefined);
    if (known !== undefined) takePart(p, known, uplink, code);
    else unknown(p, code, marks);
  }
}

/** §11.2.4: what is not known is left out, and its identifier tells how long it is. */
function unknown(p: Cursor, code: number, marks: Marks): void {
  const outer = p.open(`Information element 0x${code.toString(16)}`);
  p.expert(marks.extraneous, `Information element 0x${code.toString(16)} is not known here`);
  p.skip(1);
  if (code < SINGLE && p.more) {
    const isLong = (code & HALF_MASK) === LONG_ONES && p.remaining > 1, size = isLong ? 2 : 1;
    p.within(Math.min(p.show(f.length, size), p.remaining - size) + size);
  }
  p.close(outer);
}

/** `code`: its identifier, -1 where it has none. */
function takePart(p: Cursor, { form, element, role }: Part, uplink: boolean, code: number): void {
  const name = role === '' ? element.name : `${element.name} - ${role}`, outer = p.open(name), heading = p.lastNode;
  if (form === 'half') {
    p.set(f.half, code >> 4, p.at, 1);
    p.label(`Element ID: 0x${(code >> 4).toString(16)}-`);
    readRow(p, element.rows[0], uplink);
  } else {
    if (code >= 0) p.take(element.id);
    const size = form === 'length' ? p.take(f.length, 1) : form === 'long' ? p.take(f.length, 2) : form;
    const said = readValue(p.within(size), element.rows, uplink);
    if (said !== undefined && said !== '') p.labelNode(heading, `${name} - ${said}`);
  }
  p.close(outer);
}

/** Reads an element's value to its end. */
export function readValue(value: Cursor, rows: readonly Row[], uplink: boolean): string | void {
  return value.contain(() => {
    let said: string | undefined;
    for (const row of rows) if (value.more) said = readRow(value, row, uplink) || said;
    if (value.more) value.expert(f.extraneous);
    return said;
  });
}

function readRow(p: Cursor, row: Row, uplink: boolean): string | void {
  if (typeof row === 'function') return row(p, uplink);
  if (!Array.isArray(row)) {
    const field = row as Field;
    p.take(field, field.size === 0 ? p.remaining : field.size);
    return;
  }
  const fields = row as readonly Field[], size = Math.max(...fields.map(field => field.size));
  for (const field of fields) p.show(field);
  p.skip(size);
}
