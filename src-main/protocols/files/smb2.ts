/** Server Message Block, versions 2 and 3, MS-SMB2. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, between, byName, nameOf, protocol } from '../../dissect/index.ts';
import { hexText } from '../../bytes/address-text.ts';
import { takeNamedBits } from '../bit-names.ts';
import { PIPE } from './dcerpc/association.ts';
import { type Message, level, takeStructureSize } from './smb2/body-parts.ts';
import { REQUESTS } from './smb2/requests.ts';
import { RESPONSES } from './smb2/responses.ts';
import { opened, smbKeysOf } from './smb2/decryption.ts';
import { APPLE_FIELDS } from './smb2/apple.ts';
import { CONTEXT_FIELDS } from './smb2/context-data.ts';
import { CONTROL_FIELDS } from './smb2/control-data.ts';
import { ERROR_FIELDS, takeError } from './smb2/errors.ts';
import { SESSION_SETUP, heardKey } from './smb2/integrity.ts';
import { LOCK_FIELDS, breakName, takeBreak } from './smb2/locks.ts';
import { REPARSE_FIELDS } from './smb2/reparse.ts';
import { SERVER_FIELDS } from './smb2/server-data.ts';
import { SMB2_FIELDS } from './smb2/fields.ts';
import { INFORMATION_FIELDS } from './smb2/information.ts';
import { DESCRIPTOR_FIELDS } from '../security/security-descriptors.ts';
import { COMMANDS } from './smb2/names.ts';
import { BREAK, FIND, HEADER, type SmbSession, sessionOf } from './smb2/session.ts';

const ENCRYPTED = 0xfd534d42;
const COMPRESSED = 0xfc534d42;
const RESPONSE = 0x1;
const ASYNC = 0x2;
/** What a response's structure size is when it only tells an error. */
const ERROR_SIZE = 9;
const MORE_PROCESSING = 0xc0000016;
const BUFFER_OVERFLOW = 0x80000005;
/** More has changed than there was room to tell. */
const NOTIFY_ENUM_DIR = 0x10c;
const NOTIFY = 15;

export const smb2 = protocol({
  name: 'smb2',
  title: 'SMB2 (Server Message Block Protocol version 2)',
  fields: {
    ...SMB2_FIELDS, ...INFORMATION_FIELDS, ...LOCK_FIELDS, ...CONTEXT_FIELDS, ...APPLE_FIELDS, ...CONTROL_FIELDS, ...SERVER_FIELDS,
    ...REPARSE_FIELDS, ...ERROR_FIELDS, ...byName(DESCRIPTOR_FIELDS),
  },
  dissect(p) {
    const signature = p.u32();
    if (signature === ENCRYPTED) {
      encrypted(p);
      return;
    }
    if (signature === COMPRESSED) {
      p.info('');
      compressed(p);
      return;
    }
    p.info('');
    messages(p, sessionHere(p), true);
  },
});

const sessionHere = (p: Cursor): SmbSession | undefined =>
  p.packet.quoted ? undefined : p.packet.around?.conversation(sessionOf(p.packet.around.secrets));

/** Messages one behind the other, each of which tells where the next one begins; those behind the first, or all, below lines of their own. */
function messages(p: Cursor, session: SmbSession | undefined, firstIsPlain: boolean): void {
  for (let isPlain = firstIsPlain; p.remaining >= HEADER; isPlain = false) {
    const next = p.little32(20);
    const part = p.within(next >= HEADER && next < p.remaining ? next : p.remaining);
    if (isPlain) {
      message(part, session);
      continue;
    }
    p.addInfo(';');
    const outer = part.open(smb2.self);
    message(part, session);
    part.close(outer);
  }
}

const f = SMB2_FIELDS;
const FLAGS = [
  f['flags.response'], f['flags.async'], f['flags.chained'], f['flags.signature'], f['flags.priority_mask'], f['flags.dfs'],
  f['flags.replay'],
];

/** §2.2.1, and the command behind it. */
function message(p: Cursor, session: SmbSession | undefined): void {
  const outer = p.open('SMB2 Header', HEADER);
  p.take(f.protocol_id);
  p.take(f.header_len);
  p.take(f['credit.charge']);
  const bits = p.little32(8);
  const isResponse = (bits & RESPONSE) !== 0;
  let status = 0;
  if (isResponse) {
    status = p.take(f.nt_status);
  } else {
    p.take(f.channel_sequence);
    p.take(f.reserved, 2);
  }
  const command = p.take(f.cmd);
  p.take(isResponse ? f['credits.granted'] : f['credits.requested']);
  takeNamedBits(p, f.flags, FLAGS);
  p.take(f.chain_offset);
  const key = hexText(p.peekBytes(8));
  p.take(f.msg_id);
  const exchange = session?.exchanges.get(key);
  if ((bits & ASYNC) !== 0) {
    p.take(f.aid);
  } else {
    p.take(f.pid);
    tree(p, session);
  }
  authenticated(p, session);
  p.take(f.signature, 16);
  const { number } = p.packet.record;
  if (exchange !== undefined && !isResponse && exchange.response > 0) p.generate(f.response_in, exchange.response);
  if (exchange !== undefined && isResponse && exchange.request !== number) {
    p.generate(f.response_to, exchange.request);
    p.generate(f.time, between(exchange.time, p.packet.record));
  }
  p.close(outer);
  if (exchange?.file !== undefined) p.packet.notes.set(PIPE, session?.pipes.get(exchange.file));
  body(p, command, isResponse, status, { session, exchange: isResponse ? exchange : undefined, number: key });
}

