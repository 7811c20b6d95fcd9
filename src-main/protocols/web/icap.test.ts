import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect } from '../../tooling/packets.ts';
import { MODIFY, examples } from './icap.examples.ts';
import { icap } from './icap.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });
const length = (text: string, end = text.length) => icap.frame!(new TextEncoder().encode(text), 0, end, 0);

describe('icap', () => {
  it('asks what a server can do, RFC 3507 §4.10', () => {
    expect([read('options').info, read('options').has('icap.options'), read('able').info, read('able').has('icap.response')])
      .toEqual(['OPTIONS icap://icap.example.org/filter ICAP/1.0', true, 'ICAP/1.0 200 OK', true]);
  });

  it('carries requests and responses of HTTP, §4.4', () => {
    expect([read('request').protocols, read('request').value('http.host'), read('request').has('icap.reqmod')])
      .toEqual(['tcp:icap:http', 'www.example.org', true]);
    const response = read('response');
    expect([response.protocols, response.value('http.response.code'), response.value('http.file_data'), response.has('icap.respmod')])
      .toEqual(['tcp:icap:http:http:data-text-lines', '200', 'hello world', true]);
  });

  it('goes on with chunks after a preview, §4.5', () => {
    expect([read('more').info, read('more').value('data.data')]).toEqual(['Continuation', '616263']);
  });

  it('ends with its last part', () => {
    expect([length(MODIFY), length(MODIFY, 40), length('3\r\nabc\r\n0\r\n\r\n'), length('RESP'), length('GET / HTTP/1.1\r\n')])
      .toEqual([MODIFY.length, MORE, 13, MORE, NOT_MINE]);
    expect(length(MODIFY, MODIFY.length - 20)).toBeLessThan(-2);
  });
});
