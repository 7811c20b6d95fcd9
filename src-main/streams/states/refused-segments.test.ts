import { describe, it } from 'vitest';
import { OPEN, checkStates as check } from '../../tooling/judged-scripts.ts';

const CLOSED_BY_BOTH = `${OPEN}
  0.02 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
  0.03 < FA 301:301(0) ack 102 → TIME_WAIT / LAST_ACK
  0.04 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED`;

describe('segments that RFC 9293 §3.10.7 has their receiver refuse', () => {
  it('in SYN-SENT: an acknowledgment of more than the SYN with its data, or of nothing of it (§3.10.7.3)', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < SA 300:300(0) ack 102 → SYN_SENT / SYN_RECEIVED
      0.02 > R 102:102(0) → SYN_SENT / LISTEN`);
    check(`
      0.00 > S 100:120(20) → SYN_SENT / LISTEN
      0.01 < SA 300:300(0) ack 122 → SYN_SENT / SYN_RECEIVED`);
    check(`
      0.00 > S 100:120(20) → SYN_SENT / LISTEN
      0.01 < SA 300:300(0) ack 121 → ESTABLISHED / SYN_RECEIVED`);
    check(`
      0.00 > S 100:120(20) → SYN_SENT / LISTEN
      0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED`);
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < SA 300:300(0) ack 100 → SYN_SENT / SYN_RECEIVED`);
  });

  it('in SYN-SENT: a FIN', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < F 300:300(0) → SYN_SENT / LISTEN`);
  });

  it('in SYN-RECEIVED: an acknowledgment of what was not sent, as of who guesses (§3.10.7.4, fifth)', () => {
    const guessed = (acknowledgment: number): string => `
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      0.02 > . 101:101(0) ack ${acknowledgment} → ESTABLISHED / SYN_RECEIVED
      0.04 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`;
    check(guessed(800_000_000));
    check(guessed(4_000_000_000));
    // What it has sent already may be acknowledged with the SYN (RFC 7413).
    check(`
      0.00 > S 100:120(20)
      0.01 < SA 300:300(0) ack 121
      0.01 < PA 301:401(100) ack 121 → ESTABLISHED / SYN_RECEIVED
      0.02 > . 121:121(0) ack 401 → ESTABLISHED / ESTABLISHED`);
  });

  it('in FIN-WAIT-1, CLOSING and LAST-ACK: an acknowledgment of more than the FIN', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.03 < . 301:301(0) ack 103 → FIN_WAIT_1 / CLOSE_WAIT
      0.04 < . 301:301(0) ack 102 → FIN_WAIT_2 / CLOSE_WAIT`);
    check(`${OPEN}
      0.020 > FA 101:101(0) ack 301
      0.021 < FA 301:301(0) ack 101 → CLOSING / CLOSING
      0.022 < . 302:302(0) ack 5102 → CLOSING / CLOSING
      0.040 < . 302:302(0) ack 102 → TIME_WAIT / CLOSING`);
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301
      0.03 < FA 301:301(0) ack 102 → TIME_WAIT / LAST_ACK
      0.04 > . 102:102(0) ack 9302 → TIME_WAIT / LAST_ACK
      0.05 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED`);
  });

  it('in every synchronized state: a SYN, which is answered with an acknowledgment (RFC 5961 §4)', () => {
    check(`${OPEN}
      0.02 > FA 101:101(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.03 > S 7000:7000(0) → FIN_WAIT_1 / CLOSE_WAIT
      0.04 < . 301:301(0) ack 102 → FIN_WAIT_2 / CLOSE_WAIT
      0.05 < S 9000:9000(0) → FIN_WAIT_2 / CLOSE_WAIT
      0.06 > . 102:102(0) ack 301 → FIN_WAIT_2 / CLOSE_WAIT
      0.07 < FA 301:301(0) ack 102 → TIME_WAIT / LAST_ACK`);
    check(`${OPEN}
      0.020 > FA 101:101(0) ack 301
      0.021 < FA 301:301(0) ack 101 → CLOSING / CLOSING
      0.022 < S 9000:9000(0) → CLOSING / CLOSING`);
  });

  it('a reset within the window: the challenge is answered with one that counts (RFC 5961 §3.2)', () => {
    check(`${OPEN}
      0.02 < R 350:350(0) → ESTABLISHED / ESTABLISHED
      0.03 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED
      0.04 < R 301:301(0) → CLOSED / CLOSED`);
  });

  it('an old reset, whose sender has closed all the same: it answers what came there earlier (RFC 9293 §3.10.7.1)', () => {
    const late = `${OPEN}
      0.02 > PA 101:201(100) ack 301
      0.03 < PA 301:401(100) ack 101
      0.04 > . 201:201(0) ack 401
      0.05 < R 301:301(0) → ESTABLISHED / CLOSED?`;
    check(`${late}
      0.06 < R 401:401(0) → CLOSED / CLOSED`);
    // What it has sent before comes late.
    check(`${late}
      0.05 < . 301:351(50) ack 101 → ESTABLISHED / CLOSED?`);
    // It was another's.
    check(`${late}
      0.07 < PA 401:501(100) ack 201 → ESTABLISHED / ESTABLISHED
      0.08 < FA 501:501(0) ack 201 → CLOSE_WAIT / FIN_WAIT_1`);
    check(`${OPEN}
      0.02 < PA 301:401(100) ack 101
      0.03 < R 401:401(0) → CLOSED / CLOSED
      0.04 < PA 301:401(100) ack 101 → CLOSED / CLOSED
      0.05 < PA 401:501(100) ack 101 → CLOSED / ESTABLISHED
      0.07 > R 101:101(0) → CLOSED / CLOSED`);
    check(`${OPEN}
      0.02 < R 300:300(0) → ESTABLISHED / ESTABLISHED
      0.03 < R 302:302(0) → ESTABLISHED / ESTABLISHED`);
  });

  it('an abort behind bytes that are missing, of which its sender knows nothing more (§3.10.5)', () => {
    check(`${OPEN}
      0.02 < PA 301:401(100) ack 101
      0.03 < PA 501:601(100) ack 101
      0.04 < RA 601:601(0) ack 101 → ESTABLISHED / CLOSED?
      0.05 > . 101:101(0) ack 401 → ESTABLISHED / CLOSED?
      0.06 < R 401:401(0) → CLOSED / CLOSED`);
    check(`${OPEN}
      0.02 < PA 301:401(100) ack 101
      0.03 < PA 501:601(100) ack 101
      0.04 < RA 650:650(0) ack 101 → ESTABLISHED / ESTABLISHED`);
  });

  it('a reset of who has opened actively and whose SYN crossed another closes; a listener listens again (§3.10.7.4, second)', () => {
    check(`
      0.000 > S 100:100(0)
      0.001 < S 300:300(0) → SYN_RECEIVED / SYN_SENT
      0.002 > SA 100:100(0) ack 301 → SYN_RECEIVED / ESTABLISHED
      0.003 < R 301:301(0) → CLOSED / CLOSED`);
    check(`
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 101
      0.02 > R 102:102(0) → ESTABLISHED / SYN_RECEIVED
      0.03 > R 101:101(0) → CLOSED / LISTEN`);
  });

  it('old bytes in TIME-WAIT: the answer to their acknowledgment ends it too early (RFC 1337 §3, hazard 1)', () => {
    check(`${CLOSED_BY_BOTH}
      0.90 < . 251:301(50) ack 101 → TIME_WAIT / CLOSED
      0.91 > . 102:102(0) ack 302 → TIME_WAIT / CLOSED
      0.92 < R 302:302(0) → CLOSED / CLOSED`);
  });

  it('a side that is gone refuses what comes, and ends a connection that is half open (§3.5.1, figure 9)', () => {
    check(`${OPEN}
      5.00 < PA 301:401(100) ack 101 → ESTABLISHED / ESTABLISHED
      5.01 > R 101:101(0) → CLOSED / CLOSED`);
  });

  it('probes of a closed window and urgent bytes change nothing (§3.8.6.1, §3.8.5)', () => {
    check(`${OPEN}
      0.10 > . 101:201(100) ack 301
      0.11 < . 301:301(0) ack 201 win 0 → ESTABLISHED / ESTABLISHED
      0.40 > . 200:200(0) ack 301 → ESTABLISHED / ESTABLISHED
      0.41 < . 301:301(0) ack 201 win 0 → ESTABLISHED / ESTABLISHED
      0.80 > PUA 201:202(1) ack 301 → ESTABLISHED / ESTABLISHED
      0.81 < . 301:301(0) ack 202 win 500 → ESTABLISHED / ESTABLISHED
      0.90 > FUA 202:212(10) ack 301 → FIN_WAIT_1 / CLOSE_WAIT`);
  });
});