function tree(p: Cursor, session: SmbSession | undefined): void {
  const id = p.take(f.tid);
  const known = session?.trees.get(id);
  if (known === undefined || known.frame > p.packet.record.number) return;
  p.addLabel(`  ${known.path}`);
  const outer = p.under();
  p.generate(f.tree, known.path);
  p.generate(f.share_type, known.shareType);
  p.generate(f.tcon_frame, known.frame);
  p.close(outer);
}

function authenticated(p: Cursor, session: SmbSession | undefined): void {
  const frame = session?.authenticated.get(hexText(p.peekBytes(8)));
  p.take(f.sesid);
  if (frame === undefined) return;
  const outer = p.under();
  p.generate(f.auth_frame, frame);
  p.close(outer);
}

/** What the request asked for. */
function concluded(p: Cursor, command: number, { exchange }: Message): void {
  if (exchange?.info === undefined) return;
  if (command === FIND) p.generate(f['find.infolevel'], exchange.info[0]);
  else level(p, exchange.info[0], exchange.info[1], true);
}

function body(p: Cursor, command: number, isResponse: boolean, status: number, about: Message): void {
  const name = COMMANDS[command] ?? `unknown-0x${command.toString(16).toUpperCase()}`;
  const broken = command === BREAK && p.remaining >= 2 ? breakName(p.little16(), isResponse, about.number) : undefined;
  const words = broken ?? `${name} ${isResponse ? 'Response' : 'Request'}`;
  p.addInfo(words);
  if (p.remaining < 2) return;
  const outer = p.open(`${words} (${hex(command, 2)})`);
  // What a negotiation or a buffer too small still tells comes with a status that is none of an error (§3.3.4.4).
  const tells = (status === MORE_PROCESSING && command === SESSION_SETUP) || (status === NOTIFY_ENUM_DIR && command === NOTIFY);
  const failed = isResponse && status !== 0 && p.little16() === ERROR_SIZE && status !== BUFFER_OVERFLOW && !tells;
  if (failed || (isResponse && tells)) {
    p.addInfo(() => `, Error: ${nameOf(f.nt_status.options.values, status) ?? `Unknown (0x${status.toString(16).toUpperCase().padStart(8, '0')})`}`);
  }
  const heard = about.session?.heard.after.get(heardKey(p.packet.record.number, about.number, isResponse));
  if (heard !== undefined) p.generate(f.preauth_hash, heard);
  if (isResponse) concluded(p, command, about);
  const size = takeStructureSize(p);
  if (failed) takeError(p, status);
  else if (command === BREAK) takeBreak(p, size, about);
  else (isResponse ? RESPONSES : REQUESTS)[command]?.(p, about);
  p.close(outer);
}

/** §2.2.41. */
function encrypted(p: Cursor): void {
  const session = sessionHere(p), { at } = p, given = smbKeysOf(p.packet.around?.secrets);
  const clear = session === undefined || given.length === 0 ? undefined : opened(p.bytes.subarray(at, p.end), given, session.agreed);
  p.info(clear === undefined ? 'Encrypted SMB3' : 'Decrypted SMB3');
  const outer = p.open('SMB2 Transform Header', 52);
  p.take(f.protocol_id);
  p.take(f['header.transform.signature'], 16);
  p.take(f['header.transform.nonce'], 16);
  const size = p.take(f['header.transform.msg_size']);
  p.take(f['header.transform.reserved'], 2);
  p.bits(f['header.transform.flags'], [f['header.transform.flags.encrypted']]);
  authenticated(p, session);
  p.close(outer);
  const inner = p.open('Encrypted SMB3 data', Math.min(size, p.remaining));
  if (clear === undefined) {
    p.take(f['header.transform.enc_data'], Math.min(size, p.remaining));
  } else {
    p.skip(size);
    const part = p.over('Decrypted SMB3', clear);
    if (part.remaining >= 4 && part.u32() === COMPRESSED) {
      p.addInfo(';');
      compressed(part);
    } else {
      messages(part, session, false);
    }
  }
  p.close(inner);
}

/** §2.2.42. */
function compressed(p: Cursor): void {
  p.addInfo('Compressed SMB3');
  const outer = p.open('SMB2 Compression Transform Header', 16);
  p.take(f.protocol_id);
  p.take(f['header.comp_transform.original_size']);
  p.take(f['header.comp_transform.comp_alg']);
  p.take(f['header.comp_transform.flags']);
  p.take(f['header.comp_transform.offset']);
  p.close(outer);
  p.takeRest(f['header.comp_transform.data']);
}
