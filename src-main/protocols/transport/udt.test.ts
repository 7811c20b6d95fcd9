import { expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { udt } from './udt.ts';
import { examples } from './udt.examples.ts';

function after(name: keyof typeof examples): Dissected {
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf([examples.handshake.hex, examples[name].hex].map((hex, i) =>
    ({ frame: i + 1, time, fromClient: true, bytes: fromHex(hex) })));
  return dissect(examples[name].hex, { as: 'udt', around, record: { number: 2 } });
}

it('begins with a handshake, by which it is recognised', () => {
  const packet = after('handshake'), bytes = fromHex(examples.extended.hex);
  expect([packet.info, packet.value('udt.hs.isn'), packet.value('udt.hs.mtu'), packet.value('udt.id')])
    .toEqual(['UDT type: handshake', '1876353142', '1500', '0x00000000']);
  expect([udt.recognise!(bytes, 0, bytes.length), udt.recognise!(fromHex(examples.ack.hex), 0, 40)]).toEqual([true, false]);
  expect(after('extended').value('udt.hs.extensions')).toBe('0001000300010501000000bf00780078');
});

it('numbers data from the first number of the handshake', () => {
  const data = after('data');
  expect([data.info, data.value('udt.seqno'), data.value('udt.msg.first'), data.value('data.data')])
    .toEqual(['UDT type: data seqno: 2 msgno: 1', '1876353144', '1', '010203']);
  expect(after('stream').protocols).toBe('udt:mp2t');
});

it('acknowledges, and tells what is missing', () => {
  const ack = after('ack');
  expect([ack.info, ack.value('udt.rtt'), ack.value('udt.linkcap')]).toEqual(['UDT type: ack  seqno: 3', '100000', '1000']);
  expect([after('light').has('udt.rtt'), after('light').trouble]).toEqual([false, 'none']);
  expect(after('nak').lines().slice(-3).map(line => line.trim())).toEqual(['Missing Sequence Number(s)', '1 to 3', '5']);
  expect([after('shutdown').info, after('shutdown').value('udt.padding')]).toEqual(['UDT type: shutdown', '00000000']);
});
