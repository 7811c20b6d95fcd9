/** Where the files of a distributed file system are, asked of a server by either SMB: MS-DFSC §2.2. */
import { type Cursor, type Field, flag, guid, text, u16, u32 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { FILE_FIELDS } from './file-fields.ts';
import { type Encoding, takeText } from './texts.ts';
import { TRANSACTION_FIELDS } from './transaction-fields.ts';

const LITTLE = { little: true } as const;
const SHORT = { little: true, size: 2 } as const;
const SERVER_TYPES: Readonly<Record<number, string>> = { 0: 'Non-root targets returned', 1: 'Root targets returns' };

export const REFERRAL_FIELDS = {
  'dfs.path_consumed': u16('Path Consumed', LITTLE),
  'dfs.num_referrals': u16('Num Referrals', LITTLE),
  'dfs.flags': u16('Flags', { ...LITTLE, hex: true }),
  'dfs.flags.server_hold_storage': flag('Hold Storage', 0x2, {
    ...SHORT, as: ['Referral SERVER HOLDS STORAGE for the file', 'Referral server does NOT hold storage for the file'],
  }),
  'dfs.flags.fielding': flag('Fielding', 0x1, {
    ...SHORT, as: ['The server in referral is FIELDING CAPABLE', 'The server in referrals is NOT fielding capable'],
  }),
  'dfs.referral.version': u16('Version', LITTLE),
  'dfs.referral.size': u16('Size', LITTLE),
  'dfs.referral.server.type': u16('Server Type', { ...LITTLE, values: SERVER_TYPES }),
  'dfs.referral.flags': u16('Flags', { ...LITTLE, hex: true }),
  'dfs.referral.flags.name_list_referral': flag('NameListReferral', 0x2, {
    ...SHORT, as: ['A domain/DC referral response', 'NOT a domain/DC referral response'],
  }),
  'dfs.referral.flags.target_set_boundary': flag('TargetSetBoundary', 0x4, {
    ...SHORT, as: ['The first target in the target set', 'NOT the first target in the target set'],
  }),
  'dfs.referral.node': text('Node'),
  'dfs.referral.node_offset': u16('Node Offset', LITTLE),
  'dfs.referral.proximity': u32('Proximity', LITTLE),
  'dfs.referral.ttl': u32('TTL', LITTLE),
  'dfs.referral.path': text('Path'),
  'dfs.referral.path_offset': u16('Path Offset', LITTLE),
  'dfs.referral.alt_path': text('Alt Path'),
  'dfs.referral.alt_path_offset': u16('Alt Path Offset', LITTLE),
  'dfs.referral.domain_name': text('Domain Name'),
  'dfs.referral.domain_offset': u16('Domain Offset', LITTLE),
  'dfs.referral.number_of_expnames': u16('Number of Expanded Names', LITTLE),
  'dfs.referral.expname': text('Expanded Name'),
  'dfs.referral.expnames_offset': u16('Expanded Names Offset', LITTLE),
  'dfs.referral.server_guid': guid('Server GUID', LITTLE),
};

const f = REFERRAL_FIELDS;
/** Bytes of version, length, server type and flags. */
const LEAST = 8;

/** §2.2.2: the highest version of referrals that the client knows, and a path; gives the path. Its texts are Unicode in SMB 2 and 3. */
export function takeReferralRequest(p: Cursor, encoding: Encoding = { unicode: true, begin: p.at }): string {
  p.take(TRANSACTION_FIELDS.max_referral_level);
  return takeText(p, FILE_FIELDS.file, encoding);
}

/**
 * Entries may point to the same texts: all of them together are as often as long as the message, and each costs some bytes. Honest entries, of 34
 * bytes, share two paths of less than a thousand.
 */
const SHARED = 64, COST = 16;

/** Texts of one message's entries. */
interface Texts {
  /** Bytes that they may still have. */
  left: number;
}

/** A text at `at`, wherever in the message the cursor is; gives where it ends. */
function textAt(p: Cursor, at: number, field: Field<string>, texts: Texts): number {
  const back = p.at;
  if (at >= p.end) return back;
  p.at = at;
  takeText(p, field, { unicode: true, begin: at });
  const end = p.at;
  texts.left -= COST + end - at;
  if (texts.left < 0) p.malformed(`texts that are more than ${SHARED} times as long as their message`);
  p.at = back;
  return end;
}

/** A domain and the names that it was expanded to (§2.2.5.3.2); gives where the last of them ends. */
function takeNames(p: Cursor, begin: number, texts: Texts): number {
  const domain = p.take(f['dfs.referral.domain_offset']), count = p.take(f['dfs.referral.number_of_expnames']);
  const names = p.take(f['dfs.referral.expnames_offset']);
  let end = textAt(p, begin + domain, f['dfs.referral.domain_name'], texts);
  for (let i = 0, at = begin + names; i < count && at < p.end; i++) {
    at = textAt(p, at, f['dfs.referral.expname'], texts);
    end = Math.max(end, at);
  }
  return end;
}

/** A path, the same as DOS names, and the share that it stands for (§2.2.5.2, §2.2.5.3.1); gives where the last of them ends. */
function takeTarget(p: Cursor, begin: number, version: number, texts: Texts): number {
  const path = p.take(f['dfs.referral.path_offset']), other = p.take(f['dfs.referral.alt_path_offset']);
  const node = p.take(f['dfs.referral.node_offset']);
  if (version > 2) p.take(f['dfs.referral.server_guid']);
  return Math.max(
    textAt(p, begin + path, f['dfs.referral.path'], texts),
    textAt(p, begin + other, f['dfs.referral.alt_path'], texts),
    textAt(p, begin + node, f['dfs.referral.node'], texts),
  );
}

/** §2.2.4: header and entries; the texts lie behind all of them, and each entry tells how far from its own begin. */
export function takeReferrals(p: Cursor): void {
  p.take(f['dfs.path_consumed']);
  const count = p.take(f['dfs.num_referrals']);
  takeNamedBits(p, f['dfs.flags'], [f['dfs.flags.server_hold_storage'], f['dfs.flags.fielding']]);
  p.take(FILE_FIELDS.padding, 2);
  const outer = p.open('Referrals');
  const texts = { left: SHARED * p.remaining };
  let end = p.at;
  for (let i = 0; i < count; i++) end = Math.max(end, takeReferral(p, texts));
  p.at = Math.max(p.at, Math.min(end, p.end));
  p.close(outer);
}

/** One entry; leaves the cursor behind it, and gives where its texts end. */
function takeReferral(p: Cursor, texts: Texts): number {
  const outer = p.open('Referral'), begin = p.at;
  const version = p.take(f['dfs.referral.version']), size = p.take(f['dfs.referral.size']);
  if (size < LEAST) p.malformed(`a referral of ${size} bytes`);
  p.take(f['dfs.referral.server.type']);
  const flags = takeNamedBits(p, f['dfs.referral.flags'], [f['dfs.referral.flags.name_list_referral'], f['dfs.referral.flags.target_set_boundary']]);
  let end = p.at;
  if (version === 1) {
    takeText(p, f['dfs.referral.node'], { unicode: true, begin: p.at });
  } else {
    if (version === 2) p.take(f['dfs.referral.proximity']);
    p.take(f['dfs.referral.ttl']);
    const isList = version > 2 && (flags & f['dfs.referral.flags.name_list_referral'].mask) !== 0;
    end = isList ? takeNames(p, begin, texts) : takeTarget(p, begin, version, texts);
  }
  p.at = Math.min(begin + size, p.end);
  p.close(outer);
  return end;
}
