import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { namesFrom } from './name-options.ts';
import { splitOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'names-')), hosts = join(folder, 'hosts');
writeFileSync(hosts, '192.0.2.1 client\n');
afterAll(() => rmSync(folder, { recursive: true }));

const given = (line: string): ReturnType<typeof namesFrom> => namesFrom(splitOptions(line.split(' '), { letters: 'nN:o:H:W:', names: {} }).options);
const shown = (line: string): string => Object.entries(given(line).names).filter(([, value]) => value === true).map(([name]) => name).join(' ');

describe('the options for names', () => {
  it.each([
    ['-N m', 'macs'], ['-N mnt', 'macs hosts ports'], ['-N nd', 'hosts fromAnswers'], ['-N m -N n', 'hosts'], ['-N m -n', ''], ['-n -N t', 'ports'],
    ['-o nameres.network_name:TRUE', 'hosts fromAnswers'], ['-n -o nameres.mac_name:TRUE', 'macs'], ['-N mt -o nameres.mac_name:FALSE', 'ports'],
  ])('%s shows %s', (line, flags) => {
    expect(shown(line)).toBe(flags);
  });

  it('give files of hosts', () => {
    expect(given(`-N n -H ${hosts}`).names.lists).toEqual(['192.0.2.1 client\n']);
  });

  it.each([
    ['-N q', "-N specifies unknown resolving option 'q'"], ['-H /no/such/file', 'Can\'t read host entries from "/no/such/file"'],
    ['-W x', 'Invalid -W argument "x"'],
  ])('%s is refused', (line, sentence) => {
    expect(() => given(line)).toThrow(sentence);
  });

  it.each([
    ['-N nN', 'The network is never asked for names: flag N of -N has no effect.'],
    ['-N v', 'There are no names of VLANs: flag v of -N has no effect.'],
    [
      '-o nameres.use_external_name_resolver:TRUE',
      'The network is never asked for names: -o "nameres.use_external_name_resolver:TRUE" has no effect.',
    ],
    ['-W n', 'Names are not written to captures: -W has no effect.'],
  ])('tell that %s has no effect', (line, sentence) => {
    expect(given(line).warnings).toEqual([sentence]);
  });

  it('say nothing of what is so anyway', () => {
    expect(given('-n -o nameres.vlan_name:FALSE').warnings).toEqual([]);
  });
});
