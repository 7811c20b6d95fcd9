/** The authorities that a client trusts, by short names: draft-ietf-tls-trust-anchor-ids. */
import type { Context } from './extension.ts';
import { vector } from './vectors.ts';

/** §4.1: a list in hellos and Encrypted Extensions; in a Certificate message nothing. */
export function trustAnchors({ p, f }: Context): void {
  if (p.remaining === 0) return;
  const list = vector(p, f, f['handshake.trust_anchors_length']);
  while (list.remaining > 0) {
    const id = vector(list, f, f['handshake.trust_anchor_length'], 1);
    if (id.remaining > 0) id.takeAs(f['handshake.trust_anchor'], arcsOf(id.peekBytes(id.available)), id.remaining);
  }
}

/** A relative object identifier (X.690 §8.20), which is one below 1.3.6.1.4.1. */
function arcsOf(bytes: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of bytes) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  return arcs.join('.');
}
