/** Lamps with colours, Zigbee Cluster Library R8 §5.2. */
import { below, u16, u8 } from '../../../dissect/index.ts';
import { COLOR } from './attribute-names.ts';
import { cluster, tenths } from './cluster.ts';

const id = below('zbee_zcl_lighting.color_control');
/** §5.2.2.2.1.4: parts of 65536. */
const part = (value: number): string => (value / 65536).toFixed(4);
/** Mired are millionths of a kelvin, turned over; 0 is none. */
const kelvin = (value: number): string => `${value} [Mired]${value === 0 ? '' : ` (${Math.floor(1_000_000 / value)} [K])`}`;
const MODES = { 0: 'Hue and Saturation', 1: 'Color X and Y', 2: 'Color Temperature', 3: 'Enhanced Hue and Saturation' };
const WAYS = { 0: 'Shortest Distance', 1: 'Longest Distance', 2: 'Up', 3: 'Down' };
const wide = { little: true } as const;
const share = { little: true, text: part } as const;
const mired = { little: true, text: kelvin } as const;
const time = { little: true, text: tenths } as const;

const f = {
  currentHue: u8('Hue', id('attr.current_hue')),
  currentSaturation: u8('Saturation', id('attr.current_saturation')),
  left: u16('Time', id('attr.remaining_time', time)),
  currentX: u16('X', id('attr.color_x', share)),
  currentY: u16('Y', id('attr.color_y', share)),
  temperature: u16('Color Temperature', id('attr.color_temperature', mired)),
  mode: u8('Color Mode', id('attr.color_mode', { hex: true, values: MODES })),
  enhanced: u16('Enhanced Hue', id('attr.enhanced_current_hue', wide)),
  enhancedMode: u8('Enhanced Color Mode', id('attr.enhanced_color_mode', { values: MODES })),
  coldest: u16('Color Temperature', id('attr.color_temperature_physical_min', mired)),
  warmest: u16('Color Temperature', id('attr.color_temperature_physical_max', mired)),
  startup: u16('Startup Color Temperature', id('attr.startup_color_temperature', mired)),
  hue: u8('Hue', id('hue')),
  direction: u8('Direction', id('direction', { values: WAYS })),
  time: u16('Transition Time', id('transit_time', time)),
  move: u8('Move Mode', id('move_mode', { values: { 0: 'Stop', 1: 'Up', 2: 'Reserved', 3: 'Down' } })),
  rate: u8('Rate', id('rate')),
  step: u8('Step Mode', id('step_mode', { values: { 0: 'Reserved', 1: 'Up', 2: 'Reserved', 3: 'Down' } })),
  size: u8('Step Size', id('step_size')),
  shortTime: u8('Transition Time', id('transition_time_8bit', { text: tenths })),
  saturation: u8('Saturation', id('saturation')),
  x: u16('Color X', id('color_x', share)),
  y: u16('Color Y', id('color_y', share)),
  mired: u16('Color temperature', id('color_temp', mired)),
};

export const color = cluster({
  id: 'zbee_zcl_lighting.color_ctrl', name: 'Color Control', attributes: COLOR, attributeId: 'zbee_zcl_lighting.color_control.attr_id', fields: f,
  values: {
    0x0000: f.currentHue, 0x0001: f.currentSaturation, 0x0002: f.left, 0x0003: f.currentX, 0x0004: f.currentY, 0x0007: f.temperature, 0x0008: f.mode,
    0x4000: f.enhanced, 0x4001: f.enhancedMode, 0x400b: f.coldest, 0x400c: f.warmest, 0x4010: f.startup,
  },
  toServer: {
    field: 'zbee_zcl_lighting.color_control.cmd.srv_rx.id',
    0x00: ['Move to Hue', f.hue, f.direction, f.time], 0x01: ['Move Hue', f.move, f.rate], 0x02: ['Step Hue', f.step, f.size, f.shortTime],
    0x03: ['Move to Saturation', f.saturation, f.time], 0x04: ['Move Saturation', f.move, f.rate],
    0x05: ['Step Saturation', f.step, f.size, f.shortTime], 0x06: ['Move to Hue and Saturation', f.hue, f.saturation, f.time],
    0x07: ['Move to Color', f.x, f.y, f.time], 0x08: ['Move Color'], 0x09: ['Step Color'],
    0x0a: ['Move to Color Temperature', f.mired, f.time], 0x40: ['Enhanced Move to Hue'], 0x41: ['Enhanced Move Hue'], 0x42: ['Enhanced Step Hue'],
    0x43: ['Enhanced Move to Hue and Saturation'], 0x44: ['Color Loop Set'], 0x47: ['Stop Move Step'], 0x4b: ['Move Color Temperature'],
    0x4c: ['Step Color Temperature'],
  },
});
