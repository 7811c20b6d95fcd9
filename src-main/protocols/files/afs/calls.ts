/**
 * What the calls of the Andrew File System bring and give back, after OpenAFS' interface definitions. A word of a table is a value or a structure,
 * with what it is of behind a colon (`_` for a space); `*` says that its number stands before many of it.
 */
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeText } from '../rpc/xdr.ts';
import { MASK_BITS, NUMBERS, STRUCTURES, TEXTS, VOLUME, VOLUME_BITS } from './fields.ts';

const FETCHED = 'status callback volsync', STORED = 'status volsync';
const created = (what: string): string => `fid:${what} status:File_Status status:Directory_Status callback volsync`;
type Calls = Readonly<Record<number, readonly [request: string, reply: string]>>;

/** By the service's port. A reply that is not told here has nothing that is known. */
const CALLS: Readonly<Record<number, Calls>> = {
  7000: {
    130: ['fid:Source offset length', ''], 131: ['fid:Target', ''], 132: ['fid:Target', FETCHED],
    133: ['fid:Destination store offset length flength', STORED], 134: ['fid:Target', STORED], 135: ['fid:Target store', STORED],
    136: ['fid:Remove_File name', STORED], 137: ['fid:Target name store', created('New_File')],
    138: ['fid:Old oldname fid:New newname', 'status:Old_Directory_Status status:New_Directory_Status volsync'],
    139: ['fid:File symlink.name symlink.content store', 'fid:Symlink status:Symlink_Status status:Directory_Status volsync'],
    140: ['fid:Link_(From) name fid:Link_(To)', 'status:Symlink_Status status:Directory_Status volsync'],
    141: ['fid:Target name store', created('New_Directory')], 142: ['fid:Target name', STORED],
    143: ['fid:Target vicelocktype', 'volsync'], 144: ['fid:Target', 'volsync'], 145: ['fid:Target', 'volsync'],
    147: ['*fid:Target *callback', ''], 148: ['volname', ''], 149: ['volid', ''], 150: ['volid', ''], 151: ['', 'volname'],
    152: ['viceid token', ''], 154: ['volname', ''], 155: ['*fid:Target', '*status *callback volsync'],
    156: ['fid:Target vicelocktype', 'volsync'], 157: ['fid:Target', 'volsync'], 158: ['fid:Target', 'volsync'],
    159: ['', 'xstats.version'], 160: ['xstats.clientversion xstats.collnumber', ''],
    65536: ['*fid:Target', '*status *callback volsync'], 65537: ['fid:Source offset64 length64', ''],
    65538: ['fid:Destination store offset64 length64 flength64', STORED],
  },
  7001: { 204: ['*cb.fid:Target *cb.callback', ''] },
  7002: {
    500: ['prot.name prot.id prot.oldid', ''], 503: ['prot.uid prot.gid', ''], 504: ['*prot.names', '*prot.id'], 505: ['*prot.id', '*prot.names'],
    506: ['prot.id', ''], 507: ['prot.uid prot.gid', ''], 508: ['prot.id', '*prot.id'], 509: ['prot.name prot.flag prot.oldid', 'prot.id'],
    510: ['', 'prot.maxuid prot.maxgid'], 511: ['prot.id prot.flag', ''], 512: ['prot.id', ''], 513: ['prot.id prot.name prot.oldid prot.newid', ''],
    514: ['prot.id', '*prot.id'], 515: ['prot.uid prot.gid', ''], 516: ['prot.id', ''], 517: ['prot.id', '*prot.id'], 518: ['prot.id', '*prot.id'],
    519: ['', '*prot.id'],
  },
  7003: {
    502: ['vldb.id vldb.type', ''], 503: ['vldb.id vldb.type', 'volume8'], 504: ['vldb.name', 'volume8'], 505: ['vldb.bump', 'vldb.id'],
    508: ['vldb.id vldb.type', ''], 509: ['vldb.id vldb.type', ''], 518: ['vldb.id vldb.type', 'volume13'], 519: ['vldb.name', 'volume13'],
  },
  7005: { 121: ['vol.count vol.id', 'vol.count vol.names'] },
};

