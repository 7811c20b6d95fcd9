/**
 * Financial Information eXchange, the session layer FIXT 1.1 and FIX 4.0 to 5.0 in tag-value encoding: orders and quotes as pairs of a number and a
 * text, each ended by the byte 1 (https://www.fixtrading.org/standards/tagvalue-online/).
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, NOT_MINE, bool, expert, protocol, text, u16 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { dictionary } from './fix/dictionary.ts';

const SOH = 1, EQUALS = 0x3d, EIGHT = 0x38;
const CHECK_SUM = 10, MSG_TYPE = 35;
/** `10=000` and the byte behind it. */
const TRAILER = 7;
/** `8=FIXT.1.1|9=…|`: with a length of at most eight digits. */
const LONGEST_HEAD = 32;
/** Longer messages are files in `RawData`. */
const LARGEST_BODY = 16 * 1024 * 1024;
const MOST_PAIRS = 20_000;

/** Tags of lengths in bytes, and the tags of what is that long, in which any byte may stand. */
const LENGTHS: Readonly<Record<number, number>> = {
  90: 91, 93: 89, 95: 96, 212: 213, 348: 349, 350: 351, 352: 353, 354: 355, 356: 357, 358: 359, 360: 361, 362: 363, 364: 365, 445: 446, 618: 619,
  621: 622, 1184: 1185, 1277: 1278, 1280: 1281, 1282: 1283, 1397: 1398, 1401: 1402, 1403: 1404, 1468: 1469,
};

const FIELDS = {
  'field.tag': u16('Field Tag'),
  'field.value': text('Field Value'),
  checksum_good: bool('Good Checksum'),
  checksum_bad: bool('Bad Checksum'),
  'checksum_bad.expert': expert('Bad checksum', 'error', 'Checksum'),
  'tag.invalid': expert('Invalid Tag', 'error', 'Malformed'),
} as const;

const f = FIELDS;

export const fix = protocol({
  name: 'fix',
  title: 'Financial Information eXchange Protocol',
  over: ['tcp'],
  fields: FIELDS,
  lateFields: () => dictionary().fields,
  frame(bytes, at, end) {
    const head = decodeText(bytes, at, Math.min(end, at + LONGEST_HEAD), 'latin1');
    const [begins, length] = /^8=FIXT?\.\d\.\d\x019=(\d{1,8})\x01/.exec(head) ?? [];
    if (begins === undefined) return head.length < LONGEST_HEAD && mayBegin(head) ? MORE : NOT_MINE;
    return Number(length) > LARGEST_BODY ? NOT_MINE : begins.length + Number(length) + TRAILER;
  },
  begins: '8',
  recognise: (bytes, at, end) => bytes[at] === EIGHT && /^8=FIXT?\.\d\.\d\x019=\d/.test(decodeText(bytes, at, Math.min(end, at + 16), 'latin1')),
  dissect(p) {
    const told: Told = { length: 0, lengthOf: 0, sum: 0, summedTo: p.at };
    for (let pairs = 0; p.more && pairs < MOST_PAIRS; pairs++) if (!readPair(p, told)) break;
    if (p.available < p.remaining) p.need(p.remaining);
    if (p.more) p.data();
  },
});

/** What pairs say of those that follow. */
interface Told {
  /** Bytes of the value of tag `lengthOf`. */
  length: number;
  lengthOf: number;
  /** Of all bytes before `summedTo`: a hostile message has many checksums, and bytes are added up once. */
  sum: number;
  summedTo: number;
}

/** Whether more bytes may make it a message's beginning. */
const mayBegin = (head: string): boolean => /^8(?:=(?:F(?:I(?:X(?:T?(?:\.(?:\d(?:\.(?:\d(?:\x01(?:9(?:=\d{0,8})?)?)?)?)?)?)?)?)?)?)?)?$/.test(head);

/** False at what is no pair. */
function readPair(p: Cursor, told: Told): boolean {
  const { bytes, at } = p, stop = p.at + p.available, equals = byteIndex(bytes, EQUALS, at, Math.min(stop, at + 8));
  const number = equals < 0 ? '' : decodeText(bytes, at, equals, 'latin1');
  if (!/^[1-9]\d{0,5}$/.test(number)) {
    return noPair(p, stop);
  }
  const tag = Number(number), value = equals + 1, ended = valueEnd(bytes, tag, value, stop, told);
  if (ended < 0) {
    if (p.available < p.remaining) p.need(p.remaining);
    return noPair(p, stop);
  }
  const said = decodeText(bytes, value, ended, 'utf8'), length = ended + 1 - at;
  if (LENGTHS[tag] !== undefined && /^\d{1,8}$/.test(said)) {
    told.lengthOf = LENGTHS[tag];
    told.length = Number(said);
  }
  showPair(p, tag, said, value, ended);
  if (tag === CHECK_SUM) verify(p, told, said, length);
  if (tag === MSG_TYPE) tellType(p, said);
  p.at = at + length;
  return true;
}

function noPair(p: Cursor, stop: number): false {
  const outer = p.open('Invalid Tag', stop - p.at);
  p.expert(f['tag.invalid']);
  p.close(outer);
  return false;
}

/** Where the byte 1 behind the value stands; -1 where there is none. */
function valueEnd(bytes: Uint8Array, tag: number, value: number, stop: number, { lengthOf, length }: Told): number {
  const counted = value + length;
  if (tag === lengthOf && counted < stop && bytes[counted] === SOH) return counted;
  return byteIndex(bytes, SOH, value, stop);
}

function showPair(p: Cursor, tag: number, said: string, value: number, ended: number): void {
  const { at } = p, known = dictionary().tags.get(tag), length = ended + 1 - at;
  if (known !== undefined) {
    p.set(known.field, said, at, length);
    p.addLabel(() => namesOf(said, known.valueName));
    return;
  }
  const outer = p.open(`${tag}: ${said}`, length);
  p.set(f['field.tag'], tag, at, value - 1 - at);
  p.set(f['field.value'], said, value, ended - value);
  p.close(outer);
}

/** ` (LIMIT)`; of instructions that stand side by side, `1 6`, the names of all. */
function namesOf(said: string, valueName: (value: string) => string | undefined): string {
  const names = said.split(' ', 32).map(valueName).filter(name => name !== undefined);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

function tellType(p: Cursor, type: string): void {
  p.info(() => dictionary().tags.get(MSG_TYPE)?.valueName(type) ?? `message type ${type}`);
}

/** The sum of all bytes before, modulo 256, in three digits. */
function verify(p: Cursor, told: Told, said: string, length: number): void {
  const { at } = p;
  for (; told.summedTo < at; told.summedTo++) told.sum += p.bytes[told.summedTo];
  const wanted = String(told.sum % 256).padStart(3, '0'), isRight = said === wanted;
  p.addLabel(isRight ? ' [correct]' : ` [incorrect should be ${wanted}]`);
  const outer = p.under();
  p.generate(f.checksum_good, isRight, at, length);
  p.generate(f.checksum_bad, !isRight, at, length);
  if (!isRight) p.expertUnder(f['checksum_bad.expert']);
  p.close(outer);
}
