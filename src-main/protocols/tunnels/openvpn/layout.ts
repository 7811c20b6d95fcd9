/**
 * How a packet of OpenVPN's control channel is laid out (draft-openvpn-wire-protocol §"Control channel wrapping"): in the clear, signed by a
 * key that both sides have (tls-auth), or sealed by it (tls-crypt). No byte says which: the clock that both of these send tells.
 */
export const CONTROL = 4, ACK = 5, DATA = 6, DATA_2 = 9, RESET_CLIENT_3 = 10, CONTROL_WKC = 11;

export const SESSION = 8, MOST_ACKNOWLEDGED = 8;
/** Opcode and session. */
export const HEAD = 1 + SESSION;
/** A packet's number and the sender's clock, which replays are known by. */
export const REPLAY = 8;
/** tls-crypt's tag is always HMAC-SHA-256. */
export const SEAL = 32;
/** Lengths of the digests that `--auth` may ask for, the default first. */
const DIGESTS = [20, 32, 64, 16, 48, 28] as const;
/** A clock as far from the capture's is none. */
const YEAR = 366 * 86_400;

/** `tag` is the length of what authenticates the packet in bytes. */
export interface Layout {
  readonly kind: 'clear' | 'signed' | 'sealed';
  readonly tag: number;
}

/** Layout of the packet whose opcode is at `at`, captured when it was `now` (seconds since 1970); undefined where it is none that is known. */
export function layoutOf(bytes: Uint8Array, at: number, end: number, now: number): Layout | undefined {
  const opcode = bytes[at] >> 3;
  if (isExact(opcode) && fits(bytes, at + HEAD, end, opcode)) return { kind: 'clear', tag: 0 };
  const tag = DIGESTS.find(size => isNow(bytes, at + HEAD + size + 4, end, now) && fits(bytes, at + HEAD + size + REPLAY, end, opcode));
  if (tag !== undefined) return { kind: 'signed', tag };
  if (isNow(bytes, at + HEAD + 4, end, now) && at + HEAD + REPLAY + SEAL < end) return { kind: 'sealed', tag: SEAL };
  return opcode === CONTROL && fits(bytes, at + HEAD, end, opcode) ? { kind: 'clear', tag: 0 } : undefined;
}

/** Whether packets of this kind have nothing behind their numbers. */
const isExact = (opcode: number): boolean => opcode !== CONTROL && opcode !== RESET_CLIENT_3 && opcode !== CONTROL_WKC;

function isNow(bytes: Uint8Array, at: number, end: number, now: number): boolean {
  if (at + 4 > end) return false;
  const clock = ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
  return Math.abs(clock - now) < YEAR;
}

/** Bytes of the list of acknowledged numbers at `at`, and of the packet's own number. */
export function numbersLength(bytes: Uint8Array, at: number, opcode: number): number {
  const count = bytes[at];
  return 1 + 4 * count + (count > 0 ? SESSION : 0) + (opcode === ACK ? 0 : 4);
}

function fits(bytes: Uint8Array, at: number, end: number, opcode: number): boolean {
  if (at >= end || bytes[at] > MOST_ACKNOWLEDGED) return false;
  const rest = end - at - numbersLength(bytes, at, opcode);
  return isExact(opcode) ? rest === 0 : rest >= 0;
}

/** The packet's own number and what of TLS is behind it. */
export interface Part {
  readonly number: number;
  /** Where TLS begins and ends. */
  readonly at: number;
  readonly end: number;
}

/** What of TLS a packet brings that is not sealed; undefined where it has no number. */
export function partOf(bytes: Uint8Array, at: number, end: number, { kind, tag }: Layout): Part | undefined {
  const opcode = bytes[at] >> 3;
  if (kind === 'sealed' || opcode === ACK) return undefined;
  const list = at + HEAD + (kind === 'signed' ? tag + REPLAY : 0), own = list + numbersLength(bytes, list, opcode);
  const number = ((bytes[own - 4] << 24) | (bytes[own - 3] << 16) | (bytes[own - 2] << 8) | bytes[own - 1]) >>> 0;
  return { number, at: own, end: end - wrappedKeyLength(bytes, own, end, opcode) };
}

/** The client's key as the server wrapped it (tls-crypt-v2): its length is its last two bytes. */
export function wrappedKeyLength(bytes: Uint8Array, at: number, end: number, opcode: number): number {
  if ((opcode !== RESET_CLIENT_3 && opcode !== CONTROL_WKC) || end - at < 2) return 0;
  const length = (bytes[end - 2] << 8) | bytes[end - 1];
  return length < 2 || length > end - at ? 0 : length;
}
