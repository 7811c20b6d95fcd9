import { describe, it } from 'vitest';
import { HANDSHAKE, checkVerdicts as check } from '../../tooling/judged-scripts.ts';

describe('copies of empty probes', () => {
  it('are told from new ones by the time, as a keep-alive waits for a timer (RFC 9293 §3.8.4)', () => {
    check(`${HANDSHAKE}
      0.021000 > P 1:101(100) ack 1
      0.041000 < . 1:1(0) ack 101
      1.041000 > . 100:100(0) ack 1 → probe keep-alive
      1.041020 > . 100:100(0) ack 1 → duplicate likely
      1.061000 < . 1:1(0) ack 101
      2.061000 > . 100:100(0) ack 1 → probe keep-alive
      2.111000 > . 100:100(0) ack 1 → duplicate likely`);
  });

  it('are told by the timestamp where there is one (RFC 7323)', () => {
    const probes = (later: number): string => `
      0.000 > S 0:0(0) ts 100/0 sackok
      0.020 < SA 0:0(0) ack 1 ts 500/100 sackok
      0.020 > . 1:1(0) ack 1 ts 120/500
      0.021 > P 1:101(100) ack 1 ts 121/500
      0.041 < . 1:1(0) ack 101 ts 521/121
      1.041 > . 100:100(0) ack 1 ts 1141/521 → probe keep-alive
      1.342 > . 100:100(0) ack 1 ts ${later}/521 →`;
    check(`${probes(1141)} duplicate`);
    check(`${probes(1442)} probe keep-alive`);
  });

  it('have what the probe has: another acknowledgment is another probe', () => {
    check(`${HANDSHAKE}
      0.021000 > P 1:101(100) ack 1
      0.041000 < . 1:1(0) ack 101
      1.041000 > . 100:100(0) ack 1 → probe keep-alive
      1.041020 > . 100:100(0) ack 1 win 7 → probe keep-alive`);
  });
});
