/** DHCP options, RFC 2132: one after another until End; the simple ones by a table, the others by a reader of their own. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { spanText } from '../dns/rdata.ts';
import { MESSAGE_TYPES, OPTION_FIELDS as f } from './option-fields.ts';
import { OPTION_NAMES } from './option-names.ts';
import { type LongOptions, readLongOption } from './long-options.ts';
import { STRUCTURED } from './structured-options.ts';
import { readVendorClass, readVendorInformation, vendorTitle } from './vendor-information.ts';

const PADDING = 0;
const VENDOR_INFORMATION = 43;
const OVERLOAD = 52;
const MESSAGE_TYPE = 53;
const VENDOR_CLASS = 60;
const SUBNET_SELECTION = 118;
const END = 255;

/** `address`: one, repeated in the heading; `addresses` and `numbers`: as many as fit; `seconds`: a span of time. */
type Form = 'address' | 'addresses' | 'pairs' | 'text' | 'number' | 'numbers' | 'seconds';

const SIMPLE: Readonly<Record<number, readonly [Form, Field<unknown>, Field<unknown>?]>> = {
  1: ['address', f['option.subnet_mask']], 2: ['seconds', f['option.time_offset']], 3: ['addresses', f['option.router']],
  4: ['addresses', f['option.time_server']],
  5: ['addresses', f['option.name_server']], 6: ['addresses', f['option.domain_name_server']], 7: ['addresses', f['option.log_server']],
  8: ['addresses', f['option.quotes_server']], 9: ['addresses', f['option.lpr_server']], 10: ['addresses', f['option.impress_server']],
  11: ['addresses', f['option.resource_location_server']], 12: ['text', f['option.hostname']], 13: ['number', f['option.boot_file_size']],
  14: ['text', f['option.merit_dump_file']], 15: ['text', f['option.domain_name']], 16: ['address', f['option.swap_server']],
  17: ['text', f['option.root_path']],
  18: ['text', f['option.extension_path']], 19: ['number', f['option.ip_forwarding']], 20: ['number', f['option.non_local_source_routing']],
  21: ['pairs', f['option.policy_filter.ip'], f['option.policy_filter.subnet_mask']], 22: ['number', f['option.max_datagram_reassembly_size']],
  23: ['number', f['option.default_ip_ttl']], 24: ['seconds', f['option.path_mtu_aging_timeout']],
  25: ['numbers', f['option.path_mtu_plateau_table_item']],
  26: ['number', f['option.interface_mtu']], 27: ['number', f['option.all_subnets_are_local']], 28: ['address', f['option.broadcast_address']],
  29: ['number', f['option.perform_mask_discovery']], 30: ['number', f['option.mask_supplier']], 31: ['number', f['option.perform_router_discover']],
  32: ['address', f['option.router_solicitation_address']], 33: ['pairs', f['option.static_route.ip'], f['option.static_route.router']],
  34: ['number', f['option.trailer_encapsulation']], 35: ['seconds', f['option.arp_cache_timeout']],
  36: ['number', f['option.ethernet_encapsulation']],
  37: ['number', f['option.tcp_default_ttl']], 38: ['seconds', f['option.tcp_keepalive_interval']], 39: ['number', f['option.tcp_keepalive_garbage']],
  40: ['text', f['option.nis_domain']], 41: ['addresses', f['option.nis_server']], 42: ['addresses', f['option.ntp_server']],
  44: ['addresses', f['option.netbios_over_tcpip_name_server']], 45: ['addresses', f['option.netbios_over_tcpip_dd_name_server']],
  46: ['number', f['option.netbios_over_tcpip_node_type']], 47: ['text', f['option.netbios_over_tcpip_scope']],
  48: ['addresses', f['option.xwindows_system_font_server']], 49: ['addresses', f['option.xwindows_system_display_manager']],
  50: ['address', f['option.requested_ip_address']], 51: ['seconds', f['option.ip_address_lease_time']], 53: ['number', f['option.dhcp']],
  54: ['address', f['option.dhcp_server_id']], 55: ['numbers', f['option.request_list_item']], 56: ['text', f['option.message']],
  57: ['number', f['option.dhcp_max_message_size']], 58: ['seconds', f['option.renewal_time_value']],
  59: ['seconds', f['option.rebinding_time_value']],
  60: ['text', f['option.vendor_class_id']], 62: ['text', f['option.novell_netware_ip_domain']], 64: ['text', f['option.nis_plus_domain']],
  65: ['addresses', f['option.nis_plus_server']], 66: ['text', f['option.tftp_server_name']], 67: ['text', f['option.bootfile_name']],
  68: ['addresses', f['option.mobile_ip_home_agent']], 69: ['addresses', f['option.smtp_server']], 70: ['addresses', f['option.pop3_server']],
  71: ['addresses', f['option.nntp_server']], 72: ['addresses', f['option.default_www_server']], 73: ['addresses', f['option.default_finger_server']],
  74: ['addresses', f['option.default_irc_server']], 75: ['addresses', f['option.streettalk_server']],
  76: ['addresses', f['option.streettalk_da_server']],
  85: ['addresses', f['option.novell_dss.ip']], 86: ['text', f['option.novell_ds_tree_name']], 87: ['text', f['option.novell_ds_context']],
  91: ['seconds', f['option.client_last_transaction_time']], 92: ['addresses', f['option.associated_ip_option']],
  93: ['numbers', f['option.client_system_architecture']], 100: ['text', f['option.tz_pcode']], 101: ['text', f['option.tz_tcode']],
  112: ['addresses', f['option.netinfo_parent_server_address']], 113: ['text', f['option.netinfo_parent_server_tag']],
  114: ['text', f['option.captive_portal']], 116: ['number', f['option.dhcp_auto_configuration']],
  118: ['address', f['option.subnet_selection_option']], 136: ['addresses', f['option.pana_agent']],
  138: ['addresses', f['option.capwap_access_controller']], 142: ['addresses', f['option.andsf_server']],
  145: ['numbers', f['option.forcerenew_nonce.algorithm']], 153: ['number', f['option.bulk_lease.start_time_of_state']],
  156: ['number', f['option.bulk_lease.dhcp_state']], 157: ['number', f['option.bulk_lease.data_source']],
  150: ['addresses', f['option.tftp_server_address']], 160: ['text', f['option.captive_portal']], 161: ['text', f['option.mudurl']],
  209: ['text', f['option.pxe_config_file']],
  210: ['text', f['option.pxe_path_prefix']], 252: ['text', f['option.private_proxy_autodiscovery']],
};

