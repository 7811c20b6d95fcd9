/**
 * Makes `protocols/link/vendors/table.ts` from the IEEE's registry of MA-L assignments, as Debian's package `ieee-data` has it:
 *
 *     node src-main/tooling/vendors.mjs /usr/share/ieee-data/oui.csv
 *
 * Names wholly in capitals are written with small letters, and a few addresses have the name they are known by.
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

/** What addresses are called in practice: unregistered ones, and names that the registry has had since. */
const KNOWN_AS = {
  '000000': 'Officially Xerox, but 0:0:0:0:0:0 is more common',
  '080027': 'PCS Computer Systems GmbH',
  525400: 'Realtek (UpTech? also reported)',
  aa0004: 'DEC',
  '0080c8': 'D-Link',
  '005004': '3com',
  '00e01c': 'CradlePoint, Inc',
  '00e018': 'Asustek',
  '00a0c9': 'Intel (PRO100B and PRO100+)',
  '18e829': 'Ubiquiti Inc',
  b4fbe4: 'Ubiquiti Inc',
  f492bf: 'Ubiquiti Inc',
  f41e57: 'Routerboard.com',
  f05c19: 'Hewlett Packard Enterprise',
  cc08fa: 'Apple, Inc.',
  '7cf34d': 'Apple, Inc.',
  b42a0e: 'Vantiva USA LLC',
  '409ea4': 'Juniper Networks',
  '00b0d0': 'Computer Products International',
  '000101': 'Private',
  '00006c': 'Private',
  100000: 'Private',
  '006094': 'AMD PCNET PCI',
  '008048': 'Compex, used by Commodore and DEC at least',
  '0000c0': 'Western Digital now SMC (Std. Microsystems Corp.)',
  '00a0cc': 'Lite-On',
  '004010': 'Sonic',
  '000163': 'NDC (National Datacomm Corporation)',
  '001a1e': 'Hewlett Packard Enterprise',
  '40e3d6': 'Hewlett Packard Enterprise',
  '000496': 'Extreme Networks Headquarters',
  '000130': 'Extreme Networks Headquarters',
  '001710': 'AxyomCore Inc.',
  984925: 'Juniper Networks',
  '74a6cd': 'Apple, Inc.',
};

const source = process.argv[2];
if (source === undefined) throw new Error('name the registry file: /usr/share/ieee-data/oui.csv');

/**
 * Fields of a line of comma-separated values; the registry has no line breaks inside quotes.
 * @param {string} line
 */
function fields(line) {
  return [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)/g)].map(found =>
    found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'),
  );
}

/** @param {string} registered */
function nameOf(registered) {
  const name = registered.trim().replaceAll(/\s+/g, ' ');
  return name !== name.toUpperCase() || !/[A-Z]/.test(name)
    ? name
    : name.toLowerCase().replaceAll(/[^\p{L}]*(\p{L})\p{L}*/gu, word => word.replace(/\p{L}/u, letter => letter.toUpperCase()));
}

/** @type {Map<string, number[]>} */
const byName = new Map();
const seen = new Set(Object.keys(KNOWN_AS));
/**
 * @param {string} oui
 * @param {string} name
 */
const add = (oui, name) => byName.set(name, [...(byName.get(name) ?? []), parseInt(oui, 16)]);
for (const [oui, name] of Object.entries(KNOWN_AS)) add(oui, name);
for (const line of readFileSync(source, 'utf8').split(/\r?\n/).slice(1)) {
  const [registry, assignment, organization] = fields(line);
  const oui = assignment?.toLowerCase();
  if (registry !== 'MA-L' || seen.has(oui) || organization === 'Private') continue;
  seen.add(oui);
  add(oui, nameOf(organization));
}

// A line for a name: the name, a tab, and its numbers in ascending order, each as the difference from the one before, in base 36.
const text = [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, numbers]) => {
  let before = 0;
  return `${name}\t${numbers.toSorted((a, b) => a - b).map(number => {
    const difference = number - before;
    before = number;
    return difference.toString(36);
  }).join(' ')}`;
}).join('\n');
const says = "Vendors by the first three octets of their addresses. Made by `tooling/vendors.mjs` from the IEEE's registry";
writePackedTable('protocols/link/vendors/table.ts', says, text, 2000);
