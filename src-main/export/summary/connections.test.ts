import { describe, expect, it } from 'vitest';
import { parseScript, scriptFrames } from '../../tooling/tcp-script.ts';
import { scanned } from '../../tooling/scanned.ts';
import { ConnectionCount } from './connections.ts';

/** Of connections between 10.0.0.1:4000 and 10.0.0.2:7777. */
function sectionOf(script: string) {
  const { table } = scanned(scriptFrames(parseScript(script))), count = new ConnectionCount(table);
  for (let row = 0; row < table.rows; row++) count.add(row);
  return count.section();
}
const facts = (script: string) => Object.fromEntries(sectionOf(script)!.facts);
const failed = (script: string) => sectionOf(script)!.tables.flatMap(({ rows }) => rows);
const opened = '0.0 > S 100:100(0)\n0.1 < SA 500:500(0) ack 101\n0.2 > . 101:101(0) ack 501\n';

describe('what became of connections', () => {
  it('a SYN that a reset answers is refused (RFC 9293 §3.10.7.1)', () => {
    const script = '0.0 > S 100:100(0)\n0.1 < RA 0:0(0) ack 101';
    expect(facts(script)).toMatchObject({ Connections: '1', Refused: '1', 'Not answered': '0', Reset: '0' });
    expect(failed(script)).toEqual([['10.0.0.2:7777', 'refused', '1']]);
  });

  it('a SYN that is sent again and again is not answered', () => {
    const script = '0.0 > S 100:100(0)\n1.0 > S 100:100(0)\n3.0 > S 100:100(0)';
    expect(facts(script)).toMatchObject({ Connections: '1', 'Not answered': '1' });
    expect(failed(script)).toEqual([['10.0.0.2:7777', 'not answered', '1']]);
  });

  it('one that was opened is reset by either, or ends with FIN', () => {
    expect(failed(`${opened}0.3 < R 501:501(0)`)).toEqual([['10.0.0.2:7777', 'reset by the server', '1']]);
    expect(failed(`${opened}0.3 > R 101:101(0)`)).toEqual([['10.0.0.2:7777', 'reset by the client', '1']]);
    expect(facts(`${opened}0.3 > FA 101:101(0) ack 501`)).toMatchObject({ 'Ended with FIN': '1', Reset: '0' });
    expect(failed(`${opened}0.3 > FA 101:101(0) ack 501`)).toEqual([]);
  });

  it('a window of zero is told, with how often', () => {
    const script = `${opened}0.3 > PA 101:111(10) ack 501\n0.4 < . 501:501(0) ack 111 win 0`;
    expect(facts(script)['Zero windows']).toBe('1, in connections: 1');
    expect(facts(opened)).not.toHaveProperty('Zero windows');
  });

  it('there is nothing to tell where there are none', () => expect(new ConnectionCount(scanned([]).table).section()).toBeUndefined());
});
