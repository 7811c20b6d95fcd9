/** Messages of the four-way and the group key handshake, IEEE 802.11-2020 §12.7.2, and what they say of ciphers and keys. */
import type { Cipher } from './ciphers.ts';

export interface KeyMessage {
  /** From its first byte (EAPOL's version) to its last one. */
  readonly bytes: Uint8Array;
  /** Of the key descriptor: says how it is checked and wrapped. */
  readonly version: number;
  /** Bytes of its check value. */
  readonly checkLength: number;
  readonly isPairwise: boolean;
  /** It comes from the access point. */
  readonly asks: boolean;
  readonly isChecked: boolean;
  /** Its key data are enciphered. */
  readonly isWrapped: boolean;
  /** The descriptor is that of WPA before IEEE 802.11i. */
  readonly isFirst: boolean;
  /** Number and length of a group key that is not described in the data. */
  readonly keyNumber: number;
  readonly keyLength: number;
  readonly nonce: Uint8Array;
  readonly vector: Uint8Array;
}

/** LLC and SNAP of EAPOL. */
const EAPOL = Uint8Array.of(0xaa, 0xaa, 3, 0, 0, 0, 0x88, 0x8e);
const KEY = 3, RSN = 2, WPA = 254;
const CHECK_AT = 81, CHECK = 16, LONG_CHECK = 24;
/** Bits of the key information: a station's request, and messages about keys between two stations (§12.7.2). */
const REQUEST = 0x0800, BETWEEN_STATIONS = 0x2000;

/**
 * Bytes of the check value of the message that begins at `at` with EAPOL's version, and is `length` bytes long. It is longer with SHA-384 (table
 * 12-11), of which the message itself tells only by where the length of its key data fits.
 */
export function checkLength(bytes: Uint8Array, at: number, length: number): number {
  const fits = (check: number): boolean => {
    const behind = CHECK_AT + check, end = at + behind + 2;
    return end <= bytes.length && length === behind + 2 + ((bytes[end - 2] << 8) | bytes[end - 1]);
  };
  const hasOwnVersion = (bytes[at + 6] & 7) !== 0;
  return !hasOwnVersion && !fits(CHECK) && fits(LONG_CHECK) ? LONG_CHECK : CHECK;
}

/**
 * The message in a unit `bytes[at…end)` that begins with LLC; undefined for anything else, and for requests of stations. The views
 * are on those bytes.
 */
export function keyMessage(bytes: Uint8Array, at: number, end: number): KeyMessage | undefined {
  if (end - at < EAPOL.length + CHECK_AT + 18 || EAPOL.some((byte, i) => bytes[at + i] !== byte)) return undefined;
  const from = at + EAPOL.length, length = 4 + ((bytes[from + 2] << 8) | bytes[from + 3]), descriptor = bytes[from + 4];
  if (bytes[from + 1] !== KEY || (descriptor !== RSN && descriptor !== WPA) || from + length > end || length < CHECK_AT + 18) return undefined;
  const message = bytes.subarray(from, from + length), information = (message[5] << 8) | message[6];
  if ((information & (REQUEST | BETWEEN_STATIONS)) !== 0) return undefined;
  return {
    bytes: message, version: information & 7, checkLength: checkLength(message, 0, length),
    isPairwise: (information & 0x0008) !== 0, asks: (information & 0x0080) !== 0, isChecked: (information & 0x0100) !== 0,
    isWrapped: (information & 0x1000) !== 0, isFirst: descriptor === WPA, keyNumber: (information >> 4) & 3,
    keyLength: (message[7] << 8) | message[8], nonce: message.subarray(17, 49), vector: message.subarray(49, 65),
  };
}

/** The same message with bytes of its own, which may be kept. */
export function kept(message: KeyMessage): KeyMessage {
  const bytes = message.bytes.slice();
  return { ...message, bytes, nonce: bytes.subarray(17, 49), vector: bytes.subarray(49, 65) };
}

