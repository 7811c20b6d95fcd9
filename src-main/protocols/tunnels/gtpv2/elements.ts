/** Information elements of GTPv2's control plane, 3GPP TS 29.274 §8: type, length, instance and a value, which may be elements again. */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { ntpSeconds } from '../../moments.ts';
import { countryCode } from '../../telephony/countries.ts';
import { takeConfiguration } from '../gtp/configuration.ts';
import { operator, quarters, subscriber, takeAccessPoint, takeDigits } from '../gtp/elements.ts';
import { ELEMENT_FIELDS as f } from './element-fields.ts';
import { readIndications } from './indications.ts';
import { CAUSES, IES, INTERFACES, RATS } from './names.ts';
import { readLocation, readTarget } from './places.ts';
import { readTrafficFlow } from './traffic-flow.ts';

const HEADER = 4, MOST_NESTED = 8;
/** Elements whose values are elements (§8.28, §8.39, …). */
const GROUPS: ReadonlySet<number> = new Set([93, 109, 180, 181, 195, 196]);

/** `uplink`: the message goes to the network. */
export function readElements(p: Cursor, uplink: boolean, depth = 0): void {
  while (p.remaining >= HEADER) {
    const type = p.u8(), length = p.u16(1), name = `${IES[type] ?? 'Unknown'} : `;
    const outer = p.open(name, HEADER + length), heading = p.lastNode;
    p.take(f.ie_type);
    p.take(f.ie_len);
    p.show(f.cr);
    p.take(f.instance);
    const content = p.within(length);
    const isGroup = GROUPS.has(type) && depth < MOST_NESTED;
    if (isGroup) p.contain(() => readElements(content, uplink, depth + 1));
    const said = isGroup ? '[Grouped IE]' : p.contain(() => (length > 0 ? readElement(content, type, uplink) : '')) ?? '';
    if (said !== '') p.labelNode(heading, name + said);
    p.close(outer);
  }
}

/** Fields one after another; several in brackets lie in the same bytes. */
type Parts = readonly (Field | readonly Field[])[];
type Reader = (p: Cursor, uplink: boolean) => string | void;

const BEARER_QOS = [f.bearer_qos_label_qci, f.bearer_qos_mbr_up, f.bearer_qos_mbr_down, f.bearer_qos_gbr_up, f.bearer_qos_gbr_down];

const PARTS: Readonly<Record<number, Parts>> = {
  72: [f.ambr_up, f.ambr_down], 80: [[f.bearer_qos_pci, f.bearer_qos_pl, f.bearer_qos_pvi], ...BEARER_QOS],
  81: [f.flow_qos_label_qci, f.flow_qos_mbr_up, f.flow_qos_mbr_down, f.flow_qos_gbr_up, f.flow_qos_gbr_down], 92: [f.delay_value],
  94: [f.charging_id], 95: [f.charging_characteristic], 97: [[f['bearer_flag.ppc'], f['bearer_flag.vb']]], 100: [f.pti],
  118: [f.container_type], 126: [f.upd_source_port_number], 130: [f.bearer_control_mode],
  146: [[f['csg_info_rep_action.uciuhc'], f['csg_info_rep_action.ucishc'], f['csg_info_rep_action.ucicsg']]],
  147: [[f.spare_five, f.csg_id]], 148: [[f.spare_seven, f.cmi]], 149: [f.service_indicator], 150: [f.detach_type],
  152: [[f.node_features_prn, f.node_features_mabr, f.node_features_ntsr, f.node_features_ciot]],
  154: [[f.throttling_delay_unit, f.throttling_delay_value], f.throttling_factor], 155: [[f.arp_pci, f.arp_pl, f.arp_pvi]],
  156: [[f.timer_unit, f.timer_value]], 157: [f.lapi], 165: [f.henb_info_report_fti],
  167: [[f.change_report_flags_sncr, f.change_report_flags_tzcr]], 161: [f.mmbr_ul, f.mmbr_dl], 168: [f.action_indication_val],
  183: [f.sequence_number], 198: [f.uplink_rate_limit, f.downlink_rate_limit], 200: [f.mapped_ue_usage_type],
  186: [
    [f.spare_high, f.ebi], [f.spare_seven, f.ppi_flag], [f.spare_two, f.ppi_value],
  ],
  202: [[f.spare_seven, f.dcnr]],
};

const WHOLE: Readonly<Record<number, Field<unknown>>> = { 51: f.stn_sr, 137: f.ti, 151: f.ldn };

