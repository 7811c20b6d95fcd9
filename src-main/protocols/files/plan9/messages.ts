/** What each message of 9P has behind its tag: section 5 of Plan 9's manual, the extensions of Unix and Linux (diod's protocol.md). */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field, Moment } from '../../../dissect/index.ts';
import { readBigInt } from '../../../dissect/read.ts';
import { ERRORS } from '../../peripherals/usb/names.ts';
import { bitNames, fieldsBelow } from '../../bit-names.ts';
import { PLAN9_FIELDS as f } from './fields.ts';

/** What the connection tells of a message. */
export interface Around {
  /** Path of the file that a number stands for, where it is known. */
  readonly pathOf: (fid: number) => string | undefined;
}

type Step = (p: Cursor, around: Around) => void;
type Steps = readonly Step[];

/** Reads what the message has; false where no message has its number. */
export function takeMessage(p: Cursor, type: number, around: Around): boolean {
  const steps = MESSAGES[type];
  if (steps === undefined) return false;
  for (const step of steps) step(p, around);
  return true;
}

const one = (field: Field): Step => p => void p.take(field);

/** Of fewer bytes than elsewhere. */
const sized = (field: Field, length: number): Step => p => void p.take(field, length);

/** A number that stands for a file, and behind it the file's path. */
const file = (field: Field<number>): Step => (p, around) => {
  const path = around.pathOf(p.take(field));
  if (path !== undefined) p.addLabel(` (${path})`);
};

/** A text behind its length. */
const words = (field: Field<string>): Step => (p) => {
  const length = p.little16(), at = p.at;
  p.skip(2);
  p.take(field, length);
  const outer = p.under();
  p.set(f.paramsz, length, at, 2);
  p.close(outer);
};

/** What older servers and clients leave out. */
const perhaps = (step: Step): Step => (p, around) => {
  if (p.more) step(p, around);
};

const QID_BITS = fieldsBelow(f, 'qidtype.'), PERMISSIONS = fieldsBelow(f, 'dm.'), OPEN_BITS = fieldsBelow(f, 'mode.');
/** Linux's modes have the kind of file where Plan 9 has bits of its own. */
const RIGHTS = PERMISSIONS.filter(({ name }) => name.includes('_') && !name.includes('file'));
const LINUX_FLAGS = fieldsBelow(f, 'lflags.'), ATTRIBUTES = fieldsBelow(f, 'getattr.').slice(1), CHANGES = fieldsBelow(f, 'setattr.').slice(1);
const QID = 13;

const bitsOf = (field: Field<number>, children: readonly Field[]): Step => p => void p.bits(field, children);
const permissions = bitsOf(f.perm, PERMISSIONS), rights = bitsOf(f.statmode, RIGHTS);

/** How a file is opened; the bits that are set stand behind the number. */
const openMode: Step = (p) => {
  const value = p.bits(f.mode, OPEN_BITS);
  p.addLabel(() => bitNames(value, OPEN_BITS));
};

const wanted: Step = (p) => {
  const low = p.little32(), at = p.at;
  p.take(f['getattr.flags']);
  const outer = p.under();
  for (const field of ATTRIBUTES) p.set(field as Field<boolean>, (low & field.mask) !== 0, at, 8);
  p.close(outer);
};

/** What a server knows a file by, intro(5). */
const qid: Step = (p) => {
  const type = hex(p.u8(), 2), version = p.little32(1), path = readBigInt(p.peekBytes(QID), 5, 8, true, false);
  const outer = p.open(`Qid type=${type} vers=${version} path=${path}`, QID);
  p.bits(f.qidtype, QID_BITS);
  p.take(f.qidvers);
  p.take(f.qidpath);
  p.close(outer);
};

const second = (field: Field<Moment>): Step => p => p.takeAs(field, { seconds: p.little32(), nanoseconds: 0 }, 4);

/** Seconds and nanoseconds of eight bytes each. */
const moment = (field: Field<Moment>): Step => (p) => {
  p.need(16);
  p.takeAs(field, { seconds: p.little32(), nanoseconds: p.little32(8) }, 16);
};

/** As many as the number before them says, as long as there are any. */
const each = (count: Field<number>, step: Step): Step => (p, around) => {
  for (let left = p.take(count, 2); left > 0 && p.more; left--) step(p, around);
};

/** stat(5): all that there is to know of a file. */
const stat: Step = (p, around) => {
  const part = p.within(p.take(f.paramsz));
  part.take(f.sdlen);
  for (const step of STAT) step(part, around);
};

