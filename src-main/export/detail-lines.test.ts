import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Maker } from '../capture/made-captures.ts';
import { outputOf, requestOf } from '../tooling/read-output.ts';
import { samplePath } from '../tooling/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-details-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A datagram of four bytes that no protocol reads. */
const FRAME = [...Buffer.from('000c29782553000c29f38f180800450000200000000040110000010203040506070812345678000c00000a0b0c0d', 'hex')];

describe('bytes that no protocol reads', () => {
  const maker = new Maker(true), path = join(folder, 'data.pcap');
  writeFileSync(path, Uint8Array.from([...maker.pcapHeader(0xa1b2c3d4, 1), ...maker.record(1, 0, FRAME)]));
  const output = (...options: string[]): Promise<string> => outputOf(requestOf(['-r', path, ...options]));
  const DUMP = '0000  0a 0b 0c 0d';

  it('are dumped in whole details', async () => {
    expect(await output('-V')).toContain(DUMP);
  });

  it('are dumped among the details of some protocols only where data are one of these', async () => {
    const some = await output('-O', 'udp');
    expect(some).toContain('\nData (4 bytes)\n');
    expect(some).not.toContain(DUMP);
    expect(await output('-O', 'udp,data')).toContain(DUMP);
  });

  it('leave two empty lines behind each packet of PDML, and none before its end', async () => {
    expect(await output('-T', 'pdml')).toMatch(/<\/packet>\n\n\n<\/pdml>\n$/);
    expect(await output('-T', 'pdml', '-Y', 'dns')).toMatch(/capture_file="[^"]*">\n<\/pdml>\n$/);
  });
});

describe('headings that dissectors make of what a packet says', () => {
  const said = Buffer.from('INVITE sip:b@c SIP/2.0\r\nFrom: \x1b]0;title\x07<sip:a@b>\r\nTo: Gr\u00fc\u00df\u00e9\u202e<sip:b@c>\r\n\r\n', 'utf8');
  const header = Buffer.from(FRAME.slice(0, 42));
  header.writeUInt16BE(28 + said.length, 16);
  header.writeUInt16BE(5060, 34);
  header.writeUInt16BE(5060, 36);
  header.writeUInt16BE(8 + said.length, 38);
  const maker = new Maker(true), path = join(folder, 'sip.pcap');
  writeFileSync(path, Uint8Array.from([...maker.pcapHeader(0xa1b2c3d4, 1), ...maker.record(1, 0, [...header, ...said])]));

  it('are one line each, and nothing that a terminal takes for an order', async () => {
    const output = await outputOf(requestOf(['-r', path, '-V']));
    expect(output).toContain('\n        From: \\033]0;title\\a<sip:a@b>\n');
    expect(output).not.toMatch(/[^\n -~\u00a0-\u024f]/);
  });
});

describe('packets that complete a message', () => {
  const output = (...options: string[]): Promise<string> => outputOf(requestOf(['-r', samplePath('http.pcapng'), ...options]));

  it('list its segments in whole details, and not among those of other protocols', async () => {
    expect(await output('-V')).toMatch(/\n\[\d+ Reassembled TCP Segments .*\n    \[Frame: /);
    expect(await output('-O', 'eth')).toMatch(/\n\[\d+ Reassembled TCP Segments .*\n(?!    )/);
    expect(await output('-O', 'eth')).not.toContain('[Frame: ');
  });

  it('are dumped under names of their bytes, and without where the frame alone is', async () => {
    expect(await output('--hexdump', 'all')).toMatch(/^Frame \(\d+ bytes\):$/m);
    expect(await output('--hexdump', 'frames')).not.toMatch(/^Frame \(/m);
  });
});