const READERS: Readonly<Record<number, Reader>> = {
  1: p => subscriber(p),
  2: readCause,
  3: p => String(p.take(f.rec)),
  71: p => {
    takeAccessPoint(p, f.apn);
  },
  73: p => {
    p.show(f.spare_high);
    return String(p.take(f.ebi));
  },
  74: p => address(p, f.ip_address_ipv4, f.ip_address_ipv6, p.remaining === 16 ? 6 : 4),
  75: p => takeDigits(p, f.mei),
  76: readNumber,
  77: p => readIndications(p),
  78: takeConfiguration,
  79: readAllocation,
  82: p => named(RATS, p.take(f.rat_type)),
  83: p => operator(p, f.country, f.network),
  84: p => readTrafficFlow(p),
  85: p => readTrafficFlow(p),
  86: p => readLocation(p),
  87: readEndpoint,
  88: p => {
    p.show(f.tmsi);
    p.take(f.tmsi_bytes);
  },
  89: p => {
    operator(p, f.country, f.network);
    p.takeRest(f.cn_id);
  },
  96: readTrace,
  99: p => {
    p.show(f.spare_five);
    return PDN[p.take(f.pdn_type)];
  },
  111: p => p.take(f.p_tmsi).toString(16).padStart(8, '0'),
  112: p => p.take(f.p_tmsi_sig).toString(16).padStart(6, '0'),
  113: p => String(p.take(f.hop_counter)),
  114: readZone,
  115: readTrace,
  117: p => {
    operator(p, f.country, f.network);
    p.take(f.mme_grp_id);
    p.take(f.mme_code);
    p.take(f.m_tmsi);
  },
  120: p => operator(p, f.country, f.network),
  121: readTarget,
  127: p => named(f.apn_rest.options.values as Readonly<Record<number, string>>, p.take(f.apn_rest)),
  128: p => (f.selec_mode.options.values as Readonly<Record<number, string>>)[p.take(f.selec_mode)],
  131: p => (f.cng_rep_act.options.values as Readonly<Record<number, string>>)[p.take(f.cng_rep_act)],
  132: readConnectionSet,
  135: p => (f.node_type.options.values as Readonly<Record<number, string>>)[p.take(f.node_type)],
  136: p => {
    takeAccessPoint(p, f.fqdn);
  },
  145: p => {
    operator(p, f.country, f.network);
    p.show(f.cui_csg_id_spare);
    p.take(f.cui_csg_id);
    p.show(f.uci_access_mode);
    p.show(f.uci_leave_csg);
    p.take(f.uci_csg_membership);
  },
  158: p => {
    p.take(f.mbms_service_id);
    operator(p, f.country, f.network);
  },
  163: takeConfiguration,
  170: p => p.takeAs(f.uli_timestamp, { seconds: ntpSeconds(p.u32()), nanoseconds: 0 }, 4),
  172: readRadioCause,
  178: p => {
    p.take(f.area_id);
    if (p.more) p.bits(f.area_flags, [f.area_spare, f.area_inactive, f.area_more, f.area_outside, f.area_inside]);
  },
  179: p => p.takeAs(f['twan.id_ts'], { seconds: ntpSeconds(p.u32()), nanoseconds: 0 }, 4),
  182: p => String(p.take(f.metric)),
  184: p => {
    p.take(f.relative_capacity);
    takeAccessPoint(p.within(p.take(f.apn_length)), f.apn);
  },
  187: p => {
    if (p.remaining > 4) return;
    p.take(f.maximum_wait_time, p.remaining);
    p.addLabel('ms');
    return 'Maximum Wait Time';
  },
  194: p => {
    p.bits(f.ciot_support_ind, [
      f['ciot_support_ind.spare_bits'], f['ciot_support_ind.ihcsi'], f['ciot_support_ind.awopdn'], f['ciot_support_ind.scnipdn'],
      f['ciot_support_ind.sgnipdn'],
    ]);
  },
  197: takeConfiguration,
  203: p => {
    p.show(f['spare.b7_b2']);
    const down = p.show(f.max_pkt_loss_rte_dl_flg), up = p.take(f.max_pkt_loss_rte_ul_flg);
    if (up) p.take(f.max_pkt_loss_rte_ul);
    if (down) p.take(f.max_pkt_loss_rte_dl);
  },
  255: p => {
    p.take(f.enterprise_id);
    p.takeRest(f.proprietary_value);
  },
};

const PDN: Readonly<Record<number, string>> = f.pdn_type.options.values as Readonly<Record<number, string>>;

const named = (names: Readonly<Record<number, string>>, value: number): string => `${names[value] ?? 'Unknown'} (${value})`;

/** Indications of later releases, and containers, whose contents other protocols' messages are. */
const READ_IN_PART: ReadonlySet<number> = new Set([77, 118]);

