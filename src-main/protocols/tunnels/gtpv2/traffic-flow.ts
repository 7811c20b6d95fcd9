/** Traffic flow templates: which packets belong to a bearer, 3GPP TS 24.008 §10.5.6.12. */
import { type Cursor, type Field, below as under, bits, ether, flag, ipv4, ipv6, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { ETHER_TYPES } from '../../link/ethertype.ts';

const field = under('gsm_a.gm.sm.tft'), session = under('gsm_a.gm.sm');

export const FLOW_FIELDS = {
  tft_operation: bits(
    'TFT operation code',
    0xe0,
    field('op_code', {
      values: {
        0: 'Ignore this IE', 1: 'Create new TFT', 2: 'Delete existing TFT', 3: 'Add packet filters to existing TFT',
        4: 'Replace packet filters in existing TFT', 5: 'Delete packet filters from existing TFT', 6: 'No TFT operation',
        7: 'Reserved',
      },
    }),
  ),
  tft_parameters: flag('E bit', 0x10, field('e_bit', { as: ['Parameters list is included', 'Parameters list is not included'] })),
  tft_filters: bits('Number of packet filters', 0x0f, field('pkt_flt')),
  tft_filter: u8('Packet filter', field('packet_filter')),
  tft_spare: bits('Spare bit(s)', 0xc0, { id: 'gsm_a.spare_bits' }),
  tft_direction: bits(
    'Packet filter direction', 0x30,
    field('pkt_flt_dir', { values: { 0: 'Pre Rel-7 TFT filter', 1: 'Downlink only', 2: 'Uplink only', 3: 'Bidirectional' } }),
  ),
  tft_id: bits('Packet filter identifier', 0x0f, field('pkt_flt_id')),
  tft_precedence: u8('Packet evaluation precedence', field('packet_evaluation_precedence', { base: 'hexDec' })),
  tft_length: u8('Packet filter length', field('packet_filter_length', { base: 'hexDec' })),
  tft_component: u8(
    'Packet filter component type identifier',
    field('packet_filter_component_type_id', {
      values: {
        0x10: 'IPv4 remote address type', 0x11: 'IPv4 local address type', 0x20: 'IPv6 remote address type',
        0x21: 'IPv6 remote address/prefix length type', 0x23: 'IPv6 local address/prefix length type',
        0x30: 'Protocol identifier/Next header type', 0x40: 'Single local port type', 0x41: 'Local port range type',
        0x50: 'Single remote port type', 0x51: 'Remote port range type', 0x60: 'Security parameter index type',
        0x70: 'Type of service/Traffic class type', 0x80: 'Flow label type', 0x81: 'Destination MAC address type',
        0x82: 'Source MAC address type', 0x83: '802.1Q C-TAG VID type', 0x84: '802.1Q S-TAG VID type',
        0x85: '802.1Q C-TAG PCP/DEI type', 0x86: '802.1Q S-TAG PCP/DEI type', 0x87: 'Ethertype type',
      },
    }),
  ),
  tft_ip4: ipv4('IPv4 address', session('ip4_address')),
  tft_mask4: ipv4('IPv4 address mask', session('ip4_mask', { netmask: true })),
  tft_ip6: ipv6('IPv6 address', session('ip6_address')),
  tft_mask6: ipv6('IPv6 address mask', session('ip6_mask')),
  tft_prefix6: u8('IPv6 prefix length', session('ip6_prefix_length')),
  tft_protocol: u8('Protocol/header', field('protocol_header', { hex: true })),
  tft_port: u16('Port', field('port')),
  tft_low: u16('Low limit port', field('port_low')),
  tft_high: u16('High limit port', field('port_high')),
  tft_security: u32('IPSec security parameter index', field('security', { hex: true })),
  tft_class: u8('Type of service/Traffic class field', field('traffic_class', { hex: true })),
  tft_class_mask: u8('Mask field', field('traffic_mask', { hex: true })),
  tft_label: u24('Flow Label Type', field('flow_label_type', { hex: true })),
  tft_mac: ether('MAC address', field('mac_addr')),
  tft_ethertype: u16('Ethertype', field('ethertype', { hex: true, values: ETHER_TYPES })),
  tft_deletedSpare: bits('Spare bit(s)', 0xf0, { id: 'gsm_a.spare_bits' }),
  tft_named: u8('Packet filter identifier', field('packet_filter_identifier')),
  tft_parameter: u8(
    'Parameter identifier',
    field('param_id', { values: { 1: 'Authorization Token', 2: 'Flow Identifier', 3: 'Packet Filter Identifier' } }),
  ),
  tft_content: octets('Parameter content', field('parameter_content')),
} as const;

const f = FLOW_FIELDS;

/** What follows the type of a component. */
const COMPONENTS: Readonly<Record<number, readonly Field<unknown>[]>> = {
  0x10: [f.tft_ip4, f.tft_mask4], 0x11: [f.tft_ip4, f.tft_mask4], 0x20: [f.tft_ip6, f.tft_mask6],
  0x21: [f.tft_ip6, f.tft_prefix6], 0x23: [f.tft_ip6, f.tft_prefix6], 0x30: [f.tft_protocol], 0x40: [f.tft_port],
  0x41: [f.tft_low, f.tft_high], 0x50: [f.tft_port], 0x51: [f.tft_low, f.tft_high], 0x60: [f.tft_security],
  0x70: [f.tft_class, f.tft_class_mask], 0x80: [f.tft_label], 0x81: [f.tft_mac], 0x82: [f.tft_mac], 0x87: [f.tft_ethertype],
};
/** Bytes of a filter before its components. */
const FILTER_HEADER = 3;
/** A parameter (§10.5.6.12) that names filters, a byte each. */
const FILTER_IDENTIFIERS = 3;
const CREATE = 1, REPLACE = 4, DELETE_FILTERS = 5;

export function readTrafficFlow(p: Cursor): void {
  const operation = p.show(f.tft_operation), parameters = p.show(f.tft_parameters), count = p.take(f.tft_filters);
  if (operation === DELETE_FILTERS) {
    for (let i = 0; i < count; i++) readDeleted(p, i);
  } else if (operation >= CREATE && operation <= REPLACE) {
    for (let i = 0; i < count; i++) readFilter(p, i);
  }
  while (parameters && p.more) {
    const kind = p.take(f.tft_parameter), content = p.within(lengthByte(p));
    while (kind === FILTER_IDENTIFIERS && content.more) content.take(f.tft_named);
    content.takeRest(f.tft_content);
  }
}

function lengthByte(p: Cursor): number {
  const length = p.u8();
  p.skip(1);
  return length;
}

/** A filter that goes has its number alone. */
function readDeleted(p: Cursor, index: number): void {
  p.need(1);
  p.set(f.tft_filter, index, p.at, 1);
  const outer = p.under();
  p.show(f.tft_deletedSpare);
  p.take(f.tft_id);
  p.close(outer);
}

function readFilter(p: Cursor, index: number): void {
  p.need(FILTER_HEADER);
  p.set(f.tft_filter, index, p.at, FILTER_HEADER);
  const outer = p.under();
  p.show(f.tft_spare);
  p.show(f.tft_direction);
  p.take(f.tft_id);
  p.take(f.tft_precedence);
  const components = p.within(p.take(f.tft_length));
  while (components.more) {
    const fields = COMPONENTS[components.take(f.tft_component)];
    // The length of a component that is not known is not known either.
    if (fields === undefined) break;
    const inner = components.under();
    for (const part of fields) components.take(part);
    components.close(inner);
  }
  p.close(outer);
}
