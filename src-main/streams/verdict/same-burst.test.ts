import { describe, it } from 'vitest';
import { checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('segments of one burst', () => {
  it('come in the order of their bytes when they are sent again: what came right before a lower one that is missing for longer was overtaken', () => {
    const both = (apart: number): string => `
      0.0000 > S 0:0(0) sackok
      0.0100 < SA 0:0(0) ack 1 sackok
      0.0100 > PA 1:101(100) ack 1
      0.0200 < . 1:1001(1000) ack 101
      0.0201 < . 2001:3001(1000) ack 101
      0.0201 > . 101:101(0) ack 1001 sack 2001-3001
      0.0240 < . 4001:5001(1000) ack 101
      0.0240 > . 101:101(0) ack 1001 sack 4001-5001 2001-3001
      0.0400 < . 3001:4001(1000) ack 101 → retransmission fast likely
      ${(0.04 + apart).toFixed(5)} < . 1001:2001(1000) ack 101 → retransmission fast`;
    check(`${both(0.00005)} likely amends 8 reordered`);
    // Later, it may have been sent again a second time.
    check(`${both(0.002)} likely`);
  });

  it('were overtaken together, where nobody can have asked for the second yet', () => {
    check(`
      0.0000 > S 0:0(0)
      0.0200 < SA 0:0(0) ack 1
      0.0200 > PA 1:101(100) ack 1
      0.0400 < . 1:1001(1000) ack 101
      0.0400 > PA 101:201(100) ack 1001
      0.0600 < . 1001:2001(1000) ack 201
      0.0600 > . 201:201(0) ack 2001
      0.0610 < . 4001:5001(1000) ack 201
      0.0610 > . 201:201(0) ack 2001
      0.0830 < . 2001:3001(1000) ack 201 → retransmission fast likely
      0.0830 > . 201:201(0) ack 3001
      0.0830 < . 3001:4001(1000) ack 201 → reordered likely amends 9 reordered`);
  });
});
