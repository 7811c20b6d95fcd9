import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './stomp.examples.ts';
import { stomp } from './stomp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'stomp' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('stomp', () => {
  it('has a command, headers and a body', () => {
    const send = read('send');
    expect([send.info, send.values('stomp.header.name'), send.value('stomp.destination'), send.value('stomp.body')])
      .toEqual(['SEND /queue/a', ['destination', 'content-type'], '/queue/a', Buffer.from('hello queue a').toString('hex')]);
    expect([read('connect').info, read('connected').value('stomp.header.value'), read('connected').has('stomp.body')])
      .toEqual(['CONNECT', '1.1', false]);
    expect([read('subscribe').info, read('error').info, read('heartbeat').info]).toEqual(['SUBSCRIBE /queue/foo', 'ERROR', 'Heartbeat']);
  });

  it('counts a body that may hold zeros', () => {
    expect([read('counted').value('stomp.body'), read('counted').trouble]).toEqual(['6162006364', 'none']);
    expect(read('unended').has('stomp.unended')).toBe(true);
  });

  it('undoes what values are written with', () => {
    expect(read('counted').values('stomp.header.value').at(-1)).toBe('a:b\nc');
  });

  it('ends with a zero, or where it says', () => {
    const counted = fromHex(examples.counted.hex), send = fromHex(examples.send.hex);
    expect([stomp.frame!(counted, 0, counted.length, 0), stomp.frame!(send, 0, send.length, 0), stomp.frame!(send, 0, send.length - 1, 0)])
      .toEqual([counted.length, send.length, MORE]);
    expect([
      stomp.frame!(bytesOf('SEN'), 0, 3, 0), stomp.frame!(bytesOf('GET / HTTP/1.1\r\n'), 0, 16, 0),
      stomp.frame!(bytesOf('\n\nSEND'), 0, 6, 0),
    ]).toEqual([MORE, NOT_MINE, 2]);
  });

  it('is known by how it connects', () => {
    const connect = fromHex(examples.connect.hex);
    expect([stomp.recognise!(connect, 0, connect.length), stomp.recognise!(bytesOf('CONNECT a:443 HTTP/1.1\r\n'), 0, 24)]).toEqual([true, false]);
  });
});
