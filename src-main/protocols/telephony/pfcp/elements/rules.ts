/** Elements of packet detection, forwarding and QoS rules, 3GPP TS 29.244 §8.2: what is told apart, and what becomes of it. */
import { ipv4Text, ipv6Text } from '../../../../bytes/address-text.ts';
import { DSCP_NAMES } from '../../../internet/ip/fields.ts';
import type { Cursor, Field } from '../../../../dissect/index.ts';
import {
  type Elements, type Part, type Values, content, dynamic, each, group, lately, name, named, plain, readParts, rest, said, six, sized, spare,
  when, whole,
} from '../parts.ts';
import { RULES_FIELDS as f } from '../fields/rules.ts';

const ENDPOINT_FLAGS = [
  f['fteid_flg.spare'], f['f_teid_flags.ch_id'], f['f_teid_flags.ch'], f['f_teid_flags.v6'], f['f_teid_flags.v4'],
];

/** §8.2.3: the other side may be asked to choose. */
function endpoint(p: Cursor, values: Values): string {
  readParts(p, [ENDPOINT_FLAGS], values);
  if (values.get(f['f_teid_flags.ch']) === true) {
    if (values.get(f['f_teid_flags.ch_id']) === true) p.take(f['f_teid.choose_id'], 1);
    return '';
  }
  let said = `TEID: 0x${p.take(f['f_teid.teid']).toString(16).padStart(8, '0')}`;
  if (values.get(f['f_teid_flags.v4']) === true) said += `, IPv4 ${ipv4Text(p.take(f['f_teid.ipv4_addr']))}`;
  if (values.get(f['f_teid_flags.v6']) === true) said += `, IPv6 ${ipv6Text(p.takeBytes(f['f_teid.ipv6_addr'], 16))}`;
  return said;
}

/** §8.2.12: the six bits of the traffic class that RFC 2474 gives a meaning. */
function marking(p: Cursor): void {
  const at = p.at, code = p.take(f.traffic_class) >> 2;
  p.take(f.traffic_mask);
  p.generate(f.traffic_dscp, DSCP_NAMES[code] ?? 'Unknown', at, 2);
}

/** Types 47, 55 and 112: a unit and how many of them. */
export function timer(p: Cursor): string {
  const unit = p.show(f.timer_unit), value = p.take(f.timer_value);
  if (value === 0) return ' Stopped';
  if (unit === 7) return `Infinite (${value})`;
  return [`${2 * value} s`, `${value} min`, `${10 * value} min`, `${value} hours`, `${10 * value} hours`][unit] ?? `${value} min`;
}

/** §8.2.56: the first byte of the description has a bit for each header that there may be. */
const TEID = 0x0300, IPV4 = 0x1500, IPV6 = 0x2a00, PORT = 0x0c00, CUSTOMER_TAG = 0x4000, SERVICE_TAG = 0x8000;

function outerHeader(p: Cursor, values: Values): void {
  const kinds = p.take(f.outer_hdr_desc);
  if ((kinds & TEID) !== 0) p.take(f['outer_hdr_creation.teid']);
  if ((kinds & IPV4) !== 0) p.take(f['outer_hdr_creation.ipv4']);
  if ((kinds & IPV6) !== 0) p.take(f['outer_hdr_creation.ipv6']);
  if ((kinds & PORT) !== 0) p.take(f['outer_hdr_creation.port']);
  if ((kinds & CUSTOMER_TAG) !== 0) readParts(p, CUSTOMER, values);
  if ((kinds & SERVICE_TAG) !== 0) readParts(p, SERVICE, values);
}

/** §8.2.94: three bytes, the number of the VLAN in two parts: four bits above the flag and the priority, eight below. */
function tag(vid: Field<boolean>, dei: Field<boolean>, pcp: Field<boolean>, number: Field<number>, drop: Field<boolean>,
  priority: Field<number>): Part[] {
  return [[spare.b7_b3, vid, dei, pcp], p => {
    p.show(drop);
    p.show(priority);
    p.takeAs(number, ((p.u8() >> 4) << 8) | p.u8(1), 2);
  }];
}

const CUSTOMER = tag(f['c_tag.flags.vid'], f['c_tag.flags.dei'], f['c_tag.flags.pcp'], f['c_tag.cvid'], f['c_tag.dei_flag'],
  f['c_tag.pcp']);
const SERVICE = tag(f['s_tag.flags.vid'], f['s_tag.flags.dei'], f['s_tag.flags.pcp'], f['s_tag.svid'], f['s_tag.dei_flag'], f['s_tag.pcp']);

/** Type 191: one address, a range, or any. */
const MULTICAST: readonly Part[] = [
  [spare.b7_b4, f['ip_multicast_address.flags.any'], f['ip_multicast_address.flags.range'], f['f_seid_flags.v4'], f['f_seid_flags.v6']],
];