/** Gives what the element's line says behind its name. */
function readElement(p: Cursor, type: number, uplink: boolean): string {
  const parts = PARTS[type], whole = WHOLE[type], reader = READERS[type];
  let said: string | void = '';
  if (reader !== undefined) said = reader(p, uplink);
  else if (whole !== undefined) p.take(whole, p.remaining);
  else if (parts !== undefined) take(p, parts);
  if (p.more) {
    if (READ_IN_PART.has(type) || (parts === undefined && reader === undefined)) p.expert(f.ie_data_not_dissected);
    p.takeCaptured(f.value);
  }
  return said ?? '';
}

function take(p: Cursor, parts: Parts): void {
  for (const part of parts) {
    const fields = 'title' in part ? [part] : part;
    const last = fields[fields.length - 1];
    for (const field of fields.slice(0, -1)) p.show(field);
    p.take(last);
  }
}

/** §8.4: with the element that was wrong where one was. */
function readCause(p: Cursor): string {
  const cause = p.take(f.cause);
  if (p.more) take(p, [[f.spare_b7_b3, f.pce, f.bce, f.cs]]);
  if (p.remaining >= HEADER) {
    p.take(f.cause_off_ie_t);
    p.skip(2);
    take(p, [[f.spare_half_octet, f.instance]]);
  }
  return named(CAUSES, cause);
}

function address(p: Cursor, field4: Field<number>, field6: Field<void>, version: 4 | 6): string {
  if (version === 4) return `IPv4 ${ipv4Text(p.take(field4))}`;
  return `IPv6 ${ipv6Text(p.takeBytes(field6, 16))}`;
}

function readNumber(p: Cursor): string {
  const { at, remaining } = p, number = takeDigits(p, f.msisdn), code = countryCode(number);
  if (code !== undefined) {
    const outer = p.under();
    p.set(f.country_code, code, at, Math.min(remaining, 2));
    p.close(outer);
  }
  return number;
}

/** §8.14 */
function readAllocation(p: Cursor): string | void {
  const type = p.take(f.pdn_type);
  let said = '';
  if (type === 2 || type === 3) {
    p.take(f.pdn_ipv6_len);
    said = address(p, f['pdn_addr_and_prefix.ipv4'], f['pdn_addr_and_prefix.ipv6'], 6);
  }
  if (type === 1 || type === 3) said += (said === '' ? '' : ', ') + address(p, f['pdn_addr_and_prefix.ipv4'], f['pdn_addr_and_prefix.ipv6'], 4);
  return said;
}

/** §8.22 */
function readEndpoint(p: Cursor): string {
  const has4 = p.show(f.f_teid_v4), has6 = p.show(f.f_teid_v6), kind = p.take(f.f_teid_interface_type), key = p.take(f.f_teid_gre_key);
  let said = `${INTERFACES[kind] ?? 'Unknown'}, TEID/GRE Key: 0x${key.toString(16).padStart(8, '0')}`;
  if (has4) said += `, ${address(p, f.f_teid_ipv4, f.f_teid_ipv6, 4)}`;
  if (has6) said += `, ${address(p, f.f_teid_ipv4, f.f_teid_ipv6, 6)}`;
  return said;
}

/** §8.54 and §8.31: whose trace, and its number; what is traced is left as it is. */
function readTrace(p: Cursor): void {
  operator(p, f.country, f.network);
  p.take(f.trace_id);
}

/** §8.44, 3GPP TS 24.008 §10.5.3.8: quarters of an hour, two digits with the lower one in the upper half, and a sign. */
function readZone(p: Cursor): void {
  const byte = p.u8(), value = 10 * (byte & 0x07) + (byte >> 4);
  p.takeAs(f.timezone, value, 1);
  p.label(`Timezone: ${quarters((byte & 0x08) !== 0 ? -value : value)}`);
  p.take(f.ue_time_zone_dst);
}

/** §8.62 */
function readConnectionSet(p: Cursor): void {
  const kind = p.show(f.fq_csid_type), count = p.take(f.fq_csid_nr);
  if (kind === 0) p.take(f.fq_csid_ipv4);
  else if (kind === 1) p.take(f.fq_csid_ipv6);
  else if (kind === 2) take(p, [[f.fq_csid_mcc_mnc, f.fq_csid_node_id]]);
  for (let i = 0; i < count && p.remaining >= 2; i++) p.take(f.fq_csid_id);
}

const RADIO_CAUSES: Readonly<Record<number, Field<number>>> = {
  1: f['ran_nas.cause_value'], 2: f['ran_nas.emm_cause'], 3: f['ran_nas.esm_cause'], 4: f['ran_nas.diameter_cause'], 5: f['ran_nas.ikev2_cause'],
};

/** §8.103 */
function readRadioCause(p: Cursor): void {
  const protocol = p.show(f['ran_nas.protocol_type']);
  if (protocol === 1) p.take(f['ran_nas.s1ap_type']);
  else p.skip(1);
  if (!p.more) return;
  const field = RADIO_CAUSES[protocol];
  if (field !== undefined) p.take(field);
}
