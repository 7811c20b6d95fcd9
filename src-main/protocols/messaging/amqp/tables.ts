/** Field tables of AMQP 0-9-1 (§4.2.5.5), with the types that brokers use: https://www.rabbitmq.com/amqp-0-9-1-errata. */
import { type Cursor, type Field, LIMITS, type Moment, absoluteText } from '../../../dissect/index.ts';
import { hexText } from '../../../bytes/address-text.ts';

/** Tables inside tables; what is deeper is not read. */
const DEEPEST = LIMITS.depth / 2 - 2;

export interface TableFields {
  readonly field: Field<void>;
  readonly bytes: Field<void>;
  readonly moment: Field<Moment>;
  readonly cut: Field<void>;
}

/** Reads a table, whose length comes first, below the last node. */
export function table(p: Cursor, f: TableFields, depth = 0): void {
  const outer = p.under();
  const length = p.u32();
  p.skip(4);
  const part = p.within(length);
  while (part.more) {
    if (part.remaining < 1 + part.u8() + 1) {
      part.expert(f.cut);
      break;
    }
    const name = new TextDecoder().decode(part.peekBytes(part.u8(), 1));
    if (!item(part, f, name, 1 + part.u8(), depth)) break;
  }
  p.close(outer);
}

function array(p: Cursor, f: TableFields, depth: number): void {
  const length = p.u32();
  p.skip(4);
  const part = p.within(length);
  for (let place = 0; part.more; place++) if (!item(part, f, `[${place}]`, 0, depth)) break;
}

/** Reads a value with the letter of its type before it, behind `before` bytes of its name; false where nobody knows how long it is. */
function item(p: Cursor, f: TableFields, name: string, before: number, depth: number): boolean {
  const letter = String.fromCharCode(p.u8(before));
  if (letter === 'x' || letter === 'T') {
    typed(p, f, letter, name, before + 1);
    return true;
  }
  const outer = p.open(f.field);
  const node = p.lastNode;
  p.skip(before + 1);
  const nested = letter === 'F' || letter === 'A';
  const value = nested ? undefined : scalar(p, letter);
  if (nested) {
    p.labelNode(node, `${name} (${letter === 'F' ? 'field table' : 'array'})`);
    if (depth >= DEEPEST) {
      const length = p.u32();
      p.skip(4);
      p.skip(length);
    } else if (letter === 'F') {
      table(p, f, depth + 1);
    } else {
      array(p, f, depth + 1);
    }
  } else {
    p.labelNode(node, value === undefined ? `${name}: unknown type ${letter.charCodeAt(0).toString(16)} (${letter})`
      : `${name} (${value[0]})${value[1] === '' ? '' : `: ${value[1]}`}`);
  }
  p.close(outer);
  return nested || value !== undefined;
}

/** Bytes and moments have fields of their own; `before` bytes of name and type are theirs. */
function typed(p: Cursor, f: TableFields, letter: 'x' | 'T', name: string, before: number): void {
  p.skip(before);
  if (letter === 'x') {
    const length = p.u32(), bytes = p.peekBytes(length, 4);
    p.skip(4);
    p.take(f.bytes, length);
    p.labelNode(p.lastNode, () => `${name} (byte array)${length === 0 ? '' : `: ${hexText(bytes)}`}`);
    return;
  }
  const moment = { seconds: p.u32() * 2 ** 32 + p.u32(4), nanoseconds: 0 };
  p.takeAs(f.moment, moment, 8);
  p.labelNode(p.lastNode, () => `${name} (timestamp): ${absoluteText(moment)}`);
}

/** The type's name and the value; undefined for a letter that no broker uses. */
function scalar(p: Cursor, letter: string): readonly [string, string] | undefined {
  const view = (length: number): DataView => {
    const bytes = p.peekBytes(length);
    p.skip(length);
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  };
  switch (letter) {
    case 't': return ['boolean', String(view(1).getUint8(0) !== 0)];
    case 'b': return ['byte', String(view(1).getInt8(0))];
    case 'B': return ['unsigned byte', String(view(1).getUint8(0))];
    case 's':
    case 'U': return ['short int', String(view(2).getInt16(0))];
    case 'u': return ['short uint', String(view(2).getUint16(0))];
    case 'I': return ['integer', String(view(4).getInt32(0))];
    case 'i': return ['unsigned integer', String(view(4).getUint32(0))];
    case 'L':
    case 'l': return ['long int', String(view(8).getBigInt64(0))];
    case 'f': return ['float', String(view(4).getFloat32(0))];
    case 'd': return ['double', String(view(8).getFloat64(0))];
    case 'D': return ['decimal', decimal(view(5))];
    case 'V': return ['void', ''];
    case 'S': {
      const length = p.u32();
      p.skip(4);
      const bytes = p.peekBytes(length);
      p.skip(length);
      return ['string', new TextDecoder().decode(bytes)];
    }
    default: return undefined;
  }
}

/** Digits behind the point, then the number without one. */
function decimal(view: DataView): string {
  const places = Math.min(view.getUint8(0), 255), digits = String(view.getUint32(1)).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
