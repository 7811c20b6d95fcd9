import { describe, it } from 'vitest';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('copies of parts of what was put together of several segments', () => {
  it('are known by the identifications that their segments had', () => {
    const parts = (sequence: number, identification: number, time = '0.0225'): string => `
      0.000 > S 0:0(0) id 1 sackok
      0.010 < SA 0:0(0) ack 1 sackok
      0.010 > . 1:1(0) ack 1 id 2
      0.020 > . 1:1001(1000) ack 1 id 3
      0.021 > . 1001:2001(1000) ack 1 id 4
      0.022 > . 2001:6001(4000) ack 1 id 5
      ${time} > . ${sequence}:${sequence + 1000}(1000) ack 1 id ${identification} →`;
    check(`${parts(2001, 5)} duplicate of 5`);
    check(`${parts(4001, 7)} duplicate of 5`);
    check(`${parts(4001, 9)} retransmission fast`);
    // By then the counter may have come around.
    check(`${parts(4001, 7, '2.5')} retransmission fast`);
  });

  it('are known by their timestamp where there is none, within a tick of the clock', () => {
    const part = (last: string): string => `
      0.0000 > S 0:0(0) ts 1000/0 sackok
      0.0200 < SA 0:0(0) ack 1 ts 500/1000 sackok
      0.0200 > . 1:1(0) ack 1 ts 1020/500
      0.1000 > . 1:4345(4344) ack 1 ts 1100/500
      0.1200 < . 1:1(0) ack 4345 ts 620/1100
      0.2000 > . 4345:8689(4344) ack 1 ts 1200/620
      ${last}`;
    // The first or the last of the three segments that a network card has put together.
    check(part('0.2002 > . 4345:5793(1448) ack 1 ts 1200/620 → duplicate'));
    check(part('0.2002 > . 7241:8689(1448) ack 1 ts 1200/620 → duplicate'));
    // With a later timestamp it was sent again.
    check(part('0.5302 > . 4345:5793(1448) ack 1 ts 1530/620 → retransmission timeout'));
  });

  it('are known by coming at once where nothing else tells', () => {
    const part = (time: string): string => `${HANDSHAKE}
      0.1000 > . 1:4001(4000) ack 1
      ${time} > . 3001:4001(1000) ack 1 →`;
    check(`${part('0.1002')} duplicate likely`);
    check(`${part('0.1400')} retransmission tail-probe`);
  });
});
