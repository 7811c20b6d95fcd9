import { describe, expect, it } from 'vitest';
import { parseScript } from '../../tooling/tcp-script.ts';
import { SegmentJudge } from '../verdict/judge.ts';
import { VERDICT } from '../verdict/words.ts';
import { EndpointStates } from './endpoint-states.ts';
import { stateName } from './names.ts';

/** Runs a script; each line that says `client / server` is compared with the states after it. */
function check(script: string): void {
  const judge = new SegmentJudge();
  const states = new EndpointStates(judge);
  const said: string[] = [];
  const expected: string[] = [];
  parseScript(script).forEach((segment, row) => {
    const judged = {
      side: segment.fromClient ? 0 : 1, row, time: segment.time, sequence: segment.sequence, flags: segment.flags,
      length: segment.payload + ((segment.flags & 2) >> 1) + (segment.flags & 1), acknowledgment: segment.acknowledgment, window: segment.window,
      identification: segment.identification, hasTimestamps: false, timestamp: 0, echo: 0, hasSack: segment.hasSack,
    };
    judge.judge(judged);
    if (judge.verdict !== VERDICT.duplicate) states.observe(judged);
    if (segment.expected === '') return;
    said.push(`${row}: ${stateName(states.stateOf(0))} / ${stateName(states.stateOf(1))}`);
    expected.push(`${row}: ${segment.expected}`);
  });
  expect(said).toEqual(expected);
}

const OPEN = `
  0.00 > S 100:100(0) → SYN_SENT / LISTEN
  0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
  0.01 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`;

describe('states of both ends, RFC 9293 figure 5', () => {
  it('opens and closes in four segments; the side that closes first waits', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.03 < . 301:301(0) ack 102 → FIN_WAIT_2 / CLOSE_WAIT
      0.04 < FA 301:301(0) ack 102 → TIME_WAIT / LAST_ACK
      0.05 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED`);
  });

  it('closes in three segments when the answer carries the FIN', () => {
    check(`${OPEN}
      0.02 < FA 301:301(0) ack 101 → CLOSE_WAIT / FIN_WAIT_1
      0.03 > FA 101:101(0) ack 302 → LAST_ACK / TIME_WAIT
      0.04 < . 302:302(0) ack 102 → CLOSED / TIME_WAIT`);
  });

  it('closes from both sides at once', () => {
    check(`${OPEN}
      0.020 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.021 < FA 301:301(0) ack 101 → CLOSING / CLOSING
      0.022 > . 102:102(0) ack 302 → CLOSING / TIME_WAIT
      0.023 < . 302:302(0) ack 102 → TIME_WAIT / TIME_WAIT`);
  });

  it('opens from both sides at once (figure 7)', () => {
    check(`
      0.000 > S 100:100(0) → SYN_SENT / LISTEN
      0.001 < S 300:300(0) → SYN_RECEIVED / SYN_SENT
      0.002 > SA 100:100(0) ack 301 → SYN_RECEIVED / ESTABLISHED
      0.003 < SA 300:300(0) ack 101 → ESTABLISHED / ESTABLISHED
      0.004 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`);
  });

  it('half-closes: the other side goes on sending', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.03 < . 301:1301(1000) ack 102 → FIN_WAIT_2 / CLOSE_WAIT
      0.04 > . 102:102(0) ack 1301 → FIN_WAIT_2 / CLOSE_WAIT`);
  });

  it('holds a FIN back until the bytes before it are there', () => {
    check(`${OPEN}
      0.02 > P 101:201(100) ack 301
      0.03 > FA 301:301(0) ack 301 → FIN_WAIT_1 / ESTABLISHED
      0.06 > P 201:301(100) ack 301 → FIN_WAIT_1 / CLOSE_WAIT`);
  });

  it('takes a SYN that is refused, and one that nobody answers', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < RA 0:0(0) ack 101 → CLOSED / CLOSED`);
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      1.00 > S 100:100(0) → SYN_SENT / LISTEN
      3.00 > S 100:100(0) → SYN_SENT / LISTEN`);
  });

  it('closes on a reset with the next sequence number only (RFC 5961)', () => {
    check(`${OPEN}
      0.02 < R 5301:5301(0) → ESTABLISHED / ESTABLISHED
      0.03 < R 401:401(0) → ESTABLISHED / ESTABLISHED
      0.04 < R 301:301(0) → CLOSED / CLOSED`);
  });

  it('does not close SYN_SENT on a reset that acknowledges something else', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < RA 0:0(0) ack 77 → SYN_SENT / LISTEN`);
  });

  it('assumes an open connection where the capture begins in its middle', () => {
    check(`
      0.00 > P 5000:5100(100) ack 900 → ESTABLISHED? / ESTABLISHED?
      0.01 < FA 900:900(0) ack 5100 → CLOSE_WAIT / FIN_WAIT_1`);
  });

  it('ends TIME_WAIT after four minutes, as assumed', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < FA 301:301(0) ack 102
      0.04 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED
      250 < . 301:301(0) ack 102 → CLOSED? / CLOSED`);
  });

  it('leaves a synchronized connection as it is on a stray SYN', () => {
    check(`${OPEN}
      0.50 > S 7000:7000(0) → ESTABLISHED / ESTABLISHED`);
  });
});
