/** Constrained Application Protocol, RFC 7252; blocks, RFC 7959; observing, RFC 7641. */
import { type Cursor, bits, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { CODES, CONTENT_FORMATS, OPTIONS, TYPES } from './coap/names.ts';

const TEXTS = new Set([3, 8, 11, 15, 20, 35, 39]);
const NUMBERS = new Set([6, 7, 12, 14, 16, 17, 28, 60]);
const URI_HOST = 3, URI_PATH = 11, URI_QUERY = 15, CONTENT_FORMAT = 12, BLOCK2 = 23, BLOCK1 = 27, ACCEPT = 17;
const END = 0xff;

export const coap = protocol({
  name: 'coap',
  title: 'Constrained Application Protocol',
  short: 'CoAP',
  on: { 'udp.port': [5683] },
  accepts: (bytes, at, end) => end - at >= 4 && bytes[at] >> 6 === 1 && (bytes[at] & 0x0f) <= 8,
  fields: {
    version: bits('Version', 0xc0),
    type: bits('Type', 0x30, { values: TYPES }),
    token_len: bits('Token Length', 0x0f),
    code: u8('Code', { values: CODES }),
    mid: u16('Message ID'),
    token: octets('Token'),
    'opt.name': text('Opt Name'),
    'opt.delta': bits('Opt Delta', 0xf0),
    'opt.length': bits('Opt Length', 0x0f),
    'opt.uri_host': text('Uri-Host'),
    'opt.uri_path': text('Uri-Path'),
    'opt.uri_query': text('Uri-Query'),
    'opt.text': text('Text', { own: true }),
    'opt.number': u32('Number', { own: true }),
    'opt.block_number': u32('Block Number'),
    'opt.block_mflag': u8('More Flag'),
    'opt.block_size': u8('Encoded Block Size'),
    'opt.value': octets('Value', { own: true }),
    'opt.end_marker': u8('End of options marker'),
    payload: octets('Payload', { id: 'coap.payload_bytes', own: true }),
  },
  dissect(p, f) {
    p.show(f.version);
    const type = p.show(f.type), tokenLength = p.take(f.token_len);
    const code = p.take(f.code), identifier = p.take(f.mid);
    if (tokenLength > 8) p.malformed(`a token of ${tokenLength} bytes`);
    let token = '';
    if (tokenLength > 0) {
      token = Array.from(p.peekBytes(tokenLength), byte => byte.toString(16).padStart(2, '0')).join(' ');
      p.take(f.token, tokenLength);
    }
    const about: string[] = [];
    const path: string[] = [], query: string[] = [];
    let number = 0;
    while (p.more && p.u8() !== END) number = option(p, f, number, { path, query, about });
    const uri = (path.length > 0 ? `/${path.join('/')}` : '') + (query.length > 0 ? `?${query.join('&')}` : '');
    p.info(
      `${TYPES[type]}, MID:${identifier}, ${CODES[code] ?? `Unknown (${code})`}${token === '' ? '' : `, TKN:${token}`}${about.join('')}${uri === '' ? '' : `, ${uri}`}`,
    );
    if (!p.more) return;
    p.take(f['opt.end_marker']);
    p.takeCaptured(f.payload);
  },
});

type Fields = (typeof coap)['fields'];

interface Target {
  readonly path: string[];
  readonly query: string[];
  readonly about: string[];
}

/** §3.1: each option's number is told as what it is more than the one before. Gives it. */
function option(p: Cursor, f: Fields, before: number, target: Target): number {
  const outer = p.open('Option');
  const node = p.tree.current;
  p.show(f['opt.delta']);
  const first = p.u8();
  p.take(f['opt.length']);
  const number = before + extended(p, first >> 4), length = extended(p, first & 0x0f);
  const name = OPTIONS[number] ?? 'Unknown Option';
  const content = p.within(length);
  let shown = '';
  if (TEXTS.has(number)) {
    shown = content.take(
      number === URI_HOST ? f['opt.uri_host'] : number === URI_PATH ? f['opt.uri_path'] : number === URI_QUERY ? f['opt.uri_query'] : f['opt.text'],
      length,
    );
    if (number === URI_PATH) target.path.push(shown);
    else if (number === URI_QUERY) target.query.push(shown);
  } else if (NUMBERS.has(number) && length <= 4) {
    const value = length === 0 ? 0 : content.take(f['opt.number'], length);
    shown = number === CONTENT_FORMAT || number === ACCEPT ? (CONTENT_FORMATS[value] ?? String(value)) : String(value);
    if (number === CONTENT_FORMAT) target.about.push(` (${shown})`);
  } else if ((number === BLOCK1 || number === BLOCK2) && length <= 3) {
    shown = block(content, f, length, target);
  } else if (length > 0) {
    content.take(f['opt.value'], length);
  }
  p.labelNode(node, `Opt Name: #${number}: ${name}${shown === '' ? '' : `: ${shown}`}`);
  p.close(outer);
  return number;
}

/** Numbers from 13 on need one or two bytes more; 15 is none. */
function extended(p: Cursor, nibble: number): number {
  if (nibble < 13) return nibble;
  if (nibble === 15) p.malformed('an option with a reserved length');
  const value = nibble === 13 ? 13 + p.u8() : 269 + p.u16();
  p.skip(nibble - 12);
  return value;
}

/** RFC 7959 §2.2 */
function block(p: Cursor, f: Fields, length: number, target: Target): string {
  const value = length === 0 ? 0 : p.peekBytes(length).reduce((sum, byte) => sum * 256 + byte, 0);
  const more = (value >> 3) & 1, size = value & 7, index = value >> 4;
  p.set(f['opt.block_number'], index, p.at, length);
  p.set(f['opt.block_mflag'], more, p.at, length);
  p.takeAs(f['opt.block_size'], size, length);
  target.about.push(`, ${more === 1 ? '' : 'End of '}Block #${index}`);
  return `NUM:${index}, M:${more}, SZX:${2 ** (size + 4)}`;
}
