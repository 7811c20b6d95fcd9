import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples as tacplus } from '../security/tacplus.examples.ts';
import { examples as openvpn } from '../tunnels/openvpn.examples.ts';
import { coap } from './coap.ts';
import { STREAM_SESSION, bodyOf, knownOf } from './coap/exchanges.ts';
import { examples } from './coap.examples.ts';

describe('CoAP', () => {
  it('asks for a thing\'s temperature (RFC 7252 figure 16)', () => {
    expect(dissect(examples.request.hex, { as: 'coap' }).info).toBe('CON, MID:32052, GET, /temperature');
    const response = dissect(examples.response.hex, { as: 'coap' });
    expect([response.info, response.value('coap.payload_desc')]).toEqual(['ACK, MID:32052, 2.05 Content', 'application/octet-stream']);
  });

  it('counts options by what they are more than the one before', () => {
    const block = dissect(examples.block.hex, { as: 'coap' });
    expect(block.info).toBe('CON, MID:2, GET, TKN:aa bb, Block #0, /foo?a=b');
    expect(block.lines().join('\n')).toContain('#3: Block2: NUM:0, M:1, SZX:1024');
    expect(block.values('coap.opt.desc')).toEqual(['Type 11, Critical, Unsafe', 'Type 15, Critical, Unsafe', 'Type 23, Critical, Unsafe']);
  });

  it('reads a body of one block by its format', () => {
    const packet = dissect(examples.format.hex, { as: 'coap' });
    expect([packet.info, packet.protocol, packet.value('coap.payload_length')])
      .toEqual(['CON, MID:3, POST, JavaScript Object Notation (application/json), TKN:01, End of Block #0, /a', 'CoAP/JSON', '2']);
  });

  it('puts the resource together that options name (RFC 7252 §6.5)', () => {
    const packet = dissect(examples.resource.hex, { as: 'coap' });
    expect([packet.value('coap.opt.uri_path_recon'), packet.value('coap.opt.accept')]).toEqual(['coap://example.org:5683/a/b', 'application/json']);
    expect(packet.lines().some(line => line.includes('Observe: Register (0)'))).toBe(true);
    const notified = dissect(examples.notified.hex, { as: 'coap' });
    expect([notified.value('coap.opt.observe'), notified.value('coap.opt.max_age')]).toEqual(['13', '86400']);
    const guarded = dissect(examples.guarded.hex, { as: 'coap' });
    expect([guarded.value('coap.opt.if_match'), guarded.value('coap.opt.size1')]).toEqual(['aabb', '40']);
  });

  it('tells which keys protect a message (RFC 8613 §6.1)', () => {
    const packet = dissect(examples.oscore.hex, { as: 'coap' });
    expect(['piv', 'kid_context', 'kid'].map(name => packet.value(`coap.opt.object_security_${name}`))).toEqual(['14', '37cbf3210017a2d3', '00']);
  });

  it('remarks on what it does not know and on what must be rejected', () => {
    const unknown = dissect(examples.unknown.hex, { as: 'coap' });
    expect([unknown.values('coap.opt.name'), unknown.value('coap.opt.unknown')])
      .toEqual([['#1: Unknown Option (65000)', '#2: Unknown Option (65001)'], '616263']);
    expect(unknown.has('coap.unknown_option_number')).toBe(true);
    expect(dissect(examples.broken.hex, { as: 'coap' }).has('coap.option_length_bad')).toBe(true);
  });
});

