/**
 * Makes `protocols/peripherals/bluetooth/company-table.ts` from the company identifiers of the Bluetooth SIG, as Debian's package `udev` has them:
 *
 *     node src-main/tooling/bluetooth-companies.mjs /lib/udev/hwdb.d/20-bluetooth-vendor-product.hwdb
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

const source = process.argv[2];
if (source === undefined) throw new Error('name the list: /lib/udev/hwdb.d/20-bluetooth-vendor-product.hwdb');

/** @type {string[]} */
const names = [];
for (const [, number, name] of readFileSync(source, 'utf8').matchAll(/^bluetooth:v([\dA-F]{4})\*\n ID_VENDOR_FROM_DATABASE=(.*)$/gm))
  names[parseInt(number, 16)] = name.trim().replaceAll(/\s+/g, ' ');
// A line for each number from 0 on, empty where it is nobody's.
const text = Array.from(names, name => name ?? '').join('\n');
const says = 'Names of companies, a line for each number from 0 on. Made by `tooling/bluetooth-companies.mjs` from the list of the Bluetooth SIG';
writePackedTable('protocols/peripherals/bluetooth/company-table.ts', says, text, 2000);
