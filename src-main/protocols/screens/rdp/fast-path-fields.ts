/** Fields of the short form of packets: MS-RDPBCGR §2.2.8.1.2 and §2.2.9.1.2. */
import { bits, flag, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { COMPRESSIONS } from './compressions.ts';
import { late } from '../../late.ts';

const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;
const TRUTH = { as: ['True', 'False'] } as const;
const FRAGMENTS = { 0: 'Single fragment', 1: 'Last fragment', 2: 'First fragment', 3: 'Next fragment' };
export const INPUT_EVENTS: Readonly<Record<number, string>> = {
  0: 'Scancode', 1: 'Mouse', 2: 'MouseEx', 3: 'Sync', 4: 'Unicode', 6: 'QoE timestamp',
};
/** What the list and the tree call an update. */
export const UPDATES: Readonly<Record<number, readonly [string, string]>> = {
  0: ['Orders', 'Orders'], 1: ['Bitmap', 'Bitmap'], 2: ['Palette', 'Palette'], 3: ['Synchronize', 'Synchronize'],
  4: ['Surface', 'Surface command'], 5: ['NullPointer', 'Pointer null'], 6: ['DefaultPointer', 'Pointer default'],
  8: ['PointerPosition', 'Pointer position'], 9: ['ColorPointer', 'Color pointer'], 10: ['CachedPointer', 'Cached pointer'],
  11: ['NewPointer', 'New pointer'], 12: ['LargePointer', 'Large pointer'],
};
const UPDATE_NAMES = Object.fromEntries(Object.entries(UPDATES).map(([code, [, name]]) => [code, name]));
const pointer = (title: string, mask: number) => flag(title, mask, { ...LITTLE, ...TRUTH, size: 2 });
const key = (title: string, mask: number) => flag(title, mask, TRUTH);

export const fastPathFields = late(() => ({
  'fastpath.header': u8('Header', { hex: true }),
  'fastpath.action': bits('Action', 0x03, { values: { 0: 'Fastpath', 3: 'X224' } }),
  'fastpath.numevents': bits('numEvents', 0x3c),
  'fastpath.reserved': bits('Reserved', 0x3c, { hex: true }),
  'fastpath.flags': bits('flags', 0xc0),
  fastpathPDULength: u16('fastpathPDULength'),
  'fastpath.numevents2': u8('NumEvents2'),
  'fastpath.eventheader': u8('EventHeaderCode', { hex: true }),
  'fastpath.eventflags': bits('Flags', 0x1f),
  inputCode: bits('Code', 0xe0, { id: 'rdp.fastpath.clienteventcode', values: INPUT_EVENTS }),
  'fastpath.scancode.release': key('Release', 0x01),
  'fastpath.scancode.extended': key('Extended', 0x02),
  'fastpath.scancode.extended1': key('Extended1', 0x04),
  'fastpath.scancode.keycode': u8('KeyCode', { hex: true }),
  'fastpath.sync.scrolllock': key('ScrollLock', 0x01),
  'fastpath.sync.numlock': key('NumLock', 0x02),
  'fastpath.sync.capslock': key('CapsLock', 0x04),
  'fastpath.sync.kanalock': key('KanaLock', 0x08),
  'fastpath.qoe.timestamp': u32('Timestamp', HEX),
  'fastpath.unicode.release': key('Release', 0x01),
  'fastpath.unicode.code': u16('unicodeCode', HEX),
  pointerflags: u16('pointerFlags', HEX),
  'pointerflags.move': pointer('Move', 0x0800),
  'pointerflags.down': pointer('Down', 0x8000),
  'pointerflags.button1': pointer('Button1', 0x1000),
  'pointerflags.button2': pointer('Button2', 0x2000),
  'pointerflags.button3': pointer('Button3', 0x4000),
  'pointerflags.wheelrotation': bits('Wheel rotation', 0x01ff, LITTLE),
  'pointerflags.wheelnegative': pointer('Wheel negative', 0x0100),
  'pointerflags.wheel': pointer('Wheel', 0x0200),
  'pointerflags.hwheel': pointer('Horizontal wheel', 0x0400),
  'pointer.xpos': u16('xPos', LITTLE),
  'pointer.ypos': u16('yPos', LITTLE),
  pointerxflags: u16('PointeFlags', HEX),
  'pointerxflags.down': pointer('Down', 0x8000),
  'pointerxflags.button1': pointer('Button1', 0x0001),
  'pointerxflags.button2': pointer('Button2', 0x0002),
  'pointerx.xpos': u16('xPos', LITTLE),
  'pointerx.ypos': u16('yPos', LITTLE),
  updateCode: bits('Code', 0x0f, { id: 'rdp.fastpath.clienteventcode', values: UPDATE_NAMES }),
  'fastpath.serverfragmentation': bits('Fragmentation', 0x30, { values: FRAGMENTS }),
  'fastpath.servercompression': bits('Compression', 0xc0, { hex: true }),
  'fastpath.server.compressiontype': u8('CompressionType', { hex: true }),
  'fastpath.server.compressionflags.compressed': key('Compressed', 0x20),
  'fastpath.server.compressionflags.atfront': key('At front', 0x40),
  'fastpath.server.compressionflags.flushed': key('Flushed', 0x80),
  'fastpath.server.compressionflags': bits('CompressionFlags', 0x0f, { hex: true, values: COMPRESSIONS }),
  'fastpath.server.size': u16('Size', LITTLE),
  update: octets('Update', { own: true }),
  fastPathRest: octets('What is not read', { own: true }),
}));

export type FastPathFields = ReturnType<typeof fastPathFields>;
