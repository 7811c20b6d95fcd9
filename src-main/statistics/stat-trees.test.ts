import { describe, expect, it } from 'vitest';
import { ByteSink } from '../export/byte-sink.ts';
import { writeEndpoints } from '../export/endpoints-text.ts';
import { writeIntervals } from '../export/interval-text.ts';
import { writeRemarks } from '../export/remarks-text.ts';
import { writeStatTree } from '../export/stat-tree-text.ts';
import { etherFrame, ipFrame, ipPacket, tcpFrame, udpBody, udpFrame } from '../tooling/frames.ts';
import { fromHex } from '../tooling/packets.ts';
import { countedPackets } from '../tooling/scanned.ts';
import { endpoints } from './endpoints.ts';
import { conversations } from './conversations.ts';
import { countedRemarks } from './experts.ts';
import { type IntervalColumn, type IntervalCounts, countIntervals, intervalsOf } from './intervals.ts';
import type { Packets } from './packets.ts';
import { StatTree, statTreeLines } from './stat-tree.ts';
import { type StatTreeName, statTree } from './stat-trees.ts';
import { PacketLengths } from './trees/packet-lengths.ts';

const ONE_TURN = { over: false, next: () => Promise.resolve() };
const A = '10.0.0.1', B = '10.0.0.2';
/** One a millisecond. */
const FRAMES = [
  tcpFrame({ from: A, to: B, ports: [4000, 80], sequence: 1, flags: 'S' }),
  tcpFrame({ from: B, to: A, ports: [80, 4000], sequence: 9, ack: 2, flags: 'SA' }),
  tcpFrame({ from: A, to: B, ports: [4000, 80], sequence: 2, ack: 10, payload: 'GET /a HTTP/1.1\r\nHost: x\r\n\r\n' }),
  tcpFrame({ from: B, to: A, ports: [80, 4000], sequence: 10, ack: 30, payload: 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n' }),
  udpFrame({ from: B, to: A, ports: [5000, 9999], payload: 'x' }),
  etherFrame(0x9999, new Uint8Array(50)),
];

const all = (packets: Packets) => ({ shown: packets.table.rows, row: (index: number) => index });

function printed(write: (sink: ByteSink) => void): string[] {
  const sink = new ByteSink();
  write(sink);
  return new TextDecoder().decode(sink.bytes.subarray(0, sink.length)).split('\n');
}

/** Lines with single spaces, from the first that begins so on. */
const from = (lines: readonly string[], begin: string): string[] =>
  lines.slice(lines.findIndex(line => line.trim().startsWith(begin))).map(line => line.trim().replace(/ +/g, ' '));

describe('statistics trees', () => {
  it('sort by count, then backwards by name, with the share of the node above, the rate and the busiest tenth of a second', () => {
    const tree = new StatTree(), top = tree.node(tree.root, 'All', { averaged: 'integers' });
    for (const [time, name] of [[0, 'b'], [50, 'a'], [500, 'c'], [510, 'c'], [590, 'c'], [601, 'd']] as const) {
      tree.at(time);
      tree.tick(top, time);
      tree.count(top, name);
    }
    expect(from(printed(sink => writeStatTree(sink, 'Things', statTreeLines(tree))), 'All').slice(0, 5)).toEqual([
      'All 6 375.17 0 601 0.0100 100% 0.0300 0.500', 'c 3 0.0050 50.00% 0.0300 0.500', 'd 1 0.0017 16.67% 0.0100 0.601',
      'b 1 0.0017 16.67% 0.0100 0.000',
      'a 1 0.0017 16.67% 0.0100 0.000',
    ]);
  });

  it('are as wide as the last part of their title, though that has no line', () => {
    const tree = new StatTree();
    tree.tick(tree.node(tree.root, 'All'));
    const head = (title: string): string => printed(sink => writeStatTree(sink, title, statTreeLines(tree)))[3];
    expect([head('Group/Things of every kind').indexOf('Count'), head('Group/A').indexOf('Count')]).toEqual([21, 13]);
  });

  it('know the ports of SCTP and DCCP', async () => {
    // RFC 9260 §3.1, without chunks; RFC 4340 §5.1, a CloseReq.
    const sctp = '0001 000b 00000000 00000000', dccp = '0001 000c 06 00 0000 0a 000001 00 000000 00 000002'.replaceAll(' ', '');
    const packets = countedPackets([ipFrame({ from: A, to: B }, 132, fromHex(sctp)), ipFrame({ from: A, to: B }, 33, fromHex(dccp))]);
    const lines = statTreeLines(await statTree(packets, all(packets), 'dests', ONE_TURN)).map(({ name, count }) => `${name} ${count}`);
    expect(lines).toEqual(['Destinations and Ports 2', `${B} 2`, 'SCTP 1', '11 1', 'DCCP 1', '12 1']);
  });

  it('count what packets say', async () => {
    const packets = countedPackets(FRAMES);
    const names = async (name: StatTreeName): Promise<string[]> => {
      const tree = await statTree(packets, all(packets), name, ONE_TURN);
      const lines = printed(sink => writeStatTree(sink, name, statTreeLines(tree))).slice(5).map(line => /^(.*?\S) {2,}(\d+) /.exec(line));
      return lines.flatMap(line => line === null || line[2] === '0' ? [] : [`${line[1]} ${line[2]}`]);
    };
    expect(await names('http')).toEqual([
      'Total HTTP Packets 2', ' HTTP Response Packets 1', '  4xx: Client Error 1', '   404 Not Found 1', ' HTTP Request Packets 1', '  GET 1',
    ]);
    expect(await names('http_req')).toEqual(['HTTP Requests by HTTP Host 1', ' x 1', '  /a 1']);
    expect(await names('http_srv')).toEqual([
      'HTTP Requests by Server 1', ' HTTP Requests by Server Address 1', '  10.0.0.2 1', '   x 1', ' HTTP Requests by HTTP Host 1',
      '  x 1', '   10.0.0.2 1',
      'HTTP Responses by Server Address 1', ' 10.0.0.2 1', '  KO 1',
    ]);
    expect(await names('ipv6_hosts')).toEqual([]);
    expect(await names('ptype')).toEqual(['IP Protocol Types 5', ' TCP 4', ' UDP 1']);
    expect(await names('dests')).toEqual([
      'Destinations and Ports 5', ' 10.0.0.1 3', '  TCP 2', '   4000 2', '  UDP 1', '   9999 1', ' 10.0.0.2 2', '  TCP 2', '   80 2',
    ]);
    expect(await names('plen')).toEqual(['Packet Lengths 6', ' 40-79 4', ' 80-159 2']);
  });
});

describe('a statistics tree of HTTP/2', () => {
  it('counts frames by type, several in one packet too', async () => {
    const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', settings = '\0\0\0\x04\0\0\0\0\0', update = '\0\0\x04\x08\0\0\0\0\0\0\0\0\x01';
    const packets = countedPackets([
      tcpFrame({ from: A, to: B, ports: [4000, 80], sequence: 1, ack: 1, payload: preface + settings + update + update }),
    ]);
    const tree = await statTree(packets, all(packets), 'http2', ONE_TURN);
    const lines = from(printed(sink => writeStatTree(sink, 'x', statTreeLines(tree))), 'HTTP2');
    expect(lines.slice(0, 4).map(line => line.split(' ').slice(0, 2).join(' '))).toEqual(['HTTP2 3', 'Type 3', 'WINDOW_UPDATE 2', 'SETTINGS 1']);
  });
});

describe('a statistics tree of requests in sequence', () => {
  const sequences = async (...messages: readonly (readonly [side: 'get' | 'answer', ...lines: string[]])[]): Promise<string[]> => {
    const next = { get: 1, answer: 1 };
    const frames = messages.map(([side, first, ...headers]) => {
      const payload = [
        side === 'get' ? `GET ${first} HTTP/1.1` : `HTTP/1.1 ${first}`,
        'Host: h', 'Content-Length: 0', ...headers, '', '',
      ].join('\r\n');
      const [from, to, ports] = side === 'get' ? [A, B, [4000, 80] as const] : [B, A, [80, 4000] as const];
      const frame = tcpFrame({ from, to, ports, sequence: next[side], ack: next[side === 'get' ? 'answer' : 'get'], payload });
      next[side] += payload.length;
      return frame;
    });
    const packets = countedPackets(frames), tree = await statTree(packets, all(packets), 'http_seq', ONE_TURN);
    return statTreeLines(tree).map(({ name, depth, count }) => `${' '.repeat(depth)}${name} ${count}`);
  };

  it('hangs a request below the page that led to it, by its referrer or by a redirection, and counts it in all above', async () => {
    expect(
      await sequences(
        ['get', '/a'], ['answer', '200 OK'], ['get', '/b', 'Referer: http://h/a'], ['answer', '302 Found', 'Location: c?d'],
        ['get', '/c?d', 'Referer: http://h/a'],
      ),
    ).toEqual(['HTTP Request Sequences 3', ' http://h/a 5', '  http://h/b 3', '   http://h/c?d 1', '  http://h/c?d 1']);
  });

  it('reads relative locations as RFC 3986 §5.2 does', async () => {
    for (const [location, target] of [
      ['/x', 'http://h/x'], ['//o/y', 'http://o/y'], ['?q', 'http://h/d/e?q'], ['f', 'http://h/d/f'], ['ftp://z', 'ftp://z'],
    ]) {
      expect((await sequences(['get', '/d/e?old'], ['answer', '302 Found', `Location: ${location}`]))[2]).toBe(`  ${target} 1`);
    }
  });

  it('ends, though a page names itself without end', async () => {
    const itself = Array.from({ length: 500 }, () => ['get', '/a', 'Referer: http://h/a'] as const), lines = await sequences(...itself);
    expect(lines[0]).toBe('HTTP Request Sequences 500');
    expect(lines.length).toBeLessThan(210);
  });
});

describe('a statistics tree of RTSP', () => {
  it('counts messages by kind, without the media between them', async () => {
    const packets = countedPackets([
      tcpFrame({ from: A, to: B, ports: [4000, 554], sequence: 1, ack: 1, payload: 'SETUP rtsp://h/a RTSP/1.0\r\nCSeq: 1\r\n\r\n' }),
      tcpFrame({ from: B, to: A, ports: [554, 4000], sequence: 1, ack: 40, payload: 'RTSP/1.0 461 No\r\nCSeq: 1\r\n\r\n$\0\0\x04\x01\x02\x03\x04' }),
    ]);
    const lines = statTreeLines(await statTree(packets, all(packets), 'rtsp', ONE_TURN)).filter(({ count }) => count > 0);
    expect(lines.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Total RTSP Packets 2', 'RTSP Response Packets 1', '4xx: Client Error 1', '461 Unsupported Transport 1', 'RTSP Request Packets 1', 'SETUP 1',
    ]);
  });
});

describe('a statistics tree of addresses', () => {
  it('does not count what error messages quote', async () => {
    const quoted = ipPacket({ from: B, to: '10.9.9.9' }, 17, udpBody([53, 53], 'x'));
    const packets = countedPackets([ipFrame({ from: A, to: B }, 1, Uint8Array.from([3, 3, 0, 0, 0, 0, 0, 0, ...quoted]))]);
    const tree = await statTree(packets, all(packets), 'dests', ONE_TURN);
    const lines = from(printed(sink => writeStatTree(sink, 'x', statTreeLines(tree))), 'Destinations');
    expect(lines.slice(0, 4).map(line => line.split(' ').slice(0, line.startsWith('Dest') ? 4 : 2).join(' '))).toEqual(['Destinations and Ports 1', `${B} 1`, 'NONE 1', '0 1']);
  });
});

describe('endpoints', () => {
  it('are each end of the conversations by itself', async () => {
    const packets = countedPackets(FRAMES), ends = endpoints(await conversations(packets, all(packets), 'tcp', ONE_TURN));
    expect(from(printed(sink => writeEndpoints(sink, 'tcp', ends, '')), A)).toEqual([
      `${A} 4000 4 289 2 136 2 153`, `${B} 80 4 289 2 153 2 136`, '='.repeat(80), '',
    ]);
  });
});

describe('remarks', () => {
  it('are counted by severity and text', async () => {
    const packets = countedPackets(FRAMES), remarks = await countedRemarks(packets, all(packets), ONE_TURN);
    expect(from(printed(sink => writeRemarks(sink, remarks, 'chat')), 'Chats')).toEqual([
      'Chats (4)', '=============', 'Frequency Group Protocol Summary', '1 Sequence TCP Connection establish request (SYN): server port 80',
      '1 Sequence TCP Connection establish acknowledge (SYN+ACK): server port 80', '1 Sequence HTTP GET /a HTTP/1.1\\r\\n',
      '1 Sequence HTTP HTTP/1.1 404 Not Found\\r\\n', '',
    ]);
    expect(printed(sink => writeRemarks(sink, remarks, 'warn'))).toEqual(['']);
  });

  it('are not those on packets that error messages quote', async () => {
    const dying = ipPacket({ from: B, to: '10.9.9.9' }, 17, udpBody([53, 53], 'x'));
    dying[8] = 1;
    const packets = countedPackets([ipFrame({ from: A, to: B }, 1, Uint8Array.from([11, 0, 0, 0, 0, 0, 0, 0, ...dying])), etherFrame(0x0800, dying)]);
    const remarks = await countedRemarks(packets, all(packets), ONE_TURN);
    expect(remarks.filter(({ text }) => text.startsWith('"Time To Live"')).map(({ count, frame }) => [count, frame])).toEqual([[1, 2]]);
  });
});

describe('intervals', () => {
  const column = (text: string, aggregate?: IntervalColumn['aggregate'], field = ''): IntervalColumn => ({ text, filter: '', aggregate, field });

  async function table(interval: number, decimals: number, ...columns: IntervalColumn[]): Promise<string[]> {
    const packets = countedPackets(FRAMES), intervals = intervalsOf(packets, interval), counted: Parameters<typeof writeIntervals>[3][number][] = [];
    for (const asked of columns) counted.push({ column: asked, counts: await countIntervals(packets, all(packets), intervals, asked, ONE_TURN) });
    return printed(sink => writeIntervals(sink, intervals, decimals, counted));
  }

  it('have the frames and bytes of each', async () => {
    expect((await table(2000, 3, column(''))).slice(-5)).toEqual([
      '| 0.000 <> 0.002 |      2 |   108 |', '| 0.002 <> 0.004 |      2 |   181 |', '| 0.004 <> 0.005 |      2 |   107 |',
      '===================================', '',
    ]);
  });

  it('end with the capture, of which whole seconds say no number', () => {
    const intervals = { duration: 1_600_000, interval: 1_000_000, count: 2, whole: false };
    const counts = Object.fromEntries(['frames', 'bytes', 'values', 'sums', 'least', 'most', 'loads'].map(name => [name, new Float64Array(2)]));
    const lines = printed(sink =>
      writeIntervals(sink, intervals, 0, [{ column: column(''), counts: { ...(counts as Omit<IntervalCounts, 'fractions'>), fractions: false } }]));
    expect(lines.slice(-4, -2)).toEqual(['|  0 <> 1  |      0 |     0 |', '|  1 <> Dur|      0 |     0 |']);
  });

  it('are called by the clock where it is asked for, by the second in which they begin', () => {
    const intervals = { duration: 5_600_000, interval: 2_000_000, count: 3, whole: false }, noon = Date.UTC(2024, 1, 29, 12) / 1000;
    const counts = Object.fromEntries(['frames', 'bytes', 'values', 'sums', 'least', 'most', 'loads'].map(name => [name, new Float64Array(3)]));
    const lines = (form: Parameters<typeof writeIntervals>[4]): string[] => printed(sink =>
      writeIntervals(sink, intervals, 0, [{ column: column(''), counts: { ...(counts as Omit<IntervalCounts, 'fractions'>), fractions: false } }], form, {
        seconds: noon, nanoseconds: 700_000_000 })).slice(-7, -2).map(line => line.split('|')[1]);
    expect(lines('utc')).toEqual([' Time     ', '---------------------------', ' 12:00:00 ', ' 12:00:02 ', ' 12:00:04 ']);
    expect(lines('utc-date').slice(2)).toEqual([' 2024-02-29 12:00:00 ', ' 2024-02-29 12:00:02 ', ' 2024-02-29 12:00:04 ']);
    expect(lines('utc-day-of-year')[2]).toBe(' 2024/060 12:00:00   ');
  });

  it('have sums, averages, extremes and counts of a field', async () => {
    const lines = await table(
      0, 0, column('a', 'SUM', 'tcp.len'), column('b', 'AVG', 'tcp.len'), column('c', 'MAX', 'tcp.len'),
      column('d', 'COUNT', 'tcp.len'),
    );
    expect(lines.slice(-5, -1)).toEqual([
      '| Interval       | SUM | AVG | MAX | COUNT |', '|------------------------------------------|',
      '| 0.000 <> 0.005 |  73 |  18 |  45 |     4 |', '============================================',
    ]);
  });

  it('have the load of times that ran through them: whole intervals count for those before', async () => {
    const lines = await table(300, 4, column('a', 'LOAD', 'http.time'));
    expect(lines.filter(line => /\d <> /.test(line) && !line.includes(' 0.000000 ')).map(line => line.split('|').slice(1, 3).map(cell => cell.trim()))).toEqual([
      ['0.0021 <> 0.0024', '1.000000'], ['0.0024 <> 0.0027', '1.000000'], ['0.0027 <> 0.0030', '1.000000'], ['0.0030 <> 0.0033', '0.333333'],
    ]);
  });

  it('tell ranges of lengths without any packets from other values without any', () => {
    const lengths = printed(sink => writeStatTree(sink, 'x', statTreeLines(new PacketLengths().tree)));
    expect(lengths.filter(line => /^(?:Packet Lengths| 0-19)/.test(line)).map(line => line.replace(/ +/g, ' '))).toEqual([
      'Packet Lengths 0 100% - - ',
      ' 0-19 0 - - - - - ',
    ]);
  });
});
