/** Elements of the nodes and sessions themselves, 3GPP TS 29.244 §8.2: who they are, what they can do, and how they fare. */
import { ipv4Text, ipv6Text } from '../../../../bytes/address-text.ts';
import type { Cursor } from '../../../../dissect/index.ts';
import { ELEMENT_FIELDS as gtp, operator, subscriber, takeDigits } from '../../../tunnels/gtp/elements.ts';
import { ELEMENT_FIELDS as gtpv2 } from '../../../tunnels/gtpv2/element-fields.ts';
import {
  type Elements, type Part, type Values, address, group, inside, lately, name, named, plain, readParts, rest, ruleName, said, sized, spare, time,
  when,
} from '../parts.ts';
import { NODE_FIELDS as f } from '../fields/node.ts';
import { RULES_FIELDS as rules } from '../fields/rules.ts';
import { timer } from './rules.ts';
import { USAGE_FIELDS as usage } from '../fields/usage.ts';

const FOUR = rules['f_seid_flags.v4'], SIX = rules['f_seid_flags.v6'];

/** §8.2.37 */
function session(p: Cursor, values: Values): string {
  readParts(p, [[spare.b7, spare.b6, spare.b5, spare.b4, spare.b3, spare.b2, FOUR, SIX]], values);
  let said = `SEID: 0x${p.take(f.seid).toString(16).padStart(16, '0')}`;
  if (values.get(FOUR) === true) said += `, IPv4 ${ipv4Text(p.take(f['f_seid.ipv4']))}`;
  if (values.get(SIX) === true) said += `, IPv6 ${ipv6Text(p.takeBytes(f['f_seid.ipv6'], 16))}`;
  return said;
}

/** §8.2.38 */
function node(p: Cursor, values: Values): string {
  readParts(p, [[spare.h1, f.node_id_type]], values);
  const kind = values.get(f.node_id_type);
  if (kind === 0) return `IPv4 address: ${ipv4Text(p.take(f.node_id_ipv4))}`;
  if (kind === 1) return `IPv6 address: ${ipv6Text(p.takeBytes(f.node_id_ipv6, 16))}`;
  return kind === 2 ? `FQDN: ${name(p, f.node_id_fqdn)}` : 'Unknown: ';
}

/** Type 65: the sets of connections of a node. */
function connectionSet(p: Cursor): void {
  const kind = p.show(f.fq_csid_node_id_type), count = p.take(f.num_csid);
  if (kind === 0) p.take(f['q_csid_node_id.ipv4']);
  else if (kind === 1) p.take(f['q_csid_node_id.ipv6']);
  else if (kind === 2) {
    p.show(f['q_csid_node_id.mcc_mnc']);
    p.take(f['q_csid_node_id.int']);
  }
  for (let i = 0; i < count && p.remaining >= 2; i++) p.take(f.csid);
  if (!p.more) return;
  p.show(spare.b7_b4);
  p.take(f.fq_csid_node_type);
}

/** §8.2.80: which kind of rule says how its number is written. */
function failedRule(p: Cursor): string {
  const kind = p.take(f.failed_rule_id_type);
  if (kind === 0) return `PDR: ${p.take(rules.pdr_id)}`;
  if (kind === 4) return `BAR: ${p.take(rules.bar_id)}`;
  if (kind === 5) return `MAR: ${p.take(f.mar_id)}`;
  if (kind === 6) return `SRR: ${p.take(f.srr_id_value)}`;
  if (kind === 1) return `FAR: ${ruleName(p.show(rules.far_id_flg), p.take(rules.far_id))}`;
  if (kind === 2) return `QER: ${ruleName(p.show(rules.qer_id_flg), p.take(rules.qer_id))}`;
  if (kind === 3) return `URR: ${ruleName(p.show(usage.urr_id_flg), p.take(usage.urr_id))}`;
  return 'Unknown: ';
}

/** §8.2.82 of release 15. */
function resources(p: Cursor, values: Values): void {
  const range = values.get(f['upiri_flags.teidri']) as number;
  if (range !== 0) p.take(f['upiri.teid_range'], 1);
  if (values.get(f['upiri_flags.v4']) === true) p.take(f['upiri.ipv4_addr']);
  if (values.get(f['upiri_flags.v6']) === true) p.take(f['upiri.ipv6_addr']);
  const source = values.get(f['upiri_flags.assosi']) === true;
  if (values.get(f['upiri_flags.assoni']) === true) name(p.within(p.remaining - (source ? 1 : 0)), rules.network_instance);
  if (source) readParts(p, [[spare.h1, rules.source_interface]], values);
}

