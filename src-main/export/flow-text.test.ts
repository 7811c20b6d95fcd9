import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../tooling/read-output.ts';
import { samplePath } from '../tooling/samples.ts';
import { ByteSink } from './byte-sink.ts';
import { type FlowArrow, writeFlow } from './flow-text.ts';

async function lines(name: string, flow: string): Promise<string[]> {
  return (await outputOf(requestOf(['-r', samplePath(name), '-q', '-z', flow]))).split('\n');
}

function written(...packets: readonly FlowArrow[]): string[] {
  let text = '';
  const sink = new ByteSink(chunk => (text += new TextDecoder().decode(chunk)));
  writeFlow(sink, packets);
  sink.flush();
  return text.split('\n').slice(0, -1);
}

const arrow = (source: string, destination: string): FlowArrow => ({
  time: '0.1', conversation: -1, source, destination, ports: [1, 2], label: 'label', comment: 'comment',
});

describe('packets as arrows', () => {
  it('tell what each packet says', async () => {
    expect((await lines('http.pcapng', 'flow,any,standard')).slice(0, 4)).toEqual([
      '|Time     | 192.0.2.1                             |',
      '|         |                   | 192.0.2.2         |                   ',
      '|0.000000000|         44926 → 80 [SYN] Seq          |TCP: 44926 → 80 [SYN] Seq=0 Win=64240 Len=0 MSS=1460 SACK_PERM TSval=1776347784 TSecr=0 WS=1024',
      '|         |(44926)  ------------------>  (80)     |',
    ]);
  });

  it('tell segments by their flags, and their connections where there are several', async () => {
    expect((await lines('http.pcapng', 'flow,tcp,network,tcp.stream < 2')).slice(0, 6)).toEqual([
      'Conv.| Time    | 192.0.2.1                             |',
      '     |         |                   | 192.0.2.2         |                   ',
      '0    |0.000000000|         SYN       |                   |Seq = 0',
      '     |         |(44926)  ------------------>  (80)     |',
      '0    |0.000025939|         SYN, ACK  |                   |Seq = 0 Ack = 1',
      '     |         |(44926)  <------------------  (80)     |',
    ]);
    expect((await lines('http.pcapng', 'flow,tcp,standard')).filter(line => line === '-'.repeat(57))).toHaveLength(4);
    expect((await lines('http.pcapng', 'flow,tcp,standard,tcp.stream == 0'))[0]).toBe('|Time     | 192.0.2.1                             |');
  });

  it('say that a checksum is wrong where it is verified', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), path = join(folder, 'wrong.pcap');
    const bytes = readFileSync(samplePath('lossy-download.pcap'));
    // The first packet's TCP checksum: behind the file's and the record's header, Ethernet, IP, and 16 bytes of TCP.
    bytes[24 + 16 + 14 + 20 + 16] ^= 1;
    writeFileSync(path, bytes);
    const first = async (...options: readonly string[]): Promise<string> =>
      (await outputOf(requestOf(['-r', path, '-c', '1', '-q', '-z', 'flow,any,standard', ...options]))).split('\n')[2];
    expect(await first()).not.toContain('INCORRECT');
    expect(await first('-o', 'tcp.check_checksum:TRUE')).toContain('[TCP CHECKSUM INCORRECT]');
    rmSync(folder, { recursive: true });
  });

  it('have long names of ends over the lines between them', () => {
    const end = (last: string): string => `2001:db8:1111:2222:3333:4444:5555:${last}`;
    expect(written(arrow(end('1'), end('2')), arrow(end('3'), 'b')).slice(0, 2)).toEqual([
      '|Time     | 2001:db8:1111:2222:3333:4444:5555:1   | 2001:db8:1111:2222:3333:4444:5555:3   |',
      '|         |                   | 2001:db8:1111:2222:3333:4444:5555:2   | b                 |                   ',
    ]);
  });

  it('are not there without addresses of IP', async () => expect(await lines('arp.pcap', 'flow,any,standard')).toEqual(['']));

  it('go over the ends between them, and from one end to itself', () => {
    expect(written(arrow('a', 'b'), arrow('c', 'a'), arrow('b', 'b')).slice(2)).toEqual([
      '|0.1      |         label     |                   |                   |comment',
      '|         |(1)      ------------------>  (2)      |                   |',
      '|0.1      |         label     |                   |                   |comment',
      '|         |(2)      <--------------------------------------  (1)      |',
      '|0.1      |                   |         label     |                   |comment',
      '|         |                   |(1)      ------------------>  (2)      |',
    ]);
  });

  it('leave out ends that lines have no room for', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => arrow(`a${i}`, `b${i}`));
    expect(written(...crowd)).toHaveLength(2 + 2 * 20);
  });
});
