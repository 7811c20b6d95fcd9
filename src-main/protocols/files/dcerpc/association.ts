/** What a connection of DCE/RPC has agreed upon: which interface each context is, and which request each call was. */
import { guidText, hexText } from '../../../bytes/address-text.ts';
import type { Moment, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { type Fragments, forgetFragments, newFragments, observeFragment } from './fragments.ts';

export const REQUEST = 0, RESPONSE = 2, FAULT = 3, BIND = 11, ALTER_CONTEXT = 14;
export const HEADER = 16;
export const LITTLE_ENDIAN = 0x10;
export const DATAGRAM_HEADER = 80, DATAGRAM_VERSION = 4;
const CONTEXT = 24, TRANSFER = 20;
const VERSION = 5, LAST_TYPE = 19;
const FIRST_FRAGMENT = 0x01;
const NDR64 = '71710533-beba-4937-8319-b5dbef9ccc36';

/** Whether a packet's header is here, as far as its version, type and data representation tell. */
export function isHeader(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === VERSION && bytes[at + 1] <= 1 && bytes[at + 2] <= LAST_TYPE && (bytes[at + 4] & 0xef) === 0 && bytes[at + 5] <= 3;
}

const LAST_DATAGRAM_TYPE = 10;
/** Bits of a datagram's flags that nobody may set (C706 §12.5.3.2). */
const RESERVED_1 = 0x81, RESERVED_2 = 0xfd;

/** Whether these may well be a datagram: its header, and as many bytes as it says. */
export function isDatagram(bytes: Uint8Array, at: number, end: number): boolean {
  return at + DATAGRAM_HEADER <= end && bytes[at] === DATAGRAM_VERSION && bytes[at + 1] <= LAST_DATAGRAM_TYPE &&
    (bytes[at + 2] & RESERVED_1) === 0 && (bytes[at + 3] & RESERVED_2) === 0 &&
    bytes[at + 4] === LITTLE_ENDIAN && bytes[at + 5] === 0 && bytes[at + 6] === 0 && at + DATAGRAM_HEADER + readUint(bytes, at + 74, 2, true) <= end;
}

/** Whether bytes that went through a pipe are one packet, or begin with one. */
export function isPacket(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + HEADER > end || !isHeader(bytes, at)) return false;
  const length = readUint(bytes, at + 8, 2, true);
  return length >= HEADER && at + length <= end;
}

export interface Call {
  readonly frame: number;
  readonly time: Moment;
  readonly context: number;
  readonly operation: number;
  response: number;
}

/** What calls of a context are about. */
export interface Context {
  /** The interface's identifier. */
  readonly identifier: string;
  /** Parameters are written as NDR64 has them (MS-RPCE §2.2.5). */
  readonly isNdr64: boolean;
}

export interface Association {
  readonly contexts: Map<number, Context>;
  /** By their numbers; those of datagrams by their activity too. */
  readonly calls: Map<number | string, Call>;
  readonly fragments: Fragments;
}

/** Name of what the layer below says of the pipe that a packet went through, in `p.packet.notes`: its association. */
export const PIPE = 'dcerpc.pipe';

export const newAssociation = (): Association => ({ contexts: new Map(), calls: new Map(), fragments: newFragments() });

export function forgetCalls({ calls, fragments }: Association): void {
  calls.clear();
  forgetFragments(fragments);
}

export const ASSOCIATION: Tracker<Association> = {
  key: 'dcerpc',
  make: newAssociation,
  forget: forgetCalls,
  holds: ({ fragments }) => fragments.held,
  observe: (state, { bytes, frame, time }) => observePacket(state, bytes, frame, time),
};

/** Keeps what one packet says; of the last bytes some may lack. */
export function observePacket(state: Association, bytes: Uint8Array, frame: number, time: Moment): void {
  if (bytes.length < HEADER + 8 || bytes[0] !== VERSION) {
    if (bytes.length >= DATAGRAM_HEADER && bytes[0] === DATAGRAM_VERSION) observeDatagram(state, bytes, frame, time);
    return;
  }
  const identifier = readUint(bytes, 12, 4, true), type = bytes[2];
  if ((type === REQUEST || type === RESPONSE) && bytes[4] === LITTLE_ENDIAN) observeFragment(state.fragments, bytes, type, identifier, frame);
  switch (type) {
    case BIND:
    case ALTER_CONTEXT:
      contexts(state, bytes);
      break;
    case REQUEST:
      if ((bytes[3] & FIRST_FRAGMENT) !== 0) {
        state.calls.set(identifier, { frame, time, context: readUint(bytes, 20, 2, true), operation: readUint(bytes, 22, 2, true), response: 0 });
      }
      break;
    case RESPONSE:
    case FAULT: {
      const call = state.calls.get(identifier);
      if (call !== undefined && call.response === 0) call.response = frame;
    }
  }
}

/** What names a call among datagrams (C706 §12.5.2): the activity that it belongs to, and its number there. */
export const datagramCall = (bytes: Uint8Array, at: number): string => hexText(bytes.subarray(at + 40, at + 56)) + readUint(bytes, at + 64, 4, true);

function observeDatagram({ calls }: Association, bytes: Uint8Array, frame: number, time: Moment): void {
  const key = datagramCall(bytes, 0), known = calls.get(key);
  if (bytes[1] === REQUEST) {
    if (known === undefined) calls.set(key, { frame, time, context: 0, operation: readUint(bytes, 68, 2, true), response: 0 });
  } else if ((bytes[1] === RESPONSE || bytes[1] === FAULT) && known !== undefined && known.response === 0) {
    known.response = frame;
  }
}

function contexts(state: Association, bytes: Uint8Array): void {
  let at = HEADER + 12;
  for (let items = bytes[HEADER + 8]; items > 0 && at + CONTEXT <= bytes.length; items--) {
    const transfer = at + CONTEXT;
    state.contexts.set(readUint(bytes, at, 2, true), {
      identifier: guidText(bytes.subarray(at + 4, at + 20), true),
      isNdr64: transfer + TRANSFER <= bytes.length && guidText(bytes.subarray(transfer, transfer + 16), true) === NDR64,
    });
    at += CONTEXT + TRANSFER * bytes[at + 2];
  }
}