const STAT: Steps = [
  one(f.stattype), one(f.dev), qid, bitsOf(f.statmode, PERMISSIONS), second(f.atime), second(f.mtime), one(f.length), words(f.filename),
  words(f.user), words(f.group), words(f.muid), perhaps(words(f.extension)), perhaps(one(f.uid)), perhaps(one(f.gid)), perhaps(one(f.uid)),
];

const contents: Step = (p) => {
  const length = Math.min(p.take(f.count), p.remaining);
  p.headerEnd = p.at;
  if (length > 0) p.innerData(length);
};

/** readdir: of each file its number, where the next one begins, its kind and its name. */
const entries: Step = (p, around) => {
  const list = p.within(Math.min(p.take(f.count), p.remaining));
  while (list.more) {
    qid(list, around);
    list.take(f.offset);
    list.take(f.stattype, 1);
    words(f.filename)(list, around);
  }
};

/** A number of Linux's errors. */
const error: Step = (p) => {
  const name = ERRORS[-p.take(f.enum)];
  if (name !== undefined) p.addLabel(` (${name.replace('(-', '(')})`);
};

const fid = file(f.fid), directory = file(f.dfid), newFile = file(f.newfid), name = words(f.wname), gid = one(f.gid), uid = one(f.uid);
const times: Steps = [moment(f.atime), moment(f.mtime)];
const lock: Steps = [one(f['lock.start']), one(f['lock.length']), one(f['lock.procid']), name];
const lockType = sized(f['lock.type'], 1);
const version: Steps = [one(f.maxsize), words(f.version)];
const transfer: Steps = [fid, one(f.offset), one(f.count)];
const opened: Steps = [qid, one(f.iounit)];

const MESSAGES: Readonly<Record<number, Steps>> = {
  7: [error],
  8: [fid],
  9: [
    one(f.fstype), sized(f.blksize, 4), one(f.blocks), one(f.bfree), one(f.bavail), one(f.files), one(f.ffree), one(f.fsid), one(f.namelen),
  ],
  12: [fid, bitsOf(f.statmode, LINUX_FLAGS)],
  13: opened,
  14: [fid, words(f.filename), bitsOf(f['lcreate.flags'], LINUX_FLAGS), rights, gid],
  15: opened,
  16: [fid, name, name, gid],
  17: [qid],
  18: [fid, name, rights, one(f['mknod.major']), one(f['mknod.minor']), gid],
  19: [qid],
  20: [fid, directory, name],
  21: [],
  22: [fid],
  23: [name],
  24: [fid, wanted],
  25: [
    wanted, qid, rights, uid, gid, one(f.nlink), one(f.rdev), one(f.size), one(f.blksize), one(f.blocks), ...times, moment(f.ctime),
    moment(f.btime), one(f.gen), one(f.dataversion),
  ],
  26: [fid, bitsOf(f['setattr.flags'], CHANGES), rights, uid, gid, one(f.size), ...times],
  27: [],
  30: [fid, newFile, name],
  31: [one(f.size)],
  32: [fid, name, one(f.size), one(f['xattr.flag'])],
  33: [],
  40: transfer,
  41: [entries],
  50: [fid],
  51: [],
  52: [fid, lockType, one(f['lock.flag']), ...lock],
  53: [one(f['lock.status'])],
  54: [fid, lockType, ...lock],
  55: [lockType, ...lock],
  70: [directory, fid, name],
  71: [],
  72: [fid, name, rights, gid],
  73: [qid],
  74: [directory, name, newFile, name],
  75: [],
  76: [directory, name, one(f['unlinkat.flags'])],
  77: [],
  100: version,
  101: version,
  102: [one(f.afid), words(f.uname), words(f.aname), perhaps(uid)],
  103: [qid],
  104: [fid, one(f.afid), words(f.uname), words(f.aname), perhaps(uid)],
  105: [qid],
  107: [words(f.ename), perhaps(error)],
  108: [one(f.oldtag)],
  109: [],
  110: [fid, newFile, each(f.nwalk, name)],
  111: [each(f.nqid, qid)],
  112: [fid, openMode],
  113: opened,
  114: [fid, words(f.filename), permissions, openMode, perhaps(words(f.extension))],
  115: opened,
  116: transfer,
  117: [contents],
  118: [fid, one(f.offset), contents],
  119: [one(f.count)],
  120: [fid],
  121: [],
  122: [fid],
  123: [],
  124: [fid],
  125: [stat],
  126: [fid, stat],
  127: [],
};
