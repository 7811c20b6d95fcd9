/** Version 2 of the Service Location Protocol, RFC 2608. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { takeNamedBits } from '../../bit-names.ts';
import {
  ACKNOWLEDGE, AGENT, ATTRIBUTES, ATTRIBUTES_REPLY, DEREGISTRATION, DIRECTORY, FUNCTIONS, REGISTRATION, REPLY, REQUEST, TYPES, TYPES_REPLY,
} from './codes.ts';
import { FIELDS as f } from './fields.ts';
import { takeAuthorities, takeError, takeList } from './texts.ts';

/** §8: up to the language tag. */
export const HEADER_2 = 14;
const COMMA = 0x2c, OPENING = 0x28, CLOSING = 0x29;

/** Reads a text behind its length. */
type TakeText = (size: keyof typeof f, content: keyof typeof f) => void;

/** The header and the message, behind the version. */
export function takeSecond(p: Cursor): void {
  const type = p.take(f.function), length = p.take(f.pktlen);
  takeNamedBits(p, f.flags_v2, [f['flags_v2.overflow'], f['flags_v2.fresh'], f['flags_v2.reqmulti']]);
  p.take(f.nextextoff);
  const xid = p.take(f.xid, 2);
  p.info(() => `${FUNCTIONS[type] ?? `Unknown Function (${type})`}, V2 XID - ${xid}`);
  const language = p.take(f.langtaglen);
  p.take(f.langtag, language);
  p.limit(Math.max(length, HEADER_2 + language));
  const take = MESSAGES[type];
  if (take === undefined) p.expert(f['function.unknown'], `Unknown Function Type: ${type}`);
  else take(p, (size, content) => void takeList(p, f[size] as Field<number>, f[content] as Field<string>, false));
}

/** §8 to §10, by function. */
const MESSAGES: Readonly<Record<number, (p: Cursor, list: TakeText) => void>> = {
  [REQUEST]: (_p, list) => {
    list('srvreq.prlistlen', 'srvreq.prlist');
    list('srvreq.srvtypelen', 'srvreq.srvtypelist');
    list('srvreq.scopelistlen', 'srvreq.scopelist');
    list('srvreq.predicatelen', 'srvreq.predicate');
    list('srvreq.slpspilen', 'srvreq.slpspi');
  },
  [REPLY]: (p) => {
    if (takeError(p, f.errv2, f['errv2.expert'])) return;
    for (let count = p.take(f['srvreq.urlcount']); count > 0 && p.more; count--) takeUrl(p);
  },
  [REGISTRATION]: (p, list) => {
    takeUrl(p);
    list('srvreq.srvtypelen', 'srvreq.srvtype');
    list('srvreq.scopelistlen', 'srvreq.scopelist');
    list('srvreq.attrlistlen', 'srvreq.attrlist');
    takeBlocks(p, p.take(f['srvreq.attrauthcount']));
  },
  [DEREGISTRATION]: (p, list) => {
    list('srvdereq.scopelistlen', 'srvdereq.scopelist');
    takeUrl(p);
    list('srvdereq.taglistlen', 'srvdereq.taglist');
  },
  [ACKNOWLEDGE]: (p) => {
    takeError(p, f.errv2, f['errv2.expert']);
  },
  [ATTRIBUTES]: (_p, list) => {
    list('attrreq.prlistlen', 'attrreq.prlist');
    list('attrreq.urllen', 'attrreq.url');
    list('attrreq.scopelistlen', 'attrreq.scopelist');
    list('attrreq.taglistlen', 'attrreq.taglist');
    list('attrreq.slpspilen', 'attrreq.slpspi');
  },
  [ATTRIBUTES_REPLY]: (p) => {
    if (takeError(p, f.errv2, f['errv2.expert'])) return;
    showItems(p, takeList(p, f['attrrply.attrlistlen'], f['attrrply.attrlist'], false));
    takeBlocks(p, p.take(f['srvreq.attrauthcount']));
  },
  [DIRECTORY]: (p, list) => {
    if (takeError(p, f.errv2, f['errv2.expert'])) return;
    takeSeconds(p, f['daadvert.timestamp']);
    list('daadvert.urllen', 'daadvert.url');
    list('daadvert.scopelistlen', 'daadvert.scopelist');
    list('daadvert.attrlistlen', 'daadvert.attrlist');
    list('daadvert.slpspilen', 'daadvert.slpspi');
    takeBlocks(p, p.take(f['daadvert.authcount']));
  },
  [TYPES]: (p, list) => {
    list('srvtypereq.prlistlen', 'srvtypereq.prlist');
    takeAuthorities(p, false);
    list('srvtypereq.scopelistlen', 'srvtypereq.scopelist');
  },
  [TYPES_REPLY]: (p, list) => {
    if (takeError(p, f.errv2, f['errv2.expert'])) return;
    list('srvtypereq.srvtypelistlen', 'srvtyperply.srvtypelist');
  },
  [AGENT]: (p, list) => {
    list('saadvert.urllen', 'saadvert.url');
    list('saadvert.scopelistlen', 'saadvert.scopelist');
    list('saadvert.attrlistlen', 'saadvert.attrlist');
    takeBlocks(p, p.take(f['saadvert.authcount']));
  },
};

/** RFC 2608 §4.3 */
function takeUrl(p: Cursor): void {
  p.take(f['url.reserved']);
  p.take(f['url.lifetime']);
  takeList(p, f['url.urllen'], f['url.url'], false, true);
  takeBlocks(p, p.take(f['url.numauths']));
}

/** RFC 2608 §9.2 */
function takeBlocks(p: Cursor, count: number): void {
  for (let i = 0; i < count && p.more; i++) {
    const begin = p.at;
    p.take(f.authblkv2_bsd);
    const length = p.take(f.authblkv2_len);
    takeSeconds(p, f['authblkv2.timestamp']);
    p.take(f['authblkv2.slpspi'], p.take(f['authblkv2.slpspilen']));
    const left = length - (p.at - begin);
    if (left < 0) p.malformed(`an authentication block of ${length} bytes`);
    if (left > 0) p.take(f['authblkv2.authenticator'], left);
  }
}

function takeSeconds(p: Cursor, field: Field<{ readonly seconds: number; readonly nanoseconds: number }>): void {
  p.takeAs(field, { seconds: p.u32(), nanoseconds: 0 }, 4);
}

/** RFC 2608 §5: attributes, with commas between them and within them. */
function showItems(p: Cursor, length: number): void {
  if (length === 0) return;
  const outer = p.under();
  let depth = 0, begin = p.at - length, number = 0;
  for (let at = begin; at <= p.at; at++) {
    const byte = at < p.at ? p.bytes[at] : COMMA;
    if (byte === OPENING) depth++;
    else if (byte === CLOSING) depth = Math.max(0, depth - 1);
    else if (byte === COMMA && (depth === 0 || at === p.at)) {
      const shown = decodeText(p.bytes, begin, at, 'utf8');
      p.set(f.item, shown, begin, at - begin);
      p.label(`Item ${++number}: ${shown}`);
      begin = at + 1;
    }
  }
  p.close(outer);
}