function multicast(p: Cursor, values: Values): void {
  readParts(p, MULTICAST, values);
  if (values.get(f['ip_multicast_address.flags.any']) === true) return;
  const four = values.get(f['f_seid_flags.v4']) === true, six = values.get(f['f_seid_flags.v6']) === true;
  if (four) p.take(f['ip_multicast_address.start_ipv4']);
  if (six) p.take(f['ip_multicast_address.start_ipv6']);
  if (values.get(f['ip_multicast_address.flags.range']) !== true) return;
  if (four) p.take(f['ip_multicast_address.end_ipv4']);
  if (six) p.take(f['ip_multicast_address.end_ipv6']);
}

export const rulesElements = (): Elements => ({
  1: group(56), 2: group(), 3: group(108), 4: group(), 5: group(), 7: group(109), 8: group(56), 9: group(56), 10: group(108), 11: group(),
  12: group(88), 14: group(109), 15: group(56), 16: group(108), 18: group(109), 20: named([spare.h1, f.source_interface]),
  21: plain(endpoint), 22: plain(p => name(p, f.network_instance)),
  23: plain(
    [spare.h1, f['sdf_filter.bid'], f['sdf_filter.fl'], f['sdf_filter.spi'], f['sdf_filter.ttc'], f['sdf_filter.fd']], f.spare,
    when(f['sdf_filter.fd'], sized(f.flow_desc_len, f.flow_desc)), when(f['sdf_filter.ttc'], f.traffic_class, f.traffic_mask),
    when(f['sdf_filter.spi'], f.spi), when(f['sdf_filter.fl'], [f.flow_label_spare_bit, f.flow_label]),
    when(f['sdf_filter.bid'], f.sdf_filter_id),
  ),
  24: plain(content(f.application_id, f.application_id_str)), 25: plain([f['gate_status.ulgate'], f['gate_status.dlgate']]),
  26: plain(f.ul_mbr, f.dl_mbr), 27: plain(f.ul_gbr, f.dl_gbr), 28: said(f.qer_correlation_id), 29: said(f.precedence), 30: plain(marking),
  38: plain(
    [spare.h1, f.redirect_address_type], sized(f.redirect_server_addr_len, f.redirect_server_address),
    lately(sized(f.other_redirect_server_addr_len, f.other_redirect_server_address)), lately(f.redirect_port),
  ),
  41: plain(sized(f.forwarding_policy_id_len, f.forwarding_policy_id)), 42: named([spare.h1, f.dst_interface]),
  44: plain(
    [
      f['apply_action.dfrt'], f['apply_action.ipmd'], f['apply_action.ipma'], f['apply_action.dupl'], f['apply_action.nocp'],
      f['apply_action.buff'], f['apply_action.forw'], f['apply_action.drop'],
    ],
    [spare.b7_b5, f['apply_action.mbsu'], f['apply_action.fssm'], f['apply_action.ddpn'], f['apply_action.bdpn'], f['apply_action.edrt']],
  ),
  45: plain(
    [spare.b7_b2, f['dl_data_service_inf.qfii'], f['dl_data_service_inf.ppi']], when(f['dl_data_service_inf.ppi'], [spare.b7_b6, f.ppi]),
    when(f['dl_data_service_inf.qfii'], [spare.b7_b6, f.qfi_value]),
  ),
  46: plain(p => `${50 * p.take(f.dl_data_notification_delay)} ms`), 47: plain(timer), 48: plain(p => whole(p, f.packet_count)),
  56: said(f.pdr_id), 84: plain(outerHeader), 85: group(88), 86: group(88), 87: group(88), 88: said(f.bar_id),
  92: plain([spare.b7_b3, f.flow_dir], sized(f.flow_desc_len, f.flow_desc)),
  93: plain(
    [
      spare.b7, f['ue_ip_address_flag.v6pl'], f['ue_ip_address_flag.chv6'], f['ue_ip_address_flag.chv4'], f['ue_ip_address_flag.v6d'],
      f['ue_ip_address_flag.sd'], f['ue_ip_address_flag.v4'], f['ue_ip_address_flag.v6'],
    ],
    when(f['ue_ip_address_flag.v4'], f.ue_ip_addr_ipv4), when(f['ue_ip_address_flag.v6'], f.ue_ip_addr_ipv6),
    when(f['ue_ip_address_flag.v6d'], f.ue_ip_addr_ipv6_prefix), when(f['ue_ip_address_flag.v6pl'], f.ue_ip_addr_ipv6_prefix_length),
  ),
  94: plain(
    [spare.b7_b4, f['packet_rate.aprc'], f['packet_rate.dlpr'], f['packet_rate.ulpr']],
    when(f['packet_rate.ulpr'], [spare.b7_b3, f.ul_time_unit], f.max_ul_pr),
    when(f['packet_rate.dlpr'], [spare.b7_b3, f.dl_time_unit], f.max_dl_pr),
    when(f['packet_rate.aprc'], [spare.b7_b3, f.a_ul_time_unit], f.a_max_ul_pr, [spare.b7_b3, f.a_dl_time_unit], f.a_max_dl_pr),
  ),
  95: named(f.out_hdr_desc, lately(f['gtpu_ext_hdr_del.pdu_sess_cont'])),
  97: plain(
    [spare.b7_b2, f['dl_flow_level_marking.sci'], f['dl_flow_level_marking.ttc']],
    when(f['dl_flow_level_marking.ttc'], f.traffic_class, f.traffic_mask), when(f['dl_flow_level_marking.sci'], f.sci),
  ),
  98: plain([spare.b7_b5, f.header_type], sized(f.hf_len, f.hf_name), sized(f.hf_val_len, f.hf_val)), 105: group(),
  106: plain(rest(f.predef_rules_name)), 107: plain(rest(f.predef_rules_name)), 108: dynamic([f.far_id_flg, f.far_id]),
  109: dynamic([f.qer_id_flg, f.qer_id]), 123: plain([spare.b7_b1, f.rqi_flag]), 124: plain([spare.b7_b6, f.qfi_value]), 127: group(),
  128: group(), 129: group(), 130: group(), 131: plain(f.traffic_endpoint_id), 132: group(),
  133: plain(
    [spare.b7_b4, f['mac_address.flags.udes'], f['mac_address.flags.usuo'], f['mac_address.flags.dest'], f['mac_address.flags.sour']],
    when(f['mac_address.flags.sour'], six(f['mac_address.sour'])), when(f['mac_address.flags.dest'], six(f['mac_address.dest'])),
    when(f['mac_address.flags.usuo'], six(f['mac_address.usou'])), when(f['mac_address.flags.udes'], six(f['mac_address.udes'])),
  ),
  134: plain(...CUSTOMER), 135: plain(...SERVICE), 136: plain(f.ethertype),
  137: plain([spare.b7_b2, f['proxying.flags.ins'], f['proxying.flags.arp']]), 138: plain(f.ethertype_filter_id),
  139: plain([spare.b7_b1, f['ethertype_filter_properties.flags.bide']]),
  140: said(f['suggested_buffering_packets_count.packet_count'], ' packets'),
  142: plain([spare.b7_b1, f['ethernet_pdu_session_information.flags.ethi']]), 143: group(), 157: said(f.averaging_window),
  158: said(f.paging), 159: plain(p => name(p, f.apn_dnn)), 160: named([spare.h1, f.tgpp_interface_type]), 191: plain(multicast),
  192: plain(
    [spare.b7_b3, f['source_ip_address.flags.mpl'], f['f_seid_flags.v4'], f['f_seid_flags.v6']],
    when(f['f_seid_flags.v4'], f['source_ip_address.ipv4']), when(f['f_seid_flags.v6'], f['source_ip_address.ipv6']),
    when(f['source_ip_address.flags.mpl'], f['source_ip_address.mpl']),
  ),
  293: plain(
    [
      spare.b7_b6, f['ip_address_and_port_number_replacement.flag.spn'], f['ip_address_and_port_number_replacement.flag.sipv6'],
      f['ip_address_and_port_number_replacement.flag.sipv4'], f['ip_address_and_port_number_replacement.flag.dpn'],
      f['ip_address_and_port_number_replacement.flag.dipv6'], f['ip_address_and_port_number_replacement.flag.dipv4'],
    ],
    when(f['ip_address_and_port_number_replacement.flag.dipv4'], f['ip_address_and_port_number_replacement.dipv4']),
    when(f['ip_address_and_port_number_replacement.flag.dipv6'], f['ip_address_and_port_number_replacement.dipv6']),
    when(f['ip_address_and_port_number_replacement.flag.dpn'], f['ip_address_and_port_number_replacement.dpn']),
    when(f['ip_address_and_port_number_replacement.flag.sipv4'], f['ip_address_and_port_number_replacement.sipv4']),
    when(f['ip_address_and_port_number_replacement.flag.sipv6'], f['ip_address_and_port_number_replacement.sipv6']),
    when(f['ip_address_and_port_number_replacement.flag.spn'], f['ip_address_and_port_number_replacement.spn']),
  ),
  294: plain(sized(f['dns_query_filter.pattern_len'], f['dns_query_filter.pattern'])), 299: plain(rest(f.predef_rules_name)),
  309: said(f.mbs_unicast_parameters_id), 316: group(),
  317: plain(f.dscp_to_ppi_mapping_info_ppi_value, each(f.dscp_to_ppi_mapping_info_dscp_value)),
  319: plain([spare.b7_b1, f['qer_indications_flags.iqfis']]),
});
