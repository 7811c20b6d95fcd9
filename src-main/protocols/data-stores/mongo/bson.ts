/** Documents as MongoDB sends them: https://bsonspec.org/spec.html. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, LIMITS } from '../../../dissect/index.ts';
import { MONGO_FIELDS } from './fields.ts';
import { takeZeroEnded } from '../../zero-ended.ts';

const f = MONGO_FIELDS;
/** Documents inside documents, each of which is three subtrees. */
const DEEPEST = Math.floor(LIMITS.depth / 4) - 2;
const EMPTY = 5;

/** Reads a document under a heading. */
export function document(p: Cursor, heading: Field<void>, depth = 0): void {
  const length = p.little32();
  if (length < EMPTY) p.malformed(`a document of ${length} bytes`);
  const outer = p.open(heading, Math.min(length, p.remaining));
  const part = p.within(length);
  part.take(f['document.length']);
  if (length === EMPTY) {
    part.set(f['document.empty'], undefined, part.at, 1);
  } else if (depth <= DEEPEST) {
    const inner = part.open(f.elements, length - EMPTY);
    while (part.more && part.u8() !== 0) element(part, depth);
    part.close(inner);
  } else {
    part.take(f.unknown, part.remaining);
  }
  p.close(outer);
}

function element(p: Cursor, depth: number): void {
  const type = p.u8();
  const { at } = p;
  p.skip(1);
  takeZeroEnded(p, f['element.name']);
  const outer = p.under();
  p.set(f['element.type'], type, at, 1);
  switch (type) {
    case 0x01: p.take(f['element.value.double']); break;
    case 0x02: case 0x0d: case 0x0e: p.take(f['element.value.string'], takeLength(p)); break;
    case 0x03: case 0x04: document(p, f.document, depth + 1); break;
    case 0x05: {
      const length = p.little32();
      p.take(f['element.value.length']);
      // One byte says what kind of bytes these are.
      p.skip(1);
      if (length > 0) p.take(f['element.value.bytes'], length);
      break;
    }
    case 0x07: objectId(p); break;
    case 0x08: p.take(f['element.value.bool']); break;
    case 0x09: case 0x11: case 0x12: p.take(f['element.value.int64']); break;
    case 0x0b:
      takeZeroEnded(p, f['element.value.regex.pattern']);
      takeZeroEnded(p, f['element.value.regex.options']);
      break;
    case 0x0c:
      p.take(f['element.value.string'], takeLength(p));
      p.take(f['element.value.db_ptr']);
      break;
    case 0x0f: codeWithScope(p, depth); break;
    case 0x10: p.take(f['element.value.int']); break;
    case 0x13: p.take(f['element.value.decimal128']); break;
    case 0x06: case 0x0a: case 0x7f: case 0xff: break;
    // Without its type's name nobody knows where the next element begins.
    default: p.malformed(`an element of type ${hex(type)}`);
  }
  p.close(outer);
}

/** The length of a text with its zero, which is never 0. */
function takeLength(p: Cursor): number {
  const length = p.take(f['element.value.length']);
  if (length < 1) p.malformed(`a text of ${length} bytes`);
  return length;
}

function codeWithScope(p: Cursor, depth: number): void {
  p.take(f['element.length']);
  const code = p.open(f['element.value.js_code'], 4 + Math.min(p.little32(), p.remaining));
  p.take(f['element.value.string'], takeLength(p));
  p.close(code);
  const scope = p.open(f['element.value.js_scope']);
  document(p, f.document, depth + 1);
  p.close(scope);
}

/** When it was made, five bytes of the machine (older drivers: three of the host and two of the process), and a count. */
function objectId(p: Cursor): void {
  p.show(f['element.value.objectid']);
  const outer = p.under();
  p.take(f['element.value.objectid.time']);
  p.show(f['element.value.objectid.machine_id']);
  const machine = p.under();
  p.take(f['element.value.objectid.host']);
  p.take(f['element.value.objectid.pid']);
  p.close(machine);
  p.take(f['element.value.objectid.inc']);
  p.close(outer);
}
