/** The X Window System's protocol, X Consortium Standard, version 11, release 7: requests of clients, replies, events and errors of a server. */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { showPieces } from '../reassembly.ts';
import { isToServer } from '../text-lines.ts';
import { KEYMAP, LAYOUTS as EVENT_LAYOUTS } from './x11/events.ts';
import { type Extension, type ExtensionMessage, extensions } from './x11/extensions/extensions.ts';
import { readSteps } from './x11/extensions/reading.ts';
import { x11Fields } from './x11/fields.ts';
import { UNIT, byteOrder, messageLength } from './x11/framing.ts';
import { Message, majorOpcode } from './x11/message.ts';
import { ERRORS, EVENTS, REQUESTS, extensionRequest } from './x11/names.ts';
import { LAYOUTS as REPLY_LAYOUTS } from './x11/replies.ts';
import { LAYOUTS as REQUEST_LAYOUTS } from './x11/requests.ts';
import { type Segment, type Session, SESSION } from './x11/session.ts';
import { SETUP_REQUEST, readSetupReply } from './x11/setup.ts';

const PORTS = Array.from({ length: 64 }, (_, display) => 6000 + display);
const ERROR = 0, REPLY = 1, FIRST_EXTENSION = 128;
/** Errors that bring the number of a resource which there is none of. */
const RESOURCE_ERRORS: ReadonlySet<number> = new Set([3, 4, 6, 7, 9, 12, 13, 14]);
const VALUE_ERRORS: ReadonlySet<number> = new Set([2, 5]);
const SENT = 0x80, GENERIC = 35;

/** How the messages of a segment are to be read, and what the Info column says of them so far. */
interface Reading {
  readonly fromClient: boolean;
  readonly little: boolean;
  readonly session: Session | undefined;
  readonly segment: Segment | undefined;
  /** The next message is its side's first. */
  isSetup: boolean;
  nth: number;
  kind: string;
}

export const x11 = protocol({
  name: 'x11',
  title: 'X11',
  short: 'X11',
  on: { 'tcp.port': PORTS },
  over: ['tcp'],
  begins: 'lB',
  /** A client's first bytes: all of them, as it waits for the answer. */
  recognise(bytes, at, end) {
    const order = byteOrder(bytes, at, end);
    return order !== undefined && at + messageLength(bytes, at, end, true, order === 'little', true) === end;
  },
  fields: {},
  lateFields: x11Fields,
  // Which side says it and in which order of bytes tells where a message ends: each segment is shown for itself.
  frame: (_, at, end) => end - at,
  dissect(p) {
    const nth = p.packet.next('x11 segments'), { around, quoted, record } = p.packet;
    const session = quoted ? undefined : around?.conversation(SESSION), segment = session?.segments.get(record.number)?.[nth];
    const fromClient = segment?.fromClient ?? isToServer(p, PORTS) ?? true;
    const order = fromClient ? byteOrder(p.bytes, p.at, p.end) : undefined;
    const reading: Reading = {
      fromClient, little: segment?.little ?? order !== 'big', session, segment,
      isSetup: segment?.isSetup ?? order !== undefined, nth: 0, kind: '',
    };
    if (segment !== undefined && segment.lead > 0) readLead(p, reading, segment);
    readMessages(p, reading);
  },
});

/** The end of a message that began before, or its middle. */
function readLead(p: Cursor, reading: Reading, segment: Segment): void {
  const f = x11Fields(), length = Math.min(segment.lead, p.available), { whole } = segment;
  p.set(f.fragmentBytes, undefined, p.at, length);
  p.skip(segment.lead);
  if (whole === undefined) {
    reading.nth = 1;
    if (segment.completedIn !== undefined && !p.more) p.generate(f.reassembledIn, segment.completedIn);
    if (!p.more) p.info('Part of a message');
    return;
  }
  const tab = `X11 message (${whole.bytes.length} bytes)`;
  showPieces(p, { fragments: f.fragments, fragment: f.fragment, count: f.fragmentCount, length: f.reassembledLength }, whole.bytes, whole.pieces, tab);
  reading.isSetup = whole.isSetup;
  p.contain(() => readMessage(p.over(tab, whole.bytes), reading, p));
  reading.isSetup = false;
  reading.nth = 1;
}

