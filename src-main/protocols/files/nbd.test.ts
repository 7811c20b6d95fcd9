import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './nbd.examples.ts';
import { messageLength } from './nbd/framing.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'nbd' });

describe('nbd', () => {
  it('reads what is agreed on first', () => {
    expect([read('greeting').info, read('greeting').value('nbd.hnd.flags.no_zeroes'), read('oldGreeting').value('nbd.export.size')])
      .toEqual(['Handshake', '1', '8388608']);
    expect([read('flags').info, read('go').info, read('go').value('nbd.export.name'), read('go').value('nbd.info')])
      .toEqual(['Client Flags', 'Option: NBD_OPT_GO', 'disk', '3']);
    expect([read('name').value('nbd.export.name'), read('server').value('nbd.export.name'), read('export').value('nbd.trans.flags.flush')])
      .toEqual(['disk', 'disk', '1']);
    expect([read('information').info, read('information').value('nbd.export.size')])
      .toEqual(['Option Reply: NBD_OPT_GO, NBD_REP_INFO', '8388608']);
    expect([read('unknown').value('nbd.error_msg'), read('unknown').has('nbd.hnd.reply.error')]).toEqual(['no!', true]);
  });

  it('reads requests and replies of each kind', () => {
    expect([read('read').info, read('write').info, read('write').value('nbd.data'), read('write').value('nbd.cmd.flags.fua')])
      .toEqual(['Read Request  Offset:0x200 Length:8', 'Write Request  Offset:0x200 Length:4', '78787878', '1']);
    expect([read('extended').value('nbd.len64'), read('extended').value('nbd.data')]).toEqual(['4', '78787878']);
    expect([read('failed').info, read('failed').value('nbd.error_msg')]).toEqual(['Response  Error:22', 'bad']);
    expect([read('chunk').value('nbd.from'), read('chunk').value('nbd.data')]).toEqual(['0x0000000000000200', '01020304']);
    expect([read('extendedChunk').value('nbd.from'), read('data').info]).toEqual(['0x0000000000000200', 'Data (8 bytes)']);
  });

  it('pairs replies with requests by their handles', () => {
    const around = conversationOf((['write', 'reply'] as const).map((name, i) => ({
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
    })));
    const at = (name: Name, number: number) =>
      dissect(examples[name].hex, { as: 'nbd', around, record: { number, seconds: number - 1, nanoseconds: 0 } });
    expect([at('write', 1).value('nbd.response_in'), at('reply', 2).value('nbd.response_to'), at('reply', 2).value('nbd.time'), at('reply', 2).info])
      .toEqual(['2', '1', '1.000000000', 'Write Response  Error:0']);
  });

  it('finds where messages end; what is read goes to the next reply, or to what may be the beginning of one', () => {
    const length = (hex: string): number => {
      const bytes = fromHex(hex);
      return messageLength(bytes, 0, bytes.length);
    };
    for (const { hex } of Object.values(examples)) expect(length(hex), hex).toBe(fromHex(hex).length);
    expect([length(examples.data.hex + examples.reply.hex), length('0102036744'), length(`${'01'.repeat(8)}67aa`)]).toEqual([8, 3, 10]);
    expect([length('4e42444d'), length('256095')]).toEqual([0, 0]);
    expect(length('25609513 0000 0001 1122334400000001 0000000000000200 ffffffff')).toBe(-1);
  });
});
