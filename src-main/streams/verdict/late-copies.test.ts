import { describe, expect, it } from 'vitest';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';
import { hadAcknowledged, keepAcknowledged, noteAcknowledged } from './heard-acknowledgments.ts';
import { KnownCopies } from './known-copies.ts';

describe('copies that come later than a resend may', () => {
  const plain = (last: string): string => `
    0.000 > S 0:0(0)
    0.020 < SA 0:0(0) ack 1
    0.020 > . 1:1(0) ack 1
    0.025 > P 1:21(20) ack 1
    0.045 < . 1:1001(1000) ack 21
    0.045 > P 21:41(20) ack 1001
    0.065 < . 1001:2001(1000) ack 41
    0.065 > P 41:61(20) ack 2001
    0.085 < . 2001:3001(1000) ack 61
    0.085 > P 61:81(20) ack 3001
    0.088 < . 2001:3001(1000) ack 61 → duplicate likely
    0.105 < . 3001:4001(1000) ack 81
    0.105 > . 81:81(0) ack 4001
    ${last}`;

  it('are known by their sender having heard for long that the bytes have come (RFC 9293 §3.4)', () => {
    check(plain(`0.125 < . 5001:6001(1000) ack 81
      0.1250 > . 81:81(0) ack 4001
      0.1252 < . 6001:7001(1000) ack 81
      0.1252 > . 81:81(0) ack 4001
      0.1254 < . 7001:8001(1000) ack 81
      0.1254 > . 81:81(0) ack 4001
      0.1256 < . 8001:9001(1000) ack 81
      0.1256 > . 81:81(0) ack 4001
      0.1458 < . 4001:5001(1000) ack 81 → retransmission fast likely
      0.1458 > . 81:81(0) ack 9001
      0.150 < . 2001:3001(1000) ack 61 → duplicate likely`));
  });

  it('are none where others had overtaken what comes again, as it may have been asked for before it came', () => {
    check(plain(`0.125 < . 5001:6001(1000) ack 81
      0.1250 > . 81:81(0) ack 4001
      0.1252 < . 6001:7001(1000) ack 81
      0.1252 > . 81:81(0) ack 4001
      0.1300 < . 4001:5001(1000) ack 81 → reordered likely
      0.1300 > . 81:81(0) ack 7001
      0.1458 < . 8001:9001(1000) ack 81
      0.1458 > . 81:81(0) ack 7001
      0.1459 < . 9001:10001(1000) ack 81
      0.1459 > . 81:81(0) ack 7001
      0.1460 < . 10001:11001(1000) ack 81
      0.1460 > . 81:81(0) ack 7001
      0.1665 < . 7001:8001(1000) ack 81 → retransmission fast likely
      0.1665 > . 81:81(0) ack 11001
      0.1700 < . 4001:5001(1000) ack 81 → retransmission fast likely`));
  });

  it('are those that acknowledge less than their sender has acknowledged since, as what it sends again does not', () => {
    const again = (acknowledged: number): string => `${plain('')}
      0.310 > FA 81:81(0) ack 4001
      0.320 < FA 4001:4001(0) ack 82
      0.320 > . 82:82(0) ack 4002
      0.605 < . 3001:4001(1000) ack ${acknowledged} →`;
    check(`${again(81)} duplicate likely`);
    check(`${again(82)} retransmission timeout`);
  });

  it('are those of a segment that was sent again between, where they come just as late as others', () => {
    check(`${HANDSHAKE}
      0.100 > . 1:1001(1000) ack 1
      0.101 > . 1001:2001(1000) ack 1
      0.102 > . 2001:3001(1000) ack 1
      0.103 > PA 3001:4001(1000) ack 1
      0.140 < . 1:1(0) ack 3001
      0.400 > . 3001:4001(1000) ack 1 → retransmission tail-probe
      0.440 < PA 1:11(10) ack 4001
      0.440 > . 4001:4001(0) ack 11
      0.600 > . 1:1001(1000) ack 1 → duplicate likely
      0.601 > . 1001:2001(1000) ack 1 → duplicate likely
      0.602 > . 2001:3001(1000) ack 1 → duplicate likely
      0.603 > PA 3001:4001(1000) ack 1 → duplicate likely`);
  });

  it('are those of what lies beyond the first missing byte, where that is all that a sender without SACK hears of (RFC 5681 §3.2)', () => {
    const again = (sequence: number): string => `
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.100 > . 2001:3001(1000) ack 1
      0.100 > . 3001:4001(1000) ack 1
      0.100 > . 4001:5001(1000) ack 1
      0.100 > . 5001:6001(1000) ack 1
      0.140 < . 1:1(0) ack 1001
      0.140 < . 1:1(0) ack 1001
      0.140 < . 1:1(0) ack 1001
      0.140 < . 1:1(0) ack 1001
      0.160 > . ${sequence}:${sequence + 1000}(1000) ack 1 →`;
    check(`${again(4001)} duplicate likely`);
    check(`${again(1001)} retransmission fast guess`);
  });

  it('are known by a fast clock, which old timestamps do not make slow', () => {
    check(`
      0.000 > S 0:0(0) ts 1000/0
      0.020 < SA 0:0(0) ack 1 ts 500/1000
      0.020 > . 1:1(0) ack 1 ts 1020/500
      0.050 > . 1:1001(1000) ack 1 ts 1050/500
      0.070 < . 1:1(0) ack 1001 ts 550/1050
      0.100 > . 1001:2001(1000) ack 1 ts 1100/550
      0.120 < . 1:1(0) ack 2001 ts 600/1100
      1.220 > . 1:1(0) ack 1 ts 1020/500
      1.250 > . 1:1001(1000) ack 1 ts 1050/500 → duplicate
      1.300 > . 1001:2001(1000) ack 1 ts 1100/550 → duplicate`);
  });

  it('are known by a clock of any rate that has gone on since, as what is sent again has its time (RFC 7323 §3.2)', () => {
    const again = (timestamp: number): string => `
      0.0000 > . 1:1001(1000) ack 1 ts 1000/500
      0.0005 < . 1:1(0) ack 1 ts 501/1000
      0.0080 > . 1001:2001(1000) ack 1 ts 1002/501
      0.0085 < . 1:1(0) ack 1 ts 502/1002 sack 1001-2001
      0.0150 > . 1:1001(1000) ack 1 ts ${timestamp}/500 →`;
    check(`${again(1000)} duplicate`);
    check(`${again(1003)} retransmission fast`);
  });

  it('are those of which nothing has come to their sender since they were sent again, neither report nor timer', () => {
    check(`
      0.000 > S 0:0(0)
      0.020 < SA 0:0(0) ack 1
      0.020 > . 1:1(0) ack 1
      0.021 > PA 1:13(12) ack 1
      0.261 > PA 1:13(12) ack 1 → retransmission timeout
      0.265 > PA 1:13(12) ack 1 → duplicate likely`);
    // The answers to keep-alives repeat acknowledgments, but tell of nothing that was sent after them (RFC 5681 §2).
    const probe = (time: number): string => `
      ${time}.000 > . 12:12(0) ack 1
      ${time}.020 < . 1:1(0) ack 13`;
    check(`
      0.000 > S 0:0(0) sackok
      0.020 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1
      0.021 > PA 1:13(12) ack 1
      0.041 < . 1:1(0) ack 13${probe(1)}${probe(2)}${probe(3)}
      3.500 > FA 13:13(0) ack 1
      3.504 > FA 13:13(0) ack 1 → duplicate likely`);
  });

  it('are known by the time that an opening took where nothing but one direction was captured, while nothing is repaired', () => {
    const again = (time: string): string => `
      0.000 > S 0:0(0)
      0.160 > . 1:1(0) ack 1
      0.161 > PA 1:13(12) ack 1
      ${time} > PA 1:13(12) ack 1 →`;
    check(`${again('0.172')} duplicate likely`);
    check(`${again('0.330')} retransmission timeout guess`);
    check(`
      0.000 > S 0:0(0)
      0.060 > . 1:1(0) ack 1
      0.061 > . 1:1001(1000) ack 1
      0.061 > . 1001:2001(1000) ack 1
      0.062 > . 2001:3001(1000) ack 1
      0.130 > . 1:1001(1000) ack 1 → retransmission fast guess
      0.140 > . 3001:4001(1000) ack 1
      0.150 > . 3001:4001(1000) ack 1 → retransmission timeout guess`);
  });

  it('are not made resends by a report of bytes that were sent again for all that is seen (RFC 2883)', () => {
    check(`${HANDSHAKE}
      0.100 > P 1:101(100) ack 1 → original
      0.104 > P 1:101(100) ack 1 → duplicate likely
      0.400 > P 1:101(100) ack 1 → retransmission tail-probe
      0.420 < . 1:1(0) ack 101 sack 1-101
      0.421 > P 101:201(100) ack 1
      0.424 > P 101:201(100) ack 1 → duplicate likely`);
  });

  it('are those of an opening where the answer comes again exactly as late as what it answers', () => {
    const answers = (time: string): string => `
      0.000000 > S 0:0(0)
      0.000040 < SA 0:0(0) ack 1
      0.012000 > S 0:0(0) → duplicate likely
      ${time} < SA 0:0(0) ack 1 →`;
    check(`${answers('0.012041')} duplicate guess`);
    // The clock may not have gone on between two answers.
    const stamped = (lag: string): string => `
      0.000000 > S 0:0(0) id 7 ts 10/0
      0.000033 < SA 0:0(0) ack 1 ts 500/10
      0.000040 > S 0:0(0) id 7 ts 10/0 → duplicate
      ${lag} < SA 0:0(0) ack 1 ts 500/10 →`;
    check(`${stamped('0.000073')} duplicate guess`);
    check(`${stamped('0.000085')} retransmission repeated-syn guess`);
    check(`${answers('0.012075')} retransmission repeated-syn guess`);
  });

  it('are as late as each other, to some microseconds', () => {
    const copies = new KnownCopies(), rows: number[] = [];
    const isSteady = (row: number, time: number, lag: number): boolean => copies.isSteady({ side: 0, sequence: row, row, time }, lag, true, rows);
    expect([isSteady(10, 1, 0.015), isSteady(20, 1.01, 0.01502), isSteady(30, 1.02, 0.0157), isSteady(40, 1.03, 0.01499)]).toEqual(
      [false, false, false, false],
    );
    expect(isSteady(50, 1.04, 0.01501)).toBe(true);
    expect(rows).toEqual([10, 20, 40]);
    expect(copies.areAsLate(0.015)).toBe(true);
  });

  it('come in more than one burst, as what is sent again in one is as late, too', () => {
    const copies = new KnownCopies(), rows: number[] = [];
    for (let i = 0; i < 20; i++) expect(copies.isSteady({ side: 0, sequence: i, row: i, time: 1 + i / 10_000 }, 0.015, true, rows)).toBe(false);
  });

  it('are as late in more bursts where they are not acknowledged, as those may be asked for', () => {
    const copies = new KnownCopies(), rows: number[] = [];
    for (let i = 0; i < 5; i++) expect(copies.isSteady({ side: 0, sequence: i, row: i, time: 1 + i / 100 }, 0.015, false, rows)).toBe(false);
    expect(copies.isSteady({ side: 0, sequence: 5, row: 5, time: 1.05 }, 0.015, false, rows)).toBe(true);
    expect(rows).toEqual([0, 1, 2, 3, 4]);
  });

  it('are steady where their sender was never answered, and those of what was sent again between, too', () => {
    const lines: string[] = [], at = (seconds: number, sequence: number): string =>
      `${seconds.toFixed(6)} > . ${sequence}:${sequence + 1000}(1000) ack 1`;
    for (let i = 0; i < 7; i++) lines.push(at(1 + i / 200, 1 + 1000 * i));
    for (let i = 0; i < 6; i++) lines.push(`${at(1.06 + i / 200, 1 + 1000 * i)}${i === 5 ? ' → duplicate likely' : ''}`);
    check(lines.join('\n'));
    // But a timer that was never answered is, too (RFC 6298 §2.1).
    check(lines.join('\n').replaceAll(/1\.0[6-9]/g, (time) => `${Number(time) + 1}`).replace('duplicate likely', 'retransmission timeout'));
    const copies = new KnownCopies(), rows: number[] = [];
    // Each is like two: the row is one all the same, and counts for no other lag when it is known.
    for (let i = 0; i < 4; i++) {
      for (const lag of [0.007 + i / 1000, 0.015]) copies.isSteady({ side: 0, sequence: i, row: i, time: 1 + i / 100 }, lag, true, rows);
    }
    expect(rows).toEqual([0, 1, 2]);
    expect(copies.memory.doubtful.filter(({ row }) => row < 3)).toEqual([]);
  });

  it('are none where the receiver reports that the bytes came twice (RFC 2883): it does not get the copies of a mirror port', () => {
    const copies = new KnownCopies(), rows: number[] = [];
    for (let i = 0; i < 4; i++) copies.isSteady({ side: 0, sequence: i, row: i, time: 1 + i / 100 }, 0.015, true, rows);
    expect(rows).toEqual([0, 1, 2]);
    const reported = new KnownCopies(), others: number[] = [];
    for (let i = 0; i < 3; i++) reported.isSteady({ side: 0, sequence: i, row: i, time: 1 + i / 100 }, 0.015, true, others);
    reported.refute(0, 1, 1.025);
    expect(reported.isSteady({ side: 0, sequence: 3, row: 3, time: 1.03 }, 0.015, true, others)).toBe(false);
    expect(others).toEqual([]);
  });
});

