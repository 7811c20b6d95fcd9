import { describe, expect, it } from 'vitest';
import { CONVERSATION, type PacketColumns, type PacketTable, ROW } from '../index/index.ts';
import { type Segment, etherFrame, ipFrame, ipPacket, tcpFrame, udpBody, udpFrame } from '../tooling/frames.ts';
import { fromHex } from '../tooling/packets.ts';
import { scanned } from '../tooling/scanned.ts';

const A = '10.0.0.1', B = '10.0.0.2';
const segment = (more: Partial<Segment> & { readonly sequence: number }): Uint8Array => tcpFrame({ from: A, to: B, ports: [4000, 80], ...more });
const reply = (more: Partial<Segment> & { readonly sequence: number }): Uint8Array => tcpFrame({ from: B, to: A, ports: [80, 4000], ...more });
const datagram = udpFrame({ from: A, to: B, ports: [5000, 9999], payload: 'hello' });

/** Stream numbers of the rows: `t0` for tcp.stream 0, `u0` for udp.stream 0. */
function streams(table: PacketTable): string[] {
  return Array.from({ length: table.rows }, (_, row) => {
    const id = table.get('conversation', row), kind = table.conversations.kind[id];
    return (kind === CONVERSATION.tcp ? 't' : kind === CONVERSATION.udp ? 'u' : kind === CONVERSATION.network ? 'n' : kind === CONVERSATION.arp ? 'a' : '-') + table.conversations.number[id];
  });
}

const column = (table: PacketTable, name: keyof PacketColumns): number[] => Array.from({ length: table.rows }, (_, row) => table.get(name, row));

describe('stacks', () => {
  it('are few where packets have thousands of labels (RFC 3032 §2.1), and go on behind them', () => {
    const labels = (count: number) => `${'00010040'.repeat(count - 1)}00010140`;
    const ip = '4500001c 00000000 40110000 0a000001 0a000002 03e8 270f 0008 0000';
    const { table } = scanned([5000, 5001, 2].map((count) => fromHex(`020000000002 020000000001 8847 ${labels(count)} ${ip}`)));
    const texts = [0, 1, 2].map((row) => table.stacks.text(table.get('stack', row)));
    expect(texts[0]).toMatch(/^eth:(mpls:){2,50}ip:udp$/);
    expect([texts[1], texts[2]]).toEqual([texts[0], 'eth:mpls:mpls:ip:udp']);
    expect(table.stacks.count).toBeLessThan(60);
    expect(streams(table)).toEqual(['u0', 'u0', 'u0']);
  });
});

describe('headers that systems put before packets', () => {
  const ip = '4500001c 00000000 40110000 0a000001 0a000002 03e8 270f 0008 0000';
  const stack = (linkType: number, hex: string) => {
    const { table } = scanned([fromHex(hex)], { linkType });
    return table.stacks.text(table.get('stack', 0));
  };

  it('end where those of BSD\'s packet filter say, filled up to four bytes, but not before the direction', () => {
    const header = (length: string, bytes: number) => `${length}02 ${'00'.repeat(bytes - 2)}`;
    const told = [header('2d', 48), header('3d', 64), header('64', 100), header('00', 45)].map((bytes) => stack(117, `${bytes} ${ip}`));
    expect(told).toEqual(Array.from({ length: 4 }, () => 'pflog:ip:udp'));
  });

  it('name the family in either byte order', () => {
    const families = ['02000000', '00000002', '02000002', '00020000'];
    expect(families.map((family) => stack(109, `${family} 00000000 00000000 ${ip}`))).toEqual(['enc:ip:udp', 'enc:ip:udp', 'enc', 'enc']);
  });
});