/** Lists of names, which may stand in several options. */
const LISTS: Readonly<Record<number, Field<string>>> = {
  119: f['option.dhcp_dns_domain_search_list_fqdn'], 120: f['option.sip_server.name'],
};

/** Cursors over the header's `sname` and `file`, which hold options when option 52 says so. */
export interface Overloadable {
  /** What option 60 says, '' without it: option 43 is its vendor's. */
  readonly vendorClass: string;
  readonly long: LongOptions;
  readonly server: Cursor;
  readonly file: Cursor;
}

/** Reads options to End or to the cursor's end, and tells whether End was there. `overloadable` is absent inside the overloaded fields themselves. */
export function readOptions(p: Cursor, overloadable?: Overloadable): boolean {
  while (p.more) {
    const code = p.u8();
    if (code === END) {
      // Wireshark gives End's option type the value 0; filters written for it expect that.
      p.set(f['option.type'], 0, p.at, 1);
      p.label('Option: (255) End');
      const outer = p.under();
      p.take(f['option.end']);
      p.close(outer);
      return true;
    }
    if (code === PADDING) readPadding(p);
    else readOption(p, code, overloadable);
  }
  return false;
}

/** A run of padding is one line. */
function readPadding(p: Cursor): void {
  let length = 1;
  while (length < p.available && p.u8(length) === PADDING) length++;
  p.set(f['option.type'], PADDING, p.at, length);
  p.label('Option: (0) Padding');
  const outer = p.under();
  p.take(f['option.padding'], length);
  p.close(outer);
}

function readOption(p: Cursor, code: number, overloadable: Overloadable | undefined): void {
  p.take(f['option.type']);
  p.label(() => `Option: (${code}) ${optionName(code)}`);
  const outer = p.under();
  const heading = p.lastNode;
  const length = p.take(f['option.length']);
  const value = p.within(length);
  p.contain(() => readKnown(value, code, length, overloadable));
  p.close(outer);
  const text = code === VENDOR_INFORMATION ? vendorTitle(overloadable?.vendorClass ?? '') : inHeading(value, code, length);
  if (text !== '') {
    p.lastNode = heading;
    p.addLabel(text);
  }
}

