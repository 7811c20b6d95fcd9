import { expect, it } from 'vitest';
import { dissect, fromHex } from '../tooling/packets.ts';
import { scanned } from '../tooling/scanned.ts';
import { OuterLayers } from './outer-layers.ts';

/** A DNS query in VXLAN: two UDP conversations in one packet. */
const TUNNEL = fromHex('020000000002 020000000001 0800 45000063 00010000 40110000 c0000201 c0000202 c350 12b5 004f 0000 0800 0000 000064 00' +
  '020000000004 020000000003 0800 4500002d 00010000 40110000 0a000001 0a000002 c351 0035 0019 0000 0001 0100 0001 0000 0000 0000 00 0001 0001');

it('times of a tunnel\'s own conversation count from its first packet, as those of the conversation inside', () => {
  const { around } = scanned([TUNNEL, TUNNEL, TUNNEL]);
  const packet = dissect(TUNNEL, { around: around.at(2), record: { number: 3 } });
  expect(packet.values('udp.stream')).toHaveLength(2);
  expect(packet.values('udp.time_relative')).toEqual(['0.002000000', '0.002000000']);
  expect(packet.values('udp.time_delta')).toEqual(['0.001000000', '0.001000000']);
});

/** The same ports with a VXLAN header of which nothing is known: a UDP conversation that holds no other. */
const EMPTY = fromHex('020000000002 020000000001 0800 45000026 00010000 40110000 c0000201 c0000202 c350 12b5 0012 0000 0000 0000 000064 00 7a7a');

it('the last row with a conversation outside is found in any order', () => {
  const layers = new OuterLayers();
  for (const [row, conversation] of [[0, 7], [1, 8], [3, 7], [4, 7], [6, 8]]) layers.add(row, conversation);
  expect([5, 4, 3, 1, 0, 9].map((row) => layers.lastBefore(row, 7))).toEqual([4, 3, 0, 0, -1, 4]);
  expect([1, 2, 9].map((row) => layers.lastBefore(row, 8))).toEqual([-1, 1, 6]);
  expect([layers.lastBefore(9, 1), layers.firstRow(8), layers.firstRow(1)]).toEqual([-1, 1, -1]);
});

it('times between packets of a tunnel that hold others and such that do not count from the one before, whichever it is', () => {
  const deltas = (...packets: readonly Uint8Array[]) => {
    const { around } = scanned(packets);
    return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }).values('udp.time_delta'));
  };
  expect(deltas(EMPTY, TUNNEL, EMPTY, TUNNEL))
    .toEqual([['0.000000000'], ['0.001000000', '0.000000000'], ['0.001000000'], ['0.001000000', '0.002000000']]);
  expect(deltas(TUNNEL, EMPTY, TUNNEL)).toEqual([['0.000000000', '0.000000000'], ['0.001000000'], ['0.001000000', '0.002000000']]);
});

/** SCTP in VXLAN: a chunk of four bytes with this number. */
const numbered = (number: string): Uint8Array => fromHex(
  '020000000002 020000000001 0800 45000066 00010000 40110000 c0000201 c0000202 c350 12b5 0052 0000 0800 0000 000064 00' +
  '020000000004 020000000003 0800 45000034 00010000 40840000 0a000001 0a000002 03e9 07d1 00000006 00000000' +
  `0003 0014 ${number} 0000 0000 00000000 61626364`,
);

it('numbers of an association in a tunnel count from the first one of its own', () => {
  const packets = ['000004d3', '000004d5'].map(numbered), { around } = scanned(packets);
  const shown = packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }).value('sctp.data_tsn'));
  expect(shown).toEqual(['0', '2']);
});
