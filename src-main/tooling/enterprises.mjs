/**
 * Makes `protocols/enterprises/table.ts` from IANA's list of private enterprise numbers, as Debian's package `ipmitool` has it:
 *
 *     node src-main/tooling/enterprises.mjs /usr/share/misc/enterprise-numbers.txt
 *
 * What an enterprise was called formerly is left out.
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

const source = process.argv[2];
if (source === undefined) throw new Error("name IANA's list: /usr/share/misc/enterprise-numbers.txt");

/** @type {string[]} */
const names = [];
const lines = readFileSync(source, 'utf8').split(/\r?\n/);
// A number stands on a line of its own, before the lines of its name, contact and address.
for (const [i, line] of lines.entries())
  if (/^\d+$/.test(line)) names[Number(line)] = lines[i + 1].trim().replaceAll(/\s+/g, ' ').replace(/ \(formerly .*$/, '');
// A line for each number from 0 on, empty where it is nobody's.
const text = Array.from(names, name => name ?? '').join('\n');
const says = "Names of enterprises, a line for each number from 0 on. Made by `tooling/enterprises.mjs` from IANA's list";
writePackedTable('protocols/enterprises/table.ts', says, text, 2000);
