import { describe, expect, it } from 'vitest';
import type { ConversationKind } from '../api/index.ts';
import type { Tree } from '../dissect/index.ts';
import { ByteSink } from '../export/byte-sink.ts';
import { writeEndpoints } from '../export/endpoints-text.ts';
import { writeConversations, writeHierarchy } from '../export/statistics-text.ts';
import { RELATIVE_TIME } from '../export/time-column.ts';
import { etherFrame, ipFrame, ipPacket, tcpFrame, udpBody, udpFrame } from '../tooling/frames.ts';
import { fromHex } from '../tooling/packets.ts';
import { countedPackets } from '../tooling/scanned.ts';
import { conversations } from './conversations.ts';
import { endpoints } from './endpoints.ts';
import { countedRemarks } from './experts.ts';
import { type Headings, HierarchyCount, protocolHierarchy } from './hierarchy.ts';
import { MOST_RATES, rates } from './intervals.ts';
import type { Packets } from './packets.ts';
import { nobodyOf } from './talk-kinds.ts';

const NO_TURNS = { over: false, next: () => Promise.resolve() };

const all = (packets: Packets) => ({ shown: packets.table.rows, row: (index: number) => index });
const count = (packets: Packets, kind: ConversationKind, rows = all(packets)) => conversations(packets, rows, kind, NO_TURNS);

const A = '10.0.0.1', B = '10.0.0.2';
const FRAMES = [
  tcpFrame({ from: A, to: B, ports: [4000, 4711], sequence: 1, flags: 'S' }),
  tcpFrame({ from: B, to: A, ports: [4711, 4000], sequence: 9, ack: 2, flags: 'SA' }),
  udpFrame({ from: B, to: A, ports: [5000, 9999], payload: 'x' }),
  tcpFrame({ from: A, to: B, ports: [4000, 4711], sequence: 2, ack: 10, payload: 'hello' }),
];

