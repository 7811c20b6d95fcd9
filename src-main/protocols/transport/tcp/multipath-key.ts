/** What follows from a key of Multipath TCP: RFC 8684 §3.1 and §3.2 (version 1, SHA-256), RFC 6824 §3.1 (version 0, SHA-1). */
import { createHash } from 'node:crypto';

/** The token that names the connection in MP_JOIN, and the initial data sequence number of the key's owner. */
export function fromKey(key: Uint8Array, version: number): { readonly token: number; readonly dataSequence: bigint } {
  const digest = createHash(version === 0 ? 'sha1' : 'sha256').update(key).digest();
  return { token: digest.readUInt32BE(0), dataSequence: digest.readBigUInt64BE(digest.length - 8) };
}