/** Most there may be of what has its number before it: as many as OpenAFS' servers take of one call. */
const MOST = 1024;
/** Characters of names that come as a number each (`char name[65]` of a volume, `prname`, and `volintInfo.name`). */
const LENGTHS: Readonly<Record<string, readonly [text: string, count: number]>> = {
  'prot.names': ['prot.name', 64], 'vol.names': ['vol.name', 32],
};
const VOLUME_NAME = 65, PARTITIONS = 26;
const HEADINGS: Readonly<Record<string, string>> = {
  fid: 'FileID', 'cb.fid': 'FileID', status: 'Status', store: 'Status', callback: 'Callback', 'cb.callback': 'Callback', volsync: 'VolSync',
};
const FIDS: Readonly<Record<string, string>> = { fid: 'fs.fid' };

/** Reads what a request brings, or what its reply gives. */
export function takeParameters(p: Cursor, port: number, opcode: number, isRequest: boolean): void {
  const words = CALLS[port]?.[opcode]?.[isRequest ? 0 : 1] ?? '';
  for (const word of words.split(' ')) {
    if (word === '' || !p.more) return;
    const many = word.startsWith('*'), [what, of = ''] = word.replace(/^\*/, '').split(':');
    if (many) takeMany(p, what, of);
    else takeOne(p, what, of.replaceAll('_', ' '));
  }
}

function takeMany(p: Cursor, what: string, of: string): void {
  const shown = what.startsWith('prot.'), count = shown ? p.take(NUMBERS['prot.count'] as Field<number>) : p.u32();
  if (!shown) p.skip(4);
  if (count > MOST) p.malformed(`${count} of ${what}`);
  for (let i = 0; i < count; i++) takeOne(p, what, of);
}

function takeOne(p: Cursor, what: string, of: string): void {
  const number = NUMBERS[what], written = TEXTS[what], characters = LENGTHS[what];
  if (number !== undefined) takeValue(p, number);
  else if (written !== undefined) takeText(p, written);
  else if (characters !== undefined) takeCharacters(p, TEXTS[characters[0]], characters[1]);
  else if (what.startsWith('volume')) takeVolume(p, Number(what.slice(6)));
  else takeStructure(p, what, of);
}

function takeStructure(p: Cursor, what: string, of: string): void {
  const isFile = what.endsWith('fid'), outer = p.open(isFile ? `${HEADINGS[what]} (${of})` : of || HEADINGS[what]);
  STRUCTURES[FIDS[what] ?? what].forEach((field, nth) => {
    if (what === 'store' && nth === 0) takeNamedBits(p, field as Field<number>, MASK_BITS);
    else takeValue(p, field);
  });
  p.close(outer);
}

function takeValue(p: Cursor, field: Field): void {
  if (field.kind === 'abstime' || field.kind === 'reltime') p.takeAs(field as Field<Moment>, { seconds: p.u32(), nanoseconds: 0 }, 4);
  else p.take(field);
}

/** A text of a fixed length, each of its characters as a number of 32 bits. */
function takeCharacters(p: Cursor, field: Field<string>, count: number): void {
  const codes = Array.from({ length: count }, (_, i) => p.u32(4 * i)), end = codes.indexOf(0);
  p.takeAs(field, String.fromCharCode(...codes.slice(0, end < 0 ? count : end).map(code => code & 0xff)), 4 * count);
}

/** vldbint.xg, `vldbentry` with eight places and `nvldbentry` with thirteen, which has no type of its own. */
function takeVolume(p: Cursor, places: number): void {
  takeCharacters(p, TEXTS['vldb.name'], VOLUME_NAME);
  if (places === 8) p.skip(4);
  const count = Math.min(p.take(VOLUME.count), places);
  for (let i = 0; i < count; i++) p.take(VOLUME.server);
  p.skip(4 * (places - count));
  for (let i = 0; i < count; i++) {
    const partition = p.u32();
    p.takeAs(VOLUME.partition, partition < PARTITIONS ? `/vicep${String.fromCharCode(0x61 + partition)}` : `/vicep${partition}`, 4);
  }
  p.skip(4 * (places - count) + 4 * places);
  for (const field of [VOLUME.rw, VOLUME.ro, VOLUME.bk, VOLUME.clone]) p.take(field);
  takeNamedBits(p, VOLUME.flags, VOLUME_BITS);
}
