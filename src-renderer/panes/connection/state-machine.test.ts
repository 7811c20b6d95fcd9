import { describe, expect, it } from 'vitest';
import type { ConnectionEnd, StateChange } from '../../../src-main/api/index.ts';
import { causeOf, drawnTransitions, figure, linePath, pathOf, stateCentres } from './state-machine.ts';

const change = (end: ConnectionEnd, from: string, to: string, frame: number): StateChange => ({ end, from, to, frame, seconds: 0 });

describe('the state machine', () => {
  it('has the eleven states of RFC 9293, each reached and left by a transition of the figure', () => {
    const states = Object.keys(stateCentres);
    expect(states).toHaveLength(11);
    expect(new Set(figure.map(({ to }) => to))).toEqual(new Set(states));
    expect(new Set(figure.map(({ from }) => from))).toEqual(new Set(states));
  });
  it('tells the way of one end, from CLOSED where its opening was seen', () => {
    const changes = [
      change('client', 'SYN_SENT', 'ESTABLISHED', 2),
      change('server', 'SYN_RECEIVED', 'ESTABLISHED', 3),
      change('client', 'ESTABLISHED', 'FIN_WAIT_1', 8),
    ];
    expect(pathOf('client', 'SYN_SENT', changes).map(({ from, to, frame }) => `${from} ${to} ${frame}`)).toEqual([
      'CLOSED SYN_SENT undefined',
      'SYN_SENT ESTABLISHED 2',
      'ESTABLISHED FIN_WAIT_1 8',
    ]);
    expect(pathOf('server', 'ESTABLISHED?', [change('server', 'ESTABLISHED?', 'CLOSE_WAIT', 4)])).toMatchObject([
      { from: 'ESTABLISHED', to: 'CLOSE_WAIT', cause: 'FIN received, ACK sent' },
    ]);
  });
  it('says what brings each change about, also where RFC 9293 has it in a note or in the text', () => {
    expect(causeOf('SYN_SENT', 'ESTABLISHED')).toBe('SYN ACK received, ACK sent');
    // Note 2 of figure 5, and section 3.10.7.4, eighth: the FIN also acknowledges that of this end.
    expect(causeOf('FIN_WAIT_1', 'TIME_WAIT')).toBe('FIN received with the ACK of the own one, ACK sent');
    expect(causeOf('ESTABLISHED?', 'CLOSE_WAIT')).toBe('FIN received, ACK sent');
    expect(causeOf('ESTABLISHED', 'CLOSED')).toBe('reset');
    expect(causeOf('ESTABLISHED', 'LAST_ACK')).toBe('several steps at once');
    expect(causeOf('ESTABLISHED?', 'ESTABLISHED')).toBe('');
  });
  it('draws what the figure does not have, once', () => {
    const path = pathOf('client', 'ESTABLISHED?', [change('client', 'ESTABLISHED', 'CLOSED', 5)]);
    expect(path[0].cause).toBe('reset');
    expect(drawnTransitions([...path, ...path])).toHaveLength(figure.length + 1);
  });
  it.each(Object.keys(stateCentres))('has a line from %s to every other state', (from) => {
    const lines = Object.keys(stateCentres)
      .filter((to) => to !== from)
      .map((to) => linePath(from, to));
    expect(lines.filter((line) => !/^M[\d. HVLC-]+$/.test(line))).toEqual([]);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
