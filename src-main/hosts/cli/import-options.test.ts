import { describe, expect, it } from 'vitest';
import { DEFAULT_HEX_DUMP } from '../../api/index.ts';
import { importRequest } from './import-options.ts';

const formOf = (text: string) => importRequest([...text.split(' ').filter(Boolean), 'in.txt', 'out.pcapng']).form;

describe('netloupe import', () => {
  it('takes files, and nothing else that is needed', () => {
    expect(importRequest(['-', '-'])).toEqual({ input: '-', output: '-', form: DEFAULT_HEX_DUMP, format: 'pcapng', quiet: false, help: false });
  });

  it.each([
    ['-o oct -a -D -t %H:%M', { offsets: 'octal', characters: true, directions: true, times: '%H:%M' }],
    ['-o lines -m 1460 -N tap0', { offsets: 'lines', longest: 1460, interfaceName: 'tap0' }],
    ['-e 0x806', { headers: { kind: 'ethernet', type: 0x806 } }],
    ['-i 46 -4 192.0.2.1,192.0.2.2 -l 101', { linkType: 101, headers: { kind: 'ip', protocol: 46, ends: ['192.0.2.1', '192.0.2.2'] } }],
    ['-u 1000,69 -6 ::1,::2 -E rawip6', { linkType: 229, headers: { kind: 'udp', ports: [1000, 69], ends: ['::1', '::2'] } }],
    ['-e 800 -T 50,60', { headers: { kind: 'tcp', ports: [50, 60] } }],
    ['-s 30,40,34', { headers: { kind: 'sctp', ports: [30, 40], tag: 34 } }],
    ['-S 30,40,34', { headers: { kind: 'sctp-data', ports: [30, 40], payload: 34 } }],
  ])('%s', (text, its) => {
    expect(formOf(text)).toEqual({ ...DEFAULT_HEX_DUMP, ...its });
  });

  it.each([
    ['-o hexa', '-o takes one of hex, oct, dec, none, lines, not "hexa"'],
    ['-u 1', '-u takes two numbers with commas between them, not "1"'],
    ['-u 1,70000', '-u takes a number from 0 to 65535, not "70000"'],
    ['-e xyz', '-e takes a number from 0 to 65535, not "xyz"'],
    ['-4 1.2.3.4,1.2.3.5', '-4 and -6 need one of -i, -u, -T, -s and -S'],
    ['-u 1,2 -4 ::1,::2', '-4 takes two addresses of IPv4 with a comma between them'],
    ['-r x', '-r of text2pcap is not known here'],
    ['-E arcnet', '-E knows ether, rawip, rawip4, rawip6; -l takes any link type by its number'],
    ['more', 'which file, and which capture? netloupe import [options] INPUT OUTPUT'],
  ])('%s is refused', (text, said) => {
    expect(() => formOf(text)).toThrow(said);
  });
});
