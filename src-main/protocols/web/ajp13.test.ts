import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples, packets } from './ajp13.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'tcp' });

/** The last of these packets, as it reads behind the others; the requests come from the client. */
function last(...names: (keyof typeof packets)[]) {
  const messages = names.map((name, i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: packets[name].startsWith('1234'), bytes: fromHex(packets[name]),
  }));
  return dissect(messages[messages.length - 1].bytes, { as: 'ajp13', around: conversationOf(messages), record: { number: names.length } });
}

describe('ajp13', () => {
  it('forwards a request with its headers and attributes', () => {
    const forward = read('forward');
    expect([forward.info, forward.value('ajp13.raddr'), forward.value('ajp13.rhost'), forward.value('ajp13.port')])
      .toEqual(['0:REQ:POST /app/x HTTP/1.1', '192.0.2.1', '', '80']);
    expect([forward.value('ajp13.host'), forward.value('ajp13.content_length'), forward.value('ajp13.unknown_header')])
      .toEqual(['example.org', '11', 'X-Own: val']);
    expect([forward.value('ajp13.query_string'), forward.value('ajp13.req_attribute'), forward.value('ajp13.ssl_key_size')])
      .toEqual(['a=b', 'AJP_REMOTE_PORT: 5555', '256']);
    expect(read('badLength').has('ajp13.content_length.invalid')).toBe(true);
  });

  it('answers with headers, chunks and an end', () => {
    const headers = read('headers');
    expect([headers.info, headers.value('ajp13.content_type'), headers.value('ajp13.unknown_header')])
      .toEqual(['0:RSP:SEND HEADERS:200 OK', 'text/html', 'X-Foo: bar']);
    expect([read('chunk').value('ajp13.data'), read('chunk').trouble, read('ask').value('ajp13.rlen'), read('end').value('ajp13.reusep')])
      .toEqual(['<p>hi', 'none', '8186', '1']);
    expect(read('ping').info).toBe('0:REQ:CPING');
  });

  it('knows a body by the request before, and by being asked for', () => {
    expect([last('forward', 'body').info, last('forward', 'body').value('ajp13.data')]).toEqual(['0:REQ:Body', 'hello']);
    expect(last('forward', 'body', 'ask', 'body').info).toBe('0:REQ:Body');
    expect(last('forward', 'body', 'end', 'ping').info).toBe('0:REQ:CPING');
  });
});
