/** Mailslots in transactions of SMB, MS-MAIL §2.2.1: by them computers announce themselves. */
import { type Cursor, none, text, u16 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { type Encoding, endOfText, takeText } from './texts.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';

const LITTLE = { little: true } as const;
/** Three words of setup (MS-MAIL §2.2.1). */
const SETUP = 6, WRITE = 1;
const PREFIX = '\\MAILSLOT\\', BROWSE = '\\MAILSLOT\\BROWSE', LANMAN = '\\MAILSLOT\\LANMAN';

export const MAILSLOT_FIELDS = {
  mailslot: none('SMB MailSlot Protocol', { id: 'mailslot' }),
  'mailslot.opcode': u16('Opcode', { ...LITTLE, id: 'mailslot.opcode', values: { [WRITE]: 'Write Mail Slot' } }),
  'mailslot.priority': u16('Priority', { ...LITTLE, id: 'mailslot.priority' }),
  'mailslot.class': u16('Class', { ...LITTLE, id: 'mailslot.class', values: { 1: 'Reliable', 2: 'Unreliable & Broadcast' } }),
  'mailslot.size': u16('Size', { ...LITTLE, id: 'mailslot.size' }),
  'mailslot.name': text('Mailslot Name', { id: 'mailslot.name' }),
};

/** Name of the slot that the transaction writes to; undefined where it is another one. */
export function slotOf(bytes: Cursor, { unicode, begin }: Encoding): string | undefined {
  const at = bytes.at + (unicode ? (bytes.at - begin) % 2 : 0);
  const name = decodeText(bytes.bytes, at, endOfText(bytes, at, unicode), unicode ? 'utf16le' : 'latin1').toUpperCase();
  return name.startsWith(PREFIX) ? name : undefined;
}

/** `at` is where the message to the slot lies. */
export function mailslot(
  setup: Cursor, bytes: Cursor, name: string, { at, length }: { readonly at: number; readonly length: number }, message: Encoding,
): void {
  const f = MAILSLOT_FIELDS;
  const outer = setup.open(f.mailslot, setup.remaining);
  setup.column('SMB Mailslot');
  if (setup.remaining >= SETUP) {
    const opcode = setup.take(f['mailslot.opcode']);
    setup.info(opcode === WRITE ? 'Write Mail Slot' : `Unknown opcode (${opcode})`);
    setup.take(f['mailslot.priority']);
    setup.take(f['mailslot.class']);
  }
  const { at: begin, remaining: size } = bytes;
  takeText(bytes, TRANSACTION_FIELDS.trans_name, message);
  bytes.set(f['mailslot.size'], size, begin - 2, 2);
  bytes.set(f['mailslot.name'], name, bytes.at);
  setup.close(outer);
  if ((name !== BROWSE && name !== LANMAN) || length === 0 || at < bytes.begin || at > bytes.reported) return;
  bytes.at = at;
  bytes.call('browser', Math.min(length, bytes.remaining));
}
