import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RegexProblem, compileRegex } from './index.ts';
import { NO_MEMORY } from './notation.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function matches(pattern: string, text: string): boolean {
  return compileRegex(bytesOf(pattern)).testText(text);
}

describe('a regular expression', () => {
  it.each([
    ['abc', 'xABCx', true], ['(?-i)abc', 'xABCx', false], ['a(?-i)B', 'aB', true], ['a(?-i)B', 'Ab', false], ['(?-i:a)b', 'aB', true],
    ['(?-i:a)b', 'AB', false],
    ['^abc', 'xabc', false], ['abc$', 'abc', true], ['abc$', 'abc\n', true], ['abc\\z', 'abc\n', false], ['abc\\Z', 'abc\n', true],
    ['\\Aabc', 'abc', true],
    ['(?m)^b$', 'a\nb\nc', true], ['^b$', 'a\nb\nc', false], ['a.c', 'a\nc', false], ['(?s)a.c', 'a\nc', true], ['a\\Nc', 'a\nc', false],
    ['a*', '', true], ['a+', '', false], ['a?b', 'b', true], ['a{2}', 'ba', false], ['a{2}', 'baa', true], ['^a{2,3}$', 'aaaa', false],
    ['^a{2,}$', 'aaaa', true],
    ['a{', 'a{', true], ['x{,2}y', 'y', true], ['a|b|c', 'c', true], ['^(a|bc)+$', 'abcabc', true], ['(|a)b', 'b', true],
    ['[a-c]', 'B', true], ['[^a-c]', 'b', false], ['[]a]', ']', true], ['[^]a]', 'b', true], ['[a\\]b]', ']', true], ['[-a]', '-', true],
    ['[a-]', '-', true],
    ['[\\d-z]', '-', true], ['[[:alpha:]_]+$', 'ab_', true], ['[[:^digit:]]', '5', false], ['[\\x41-\\x43]', 'b', true],
    ['[\\101]', 'A', true], ['[\\b]', '\b', true],
    ['\\d\\D\\w\\W\\s\\S', '1aa a', false], ['\\d\\D\\w\\W\\s\\S', '1aa-\tx', true], ['\\h\\v', '\t\n', true], ['a\\Rb', 'a\r\nb', true],
    ['\\bfoo\\b', 'a foo.', true],
    ['\\bfoo\\b', 'afoo', false], ['\\Boo', 'foo', true], ['\\x41\\x{42}\\103\\o{104}', 'abcd', true],
    ['\\x41\\x{42}\\o{103}', 'ABC', true], ['\\e\\a\\t\\cA', '\x1b\x07\t\x01', true],
    ['\\Qa.b\\E.', 'a.bx', true], ['\\Qa.b\\E', 'axb', false], ['a(?#comment)b', 'ab', true], ['(?x) a b # c', 'ab', true],
    ['(?<name>a)b', 'ab', true], ['(?P<name>a)', 'a', true],
    ['a*?b', 'aab', true], ['(a*)*b', 'aaab', true], ['é', 'É', true], ['(?-i)é', 'É', false], ['[éx]', 'É', true], ['^é{2}$', 'éé', true],
    ['^.{2}$', 'é', true], ['\\xc3\\xa9', 'é', true],
    ['\\.', 'a', false], ['\\/', '/', true],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('works on bytes', () => {
    const regex = compileRegex(Uint8Array.of(0x5e, 0xff, 0x00));
    expect(regex.test(Uint8Array.of(1, 0xff, 0, 2), 1, 4)).toBe(true);
    expect(regex.test(Uint8Array.of(1, 0xff, 0, 2), 0, 4)).toBe(false);
    expect(compileRegex(bytesOf('\\xff$')).test(Uint8Array.of(0xff, 0xff), 0, 2)).toBe(true);
  });

  it('finds in bytes what it finds in texts, whatever it jumps over', () => {
    const piece = fc.constantFrom('ab', 'abc', '(?:ab|cd)', 'a', '[ab]', '.', 'b*', '\\b', '^', '$', '(?m)^', '\\n', 'c{2}');
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.array(fc.constantFrom(...'abcdAB \nxyz'), { maxLength: 40 }), fc.nat(3), (pieces, letters, before) => {
      const regex = compileRegex(bytesOf(pieces.join(''))), text = letters.join(''), around = bytesOf(`${'abcd'.slice(0, before)}${text}abcd`);
      expect(regex.test(around, before, before + text.length), `${pieces.join('')} in ${JSON.stringify(text)}`).toBe(regex.testText(text));
    }), { numRuns: 3000, seed: 8 });
  });

  it('agrees with the one of JavaScript', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\b', '^', '$', '\\w', '(a|b)', '(?:ab)', '\\n', '(b|)');
    const piece = fc
      .tuple(atom, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{0,2}'))
      .map(([one, many]) => (/^(?:\^|\$|\\b)$/.test(one) ? one : one + many));
    const pattern = fc.array(fc.oneof(piece, fc.constant('|')), { maxLength: 6 }).map(pieces => pieces.join(''));
    const text = fc.array(fc.constantFrom('a', 'b', 'A', 'c', '\n', ' '), { maxLength: 8 }).map(letters => letters.join(''));
    fc.assert(fc.property(pattern, text, (p, t) => {
      // In JavaScript a plain `$` does not look behind a final newline.
      const expected = new RegExp(p.replaceAll('$', '(?=\\n?$(?![^]))'), 'i').test(t);
      return matches(p, t) === expected;
    }), { numRuns: 5000, seed: 3 });
  });

  it.each([
    ['foo(?=bar)', 'foobar', true], ['foo(?=bar)', 'foobaz', false], ['foo(?!bar)', 'foobar foobaz', true],
    ['foo(?!bar)', 'FOOBAR', false], ['^(?!www)', 'www.x', false],
    ['^(?!.*secret).*$', 'a secret', false], ['^(?!.*secret).*$', 'a word', true], ['(?<=a)b', 'ab', true], ['(?<=a)b', 'cb', false],
    ['(?<!a)b', 'ab', false], ['(?<!a)b', 'b', true],
    ['(?<=ab|c)d', 'abd', true], ['(?<=a.*)d', 'axxd', true], ['(?<=^)a', 'ba', false], ['(?=a)(?=.b)ab', 'ab', true],
    ['(?=a(?!b))a', 'ab', false], ['(?=a(?!b))a', 'abac', true],
    ['(?<=(?<!x)a)b', 'xab', false], ['(?<=(?<!x)a)b', 'yab', true], ['a(?=$)', 'a', true], ['a(?=\\b)', 'a.', true],
    ['((?=a)a)*b', 'aab', true], ['(?-i)(?=A)a', 'A', false],
    ['(?:(?=a)|b)+$', 'bb', true],
  ])('%s looks around in %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  it('looks around as the one of JavaScript does', () => {
    const inner = fc
      .array(fc.constantFrom('a', 'b', '.', '[^a]', '^', '\\b', 'a*', '(a|b)', 'b?', '|'), { minLength: 1, maxLength: 3 })
      .map(pieces => pieces.join(''));
    const look = fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), inner).map(([kind, of]) => `(${kind}${of})`);
    const nested = fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), inner, look).map(([kind, of, within]) => `(${kind}${of}${within})`);
    const piece = fc.oneof(look, nested, fc.constantFrom('a', 'b', '.', 'a*', '[ab]+', '(a|b)', '\\b', '^', '|', '(ab)?'));
    const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map(pieces => pieces.join(''));
    const text = fc.array(fc.constantFrom('a', 'b', 'A', 'c', ' '), { maxLength: 8 }).map(letters => letters.join(''));
    fc.assert(fc.property(pattern, text, (p, t) => matches(p, t) === new RegExp(p, 'i').test(t)), { numRuns: 5000, seed: 5 });
  });

  it('looks around in time that is linear in the text', () => {
    expect(matches('(?=(a*)*b)(a|aa)+c', 'a'.repeat(20_000))).toBe(false);
    expect(matches('(?<=b(a*)*)c', 'a'.repeat(20_000))).toBe(false);
  });

  it('takes time that is linear in the text', () => {
    const text = 'a'.repeat(100_000);
    expect(matches('(a*)*(a|aa)+(a?){50}b', text)).toBe(false);
    expect(matches('(x+x+)+y', 'x'.repeat(100_000))).toBe(false);
    expect(matches('(.*)(.*)(.*)(.*)[^a]$', text)).toBe(false);
  });

  it('keeps its memory small whatever the text', () => {
    // Needs 2^18 states of a deterministic automaton.
    const texts = Array.from({ length: 30_000 }, (_, i) => ((i * 2_654_435_761) >>> 13) % 2 === 0 ? 'a' : 'b').join('');
    expect(matches('(?-i)a[ab]{18}c', texts)).toBe(false);
    expect(matches('(?-i)a[ab]{18}c', `${texts}a${'b'.repeat(18)}c`)).toBe(true);
  });

  it.each([
    ['a(', 'a `)` is missing.'], ['a)', '`)` at character 2 closes nothing.'], ['*a', '`*` at character 1 repeats nothing.'],
    ['[a', 'a `]` is missing.'],
    ['a\\', 'it ends with a lone backslash.'], ['a{3,2}', 'in `{3,2}` the upper bound is below the lower.'],
    ['a{70000}', '`{70000}` repeats more than 65535 times.'],
    ['(a{1000}){1000}', 'it is too large; repeat less often.'], ['a++', 'possessive repetitions such as `++` are not supported.'],
    ['(a)\\1', '`\\1` (a reference to a group) is not supported' + NO_MEMORY + '.'],
    ['(?=a'.repeat(3), 'a `)` is missing.'], ['((?=a)b){21}', 'it looks around more than 20 times.'],
    ['(?=a)b{600}', 'it is too large; repeat less often.'], ['(?>a)', '`(?>` (an atomic group) is not supported' + NO_MEMORY + '.'],
    ['(?R)', '`(?R` (recursion) is not supported' + NO_MEMORY + '.'],
    ['(*UTF)a', '`(*UTF` (a verb, condition or call) is not supported' + NO_MEMORY + '.'], ['\\p{L}', '`\\p` is not supported.'],
    ['\\y', '`\\y` is not an escape.'], ['[b-a]', 'a range in `[…]` runs backwards.'],
    ['[[:foo:]]', '`[:foo:]` is not a class.'], ['(?y)', '`(?` is followed by something unknown.'],
    ['\\x{110000}', '`\\x{110000}` is not a character.'],
    ['('.repeat(200), 'it has more than 100 nested groups.'], ['a' + '?'.repeat(2), ''],
  ])('%s is refused', (pattern, message) => {
    const compiled = () => compileRegex(bytesOf(pattern));
    if (message === '') expect(compiled).not.toThrow();
    else expect(compiled).toThrow(new RegexProblem(message));
  });

  it('never throws anything else', () => {
    const part = fc.constantFrom(...'ab()[]{}*+?|^$.\\-,:#<>=!0123xQEPRN'.split(''), '(?', '[[:', 'é', '\\x');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(part).map(parts => parts.join(''))), pattern => {
      try {
        compileRegex(bytesOf(pattern)).testText('abc');
      } catch (error) {
        if (!(error instanceof RegexProblem)) throw error;
      }
    }), { numRuns: 5000, seed: 5 });
  });
});
