import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './fix.examples.ts';
import { fix } from './fix.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'fix' });
const lengthOf = (text: string): number => fix.frame!(new TextEncoder().encode(text), 0, text.length, 0);

describe('fix', () => {
  it('names tags and values', () => {
    const order = read('order');
    expect([order.info, order.value('fix.Symbol'), order.value('fix.OrderQty')]).toEqual(['ORDER SINGLE', 'IBM', '100']);
    expect(order.lines()).toEqual(expect.arrayContaining([expect.stringContaining('Side (54): 1 (BUY)')]));
    expect(order.lines().find(line => line.includes('ExecInst'))).toContain('ExecInst (18): 1 G (NOT HELD, ALL OR NONE)');
  });

  it('adds up the bytes before the checksum', () => {
    expect([read('logon').value('fix.checksum_good'), read('wrongSum').value('fix.checksum_bad')]).toEqual(['1', '1']);
    expect([read('wrongSum').has('fix.checksum_bad.expert'), read('logon').has('fix.checksum_bad.expert')]).toEqual([true, false]);
    expect(read('twoSums').values('fix.checksum_good')).toEqual(['1', '1']);
  });

  it('counts values that any byte may stand in', () => {
    expect([read('raw').value('fix.RawData'), read('raw').value('fix.Text')]).toEqual(['a\x01b=c', 'end']);
  });

  it('shows tags that two firms agreed on, and what is no tag', () => {
    expect([read('unknown').value('fix.field.tag'), read('unknown').value('fix.field.value'), read('unknown').info])
      .toEqual(['9999', 'of two firms', 'message type zz']);
    expect([read('noTag').has('fix.tag.invalid'), read('order').has('fix.tag.invalid')]).toEqual([true, false]);
  });

  it('is as long as its second pair says, and the trailer', () => {
    const { length } = fromHex(examples.order.hex), text = Buffer.from(examples.order.hex, 'hex').toString('latin1');
    expect([lengthOf(text), lengthOf(text.slice(0, 14)), lengthOf('8=FIX'), lengthOf('8=3'), lengthOf('GET /')])
      .toEqual([length, MORE, MORE, NOT_MINE, NOT_MINE]);
    const recognised = (start: string): boolean => fix.recognise!(new TextEncoder().encode(start), 0, start.length);
    expect([recognised(text.slice(0, 20)), recognised('8=five')]).toEqual([true, false]);
  });
});
