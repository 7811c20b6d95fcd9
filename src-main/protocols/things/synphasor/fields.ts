/** Fields of synchrophasor messages, IEEE C37.118.2-2011 §6. */
import {
  absoluteTime, bits, expert, f32, flag, frameNumber, i16, octets, text, u16, u24, u32, u8,
} from '../../../dissect/index.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';

const HEX = { hex: true } as const;
const WIDE = { size: 2 } as const;
const format = (title: string, mask: number) => flag(title, mask, { ...WIDE, as: ['32-bit IEEE floating point', '16-bit integer'] });
const status = (title: string, mask: number, yes: string, no: string) => flag(title, mask, { ...WIDE, as: [yes, no] });

export const KINDS: Readonly<Record<number, string>> = {
  0: 'Data Frame', 1: 'Header Frame', 2: 'Configuration Frame 1', 3: 'Configuration Frame 2', 4: 'Command Frame', 5: 'Configuration Frame 3',
};
/** Table 15. */
export const commandName = (command: number): string =>
  COMMANDS[command] ?? (command >= 0x100 && command <= 0xfff ? 'user designation' : 'reserved codes');
const COMMANDS: Readonly<Record<number, string>> = {
  1: 'data transmission off', 2: 'data transmission on', 3: 'send HDR frame', 4: 'send CFG-1 frame', 5: 'send CFG-2 frame', 6: 'send CFG-3 frame',
  8: 'extended frame',
};
/** Table 4: powers of ten of seconds, from a nanosecond on. */
const QUALITIES = {
  0: 'Normal operation, clock locked', 10: 'Clock unlocked, time within 1 s', 11: 'Clock unlocked, time within 10 s',
  15: 'Clock failure, time not reliable',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [i + 1, `Clock unlocked, time within 10^${i - 9} s`])),
};
/** Table 7. */
const ERRORS = ['100 ns', '1 µs', '10 µs', '100 µs', '1 ms', '10 ms'];
const TIME_ERRORS = {
  0: 'Not used (indicates code from previous version of profile)', 7: 'Estimated maximum time error > 10 ms or time error unknown',
  ...Object.fromEntries(ERRORS.map((most, i) => [i + 1, `Estimated maximum time error < ${most}`])),
};
const triggerName = (reason: number): string => REASONS[reason] ?? 'User defined';
const REASONS = ['Manual', 'Magnitude low', 'Magnitude high', 'Phase-angle difference', 'Frequency high or low', 'df/dt high', 'Reserved', 'Digital'];

export const FIELDS = {
  sync: u16('Synchronization word', HEX),
  frtype: bits('Frame Type', 0x70, { ...WIDE, hex: true, values: KINDS }),
  version: bits('Version', 0x0f, { ...WIDE, values: { 1: 'Defined in IEEE Std C37.118-2005', 2: 'Added in IEEE Std C37.118.2-2011' } }),
  frsize: u16('Framesize', { unit: 'bytes' }),
  idcode_stream_source: u16('PMU/DC ID number (Stream source ID)'),
  idcode_data_source: u16('PMU/DC ID number (Data source ID)'),
  soc: absoluteTime('SOC time stamp'),
  'timeqal.lsdir': flag('Leap second direction', 0x40, { as: ['Add', 'Delete'] }),
  'timeqal.lsocc': flag('Leap second occurred', 0x20, { as: ['True', 'False'] }),
  'timeqal.lspend': flag('Leap second pending', 0x10, { as: ['True', 'False'] }),
  'timeqal.timequalindic': bits('Message Time Quality indicator code', 0x0f, { hex: true, values: QUALITIES }),
  fracsec_raw: u24('Fraction of second (raw)'),
  fracsec_ms: f32('Fraction of second', { source: 'conversation' }),
  'conf.timebase': u24('Resolution of fractional second time stamp'),
  'conf.numpmu': u16('Number of PMU blocks included in the frame'),
  'conf.dfreq_format': format('FREQ/DFREQ format', 0x08),
  'conf.analog_format': format('Analog values format', 0x04),
  'conf.phasor_format': format('Phasor format', 0x02),
  'conf.phasor_notation': flag('Phasor notation', 0x01, { ...WIDE, as: ['polar', 'rectangular'] }),
  'conf.fnom': flag('Nominal line frequency', 0x01, { ...WIDE, as: ['50Hz', '60Hz'] }),
  'conf.cfgcnt': u16('Configuration change count'),
  'data.conf_frame': frameNumber('Dissected using configuration from frame', { source: 'conversation' }),
  'data.status': bits('Data error', 0xc000, {
    ...WIDE, hex: true, values: {
      0: 'Good measurement data, no errors', 1: 'PMU error, no information about data',
      2: 'PMU in test mode or absent data tags have been inserted (do not use values)', 3: 'PMU error (do not use values)',
    },
  }),
  'data.sync': status('Time synchronized', 0x2000, 'Synchronization lost', 'Clock is synchronized'),
  'data.sorting': status('Data sorting', 0x1000, 'By arrival', 'By timestamp'),
  'data.trigger': status('Trigger detected', 0x0800, 'Trigger detected', 'No trigger'),
  'data.CFGchange': status('Configuration changed', 0x0400, 'Within 1 minute', 'No'),
  'data.data_modified': status('Data modified indicator', 0x0200, 'Data modified by a post-processing device', 'Data not modified'),
  'data.pmu_tq': bits('PMU Time Quality', 0x01c0, { ...WIDE, hex: true, values: TIME_ERRORS }),
  'data.t_unlock': bits('Unlocked time', 0x0030, {
    ...WIDE, hex: true, values: {
      0: 'Locked or unlocked less than 10 s', 1: 'Unlocked for 10-100 s', 2: 'Unlocked for 100-1000 s', 3: 'Unlocked for over 1000 s',
    },
  }),
  'data.trigger_reason': bits('Trigger reason', 0x000f, { ...WIDE, hex: true, values: triggerName }),
  command: bits('Command', 0xffff, { hex: true, values: commandName }),
  data: octets('Data'),
  checksum: u16('Checksum', HEX),
  'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
  num_phasors: u16('Number of phasors'),
  num_analog_values: u16('Number of analog values'),
  num_digital_status_words: u16('Number of digital status words'),
  rate_of_transmission: i16('Rate of transmission'),
  phasor: text('Phasor', { source: 'conversation' }),
  actual_frequency_value: f32('Actual frequency value', { source: 'conversation' }),
  rate_change_frequency: f32('Rate of change of frequency', { source: 'conversation' }),
  frequency_deviation_from_nominal: i16('Frequency deviation from nominal', { source: 'conversation' }),
  analog_value: text('Analog value', { source: 'conversation' }),
  digital_status_word: u16('Digital status word', { hex: true, source: 'conversation' }),
  conversion_factor: u32('conversion factor', HEX),
  factor_for_analog_value: bits('Factor for analog value', 0x00ffffff, { size: 4 }),
  channel_name: text('Channel name'),
  extended_frame_data: octets('Extended frame data'),
  'status_word_mask.normal_state': bits('Normal state', 0xffff, HEX),
  'status_word_mask.valid_bits': bits('Valid bits', 0xffff, HEX),
  bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
};
