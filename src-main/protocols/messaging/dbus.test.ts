import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { dbus } from './dbus.ts';
import { roleOf } from './dbus/calls.ts';
import { examples } from './dbus.examples.ts';
import { isBusName, isInterface, isMember, isObjectPath } from './dbus/names.ts';
import { isOneType, isSignature } from './dbus/signature.ts';

describe('D-Bus', () => {
  it('calls a method of an object', () => {
    const packet = dissect(examples.call.hex, { as: 'dbus' });
    expect([packet.info, packet.destination, packet.value('dbus.signature')])
      .toEqual(['RemoveMatch() @ /org/freedesktop/DBus', 'org.freedesktop.DBus', 's']);
    expect(packet.lines()).toContain('        Dict Entry, 3, Member: RemoveMatch');
  });

  it('reads values by their signature, in the order of bytes that the message has', () => {
    const packet = dissect(examples.values.hex, { as: 'dbus' });
    expect(packet.trouble).toBe('none');
    expect([packet.info, packet.values('dbus.type.int32'), packet.values('dbus.type.uint32'), packet.values('dbus.type.byte')])
      .toEqual(['* M() @ /a', ['5', '-1'], ['1', '2'], ['1', '2', '3', '4']]);
    expect(packet.values('dbus.type.array')).toHaveLength(4);
    expect(packet.lines().filter(line => /^ {8}\S/.test(line)).slice(-4))
      .toEqual(['        Struct', '        Array', '        Array', '        Variant']);
  });

  it('answers with a value or an error', () => {
    expect(dissect(examples.reply.hex, { as: 'dbus' }).info).toBe("-> ''");
    const error = dissect(examples.error.hex, { as: 'dbus' });
    expect([error.info, error.value('dbus.reply_serial')]).toEqual(['-> a.b', '2']);
  });

  it('remarks on names that there are not, and on what must be there', () => {
    const { remarks } = dissect(examples.wrong.hex, { as: 'dbus' });
    expect(remarks).toEqual(['Invalid serial', 'Invalid interface name', 'Invalid member name', 'Required header field is missing']);
  });

  it('ends where variants are in variants without end', () => {
    const packet = dissect(examples.nested.hex, { as: 'dbus' });
    expect(packet.trouble).toBe('malformed');
  });

  it('begins with lines over TCP, whose first has a zero before it', () => {
    const packet = dissect(examples.authentication.hex, { as: 'dbus' });
    expect([packet.protocol, packet.info, packet.value('dbus.authentication')]).toEqual(['D-Bus', 'AUTH EXTERNAL 30', 'AUTH EXTERNAL 30']);
  });
});

describe('D-Bus calls', () => {
  const reply = '6c 02 01 01 00000000 04000000 17000000 05 017500 02000000 06 017300 06000000 3a312e31313100 00';
  const caller = `6c 01 00 01 00000000 02000000 2f000000 01 016f00 02000000 2f6100 0000000000
    03 017300 01000000 4d00 000000000000 07 017300 06000000 3a312e31313100 00`;

  it('are answered by what has their number and goes to the caller', () => {
    expect([roleOf(fromHex(caller)), roleOf(fromHex(reply))]).toEqual([{ key: ':1.111 2', answers: false }, { key: ':1.111 2', answers: true }]);
    const hexes = [caller, examples.reply.hex, reply], around = conversationOf(hexes.map((hex, i) =>
      ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(hex) })));
    const [call, other, answer] = hexes.map((hex, i) => dissect(hex, { as: 'dbus', around, record: { number: i + 1, seconds: i } }));
    expect([call.value('dbus.response_in'), other.has('dbus.response_to'), answer.value('dbus.response_to'), answer.value('dbus.time')])
      .toEqual(['3', false, '1', '2.000000000']);
  });
});

describe('D-Bus on streams', () => {
  const frame = (hex: string) => dbus.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

  it('knows how long a message and a line are', () => {
    expect([frame(examples.reply.hex), frame('6c02'), frame('424547494e0d0a6c'), frame('00415554')]).toEqual([24, MORE, 7, MORE]);
    expect(frame('6c 02 01 01 00000000 04000000 01000004')).toBe(NOT_MINE);
  });

  it('is known by its first line, or by a whole head', () => {
    const known = (hex: string) => dbus.recognise!(fromHex(hex), 0, fromHex(hex).length);
    expect(['00 4155544820', examples.call.hex, examples.reply.hex, '00 41555448', '6c696e65206f66207465787420616e64206d6f7265'].map(known))
      .toEqual([true, true, true, false, false]);
  });
});

describe('D-Bus names', () => {
  it('have elements, and paths none that are empty', () => {
    expect(['a.b', 'a', 'a..b', 'a.1b', `a.${'b'.repeat(254)}`].map(isInterface)).toEqual([true, false, false, false, false]);
    expect(['Get', 'G.t', '1', ''].map(isMember)).toEqual([true, false, false, false]);
    expect([':1.2', 'a-b.c', 'a', '1.b'].map(isBusName)).toEqual([true, true, false, false]);
    expect(['/', '/a/b_1', '/a/', '//', 'a'].map(isObjectPath)).toEqual([true, true, false, false, false]);
  });

  it('signatures have complete types', () => {
    expect(['', 'a{sv}', 'a(ii)s', '(i(ss))', '()', '{sv}', 'a{vs}', 'a', `${'a'.repeat(33)}i`, '(i'].map(isSignature))
      .toEqual([true, true, true, true, false, false, false, false, false, false]);
    expect(['v', 'ii', ''].map(isOneType)).toEqual([true, false, false]);
  });
});
