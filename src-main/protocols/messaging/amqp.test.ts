import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { amqp } from './amqp.ts';
import { examples } from './amqp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'amqp' });
const frame = (hex: string): number => amqp.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('AMQP 0-9-1', () => {
  it.each(Object.keys(examples) as (keyof typeof examples)[])('reads all of %s', name => {
    expect([read(name).trouble, frame(examples[name].hex)]).toEqual(['none', fromHex(examples[name].hex).length]);
  });

  it('tells methods with what they are about', () => {
    expect(['header', 'start', 'open', 'declare', 'publish', 'content', 'close', 'heartbeat'].map(name => read(name as 'header').info)).toEqual([
      'Protocol-Header 0-9-1', 'Connection.Start ', 'Connection.Open vhost=/ ', 'Exchange.Declare x=logs ', 'Basic.Publish x=logs rk=rk ',
      'Content-Header type=application/json ', 'Channel.Close reply=NOT_FOUND ', 'Heartbeat ',
    ]);
  });

  it('packs truth values that follow each other into one byte (§4.2.5.2)', () => {
    const flags = ['passive', 'durable', 'auto_delete', 'internal', 'nowait'].map(name => read('declare').value(`amqp.method.arguments.${name}`));
    expect(flags).toEqual(['0', '1', '0', '0', '1']);
    expect(read('consume').value('amqp.method.arguments.exclusive')).toBe('1');
  });

  it('reads tables, and every type in them', () => {
    const lines = read('startOk')
      .lines()
      .map(line => line.trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        's (string): x', 't (boolean): true', 'b (byte): -1', 'U (short int): -2', 'D (decimal): 3.14', 'd (double): 2.5',
        'V (void)', 'x (byte array): 0102', 'F (field table)', 'A (array)', '[0] (string): q', '[1] (boolean): false',
      ]),
    );
    expect([read('startOk').value('amqp.field.byte_array'), read('startOk').value('amqp.method.arguments.locale')]).toEqual(['0102', 'en_US']);
  });

  it('shows the properties that the flags announce (§4.2.6.1)', () => {
    const packet = read('content');
    expect(['content_type', 'delivery_mode', 'timestamp', 'user_id'].map(name => packet.value(`amqp.method.properties.${name}`)))
      .toEqual(['application/json', '2', 'Sep 13, 2020 12:26:40.000000000 UTC', 'guest']);
  });

  it('reads a body as what the header before it said', () => {
    const time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf((['content', 'body'] as const).map((name, i) =>
      ({ frame: i + 1, time, fromClient: true, bytes: fromHex(examples[name].hex) })));
    const packet = dissect(examples.body.hex, { as: 'amqp', around, record: { number: 2 } });
    expect([packet.protocols, packet.protocol]).toEqual(['amqp:json', 'AMQP/JSON']);
    expect(read('body').protocols).toBe('amqp');
  });

  it('remarks on what went wrong', () => {
    expect([read('returned').remarks, read('close').remarks]).toEqual([['Message was not delivered'], ['Channel error']]);
  });

  it('frames by length', () => {
    expect([frame('414d51'), frame('41424344'), frame('0100'), frame('05 0001 00000004'), frame('01 0001 7fffffff')])
      .toEqual([8, NOT_MINE, MORE, NOT_MINE, NOT_MINE]);
  });
});

describe('AMQP 1.0', () => {
  it('names performatives and SASL\'s methods', () => {
    expect((['headerOfSasl', 'mechanisms', 'opens', 'transfer', 'empty'] as const).map(name => read(name).info))
      .toEqual(['Protocol-Header 1-0-0 ', 'sasl.mechanisms ', 'open ', 'transfer ', '(empty)']);
  });

  it('reads arguments by their places, whatever their width', () => {
    const packet = read('opens');
    expect(['containerId', 'maxFrameSize', 'channelMax', 'idleTimeout'].map(name => packet.value(`amqp.performative.arguments.${name}`)))
      .toEqual(['cid', '65536', '255', '60000']);
    expect(read('flow').value('amqp.performative.arguments.linkCredit')).toBe('50');
  });

  it('reads described values and the sections of a message', () => {
    const packet = read('transfer');
    expect(packet.lines().map(line => line.trim()))
      .toEqual(expect.arrayContaining(['Message-Header', 'Application-Properties (map of 6 elements)', 'k (str8-utf8): v', 'i (int): -1']));
    expect([packet.value('amqp.message.messageId.string'), packet.value('amqp.message.correlationId.uint'), packet.value('amqp.data')])
      .toEqual(['mid', '8', '68656c6c6f']);
    expect(read('rejected').value('amqp.error.condition')).toBe('amqp:not-found');
  });
});
