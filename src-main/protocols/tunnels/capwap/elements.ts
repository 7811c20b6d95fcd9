/** CAPWAP's message elements, RFC 5415 §4.6: type, length and a value. */
import { type Cursor, type Field, nameOf } from '../../../dissect/index.ts';
import { ntpSeconds } from '../../moments.ts';
import { CONTROL_FIELDS as f } from './control-fields.ts';
import { HEADER_FIELDS as h } from './header-fields.ts';
import { ELEMENTS } from './names.ts';
import { type Part, each, readParts } from './parts.ts';
import { radioElements } from './radio-elements.ts';

const HEADER = 4;

export function readElements(p: Cursor): void {
  const outer = p.open(h.message_element, p.remaining);
  while (p.remaining >= HEADER) readElement(p);
  p.close(outer);
}

function readElement(p: Cursor): void {
  const type = p.u16(), length = p.u16(2);
  const outer = p.open(h.message_element, HEADER + length);
  p.label(`Type: (t=${type},l=${length}) ${ELEMENTS[type] ?? `Unknown Message Element Type (${type})`}`);
  p.take(h['message_element.type']);
  const parts: readonly Part[] | undefined = p.dissector.registry.shared('capwap.elements', makeElements)[type];
  if (parts === undefined) p.expertUnder(h['message_element.type.undecoded']);
  p.take(h['message_element.length']);
  if (length > 0) p.show(h['message_element.value'], length);
  const value = p.within(length);
  if (parts !== undefined && length > 0) value.contain(() => readParts(value, parts));
  p.close(outer);
}

/** Parts that have a kind and a length each: versions of a controller, boards and software of an access point. */
interface Described {
  readonly heading: Field<void>;
  readonly vendor?: Field<number>;
  readonly type: Field<number>;
  readonly length: Field<number>;
  readonly value: Field<void>;
  readonly texts: Readonly<Record<number, Field>>;
}

const described = ({ heading, vendor, type, length, value, texts }: Described): Part => p => {
  const ahead = vendor === undefined ? 0 : 4;
  while (p.remaining >= ahead + HEADER) {
    const kind = p.u16(ahead), size = p.u16(ahead + 2), outer = p.open(heading, ahead + HEADER + size), text = texts[kind];
    p.label(`${heading.title}: (t=${kind},l=${size}) ${nameOf(type.options.values, kind) ?? `Unknown (${kind})`}`);
    if (vendor !== undefined) p.take(vendor);
    p.take(type);
    p.take(length);
    p.show(value, size);
    const part = p.within(size);
    if (text !== undefined) part.take(text, text.size > 0 ? text.size : size);
    p.close(outer);
  }
};

const ciphers: Part = p => {
  const outer = p.under();
  for (let left = p.u8(-1); left > 0; left--) {
    const inner = p.open(f['wtp_descriptor.encrypt']);
    p.show(f['wtp_descriptor.encrypt_reserved']);
    p.take(f['wtp_descriptor.encrypt_wbid']);
    p.take(f['wtp_descriptor.encrypt_capabilities']);
    p.close(inner);
  }
  p.close(outer);
};

type Hardware = readonly [Field<number>, Field<void>, Field<void>, Field<void>];

/** §4.6.8: its length says which kind of address it is. */
const hardware = ([length, short, long, other]: Hardware): Part => p => {
  const size = p.take(length);
  if (size === 6) p.take(short);
  else if (size === 8) p.take(long);
  else p.take(other, size);
};

const SECURITY = [f['ac_descriptor.security.r'], f['ac_descriptor.security.s'], f['ac_descriptor.security.x']];
const DTLS = [f['ac_descriptor.dtls_policy.r'], f['ac_descriptor.dtls_policy.d'], f['ac_descriptor.dtls_policy.c']];
const TUNNEL = [f['wtp_frame_tunnel_mode.n'], f['wtp_frame_tunnel_mode.e'], f['wtp_frame_tunnel_mode.l'], f['wtp_frame_tunnel_mode.r']];

