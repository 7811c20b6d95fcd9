import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE, UNTIL_CLOSE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './scgi.examples.ts';
import { scgi } from './scgi.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'scgi' });
const frame = (bytes: Uint8Array, end = bytes.length): number => scgi.frame!(bytes, 0, end, 0);

describe('SCGI', () => {
  it('hands over a request as variables, with its body', () => {
    const request = read('request');
    expect([request.info, request.values('scgi.variable.name').length, request.value('scgi.size')]).toEqual(['POST /deepthought', 4, '70']);
    expect(Buffer.from(request.value('scgi.body')!, 'hex').toString()).toBe('What is the answer to life?');
    expect([read('get').info, read('get').lines().includes('    REQUEST_METHOD = GET'), read('noComma').trouble])
      .toEqual(['GET /s?z=3 HTTP/1.1', true, 'malformed']);
  });

  it('is answered as CGI is', () => {
    const answer = read('answer');
    expect([answer.info, answer.values('scgi.response.header').length, answer.value('scgi.response.body')]).toEqual(['Response: 200 OK', 2, '3432']);
  });

  it('is read in time that grows with its length alone', () => {
    const answer = Buffer.from(`Status:${' '.repeat(200_000)}404\rno end`);
    expect(dissect(answer.toString('hex'), { as: 'scgi' }).info).toBe('Response: 404');
  });

  it('ends where its body does, and the answer with the connection', () => {
    const bytes = fromHex(examples.request.hex);
    expect([frame(bytes), frame(bytes, 60), frame(bytes, 10), frame(bytes, 2)]).toEqual([bytes.length, bytes.length, MORE, MORE]);
    expect([frame(fromHex(examples.answer.hex)), frame(Buffer.from('\x01\x02')), frame(Buffer.from('99999999:x'))])
      .toEqual([UNTIL_CLOSE, NOT_MINE, NOT_MINE]);
  });

  it('is recognised by its first variable', () => {
    expect(scgi.recognise!(fromHex(examples.get.hex), 0, 60)).toBe(true);
    expect(scgi.recognise!(Buffer.from('24:CONTENT_TYPE\x00a\x00SCGI\x001\x00,        '), 0, 34)).toBe(false);
  });
});
