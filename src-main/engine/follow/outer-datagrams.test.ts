import { expect, it } from 'vitest';
import type { FollowedText } from '../../export/followed-text.ts';
import { fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { followable } from './followable.ts';
import { FollowedRecords } from './followed-records.ts';
import { followStream } from './followed-stream.ts';
import type { OpenCapture } from '../open-capture.ts';
import { carrying } from './outer-datagrams.ts';
import { Turns } from '../turns.ts';

/** RFC 7348 §5: what lies in a datagram to port 4789, behind 8 bytes, is an Ethernet frame; here one with a DNS query from 10.0.0.1 to 10.0.0.2. */
const INNER = '0800 0000 000064 00 020000000004 020000000003 0800 4500002d 00010000 40110000 0a000001 0a000002 c351 0035 0019 0000 ' +
  '0001 0100 0001 0000 0000 0000 00 0001 0001';
/** From 192.0.2.1 port 50000 to 192.0.2.2. */
const THERE = fromHex(`020000000002 020000000001 0800 4500005f 00010000 40110000 c0000201 c0000202 c350 12b5 004b 0000 ${INNER}`);
/** The other way, and one in which nothing is carried that is known. */
const BACK = fromHex(`020000000001 020000000002 0800 4500005f 00010000 40110000 c0000202 c0000201 12b5 c350 004b 0000 ${INNER}`);
const BARE = '020000000002 020000000001 0800 45000026 00010000 40110000 c0000201 c0000202 c350 12b5 0012 0000 0000 0000 000064 00 7a7a';
const EMPTY = fromHex(BARE);
/** The tunnel within itself. */
const TWICE = fromHex(`020000000002 020000000001 0800 45000058 00010000 40110000 c0000201 c0000202 c350 12b5 0044 0000 0800 0000 000064 00 ${BARE}`);

function captureOf(packets: readonly Uint8Array[]): OpenCapture {
  const { table, streams, around, registry } = scanned(packets);
  return {
    rows: table.rows, table, registry, scan: { streams }, around: (row: number) => around.at(row),
    payload: (row: number) => around.payloads.payload(row), time: (row: number) => ({ seconds: row, nanoseconds: 0 }),
    record: (row: number) => ({
      number: row + 1, seconds: 0, nanoseconds: 0, original: packets[row].length, bytes: packets[row], linkType: 1,
      encapsulation: 1, interfaceIndex: 0,
    }),
  } as unknown as OpenCapture;
}

it('of a tunnel the conversation outside is followed with its own ends, whatever it carries', async () => {
  const capture = captureOf([EMPTY, THERE, BACK]);
  const { index, info } = await followStream(capture, { protocol: 'udp', stream: 0 }, new Turns());
  expect(info.sides).toEqual(['192.0.2.1:50000', '192.0.2.2:4789']);
  expect(Array.from({ length: index.count }, (_, i) => [index.row[i], index.side[i], index.length[i]])).toEqual([[0, 0, 10], [1, 0, 67], [2, 1, 67]]);
});

it('from its first packet on, whether that carries anything or not', async () => {
  for (const packets of [[EMPTY, THERE], [THERE, EMPTY], [THERE, THERE]]) {
    const followed = await followStream(captureOf(packets), { protocol: 'udp', stream: 0 }, new Turns());
    expect([0, 1].map((piece) => followed.begin(piece).seconds)).toEqual([0, 1]);
  }
});

it('each packet once, also where the tunnel goes through itself', async () => {
  const { index } = await followStream(captureOf([TWICE]), { protocol: 'udp', stream: 0 }, new Turns());
  expect([...index.length.subarray(0, index.count)]).toEqual([60]);
});

it('of a packet the stream inside can be followed, and those around it', () => {
  const capture = captureOf([EMPTY, THERE, TWICE]);
  expect([0, 1, 2].map(row => followable(capture, row))).toEqual([
    [{ protocol: 'udp', stream: 0 }], [{ protocol: 'udp', stream: 1 }, { protocol: 'udp', stream: 0 }], [{ protocol: 'udp', stream: 0 }],
  ]);
});

it('and the one inside as ever', async () => {
  const { index, info } = await followStream(captureOf([EMPTY, THERE, BACK]), { protocol: 'udp', stream: 1 }, new Turns());
  expect(info.sides).toEqual(['10.0.0.1:50001', '10.0.0.2:53']);
  expect([...index.length.subarray(0, index.count)]).toEqual([17, 17]);
});

it('in the terminal too; who speaks first is the first', () => {
  const capture = captureOf([BACK, THERE]), printed: string[] = [];
  const text = {
    begin: ({ addresses, ports }: { addresses: readonly string[]; ports: readonly number[] }) => printed.push(`${addresses.join()} ${ports.join()}`),
    record: ({ side, frame, bytes }: { side: number; frame: number; bytes: Uint8Array }) => printed.push(`${'><'[side]}${bytes.length}#${frame}`),
  };
  const followed = new FollowedRecords(capture, 'udp', text as unknown as FollowedText, carrying(capture, 0));
  for (let row = 0; row < 2; row++) followed.take(row);
  expect(printed).toEqual(['192.0.2.2,192.0.2.1 4789,50000', '>67#1', '<67#2']);
  expect([carrying(capture, 1), carrying(capture, undefined)]).toEqual([undefined, undefined]);
});
