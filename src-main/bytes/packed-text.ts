/** Long texts that modules hold as lines of Brotli in base64, as `tooling/packed-table.mjs` writes them. */
import { brotliDecompressSync } from 'node:zlib';

/** Takes up to 10 ms: to be called when the text is first asked for. */
export function unpackedText(table: readonly string[]): string {
  return brotliDecompressSync(Buffer.from(table.join(''), 'base64')).toString('utf8');
}