function readMessages(p: Cursor, reading: Reading): void {
  const f = x11Fields();
  const begin = p.at;
  while (p.available > 0) {
    if (p.at > begin || reading.nth > 0) p.another();
    const length = messageLength(p.bytes, p.at, p.end, reading.fromClient, reading.little, reading.isSetup);
    if (length === NOT_MINE || reading.segment?.lostAt === p.at - begin + (reading.segment?.lead ?? 0)) {
      p.info(reading.kind === '' ? 'Continuation' : '');
      p.expert(f.invalid);
      p.set(f.lost, undefined, p.at, p.available);
      p.skip(p.remaining);
      return;
    }
    if (length === MORE || length > p.remaining) {
      if (reading.segment === undefined) p.need(p.available < p.remaining ? p.remaining : length === MORE ? p.remaining + 1 : length);
      if (reading.kind === '' && p.at === p.begin && reading.segment?.completedIn === undefined) {
        p.decline('TCP');
        return;
      }
      p.set(f.fragmentBytes, undefined, p.at, p.available);
      if (reading.segment?.completedIn !== undefined) p.generate(f.reassembledIn, reading.segment.completedIn);
      if (reading.kind === '') p.info('Part of a message');
      p.skip(p.remaining);
      return;
    }
    const message = p.within(length);
    p.contain(() => readMessage(message, reading, p));
    reading.isSetup = false;
    reading.nth++;
  }
}

/** `p` has the message alone; `layer` is the cursor of the segment, whose heading it gets. */
function readMessage(p: Cursor, reading: Reading, layer: Cursor): void {
  const m = new Message(p, x11Fields(), reading.little);
  if (reading.isSetup) {
    say(reading, layer, '', `Initial connection ${reading.fromClient ? 'request' : 'reply'}`, '');
    if (reading.fromClient) m.read(SETUP_REQUEST);
    else readSetupReply(m);
  } else if (reading.fromClient) {
    readRequest(m, reading, layer);
  } else {
    const type = p.u8();
    if (type === ERROR) readError(m, reading, layer);
    else if (type === REPLY) readReply(m, reading, layer);
    else readEvent(m, reading, layer);
  }
  m.undecoded();
}

/** What the heading and the Info column say: `Requests: CreateGC, GetProperty`. */
function say(reading: Reading, layer: Cursor, kind: string, name: string, heading: string): void {
  const { columns } = layer;
  if (reading.kind === '') layer.info(kind === '' ? name : `${kind}: ${name}`);
  else columns.appendInfo(reading.kind === kind ? `, ${name}` : `, ${kind}: ${name}`);
  reading.kind = kind === '' ? name : kind;
  layer.title(heading === '' ? `, ${reading.fromClient ? 'Request' : 'Reply'}, ${name}` : `, ${heading}`);
}

function requestName({ session }: Reading, opcode: number, minor: number): readonly [name: string, extension: string | undefined] {
  if (opcode < FIRST_EXTENSION) return [REQUESTS[opcode] ?? `<Unknown opcode ${opcode}>`, undefined];
  const extension = session?.extensions.get(opcode);
  if (extension === undefined) return [`<Unknown opcode ${opcode}>`, undefined];
  return [`${extension}-${extensionRequest(extension, minor) ?? minor}`, extension];
}

function readRequest(m: Message, reading: Reading, layer: Cursor): void {
  const { p, f } = m, opcode = p.u8(), minor = p.u8(1), isExtension = opcode >= FIRST_EXTENSION;
  const [name, extension] = requestName(reading, opcode, minor);
  say(reading, layer, 'Requests', name, `Request, opcode: ${opcode} (${extension ?? name})`);
  p.take(f.opcode);
  const [second, ...rest] = REQUEST_LAYOUTS[opcode] ?? [1];
  if (isExtension) {
    p.take(f['extension-minor']);
    const request = extension === undefined ? undefined : extensionRequest(extension, minor);
    if (request !== undefined) p.addLabel(` (${request})`);
  } else {
    m.read([second]);
  }
  const length = m.number('request-length');
  // BIG-REQUESTS: no length here, a longer one behind it.
  if (length === 0 && p.remaining >= UNIT) p.takeAs(f['request-length'], m.u32(), UNIT);
  if (isExtension) readSteps(m, known(extension)?.requests.get(minor)?.steps ?? []);
  else m.read(rest);
  if (!isExtension && p.remaining < UNIT) m.pad();
}

const known = (extension: string | undefined): Extension | undefined => (extension === undefined ? undefined : extensions().known.get(extension));

