/**
 * Commands of SMB 1 that agree on a dialect, tell who somebody is, and connect to shares: MS-CIFS §2.2.4.50 to
 * §2.2.4.55, extended by MS-SMB §2.2.4.5 to §2.2.4.7.
 */
import type { Cursor } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { fieldsBelow, takeNamedBits } from '../../bit-names.ts';
import { takeFileTime } from '../../moments.ts';
import { kindOf, quoteToken } from '../../security/gss-api/tokens.ts';
import { ACCESS, SMB2_FIELDS } from '../smb2/fields.ts';
import { type Command, RESERVED } from './commands.ts';
import { HEADER_FIELDS } from './header-fields.ts';
import { COMMAND } from './session.ts';
import { SESSION_FIELDS } from './session-fields.ts';
import { type Message, endOfText, takeText } from './texts.ts';

const f = SESSION_FIELDS;
const MODES = [f['sm.mode'], f['sm.password'], f['sm.signatures'], f['sm.sig_required']];
const CAPABILITIES = fieldsBelow(f, 'server_cap.'), SUPPORT = fieldsBelow(f, 'connect.support.'), CONNECT = fieldsBelow(f, 'connect.flags.');
const EXTENDED_SECURITY = 0x80000000, UNICODE = 4;

function blob(p: Cursor, length: number): void {
  const part = p.within(Math.min(length, p.remaining));
  const first = part.more ? part.u8() : 0;
  part.take(f.security_blob, part.remaining);
  if (length === 0) return;
  const outer = part.under();
  part.at = part.begin;
  quoteToken(part, kindOf(first));
  part.close(outer);
}

/** Who the others are, behind the token or the passwords. */
function systems(p: Cursor, message: Message): void {
  if (p.more) takeText(p, f.native_os, message);
  if (p.more) takeText(p, f.native_lanman, message);
  if (p.more) takeText(p, f.primary_domain, message);
}

const negotiateRequest: Command = () => p => {
  const outer = p.open('Requested Dialects', p.remaining);
  while (p.more) {
    const part = p.within(Math.min(p.remaining, endOfText(p, p.at + 1, false) + 1 - p.at));
    part.need(2);
    part.set(f.dialect, decodeText(part.bytes, part.at + 1, part.end, 'latin1'), part.at, part.remaining);
    const inner = part.under();
    part.take(f.buffer_format);
    part.take(f['dialect.name'], part.remaining);
    part.close(inner);
  }
  p.close(outer);
};

const negotiateResponse: Command = (p, message) => {
  const words = p.remaining / 2;
  p.take(f['dialect.index']);
  if (words < 17) return undefined;
  // The lowest four of its bits have a meaning, in one byte (MS-CIFS §2.2.4.52.2).
  takeNamedBits(p, f.sm, MODES);
  p.take(f.max_mpx_count);
  p.take(f.max_vcs);
  p.take(f.max_bufsize);
  p.take(f.max_raw);
  p.take(f.session_key);
  const capabilities = takeNamedBits(p, f.server_cap, CAPABILITIES);
  takeFileTime(p, f['system.time']);
  const zone = p.take(f.server_timezone);
  p.label(() => `Server Time Zone: ${zone} min from UTC`);
  const challenge = p.take(f.challenge_length, 1);
  return bytes => {
    if (capabilities >= EXTENDED_SECURITY) {
      if (!bytes.more) return;
      bytes.take(f.server_guid);
      blob(bytes, bytes.remaining);
      return;
    }
    if (challenge > 0) bytes.take(f.challenge, Math.min(challenge, bytes.remaining));
    // Names are Unicode where the server knows it, whatever the header says, and without regard to where they begin.
    const unicode = message.unicode || (capabilities & UNICODE) !== 0;
    if (bytes.more) takeText(bytes, f.primary_domain, { ...message, unicode, begin: bytes.at });
    if (bytes.more) takeText(bytes, f.server, { ...message, unicode, begin: bytes.at });
  };
};

