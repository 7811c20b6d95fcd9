/** Health Level Seven, version 2: messages of hospitals' systems, in the blocks of MLLP ("Transport Specification: MLLP, Release 1"). */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, RESUMES, expert, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { decodeText, lineText } from '../../dissect/text.ts';
import { type Names, namesOf } from './hl7/names.ts';

const PORTS = [2575];
/** A block is a vertical tab, a message, and a file separator with a carriage return. */
const BEGIN = 0x0b, END = 0x1c, RETURN = 0x0d, END_LENGTH = 2;
const CODE_LENGTH = 3;
/** Messages begin with a header, files and batches of them with one of their own. */
const HEADERS = ['MSH', 'FHS', 'BHS'];
/** Number of the header's field with what the message is, counted from the segment's name on. */
const TYPE_FIELD = 9;
const LARGEST = 64 * 1024 * 1024;

export const hl7 = protocol({
  name: 'hl7',
  title: 'Health Level Seven',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  fields: {
    'llp.sob': u8('LLP Start Of Block', { hex: true, hidden: true }),
    'llp.eob': u16('LLP End Of Block', { hex: true, hidden: true }),
    raw: text('raw message', { hidden: true }),
    'raw.segment': text('raw segment', { hidden: true }),
    segment: text('Segment'),
    'message.type': text('Message Type', { hidden: true }),
    'event.type': text('Event Type', { hidden: true }),
    field: text('field'),
    malformed: expert('Malformed', 'warning', 'Malformed'),
  },
  dissect(p, f) {
    p.take(f['llp.sob']);
    const names = namesOf(p.dissector.registry), length = messageLength(p);
    if (length > 0) p.show(f.raw, length);
    const message = p.within(length), kind = kindOf(message);
    if (kind !== undefined) tell(p, f, kind, names);
    else p.info('');
    while (message.more) readSegment(message, f, names);
    if (p.more) p.take(f['llp.eob']);
  },
  begins: [BEGIN],
  recognise: (bytes, at, end) => at + 1 + CODE_LENGTH < end && bytes[at] === BEGIN && HEADERS.includes(codeAt(bytes, at + 1)) &&
    isSeparator(bytes[at + 1 + CODE_LENGTH]),
  frame: (bytes, at, end) => (bytes[at] === BEGIN ? blockLength(bytes, at, at + 1, end) : NOT_MINE),
  resume: blockLength,
});

type Fields = (typeof hl7)['fields'];

function blockLength(bytes: Uint8Array, at: number, from: number, end: number): number {
  if (end - at > LARGEST) return NOT_MINE;
  const found = byteIndex(bytes, END, from, end);
  if (found >= 0 && found + 1 < end) return bytes[found + 1] === RETURN ? found + END_LENGTH - at : NOT_MINE;
  const next = found >= 0 ? found : end;
  return at - next <= RESUMES ? at - next : MORE;
}

const codeAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + CODE_LENGTH));

/** HL7 2.5.1 §2.5.4: any printable character that is no letter and no digit. */
const isSeparator = (byte: number): boolean => byte > 0x20 && byte < 0x7f && !/[0-9A-Za-z]/.test(String.fromCharCode(byte));

/** Bytes up to the end of the block; all that there are where none ends it. */
function messageLength(p: Cursor): number {
  const end = p.remaining - END_LENGTH;
  return end >= 0 && p.available === p.remaining && p.u16(end) === ((END << 8) | RETURN) ? end : p.remaining;
}

/** What the header says that the message is, and of what it tells; undefined where there is none. */
function kindOf(p: Cursor): { readonly type: string; readonly event: string } | undefined {
  if (p.available <= CODE_LENGTH || codeAt(p.bytes, p.at) !== HEADERS[0]) return undefined;
  const end = segmentEnd(p), separator = p.u8(CODE_LENGTH);
  let at = p.at;
  for (let number = 1; number < TYPE_FIELD; number++) {
    const next = byteIndex(p.bytes, separator, at, end);
    if (next < 0) return undefined;
    at = next + 1;
  }
  const next = byteIndex(p.bytes, separator, at, end), within = p.bytes[p.at + CODE_LENGTH + 1];
  const field = decodeText(p.bytes, at, next < 0 ? end : next, 'latin1');
  const [type, event = ''] = field.split(String.fromCharCode(within), 2);
  return { type: type.slice(0, CODE_LENGTH), event: event.slice(0, CODE_LENGTH) };
}

function tell(p: Cursor, f: Fields, { type, event }: { readonly type: string; readonly event: string }, names: Names): void {
  p.hide(f['message.type'], type);
  if (event !== '') p.hide(f['event.type'], event);
  const said = event === '' ? type : `${type} (${event})`;
  if (p.packet.next('hl7') === 0) p.info(said);
  else p.addInfo(said);
  p.title(() => `, Type: ${names.messages.get(type) ?? 'Unknown'}${event === '' ? '' : `, Event: ${names.events.get(event) ?? 'Unknown'}`}`);
}

function segmentEnd(p: Cursor): number {
  const end = byteIndex(p.bytes, RETURN, p.at, p.end);
  return end < 0 ? p.end : end;
}

/** A segment is a name and fields, and ends with a carriage return. */
function readSegment(p: Cursor, f: Fields, names: Names): void {
  const end = segmentEnd(p), length = end - p.at, hasEnd = end < p.end;
  if (length === 0) {
    if (!hasEnd) p.need(1);
    p.skip(1);
    return;
  }
  const code = codeAt(p.bytes, p.at).slice(0, length);
  p.set(f.segment, p.tree.labelled || p.wants(f.segment) ? textOf(p, length) : '', p.at, length + (hasEnd ? 1 : 0));
  p.label(() => `${code} (${names.segments.get(code) ?? 'Unknown Segment'})`);
  const outer = p.under(), separator = length > CODE_LENGTH ? p.u8(CODE_LENGTH) : -1;
  p.show(f['raw.segment'], length);
  if (length < CODE_LENGTH || (length > CODE_LENGTH && !isSeparator(separator))) p.expert(f.malformed);
  for (let number = 1; p.at < end; number++) readField(p, f, number, separator, end);
  if (hasEnd) p.skip(1);
  p.close(outer);
}

const textOf = (p: Cursor, length: number): string => lineText(p.bytes, p.at, Math.min(p.end, p.at + length));

/** Fields without a value are not shown. */
function readField(p: Cursor, f: Fields, number: number, separator: number, end: number): void {
  const next = separator < 0 ? -1 : byteIndex(p.bytes, separator, p.at, end), to = next < 0 ? end : next;
  if (to > p.at) {
    const value = p.take(f.field, to - p.at);
    p.label(() => `field ${number}: ${value}`);
  }
  if (p.at < end) p.skip(1);
}
