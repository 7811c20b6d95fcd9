import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './mqtt.examples.ts';
import { mqtt } from './mqtt.ts';

const example = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'mqtt' });

/** The last of a connection's messages, all of the client's. */
function last(...messages: string[]) {
  const around = conversationOf(messages.map((hex, i) =>
    ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
  return dissect(messages.at(-1)!, { as: 'mqtt', around, record: { number: messages.length } });
}

describe('a message', () => {
  it('begins with its type, flags and length', () => {
    const published = example('publishAcknowledged');
    expect(['msgtype', 'dupflag', 'qos', 'retain', 'len', 'msgid'].map(name => published.value(`mqtt.${name}`)))
      .toEqual(['3', '1', '1', '1', '9', '7']);
    expect(published.lines()[1]).toBe(
      '    Header Flags: 0x3b, Message Type: Publish Message, DUP Flag, QoS Level: At least once delivery (Acknowledged deliver), Retain',
    );
    expect(published.info).toBe('Publish Message (id=7) [a/x]');
  });

  it.each([
    ['30 00', 2], ['30 7f', 129], ['30 80 01', 131], ['30 ff ff ff 7f', 268_435_460], ['30 80', MORE], ['30', MORE],
    ['30 ff ff ff ff', NOT_MINE], ['00 00', NOT_MINE],
  ])('%s has its end at %i', (hex, length) => {
    const bytes = fromHex(hex);
    expect(mqtt.frame!(bytes, 0, bytes.length, 0)).toBe(length);
  });

  it('is recognised on any port by the first one of a connection', () => {
    const recognised = (name: keyof typeof examples): boolean => {
      const bytes = fromHex(examples[name].hex);
      return mqtt.recognise!(bytes, 0, bytes.length);
    };
    expect([recognised('connect'), recognised('connectOld'), recognised('connect5'), recognised('publish'), recognised('connack')])
      .toEqual([true, true, true, false, false]);
  });
});

describe('Connect', () => {
  it('names the client, its will, and who it is', () => {
    const connect = example('connect');
    expect([
      'protoname', 'ver', 'kalive', 'clientid', 'willtopic', 'willmsg', 'username', 'passwd',
    ].map(name => connect.value(`mqtt.${name}`))).toEqual([
      'MQTT', '4', '60', 'c1', 'w/t', '676f6e65', 'me', 'secret123',
    ]);
    expect(connect.lines()).toContain(
      '    Connect Flags: 0xc6, User Name Flag, Password Flag, QoS Level: At most once delivery (Fire and Forget), Will Flag, Clean Session Flag',
    );
  });

  it('of version 5 has properties, and its will has, too', () => {
    const connect = example('connect5');
    expect(connect.values('mqtt.property_id')).toEqual(['0x11', '0x21', '0x26', '0x18', '0x03']);
    expect(connect.values('mqtt.prop_number')).toEqual(['10', '20', '7']);
    expect([connect.value('mqtt.prop_key'), connect.value('mqtt.prop_value'), connect.value('mqtt.property.content_type')])
      .toEqual(['ck', 'cv', 'x']);
  });
});

describe('the version that Connect names', () => {
  const { connect, connect5, connectOld, publish5, disconnect, pubrel } = examples;

  it('decides how other messages are read', () => {
    const published = last(connect5.hex, publish5.hex);
    expect([published.value('mqtt.msg'), published.info]).toEqual(['70726f7073', 'Publish Message (id=1) [a/p] (text/plain)']);
    expect(published.protocols).toBe('mqtt:data-text-lines');
    expect(last(connect.hex, publish5.hex).value('mqtt.msg')).toMatch(/^2726/);
    expect(last(connect5.hex, 'e0 07 00 05 11 00000005').value('mqtt.prop_number')).toBe('5');
    expect(last(connect5.hex, disconnect.hex).trouble).toBe('none');
    expect(last(connect5.hex, '82 09 0001 00 0003 612f23 2e').values('mqtt.subscription_options_retain')).toEqual(['2']);
    expect(last(connect5.hex, '20 03 00 87 00').lines()).toContain('    Reason Code: Not authorized (135)');
    expect(last(connect5.hex, '40 03 0001 10').lines()).toContain('    Reason Code: No matching subscribers (16)');
    expect(last(connectOld.hex, pubrel.hex).value('mqtt.qos')).toBe('1');
  });

  it('may not be known', () => expect(last(publish5.hex).remarks).toEqual(['Unknown version (missing the CONNECT packet?)']));
});

describe('a topic alias of version 5', () => {
  const named = '30 0a 0003 612f78 03 23 0004 68', short = '30 07 0000 03 23 0004 69';

  it('means the topic that the same side named with it last', () => {
    expect(last(examples.connect5.hex, named, short).info).toBe('Publish Message [a/x]');
    expect(last(examples.connect5.hex, named).values('mqtt.topic')).toEqual(['a/x', 'a/x']);
    expect(last(examples.connect5.hex, named, '30 0a 0003 612f79 03 23 0004 68', short).value('mqtt.topic')).toBe('');
    expect(last(examples.connect5.hex, named, '30 0a 0003 612f79 03 23 0004 68', short).values('mqtt.topic')).toEqual(['', 'a/y']);
  });

  it('that none has named is told', () => expect(last(examples.connect5.hex, short).remarks).toEqual(['Unknown topic alias']));
});

describe('subscriptions', () => {
  it('have topics, each with what is asked for and what is granted', () => {
    const subscribe = example('subscribe');
    expect([subscribe.values('mqtt.topic'), subscribe.values('mqtt.sub.qos'), subscribe.info])
      .toEqual([['a/#', 'b/+'], ['0', '2'], 'Subscribe Request (id=1) [a/#] [b/+]']);
    expect(example('suback').lines().slice(-2))
      .toEqual(['    Granted QoS: At most once delivery (Fire and Forget) (0)', '    Granted QoS: Failure (128)']);
    expect(example('unsubscribe').info).toBe('Unsubscribe Request (id=2)');
  });

  it('may not be to nothing', () => expect(dissect('82 05 0001 0000 00', { as: 'mqtt' }).remarks).toEqual(['Length cannot be 0']));
});
