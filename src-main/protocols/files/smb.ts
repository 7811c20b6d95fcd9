/** Server Message Block, version 1: MS-CIFS, extended by MS-SMB. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, between, nameOf, protocol } from '../../dissect/index.ts';
import { fieldsBelow, takeNamedBits } from '../bit-names.ts';
import { type Command, RESERVED } from './smb/commands.ts';
import { FILE_REQUESTS, FILE_RESPONSES, showSubject } from './smb/file-commands.ts';
import { FILE_FIELDS } from './smb/file-fields.ts';
import { HEADER_FIELDS } from './smb/header-fields.ts';
import { MAILSLOT_FIELDS } from './smb/mailslot.ts';
import { PIPE_FIELDS } from './smb/pipe.ts';
import { COMMANDS } from './smb/names.ts';
import { showNtTransaction } from './smb/nt-transactions.ts';
import { CHAINED, COMMAND, HEADER, MOST_CHAINED, SESSION } from './smb/session.ts';
import { SESSION_REQUESTS, SESSION_RESPONSES } from './smb/session-commands.ts';
import { SESSION_FIELDS } from './smb/session-fields.ts';
import type { Message } from './smb/texts.ts';
import { REFERRAL_FIELDS } from './smb/referrals.ts';
import { TRANSACTION_FIELDS } from './smb/transaction-fields.ts';
import { TRANSACTION_REQUESTS, TRANSACTION_RESPONSES, showTransaction2 } from './smb/transactions.ts';
import { VOLUME_FIELDS } from './smb/volume-fields.ts';
import { STATUSES } from './nt-statuses.ts';

const RESPONSE = 0x80;
const NT_ERRORS = 0x4000, UNICODE = 0x8000;
const f = HEADER_FIELDS;
const FLAGS = [
  f['flags.response'], f['flags.notify'], f['flags.oplock'], f['flags.canon'], f['flags.caseless'], f['flags.receive_buffer'], f['flags.lock'],
];
const FLAGS_2 = fieldsBelow(f, 'flags2.');
const REQUESTS: Readonly<Record<number, Command>> = { ...SESSION_REQUESTS, ...FILE_REQUESTS, ...TRANSACTION_REQUESTS };
const RESPONSES: Readonly<Record<number, Command>> = { ...SESSION_RESPONSES, ...FILE_RESPONSES, ...TRANSACTION_RESPONSES };

export const smb = protocol({
  name: 'smb',
  title: 'SMB (Server Message Block Protocol)',
  fields: {
    ...HEADER_FIELDS, ...SESSION_FIELDS, ...FILE_FIELDS, ...TRANSACTION_FIELDS, ...VOLUME_FIELDS, ...MAILSLOT_FIELDS, ...PIPE_FIELDS,
    ...REFERRAL_FIELDS,
  },
  dissect(p) {
    const { session, exchange, trouble, command, isResponse, unicode } = header(p);
    p.info('');
    const message: Message = { unicode, begin: p.begin, isResponse, session, exchange, told: undefined, file: undefined };
    chain(p, command, message);
    if (trouble !== '') p.addInfo(trouble);
  },
});

function header(p: Cursor) {
  const { number } = p.packet.record;
  const session = p.packet.quoted ? undefined : p.packet.around?.conversation(SESSION);
  const exchange = session?.byFrame.get(number);
  const outer = p.open('SMB Header', HEADER);
  p.take(f.server_component);
  const isResponse = (p.u8(5) & RESPONSE) !== 0;
  if (exchange !== undefined && !isResponse && exchange.response > 0) p.generate(f.response_in, exchange.response);
  if (exchange !== undefined && isResponse && exchange.request !== number) {
    p.generate(f.response_to, exchange.request);
    p.generate(f.time, between(exchange.time, p.packet.record));
  }
  const command = p.take(f.cmd);
  const trouble = status(p);
  takeNamedBits(p, f.flags, FLAGS);
  const more = takeNamedBits(p, f.flags2, FLAGS_2);
  p.take(f['pid.high']);
  p.take(f.signature, 8);
  p.take(f.reserved, 2);
  const id = p.take(f.tid), tree = session?.trees.get(id);
  if (tree !== undefined && tree.frame <= number + (isResponse ? 0 : -1)) {
    p.addLabel(`  (${tree.path})`);
    const inner = p.under();
    p.generate(SESSION_FIELDS.path, tree.path);
    p.generate(f['fid.mapped_in'], tree.frame);
    p.close(inner);
  }
  p.take(f.pid);
  p.take(f.uid);
  p.take(f.mid);
  p.close(outer);
  return { session, exchange, trouble, command, isResponse, unicode: (more & UNICODE) !== 0 };
}

/** What it came to, as NT tells it or as DOS did; the words that the Info column ends with. */
function status(p: Cursor): string {
  if ((p.little16(5) & NT_ERRORS) !== 0) {
    const number = p.take(f.nt_status);
    return number === 0 ? '' : `, Error: ${nameOf(STATUSES, number) ?? `Unknown (${hex(number, 8)})`}`;
  }
  const kind = p.take(f.error_class);
  p.take(f.reserved, 1);
  const code = p.take(f.error_code);
  return kind === 0 ? '' : `, Error: ${nameOf(f.error_class.options.values, kind) ?? 'Unknown'} ${code}`;
}

