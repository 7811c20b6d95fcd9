/** Internet Message Format: the headers of mail and what follows them, RFC 5322. */
import { type Cursor, type Field, none, printable, protocol, text } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { callMedia } from '../web/http/media-types.ts';
import { HEADERS, HEADER_FIELDS } from './imf/headers.ts';
import { partsOf, readAddress } from './imf/addresses.ts';
import { lineAt, peekWholeLine } from '../text-lines.ts';

const FIELDS = {
  ...HEADER_FIELDS,
  'content.type.type': text('Type'),
  'content.type.parameters': text('Parameters'),
  extension: text('Unknown-Extension'),
  'extension.type': text('Type'),
  'extension.value': text('Value'),
  'address_list.item': text('Item'),
  'mailbox_list.item': text('Item'),
  display_name: text('Display-Name'),
  address: text('Address'),
  message_text: none('Message-Text'),
};

const f = FIELDS;
const SPACE = 32, TAB = 9, COLON = 58, SEMICOLON = 59;

export const imf = protocol({
  name: 'imf',
  title: 'Internet Message Format',
  short: '',
  on: { media_type: ['message/rfc822'] },
  fields: FIELDS,
  dissect(p) {
    const below = p.columns.protocol;
    p.column(below === '' ? 'IMF' : `${below}/IMF`);
    const mail = p.packet.listener?.carried === undefined ? undefined : p.peekBytes(p.available);
    let said = '', from = '', subject = '', contentType: string | undefined;
    p.info(() => said);
    while (p.available > 0) {
      const { length, next } = peekWholeLine(p);
      if (length === 0) {
        p.at = next;
        break;
      }
      const header = readHeader(p);
      if (header === undefined) break;
      const { name, value } = header;
      if (name === 'from' || name === 'subject') said += `${name}: ${value}, `;
      if (name === 'from') from = value;
      if (name === 'subject') subject = value;
      if (name === 'content-type') contentType = value;
    }
    if (mail !== undefined && said !== '') {
      p.packet.listener?.carried?.({ protocol: 'imf', host: from, uri: '', contentType: 'message/rfc822', file: `${subject}.eml`, bytes: mail });
    }
    // Another mail in the same packet leaves this standing, not what the body says.
    p.columns.setFence();
    readBody(p, contentType, said !== '');
  },
});

interface Header {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
}

/** RFC 5322 §2.2.3: lines that begin with white space belong to the header before. Undefined and nothing read where no header stands. */
function readHeader(p: Cursor): Header | undefined {
  const { bytes, at } = p;
  const first = peekWholeLine(p);
  const colon = at + bytes.subarray(at, at + first.length).indexOf(COLON);
  if (colon <= at) return undefined;
  let { next } = first, end = at + first.length;
  while (next < p.end && (bytes[next] === SPACE || bytes[next] === TAB)) {
    const line = lineAt(bytes, next, p.end);
    ({ next, end } = line);
  }
  if (next === end && p.available < p.remaining) p.need(p.remaining);
  const name = decodeText(bytes, at, colon, 'utf8').trim();
  let start = colon + 1;
  while (start < end && (bytes[start] === SPACE || bytes[start] === TAB)) start++;
  const value = decodeText(bytes, start, end, 'utf8');
  const key = name.toLowerCase();
  const known = Object.hasOwn(HEADERS, key) ? HEADERS[key] : undefined;
  if (known === undefined) {
    showUnknown(p, name, at, colon, start, end);
  } else {
    p.set(known.field, value, start, end - start);
    if (known.list !== undefined) showList(p, known.list === 'mailbox' ? f['mailbox_list.item'] : f['address_list.item'], start, end);
    else if (key === 'content-type') showType(p, start, end);
  }
  p.at = next;
  return { name: key, value };
}

function showUnknown(p: Cursor, name: string, at: number, colon: number, start: number, end: number): void {
  p.set(f.extension, decodeText(p.bytes, at, end, 'utf8'), at, end - at);
  const outer = p.under();
  p.set(f['extension.type'], name, at, colon - at);
  p.set(f['extension.value'], decodeText(p.bytes, start, end, 'utf8'), start, end - start);
  p.close(outer);
}

function showType(p: Cursor, start: number, end: number): void {
  const { bytes } = p;
  const semicolon = bytes.subarray(start, end).indexOf(SEMICOLON);
  const stop = semicolon < 0 ? end : start + semicolon;
  const outer = p.under();
  p.set(f['content.type.type'], decodeText(bytes, start, stop, 'utf8').trim(), start, stop - start);
  if (stop < end) p.set(f['content.type.parameters'], decodeText(bytes, stop + 1, end, 'utf8'), stop + 1, end - stop - 1);
  p.close(outer);
}

function showList(p: Cursor, field: Field<string>, start: number, end: number): void {
  const list = decodeText(p.bytes, start, end, 'latin1');
  const items = partsOf(list);
  p.addLabel(`, ${items.length} item${items.length === 1 ? '' : 's'}`);
  const outer = p.under();
  for (const { at, length } of items) {
    const from = start + at;
    p.set(field, decodeText(p.bytes, from, from + length, 'utf8'), from, length);
    const inner = p.under();
    const { name, address } = readAddress(list.slice(at, at + length));
    if (name !== undefined)
      p.set(f.display_name, decodeText(p.bytes, from + name.at, from + name.at + name.length, 'utf8'), from + name.at, name.length);
    if (address !== undefined)
      p.set(
        f.address, decodeText(p.bytes, from + address.at, from + address.at + address.length, 'utf8'), from + address.at,
        address.length,
      );
    p.close(inner);
  }
  p.close(outer);
}

/** Characters of a mail's text that a row says: its lines one behind the other, as far as a column holds them. */
const MOST_SAID = 4096;

function readBody(p: Cursor, contentType: string | undefined, isSaid: boolean): void {
  if (p.available <= 0) {
    const type = (contentType ?? '').split(';', 1)[0].trim();
    if (type.startsWith('text/')) p.addInfo(` (${type})`);
    p.skip(p.remaining);
    return;
  }
  if (contentType !== undefined) {
    callMedia(p, contentType);
    return;
  }
  const outer = p.open(f.message_text, p.available);
  let said = 0;
  while (p.available > 0) {
    const { next } = lineAt(p.bytes, p.at, p.end);
    const line = said < MOST_SAID || p.tree.labelled ? printable(decodeText(p.bytes, p.at, next, 'utf8').replace(/[\t-\r]/g, ' ')) : '';
    if (said < MOST_SAID) p.addInfo(`${isSaid || said > 0 ? ', ' : ''}${line}`);
    said += line.length + 2;
    p.close(p.open(line, next - p.at));
    p.at = next;
  }
  p.close(outer);
  p.skip(p.remaining);
}
