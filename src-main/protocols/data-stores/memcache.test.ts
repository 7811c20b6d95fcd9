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

describe('a binary message', () => {
  it('has extras, a key and a value by its command', () => {
    expect(values('binaryAdd', 'extras.flags', 'extras.expiration', 'key', 'value', 'value.length')).toEqual([
      '0xdeadbeef', '3600', 'Hello', 'World', '5',
    ]);
    expect(values('binaryCount', 'extras.delta', 'extras.initial', 'key')).toEqual(['1', '0', 'counter']);
    expect(values('binaryValue', 'extras.flags', 'value', 'cas')).toEqual(['0xdeadbeef', 'World', '1']);
    expect([values('binaryCounter', 'extras.response'), values('binaryTouch', 'extras.expiration')]).toEqual([['7'], ['3600']]);
  });

  it('says what went wrong', () => {
    expect([example('binaryGet').info, example('binaryMissing').info]).toEqual(['Get Request', 'Get Response (Key not found)']);
    expect([example('binaryMissing').value('memcache.value'), example('binaryMissing').remarks]).toEqual(['Not found', ['Get: Key not found']]);
  });

  it('with parts that its command has not, or without those it must have, is told', () => {
    const quit = '80 07 0001 00 00 0000 00000001 00000000 0000000000000000 61', keyless = '80 00 0000 00 00 0000 00000000 00000000 0000000000000000';
    expect([quit, keyless].map(hex => dissect(hex, { as: 'memcache' }).remarks))
      .toEqual([['Quit Request shall not have Key'], ['Get Request must have Key']]);
    expect(dissect('80 00 0005 00 00 0000 00000001 00000000 0000000000000000 61', { as: 'memcache' }).trouble).toBe('malformed');
  });

  it('is as long as its header says', () => {
    const bytes = fromHex(examples.binaryGet.hex + examples.binaryQuit.hex);
    expect([
      memcache.frame!(bytes, 0, bytes.length, 0), memcache.frame!(bytes, 29, bytes.length, 0), memcache.frame!(bytes, 0, 23, 0),
    ]).toEqual([29, 24, MORE]);
    expect(memcache.frame!(fromHex('80 00 0005 00 00 0000 ffffffff 00000000 0000000000000000'), 0, 24, 0)).toBe(NOT_MINE);
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
  });

  it('is known by a command that stores', () => {
    const known = (text: string): boolean => memcache.recognise!(Uint8Array.from(Buffer.from(text)), 0, text.length);
    expect([known('set k 0 0 5\r\nhello\r\n'), known('cas k 0 -1 5 7 noreply\r\n'), known('get k\r\n'), known('set x\r\n')])
      .toEqual([true, true, false, false]);
  });
});
