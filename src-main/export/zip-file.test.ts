import { expect, it } from 'vitest';
import { ZipFile } from './zip-file.ts';

it('holds files with names, times and checksums, and a list of them at the end', () => {
  const chunks: Uint8Array[] = [];
  const archive = new ZipFile(chunk => chunks.push(chunk.slice()));
  archive.add('a.txt', new TextEncoder().encode('hello'), Date.UTC(2026, 10, 21, 8, 30, 20) / 1000);
  archive.add('größe', new Uint8Array(0), 0);
  archive.end();
  const zip = Buffer.concat(chunks), end = zip.length - 22;
  expect([zip.readUInt32LE(0), zip.readUInt16LE(8), zip.readUInt32LE(14), zip.readUInt32LE(18), zip.subarray(30, 40).toString()]).toEqual([
    0x04034b50, 0, 0x3610a686, 5, 'a.txthello',
  ]);
  expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([(8 << 11) | (30 << 5) | 10, ((2026 - 1980) << 9) | (11 << 5) | 21]);
  expect([zip.readUInt32LE(end), zip.readUInt16LE(end + 10)]).toEqual([0x06054b50, 2]);
  const list = zip.readUInt32LE(end + 16);
  expect([zip.readUInt32LE(list), zip.readUInt32LE(list + 42), zip.subarray(list + 46, list + 51).toString()]).toEqual([0x02014b50, 0, 'a.txt']);
  const second = list + 51;
  expect([zip.readUInt32LE(second), zip.readUInt32LE(second + 42), zip.subarray(second + 46, end).toString()]).toEqual([0x02014b50, 40, 'größe']);
  expect(zip.readUInt32LE(end + 12)).toBe(end - list);
});
