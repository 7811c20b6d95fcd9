import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './memcache.examples.ts';
import { memcache } from './memcache.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'memcache' });
const values = (name: keyof typeof examples, ...fields: string[]) => fields.map(field => example(name).value(`memcache.${field}`));

describe('a command', () => {
  it('that stores has key, flags, expiration and a value', () => {
    expect(values('set', 'command', 'key', 'flags', 'expiration', 'value.length', 'value')).toEqual(['set', 'k', '5', '60', '5', 'hello']);
    expect(values('cas', 'cas', 'noreply', 'value')).toEqual(['17', 'noreply', 'hi']);
    expect(values('meta', 'key', 'value.length', 'argument', 'value')).toEqual(['k', '2', 'T90', 'hi']);
  });

  it('may be about several keys, or a number', () => {
    expect(example('gets').values('memcache.key')).toEqual(['k', 'nope']);
    expect(values('incr', 'key', 'value')).toEqual(['n', '3']);
  });

  it('may come with others', () => expect(example('several').info).toBe('get a; get b; touch a 10; flush_all 0'));

  it('whose value has no length is told', () => {
    const lying = dissect(Buffer.from('set k 0 0 x\r\n').toString('hex'), { as: 'memcache' });
    expect(lying.remarks).toEqual(['The length of the value is no number']);
  });
});

describe('an answer', () => {
  it('holds values', () => expect(values('value', 'key', 'flags', 'cas', 'value')).toEqual(['k', '5', '1', 'hello']));

  it('says what became of the command', () => {
    expect([values('counter', 'value'), values('error', 'response'), values('version', 'version')])
      .toEqual([['12'], ['CLIENT_ERROR bad command line format'], ['1.6.18']]);
  });

  it('tells statistics', () => {
    const stats = example('stats');
    expect([stats.values('memcache.name'), stats.values('memcache.name_value'), stats.values('memcache.slabclass')])
      .toEqual([['items:1:number', 'pid'], ['7', '4711'], ['1']]);
  });
});

describe('a stream', () => {
  const framed = (text: string): number => {
    const bytes = Uint8Array.from(Buffer.from(text));
    return memcache.frame!(bytes, 0, bytes.length, 0);
  };

  it('has statements that end with their values', () => {
    expect([framed('set k 0 0 5\r\nhel'), framed('set k 0 0 5\r\nhello\r\nge'), framed('get k'), framed('get k\r\nget l\r\n')])
      .toEqual([MORE, 20, MORE, 14]);
    expect(memcache.frame!(fromHex('80 00'), 0, 2, 0)).toBe(NOT_MINE);
  });

  it('is known by a command that stores', () => {
    const known = (text: string): boolean => memcache.recognise!(Uint8Array.from(Buffer.from(text)), 0, text.length);
    expect([known('set k 0 0 5\r\nhello\r\n'), known('cas k 0 -1 5 7 noreply\r\n'), known('get k\r\n'), known('set x\r\n')])
      .toEqual([true, true, false, false]);
  });
});
