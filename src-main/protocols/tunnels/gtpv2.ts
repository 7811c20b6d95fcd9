/** GPRS Tunnelling Protocol for the evolved packet core's control plane, version 2: 3GPP TS 29.274. */
import { type Cursor, bits, flag, ipv4, ipv6, octets, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { IES, INTERFACES, MESSAGES, RATS } from './gtpv2/names.ts';

const HEADER = 4, MOST_NESTED = 8;
/** Information elements whose contents are elements (§8.28, §8.39, …). */
const GROUPS = new Set([93, 109, 180, 181, 195, 196]);

export const gtpv2 = protocol({
  name: 'gtpv2',
  title: 'GPRS Tunneling Protocol V2',
  short: 'GTPv2',
  on: { 'gtp.version': [2] },
  fields: {
    flags: u8('Flags', { hex: true }),
    version: bits('Version', 0xe0),
    p: bits('Piggybacking flag (P)', 0x10),
    t: bits('TEID flag (T)', 0x08),
    mp: bits('Message Priority(MP)', 0x04),
    message_type: u8('Message Type', { values: MESSAGES }),
    msg_length: u16('Message Length'),
    teid: u32('Tunnel Endpoint Identifier', { base: 'hexDec' }),
    seq: u24('Sequence Number', { base: 'hexDec' }),
    spare: u16('Spare', { size: 1 }),
    ie_type: u8('IE Type', { values: IES }),
    ie_len: u16('IE Length'),
    cr: bits('CR flag', 0xf0),
    instance: bits('Instance', 0x0f),
    cause: u8('Cause'),
    rec: u8('Restart Counter'),
    imsi: text('IMSI', { id: 'e212.imsi' }),
    msisdn: text('E.164 number (MSISDN)', { id: 'e164.msisdn' }),
    mei: text('MEI(Mobile Equipment Identity)'),
    apn: text('APN (Access Point Name)'),
    ambr_up: u32('AMBR Uplink (Aggregate Maximum Bit Rate for Uplink)'),
    ambr_down: u32('AMBR Downlink(Aggregate Maximum Bit Rate for Downlink)'),
    ebi: bits('EPS Bearer ID (EBI)', 0x0f),
    rat_type: u8('RAT Type', { values: RATS }),
    f_teid_v4: flag('V4', 0x80, { as: ['IPv4 address present', 'IPv4 address not present'] }),
    f_teid_v6: flag('V6', 0x40, { as: ['IPv6 address present', 'IPv6 address not present'] }),
    f_teid_interface_type: bits('Interface Type', 0x3f, { values: INTERFACES }),
    f_teid_gre_key: u32('TEID/GRE Key', { base: 'hexDec' }),
    f_teid_ipv4: ipv4('F-TEID IPv4'),
    f_teid_ipv6: ipv6('F-TEID IPv6'),
    value: octets('IE data', { own: true }),
  },
  dissect(p, f) {
    const names: string[] = [];
    message(p, f, names);
    p.info(names.join(' / '));
  },
});

type Fields = (typeof gtpv2)['fields'];

/** §5.1; with the piggybacking flag another message follows. */
function message(p: Cursor, f: Fields, names: string[]): void {
  const head = p.u8(), type = p.u8(1), name = MESSAGES[type] ?? 'Unknown';
  names.push(name);
  const outer = p.open(name, HEADER + p.u16(2));
  p.bits(f.flags, [f.version, f.p, f.t, f.mp]);
  p.take(f.message_type);
  const body = p.within(p.take(f.msg_length));
  if ((head & 0x08) !== 0) body.take(f.teid);
  body.take(f.seq);
  body.take(f.spare, 1);
  elements(body, f, 0);
  p.close(outer);
  if ((head & 0x10) !== 0 && p.remaining >= 8 && names.length < MOST_NESTED) message(p, f, names);
}

/** §8.2.1 */
function elements(p: Cursor, f: Fields, depth: number): void {
  while (p.remaining >= HEADER) {
    const type = p.u8(), length = p.u16(1);
    const outer = p.open(`${IES[type] ?? 'Unknown'} : `, HEADER + length);
    p.take(f.ie_type);
    p.take(f.ie_len);
    p.show(f.cr);
    p.take(f.instance);
    const content = p.within(length);
    if (GROUPS.has(type) && depth < MOST_NESTED) elements(content, f, depth + 1);
    else element(content, f, type);
    p.close(outer);
  }
}

function element(p: Cursor, f: Fields, type: number): void {
  if (p.remaining === 0) return;
  switch (type) {
    case 1: digits(p, f.imsi); break;
    case 2: p.take(f.cause); break;
    case 3: p.take(f.rec); break;
    case 71: labels(p, f); break;
    case 72:
      if (p.remaining >= 8) {
        p.take(f.ambr_up);
        p.take(f.ambr_down);
      }
      break;
    case 73: p.take(f.ebi); break;
    case 75: digits(p, f.mei); break;
    case 76: digits(p, f.msisdn); break;
    case 82: p.take(f.rat_type); break;
    case 87: {
      const has4 = p.show(f.f_teid_v4), has6 = p.show(f.f_teid_v6);
      p.take(f.f_teid_interface_type);
      p.take(f.f_teid_gre_key);
      if (has4) p.take(f.f_teid_ipv4);
      if (has6) p.take(f.f_teid_ipv6);
    }
  }
  p.takeCaptured(f.value);
}

/** Telephone numbers: two digits a byte, the lower half first, 15 for none. */
function digits(p: Cursor, field: Fields['imsi']): void {
  let text = '';
  for (const byte of p.peekBytes(p.remaining)) {
    text += (byte & 0x0f).toString();
    if (byte >> 4 !== 0x0f) text += (byte >> 4).toString();
  }
  p.takeAs(field, text, p.remaining);
}

/** Names as DNS has them, with a length before each part. */
function labels(p: Cursor, f: Fields): void {
  const start = p.at, parts: string[] = [];
  while (p.more) {
    const length = p.u8();
    p.skip(1);
    parts.push(String.fromCharCode(...p.peekBytes(Math.min(length, p.remaining))));
    p.skip(Math.min(length, p.remaining));
  }
  p.set(f.apn, parts.join('.'), start, p.at - start);
}
