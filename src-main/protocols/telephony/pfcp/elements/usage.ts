/** Elements of usage reporting rules and of what is reported, 3GPP TS 29.244 §8.2. */
import type { Field } from '../../../../dissect/index.ts';
import { type Elements, type Part, content, dynamic, group, named, plain, said, spare, time, when, whole } from '../parts.ts';
import { USAGE_FIELDS as f } from '../fields/usage.ts';

/** Types 144 and 145: addresses, and the tags of the VLAN that they were seen in. */
function macs(count: Field<number>, address: Field<void>, customer: Field<number>, service: Field<number>): Part {
  return p => {
    for (let left = p.take(count); left > 0; left--) p.take(address, 6);
    for (const length of [customer, service]) if (p.more) p.within(p.take(length));
  };
}

export const usageElements = (): Elements => ({
  6: group(81), 13: group(81), 17: group(81),
  31: plain(
    [spare.b7_b3, f['volume_threshold_flags.dlvol'], f['volume_threshold_flags.ulvol'], f['volume_threshold_flags.tovol']],
    when(f['volume_threshold_flags.tovol'], f['volume_threshold.tovol']),
    when(f['volume_threshold_flags.ulvol'], f['volume_threshold.ulvol']),
    when(f['volume_threshold_flags.dlvol'], f['volume_threshold.dlvol']),
  ),
  32: said(f.time_threshold, ' s'), 33: time(f.monitoring_time),
  34: plain(
    [spare.b7_b3, f['subseq_volume_threshold.dlvol_flg'], f['subseq_volume_threshold.ulvol_flg'], f['subseq_volume_threshold.tovol_flg']],
    when(f['subseq_volume_threshold.tovol_flg'], f['subseq_volume_threshold.tovol']),
    when(f['subseq_volume_threshold.ulvol_flg'], f['subseq_volume_threshold.ulvol']),
    when(f['subseq_volume_threshold.dlvol_flg'], f['subseq_volume_threshold.dlvol']),
  ),
  35: said(f.subsequent_time_threshold, ' s'), 36: said(f.inactivity_detection_time, ' s'),
  37: plain(
    [
      f['reporting_triggers_flags.liusa'], f['reporting_triggers_flags.droth'], f['reporting_triggers_flags.stopt'],
      f['reporting_triggers_flags.start'], f['reporting_triggers_flags.quhti'], f['reporting_triggers_flags.timth'],
      f['reporting_triggers_flags.volth'], f['reporting_triggers_flags.perio'],
    ],
    [
      f['reporting_triggers_flags.quvti'], f['reporting_triggers_flags.ipmjl'], f['reporting_triggers_flags.evequ'],
      f['reporting_triggers_flags.eveth'], f['reporting_triggers_flags.macar'], f['reporting_triggers_flags.envcl'],
      f['reporting_triggers_flags.timqu'], f['reporting_triggers_flags.volqu'],
    ],
    [spare.b7_b2, f['reporting_triggers_flags.upint'], f['reporting_triggers_flags.reemr']],
  ),
  62: plain([spare.b7_b3, f['measurement_method_flags.event'], f['measurement_method_flags.volume'], f['measurement_method_flags.durat']]),
  63: plain(
    [
      f['usage_report_trigger.immer'], f['usage_report_trigger_flags.droth'], f['usage_report_trigger_flags.stopt'],
      f['usage_report_trigger_flags.start'], f['usage_report_trigger_flags.quhti'], f['usage_report_trigger_flags.timth'],
      f['usage_report_trigger_flags.volth'], f['usage_report_trigger_flags.perio'],
    ],
    [
      f['usage_report_trigger_flags.eveth'], f['usage_report_trigger_flags.macar'], f['usage_report_trigger_flags.envcl'],
      f['usage_report_trigger.monit'], f['usage_report_trigger.term'], f['usage_report_trigger_flags.liusa'],
      f['usage_report_trigger_flags.timqu'], f['usage_report_trigger_flags.volqu'],
    ],
    [
      spare.b7_b6, f['usage_report_trigger_flags.upint'], f['usage_report_trigger_flags.emrre'], f['usage_report_trigger_flags.quvti'],
      f['usage_report_trigger_flags.ipmjl'], f['usage_report_trigger_flags.tebur'], f['usage_report_trigger_flags.evequ'],
    ],
  ),
  64: said(f.measurement_period),
  66: plain(
    [
      spare.b7_b6, f['volume_measurement_flags.dlnops'], f['volume_measurement_flags.ulnop'], f['volume_measurement_flags.tonop'],
      f['volume_measurement_flags.dlvol'], f['volume_measurement_flags.ulvol'], f['volume_measurement_flags.tovol'],
    ],
    when(f['volume_measurement_flags.tovol'], f['volume_measurement.tovol']),
    when(f['volume_measurement_flags.ulvol'], f['volume_measurement.ulvol']),
    when(f['volume_measurement_flags.dlvol'], f['volume_measurement.dlvol']),
    when(f['volume_measurement_flags.tonop'], f['volume_measurement.tonop']),
    when(f['volume_measurement_flags.ulnop'], f['volume_measurement.ulnop']),
    when(f['volume_measurement_flags.dlnops'], f['volume_measurement.dlnop']),
  ),
  67: said(f.duration_measurement, ' s'), 68: group(), 69: time(f.time_of_first_packet), 70: time(f.time_of_last_packet),
  71: said(f.quota_holding_time, ' s'),
  72: plain(
    [f['dropped_dl_traffic_threshold.dlby_flg'], f['dropped_dl_traffic_threshold.dlpa_flg']],
    when(f['dropped_dl_traffic_threshold.dlpa_flg'], f.downlink_packets),
    when(f['dropped_dl_traffic_threshold.dlby_flg'], f.bytes_downlink_data),
  ),
  73: plain(
    [spare.b7_b3, f['volume_quota_flags.dlvol'], f['volume_quota_flags.ulvol'], f['volume_quota_flags.tovol']],
    when(f['volume_quota_flags.tovol'], f['volume_quota.tovol']), when(f['volume_quota_flags.ulvol'], f['volume_quota.ulvol']),
    when(f['volume_quota_flags.dlvol'], f['volume_quota.dlvol']),
  ),
  74: said(f.time_quota, ' s'), 75: time(f.start_time), 76: time(f.end_time), 77: group(), 78: group(81), 79: group(81), 80: group(81),
  81: dynamic([f.urr_id_flg, f.urr_id]), 82: dynamic([f.urr_id_flg, f.urr_id]), 83: group(),
  90: plain([spare.h1, f['usage_information.ube'], f['usage_information.uae'], f['usage_information.aft'], f['usage_information.bef']]),
  91: plain(content(f.application_instance_id, f.application_instance_id_str)),
  100: plain(
    [
      f['measurement_info.ciam'], f['measurement_info.aspoc'], f['measurement_info.sspoc'], f['measurement_info.mnop'],
      f['measurement_info.istm'], f['measurement_info.radi'], f['measurement_info.inam'], f['measurement_info.fd'],
    ],
  ),
  104: said(f.ur_seqn), 115: named(f.time_quota_mechanism_bti_type, f.time_quota_mechanism_bti), 118: group(),
  119: plain(f['multiplier.value_digits'], f['multiplier.exponent']), 120: dynamic([f.urr_id_flg, f.urr_id]),
  121: plain(
    [
      spare.b7_b3, f['subsequent_volume_quota_flags.dlvol'], f['subsequent_volume_quota_flags.ulvol'],
      f['subsequent_volume_quota_flags.tovol'],
    ],
    when(f['subsequent_volume_quota_flags.tovol'], f['subsequent_volume_quota.tovol']),
    when(f['subsequent_volume_quota_flags.ulvol'], f['subsequent_volume_quota.ulvol']),
    when(f['subsequent_volume_quota_flags.dlvol'], f['subsequent_volume_quota.dlvol']),
  ),
  122: said(f.subsequent_time_quota, ' s'), 125: plain(f.query_urr_reference),
  126: plain([f.additional_usage_reports_information_auri, f.additional_usage_reports_information_value]),
  144: plain(
    macs(
      f['mac_addresses_detected.number_of_mac_addresses'], f['mac_addresses_detected.mac_address'],
      f['mac_addresses_detected.length_of_ctag'], f['mac_addresses_detected.length_of_stag'],
    ),
  ),
  145: plain(
    macs(
      f['mac_addresses_removed.number_of_mac_address'], f['mac_addresses_removed.mac_addresses'], f['mac_addresses_removed.length_of_ctag'],
      f['mac_addresses_removed.length_of_stag'],
    ),
  ),
  146: plain(f.ethernet), 147: group(), 148: said(f.event_quota), 149: said(f.event_threshold), 150: said(f.subsequent_event_quota),
  151: said(f.subsequent_event_threshold), 156: time(f.time_stamp), 163: time(f.activation_time), 164: time(f.deactivation_time),
  181: said(f.validity_time_value), 182: plain(p => whole(p, f.number_of_reports)),
  193: plain(
    [spare.b7_b3, f['packet_rate_status.flags.apr'], f['packet_rate_status.flags.dl'], f['packet_rate_status.flags.ul']],
    when(
      f['packet_rate_status.flags.ul'], f['packet_rate_status.tovol'],
      when(f['packet_rate_status.flags.apr'], f['packet_rate_status.apr_tovol']),
    ),
    when(
      f['packet_rate_status.flags.dl'], f['packet_rate_status.ulvol'],
      when(f['packet_rate_status.flags.apr'], f['packet_rate_status.apr_ulvol']),
    ),
    f['packet_rate_status.validity_time'],
  ),
  249: plain([spare.b7_b1, f['mt_edt_control_information.flags.rdsi']]), 250: plain(f.dl_data_packets_size),
  251: plain([spare.b7_b1, f['qer_control_indications.rcsr']]), 252: group(), 263: group(), 264: group(),
});
