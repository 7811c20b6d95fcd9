/** Opens what SMB 3 encrypts, with session keys that the user gives: MS-SMB2 §3.1.4.2 and §3.1.4.3, NIST SP 800-108 §5.1. */
import { createDecipheriv, createHmac } from 'node:crypto';
import { hexText } from '../../../bytes/address-text.ts';
import type { Secrets } from '../../../dissect/index.ts';
import { DIALECT_311 } from './names.ts';

/** What is known of a session: its key, or what was made of it for both ways. */
export interface SmbKey {
  /** As it is sent, in hexadecimal digits. */
  readonly session: string;
  readonly key: Uint8Array;
  readonly toClient: Uint8Array;
  readonly toServer: Uint8Array;
}

const LINE = /^smb2:([\da-f]{16}):([\da-f]{32}|[\da-f]{64})?(?::([\da-f]{32}|[\da-f]{64})?:([\da-f]{32}|[\da-f]{64})?)?\r?$/gim;
const bytesOf = (digits = ''): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'));

/** Lines among key logs: `smb2:SESSION:KEY`, with the keys to the client and to the server behind it or instead, in hexadecimal digits. */
export function smbLines(text: string): readonly SmbKey[] {
  return [...text.matchAll(LINE)].flatMap(([, session, key, toClient, toServer]) => {
    if (key === undefined && toClient === undefined && toServer === undefined) return [];
    return [{ session: session.toLowerCase(), key: bytesOf(key), toClient: bytesOf(toClient), toServer: bytesOf(toServer) }];
  });
}

/** The keys of sessions that the user gave; made once for all packets. */
export function smbKeysOf(secrets: Secrets | undefined): readonly SmbKey[] {
  return secrets?.made('smb2', ({ keyLogs }) => keyLogs.flatMap(log => smbLines(new TextDecoder().decode(log)))) ?? [];
}

/** What was agreed on: the dialect, 0 where that was not seen, the cipher of 3.1.1, and what both ends had heard when a session began. */
export interface Agreed {
  dialect: number;
  cipher: number;
  readonly heard: Map<string, Uint8Array>;
}

const CCM_128 = 1;
interface Cipher {
  readonly name: string;
  /** Bytes of its key and of what of the header's nonce it takes. */
  readonly key: number;
  readonly nonce: number;
}

/** §2.2.3.1.2, by number. */
const CIPHERS: Readonly<Record<number, Cipher>> = {
  1: { name: 'aes-128-ccm', key: 16, nonce: 11 }, 2: { name: 'aes-128-gcm', key: 16, nonce: 12 },
  3: { name: 'aes-256-ccm', key: 32, nonce: 11 }, 4: { name: 'aes-256-gcm', key: 32, nonce: 12 },
};

/** A key for one purpose: HMAC-SHA256 in counter mode, whose one round gives as many bytes as are wanted. */
export function derived(key: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array {
  const bits = Buffer.alloc(4), first = Uint8Array.of(0, 0, 0, 1);
  bits.writeUInt32BE(8 * length);
  const hash = createHmac('sha256', key).update(first).update(`${label}\0`).update(Uint8Array.of(0)).update(context).update(bits);
  return hash.digest().subarray(0, length);
}

/** §3.2.5.3.1: of 3.1.1 the hash of what was heard takes part, before that fixed words. */
export function keysOf(key: Uint8Array, length: number, heard: Uint8Array | undefined): readonly Uint8Array[] {
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);
  return heard === undefined
    ? [derived(key, 'SMB2AESCCM', words('ServerIn \0'), length), derived(key, 'SMB2AESCCM', words('ServerOut\0'), length)]
    : [derived(key, 'SMBC2SCipherKey', heard, length), derived(key, 'SMBS2CCipherKey', heard, length)];
}

/** The transform header (§2.2.41): a signature, a nonce, and from the nonce on what the signature vouches for. */
const SIGNATURE_AT = 4, NONCE_AT = 20, SIZE_AT = 36, SESSION_AT = 44;
export const TRANSFORM = 52;
const TAG = 16;

/** `bytes` from a transform header on; undefined where no key opens it, or not all of it is there. */
export function opened(bytes: Uint8Array, given: readonly SmbKey[], agreed: Agreed): Uint8Array | undefined {
  if (bytes.length <= TRANSFORM) return undefined;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(SIZE_AT, true), session = hexText(bytes.subarray(SESSION_AT, TRANSFORM));
  if (TRANSFORM + size > bytes.length) return undefined;
  const number = agreed.dialect === DIALECT_311 ? agreed.cipher : CCM_128, cipher = CIPHERS[number];
  if (cipher === undefined) return undefined;
  const heard = agreed.dialect === DIALECT_311 ? agreed.heard.get(session) : undefined;
  for (const known of given) {
    if (known.session !== session) continue;
    const made = known.key.length === 0 ? [] : keysOf(known.key, cipher.key, heard);
    for (const key of [known.toServer, known.toClient, ...made]) {
      const clear = key.length === cipher.key ? decrypted(bytes.subarray(0, TRANSFORM + size), cipher, key) : undefined;
      if (clear !== undefined) return clear;
    }
  }
  return undefined;
}

/** The way that a message goes is told by which of both keys opens it. */
function decrypted(bytes: Uint8Array, { name, nonce }: Cipher, key: Uint8Array): Uint8Array | undefined {
  const start = bytes.subarray(NONCE_AT, NONCE_AT + nonce), body = bytes.subarray(TRANSFORM);
  try {
    const decipher = createDecipheriv(name as 'aes-128-gcm', key, start, { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(SIGNATURE_AT, NONCE_AT));
    decipher.setAAD(bytes.subarray(NONCE_AT, TRANSFORM), { plaintextLength: body.length });
    const clear = decipher.update(body);
    decipher.final();
    return new Uint8Array(clear);
  } catch {
    // Another key, or bytes that somebody changed.
    return undefined;
  }
}