/** Type 152 */
function trace(p: Cursor): void {
  operator(p, gtp.country, gtp.network);
  p.take(f['trace_information.traceid']);
  p.take(f['trace_information.trigger_events'], p.take(f['trace_information.length_trigger_events']));
  p.take(f['trace_information.session_trace_depth']);
  p.take(f['trace_information.list_interfaces'], p.take(f['trace_information.length_list_interfaces']));
  const length = p.take(f['trace_information.length_ipaddress']);
  if (length === 4) p.take(f['trace_information.ipv4']);
  else if (length === 16) p.take(f['trace_information.ipv6']);
}

const USER_FLAGS = [
  spare.b7, f['user_id.flags.peif'], f['user_id.flags.gpsif'], f['user_id.flags.supif'], f['user_id.flags.naif'], f['user_id.flags.msisdnf'],
  f['user_id.flags.imeif'], f['user_id.flags.imsif'],
];

/** §8.2.101 */
function user(p: Cursor, values: Values): void {
  readParts(p, [USER_FLAGS], values);
  if (values.get(f['user_id.flags.imsif']) === true) subscriber(p.within(p.take(f['user_id.length_of_imsi'])));
  if (values.get(f['user_id.flags.imeif']) === true) takeDigits(p.within(p.take(f['user_id.length_of_imei'])), f['user_id.imei']);
  if (values.get(f['user_id.flags.msisdnf']) === true) takeDigits(p.within(p.take(f['user_id.length_of_msisdn'])), gtpv2.msisdn);
  readParts(p, [
    when(f['user_id.flags.naif'], sized(f['user_id.length_of_nai'], f['user_id.nai'])),
    when(f['user_id.flags.supif'], sized(f['user_id.length_of_supi'], f['user_id.supi'])),
    when(f['user_id.flags.gpsif'], sized(f['user_id.length_of_gpsi'], f['user_id.gpsi'])),
    when(f['user_id.flags.peif'], sized(f['user_id.length_of_pei'], f['user_id.pei'])),
  ], values);
}

/** §8.2.39: some values have the length of all their items before them. */
const list = (length: Parameters<typeof inside>[0], ...parts: Part[]): Part => (p, values) => {
  const items = p.within(p.take(length));
  while (items.more) readParts(items, parts, values);
};

