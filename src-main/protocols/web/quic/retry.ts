/** The tag by which a client knows that a Retry packet answers its own: RFC 9001 §5.8, RFC 9369 §3.3.3. */
import { createCipheriv } from 'node:crypto';
import { VERSION_2, isDraft } from './packets.ts';

export const RETRY_TAG = 16;

interface RetryKey {
  readonly key: Buffer;
  readonly nonce: Buffer;
}

const known = (key: string, nonce: string): RetryKey => ({ key: Buffer.from(key, 'hex'), nonce: Buffer.from(nonce, 'hex') });
const KEY = known('be0c690b9f66575a1d766b54e368c84e', '461599d35d632bf2239825bb');
const KEY_2 = known('8fb4b01b56ac48e260fbcbcead7ccc92', 'd86969bc2d7c6d9990efb04a');
const KEY_DRAFT = known('ccce187ed09a09d05728155a6cb96be1', 'e54930f97f2136f0530a8c1c');

/** The tag of a Retry packet (its bytes without the tag) that answers a packet to the connection ID `original`. */
export function retryTag(version: number, original: Uint8Array, packet: Uint8Array): Buffer {
  const { key, nonce } = version === VERSION_2 ? KEY_2 : isDraft(version) ? KEY_DRAFT : KEY;
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([Uint8Array.of(original.length), original, packet]));
  cipher.final();
  return cipher.getAuthTag();
}
