/** Reading Kafka's messages after a description of what they hold (`messages.ts` has the descriptions). */
import { type Cursor, type Field, LIMITS, type Moment } from '../../../dissect/index.ts';
import { takeSinceEpoch } from '../../moments.ts';
import { KAFKA_FIELDS } from './fields.ts';
import { records } from './records.ts';
import { countVarint } from './varints.ts';

const f = KAFKA_FIELDS;

interface Item {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isArray: boolean;
  /** The members of a structure. */
  readonly members?: Schema;
}

export type Schema = readonly Item[];

/** Told by the reader of what matters to the Info column. */
export interface Told {
  readonly errors: number[];
  readonly values: Map<string, string>;
}

/** Reads a description; `Heading[a b:2+]:1+ c[] d:0-3`. */
export function schema(text: string): Schema {
  const tokens = text.match(/[\w.]+\[\]|[\w.]+\[|\]|[\w.]+|:[\d+-]+/g) ?? [];
  let at = 0;
  const items = (): Item[] => {
    const found: Item[] = [];
    while (at < tokens.length && tokens[at] !== ']') {
      const token = tokens[at++];
      const isStructure = token.endsWith('[');
      const members = isStructure ? items() : undefined;
      if (isStructure) at++;
      const [from, to] = tokens[at]?.startsWith(':') === true ? versions(tokens[at++].slice(1)) : [0, Infinity];
      found.push({ name: token.replace(/\[\]?$/, ''), from, to, isArray: token.includes('['), ...(members === undefined ? {} : { members }) });
    }
    return found;
  };
  return items();
}

function versions(range: string): readonly [number, number] {
  const [from, to] = range.split('-');
  if (range.endsWith('+')) return [parseInt(from, 10), Infinity];
  return [Number(from), Number(to ?? from)];
}

/** How one message is read. */
export interface Edition {
  readonly version: number;
  readonly flexible: boolean;
  readonly told: Told;
}

/** Reads what the description has for this version, and gives the first value that says which one of several it is. */
export function read(p: Cursor, items: Schema, edition: Edition, isStructure = false): string {
  let first = '';
  for (const item of items) {
    if (edition.version < item.from || edition.version > item.to) continue;
    const shown = item.isArray ? array(p, item, edition) : value(p, item.name, edition);
    if (first === '' && item.name !== 'error') first = shown;
  }
  if (isStructure && edition.flexible) tags(p);
  return first;
}

/** A length or count, of `size` bytes or a varint one more than it; -1 for none. */
function length(p: Cursor, { flexible }: Edition, size: 2 | 4): number {
  if (flexible) return countVarint(p) - 1;
  p.need(size);
  const view = new DataView(p.bytes.buffer, p.bytes.byteOffset + p.at);
  const number = size === 2 ? view.getInt16(0) : view.getInt32(0);
  p.skip(size);
  if (number < -1) p.malformed(`a length of ${number}`);
  return number;
}

function array(p: Cursor, { name, members }: Item, edition: Edition): string {
  const count = length(p, edition, 4);
  // Each thing takes a byte at least.
  if (count > p.remaining) p.need(count);
  const title = name.replaceAll('_', ' ');
  for (let left = count; left > 0; left--) {
    if (members === undefined) {
      value(p, name, edition);
      continue;
    }
    const outer = p.open(title);
    const node = p.lastNode;
    const first = read(p, members, edition, true);
    p.labelNode(node, `${title} (${first})`);
    p.close(outer);
  }
  return '';
}

function value(p: Cursor, name: string, edition: Edition): string {
  if (name === 'records') {
    const size = length(p, edition, 4);
    if (size > 0) records(p.within(size));
    return '';
  }
  const field: Field = f[name as keyof typeof f];
  const shown = simple(p, field, edition);
  if (name === 'error' && shown !== '0') edition.told.errors.push(Number(shown));
  else if (!edition.told.values.has(name)) edition.told.values.set(name, shown);
  return shown;
}

function simple(p: Cursor, field: Field, edition: Edition): string {
  switch (field.kind) {
    case 'string':
    case 'bytes': {
      const size = length(p, edition, field.kind === 'string' ? 2 : 4);
      if (size < 0) {
        none(p, field);
        return '';
      }
      return String((p.take(field, size) as string | undefined) ?? '');
    }
    case 'abstime': {
      takeSinceEpoch(p, field as Field<Moment>, 1000n);
      return '';
    }
    default: return String(p.take(field));
  }
}

/** Shows that there is no text or there are no bytes, which is not the same as empty ones. */
export function none(p: Cursor, field: Field): void {
  p.set(field, field.kind === 'string' ? '[ Null ]' : undefined);
  if (field.kind === 'bytes') p.label(`${field.title}: [ Null ]`);
}

/** Fields that may be there, each with a number and a length (KIP-482). */
export function tags(p: Cursor): void {
  const outer = p.open('Tagged fields');
  const count = countVarint(p);
  for (let left = Math.min(count, LIMITS.messages); left > 0; left--) {
    const { at } = p;
    const tag = countVarint(p);
    const inner = p.open('Field');
    p.set(f.tagged_field_tag, BigInt(tag), at, p.at - at);
    p.take(f.tagged_field_data, countVarint(p));
    p.close(inner);
  }
  p.close(outer);
}
