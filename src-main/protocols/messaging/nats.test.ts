import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './nats.examples.ts';
import { nats } from './nats.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'nats' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('nats', () => {
  it('tells of both sides', () => {
    expect([read('info').info, read('info').value('nats.options'), read('connect').info])
      .toEqual(['INFO', '{"server_id":"Zk0","version":"1.2.0","max_payload":1048576}', 'CONNECT']);
    expect([read('ping').info, read('error').value('nats.error'), read('indented').value('nats.operation')])
      .toEqual(['PING', "'Unknown Protocol Operation'", '-ERR']);
  });

  it('publishes with and without an address for replies, and with headers', () => {
    const publish = read('publish');
    expect([publish.info, publish.value('nats.subject'), publish.value('nats.reply_to'), publish.value('nats.length'), publish.value('nats.payload')])
      .toEqual(['PUB FRONT.DOOR JOKE.22 11', 'FRONT.DOOR', 'JOKE.22', '11', Buffer.from('Knock Knock').toString('hex')]);
    expect([read('publishAlone').has('nats.reply_to'), read('publishAlone').has('nats.payload'), read('publishAlone').trouble])
      .toEqual([false, false, 'none']);
    expect([read('headers').values('nats.headers'), read('headers').value('nats.payload')]).toEqual([['NATS/1.0', 'Bar: Baz'], '6869']);
  });

  it('has names in UTF-8', () => {
    const foreign = read('foreign');
    expect([foreign.value('nats.subject'), foreign.value('nats.reply_to'), foreign.range('nats.length')]).toEqual(['größe', 'à', [15, 1]]);
  });

  it('subscribes and delivers', () => {
    expect([
      read('subscribe').value('nats.queue_group'), read('subscribe').value('nats.sid'), read('subscribeAlone').value('nats.sid'),
      read('unsubscribe').value('nats.max_msgs'),
    ]).toEqual(['G1', '44', '1', '5']);
    expect([read('message').value('nats.sid'), read('message').value('nats.reply_to'), read('headerMessage').value('nats.header_length')])
      .toEqual(['9', 'GREETING.34', '34']);
  });

  it('is as long as its line and payload say, and known by how a server begins', () => {
    const publish = fromHex(examples.publish.hex);
    expect([
      nats.frame!(publish, 0, 12, 0), nats.frame!(publish, 0, publish.length, 0), nats.frame!(bytesOf('GET / HTTP/1.1\r\n'), 0, 16, 0),
    ]).toEqual([MORE, publish.length, NOT_MINE]);
    const info = fromHex(examples.info.hex);
    expect([nats.recognise!(info, 0, info.length), nats.recognise!(publish, 0, publish.length)]).toEqual([true, false]);
  });
});