describe('conversations', () => {
  it('count packets and bytes each way; A sent the first packet', async () => {
    expect(await count(countedPackets(FRAMES), 'tcp')).toEqual([{
      stream: 0, a: A, b: B, portA: 4000, portB: 4711, packetsAToB: 2, bytesAToB: 113, packetsBToA: 1, bytesBToA: 54, start: 0,
      duration: expect.closeTo(0.003, 9),
    }]);
    expect(await count(countedPackets(FRAMES), 'ip')).toMatchObject([{ stream: -1, a: A, b: B, packetsAToB: 2, packetsBToA: 2 }]);
    expect((await count(countedPackets(FRAMES), 'eth'))[0]).toMatchObject({
      a: '02:00:00:00:00:01', b: '02:00:00:00:00:02', packetsAToB: 4, packetsBToA: 0,
    });
  });

  it('are of Ethernet only where that is, though wireless frames have addresses of the same form', async () => {
    // IEEE 802.11-2020 §9.3.2.1: a data frame without data, to the access point.
    const frame = fromHex(`4801 0000 020000000001 020000000002 020000000001 1000`);
    expect(await count(countedPackets([frame], 105), 'eth')).toEqual([]);
    expect(await count(countedPackets([frame], 105), 'wlan')).toMatchObject([{ a: '02:00:00:00:00:02', b: '02:00:00:00:00:01' }]);
  });

  it('count the rows of a view alone', async () => {
    const packets = countedPackets(FRAMES);
    expect(await count(packets, 'tcp', { shown: 1, row: () => 1 })).toMatchObject([
      { a: B, b: A, packetsAToB: 1, packetsBToA: 0, start: expect.closeTo(0.001, 9) },
    ]);
  });

  it('tell reused ports apart', async () => {
    const again = tcpFrame({ from: A, to: B, ports: [4000, 4711], sequence: 7_000_000, flags: 'S' });
    expect((await count(countedPackets([...FRAMES, again]), 'tcp')).map(({ stream, packetsAToB }) => [stream, packetsAToB])).toEqual([
      [0, 2],
      [1, 1],
    ]);
  });

  it('count every layer of a tunnel, and not what error messages quote', async () => {
    const inner = ipPacket({ from: '192.168.0.1', to: '192.168.0.2' }, 17, udpBody([7, 7], 'x'));
    const quoted = Uint8Array.from([3, 3, 0, 0, 0, 0, 0, 0, ...ipPacket({ from: B, to: '10.9.9.9' }, 17, udpBody([53, 53], 'x'))]);
    const frames = [ipFrame({ from: A, to: B }, 4, inner), ipFrame({ from: A, to: B }, 1, quoted)];
    expect((await count(countedPackets(frames), 'ip')).map(({ a, b, packetsAToB }) => `${a} ${b} ${packetsAToB}`)).toEqual([
      `${A} ${B} 2`,
      '192.168.0.1 192.168.0.2 1',
    ]);
    expect((await count(countedPackets(frames), 'udp')).map(({ a, portA }) => `${a}:${portA}`)).toEqual(['192.168.0.1:7']);
  });

  it('count associations of SCTP by their ends and ports, which columns do not tell', async () => {
    const packet = (from: string, to: string, ports: readonly [number, number]) => (
      ipFrame({ from, to }, 132, Uint8Array.from([...ports.flatMap(port => [port >> 8, port & 255]), 0, 0, 0, 1, 0, 0, 0, 0, 4, 0, 0, 4])));
    const packets = countedPackets([...FRAMES, packet(A, B, [5000, 38412]), packet(B, A, [38412, 5000]), packet(A, B, [5001, 38412])]);
    expect(await count(packets, 'sctp')).toMatchObject([
      { stream: -1, a: A, b: B, portA: 5000, portB: 38412, packetsAToB: 1, packetsBToA: 1 }, { portA: 5001, packetsAToB: 1, packetsBToA: 0 },
    ]);
    expect(await count(packets, 'usb')).toEqual([]);
  });

  it('tell ends of DCCP apart by their ports, which are not printed', async () => {
    const packet = (source: number) => (
      ipFrame({ from: A, to: B }, 33, Uint8Array.from([source >> 8, source & 255, 0x13, 0x89, 4, 0, 0, 0, 0x04, 0, 0, 1, 0, 0, 0, 0])));
    const ends = endpoints(await count(countedPackets([packet(5000), packet(5002), packet(5000)]), 'dccp')), sink = new ByteSink();
    expect(ends.map(({ address, port, sentPackets }) => [address, port, sentPackets])).toEqual([[A, 5000, 2], [B, 5001, 0], [A, 5002, 1]]);
    writeEndpoints(sink, 'dccp', ends, '');
    expect(sink.toString()).not.toContain('5000');
  });

  it('name devices of IEEE 802.15.4 by what addresses they have, and those of Zigbee within', async () => {
    // Frame control 0x8841: data with short addresses; the network header's is 0x0008, with destination, source, radius and number.
    const zigbee = (from: string, to: string, number: string) =>
      fromHex(`418801aa1a${to}${from} 0800${to}${from}1e${number} 4001000004010601${number}`);
    // Control 0xc841: from a long address; 0x0002: an acknowledgment.
    const frames = [
      zigbee('3412', '0000', '01'), zigbee('0000', '3412', '02'), zigbee('3412', 'ffff', '03'), fromHex('41c809aa1a0000 7766554433221100 f0'),
      fromHex('020007'),
    ];
    const told = async (kind: ConversationKind) =>
      (await count(countedPackets(frames, 230), kind)).map(({ a, b, packetsAToB, packetsBToA }) => `${a} ${b} ${packetsAToB} ${packetsBToA}`);
    expect(await told('wpan')).toEqual([
      '0x1234 0x0000 1 1', '0x1234 Broadcast 1 0', '00:11:22:33:44:55:66:77 0x0000 1 0', 'NONE NONE 1 0',
    ]);
    expect(await told('zbee_nwk')).toEqual(['0x1234 0x0000 1 1', '0x1234 Broadcast 1 0']);
  });

  it('know the senders of Linux\' cooked packets alone', async () => {
    // Unicast to us, Ethernet, six bytes, ARP.
    const packets = countedPackets([fromHex('0000 0001 0006 02000000000a 0000 0806 00')], 113);
    const talks = await count(packets, 'sll');
    expect(talks).toMatchObject([{ a: '02:00:00:00:00:0a', b: 'NONE', packetsAToB: 1, packetsBToA: 0 }]);
    expect(endpoints(talks, nobodyOf('sll')).map(({ address }) => address)).toEqual(['02:00:00:00:00:0a']);
  });

  it('take ends of Bluetooth from the layer that tells them', async () => {
    // To the controller, HCI in UART's form: a command, Reset.
    const talks = await count(countedPackets([fromHex('00000000 01 030c00'), fromHex('00000001 04 0e0401030c00')], 201), 'bluetooth');
    expect(talks).toMatchObject([{ a: 'host', b: 'controller', packetsAToB: 1, packetsBToA: 1 }]);
  });

  it('leave out headers that the capture has cut before an address', async () => {
    const packets = countedPackets([ipFrame({ from: A, to: B }, 17, udpBody([7, 9], '')).subarray(0, 14 + 16)]);
    expect(await count(packets, 'ip')).toEqual([]);
    expect(await count(packets, 'eth')).toHaveLength(1);
  });

  it('take the earliest time as their start, whatever the order of packets', async () => {
    const packets = countedPackets(FRAMES);
    const reversed = { shown: 4, row: (index: number) => 3 - index };
    expect((await count(packets, 'tcp', reversed))[0]).toMatchObject({ start: 0, duration: expect.closeTo(0.003, 9) });
  });

  it('print as the usual tools print them, most packets first', async () => {
    const sink = new ByteSink();
    writeConversations(
      sink, 'ip',
      await count(countedPackets([etherFrame(0x0800, ipPacket({ from: B, to: '10.0.0.3' }, 17, udpBody([1, 2], ''))), ...FRAMES]), 'ip'),
      'ip', RELATIVE_TIME, undefined,
    );
    expect(sink.toString()).toBe(`${'='.repeat(80)}
IPv4 Conversations
Filter:ip
                                               |       <-      | |       ->      | |     Total     |    Relative    |   Duration   |
                                               | Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |
10.0.0.1             <-> 10.0.0.2                   2 97 bytes        2 113 bytes       4 210 bytes     0.001000000         0.0030
10.0.0.2             <-> 10.0.0.3                   0 0 bytes         1 42 bytes        1 42 bytes      0.000000000         0.0000
${'='.repeat(80)}
`);
  });
});

