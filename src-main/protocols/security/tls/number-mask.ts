/** Masks that hide the numbers of packets and records: QUIC, RFC 9001 §5.4.3 and §5.4.4; DTLS 1.3, RFC 9147 §4.2.3. */
import { createCipheriv } from 'node:crypto';
import type { SuiteFacts } from './suite-facts.ts';

/** Bytes of what is encrypted that a mask is made of. */
export const SAMPLE = 16;

/** Five bytes or more that hide a number, made of a sample of what is behind it. */
export type NumberMask = (sample: Uint8Array) => Uint8Array;

export function numberMask({ mode, keyLength }: SuiteFacts, key: Uint8Array): NumberMask {
  // Of ChaCha20 the sample is block counter and nonce, in the order in which OpenSSL wants them.
  if (mode === 'chacha') return sample => createCipheriv('chacha20', key, sample).update(new Uint8Array(5));
  // One cipher for all of them: making one takes longer than encrypting a block.
  const cipher = createCipheriv(keyLength === 32 ? 'aes-256-ecb' : 'aes-128-ecb', key, null);
  return sample => cipher.update(sample);
}
