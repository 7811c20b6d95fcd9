import { describe, expect, it } from 'vitest';
import { SegmentJudge } from './judge.ts';
import type { JudgedSegment } from './judged-segment.ts';
import { MOST_HOLES } from './holes.ts';
import { CAUSE, CONFIDENCE, VERDICT } from './words.ts';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';

const EMPTY: JudgedSegment = {
  side: 0, row: 0, time: 0, sequence: 0, length: 0, flags: 0, acknowledgment: 0, window: 1000, identification: -1, hasTimestamps: false, timestamp: 0,
  echo: 0, sacked: 0, sackedFrom: 0, sackedTo: 0, duplicateFrom: 0, duplicateTo: 0, allowsSack: false,
};

/** Judges as many segments of another connection, from `row` on, as are remembered: of those before none is any more. Gives the row behind them. */
function afterMany(judge: SegmentJudge, row: number): number {
  const others = 1 << 18;
  for (let i = 0; i <= others; i++) {
    judge.now[0] = 0.03 + i / 1e6;
    const isDone = judge.inOrder(2, row + i, i, 0, 0, 1000, -1, 1, false, 0, 0);
    if (!isDone) judge.judge({ ...EMPTY, side: 2, row: row + i, time: judge.now[0], sequence: i, length: 1 });
  }
  return row + others + 1;
}