describe('the protocol hierarchy', () => {
  it('counts paths of layers', async () => {
    const packets = countedPackets(FRAMES);
    const nodes = await protocolHierarchy(packets, all(packets), NO_TURNS);
    expect(nodes.map(({ protocol, depth, packets: number, bytes }) => `${' '.repeat(depth)}${protocol} ${number} ${bytes}`)).toEqual([
      'eth 4 210', ' ip 4 210', '  tcp 3 167', '   data 1 59', '  udp 1 43', '   data 1 43',
    ]);
    expect(nodes.map(({ protocol, endPackets, endBytes }) => `${protocol} ${endPackets} ${endBytes}`)).toEqual(['eth 0 0', 'ip 0 0', 'tcp 2 108', 'data 1 59', 'udp 0 0', 'data 1 43']);
  });

  it('counts layers by the thousand, as of a packet with as many MPLS labels (RFC 3032 §2.1)', async () => {
    // Label 16, the last one at the bottom of the stack; behind it an IPv4 header without more.
    const labels = `${'00010040'.repeat(7999)}00010140`, ip = '45000014 00000000 40000000 0a000001 0a000002';
    const packets = countedPackets([fromHex(`020000000002 020000000001 8847 ${labels} ${ip}`)]);
    const nodes = await protocolHierarchy(packets, all(packets), NO_TURNS);
    expect([nodes.length, nodes[8000].protocol, nodes.at(-1)?.depth]).toEqual([8002, 'mpls', 8001]);
  });

  it('counts each protocol on one line, whether it was put together of several packets or not', () => {
    const fields = ['frame', 'tcp', 'http', 'text', '[segments]'].map((name) => (
      { name, title: name, kind: name.startsWith('[') ? 'none' : 'protocol' }
    ));
    /** The top level of a packet's tree; `[…]` is a heading. */
    const tree = (...names: readonly string[]) =>
      ({
        count: names.length,
        next: names.map((_, node) => (node + 1 < names.length ? node + 1 : -1)),
        fields: names.map((name) => fields.find((field) => field.name === name)),
      }) as unknown as Tree;
    const counted = (headings: Headings) => {
      const count = new HierarchyCount(headings);
      count.add(tree('frame', 'tcp', 'http', 'text'), 100);
      count.add(tree('frame', 'tcp', '[segments]', 'http', 'text'), 10);
      // Another message begins and ends behind the one that was put together.
      count.add(tree('frame', 'tcp', '[segments]', 'http', 'http', '[segments]'), 1);
      return count.nodes().map(({ protocol, depth, packets, bytes }) => `${' '.repeat(depth)}${protocol} ${packets} ${bytes}`);
    };
    expect(counted('left out')).toEqual(['tcp 3 111', ' http 3 111', '  text 2 110', '  http 1 1']);
    expect(counted('behind')).toEqual([
      'tcp 3 111', ' http 3 111', '  text 2 110', '   [segments] 1 10', '  [segments] 1 1', '   http 1 1', '    [segments] 1 1',
    ]);
  });

  it('prints as the usual tools print it', () => {
    const sink = new ByteSink();
    const counted = { packets: 4, bytes: 210, endPackets: 0, endBytes: 0 };
    writeHierarchy(
      sink,
      [
        { protocol: 'eth', title: 'Ethernet', depth: 0, ...counted },
        { protocol: 'ip', title: 'IP', depth: 1, ...counted },
      ],
      'tcp',
    );
    expect(sink.toString()).toBe(`
===================================================================
Protocol Hierarchy Statistics
Filter: tcp

eth                                      frames:4 bytes:210
  ip                                     frames:4 bytes:210
===================================================================
`);
  });
});

