/** Long texts that modules hold as lines of Brotli in base64, as `tooling/packed-table.mjs` writes them. */
import { brotliDecompressSync } from 'node:zlib';

/** Takes 10 to 20 ms for the longest: to be called when the text is first asked for. */
export function unpackedText(table: readonly string[]): string {
  return brotliDecompressSync(Buffer.from(table.join(''), 'base64')).toString('utf8');
}
