/** Information elements about places, sessions, traces and multicast, 3GPP TS 29.060 §7.7.36 to §7.7.119: what each consists of, as a table. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { ntpSeconds } from '../../moments.ts';
import { countryCode } from '../../telephony/countries.ts';
import { NUMBER_FIELDS, takeNumber } from '../../telephony/gsm-map/numbers.ts';
import { UE_NETWORK } from '../../telephony/nas/capabilities.ts';
import { readValue } from '../../telephony/nas/elements.ts';
import { readTrafficFlow } from '../gtpv2/traffic-flow.ts';
import { takeQuintuplet } from './contexts.ts';
import { ELEMENT_FIELDS as f, operator, takeAccessPoint, takeAddress, takeDigits, takeShortAddress } from './elements.ts';

/** A field, the parts of one number, or what more it takes. */
type Step = Field | readonly Field[] | ((value: Cursor) => unknown);

export interface SessionElement {
  readonly steps: readonly Step[];
  /** Of elements whose length has a name of its own. */
  readonly length?: Field<number>;
  /** Its length is not shown. */
  readonly bare?: boolean;
  /** Its type is shown as a number. */
  readonly numbered?: boolean;
}

const plain = (...steps: Step[]): SessionElement => ({ steps });
const numbered = (...steps: Step[]): SessionElement => ({ steps, numbered: true });

const network = (p: Cursor): void => operator(p, f.country, f.network);
const ratePriority = [f.EARP_pre_emption_Capability, f.EARP_priority_level, f.EARP_pre_emption_par_vulnerability];

/** `field` to the end of the element. */
const rest = (field: Field<void>) => (p: Cursor): void => p.takeRest(field);
/** `field` as often as the element has room. */
const each = (field: Field<number>) => (p: Cursor): void => {
  while (p.remaining >= field.size) p.take(field);
};
const address = (four: Field<number>, six: Field) => (p: Cursor): void => takeAddress(p, four, six);
const shortAddress = (length: Field<number>, four: Field<number>, six: Field) => (p: Cursor): void => takeShortAddress(p, length, four, six);
/** `field` with the flags of its byte below it. */
const flags = (field: Field<number>, ...parts: Field<unknown>[]) => (p: Cursor): void => void p.bits(field, parts);
/** Nothing is told of it but that it is there. */
const undecoded = (p: Cursor): void => p.expert(f.undecoded);