describe('verdicts on segments', () => {
  it('calls what is sent once original, holes or not', () => {
    check(`${HANDSHAKE}
      0.021 > P 1:101(100) ack 1 → original
      0.041 < P 1:1001(1000) ack 101 → original
      0.042 < P 2001:3001(1000) ack 101 → original`);
  });

  it('tells an overtaken segment from a resent one by the round trip when nothing else can', () => {
    check(`${HANDSHAKE}
      0.100 < . 1:1001(1000) ack 1
      0.101 < . 2001:3001(1000) ack 1
      0.104 < . 1001:2001(1000) ack 1 → reordered likely`);
    check(`${HANDSHAKE}
      0.100 < . 1:1001(1000) ack 1
      0.101 < . 2001:3001(1000) ack 1
      0.101 > . 1:1(0) ack 1001
      0.123 < . 1001:2001(1000) ack 1 → retransmission fast likely`);
  });

  it('takes the round trip for shorter than the one time it was measured, until it was measured more often', () => {
    const filled = (exchanges: string): string => `${HANDSHAKE}
      ${exchanges}
      0.101 < . 2001:3001(1000) ack 51
      0.101 > . 51:51(0) ack 1001
      0.114 < . 1001:2001(1000) ack 51 →`;
    check(`${filled(`0.060 > P 1:51(50) ack 1
      0.100 < . 1:1001(1000) ack 51`)} retransmission fast guess`);
    // Twice the same is no accident.
    check(`${filled(`0.080 > P 1:51(50) ack 1
      0.100 < . 1:1001(1000) ack 51`)} reordered likely`);
    check(`${filled(`0.025 > P 1:21(20) ack 1
      0.045 < . 1:101(100) ack 21
      0.045 > P 21:51(30) ack 101
      0.065 < . 101:1001(900) ack 51`)} reordered likely`);
  });

  it('counts the way to the receiver, too, where the capture was taken between the ends', () => {
    const filled = (open: number): string => `
      0.000 > S 0:0(0)
      0.010 < SA 0:0(0) ack 1
      0.020 > . 1:1(0) ack 1
      0.100 < . 1:1001(1000) ack 1
      0.101 < . 2001:3001(1000) ack 1
      0.110 > . 1:1(0) ack 1001
      0.1${open + 1} < . 1001:2001(1000) ack 1 →`;
    check(`${filled(10)} reordered likely`);
    check(`${filled(20)} retransmission fast likely`);
  });

  it('measures the round trip by reports of what came behind a hole', () => {
    check(`
      0.000 > . 2001:3001(1000) ack 1
      0.020 < . 1:1(0) ack 1001 sack 2001-3001
      0.030 > . 3001:4001(1000) ack 1
      0.050 < . 1:1(0) ack 1001 sack 2001-4001
      0.100 < P 1:101(100) ack 1001 sack 2001-4001
      0.110 > . 4001:4001(0) ack 101
      0.120 > . 5001:6001(1000) ack 101
      0.132 > . 4001:5001(1000) ack 101 → reordered likely`);
  });

  it('learns the round trip from a resend that was not needed where nothing else tells it', () => {
    const filled = (pair: string): string => `
      0.000 < . 1:1001(1000) ack 1
      0.001 < . 2001:3001(1000) ack 1
      0.001 > . 1:1(0) ack 1001 sack 2001-3001
      0.009 < . 1001:2001(1000) ack 1
      0.009 > . 1:1(0) ack 3001
      ${pair}
      0.100 < . 3101:4001(900) ack 1
      0.101 < . 5001:6001(1000) ack 1
      0.101 > . 1:1(0) ack 4001 sack 5001-6001
      0.109 < . 4001:5001(1000) ack 1 →`;
    check(`${filled('0.019 < . 3001:3101(100) ack 1')} retransmission fast guess`);
    check(`${filled(`0.019 < . 3001:3101(100) ack 1
      0.019 > . 1:1(0) ack 3101
      0.022 < . 1001:2001(1000) ack 1
      0.022 > . 1:1(0) ack 3101 sack 1001-2001`)} reordered likely`);
  });

  it('does not call a resend within one round trip out of order when its timestamp is later', () => {
    check(`
      0.000 > S 0:0(0) ts 10/0
      0.020 < SA 0:0(0) ack 1 ts 500/10
      0.020 > . 1:1(0) ack 1 ts 30/500
      0.100 < . 1:1001(1000) ack 1 ts 580/30
      0.101 < . 2001:3001(1000) ack 1 ts 580/30
      0.101 > . 1:1(0) ack 1001 ts 130/580 sack
      0.115 < . 1001:2001(1000) ack 1 ts 590/30 → retransmission fast`);
  });

  it('knows an overtaken segment by its timestamp however late it comes', () => {
    check(`
      0.000 > S 0:0(0) ts 10/0
      0.002 < SA 0:0(0) ack 1 ts 500/10
      0.002 > . 1:1(0) ack 1 ts 12/500
      0.100 < . 1:1001(1000) ack 1 ts 580/30
      0.101 < . 2001:3001(1000) ack 1 ts 582/30
      0.111 < . 1001:2001(1000) ack 1 ts 581/30 → reordered`);
  });

  it('knows a resend that a later one has overtaken by what was sent before it', () => {
    const resends = (identification: number): string => `${HANDSHAKE}
      0.098 < . 1:501(500) ack 1 id 498
      0.099 < . 501:1001(500) ack 1 id 499
      0.101 < . 2001:3001(1000) ack 1 id 501
      0.102 < . 3001:4001(1000) ack 1 id 502
      0.180 < . 1001:2001(1000) ack 1 id 509 → retransmission fast
      0.190 < . 1001:2001(1000) ack 1 id ${identification} →`;
    check(`${resends(504)} retransmission fast`);
    check(`${resends(500)} reordered`);
  });

  it('knows that a clock which counts faster than the round trip would have moved on before a resend', () => {
    const late = (rate: number): string => `
      0.000 > S 0:0(0) ts 10/0
      0.020 < SA 0:0(0) ack 1 ts 500/10
      0.040 > . 1:1(0) ack 1 ts ${10 + 40 * rate}/500
      0.100 < . 1:1001(1000) ack 1 ts ${500 + 80 * rate}/${10 + 40 * rate}
      0.101 < . 2001:3001(1000) ack 1 ts ${500 + 80 * rate}/${10 + 40 * rate}
      0.101 > . 1:1(0) ack 1001 ts ${10 + 101 * rate}/${500 + 80 * rate}
      0.151 < . 1001:2001(1000) ack 1 ts ${500 + 80 * rate}/${10 + 40 * rate} →`;
    check(`${late(1)} reordered`);
    check(`${late(0.1)} retransmission timeout likely`);
  });

  it('does not trust a tick that a resend may have shared, nor an echo within few ticks for a round trip', () => {
    const near = (time: string, timestamp: number): string => `
      0.0000 > S 0:0(0) ts 10/0
      0.0003 < SA 0:0(0) ack 1 ts 500/10
      0.0003 > . 1:1(0) ack 1 ts 10/500
      0.0400 < . 1:1001(1000) ack 1 ts 540/10
      0.0401 > . 1:1(0) ack 1001 ts 50/540
      0.0403 > . 1:1(0) ack 1001 win 60000 ts 50/540
      0.0404 < . 1001:2001(1000) ack 1 ts 540/50
      0.0404 < . 3001:4001(1000) ack 1 ts 540/50
      ${time} < . 2001:3001(1000) ack 1 ts ${timestamp}/50 →`;
    check(`${near('0.0405', 540)} reordered likely`);
    check(`${near('0.0408', 540)} retransmission fast guess`);
    check(`${near('0.0408', 541)} retransmission fast`);
    // Longer than any such tick.
    check(`${near('0.0440', 540)} reordered`);
  });

  it('knows from the window and the reports that come with it, too', () => {
    const busy = (options: string): string => `${HANDSHAKE}
      0.100 < . 1:1001(1000) ack 1
      0.101 > . 1:501(500) ack 1001
      0.101 > . 1001:1501(500) ack 1001
      0.102 < . 2001:3001(1000) ack 1 win 1000 sack 1001-1201
      0.130 < . 1001:2001(1000) ack 1 ${options} →`;
    check(`${busy('win 1000')} reordered likely`);
    check(`${busy('win 900 sack 1001-1201')} reordered likely`);
    check(`${busy('win 1000 sack 1001-1501')} retransmission fast likely`);
    const soon = busy('win 1000 sack 1001-1501').replace('0.130', '0.104');
    check(`${soon} retransmission fast likely`);
  });

  it('corrects a round trip that took long to open by a resend that was asked for', () => {
    const later = (asked: string): string => `
      0.000 > S 0:0(0) sackok
      0.010 < SA 0:0(0) ack 1 sackok
      0.090 > . 1:1(0) ack 1
      0.100 > . 1:1001(1000) ack 1
      0.101 > . 1001:2001(1000) ack 1
      ${asked}
      0.150 < . 1:1(0) ack 2001
      0.200 > . 2001:3001(1000) ack 1
      0.201 > . 4001:5001(1000) ack 1
      0.248 > . 3001:4001(1000) ack 1 →`;
    check(`${later('')} reordered guess`.replace(/\n\s*\n/, '\n'));
    check(`${later(`0.111 < . 1:1(0) ack 1 sack 1001-2001
      0.135 > . 1:1001(1000) ack 1 → retransmission fast guess`)} retransmission fast likely`);
  });

  it('knows from what a segment acknowledges whether it was sent before those that came before it', () => {
    const busy = (acknowledged: number): string => `${HANDSHAKE}
      0.100 < . 1:1001(1000) ack 1
      0.101 > . 1:501(500) ack 1001
      0.101 < . 2001:3001(1000) ack 201
      0.101 > . 501:501(0) ack 1001
      0.124 < . 1001:2001(1000) ack ${acknowledged}`;
    check(`${busy(101)} → reordered`);
    check(`${busy(501)} → retransmission fast`);
    check(`${busy(501)} → retransmission fast
      0.130 < . 1001:2001(1000) ack 101 → reordered`);
    check(`${busy(501)} → retransmission fast
      0.130 < . 1001:2001(1000) ack 501 → retransmission fast guess`);
  });

  it('takes the time until something follows the SYN for a round trip where but one direction was captured', () => {
    check(`
      0.000 < SA 0:0(0) ack 1 sackok
      0.050 < . 1:1001(1000) ack 101
      0.051 < . 2001:3001(1000) ack 101
      0.070 < . 1001:2001(1000) ack 101 → reordered likely
      0.071 < . 4001:5001(1000) ack 101
      0.125 < . 3001:4001(1000) ack 101 → retransmission fast likely
      0.400 < . 5001:6001(1000) ack 101
      0.700 < . 5001:6001(1000) ack 101 → retransmission tail-probe`);
  });

  it('uses identifications that count up, and only those', () => {
    const counted = (id: number): string => `${HANDSHAKE.replace('SA 0:0(0) ack 1 sackok', 'SA 0:0(0) ack 1 id 100')}
      0.100 < . 1:1001(1000) ack 1 id 101
      0.101 < . 1001:2001(1000) ack 1 id 102
      0.102 < . 2001:3001(1000) ack 1 id 103
      0.103 < . 4001:5001(1000) ack 1 id 105
      0.103 > . 1:1(0) ack 3001
      0.104 < . 3001:4001(1000) ack 1 id ${id}`;
    check(`${counted(106)} → retransmission fast`);
    check(`${counted(104)} → reordered`);
    check(`${counted(104).replace(/id \d+/g, 'id 0')} → reordered likely`);
    // Linux gives its SYN,ACK 0 and begins to count anywhere.
    check(`${counted(104).replaceAll('id 10', 'id 5010').replace('id 50100', 'id 0')} → reordered`);
  });

  it('keeps to identifications that count up although resends overtake what was sent before them', () => {
    check(`${HANDSHAKE.replace('SA 0:0(0) ack 1 sackok', 'SA 0:0(0) ack 1 id 100')}
      0.100 < . 1:1001(1000) ack 1 id 101
      0.101 < . 1001:2001(1000) ack 1 id 102
      0.102 < . 2001:3001(1000) ack 1 id 103
      0.103 < . 4001:5001(1000) ack 1 id 105
      0.103 > . 1:1(0) ack 3001
      0.110 < . 1001:2001(1000) ack 1 id 109
      0.111 < . 6001:7001(1000) ack 1 id 107
      0.112 < . 2001:3001(1000) ack 1 id 110
      0.113 < . 7001:8001(1000) ack 1 id 108
      0.163 < . 5001:6001(1000) ack 1 id 106 → reordered
      0.164 < . 3001:4001(1000) ack 1 id 104 → reordered`);
  });

  it('measures no round trip to an answer that may have been another before it', () => {
    check(`
      0.000 > S 0:0(0) sackok
      0.000 < SA 0:0(0) ack 1 sackok
      0.460 > . 1001:2001(1000) ack 1
      0.560 > . 1:1001(1000) ack 1 → retransmission timeout guess`);
    // Nor where but one direction was captured.
    check(`
      0.000 > S 0:0(0) sackok
      0.460 > . 1001:2001(1000) ack 1
      0.560 > . 1:1001(1000) ack 1 → retransmission fast guess`);
  });

  it('only guesses by the time where segments are overtaken by nearly as much as a resend takes', () => {
    const filled = (open: number): string => `${HANDSHAKE}
      0.060 < . 1:101(100) ack 1
      0.060 > . 1:1(0) ack 101
      0.061 > P 1:2(1) ack 101
      0.081 < . 101:1001(900) ack 2
      0.200 < . 2001:3001(1000) ack 2
      0.${200 + open} < . 1001:2001(1000) ack 2 → reordered likely
      0.300 < . 4001:5001(1000) ack 2
      0.325 < . 3001:4001(1000) ack 2 → retransmission fast`;
    check(`${filled(2)} likely`);
    check(`${filled(13)} guess`);
  });

  it('takes two identifications near each other for those of a counter', () => {
    const filled = (id: number): string => `
      0.000 < . 1:1001(1000) ack 1 id 5000
      0.300 < . 2001:3001(1000) ack 1 id 5010
      0.301 < . 1001:2001(1000) ack 1 id ${id} →`;
    check(`${filled(5011)} retransmission fast`);
    check(`${filled(5004)} reordered`);
    check(`${filled(41_000)} reordered guess`);
  });

  it('names the first transmission also when the one before was itself a resend', () => {
    check(`${HANDSHAKE}
      0.021 > P 1:101(100) ack 1
      0.261 > P 1:101(100) ack 1 → retransmission tail-probe of 3
      0.700 > P 1:101(100) ack 1 → retransmission timeout of 3`);
  });

  it('knows a keep-alive of a side that was not seen before by what its peer has acknowledged', () => {
    check(`
      0.000 < PA 1:101(100) ack 500
      0.020 > . 499:499(0) ack 101 → probe keep-alive
      0.020 < . 101:101(0) ack 500 → none`);
    check(`
      0.000 < PA 1:101(100) ack 500
      0.020 > . 500:500(0) ack 101 → none`);
  });

  it('tells a zero-window probe from a keep-alive', () => {
    check(`${HANDSHAKE}
      0.021 > P 1:101(100) ack 1
      0.041 < . 1:1(0) ack 101 win 0 → none
      0.300 > . 100:100(0) ack 1 → probe zero-window-probe
      0.320 < . 1:1(0) ack 101 win 4000 → none
      9.300 > . 100:100(0) ack 1 → probe keep-alive`);
  });

  it('knows a probe where the capture has missed the last bytes before it', () => {
    check(`${HANDSHAKE}
      0.021 > P 1:101(100) ack 1
      0.045 < . 1:1(0) ack 201 win 0
      0.300 > . 200:200(0) ack 1 → probe zero-window-probe
      0.320 < . 1:1(0) ack 201 win 0
      0.800 > . 200:200(0) ack 1 → probe zero-window-probe
      0.900 > . 201:201(0) ack 1 → none`);
  });

  it('sees a SYN that is sent again, and the answer to it', () => {
    check(`
      0.000 > S 0:0(0)
      1.000 > S 0:0(0) → retransmission timeout of 0
      1.000 < SA 0:0(0) ack 1 → original
      3.000 > S 0:0(0) → retransmission timeout of 0
      3.000 < SA 0:0(0) ack 1 → retransmission repeated-syn of 2`);
  });

  it('keeps counting where the sequence numbers wrap', () => {
    check(`
      0.000 > S 4294967290:4294967290(0)
      0.020 < SA 0:0(0) ack 4294967291
      0.020 > . 4294967291:4294967291(0) ack 1
      0.021 > . 4294967291:95(100) ack 1 → original
      0.022 > . 95:195(100) ack 1 → original
      0.322 > . 4294967291:95(100) ack 1 → retransmission timeout of 3`);
  });

  it('knows the probe of a side that has sent nothing but its SYN', () => {
    check(`${HANDSHAKE}
      0.021 > P 1:101(100) ack 1
      0.041 < . 1:1(0) ack 101 → none
      2.041 < . 0:0(0) ack 101 → probe keep-alive`);
  });

  it('knows an acknowledgment that comes late from a probe, though it lies one below what was sent since', () => {
    const late = (rest: string): string => `
      0.000 > S 0:0(0) ts 10/0 sackok
      0.020 < SA 0:0(0) ack 1 ts 500/10 sackok
      0.020 > . 1:1(0) ack 1 ts 30/500
      0.050 < PA 1:101(100) ack 1 ts 530/30
      0.060 > FA 1:1(0) ack 101 ts 70/530
      ${rest}`;
    check(late('0.070 > . 1:1(0) ack 1 ts 90/500 → none'));
    check(late('0.070 > . 1:1(0) ack 101 ts 60/530 → none'));
    check(late('2.070 > . 1:1(0) ack 101 ts 2080/530 → probe keep-alive'));
  });

  it('begins anew with a SYN of the same number once the connection has gone further, as where traffic is played again', () => {
    check(`
      0.000 > S 0:0(0)
      0.020 < SA 0:0(0) ack 1
      0.030 > PA 1:101(100) ack 1
      0.050 < FA 1:1(0) ack 101
      0.051 > FA 101:101(0) ack 2
      0.071 < . 2:2(0) ack 102
      60.00 > S 0:0(0) → original
      60.02 < SA 0:0(0) ack 1 → original
      60.03 > PA 1:101(100) ack 1 → original
      60.05 < FA 1:1(0) ack 101 → original
      61.05 < FA 1:1(0) ack 101 → retransmission timeout`);
    // Taken along with a first SYN that the answer to came late for, or did not come at all, it is that SYN again.
    check(`
      0.000 > S 0:100(100)
      0.020 < SA 0:0(0) ack 101
      3.000 > S 0:0(0) → retransmission timeout`);
  });

  it('knows since when bytes are missing by the report of what passed over them, which the capture may lack', () => {
    check(`
      0.000 > S 0:0(0) sackok
      0.001 < SA 0:0(0) ack 1 sackok
      0.040 > . 1:1(0) ack 1
      0.100 > . 1:1001(1000) ack 1
      0.100 < . 1:1(0) ack 1001
      0.105 < . 1:1(0) ack 1001 sack 2001-3001
      0.130 > . 3001:4001(1000) ack 1
      0.130 < . 1:1(0) ack 1001 sack 2001-4001
      0.146 > . 1001:2001(1000) ack 1 → retransmission fast likely`);
  });

  it('knows a SYN that opens another connection, though that with its number is not remembered any more', () => {
    const judge = new SegmentJudge(), syn = 2, ack = 16;
    judge.judge({ ...EMPTY, length: 1, flags: syn });
    judge.judge({ ...EMPTY, side: 1, row: 1, time: 0.01, sequence: 500, length: 1, flags: syn | ack, acknowledgment: 1 });
    judge.judge({ ...EMPTY, row: 2, time: 0.011, sequence: 1, length: 100, flags: ack, acknowledgment: 501 });
    judge.judge({ ...EMPTY, side: 1, row: 3, time: 0.02, sequence: 501, flags: ack, acknowledgment: 101 });
    judge.judge({ ...EMPTY, row: afterMany(judge, 4), time: 5, length: 1, flags: syn });
    expect([judge.verdict, judge.confidence]).toEqual([VERDICT.original, CONFIDENCE.certain]);
  });

  it('takes nothing that has the number of a SYN for the SYN again', () => {
    check(`
      0.000 > S 0:0(0)
      0.001 > F 0:0(0) → original guess`);
  });

  it('knows a keep-alive that carries the last byte again, which was acknowledged with others (RFC 1122 §4.2.3.6)', () => {
    const kept = (first: string): string => `${HANDSHAKE}
      ${first}
      0.120 < . 1:1(0) ack 101
      5.120 > . 100:101(1) ack 1 →`;
    const acknowledged = kept('0.100 > P 1:101(100) ack 1');
    check(`${acknowledged} probe keep-alive
      5.140 < . 1:1(0) ack 101
      10.120 > . 100:101(1) ack 1 → probe keep-alive`);
    check(acknowledged.replace('0.120 < . 1:1(0) ack 101', '0.120 < . 1:1(0) ack 51').concat(' retransmission tail-probe'));
    // A byte that was sent alone may be sent again alone.
    check(`${kept(`0.100 > P 1:100(99) ack 1
      0.101 > P 100:101(1) ack 1`)} retransmission tail-probe`);
  });

  it('knows a keep-alive with a byte of a side that has sent nothing yet, or long ago', () => {
    check(`${HANDSHAKE}
      5.120 > . 0:1(1) ack 1 → probe keep-alive
      5.140 < . 1:1(0) ack 1
      10.120 > . 0:1(1) ack 1 → probe keep-alive`);
    const judge = new SegmentJudge(), ack = 16;
    judge.judge({ ...EMPTY, sequence: 1, length: 100, flags: ack });
    judge.judge({ ...EMPTY, side: 1, row: 1, time: 0.02, sequence: 1, flags: ack, acknowledgment: 101 });
    const row = afterMany(judge, 2);
    judge.judge({ ...EMPTY, row, time: 5, sequence: 100, length: 1, flags: ack, acknowledgment: 1 });
    expect([judge.verdict, judge.cause]).toEqual([VERDICT.probe, CAUSE.keepAlive]);
  });

  it('learns from the number of an acknowledgment that bytes before it were overtaken, or lost', () => {
    const behind = (more: string): string => `${HANDSHAKE}
      0.100 < . 1:1001(1000) ack 1 id 101
      0.101 < . 1001:2001(1000) ack 1 id 102
      0.102 < . 2001:3001(1000) ack 1 id 103
      0.103 < . 4001:4001(0) ack 1 id 105 → none${more}`;
    check(behind(`
      0.104 < . 3001:4001(1000) ack 1 id 104 → reordered`));
    check(behind(`
      0.304 < . 3001:4001(1000) ack 1 id 106 → retransmission tail-probe`));
    check(behind(`
      0.104 < . 4001:5001(1000) ack 1 id 106 → original
      0.105 < . 9004001:9004001(0) ack 1 id 107
      0.106 < . 5001:6001(1000) ack 1 id 108 → original`));
  });
});

