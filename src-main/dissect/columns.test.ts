import { describe, expect, it } from 'vitest';
import { Columns } from './columns.ts';

describe('Info', () => {
  it('is a line of what the layers say', () => {
    const columns = new Columns();
    columns.appendInfo('GET /');
    columns.appendInfo(() => ' and more');
    expect(columns.info()).toBe('GET / and more');
  });

  it('ends where a line is too long to be read, and says that there was more', () => {
    const columns = new Columns();
    let asked = 0;
    for (let part = 0; part < 1000; part++) {
      columns.appendInfo(() => {
        asked++;
        return 'ten chars.';
      });
    }
    expect([columns.info().length, columns.info().at(-1)]).toEqual([4097, '…']);
    expect(asked).toBeLessThan(1000);
  });

  it('of 4096 characters is whole', () => {
    const columns = new Columns();
    columns.appendInfo('x'.repeat(4096));
    expect(columns.info()).toBe('x'.repeat(4096));
  });
});
