/** Information elements of GTP version 0 and 1 by their types, 3GPP TS 29.060 §7.7: of fixed length below 128, with a length from there on. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { takeNumber } from '../../telephony/gsm-map/numbers.ts';
import { takeConfiguration } from './configuration.ts';
import { takeMobility, takeSession } from './contexts.ts';
import { ELEMENT_FIELDS as f, operator, subscriber, takeAccessPoint, takeAddress } from './elements.ts';
import { ELEMENT_NAMES, EXTENSIONS } from './names.ts';
import { takeQuality } from './quality.ts';
import { SESSION_ELEMENTS, readSessionElement } from './session-elements.ts';

/** Bytes of the value of elements with a fixed length (types below 128, TS 29.060 table 37), by type. */
const FIXED: Readonly<Record<number, number>> = {
  1: 1, 2: 8, 3: 6, 4: 4, 5: 4, 8: 1, 9: 28, 11: 1, 12: 3, 13: 1, 14: 1, 15: 1, 16: 4, 17: 4, 18: 5, 19: 1, 20: 1, 21: 1, 22: 9, 23: 1,
  24: 1, 25: 2, 26: 2, 27: 2, 28: 2, 29: 1, 117: 10, 118: 9, 119: 1, 121: 1, 126: 1, 127: 4,
};
/** The same for version 0 (GSM 09.60 table 37), where they differ. */
const FIXED_0: Readonly<Record<number, number>> = { 6: 3, 7: 8, 16: 2, 17: 2, 18: 4 };
/** The extension header type list has one byte of length, all others above 127 two. */
const TYPE_LIST = 141;

/** `uplink`: the message goes to the network. */
export function readElements(p: Cursor, version: number, uplink: boolean): void {
  while (p.more) {
    const type = p.u8();
    if (type >= 128) {
      element(p, type, uplink);
      continue;
    }
    const size = (version === 0 ? FIXED_0[type] : undefined) ?? FIXED[type];
    if (size === undefined) p.malformed(`information element ${type} has no known length`);
    p.skip(1);
    fixed(p.within(size), type, version);
  }
}

const SIMPLE: Readonly<Record<number, Field>> = {
  1: f.cause, 4: f.tlli, 5: f.ptmsi, 8: f.reorder, 11: f.map_cause, 12: f.ptmsi_sig, 13: f.ms_valid, 14: f.recovery, 15: f.sel_mode, 16: f.teid_data,
  17: f.teid_cp, 19: f.tear_ind, 20: f.nsapi, 21: f.ranap_cause, 23: f.rp_sms, 27: f.trace_ref, 28: f.trace_type, 29: f.ms_reason, 126: f.tr_comm,
  127: f.chrg_id,
};
const SIMPLE_0: Readonly<Record<number, Field>> = { ...SIMPLE, 16: f.ext_flow_label, 17: f.flow_sig };
/** Elements of several parts, which stand below their title. */
const PARTS: Readonly<Record<number, readonly Field[]>> = {
  9: [f.rand, f.sres, f.kc], 18: [f.nsapi, f.teid_ii], 22: [f.nsapi, f.rab_gtp_dn, f.rab_gtp_up, f.rab_pdu_dn, f.rab_pdu_up],
};
const PARTS_0: Readonly<Record<number, readonly Field[]>> = { 9: PARTS[9], 18: [f.nsapi, f.flow_ii] };

function fixed(p: Cursor, type: number, version: number): void {
  const field = (version === 0 ? SIMPLE_0 : SIMPLE)[type], parts = (version === 0 ? PARTS_0 : PARTS)[type];
  if (type === 26) {
    p.bits(f.chrg_char, [f.chrg_char_s, f.chrg_char_n, f.chrg_char_p, f.chrg_char_f, f.chrg_char_h, f.chrg_char_r]);
  } else if (type === 2) {
    subscriber(p);
  } else if (type === 24) {
    radioPriority(p);
  } else if (type === 25) {
    packetFlow(p);
  } else if (field !== undefined) {
    p.take(field);
  } else {
    const outer = p.open(ELEMENT_NAMES[type] ?? `Information element ${type}`, p.remaining);
    if (type === 6 && version === 0) takeQuality(p);
    if (type === 3) routingArea(p);
    for (const part of parts ?? []) p.take(part);
    p.close(outer);
  }
}

/** TS 29.060 §7.7.3. */
function routingArea(p: Cursor): void {
  operator(p, f.areaCountry, f.areaNetwork);
  p.take(f.lac);
  p.take(f.rai_rac);
}

