import { describe, expect, it } from 'vitest';
import { PacketTable } from '../index/index.ts';
import { CaptureExtent } from './capture-extent.ts';

describe('the extent of a capture', () => {
  it('is that of the times, whatever the order of packets, and grows with the table', () => {
    const table = new PacketTable();
    const extent = new CaptureExtent(table);
    const add = (row: number, seconds: number, nanoseconds: number): void => {
      table.chunkFor(row);
      table.set('secondsLow', row, seconds);
      table.set('nanoseconds', row, nanoseconds);
      table.set('original', row, 100);
      table.publish(row + 1);
    };
    expect(extent.update()).toMatchObject({ earliest: -1, latest: -1, bytes: 0 });
    add(0, 5, 10);
    add(1, 5, 9);
    expect(extent.update()).toMatchObject({ earliest: 1, latest: 0, bytes: 200 });
    add(2, 6, 0);
    add(3, 4, 999);
    expect(extent.update()).toMatchObject({ earliest: 3, latest: 2, bytes: 400 });
  });
});