describe('conversations', () => {
  it('have both directions of the same ends, numbered by appearance', () => {
    const other = tcpFrame({ from: A, to: B, ports: [4001, 80], sequence: 1 });
    const { table } = scanned([segment({ sequence: 1 }), datagram, other, reply({ sequence: 9 }), datagram]);
    expect(streams(table)).toEqual(['t0', 'u0', 't1', 't0', 'u0']);
    expect(column(table, 'flags').map((flags) => flags & ROW.fromB)).toEqual([0, 0, 0, 1, 0]);
    expect([...table.rowsOf(table.conversations.numbered(CONVERSATION.tcp, 0))]).toEqual([0, 3]);
  });

  it('of packets in a tunnel are found also behind a message of the tunnel itself, which carries none', () => {
    const tunnel = (payload: Uint8Array): Uint8Array => udpFrame({ from: '10.1.0.1', to: '10.1.0.2', ports: [2152, 2152], payload });
    const echo = tunnel(Uint8Array.of(0x32, 1, 0, 4, 0, 0, 0, 0, 0, 7, 0, 0));
    const inner = ipPacket({ from: A, to: B }, 17, udpBody([5000, 9999], 'hello'));
    const carrying = tunnel(Uint8Array.of(0x30, 255, 0, inner.length, 0, 0, 0, 5, ...inner));
    const { table } = scanned([echo, carrying, echo, carrying]);
    expect(streams(table)).toEqual(['u0', 'u1', 'u0', 'u1']);
    expect(table.stacks.text(table.get('stack', 3))).toBe('eth:ip:udp:gtp:ip:udp');
  });

  it('count packets and bytes each way', () => {
    const { table } = scanned([segment({ sequence: 1, payload: 'x' }), reply({ sequence: 9 }), reply({ sequence: 9, payload: 'yy' })]);
    const { packetsA, packetsB, bytesA, bytesB, first, last } = table.conversations;
    expect([packetsA[1], bytesA[1], packetsB[1], bytesB[1], first[1], last[1]]).toEqual([1, 55, 2, 54 + 56, 0, 2]);
  });

  it('begin anew with a SYN of another sequence number, not with the same again', () => {
    const { table } = scanned([
      segment({ sequence: 100, flags: 'S' }), segment({ sequence: 100, flags: 'S' }), segment({ sequence: 101, payload: 'x' }),
      segment({ sequence: 900, flags: 'S' }), reply({ sequence: 7, ack: 901, flags: 'SA' }), segment({ sequence: 901, payload: 'x' }),
    ]);
    expect(streams(table)).toEqual(['t0', 't0', 't0', 't1', 't1', 't1']);
  });

  it('of packets whose way is prescribed are with its last stop', () => {
    const routed = (option: number): Uint8Array => {
      const packet = ipPacket({ from: A, to: B }, 17, udpBody([1000, 2000], 'x'));
      const longer = Uint8Array.of(...packet.subarray(0, 20), option, 7, 4, 10, 0, 0, 77, 0, ...packet.subarray(20));
      longer[0] = 0x47;
      longer[3] += 8;
      return etherFrame(0x0800, longer);
    };
    const { table } = scanned([routed(131), routed(137), routed(7)]);
    expect(column(table, 'flags').map((flags) => flags & ROW.layered)).toEqual([ROW.layered, ROW.layered, 0]);
    expect(streams(table)).toEqual(['u0', 'u0', 'u1']);
    expect(table.addresses.text(table.get('destination', 0))).toBe('10.0.0.77');
  });

  it('of IPv6 packets with a routing header too', () => {
    const address = (last: number): number[] => [0x20, 1, 0x0d, 0xb8, ...new Array<number>(11).fill(0), last];
    const routed = (type: number, left: number): Uint8Array => {
      const body = [...[17, 4, type, left, 1, 0, 0, 0], ...address(8), ...address(9), ...udpBody([1000, 2000], 'x')];
      return etherFrame(0x86dd, Uint8Array.of(0x60, 0, 0, 0, 0, body.length, 43, 64, ...address(1), ...address(2), ...body));
    };
    const { table } = scanned([routed(0, 1), routed(4, 1), routed(0, 0), routed(0, 3)]);
    expect(streams(table)).toEqual(['u0', 'u1', 'u2', 'u2']);
    expect(column(table, 'flags').map((flags) => flags & ROW.layered)).toEqual([ROW.layered, ROW.layered, 0, 0]);
  });

  it('of IPv6 packets are found behind authentication and the options that follow it', () => {
    const body = [...[60, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1], ...[17, 0, 1, 4, 0, 0, 0, 0], ...udpBody([1000, 2000], 'x')];
    const packet = etherFrame(0x86dd, Uint8Array.of(0x60, 0, 0, 0, 0, body.length, 51, 64, ...new Array<number>(32).fill(1), ...body));
    expect(streams(scanned([packet]).table)).toEqual(['u0']);
  });

  it('of error messages are those that they quote, which take a number even without packets of their own', () => {
    const quoting = (ports: readonly [number, number]): Uint8Array =>
      ipFrame({ from: '10.0.0.9', to: A }, 1, Uint8Array.of(3, 3, 0, 0, 0, 0, 0, 0, ...ipPacket({ from: A, to: B }, 17, udpBody(ports, 'x'))));
    const { table } = scanned([quoting([5000, 33434]), datagram, quoting([5000, 9999])]);
    expect(streams(table)).toEqual(['n0', 'u1', 'n0']);
    expect(column(table, 'flags').map((flags) => flags & ROW.layered)).toEqual([ROW.layered, 0, ROW.layered]);
  });

  it('of other protocols are pairs of addresses, ARP is one', () => {
    const echo = (from: string, to: string): Uint8Array => ipFrame({ from, to }, 1, Uint8Array.of(8, 0, 0, 0, 0, 1, 0, 1));
    const { table } = scanned([
      echo(A, B), etherFrame(0x0806, new Uint8Array(28)), echo(B, A), echo(A, '10.0.0.3'), etherFrame(0x0806, new Uint8Array(28)),
    ]);
    expect(streams(table)).toEqual(['n0', 'a0', 'n0', 'n1', 'a0']);
    expect(column(table, 'payloadOffset')).toEqual([34, 14, 34, 34, 14]);
  });

  it('are the same whether a packet goes the short way or the long one', () => {
    const packets = [
      segment({ sequence: 100, flags: 'S' }), reply({ sequence: 500, ack: 101, flags: 'SA' }), segment({ sequence: 101, ack: 501 }),
      ...Array.from({ length: 5 }, (_, i) => segment({ sequence: 101 + 3 * i, ack: 501, payload: 'abc' })), reply({ sequence: 501, ack: 116 }),
      datagram, datagram, datagram, datagram, datagram, datagram,
    ];
    // An option of IPv4 that does nothing keeps a packet from the short way.
    const long = packets.map((packet) => {
      const widened = Uint8Array.of(...packet.subarray(0, 34), 1, 1, 1, 1, ...packet.subarray(34));
      widened[14] = 0x46;
      new DataView(widened.buffer).setUint16(16, packet.length - 14 + 4);
      return widened;
    });
    const facts = (all: readonly Uint8Array[]): unknown => {
      const {
        table,
        streams: { connections },
      } = scanned(all);
      const names = [
        'stack', 'link', 'source', 'destination', 'sourcePort', 'destinationPort', 'conversation', 'next', 'sequence',
        'acknowledgment', 'tcpFlags', 'window', 'payloadLength', 'analysis', 'flags',
      ] as const;
      return [
        names.map(name => column(table, name)), [...connections.completeness.subarray(0, 1)],
        [0, 1].map(side => [connections.base(side), connections.scale(side)]),
      ];
    };
    expect(facts(packets)).toEqual(facts(long));
  });
});

