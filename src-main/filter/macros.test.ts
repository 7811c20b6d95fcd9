import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { check } from './index.ts';
import { expandMacros } from './macros.ts';

const registry = createRegistry();
const macros = new Map([
  ['web', 'tcp.port in {80, 443}'], ['between', '($1 >= $2 and $1 <= $3)'], ['sum', '{$1 + $2}'], ['twice', '$sum($1, $1)'],
  ['circle', '$circle($1)'], ['wrong', 'tcp.prot == 1'],
  ['grows', '$1 or $1 or $1 or $1'], ['a', '$grows($1) or $grows($1)'],
]);

describe('a macro', () => {
  it.each([
    ['${web}', 'tcp.port in {80, 443}'], ['$web()', 'tcp.port in {80, 443}'], ['$between(tcp.len, 1, 5)', '(tcp.len >= 1 and tcp.len <= 5)'],
    ['${between:tcp.len;1;5}', '(tcp.len >= 1 and tcp.len <= 5)'], ['${between;tcp.len;1;5} and ip', '(tcp.len >= 1 and tcp.len <= 5) and ip'],
    ['$twice(tcp.len) > 4', '{tcp.len + tcp.len} > 4'], ['$sum(max(tcp.len, 1), 2) > 3', '{max(tcp.len, 1) + 2} > 3'],
    ['frame contains "$web()"', 'frame contains "$web()"'],
    ['tcp.len == ${tcp.len}', 'tcp.len == ${tcp.len}'], ['tcp.len == $tcp.len', 'tcp.len == $tcp.len'],
  ])('%s', (text, expanded) => {
    expect(expandMacros(text, macros).text).toBe(expanded);
    expect(check(text, registry, macros)).toEqual({ state: 'valid' });
  });

  it.each([
    ['ip and ${wrong} or udp', 7, 15, 'In the macro `wrong`: `tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['$web() and tcp.prot == 1', 11, 19, '`tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['tcp.prot == 1 and $web()', 0, 8, '`tcp.prot` is not a field; did you mean `tcp.port`?'],
    ['$between(tcp.len)', 0, 17, 'The macro `between` needs 2 arguments or more.'],
    ['$circle(1)', 0, 10, 'The macro `circle` uses itself.'],
    ['$nothing(1)', 0, 9, '`nothing` is not a macro.'],
    ['$sum(tcp.len', 0, 12, '`)` is missing.'],
  ])('%s is wrong', (text, start, end, message) => {
    expect(check(text, registry, macros)).toMatchObject({ state: 'invalid', start, end, message });
  });

  it('cannot grow without bound', () => {
    let text = 'tcp';
    for (let i = 0; i < 12; i++) text = `$a(${text})`;
    expect(check(text, registry, macros)).toMatchObject({ state: 'invalid' });
  });

  it('is unfinished while its brackets are open', () => {
    expect(check('$between(tcp.len, 1', registry, macros)).toMatchObject({ unfinished: true });
    expect(check('${web', registry, macros)).toMatchObject({ unfinished: true });
  });
});
