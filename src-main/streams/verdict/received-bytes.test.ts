import { describe, expect, it } from 'vitest';
import { scanned } from '../../tooling/scanned.ts';
import { parseScript, scriptFrames } from '../../tooling/tcp-script.ts';
import { stateName } from '../states/names.ts';
import { JudgedSides } from './judged-sides.ts';
import { Side } from './side.ts';

/** The server's state in each row of a capture of the script. */
function serverStates(script: string): string[] {
  const segments = parseScript(script);
  const { table } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
  return segments.map((_, row) => stateName(table.get('serverState', row)));
}

describe('bytes that their receiver refuses', () => {
  const OPEN = `
    0.00 > S 100:100(0) ts 1000/0
    0.02 < SA 300:300(0) ack 101 ts 500/1000
    0.02 > . 101:101(0) ack 301 ts 1020/500
    0.03 > PA 101:201(100) ack 301 ts 1030/500
    0.05 < . 301:301(0) ack 201 ts 530/1030`;

  it('are known in the scan of an open connection, too, and a FIN behind them has not come', () => {
    expect(serverStates(`${OPEN}
      0.06 > PA 201:301(100) ack 301 ts 10/530
      0.07 > PA 301:401(100) ack 301 ts 1060/530
      0.08 > FA 401:401(0) ack 301 ts 1070/530
      0.30 > PA 201:301(100) ack 301 ts 1300/560`).slice(-4)).toEqual(['ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED', 'CLOSE_WAIT']);
  });

  it('are none that it acknowledges, and those behind have come, too', () => {
    expect(serverStates(`${OPEN}
      0.06 > PA 201:301(100) ack 301 ts 10/530
      0.08 < . 301:301(0) ack 301 ts 560/10
      0.09 > PA 301:401(100) ack 301 ts 1090/560
      0.10 > FA 401:401(0) ack 301 ts 1100/560`).at(-1)).toBe('CLOSE_WAIT');
  });

  it('are none of what was sent before another SYN', () => {
    const sides = new JudgedSides(), side = new Side(sides).be(0);
    sides.refused.set(0, [{ from: 1, to: 2 }]);
    side.restart();
    expect(sides.refused.size).toBe(0);
  });

  it('are none where timestamps stand still or go on', () => {
    expect(serverStates(`${OPEN}
      0.06 > PA 201:301(100) ack 301 ts 1030/530
      0.07 > FA 301:301(0) ack 301 ts 1031/530`).at(-1)).toBe('CLOSE_WAIT');
  });
});