describe('rows', () => {
  it('keep where the packet lies in the file, when it came and how long it is', () => {
    const { table } = scanned([datagram, datagram], { pace: 1500, snapLength: 50 });
    expect([table.offset(1), table.seconds(1), table.nanoseconds(1), table.get('captured', 1), table.get('original', 1)]).toEqual([
      datagram.length, 1001, 500_000_000, 47, 47,
    ]);
  });

  it('say that a header is cut', () => {
    const { table } = scanned([segment({ sequence: 1, payload: 'abc' })], { snapLength: 40 });
    expect([table.get('flags', 0) & ROW.cut, table.get('sourcePort', 0), table.get('conversation', 0)]).toEqual([ROW.cut, 4000, 0]);
  });

  it('have the window scale of a SYN whose options are cut behind it', () => {
    // Ethernet, IPv4 and TCP are 54 bytes; the options of 8 are a scale of 4 and a segment size, which is cut.
    const syn = segment({ sequence: 1, flags: 'S', options: [3, 3, 4, 1, 2, 4, 5, 0xb4] });
    const { streams: { connections } } = scanned([syn], { snapLength: 60 });
    expect([0, 1].map(side => connections.scale(side))).toContain(4);
  });

  it('keep the scale of a side whose peer\'s options are cut before it would come', () => {
    const options = [2, 4, 5, 0xb4, 1, 3, 3, 4];
    const { streams: { connections } } = scanned(
      [segment({ sequence: 1, flags: 'S', options: [3, 3, 4, 1, 2, 4, 5, 0xb4] }), reply({ sequence: 9, ack: 2, flags: 'SA', options })],
      { snapLength: 60 },
    );
    // RFC 7323 §2.2: scaling is off where the other SYN has no such option; this one may well have it.
    expect(new Set([0, 1].map(side => connections.scale(side)))).toEqual(new Set([-1, 4]));
  });

  it('have padding behind the packet left out of the payload', () => {
    const { table } = scanned([Uint8Array.of(...segment({ sequence: 1 }), 0, 0, 0, 0, 0, 0)]);
    expect(table.get('payloadLength', 0)).toBe(0);
  });
});

