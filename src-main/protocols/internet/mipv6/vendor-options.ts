/** Vendors' mobility options, RFC 5094 §3, and those of 3GPP, TS 29.275 §12.1.1; requests of a context for options, RFC 5949 §6.2.1. */
import {
  type Cursor, type Field, below, bits, expert, flag, ipv4, ipv6, octets, text, u16, u32, u8,
} from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { telephoneDigits } from '../../telephony/digits.ts';
import { CAUSES } from '../../tunnels/gtpv2/names.ts';
import type { OptionKind } from './option-kinds.ts';
import { NAMES } from './option-names.ts';

const VENDOR = 19, GPP = 10415;
const SUBTYPES: Readonly<Record<number, string>> = {
  1: 'Protocol Configuration Options', 2: '3GPP Specific PMIPv6 Error Code', 3: 'PMIPv6 PDN GW IP Address',
  4: 'PMIPv6 DHCPv4 Address Allocation Procedure Indication', 5: 'PMIPv6 Fully Qualified PDN Connection Set Identifier',
  6: 'PMIPv6 PDN type indication', 7: 'Charging ID', 8: 'Selection Mode', 9: 'I-WLAN Mobility Access Point Name (APN)',
  10: 'Charging Characteristics', 11: 'Mobile Equipment Identity (MEI)', 12: 'MSISDN', 13: 'Serving Network', 14: 'APN Restriction',
  15: 'Maximum APN Restriction', 16: 'Unauthenticated IMSI', 17: 'PDN Connection ID', 18: 'PGW Back-Off Time', 19: 'Signalling Priority Indication',
  20: 'Additional Protocol Configuration Options', 21: 'Static IP Address Allocation Indications', 22: 'MME / SGSN Identifier',
  23: 'End Marker Notification', 24: 'Trusted WLAN Mode Indication', 25: 'UE Time Zone', 26: 'Access Network Identifier Timestamp',
  27: 'Logical Access ID', 28: 'Origination Time Stamp', 29: 'Maximum Wait Time', 30: 'TWAN Capabilities',
};

const id = below('mip6');
const f = {
  vendor: u32('Vendor Id', id('vsm.vendorId', { text: number => `${enterpriseName(number) ?? '<unknown>'} (${number})` })),
  subtype: u8('Subtype', id('vsm.subtype', { values: SUBTYPES })),
  data: octets('Data', id('vsm.data')),
  reserved: bits('Reserved', 0xfe, id('3gpp.reserved')),
  more: flag('M flag', 0x01, id('3gpp.flag.m', { as: ['True', 'False'] })),
  notRead: expert('Data (Not dissected yet)', 'note', 'Undecoded', id('vsm.data_not_dissected')),
  error: u8('3GPP Specific PMIPv6 Error Code', id('3gpp.spec_pmipv6_err_code', { values: CAUSES })),
  gateway4: ipv4('PDN GW IPv4 address', id('3gpp.pdn_gw_ipv4_addr')),
  gateway6: ipv6('PDN GW IPv6 address', id('3gpp.pdn_gw_ipv6_addr')),
  allocation: u8('DHCPv4 Address Allocation Procedure Indication', id('3gpp.dhcpv4_addr_all_proc_ind')),
  pdnType: u8('PDN type', id('3gpp.pdn_type')),
  cause: u8('Cause', id('3gpp.pdn_ind_cause', { values: CAUSES })),
  charging: u32('Charging ID', id('3gpp.chg_id')),
  characteristic: bits('Charging Characteristic', 0xffff, id('3gpp.charging_characteristic', { hex: true })),
  equipment: text('Mobile Equipment Identity (MEI)', id('3gpp.mei')),
  number: text('MSISDN', id('3gpp.msisdn')),
  restriction: u8('APN Restriction', id('3gpp.apn_rest')),
  mostRestriction: u8('Maximum APN Restriction', id('3gpp.max_apn_rest')),
  subscriber: text('Unauthenticated IMSI', id('3gpp.imsi')),
  connection: bits('PDN Connection ID', 0x0f, id('3gpp.pdn_conn_id')),
  lowPriority: flag('LAPI (Low Access Priority Indication)', 0x01, id('3gpp.lapi', { as: ['True', 'False'] })),
  requestReserved: u16('Reserved', id('cr.reserved')),
  request: u8('Req-type', id('cr.req_type', { values: NAMES })),
  requestLength: u8('Req-length', id('cr.req_length')),
  requestData: octets('Req-Data', id('vsm.req_data')),
};
export const VENDOR_FIELDS = Object.values<Field>(f);

type Take = (p: Cursor) => string | void;
const one = (field: Field<unknown>): Take => p => {
  p.take(field);
};
const digits = (field: Field<string>): Take => p => {
  const number = telephoneDigits(p.peekBytes(p.remaining));
  p.takeAs(field, number, p.remaining);
  return number;
};

const TAKES: Readonly<Record<number, Take>> = {
  2: one(f.error),
  3: p => {
    if (p.remaining >= 16) p.take(f.gateway6);
    else p.take(f.gateway4);
  },
  4: one(f.allocation),
  6: p => {
    p.take(f.pdnType);
    if (p.more) p.take(f.cause);
  },
  7: one(f.charging),
  10: one(f.characteristic),
  11: digits(f.equipment),
  12: digits(f.number),
  14: one(f.restriction),
  15: one(f.mostRestriction),
  16: digits(f.subscriber),
  17: one(f.connection),
  19: one(f.lowPriority),
};

function takeVendor(p: Cursor): string {
  const vendor = p.take(f.vendor), who = enterpriseName(vendor) ?? '<unknown>';
  if (vendor !== GPP) {
    takeOthers(p);
    p.takeRest(f.data);
    return who;
  }
  const subtype = p.take(f.subtype), name = `${who} ${SUBTYPES[subtype] ?? '<unknown>'}`;
  p.show(f.reserved);
  // Of data in several options, each but the last says that there is more.
  const isPart = p.take(f.more), take = isPart ? undefined : TAKES[subtype];
  const said = p.more ? take?.(p) : undefined;
  if (p.more) {
    p.take(f.data, p.remaining);
    p.expertUnder(f.notRead, isPart ? 'Data fragment, handling not implemented yet' : 'Data (Not dissected yet)');
  }
  return said === undefined ? name : `${name} ${said}`;
}

/** What other vendors' subtypes are called is theirs to say. */
function takeOthers(p: Cursor): void {
  const subtype = p.take(f.subtype);
  p.label(`Subtype: Unknown (${subtype})`);
}

/** Types of the options that are asked for; with a vendor's, whose it is. */
function takeRequests(p: Cursor): void {
  p.take(f.requestReserved);
  while (p.more) {
    const type = p.take(f.request), length = p.take(f.requestLength), part = p.within(length);
    if (type === VENDOR) {
      const vendor = part.take(f.vendor);
      if (vendor === GPP) part.take(f.subtype);
      else takeOthers(part);
    }
    part.takeRest(f.requestData);
  }
}

export const VENDOR_KINDS: Readonly<Record<number, OptionKind>> = {
  [VENDOR]: { id: 'vsm', title: 'Vendor Specific', take: takeVendor },
  40: { id: 'cr', title: 'Context Request', take: takeRequests },
};