/** TS 29.060 §7.7.21: of one of a station's contexts. */
function radioPriority(p: Cursor): void {
  const byte = p.u8(), priority = byte & 0x07;
  p.show(f.rp);
  p.label(`Radio Priority for NSAPI(${byte >> 4}) : ${priority}`);
  const outer = p.under();
  p.show(f.rp_nsapi);
  p.show(f.rp_spare);
  p.take(f.rp);
  p.close(outer);
}

/** TS 29.060 §7.7.22. */
function packetFlow(p: Cursor): void {
  const { at } = p, context = p.u8() & 0x0f, flow = p.u8(1);
  p.set(f.pkt_flow_id, flow, at, 2);
  p.label(`Packet Flow ID for NSAPI(${context}) : ${flow}`);
  const outer = p.under();
  p.take(f.nsapi);
  p.take(f.pkt_flow_id);
  p.close(outer);
}

interface LongElement {
  readonly length: Field<number>;
  /** What it gives stands in the element's title. */
  readonly read?: (value: Cursor, uplink: boolean) => string | void;
}

/** Elements from 128 on, which bring a length; of others that alone is shown. */
const LONG: Readonly<Record<number, LongElement>> = {
  128: { length: f.element_length, read: userAddress },
  131: { length: f.apn_length, read: value => takeAccessPoint(value, f.apn) },
  132: { length: f.element_length, read: takeConfiguration },
  133: { length: f.gsn_address_length, read: takeNode },
  129: { length: f.element_length, read: takeMobility },
  130: { length: f.element_length, read: takeSession },
  134: { length: f.element_length, read: takeNumber },
  135: {
    length: f.qos_umts_length,
    read(value) {
      value.take(f.qos_al_ret_priority);
      takeQuality(value);
    },
  },
  151: { length: f.ext_length, read: value => void value.take(f.ext_rat_type) },
  153: { length: f.ext_length, read: timezone },
  255: {
    length: f.ext_length,
    read(value) {
      const enterprise = value.take(f.ext_id);
      value.take(f.ext_val, value.remaining);
      return ` : ${enterpriseName(enterprise) ?? 'Unknown'} (${enterprise})`;
    },
  },
};
const OTHER: LongElement = { length: f.ext_length };

function element(p: Cursor, type: number, uplink: boolean): void {
  if (ELEMENT_NAMES[type] === undefined) {
    unknown(p);
    return;
  }
  const outer = p.open(ELEMENT_NAMES[type]);
  let said = '';
  p.skip(1);
  if (type === TYPE_LIST) {
    const count = p.take(f.num_ext_hdr_types);
    for (let i = 1; i <= count; i++) {
      const header = p.take(f.ext_hdr_type);
      p.label(`No. ${i} --> Extension Header Type value : ${EXTENSIONS[header] ?? 'Unknown'} (${hex(header, 2)})`);
    }
  } else {
    const { length, read } = LONG[type] ?? OTHER, known = SESSION_ELEMENTS[type];
    if (known?.numbered) p.set(f.ie_id, type, p.at - 1, 1);
    const size = known?.bare === true ? p.u16() : p.take(known?.length ?? length);
    if (known?.bare === true) p.skip(2);
    const value = p.within(size);
    p.contain(() => {
      if (known !== undefined) readSessionElement(value, type, known);
      else said = read?.(value, uplink) ?? '';
    });
  }
  p.close(outer);
  if (said !== '') p.addLabel(said);
}

/** TS 29.060 §7.7.32. */
function takeNode(value: Cursor): string {
  const { remaining } = value;
  const text = remaining === 4 ? ` : ${ipv4Text(value.u32())}` : remaining === 16 ? ` : ${ipv6Text(value.peekBytes(16))}` : '';
  takeAddress(value, f.gsn_ipv4, f.gsn_ipv6);
  return text;
}

/** TS 29.060 §7.7.27. */
function userAddress(p: Cursor): void {
  p.take(f.user_addr_pdp_org);
  p.take(f.user_addr_pdp_type);
  if (p.remaining === 4 || p.remaining === 20) p.take(f.user_ipv4);
  if (p.remaining === 16) p.take(f.user_ipv6);
}

/** 3GPP TS 23.040 §9.2.3.11: quarters of an hour in two digits, the lower half first, whose highest bit is the sign. */
function timezone(p: Cursor): void {
  const swapped = p.u8();
  p.takeAs(f.timezone, (swapped & 0x08 ? -1 : 1) * (10 * (swapped & 0x07) + (swapped >> 4)), 1);
  p.take(f.timezone_dst);
}

/** An element of a later specification: its length leads to the next one (§7.7). */
function unknown(p: Cursor): void {
  const outer = p.open('Unknown extension header'), length = p.u16(1);
  p.expert(f.unknown_extension_header);
  p.skip(3);
  p.within(length);
  p.close(outer);
}