function readReply(m: Message, reading: Reading, layer: Cursor): void {
  const { p, f } = m, request = reading.segment?.requests.get(reading.nth);
  const [name, extension] = request === undefined ? ['<Unknown opcode>', undefined] : requestName(reading, request.opcode, request.minor);
  say(reading, layer, 'Reply', name, `Reply${request === undefined ? '' : `, opcode: ${request.opcode} (${extension ?? name})`}`);
  const [second, ...rest] = (request === undefined ? undefined : REPLY_LAYOUTS[request.opcode]) ?? [];
  p.take(f.reply);
  const head = (): void => {
    sequence(m, name);
    if (request !== undefined) p.generate(f.requestIn, request.frame);
    m.number('replylength');
  };
  if (second !== undefined) {
    m.read([second, head, ...rest]);
    return;
  }
  const steps = request === undefined ? undefined : known(extension)?.requests.get(request.minor)?.reply;
  readExtension(m, steps, head);
}

/** What an extension says in a reply or an event; `head` reads what lies behind its second byte. */
function readExtension(m: Message, steps: ExtensionMessage['reply'] | undefined, head: () => void): void {
  const isKnown = steps !== undefined && steps.length > 0;
  if (!isKnown) m.undecoded(1);
  readSteps(m, steps ?? [], isKnown ? head : undefined);
  if (!isKnown) head();
}

function sequence(m: Message, name: string): void {
  const number = m.number('reply-sequencenumber');
  m.p.label(() => `sequencenumber: ${number} (${name})`);
}

/** Extensions have the numbers from their first on, which their QueryExtension brought. */
function ofExtension(firsts: ReadonlyMap<number, string> | undefined, code: number): readonly [extension: string, code: number] | undefined {
  let first = 0;
  for (const each of firsts?.keys() ?? []) if (each <= code && each > first) first = each;
  const extension = firsts?.get(first);
  return extension === undefined ? undefined : [extension, code - first];
}

/** All events of the keyboard's extension have one number, their second byte tells them apart. */
function extensionEvent(m: Message, extension: string, nth: number): readonly [name: string, event: ExtensionMessage | undefined] {
  const number = extension === 'XKEYBOARD' ? m.p.u8(1) : nth, of = known(extension), event = of?.events.get(number);
  return [event === undefined ? `${extension} event ${number}` : `${of?.word}-${event.name}`, event];
}

function readEvent(m: Message, reading: Reading, layer: Cursor): void {
  const { p, f } = m, code = p.u8() & ~SENT, isSent = (p.u8() & SENT) !== 0;
  const of = ofExtension(reading.session?.events, code);
  const [unknown, event] = of === undefined ? [`<Unknown eventcode ${code}>`, undefined] : extensionEvent(m, ...of), name = EVENTS[code] ?? unknown;
  say(reading, layer, 'Event', `${isSent ? '<Sent> ' : ''}${name}`, `Event, eventcode: ${code} (${isSent ? 'Sent-' : ''}${name})`);
  p.take(f.eventcode);
  p.label(`eventcode: ${code} (${isSent ? 'Sent-' : ''}${name})`);
  if (code === KEYMAP) {
    p.take(f.keys, p.remaining);
    return;
  }
  const [second, ...rest] = EVENT_LAYOUTS[code] ?? [];
  const head = (): void => void m.number('event-sequencenumber');
  if (second === undefined) readExtension(m, event?.steps, head);
  else m.read([second, head, ...rest]);
  if (code === GENERIC) readGeneric(m, reading);
}

/** An event of any length, which tells the extension's opcode and the event's number there ("Generic Event Extension"). */
function readGeneric(m: Message, { session }: Reading): void {
  const { p } = m, extension = known(session?.extensions.get(m.said('extension')));
  const event = extension?.generic.get(m.number('minor-opcode'));
  if (event === undefined) return;
  p.addLabel(` (${event.name})`);
  readSteps(m, event.steps);
}

function readError(m: Message, reading: Reading, layer: Cursor): void {
  const { p, f } = m, code = p.u8(1);
  const of = ofExtension(reading.session?.errors, code);
  const name = ERRORS[code] ?? (of === undefined ? `<Unknown errorcode ${code}>` : `${of[0]} error ${of[1]}`);
  say(reading, layer, 'Error', name, `Error, errorcode: ${code} (${name})`);
  p.take(f.error);
  p.take(f.errorcode);
  m.number('error_sequencenumber');
  if (RESOURCE_ERRORS.has(code)) m.number('error-badresourceid');
  else if (VALUE_ERRORS.has(code)) m.number('error-badvalue');
  else m.undecoded(UNIT);
  m.number('minor-opcode');
  majorOpcode(m);
}
