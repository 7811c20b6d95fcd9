import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './uwsgi.examples.ts';
import { uwsgi } from './uwsgi.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'uwsgi' });
const bytesOf = (name: keyof typeof examples): Uint8Array => fromHex(examples[name].hex);

describe('uwsgi', () => {
  it('hands over a request as variables', () => {
    const get = read('get');
    expect([get.info, get.values('uwsgi.variable.name').length, get.lines().includes('    HTTP_HOST = example.org')])
      .toEqual(['GET /a?b HTTP/1.1', 5, true]);
    expect([read('post').info, read('post').value('uwsgi.body'), read('cutVariable').trouble])
      .toEqual(['POST /form', Buffer.from('a=b&c').toString('hex'), 'malformed']);
  });

  it('has packets of other kinds', () => {
    expect([read('ping').info, read('log').info, read('log').value('uwsgi.data')]).toEqual(['Ping', 'Log line', '6c696e65']);
  });

  it('ends behind the body, and is known by its first variable', () => {
    const post = bytesOf('post'), get = bytesOf('get');
    expect([uwsgi.frame!(post, 0, post.length - 5, 0), uwsgi.frame!(post, 0, 20, 0), uwsgi.frame!(fromHex('02000000'), 0, 4, 0)])
      .toEqual([post.length, MORE, NOT_MINE]);
    expect([uwsgi.recognise!(get, 0, get.length), uwsgi.recognise!(bytesOf('cutVariable'), 0, 7)]).toEqual([true, false]);
  });

  it('is answered by HTTP', () => {
    expect(uwsgi.yields!(new TextEncoder().encode('HTTP/1.1 200 OK'), 0, 15)).toBe('http');
  });
});