export const SESSION_ELEMENTS: Readonly<Record<number, SessionElement>> = {
  136: plain(takeQuintuplet),
  137: { steps: [readTrafficFlow], length: f.tft_length },
  138: plain(network, f.lac, f.rai_rac, f.targetRNC_ID, p => p.remaining >= 2 && p.take(f.target_ext_RNC_ID)),
  139: plain(rest(f.utran_field)),
  140: { steps: [f.nsapi, p => p.more && p.take(f.teid_data), address(f.rnc_ipv4, f.rnc_ipv6)], length: f.rab_setup_length },
  145: plain(undecoded),
  146: plain(f.nsapi, p => p.more && p.take(f.tunnel), address(f.rnc_ip_addr_v4, f.rnc_ip_addr_v6)),
  147: numbered(takeNumber),
  148: plain([
    f['cmn_flg.dual_addr_bearer_flg'], f['cmn_flg.upgrd_qos_sup'], f['cmn_flg.nrsn'], f['cmn_flg.no_qos_neg'], f['cmn_flg.mbs_cnt_inf'],
    f['cmn_flg.mbs_ran_pcd_rdy'], f['cmn_flg.mbs_srv_type'], f['cmn_flg.ppc'],
  ]),
  149: plain(f.ext_apn_res),
  150: plain(f.raplcs),
  152: plain(takePlace),
  154: plain(p => takeDigits(p, f.ext_imeisv)),
  156: plain(
    f.linked_nsapi, f.uplink_teid_cp, f.enhanced_nsapi, f.pdp_organization, f.pdp_type,
    shortAddress(f.pdp_address_length, f['pdp_address.ipv4'], f['pdp_address.ipv6']),
    shortAddress(f.ggsn_address_length, f['ggsn_address_for_control_plane.ipv4'], f['ggsn_address_for_control_plane.ipv6']),
    p => takeAccessPoint(p.within(p.take(f.shortApnLength)), f.apn),
  ),
  157: plain(rest(f.tmgi)),
  158: plain(rest(f.rim_routing_addr_val)),
  160: plain(takeAreas),
  162: plain(
    f.trace_ref2, f.trace_rec_session_ref, flags(f['trace_triggers.ggsn'], f['trace_triggers.ggsn.mbms'], f['trace_triggers.ggsn.pdp']),
    f.trace_depth, flags(f['trace_loi.ggsn'], f['trace_loi.ggsn.gmb'], f['trace_loi.ggsn.gi'], f['trace_loi.ggsn.gn']), f.trace_activity_control,
  ),
  163: plain(f.hop_count),
  164: plain(network),
  165: plain(undecoded),
  166: plain(f.mbs_2g_3g_ind),
  167: plain(f.enhanced_nsapi),
  168: plain([f.mbms_ses_dur_days, f.mbms_ses_dur_s]),
  169: plain(
    f.trace_ref2, f.trace_rec_session_ref, flags(f['trace_triggers.bm_sc'], f['trace_triggers.bm_sc.mbms']), f.trace_depth,
    flags(f['trace_loi.bm_sc'], f['trace_loi.bm_sc.gmb']), f.trace_activity_control,
  ),
  170: plain(undecoded),
  // §7.7.60 and §7.7.88 count from one.
  171: plain(p => p.takeAs(f.time_2_dta_tr, p.u8() + 1, 1)),
  172: plain(undecoded),
  174: plain(takeCell),
  175: plain(f.nsapi, f.sequence_number_down, f.sequence_number_up, f.send_n_pdu_number, f.receive_n_pdu_number),
  176: plain(f.bssgp_cause),
  178: plain(f['bssgp.rad']),
  180: plain(f.ps_handover_xid_sapi, f.ps_handover_xid_par_len),
  181: plain(f.ms_inf_chg_rep_act),
  182: plain([f.ei, f.gcsi, f.dti]),
  183: plain(f.correlation_id),
  184: numbered(f.bcm),
  185: numbered(rest(f.mbms_flow_id)),
  186: numbered(undecoded),
  187: numbered(f.mbms_dist_indic),
  188: numbered(undecoded),
  189: numbered(p => p.remaining >= 2 && p.takeAs(f.rfsp_index, p.u16() + 1, 2)),
  190: { steps: [p => takeAccessPoint(p, f.fqdn)], length: f.fqdn_length, numbered: true },
  191: numbered(ratePriority),
  192: numbered(f.nsapi, ratePriority),
  193: numbered([
    f['ext_comm_flags.uasi'], f['ext_comm_flags.bdwi'], f['ext_comm_flags.pcri'], f['ext_comm_flags.vb'], f['ext_comm_flags.retloc'],
    f['ext_comm_flags.cpsr'], f['ext_comm_flags.ccrsi'], f['ext_comm_flags.unauthenticated_imsi'],
  ]),
  194: numbered(network, f.csg_id, [f.access_mode, f.cmi]),
  195: numbered([f['csg_info_rep_act.uciuhc'], f['csg_info_rep_act.ucishc'], f['csg_info_rep_act.ucicsg']]),
  196: numbered(undecoded),
  197: numbered(f.cmi),
  198: numbered(f.apn_ambr_ul, f.apn_ambr_dl),
  199: numbered(p => readValue(p, UE_NETWORK, true)),
  200: numbered(f.sub_ue_ambr_ul, f.sub_ue_ambr_dl, p => p.remaining >= 8 && p.take(f.auth_ue_ambr_ul), p => p.more && p.take(f.auth_ue_ambr_dl)),
  201: numbered(f.nsapi, f.auth_apn_ambr_ul, f.auth_apn_ambr_dl),
  202: numbered([f.ggsn_back_off_time_units, f.ggsn_back_off_timer]),
  203: numbered(f.lapi),
  204: numbered(f.nsapi, f.lapi),
  205: numbered(f.higher_br_16mb_flg),
  206: numbered(f.max_mbr_apn_ambr_ul, f.max_mbr_apn_ambr_dl),
  207: numbered(),
  208: numbered(f.add_flg_for_srvcc_ics),
  209: numbered(undecoded),
  210: numbered(takeTelephone),
  211: numbered(),
  212: numbered(takeStation),
  213: numbered(f.nsapi, f.sel_mode_val),
  214: numbered(takeMoment),
  215: numbered(f.nsapi, p => p.more && takeAccessPoint(p, f.lhn_id)),
  216: numbered(f.selection_entity),
  217: numbered(f.ue_usage_type_value),
  218: numbered([f.ext_comm_flags_II_pnsi, f.ext_comm_flags_II_dtci, f.ext_comm_flags_II_pmtsmi, f.ext_comm_flags_II_spare]),
  219: numbered(counted(f.node_name), counted(f.node_realm)),
  220: numbered([f.ciot_opt_sup_ind_sgni_pdn, f.ciot_opt_sup_ind_scni_pdn, f.ciot_opt_sup_ind_spare]),
  221: numbered(
    p => takeAccessPoint(p.within(p.take(f.shortApnLength)), f.apn), f.nsapi, p => p.take(f.scef_id, p.take(f.scef_id_length)),
  ),
  222: numbered(f.iov_updates_counter),
  223: numbered(f.mapped_ue_usage_type),
  224: numbered([f.up_fun_sel_ind_flags_dcnr, f.up_fun_sel_ind_flags_spare]),
  249: { steps: [each(f.seq_num_released)], bare: true },
  250: { steps: [each(f.seq_num_canceled)], bare: true },
  251: plain(address(f.chrg_ipv4, f.chrg_ipv6)),
  253: { steps: [each(f.requests_responded)], bare: true },
  254: { steps: [address(f.node_ipv4, f.node_ipv6)], length: f.node_address_length },
};

