/**
 * Makes `hosts/cli/known-preferences-table.ts`, the preferences that scripts may set and their defaults, from what `tshark -G defaultprefs` prints:
 *
 *     tshark -G defaultprefs | node src-main/tooling/preferences.mjs
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

const names = [...readFileSync(0, 'utf8').matchAll(/^#([a-z0-9_]+\.[\w.-]+): ?(.*)$/gm)]
  .map(([, name, value]) => `${name} ${value}`)
  .sort();
const says = 'Preferences of tshark and their defaults. Made by `tooling/preferences.mjs`';
writePackedTable('hosts/cli/known-preferences-table.ts', says, names.join('\n'), 160);
