import { describe, expect, it } from 'vitest';
import { scanned } from '../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import { type ConnectionStory, tellConnection } from './connection-story.ts';
import { stateName } from './states/names.ts';
import { CAUSE_NAMES, VERDICT_NAMES } from './verdict/words.ts';

function told(script: string, stream = 0): ConnectionStory {
  const segments = parseScript(script);
  const { streams, around } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
  const telling = tellConnection(streams, around.payloads, stream);
  for (;;) {
    const { done, value } = telling.next();
    if (done === true) return value as ConnectionStory;
  }
}

const OPEN = `
  0.000 > S 99:99(0) win 1000 mss 1460 ws 7 sackok
  0.020 < SA 299:299(0) ack 100 mss 1400 ws 2
  0.021 > . 100:100(0) ack 300 win 10`;

describe('the story of a connection', () => {
  it('tells every segment with relative numbers, scaled window, verdict and states', () => {
    const { segments, client, server } = told(`${OPEN}
      0.030 > PA 100:200(100) ack 300
      0.330 > PA 100:200(100) ack 300
      0.351 < . 300:300(0) ack 200`);
    expect(`${client.address}:${client.port} ${server.address}:${server.port}`).toBe('10.0.0.1:4000 10.0.0.2:7777');
    const lines = [...segments.row].map((row, i) => [
      row, segments.time[i].toFixed(3), segments.fromClient[i] === 1 ? '>' : '<', segments.sequence[i], segments.acknowledgment[i],
      segments.length[i],
      segments.window[i], VERDICT_NAMES[segments.verdict[i]], CAUSE_NAMES[segments.cause[i]],
      stateName(segments.clientState[i]), stateName(segments.serverState[i]), segments.changed[i],
    ].join(' '));
    expect(lines).toEqual([
      '0 0.000 > 0 0 0 1000 original  SYN_SENT LISTEN 0',
      '1 0.020 < 0 1 0 65535 original  ESTABLISHED SYN_RECEIVED 3',
      '2 0.021 > 1 1 0 1280   ESTABLISHED ESTABLISHED 2',
      '3 0.030 > 1 1 100 8388480 original  ESTABLISHED ESTABLISHED 0',
      '4 0.330 > 1 1 100 8388480 retransmission timeout ESTABLISHED ESTABLISHED 0',
      '5 0.351 < 1 101 0 262140   ESTABLISHED ESTABLISHED 0',
    ]);
  });

  it('tells the first block of each selective acknowledgment, relative to the other end, also on segments with data', () => {
    const { segments } = told(`${OPEN}
      0.030 < . 300:1300(1000) ack 100
      0.031 < . 2300:3300(1000) ack 100
      0.032 > . 100:100(0) ack 1300 sack 2300-3300
      0.033 < . 4300:5300(1000) ack 100
      0.034 > PA 100:110(10) ack 1300 sack 4300-5300,2300-3300
      0.070 < . 1300:2300(1000) ack 110
      0.071 > . 110:110(0) ack 3300
      0.072 < . 1300:2300(1000) ack 110
      0.073 > . 110:110(0) ack 3300 sack 1300-2300`);
    const blocks = [...segments.sackFrom].map((from, i) => `${i} ${from}-${segments.sackTo[i]}`);
    expect(blocks.filter((block) => !block.endsWith(' 0-0'))).toEqual(['5 2001-3001', '7 4001-5001', '11 1001-2001']);
  });

  it('gives the round trip of each segment that was sent once and is not acknowledged behind a resend', () => {
    const { segments, summary } = told(`${OPEN}
      0.100 > . 100:200(100) ack 300
      0.101 > . 200:300(100) ack 300
      0.121 < . 300:300(0) ack 200
      0.300 > . 200:300(100) ack 300
      0.301 > . 300:400(100) ack 300
      0.350 < . 300:300(0) ack 400`);
    expect([...segments.roundTrip].map((seconds) => seconds.toFixed(3))).
      toEqual(['0.020', '0.001', 'NaN', '0.021', 'NaN', 'NaN', 'NaN', 'NaN', 'NaN']);
    expect([...segments.acknowledgedBy]).toEqual([2, 3, 0, 6, 9, 0, 0, 9, 0]);
    expect(summary.client.roundTrip).toMatchObject({ count: 2 });
  });

  it('gives round trips to selective acknowledgments, as those of what waits for others come late (RFC 2018 §4)', () => {
    const { segments, summary } = told(`${OPEN}
      0.100 > . 100:200(100) ack 300
      0.101 > . 200:300(100) ack 300
      0.102 > . 300:400(100) ack 300
      0.103 > . 400:500(100) ack 300
      0.104 > . 500:600(100) ack 300
      0.121 < . 300:300(0) ack 100 sack 200-300
      0.123 < . 300:300(0) ack 100 sack 400-500,200-300
      0.124 < . 300:300(0) ack 100 sack 400-600,200-300
      0.142 < . 300:300(0) ack 100 sack 200-600
      0.160 > . 100:200(100) ack 300
      0.180 < . 300:300(0) ack 600
      0.181 < . 300:300(0) ack 600 sack 200-300`);
    expect([...segments.roundTrip.subarray(3, 8)].map((seconds) => seconds.toFixed(3))).toEqual(['NaN', '0.020', '0.040', '0.020', '0.020']);
    expect([...segments.acknowledgedBy.subarray(3, 8)]).toEqual([14, 14, 14, 14, 14]);
    expect(summary.client.roundTrip).toMatchObject({ count: 5 });
  });

  it('gives none of what waits for bytes that were lost or overtaken before it came here: its receiver acknowledges it with them', () => {
    const waiting = (filler: string): string[] => {
      const { segments } = told(`${OPEN}
        0.100 < . 300:400(100) ack 100
        0.101 > . 100:100(0) ack 400
        0.102 < . 500:600(100) ack 100
        0.103 > . 100:100(0) ack 400
        ${filler}
        0.202 < . 600:700(100) ack 100
        0.204 > . 100:100(0) ack 700`);
      return [3, 5, 9].map((i) => segments.roundTrip[i].toFixed(3));
    };
    expect(waiting(`0.200 < . 400:500(100) ack 100
        0.201 > . 100:100(0) ack 600`)).toEqual(['0.001', 'NaN', '0.002']);
    // What was acknowledged before comes again: it holds nothing back.
    expect(waiting(`0.200 < . 300:400(100) ack 100
        0.201 > . 100:100(0) ack 600`)).toEqual(['0.001', '0.099', '0.002']);
  });

  it('gives none of what waits behind several holes, whichever is filled first', () => {
    const waiting = (...fillers: readonly number[]): string[] => {
      const { segments } = told(`${OPEN}
        0.100 < . 400:500(100) ack 100
        0.101 < . 600:700(100) ack 100
        0.102 < . 800:900(100) ack 100
        ${fillers.map((begin, i) => `0.20${i} < . ${begin}:${begin + 100}(100) ack 100`).join('\n')}
        0.300 < . 900:1000(100) ack 100
        0.301 > . 100:100(0) ack 1000`);
      return [3, 4, 5, 6 + fillers.length].map((i) => segments.roundTrip[i].toFixed(3));
    };
    expect(waiting(300, 500, 700)).toEqual(['NaN', 'NaN', 'NaN', 'NaN']);
    expect(waiting(700, 500, 300)).toEqual(['NaN', 'NaN', 'NaN', 'NaN']);
    // The first of them waits for none.
    expect(waiting(700, 500)[0]).toBe('0.201');
    expect(waiting(500, 700)[0]).toBe('0.201');
    expect(waiting(500, 700).slice(1)).toEqual(['NaN', 'NaN', 'NaN']);
  });

  it('tells what was negotiated and how long the handshake took', () => {
    const { summary } = told(OPEN);
    expect(summary).toMatchObject({
      began: 'handshake', ended: 'never', synsRepeated: 0, inUse: { windowScale: true, selectiveAcknowledgment: false, timestamps: false },
      client: { segments: 2, options: { segmentSize: 1460, windowScale: 7, selectiveAcknowledgment: true } },
      server: { options: { segmentSize: 1400, windowScale: 2 } },
    });
    expect(summary.handshake!.toServer).toBeCloseTo(0.02);
    expect(summary.handshake!.toClient).toBeCloseTo(0.001);
  });

  it.each([
    ['four-way', 'client', ['client'], `${OPEN}
      0.1 > FA 100:100(0) ack 300
      0.2 < . 300:300(0) ack 101
      0.3 < FA 300:300(0) ack 101
      0.4 > . 101:101(0) ack 301`],
    ['three-way', 'server', ['server'], `${OPEN}
      0.1 < FA 300:300(0) ack 100
      0.2 > FA 100:100(0) ack 301
      0.3 < . 301:301(0) ack 101`],
    ['simultaneous', 'client', ['server', 'client'], `${OPEN}
      0.100 > FA 100:100(0) ack 300
      0.101 < FA 300:300(0) ack 100
      0.120 > . 101:101(0) ack 301
      0.121 < . 301:301(0) ack 101`],
    ['half-closed', 'client', [], `${OPEN}
      0.1 > FA 100:100(0) ack 300
      0.2 < . 300:400(100) ack 101`],
    ['closing', 'client', ['client'], `${OPEN}
      0.1 > FA 100:100(0) ack 300
      0.3 < FA 300:300(0) ack 101`],
    ['reset', undefined, [], `${OPEN}
      0.1 < R 300:300(0)`],
    ['reset', undefined, [], `
      0.00 > S 99:99(0)
      0.02 < SA 299:299(0) ack 100
      0.03 > R 100:100(0)`],
    ['never', undefined, [], `${OPEN}
      0.1 < R 999:999(0)`],
    ['refused', undefined, [], `
      0.0 > S 99:99(0)
      0.1 < RA 0:0(0) ack 100`],
    ['never', undefined, [], `
      0.0 > S 99:99(0)
      0.1 < RA 0:0(0) ack 100
      1.0 > S 99:99(0)
      1.1 < SA 299:299(0) ack 100
      1.2 > . 100:100(0) ack 300`],
    ['unanswered', undefined, [], `
      0.0 > S 99:99(0)
      1.0 > S 99:99(0)`],
  ])('knows an end: %s', (ended, closedFirst, timeWait, script) => {
    expect(told(script).summary).toMatchObject({ ended, timeWait });
    expect(told(script).summary.closedFirst).toBe(closedFirst);
  });

  it.each([
    ['handshake', OPEN],
    ['simultaneous', `
      0.000 > S 99:99(0)
      0.001 < S 299:299(0)
      0.020 > SA 99:99(0) ack 300
      0.021 < SA 299:299(0) ack 100`],
    ['split', `
      0.000 > S 99:99(0)
      0.020 < . 299:299(0) ack 100
      0.021 < S 299:299(0)
      0.022 > SA 99:99(0) ack 300
      0.042 < . 300:300(0) ack 100`],
    ['attempt', `
      0.000 > S 99:99(0)
      1.000 > S 99:99(0)`],
    ['answer-only', `
      0.020 < SA 299:299(0) ack 100
      0.021 > . 100:100(0) ack 300`],
    ['mid-stream', `
      0.020 < . 300:400(100) ack 100
      0.021 > . 100:100(0) ack 400`],
  ])('knows a beginning: %s', (began, script) => {
    expect(told(script).summary.began).toBe(began);
  });

  it('knows where a connection goes on behind a SYN on its ports that opens none, and where another begins', () => {
    const parts = (script: string) => [0, 1].map((stream) => {
      const { began, ended, streamBefore, streamAfter } = told(script, stream).summary;
      return [began, ended, streamBefore, streamAfter];
    });
    expect(parts(`${OPEN}
      0.300 > S 7000:7000(0)
      0.320 < . 300:300(0) ack 100
      0.400 > FA 100:100(0) ack 300
      0.420 < FA 300:300(0) ack 101
      0.421 > . 101:101(0) ack 301`)).toEqual([['handshake', 'goes-on', undefined, 1], ['within', 'three-way', 0, undefined]]);
    // RFC 9293 §3.5.1, figure 9: one end has lost it, and opens another.
    expect(parts(`${OPEN}
      0.300 > S 7000:7000(0)
      0.320 < . 300:300(0) ack 100
      0.321 > R 100:100(0)
      1.300 > S 7000:7000(0)
      1.320 < SA 9000:9000(0) ack 7001
      1.321 > . 7001:7001(0) ack 9001`)).toEqual([['handshake', 'goes-on', undefined, 1], ['handshake', 'never', undefined, undefined]]);
    expect(parts(`${OPEN}
      0.300 > S 7000:7000(0)
      0.320 < SA 9000:9000(0) ack 7001
      0.321 > . 7001:7001(0) ack 9001`)).toEqual([['handshake', 'never', undefined, undefined], ['handshake', 'never', undefined, undefined]]);
  });

  it('reads three flags as a number where the SYNs agreed that they count marked packets (RFC 9768 §3.1.1)', () => {
    const counted = (syn: string, answer: string): number[] => [...told(`
      0.000 > ${syn} 99:99(0)
      0.020 < ${answer} 299:299(0) ack 100
      0.021 > AEN 100:100(0) ack 300
      0.022 > P 100:105(5)`).segments.flags].map(flags => flags >> 12);
    for (const answer of ['SAW', 'SAWE', 'SAN', 'SANW']) expect(counted('SEWN', answer)).toEqual([0, 0, 1, 1]);
    for (const answer of ['SA', 'SAE', 'SANE', 'SANEW']) expect(counted('SEWN', answer)).toEqual([0, 0, 0, 0]);
    expect(counted('SEW', 'SAW')).toEqual([0, 0, 0, 0]);
  });

  it('says who reset it, and how often the SYN was repeated', () => {
    expect(told(`${OPEN}
      0.1 < R 300:300(0)`).summary.resetBy).toBe('server');
    expect(told(`
      0.0 > S 99:99(0)
      1.0 > S 99:99(0)
      3.0 > S 99:99(0)
      3.1 < SA 299:299(0) ack 100
      3.2 > . 100:100(0) ack 300`).summary).
      toMatchObject({ synsRepeated: 2, handshake: undefined, client: { retransmissions: 2, causes: { timeout: 2 } } });
  });

  it('gives the path of both state machines', () => {
    const { summary } = told(OPEN);
    expect(summary.changes.map(({ segment, end, from, to }) => `${segment} ${end} ${stateName(from)} → ${stateName(to)}`)).toEqual([
      '1 client SYN_SENT → ESTABLISHED', '1 server LISTEN → SYN_RECEIVED', '2 server SYN_RECEIVED → ESTABLISHED',
    ]);
  });

  it('knows no connection that is not there', () => {
    const { streams, around } = scanned([]);
    expect(tellConnection(streams, around.payloads, 0).next()).toEqual({ done: true, value: undefined });
  });
});
