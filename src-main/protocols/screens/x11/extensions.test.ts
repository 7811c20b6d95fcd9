import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../../tooling/packets.ts';
import { examples } from '../x11.examples.ts';
import { countOf } from './extensions/counts.ts';
import { extensions } from './extensions/extensions.ts';
import { readNotation } from './extensions/notation.ts';

const OPCODE = '8c', FIRST_EVENT = '50';
const ZEROS = (count: number): string => '00'.repeat(count);

/** What a client and a server say, alternately, once the client knows where the extension's numbers begin. */
function after(extension: string, ...messages: readonly string[]): Dissected[] {
  const name = Buffer.from(extension).toString('hex').padEnd(2 * Math.ceil(extension.length / 4) * 4, '0');
  const query = `6200 0${(2 + name.length / 8).toString(16)}00 ${extension.length.toString(16).padStart(2, '0')}00 0000 ${name}`;
  const all = [examples.setup.hex, examples.accepted.hex, query, `0100 0100 00000000 01 ${OPCODE} ${FIRST_EVENT} 80 ${ZEROS(20)}`, ...messages];
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf(all.map((hex, i) => ({ frame: i + 1, time, fromClient: i % 2 === 0, bytes: fromHex(hex) })));
  return all.map((hex, i) => dissect(hex, { as: 'x11', around, record: { number: i + 1 } })).slice(4);
}

