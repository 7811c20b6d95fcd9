/** The short form of packets: what a client's keys and mouse do (MS-RDPBCGR §2.2.8.1.2), and what changes on the desktop (§2.2.9.1.2). */
import type { Cursor } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { isFromClient } from './direction.ts';
import { type FastPathFields, INPUT_EVENTS, UPDATES, fastPathFields } from './fast-path-fields.ts';
import { takeEncrypted } from './security.ts';
import { SESSION } from './session.ts';

const ENCRYPTED = 0x80;
const COMPRESSION_USED = 2;

export function readFastPath(p: Cursor): void {
  const f = fastPathFields(), isInput = isFromClient(p) ?? true, header = p.u8();
  p.info('Fast-Path PDU');
  p.bits(f['fastpath.header'], [f['fastpath.action'], isInput ? f['fastpath.numevents'] : f['fastpath.reserved'], f['fastpath.flags']]);
  p.addLabel(', Action: Fastpath');
  const short = p.u8() < 0x80;
  p.takeAs(f.fastpathPDULength, short ? p.u8() : p.u16() & 0x7fff, short ? 1 : 2);
  if ((header & ENCRYPTED) !== 0) {
    const { around, quoted } = p.packet;
    p.addInfo(', [Encrypted]');
    takeEncrypted(p, (quoted ? undefined : around?.conversation(SESSION))?.method ?? 0);
  } else if (isInput) {
    inputEvents(p, f, (header >> 2) & 0x0f);
  } else {
    while (p.more) update(p, f);
  }
}

/** As many events as the header says, or a byte of its own where that has none. */
function inputEvents(p: Cursor, f: FastPathFields, told: number): void {
  const count = told === 0 ? p.take(f['fastpath.numevents2']) : told;
  for (let left = count; left > 0 && p.more; left--) {
    const code = p.u8() >> 5, name = INPUT_EVENTS[code] ?? 'Unknown';
    p.addInfo(`,${name}`);
    const outer = p.open(name);
    (READERS[code] ?? unknownEvent)(p, f);
    p.close(outer);
  }
  p.takeCaptured(f.fastPathRest);
}

function takeHeader(p: Cursor, f: FastPathFields, ...flags: readonly Parameters<Cursor['bits']>[1][number][]): void {
  takeNamedBits(p, f['fastpath.eventheader'], [...flags, f.inputCode], [...flags.filter(({ kind }) => kind === 'bool'), f.inputCode]);
}

const unknownEvent = (p: Cursor, f: FastPathFields): void => takeHeader(p, f, f['fastpath.eventflags']);

const READERS: Readonly<Record<number, (p: Cursor, f: FastPathFields) => void>> = {
  0: (p, f) => {
    takeHeader(p, f, f['fastpath.scancode.release'], f['fastpath.scancode.extended'], f['fastpath.scancode.extended1']);
    p.take(f['fastpath.scancode.keycode']);
  },
  1: (p, f) => {
    takeHeader(p, f, f['fastpath.eventflags']);
    takeNamedBits(p, f.pointerflags, fieldsBelow(f, 'pointerflags.'));
    p.take(f['pointer.xpos']);
    p.take(f['pointer.ypos']);
  },
  2: (p, f) => {
    takeHeader(p, f, f['fastpath.eventflags']);
    takeNamedBits(p, f.pointerxflags, fieldsBelow(f, 'pointerxflags.'));
    p.take(f['pointerx.xpos']);
    p.take(f['pointerx.ypos']);
  },
  3: (p, f) => takeHeader(p, f, ...fieldsBelow(f, 'fastpath.sync.')),
  4: (p, f) => {
    takeHeader(p, f, f['fastpath.unicode.release']);
    p.take(f['fastpath.unicode.code']);
  },
  6: (p, f) => {
    takeHeader(p, f, f['fastpath.eventflags']);
    p.take(f['fastpath.qoe.timestamp']);
  },
};

function update(p: Cursor, f: FastPathFields): void {
  const head = p.u8(), [brief, name] = UPDATES[head & 0x0f] ?? ['Unknown', 'Unknown'];
  p.addInfo(`,${brief}`);
  const outer = p.open(name);
  p.show(f.updateCode);
  p.show(f['fastpath.serverfragmentation']);
  p.take(f['fastpath.servercompression']);
  if (head >> 6 === COMPRESSION_USED) compression(p, f);
  const size = p.take(f['fastpath.server.size']);
  if (size > 0) p.take(f.update, size);
  p.close(outer);
}

function compression(p: Cursor, f: FastPathFields): void {
  const flags = ['compressed', 'atfront', 'flushed'] as const;
  takeNamedBits(p, f['fastpath.server.compressiontype'], [
    ...flags.map(name => f[`fastpath.server.compressionflags.${name}`]), f['fastpath.server.compressionflags'],
  ]);
}
