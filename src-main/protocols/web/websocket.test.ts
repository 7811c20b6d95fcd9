import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MORE, type Utterance } from '../../dissect/index.ts';
import { tcpFrame } from '../../tooling/frames.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { websocket } from './websocket.ts';
import { expectedAccept, newSocket, takeFrame } from './websocket/connection.ts';
import { examples } from './websocket.examples.ts';

const example = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, { as: 'websocket' });
const text = (string: string): string => Buffer.from(string, 'latin1').toString('hex');

/** Messages of one connection, each in a packet of its own. */
function conversation(messages: readonly string[], fromClient = false): Dissected[] {
  const around = conversationOf(messages.map((hex, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient, bytes: fromHex(hex) })));
  return messages.map((hex, i) => dissect(hex, { as: 'websocket', around, record: { number: i + 1 } }));
}

describe('a frame, RFC 6455 §5.7', () => {
  it('of text', () => {
    expect(example('hello').value('websocket.payload.text')).toBe('Hello');
    expect(example('hello').info).toBe('WebSocket Text [FIN] ');
    expect(example('hello').lines()).toEqual([
      'WebSocket', '    1... .... = Fin: True', '    .000 .... = Reserved: 0x0', '    .... 0001 = Opcode: Text (1)', '    0... .... = Mask: False',
      '    .000 0101 = Payload length: 5', '    Payload', '        Text: Hello', 'Line-based text data (1 lines)', '    Hello',
    ]);
  });

  it('that is masked', () => {
    expect(example('masked').value('websocket.payload.text')).toBe('Hello');
    expect([example('masked').value('websocket.masking_key'), example('masked').info]).toEqual(['37fa213d', 'WebSocket Text [FIN] [MASKED]']);
  });

  it('of an opcode that is reserved (§5.2)', () => {
    const packet = dissect('83 01 61', { as: 'websocket' });
    expect([packet.value('websocket.payload.unknown'), packet.remarks]).toEqual(['61', ['The opcode is reserved: nobody agreed upon a meaning']]);
  });

  it('of a length in two or eight bytes more', () => {
    expect([example('long').value('websocket.payload_length'), example('long').value('websocket.payload_length_ext_16')]).toEqual(['126', '256']);
    expect(example('veryLong').value('websocket.payload_length_ext_64')).toBe('2');
  });

  it('that controls the connection', () => {
    expect([example('ping').value('websocket.payload.ping'), example('pong').value('websocket.payload.pong')]).toEqual([
      '48656c6c6f',
      '48656c6c6f',
    ]);
    expect([
      example('close').value('websocket.payload.close.status_code'),
      example('close').value('websocket.payload.close.reason'),
    ]).toEqual(['1000', 'bye.']);
  });

  it('of JSON', () => expect(example('json').value('json.key')).toBe('a'));

  it('ends where its length says', () => {
    const frame = (hex: string): number => websocket.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([frame(examples.masked.hex), frame(examples.long.hex), frame('82 7e 01'), frame('81')]).toEqual([11, 260, MORE, MORE]);
  });
});

