/**
 * Multicast Source Discovery Protocol, RFC 3618 §12: rendezvous points tell each other which sources send to which groups. Requests, responses and
 * notifications stood in its drafts; the notifications' contents are draft-ietf-msdp-spec-13's §16.
 */
import { ipv4Text } from '../../bytes/address-text.ts';
import { u16be } from '../../bytes/big-endian.ts';
import { type Cursor, type Field, MORE, NOT_MINE, bits, expert, ipv4, nameOf, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const SOURCES = 1, REQUEST = 2, RESPONSE = 3, KEEP_ALIVE = 4, NOTIFICATION = 5;
const TYPES = {
  [SOURCES]: 'IPv4 Source-Active', [REQUEST]: 'IPv4 Source-Active Request', [RESPONSE]: 'IPv4 Source-Active Response', [KEEP_ALIVE]: 'KeepAlive',
  [NOTIFICATION]: 'Notification', 6: 'MSDP traceroute in progress', 7: 'MSDP traceroute reply',
};
const ERRORS = {
  1: 'Message Header Error', 2: 'SA-Request Error', 3: 'SA-Message/SA-Response Error', 4: 'Hold Timer Expired', 5: 'Finite State Machine Error',
  6: 'Notification', 7: 'Cease',
};
/** By error. */
const DETAILS: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  1: { 2: 'Bad Message Length', 3: 'Bad Message Type' },
  2: { 1: 'Invalid Group' },
  3: {
    1: 'Invalid Entry Count', 2: 'Invalid RP Address', 3: 'Invalid Group Address', 4: 'Invalid Source Address', 5: 'Invalid Sprefix Length',
    6: 'Looping SA (Self is RP)', 7: 'Unknown Encapsulation', 8: 'Administrative Scope Boundary Violated',
  },
  5: { 1: 'Unexpected Message Type FSM Error' },
};
const detailName = (error: number, detail: number): string => (detail === 0 ? 'Unspecific' : (DETAILS[error]?.[detail] ?? '<Unknown Error subcode>'));
const HEADER_ERROR = 1, REQUEST_ERROR = 2, SOURCES_ERROR = 3, NOTIFICATION_ERROR = 6, LOOPING = 6;
const HEADER = 3, ENTRY = 12, IPV4 = 4;

export const msdp = protocol({
  name: 'msdp',
  title: 'Multicast Source Discovery Protocol',
  on: { 'tcp.port': [639] },
  fields: {
    type: u8('Type', { values: TYPES }),
    length: u16('Length'),
    'sa.entry_count': u8('Entry Count'),
    'sa.rp_addr': ipv4('RP Address'),
    'sa.reserved': u24('Reserved', { hex: true }),
    'sa.sprefix_len': u8('Sprefix len'),
    'sa.group_addr': ipv4('Group Address'),
    'sa.src_addr': ipv4('Source Address'),
    'sa_req.res': u8('Reserved', { hex: true }),
    'sa_req.group_addr': ipv4('Group Address'),
    'not.o': bits('Open-bit', 0x80, { hex: true }),
    'not.error': bits('Error Code', 0x7f, { values: ERRORS }),
    'not.error_sub': u8('Error subcode'),
    'not.group_address': ipv4('Group address'),
    'not.rp_address': ipv4('RP address'),
    'not.source_address': ipv4('Source address'),
    'not.res': u24('Reserved', { hex: true }),
    'not.entry_count': u8('Entry Count'),
    'not.sprefix_len': u8('Sprefix len'),
    tlv_contents: octets('TLV contents'),
    trailing_junk: octets('Trailing junk'),
    unknown_data: octets('Unknown data'),
    'tlv_len.too_long': expert('TLV length too long', 'warning', 'Protocol'),
    'tlv_len.too_short': expert('TLV length too short', 'error', 'Malformed'),
  },
  /** All that are whole. */
  frame(bytes, at, end) {
    let from = at;
    while (end - from >= HEADER) {
      const length = u16be(bytes, from + 1);
      if (length < HEADER) return from > at ? from - at : NOT_MINE;
      if (length > end - from) break;
      from += length;
    }
    return from > at ? from - at : MORE;
  },
  dissect(p, f) {
    const type = nameOf(TYPES, p.u8());
    p.info(type ?? '<Unknown MSDP TLV type>');
    while (p.more) takeMessage(p, f);
  },
});

type Fields = typeof msdp.fields;

function takeMessage(p: Cursor, f: Fields, quoted = false): void {
  const type = p.take(f.type), length = p.take(f.length);
  if (length < HEADER) {
    p.expertUnder(f['tlv_len.too_short']);
    p.malformed(`a length of ${length} bytes`);
  }
  const body = p.within(length - HEADER);
  if (type === SOURCES || type === RESPONSE) takeSources(body, f);
  else if (type === REQUEST) takeRequest(body, f);
  else if (type === NOTIFICATION && !quoted) takeNotification(body, f);
  else if (type !== KEEP_ALIVE) body.takeRest(f.tlv_contents);
  if (!body.more) return;
  p.expert(f['tlv_len.too_long']);
  body.takeRest(f.trailing_junk);
}

/** §12.2.1: sources and groups behind a rendezvous point; the first packet of a source may follow them. */
function takeSources(p: Cursor, f: Fields): void {
  const count = p.take(f['sa.entry_count']);
  p.take(f['sa.rp_addr']);
  for (let i = 0; i < count; i++) {
    const outer = p.open(`(S,G) block: ${ipv4Text(p.u32(8))}/${p.u8(3)} -> ${ipv4Text(p.u32(4))}`, ENTRY);
    p.take(f['sa.reserved']);
    p.take(f['sa.sprefix_len']);
    p.take(f['sa.group_addr']);
    p.take(f['sa.src_addr']);
    p.close(outer);
  }
  if (!p.more) return;
  const outer = p.open(`Encapsulated IPv4 packet: ${p.remaining} bytes`, p.remaining);
  p.quote('ip.proto', IPV4);
  p.close(outer);
}

function takeRequest(p: Cursor, f: Fields): void {
  p.take(f['sa_req.res']);
  p.take(f['sa_req.group_addr']);
}

function takeNotification(p: Cursor, f: Fields): void {
  p.show(f['not.o']);
  const error = p.take(f['not.error']), detail = p.u8();
  p.take(f['not.error_sub']);
  p.label(`Error subcode: ${detailName(error, detail)} (${detail})`);
  if (nameOf(ERRORS, error) === undefined) p.takeRest(f.unknown_data);
  else if (error === HEADER_ERROR || error === NOTIFICATION_ERROR || (error === SOURCES_ERROR && detail >= LOOPING)) quote(p, f);
  else if (error === REQUEST_ERROR) takeReserved(p, f, f['not.group_address']);
  else if (error === SOURCES_ERROR) takeWrongSource(p, f, detail);
}

/** What was wrong with sources, by its number. */
function takeWrongSource(p: Cursor, f: Fields, detail: number): void {
  const place = [f['not.rp_address'], f['not.group_address'], f['not.source_address']][detail - 2];
  if (place !== undefined) takeReserved(p, f, place);
  else if (detail === 1) p.take(f['not.entry_count']);
  else if (detail === 5) p.take(f['not.sprefix_len']);
}

function takeReserved(p: Cursor, f: Fields, address: Field<number>): void {
  p.take(f['not.res']);
  p.take(address);
}

/** The message that was wrong, as far as it was sent back. */
function quote(p: Cursor, f: Fields): void {
  if (p.remaining < HEADER) return;
  const outer = p.open(msdp.title, p.remaining);
  p.contain(() => takeMessage(p, f, true));
  p.close(outer);
}
