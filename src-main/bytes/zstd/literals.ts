/** The literals section of a compressed zstd block (RFC 8878 §3.1.1.3.1). */
import { decodeHuffman, readHuffmanTable, type HuffmanTable } from './huffman.ts';

/** Decodes literals into `literals`; `tree` is that of the block before. Gives how many, the tree now, and where the section ends. */
export function readLiterals(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  tree: HuffmanTable | undefined,
  literals: Uint8Array,
): { count: number; tree: HuffmanTable | undefined; next: number } {
  // The header is five bytes at most; there are zeros after a block.
  const type = bytes[at] & 3,
    format = (bytes[at] >> 2) & 3;
  if (type < 2) {
    const size = view.getUint32(at, true);
    const [count, header] = format === 1 ? [(size >> 4) & 0xfff, 2] : format === 3 ? [(size >> 4) & 0xfffff, 3] : [(size >> 3) & 0x1f, 1];
    const from = at + header,
      next = from + (type === 0 ? count : 1);
    if (count > literals.length || next > end) throw new Error('literals are cut');
    if (type === 0) literals.set(bytes.subarray(from, next));
    else literals.fill(bytes[from], 0, count);
    return { count, tree, next };
  }
  const sizeBits = [10, 10, 14, 18][format],
    header = [3, 3, 4, 5][format],
    mask = 2 ** sizeBits - 1;
  const sizes = view.getUint32(at, true) + bytes[at + 4] * 2 ** 32;
  const count = Math.floor(sizes / 16) & mask,
    packed = Math.floor(sizes / 2 ** (4 + sizeBits)) & mask;
  let from = at + header;
  const next = from + packed;
  if (count > literals.length || next > end) throw new Error('literals are cut');
  if (type === 2) ({ table: tree, next: from } = readHuffmanTable(bytes, from, next));
  if (!tree) throw new Error('literals refer to a Huffman tree that there is not');
  if (format === 0) {
    decodeHuffman(tree, bytes, view, from, next, literals, 0, count);
  } else {
    decodeFourStreams(tree, bytes, view, from, next, literals, count);
  }
  return { count, tree, next };
}

/** Four streams of a quarter each; the lengths of the first three lie before them. */
function decodeFourStreams(
  tree: HuffmanTable,
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  literals: Uint8Array,
  count: number,
): void {
  const quarter = (count + 3) >> 2;
  if (end - at < 6 || 3 * quarter > count) throw new Error('literals are cut');
  let start = at + 6;
  for (let stream = 0; stream < 4; stream++) {
    const next = stream === 3 ? end : start + view.getUint16(at + 2 * stream, true);
    if (next > end) throw new Error('literals are cut');
    decodeHuffman(tree, bytes, view, start, next, literals, stream * quarter, stream === 3 ? count : (stream + 1) * quarter);
    start = next;
  }
}