const sessionRequest: Command = (p, message) => {
  const words = (p.remaining + 4) / 2;
  p.take(f.max_buf);
  p.take(f.max_mpx_count);
  p.take(f.vc);
  p.take(f.session_key);
  if (words === 12) {
    const length = p.take(f.security_blob_len);
    p.take(RESERVED, 4);
    takeNamedBits(p, f.server_cap, CAPABILITIES);
    return bytes => {
      blob(bytes, length);
      systems(bytes, message);
    };
  }
  const first = p.take(words === 13 ? f.ansi_pwlen : f.pwlen), second = words === 13 ? p.take(f.unicode_pwlen) : 0;
  p.take(RESERVED, 4);
  if (words === 13) takeNamedBits(p, f.server_cap, CAPABILITIES);
  return bytes => {
    if (first > 0) bytes.take(words === 13 ? f.ansi_password : f.password, Math.min(first, bytes.remaining));
    if (second > 0) bytes.take(f.unicode_password, Math.min(second, bytes.remaining));
    if (!bytes.more) return;
    const account = takeText(bytes, f.account, message);
    const domain = bytes.more ? takeText(bytes, f.primary_domain, message) : '';
    if (account === '' && domain === '') bytes.addInfo(', User: anonymous');
    else bytes.addInfo(`, User: ${domain}\\${account}`);
    if (bytes.more) takeText(bytes, f.native_os, message);
    if (bytes.more) takeText(bytes, f.native_lanman, message);
  };
};

const sessionResponse: Command = (p, message) => {
  const words = (p.remaining + 4) / 2;
  takeNamedBits(p, f['setup.action'], [f['setup.action.guest']]);
  const length = words >= 4 ? p.take(f.security_blob_len) : 0;
  return bytes => {
    if (length > 0) blob(bytes, length);
    systems(bytes, message);
  };
};

const treeRequest: Command = (p, message) => {
  takeNamedBits(p, f['connect.flags'], CONNECT);
  const password = p.take(f.pwlen);
  return bytes => {
    if (password > 0) bytes.take(f.password, Math.min(password, bytes.remaining));
    if (!bytes.more) return;
    const path = takeText(bytes, f.path, message);
    bytes.addInfo(`, Path: ${path}`);
    // The service is never Unicode (MS-CIFS §2.2.4.55.1).
    if (bytes.more) takeText(bytes, f.service, { ...message, unicode: false });
  };
};

const treeResponse: Command = (p, message) => {
  if (p.remaining >= 2) takeNamedBits(p, f['connect.support'], SUPPORT);
  for (const heading of ['Maximal Share Access Rights', 'Guest Maximal Share Access Rights']) {
    if (p.remaining < 4) break;
    const outer = p.open(heading, 4);
    p.bits(SMB2_FIELDS.access_mask, ACCESS);
    p.close(outer);
  }
  return bytes => {
    takeText(bytes, f.service, { ...message, unicode: false });
    if (bytes.more) takeText(bytes, f.native_fs, message);
  };
};

export const SESSION_REQUESTS: Readonly<Record<number, Command>> = {
  [COMMAND.negotiate]: negotiateRequest,
  [COMMAND.sessionSetup]: sessionRequest,
  [COMMAND.treeConnectAndX]: treeRequest,
  [COMMAND.treeConnect]: (_, message) => p => {
    for (const field of [f.path, f.tree_password, f.service]) {
      if (!p.more) return;
      p.take(f.buffer_format);
      const value = takeText(p, field, message);
      if (field === f.path) p.addInfo(`, Path: ${value}`);
    }
  },
  [COMMAND.echo]: p => {
    p.take(f['echo.count']);
    return bytes => bytes.takeRest(f['echo.data']);
  },
};

export const SESSION_RESPONSES: Readonly<Record<number, Command>> = {
  [COMMAND.negotiate]: negotiateResponse,
  [COMMAND.sessionSetup]: sessionResponse,
  [COMMAND.treeConnectAndX]: treeResponse,
  [COMMAND.treeConnect]: p => {
    p.take(f.max_buf);
    p.take(HEADER_FIELDS.tid);
    return undefined;
  },
  [COMMAND.echo]: p => {
    p.take(f['echo.seq_num']);
    return bytes => bytes.takeRest(f['echo.data']);
  },
};
