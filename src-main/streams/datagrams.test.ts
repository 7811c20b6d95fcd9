import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { etherFrame, ipFrame, udpBody } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { Datagrams } from './datagrams.ts';

const ENDS = { from: '10.0.0.1', to: '10.0.0.2' };
const body = udpBody([5000, 9999], 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN');

/** The part of the datagram from `offset` on, `length` bytes of it. */
const part = (offset: number, length: number, identification = 7, bytes = body): Uint8Array =>
  ipFrame(ENDS, 17, bytes.subarray(offset, offset + length), { offset, more: offset + length < bytes.length, identification });

describe('fragments of IPv4', () => {
  it('make up a datagram in the order of their offsets, whatever order they came in', () => {
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 2, 0]]) {
      const packets = order.map((i) => part(16 * i, 16));
      const { table, around } = scanned(packets);
      const datagram = around.at(2).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17);
      expect(datagram).toMatchObject({ bytes: body, frame: 3 });
      expect(around.at(0).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17)).toEqual({ completedIn: 3 });
      expect([table.get('sourcePort', 2), table.get('destinationPort', 2), table.get('payloadLength', 2)]).toEqual([5000, 9999, 40]);
      expect(new TextDecoder().decode(around.payloads.payload(2))).toBe('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN');
    }
  });

  it('are in no conversation but the last, which completes the datagram', () => {
    const { table } = scanned([part(0, 24), part(24, 24)]);
    expect([table.get('conversation', 0), table.get('flags', 0)]).toEqual([0, ROW.fragment]);
    expect(table.conversations.kind[table.get('conversation', 1)]).toBe(CONVERSATION.udp);
    expect(table.get('flags', 1)).toBe(ROW.fragment | ROW.reassembled);
    expect(table.stacks.text(table.get('stack', 0))).toBe('eth:ip');
    expect(table.stacks.text(table.get('stack', 1))).toBe('eth:ip:udp');
  });

  it('say which bytes they bring twice, and whether these are other ones', () => {
    const other = body.slice();
    other[20] ^= 1;
    const pieces = (again: Uint8Array): unknown => {
      const { around } = scanned([part(0, 24), part(16, 16, 7, again), part(32, 16)]);
      const datagram = around.at(2).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17);
      return datagram !== undefined && 'pieces' in datagram ? datagram.pieces.map(({ frame, overlap }) => `${frame} ${overlap ?? ''}`) : datagram;
    };
    expect(pieces(body)).toEqual(['1 ', '2 same', '3 ']);
    expect(pieces(other)).toEqual(['1 ', '2 conflict', '3 ']);
  });

  it('of two datagrams with one identification belong to the one they complete', () => {
    const packets = [part(0, 24), part(24, 24), part(0, 24), part(24, 24)];
    const { around } = scanned(packets);
    const completed = packets.map((_, row) =>
      around.at(row).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17),
    );
    expect(completed.map(datagram => datagram && ('completedIn' in datagram ? datagram.completedIn : datagram.frame))).toEqual([
      2, 2, 4, 4,
    ]);
  });

  it('that lack one never make a datagram', () => {
    const { table, around } = scanned([part(0, 16), part(32, 16)]);
    expect(around.at(1).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17)).toBeUndefined();
    expect(table.conversations.countOf(CONVERSATION.udp)).toBe(0);
  });

  it('come too late after two minutes', () => {
    const { streams, around } = scanned([part(0, 24), part(24, 24)], { pace: 121_000 });
    expect(around.at(1).datagram(4, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 7, 17)).toBeUndefined();
    expect(streams.datagrams.given).toEqual({ up: 0, late: 1 });
  });

  it('of which the capture lacks bytes are not put together, the first shows what it begins', () => {
    const { table } = scanned([part(0, 24), part(24, 24)], { snapLength: 14 + 20 + 12 });
    expect(table.get('sourcePort', 0)).toBe(5000);
    expect(table.get('flags', 1)).toBe(ROW.fragment);
  });

  it('complete a datagram when every byte of it has come, and not before, however they overlap', () => {
    const pieces = fc.array(fc.record({ offset: fc.nat(15), units: fc.integer({ min: 1, max: 6 }) }), { maxLength: 40 });
    fc.assert(fc.property(pieces, (all) => {
      const datagrams = new Datagrams(), bytes = new Uint8Array(200), seen = new Set<number>();
      for (const [row, { offset, units }] of all.entries()) {
        const begin = 8 * offset, end = Math.min(128, begin + 8 * units), last = end === 128;
        for (let at = begin; at < end; at++) seen.add(at);
        const whole = datagrams.add(row, row, 4, 1, 2, 7, 17, begin, !last, bytes, 0, 0, end - begin);
        expect(whole?.length).toBe(seen.size === 128 ? 128 : undefined);
        if (whole !== undefined) return;
      }
    }));
  });

  it('are given up beyond 8192, as no datagram has so many', () => {
    const large = new Uint8Array(65_000);
    const { streams } = scanned(Array.from({ length: 8193 }, (_, i) => part(8 * (i % 4000), 8, 7, large)));
    expect(streams.datagrams.given.up).toBe(1);
  });

  it('are given up from the oldest datagram on when more than 65,536 wait', () => {
    const datagrams = new Datagrams(), add = (row: number, offset: number): Uint8Array | undefined =>
      datagrams.add(row, row, 4, row % 65_540, 1, 7, 17, offset, offset === 0, body, 0, offset, 16);
    for (let row = 0; row < 65_540; row++) add(row, 0);
    expect(datagrams.given.up).toBe(4);
    expect([add(65_540 + 4, 16), add(65_540 + 3, 16)]).toEqual([body.subarray(0, 32), undefined]);
  });
});

describe('fragments of IPv6', () => {
  it('make up a datagram too', () => {
    const ends = { from: '20010db8000000000000000000000001', to: '20010db8000000000000000000000002' };
    const fragment = (offset: number, length: number): Uint8Array => {
      const header = Uint8Array.of(17, 0, 0, offset | (offset + length < body.length ? 1 : 0), 0, 1, 0, 9);
      return ipFrame(ends, 44, Uint8Array.of(...header, ...body.subarray(offset, offset + length)));
    };
    const { table, around } = scanned([fragment(24, 24), fragment(0, 24), etherFrame(0x9999, new Uint8Array(50))]);
    expect(around.at(1).datagram(6, { source: body, destination: body, sourcePort: 0, destinationPort: 0 }, 0x10009, 17)).toMatchObject({
      bytes: body,
    });
    expect([table.get('sourcePort', 1), table.stacks.text(table.get('stack', 1))]).toEqual([5000, 'eth:ipv6:udp']);
  });
});
