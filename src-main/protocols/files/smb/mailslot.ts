/** Mailslots in transactions of SMB, MS-MAIL §2.2.1: where the message to the slot lies, and which slot that is. */
import { type Cursor, text, u16, u32, u8 } from '../../../dissect/index.ts';

export const TRANSACTION = 0x25;
const LITTLE = { little: true } as const;
/** Words of a transaction that writes to a mailslot: 14, and 3 of setup (MS-MAIL §2.2.1). */
const WORDS = 34;
const BROWSE = '\\MAILSLOT\\BROWSE', LANMAN = '\\MAILSLOT\\LANMAN';

export const MAILSLOT_FIELDS = {
  'mailslot.opcode': u16('Opcode', { ...LITTLE, id: 'mailslot.opcode', values: { 1: 'Write Mail Slot' } }),
  'mailslot.priority': u16('Priority', { ...LITTLE, id: 'mailslot.priority' }),
  'mailslot.class': u16('Class', { ...LITTLE, id: 'mailslot.class', values: { 1: 'Reliable', 2: 'Unreliable & Broadcast' } }),
  'mailslot.size': u16('Size', { ...LITTLE, id: 'mailslot.size' }),
  'mailslot.name': text('Mailslot Name', { id: 'mailslot.name' }),
  tpc: u16('Total Parameter Count', LITTLE),
  tdc: u16('Total Data Count', LITTLE),
  mpc: u16('Max Parameter Count', LITTLE),
  mdc: u16('Max Data Count', LITTLE),
  msc: u8('Max Setup Count'),
  'transaction.flags': u16('Flags', { hex: true, ...LITTLE }),
  timeout: u32('Timeout', LITTLE),
  pc: u16('Parameter Count', LITTLE),
  po: u16('Parameter Offset', LITTLE),
  dc: u16('Data Count', LITTLE),
  data_offset: u16('Data Offset', LITTLE),
  sc: u8('Setup Count'),
  trans_name: text('Transaction Name'),
};

/** The part of the packet that is for computers' announcements; undefined where the transaction is another one. Offsets count from `begin`. */
export function transaction(words: Cursor, bytes: Cursor, begin: number, unicode: boolean): { readonly at: number; readonly length: number } | undefined {
  const f = MAILSLOT_FIELDS;
  if (words.remaining < WORDS) return undefined;
  for (const field of [f.tpc, f.tdc, f.mpc, f.mdc, f.msc]) words.take(field);
  words.skip(1);
  words.take(f['transaction.flags']);
  words.take(f.timeout);
  words.skip(2);
  words.take(f.pc);
  words.take(f.po);
  const length = words.take(f.dc), offset = words.take(f.data_offset);
  words.take(f.sc);
  words.skip(1);
  for (const field of [f['mailslot.opcode'], f['mailslot.priority'], f['mailslot.class']]) words.take(field);
  const name = slotName(bytes, unicode);
  bytes.set(f['mailslot.name'], name, bytes.at, bytes.remaining);
  const known = name === BROWSE || name === LANMAN;
  return known && length > 0 && begin + offset >= bytes.begin ? { at: begin + offset, length } : undefined;
}

function slotName(p: Cursor, unicode: boolean): string {
  let name = '';
  const step = unicode ? 2 : 1;
  for (let ahead = unicode ? 1 : 0; ahead + step <= Math.min(p.available, 128) && p.u8(ahead) !== 0; ahead += step) name += String.fromCharCode(p.u8(ahead));
  return name.toUpperCase();
}
