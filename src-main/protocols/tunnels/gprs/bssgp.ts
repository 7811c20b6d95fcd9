/** Base station subsystem GPRS protocol, 3GPP TS 48.018: frames of mobile stations with what the network must know of them. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, octets, protocol, u16, u32, u8 } from '../../../dissect/index.ts';
import { operator } from '../gtp/elements.ts';
import { MOBILE_COUNTRIES } from '../../telephony/countries.ts';

/** Table 11.3.26. */
const DOWNLINK = 0x00, UPLINK = 0x01;
const TYPES: Readonly<Record<number, string>> = {
  [DOWNLINK]: 'DL-UNITDATA', [UPLINK]: 'UL-UNITDATA', 0x02: 'RA-CAPABILITY', 0x06: 'PAGING-PS', 0x07: 'PAGING-CS',
  0x08: 'RA-CAPABILITY-UPDATE', 0x09: 'RA-CAPABILITY-UPDATE-ACK', 0x0a: 'RADIO-STATUS', 0x0b: 'SUSPEND', 0x0c: 'SUSPEND-ACK',
  0x0d: 'SUSPEND-NACK', 0x0e: 'RESUME', 0x0f: 'RESUME-ACK', 0x10: 'RESUME-NACK', 0x20: 'BVC-BLOCK', 0x21: 'BVC-BLOCK-ACK',
  0x22: 'BVC-RESET', 0x23: 'BVC-RESET-ACK', 0x24: 'UNBLOCK', 0x25: 'UNBLOCK-ACK', 0x26: 'FLOW-CONTROL-BVC', 0x27: 'FLOW-CONTROL-BVC-ACK',
  0x28: 'FLOW-CONTROL-MS', 0x29: 'FLOW-CONTROL-MS-ACK', 0x2a: 'FLUSH-LL', 0x2b: 'FLUSH_LL_ACK', 0x2c: 'LLC-DISCARDED',
  0x40: 'SGSN-INVOKE-TRACE', 0x41: 'STATUS', 0x42: 'OVERLOAD',
  0x04: 'DL-MBMS-UNITDATA', 0x05: 'UL-MBMS-UNITDATA', 0x11: 'PAGING-PS-REJECT', 0x12: 'DUMMY-PAGING-PS',
  0x13: 'DUMMY-PAGING-PS-RESPONSE', 0x14: 'MS-REGISTRATION-ENQUIRY', 0x15: 'MS-REGISTRATION-ENQUIRY-RESPONSE',
  0x2d: 'FLOW-CONTROL-PFC', 0x2e: 'FLOW-CONTROL-PFC-ACK', 0x50: 'DOWNLOAD-BSS-PFC', 0x51: 'CREATE-BSS-PFC',
  0x52: 'CREATE-BSS-PFC-ACK', 0x53: 'CREATE-BSS-PFC-NACK', 0x54: 'MODIFY-BSS-PFC', 0x55: 'MODIFY-BSS-PFC-ACK',
  0x56: 'DELETE-BSS-PFC', 0x57: 'DELETE-BSS-PFC-ACK', 0x58: 'DELETE-BSS-PFC-REQ', 0x59: 'PS-HANDOVER-REQUIRED',
  0x5a: 'PS-HANDOVER-REQUIRED-ACK', 0x5b: 'PS-HANDOVER-REQUIRED-NACK', 0x5c: 'PS-HANDOVER-REQUEST',
  0x5d: 'PS-HANDOVER-REQUEST-ACK', 0x5e: 'PS-HANDOVER-REQUEST-NACK', 0x60: 'PERFORM-LOCATION-REQUEST',
  0x61: 'PERFORM-LOCATION-RESPONSE', 0x62: 'PERFORM-LOCATION-ABORT', 0x63: 'POSITION-COMMAND', 0x64: 'POSITION-RESPONSE',
  0x70: 'RAN-INFORMATION', 0x71: 'RAN-INFORMATION-REQUEST', 0x72: 'RAN-INFORMATION-ACK', 0x73: 'RAN-INFORMATION-ERROR',
  0x74: 'RAN-INFORMATION-APPLICATION-ERROR', 0x80: 'MBMS-SESSION-START-REQUEST', 0x81: 'MBMS-SESSION-START-RESPONSE',
  0x82: 'MBMS-SESSION-STOP-REQUEST', 0x83: 'MBMS-SESSION-STOP-RESPONSE', 0x84: 'MBMS-SESSION-UPDATE-REQUEST',
  0x85: 'MBMS-SESSION-UPDATE-RESPONSE', 0x91: 'PS-HANDOVER-COMPLETE', 0x92: 'PS-HANDOVER-CANCEL',
  0x93: 'PS-HANDOVER-COMPLETE-ACK',
};
/** Table 11.3.1. */
const ALIGNMENT = 0x00, CELL = 0x08, LINK_FRAME = 0x0e, LIFETIME = 0x16;
const ELEMENTS: Readonly<Record<number, string>> = {
  [ALIGNMENT]: 'Alignment Octets', 0x04: 'BVCI', 0x07: 'Cause', [CELL]: 'Cell Identifier', 0x0a: 'DRX Parameter', 0x0d: 'IMSI',
  [LINK_FRAME]: 'LLC-PDU', 0x13: 'MS Radio Access Capability', [LIFETIME]: 'PDU Lifetime', 0x19: 'Priority', 0x1b: 'Routeing Area',
  0x1f: 'TLLI', 0x20: 'TMSI',
};

