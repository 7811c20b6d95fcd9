import { describe, expect, it } from 'vitest';
import type { ProtocolFacts } from '../dissect/index.ts';
import { lateList, modulesOf, readList } from './late-protocols.ts';

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

  it('has each protocol of a list within it run alone', () => {
    const within = `import { a } from './a.ts';\nimport { b } from './b.ts';\n\nexport const SEVERAL: readonly Protocol[] = [a, b];\n`;
    const several = { name: 'SEVERAL', module: './several/index.ts' }, own = ['./several/index.ts', './several/index.ts'];
    expect(modulesOf(several, 2, () => within)).toEqual(['./several/a.ts', './several/b.ts']);
    expect(modulesOf(several, 2, () => within.replace('./b.ts', '../b.ts'))).toEqual(['./several/a.ts', './several/index.ts']);
    // Not where its text does not tell which protocol is whose: of another length, with lists of its own, or no list.
    expect(modulesOf(several, 3, () => within)).toEqual([...own, './several/index.ts']);
    expect(modulesOf(several, 2, () => within.replace('[a', '[...a'))).toEqual(own);
    expect(modulesOf(several, 2, () => 'export const SEVERAL = made();')).toEqual(own);
    const list = readList(`import { SEVERAL } from './several/index.ts';\nexport const SOME: readonly Protocol[] = [...SEVERAL];`);
    expect(lateList(list, { SEVERAL: [facts('a'), facts('b')] }, () => within))
      .toContain('lateProtocol({"name":"b"}, () => require("./several/b.ts"))');
  });

  it('is refused where it is written in another way', () => {
    expect(() => readList('export const SOME = [];')).toThrow('no list');
  });
});