export const nodeElements = (): Elements => ({
  19: named(f.cause),
  39: plain(
    [
      spare.b7, f['report_type.uisr'], f['report_type.sesr'], f['report_type.tmir'], f['report_type.upir'], f['report_type.erir'],
      f['report_type.usar'], f['report_type.dldr'],
    ],
  ),
  40: named(f.offending_ie),
  43: plain(
    [
      f['up_function_features.treu'], f['up_function_features.heeu'], f['up_function_features.pfdm'], f['up_function_features.ftup'],
      f['up_function_features.trst'], f['up_function_features.dlbd'], f['up_function_features.ddnd'], f['up_function_features.bucp'],
    ],
    [
      f['up_function_features.epfar'], f['up_function_features.pfde'], f['up_function_features.frrt'], f['up_function_features.trace'],
      f['up_function_features.quoac'], f['up_function_features.udbc'], f['up_function_features.pdiu'], f['up_function_features.empu'],
    ],
    [
      f['up_function_features.gcom'], f['up_function_features.bundl'], f['up_function_features.mte_n4'], f['up_function_features.mnop'],
      f['up_function_features.sset'], f['up_function_features.ueip'], f['up_function_features.adpdp'], f['up_function_features.dpdra'],
    ],
    [
      f['up_function_features.mptcp'], f['up_function_features.tscu'], f['up_function_features.ip6pl'], f['up_function_features.iptv'],
      f['up_function_features.norp'], f['up_function_features.vtime'], f['up_function_features.rttl'], f['up_function_features.mpas'],
    ],
    [
      f['up_function_features.rds'], f['up_function_features.ddds'], f['up_function_features.ethar'], f['up_function_features.ciot'],
      f['up_function_features.mtedt'], f['up_function_features.gpqm'], f['up_function_features.qfqm'], f['up_function_features.atsss_ll'],
    ],
    [
      f['up_function_features.dnsts'], f['up_function_features.iprep'], f['up_function_features.resps'], f['up_function_features.upber'],
      f['up_function_features.l2tp'], f['up_function_features.nspoc'], f['up_function_features.quasf'], f['up_function_features.rttwp'],
    ],
    [
      spare.b7_b6, f['up_function_features.upidp'], f['up_function_features.ratp'], f['up_function_features.eppi'],
      f['up_function_features.mbsn4'], f['up_function_features.mbsn4'], f['up_function_features.drqos'],
    ],
  ),
  49: plain(
    [spare.b7_b5, f['smreq_flags.rumuc'], f['smreq_flags.sumpc'], f['smreq_flags.qaurr'], f['smreq_flags.sndem'], f['smreq_flags.drobu']],
  ),
  50: plain([spare.b7_b1, f['srrsp_flags.drobu']]), 51: group(), 52: said(f.sequence_number), 53: said(f.metric), 54: group(),
  55: plain(timer), 57: plain(session), 58: group(), 59: group(), 60: plain(node),
  61: plain(
    [
      f['pfd_contents_flags.adnp'], f['pfd_contents_flags.aurl'], f['pfd_contents_flags.afd'], f['pfd_contents_flags.dnp'],
      f['pfd_contents_flags.cp'], f['pfd_contents_flags.dn'], f['pfd_contents_flags.url'], f['pfd_contents_flags.fd'],
    ],
    f.spare_oct, when(f['pfd_contents_flags.fd'], sized(rules.flow_desc_len, rules.flow_desc)),
    when(f['pfd_contents_flags.url'], sized(f.url_len, f.url)), when(f['pfd_contents_flags.dn'], sized(f.dn_len, f.dn)),
    when(f['pfd_contents_flags.cp'], sized(f.cp_len, f.cp)), when(f['pfd_contents_flags.dnp'], sized(f.dnp_len, f.dn)),
    when(f['pfd_contents_flags.afd'], list(f.adf_len, sized(rules.flow_desc_len, rules.flow_desc))),
    when(f['pfd_contents_flags.aurl'], list(f.aurl_len, sized(f.url_len, f.url))),
    when(f['pfd_contents_flags.adnp'], list(f.adnp_len, sized(f.dn_len, f.dn), sized(f.dnp_len, f.dn))),
  ),
  65: plain(connectionSet),
  89: plain(
    [
      f['cp_function_features.uiaur'], f['cp_function_features.ardr'], f['cp_function_features.mpas'], f['cp_function_features.bundl'],
      f['cp_function_features.sset'], f['cp_function_features.epfar'], f['cp_function_features.ovrl'], f['cp_function_features.load'],
    ],
    lately([spare.b7_b2, f['cp_function_features.rpgur'], f['cp_function_features.psucc']]),
  ),
  96: time(f.recovery_time_stamp), 99: group(),
  101: plain(
    [
      spare.b7_b6, f['node_report_type.pvsrurr'], f['node_report_type.purr'], f['node_report_type.gpqr'], f['node_report_type.ckdr'],
      f['node_report_type.uprr'], f['node_report_type.upfr'],
    ],
  ),
  102: group(),
  103: plain(
    [
      spare.b7_b4, f['remote_gtp_u_peer_flags.ni'], f['remote_gtp_u_peer_flags.di'], f['remote_gtp_u_peer_flags.v4'],
      f['remote_gtp_u_peer_flags.v6'],
    ],
    when(f['remote_gtp_u_peer_flags.v4'], f.node_id_ipv4), when(f['remote_gtp_u_peer_flags.v6'], f.node_id_ipv6),
    when(f['remote_gtp_u_peer_flags.di'], inside(f.node_id_length_di, [spare.b7_b4, rules.dst_interface])),
    when(f['remote_gtp_u_peer_flags.ni'], inside(f.node_id_length_ni, p => name(p, rules.network_instance))),
  ),
  110: plain([spare.b7_b1, f['oci_flags.aoci']]), 111: plain([spare.b7_b1, f['assoc_rel_req.sarr']]), 112: plain(timer),
  113: named(f.pdn_type), 114: plain(failedRule),
  116: plain(
    [spare.b7_b6, f['upiri_flags.assosi'], f['upiri_flags.assoni'], f['upiri_flags.teidri'], f['upiri_flags.v6'], f['upiri_flags.v4']],
    resources,
  ),
  117: plain(f.user_plane_inactivity_time), 141: plain(user), 152: plain(trace), 153: plain(rest(f.framed_route)),
  154: plain(rest(f.framed_routing)), 155: plain(rest(f.framed_ipv6_route)), 161: plain([spare.b7_b1, f['srreq_flags.psdbu']]),
  162: plain([spare.b7_b1, f['aureq_flags.parps']]), 177: plain(sized(f.ue_ip_address_pool_length, f.ue_ip_address_pool_identity)),
  178: plain(
    [spare.b7_b2, f['alternative_smf_ip_address_flags.ppe'], rules['f_seid_flags.v4'], rules['f_seid_flags.v6']],
    when(rules['f_seid_flags.v4'], f['alternative_smf_ip_address.ipv4']),
    when(rules['f_seid_flags.v6'], f['alternative_smf_ip_address.ipv6']),
  ),
  179: plain(
    [
      spare.b7_b4, f['packet_replication_and_detection_carry_on_information.flags.dcaroni'],
      f['packet_replication_and_detection_carry_on_information.flags.prin6i'],
      f['packet_replication_and_detection_carry_on_information.flags.prin19i'],
      f['packet_replication_and_detection_carry_on_information.flags.priueai'],
    ],
  ),
  180: plain(rules.spare, p => name(p, f.node_id_fqdn)), 183: group(),
  184: plain([spare.b7_b2, f['asrsp_flags.flags.uupsi'], f['asrsp_flags.flags.psrei']]),
  185: plain(
    [spare.b7_b2, rules['f_seid_flags.v4'], rules['f_seid_flags.v6']], when(rules['f_seid_flags.v4'], f['cp_pfcp_entity_ip_address.ipv4']),
    when(rules['f_seid_flags.v6'], f['cp_pfcp_entity_ip_address.ipv6']),
  ),
  186: plain([spare.b7_b2, f['sereq_flags.flags.sumpc'], f['sereq_flags.flags.resti']]), 187: group(), 195: group(), 233: group(),
  253: plain(f.nf_instance_id), 257: plain(f['s_nssai_sst.sst'], f['s_nssai_sst.sd']),
  258: plain([spare.b7_b2, f['ip_version.v6'], f['ip_version.v4']]), 259: plain([spare.b7_b1, f['asreq_flags.flags.uupsi']]),
  260: plain([spare.b7_b2, f['data_status.flags.buff'], f['data_status.flags.drop']]), 261: group(),
  262: plain([spare.b7_b1, f['rds_configuration_information.flags.rds']]), 267: group(),
  268: plain(
    [spare.b7_b2, f['number_of_ue_ip_addresses.v6'], f['number_of_ue_ip_addresses.v4']],
    when(f['number_of_ue_ip_addresses.v4'], f['number_of_ue_ip_addresses.ipv4addresses']),
    when(f['number_of_ue_ip_addresses.v6'], f['number_of_ue_ip_addresses.ipv6addresses']),
  ),
  269: said(f.validity_timer, ' s'), 272: group(), 273: group(), 274: named(f.offending_ie, rest(f.offending_ie_value)),
  275: named([spare.b7_b4, f.rattype]), 285: plain(address(f.node_id_ipv4, f.node_id_ipv6)),
  286: plain(address(f.node_id_ipv4, f.node_id_ipv6)), 287: plain(f.maximum_receive_unit), 290: group(), 291: plain(rest(f.group_id)),
  292: plain(
    [spare.b7_b2, rules['f_seid_flags.v4'], rules['f_seid_flags.v6']], when(rules['f_seid_flags.v4'], f['cp_ip_address.ipv4']),
    when(rules['f_seid_flags.v6'], f['cp_ip_address.ipv6']),
  ),
  295: group(), 296: plain(rest(f.event_notification_uri)), 297: said(rules.qer_correlation_id),
  298: plain([spare.b7_b1, f['reporting_flags.dupl']]), 313: plain(rest(f.tunnel_password_value)),
  318: plain([spare.b7_b1, f['pfcpsdrsp_flags.puru']]),
});
