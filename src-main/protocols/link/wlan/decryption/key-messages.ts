/** Messages of the four-way and the group key handshake, IEEE 802.11-2020 §12.7.2, and what they say of ciphers and keys. */
import type { Cipher } from './ciphers.ts';

export interface KeyMessage {
  /** From its first byte (EAPOL's version) to its last one. */
  readonly bytes: Uint8Array;
  /** Of the key descriptor: says how it is checked and wrapped. */
  readonly version: number;
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
const CHECK_AT = 81;

/** The message in a unit `bytes[at…end)` that begins with LLC; undefined for anything else. The views are on those bytes. */
export function keyMessage(bytes: Uint8Array, at: number, end: number): KeyMessage | undefined {
  if (end - at < EAPOL.length + CHECK_AT + 18 || EAPOL.some((byte, i) => bytes[at + i] !== byte)) return undefined;
  const from = at + EAPOL.length, length = 4 + ((bytes[from + 2] << 8) | bytes[from + 3]), descriptor = bytes[from + 4];
  if (bytes[from + 1] !== KEY || (descriptor !== RSN && descriptor !== WPA) || from + length > end || length < CHECK_AT + 18) return undefined;
  const message = bytes.subarray(from, from + length), information = (message[5] << 8) | message[6];
  return {
    bytes: message, version: information & 7, isPairwise: (information & 0x0008) !== 0, asks: (information & 0x0080) !== 0, isChecked: (information & 0x0100) !== 0,
    isWrapped: (information & 0x1000) !== 0, isFirst: descriptor === WPA, keyNumber: (information >> 4) & 3, keyLength: (message[7] << 8) | message[8],
    nonce: message.subarray(17, 49), vector: message.subarray(49, 65),
  };
}

/** The check value of `length` bytes, and the message with zeros in its place. */
export function checkOf({ bytes }: KeyMessage, length: number): { readonly value: Uint8Array; readonly unchecked: Uint8Array } {
  const unchecked = bytes.slice();
  unchecked.fill(0, CHECK_AT, CHECK_AT + length);
  return { value: bytes.subarray(CHECK_AT, CHECK_AT + length), unchecked };
}

/** Key data behind a check value of `length` bytes. */
export function keyData({ bytes }: KeyMessage, length: number): Uint8Array {
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
  1: { cipher: 'WEP', length: 5 }, 2: { cipher: 'TKIP', length: 32 }, 4: { cipher: 'CCMP', length: 16 }, 5: { cipher: 'WEP', length: 13 }, 8: { cipher: 'GCMP', length: 16 },
  9: { cipher: 'GCMP', length: 32 }, 10: { cipher: 'CCMP', length: 32 },
};
const USUAL: Suites = { group: SUITES[4], pairwise: SUITES[4] };

/** What the RSN element (§9.4.2.24) or WPA's own among the elements of `data` names; CCMP where there is neither. */
export function suitesIn(data: Uint8Array): Suites {
  for (const { id, body } of elements(data)) {
    const isWpa = id === 221 && startsWith(body, 0x00, 0x50, 0xf2, 1);
    if (id !== 48 && !isWpa) continue;
    const at = isWpa ? 6 : 2;
    if (body.length < at + 10) continue;
    return { group: SUITES[body[at + 3]] ?? USUAL.group, pairwise: SUITES[body[at + 9]] ?? USUAL.pairwise };
  }
  return USUAL;
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
