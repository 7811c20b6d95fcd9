import { describe, expect, it } from 'vitest';
import { OPEN, checkStates as check, statesOf } from '../../tooling/judged-scripts.ts';

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

/**
 * What RFC 9293 figure 5 draws, but for what the wire does not show: opening passively,
 * and closing in LISTEN or SYN-SENT. The last segment makes the transition.
 */
const FIGURE_5: readonly (readonly [event: string, end: 'client' | 'server', transition: string, script: string])[] = [
  ['active OPEN, snd SYN', 'client', ' → SYN_SENT', '0.00 > S 100:100(0)'],
  ['rcv SYN, snd SYN,ACK', 'server', 'LISTEN → SYN_RECEIVED', `
    0.00 > S 100:100(0)
    0.01 < SA 300:300(0) ack 101`],
  ['SEND, snd SYN', 'server', 'LISTEN → SYN_SENT', `
    0.000 > S 100:100(0)
    0.001 < S 300:300(0)`],
  ['rcv SYN, snd SYN,ACK in SYN-SENT', 'client', 'SYN_SENT → SYN_RECEIVED', `
    0.000 > S 100:100(0)
    0.001 < S 300:300(0)`],
  ['rcv SYN,ACK, snd ACK', 'client', 'SYN_SENT → ESTABLISHED', `
    0.00 > S 100:100(0)
    0.01 < SA 300:300(0) ack 101`],
  ['rcv ACK of SYN', 'server', 'SYN_RECEIVED → ESTABLISHED', OPEN],
  ['rcv RST after a passive OPEN (note 1)', 'server', 'SYN_RECEIVED → LISTEN', `
    0.00 > S 100:100(0)
    0.01 < SA 300:300(0) ack 101
    0.02 > R 101:101(0)`],
  ['CLOSE, snd FIN in SYN-RECEIVED', 'server', 'SYN_RECEIVED → FIN_WAIT_1', `
    0.00 > S 100:100(0)
    0.01 < SA 300:300(0) ack 101
    0.02 < FA 301:301(0) ack 101`],
  ['CLOSE, snd FIN', 'client', 'ESTABLISHED → FIN_WAIT_1', `${OPEN}
    0.02 > FA 101:101(0) ack 301`],
  ['rcv FIN, snd ACK', 'server', 'ESTABLISHED → CLOSE_WAIT', `${OPEN}
    0.02 > FA 101:101(0) ack 301`],
  ['rcv ACK of FIN', 'client', 'FIN_WAIT_1 → FIN_WAIT_2', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < . 301:301(0) ack 102`],
  ['rcv FIN, snd ACK in FIN-WAIT-1', 'client', 'FIN_WAIT_1 → CLOSING', `${OPEN}
    0.020 > FA 101:101(0) ack 301
    0.021 < FA 301:301(0) ack 101`],
  ['rcv FIN that acknowledges the own (note 2)', 'client', 'FIN_WAIT_1 → TIME_WAIT', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < FA 301:301(0) ack 102`],
  ['rcv FIN, snd ACK in FIN-WAIT-2', 'client', 'FIN_WAIT_2 → TIME_WAIT', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < . 301:301(0) ack 102
    0.04 < FA 301:301(0) ack 102`],
  ['rcv ACK of FIN in CLOSING', 'client', 'CLOSING → TIME_WAIT', `${OPEN}
    0.020 > FA 101:101(0) ack 301
    0.021 < FA 301:301(0) ack 101
    0.040 < . 302:302(0) ack 102`],
  ['CLOSE, snd FIN in CLOSE-WAIT', 'server', 'CLOSE_WAIT → LAST_ACK', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < . 301:301(0) ack 102
    0.04 < FA 301:301(0) ack 102`],
  ['rcv ACK of FIN in LAST-ACK', 'server', 'LAST_ACK → CLOSED', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < FA 301:301(0) ack 102
    0.04 > . 102:102(0) ack 302`],
  ['2 MSL timeout', 'client', 'TIME_WAIT → CLOSED?', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < FA 301:301(0) ack 102
    0.04 > . 102:102(0) ack 302
    250 < . 302:302(0) ack 102`],
  ['rcv RST of the SYN (note 3)', 'client', 'SYN_SENT → CLOSED', `
    0.00 > S 100:100(0)
    0.01 < RA 0:0(0) ack 101`],
  ['rcv RST (note 3)', 'client', 'ESTABLISHED → CLOSED', `${OPEN}
    0.02 < R 301:301(0)`],
  ['rcv RST in FIN-WAIT-1', 'client', 'FIN_WAIT_1 → CLOSED', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < R 301:301(0)`],
  ['rcv RST in FIN-WAIT-2', 'client', 'FIN_WAIT_2 → CLOSED', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < . 301:301(0) ack 102
    0.04 < R 301:301(0)`],
  ['rcv RST in CLOSE-WAIT', 'server', 'CLOSE_WAIT → CLOSED', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < . 301:301(0) ack 102
    0.04 > R 102:102(0)`],
  ['rcv RST in CLOSING', 'server', 'CLOSING → CLOSED', `${OPEN}
    0.020 > FA 101:101(0) ack 301
    0.021 < FA 301:301(0) ack 101
    0.040 > R 102:102(0)`],
  ['rcv RST in LAST-ACK', 'server', 'LAST_ACK → CLOSED', `${OPEN}
    0.02 > FA 101:101(0) ack 301
    0.03 < FA 301:301(0) ack 102
    0.04 > R 102:102(0)`],
];

describe('every transition of RFC 9293 figure 5', () => {
  it.each(FIGURE_5)('%s: %s %s', (_, end, transition, script) => {
    const states = statesOf(script), of = (both: string | undefined): string => both?.split(' / ')[end === 'client' ? 0 : 1] ?? '';
    expect(`${of(states.at(-2))} → ${of(states.at(-1))}`).toBe(transition);
  });

  it('is in the list above', () => {
    const drawn = [
      'LISTEN → SYN_RECEIVED', 'LISTEN → SYN_SENT', 'SYN_RECEIVED → ESTABLISHED', 'SYN_RECEIVED → FIN_WAIT_1', 'SYN_RECEIVED → LISTEN',
      'SYN_SENT → SYN_RECEIVED', 'SYN_SENT → ESTABLISHED', 'ESTABLISHED → FIN_WAIT_1', 'ESTABLISHED → CLOSE_WAIT',
      'FIN_WAIT_1 → FIN_WAIT_2', 'FIN_WAIT_1 → CLOSING', 'FIN_WAIT_1 → TIME_WAIT', 'FIN_WAIT_2 → TIME_WAIT', 'CLOSING → TIME_WAIT',
      'CLOSE_WAIT → LAST_ACK', 'LAST_ACK → CLOSED', 'TIME_WAIT → CLOSED?',
    ];
    expect(FIGURE_5.map(([, , transition]) => transition)).toEqual(expect.arrayContaining(drawn));
  });
});

describe('what changes no state', () => {
  it('a split handshake opens as one connection', () => {
    check(`
      0.000 > S 100:100(0) → SYN_SENT / LISTEN
      0.020 < . 300:300(0) ack 101
      0.021 < S 300:300(0) → SYN_RECEIVED / SYN_SENT
      0.022 > SA 100:100(0) ack 301 → SYN_RECEIVED / ESTABLISHED
      0.042 < . 301:301(0) ack 101 → ESTABLISHED / ESTABLISHED`);
  });

  it('a reset in SYN-SENT that acknowledges nothing', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < R 0:0(0) → SYN_SENT / LISTEN`);
  });

  it('a reset in the window that is not the next byte, or outside it, in any state', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < . 301:301(0) ack 102 → FIN_WAIT_2 / CLOSE_WAIT
      0.04 < R 400:400(0) → FIN_WAIT_2 / CLOSE_WAIT
      0.05 < R 299:299(0) → FIN_WAIT_2 / CLOSE_WAIT
      0.06 > R 100:100(0) → FIN_WAIT_2 / CLOSE_WAIT`);
  });

  it("and a reset with the number of its sender's FIN ends both while that FIN is not acknowledged: it answers what was sent before the FIN came", () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < . 301:401(100) ack 101 → FIN_WAIT_1 / CLOSE_WAIT
      0.03 > R 101:101(0) → CLOSED / CLOSED`);
  });

  it('or when it reaches a side that has the FIN and has not closed yet', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < . 301:401(100) ack 102 → FIN_WAIT_2 / CLOSE_WAIT
      0.03 > R 101:101(0) → CLOSED / CLOSED`);
  });

  it('a reset behind what is reported beyond a hole', () => {
    const afterLoss = (last: string): void => check(`${OPEN}
      0.02 < . 401:501(100) ack 101
      0.03 > . 101:101(0) ack 301 sack 401-501
      0.04 < ${last}`);
    afterLoss('R 501:501(0) → CLOSED / CLOSED');
    afterLoss('R 500:500(0) → ESTABLISHED / ESTABLISHED');
  });

  it('a FIN that is acknowledged has come, with bytes before it that the capture has not', () => {
    check(`${OPEN}
      0.02 < . 301:401(100) ack 101
      0.03 < FA 501:501(0) ack 101 → ESTABLISHED / FIN_WAIT_1
      0.04 > . 101:101(0) ack 502 → CLOSE_WAIT / FIN_WAIT_2`);
  });

  it('a FIN has come when a resend covers the hole before it and more', () => {
    check(`${OPEN}
      0.02 < . 301:401(100) ack 101
      0.03 < FA 501:501(0) ack 101 → ESTABLISHED / FIN_WAIT_1
      0.04 < . 351:501(150) ack 101 → CLOSE_WAIT / FIN_WAIT_1`);
  });

  it('a reset in TIME_WAIT, which it ends', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < FA 301:301(0) ack 102
      0.04 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED
      0.05 < R 301:301(0) → TIME_WAIT / CLOSED
      0.06 < R 302:302(0) → CLOSED / CLOSED`);
  });

  it('a FIN sent again in TIME_WAIT: the wait begins anew', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < FA 301:301(0) ack 102
      0.04 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED
      200 < FA 301:301(0) ack 102 → TIME_WAIT / CLOSED
      300 < . 302:302(0) ack 102 → TIME_WAIT / CLOSED`);
  });

  it('SYNs that are sent again with back-off, answered at last or refused', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      1.00 > S 100:100(0) → SYN_SENT / LISTEN
      3.00 > S 100:100(0) → SYN_SENT / LISTEN
      7.00 > S 100:100(0) → SYN_SENT / LISTEN
      7.02 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED`);
    check(`
      0.00 > S 100:100(0)
      1.00 > S 100:100(0) → SYN_SENT / LISTEN
      1.02 < RA 0:0(0) ack 101 → CLOSED / CLOSED`);
  });

  it('a SYN and its answer that are sent again because one was lost', () => {
    check(`
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      1.00 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      1.01 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`);
  });
});