const controlElements = (): Readonly<Record<number, readonly Part[]>> => ({
  1: [
    f['ac_descriptor.stations'], f['ac_descriptor.limit'], f['ac_descriptor.active_wtp'], f['ac_descriptor.max_wtp'],
    p => p.bits(f['ac_descriptor.security'], SECURITY), f['ac_descriptor.rmac_field'], f['ac_descriptor.reserved'],
    p => p.bits(f['ac_descriptor.dtls_policy'], DTLS),
    described({
      heading: f.ac_information, vendor: f['ac_information.vendor'], type: f['ac_information.type'], length: f['ac_information.length'],
      value: f['ac_information.value'], texts: { 4: f['ac_information.hardware_version'], 5: f['ac_information.software_version'] },
    }),
  ],
  2: [each(f['message_element.ac_ipv4_list'])], 3: [each(f['message_element.ac_ipv6_list'])], 4: [f.ac_name], 5: [f.ac_name_with_priority, f.ac_name],
  6: [p => p.takeAs(f.ac_timestamp, { seconds: ntpSeconds(p.u32()), nanoseconds: 0 }, 4)],
  8: [
    f['add_station.radio_id'],
    hardware([f['add_station.length'], f['add_station.mac.eui48'], f['add_station.mac.eui64'], f['add_station.mac.data']]),
    f['add_station.vlan_name'],
  ],
  10: [f['message_element.capwap_control_ipv4'], f.capwap_control_wtp_count],
  11: [f['message_element.capwap_control_ipv6'], f.capwap_control_wtp_count],
  12: [f.capwap_timers_discovery, f.capwap_timers_echo_request],
  16: [f['decryption_error_report_period.radio_id'], f['decryption_error_report_period.interval']],
  18: [
    f['delete_station.radio_id'],
    hardware([f['delete_station.length'], f['delete_station.mac.eui48'], f['delete_station.mac.eui64'], f['delete_station.mac.data']]),
  ],
  20: [f.discovery_type], 23: [f.idle_timeout], 28: [f.location_data], 29: [f.maximum_message_length], 30: [f.capwap_local_ipv4_address],
  31: [f['radio_admin.id'], f['radio_admin.state']],
  32: [f['radio_op_state.radio_id'], f['radio_op_state.radio_state'], f['radio_op_state.radio_cause']],
  33: [f.result_code], 35: [f.session_id], 36: [f.statistics_timer],
  37: [f['vsp.vendor_identifier'], f['vsp.vendor_element_id'], f['vsp.vendor_data']],
  38: [
    f['wtp_board_data.vendor'],
    described({
      heading: f.wtp_board_data, type: f['wtp_board_data.type'], length: f['wtp_board_data.length'], value: f['wtp_board_data.value'],
      texts: {
        0: f['wtp_board_data.wtp_model_number'], 1: f['wtp_board_data.wtp_serial_number'], 2: f['wtp_board_data.wtp_board_id'],
        3: f['wtp_board_data.wtp_board_revision'], 4: f['wtp_board_data.base_mac_address'],
      },
    }),
  ],
  39: [
    f['wtp_descriptor.max_radios'], f['wtp_descriptor.radio_in_use'], f['wtp_descriptor.number_encrypt'], ciphers,
    described({
      heading: f.wtp_descriptor, vendor: f['wtp_descriptor.vendor'], type: f['wtp_descriptor.type'], length: f['wtp_descriptor.length'],
      value: f['wtp_descriptor.value'],
      texts: {
        0: f['wtp_descriptor.hardware_version'], 1: f['wtp_descriptor.active_software_version'], 2: f['wtp_descriptor.boot_version'],
        3: f['wtp_descriptor.other_software_version'],
      },
    }),
  ],
  40: [f.wtp_fallback], 41: [p => p.bits(f.wtp_frame_tunnel_mode, TUNNEL)], 44: [f.wtp_mac_type], 45: [f.wtp_name],
  48: [
    f['wtp_reboot_statistics.reboot_count'], f['wtp_reboot_statistics.ac_initiated_count'], f['wtp_reboot_statistics.link_failure_count'],
    f['wtp_reboot_statistics.sw_failure_count'], f['wtp_reboot_statistics.hw_failure_count'], f['wtp_reboot_statistics.other_failure_count'],
    f['wtp_reboot_statistics.unknown_failure_count'], f['wtp_reboot_statistics.last_failure_type'],
  ],
  50: [f.capwap_local_ipv6_address], 51: [f.capwap_transport_protocol], 52: [f.mtu_discovery_padding], 53: [f.ecn_support],
});

const makeElements = (): Readonly<Record<number, readonly Part[]>> => ({ ...controlElements(), ...radioElements() });
