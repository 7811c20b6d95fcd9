import { describe, expect, it } from 'vitest';
import { type Listener, MORE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { http2 } from './http2.ts';
import { examples } from './http2.examples.ts';

type Name = keyof typeof examples;
const example = (name: Name): Dissected => dissect(examples[name].hex, { as: 'http2' });

/** Frames of one connection, each in a packet of its own, `client` ones sent by the client; what each is in the light of all. */
function conversation(messages: readonly (readonly ['client' | 'server', string])[]): Dissected[] {
  const around = conversationOf(messages.map(([from, hex], i) => ({
    frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: from === 'client', bytes: fromHex(hex),
  })));
  return messages.map(([, hex], i) => dissect(hex, { as: 'http2', around, record: { number: i + 1, seconds: i } }));
}

const frame = (type: number, flags: number, stream: number, contents: string): string =>
  (contents.length / 2).toString(16).padStart(6, '0') + type.toString(16).padStart(2, '0') + flags.toString(16).padStart(2, '0') +
  stream.toString(16).padStart(8, '0') + contents;
const { preface, settings, get, ok, data } = examples;
const text = (string: string): string => Buffer.from(string).toString('hex');
const byte = (value: number): string => value.toString(16).padStart(2, '0');

describe('a frame', () => {
  it('begins with its length, type, flags and stream, RFC 9113 §4.1', () => {
    const request = example('get');
    expect(['length', 'type', 'flags', 'streamid'].map(name => request.value(`http2.${name}`))).toEqual(['37', '1', '0x05', '1']);
    expect(request.lines()).toContain('    Stream: HEADERS, Stream ID: 1, Length 37, GET /index.html');
    expect(request.lines()).toContain('        Flags: 0x05, End Headers, End Stream');
    expect(request.info).toBe('HEADERS[1]: GET /index.html');
  });

  it('holds headers, each with how it was written', () => {
    const request = example('get');
    expect(request.values('http2.header.name')).toEqual([':method', ':path', ':scheme', ':authority', 'user-agent', 'accept', 'x-a']);
    expect(request.value('http2.headers.user_agent')).toBe('curl/7.88.1');
    expect(request.values('http2.header.index')).toEqual(['2', '5', '6', '1', '58', '19']);
    expect([request.value('http2.header.length'), request.value('http2.header.count')]).toEqual(['151', '7']);
    expect(request.value('http2.request.full_uri')).toBe('http://127.0.0.1:8080/index.html');
    expect(request.range('http2.header')).toEqual([9, 1]);
  });

  it('holds a status', () => {
    expect(example('ok').value('http2.headers.status')).toBe('200');
    expect(example('ok').lines()).toContain('        Header: :status: 200 OK');
  });

  it('may be padded, §6.1; more padding than frame is malformed', () => {
    expect([example('paddedData').value('http2.data.data'), example('paddedData').value('http2.data.padding')]).toEqual(['6869', '000000']);
    expect(example('paddedTooMuch').trouble).toBe('malformed');
    expect(example('withPriority').value('http2.headers.padding')).toBe('0000');
  });

  it.each([
    ['preface', 'Magic'], ['settings', 'SETTINGS[0]'], ['priority', 'PRIORITY[3]'], ['reset', 'RST_STREAM[1]'], ['goaway', 'GOAWAY[0]'],
    ['promise', 'PUSH_PROMISE[13]: GET /a.json'], ['unknownType', 'Unknown type (32)[1]'],
  ] as const)('%s is told in the list as %s', (name, info) => expect(example(name).info).toBe(info));

  it('says its parameters', () => {
    expect(example('settings').lines()).toContain('        Settings - Max concurrent streams : 100');
    expect(example('settings').value('http2.settings.unknown')).toBe('1');
    expect([example('priority').value('http2.headers.weight_real'), example('withPriority').value('http2.exclusive')]).toEqual(['201', '1']);
    expect(example('reset').value('http2.rst_stream.error')).toBe('8');
    expect([example('goaway').value('http2.goaway.last_stream_id'), example('goaway').value('http2.goaway.addata')]).toEqual(['13', '6e6f']);
    expect(example('windowUpdate').value('http2.window_update.window_size_increment')).toBe('33488897');
    expect(example('windowUpdateZero').remarks).toEqual(['An increment of 0 is an error']);
    expect([example('ping').has('http2.ping'), example('pong').has('http2.pong')]).toEqual([true, true]);
    expect(example('origins').values('http2.origin.origin')).toEqual(['https://a', 'https://b']);
    expect(example('alternative').value('http2.altsvc.field_value')).toBe('h2=":443"');
    expect(example('priorityUpdate').value('http2.priority_update_field_value')).toBe('u=0');
    expect(example('promise').value('http2.push_promise.promised_stream_id')).toBe('2');
  });

  it('ends where its length says', () => {
    const bytes = fromHex(get.hex + data.hex);
    expect(http2.frame!(bytes, 0, bytes.length, 0)).toBe(46);
    expect(http2.frame!(fromHex(preface.hex), 0, 24, 0)).toBe(24);
    expect([http2.frame!(fromHex(preface.hex), 0, 20, 0), http2.frame!(bytes, 0, 2, 0)]).toEqual([MORE, MORE]);
  });
});

describe('a stream', () => {
  it('is HTTP/2 when it begins with the preface, or with SETTINGS as servers do', () => {
    const is = (hex: string): boolean => http2.recognise!(fromHex(hex), 0, hex.length / 2);
    expect([is(preface.hex), is(frame(4, 0, 0, '000300000064')), is(get.hex), is(frame(4, 0, 0, 'ff0300000064'))]).toEqual([
      true, true, false, false,
    ]);
  });
});

describe('a connection', () => {
  it('keeps the header table from one block to the next', () => {
    const frames = conversation([
      ['client', preface.hex], ['client', settings.hex], ['client', frame(1, 5, 1, '828684410f7777772e6578616d706c652e636f6d')],
      ['client', frame(1, 5, 3, '828684be')],
    ]);
    expect(frames[3].value('http2.headers.authority')).toBe('www.example.com');
  });

  it('whose begin is missing says which headers cannot be known', () => {
    const [late] = conversation([['client', frame(1, 5, 3, '828684be')]]);
    expect(late.lines()).toContain('        Header: entry 62 of the table, sent before the capture began');
    expect(late.remarks).toEqual(['The name or value was sent before the capture began']);
  });

  it('pairs a request with its final response', () => {
    const frames = conversation([
      ['client', preface.hex], ['client', get.hex], ['server', settings.hex],
      ['server', frame(1, 4, 1, '08033130 33'.replace(' ', ''))], ['server', ok.hex],
    ]);
    expect(frames[1].value('http2.response_in')).toBe('5');
    expect(frames[3].has('http2.request_in')).toBe(false);
    expect([frames[4].value('http2.request_in'), frames[4].value('http2.time')]).toEqual(['2', '3.000000000']);
  });

  it('joins a block that goes on in CONTINUATION, §6.10', () => {
    const whole = frame(1, 5, 1, '828684410f7777772e6578616d706c652e636f6d').slice(18);
    const frames = conversation([
      ['client', preface.hex], ['client', settings.hex], ['client', frame(1, 1, 1, whole.slice(0, 10))], ['client', frame(9, 4, 1, whole.slice(10))],
    ]);
    expect(frames[2].has('http2.header')).toBe(false);
    expect(frames[3].info).toBe('CONTINUATION[1]: GET /');
    expect([frames[3].has('http2.continuation.header'), frames[3].has('http2.headers')]).toEqual([true, false]);
    expect(frames[3].value('http2.headers.authority')).toBe('www.example.com');
  });

  it('does not put a block together that goes on without end, nor know the table behind it', () => {
    const part = frame(9, 0, 1, `00016100${'0001610161'.repeat(3000)}`);
    const frames = conversation([
      ['client', preface.hex], ['client', settings.hex], ['client', frame(1, 1, 1, '828684410f7777772e6578616d706c652e636f6d')],
      ...Array.from({ length: 80 }, () => ['client', part] as const), ['client', frame(9, 4, 1, '')], ['client', frame(1, 5, 3, '828684be')],
    ]);
    const tooLarge = 'The header block is larger than 1 MB: it is not read, nor what later ones refer to of it';
    expect([frames[3].remarks, frames.at(-3)?.remarks, frames.at(-2)?.remarks]).toEqual([[], [tooLarge], [tooLarge]]);
    expect(frames.at(-1)?.remarks).toEqual(['The name or value was sent before the capture began']);
  });

  it('keeps no more headers than there is room for', () => {
    // 4,000 lines of the static table cost 550 KB, though the block has 4,000 bytes.
    const block = frame(1, 5, 1, '82'.repeat(4000));
    const around = conversationOf(
      Array.from({ length: 500 }, (_, i) => ({
        frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(block),
      })),
    );
    const at = (number: number): Dissected => dissect(block, { as: 'http2', around, record: { number, seconds: number } });
    expect(at(1).values('http2.header.name')).toHaveLength(4000);
    expect([at(500).values('http2.header.name'), at(500).remarks]).toEqual([[], ['Of one connection no more than 128 MB of headers are kept']]);
  });

  it('pairs DNS queries and answers by stream, wherever the query is (RFC 8484)', () => {
    const message = `0000 0100 0001 0000 0000 0000 0161 00 0001 0001`.replaceAll(' ', ''),
      answer = message.replace('00000100', '00008100');
    const literal = (name: string, value: string): string =>
      [name, value].map(word => word.length.toString(16).padStart(2, '0') + text(word)).reduce((line, part) => line + part, '00');
    const type = literal('content-type', 'application/dns-message'),
      path = `/dns-query?dns=${Buffer.from(message, 'hex').toString('base64url')}`;
    const frames = conversation([
      ['client', preface.hex],
      ['client', settings.hex],
      ['client', frame(1, 5, 1, `82${literal(':path', path)}`)],
      ['client', frame(1, 4, 3, `83${literal(':path', '/dns-query')}${type}`)],
      ['client', frame(0, 1, 3, message)],
      ['server', settings.hex],
      ['server', frame(1, 4, 3, `88${type}`)],
      ['server', frame(0, 1, 3, answer)],
      ['server', frame(1, 4, 1, `88${type}`)],
      ['server', frame(0, 1, 1, answer)],
    ]);
    expect([frames[2].value('dns.response_in'), frames[4].value('dns.response_in')]).toEqual(['10', '8']);
    expect([7, 9].map(i => [frames[i].value('dns.response_to'), frames[i].value('dns.time')])).toEqual([['5', '3.000000000'], ['3', '7.000000000']]);
  });

  it('reads a body whose type nobody names as what it looks like (RFC 9110 §8.3)', () => {
    const bodyOf = (body: string): string | undefined => conversation([
      ['client', preface.hex], ['client', get.hex], ['server', settings.hex], ['server', frame(1, 4, 1, '88')], ['server', frame(0, 1, 1, text(body))],
    ])[4].lines().find(line => /^(Java|Line)/.test(line));
    expect([bodyOf('{"a":1}'), bodyOf('a: 1')]).toEqual(['JavaScript Object Notation', 'Line-based text data (1 lines)']);
  });

  it('joins a body out of DATA frames and reads it by its type', () => {
    const json = frame(1, 4, 1, `880f10 10${text('application/json')}`.replace(' ', ''));
    const frames = conversation([
      ['client', preface.hex], ['client', get.hex], ['server', settings.hex], ['server', json],
      ['server', frame(0, 0, 1, text('{"a":'))], ['server', frame(0, 1, 1, text('1}'))],
    ]);
    expect(frames[4].value('http2.body.reassembled.in')).toBe('6');
    expect(frames[4].lines()).toContain('    Stream: DATA, Stream ID: 1, Length 5 (partial entity body)');
    expect(frames[5].values('http2.body.fragment')).toEqual(['5', '6']);
    expect([frames[5].value('json.key'), frames[5].protocol]).toEqual(['a', 'HTTP2/JSON']);
  });

  it('counts what may still be sent, §6.9', () => {
    const frames = conversation([
      ['client', preface.hex], ['client', frame(4, 0, 0, '000400000010')], ['client', get.hex], ['server', frame(4, 0, 0, '')],
      ['server', ok.hex], ['server', data.hex],
      ['client', frame(8, 0, 1, '00000005')],
    ]);
    expect([frames[5].value('http2.flow_control.connection_window'), frames[5].value('http2.flow_control.stream_window')]).toEqual(['65519', '0']);
    expect(frames[6].value('http2.flow_control.stream_window')).toBe('5');
  });

  it('takes gRPC messages out of DATA frames, whole or not', () => {
    const post = frame(1, 4, 1, `8386${'0404'}${text('/a/B')}0f10 10${text('application/grpc')}`.replace(' ', ''));
    const frames = conversation([
      ['client', preface.hex], ['client', post], ['client', frame(0, 0, 1, '00000000030896')], ['client', frame(0, 1, 1, '0100000000021061')],
    ]);
    expect(frames[2].has('grpc.message_length')).toBe(false);
    expect(frames[3].values('grpc.message_length')).toEqual(['3', '2']);
    expect(frames[3].value('protobuf.field.value.uint32')).toBe('150');
    expect(frames[3].lines()).toContain('GRPC Message: /a/B, Request');
  });

  it.each([
    ['application/grpc+json; charset=utf-8', text('\0\0\0\0\x02{}'), 'grpc:json'],
    ['application/grpc-web-text', text(Buffer.from('0000000003089601', 'hex').toString('base64')), 'grpc:protobuf'],
  ])('takes those of %s for what they are', (type, body, protocols) => {
    const head = `838604${byte(4)}${text('/a/B')}0f10${byte(type.length)}${text(type)}`;
    const frames = conversation([['client', preface.hex], ['client', frame(1, 4, 1, head)], ['client', frame(0, 1, 1, body)]]);
    expect(frames[2].protocols).toContain(protocols);
  });
});

describe('who listens', () => {
  it('hears header lists as lines and bodies without padding; tshark prints lengths before strings, and whole frames', () => {
    const said: string[] = [];
    const printed: (string | undefined)[] = [];
    const listener: Listener = {
      said: ({ substream, plain, printed: bytes }) => {
        said.push(`${substream} ${Buffer.from(plain).toString('latin1')}`);
        printed.push(bytes && Buffer.from(bytes).toString('hex'));
      },
    };
    const time = { seconds: 0, nanoseconds: 0 };
    for (const [name, fromClient] of [['get', true], ['paddedData', false], ['settings', true]] as const) {
      const around = conversationOf([{ frame: 1, time, fromClient, bytes: fromHex(examples[name].hex) }]);
      dissect(examples[name].hex, { as: 'http2', around, listener });
    }
    expect(said[0]).toBe(
      '1 :method: GET\r\n:path: /index.html\r\n:scheme: http\r\n:authority: 127.0.0.1:8080\r\nuser-agent: curl/7.88.1\r\naccept: */*\r\nx-a: b\r\n\r\n',
    );
    expect(said.slice(1)).toEqual(['1 hi', '0 ']);
    expect(printed[0]).toMatch(/^000000073a6d6574686f6400000003474554/);
    expect(printed.slice(1)).toEqual([examples.paddedData.hex, examples.settings.hex].map(hex => hex.replaceAll(' ', '')));
  });
});

it('a client that speaks HTTP/1 where the server has begun with HTTP/2 is read as such', () => {
  const [from, to] = ['10.0.0.1', '10.0.0.2'], greeting = fromHex('000006 04 00 00000000 0003 00000064');
  const packets = [
    tcpFrame({ from: to, to: from, ports: [8090, 40000], sequence: 1, ack: 100, payload: greeting }),
    tcpFrame({ from, to, ports: [40000, 8090], sequence: 100, ack: 1 + greeting.length, payload: 'GET / HTTP/1.1\r\nHost: a\r\n\r\n' }),
  ];
  const { around } = scanned(packets);
  expect(packets.map((_, row) => around.payloadOf(row)?.messages.map(({ protocol }) => protocol?.name))).toEqual([['http2'], ['http']]);
});

it.each([[3], [10], [16], [23], [3, 24, 26]])('the preface may be cut behind byte %i, on a port of HTTP/1 (RFC 9113 §3.4)', (...cuts) => {
  const [from, to] = ['10.0.0.1', '10.0.0.2'], sent = fromHex(preface.hex + settings.hex), ends = [0, ...cuts, sent.length];
  const packets = ends.slice(1).map((end, i) =>
    tcpFrame({ from, to, ports: [40000, 80], sequence: 100 + ends[i], ack: 1, payload: sent.subarray(ends[i], end) }));
  const { around } = scanned(packets);
  const found = packets.flatMap((_, row) => around.payloadOf(row)?.messages.map(({ protocol }) => protocol?.name) ?? []);
  expect(found).toEqual(['http2', 'http2']);
});

describe('a connection that was upgraded, RFC 7540 §3.2', () => {
  it('answers the request on stream 1', () => {
    const request = text('GET /a HTTP/1.1\r\nHost: h\r\nUpgrade: h2c\r\n\r\n');
    const switched = text('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n');
    const around = conversationOf(
      [
        ['client', request], ['server', switched], ['server', settings.hex], ['client', preface.hex], ['server', ok.hex],
      ].map(([from, hex], i) => ({
        frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: from === 'client', bytes: fromHex(hex),
      })),
    );
    expect(dissect(ok.hex, { as: 'http2', around, record: { number: 5, seconds: 4 } }).value('http2.request_in')).toBe('1');
  });
});

describe('a stream that another protocol was asked for, RFC 8441', () => {
  const literal = (name: string, value: string): string =>
    '00' + (name.length).toString(16).padStart(2, '0') + text(name) + value.length.toString(16).padStart(2, '0') + text(value);
  const connect = (protocol: string): string =>
    frame(
      1, 4, 1,
      literal(':method', 'CONNECT') +
        literal(':protocol', protocol) +
        literal(':scheme', 'https') +
        literal(':path', '/chat') +
        literal(':authority', 'a'),
    );
  const accepted = frame(1, 4, 1, '88');

  it('carries frames of WebSocket, wherever DATA cuts them', () => {
    const hello = `8185${'00000000'}${text('hello')}`;
    const [, , first, second] = conversation([
      ['client', connect('websocket')], ['server', accepted], ['client', frame(0, 0, 1, hello.slice(0, 6))],
      ['client', frame(0, 0, 1, hello.slice(6))],
    ]);
    expect(first.has('websocket.opcode')).toBe(false);
    expect([second.value('websocket.payload.text'), second.info, second.protocol, second.protocols]).toEqual(
      ['hello', 'WebSocket Text [FIN] [MASKED]', 'WebSocket', 'http2:websocket:data-text-lines']);
  });

  it('has a body where the server refuses', () => {
    const [, , body] = conversation([
      ['client', connect('websocket')], ['server', frame(1, 4, 1, '8d')], ['server', frame(0, 1, 1, text('no such'))],
    ]);
    expect(body.protocols).toBe('http2:data-text-lines');
  });

  it('carries capsules, RFC 9297 §3.1', () => {
    const [, , datagram] = conversation([
      ['client', connect('connect-udp')], ['server', accepted], ['client', frame(0, 0, 1, '00050068656c6c' + '0003006869')],
    ]);
    expect(datagram.values('capsule.payload')).toEqual(['68656c6c', '6869']);
    expect(datagram.values('capsule.context_id')).toEqual(['0', '0']);
  });
});
