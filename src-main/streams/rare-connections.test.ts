/** Connections that are rare on the wire: their verdicts and states, each as a script. */
import { describe, expect, it } from 'vitest';
import { HANDSHAKE, checkStates, checkVerdicts } from '../tooling/judged-scripts.ts';
import { scanned } from '../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import { verdictOf } from './tcp-judgement.ts';
import { VERDICT_NAMES } from './verdict/words.ts';

describe('rare connections', () => {
  it('refuse the data of a SYN with TCP Fast Open, which then come again at once (RFC 7413 §4.2)', () => {
    checkVerdicts(`
      0.000 > S 0:100(100) tfo sackok → original
      0.020 < SA 0:0(0) ack 1 sackok → original
      0.021 > PA 1:101(100) ack 1 → retransmission fast
      0.041 < PA 1:501(500) ack 101 → original`);
  });

  it('send the answer before the handshake is over, where the data of the SYN were taken', () => {
    checkStates(`
      0.000 > S 0:100(100) tfo → SYN_SENT / LISTEN
      0.020 < SA 0:0(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      0.021 < PA 1:501(500) ack 101 → ESTABLISHED / SYN_RECEIVED
      0.041 > . 101:101(0) ack 501 → ESTABLISHED / ESTABLISHED`);
  });

  it('open from both sides with data, which are sent once (RFC 9293 figure 7)', () => {
    const script = (one: string, other: string): string => `
      0.000 > S 100:150(50)
      0.001 < S 300:340(40)
      0.020 > SA 100:150(50) ack 341 → ${one}
      0.021 < SA 300:340(40) ack 151 → ${other}`;
    checkVerdicts(script('original', 'original'));
    checkStates(script('SYN_RECEIVED / ESTABLISHED', 'ESTABLISHED / ESTABLISHED'));
  });

  it('report what is missing across the end of the sequence numbers', () => {
    checkVerdicts(`
      0.000 > S 4294960000:4294960000(0) sackok
      0.020 < SA 0:0(0) ack 4294960001 sackok
      0.030 > . 4294960001:4294964001(4000) ack 1 → original
      0.031 > . 4294964001:705(4000) ack 1 → original
      0.032 > . 705:4705(4000) ack 1 → original
      0.052 < . 1:1(0) ack 4294964001
      0.053 < . 1:1(0) ack 4294964001 sack 705-4705
      0.075 > . 4294964001:705(4000) ack 1 → retransmission fast of 3`);
  });

  it('are refused by whoever has restarted, and stay open until then', () => {
    checkStates(`
      0.00 > S 0:0(0)
      0.02 < SA 0:0(0) ack 1
      0.02 > . 1:1(0) ack 1
      100.0 > PA 1:101(100) ack 1 → ESTABLISHED / ESTABLISHED
      100.3 > PA 1:101(100) ack 1 → ESTABLISHED / ESTABLISHED
      100.9 < R 1:1(0) → CLOSED / CLOSED`);
  });

  it('are played again with the same ports and numbers as soon as they are over', () => {
    const verdictAt = (time: number): string => {
      const segments = parseScript(`
        0.00 > S 100:100(0) ts 10/0
        0.01 < SA 300:300(0) ack 101 ts 20/10
        0.02 > PA 101:201(100) ack 301 ts 30/20
        0.03 < FA 301:301(0) ack 201 ts 40/30
        0.04 > FA 201:201(0) ack 302 ts 50/40
        0.05 < . 302:302(0) ack 202 ts 60/50
        ${time} > S 100:100(0) ts 10/0`);
      const { table } = scanned(scriptFrames(segments), { times: segments.map((segment) => segment.time) });
      return VERDICT_NAMES[verdictOf(table.get('verdict', 6))];
    };
    expect(verdictAt(2.1)).toBe('original');
    expect(verdictAt(0.06)).toBe('duplicate');
    // RFC 7323 §5.4: its clock ticks at least once a second, so that a new SYN has another timestamp; a slow mirror port shows the first one.
    expect(verdictAt(0.9)).toBe('duplicate');
  });

  it('are opened by a SYN like that of one just over, where its answer is not like that to the first', () => {
    const verdicts = (answer: string): string[] => {
      const segments = parseScript(`
        0.00 > S 100:100(0)
        0.01 < SA 300:300(0) ack 101
        0.02 > PA 101:201(100) ack 301
        0.03 < FA 301:301(0) ack 201
        0.04 > FA 201:201(0) ack 302
        0.05 < . 302:302(0) ack 202
        0.60 > S 100:100(0)
        ${answer}
        0.62 > PA 101:201(100) ack 901`);
      const { table } = scanned(scriptFrames(segments), { times: segments.map((segment) => segment.time) });
      return [6, 7, 8].map((row) => VERDICT_NAMES[verdictOf(table.get('verdict', row))]);
    };
    expect(verdicts('0.61 < SA 900:900(0) ack 101')).toEqual(['original', 'original', 'original']);
    expect(verdicts('0.61 < SA 300:300(0) ack 101').slice(0, 2)).toEqual(['duplicate', 'duplicate']);
  });

  it('begin in the capture with a keep-alive, as its answer or its repetition shows', () => {
    const verdicts = (script: string): string[] => {
      const segments = parseScript(script), { table, streams } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
      return segments.map((_, row) => {
        const { name = '-', evidence = '' } = streams.judgement.verdict(row, table.get('verdict', row)) ?? {};
        return `${name} ${evidence}`.trimEnd();
      });
    };
    const words = (script: string): string[] => verdicts(script).map((text) => text.split(' ')[0]);
    expect(verdicts(`
      0.00 > . 100:100(0) ack 500
      0.02 < . 500:500(0) ack 101
      1.00 > PA 101:201(100) ack 500`)).toEqual([
      'probe no data, one below the next sequence number; as the answer shows, which acknowledges that one', '-', 'original',
    ]);
    expect(verdicts(`
      0.00 > . 100:100(0) ack 500
      0.02 < PA 500:600(100) ack 100`)).toEqual(['-', 'original']);
    // The byte between is explained by what was sent.
    expect(words(`
      0.00 > . 100:100(0) ack 500
      0.01 > . 100:101(1) ack 500
      0.02 < . 500:500(0) ack 101`)).toEqual(['-', 'original', '-']);
    // It acknowledges a SYN, whose answer's number it has already (a split handshake).
    expect(words(`
      0.00 > S 100:100(0)
      0.02 < . 300:300(0) ack 101
      0.03 > SA 100:100(0) ack 301`)).toEqual(['original', '-', 'original']);
    expect(words(`
      0.00 > . 100:101(1) ack 500
      0.02 < . 500:500(0) ack 101
      1.00 > . 100:101(1) ack 500
      1.02 < . 500:500(0) ack 101`)).toEqual(['probe', '-', 'probe', '-']);
  });

  it('probe a closed window again where the answers are lost', () => {
    checkVerdicts(`${HANDSHAKE}
      0.030 > PA 1:1001(1000) ack 1
      0.050 < . 1:1(0) ack 1001 win 0
      0.350 > . 1000:1000(0) ack 1 → probe zero-window-probe
      0.950 > . 1000:1000(0) ack 1 → probe zero-window-probe
      2.150 > . 1000:1000(0) ack 1 → probe zero-window-probe
      2.170 < . 1:1(0) ack 1001 win 5000
      2.171 > PA 1001:2001(1000) ack 1 → original`);
  });
});
