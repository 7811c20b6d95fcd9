/** Signature schemes, RFC 8446 §4.2.3. */
import type { Cursor } from '../../../dissect/index.ts';
import type { ExtensionFields } from './extension-fields.ts';
import { leaveRest, vector } from './vectors.ts';

/** A scheme, and the hash and the signature that it was before TLS 1.3. */
export type SchemeFields = Pick<ExtensionFields, 'handshake.sig_hash_alg' | 'handshake.sig_hash_hash' | 'handshake.sig_hash_sig'>;

/** A list of signature schemes with its length before it. */
export function readSchemes(p: Cursor, f: ExtensionFields): void {
  const schemes = vector(p, f, f['handshake.sig_hash_alg_len'], 2);
  const count = Math.floor(schemes.remaining / 2);
  const outer = schemes.open(f['handshake.sig_hash_algs'], schemes.remaining);
  schemes.labelNode(schemes.lastNode, `Signature Hash Algorithms (${count} algorithm${count === 1 ? '' : 's'})`);
  while (schemes.remaining >= 2) readScheme(schemes, f);
  leaveRest(schemes, f);
  schemes.close(outer);
}

export function readScheme(p: Cursor, f: SchemeFields): void {
  p.take(f['handshake.sig_hash_alg']);
  const outer = p.under();
  p.at -= 2;
  p.take(f['handshake.sig_hash_hash']);
  p.take(f['handshake.sig_hash_sig']);
  p.close(outer);
}
