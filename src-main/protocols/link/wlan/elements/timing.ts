/** How times of flight are measured and when stations wake: IEEE 802.11-2020 §9.4.2.167 and §9.4.2.199, 802.11ax-2021 §9.4.2.199. */
import { type Field, below, bits, flag, u8, u16, u24, u32, u64 } from '../../../../dissect/index.ts';
import { type Group, type Layouts, fieldsOfLayouts } from '../../../field-groups.ts';

const id = below('wlan');
const YES = ['True', 'False'] as const;
const hex = (title: string, mask: number, name: string, size: number): Field<number> =>
  bits(title, mask, id(`fixed.ftm.param.${name}`, { hex: true, size, little: true }));
const wake = (title: string, mask: number, name: string, as: readonly [string, string]): Field<boolean> =>
  flag(title, mask, id(`twt.${name}`, { size: 2, little: true, as }));

const MEASUREMENT: readonly Group[] = [
  { whole: u16('FTM Params (Subset 1 of 3)', id('fixed.ftm.param.delim1', { hex: true, little: true })), parts: [
    hex('Status Indication', 0x0003, 'status_indication', 2), hex('Value', 0x007c, 'value', 2), hex('Reserved1', 0x0080, 'reserved1', 2),
    hex('Number of Burst Exponent', 0x0f00, 'burst_exponent', 2), hex('Burst Duration', 0xf000, 'burst_duration', 2),
  ] },
  { whole: u32('FTM Params (Subset 2 of 3)', id('fixed.ftm.param.delim2', { hex: true, little: true })), parts: [
    hex('Min Delta FTM', 0x000000ff, 'min_delta_ftm', 4),
    bits('Partial TSF timer', 0x00ffff00, id('fixed.ftm.param.partial_tsf_timer', { size: 4, little: true })),
    hex('Partial TSF no pref', 0x01000000, 'partial_tsf_no_pref', 4), hex('ASAP Capable', 0x02000000, 'asap_capable', 4),
    hex('ASAP', 0x04000000, 'asap', 4), hex('FTM per burst', 0xf8000000, 'ftm_per_burst', 4),
  ] },
  { whole: u24('FTM Params (Subset 3 of 3)', id('fixed.ftm.param.delim3', { hex: true, little: true })), parts: [
    hex('Reserved2', 0x000003, 'reserved2', 3), hex('Format and Bandwidth', 0x0000fc, 'format_and_bw', 3),
    hex('Burst Period', 0xffff00, 'burst_period', 3),
  ] },
];

const COMMANDS = {
  0: 'Request TWT', 1: 'Suggest TWT', 2: 'Demand TWT', 3: 'TWT Grouping', 4: 'Accept TWT', 5: 'Alternate TWT', 6: 'Dictate TWT', 7: 'Reject TWT',
};
const WAKE: readonly Group[] = [
  { whole: u8('Control Field', id('twt.control_field', { hex: true })), parts: [
    flag('NDP Paging Indicator', 0x01, id('twt.ndp_paging_indicator', { as: ['Present', 'Not Present'] })),
    flag('Responder PM Mode', 0x02, id('twt.resp_pm', { as: ['AP may doze outside the TWT', 'AP is always awake'] })),
    bits('TWT Negotiation type', 0x0c, id('twt.neg_type', {
      values: { 0: 'Individual TWT', 1: 'Wake TBTT', 2: 'Broadcast TWT', 3: 'Broadcast TWT' },
    })),
    bits('Reserved', 0xf0, id('twt.control_field_reserved', { hex: true })),
  ] },
  // An agreement between two; what is announced to all has other fields.
  { where: 0x0c, is: 0, have: [
    { whole: u16('Request Type', id('twt.request_type', { hex: true, little: true })), parts: [
      wake('Requester', 0x0001, 'requester', ['This STA is a TWT Requesting STA', 'This STA is a TWT Responding STA or a TWT scheduling AP']),
      bits('Setup Command', 0x000e, id('twt.setup_cmd', { size: 2, little: true, values: COMMANDS })),
      wake('Trigger', 0x0010, 'trigger', ['TWT SP includes trigger frames', 'TWT SP does not include trigger frames']),
      wake('Implicit', 0x0020, 'implicit', ['TWT is implicit', 'TWT is explicit']),
      wake('Flow type', 0x0040, 'flow_type', [
        'TWT is unannounced, the TWT responding STA can send frames at any time',
        'TWT is announced, the TWT Requesting STA will send trigger frames',
      ]),
      bits('Flow ID', 0x0380, id('twt.flow_id', { size: 2, little: true })),
      bits('Wake Interval Exponent', 0x7c00, id('twt.wake_interval_exp', { size: 2, little: true })),
      wake('Protection', 0x8000, 'prot', YES),
    ] },
    u64('Target Wake Time', id('twt.target_wake_time', { little: true })),
    u8('Nominal Minimum TWT Wake duration', id('twt.nom_min_twt_wake_duration')),
    u16('TWT Wake Interval Mantissa', id('twt.wake_interval_mantissa', { little: true })),
    u8('TWT Channel', id('twt.channel')),
  ] },
];

export const TIMING: Layouts = { 206: { least: 9, groups: MEASUREMENT }, 216: { least: 2, groups: WAKE } };
export const TIMING_FIELDS: readonly Field[] = fieldsOfLayouts(TIMING);