/** The commands of a message: some tell which one follows them, and where (§2.2.3.4). */
function chain(p: Cursor, first: number, message: Message): void {
  let command = first;
  for (let left = MOST_CHAINED; left > 0; left--) {
    if (left < MOST_CHAINED) p.addInfo('; ');
    const told = message.exchange?.told.get(command);
    const next = body(p, command, { ...message, told: message.isResponse ? told : undefined, file: told?.file });
    if (next === undefined || p.begin + next.offset < p.at || p.begin + next.offset >= p.reported) return;
    p.at = p.begin + next.offset;
    command = next.command;
  }
}

function body(p: Cursor, command: number, message: Message): { readonly command: number; readonly offset: number } | undefined {
  const { isResponse } = message;
  const words = `${COMMANDS[command] ?? `unknown-0x${command.toString(16).toUpperCase()}`} ${isResponse ? 'Response' : 'Request'}`;
  p.addInfo(words);
  const outer = p.open(`${words} (${hex(command, 2)})`);
  if (isResponse) subject(p, command, message);
  else if (command === COMMAND.ntCreate) created(p, message);
  const count = p.take(f.wct);
  const part = p.within(2 * count);
  let next: { command: number; offset: number } | undefined;
  if (CHAINED.has(command) && count >= 2) {
    const following = part.take(f.cmd);
    part.label(`AndXCommand: ${following === COMMAND.none ? 'No further commands' : COMMANDS[following] ?? 'Unknown'} (${hex(following, 2)})`);
    part.take(RESERVED, 1);
    const offset = part.take(SESSION_FIELDS.andxoffset);
    if (following !== COMMAND.none && offset > 0) next = { command: following, offset };
  }
  const read = isResponse && count === 0 ? undefined : (isResponse ? RESPONSES : REQUESTS)[command]?.(part, message);
  const length = p.take(f.bcc), bytes = p.within(Math.min(length, p.remaining));
  if (read !== undefined) read(bytes);
  p.close(outer);
  return next;
}

/** What a response shows of the request ahead of its own words. */
function subject(p: Cursor, command: number, message: Message): void {
  showSubject(p, command, message);
  if (command === COMMAND.transaction2) showTransaction2(p, message);
  if (command === COMMAND.ntTransaction) showNtTransaction(p, message);
}

/** A request to open a file shows the number that the file was given. */
function created(p: Cursor, { exchange }: Message): void {
  const id = exchange?.told.get(COMMAND.ntCreate)?.file;
  if (id === undefined) return;
  p.generate(FILE_FIELDS.fid, id);
  p.addInfo(`, FID: ${hex(id, 4)}`);
}