/** Elements behind whose parts later specifications have put more. */
const GROWN: ReadonlySet<number> = new Set([182, 193, 200, 216, 217, 218, 220, 222, 223, 224]);

export function readSessionElement(p: Cursor, type: number, { steps }: SessionElement): void {
  for (const step of steps) {
    if (typeof step === 'function') {
      step(p);
    } else if ('title' in step) {
      p.take(step);
    } else {
      for (const part of step.slice(0, -1)) p.show(part);
      p.take(step[step.length - 1]);
    }
  }
  if (GROWN.has(type) && p.more) undecoded(p);
}

/** A text behind a byte with its length, which belongs to it. */
function counted(field: Field<string>): Step {
  return p => {
    const { at } = p, length = p.u8();
    p.skip(1);
    p.set(field, String.fromCharCode(...p.peekBytes(length)), at, 1 + length);
    p.skip(length);
  };
}

const AREA_CELL = 0, AREA_SERVICE = 1, AREA_ROUTING = 2;

/** §7.7.51. */
function takePlace(p: Cursor): void {
  switch (p.take(f.geo_loc_type)) {
    case AREA_CELL:
      operator(p, f.cellCountry, f.cellNetwork);
      p.take(f.lac);
      p.take(f.cgi_ci);
      break;
    case AREA_SERVICE:
      operator(p, f.serviceCountry, f.serviceNetwork);
      p.take(f.lac);
      p.take(f.sai_sac);
      break;
    case AREA_ROUTING:
      operator(p, f.areaCountry, f.areaNetwork);
      p.take(f.lac);
      p.take(f.rai_rac);
      break;
    default: p.expert(f['ext_geo_loc_type.unknown']);
  }
}

/** §7.7.60, TS 29.061 §17.7.6. */
function takeAreas(p: Cursor): void {
  const count = p.take(f.no_of_mbms_sa_codes);
  for (let i = 0; i < count; i++) p.take(f.mbms_sa_code);
}

/** §7.7.73: where a handover goes, and where it comes from. */
function takeCell(p: Cursor): void {
  network(p);
  p.take(f.target_lac);
  p.take(f.target_rac);
  p.take(f.target_ci);
  const source = p.take(f.source_type);
  if (source > 1) {
    p.expert(f['source_type.unknown']);
    return;
  }
  network(p);
  p.take(f.source_lac);
  p.take(f.source_rac);
  p.take(source === 0 ? f.source_ci : f['source.rnc_id']);
}

/** §7.7.111: an eNodeB, and the area it is in. */
function takeStation(p: Cursor): void {
  const home = p.take(f.enb_type) === 1;
  network(p);
  p.take(home ? f.home_enodeb_id : f.macro_enodeb_id);
  p.take(f.tac);
}

/** §7.7.109: digits without a word about their plan. */
function takeTelephone(p: Cursor): void {
  const { at, remaining } = p, country = countryCode(takeDigits(p, NUMBER_FIELDS.msisdn));
  if (country === undefined) return;
  const outer = p.under();
  p.set(NUMBER_FIELDS.country, country, at, Math.min(remaining, 2));
  p.close(outer);
}

/** §7.7.114: seconds since 1900. */
function takeMoment(p: Cursor): void {
  p.takeAs(f.uli_timestamp, { seconds: ntpSeconds(p.u32()), nanoseconds: 0 }, 4);
}