describe('segments without end in any order', () => {
  const COUNT = 6000;
  /** A permutation of the segments: the multipliers have no factor in common with their number. */
  const shuffled = (by: number): number[] => Array.from({ length: COUNT }, (_, i) => (by * i + 17) % COUNT);

  function judged(judge: SegmentJudge, order: readonly number[], firstRow: number, time: number): number[] {
    const row = { ...EMPTY, flags: 16, length: 10 };
    return order.map((place, i) => {
      judge.judge({ ...row, row: firstRow + i, time: time + i / 1000, sequence: 1 + 10 * place });
      return judge.originalRow;
    });
  }

  it.each([[1], [COUNT - 1], [7], [3571]])('have their first transmission found, and none before it (every %i-th)', (by) => {
    const judge = new SegmentJudge(), order = shuffled(by), again = shuffled(1009);
    judge.judge({ ...EMPTY, row: 0, flags: 2, length: 1 });
    expect(judged(judge, order, 1, 1).filter((row) => row >= 0)).toEqual([]);
    expect(judge.received.receivedUpTo(0)).toBe(1 + 10 * COUNT);
    expect(judged(judge, again, 1 + COUNT, 100)).toEqual(again.map((place) => 1 + order.indexOf(place)));
  });

  it('leave no more holes than a side may keep', () => {
    const judge = new SegmentJudge();
    judge.judge({ ...EMPTY, row: 0, flags: 2, length: 1 });
    judge.judge({ ...EMPTY, row: 1, flags: 16, length: 10, sequence: 1_000_001 });
    for (let i = 0; i < 3 * MOST_HOLES; i++) judge.judge({ ...EMPTY, row: 2 + i, flags: 16, length: 10, sequence: 11 + 20 * i });
    expect(judge.memory.sides.holes.get(0)).toHaveLength(MOST_HOLES);
  });
});
