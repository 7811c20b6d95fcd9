import { describe, it } from 'vitest';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('what made a side send', () => {
  it('sees the tail loss probe that sends new bytes, where no delayed acknowledgment explains the silence', () => {
    const upload = (more: string): string => `${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.120 < . 1:1(0) ack 1001
      0.121 > . 1001:2001(1000) ack 1
      0.121 > . 2001:3001(1000) ack 1
      0.122 > . 3001:4001(1000) ack 1${more}`;
    check(upload(`
      0.190 > . 4001:5001(1000) ack 1 → original tail-probe likely
      0.290 > . 5001:6001(1000) ack 1 → original`));
    // Too soon; a short segment, as applications write; with one segment in flight.
    check(upload(`
      0.140 > . 4001:5001(1000) ack 1 → original`));
    check(upload(`
      0.190 > . 4001:4101(100) ack 1 → original`));
    check(upload(`
      0.140 < . 1:1(0) ack 3001
      0.190 > . 4001:5001(1000) ack 1 → original`));
  });

  it('tells the timer for lost segments from that of tail loss probes by what RFC 8985 §7 wants for one', () => {
    const requests = (between: string): string => `${HANDSHAKE}
      0.100 > P 1:101(100) ack 1
      0.340 > P 1:101(100) ack 1 → retransmission tail-probe
      0.360 < . 1:1(0) ack 101${between}
      0.500 > P 101:201(100) ack 1
      0.740 > P 101:201(100) ack 1 → retransmission`;
    // The acknowledgment of the probe alone does not tell whether it or the original has come.
    check(`${requests('')} timeout`);
    check(`${requests(`
      0.361 > P 101:201(100) ack 1
      0.381 < . 1:1(0) ack 201`).replace('0.500 > P 101:201', '0.500 > P 201:301').replace('0.740 > P 101:201', '0.740 > P 201:301')} tail-probe`);
    check(`${requests(`
      0.362 < . 1:1(0) ack 101 sack 1-101`)} tail-probe`);
    check(requests('').replaceAll(' sackok', '').replace('→ retransmission tail-probe', '→ retransmission timeout').concat(' timeout'));
    // What was in flight when the timer for lost segments had run out must have come.
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.340 > . 1:1001(1000) ack 1 → retransmission timeout
      0.360 < . 1:1(0) ack 1001
      0.600 > . 1001:2001(1000) ack 1 → retransmission timeout`);
  });

  it('counts what a recovery sends paced to its one acknowledgment, not to a timer', () => {
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.100 > . 2001:3001(1000) ack 1
      0.100 > . 3001:4001(1000) ack 1
      0.100 > . 4001:5001(1000) ack 1
      0.340 > . 1:1001(1000) ack 1 → retransmission timeout
      0.360 < . 1:1(0) ack 1001
      0.361 > . 1001:2001(1000) ack 1 → retransmission fast
      0.369 > . 2001:3001(1000) ack 1 → retransmission fast
      0.377 > . 3001:4001(1000) ack 1 → retransmission fast
      0.600 > . 1001:2001(1000) ack 1 → retransmission timeout`);
  });

  it('is no timer for lost segments where another than the earliest is sent again: a tail loss probe, or a repair that was held up', () => {
    const resent = (rest: string, replies = 'sackok'): string => `${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.100 > . 2001:3001(1000) ack 1${rest}`.replaceAll(' sackok', ` ${replies}`);
    // However long it waits: its timer goes by variances that nobody else sees.
    check(resent(`
      0.900 > . 2001:3001(1000) ack 1 → retransmission tail-probe
      4.300 > . 1:1001(1000) ack 1 → retransmission timeout
      4.320 < . 1:1(0) ack 3001
      4.400 > P 3001:3101(100) ack 1
      4.640 > P 3001:3101(100) ack 1 → retransmission tail-probe`));
    check(resent(`
      0.120 < . 1:1(0) ack 1 sack 1001-2001
      0.121 > . 1:1001(1000) ack 1 → retransmission fast
      0.141 < . 1:1(0) ack 1001
      0.142 > . 1001:2001(1000) ack 1 → retransmission fast
      0.400 > . 2001:3001(1000) ack 1 → retransmission fast`));
    check(resent(`
      0.900 > . 2001:3001(1000) ack 1 → retransmission fast`, ''));
  });

  it('is no acknowledgment where one only comes along with bytes', () => {
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.121 < . 1:1(0) ack 1 sack 1001-2001
      0.121 > . 1:1001(1000) ack 1 → retransmission fast
      0.440 < P 1:101(100) ack 1 sack 1001-2001
      0.441 > . 1:1001(1000) ack 1 → retransmission timeout`);
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.121 < . 1:1(0) ack 1001
      0.122 > P 1001:1101(100) ack 1
      0.359 < P 1:101(100) ack 1001
      0.360 > P 1001:1101(100) ack 1 → retransmission tail-probe`);
  });

  it('is without SACK the third repetition of an acknowledgment, or the timer', () => {
    const repeated = (more: string): string => `${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.101 > . 1001:2001(1000) ack 1
      0.102 > . 2001:3001(1000) ack 1
      0.321 < . 1:1(0) ack 1
      0.322 < . 1:1(0) ack 1${more}`.replaceAll(' sackok', '');
    check(repeated(`
      0.323 > . 1:1001(1000) ack 1 → retransmission timeout`));
    check(repeated(`
      0.323 < . 1:1(0) ack 1
      0.323 > . 1:1001(1000) ack 1 → retransmission fast`));
    // A window that opens repeats no acknowledgment.
    check(repeated(`
      0.323 < . 1:1(0) ack 1 win 9000
      0.323 > . 1:1001(1000) ack 1 → retransmission timeout`));
    // Sooner than any timer.
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.101 > . 1001:2001(1000) ack 1
      0.121 < . 1:1(0) ack 1
      0.150 > . 1:1001(1000) ack 1 → retransmission fast`.replaceAll(' sackok', ''));
  });

  it('goes by the first of the bytes where several segments are sent again as one', () => {
    check(`${HANDSHAKE}
      0.100 > P 1:201(200) ack 1
      0.210 > P 201:401(200) ack 1
      0.290 < . 1:1(0) ack 1
      0.320 > P 401:601(200) ack 1
      0.340 > P 1:601(600) ack 1 → retransmission timeout of 3`.replaceAll(' sackok', ''));
  });

  it('probes a window that was closed on what is in flight', () => {
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.120 < . 1:1(0) ack 1 win 0
      0.340 > . 1:1001(1000) ack 1 → retransmission zero-window-probe
      0.360 < . 1:1(0) ack 1 win 4000
      0.780 > . 1:1001(1000) ack 1 → retransmission timeout`);
  });

  it('asks with one new byte whether a closed window has opened (RFC 9293 §3.8.6.1), which a byte on its way meanwhile does not', () => {
    check(`${HANDSHAKE}
      0.030 > PA 1:1001(1000) ack 1
      0.050 < . 1:1(0) ack 1001 win 0
      5.050 > . 1001:1002(1) ack 1 → original zero-window-probe
      5.070 < . 1:1(0) ack 1001 win 0
      10.05 > . 1001:1002(1) ack 1 → retransmission zero-window-probe
      10.07 < . 1:1(0) ack 1002 win 8000
      20.05 > P 1002:1003(1) ack 1 → original`);
    check(`${HANDSHAKE}
      0.030 > PA 1:1001(1000) ack 1
      0.031 < . 1:1(0) ack 1001 win 0
      0.040 > PA 1001:1002(1) ack 1 → original`);
  });

  it('measures no round trip from what was sent twice to its acknowledgment (Karn)', () => {
    check(`
      0.000 > S 0:0(0) sackok
      0.000 < SA 0:0(0) ack 1 sackok
      1.000 < SA 0:0(0) ack 1 sackok → retransmission timeout
      1.020 > . 1:1(0) ack 1
      1.100 < . 1:1001(1000) ack 1
      1.100 < . 1001:2001(1000) ack 1
      1.600 < . 1:1001(1000) ack 1 → retransmission timeout`);
  });

  it('is the timer of a tail loss probe when new bytes follow a silence in which the other one would have run', () => {
    const written = (time: string, more = ''): string => `${HANDSHAKE}
      0.100 > P 1:11(10) ack 1${more}
      ${time} > P 11:311(300) ack 1 → original`;
    check(`${written('0.320')} tail-probe likely`);
    check(written('0.220'));
    // The retransmission timer would have run by then, had nothing come.
    check(written('20.220'));
    check(written('0.320', `
      0.150 < . 1:1(0) ack 11`));
  });

  describe('of a sender without tail loss probes', () => {
    it('is the retransmission timer, once it ran where a probe was due', () => {
      check(`${HANDSHAKE}
        0.100 > . 1:1001(1000) ack 1
        0.100 > . 1001:2001(1000) ack 1
        0.320 > . 1:1001(1000) ack 1 → retransmission timeout
        0.340 < . 1:1(0) ack 2001
        0.400 > P 2001:2101(100) ack 1
        0.420 < . 1:1(0) ack 2101
        0.500 > P 2101:2201(100) ack 1
        0.720 > P 2101:2201(100) ack 1 → retransmission timeout
        0.740 < . 1:1(0) ack 2201
        0.760 > P 2201:2301(100) ack 1
        0.780 < . 1:1(0) ack 2301
        0.800 > P 2301:2401(100) ack 1
        0.900 > P 2301:2401(100) ack 1 → retransmission tail-probe`);
    });

    it('is the retransmission timer, once it waited twice as long before its second run', () => {
      const request = (second: string): string => `${HANDSHAKE}
        0.100 > P 1:101(100) ack 1
        0.330 > P 1:101(100) ack 1 → retransmission tail-probe
        ${second} > P 1:101(100) ack 1 → retransmission timeout
        1.340 < . 1:1(0) ack 101
        1.400 > P 101:201(100) ack 1
        1.420 < . 1:1(0) ack 201
        1.500 > P 201:301(100) ack 1
        1.730 > P 201:301(100) ack 1 → retransmission`;
      check(`${request('0.790')} timeout`);
      check(`${request('0.560')} tail-probe`);
    });
  });
});
