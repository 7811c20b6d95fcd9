/** Elements of TSN, traffic steering, QoS monitoring, L2TP and multicast, 3GPP TS 29.244 §8.2. */
import type { Cursor, Field } from '../../../../dissect/index.ts';
import { type Elements, address, counted, group, named, plain, rest, said, six, sized, spare, unless, when, whole } from '../parts.ts';
import { ACCESS_FIELDS as f } from '../fields/access.ts';
import { NODE_FIELDS as node } from '../fields/node.ts';
import { RULES_FIELDS as rules } from '../fields/rules.ts';

/** Types 305 and 306: an address with its kind and length before it. */
function typed(p: Cursor, type: Field<number>, length: Field<number>, four: Field<number>, sixteen: Field<void>): void {
  const kind = p.show(type), value = p.within(p.take(length));
  if (kind === 0) value.take(four);
  else if (kind === 1) value.take(sixteen);
}

function distribution(p: Cursor): void {
  typed(
    p, f['multicast_transport_information.distribution_address.type'], f['multicast_transport_information.distribution_address.length'],
    f['multicast_transport_information.distribution_address.ipv4'], f['multicast_transport_information.distribution_address.ipv6'],
  );
}

export const accessElements = (): Elements => ({
  165: group(170), 166: group(), 167: group(), 168: group(170), 169: group(170), 170: said(node.mar_id),
  171: named([spare.b7_b4, f.steering_functionality]), 172: named([spare.b7_b4, f.steering_mode]), 173: said(f.weight),
  174: said([spare.b7_b4, f.priority]), 175: group(), 176: group(), 188: group(), 189: group(), 190: group(),
  194: plain([spare.b7_b1, f['create_bridge_info_for_tsc.flags.bii']]), 196: plain(p => whole(p, f.ds_tt_port_number)),
  197: plain(p => whole(p, f.nw_tt_port_number)),
  198: plain(
    [spare.b7_b4, f['5gs_user_plane_node.flags.sour']], when(f['5gs_user_plane_node.flags.sour'], rest(f['5gs_user_plane_node.value'])),
  ),
  199: group(), 200: group(), 201: group(), 202: plain(rest(f.port_management_information)), 203: group(),
  204: plain(
    [spare.b7_b2, f['requested_clock_drift_control_information.flags.rrcr'], f['requested_clock_drift_control_information.flags.rrto']],
  ),
  205: group(), 206: said(f.time_domain_number_value), 207: plain(f.time_offset_threshold), 208: plain(f.cumulative_rate_ratio_threshold),
  209: plain(f.time_offset_measurement), 210: plain(f.cumulative_rate_ratio_measurement), 211: group(215), 212: group(215), 213: group(215),
  214: group(), 215: said(node.srr_id_value), 216: group(),
  217: plain([spare.b7_b1, f['requested_access_availability_control_information.flags.rrca']]), 218: group(),
  219: plain([spare.b7_b4, f.availability, f.access_type]), 220: group(), 221: group(),
  222: plain([spare.b7_b1, f['mptcp_control_information.flags.tci']]),
  223: plain([spare.b7_b1, f['atsss_ll_control_information.flags.lli']]),
  224: plain(
    [
      spare.b7_b3, f['pmf_control_information.flags.pqpm'], f['pmf_control_information.flags.drtti'],
      f['pmf_control_information.flags.pmfi'],
    ],
    when(f['pmf_control_information.flags.pqpm'], counted(f['pmf_control_information.number_of_qfi'], [spare.b7_b6, rules.qfi_value])),
  ),
  225: group(), 226: group(), 227: group(),
  228: plain(
    [spare.b7_b2, f['mptcp_ip_address_information.flags.v6'], f['mptcp_ip_address_information.flags.v4']], f['mptcp_proxy.type'],
    f['mptcp_proxy.port'], when(f['mptcp_ip_address_information.flags.v4'], f['mptcp_proxy.ipv4']),
    when(f['mptcp_ip_address_information.flags.v6'], f['mptcp_proxy.ipv6']),
  ),
  229: plain(
    [
      spare.b7_b4, f['ue_link_specific_ip_address.flags.nv6'], f['ue_link_specific_ip_address.flags.nv4'],
      f['ue_link_specific_ip_address.flags.v6'], f['ue_link_specific_ip_address.flags.v4'],
    ],
    when(f['ue_link_specific_ip_address.flags.v4'], f['ue_link_specific_ip_address.3gpp.ipv4']),
    when(f['ue_link_specific_ip_address.flags.v6'], f['ue_link_specific_ip_address.3gpp.ipv6']),
    when(f['ue_link_specific_ip_address.flags.nv4'], f['ue_link_specific_ip_address.non3gpp.ipv4']),
    when(f['ue_link_specific_ip_address.flags.nv6'], f['ue_link_specific_ip_address.non3gpp.ipv6']),
  ),
  230: plain(
    [spare.b7_b3, f['pmf_address_information.flags.mac'], f['pmf_address_information.flags.v6'], f['pmf_address_information.flags.v4']],
    when(f['pmf_address_information.flags.v4'], f['pmf_address_information.ipv4']),
    when(f['pmf_address_information.flags.v6'], f['pmf_address_information.ipv6']), f['pmf_address_information.port_3gpp'],
    f['pmf_address_information.port_non3gpp'],
    when(
      f['pmf_address_information.flags.mac'], six(f['pmf_address_information.mac_address_3gpp']),
      six(f['pmf_address_information.mac_address_non3gpp']),
    ),
  ),
  231: plain([spare.b7_b1, f['atsss_ll_information.flags.lli']]), 232: plain(rest(f.data_network_access_identifier)),
  234: plain(f['average_packet_delay.milliseconds']), 235: plain(f['average_packet_delay.milliseconds']),
  236: plain(f['average_packet_delay.milliseconds']),
  237: plain([spare.b7_b3, f['qos_report_trigger.flags.ire'], f['qos_report_trigger.flags.thr'], f['qos_report_trigger.flags.v4']]),
  238: group(), 239: group(), 240: group(),
  241: plain([spare.b7_b2, f['gtp_u_path_interface_type.flags.n3'], f['qos_report_trigtp_u_path_interface_typegger.flags.n9']]),
  242: group(),
  243: plain(
    [
      spare.b7_b4, f['requested_qos_monitoring.flags.gtpupm'], f['requested_qos_monitoring.flags.rp'],
      f['requested_qos_monitoring.flags.ul'], f['requested_qos_monitoring.flags.dl'],
    ],
  ),
  244: plain(
    [spare.b7_b3, f['reporting_frequency.flags.sesrl'], f['reporting_frequency.flags.perio'], f['reporting_frequency.flags.evett']],
  ),
  245: plain(
    [spare.b7_b3, f['packet_delay_thresholds.flags.rp'], f['packet_delay_thresholds.flags.ul'], f['packet_delay_thresholds.flags.dl']],
    when(f['packet_delay_thresholds.flags.dl'], f['packet_delay_thresholds.downlink']),
    when(f['packet_delay_thresholds.flags.ul'], f['packet_delay_thresholds.uplink']),
    when(f['packet_delay_thresholds.flags.rp'], f['packet_delay_thresholds.roundtrip']),
  ),
  246: plain(f['minimum_wait_time.seconds']), 247: group(),
  248: plain(
    [
      spare.b7_b4, f['qos_monitoring_measurement.flags.plmf'], f['qos_monitoring_measurement.flags.rp'],
      f['qos_monitoring_measurement.flags.ul'], f['qos_monitoring_measurement.flags.dl'],
    ],
    when(f['qos_monitoring_measurement.flags.dl'], f['qos_monitoring_measurement.downlink']),
    when(f['qos_monitoring_measurement.flags.ul'], f['qos_monitoring_measurement.uplink']),
    when(f['qos_monitoring_measurement.flags.rp'], f['qos_monitoring_measurement.roundtrip']),
  ),
  255: group(), 256: group(), 265: plain([spare.b7_b1, f['mptcp_application_indication.flags.mai']]),
  266: plain(rest(f.user_plane_nodemanagement_information_container)), 270: group(), 271: group(), 276: group(), 277: group(),
  278: plain(
    f['l2tp_user_authentication.proxy_authen_type_value'],
    [
      spare.b7_b4, f['l2tp_user_authentication.flags.pai'], f['l2tp_user_authentication.flags.par'],
      f['l2tp_user_authentication.flags.pac'], f['l2tp_user_authentication.flags.pan'],
    ],
    when(f['l2tp_user_authentication.flags.pan'], sized(f['l2tp_user_authentication.pan_len'], f['l2tp_user_authentication.pan'])),
    when(f['l2tp_user_authentication.flags.pac'], sized(f['l2tp_user_authentication.pac_len'], f['l2tp_user_authentication.pac'])),
    when(f['l2tp_user_authentication.flags.par'], sized(f['l2tp_user_authentication.par_len'], f['l2tp_user_authentication.par'])),
    when(f['l2tp_user_authentication.flags.pai'], f['l2tp_user_authentication.pai']),
  ),
  279: group(), 280: plain(address(f['lns_address.ipv4'], f['lns_address.ipv6'])), 281: plain(f.tunnel_preference_value),
  282: plain(rest(f.calling_number_value)), 283: plain(rest(f.called_number_value)),
  284: plain([spare.b7_b3, f['l2tp_session_indications.rensa'], f['l2tp_session_indications.redsa'], f['l2tp_session_indications.reuia']]),
  288: plain(
    [spare.b7_b2, f['thresholds.flags.plr'], f['thresholds.flags.rtt']], when(f['thresholds.flags.rtt'], f['thresholds.rtt']),
    when(f['thresholds.flags.plr'], f['thresholds.plr']),
  ),
  289: plain([spare.b7_b2, f['l2tp_session_indications.redsa'], f['l2tp_session_indications.reuia']]), 300: group(), 301: group(),
  302: group(), 303: group(), 304: group(),
  305: plain(
    [spare.b7_b3, f['session_identifier.flag.nidi'], f['session_identifier.flag.ssmi'], f['session_identifier.flag.tmgi']],
    when(f['session_identifier.flag.tmgi'], six(f['mbs_session_identifier.tmgi'])),
    when(
      f['session_identifier.flag.ssmi'],
      p => typed(
        p, f['mbs_session_identifier.source_address.type'], f['mbs_session_identifier.source_address.length'],
        f['mbs_session_identifier.source_address.ipv4'], f['mbs_session_identifier.source_address.ipv6'],
      ),
    ),
    when(f['session_identifier.flag.nidi'], six(f['mbs_session_identifier.nidi'])),
  ),
  306: plain(node.spare_oct, f['multicast_transport_information.endpoint_identifier'], distribution, distribution),
  307: plain([spare.b7_b2, f['reporting_flags.mbs_resti'], f['reporting_flags.jmbssm'], f['reporting_flags.pllssm']]),
  308: plain(
    [spare.b7_b3, f['local_ingress_tunnel.flags.ch'], f['local_ingress_tunnel.flags.v6'], f['local_ingress_tunnel.flags.v4']],
    unless(f['local_ingress_tunnel.flags.ch'], f['local_ingress_tunnel.udp']),
    unless(f['local_ingress_tunnel.flags.ch'], when(f['local_ingress_tunnel.flags.v4'], f['local_ingress_tunnel.ipv4'])),
    unless(f['local_ingress_tunnel.flags.ch'], when(f['local_ingress_tunnel.flags.v6'], f['local_ingress_tunnel.ipv6'])),
  ),
  310: group(), 311: group(),
  312: plain([spare.b7_b3, f['mbsn4resp_flags.n19dtr'], f['mbsn4resp_flags.jmti'], f['mbsn4resp_flags.nn19dt']]),
  314: said(f.area_session_id_value), 315: group(),
});
