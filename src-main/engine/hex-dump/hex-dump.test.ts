import { afterAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DEFAULT_HEX_DUMP, HEX_DUMP_OFFSETS, type DummyHeaders, type HexDumpForm } from '../../api/index.ts';
import { TestFolder, readAll } from '../../capture/read-all.ts';
import { importHexDump, readHexDump } from './hex-dump.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const NOW = Date.UTC(2024, 1, 29, 12, 0, 0);
const form = (its: Partial<HexDumpForm> = {}): HexDumpForm => ({ ...DEFAULT_HEX_DUMP, ...its });

/** What the capture made of a text holds. */
async function imported(text: string, its: Partial<HexDumpForm> = {}) {
  const path = folder.file(Buffer.alloc(0));
  const { summary } = await importHexDump(text, form(its), NOW, path);
  const { records } = await readAll(path);
  return { summary, records, bytes: records.map((record) => record.bytes) };
}

const remarksOf = async (text: string, its: Partial<HexDumpForm> = {}) =>
  (await readHexDump(text, form(its), NOW)).remarks.map(({ line, text: said }) => `${line}: ${said}`);

describe('a hex dump', () => {
  it.each<[program: string, text: string, its: Partial<HexDumpForm>]>([
    ['od -Ax -tx1', '000000 41 42 20 43\n000004 44\n000005\n', {}],
    ['od -Ad -tx1', '0000000  41  42  20  43\n0000004  44\n0000005\n', { offsets: 'decimal' }],
    ['xxd', '00000000: 4142 2043                                AB C\n00000004: 44   D\n', { characters: true }],
    ['hexdump -C', '00000000  41 42 20 43                                       |AB C|\r\n00000004  44  |D|\r\n00000005\r\n', { characters: true }],
    ['tcpdump -x', '12:00:00.1 IP 192.0.2.1 > 192.0.2.2: ICMP\n\t0x0000:  4142 2043 44  AB.CD\n', {}],
    ['a mail', '> > 0000 41 42 20 43  AB C\n> > 0004 44  D\n', {}],
    ['a line alone', '4142 20:43\n\n44\n', { offsets: 'none' }],
  ])('as %s writes it', async (_, text, its) => {
    expect(await imported(text, its)).toMatchObject({ bytes: ['4142204344'], summary: { packets: 1, bytes: 5, remarks: [] } });
  });

  it('has a packet for each offset of 0, also behind text', async () => {
    const text = '0000 01 02\n# 0000 ff\nno packet 12 34\nmore 0000 03\nand 0001 04\n0000 05\n';
    expect((await imported(text)).bytes).toEqual(['0102', '0304', '05']);
  });

  it('has octal offsets', async () => {
    const lines = ['0000', '0010', '0020'].map((offset) => `${offset} ${'61 '.repeat(8)}`);
    expect((await imported(lines.join('\n'), { offsets: 'octal' })).bytes).toEqual(['61'.repeat(24)]);
  });

  it('has a packet on each line', async () => {
    const text = '< 2024-02-29T10:00:00Z 4142 43\n> 2024-02-29T10:00:01.5Z 0x44:45\nzz\n\n';
    const { records, summary } = await imported(text, { offsets: 'lines', directions: true, times: 'ISO' });
    expect(records.map(({ bytes, seconds, nanoseconds }) => [bytes, seconds - NOW / 1000, nanoseconds])).toEqual([
      ['414243', -7200, 0], ['4445', -7199, 5e8],
    ]);
    expect(summary.remarks).toEqual([{ line: 3, text: 'the line is left out, as it holds more than bytes' }]);
  });

  it('does not take characters for bytes', async () => {
    const text = '0000  61 62 20 31 32  ab 12\n0005  61 62  ab\n';
    // Without the last line's next offset nothing says where its bytes end.
    expect((await imported(text)).bytes).toEqual(['61622031326162ab']);
    expect((await imported(text, { characters: true })).bytes).toEqual(['61622031326162']);
  });

  it('is whole where * stands for lines like the last', async () => {
    expect((await imported('0000 00 01\n*\n0008 02\n0009\n')).bytes).toEqual(['000100010001000102']);
    expect(await remarksOf('0000 00 01\n*\n0007 02\n')).toEqual(['3: offset 0007 where 0006 is expected: the rest of the packet is left out']);
  });

  it('that is not whole is told line by line', async () => {
    const text = '0010 01\n0020 02\n0000 03\n0004 04\n0005 05\n0000 06\n';
    expect(await remarksOf(text)).toEqual([
      '1: offset 0010, but no packet begins before it', '4: offset 0004 where 0001 is expected: the rest of the packet is left out',
    ]);
    expect((await imported(text)).bytes).toEqual(['03', '06']);
  });

  it('keeps the first remarks and counts the others', async () => {
    const { remarks, further } = await readHexDump('0000 01\n0008 02\n'.repeat(130), form(), NOW);
    expect([remarks.length, further]).toEqual([100, 30]);
  });

  it('gives back the bytes of any packets', async () => {
    const packets = fc.array(fc.uint8Array({ minLength: 1, maxLength: 70 }), { minLength: 1, maxLength: 5 });
    const dumped = (bytes: Uint8Array) => Array.from({ length: Math.ceil(bytes.length / 16) }, (_, index) => {
      const part = Buffer.from(bytes.subarray(16 * index, 16 * index + 16));
      const characters = part.toString('latin1').replace(/[^\x20-\x7e]/g, '.');
      return `${(16 * index).toString(16).padStart(4, '0')}  ${part.toString('hex').replace(/../g, '$& ').padEnd(50)}${characters}`;
    }).join('\n');
    await fc.assert(fc.asyncProperty(packets, async (sent) => {
      const { bytes, summary } = await imported(sent.map(dumped).join('\n\n'), { characters: true });
      expect([bytes, summary.remarks]).toEqual([sent.map((packet) => Buffer.from(packet).toString('hex')), []]);
    }), { numRuns: 100 });
  });

  it('may be any text', async () => {
    const word = fc.constantFrom('0000', '0010', 'ff', 'abcd', '*', '>', 'I', '|', ' ', '\n', '#', '10:00:00', 'ß', '0x000:');
    const text = fc.oneof(fc.string(), fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')));
    const forms = fc.record({
      offsets: fc.constantFrom(...HEX_DUMP_OFFSETS), characters: fc.boolean(), directions: fc.boolean(),
      times: fc.constantFrom('', 'ISO', '%H:%M:%S'),
    });
    await fc.assert(fc.asyncProperty(text, forms, async (said, its) => {
      const { packets, bytes } = await readHexDump(said, form(its), NOW);
      expect(bytes).toBeGreaterThanOrEqual(packets);
      expect(bytes).toBeLessThanOrEqual(form().longest * packets);
    }), { numRuns: 300 });
  });
});

describe('times and directions', () => {
  const timesOf = async (times: string, ...lines: readonly string[]) => {
    const { records } = await imported(lines.map((line) => `${line}\n0000 01\n`).join(''), { times });
    const written = (seconds: number, nanoseconds: number) =>
      new Date(1000 * seconds).toISOString().replace('.000', `.${String(nanoseconds).padStart(9, '0')}`);
    return records.map(({ seconds, nanoseconds }) => written(seconds, nanoseconds));
  };

  it.each<[times: string, line: string, time: string]>([
    ['ISO', '2019-05-14T19:04:57Z', '2019-05-14T19:04:57.000000000Z'],
    ['ISO', 'I 2019-05-14 19:04:57,25+02:00 and more', ''],
    ['ISO', '2019-05-14 19:04:57,25+02:00 and more', '2019-05-14T17:04:57.250000000Z'],
    ['%s.%f', '1557860697.123456789', '2019-05-14T19:04:57.123456789Z'],
    ['%d/%b/%Y:%T %z', '[14/May/2019:19:04:57 -0130]', ''],
    ['[%d/%b/%Y:%T %z]', '[14/May/2019:19:04:57 -0130]', '2019-05-14T20:34:57.000000000Z'],
    ['%B %e %y, %I:%M %p %z', 'September  1 70, 12:30 AM Z', '1970-09-01T00:30:00.000000000Z'],
    ['%Y %j %H%z', '2024 366 05Z', '2024-12-31T05:00:00.000000000Z'],
    ['%F %T%z', '2023-02-29 00:00:00Z', ''],
    ['%F %T%z', '2023-02-28 24:00:00Z', ''],
  ])('%s reads %s', async (times, line, time) => {
    expect(await timesOf(times, line)).toEqual([time || '2024-02-29T12:00:00.000000000Z']);
  });

  it('go on from the last known one, a microsecond a packet', async () => {
    expect(await timesOf('%s.%f', 'now', '5.9999999', 'then', 'and')).toEqual([
      '2024-02-29T12:00:00.000000000Z', '1970-01-01T00:00:05.999999900Z', '1970-01-01T00:00:06.000000900Z', '1970-01-01T00:00:06.000001900Z',
    ]);
  });

  it('are in the line nearest to the packet', async () => {
    const text = 'From: I\n> I 2019-05-14T19:04:57Z\n> 0000 01\nO\n0000 02\n0000 03\n';
    const { summary } = await imported(text, { directions: true, times: 'ISO' });
    expect(summary.packets).toBe(3);
    const sides: unknown[] = [];
    await readHexDump(text, form({ directions: true, times: 'ISO' }), NOW, {}, { packet: ({ facts }) => sides.push(facts?.flags) });
    expect(sides).toEqual([1, 2, undefined]);
  });

  it('refuse a form that is none', async () => {
    await expect(readHexDump('', form({ times: '%Q' }), NOW)).rejects.toThrow('"%Q" stands for no part of a time.');
    await expect(readHexDump('', form({ times: '%H %H' }), NOW)).rejects.toThrow('"%H" is in the form of the times twice.');
  });
});

describe('a hex dump that is made to cost much', () => {
  it('has no more repeated bytes than a text may ask for', async () => {
    const packet = `0000 ${`${'ff'.repeat(32)} `.repeat(32)}\n*\n40000\n`;
    const { packets, bytes, remarks, further } = await readHexDump(packet.repeat(1030), form(), NOW);
    const unasked = 1030 * 1024;
    expect([packets, bytes - unasked]).toEqual([1030, 1 << 28]);
    expect(remarks.length + further).toBe(2);
  });

  it('has no line that is longer than packets are', async () => {
    const text = `0000 01\n0001 ${'02 '.repeat(700_000)}\n0001 03\n`;
    const { bytes, remarks } = await readHexDump(text, form(), NOW);
    expect([bytes, remarks]).toEqual([2, [{ line: 2, text: 'the line is left out, as it is longer than any of a dump' }]]);
  });

  it('is not searched for characters far behind its bytes', async () => {
    const text = `0000 ${'61 '.repeat(256)}${' '.repeat(1_000_000)}x${'a'.repeat(256)}`;
    expect(await readHexDump(text, form({ characters: true }), NOW)).toMatchObject({ packets: 1, bytes: 256, remarks: [] });
  });
});

describe('headers put before the bytes', () => {
  const framesOf = async (headers: DummyHeaders, its: Partial<HexDumpForm> = {}) =>
    (await imported('I\n0000 41 42 43\nO\n0000 44 45\nI\n0000 46\n', { directions: true, headers, ...its })).bytes;
  /** Without the two addresses and the type of Ethernet, and what fills the frame up. */
  const inEther = (frame: string, length: number) => frame.slice(28, 28 + 2 * length);

  it('of Ethernet have the side that sends', async () => {
    const [first, second] = await framesOf({ kind: 'ethernet', type: 0x806 });
    const receiver = '205245435600', sender = '2053454e4400';
    expect([first.slice(0, 34), second.slice(0, 32), first.length]).toEqual([`${receiver}${sender}0806414243`, `${sender}${receiver}08064445`, 120]);
  });

  // The packets that text2pcap 4.0 makes of the same text.
  it('of UDP over IPv6 are what text2pcap makes', async () => {
    const [first, second] = await framesOf({ kind: 'udp', ports: [53, 54], ends: ['::1', '::2'] });
    const zeros = '0'.repeat(31);
    expect(inEther(first, 51)).toBe(`60000000000b1120${zeros}1${zeros}2` + '00350036000b7b28414243');
    expect(inEther(second, 50)).toBe(`60000000000a1120${zeros}2${zeros}1` + '00360035000abb274445');
  });

  it('of TCP count what each side has sent', async () => {
    const frames = await framesOf({ kind: 'tcp', ports: [1000, 80] });
    expect(inEther(frames[0], 43)).toBe('4500002b12340000ff0692930a0101010a020202' + '03e80050' + '0000000000000000' + '50102000f0510000' + '414243');
    expect(inEther(frames[1], 42)).toBe('4500002a12340000ff0692940a0202020a010101' + '005003e8' + '0000000000000003' + '50102000304d0000' + '4445');
    expect(inEther(frames[2], 41).slice(48, 64)).toBe('0000000300000002');
  });

  it('of SCTP have a checksum, and chunks that are filled up', async () => {
    const [, chunk] = await framesOf({ kind: 'sctp-data', ports: [30, 40], payload: 34 }, { linkType: 101 });
    expect(chunk).toBe('4500003412340000ff84920c0a0202020a010101' + '0028001e00000000ca6bf5aa' + '0003001200000001000000010000002244450000');
    const [bare] = await framesOf({ kind: 'sctp', ports: [30, 40], tag: 34, ends: ['1.2.3.4', '5.6.7.8'] }, { linkType: 228 });
    expect(bare).toBe('4500002312340000ff84990f0102030405060708' + '001e00280000002277112f9c' + '414243');
  });

  it('leave room for their lengths', async () => {
    const { records } = await imported(`0000 ${'61 '.repeat(70_000)}`, { headers: { kind: 'udp', ports: [1, 2] }, linkType: 101 });
    expect(records.map(({ bytes }) => bytes.length / 2 - 28)).toEqual([65_471, 4529]);
  });

  it.each<[headers: DummyHeaders, linkType: number, said: string]>([
    [{ kind: 'ip', protocol: 46, ends: ['1.2.3.4', '::1'] }, 1, 'Both addresses must be of IPv4, or both of IPv6.'],
    [{ kind: 'ip', protocol: 46, ends: ['1.2.3.4', '1.2.3'] }, 1, '"1.2.3" is no address of IPv4 or IPv6.'],
    [{ kind: 'ip', protocol: 46 }, 229, 'IPv4 headers need Ethernet or raw IP as the link type.'],
    [{ kind: 'ethernet', type: 1 }, 101, 'Ethernet headers need Ethernet as the link type.'],
  ])('refuse what does not fit: %j over %i', async (headers, linkType, said) => {
    await expect(readHexDump('', form({ headers, linkType }), NOW)).rejects.toThrow(said);
  });
});
