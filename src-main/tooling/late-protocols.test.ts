import { describe, expect, it } from 'vitest';
import type { ProtocolFacts } from '../dissect/index.ts';
import { lateList, readList } from './late-protocols.ts';

const CODE = `/** A list. */
import { MARKS, type Protocol } from '../dissect/index.ts';
import { one } from './one.ts';
import { two, three } from './several.ts';

export const SOME: readonly Protocol[] = [
  MARKS,
  one,
  ...three,
  two,
];
`;

const facts = (name: string) => ({ name }) as ProtocolFacts;

describe('a list of protocols', () => {
  it('is read with the modules that its entries come from', () => {
    expect(readList(CODE)).toEqual({
      name: 'SOME',
      entries: [
        { name: 'MARKS', module: undefined }, { name: 'one', module: './one.ts' }, { name: 'three', module: './several.ts' },
        { name: 'two', module: './several.ts' },
      ],
    });
  });

  it('becomes one of what stands in for them, in their order', () => {
    const list = lateList(readList(CODE), { MARKS: [facts('_ws')], one: [facts('one')], three: [facts('a'), facts('b')], two: [facts('two')] });
    expect(list).toBe(`import { lateProtocol, MARKS } from '../dissect/index.ts';
export const SOME = [
  lateProtocol({"name":"_ws"}, () => MARKS),
  lateProtocol({"name":"one"}, () => require("./one.ts")),
  lateProtocol({"name":"a"}, () => require("./several.ts")),
  lateProtocol({"name":"b"}, () => require("./several.ts")),
  lateProtocol({"name":"two"}, () => require("./several.ts")),
];
`);
  });

  it('is refused where it is written in another way', () => {
    expect(() => readList('export const SOME = [];')).toThrow('no list');
  });
});
