/** Presentation data values: fragments of commands and data sets, shown where the last one ends them (PS3.8 §9.3.5, annex E). */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Piece } from '../../../dissect/index.ts';
import { type ReassemblyPlaces, showPieces } from '../../reassembly.ts';
import { withoutCodings } from '../../web/http/content-codings.ts';
import {
  COMMAND_FLAG, type Context, DATA, type Fragment, LAST_FLAG, MOST_PIECES, type Message, VALUE_HEADER, associationOf, placeOf, valuesOf,
} from './association.ts';
import { BIG_ENDIAN, EXPLICIT, IMPLICIT, type Writing, readElements } from './elements.ts';
import { DICOM_FIELDS as f } from './fields.ts';
import { identifierName } from './identifiers.ts';
import { IS_RESPONSE, STORE_REQUEST, SUCCESS, commandName, isPending, statusName } from './names.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled DICOM';

const IMPLICIT_LITTLE = '1.2.840.10008.1.2', EXPLICIT_BIG = '1.2.840.10008.1.2.2', DEFLATED = '1.2.840.10008.1.2.1.99';
/** Larger messages are not put together: nobody reads a gigabyte in a tree. */
const LARGEST = 64 * 1024 * 1024;
const MOST_FLAGS = 3;

/** Reads the values of a PDU, and gives what each is. */
export function readValues(p: Cursor): string[] {
  const said: string[] = [];
  while (p.more) {
    const length = p.u32(), outer = p.open('PDV', 4 + length), node = p.lastNode;
    p.take(f['pdv.len']);
    if (length < 2 || length % 2 === 1 || length > p.remaining) {
      p.expertUnder(f['pdv.len.invalid'], length % 2 === 1 ? 'Invalid PDV length (not even)' : 'Invalid PDV length');
    }
    const what = readOne(p.within(Math.min(length, p.remaining)), text => p.labelNode(node, `PDV, ${text}`));
    if (what !== '') said.push(what);
    p.close(outer);
  }
  return said;
}

function readOne(p: Cursor, say: (text: string) => void): string {
  if (p.remaining < VALUE_HEADER - 4) return '';
  const place = placeOf(p.packet.record.number, p.packet.next('dicom.pdv'));
  const association = associationOf(p), id = p.take(f['pdv.ctx']), context = association?.contexts.get(id);
  showContext(p, id, context);
  const flags = p.take(f['pdv.flags']), isCommand = (flags & COMMAND_FLAG) !== 0, isLast = (flags & LAST_FLAG) !== 0;
  p.label(() => `Flags: ${hex(flags, 2)} (${isCommand ? 'Command' : 'Data'}, ${isLast ? 'Last' : 'More'} Fragment` +
    `${isLast || isCommand ? '' : 's'}${flags > MOST_FLAGS ? ' (Warning: Invalid)' : ''})`);
  if (flags > MOST_FLAGS) p.expertUnder(f['pdv.flags.invalid']);
  const message = association?.messages.get(place);
  let what = isCommand ? 'Command' : dataName(p, context, message?.command);
  if (!isLast) {
    what += ' Fragment';
    if (message !== undefined && message.end > 0) {
      p.generate(f['pdv.reassembled.in'], message.end);
      what += ` (reassembled in #${message.end})`;
    }
    say(what);
    p.skip(p.remaining);
    return what;
  }
  say(what);
  const whole = wholeOf(p, message);
  if (whole === undefined) p.skip(p.remaining);
  else if (isCommand) what = readCommand(whole);
  else readDataSet(whole, context?.transfer);
  say(what);
  return what;
}

function showContext(p: Cursor, id: number, context: Context | undefined): void {
  p.label(() => {
    const shown = `Context: ${hex(id, 2)}`;
    if (context === undefined) return `${shown} not found. A-ASSOCIATE request not found in capture.`;
    return `${shown} (${nameOf(p, context.transfer) || 'not accepted'}, ${nameOf(p, context.about)})`;
  });
  if (context === undefined && p.packet.around !== undefined) p.expertUnder(f['pdv.ctx.invalid']);
}

const nameOf = (p: Cursor, identifier: string): string => identifierName(p, identifier) ?? identifier;

/** Data of a request to store are called what they are, others by their command. */
function dataName(p: Cursor, context: Context | undefined, command: number | undefined): string {
  if (command !== undefined && command !== STORE_REQUEST) return `${commandName(command) ?? 'DATA'}-DATA`;
  return (context === undefined ? '' : nameOf(p, context.about)) || 'DATA';
}

const PIECES: ReassemblyPlaces = {
  fragments: f['pdv.fragments'], fragment: f['pdv.fragment'], count: f['pdv.fragment_count'], length: f['pdv.reassembled.length'],
};