describe('a message', () => {
  it('of several frames is joined where it ends, pings between them left aside', () => {
    const frames = conversation([examples.firstPart.hex, examples.ping.hex, examples.lastPart.hex]);
    expect(frames[0].has('websocket.payload.text')).toBe(false);
    expect([frames[2].value('websocket.payload.text'), frames[2].values('websocket.fragment')]).toEqual(['Hello', ['1', '3']]);
    expect([frames[0].info, frames[2].info, frames[2].has('websocket.payload.continue')]).toEqual([
      'WebSocket Text[FRAGMENT]  ', 'WebSocket Continuation [FIN] ', false,
    ]);
  });

  it('whose last part is empty is whole there', () => {
    const frames = conversation([examples.firstPart.hex, examples.lastPart.hex.replace('80', '00'), '80 00', '80 80 01020304']);
    expect([frames[2].value('websocket.payload.text'), frames[2].values('websocket.fragment')]).toEqual(['Hello', ['1', '2', '3']]);
    expect(frames[3].has('websocket.payload.text')).toBe(false);
  });

  it('is told whole to who listens, without its mask', () => {
    const said: string[] = [];
    const parts = [examples.firstPart.hex, examples.lastPart.hex, examples.masked.hex];
    const around = conversationOf(
      parts.map((hex, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })),
    );
    const listener = { said: ({ plain }: Utterance) => void said.push(Buffer.from(plain).toString()) };
    for (const [i, hex] of parts.entries()) dissect(hex, { as: 'websocket', around, record: { number: i + 1 }, listener });
    expect(said).toEqual(['Hello', 'Hello']);
  });

  it('may be compressed, with what came before as its dictionary (RFC 7692 §7.2.3.2)', () => {
    const frames = conversation([examples.compressed.hex, 'c1 05 f200110000']);
    expect(frames.map(frame => frame.value('websocket.payload.text'))).toEqual(['Hello', 'Hello']);
    expect([frames[1].value('websocket.pmc'), frames[1].value('websocket.payload.inflated_length')]).toEqual(['1', '5']);
  });

  it('says when its compression cannot be undone', () => {
    expect(conversation(['c1 05 ffffffffff'])[0].remarks).toEqual(['Decompression failed']);
  });

  it('cannot become larger than the limit', () => {
    const bomb = deflateRawSync(Buffer.alloc(40 << 20));
    const hex = `c2 7f ${bomb.length.toString(16).padStart(16, '0')} ${bomb.toString('hex')}`;
    expect(conversation([hex])[0].remarks).toEqual(["The connection's messages have more than 32 MB: this one is not put together"]);
  });

  it('that does not inflate takes what later ones refer back to with it', () => {
    const deflated = (plain: Buffer, dictionary?: Buffer): string => {
      const bytes = deflateRawSync(plain, { finishFlush: constants.Z_SYNC_FLUSH, ...(dictionary !== undefined && { dictionary }) }).subarray(0, -4);
      return `c1 7f ${bytes.length.toString(16).padStart(16, '0')} ${bytes.toString('hex')}`;
    };
    const known = Buffer.from('words that come again'), bomb = Buffer.alloc(65 << 20);
    const frames = conversation([deflated(known), deflated(bomb), deflated(known, known), deflated(Buffer.from('alone'))]);
    expect(frames.map(frame => frame.remarks)).toEqual([[], ['Decompressed, the message has more than 64 MB'], ['Decompression failed'], []]);
    expect(frames[3].value('websocket.payload.text')).toBe('alone');
  });

  it('is not decompressed where those before it were bombs', () => {
    const bomb = deflateRawSync(Buffer.alloc(65 << 20)), hex = `c2 7f ${bomb.length.toString(16).padStart(16, '0')} ${bomb.toString('hex')}`;
    const remarks = conversation([hex, hex, hex, hex, hex]).map(frame => frame.remarks[0]);
    expect(remarks.slice(2)).toEqual([
      'Decompressed, the message has more than 64 MB', 'Decompressed, the message has more than 64 MB',
      'Messages of the connection became more than 256 MB in vain: this one is not decompressed',
    ]);
  });

  it('of one frame takes no room', () => {
    const socket = newSocket();
    expect(takeFrame(socket, { bytes: fromHex(examples.masked.hex), fromClient: true, frame: 1 })).toMatchObject({ received: 5, bytes: undefined });
    expect(socket.kept).toBe(0);
    for (const hex of [examples.firstPart.hex, examples.lastPart.hex]) takeFrame(socket, { bytes: fromHex(hex), fromClient: true, frame: 2 });
    expect(socket.kept).toBe(5);
  });
});

it('a control frame that is long, or goes on in another, is remarked on', () => {
  const remarks = (hex: string): readonly string[] => dissect(hex, { as: 'websocket' }).remarks;
  const [long, part] = [remarks(`89 7e 007e ${'00'.repeat(126)}`), remarks('09 01 61')];
  expect([remarks('89 01 61'), remarks('01 01 61'), long.length, part]).toEqual([
    [], [], 1, ['A control frame has no more than 125 bytes and is not fragmented, RFC 6455 §5.5'],
  ]);
});

describe('a handshake', () => {
  it('is answered with the hash of its key, RFC 6455 §1.3', () => {
    expect(expectedAccept('dGhlIHNhbXBsZSBub25jZQ==')).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });

  it('tells whether messages share a window', () => {
    const response = text('HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n\r\n');
    const frames = conversation([response, examples.compressed.hex, examples.compressed.hex]);
    expect(frames[2].value('websocket.payload.text')).toBe('Hello');
  });

  it('tells whether the first reserved bit means compression (RFC 7692 §6)', () => {
    const answer = (extensions: string): string => text(`HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: x\r\n${extensions}\r\n`);
    const [, plain] = conversation([answer(''), 'c1 02 6869']);
    const [, packed] = conversation([answer('Sec-WebSocket-Extensions: permessage-deflate\r\n'), examples.compressed.hex]);
    expect([plain.value('websocket.payload.text'), plain.value('websocket.pmc'), plain.remarks]).toEqual(['hi', undefined, []]);
    expect([packed.value('websocket.payload.text'), packed.value('websocket.pmc')]).toEqual(['Hello', '1']);
  });
});

