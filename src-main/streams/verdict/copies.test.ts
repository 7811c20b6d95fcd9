import { describe, it } from 'vitest';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('copies of one transmission', () => {
  it('takes a copy from a mirror port for what it is', () => {
    check(`${HANDSHAKE}
      0.021000 > P 1:101(100) ack 1 → original
      0.021020 > P 1:101(100) ack 1 → duplicate likely of 3`);
    check(`
      0.000 > S 0:0(0) id 1 sackok
      0.020 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1 id 2
      0.021 > P 1:101(100) ack 1 id 3
      0.022 > P 101:201(100) ack 1 id 4
      0.023 > P 101:201(100) ack 1 id 4 → duplicate of 4
      0.323 > P 101:201(100) ack 1 id 5 → retransmission tail-probe of 4`);
  });

  it('calls none a copy that has another identification, also where nobody counts', () => {
    const random = (time: string, id: number, again = ''): string => `
      0.000 > S 0:0(0) id 31190
      0.020 < SA 0:0(0) ack 1 id 17094
      0.020 > . 1:1(0) ack 1 id 48490
      0.021 > P 1:101(100) ack 1 id 62135${again}
      ${time} > P 1:101(100) ack 1 id ${id}`;
    check(`${random('0.022', 62135)} → duplicate likely of 3`);
    check(`${random('0.022', 34002)} → retransmission fast`);
    // The first transmission once more, behind a resend.
    check(`${random('0.302', 62135, `
      0.300 > P 1:101(100) ack 1 id 34002 → retransmission timeout
      0.301 > P 1:101(100) ack 1 id 34002 → duplicate likely`)} → duplicate of 3`);
  });

  it('knows a copy that took another way by what no resend could keep: its timestamp, or the time', () => {
    const later = (time: string, timestamp: number): string => `
      0.000 > S 0:0(0) ts 10/0 sackok
      0.040 < SA 0:0(0) ack 1 ts 500/10 sackok
      0.040 > . 1:1(0) ack 1 ts 50/500
      0.100 > P 1:101(100) ack 1 ts 110/500
      0.140 < . 1:1(0) ack 101 ts 600/110
      0.200 > P 101:201(100) ack 1 ts 210/600
      ${time} > P 101:201(100) ack 1 ts ${timestamp}/600`;
    check(`${later('0.280', 210)} → duplicate of 5`);
    check(`${later('0.480', 490)} → retransmission tail-probe`);
    const unstamped = (time: string, report = ''): string => `${HANDSHAKE}
      0.060 > P 1:101(100) ack 1
      0.080 < PA 1:101(100) ack 101
      0.080 > . 101:101(0) ack 101
      0.100 > P 101:201(100) ack 101
      0.101 > P 201:301(100) ack 101${report}
      ${time} > P 101:201(100) ack 101`;
    check(`${unstamped('0.110')} → duplicate likely of 6`);
    check(`${unstamped('0.122', `
      0.121 < . 101:101(0) ack 101 sack 201-301`)} → retransmission fast`);
  });

  it('goes by identifications from the first copies on, those of acknowledgments too', () => {
    check(`
      0.000000 > S 0:0(0) id 1 sackok
      0.000010 > S 0:0(0) id 1 sackok → duplicate
      0.020000 < SA 0:0(0) ack 1 id 900 sackok
      0.020000 > . 1:1(0) ack 1 id 2
      0.020010 > . 1:1(0) ack 1 id 2 → duplicate
      0.021000 > PA 1:101(100) ack 1 id 3
      0.041000 > PA 1:101(100) ack 1 id 3 → duplicate of 5
      0.321000 > PA 1:101(100) ack 1 id 4 → retransmission tail-probe`);
    // One that never changes tells nothing.
    check(`
      0.000 > S 0:0(0) id 7 sackok
      0.020 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1 id 7
      0.021 > PA 1:101(100) ack 1 id 7
      0.321 > PA 1:101(100) ack 1 id 7 → retransmission tail-probe`);
  });

  it('tells a SYN that came over two ways from one that was sent again', () => {
    const syns = (time: string, marks: string): string => `
      0.000 > S 0:0(0) id 7 ts 10/0
      ${time} > S 0:0(0) ${marks}`;
    check(`${syns('0.070', 'id 7 ts 10/0')} → duplicate`);
    check(`${syns('0.070', 'id 8 ts 80/0')} → retransmission timeout`);
    check(`${syns('1.000', 'id 7 ts 10/0')} → retransmission timeout`);
    const answers = (time: string, marks: string): string => `
      0.000 > S 0:0(0) sackok
      0.040 < SA 0:0(0) ack 1 ${marks}
      ${time} < SA 0:0(0) ack 1 ${marks} →`;
    check(`${answers('0.110', 'ts 500/10')} duplicate likely`);
    // A copy of its SYN may have been answered, and passed elsewhere; no timer has sent a second SYN within 0.2 s (RFC 6298 §2.1).
    check(`${answers('0.041', '')} duplicate guess`);
    check(`${answers('0.050', '')} duplicate guess`);
    check(`${answers('0.250', '')} retransmission timeout`);
    check(`${answers('1.040', '')} retransmission timeout`);
  });

  it('takes a SYN that comes twice for a copy although it was answered in between', () => {
    const again = (time: string): string => `
      0.000000 > S 0:0(0) id 1 ts 10/0 sackok
      0.000040 < SA 0:0(0) ack 1 ts 500/10 sackok
      0.000160 > S 0:0(0) id 1 ts 10/0 sackok → duplicate of 0
      ${time} < SA 0:0(0) ack 1 ts 500/10 sackok →`;
    check(`${again('0.000211')} retransmission repeated-syn guess`);
    // Exactly as late as the SYN.
    check(`${again('0.000200')} duplicate guess`);
  });

  /** A side that sends two segments, of which its peer acknowledges the first, and reports the second where `report` says so. */
  const lateCopy = (report: string, time: string, bytes = '101:201(100)'): string => `${HANDSHAKE}
      0.060 > P 1:101(100) ack 1
      0.080 < . 1:1(0) ack 101
      0.100 > P 101:201(100) ack 1
      0.101 > P 201:301(100) ack 1
      0.102 > P 301:401(100) ack 1
      0.121 < . 1:1(0) ack ${report}
      ${time} > P ${bytes} ack 1`;

  it('takes what nothing has asked for again for a copy, however late it comes', () => {
    check(`${lateCopy('201', '0.122')} → duplicate likely of 5`);
    check(`${lateCopy('201', '0.122', '201:301(100)')} → duplicate likely of 6`);
    // Reported beyond it, or in such a silence that the tail is probed, or after any timer.
    check(`${lateCopy('101 sack 201-301', '0.122')} → retransmission fast`);
    check(`${lateCopy('201', '0.172', '301:401(100)')} → retransmission tail-probe`);
    check(`${lateCopy('201', '0.360', '201:301(100)')} → retransmission timeout`);
    // Nothing behind it was reported.
    check(`${lateCopy('101 sack 201-301', '0.125', '301:401(100)')} → duplicate likely of 7`);
  });

  it('knows a copy of what was asked for again by its lag, where others came as late, and is less sure of resends there', () => {
    const copied = [0, 1, 2].map((i) => `
      0.${200 + i} > P ${401 + 100 * i}:${501 + 100 * i}(100) ack 1`).concat([0, 1, 2].map((i) => `
      0.${230 + i} > P ${401 + 100 * i}:${501 + 100 * i}(100) ack 1 → duplicate likely`)).join('') + `
      0.240 < . 1:1(0) ack 701
      0.300 > P 701:801(100) ack 1
      0.301 > P 801:901(100) ack 1
      0.321 < . 1:1(0) ack 701 sack 801-901`;
    const opening = lateCopy('401', '0.199', '401:401(0)').replace('P 401:401', '. 401:401');
    check(`${opening}${copied}
      0.330 > P 701:801(100) ack 1 → duplicate likely`);
    check(`${opening}${copied}
      0.342 > P 701:801(100) ack 1 → retransmission fast likely`);
  });

  it('finds the first transmission behind a resend', () => {
    check(`
      0.000 > S 0:0(0) id 1 sackok
      0.002 < SA 0:0(0) ack 1 sackok
      0.002 > . 1:1(0) ack 1 id 2
      0.003 > P 1:101(100) ack 1 id 3
      0.004 > P 101:201(100) ack 1 id 4
      0.005 > P 201:301(100) ack 1 id 5
      0.007 < . 1:1(0) ack 1 sack 101-301
      0.007 > P 1:101(100) ack 1 id 6 → retransmission fast of 3
      0.018 > P 1:101(100) ack 1 id 3 → duplicate of 3`);
  });

  it('does not know a copy from a resend where nothing tells, and says so', () => {
    const again = (time: string): string => `
      0.100 > P 1:101(100) ack 1
      ${time} > P 1:101(100) ack 1 → retransmission`;
    check(`${again('0.110')} tail-probe guess`);
    check(`${again('0.400')} tail-probe`);
  });

  it('takes a SYN,ACK for the answer to the SYN before it, however soon after another', () => {
    check(`
      0.000000 > S 0:0(0) ts 1/0
      0.000050 < SA 0:0(0) ack 1 ts 9/1
      1.000000 < SA 0:0(0) ack 1 ts 1009/1 → retransmission timeout
      1.000200 > S 0:0(0) ts 1001/0 → retransmission timeout
      1.000250 < SA 0:0(0) ack 1 ts 1009/1 → retransmission repeated-syn
      1.000270 < SA 0:0(0) ack 1 ts 1009/1 → duplicate likely`);
  });

  it('takes two SYN,ACKs at once for those of a repeated SYN and of a timer, where the SYN was repeated and identifications tell nothing', () => {
    const answers = (syns: string, marks: string): string => `
      0.000 > S 0:0(0)${marks}
      ${syns}
      1.030000 < SA 0:0(0) ack 1${marks}
      1.030050 > . 1:1(0) ack 1${marks}
      1.030060 < SA 0:0(0) ack 1${marks} →`;
    check(`${answers('1.000 > S 0:0(0) → retransmission timeout', '')} retransmission timeout guess`);
    check(`${answers('', '')} duplicate guess`);
  });

  it('takes the second of two SYN,ACKs for a copy where the repeated SYN had one as late, as on a mirror port', () => {
    const answers = (copy: number, marks: string): string => `
      0.000000 > S 0:0(0) ts 1/0
      1.000000 > S 0:0(0) ts 1001/0 → retransmission timeout
      ${copy.toFixed(6)} > S 0:0(0) ts 1001/0 → duplicate likely
      1.030000 < SA 0:0(0) ack 1 ts 9/1001
      1.030100 < SA 0:0(0) ack 1 ts 9/1001 → ${marks}`;
    check(answers(1.00009, 'duplicate likely'));
    check(answers(1.0002, 'retransmission timeout guess'));
  });

  it('takes what was overtaken, and had been asked for before it came, for sent again when it comes twice, without SACK', () => {
    const repeated = (repeats: number): string => `
      0.000 > S 0:0(0)
      0.020 < SA 0:0(0) ack 1
      0.020 > . 1:1(0) ack 1
      0.021 > P 1:101(100) ack 1
      0.041 < P 1:101(100) ack 101
      0.042 > P 101:201(100) ack 101
      0.062 < P 101:201(100) ack 201
      0.100 < P 201:1201(1000) ack 201
      0.100 < P 2201:3201(1000) ack 201${Array.from({ length: repeats }, (_, i) => `
      0.10${i} > . 201:201(0) ack 1201`).join('')}
      0.108 < P 1201:2201(1000) ack 201 → reordered likely
      0.108 > . 201:201(0) ack 3201
      0.116 < P 1201:2201(1000) ack 201 →`;
    check(`${repeated(5)} retransmission fast guess`);
    check(`${repeated(1)} duplicate likely`);
  });

  it('believes that what was reported missing is sent again before a clock ticks, on a way shorter than that', () => {
    const again = (report: string): string => `
      0.0000 > S 0:0(0) ts 10/0 sackok
      0.0003 < SA 0:0(0) ack 1 ts 500/10 sackok
      0.0003 > . 1:1(0) ack 1 ts 10/500
      0.0010 > P 1:1001(1000) ack 1 ts 11/500
      0.0010 > P 1001:2001(1000) ack 1 ts 11/500
      0.0013 < . 1:1(0) ack ${report} ts 501/11
      0.0014 > P 1:1001(1000) ack 1 ts 11/500 →`;
    check(`${again('1 sack 1001-2001')} retransmission fast`);
    check(`${again('2001')} duplicate`);
  });

  it('takes what was reported missing since it was sent for a resend, though round trips took longer before', () => {
    const again = (report: string): string => `${HANDSHAKE.replaceAll('0.020', '0.080')}
      0.081 > P 1:101(100) ack 1
      0.161 < P 1:101(100) ack 101
      0.162 > P 101:201(100) ack 101
      0.242 < P 101:201(100) ack 201
      0.300 > P 201:301(100) ack 201
      0.301 > P 301:401(100) ack 201
      0.330 < . 201:201(0) ack ${report}
      0.331 > P 201:301(100) ack 201 →`;
    check(`${again('201 sack 301-401')} retransmission fast guess`);
    check(`${again('401')} duplicate likely`);
  });

  it('takes what is reported to have come for a copy when it comes again, though a hole before it is reported all the time', () => {
    check(`${HANDSHAKE}
      0.100 < . 1001:2001(1000) ack 1
      0.100 > . 1:1(0) ack 1 sack 1001-2001
      0.101 < . 2001:3001(1000) ack 1
      0.101 > . 1:1(0) ack 1 sack 1001-3001
      0.118 < . 1001:2001(1000) ack 1 → duplicate likely`);
    // What the furthest block does not have may be missing; a report that came late says nothing of it.
    check(`${HANDSHAKE}
      0.1000 > . 1:1001(1000) ack 1
      0.1001 > . 1001:2001(1000) ack 1
      0.1002 > . 2001:3001(1000) ack 1
      0.1003 > . 3001:4001(1000) ack 1
      0.1201 < . 1:1(0) ack 1 sack 1001-2001
      0.1203 < . 1:1(0) ack 1 sack 3001-4001,1001-2001
      0.1204 < . 1:1(0) ack 1 sack 1001-2001
      0.1206 > . 2001:3001(1000) ack 1 → retransmission fast`);
  });

  it('knows a copy of the first transmission behind a resend by its timestamp, whatever the resend pushes', () => {
    check(`
      0.000 > S 0:0(0) ts 10/0 sackok
      0.010 < SA 0:0(0) ack 1 ts 500/10 sackok
      0.010 > . 1:1(0) ack 1 ts 20/500
      0.100 > PA 1:1001(1000) ack 1 ts 110/500
      0.100 > . 1001:2001(1000) ack 1 ts 110/500
      0.110 < . 1:1(0) ack 1 ts 600/20 sack 1001-2001
      0.111 > . 1:1001(1000) ack 1 ts 121/500 → retransmission fast
      0.140 > PA 1:1001(1000) ack 1 ts 110/500 → duplicate of 3
      0.151 > . 1:1001(1000) ack 1 ts 121/500 → duplicate of 3`);
  });

  it('takes a SYN,ACK with the time of another for its copy, though the SYN had one, too', () => {
    const answer = (timestamp: number): string => `
      0.000000 > S 0:0(0) ts 10/0
      0.000010 < SA 0:0(0) ack 1 ts 500/10
      0.015000 > S 0:0(0) ts 10/0 → duplicate likely
      0.015010 < SA 0:0(0) ack 1 ts ${timestamp}/10 →`;
    check(`${answer(500)} duplicate likely`);
    check(`${answer(515)} retransmission repeated-syn`);
    // Without a time in it nothing tells but that it comes exactly as late.
    const unstamped = (time: string): string => `
      0.000000 > S 0:0(0)
      0.000010 < SA 0:0(0) ack 1
      0.000040 > S 0:0(0) → duplicate likely
      ${time} < SA 0:0(0) ack 1 →`;
    check(`${unstamped('0.000051')} duplicate guess`);
    check(`${unstamped('0.000058')} retransmission repeated-syn guess`);
  });

  it('knows what was reported missing before it came, overtaken behind the place of the capture', () => {
    const again = (missing: string): string => `
      0.000 > S 0:0(0) sackok
      0.010 < SA 0:0(0) ack 1 sackok
      0.020 > . 1:1(0) ack 1
      0.100 > . 1:1001(1000) ack 1
      0.100 > . 1001:2001(1000) ack 1
      0.100 > . 2001:3001(1000) ack 1
      0.100 > . 3001:4001(1000) ack 1
      0.110 < . 1:1(0) ack 1 sack ${missing}
      0.112 < . 1:1(0) ack 1 sack 1001-4001
      0.121 > . 1001:2001(1000) ack 1 →`;
    check(`${again('2001-3001')} retransmission fast`);
    check(`${again('1001-3001')} duplicate likely`);
  });

  it('are sent again where one repair has ended and others are missing still, though what was reported does not reach so far (RFC 8985 §6.2)', () => {
    const repaired = (last: string): string => `${HANDSHAKE}
      0.0250 > P 1:11(10) ack 1
      0.0450 < . 1:1(0) ack 11
      0.1000 > . 11:1011(1000) ack 1
      0.1000 > . 1011:2011(1000) ack 1
      0.1000 > . 2011:3011(1000) ack 1
      0.1000 > . 3011:4011(1000) ack 1
      0.1200 < . 1:1(0) ack 11 sack 1011-2011
      0.1201 > . 11:1011(1000) ack 1 → retransmission fast
      0.1202 > . 4011:5011(1000) ack 1
      0.1202 > . 5011:6011(1000) ack 1
      0.1202 > . 6011:7011(1000) ack 1
      0.1203 < . 1:1(0) ack 11 sack 3011-4011 1011-2011
      0.1204 > . 2011:3011(1000) ack 1 → retransmission fast
      ${last}`;
    check(repaired(`0.1403 < . 1:1(0) ack 4011 sack 5011-6011
      0.1404 > . 6011:7011(1000) ack 1 → retransmission fast`));
    // Nothing is missing.
    check(repaired(`0.1403 < . 1:1(0) ack 6011
      0.1404 > . 6011:7011(1000) ack 1 → duplicate likely`));
  });
});
