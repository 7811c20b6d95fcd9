/** What devices of HART answer, by command: HART Universal Command Specification (HCF_SPEC-127) and Common Practice Commands (HCF_SPEC-151). */
import { type Cursor, type Field, below, f32, octets, text, u16, u8 } from '../../../dissect/index.ts';

const id = below('hart_ip.pt.rsp');
const byte = (title: string, name: string) => u8(title, id(name));
const code = (title: string, name: string) => u8(title, id(name, { hex: true }));
const number = (title: string, name: string) => f32(title, id(name));
const SLOTS = 8;

interface Slot {
  readonly variable: Field<number>;
  readonly kind: Field<number>;
  readonly units: Field<number>;
  readonly value: Field<number>;
  readonly status: Field<number>;
}
const slots: readonly Slot[] = Array.from({ length: SLOTS }, (_, i) => ({
  variable: byte(`Slot${i} Device Variable`, `slot${i}_device_var`),
  kind: byte(`Slot${i} Device Variable Classification`, `slot${i}_device_var_classif${i === 0 ? 'ication' : 'y'}`),
  units: byte(`Slot${i} Units`, `slot${i}_units`),
  value: number(`Slot${i} Device Variable Value`, `slot${i}_device_var_value`),
  status: code(`Slot${i} Device Variable Status`, `slot${i}_device_var_status`),
}));

const f = {
  expansion: byte('Expansion Code', 'expansion_code'),
  type: u16('Expanded Device Type', id('expanded_device_type', { hex: true })),
  preambles: byte('Minimum Number of Request Preambles', 'req_min_preambles'),
  universal: byte('HART Universal Revision', 'hart_univ_rev'),
  revision: byte('Device Revision', 'device_rev'),
  software: byte('Device Software Revision', 'software_rev'),
  hardware: code('Hardware Rev and Physical Signaling', 'hardrev_and_physical_signal'),
  flags: code('Flags', 'flags'),
  device: octets('Device ID', id('device_id')),
  answerPreambles: byte('Minimum Number of Response Preambles', 'rsp_min_preambles'),
  variables: byte('Maximum Number of Device Variables', 'device_variables'),
  changes: u16('Configuration Change Counter', id('configure_change')),
  extended: code('Extended Device Status', 'ext_device_status'),
  maker: u16('Manufacturer ID', id('manufacturer_Id')),
  label: u16('Private Label', id('private_label')),
  profile: byte('Device Profile', 'device_profile'),
  percent: number('PV Percent Range', 'pv_percent_range'),
  current: number('PV Loop Current', 'pv_loop_current'),
  primaryUnits: byte('PV Units', 'pv_units'), primary: number('PV', 'pv'),
  secondaryUnits: byte('SV Units', 'sv_units'), secondary: number('SV', 'sv'),
  tertiaryUnits: byte('TV Units', 'tv_units'), tertiary: number('TV', 'tv'),
  quaternaryUnits: byte('QV Units', 'qv_units'), quaternary: number('QV', 'qv'),
  loopMode: code('Loop Current Mode', 'loop_current_mode'),
  primaryKind: code('Primary Variable Classification', 'primary_variable_classification'),
  secondaryKind: code('Secondary Variable Classification', 'secondary_variable_classification'),
  tertiaryKind: code('Tertiary Variable Classification', 'tertiary_variable_classification'),
  quaternaryKind: code('Quaternary Variable Classification', 'quaternary_variable_classification'),
  time: octets('Slot0 Data TimeStamp', id('slot0_data_timestamp')),
  message: text('Message', id('message')), tag: text('Tag', id('tag')), descriptor: text('Descriptor', id('descriptor')),
  day: byte('Day', 'day'), month: byte('Month', 'month'), year: byte('Year', 'year'),
  serial: octets('Transducer Serail Number', id('transducer_serail_number')),
  spanUnits: code('Transducer Limit Min Span Units', 'transducer_limit_min_span_units'),
  upper: number('Upper Transducer Limit', 'upper_transducer_limit'),
  lower: number('Lower Transducer Limit', 'lower_transducer_limit'),
  span: number('Minimum Span', 'minimum_span'),
  alarm: code('PV Alarm Selection Code', 'pv_alarm_selection_code'),
  transfer: code('PV Transfer Function Code', 'pv_transfer_function_code'),
  rangeUnits: code('PV Upper and Lower Range Values Units', 'pv_upper_and_lower_range_values_units'),
  rangeUpper: number('PV Upper Range Value', 'pv_upper_range_value'),
  rangeLower: number('PV Lower Range Value', 'pv_lower_range_value'),
  damping: number('PV Damping Value', 'pv_damping_value'),
  protection: code('Write Protect Code', 'write_protect_code'),
  reserved: code('Reserved', 'reserved'),
  analog: code('PV Analog Channel Flags', 'pv_analog_channel_flags'),
  assembly: octets('Final Assembly Number', id('final_assembly_number')),
  specific: octets('Device-Specific Status', id('device_sp_status')),
  operating: byte('Device Operating Mode', 'device_op_mode'),
  status0: code('Standardized Status 0', 'standardized_status_0'), status1: code('Standardized Status 1', 'standardized_status_1'),
  saturated: byte('Analog Channel Saturated', 'analog_channel_saturated'),
  status2: code('Standardized Status 2', 'standardized_status_2'), status3: code('Standardized Status 3', 'standardized_status_3'),
  fixed: byte('Analog Channel Fixed', 'analog_channel_fixed'),
  poll: byte('Poll Address', 'poll_address'),
};
export const RESPONSE_FIELDS: readonly Field[] = [
  ...Object.values<Field>(f), ...slots.flatMap(({ variable, kind, units, value, status }) => [variable, kind, units, value, status]),
];

