import { describe, it } from 'vitest';
import { checkVerdicts } from '../../tooling/judged-scripts.ts';

/** A download without SACK from 20 ms away, captured where it arrives; its second round trip is as long as the first. */
const DOWNLOAD = `
  0.0000 > S 0:0(0)
  0.0200 < SA 0:0(0) ack 1
  0.0200 > PA 1:101(100) ack 1
  0.0400 < . 1:1001(1000) ack 101
  0.0400 > PA 101:201(100) ack 1001
  0.0600 < . 1001:2001(1000) ack 201
  0.0600 > . 201:201(0) ack 2001`;

describe('losses that no SACK reports', () => {
  it('are repaired a round trip after the third repeat of an acknowledgment; what comes before was overtaken', () => {
    const open = `${DOWNLOAD}
      0.0700 < . 3001:4001(1000) ack 201
      0.0700 > . 201:201(0) ack 2001
      0.0800 < . 4001:5001(1000) ack 201
      0.0800 > . 201:201(0) ack 2001
      0.1000 < . 5001:6001(1000) ack 201
      0.1000 > . 201:201(0) ack 2001`;
    checkVerdicts(`${open}
      0.1205 < . 2001:3001(1000) ack 201 → retransmission fast likely`);
    // Nothing had asked for it when the first missing byte was acknowledged.
    checkVerdicts(`${DOWNLOAD}
      0.0601 < . 3001:4001(1000) ack 201
      0.0602 > . 201:201(0) ack 2001
      0.0770 < . 2001:3001(1000) ack 201 → reordered likely`);
  });

  it('are known of the first missing byte alone: what lies further on was overtaken, however late it comes', () => {
    checkVerdicts(`${DOWNLOAD}
      0.0600 < . 3001:4001(1000) ack 201
      0.0600 > . 201:201(0) ack 2001
      0.0610 < . 5001:6001(1000) ack 201
      0.0610 > . 201:201(0) ack 2001
      0.0620 < . 6001:7001(1000) ack 201
      0.0620 > . 201:201(0) ack 2001
      0.1200 < . 4001:5001(1000) ack 201 → reordered likely`);
  });

  it('are repaired in any order by a timer', () => {
    checkVerdicts(`${DOWNLOAD}
      0.0600 < . 4001:5001(1000) ack 201
      0.0600 > . 201:201(0) ack 2001
      0.3000 < . 2001:3001(1000) ack 201 → retransmission timeout likely
      0.3001 > . 201:201(0) ack 3001
      0.3200 < . 3001:4001(1000) ack 201 → retransmission fast likely`);
  });

  it('are known by repeated acknowledgments without SACK where the handshake is missing', () => {
    checkVerdicts(`
      0.0400 < . 1:1001(1000) ack 101
      0.0400 > . 101:101(0) ack 1001
      0.0500 < . 2001:3001(1000) ack 101
      0.0500 > . 101:101(0) ack 1001
      0.0510 < . 4001:5001(1000) ack 101
      0.0510 > . 101:101(0) ack 1001
      0.0900 < . 3001:4001(1000) ack 101 → reordered guess`);
  });

  it('make a sender go on to what was in flight when they were reported, though the capture lacks how that began (RFC 6582 §3.2)', () => {
    checkVerdicts(`
      0.000 > S 0:0(0)
      0.020 < SA 0:0(0) ack 1
      0.020 > . 1:1(0) ack 1
      0.100 > . 1:1001(1000) ack 1
      0.101 > . 1001:2001(1000) ack 1
      0.102 > . 2001:3001(1000) ack 1
      0.103 > . 3001:4001(1000) ack 1
      0.104 > . 4001:5001(1000) ack 1
      0.120 < . 1:1(0) ack 1001
      0.121 < . 1:1(0) ack 1001
      0.122 < . 1:1(0) ack 1001
      0.123 < . 1:1(0) ack 1001
      0.143 < . 1:1(0) ack 3001
      0.143 > . 3001:4001(1000) ack 1 → retransmission fast`);
  });

  it('are known to be repaired where what was acknowledged comes again, and no round trip is known', () => {
    checkVerdicts(`
      0.099 > . 1:1(0) ack 1
      0.100 > . 1:1001(1000) ack 1
      0.100 < . 1:1(0) ack 1001
      0.101 > . 2001:3001(1000) ack 1
      0.101 < . 1:1(0) ack 1001
      0.102 > . 3001:4001(1000) ack 1
      0.102 < . 1:1(0) ack 1001
      0.103 > . 4001:5001(1000) ack 1
      0.103 < . 1:1(0) ack 1001
      0.1035 > . 1001:2001(1000) ack 1 → reordered guess
      0.106 < . 1:1(0) ack 5001
      0.107 > . 5001:6001(1000) ack 1
      0.107 < . 1:1(0) ack 6001
      0.108 > . 6001:7001(1000) ack 1
      0.108 < . 1:1(0) ack 7001
      0.146 > . 5001:6001(1000) ack 1 → retransmission fast guess`);
  });

  it('are repaired on from where an acknowledgment goes on after the repeats, though more is acknowledged when that comes (RFC 6582 §3.2)', () => {
    const gone = `${DOWNLOAD}
      0.0610 < . 3001:4001(1000) ack 201
      0.0610 > . 201:201(0) ack 2001
      0.0611 < . 4001:5001(1000) ack 201
      0.0611 > . 201:201(0) ack 2001
      0.0612 < . 5001:6001(1000) ack 201
      0.0612 > . 201:201(0) ack 2001
      0.0650 < . 2001:3001(1000) ack 201 → reordered likely
      0.0650 > . 201:201(0) ack 6001
      0.0780 < . 6001:7001(1000) ack 201
      0.0780 > . 201:201(0) ack 7001
      0.0815 < . 2001:3001(1000) ack 201 → retransmission fast
      0.0815 > . 201:201(0) ack 7001`;
    checkVerdicts(`${gone}
      0.0851 < . 6001:7001(1000) ack 201 → retransmission fast guess`);
    // Too soon for an answer.
    checkVerdicts(`${gone}
      0.0816 < . 6001:7001(1000) ack 201 → duplicate likely`);
  });
});
