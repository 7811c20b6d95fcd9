import { describe, expect, it } from 'vitest';
import { answers } from '../tooling/packets.ts';
import { scanned } from '../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import { Dissector } from '../dissect/index.ts';

/** What is known to go wrong in analyzers of TCP, each as a script that is scanned and dissected whole. */
function read(script: string, letterOf?: (frame: number) => (sequence: number) => number, snapLength = Infinity) {
  const segments = parseScript(script);
  const packets = segments.map((segment, row) => scriptFrames([segment], letterOf?.(row + 1))[0]);
  const { table, around, registry } = scanned(packets, { times: segments.map(({ time }) => time), snapLength });
  const value = (frame: number, field: string): string[] => {
    const row = frame - 1, dissector = new Dissector(registry, { wanted: registry.wanted([field]), strict: true });
    dissector.dissect({
      number: frame, seconds: table.seconds(row), nanoseconds: table.nanoseconds(row), original: packets[row].length,
      bytes: packets[row].subarray(0, snapLength), linkType: 1, encapsulation: 1,
      interfaceIndex: 0,
    }, around.at(row));
    return answers(dissector).values(field);
  };
  return { value, frames: packets.length, streams: table.conversations.countOf(1) };
}

const OPEN = `
  0.000 > S 0:0(0) sackok ts 10/0
  0.020 < SA 0:0(0) ack 1 sackok ts 500/10
  0.020 > . 1:1(0) ack 1 ts 30/500`;

