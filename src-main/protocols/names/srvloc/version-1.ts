/** Version 1 of the Service Location Protocol, RFC 2165. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';
import {
  ACKNOWLEDGE, ATTRIBUTES, ATTRIBUTES_REPLY, DEREGISTRATION, DIRECTORY, FUNCTIONS, REGISTRATION, REPLY, REQUEST, TYPES, TYPES_REPLY,
} from './codes.ts';
import { FIELDS as f } from './fields.ts';
import { takeAuthorities, takeError, takeList } from './texts.ts';

/** §4. */
export const HEADER_1 = 12;
const UNICODE = 1000;
/** §4: which parts bring an authentication block. */
const URL_BLOCKS = 0x20, ATTRIBUTE_BLOCKS = 0x10;

/** Reads a text behind its length. */
type TakeText = (size: keyof typeof f, content: keyof typeof f) => void;
/** What the header says of the message. */
interface Header {
  readonly flags: number;
  /** Whether letters have two bytes. */
  readonly isWide: boolean;
}

/** §4: the header and the message, behind the version. */
export function takeFirst(p: Cursor): void {
  const type = p.take(f.function), length = p.take(f.pktlen, 2);
  const flags = takeNamedBits(p, f.flags_v1, [
    f['flags_v1.overflow'], f['flags_v1.monolingual'], f['flags_v1.url_auth'], f['flags_v1.attribute_auth'], f['flags_v1.fresh'],
  ]);
  p.take(f.dialect);
  p.take(f.language, 2);
  const isWide = p.take(f.encoding) === UNICODE, xid = p.take(f.transaction_id);
  p.info(() => `${FUNCTIONS[type] ?? `Unknown Function (${type})`}, V1 Transaction ID - ${xid}`);
  p.limit(Math.max(length, HEADER_1));
  const take = MESSAGES[type];
  if (take === undefined) p.expert(f['function.unknown'], `Unknown Function Type: ${type}`);
  else take(p, (size, content) => void takeList(p, f[size] as Field<number>, f[content] as Field<string>, isWide, true), { flags, isWide });
}

/** §4 to §14, by function. */
const MESSAGES: Readonly<Record<number, (p: Cursor, list: TakeText, its: Header) => void>> = {
  [REQUEST]: (_p, list) => {
    list('srvreq.prlistlen', 'srvreq.prlist');
    list('srvreq.predicatelen', 'srvreq.predicate');
  },
  [REPLY]: (p, list, its) => {
    if (takeError(p, f.err, f['err.expert'])) return;
    for (let count = p.take(f['srvreq.urlcount']); count > 0 && p.more; count--) takeUrl(p, list, its);
  },
  [REGISTRATION]: (p, list, its) => {
    takeUrl(p, list, its);
    list('srvreq.attrlistlen', 'srvreq.attrlist');
    if ((its.flags & ATTRIBUTE_BLOCKS) !== 0) takeBlock(p);
  },
  [DEREGISTRATION]: (p, list, its) => {
    list('url.urllen', 'url.url');
    if ((its.flags & URL_BLOCKS) !== 0) takeBlock(p);
    list('srvdereq.taglistlen', 'srvdereq.taglist');
  },
  [ACKNOWLEDGE]: (p) => {
    takeError(p, f.err, f['err.expert']);
  },
  [ATTRIBUTES]: (_p, list) => {
    list('attrreq.prlistlen', 'attrreq.prlist');
    list('attrreq.urllen', 'attrreq.url');
    list('attrreq.scopelistlen', 'attrreq.scopelist');
    list('attrreq.attrlistlen', 'attrreq.attrlist');
  },
  [ATTRIBUTES_REPLY]: (p, list, its) => {
    if (takeError(p, f.err, f['err.expert'])) return;
    list('attrrply.attrlistlen', 'attrrply.attrlist');
    if ((its.flags & ATTRIBUTE_BLOCKS) !== 0) takeBlock(p);
  },
  [DIRECTORY]: (p, list) => {
    if (takeError(p, f.err, f['err.expert'])) return;
    list('daadvert.urllen', 'daadvert.url');
    list('daadvert.scopelistlen', 'daadvert.scopelist');
  },
  [TYPES]: (p, list, its) => {
    list('srvtypereq.prlistlen', 'srvtypereq.prlist');
    takeAuthorities(p, its.isWide);
    list('srvtypereq.scopelistlen', 'srvtypereq.scopelist');
  },
  [TYPES_REPLY]: (p, list) => {
    if (takeError(p, f.err, f['err.expert'])) return;
    for (let count = p.take(f.service_type_count); count > 0 && p.more; count--) list('srvtypereq.srvtypelen', 'srvtyperply.srvtype');
  },
};

function takeUrl(p: Cursor, list: TakeText, its: Header): void {
  p.take(f['url.lifetime']);
  list('url.urllen', 'url.url');
  if ((its.flags & URL_BLOCKS) !== 0) takeBlock(p);
}

/** §4.3 */
function takeBlock(p: Cursor): void {
  p.takeAs(f.timestamp, { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
  p.take(f.block_structure_descriptor);
  p.take(f.authentication_block, p.take(f.authenticator_length));
}