type Step = Field<number> | readonly [Field<void>, number] | ((p: Cursor) => void);

/** HCF_SPEC-127 §5.1.1: four characters of six bits in three bytes; the sixth bit, turned over, is the seventh. */
export function unpacked(bytes: Uint8Array): string {
  let characters = '';
  for (let bit = 0; bit + 6 <= 8 * bytes.length; bit += 6) {
    const at = bit >> 3, code6 = (((bytes[at] << 8) | (bytes[at + 1] ?? 0)) >> (10 - (bit & 7))) & 0x3f;
    characters += String.fromCharCode(code6 < 0x20 ? code6 + 0x40 : code6);
  }
  return characters;
}

const packed = (field: Field<string>, length: number) => (p: Cursor): void => p.takeAs(field, unpacked(p.peekBytes(length)), length);

/** Command 9: as many slots as were asked for, of eight bytes each, and the moment of the first. */
function deviceVariables(p: Cursor): void {
  for (let i = 0; i < SLOTS && p.remaining >= 8; i++) {
    const { variable, kind, units, value, status } = slots[i];
    for (const field of [variable, kind, units, value, status]) p.take(field);
  }
  if (p.remaining >= 4) time(p);
}

/** 32nds of a millisecond since midnight. */
function time(p: Cursor): void {
  const milliseconds = Math.floor(p.u32() / 32), two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  p.take(f.time, 4);
  p.label(() => `Slot0 Data TimeStamp: ${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.`
    + String(milliseconds % 1000).padStart(3, '0'));
}

const identity: readonly Step[] = [
  f.expansion, f.type, f.preambles, f.universal, f.revision, f.software, f.hardware, f.flags, [f.device, 3], f.answerPreambles, f.variables, f.changes,
  f.extended, f.maker, f.label, f.profile,
];
const tagged: readonly Step[] = [packed(f.tag, 6), packed(f.descriptor, 12), f.day, f.month, f.year];
const longTag = (p: Cursor): void => void p.take(f.tag, 32);

export const RESPONSES: Readonly<Record<number, readonly Step[] | undefined>> = {
  0: identity,
  11: identity,
  21: identity,
  1: [f.primaryUnits, f.primary],
  2: [f.current, f.percent],
  3: [f.current, f.primaryUnits, f.primary, f.secondaryUnits, f.secondary, f.tertiaryUnits, f.tertiary, f.quaternaryUnits, f.quaternary],
  7: [f.poll, f.loopMode],
  8: [f.primaryKind, f.secondaryKind, f.tertiaryKind, f.quaternaryKind],
  9: [f.extended, deviceVariables],
  12: [packed(f.message, 24)], 17: [packed(f.message, 24)],
  13: tagged,
  18: tagged,
  14: [[f.serial, 3], f.spanUnits, f.upper, f.lower, f.span],
  15: [f.alarm, f.transfer, f.rangeUnits, f.rangeUpper, f.rangeLower, f.damping, f.protection, f.reserved, f.analog],
  16: [[f.assembly, 3]], 19: [[f.assembly, 3]],
  20: [longTag], 22: [longTag],
  38: [f.changes],
  48: [
    [f.specific, 6], f.extended, f.operating, f.status0, f.status1, f.saturated, f.status2, f.status3, f.fixed,
    p => {
      if (p.more) p.take(f.specific, p.remaining);
    },
  ],
};

/** Takes what a command answers, as much of it as there is: devices of older revisions answer less. */
export function takeResponse(p: Cursor, command: number): void {
  for (const step of RESPONSES[command] ?? []) {
    if (!p.more) return;
    if (typeof step === 'function') step(p);
    else if (step instanceof Array) p.take(step[0], step[1]);
    else p.take(step);
  }
}

