/** Clusters that switch and dim: Zigbee Cluster Library R8 §3.2, §3.3, §3.5, §3.6, §3.8 and §3.10. */
import { type Cursor, below, bits, none, text, u16, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { BASIC, LEVEL, POWER } from './attribute-names.ts';
import { type Commands, cluster, seconds, take, tenths } from './cluster.ts';
import { STATUSES } from './zcl-names.ts';

const basicId = below('zbee_zcl_general.basic');
const basicFields = {
  source: u8('Power Source', basicId('attr.pwr_src', {
    hex: true, values: {
      0: 'Unknown', 1: 'Mains (single phase)', 2: 'Mains (3 phase)', 3: 'Battery', 4: 'DC source', 5: 'Emergency mains constantly powered',
      6: 'Emergency mains and transfer switch',
    },
  })),
  enabled: u8('Device Enabled', basicId('attr.dev_en', { hex: true, values: { 0: 'Disabled', 1: 'Enabled' } })),
  alarms: u8('Alarm Mask', basicId('attr.alarm_mask', { hex: true })),
  hardware: bits('General hardware fault', 0x01, basicId('attr.alarm_mask.gen_hw_fault')),
  software: bits('General software fault', 0x02, basicId('attr.alarm_mask.gen_sw_fault')),
  reserved: bits('Reserved', 0xfc, basicId('attr.alarm_mask.reserved')),
  local: u8('Disable Local Config', basicId('attr.dis_loc_cfg', { hex: true })),
  reset: bits('Reset (to factory defaults)', 0x01, basicId('attr.dis_loc_cfg.reset')),
  configuration: bits('Device configuration', 0x02, basicId('attr.dis_loc_cfg.dev_cfg')),
  localReserved: bits('Reserved', 0xfc, basicId('attr.dis_loc_cfg.reserved')),
};
export const basic = cluster({
  id: 'zbee_zcl_general.basic', name: 'Basic', attributes: BASIC, fields: basicFields,
  values: {
    0x0007: basicFields.source, 0x0012: basicFields.enabled,
    0x0013: p => void p.bits(basicFields.alarms, [basicFields.hardware, basicFields.software, basicFields.reserved]),
    0x0014: p => void p.bits(basicFields.local, [basicFields.reset, basicFields.configuration, basicFields.localReserved]),
  },
  toServer: { 0: ['Reset to Factory Defaults'] },
});

const powerId = below('zbee_zcl_general.power_config');
const volts = (value: number): string => `${(value / 10).toFixed(1)} [V]`;
const voltage = (title: string, name: string) => u8(title, powerId(name, { text: volts }));
const mains = (title: string, name: string) => u16(title, powerId(name, { little: true, text: volts }));
const powerFields = {
  mains: mains('Measured Mains Voltage', 'attr.mains_voltage'),
  frequency: u8('Measured Mains Frequency', powerId('attr.mains_frequency', { text: value => `${value / 2} [Hz]` })),
  least: mains('Mains Voltage Minimum Threshold', 'attr.mains_volt_min'),
  most: mains('Mains Voltage Maximum Threshold', 'attr.mains_volt_max'),
  dwell: u16('Mains Voltage Dwell Trip Point', powerId('attr.mains_dwell_tp', { little: true })),
  battery: voltage('Measured Battery Voltage', 'attr.batt_voltage'),
  left: u8('Remaining Battery Percentage', powerId('attr.batt_percentage', { text: value => `${(value / 2).toFixed(1)} [%]` })),
  size: u8('Battery Type', powerId('attr.batt_type', {
    hex: true, values: { 0: 'No battery', 1: 'Built in', 2: 'Other', 3: 'AA', 4: 'AAA', 5: 'C', 6: 'D', 255: 'Unknown' },
  })),
  capacity: u16('Battery Capacity', powerId('attr.batt_AHr', { little: true, text: value => `${value * 10} [mAHr]` })),
  rated: voltage('Battery Rated Voltage', 'attr.batt_rated_voltage'),
  batteryLeast: voltage('Battery Voltage Minimum Threshold', 'attr.batt_voltage_min_thr'),
};
const w = powerFields;
export const power = cluster({
  id: 'zbee_zcl_general.power_config', name: 'Power Configuration', attributes: POWER, fields: powerFields,
  values: {
    0x0000: w.mains, 0x0001: w.frequency, 0x0011: w.least, 0x0012: w.most, 0x0013: w.dwell, 0x0020: w.battery, 0x0021: w.left, 0x0031: w.size,
    0x0032: w.capacity, 0x0034: w.rated, 0x0036: w.batteryLeast,
  },
});

const identifyId = below('zbee_zcl_general.identify');
const identifyFields = {
  time: u16('Identify Time', identifyId('attr.identify_time', { little: true, text: seconds })),
  timeout: u16('Identify Timeout', identifyId('identify_timeout', { little: true, text: seconds })),
  effect: u8('Effect', identifyId('effect_id', {
    hex: true, values: { 0: 'Blink', 1: 'Breathe', 2: 'Okay', 11: 'Channel change', 254: 'Finish', 255: 'Stop' },
  })),
  variant: u8('Variant', identifyId('effect_variant')),
};
export const identify = cluster({
  id: 'zbee_zcl_general.identify', name: 'Identify', attributes: { 0: 'Identify Time' }, fields: identifyFields, values: { 0: identifyFields.time },
  toServer: {
    0x00: ['Identify', identifyFields.time], 0x01: ['Identify Query'], 0x40: ['Trigger Effect', identifyFields.effect, identifyFields.variant],
  },
  toClient: { 0: ['Identify Query Response', identifyFields.timeout] },
});

const groupsId = below('zbee_zcl_general.groups');
const groupsFields = {
  id: u16('Group ID', groupsId('group_id', { hex: true, little: true })),
  list: none('Group List', groupsId('group_list')),
  count: u8('Group Count', groupsId('group_count')),
  capacity: u8('Group Capacity', groupsId('group_capacity')),
  status: u8('Group Status', groupsId('group_status', { hex: true, values: STATUSES })),
  length: u8('Length', groupsId('attr_str_len')),
  name: text('String', { id: 'zbee_zcl_general.groups_attr_str' }),
};
const g = groupsFields;
const groupName = (p: Cursor): void => {
  const length = p.take(g.length), bytes = p.peekBytes(length);
  p.takeAs(g.name, decodeText(bytes, 0, length, 'utf8'), length);
};
const groupList = (p: Cursor): void => {
  const count = p.take(g.count);
  if (count === 0) return;
  const outer = p.open(g.list, 2 * count);
  for (let i = 0; i < count; i++) p.take(g.id);
  p.close(outer);
};
export const groups = cluster({
  id: 'zbee_zcl_general.groups', name: 'Groups', attributes: { 0: 'Group Name Support' }, fields: groupsFields,
  toServer: {
    field: 'zbee_zcl_general.groups.cmd_srv_rx.id', 0: ['Add Group', g.id, groupName], 1: ['View Group', g.id],
    2: ['Get Group Membership', groupList], 3: ['Remove a Group', g.id], 4: ['Remove all Groups'], 5: ['Add Group if Identifying', g.id, groupName],
  },
  toClient: {
    0: ['Add Group Response', g.status, g.id], 1: ['View Group Response', g.status, g.id, groupName],
    2: ['Get Group Membership Response', g.capacity, groupList], 3: ['Remove a Group Response', g.status, g.id],
  },
});

const onOffId = below('zbee_zcl_general.onoff');
const ALL_OFF = { 0: 'Fade to off in 0.8 seconds', 1: 'No fade', 2: '50% dim down in 0.8 seconds then fade to off in 12 seconds' };
const DYING = { 0: '20% dim up in 0.5 seconds then fade to off in 1 second' };
const onOffFields = {
  state: u8('On/off Control', onOffId('attr.onoff', { hex: true, values: { 0: 'Off', 1: 'On' } })),
  scene: u8('Global Scene Control', onOffId('attr.globalscenecontrol', { hex: true, values: { 0: 'False', 1: 'True' } })),
  time: u16('On Time', onOffId('attr.ontime', { little: true, text: tenths })),
  wait: u16('Off Wait Time', onOffId('attr.offwaittime', { little: true, text: tenths })),
  startup: u8('Startup On Off', onOffId('attr.startuponoff', {
    hex: true, values: {
      0: 'Set the OnOff attribute to Off', 1: 'Set the OnOff attribute to On', 2: 'Toggle the OnOff attribute',
      255: 'Set the OnOff attribute to its previous value',
    },
  })),
  effect: u8('Effect Identifier', onOffId('effect_identifier', { hex: true, values: { 0: 'Delayed All Off', 1: 'Dying Light' } })),
  allOff: u8('Effect Variant', onOffId('effect_variant', { hex: true, values: ALL_OFF })),
  control: u8('On/Off Control Mask', onOffId('onoff_control_mask', { hex: true })),
  onlyOn: bits('Accept Only When On', 0x01, onOffId('onoff_control_mask.accept_only_when_on')),
  reserved: bits('Reserved', 0xfe, onOffId('onoff_control_mask.reserved')),
};
const o = onOffFields;
const dying = u8('Effect Variant', onOffId('effect_variant', { hex: true, values: DYING }));
export const onOff = cluster({
  id: 'zbee_zcl_general.onoff', name: 'OnOff', fields: { ...onOffFields, dying },
  attributes: { 0: 'OnOff', 0x4000: 'GlobalSceneControl', 0x4001: 'OnTime', 0x4002: 'OffWaitTime', 0x4003: 'StartUpOnOff' },
  values: { 0: o.state, 0x4000: o.scene, 0x4001: o.time, 0x4002: o.wait, 0x4003: o.startup },
  toServer: {
    0x00: ['Off'], 0x01: ['On'], 0x02: ['Toggle'],
    0x40: ['Off with effect', p => void p.take<number>(p.take(o.effect) === 1 ? dying : o.allOff)],
    0x41: ['On with recall global scene'],
    0x42: ['On with timed off', p => void p.bits(o.control, [o.onlyOn, o.reserved]), o.time, o.wait],
  },
});

const levelId = below('zbee_zcl_general.level_control');
const upDown = { hex: true, values: { 0: 'Up', 1: 'Down' } } as const;
const levelFields = {
  current: u8('Current Level', levelId('attr.current_level')),
  left: u16('Remaining Time', levelId('attr.remaining_time', { little: true, text: tenths })),
  transition: u16('Current Level', levelId('attr.onoff_transmit_time', { little: true, text: tenths })),
  on: u8('On Level', levelId('attr.on_level')),
  startup: u8('Startup Level', levelId('attr.startup_level', { hex: true })),
  level: u8('Level', levelId('level')),
  move: u8('Move Mode', levelId('move_mode', upDown)),
  rate: u8('Rate', levelId('rate')),
  step: u8('Step Mode', levelId('step_mode', upDown)),
  size: u8('Step Size', levelId('step_size')),
  time: u16('Transition Time', levelId('transit_time', { little: true, text: tenths })),
};
const l = levelFields;
/** R8 has two bytes of options more, which senders may leave out. */
export const level = cluster({
  id: 'zbee_zcl_general.level_control', name: 'Level Control', attributes: LEVEL, fields: levelFields,
  values: { 0: l.current, 1: l.left, 0x10: l.transition, 0x11: l.on, 0x4000: l.startup },
  toServer: {
    0: ['Move to Level', l.level, l.time], 1: ['Move', l.move, l.rate], 2: ['Step', l.step, l.size, l.time], 3: ['Stop'],
    4: ['Move to Level with OnOff', l.level, l.time], 5: ['Move with OnOff', l.move, l.rate], 6: ['Step with OnOff', l.step, l.size, l.time],
    7: ['Stop with OnOff'],
  },
});

/** Takes what a command brings. */
export function takeContents(p: Cursor, { contents }: Commands, id: number): void {
  for (const step of contents[id] ?? []) take(p, step);
}
