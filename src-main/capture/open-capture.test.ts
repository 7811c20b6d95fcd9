import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, createWriteStream, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Maker } from './made-captures.ts';
import { openCapture } from './open-capture.ts';
import { TestFolder, readAll, recordsOf, rejection } from './read-all.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const maker = new Maker(true);
const records = Array.from({ length: 2000 }, (_, i) => maker.record(i, 5, [...maker.u32(i * 7919), 1, 2, 3]));
const plain = Buffer.from([maker.pcapHeader(0xa1b2c3d4, 1), ...records].flat());
/** One block that is not compressed, 65,000 bytes at most. */
const zstd = (bytes: Buffer) => [0x28, 0xb5, 0x2f, 0xfd, 0, 0x38, ...maker.u32((bytes.length << 3) | 1).slice(0, 3), ...bytes];
const lz4 = (bytes: Buffer) => [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0, ...maker.u32(bytes.length + 0x80000000), ...bytes, 0, 0, 0, 0];

const sentence = (bytes: Iterable<number>) => {
  const path = folder.file(bytes);
  return rejection(openCapture(path)).then((text) => text.replace(path, 'FILE'));
};

describe('a file that is no capture', () => {
  it.each([
    ['', 'FILE is empty.'],
    ['abc', 'FILE is not a capture file: it begins with the text “abc”.'],
    ['<!doctype html>\n  <title>a page</title>', 'FILE is not a capture file: it begins with the text “<!doctype html> <tit”.'],
    ['größer als sonst', 'FILE is not a capture file: it begins with the text “größer als sonst”.'],
    ['snoop\0\0\0\0\0\0\x02', 'FILE is a Solaris snoop capture: save it as pcapng first.'],
    ['GMBU\x02\x00', 'FILE is a Microsoft Network Monitor capture: save it as pcapng first.'],
    ['BZh91AY', 'FILE is compressed with bzip2: unpack it first.'],
    ['PK\x03\x04....', 'FILE is a zip archive: unpack it first.'],
    ['%PDF-1.7', 'FILE is not a capture file: it is a PDF document.'],
    ['\0\0\0\0\0\0', 'FILE is not a capture file: it begins with zeros.'],
    ['\x01\x02\x03\x04\x05\x06\x07\x08\x09', 'FILE is not a capture file: it begins with the bytes 01 02 03 04 05 06 07 08.'],
  ])('%j gets one sentence', async (text, expected) => {
    expect(await sentence(Buffer.from(text))).toBe(`CaptureError: ${expected}`);
  });

  it('but a cut one, or something packed, is told as such', async () => {
    expect(await sentence(plain.subarray(0, 20))).toBe('CaptureError: FILE is a pcap file that is cut in its first 24 bytes.');
    expect(await sentence(gzipSync('just text'))).toBe(
      'CaptureError: What is inside of FILE (gzip) is not a capture file: it begins with the text “just text”.',
    );
    expect(await sentence(gzipSync(gzipSync(plain)))).toBe(
      'CaptureError: What is inside of FILE (gzip) is compressed again, with gzip: unpack it first.',
    );
    expect(await sentence(gzipSync(''))).toBe('CaptureError: What is inside of FILE (gzip) is empty.');
    expect(await sentence([0x1f, 0x8b, 8, 0, 1, 2])).toBe('CaptureError: FILE cannot be unpacked: The gzip data are cut: 6 bytes of them gave 0.');
    expect(await sentence([0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9])).toMatch(
      /^CaptureError: FILE cannot be unpacked: The gzip data are damaged after 0 /,
    );
  });

  it('nor a file: a folder, nothing, or one that may not be read', async () => {
    expect(await rejection(openCapture(folder.path))).toBe(`CaptureError: ${folder.path} is a folder, not a capture file.`);
    const none = join(folder.path, 'none');
    expect(await rejection(openCapture(none))).toBe(`CaptureError: ${none} does not exist.`);
    const inFile = join(folder.file(plain), 'x');
    expect(await rejection(openCapture(inFile))).toBe(`CaptureError: ${inFile} does not exist: a part of its path is not a folder.`);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('is told from one that may not be read', async () => {
    const path = folder.file(plain);
    chmodSync(path, 0);
    expect(await rejection(openCapture(path))).toBe(`CaptureError: ${path} may not be opened: permission is missing.`);
  });
});

describe('a compressed capture', () => {
  it.each([
    ['pcap, gzip', gzipSync(plain)],
    ['pcap, gzip', Buffer.concat([gzipSync(plain.subarray(0, 99)), gzipSync(plain.subarray(99, 777)), gzipSync(plain.subarray(777))])],
    ['pcap, zstd', Buffer.from([plain.subarray(0, 99), plain.subarray(99)].flatMap(zstd))],
    ['pcap, lz4', Buffer.from([plain.subarray(0, 99), plain.subarray(99)].flatMap(lz4))],
  ])('is read as if it were not: %s', async (format, packed) => {
    const expected = await readAll(folder.file(plain));
    expect(await readAll(folder.file(packed))).toEqual({ ...expected, format });
  });

  it('leaves nothing in the folder for temporary files, not even while it is open', async () => {
    const temporary = new TestFolder();
    const file = await openCapture(folder.file(gzipSync(plain)), { temporaryFolder: temporary.path });
    expect(await recordsOf(file)).toHaveLength(2000);
    expect(readdirSync(temporary.path)).toEqual([]);
    expect(file.bytesRead).toBe(file.size);
    file.close();
    temporary.remove();
  });

  it('that is cut or damaged gives what can be unpacked, and says so', async () => {
    const packed = gzipSync(plain);
    const cut = await readAll(folder.file(packed.subarray(0, packed.length >> 1)));
    expect(cut.records.length).toBeGreaterThan(500);
    expect(cut.notes[0]).toMatch(new RegExp(`^warning@ The gzip data are cut: ${packed.length >> 1} bytes of them gave \\d+\\.$`));
    const damaged = gzipSync(Buffer.concat([plain, ...Array.from({ length: 200 }, (_, i) => Buffer.from(maker.record(i, 5, randomBytes(1000))))]));
    damaged[damaged.length - 5] ^= 1;
    const { records: whole, notes } = await readAll(folder.file(damaged));
    expect(whole).toHaveLength(2200);
    expect(notes[0]).toMatch(/^error@\d+ The gzip data are damaged after \d+ unpacked bytes: incorrect data check\.$/);
    expect((await readAll(folder.file([...zstd(plain), 1, 2, 3, 4]))).notes).toEqual([
      `error@${plain.length} The zstd data are damaged after ${plain.length} unpacked bytes: a frame begins with 0x04030201.`,
    ]);
  });

  it.each([
    ['behind', Buffer.from('garbage'), 'incorrect header check'],
    ['like another member, behind', Buffer.from([0x1f, 0x8b, 9, 9]), 'unknown compression method'],
    ['behind zeros', Buffer.from([0, 7]), 'something else follows the zeros behind them'],
    ['far behind zeros', Buffer.concat([Buffer.alloc(300_000), Buffer.from('x')]), 'something else follows the zeros behind them'],
  ])('has all its packets with other bytes %s', async (_where, other, reason) => {
    const { records: all, notes } = await readAll(folder.file(Buffer.concat([gzipSync(plain), other])));
    expect([all.length, notes]).toEqual([2000, [`error@${plain.length} The gzip data are damaged after ${plain.length} unpacked bytes: ${reason}.`]]);
  });

  it('may be filled up with zeros', async () => {
    const { records: all, notes } = await readAll(folder.file(Buffer.concat([gzipSync(plain), Buffer.alloc(300_000)])));
    expect([all.length, notes]).toEqual([2000, []]);
  });

  it.each([
    ['to the end of a packet', 24 + 23 * 50_000, []],
    ['in the middle of one', 24 + 23 * 50_000 + 20,
      ['warning@1150024 The file is cut in the middle of packet 50001, which begins at byte 1150024: of its 23 bytes there are 20.']],
  ])('that becomes shorter while it is read, %s, says so', async (_where, end, more) => {
    const long = Buffer.concat([plain, ...Array.from({ length: 49 }, () => plain.subarray(24))]), path = folder.file(long);
    const file = await openCapture(path);
    expect(file.next()).toBeDefined();
    truncateSync(path, end);
    let read = 0;
    for await (const { count } of file.batches()) read += count;
    const notes = file.notes.map(({ severity, offset, text }) => `${severity}@${offset} ${text}`);
    expect(notes).toEqual([`warning@${end} The file became shorter while it was read: of its ${long.length} bytes there are ${end}.`, ...more]);
    expect([read > 0, file.whole]).toEqual([true, false]);
    file.close();
  });

  it('that would fill the disk meets a limit that is shown', async () => {
    const bomb = gzipSync(Buffer.concat([plain, Buffer.alloc(40 << 20)]));
    const limits = { ratio: 50, freeBytes: 1 << 20, bytes: 2 ** 38, diskReserve: 0 };
    const byRatio = await readAll(folder.file(bomb), { limits });
    expect(byRatio.notes[0]).toMatch(/^error@\d+ Unpacking stopped: \d+ bytes gave \d+, more than 50 times as many\.$/);
    const bySize = await readAll(folder.file(bomb), { limits: { ...limits, ratio: 5000, bytes: 2 << 20 } });
    expect(bySize.notes[0]).toMatch(/^error@\d+ Unpacking stopped at the limit of 2097152 bytes\.$/);
    expect(await rejection(openCapture(folder.file(bomb), { limits: { ...limits, diskReserve: 2 ** 60 } }))).toMatch(
      /cannot be unpacked: Unpacking stopped after 0 bytes: .* is nearly full\.$/,
    );
    const nowhere = join(folder.path, 'none');
    expect(await rejection(openCapture(folder.file(bomb), { temporaryFolder: nowhere })))
      .toBe(`CaptureError: The capture must be copied into a temporary file first, and ${nowhere} does not exist.`);
  });

  it('can be closed while it is unpacked', async () => {
    const file = await openCapture(folder.file(gzipSync(Buffer.concat([plain, Buffer.alloc(20 << 20)]))));
    file.close();
    file.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(file.notes).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a capture from a named pipe', () => {
  it('is read as it comes, compressed or not', async () => {
    const expected = await readAll(folder.file(plain));
    for (const [bytes, format] of [
      [plain, 'pcap'],
      [gzipSync(plain), 'pcap, gzip'],
    ] as const) {
      const path = join(folder.path, `pipe-${format}`);
      execFileSync('mkfifo', [path]);
      const writer = createWriteStream(path);
      writer.end(bytes);
      expect(await readAll(path)).toEqual({ ...expected, format });
    }
  });
});
