import { describe, expect, it } from 'vitest';
import { OptionError, splitOptions } from './options.ts';

const table = { letters: 'nr:x2', names: { print: false, format: true } };
const split = (line: string) => {
  const { options, rest } = splitOptions(line.split(' '), table);
  return [...options.map(({ name, value }) => (value === '' ? name : `${name}=${value}`)), ...rest.map(text => `[${text}]`)].join(' ');
};

describe('options', () => {
  it.each([
    ['-n -r file', 'n r=file'],
    ['-nr file -x', 'n r=file x'],
    ['-rfile -nx2', 'r=file n x 2'],
    ['--print --format=json --format text', 'print format=json format=text'],
    ['-n tcp.port == 80 -x', 'n [tcp.port] [==] [80] [-x]'],
    ['-n -- -x', 'n [-x]'],
    ['-r - -x', 'r=- x'],
  ])('%s', (line, expected) => expect(split(line)).toBe(expected));

  it.each([
    ['-q', 'unrecognized option: q'],
    ['-:', 'unrecognized option: :'],
    ['--color', 'unrecognized option: color'],
    ['-n -r', 'option requires an argument: r'],
    ['--format', 'option requires an argument: format'],
  ])('%s is refused', (line, message) => expect(() => split(line)).toThrow(new OptionError(message)));
});
