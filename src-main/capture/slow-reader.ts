/** An obviously right reader for tests: the whole file in memory, one record after another, big integers for times, no notes. */
import type { ReadRecord } from './read-all.ts';

/** Records of a pcap or pcapng file up to where it is cut or wrong; interfaces are assumed to have times in powers of ten. */
export function slowRecords(bytes: Buffer): ReadRecord[] {
  return bytes.readUInt32BE(0) === 0x0a0d0d0a ? pcapngRecords(bytes) : pcapRecords(bytes);
}

function pcapRecords(bytes: Buffer): ReadRecord[] {
  const little = bytes[0] === 0xd4 || bytes[0] === 0x4d,
    nano = bytes.includes(0x3c, 0) && bytes.indexOf(0x3c) < 4;
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const records: ReadRecord[] = [];
  for (let at = 24; at + 16 <= bytes.length;) {
    const length = u32(at + 8),
      end = at + 16 + length;
    if (end > bytes.length) break;
    records.push({
      seconds: u32(at),
      nanoseconds: u32(at + 4) * (nano ? 1 : 1000),
      original: u32(at + 12),
      interface: 0,
      bytes: bytes.toString('hex', at + 16, end),
    });
    at = end;
  }
  return records;
}

function pcapngRecords(bytes: Buffer): ReadRecord[] {
  const records: ReadRecord[] = [];
  const digits: number[] = [];
  let little = true,
    first = 0;
  const u16 = (at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const u32 = (at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  for (let at = 0; at + 12 <= bytes.length;) {
    if (bytes.readUInt32BE(at) === 0x0a0d0d0a) {
      little = bytes.readUInt32LE(at + 8) === 0x1a2b3c4d;
      first = digits.length;
    }
    const type = u32(at),
      end = at + u32(at + 4);
    if (end > bytes.length) break;
    if (type === 1) digits.push(resolution(at + 16, end - 4));
    if (type === 6) {
      const index = first + u32(at + 8),
        length = u32(at + 20),
        unit = 10n ** BigInt(digits[index]);
      const ticks = (BigInt(u32(at + 12)) << 32n) | BigInt(u32(at + 16));
      records.push({
        seconds: Number(ticks / unit),
        nanoseconds: Number(((ticks % unit) * 1_000_000_000n) / unit),
        original: u32(at + 24),
        interface: index,
        bytes: bytes.toString('hex', at + 28, at + 28 + length),
      });
    }
    if (type === 0xbad) {
      const { seconds, nanoseconds } = records.at(-1) ?? { seconds: 0, nanoseconds: 0 };
      records.push({ seconds, nanoseconds, original: end - at - 16, interface: 0xffff, bytes: bytes.toString('hex', at + 12, end - 4) });
    }
    at = end;
  }
  return records;

  function resolution(at: number, end: number): number {
    for (; at + 4 <= end; at += 4 + Math.ceil(u16(at + 2) / 4) * 4) if (u16(at) === 9) return bytes[at + 4];
    return 6;
  }
}
