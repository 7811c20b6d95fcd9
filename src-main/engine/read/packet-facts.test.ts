import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Maker } from '../../capture/made-captures.ts';
import { outputOf, requestOf } from '../../tooling/read-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-facts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FRAME = [...Buffer.from('000c29782553000c29f38f180800450000200000000040110000010203040506070812345678000c00000a0b0c0d00000000', 'hex')];

type Options = readonly (readonly [code: number, value: readonly number[]])[];

/** One packet for each list of options; numbers in options are written as the file writes numbers. */
function capture(name: string, maker: Maker, ...packets: readonly Options[]): string {
  const path = join(folder, name);
  const blocks = packets.map(options => maker.packet(0, 1n, FRAME, { options: options.map(([code, value]) => maker.option(code, value)) }));
  writeFileSync(path, Uint8Array.from([...maker.section(), ...maker.interface(1, 0), ...blocks.flat()]));
  return path;
}

const NAMES = [
  'packet_flags', 'packet_flags_direction', 'p2p_dir', 'drop_count', 'packet_id', 'interface_queue', 'verdict', 'verdict.ebpf_tc',
  'verdict.ebpf_xdp', 'verdict.hw',
];
const columns = NAMES.flatMap(name => ['-e', `frame.${name}`]);
const rows = async (path: string): Promise<string[]> =>
  (await outputOf(requestOf(['-r', path, '-T', 'fields', '-E', 'separator=|', ...columns]))).trimEnd().split('\n');

/** What each kind of option gives, and all of them beside comments. */
const said = (maker: Maker): Options[] => [
  [],
  [[2, maker.u32(0x89)]],
  [[4, maker.u64(7n)]],
  [[7, [1, ...maker.u64(2n)]], [7, [2, ...maker.u64(0xffffffffffffffffn)]], [7, [0, 0xab]]],
  [[1, [104, 105]], [2, maker.u32(2)], [3, [2, 1, 2, 3, 4]], [4, maker.u64(1n << 63n)], [5, maker.u64(9n)], [6, maker.u32(3)]],
  [[2, [1]], [6, [1, 2, 3]], [7, []]],
];
const SHOWN = [
  '|||||||||', '0x00000089|0x00000001|1|||||||', '|||7||||||', '||||||eBPF_TC (1), eBPF_XDP (2), Hardware (0)|2|-1|ab',
  '0x00000002|0x00000002|0|9223372036854775808|9|3||||', '|||||||||',
];

describe('what commands a terminal', () => {
  it('is text among details, in lists of hosts and in counted trees', async () => {
    const maker = new Maker(true),
      evil = '\x1b]0;x\x07\nline',
      path = join(folder, 'evil.pcapng');
    const request = `GET / HTTP/1.1\r\nHost: a\x1b[2Jb\r\n\r\n`,
      length = request.length;
    const header = Buffer.from(
      '0000000000000000000000000800450000000000000040060000010203040506070804d20050000000010000000150180400 00000000'.replace(' ', ''),
      'hex',
    );
    header.writeUInt16BE(40 + length, 16);
    const packet = maker.packet(0, 1n, [...header, ...Buffer.from(request)], { options: [maker.option(1, evil)] });
    const names = maker.block(4, maker.u16(1), maker.u16(4 + 6), [1, 2, 3, 4], Buffer.from('e\x1b[m\n\0'.slice(0, 6)), [0, 0], maker.u32(0));
    writeFileSync(path, Uint8Array.from([...maker.section(), ...maker.interface(1, 0), ...names, ...packet]));
    const text = async (...options: string[]): Promise<string> => outputOf(requestOf(['-r', path, ...options]));
    const details = await text('-V');
    expect(details).toContain('        [Expert Info (Comment/Comment): \\033]0;x\\a\\nline]\n');
    const tree = await text('-q', '-z', 'http_req,tree'), hosts = await text('-q', '-z', 'hosts');
    expect(tree).toContain(' a\\033[2Jb');
    expect(hosts).toContain('1.2.3.4\te\\033[m\\n\n');
    // oxlint-disable-next-line no-control-regex
    for (const printed of [details, tree, hosts]) expect(printed).not.toMatch(/[\0-\x08\x0b-\x1f]/);
  });
});

describe('what a pcapng file says of a packet', () => {
  it('is shown, whatever the order of the bytes', async () => {
    for (const little of [true, false]) {
      const maker = new Maker(little);
      expect(await rows(capture(`${little}.pcapng`, maker, ...said(maker)))).toEqual(SHOWN);
    }
  });

  it('is kept when packets are written', async () => {
    const maker = new Maker(false), path = capture('kept.pcapng', maker, ...said(maker)), again = join(folder, 'again.pcapng');
    const chunks: Uint8Array[] = [];
    await outputOf({
      ...requestOf(['-r', path]), print: false,
      capture: { format: 'pcapng', nanoseconds: false, out: chunk => chunks.push(chunk.slice()) },
    });
    writeFileSync(again, Buffer.concat(chunks));
    expect(await rows(again)).toEqual(SHOWN);
    expect(readFileSync(again).toString('hex')).toContain('030005000201020304');
  });

  it('names the direction in the heading, and how many bytes check the frame', async () => {
    const maker = new Maker(true), path = capture('heading.pcapng', maker, [[2, maker.u32(0x89)]]);
    const text = await outputOf(requestOf(['-r', path, '-V']));
    expect(text).toContain('on interface unknown, id 0 (inbound)\n');
    expect(text).toContain('        .... .... .... .... .... ...0 100. .... = FCS length: 4\n');
    expect(text).toContain('    Frame check sequence: 0x00000000 [unverified]\n');
  });
});
