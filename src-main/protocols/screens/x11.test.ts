import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { x11 } from './x11.ts';
import { examples } from './x11.examples.ts';

type Segment = readonly [from: 'client' | 'server', ...messages: string[]];

/** Segments of one connection, each in a packet of its own. */
function connection(...segments: readonly Segment[]): Dissected[] {
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf(segments.map(([from, ...hex], i) =>
    ({ frame: i + 1, time, fromClient: from === 'client', bytes: fromHex(hex.join('')) })));
  return segments.map(([, ...hex], i) => dissect(hex.join(''), { as: 'x11', around, record: { number: i + 1 } }));
}
const greeted: readonly Segment[] = [['client', examples.setup.hex], ['server', examples.accepted.hex]];
const after = (...segments: readonly Segment[]): Dissected[] => connection(...greeted, ...segments).slice(2);
const hex = (name: keyof typeof examples): string => examples[name].hex;

describe('X11', () => {
  it('begins with the order of bytes, the screens, and what can be seen on them', () => {
    const [setup, accepted] = connection(...greeted);
    expect([setup.info, setup.value('x11.byte-order'), setup.value('x11.protocol-major-version')]).toEqual(['Initial connection request', "'l'", '11']);
    expect(['vendor', 'resource-id-base', 'screen.width_in_pixels', 'screen.root_depth', 'visualtype.red-mask', 'pixmap-format.depth']
      .map(name => accepted.value(`x11.${name}`))).toEqual(['X.Or', '0x00200000', '800', '24', '0x00ff0000', '24']);
    expect(accepted.trouble).toBe('none');
    const [, refused] = connection(greeted[0], ['server', hex('refused')]);
    expect([refused.info, refused.value('x11.reason')]).toEqual(['Initial connection reply', 'no!']);
  });

  it('names the atoms that every server knows (appendix B)', () => {
    const [request] = after(['client', '14 00 0600 01020304 17000000 1f000000 00000000 ff000000']);
    expect([request.value('x11.property'), request.value('x11.get-property-type')]).toEqual(['0x00000017', '0x0000001f']);
    expect(request.lines().map(line => line.trim()))
      .toEqual(expect.arrayContaining(['property: 23 (RESOURCE_MANAGER)', 'get-property-type: 31 (STRING)']));
    const [any] = after(['client', '14 00 0600 01020304 45000000 00000000 00000000 ff000000']);
    expect(any.lines().map(line => line.trim()))
      .toEqual(expect.arrayContaining(['property: 69 (Not a predefined atom)', 'get-property-type: 0 (AnyPropertyType)']));
  });

  it('may be in the other order', () => {
    const [setup, request] = connection(['client', hex('bigSetup')], ['client', '37 00 0005 00200000 0000050d 00000004 00000008']);
    expect([setup.value('x11.authorization-protocol-name'), request.value('x11.foreground'), request.value('x11.gc-value-mask.foreground')])
      .toEqual(['MIT-', '0x00000008', '1']);
  });

  it('shows requests with the values of their masks, texts, lists and what fills them up', () => {
    const [window] = after(['client', hex('createWindow')]), [gc] = after(['client', hex('createGc')]);
    expect([window.info, window.value('x11.y'), window.value('x11.background-pixel'), window.values('x11.event-mask.KeyRelease')])
      .toEqual(['Requests: CreateWindow', '-2', '0x00ffffff', ['1']]);
    expect(gc.lines()).toContain('    gc-value-mask: 0x0000000c, foreground, background');
    const [configure] = after(['client', hex('configureWindow')]);
    expect([configure.value('x11.x'), configure.value('x11.stack-mode'), configure.has('x11.y')]).toEqual(['-10', '1', false]);
    const [property] = after(['client', hex('changeProperty')]), [line] = after(['client', hex('polyLine')]), [text] = after(['client', hex('polyText')]);
    expect([property.value('x11.data'), line.values('x11.point-x'), line.value('x11.coordinate-mode')]).toEqual(['78746572', ['1', '-1'], '1']);
    expect([text.value('x11.textitem.string.string8'), text.value('x11.textitem.string.delta'), text.value('x11.textitem.font')])
      .toEqual(['hi', '-1', '0x01020304']);
  });

  it('names several messages of a segment, and the request that a reply answers by its sequence number', () => {
    const [requests, replies] = after(['client', hex('queryExtension'), hex('createGc')], ['server', hex('extensionReply'), hex('badAtom')]);
    expect([requests.info, replies.info]).toEqual(['Requests: QueryExtension, CreateGC', 'Reply: QueryExtension, Error: BadAtom']);
    expect([replies.value('x11.major-opcode'), replies.value('x11.request_in'), replies.value('x11.error-badvalue')]).toEqual(['133', '3', '237']);
    expect(replies.lines().filter(line => line.startsWith('X11'))).toEqual(['X11, Reply, opcode: 98 (QueryExtension)', 'X11, Error, errorcode: 5 (BadAtom)']);
  });

  it('names the requests, events and errors of extensions once their numbers are known', () => {
    const packets = after(
      ['client', hex('queryExtension')], ['server', hex('extensionReply')], ['client', '85 00 0100'],
      ['server', `41 ${'00'.repeat(31)}`, `00 82 ${'00'.repeat(30)}`],
    );
    expect(packets.slice(2).map(({ info }) => info)).toEqual(['Requests: BIG-REQUESTS-Enable', 'Event: BIG-REQUESTS event 1, Error: BIG-REQUESTS error 2']);
  });

  it('takes any name for that of an extension', () => {
    const [, , request] = after(
      ['client', `62 00 0500 0b00 0000 ${Buffer.from('constructor\0').toString('hex')}`], ['server', hex('extensionReply')], ['client', '85 00 0100'],
    );
    const [, , shown] = after(['client', '62 00 0300 0200 0000 410a 0000'], ['server', hex('extensionReply')], ['client', '85 07 0100']);
    expect([request.info, shown.info]).toEqual(['Requests: constructor-0', 'Requests: A\\n-7']);
    expect(shown.lines()[0]).toBe('X11, Request, opcode: 133 (A\\n)');
  });

  it('has events, sent by others or not', () => {
    const [key, expose] = after(['server', hex('keyPress')], ['server', hex('expose')]);
    expect([key.info, key.value('x11.keycode'), key.value('x11.modifiers-mask.Control'), key.value('x11.root-x')])
      .toEqual(['Event: <Sent> KeyPress', '0x26', '1', '100']);
    expect([expose.info, expose.value('x11.width'), expose.trouble]).toEqual(['Event: Expose', '150', 'none']);
  });

  it('puts a message together whose parts came in several segments, and goes on behind it', () => {
    const whole = hex('createGc').replaceAll(' ', ''), next = '2b000100';
    const [first, middle, last] = after(['client', whole.slice(0, 6)], ['client', whole.slice(6, 20)], ['client', whole.slice(20), next]);
    expect([first.info, first.value('x11.reassembled.in'), middle.value('x11.reassembled.in')]).toEqual(['Part of a message', '5', '5']);
    expect([last.info, last.values('x11.fragment'), last.value('x11.background')])
      .toEqual(['Requests: CreateGC, GetInputFocus', ['3', '4', '5'], '0x00000008']);
  });

  it('has requests with longer lengths, and nothing behind a length that none has', () => {
    const [large] = after(['client', hex('large')]), [lost] = after(['client', '48 02 0000 00000000 01020304']);
    expect([large.info, large.value('x11.data'), large.values('x11.request-length')]).toEqual(['Requests: PutImage', 'aabbcc00', ['0', '8']]);
    expect([lost.remarks, lost.trouble]).toEqual([['Invalid Length'], 'none']);
  });

  it('has nothing behind a length that several segments brought and that none has', () => {
    const packets = after(['client', '48 02 0000'], ['client', '00000000 01020304'], ['client', '2b000100']);
    expect(packets.map(({ info }) => info)).toEqual(['', 'Continuation', 'Continuation']);
    expect(packets[1].remarks).toEqual(['Invalid Length']);
  });

  it('counts replies behind one that is too long to be put together', () => {
    const time = { seconds: 0, nanoseconds: 0 }, units = 1 << 22, image = new Uint8Array(32 + 4 * units - 4);
    image.set(fromHex('01 18 0100 00004000'));
    const reply = `00000000 01 00 0200 00000000 ${'00'.repeat(24)}`;
    const requests = fromHex('49020100 2b000100');
    const sent = [...greeted.map(([from, text]) => [from, fromHex(text)] as const), ['client', requests], ['server', image],
      ['server', fromHex(reply)]] as const;
    const around = conversationOf(sent.map(([from, bytes], i) => ({ frame: i + 1, time, fromClient: from === 'client', bytes })));
    const last = dissect(reply, { as: 'x11', around, record: { number: sent.length } });
    expect([last.info, last.value('x11.request_in')]).toEqual(['Reply: GetInputFocus', '3']);
  });

  it('is recognised by its first message on any port', () => {
    const recognised = (text: string): boolean => x11.recognise!(fromHex(text), 0, fromHex(text).length);
    expect([recognised(hex('setup')), recognised(hex('bigSetup')), recognised(`${hex('setup')} 00`), recognised('6c 73 0b00 0000 0000 0000 0000')])
      .toEqual([true, true, false, true]);
  });
});
