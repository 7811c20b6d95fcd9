/** Opens the payload of encrypted 802.11 frames: WEP, TKIP, CCMP and GCMP, IEEE 802.11-2020 §12.3.2, §12.5.2, §12.5.3 and §12.5.5. */
import { createDecipheriv } from 'node:crypto';
import { crc32 } from '../../../../bytes/crc32.ts';
import { DATA, type FrameLayout, protectedHeader } from './frame-layout.ts';
import { rc4 } from '../../../../bytes/rc4.ts';
import { mixedKey } from './tkip-mixing.ts';

export type Cipher = 'WEP' | 'TKIP' | 'CCMP' | 'GCMP';

export interface TemporalKey {
  readonly cipher: Cipher;
  readonly bytes: Uint8Array;
}

const CHECK = 4, MICHAEL = 8, EXTENDED = 0x20;

/** Whether the parameters at `at` are those of a key longer than WEP's. */
export function isExtended(bytes: Uint8Array, at: number): boolean {
  return (bytes[at + 3] & EXTENDED) !== 0;
}

/** TKIP's second byte follows from its first, so that no key is a weak one of WEP. */
export function isMixed(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === ((bytes[at] | 0x20) & 0x7f);
}

/** What is in the frame `bytes[at…end)`; undefined where the key is not the right one, or bytes were changed. */
export function openFrame(
  { cipher, bytes: key }: TemporalKey, bytes: Uint8Array, at: number, end: number, layout: FrameLayout,
): Uint8Array | undefined {
  const from = at + layout.header;
  switch (cipher) {
    case 'WEP': return openWep(key, bytes, from, end);
    case 'TKIP': return openTkip(key, bytes, at, from, end, layout);
    case 'CCMP':
    case 'GCMP': return openCounted(cipher, key, bytes, at, from, end, layout);
  }
}

function openWep(key: Uint8Array, bytes: Uint8Array, from: number, end: number): Uint8Array | undefined {
  if (end - from < 4 + CHECK) return undefined;
  return checked(rc4(Buffer.concat([bytes.subarray(from, from + 3), key]), bytes.subarray(from + 4, end)));
}

function openTkip(key: Uint8Array, bytes: Uint8Array, at: number, from: number, end: number, { isFragment }: FrameLayout): Uint8Array | undefined {
  if (end - from < 8 + CHECK) return undefined;
  const low = (bytes[from] << 8) | bytes[from + 2];
  const high = bytes[from + 4] | (bytes[from + 5] << 8) | (bytes[from + 6] << 16) | (bytes[from + 7] << 24);
  const opened = checked(rc4(mixedKey(key, bytes.subarray(at + 10, at + 16), high, low), bytes.subarray(from + 8, end)));
  // The last of a unit's fragments ends with the check of the whole.
  return opened === undefined || isFragment || opened.length < MICHAEL ? opened : opened.subarray(0, -MICHAEL);
}

/** Without the check value at the end; undefined where it does not fit. */
function checked(bytes: Uint8Array): Uint8Array | undefined {
  const at = bytes.length - CHECK;
  const expected = crc32(bytes, 0, at), given = (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
  return expected === given ? bytes.subarray(0, at) : undefined;
}

function openCounted(
  cipher: 'CCMP' | 'GCMP', key: Uint8Array, bytes: Uint8Array, at: number, from: number, end: number, layout: FrameLayout,
): Uint8Array | undefined {
  const tag = cipher === 'CCMP' && key.length === 16 ? 8 : 16, sealed = end - from - 8 - tag;
  if (sealed < 0) return undefined;
  const number = Uint8Array.of(bytes[from + 7], bytes[from + 6], bytes[from + 5], bytes[from + 4], bytes[from + 1], bytes[from]);
  const transmitter = bytes.subarray(at + 10, at + 16);
  const header = protectedHeader(bytes, at, layout), size = 8 * key.length as 128 | 256;
  try {
    const counted = Buffer.concat([transmitter, number]);
    const flags = Uint8Array.of(layout.type === DATA ? layout.priority : 0x10);
    const open = cipher === 'GCMP' ? createDecipheriv(`aes-${size}-gcm`, key, counted) :
      createDecipheriv(`aes-${size}-ccm`, key, Buffer.concat([flags, counted]), { authTagLength: tag });
    open.setAuthTag(bytes.subarray(end - tag, end));
    open.setAAD(header, { plaintextLength: sealed });
    const opened = open.update(bytes.subarray(from + 8, end - tag));
    open.final();
    return opened;
  } catch {
    // Node says with an exception that the tag does not fit.
    return undefined;
  }
}
