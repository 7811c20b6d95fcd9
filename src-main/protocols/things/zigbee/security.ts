/** Opens what is secured: AES in CCM* mode with codes of four bytes, and keys made of link keys, Zigbee Specification R22 §4.3, §4.5.3, annex B. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Secrets } from '../../../dissect/index.ts';

export interface ZigbeeKey {
  readonly bytes: Uint8Array;
  /** What the user calls it. */
  readonly label?: string | undefined;
  /** The frame that brought it. */
  readonly frame?: number | undefined;
}

const KEY = 16;
const LINE = /^zigbee:((?:[\da-f]{2}[:-]?){15}[\da-f]{2})(?::([^\r\n]*))?\r?$/gim;

/** Lines among key logs that say keys, `zigbee:KEY` or `zigbee:KEY:LABEL`, the key in hexadecimal digits. */
export function zigbeeLines(text: string): readonly ZigbeeKey[] {
  return [...text.matchAll(LINE)].map(([, key, label]) => ({ bytes: new Uint8Array(Buffer.from(key.replace(/[:-]/g, ''), 'hex')), label }));
}

export function zigbeeKeysOf(secrets: Secrets): readonly ZigbeeKey[] {
  return secrets.made('zigbee', ({ keyLogs }) => keyLogs.flatMap(log => zigbeeLines(new TextDecoder().decode(log))));
}

/** §4.5.1.1.2: which key it is, or is made of. */
export const NETWORK = 1, TRANSPORT = 2;
/** §4.5.3: what the keys are made with that transport and load others; the key itself where undefined. */
const PURPOSES: readonly (number | undefined)[] = [undefined, undefined, 0, 2];
/** §4.3.1.1: senders write 0 for the level of security; it is 5 in every profile there is, with a code of four bytes. */
const LEVEL = 5;
export const CODE = 4;
const INNER = 0x36, OUTER = 0x5c;

/** Annex B.6: a block cipher as a hash (Matyas, Meyer and Oseas). */
export function hashOf(data: Uint8Array): Uint8Array {
  const length = Math.ceil((data.length + 3) / KEY) * KEY, padded = new Uint8Array(length);
  padded.set(data);
  padded[data.length] = 0x80;
  new DataView(padded.buffer).setUint16(length - 2, 8 * data.length);
  let hash = new Uint8Array(KEY);
  for (let at = 0; at < length; at += KEY) {
    const block = padded.subarray(at, at + KEY), cipher = createCipheriv('aes-128-ecb', hash, null).setAutoPadding(false).update(block);
    hash = Uint8Array.from(cipher, (byte, i) => byte ^ block[i]);
  }
  return hash;
}

/** Annex B.1.4: FIPS 198 with that hash. */
export function keyedHash(key: Uint8Array, data: Uint8Array): Uint8Array {
  const inner = hashOf(Uint8Array.from([...key.map(byte => byte ^ INNER), ...data]));
  return hashOf(Uint8Array.from([...key.map(byte => byte ^ OUTER), ...inner]));
}

/** A secured frame: `bytes` from where its layer begins to the end of its code, and what of them is what. */
export interface SecuredFrame {
  readonly bytes: Uint8Array;
  /** Where the security header and what it vouches for begin. */
  readonly control: number;
  readonly payload: number;
  /** The sender's extended address, as it is sent: the last byte first. */
  readonly source: Uint8Array;
}

/** The payload and the key that opens it; undefined where none does. */
export function opened(frame: SecuredFrame, keys: Iterable<ZigbeeKey>): { readonly bytes: Uint8Array; readonly key: ZigbeeKey } | undefined {
  const { bytes, control, payload, source } = frame, end = bytes.length - CODE;
  if (end < payload) return undefined;
  const header = bytes.slice(0, payload), purpose = PURPOSES[(bytes[control] >> 3) & 3];
  header[control] = (header[control] & ~7) | LEVEL;
  const nonce = Uint8Array.from([...source, ...bytes.subarray(control + 1, control + 5), header[control]]);
  for (const key of keys) {
    const bytesOfKey = purpose === undefined ? key.bytes : keyedHash(key.bytes, Uint8Array.of(purpose));
    try {
      const decipher = createDecipheriv('aes-128-ccm', bytesOfKey, nonce, { authTagLength: CODE });
      decipher.setAAD(header, { plaintextLength: end - payload });
      decipher.setAuthTag(bytes.subarray(end));
      const clear = new Uint8Array(decipher.update(bytes.subarray(payload, end)));
      decipher.final();
      return { bytes: clear, key };
    } catch {
      // The code is another one's: the key does not fit. Or the runtime does not have the cipher: Electron's library lacks CCM.
    }
  }
  return undefined;
}
