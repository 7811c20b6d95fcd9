/** The packets of a shared desktop: MS-RDPBCGR §2.2.8.1.1.1, one or several behind each other. */
import type { Cursor } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { readActivation } from './capabilities.ts';
import { ACTIONS, DATA_TYPES, PDU_TYPES, type ShareFields, shareFields } from './share-fields.ts';

/** Length, type and source; the shortest packets end before the source. */
const HEADER = 6, SHORTEST = 4;
const DEMAND = 1, CONFIRM = 3, DATA = 7;
const VERSION = 0x10;
const COMPRESSED = 0x20;

/** Whether the packet here is one of a shared desktop that ends where the bytes do, or a list of such packets. */
export function isShareControl(p: Cursor): boolean {
  if (p.remaining < SHORTEST) return false;
  const length = p.little16(), type = p.little16(2);
  return length >= SHORTEST && length <= p.remaining && (type & 0xf0) === VERSION && Object.hasOwn(PDU_TYPES, type & 0x0f);
}

/** Reads packets up to the end. What is none is shown as it is. */
export function readShareControls(p: Cursor): void {
  const f = shareFields();
  for (let nth = 0; p.more; nth++) {
    if (!isShareControl(p)) {
      if (nth === 0) p.info('SendData');
      p.takeCaptured(f.shareData);
      return;
    }
    readShareControl(p.within(p.little16()), f, nth);
  }
}

function say(p: Cursor, nth: number, what: string): void {
  if (nth === 0) p.info(what);
  else p.addInfo(`, ${what}`);
}

function readShareControl(p: Cursor, f: ShareFields, nth: number): void {
  p.set(f.shareControlHeader, undefined, p.at, p.available);
  const outer = p.under(), type = p.little16(2) & 0x0f;
  p.take(f.totalLength);
  p.bits(f.pduType, fieldsBelow(f, 'pduType.'));
  if (p.remaining >= HEADER - SHORTEST) p.take(f.pduSource);
  if (type === DATA) {
    readShareData(p, f, nth);
  } else {
    say(p, nth, PDU_TYPES[type]);
    if (type === DEMAND || type === CONFIRM) readActivation(p, f, type === CONFIRM);
  }
  p.takeCaptured(f.shareData);
  p.close(outer);
}

/** MS-RDPBCGR §2.2.8.1.1.1.2 */
function readShareData(p: Cursor, f: ShareFields, nth: number): void {
  p.take(f.shareId);
  p.take(f.pad1);
  p.take(f.streamId);
  p.take(f.uncompressedLength);
  const type = p.take(f.pduType2);
  say(p, nth, `RDP PDU Type: ${DATA_TYPES[type] ?? 'Unknown'}`);
  const compression = p.bits(f.compressedType, fieldsBelow(f, 'compressedType.'));
  p.take(f.compressedLength);
  if ((compression & COMPRESSED) === 0) READERS[type]?.(p, f);
}

const READERS: Readonly<Record<number, (p: Cursor, f: ShareFields) => void>> = {
  20: (p, f) => {
    const action = p.take(f.action);
    p.addInfo(`, Action: ${ACTIONS[action] ?? 'Unknown'}`);
    p.take(f.grantId);
    p.take(f.controlId);
  },
  31: (p, f) => {
    p.take(f.messageType);
    p.take(f.targetUser);
  },
  38: (p, f) => p.take(f.sessionInformation),
  39: fonts,
  40: fonts,
  43: persistentBitmaps,
  47: (p, f) => p.take(f.errorInformation),
};

/** MS-RDPBCGR §2.2.1.18.1 and §2.2.1.22.1: lists of fonts, which nobody has any more, and the answers, alike. */
function fonts(p: Cursor, f: ShareFields): void {
  p.take(f.numberEntries);
  p.take(f.totalNumberEntries);
  p.bits(f.mapFlags, [f['mapFlags.fontMapFirst'], f['mapFlags.fontMapLast']]);
  p.take(f.entrySize);
}

const CACHES = [0, 1, 2, 3, 4] as const;

/** MS-RDPBCGR §2.2.1.17.1 */
function persistentBitmaps(p: Cursor, f: ShareFields): void {
  for (const nth of CACHES) p.take(f[`numEntriesCache${nth}`]);
  for (const nth of CACHES) p.take(f[`totalEntriesCache${nth}`]);
  p.take(f.bBitMask);
  p.take(f.Pad2);
  p.take(f.Pad3);
}
