/** Parts of something larger that come one behind the other, and where each lies in the whole. */
import type { Piece } from '../dissect/index.ts';

/** The parts in their order as one; `length` is theirs in all. */
export function joinParts(
  parts: readonly { readonly frame: number; readonly bytes: Uint8Array }[], length: number,
): { readonly bytes: Uint8Array; readonly pieces: readonly Piece[] } {
  const bytes = new Uint8Array(length), pieces: Piece[] = [];
  let offset = 0;
  for (const part of parts) {
    bytes.set(part.bytes, offset);
    pieces.push({ frame: part.frame, offset, length: part.bytes.length });
    offset += part.bytes.length;
  }
  return { bytes, pieces };
}