describe('acknowledgments that are remembered', () => {
  it('tell what was known by a moment of the last two round trips', () => {
    const heard = new Map();
    noteAcknowledged(heard, 1, 0, 100, 0.01);
    expect(hadAcknowledged(heard, 1, 9, 100)).toBe(false); // nobody asked for them to be kept
    keepAcknowledged(heard, 1);
    const at = (i: number): number => i / 1024;
    for (let i = 0; i <= 30; i++) noteAcknowledged(heard, 1, at(i), 1000 * i, at(10));
    expect([hadAcknowledged(heard, 1, at(24), 24_000), hadAcknowledged(heard, 1, at(23), 24_000), hadAcknowledged(heard, 1, at(24), 24_001)]).toEqual(
      [true, false, false],
    );
    expect(hadAcknowledged(heard, 1, at(10), 1)).toBe(false); // too long ago to be known
    expect(hadAcknowledged(heard, 1, at(30), 0xffff_f000)).toBe(true); // numbers go round
  });
});

describe('clocks of timestamps', () => {
  it('are not taken for slow as a late copy shows an earlier time', () => {
    check(`
      0.000 > S 0:0(0) ts 100/0 sackok
      0.002 < SA 0:0(0) ack 1 ts 500/100 sackok
      0.002 > . 1:1(0) ack 1 ts 102/500
      0.012 > P 1:101(100) ack 1 ts 112/500
      0.014 < . 1:1(0) ack 101 ts 512/112
      0.014 > . 101:101(0) ack 1 ts 114/512
      0.100 > P 101:201(100) ack 1 ts 200/512
      0.102 < . 1:1(0) ack 201 ts 600/200
      0.164 > . 101:101(0) ack 1 ts 114/512
      0.250 > P 101:201(100) ack 1 ts 200/512 → duplicate`);
  });
});

describe('repairs without SACK', () => {
  it('go on at once to what an acknowledgment in part leaves out (RFC 6582 §3.2)', () => {
    check(`${HANDSHAKE.replaceAll(' sackok', '')}
      0.060 > . 1:1001(1000) ack 1
      0.060 > . 1001:2001(1000) ack 1
      0.060 > . 2001:3001(1000) ack 1
      0.060 > . 3001:4001(1000) ack 1
      0.060 > . 4001:5001(1000) ack 1
      0.075 > . 5001:6001(1000) ack 1
      0.080 < . 1:1(0) ack 1001
      0.081 < . 1:1(0) ack 1001
      0.082 < . 1:1(0) ack 1001
      0.083 < . 1:1(0) ack 1001
      0.083 > . 1001:2001(1000) ack 1 → retransmission fast
      0.084 < . 1:1(0) ack 5001
      0.0845 > . 5001:6001(1000) ack 1 → retransmission fast guess`);
  });
});