function readKnown(value: Cursor, code: number, length: number, overloadable: Overloadable | undefined): void {
  if (code === OVERLOAD) {
    readOverload(value, overloadable);
  } else if (code === VENDOR_INFORMATION) {
    value.hide(f['option.value'], value.peekBytes(length), value.at, length);
    readVendorInformation(value, overloadable?.vendorClass ?? '', f['option.suboption_length']);
  } else {
    readValue(value, code, length, overloadable);
    if (code === VENDOR_CLASS) readVendorClass(value, overloadable?.vendorClass ?? '');
  }
}

function readValue(value: Cursor, code: number, length: number, overloadable: Overloadable | undefined): void {
  const simple = SIMPLE[code];
  const structured = STRUCTURED[code];
  if (simple === undefined && structured === undefined) {
    value.take(f['option.value'], length);
    return;
  }
  value.hide(f['option.value'], value.peekBytes(length), value.at, length);
  const long = LISTS[code] === undefined ? undefined : overloadable?.long;
  if (long !== undefined && readLongOption(value, code, long, LISTS[code], f['option.sip_server.encoding'])) return;
  if (structured !== undefined) structured(value);
  else readSimple(value, ...simple);
  // What a length allows beyond its format is not of the option's kind.
  if (value.more) {
    value.expert(f.bad_length, simple === undefined ? f.bad_length.title : wantedLength(simple[0], simple[1]));
    value.skip(value.remaining);
  }
}

/** RFC 3942 §4: from 224 on they are for private use. */
const optionName = (code: number): string => OPTION_NAMES[code] ?? (code >= 224 && code < END ? 'Private' : 'Unassigned');

function wantedLength(form: Form, field: Field<unknown>): string {
  const size = form === 'pairs' ? 8 : field.size;
  return form === 'addresses' || form === 'numbers' || form === 'pairs' ? `Option length isn't a multiple of ${size}` : `length isn't ${size}`;
}

function readSimple(p: Cursor, form: Form, field: Field<unknown>, second?: Field<unknown>): void {
  switch (form) {
    case 'text':
      p.take(field, p.remaining);
      break;
    case 'address':
    case 'number':
      if (p.remaining >= field.size) p.take(field);
      break;
    case 'seconds':
      if (p.remaining < 4) return;
      const seconds = p.take(field) as number;
      p.label(() => `${field.title}: ${lease(seconds)}`);
      break;
    case 'addresses':
    case 'numbers':
      while (p.remaining >= field.size) {
        const value = p.take(field);
        if (field === f['option.request_list_item']) p.label(() => `${field.title}: (${String(value)}) ${optionName(value as number)}`);
      }
      break;
    case 'pairs':
      while (p.remaining >= 8) {
        p.take(field);
        p.take(second!);
      }
      break;
  }
}

/** RFC 2131 §3.3: all ones is for ever. The offset from UTC may be negative (RFC 2132 §3.4). */
function lease(seconds: number): string {
  if (seconds === 0xffffffff) return 'infinity (4294967295)';
  return `(${seconds}s) ${seconds < 0 ? '-' : ''}${spanText(Math.abs(seconds))}`;
}

/** RFC 2131 §4.1: `file` is read first, then `sname`; the tree keeps their order in the header. */
function readOverload(p: Cursor, overloadable: Overloadable | undefined): void {
  p.hide(f['option.value'], p.peekBytes(p.remaining), p.at, p.remaining);
  const which = p.take(f['option.option_overload']);
  if (overloadable === undefined) return;
  if (which > 3) return;
  if ((which & 2) !== 0) readOverloaded(p, 'Server host name option overload', overloadable.server);
  if ((which & 1) !== 0) readOverloaded(p, 'Boot file name option overload', overloadable.file);
}

function readOverloaded(p: Cursor, title: string, field: Cursor): void {
  const outer = p.open(title);
  readOptions(field);
  p.close(outer);
}

/** What the option's own line repeats of its value. */
function inHeading(value: Cursor, code: number, length: number): string {
  if (value.begin + length > value.end) return '';
  if (code === MESSAGE_TYPE && length >= 1) return ` (${MESSAGE_TYPES[value.bytes[value.begin]] ?? 'Unknown'})`;
  if (SIMPLE[code]?.[0] !== 'address' || code === SUBNET_SELECTION || length < 4) return '';
  const at = value.begin;
  const { bytes } = value;
  return ` (${ipv4Text(((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0)})`;
}
