/** From secrets to keys: HKDF of TLS 1.3 (RFC 8446 §7.1), the PRF of TLS 1.2 (RFC 5246 §5) and that of TLS 1.0 and 1.1 (RFC 2246 §5). */
import { createHmac } from 'node:crypto';
import { HASH_LENGTHS, type HashName } from './suite-facts.ts';
import { TLS12 } from './names.ts';

/** HKDF-Expand, RFC 5869 §2.3. */
function expand(hash: HashName, secret: Uint8Array, info: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  let block: Uint8Array = new Uint8Array(0);
  for (let i = 1; (i - 1) * HASH_LENGTHS[hash] < length; i++) {
    blocks.push((block = createHmac(hash, secret).update(block).update(info).update(Uint8Array.of(i)).digest()));
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** HKDF-Expand-Label with an empty context. `prefix` is `tls13 `, for DTLS 1.3 `dtls13`. */
export function expandLabel(hash: HashName, secret: Uint8Array, label: string, length: number, prefix = 'tls13 '): Buffer {
  const name = Buffer.from(prefix + label, 'latin1');
  const info = Buffer.concat([Uint8Array.of(length >> 8, length & 0xff, name.length), name, Uint8Array.of(0)]);
  return expand(hash, secret, info, length);
}

/** P_hash of RFC 5246 §5. */
function stretched(hash: HashName, secret: Uint8Array, seed: Uint8Array, length: number): Buffer {
  const blocks: Buffer[] = [];
  let a: Uint8Array = seed;
  for (let have = 0; have < length; have += HASH_LENGTHS[hash]) {
    a = createHmac(hash, secret).update(a).digest();
    blocks.push(createHmac(hash, secret).update(a).update(seed).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** The pseudorandom function of versions before TLS 1.3; `hash` is the suite's, which TLS 1.0 and 1.1 do not use. */
export function prf(version: number, hash: HashName, secret: Uint8Array, label: string, seed: Uint8Array, length: number): Buffer {
  const labelled = Buffer.concat([Buffer.from(label, 'latin1'), seed]);
  if (version >= TLS12) return stretched(hash, secret, labelled, length);
  const half = Math.ceil(secret.length / 2);
  const first = stretched('md5', secret.subarray(0, half), labelled, length);
  const second = stretched('sha1', secret.subarray(secret.length - half), labelled, length);
  for (let i = 0; i < length; i++) first[i] ^= second[i];
  return first;
}
