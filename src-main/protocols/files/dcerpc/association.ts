/** What a connection of DCE/RPC has agreed upon: which interface each context is, and which request each call was. */
import { guidText } from '../../../bytes/address-text.ts';
import type { Moment, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

export const REQUEST = 0, RESPONSE = 2, FAULT = 3, BIND = 11, ALTER_CONTEXT = 14;
export const HEADER = 16;
const CONTEXT = 24, TRANSFER = 20;
const VERSION = 5, LAST_TYPE = 19;
const FIRST_FRAGMENT = 0x01;

/** Whether a packet's header is here, as far as its version, type and data representation tell. */
export function isHeader(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === VERSION && bytes[at + 1] <= 1 && bytes[at + 2] <= LAST_TYPE && (bytes[at + 4] & 0xef) === 0 && bytes[at + 5] <= 3;
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

export interface Association {
  /** Interfaces' identifiers by context. */
  readonly contexts: Map<number, string>;
  readonly calls: Map<number, Call>;
}

/** Name of what the layer below says of the pipe that a packet went through, in `p.packet.notes`: its association. */
export const PIPE = 'dcerpc.pipe';

export const newAssociation = (): Association => ({ contexts: new Map(), calls: new Map() });

export const ASSOCIATION: Tracker<Association> = {
  key: 'dcerpc',
  make: newAssociation,
  forget: ({ calls }) => calls.clear(),
  observe: (state, { bytes, frame, time }) => observePacket(state, bytes, frame, time),
};

/** Keeps what one packet says; of the last bytes some may lack. */
export function observePacket(state: Association, bytes: Uint8Array, frame: number, time: Moment): void {
  if (bytes.length < HEADER + 8 || bytes[0] !== 5) return;
  const identifier = readUint(bytes, 12, 4, true);
  switch (bytes[2]) {
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

function contexts(state: Association, bytes: Uint8Array): void {
  let at = HEADER + 12;
  for (let items = bytes[HEADER + 8]; items > 0 && at + CONTEXT <= bytes.length; items--) {
    state.contexts.set(readUint(bytes, at, 2, true), guidText(bytes.subarray(at + 4, at + 20), true));
    at += CONTEXT + TRANSFER * bytes[at + 2];
  }
}
