import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../hosts/cli/read-options.ts';
import { samplePath } from '../tooling/samples.ts';
import { read } from './read/read.ts';

/**
 * `expected/NAME.tsv`: what tshark 4.0.17 says of each packet of a sample in two passes, columns of `-T psml`
 * and fields of `-T fields`, under the names in their first line. Made anew after a sample is recorded anew.
 */
const folder = fileURLToPath(new URL('expected', import.meta.url));

describe.each(readdirSync(folder).map(file => file.replace(/\.tsv$/, '')))('the packets of %s', name => {
  it('have the number, time, addresses, ports, streams and protocol that tshark gives them', async () => {
    const [head, ...rows] = readFileSync(`${folder}/${name}.tsv`, 'utf8').split('\n').slice(0, -1);
    const command = readCommand(['-r', samplePath(name), '-T', 'fields', ...head.split('\t').flatMap(field => ['-e', field])]);
    if (typeof command === 'string') throw new Error(command);
    const chunks: Buffer[] = [];
    await read(command.request, chunk => chunks.push(Buffer.from(chunk)));
    expect(Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1)).toEqual(rows);
  });
});
