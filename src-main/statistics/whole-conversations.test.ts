import { describe, expect, it } from 'vitest';
import { ipFrame, ipPacket, tcpFrame, udpBody, udpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { ConversationCount } from './conversations.ts';
import { largestConversations, wholeConversations } from './whole-conversations.ts';

const A = '10.0.0.1', B = '10.0.0.2';
const tcp = (from: string, to: string, ports: readonly [number, number], flags: string, sequence: number): Uint8Array =>
  tcpFrame({ from, to, ports, flags, sequence, payload: 'abc' });
const udp = (port: number): Uint8Array => udpFrame({ from: A, to: B, ports: [port, 9999], payload: 'hello' });
const packets = [
  tcp(B, A, [80, 4000], 'A', 7), tcp(A, B, [4000, 80], 'A', 1), udp(5000), tcp(A, B, [4000, 80], 'S', 900), tcp(A, B, [4001, 80], 'A', 1),
  udp(5001), udp(5000),
  tcp(B, A, [80, 4000], 'SA', 3),
];

describe('conversations as the scan counted them', () => {
  it.each(['tcp', 'udp'] as const)('are those that counting all rows gives: %s', (kind) => {
    const { table, registry, around } = scanned(packets);
    const nothing = (): never => {
      throw new Error('no row has several layers');
    };
    const count = new ConversationCount({ table, registry, record: nothing, around: () => around }, kind);
    for (let row = 0; row < table.rows; row++) count.add(row);
    expect(wholeConversations(table, kind)).toEqual(count.conversations());
  });

  it.each(['tcp', 'udp'] as const)('are counted, and the largest of them told, equals in their order: %s', (kind) => {
    const { table } = scanned(packets), all = wholeConversations(table, kind)!;
    const sorted = all.toSorted((one, other) => other.bytesAToB + other.bytesBToA - one.bytesAToB - one.bytesBToA);
    expect(largestConversations(table, kind, 2)).toEqual({ count: all.length, conversations: sorted.slice(0, 2) });
  });

  it('leave out those that only error messages quote', () => {
    const quoting = ipFrame(
      { from: '10.0.0.9', to: A }, 1,
      Uint8Array.of(3, 3, 0, 0, 0, 0, 0, 0, ...ipPacket({ from: A, to: B }, 17, udpBody([1, 2], 'x'))),
    );
    expect(wholeConversations(scanned([quoting, udp(5000)]).table, 'udp')?.map(({ stream }) => stream)).toEqual([1]);
  });

  it('are not known where packets are older than those before them', () => {
    expect(wholeConversations(scanned(packets, { pace: -1 }).table, 'tcp')).toBeUndefined();
  });
});