describe('CoAP over TCP (RFC 8323)', () => {
  it('tells how long a message is', () => {
    const frame = (hex: string) => coap.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect(['00 e2', '52 01', 'd1 00 01', 'e1 0002 01', 'f0 00000001'].map(frame)).toEqual([2, 9, 3 + 1 + 13, 4 + 1 + 271, MORE]);
    expect([frame('f0 00000001 01'), frame('d0'), frame('09 01')]).toEqual([6 + 65806, MORE, NOT_MINE]);
  });

  it('has neither type nor number', () => {
    const packet = dissect(examples.streamed.hex, { linkType: 101 });
    expect([packet.info, packet.protocol, packet.value('coap.length')]).toEqual(['GET, TKN:71 01, /.well-known/core', 'CoAP', '18']);
    expect([packet.has('coap.mid'), packet.has('coap.type')]).toEqual([false, false]);
  });

  it('knows the options of signals, which are others', () => {
    const capabilities = dissect(examples.capabilities.hex, { linkType: 101 });
    expect([capabilities.info, capabilities.value('coap.opt.max_message_size')]).toEqual(['7.01 CSM', '8388864']);
    expect(capabilities.values('coap.opt.name')).toEqual(['#1: Max-Message-Size', '#2: Block-Wise-Transfer']);
    const released = dissect(examples.released.hex, { linkType: 101 });
    expect([released.value('coap.opt.alternative_address'), released.value('coap.opt.hold_off')]).toEqual(['coap:', '30']);
  });

  it('is told the length by a WebSocket', () => {
    const packet = dissect('01 45 0a ff 3232', { as: 'coap_websockets' });
    expect([packet.info, packet.protocols, packet.value('coap.length'), packet.value('coap.payload_length')])
      .toEqual(['2.05 Content, TKN:0a', 'coap:data', '0', '2']);
  });

  it('has several blocks in a message (§6)', () => {
    const block = (option: string, bytes: string) => `f1 00000000 03 6b b1 73 11 2a d1 02 ${option} ff ${bytes}`;
    const hexes = [block('0f', '61'.repeat(2048)), block('27', '62'.repeat(3))], around = conversationOf(hexes.map((hex, i) =>
      ({ frame: i + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const session = around.conversation(STREAM_SESSION)!, part = (frame: number) => knownOf(session, frame, 0)?.part;
    expect([part(1)?.number, bodyOf(session, part(2), 2)?.bytes.length]).toEqual([0, 2051]);
  });

  it('may have several messages in a segment, each with its own answer', () => {
    const hexes = ['21 01 71 b1 61', '21 01 72 b1 62', '00 e1', '01 45 72', '01 45 71'], frames = [1, 1, 2, 2, 3];
    const around = conversationOf(hexes.map((hex, i) =>
      ({ frame: frames[i], time: { seconds: 0, nanoseconds: 0 }, fromClient: frames[i] === 1, bytes: fromHex(hex) })));
    const session = around.conversation(STREAM_SESSION)!;
    const exchange = (frame: number, nth: number) => knownOf(session, frame, nth)?.exchange;
    expect([exchange(1, 0)?.response, exchange(1, 1)?.response]).toEqual([3, 2]);
    expect([exchange(2, 0), exchange(2, 1)?.uri, exchange(3, 0)?.uri]).toEqual([undefined, '/b', '/a']);
  });
});

describe('CoAP conversations', () => {
  const talk = (messages: readonly (readonly [client: boolean, seconds: number, hex: string])[]) => {
    const around = conversationOf(messages.map(([fromClient, seconds, hex], i) =>
      ({ frame: i + 1, time: { seconds, nanoseconds: 0 }, fromClient, bytes: fromHex(hex) })));
    return messages.map(([, seconds, hex], i) => dissect(hex, { as: 'coap', around, record: { number: i + 1, seconds } }));
  };

  it('pairs responses with requests by their tokens, and knows what comes again', () => {
    const [first, again, , response] = talk([
      [true, 0, '41 01 0001 71 b1 61'], [true, 2, '41 01 0001 71 b1 61'], [false, 3, '60 00 0001'], [false, 5, '41 45 004d 71 ff 31'],
      [true, 5, '60 00 004d'],
    ]);
    expect([first.value('coap.response_in'), again.value('coap.request_first_in'), response.value('coap.response_to')]).toEqual(['4', '1', '1']);
    expect([again.info, response.info, response.value('coap.response_time')])
      .toEqual(['CON, MID:1, GET, TKN:71, /a [Retransmission]', 'CON, MID:77, 2.05 Content, TKN:71, /a', '5.000000000']);
  });

  it('takes no acknowledgment of another message for the answer, and no number for the same after four minutes', () => {
    const [request, answer, later] = talk([[true, 0, '41 01 0001 71 b1 61'], [false, 1, '61 45 0002 71 ff 31'], [true, 300, '41 01 0001 71 b1 61']]);
    expect([request.has('coap.response_in'), answer.has('coap.response_to'), later.has('coap.request_first_in')]).toEqual([false, false, false]);
  });

  it('puts bodies together out of blocks (RFC 7959 §2)', () => {
    const block = (id: string, option: string, bytes: string) => `41 03 00${id} 6b b1 73 11 32 d1 02 ${option} ff ${bytes}`;
    const [start, , end] = talk([
      [true, 0, block('14', '08', '7b2261223a22303132333435363738')], [false, 0, '61 5f 0014 6b d1 0e 08'], [true, 0, block('15', '10', '39227d')],
    ]);
    expect([start.value('coap.block.reassembled.in'), end.values('coap.block'), end.value('coap.block.reassembled.length')])
      .toEqual(['3', ['1', '3'], '18']);
    expect(end.value('json.value.string')).toBe('0123456789');
  });
});

describe('TACACS+', () => {
  it('tells requests from replies by their number (RFC 8907 §4.1)', () => {
    expect(dissect(tacplus.request.hex, { as: 'tacplus' }).info).toBe('Q: Authentication');
    expect(dissect(tacplus.reply.hex, { as: 'tacplus' }).info).toBe('R: Authorization');
  });
});

describe('OpenVPN', () => {
  it('numbers what its control channel carries, and what came', () => {
    expect(dissect(openvpn.reset.hex).info).toBe('MessageType: P_CONTROL_HARD_RESET_CLIENT_V2');
    const acknowledgment = dissect(openvpn.acknowledgment.hex);
    expect(acknowledgment.values('openvpn.mpidarrayelement')).toEqual(['0']);
    expect(dissect(openvpn.data.hex).value('openvpn.peerid')).toBe('1');
  });

  it('does not guess at what a key authenticates', () => {
    expect(dissect(openvpn.authenticated.hex).has('openvpn.mpidarraylength')).toBe(false);
  });
});