describe('a connection', () => {
  const [from, to] = ['10.0.0.1', '10.0.0.2'];
  const request = 'GET /chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n';
  const response = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n';
  const latin = (hex: string): string => Buffer.from(fromHex(hex)).toString('latin1');
  const bytes = (payload: string): Uint8Array => Uint8Array.from(payload, c => c.charCodeAt(0));
  const asked = (sequence: number, payload: string): Uint8Array =>
    tcpFrame({ from, to, ports: [40000, 9000], sequence, ack: 1, payload: bytes(payload) });
  const answered = (sequence: number, payload: string): Uint8Array =>
    tcpFrame({ from: to, to: from, ports: [9000, 40000], sequence, ack: 100, payload: bytes(payload) });
  const messages = (...packets: Uint8Array[]): string[][] => {
    const { around } = scanned(packets);
    return packets.map((_, row) => around.payloadOf(row)?.messages.map(({ protocol }) => protocol?.name ?? '?') ?? []);
  };

  it('that HTTP hands over speaks WebSocket both ways', () => {
    expect(
      messages(
        asked(100, request), answered(1, response), answered(1 + response.length, latin(examples.ping.hex)),
        asked(100 + request.length, latin(examples.masked.hex)),
      ),
    ).toEqual([['http'], ['http'], ['websocket'], ['websocket']]);
  });

  it('may send frames right behind the response, or the response in pieces', () => {
    expect(messages(asked(100, request), answered(1, response + latin(examples.ping.hex) + latin(examples.hello.hex)))).toEqual([
      ['http'],
      ['http', 'websocket', 'websocket'],
    ]);
    expect(
      messages(asked(100, request), answered(1, response.slice(0, 20)), answered(21, response.slice(20) + latin(examples.ping.hex))),
    ).toEqual([['http'], [], ['http', 'websocket']]);
  });

  it.each([
    ['s3pPLMBiTxaQ9kYGzzhZRbK+xOo=', []],
    ['s3pPLMBiTxaQ9kYGzzhZRbK+xOX=', ['Sec-WebSocket-Accept does not answer the key that was asked with']],
  ])('whose server answers the key with %s is remarked on where that is wrong', (accept, remarks) => {
    const key = request.replace('Host', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nHost');
    const packets = [asked(100, key), answered(1, response.replace('Upgrade', `Sec-WebSocket-Accept: ${accept}\r\nUpgrade`))];
    const { around, registry } = scanned(packets);
    const answer = dissect(packets[1], { around: around.at(1), registry, record: { number: 2 } });
    expect(answer.remarks.filter(remark => remark.startsWith('Sec-'))).toEqual(remarks);
  });
});

describe('a protocol that the handshake agreed upon', () => {
  const accepted = (name: string): string =>
    text(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: ${name}\r\n\r\n`);

  it('reads the messages, and knows of those before: version 5 of MQTT, and the name of a topic that comes by its number', () => {
    const connect = '100d 0004 4d515454 05 02 003c 00 0000', named = '300a 0003 612f62 03 230001 78', numbered = '3007 0000 03 230001 79';
    // The second message comes in two frames.
    const frames = [`820f${connect}`, `0208${named.slice(0, 19)}`, `8004${named.slice(19)}`, `8209${numbered}`];
    const packets = conversation([accepted('mqtt'), ...frames.map(hex => hex.replaceAll(' ', ''))]);
    expect(packets[1].value('mqtt.ver')).toBe('5');
    expect([packets[3].protocol, packets[3].value('mqtt.topic')]).toEqual(['MQTT', 'a/b']);
    expect(packets[4].info).toContain('[a/b]');
  });

  it('of which several messages may be in one frame', () => {
    const packets = conversation([accepted('v12.stomp'), `8116${text('ACK\nid:1\n\n\0ACK\nid:2\n\n\0')}`]);
    expect(packets[1].values('stomp.command')).toEqual(['ACK', 'ACK']);
    expect(conversation([accepted('mqtt'), '8204c000d000'])[1].info).toBe('Ping Request, Ping Response');
  });

  it('that nobody knows leaves the text as it is', () => {
    const packets = conversation([accepted('chat.example'), `8105${text('Hello')}`]);
    expect([packets[1].protocol, packets[1].info]).toEqual(['WebSocket', 'WebSocket Text [FIN] ']);
  });
});
