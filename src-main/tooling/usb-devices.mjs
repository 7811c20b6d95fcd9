/**
 * Makes `protocols/peripherals/usb/device-table.ts` from the list of USB IDs, as Debian's package `usb.ids` has it:
 *
 *     node src-main/tooling/usb-devices.mjs /var/lib/usbutils/usb.ids
 *
 * Interfaces and classes, which the list has too, are left out.
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

const source = process.argv[2];
if (source === undefined) throw new Error('name the list: /var/lib/usbutils/usb.ids');

/** @type {string[]} */
const lines = [];
for (const line of readFileSync(source, 'utf8').split(/\r?\n/)) {
  // Behind the vendors come lists that begin with a word.
  if (/^[A-Z]+ /.test(line)) break;
  const [, tab, number, name] = /^(\t?)([\da-f]{4})  (.+)$/.exec(line) ?? [];
  if (number !== undefined && name !== undefined) lines.push(`${tab}${number}${name.trim().replaceAll(/\s+/g, ' ')}`);
}
const says = 'Vendors of USB devices, each before its products. Made by `tooling/usb-devices.mjs` from the list of USB IDs';
writePackedTable('protocols/peripherals/usb/device-table.ts', says, lines.join('\n'), 2000);
