/** Presentation data values: fragments of commands and data sets, shown where the last one ends them (PS3.8 §9.3.5, annex E). */
import { inflateRawSync } from 'node:zlib';
import { type Cursor, LIMITS } from '../../../dissect/index.ts';
import { COMMAND_FLAG, type Context, type Fragment, LAST_FLAG, type Message, VALUE_HEADER, associationOf, placeOf, valuesOf } from './association.ts';
import { BIG_ENDIAN, EXPLICIT, IMPLICIT, type Writing, readElements } from './elements.ts';
import { DICOM_FIELDS as f } from './fields.ts';
import { identifierName } from './identifiers.ts';
import { IS_RESPONSE, STORE_REQUEST, SUCCESS, commandName, isPending, statusName } from './names.ts';

const IMPLICIT_LITTLE = '1.2.840.10008.1.2', EXPLICIT_BIG = '1.2.840.10008.1.2.2', DEFLATED = '1.2.840.10008.1.2.1.99';
/** Data sets that are larger are not put together: nobody reads a gigabyte in a tree. */
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
  p.label(() => `Flags: 0x${flags.toString(16).padStart(2, '0')} (${isCommand ? 'Command' : 'Data'}, ${isLast ? 'Last' : 'More'} Fragment` +
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
    const shown = `Context: 0x${id.toString(16).padStart(2, '0')}`;
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

/** A cursor over the message that ends here; undefined where bytes of it are missing. */
function wholeOf(p: Cursor, message: Message | undefined): Cursor | undefined {
  if (message === undefined || message.fragments.length <= 1) return p;
  if (message.lacking || message.length > LARGEST) return undefined;
  const whole = new Uint8Array(message.length);
  let to = 0;
  for (const fragment of message.fragments) {
    const bytes = fragment[0] === p.packet.record.number && fragment === message.fragments.at(-1) ? p.peekBytes(fragment[2]) : bytesOf(p, fragment);
    if (bytes === undefined) return undefined;
    whole.set(bytes.subarray(0, message.length - to), to);
    to += bytes.length;
  }
  showFragments(p, message, whole);
  p.skip(p.remaining);
  return p.over('Reassembled DICOM', whole);
}

function bytesOf(p: Cursor, [frame, nth]: Fragment): Uint8Array | undefined {
  let left = nth;
  for (const { bytes } of p.packet.around?.messagesIn?.(frame) ?? []) {
    if (bytes[0] !== 4) continue;
    for (const { at, end } of valuesOf(bytes)) if (left-- === 0) return bytes.subarray(at, end);
  }
  return undefined;
}

function showFragments(p: Cursor, { fragments, length }: Message, whole: Uint8Array): void {
  p.generate(f['pdv.fragments'], whole);
  p.label(() => `[${fragments.length} Message fragments (${length} bytes): ${fragments.map(([frame, , size]) => `#${frame}(${size})`).join(', ')}]`);
  const outer = p.under();
  let from = 0;
  for (const [frame, , size] of fragments) {
    const first = from;
    p.generate(f['pdv.fragment'], frame);
    p.label(() => `[Frame: ${frame}, payload: ${first}-${first + size - 1} (${size} byte${size === 1 ? '' : 's'})]`);
    from += size;
  }
  p.generate(f['pdv.fragment_count'], fragments.length);
  p.generate(f['pdv.reassembled.length'], length);
  p.close(outer);
}

/** Numbers of a command by the lower half of their tags. */
const MESSAGE = 0x0110, ANSWERED = 0x0120, COMMAND = 0x0100, STATUS = 0x0900, REMAINING = 0x1020, COMPLETED = 0x1021, FAILED = 0x1022, WARNED = 0x1023;

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
  let bytes: Uint8Array;
  try {
    bytes = inflateRawSync(p.peekBytes(p.available), { maxOutputLength: LIMITS.decoded });
  } catch {
    p.malformed('data that cannot be inflated');
  }
  p.skip(p.remaining);
  readElements(p.over('Inflated DICOM', bytes), EXPLICIT);
}

/** PS3.5 annex A. Where nobody saw what was agreed upon, the first element tells: two capitals say how its value is represented. */
function writingOf(p: Cursor, transfer: string | undefined): Writing {
  if (transfer === IMPLICIT_LITTLE) return IMPLICIT;
  if (transfer === EXPLICIT_BIG) return BIG_ENDIAN;
  if (transfer !== undefined && transfer !== '') return EXPLICIT;
  const isCapital = (at: number): boolean => p.u8(at) >= 0x41 && p.u8(at) <= 0x5a;
  return p.remaining >= 6 && isCapital(4) && isCapital(5) ? EXPLICIT : IMPLICIT;
}
