/** GPRS Tunnelling Protocol: user plane, 3GPP TS 29.281, and control plane versions 0 and 1, TS 29.060. */
import { type Cursor, bits, byName, expert, flag, none, octets, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { CAPABILITY_FIELDS } from '../telephony/nas/capabilities.ts';
import { SHARED as SLEEP } from '../telephony/nas/shared.ts';
import { NUMBER_FIELDS } from '../telephony/gsm-map/numbers.ts';
import { ELEMENT_FIELDS } from './gtp/elements.ts';
import { HEADER_FIELDS } from './gtp/header-fields.ts';
import { readElements } from './gtp/information-elements.ts';
import { EXTENSIONS, messageName } from './gtp/names.ts';
import { FLOW_FIELDS } from './gtpv2/traffic-flow.ts';
import { REQUEST_FIELDS, isRequest, showPartner } from './gtp/requests.ts';

const NEXT_EXTENSION = 0x04;
const SEQUENCE = 0x02;
const NPDU = 0x01;
const PLAIN = 0x10;
/** A message that carries a user's packet, and one that ends the tunnel's. */
const USER_DATA = 0xff;
/** Bytes before the type's end of an Ethernet frame. */
const ETHERNET = 14;
const yesNo = { as: ['Yes', 'No'] } as const;

export const gtp = protocol({
  name: 'gtp',
  title: 'GPRS Tunneling Protocol',
  on: { 'udp.port': [2123, 2152, 3386] },
  fields: {
    ...HEADER_FIELDS,
    'flags.reserved': bits('Reserved', 0x08),
    'flags.snn': flag('Is SNDCP N-PDU included?', 0x01, yesNo),
    'flags.e': flag('Is Next Extension Header present?', NEXT_EXTENSION, yesNo),
    'flags.s': flag('Is Sequence Number present?', SEQUENCE, yesNo),
    'flags.pn': flag('Is N-PDU number present?', NPDU, yesNo),
    teid: u32('TEID', { base: 'hexDec' }),
    npdu_number: u8('N-PDU Number', { hex: true }),
    flow_label: u16('Flow label', { hex: true }),
    sndcp_number: u8('SNDCP N-PDU LLC Number', { hex: true }),
    tid: text('TID'),
    ext_hdr: none('Extension header'),
    'ext_hdr.next': u8('Next extension header type', { hex: true, values: EXTENSIONS }),
    'ext_hdr.length': u8('Extension Header Length'),
    'ext_hdr.pdcp_sn': u16('PDCP Sequence Number'),
    'ext_hdr.pdcp_sn.non_zero': expert(
      'bit 8 of the second octet is spare between base stations of E-UTRAN, and zero (TS 29.281 §5.2.2.2)', 'note', 'Protocol',
    ),
    'ext_hdr.long_pdcp_sn': u24('Long PDCP Sequence Number'),
    'ext_hdr.udp_port': u16('UDP Port'),
    'ext_hdr.ran_cont': octets('RAN Container'),
    'ext_hdr.xw_ran_cont': octets('Xw RAN Container'),
    'ext_hdr.spare_bits': bits('Spare', 0xfc, { hex: true }),
    'ext_hdr.spare_bytes': octets('Spare'),
    'spare.h1': bits('Spare', 0x0f, { hex: true }),
    'spare.b7b6': bits('Spare', 0xc0, { hex: true }),
    'spare.b4b0': bits('Spare', 0x1f, { hex: true }),
    'ext_hdr.pdu_ses_con.pdu_type': bits('PDU Type', 0xf0, { values: { 0: 'DL PDU SESSION INFORMATION', 1: 'UL PDU SESSION INFORMATION' } }),
    'ext_hdr.pdu_ses_cont.ppp': flag('Paging Policy Presence (PPP)', 0x80, { as: ['Present', 'Not Present'] }),
    'ext_hdr.pdu_ses_cont.rqi': flag('Reflective QoS Indicator (RQI)', 0x40, { as: ['Present', 'Not Present'] }),
    'ext_hdr.pdu_ses_con.qos_flow_id': bits('QoS Flow Identifier (QFI)', 0x3f),
    'ext_hdr.pdu_ses_cont.ppi': bits('Paging Policy Indicator (PPI)', 0xe0),
    ...ELEMENT_FIELDS,
    ...REQUEST_FIELDS,
    ...byName(Object.values(FLOW_FIELDS)),
    ...byName(Object.values(NUMBER_FIELDS)),
    ...byName(CAPABILITY_FIELDS),
    ...byName([SLEEP.split, SLEEP.cycle, SLEEP.common, SLEEP.nonDrx]),
  },
  dissect(p, f) {
    const flags = p.u8();
    const version = flags >> 5;
    if (version > 1) {
      p.withdraw();
      if (!p.next('gtp.version', version)) p.data();
      return;
    }
    // TS 29.060 §6: of the protocol type, 0 is GTP'.
    if ((flags & PLAIN) === 0) {
      p.decline('GTP');
      p.next('gtp.type', 0);
      return;
    }
    const type = p.u8(1);
    p.info(() => messageName(type));
    p.bits(f.flags, version === 0 ? [f['flags.version'], f['flags.payload'], f.reserved0, f['flags.snn']] :
      [f['flags.version'], f['flags.payload'], f['flags.reserved'], f['flags.e'], f['flags.s'], f['flags.pn']]);
    p.take(f.message);
    const length = p.take(f.length);
    if (version === 0) header0(p, f);
    else header1(p, f, flags);
    // The length does not count the part of the header that every message of the version has.
    p.limit(length + (version === 0 ? 20 : 8));
    if (type === USER_DATA) {
      if (p.more) userData(p);
      return;
    }
    readElements(p, version, isRequest(type));
    showPartner(p);
  },
});

type Fields = typeof gtp.fields;

/** GSM 09.60 §6. */
function header0(p: Cursor, f: Fields): void {
  p.take(f.seq_number);
  p.take(f.flow_label);
  p.take(f.sndcp_number);
  p.skip(3);
  const digits = Array.from(p.peekBytes(8), byte => (byte & 15).toString(16) + (byte >> 4).toString(16)).join('');
  p.takeAs(f.tid, digits.replace(/f/g, ''), 8);
}

/** TS 29.281 §5.1: with any of the three flags all three fields are there. */
function header1(p: Cursor, f: Fields, flags: number): void {
  p.take(f.teid);
  if ((flags & (NEXT_EXTENSION | SEQUENCE | NPDU)) === 0) return;
  if ((flags & SEQUENCE) !== 0) p.take(f.seq_number);
  else p.skip(2);
  if ((flags & NPDU) !== 0) p.take(f.npdu_number);
  else p.skip(1);
  if ((flags & NEXT_EXTENSION) === 0) {
    p.skip(1);
    return;
  }
  let next = p.take(f['ext_hdr.next']);
  while (next !== 0) next = extension(p, f, next);
}

/** TS 29.281 §5.2: its length counts units of four bytes and may not be zero. Gives the type of the next one. */
function extension(p: Cursor, f: Fields, type: number): number {
  const outer = p.open(f.ext_hdr);
  p.label(`Extension header (${EXTENSIONS[type] ?? 'Unknown'})`);
  const length = p.take(f['ext_hdr.length']);
  if (length === 0) p.malformed('an extension header of no length');
  const value = p.within(4 * length - 2);
  switch (type) {
    case 0x40: value.take(f['ext_hdr.udp_port']); break;
    case 0xc0:
      if (value.take(f['ext_hdr.pdcp_sn']) >= 0x8000) value.expertUnder(f['ext_hdr.pdcp_sn.non_zero']);
      break;
    case 0x03:
    case 0x82: longNumber(value, f); break;
    case 0x81: value.take(f['ext_hdr.ran_cont'], value.remaining); break;
    case 0x83: value.take(f['ext_hdr.xw_ran_cont'], value.remaining); break;
    case 0x84: radioContainer(value); break;
    case 0x85: {
      const container = value.open('PDU Session Container', value.remaining);
      session(value, f);
      value.close(container);
    }
  }
  const next = p.take(f['ext_hdr.next']);
  p.close(outer);
  return next;
}

/** TS 29.281 §5.2.2.2A: 18 bits, and three bytes that fill the extension. */
function longNumber(p: Cursor, f: Fields): void {
  if (p.remaining < 3) return;
  p.show(f['ext_hdr.spare_bits']);
  p.take(f['ext_hdr.long_pdcp_sn']);
  p.takeRest(f['ext_hdr.spare_bytes']);
}

/** TS 29.281 §5.2.2.5: a message of the user plane between the parts of a base station. */
function radioContainer(p: Cursor): void {
  const outer = p.open('NR RAN Container', p.remaining), { protocol } = p.columns;
  p.nest('gtp.extension', 0x84, p.tree.current);
  p.column(protocol);
  p.close(outer);
}

/** TS 38.415 §5.5.2. */
function session(p: Cursor, f: Fields): void {
  const type = p.show(f['ext_hdr.pdu_ses_con.pdu_type']);
  if (type > 1) return;
  p.take(f['spare.h1']);
  const flags = p.u8();
  if (type === 0) {
    p.show(f['ext_hdr.pdu_ses_cont.ppp']);
    p.show(f['ext_hdr.pdu_ses_cont.rqi']);
  } else {
    p.show(f['spare.b7b6']);
  }
  p.take(f['ext_hdr.pdu_ses_con.qos_flow_id']);
  if (type === 0 && (flags & 0x80) !== 0 && p.more) {
    p.show(f['ext_hdr.pdu_ses_cont.ppi']);
    p.take(f['spare.b4b0']);
  }
}

/** A user's packet is of the IP version that its first bits say, or of another kind that only the session knows. */
function userData(p: Cursor): void {
  const version = p.u8() >> 4;
  if (version === 4 || version === 6) {
    p.next('ethertype', version === 4 ? 0x0800 : 0x86dd);
  } else if (p.remaining >= ETHERNET && p.dissector.registry.lookup('ethertype', p.u16(ETHERNET - 2)) !== undefined) {
    // TS 23.501 §5.6.10.2: sessions of Ethernet carry frames without preamble and check sequence.
    p.call('eth');
  } else {
    p.data();
    return;
  }
  // One that was cut is told by its own name.
  if (!p.stopped) p.column(`GTP <${p.columns.protocol}>`);
}
