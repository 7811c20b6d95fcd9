/** FastCGI 1.0: what a web server and the programs behind it say to each other (https://fastcgi-archives.github.io/FastCGI_Specification.html). */
import { type Cursor, MORE, NOT_MINE, flag, octets, printable, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

const TYPES: Readonly<Record<number, string>> = {
  1: 'FCGI_BEGIN_REQUEST', 2: 'FCGI_ABORT_REQUEST', 3: 'FCGI_END_REQUEST', 4: 'FCGI_PARAMS', 5: 'FCGI_STDIN', 6: 'FCGI_STDOUT',
  7: 'FCGI_STDERR', 8: 'FCGI_DATA', 9: 'FCGI_GET_VALUES', 10: 'FCGI_GET_VALUES_RESULT', 11: 'FCGI_UNKNOWN_TYPE',
};
const BEGIN_REQUEST = 1, ABORT_REQUEST = 2, END_REQUEST = 3, PARAMS = 4, GET_VALUES = 9, GET_VALUES_RESULT = 10;
const ROLES: Readonly<Record<number, string>> = { 1: 'FCGI_RESPONDER', 2: 'FCGI_AUTHORIZER', 3: 'FCGI_FILTER' };
const STATUSES: Readonly<Record<number, string>> = {
  0: 'FCGI_REQUEST_COMPLETE', 1: 'FCGI_CANT_MPX_CONN', 2: 'FCGI_OVERLOADED', 3: 'FCGI_UNKNOWN_ROLE',
};
const VERSION = 1, HEADER = 8, BODY = 8;

export const fcgi = protocol({
  name: 'fcgi',
  title: 'FastCGI',
  over: ['tcp'],
  sized: true,
  fields: {
    version: u8('Version'),
    type: u8('Type', { values: TYPES }),
    id: u16('Request ID'),
    'content.length': u16('Content Length'),
    'padding.length': u8('Padding Length'),
    'content.data': octets('Content Data'),
    'padding.data': octets('Padding Data'),
    'begin_request.role': u16('Role', { values: ROLES }),
    'begin_request.flags': u8('Flags', { hex: true }),
    'begin_request.keep_conn': flag('FCGI_KEEP_CONN', 0x1, { as: ['True', 'False'] }),
    'end_request.app_status': u32('Application Status'),
    'end_request.protocol_status': u8('Protocol Status', { values: STATUSES }),
    nv_name: text('NV Pair name'),
    nv_value: text('NV Pair value', { own: true }),
  },
  frame(bytes, at, end) {
    if (bytes[at] !== VERSION) return NOT_MINE;
    return end - at < HEADER ? MORE : HEADER + ((bytes[at + 4] << 8) | bytes[at + 5]) + bytes[at + 6];
  },
  begins: [1],
  /** A request begins: its record has the same eight bytes each time but for its number, role and flags (§5.1). */
  recognise(bytes, at, end) {
    if (bytes[at] !== VERSION || end - at < HEADER + BODY || bytes[at + 1] !== BEGIN_REQUEST) return false;
    const isSized = bytes[at + 4] === 0 && bytes[at + 5] === BODY && bytes[at + 6] === 0;
    const isRole = bytes[at + 8] === 0 && ROLES[bytes[at + 9]] !== undefined;
    return isSized && isRole && bytes[at + 10] <= 1 && bytes.subarray(at + 11, at + 16).every(byte => byte === 0);
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.type), name = TYPES[type] ?? `Unknown (${type})`;
    p.info(name);
    p.title(` (${name})`);
    p.take(f.id);
    const length = p.take(f['content.length']), padding = p.take(f['padding.length']);
    p.skip(1);
    content(p.within(length), f, type);
    if (padding > 0) p.take(f['padding.data'], padding);
  },
});

type Fields = (typeof fcgi)['fields'];

function content(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case BEGIN_REQUEST: {
      const outer = p.open('Begin Request:', p.remaining);
      p.take(f['begin_request.role']);
      p.show(f['begin_request.flags']);
      p.take(f['begin_request.keep_conn']);
      p.close(outer);
      break;
    }
    case ABORT_REQUEST:
      p.close(p.open('Abort Request:', p.remaining));
      break;
    case END_REQUEST: {
      const outer = p.open('End Request:', p.remaining);
      p.take(f['end_request.app_status']);
      p.take(f['end_request.protocol_status']);
      p.close(outer);
      break;
    }
    case PARAMS:
    case GET_VALUES:
    case GET_VALUES_RESULT: {
      const outer = p.open(type === PARAMS ? 'Params:' : 'Get Values:', p.remaining);
      while (p.more && pair(p, f));
      p.close(outer);
      if (p.more) p.take(f['content.data'], p.remaining);
      break;
    }
    default:
      if (p.more) p.take(f['content.data'], p.remaining);
  }
}

/** Reads a name and a value (§3.4); false where the record ends before they do: the next one goes on with them. */
function pair(p: Cursor, f: Fields): boolean {
  const { at } = p, head = p.u8() < 0x80 ? 1 : 4;
  if (p.remaining <= head) return false;
  const whole = head + (p.u8(head) < 0x80 ? 1 : 4);
  if (p.remaining < whole) return false;
  const name = lengthAt(p, 0), value = lengthAt(p, head);
  if (whole + name + value > p.remaining) return false;
  p.skip(whole);
  const named = decodeText(p.peekBytes(name), 0, name, 'utf8'), said = decodeText(p.peekBytes(value, name), 0, value, 'utf8');
  p.set(f.nv_name, named, at, whole + name + value);
  p.label(() => printable(value === 0 ? named : `${named} = ${said}`));
  p.skip(name);
  if (value > 0) p.hide(f.nv_value, said, p.at, value);
  p.skip(value);
  return true;
}

/** Lengths from 128 on have four bytes, the first bit set. */
const lengthAt = (p: Cursor, ahead: number): number => (p.u8(ahead) < 0x80 ? p.u8(ahead) : p.u32(ahead) & 0x7fffffff);
