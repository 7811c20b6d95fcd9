/** Files beside a capture (secrets, names, descriptions, hex dumps), read whole: also pipes, and never more than there may be, because devices have no end. */
import { closeSync, openSync, readSync } from 'node:fs';
import { UserError } from '../../api/index.ts';

/** 256 MiB: key logs of months, in which a secret takes some 200 bytes. */
export const LONGEST_FILE = 1 << 28;
const PIECE_BYTES = 1 << 20;

/** Throws `UserError` for more than `longest` bytes, and the system's error for what cannot be read. */
export function readBounded(path: string, longest = LONGEST_FILE): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    return readOpenBounded(descriptor, `"${path}"`, longest);
  } finally {
    closeSync(descriptor);
  }
}

/** The same of a file that is open already, and stays so; `name` stands in the sentence about its length. */
export function readOpenBounded(descriptor: number, name: string, longest = LONGEST_FILE): Buffer {
  const pieces: Buffer[] = [], piece = Buffer.allocUnsafe(PIECE_BYTES);
  for (let size = 0; ;) {
    const length = readSync(descriptor, piece);
    if (length === 0) return Buffer.concat(pieces, size);
    size += length;
    if (size > longest) throw new UserError(`${name} is longer than ${longest} bytes.`);
    pieces.push(Buffer.from(piece.subarray(0, length)));
  }
}