/** The check value, and the message with zeros in its place. */
export function checkOf({ bytes, checkLength: length }: KeyMessage): { readonly value: Uint8Array; readonly unchecked: Uint8Array } {
  const unchecked = bytes.slice();
  unchecked.fill(0, CHECK_AT, CHECK_AT + length);
  return { value: bytes.subarray(CHECK_AT, CHECK_AT + length), unchecked };
}

/** Key data, behind the check value. */
export function keyData({ bytes, checkLength: length }: KeyMessage): Uint8Array {
  const at = CHECK_AT + length + 2;
  return bytes.subarray(at, at + ((bytes[at - 2] << 8) | bytes[at - 1]));
}

export interface Suites {
  readonly group: Suite;
  readonly pairwise: Suite;
}

export interface Suite {
  readonly cipher: Cipher;
  /** Bytes of its temporal key. */
  readonly length: number;
}

/** Table 9-149. */
const SUITES: Readonly<Record<number, Suite>> = {
  1: { cipher: 'WEP', length: 5 }, 2: { cipher: 'TKIP', length: 32 }, 4: { cipher: 'CCMP', length: 16 },
  5: { cipher: 'WEP', length: 13 }, 8: { cipher: 'GCMP', length: 16 }, 9: { cipher: 'GCMP', length: 32 },
  10: { cipher: 'CCMP', length: 32 },
};
/** What `version` of a key descriptor stands for where nothing else is known: 1 for TKIP alone (§12.7.2). */
export function usualSuites(version: number): Suites {
  const usual = version === 1 ? SUITES[2] : SUITES[4];
  return { group: usual, pairwise: usual };
}

/** What the RSN element (§9.4.2.24) or WPA's own among the elements of `data` names; undefined where there is neither, or a suite is not known. */
export function suitesIn(data: Uint8Array): Suites | undefined {
  for (const { id, body } of elements(data)) {
    const isWpa = id === 221 && startsWith(body, 0x00, 0x50, 0xf2, 1);
    if (id !== 48 && !isWpa) continue;
    const at = isWpa ? 6 : 2;
    if (body.length < at + 10) continue;
    const group = SUITES[body[at + 3]] as Suite | undefined;
    // 0: the one for groups is used for pairs too.
    const pairwise = body[at + 9] === 0 ? group : SUITES[body[at + 9]] as Suite | undefined;
    return pairwise === undefined ? undefined : { group: group ?? pairwise, pairwise };
  }
  return undefined;
}

/** Group keys described among the key data (§12.7.2, figure 12-38), by their numbers. */
export function groupKeysIn(data: Uint8Array): { readonly number: number; readonly bytes: Uint8Array }[] {
  return elements(data).filter(({ id, body }) => id === 221 && startsWith(body, 0x00, 0x0f, 0xac, 1) && body.length > 6)
    .map(({ body }) => ({ number: body[4] & 3, bytes: body.subarray(6) }));
}

/** The network's name among the elements of a management frame's body; undefined for none, or a hidden one. */
export function networkName(data: Uint8Array): Uint8Array | undefined {
  const name = elements(data, 1)[0];
  return name?.id === 0 && name.body.length > 0 && name.body.length <= 32 && name.body.some(byte => byte !== 0) ? name.body : undefined;
}

function elements(data: Uint8Array, most = 64): { readonly id: number; readonly body: Uint8Array }[] {
  const found: { id: number; body: Uint8Array }[] = [];
  for (let at = 0; at + 2 <= data.length && found.length < most; at += 2 + data[at + 1]) {
    if (at + 2 + data[at + 1] > data.length) break;
    found.push({ id: data[at], body: data.subarray(at + 2, at + 2 + data[at + 1]) });
  }
  return found;
}

function startsWith(bytes: Uint8Array, ...begin: readonly number[]): boolean {
  return begin.every((byte, i) => bytes[i] === byte);
}
