/** Which packets of AJP are parts of a request's body: nothing in them says so, only what was said before. */
import type { Tracker } from '../../../dissect/index.ts';

export const AJP_HEADER = 4;
export const FORWARD_REQUEST = 2, END_RESPONSE = 5, GET_BODY_CHUNK = 6;
const LENGTH_HEADER = [0xa0, 0x08];
const ZERO = 0x30, NINE = 0x39;
/** Request headers end within so many bytes: a packet of AJP has no more. */
const LONGEST = 0x10000;

interface Bodies {
  /** By `bodyKey`. */
  readonly bodies: Set<string>;
  /** Messages of the frame that came last. */
  frame: number;
  nth: number;
  /** The client's next packet is a part of a body. */
  awaited: boolean;
}

export const bodyKey = (frame: number, nth: number): string => `${frame} ${nth}`;

/** The first part follows the request at once, each other one is asked for (`GET BODY CHUNK`). */
export const BODIES: Tracker<Bodies> = {
  key: 'ajp13',
  make: () => ({ bodies: new Set(), frame: 0, nth: 0, awaited: false }),
  forget: ({ bodies }) => bodies.clear(),
  observe(state, { bytes, frame, fromClient }) {
    state.nth = frame === state.frame ? state.nth + 1 : 0;
    state.frame = frame;
    const code = bytes[AJP_HEADER];
    if (!fromClient) {
      if (code === GET_BODY_CHUNK) state.awaited = true;
      else if (code === END_RESPONSE) state.awaited = false;
    } else if (state.awaited) {
      state.bodies.add(bodyKey(frame, state.nth));
      state.awaited = false;
    } else {
      state.awaited = code === FORWARD_REQUEST && hasBody(bytes.subarray(0, LONGEST));
    }
  },
};

/** Whether the request has a Content-Length other than 0. */
function hasBody(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(LENGTH_HEADER[0]); at >= 0; at = bytes.indexOf(LENGTH_HEADER[0], at + 1)) {
    if (bytes[at + 1] !== LENGTH_HEADER[1]) continue;
    const digits = bytes.subarray(at + 4, at + 4 + ((bytes[at + 2] << 8) | bytes[at + 3]));
    const isNumber = digits.length > 0 && digits.length < 20 && digits.every(byte => byte >= ZERO && byte <= NINE);
    if (isNumber) return digits.some(byte => byte !== ZERO);
  }
  return false;
}
