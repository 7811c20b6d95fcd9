import { describe, expect, it } from 'vitest';
import { fromKey } from '../protocols/transport/tcp/multipath-key.ts';
import { type Segment, tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';

const bytes = (hex: string): number[] => [...Buffer.from(hex.replaceAll(' ', ''), 'hex')];
/** Keys of a connection of Linux's, with the tokens and first numbers that its packets have. */
const CLIENT_KEY = '1fdb5df328bc3def', SERVER_KEY = '29a6c86981ad933c';
const CLIENT_TOKEN = 597671344, SERVER_TOKEN = 2740809090, CLIENT_FIRST = 14413541604287230029n, SERVER_FIRST = 11713449205243392241n;

const word = (number: number): string => number.toString(16).padStart(8, '0');
const up = (port: number, options: string, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [port, 80], sequence: 101, ack: 501, options: bytes(options), ...more });
const down = (port: number, options: string, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [80, port], sequence: 501, ack: 101, options: bytes(options), ...more });
const opening = [
  up(4000, '1e04 0101', { flags: 'S', sequence: 100, ack: 0 }), down(4000, `1e0c 0101 ${SERVER_KEY}`, { flags: 'SA', sequence: 500 }),
  up(4000, `1e14 0101 ${CLIENT_KEY} ${SERVER_KEY}`),
];
const join = (port: number, token: number): Uint8Array => up(port, `1e0c 1001 ${word(token)} 00000007`, { flags: 'S', sequence: 900, ack: 0 });

/** What is known of each segment's connection over all paths. */
function told(packets: readonly Uint8Array[]) {
  const { table, around } = scanned(packets), { addresses } = table;
  return packets.map((_, row) => around.at(row).tcp({
    source: addresses.bytes(table.get('source', row)), destination: addresses.bytes(table.get('destination', row)),
    sourcePort: table.get('sourcePort', row), destinationPort: table.get('destinationPort', row),
  })?.multipath);
}

describe('a key of Multipath TCP', () => {
  it('gives a token and a first number, by SHA-256 or in version 0 by SHA-1', () => {
    expect(fromKey(Buffer.from(SERVER_KEY, 'hex'), 1)).toEqual({ token: SERVER_TOKEN, dataSequence: SERVER_FIRST });
    expect(fromKey(Buffer.from('9c9eabd1e46a33b2', 'hex'), 0)).toEqual({ token: 2945910507, dataSequence: 10975753215851282121n });
  });
});

describe('connections over several paths', () => {
  it('are numbered, and count from the numbers that the keys give', () => {
    const [syn, answer] = told(opening);
    expect(syn).toEqual({ stream: 0, first: 0, subflows: [0], base: CLIENT_FIRST, otherBase: SERVER_FIRST });
    expect([answer?.base, answer?.otherBase]).toEqual([SERVER_FIRST, CLIENT_FIRST]);
  });

  it('have further paths, opened by either end to the one whose token they name', () => {
    const joining = [
      ...opening, join(4001, SERVER_TOKEN), down(4001, '1e10 1001 0102030405060708 00000007', { flags: 'SA' }),
      join(4002, CLIENT_TOKEN),
    ];
    const [, , , first, answer, other] = told(joining);
    expect(first).toEqual({ stream: 0, first: 0, subflows: [2, 1, 0], base: CLIENT_FIRST, otherBase: SERVER_FIRST });
    expect(answer?.base).toBe(SERVER_FIRST);
    expect([other?.base, other?.stream]).toEqual([SERVER_FIRST, 0]);
  });

  it('are connections of their own where no key has the token', () => {
    const [, , , first, second] = told([...opening, join(4001, 1), join(4002, 1)]);
    expect(first).toEqual({ stream: 1, first: undefined, subflows: [2, 1], base: undefined, otherBase: undefined });
    expect(second?.stream).toBe(1);
  });

  it('list no more than 256 paths, however many join', () => {
    const all = told([...opening, ...Array.from({ length: 300 }, (_, i) => join(5000 + i, SERVER_TOKEN))]);
    expect([all.at(-1)?.stream, all.at(-1)?.subflows.length]).toEqual([0, 256]);
  });

  it('without handshake count from the first half of the numbers of 64 bits', () => {
    const [data, ack] = told([up(4000, '1e14 200c 1122334455667788 00000001 0001 0000'), down(4000, '1e08 2001 55667789')]);
    expect([data?.base, ack?.otherBase, ack?.first]).toEqual([0x1122334400000000n, 0x1122334400000000n, undefined]);
  });

  it('are none whose SYN says nothing of it', () => {
    expect(told([up(4000, '', { flags: 'S', sequence: 100, ack: 0 }), up(4000, '1e08 2001 55667789')])).toEqual([undefined, undefined]);
  });
});