describe('rates', () => {
  const packets = countedPackets(FRAMES);

  it('count packets and bytes in equal stretches, the last packet too', async () => {
    expect(await rates(packets, all(packets), 2000, '', NO_TURNS)).toEqual({
      interval: 2000, packets: [2, 2], bytes: [108, FRAMES[2].length + FRAMES[3].length],
    });
    expect((await rates(packets, { shown: 1, row: () => 3 }, 1000, '', NO_TURNS)).packets).toEqual([0, 0, 0, 1]);
  });

  it('tell the values of a field', async () => {
    const { values } = await rates(packets, all(packets), 2000, 'frame.len', NO_TURNS);
    const [a, b, c, d] = FRAMES.map(({ length }) => length);
    expect(values).toEqual({ count: [2, 2], sum: [a + b, c + d], least: [Math.min(a, b), Math.min(c, d)], most: [Math.max(a, b), Math.max(c, d)] });
    expect((await rates(packets, { shown: 1, row: () => 0 }, 2000, 'frame.len', NO_TURNS)).values!.least).toEqual([a, 0]);
  });

  it('are of longer stretches where there were too many', async () => {
    const far = {
      ...packets,
      table: Object.create(packets.table, {
        rows: { value: 2 },
        nanosecondsBetween: { value: (from: number, to: number) => (to - from) * 1e15 },
      }) as typeof packets.table,
    };
    const { interval, packets: counted } = await rates(far, { shown: 2, row: index => index }, 1, '', NO_TURNS);
    expect(counted.length).toBeLessThanOrEqual(MOST_RATES);
    expect(interval * counted.length).toBeGreaterThan(1e12);
    expect(counted.at(-1)).toBe(1);
  });

  it('of no packets are none', async () => {
    const none = countedPackets([]);
    expect((await rates(none, all(none), 1000, '', NO_TURNS)).packets.length).toBe(0);
  });
});

describe('remarks', () => {
  it('on what follows the layers within are told whole', async () => {
    const header = tcpFrame({ from: A, to: B, ports: [4000, 4711], sequence: 2, ack: 10 });
    const packets = countedPackets([Uint8Array.of(...header, ...Array.from({ length: 60 - header.length }, (_, at) => at + 7))]);
    const title = 'Didn\'t find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.';
    expect((await countedRemarks(packets, all(packets), NO_TURNS)).filter(({ protocol }) => protocol === 'Ethernet')).toEqual([
      {
        severity: 'note', group: 'Protocol', protocol: 'Ethernet', count: 1, frame: 1,
        text: title, kind: { field: 'eth.padding_bad', title },
      },
    ]);
  });

  it('are counted together where they are alike, with the first frame that has them', async () => {
    const packets = countedPackets(FRAMES);
    expect((await countedRemarks(packets, all(packets), NO_TURNS)).filter(({ protocol }) => protocol === 'TCP')).toEqual([
      {
        severity: 'chat', group: 'Sequence', protocol: 'TCP', text: 'Connection establish request (SYN): server port 4711',
        kind: { field: 'tcp.connection.syn', title: 'Connection establish request (SYN)' }, count: 1, frame: 1,
      },
      {
        severity: 'chat', group: 'Sequence', protocol: 'TCP',
        text: 'Connection establish acknowledge (SYN+ACK): server port 4711',
        kind: { field: 'tcp.connection.synack', title: 'Connection establish acknowledge (SYN+ACK)' }, count: 1, frame: 2,
      },
    ]);
  });
});
