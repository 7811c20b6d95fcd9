/** What is remembered of answers to questions for services: those that came in parts, and by which channels services are reached. */
import { joined } from '../../../../bytes/joined.ts';

const SERVICE_ATTRIBUTES = 5, SEARCH_ATTRIBUTES = 7;
const SEQUENCE = 6;
const CLASSES = 1, PROTOCOLS = 4, RFCOMM = 3, L2CAP = 0x100, OWN_PSM = 0x200;
/** An answer of many parts: attributes' lengths have 16 bits, and a search may find many services. */
const LONGEST = 1 << 20;
/** Sequences within each other that services have. */
const DEEPEST = 8;
const SERVICES_MOST = 4096;

export interface Learned {
  /** Answers that came in parts, by the frame of the last. */
  readonly answers: Map<number, Uint8Array>;
  /** Bytes of these and of `parts`. */
  held: number;
  /** Parts of those that are not whole, by link and way. */
  readonly parts: Map<number, { length: number; readonly chunks: Uint8Array[] }>;
  /** UUIDs of services, by `serviceKey`. */
  readonly services: Map<number, number>;
}
export const learned = (): Learned => ({ answers: new Map(), held: 0, parts: new Map(), services: new Map() });

/** What was kept of single messages goes; what they said of services stays. */
export function forgetAnswers(state: Learned): void {
  state.answers.clear();
  state.parts.clear();
  state.held = 0;
}

/** An answer whose other parts will not come, or are not needed any more. */
export function forgetParts(state: Learned, end: number): void {
  state.held -= state.parts.get(end)?.length ?? 0;
  state.parts.delete(end);
}

/** `end`: a link's handle times two, plus one where the service is the host's own. Multiplexers of L2CAP stand behind RFCOMM's channels. */
export const serviceKey = (end: number, multiplexer: 'rfcomm' | 'l2cap', number: number): number =>
  end * 0x20000 + (multiplexer === 'l2cap' ? 0x10000 : 0) + number;

/** `bytes`: a message of the protocol. */
export function observeAnswer(state: Learned, bytes: Uint8Array, frame: number, end: number): void {
  if ((bytes[0] !== SERVICE_ATTRIBUTES && bytes[0] !== SEARCH_ATTRIBUTES) || bytes.length < 8) return;
  const length = (bytes[5] << 8) | bytes[6], list = bytes.subarray(7, 7 + length), continues = (bytes[7 + length] ?? 0) > 0;
  // Of what several packets of the controller brought, this has the first.
  if (list.length < length) {
    forgetParts(state, end);
    return;
  }
  const known = state.parts.get(end);
  if (!continues && known === undefined) {
    learn(state, list, end, DEEPEST);
    return;
  }
  const parts = known ?? { length: 0, chunks: [] };
  if (known === undefined) state.parts.set(end, parts);
  parts.chunks.push(list.slice());
  parts.length += list.length;
  state.held += list.length;
  if (continues && parts.length < LONGEST) return;
  forgetParts(state, end);
  if (continues) return;
  const whole = joined(parts.chunks);
  state.answers.set(frame, whole);
  state.held += whole.length;
  learn(state, whole, end, DEEPEST);
}

/** A data element: its type and where its value lies. */
interface Span { readonly type: number; readonly from: number; readonly to: number }

function* spans(bytes: Uint8Array, from: number, to: number): Generator<Span> {
  for (let at = from; at < to;) {
    const type = bytes[at] >> 3, size = bytes[at] & 7;
    at++;
    let length = type === 0 ? 0 : 1 << size;
    if (size > 4) {
      length = 0;
      for (let i = 0; i < 1 << (size - 5); i++) length = length * 256 + (bytes[at++] ?? 0);
    }
    if (at + length > to) return;
    yield { type, from: at, to: at + length };
    at += length;
  }
}

/** Finds the records in sequences of sequences: they begin with the number of an attribute. */
function learn(state: Learned, bytes: Uint8Array, end: number, depth: number): void {
  const visit = (from: number, to: number, left: number): void => {
    for (const span of spans(bytes, from, to)) {
      if (span.type !== SEQUENCE) return;
      if (bytes[span.from] === 0x09) learnRecord(state, bytes, span, end);
      else if (left > 0) visit(span.from, span.to, left - 1);
    }
  };
  visit(0, bytes.length, depth);
}

const number = (bytes: Uint8Array, { from, to }: Span): number => {
  let value = 0;
  for (let at = from; at < Math.min(to, from + 4); at++) value = value * 256 + bytes[at];
  return value;
};

function learnRecord(state: Learned, bytes: Uint8Array, record: Span, end: number): void {
  let attribute = -1, uuid: number | undefined;
  const reached: number[] = [];
  for (const span of spans(bytes, record.from, record.to)) {
    if (attribute < 0) {
      attribute = number(bytes, span);
      continue;
    }
    if (attribute === CLASSES) {
      const [first] = spans(bytes, span.from, span.to);
      if (first !== undefined) uuid = number(bytes, first);
    } else if (attribute === PROTOCOLS) {
      for (const protocol of spans(bytes, span.from, span.to)) {
        const [name, channel] = spans(bytes, protocol.from, protocol.to);
        if (name === undefined || channel === undefined) continue;
        const which = number(bytes, name);
        if (which === RFCOMM) reached.push(serviceKey(end, 'rfcomm', number(bytes, channel)));
        else if (which === L2CAP) reached.push(serviceKey(end, 'l2cap', number(bytes, channel)));
      }
    } else if (attribute === OWN_PSM && span.to - span.from === 2) {
      reached.push(serviceKey(end, 'l2cap', number(bytes, span)));
    }
    attribute = -1;
  }
  if (uuid === undefined || state.services.size > SERVICES_MOST) return;
  for (const key of reached) state.services.set(key, uuid);
}
