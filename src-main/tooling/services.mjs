/**
 * Makes `protocols/transport/services/table.ts`, the names of ports, from IANA's registry in the form of services(5); a line may have several
 * transports:
 *
 *     node src-main/tooling/services.mjs FILE
 */
import { readFileSync } from 'node:fs';
import { writePackedTable } from './packed-table.mjs';

const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'];

const names = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [, name, ports, protocols] = /^([^\s#]+)\s+([\d-]+)\/([\w/]+)/.exec(line) ?? [];
  if (name === undefined) continue;
  const [first, last = first] = ports.split('-').map(Number);
  for (const protocol of protocols.split('/')) {
    const bit = TRANSPORTS.indexOf(protocol);
    for (let port = first; bit >= 0 && port <= last; port++) {
      const known = names.get(port) ?? new Map();
      names.set(port, known.set(name, (known.get(name) ?? 0) | (1 << bit)));
    }
  }
}
let text = '', before = 0;
for (const port of [...names.keys()].sort((a, b) => a - b)) {
  for (const [name, transports] of names.get(port)) {
    text += `${(port - before).toString(36)} ${transports.toString(16)} ${name}\n`;
    before = port;
  }
}
const says = "Ports and the names of their services. Made by `tooling/services.mjs` from IANA's registry";
writePackedTable('protocols/transport/services/table.ts', says, text, 160);
