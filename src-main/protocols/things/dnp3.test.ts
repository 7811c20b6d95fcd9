import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { dnp3 } from './dnp3.ts';
import { dnpChecksum } from './dnp3/checksum.ts';
import { examples } from './dnp3.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'dnp3' });

describe('dnp3', () => {
  it.each([
    ['linkStatus', 'from 3 to 2, len=5, Request Link Status'], ['status', 'from 3 to 2, len=5, Status of Link'],
    ['enable', 'Enable Spontaneous Messages'], ['read', 'Read'], ['response', 'Response'], ['confirm', 'Confirm'],
    ['writeTime', 'Write, Time and Date'], ['first', 'DL/TL Fragment (first)'], ['last', 'DL/TL Fragment'],
  ] as const)('sums up %s', (name, info) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.remarks]).toEqual([info, 'none', []]);
  });

  it('verifies the checksums of header and blocks', () => {
    // CRC-16/DNP of the digits 1 to 9 is 0xea82.
    expect(dnpChecksum(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xea82);
    expect(read(examples.enable).values('dnp.data_chunk.CRC.status')).toEqual(['1']);
    expect(read(examples.bad).remarks).toEqual(['Data Link Header Checksum incorrect']);
  });

  it('leaves alone what does not begin as a frame, and does not act on data with wrong checksums', () => {
    expect(read({ hex: `0465${examples.enable.hex.replace(/\s/g, '').slice(4)}` }).has('dnp3.start')).toBe(false);
    const spoiled = read({ hex: `${examples.enable.hex.replace(/\s/g, '').slice(0, -2)}00` });
    expect([spoiled.remarks, spoiled.has('dnp3.al.func'), spoiled.has('dnp.data_chunk')]).toEqual([['Data Chunk Checksum incorrect'], false, true]);
  });

  it('puts blocks of 16 bytes together, and reads which objects are meant', () => {
    const packet = read(examples.read);
    expect(packet.values('dnp.data_chunk_len')).toEqual(['16', '16', '10']);
    expect(packet.values('dnp3.al.obj')).toEqual(['0x1e02', '0x1401', '0x0a02', '0x0100', '0x2000', '0x2101']);
    expect([packet.value('dnp3.al.range.stop'), packet.value('dnp3.al.range.quantity16'), packet.value('dnp3.al.range.stop16')])
      .toEqual(['9', '5', '65535']);
    expect(read(examples.enable).values('dnp3.addr')).toEqual(['2', '3']);
  });

  it('reads the indications of a response', () => {
    const packet = read(examples.response);
    expect([
      packet.value('dnp3.al.iin'), packet.value('dnp3.al.iin.rst'), packet.value('dnp3.al.iin.tsr'), packet.value('dnp3.al.iin.fcni'),
    ]).toEqual(['0x9001', '1', '1', '1']);
    expect(packet.value('dnp3.al.objects')).toBe('010a00011400');
  });

  it('frames messages by their length, and is known by a right checksum', () => {
    const bytes = fromHex(examples.read.hex);
    expect([dnp3.frame!(bytes, 0, bytes.length, 0), dnp3.frame!(bytes, 0, 2, 0), dnp3.frame!(fromHex('0565'), 0, 2, 0)])
      .toEqual([bytes.length, MORE, NOT_MINE]);
    expect([dnp3.recognise!(bytes, 0, bytes.length), dnp3.recognise!(fromHex(examples.bad.hex), 0, 10)]).toEqual([true, false]);
  });
});
