import { describe, expect, it } from 'vitest';
import { check } from '../../src-main/filter/index.ts';
import { createRegistry } from '../../src-main/protocols/index.ts';
import { expressionText } from './filter-expression.ts';

const text = (name: string, takes: 'text' | 'bytes' | 'words') => (operator: string, value = '', part = '') =>
  expressionText({ field: { name, takes }, operator, value, part });
const host = text('http.host', 'text'), port = text('tcp.port', 'words'), source = text('eth.src', 'bytes'), time = text('frame.time', 'words');

describe('an expression', () => {
  const registry = createRegistry();
  it.each([
    [port(''), 'tcp.port'],
    [port('==', ' 443 '), 'tcp.port == 443'],
    [port('in', '80, 8000..8100'), 'tcp.port in {80, 8000..8100}'],
    [port('in', '{80,443}'), 'tcp.port in {80, 443}'],
    [time('>=', '2024-01-01 10:00:00'), 'frame.time >= "2024-01-01 10:00:00"'],
    [text('ip.proto', 'words')('==', 'UDP'), 'ip.proto == UDP'],
    [source('==', '00:00:83', '0:3'), 'eth.src[0:3] == 00:00:83'],
    [host('contains', 'a "b" \\'), 'http.host contains "a \\"b\\" \\\\"'],
    [host('==', '"quoted already"'), 'http.host == "quoted already"'],
    [host('==', ' '), 'http.host == " "'],
    [host('in', 'a.example, "b, c"'), 'http.host in {"a.example", "b, c"}'],
    [host('matches', '^a\\.b"$'), 'http.host matches "^a\\\\.b\\"$"'],
  ])('is %s', (written, wanted) => {
    expect(written).toBe(wanted);
    if (wanted !== 'ip.proto == UDP') expect(check(wanted, registry)).toMatchObject({ state: 'valid' });
  });

  it('is none without a value', () => {
    expect([port('==', ' '), host('==', '')]).toEqual([undefined, undefined]);
  });
});
