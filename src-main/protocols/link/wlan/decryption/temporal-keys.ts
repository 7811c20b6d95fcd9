/** From a master key to the keys of a session, and what these check and unwrap: IEEE 802.11-2020 §12.7.1 and §12.7.2. */
import { createCipheriv, createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { rc4 } from '../../../../bytes/rc4.ts';

/** Confirms messages of the handshake, wraps keys in them, encrypts frames. */
export interface SessionKeys {
  readonly confirmation: Buffer;
  readonly wrapping: Buffer;
  readonly temporal: Buffer;
}

/** What the two sides chose; each side's address has six bytes, its nonce 32. */
export interface Agreement {
  readonly network: Uint8Array;
  readonly station: Uint8Array;
  readonly networkNonce: Uint8Array;
  readonly stationNonce: Uint8Array;
}

/** §J.4.1, the mapping from a passphrase. Takes some milliseconds. */
export function masterKey(passphrase: Uint8Array, network: Uint8Array): Buffer {
  return pbkdf2Sync(passphrase, network, 4096, 32, 'sha1');
}

/**
 * `version` is that of the key descriptor (§12.7.2): 1 and 2 with SHA-1, others with SHA-256, or SHA-384 for longer master keys. `temporal`:
 * bytes of the key that the cipher needs, 16 or 32.
 */
export function sessionKeys(master: Uint8Array, agreement: Agreement, version: number, temporal: number): SessionKeys {
  const { network, station, networkNonce, stationNonce } = agreement;
  const context = Buffer.concat([...[network, station].toSorted(Buffer.compare), ...[networkNonce, stationNonce].toSorted(Buffer.compare)]);
  const isLong = master.length > 32, [confirming, wrapping] = isLong ? [24, 32] : [16, 16], length = confirming + wrapping + temporal;
  const keys =
    version === 1 || version === 2
      ? expandedSha1(master, context, length)
      : expanded(isLong ? 'sha384' : 'sha256', master, context, length);
  return {
    confirmation: keys.subarray(0, confirming), wrapping: keys.subarray(confirming, confirming + wrapping),
    temporal: keys.subarray(confirming + wrapping),
  };
}

const LABEL = 'Pairwise key expansion';

/** PRF of §12.7.1.2. */
function expandedSha1(key: Uint8Array, context: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let i = 0; 20 * i < length; i++)
    blocks.push(createHmac('sha1', key).update(LABEL).update(Uint8Array.of(0)).update(context).update(Uint8Array.of(i)).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

/** KDF of §12.7.1.7.2. */
function expanded(hash: 'sha256' | 'sha384', key: Uint8Array, context: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [], size = hash === 'sha384' ? 48 : 32, bits = Uint8Array.of((8 * length) & 255, (8 * length) >> 8);
  for (let i = 1; size * (i - 1) < length; i++)
    blocks.push(createHmac(hash, key).update(Uint8Array.of(i, 0)).update(LABEL).update(context).update(bits).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

/** Of a message of the handshake whose own check value is zero. */
export function messageCheck({ confirmation }: SessionKeys, version: number, message: Uint8Array): Buffer {
  if (version === 1) return createHmac('md5', confirmation).update(message).digest();
  if (version === 2) return createHmac('sha1', confirmation).update(message).digest().subarray(0, 16);
  return confirmation.length > 16 ? createHmac('sha384', confirmation).update(message).digest().subarray(0, 24) : aesCmac(confirmation, message);
}

/** RFC 4493. */
export function aesCmac(key: Uint8Array, message: Uint8Array): Buffer {
  const zeros = Buffer.alloc(16), block = (bytes: Uint8Array): Buffer => createCipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(bytes);
  const first = doubled(block(zeros)), isWhole = message.length > 0 && message.length % 16 === 0;
  const padded = isWhole ? Buffer.from(message) : Buffer.concat([message, Uint8Array.of(0x80), zeros], 16 * Math.floor(message.length / 16 + 1));
  const mask = isWhole ? first : doubled(first), last = padded.length - 16;
  for (let i = 0; i < 16; i++) padded[last + i] ^= mask[i];
  return createCipheriv('aes-128-cbc', key, zeros).setAutoPadding(false).update(padded).subarray(-16);
}

function doubled(bytes: Buffer): Buffer {
  const twice = Buffer.alloc(16);
  for (let i = 0; i < 16; i++) twice[i] = (bytes[i] << 1) | ((bytes[i + 1] ?? 0) >> 7);
  if ((bytes[0] & 0x80) !== 0) twice[15] ^= 0x87;
  return twice;
}

/** Key data of a message (§12.7.2): with RC4 behind its vector, or wrapped after RFC 3394. Undefined where it does not fit. */
export function unwrapped({ wrapping }: SessionKeys, version: number, vector: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  if (version === 1) return rc4(Buffer.concat([vector, wrapping]), data, 256);
  if (data.length < 16 || data.length % 8 !== 0) return undefined;
  try {
    const open = createDecipheriv(`id-aes${8 * wrapping.length}-wrap`, wrapping, Buffer.alloc(8, 0xa6));
    return Buffer.concat([open.update(data), open.final()]);
  } catch {
    return undefined;
  }
}
