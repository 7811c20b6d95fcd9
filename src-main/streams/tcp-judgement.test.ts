import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { verdictOf } from './tcp-judgement.ts';
import { VERDICT_NAMES } from './verdict/words.ts';

const ONE = { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80] } as const;
const OTHER = { from: '10.0.0.1', to: '10.0.0.2', ports: [4001, 80] } as const;
const BACK = { from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000] } as const;

describe('what is kept of connections', () => {
  it('stays of one that the capture found open, however long it says nothing', () => {
    const packets = [
      tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }), tcpFrame({ ...BACK, sequence: 5_000_000, flags: 'R' }),
      tcpFrame({ ...OTHER, sequence: 1, flags: 'S' }), tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }),
    ];
    const { table } = scanned(packets, { times: [0, 1, 200, 201] });
    expect([0, 2, 3].map((row) => VERDICT_NAMES[verdictOf(table.get('verdict', row))])).toEqual(['original', 'original', 'retransmission']);
  });

  it('is given up of one that is over', () => {
    const handshake = [tcpFrame({ ...ONE, sequence: 99, flags: 'S' }), tcpFrame({ ...BACK, sequence: 6, ack: 100, flags: 'SA' }), tcpFrame({ ...ONE, sequence: 100, ack: 7 })];
    const packets = [
      ...handshake, tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }), tcpFrame({ ...BACK, sequence: 7, flags: 'R' }),
      tcpFrame({ ...OTHER, sequence: 1, flags: 'S' }), tcpFrame({ ...ONE, sequence: 100, ack: 7, payload: 'hello' }),
    ];
    const { table } = scanned(packets, { times: [0, 0.1, 0.2, 0.3, 1, 200, 201] });
    expect(VERDICT_NAMES[verdictOf(table.get('verdict', 6))]).toBe('original');
  });
});
