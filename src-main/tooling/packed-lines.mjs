/** Texts packed into lines of source: Brotli in base64. */
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The elements of an array of strings.
 * @param {string} text
 */
export function packedLines(text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  const packed = brotliCompressSync(text, { params }).toString('base64');
  return (packed.match(/.{1,2000}/g) ?? []).map(line => `  '${line}',`).join('\n');
}
