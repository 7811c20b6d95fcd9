/**
 * Makes `hosts/cli/known-preferences-table.ts`, the preferences that scripts may set and their defaults, from what `tshark -G defaultprefs` prints:
 *
 *     tshark -G defaultprefs | node src-main/tooling/preferences.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const names = [...readFileSync(0, 'utf8').matchAll(/^#([a-z0-9_]+\.[\w.-]+): ?(.*)$/gm)]
  .map(([, name, value]) => `${name} ${value}`)
  .sort();
const packed = brotliCompressSync(names.join('\n'), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
}).toString('base64');
const lines = (packed.match(/.{1,160}/g) ?? []).map(line => `  '${line}',\n`).join('');
writeFileSync(
  fileURLToPath(new URL('../hosts/cli/known-preferences-table.ts', import.meta.url)),
  `/** Preferences of tshark and their defaults. Made by \`tooling/preferences.mjs\`; Brotli in base64. */\nexport const TABLE: readonly string[] = [\n${lines}];\n`,
);