describe('known to go wrong elsewhere', () => {
  it('a reset that carries words about its reason closes, and they are no bytes of the stream', () => {
    const { value } = read(`${OPEN}
      0.100 < R 1:21(20) → with words`);
    expect([value(4, 'tcp.state.client'), value(4, 'tcp.state.server'), value(4, 'tcp.verdict')]).toEqual([['CLOSED'], ['CLOSED'], []]);
  });

  it('a capture of 64 bytes a packet has verdicts and states, although the options do not fit in', () => {
    const { value } = read(`${OPEN}
      0.100 < P 1:101(100) ack 1 ts 580/30
      0.400 < P 1:101(100) ack 1 ts 880/30`,
      undefined,
      64,
    );
    expect([value(5, 'tcp.verdict'), value(5, 'tcp.state.server'), value(5, 'tcp.options.timestamp.tsval')]).toEqual([
      ['retransmission'], ['ESTABLISHED'], ['880'],
    ]);
  });

  it('of a SYN with data the answer says whether it takes them (RFC 7413)', () => {
    const answered = (acknowledgment: number) => {
      const { value } = read(`
        0.000 > S 0:10(10) tfo
        0.020 < SA 0:0(0) ack ${acknowledgment}
        1.020 < SA 0:0(0) ack ${acknowledgment}`);
      return [2, 3].map((frame) => ['tcp.analysis.tfo_ack', 'tcp.analysis.tfo_ignored'].map((field) => value(frame, field).length));
    };
    expect([answered(11), answered(1)]).toEqual([[[1, 0], [1, 0]], [[0, 1], [0, 1]]]);
    const { value } = read(`
      0.000 > S 0:0(0) tfo
      0.020 < SA 0:0(0) ack 1`);
    expect([value(2, 'tcp.analysis.tfo_ack'), value(2, 'tcp.analysis.tfo_ignored')]).toEqual([[], []]);
  });

  it('whoever has restarted refuses what is left of the connection before, and opens a new one (RFC 9293 figure 9)', () => {
    const { value, streams } = read(`${OPEN}
      50.00 > S 9000:9000(0)
      50.02 < . 1:1(0) ack 1
      50.02 > R 1:1(0)
      51.00 > S 9000:9000(0)
      51.02 < SA 7000:7000(0) ack 9001
      51.02 > . 9001:9001(0) ack 7001`);
    const states = (frame: number) => [...value(frame, 'tcp.state.client'), ...value(frame, 'tcp.state.server')];
    expect([streams, states(4), states(6), value(7, 'tcp.verdict.cause'), states(9)])
      .toEqual([2, ['SYN_SENT', 'ESTABLISHED'], ['SYN_SENT', 'CLOSED'], ['timeout'], ['ESTABLISHED', 'ESTABLISHED']]);
  });

  it('a resend within one round trip is no segment out of order', () => {
    const { value } = read(`${OPEN}
      0.100 < . 1:1001(1000) ack 1 ts 580/30
      0.101 < . 2001:3001(1000) ack 1 ts 580/30
      0.101 > . 1:1(0) ack 1001 ts 130/580 sack 2001-3001
      0.115 < . 1001:2001(1000) ack 1 ts 590/30`);
    expect([value(7, 'tcp.analysis.out_of_order').length, value(7, 'tcp.verdict'), value(7, 'tcp.verdict.cause')]).toEqual([
      1, ['retransmission'], ['fast'],
    ]);
  });

  it('selective acknowledgments count: what they ask for is sent again for them, and by no timer', () => {
    const lost = (sack: string): string => `${OPEN}
      0.100 < . 1:1001(1000) ack 1 ts 580/30
      0.101 < . 1001:2001(1000) ack 1 ts 581/30
      0.102 < . 2001:3001(1000) ack 1 ts 582/30
      0.102 > . 1:1(0) ack 1001 ts 132/580 ${sack}
      0.190 < . 1001:2001(1000) ack 1 ts 670/132`;
    expect(read(lost('sack 2001-3001')).value(8, 'tcp.verdict.cause')).toEqual(['fast']);
    expect(read(lost('')).value(8, 'tcp.verdict.cause')).toEqual(['timeout']);
  });

  it('a simultaneous open is one stream, and its answers are no retransmissions', () => {
    const { value, streams } = read(`
      0.000 > S 100:100(0)
      0.001 < S 300:300(0)
      0.020 > SA 100:100(0) ack 301
      0.021 < SA 300:300(0) ack 101
      0.041 > . 101:101(0) ack 301`);
    expect(streams).toBe(1);
    expect([1, 2, 3, 4].flatMap((frame) => value(frame, 'tcp.verdict'))).toEqual(['original', 'original', 'original', 'original']);
  });

  it('a split handshake is one stream without retransmissions', () => {
    const { value, streams } = read(`
      0.000 > S 100:100(0)
      0.020 < . 300:300(0) ack 101
      0.021 < S 300:300(0)
      0.022 > SA 100:100(0) ack 301
      0.042 < . 301:301(0) ack 101`);
    expect(streams).toBe(1);
    expect([1, 2, 3, 4, 5].flatMap((frame) => value(frame, 'tcp.verdict'))).toEqual(['original', 'original', 'original']);
    expect([value(5, 'tcp.state.client'), value(5, 'tcp.state.server')]).toEqual([['ESTABLISHED'], ['ESTABLISHED']]);
  });

  it('a probe of a closed window is no keep-alive', () => {
    const { value } = read(`${OPEN}
      0.021 > PA 1:101(100) ack 1
      0.041 < . 1:1(0) ack 101 win 0
      0.300 > . 100:100(0) ack 1
      0.320 < . 1:1(0) ack 101 win 4000
      9.300 > . 100:100(0) ack 1`);
    expect([value(6, 'tcp.verdict.cause'), value(8, 'tcp.verdict.cause')]).toEqual([['zero-window-probe'], ['keep-alive']]);
  });

  it('a reset with a wrong sequence number closes nothing', () => {
    const { value } = read(`${OPEN}
      0.100 < R 9000:9000(0)
      0.200 < R 1:1(0)`);
    expect([value(4, 'tcp.state.client'), value(4, 'tcp.state.server'), value(5, 'tcp.state.client')]).toEqual([
      ['ESTABLISHED'], ['ESTABLISHED'], ['CLOSED'],
    ]);
  });

  it('the time since the original is that since the first of all copies', () => {
    const { value } = read(`${OPEN}
      0.021 > PA 1:101(100) ack 1
      0.261 > PA 1:101(100) ack 1
      0.700 > PA 1:101(100) ack 1`);
    expect([value(6, 'tcp.verdict.original_frame'), value(6, 'tcp.verdict.original_delta')]).toEqual([['4'], ['0.679000000']]);
  });

  it('copies from a mirror port are no retransmissions', () => {
    const { value } = read(`
      0.000000 > S 0:0(0)
      0.000015 > S 0:0(0)
      0.020000 < SA 0:0(0) ack 1
      0.020015 < SA 0:0(0) ack 1
      0.021000 > PA 1:101(100) ack 1
      0.021015 > PA 1:101(100) ack 1`);
    expect([1, 2, 3, 4, 5, 6].flatMap(frame => value(frame, 'tcp.verdict'))).toEqual([
      'original', 'duplicate', 'original', 'duplicate', 'original', 'duplicate',
    ]);
  });

  it('a resend with other bytes is not passed over in silence', () => {
    const { value } = read(`${OPEN}
      0.021 > PA 1:11(10) ack 1
      0.022 > PA 11:21(10) ack 1
      0.321 > PA 6:16(10) ack 1`, (frame) => (sequence) => (frame === 6 && sequence >= 8 && sequence < 12 ? 0x58 : 97 + (sequence % 26)));
    expect(value(6, 'tcp.conflict.frame')).toEqual(['4', '5']);
    expect([value(6, 'tcp.conflict.first'), value(6, 'tcp.conflict.again')]).toEqual([['696a6b', '6c'], ['585858', '58']]);
    expect(value(6, '_ws.expert.message')).toContain('Bytes that were sent before come with other contents; the first copy is kept');
    expect(value(5, 'tcp.conflict')).toEqual([]);
  });
});
