/** SDO information: which objects a slave has, and what they are (ETG.1000.6 §5.6.3). */
import type { Cursor } from '../../../dissect/index.ts';
import { COE_FIELDS as f, operation } from './coe-fields.ts';

const LIST_REQUEST = 1, LIST_RESPONSE = 2, OBJECT_REQUEST = 3, OBJECT_RESPONSE = 4, ENTRY_REQUEST = 5, ENTRY_RESPONSE = 6, FAILED = 7;
const INCOMPLETE = 0x80;
/** Bits of what an entry is asked for that put values before its name. */
const HAS_VALUES = 0x78;

export function takeInformation(p: Cursor, said: string[]): void {
  const head = p.u8(), opcode = head & ~INCOMPLETE;
  said.push(operation(opcode), (head & INCOMPLETE) === 0 ? '' : ' - More Follows');
  p.take(f.infoOpcode);
  p.skip(1);
  p.take(f.infoLeft);
  READERS[opcode]?.(p);
}

const takeName = (p: Cursor): void => p.takeRest(f.infoName);

function takeList(p: Cursor): void {
  p.take(f.infoListType);
  const outer = p.open(f.infoList, p.remaining);
  while (p.remaining >= 2) p.take(f.infoListed);
  p.close(outer);
}

function takeObject(p: Cursor): void {
  p.take(f.infoIndex);
  p.take(f.infoDataType);
  p.take(f.infoLargest);
  p.take(f.infoKind);
  takeName(p);
}

/** Gives what is asked for of the entry, a bit each. */
function takeEntry(p: Cursor): number {
  p.take(f.infoIndex);
  p.take(f.infoSubindex);
  return p.take(f.infoValues);
}

function takeDescription(p: Cursor): void {
  const values = takeEntry(p);
  p.take(f.infoDataType);
  p.take(f.infoBits);
  p.take(f.infoAccess);
  if ((values & HAS_VALUES) === 0) takeName(p);
  else p.takeRest(f.infoRest);
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  [LIST_REQUEST]: p => p.take(f.infoListType),
  [LIST_RESPONSE]: takeList,
  [OBJECT_REQUEST]: p => p.take(f.infoIndex),
  [OBJECT_RESPONSE]: takeObject,
  [ENTRY_REQUEST]: takeEntry,
  [ENTRY_RESPONSE]: takeDescription,
  [FAILED]: p => p.take(f.infoError),
};
