/** Retransmissions of each end of a connection. */
import { expect, it } from 'vitest';
import { tcpFrame } from '../tooling/frames.ts';
import { scanned } from '../tooling/scanned.ts';
import { conversations } from './conversations.ts';
import { withResent } from './resent.ts';

const A = '192.0.2.1', B = '192.0.2.2';
const segment = (fromA: boolean, port: number): Uint8Array =>
  tcpFrame({ from: fromA ? A : B, to: fromA ? B : A, ports: fromA ? [port, 80] : [80, port], flags: 'A', sequence: 1, payload: 'abc' });
const turn = { over: false, next: () => Promise.resolve() };
const listOf = (rows: readonly number[]) => ({ shown: rows.length, row: (index: number) => rows[index] });

it('are counted by stream and direction, as the lines have their ends', async () => {
  const packets = [segment(true, 4000), segment(false, 4000), segment(true, 4001), segment(true, 4000), segment(false, 4000), segment(true, 4001)];
  const { table, registry, around } = scanned(packets);
  const nothing = (): never => {
    throw new Error('no row has several layers');
  };
  const of = async (rows: readonly number[]) => {
    const counted = { table, registry, record: nothing, around: () => around };
    const lines = await withResent(table, listOf([3, 4, 4, 5]), await conversations(counted, listOf(rows), 'tcp', turn), turn);
    return lines.map(({ a, portA, resentAToB, resentBToA }) => [`${a}:${portA}`, resentAToB, resentBToA]);
  };
  expect(await of([0, 1, 2, 3, 4, 5])).toEqual([['192.0.2.1:4000', 1, 2], ['192.0.2.1:4001', 1, 0]]);
  // Without the first packet the other end is the first; a stream that is not counted has no line.
  expect(await of([1, 3, 4])).toEqual([['192.0.2.2:80', 2, 1]]);
});
