/** Long texts as modules: Brotli in base64, as the lines of the array `TABLE`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Writes the module.
 * @param {string} target its path from `src-main/` on
 * @param {string} says what the text is, and which program made it from what: the module begins with that
 * @param {string} text
 * @param {number} width characters of base64 on a line
 */
export function writePackedTable(target, says, text, width) {
  writeFileSync(fileURLToPath(new URL(`../${target}`, import.meta.url)), packedTable(says, text, width));
}

/** @param {string} says @param {string} text @param {number} width */
export function packedTable(says, text, width) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  const packed = brotliCompressSync(text, { params }).toString('base64');
  const lines = (packed.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map(line => `  '${line}',\n`);
  return `/** ${says}; Brotli in base64. */\nexport const TABLE: readonly string[] = [\n${lines.join('')}];\n`;
}