describe('extensions of X11', () => {
  it('RandR tells the modes of a screen, and how it is turned', () => {
    const [request, reply] = after('RANDR', `${OPCODE}08 0200 0d050000`,
      '0100 0200 0a000000 01000000 02000000 0100 0000 0100 0300 00000000 00000000' +
      '3b000000 3a000000 2003 5802 00000000 0000 0000 0000 0000 0000 0000 0000 0300 11000000 666f6f 00');
    expect([request.info, request.value('x11.randr.GetScreenResources.window'), reply.info])
      .toEqual(['Requests: RANDR-GetScreenResources', '0x0000050d', 'Reply: RANDR-GetScreenResources']);
    const value = (name: string): string | undefined => reply.value(`x11.${name}`);
    expect([value('randr.GetScreenResources.reply.crtcs'), value('struct.randr_ModeInfo.width'), value('randr.GetScreenResources.reply.names')])
      .toEqual(['0x0000003b', '0x0320', '666f6f']);
    expect(reply.lines().map(line => line.trim())).toContain('mode_flags: 0x00000011 (17), HsyncPositive, Interlace');
    expect(reply.trouble).toBe('none');
  });

  it('RandR tells what changed by the number of its notice', () => {
    const [, notice] = after('RANDR', '2b000100',
      `51 00 0200 01000000 0d050000 3b000000 3a000000 0200 0000 feff 0000 2003 5802`);
    expect([notice.info, notice.value('x11.struct.randr_CrtcChange.x'), notice.value('x11.struct.randr_CrtcChange.rotation.Rotate_90'),
      notice.has('x11.struct.randr_OutputChange')]).toEqual(['Event: randr-Notify', '-2', '1', false]);
  });

  it('XKEYBOARD has one number for all events; the second byte tells which (protocol §16.1)', () => {
    const [, state] = after('XKEYBOARD', '2b000100', `50 02 0200 01000000 03 04 04 00 00 01 ffff 0000 00 04 00 00 04 04 0000 0100 00 00 00 00`);
    expect([state.info, state.value('x11.xkb.StateNotify.mods.Control'), state.value('x11.xkb.StateNotify.baseGroup')])
      .toEqual(['Event: xkb-StateNotify', '1', '-1']);
  });

  it('XKEYBOARD selects details only of events that are neither cleared nor wanted as a whole', () => {
    const select = (affect: string, clear: string, all: string, rest: string): Dissected =>
      after('XKEYBOARD', `${OPCODE}01 0${4 + rest.length / 8}00 0001 ${affect} ${clear} ${all} 0000 0000 ${rest}`)[0];
    const some = select('0500', '0000', '0100', '01000100'), none = select('0500', '0500', '0000', '');
    expect([some.value('x11.xkb.SelectEvents.StateNotify.stateDetails'), some.has('x11.xkb.SelectEvents.NewKeyboardNotify.affectNewKeyboard')])
      .toEqual(['0x0001', false]);
    expect([none.has('x11.xkb.SelectEvents.StateNotify.stateDetails'), none.trouble]).toEqual([false, 'none']);
  });

  it('XInput 2 has events of any length, whose values are as many as their masks have bits', () => {
    const [, motion] = after('XInputExtension', '2b000100', `23 8c 0200 12000000 0600 0200 01000000 00000000 0d050000 0a004000 00000000
      00006400 00006400 00000a00 00000a00 0100 0100 0400 0000 00000100 ${ZEROS(16)} 00000000 00000000 03000000 ffffffff 00000080 02000000 00000000`);
    expect([motion.info, motion.values('x11.struct.xinput_FP3232.integral'), motion.value('x11.xinput.ButtonPress.flags.PointerEmulated')])
      .toEqual(['Event: GenericEvent', ['-1', '2'], '1']);
    expect([motion.lines().map(line => line.trim()).includes('minor-opcode: 6 (Motion)'), motion.trouble]).toEqual([true, 'none']);
  });

  it('RENDER has the values that its mask names', () => {
    const [picture] = after('RENDER', `${OPCODE}04 0700 01004000 02004000 23000000 01010000 03000000 01000000`);
    expect([picture.value('x11.render.CreatePicture.Repeat.repeat'), picture.value('x11.render.CreatePicture.SubwindowMode.subwindowmode'),
      picture.has('x11.render.CreatePicture.AlphaMap.alphamap')]).toEqual(['0x00000003', '0x00000001', false]);
    expect(picture.lines().map(line => line.trim())).toContain('repeat: 0x00000003 (Reflect)');
  });

  it('lists end with the message, whatever their counts say', () => {
    const [, reply] = after('SHAPE', `${OPCODE}08 0300 0d050000 00000000`, `0103 0200 00000000 ffffffff ${ZEROS(20)}`);
    expect([reply.value('x11.shape.GetRectangles.reply.rectangles_len'), reply.has('x11.struct.xproto_RECTANGLE')]).toEqual(['0xffffffff', false]);
  });

  it('XKEYBOARD has actions of eight bytes, also those that it has no names for', () => {
    const [request] = after('XKEYBOARD', `${OPCODE}09 1100 0001 1000 0000 08 ff 0000 0000 0000 0000 ffff 000000 ${ZEROS(9)} 0000
      ff 00000000000000 00 00000000000000 01 01 0400 0000 0000 07 00 ffff ffff 0000`);
    expect([request.values('x11.struct.xkb_Action').length, request.value('x11.struct.xkb_SASetMods.mask'), request.value('x11.struct.xkb_SAMovePtr.yHigh'),
      request.trouble]).toEqual([4, '0x04', '-1', 'none']);
  });

  it('has every message in its notation once, with fields that have names of their own', () => {
    const { known, fields } = extensions();
    expect(Object.values(fields).every(field => field !== undefined)).toBe(true);
    expect(known.get('XTEST')?.requests.get(2)?.name).toBe('FakeInput');
    expect(() => readNotation('0 Broken a:1 !')).toThrow(/no part/);
  });
});

describe('counts', () => {
  it('knows sums before products, bits that are set, and what is equal', () => {
    const said = (name: string): number => ({ a: 3, b: 0xff, rest: 9 })[name] ?? 0;
    expect(['a+2*4', '#b/2', 'a==3', 'b&(4095-a)', 'rest/4', 'b&1|2', 'missing'].map(text => countOf(text)(said))).toEqual([11, 4, 1, 0xfc, 2, 3, 0]);
  });
});