export const bssgp = protocol({
  name: 'bssgp',
  title: 'Base Station Subsystem GPRS Protocol',
  short: 'BSSGP',
  fields: {
    pdu_type: u8('PDU Type', { hex: true, values: TYPES }),
    identity: u32('TLLI', { hex: true, id: 'gsm_a.rr.tlli' }),
    peak_bit_rate: u16('Peak bit rate'),
    peak_rate_gran: bits('Peak Bit Rate Granularity', 0xc0),
    cr_bit: flag('C/R', 0x20, { as: [
      'The SDU does not contain a LLC ACK or SACK command/response frame type',
      'The SDU contains a LLC ACK or SACK command/response frame type',
    ] }),
    t_bit: flag('T', 0x10, { as: ['The SDU contains data', 'The SDU contains signalling'] }),
    a_bit: flag('A', 0x08, { as: ['Radio interface uses RLC/MAC-UNITDATA functionality', 'Radio interface uses RLC/MAC ARQ functionality'] }),
    precedence: bits('Precedence', 0x07),
    elem_id: u8('Element ID', { hex: true, values: ELEMENTS }),
    short: bits('ext', 0x80, { id: 'gsm_a.l_ext' }),
    length: u16('Length', { id: 'gsm_a.len' }),
    country: u16('Mobile Country Code (MCC)', { id: 'e212.rai.mcc', values: MOBILE_COUNTRIES }),
    network: u16('Mobile Network Code (MNC)', { id: 'e212.rai.mnc' }),
    area: u16('Location Area Code (LAC)', { base: 'hexDec', id: 'gsm_a.lac' }),
    routing: u8('Routing Area Code (RAC)', { base: 'hexDec', id: 'gsm_a.gm.gmm.rac' }),
    ci: u16('CI', { hex: true }),
    delay_val: u16('Delay Value (in centi-seconds)'),
    spare: octets('Spare octet(s)'),
    llc_data: octets('LLC DATA'),
    value: octets('Value', { own: true }),
  },
  dissect(p, f) {
    const type = p.take(f.pdu_type);
    p.info(TYPES[type] ?? `Unknown (${hex(type)})`);
    if (type === DOWNLINK || type === UPLINK) {
      p.take(f.identity);
      takeQuality(p, f);
    }
    while (p.more) takeElement(p, f, type === UPLINK);
  },
});

type Fields = (typeof bssgp)['fields'];

/** §11.3.28. */
function takeQuality(p: Cursor, f: Fields): void {
  const outer = p.open('QoS Profile');
  p.take(f.peak_bit_rate);
  for (const part of [f.cr_bit, f.t_bit, f.a_bit]) p.show(part);
  p.show(f.peak_rate_gran);
  p.take(f.precedence);
  p.close(outer);
}

/** §11.1: a length of 7 bits behind a set bit, or of 15. */
function takeElement(p: Cursor, f: Fields, uplink: boolean): void {
  const id = p.u8(), isShort = p.u8(1) >= 0x80, length = isShort ? p.u8(1) & 0x7f : p.u16(1);
  const outer = p.open(ELEMENTS[id] ?? `Information element ${hex(id)}`);
  p.take(f.elem_id);
  p.show(f.short);
  p.takeAs(f.length, length, isShort ? 1 : 2);
  const value = p.within(length);
  if (id === CELL) {
    operator(value, f.country, f.network);
    value.take(f.area);
    value.take(f.routing);
    value.take(f.ci);
  } else if (id === LIFETIME) {
    value.take(f.delay_val);
  } else if (id === LINK_FRAME && value.more) {
    value.show(f.llc_data, Math.min(value.remaining, value.available));
    p.packet.notes.set('gprs.uplink', uplink);
    value.call('llcgprs');
  } else {
    value.takeRest(id === ALIGNMENT ? f.spare : f.value);
  }
  p.close(outer);
}
