/** NT transactions of SMB 1: MS-CIFS §2.2.4.62 and §2.2.7. */
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeControl } from '../smb2/controls.ts';
import { type Bytes, type Command, RESERVED, takeFile } from './commands.ts';
import { FILE_FIELDS } from './file-fields.ts';
import type { Told } from './session.ts';
import { type Message, takeText } from './texts.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';
import { parts, responsePlaces } from './transaction-parts.ts';

const f = TRANSACTION_FIELDS;
const NOTIFY = fieldsBelow(f, 'nt.notify.').filter(({ mask }) => mask !== 0);
const DESCRIPTOR = fieldsBelow(f, 'nt_qsd.');
const NT_CREATE = 1, NT_IOCTL = 2, NT_SET_SECURITY = 3, NT_NOTIFY = 4, NT_QUERY_SECURITY = 6;

export const ntTransactionRequest: Command = (p, message) => {
  p.take(f.msc);
  p.take(RESERVED, 2);
  for (const field of [f.tpc, f.tdc, f.mpc, f.mdc]) p.take(field, 4);
  const parameters = { length: p.take(f.pc, 4), offset: p.take(f.po, 4) },
    data = { length: p.take(f.dc, 4), offset: p.take(FILE_FIELDS.data_offset, 4) };
  const setup = p.take(f.sc), subcommand = p.take(f['nt.function']);
  const name = functionName(subcommand);
  p.addInfo(`, ${name}`);
  if (setup > 0) ntSetup(p.within(Math.min(2 * setup, p.remaining)), subcommand, name, message);
  return bytes => parts(bytes, message.begin, { parameters, data, setup }, name, {
    parameters: subcommand === NT_QUERY_SECURITY || subcommand === NT_SET_SECURITY ? part => {
      takeFile(part, message);
      part.take(RESERVED, 2);
      takeNamedBits(part, f.nt_qsd, DESCRIPTOR);
    } : undefined,
  });
};

const functionName = (number: number): string => nameOf(f['nt.function'].options.values, number) ?? `Unknown (${number})`;

function ntSetup(p: Cursor, subcommand: number, name: string, message: Message): void {
  const outer = p.open(`${name} Setup`, p.remaining);
  if (subcommand === NT_IOCTL) {
    takeControl(p);
    takeFile(p, message);
    p.take(f['nt.ioctl.isfsctl']);
    p.bits(f['nt.ioctl.completion_filter'], [f['nt.ioctl.flags.root_handle']]);
  } else if (subcommand === NT_NOTIFY) {
    p.bits(f['nt.notify.completion_filter'], NOTIFY);
    takeFile(p, message);
    p.take(f['nt.notify.watch_tree']);
    p.take(RESERVED, 1);
  } else if (subcommand !== NT_CREATE) {
    p.takeRest(FILE_FIELDS.unknown_data);
  }
  p.close(outer);
}

/** What a response to such a transaction shows of its request. */
export function showNtTransaction(p: Cursor, { told }: Message): void {
  if (told?.subcommand === undefined) return;
  p.generate(f['nt.function'], told.subcommand);
  p.addInfo(`, ${functionName(told.subcommand)}`);
}

export const ntTransactionResponse: Command = (p, message) => {
  p.take(RESERVED, 3);
  const places = responsePlaces(p, 4);
  p.skip(p.remaining);
  const name = message.told?.subcommand === undefined ? '' : functionName(message.told.subcommand);
  return bytes => parts(bytes, message.begin, places, name, responseReaders(message.told, message));
};

function responseReaders(told: Told | undefined, message: Message): { parameters?: Bytes; data?: Bytes } {
  if (told?.subcommand === NT_QUERY_SECURITY) return { parameters: p => p.take(f.sec_desc_len) };
  return told?.subcommand === NT_NOTIFY ? { parameters: p => changes(p, message) } : {};
}

/** MS-FSCC §2.7.1: what happened to which file. */
function changes(p: Cursor, { begin }: Message): void {
  const start = p.at;
  for (let at = start; ;) {
    p.at = at;
    const next = p.take(f.next_entry_offset);
    p.take(f['nt.notify.action']);
    const length = p.take(FILE_FIELDS.file_name_len);
    takeText(p.within(Math.min(length, p.remaining)), FILE_FIELDS.file, { begin, unicode: true });
    if (next < 12 || at + next >= p.reported) return;
    at += next;
  }
}
