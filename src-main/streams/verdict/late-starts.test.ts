import { describe, it } from 'vitest';
import { checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('captures that begin late', () => {
  it('know by an empty segment how far its sender had come: what is below was sent again, and tells no round trip', () => {
    // RFC 6298 §3: whose acknowledgment comes 0.1 ms later cannot be told. A round trip of that would make a resend of what is overtaken by 8 ms.
    check(`
      0.0000 > . 5001:5001(0) ack 1
      0.0001 < . 1:1001(1000) ack 3001
      0.0100 > . 3001:5001(2000) ack 1001 → retransmission fast
      0.0101 < . 1001:2001(1000) ack 5001 → original
      0.0102 > . 5001:5001(0) ack 2001
      0.0300 < . 3001:4001(1000) ack 5001 → original
      0.0301 > . 5001:5001(0) ack 2001
      0.0320 < . 2001:3001(1000) ack 5001 → reordered guess`);
  });

  it('take what lies far below their first bytes for sent again, and what is near for overtaken', () => {
    const from = (first: number): string => `
      0.0000 > . ${first}:${first + 1000}(1000) ack 1
      0.0010 > . 1001:2001(1000) ack 1 →`;
    check(`${from(5001)} reordered guess`);
    check(`${from(50_001)} retransmission fast guess`);
  });

  it('take what came while lower bytes are missing for overtaken, near a receiver that has reported those', () => {
    const opened = `
      0.0000 < . 1:1001(1000) ack 1
      0.0000 > . 1:1(0) ack 1001
      0.0010 < . 2001:3001(1000) ack 1
      0.0010 > . 1:1(0) ack 1001 sack 2001-3001
      0.0020 < . 4001:5001(1000) ack 1
      0.0020 > . 1:1(0) ack 1001 sack 4001-5001 2001-3001`;
    check(`${opened}
      0.0120 < . 3001:4001(1000) ack 1 → reordered guess`);
    // The lowest is what is sent again first (RFC 6675 §4).
    check(`${opened}
      0.0120 < . 1001:2001(1000) ack 1 → retransmission fast guess
      0.0121 < . 3001:4001(1000) ack 1 → retransmission fast guess`);
  });

  it('do not take the time of one answer, which an application may have taken, for a round trip: a hole of 0.28 s is filled by a resend', () => {
    check(`
      0.000 > PA 1:18(17) ack 1
      1.310 < . 14601:16061(1460) ack 18
      1.310 > . 18:18(0) ack 1 sack 14601-16061
      1.590 < . 1:1461(1460) ack 18 → retransmission fast guess`);
  });

  it('know keep-alives by the bytes behind them where no answer was captured (RFC 9293 §3.8.4)', () => {
    const last = (sequence: number): string => `
      0.000 > . 12:12(0) ack 1
      1.020 > . 12:12(0) ack 1
      2.040 > FA ${sequence}:${sequence}(0) ack 1 →`;
    check(`${last(13)} original amends 0 probe amends 1 probe`);
    check(`${last(12)} original`);
  });
});