describe('tunnels', () => {
  const inner = ipPacket({ from: A, to: B }, 17, udpBody([5000, 9999], 'hello'));
  const port = (frame: Uint8Array): number => scanned([frame]).table.get('destinationPort', 0);

  it('lead to the packet that they carry', () => {
    // A PIM register, MPLS over UDP with label 16, and both of LISP.
    expect(port(ipFrame({ from: A, to: B }, 103, Uint8Array.of(0x21, 0, 0, 0, 0, 0, 0, 0, ...inner)))).toBe(9999);
    expect(port(udpFrame({ from: A, to: B, ports: [40000, 6635], payload: Uint8Array.of(0, 1, 1, 64, ...inner) }))).toBe(9999);
    expect(port(udpFrame({ from: A, to: B, ports: [40000, 4341], payload: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, ...inner) }))).toBe(9999);
    expect(port(udpFrame({ from: A, to: B, ports: [40000, 4342], payload: Uint8Array.of(0x80, 0, 0, 0, ...inner) }))).toBe(9999);
  });
});

describe('link layers', () => {
  const packet = ipPacket({ from: A, to: B }, 17, udpBody([5000, 9999], 'hello'));
  const ports = (linkType: number, bytes: readonly number[]): unknown => {
    const { table } = scanned([Uint8Array.of(...bytes, ...packet)], { linkType });
    return table.get('destinationPort', 0);
  };

  it('lead to the packet that they carry', () => {
    expect(ports(1, [...etherFrame(0x0800, new Uint8Array(0))])).toBe(9999);
    expect(ports(1, [...etherFrame(0x8100, Uint8Array.of(0, 5, 8, 0))])).toBe(9999);
    expect(ports(1, [...etherFrame(0x88a8, Uint8Array.of(0, 5, 0x81, 0, 0, 6, 8, 0))])).toBe(9999);
    expect(ports(1, [...etherFrame(8 + packet.length, Uint8Array.of(0xaa, 0xaa, 3, 0, 0, 0, 8, 0))])).toBe(9999);
    expect(ports(101, [])).toBe(9999);
    expect(ports(228, [])).toBe(9999);
    expect(ports(0, [2, 0, 0, 0])).toBe(9999);
    expect(ports(0, [0, 0, 0, 2])).toBe(9999);
    expect(ports(108, [0, 0, 0, 2])).toBe(9999);
    expect(ports(9, [0xff, 3, 0, 0x21])).toBe(9999);
    expect(ports(9, [0x21])).toBe(9999);
    expect(ports(104, [0x0f, 0, 8, 0])).toBe(9999);
    expect(ports(113, [0, 0, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0, 8, 0])).toBe(9999);
    // In some captures IPv4 says so and means either.
    expect(
      scanned([Uint8Array.of(0x60, 0, 0, 0, 0, 8, 17, 64, ...new Uint8Array(32), 0, 5, 0, 9, 0, 8, 0, 0)], { linkType: 228 }).table.get(
        'destinationPort',
        0,
      ),
    ).toBe(9);
    expect(ports(276, [8, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0])).toBe(9999);
  });
});