/** A cursor over the message that ends here; undefined, with a remark, where it is not put together. */
function wholeOf(p: Cursor, message: Message | undefined): Cursor | undefined {
  if (message === undefined || message.fragments.length <= 1) return p;
  const whole = joined(p, message);
  if (typeof whole === 'string') {
    p.expert(f['pdv.not_joined'], `The message is not put together: ${whole}`);
    return undefined;
  }
  showPieces(p, PIECES, whole, piecesOf(message), TAB);
  p.skip(p.remaining);
  return p.over(TAB, whole);
}

/** The bytes of all fragments, or why not. */
function joined(p: Cursor, { fragments, length, lacking }: Message): Uint8Array | string {
  if (length > LARGEST) return `it has ${length} bytes, more than ${LARGEST >> 20} MB`;
  if (lacking) return `it has more than ${MOST_PIECES} fragments`;
  const whole = new Uint8Array(length), last = fragments.length - 1, earlier = fragmentReader(p);
  let to = 0;
  for (const [i, fragment] of fragments.entries()) {
    const bytes = i === last ? p.peekBytes(fragment[2]) : earlier(fragment);
    if (bytes?.length !== fragment[2]) return `bytes of frame ${fragment[0]} are missing`;
    whole.set(bytes, to);
    to += bytes.length;
  }
  return whole;
}

/** Gives the bytes of fragments. A frame may have thousands of a message: it is gone through once. */
function fragmentReader(p: Cursor): (fragment: Fragment) => Uint8Array | undefined {
  let read = -1, values: readonly Uint8Array[] = [];
  return ([frame, nth]) => {
    if (frame !== read) values = dataIn(p, frame);
    read = frame;
    return values[nth];
  };
}

function dataIn(p: Cursor, frame: number): Uint8Array[] {
  const data: Uint8Array[] = [];
  for (const { bytes } of p.packet.around?.messagesIn?.(frame) ?? []) {
    if (bytes[0] === DATA) for (const { at, end } of valuesOf(bytes)) data.push(bytes.subarray(at, end));
  }
  return data;
}

function piecesOf({ fragments }: Message): Piece[] {
  let offset = 0;
  return fragments.map(([frame, , length]) => {
    const piece = { frame, offset, length };
    offset += length;
    return piece;
  });
}

/** Numbers of a command by the lower half of their tags. */
const MESSAGE = 0x0110;
const ANSWERED = 0x0120;
const COMMAND = 0x0100;
const STATUS = 0x0900;
const REMAINING = 0x1020;
const COMPLETED = 0x1021;
const FAILED = 0x1022;
const WARNED = 0x1023;

function readCommand(p: Cursor): string {
  const numbers = new Map<number, number>();
  readElements(p, IMPLICIT, (tag, value) => numbers.set(tag, value));
  const command = numbers.get(COMMAND) ?? -1, status = numbers.get(STATUS), isResponse = command >= IS_RESPONSE;
  const name = (command < 0 ? undefined : commandName(command)) ?? 'Unknown command';
  const failed = isResponse && status !== undefined && status !== SUCCESS && !isPending(status);
  if (failed) p.expert(f.status_msg, statusName(status));
  const id = numbers.get(isResponse ? ANSWERED : MESSAGE);
  return `${name}${id === undefined || failed ? '' : ` ID=${id}${progress(numbers)}`}` +
    `${isResponse && status !== undefined && !isPending(status) ? ` (${statusName(status)})` : ''}`;
}

/** How far the operations are that a request asked for: completed, remaining, with a warning, failed. */
function progress(numbers: ReadonlyMap<number, number>): string {
  return ([[COMPLETED, 'C'], [REMAINING, 'R'], [WARNED, 'W'], [FAILED, 'F']] as const)
    .map(([tag, letter]) => (numbers.has(tag) ? ` ${letter}=${numbers.get(tag)}` : '')).join('');
}

function readDataSet(p: Cursor, transfer: string | undefined): void {
  if (transfer !== DEFLATED) {
    readElements(p, writingOf(p, transfer));
    return;
  }
  // HTTP's `deflate` is read with zlib's header or without, which no data set without it looks like.
  const bytes = withoutCodings('deflate', p.peekBytes(p.available), p.packet);
  if (bytes === 'too large' || bytes === 'too much') p.expert(f['pdv.inflates_too_far']);
  else if (typeof bytes === 'string') p.malformed('data that cannot be inflated');
  p.skip(p.remaining);
  if (typeof bytes !== 'string') readElements(p.over('Inflated DICOM', bytes), EXPLICIT);
}

/** PS3.5 annex A. Where nobody saw what was agreed upon, the first element tells: two capitals say how its value is represented. */
function writingOf(p: Cursor, transfer: string | undefined): Writing {
  if (transfer === IMPLICIT_LITTLE) return IMPLICIT;
  if (transfer === EXPLICIT_BIG) return BIG_ENDIAN;
  if (transfer !== undefined && transfer !== '') return EXPLICIT;
  const isCapital = (at: number): boolean => p.u8(at) >= 0x41 && p.u8(at) <= 0x5a;
  return p.remaining >= 6 && isCapital(4) && isCapital(5) ? EXPLICIT : IMPLICIT;
}
