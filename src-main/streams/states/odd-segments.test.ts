import { describe, it } from 'vitest';
import { OPEN, checkStates as check } from '../../tooling/judged-scripts.ts';

describe('what attackers, restarts and late captures leave of a connection', () => {
  it('a reset in answer to what an earlier connection left leaves its sender in SYN-SENT (figure 9)', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.01 < . 8000:8000(0) ack 7000 → SYN_SENT / LISTEN
      0.02 > R 7000:7000(0) → SYN_SENT / LISTEN
      1.00 > S 100:100(0) → SYN_SENT / LISTEN
      1.01 < SA 700:700(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      1.02 > . 101:101(0) ack 701 → ESTABLISHED / ESTABLISHED`);
    check(`
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 55 → SYN_SENT / SYN_RECEIVED
      0.02 > R 55:55(0) → SYN_SENT / LISTEN`);
  });

  it('whoever acknowledges more than the SYN has had the acknowledgment of its own, captured or not', () => {
    check(`
      0.00 < SA 300:300(0) ack 101 → ESTABLISHED? / SYN_RECEIVED
      0.02 < . 301:301(0) ack 101 → ESTABLISHED? / SYN_RECEIVED
      0.03 < . 301:301(0) ack 153 → ESTABLISHED? / ESTABLISHED
      0.09 < FA 301:301(0) ack 153 → CLOSE_WAIT? / FIN_WAIT_1`);
  });

  it('a refusal acknowledges the SYN with what came along', () => {
    check(`
      0.00 > S 100:200(100) → SYN_SENT / LISTEN
      0.01 < RA 0:0(0) ack 201 → CLOSED / CLOSED`);
    check(`
      0.00 > S 100:200(100) → SYN_SENT / LISTEN
      0.01 < RA 0:0(0) ack 101 → CLOSED / CLOSED`);
    check(`
      0.00 > SF 100:100(0) → SYN_SENT / LISTEN
      0.01 < RA 0:0(0) ack 102 → CLOSED / CLOSED`);
    check(`
      0.00 > S 100:200(100)
      0.01 < RA 0:0(0) ack 202 → SYN_SENT / LISTEN`);
  });

  it('a reset with words about its reason counts by its number alone', () => {
    check(`${OPEN}
      1.00 < RA 251:351(100) ack 101 → ESTABLISHED / ESTABLISHED
      1.01 < RA 301:401(100) ack 101 → CLOSED / CLOSED`);
  });

  it('a second answer with another number changes nothing for whoever has taken the first', () => {
    check(`
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      0.012 < SA 9300:9300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      0.02 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`);
  });

  it('a SYN that is sent again had no answer yet: a lost one with a cookie makes way for the next', () => {
    check(`
      0.00 > S 100:100(0)
      0.01 < SA 300:300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      1.00 > S 100:100(0) → SYN_SENT / SYN_RECEIVED
      1.01 < SA 9300:9300(0) ack 101 → ESTABLISHED / SYN_RECEIVED
      1.02 > . 101:101(0) ack 9301 → ESTABLISHED / ESTABLISHED`);
    check(`
      0.00 > S 100:100(0)
      1.01 < SA 300:300(0) ack 101
      1.02 > S 100:100(0) → SYN_SENT / SYN_RECEIVED
      1.03 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`);
  });

  it('a capture that begins with the answer to a SYN: the handshake goes on', () => {
    check(`
      0.00 < SA 300:300(0) ack 101 → ESTABLISHED? / SYN_RECEIVED
      0.01 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED`);
    check(`
      0.00 < SA 300:300(0) ack 101
      0.01 > R 101:101(0) → CLOSED / LISTEN`);
  });

  it('a FIN far beyond the window, which an attacker sent, does not hide the one that ends the stream', () => {
    check(`${OPEN}
      0.10 > FA 900000:900000(0) ack 301 → FIN_WAIT_1 / ESTABLISHED
      0.12 < . 301:301(0) ack 101 → FIN_WAIT_1 / ESTABLISHED
      0.20 > PA 101:201(100) ack 301 → FIN_WAIT_1 / ESTABLISHED
      0.22 < . 301:301(0) ack 201 → FIN_WAIT_1 / ESTABLISHED
      0.30 > FA 201:201(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.32 < FA 301:301(0) ack 202 → TIME_WAIT / LAST_ACK
      0.34 > . 202:202(0) ack 302 → TIME_WAIT / CLOSED`);
    // One below what was acknowledged is an old one, and ends nothing.
    check(`${OPEN}
      0.10 > PA 101:201(100) ack 301
      0.12 < . 301:301(0) ack 201
      0.20 > FA 201:201(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.21 > FA 151:151(0) ack 301 → FIN_WAIT_1 / CLOSE_WAIT
      0.22 < . 301:301(0) ack 202 → FIN_WAIT_2 / CLOSE_WAIT`);
  });

  it('what has a timestamp older than that of the bytes before it is refused, with what it acknowledges (RFC 7323 §5.3)', () => {
    const open = `
      0.00 > S 100:100(0) ts 1000/0
      0.02 < SA 300:300(0) ack 101 ts 500/1000
      0.02 > . 101:101(0) ack 301 ts 1020/500
      0.03 > PA 101:201(100) ack 301 ts 1030/500
      0.05 < . 301:301(0) ack 201 ts 530/1030`;
    const refused = `${open}
      0.06 > FA 201:201(0) ack 301 ts 10/530 → FIN_WAIT_1 / ESTABLISHED
      0.08 < . 301:301(0) ack 201 ts 560/1030 → FIN_WAIT_1 / ESTABLISHED`;
    check(`${refused}
      0.30 > FA 201:201(0) ack 301 ts 1300/560 → FIN_WAIT_1 / CLOSE_WAIT
      0.32 < . 301:301(0) ack 202 ts 800/1300 → FIN_WAIT_2 / CLOSE_WAIT`);
    // What is acknowledged was taken.
    check(`${refused}
      0.32 < . 301:301(0) ack 202 ts 800/1300 → FIN_WAIT_2 / CLOSE_WAIT`);
    // A FIN waits for the bytes before it.
    check(`${open}
      0.06 > PA 201:301(100) ack 301 ts 10/530 → ESTABLISHED / ESTABLISHED
      0.07 > FA 301:301(0) ack 301 ts 1070/530 → FIN_WAIT_1 / ESTABLISHED
      0.30 > PA 201:301(100) ack 301 ts 1300/560 → FIN_WAIT_1 / CLOSE_WAIT`);
    check(`${open}
      0.06 < FA 301:301(0) ack 201 ts 540/1030 → CLOSE_WAIT / FIN_WAIT_1
      0.08 > PA 201:301(100) ack 302 ts 10/540 → CLOSE_WAIT / FIN_WAIT_1
      0.30 > PA 201:301(100) ack 302 ts 1300/540 → CLOSE_WAIT / FIN_WAIT_2`);
    // Nothing was overtaken that repeats what is there, or that comes while what is before it is missing.
    check(`${open}
      0.06 > PA 301:401(100) ack 301 ts 1060/530 → ESTABLISHED / ESTABLISHED
      0.07 > PA 201:301(100) ack 301 ts 1050/530 → ESTABLISHED / ESTABLISHED
      0.08 > FA 401:401(0) ack 301 ts 1060/530 → FIN_WAIT_1 / CLOSE_WAIT`);
  });

  it('of a capture of one direction the next number shows that the SYN was answered', () => {
    check(`
      0.00 > S 100:100(0) → SYN_SENT / LISTEN
      0.02 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED?
      0.03 > PA 101:201(100) ack 301 → ESTABLISHED / ESTABLISHED?
      0.90 > FA 201:201(0) ack 901 → FIN_WAIT_1 / CLOSE_WAIT?`);
    // No data are sent before the own SYN is acknowledged.
    check(`
      0.00 < SA 300:300(0) ack 101 → ESTABLISHED? / SYN_RECEIVED
      0.02 < PA 301:401(100) ack 101 → ESTABLISHED? / ESTABLISHED?
      0.03 < FA 401:401(0) ack 101 → CLOSE_WAIT? / FIN_WAIT_1?`);
    // What the capture lacks may be the answer alone.
    check(`
      0.00 > S 100:100(0)
      0.02 > . 101:101(0) ack 301 → ESTABLISHED / ESTABLISHED?
      0.05 < PA 301:401(100) ack 101 → ESTABLISHED / ESTABLISHED`);
    // What is left of an earlier connection has another number.
    check(`
      0.00 > S 100:100(0)
      0.02 > . 8101:8101(0) ack 301 → ESTABLISHED / ESTABLISHED?
      0.03 > . 99:99(0) ack 301 → ESTABLISHED / ESTABLISHED?`);
    check(`
      0.00 > S 100:100(0)
      0.02 > . 99:99(0) ack 301 → SYN_SENT / LISTEN`);
  });

  it('a capture that begins with a FIN does not know whether it is the first, until the other side sends more', () => {
    check(`
      0.00 < FA 900:900(0) ack 501 → CLOSE_WAIT? / FIN_WAIT_1?
      0.01 > . 501:501(0) ack 901 → CLOSE_WAIT? / FIN_WAIT_2?`);
    check(`
      0.00 < FA 900:900(0) ack 501 → CLOSE_WAIT? / FIN_WAIT_1?
      0.01 > . 501:501(0) ack 901 → CLOSE_WAIT? / FIN_WAIT_2?
      0.02 > PA 501:601(100) ack 901 → CLOSE_WAIT / FIN_WAIT_2`);
    check(`
      0.00 < FA 900:900(0) ack 501
      0.01 > FA 501:501(0) ack 901 → LAST_ACK / TIME_WAIT
      0.02 < . 901:901(0) ack 502 → CLOSED / TIME_WAIT`);
  });
});
