/**
 * What stations say of the channel between them, IEEE 802.11-2020 §9.4.1.25 to §9.4.1.34 and §9.4.1.49, IEEE 802.11ax
 * §9.4.1.65: controls, and the noise of each stream. The matrices are left as bytes.
 */
import { type Cursor, type Field, below, bits, flag, i8, none, octets, u16, u24, u32, u40, u64, u8 } from '../../../../dissect/index.ts';

const id = below('wlan');
const COLUMNS = { 0: '1 Column', 1: '2 Columns', 2: '3 Columns', 3: '4 Columns', 4: '5 Columns', 5: '6 Columns', 6: '7 Columns', 7: '8 Columns' };
const ROWS = { 0: '1 Row', 1: '2 Rows', 2: '3 Rows', 3: '4 Rows', 4: '5 Rows', 5: '6 Rows', 6: '7 Rows', 7: '8 Rows' };
const angle = (first: number, second: number): string => `${first} bit for 'Capital Psi', ${second} bits for 'Small Psi'`;

const f = {
  polls: u16('Power Save Multi-Poll (PSMP) Parameter Set', { hex: true, little: true, ...id('fixed.psmp.paramset') }),
  station: u64('Power Save Multi-Poll (PSMP) Station Information', { hex: true, little: true, ...id('fixed.psmp.stainfo') }),
  type: bits('Sta Info Type', 0x00000003, {
    hex: true, size: 4, little: true, values: { 0: 'Broadcast', 1: 'Multicast', 2: 'Individually Addressed' }, ...id('fixed.psmp.stainfo.type'),
  }),
  start: bits('DTT Start Offset', 0x00001ffc, { hex: true, size: 4, little: true, ...id('fixed.psmp.stainfo.dttstart') }),
  duration: bits('DTT Duration', 0x001fe000, { hex: true, size: 4, little: true, ...id('fixed.psmp.stainfo.dttduration') }),
  association: bits('Target Station ID', 0x001fffe0, { hex: true, size: 4, little: true, ...id('fixed.psmp.stainfo.staid') }),
  upStart: bits('UTT Start Offset', 0x0000ffe0, { hex: true, size: 4, little: true, ...id('fixed.psmp.stainfo.uttstart') }),
  upDuration: bits('UTT Duration', 0x03ff0000, { hex: true, size: 4, little: true, ...id('fixed.psmp.stainfo.uttduration') }),
  reserved: bits('Reserved', 0xfc000000, { hex: true, little: true, ...id('fixed.psmp.stainfo.reserved') }),
  reservedRest: u64('Reserved', { hex: true, ...id('fixed.psmp.stainfo.reserved64') }),
  group: u64('Power Save Multi-Poll (PSMP) Multicast ID', { hex: true, ...id('fixed.psmp.stainfo.multicastid') }),
  control: octets('MIMO Control', id('fixed.mimo.control')),
  sounding: u32('Sounding Timestamp', { hex: true, little: true, ...id('fixed.mimo.control.soundingtime') }),
  noise: u8('Signal to Noise Ratio (SNR)', { hex: true, ...id('mimo.csimatrices.snr') }),
  state: none('CSI Matrices', id('mimo.csimatrices')),
  beamforming: none('Beamforming Feedback Matrices', id('mimo.csimatrices.bf')),
  compressed: none('Compressed Beamforming Feedback Matrices', id('mimo.csimatrices.cbf')),
  veryHigh: u24('VHT MIMO Control', { hex: true, little: true, ...id('vht.mimo_control.control') }),
  veryHighReport: octets('VHT Compressed Beamforming Report', id('vht.compressed_beamforming_report')),
  veryHighNoise: i8('Signal to Noise Ratio (SNR)', id('vht.compressed_beamforming_report.snr')),
  groups: octets('Group ID Management', id('vht.group_id_management')),
  membership: octets('Membership Status Array', id('vht.membership_status_array')),
  member: u8('Membership Status Field', id('vht.membership_status_array.field')),
  positions: octets('User Position Array', id('vht.user_position_array')),
  position: u8('User Position Field', id('vht.user_position_array.field')),
  efficientLength: u32('Total length', id('he.action.he_mimo_control.report_len')),
  efficient: u40('HE MIMO Control', { hex: true, little: true, ...id('he.action.he_mimo_control') }),
  efficientNoise: i8('Average Signal to Noise Ratio', id('he.mimo.beamforming_report.avgsnr')),
};
const POLLS_BITS = [
  bits('Number of STA Info Fields Present', 0x000f, { hex: true, size: 2, ...id('fixed.psmp.paramset.nsta') }),
  flag('More PSMP', 0x0010, { size: 2, as: ['More PSMP Sequences Follow', 'No PSMP Sequences Follow'], ...id('fixed.psmp.paramset.more') }),
  bits('PSMP Sequence Duration [us]', 0xffe0, id('fixed.psmp.paramset.seqduration')),
];
const CONTROL_BITS: readonly Field[] = [
  bits('Nc Index', 0x0003, { hex: true, size: 2, little: true, values: COLUMNS, ...id('fixed.mimo.control.ncindex') }),
  bits('Nr Index', 0x000c, { hex: true, size: 2, little: true, values: ROWS, ...id('fixed.mimo.control.nrindex') }),
  flag('Channel Width', 0x0010, { size: 2, little: true, as: ['40 MHz', '20 MHz'], ...id('fixed.mimo.control.chanwidth') }),
  bits('Grouping (Ng)', 0x0060, {
    hex: true, size: 2, little: true, values: { 0: 'No Grouping', 1: 'Carrier Groups of 2', 2: 'Carrier Groups of 4', 3: 'Reserved' },
    ...id('fixed.mimo.control.grouping'),
  }),
  bits('Coefficient Size (Nb)', 0x0180, {
    hex: true, little: true, values: { 0: '4 Bits', 1: '5 Bits', 2: '6 Bits', 3: '8 Bits' }, ...id('fixed.mimo.control.cosize'),
  }),
  bits('Codebook Information', 0x0600, {
    hex: true, little: true, values: { 0: angle(1, 3), 1: angle(2, 4), 2: angle(3, 5), 3: angle(4, 6) }, ...id('fixed.mimo.control.codebookinfo'),
  }),
  bits('Remaining Matrix Segment', 0x3800, { hex: true, little: true, ...id('fixed.mimo.control.matrixseg') }),
  bits('Reserved', 0xc000, { hex: true, little: true, ...id('fixed.mimo.control.reserved') }),
];
const VERY_HIGH_BITS = [
  bits('Nc Index', 0x000007, { hex: true, size: 3, values: COLUMNS, ...id('vht.mimo_control.ncindex') }),
  bits('Nr Index', 0x000038, { hex: true, size: 3, values: ROWS, ...id('vht.mimo_control.nrindex') }),
  bits('Channel Width', 0x0000c0, {
    hex: true, size: 3, values: { 0: '20 MHz', 1: '40 MHz', 2: '80 MHz', 3: '160 MHz / 80+80 MHz' }, ...id('vht.mimo_control.chanwidth'),
  }),
  bits('Grouping (Ng)', 0x000300, {
    hex: true, size: 3, values: { 0: '1 (No Grouping)', 1: '2', 2: '4', 3: 'Reserved' }, ...id('vht.mimo_control.grouping'),
  }),
  bits('Codebook Information', 0x000400, { hex: true, size: 3, ...id('vht.mimo_control.codebookinfo') }),
  bits('Feedback Type', 0x000800, { hex: true, size: 3, values: { 0: 'SU', 1: 'MU' }, ...id('vht.mimo_control.feedbacktype') }),
  bits('Remaining Feedback Segments', 0x007000, { hex: true, size: 3, ...id('vht.mimo_control.remainingfeedbackseg') }),
  bits('First Feedback Segments', 0x008000, { hex: true, size: 3, ...id('vht.mimo_control.firstfeedbackseg') }),
  bits('Reserved', 0x030000, { hex: true, ...id('vht.mimo_control.reserved') }),
  bits('Sounding Dialog Token Number', 0xfc0000, { hex: true, ...id('vht.mimo_control.sounding_dialog_tocken_nbr') }),
];
const EFFICIENT_BITS = [
  bits('Nc Index', 0x7, { size: 5, values: COLUMNS, ...id('he.mimo.nc_index') }),
  bits('Nr Index', 0x38, { size: 5, values: ROWS, ...id('he.mimo.nr_index') }),
  bits('BW', 0xc0, { size: 5, ...id('he.mimo.bw') }),
  bits('Grouping', 0x100, { size: 5, values: { 0: 'Carrier Groups of 4', 1: 'Carrier Groups of 16' }, ...id('he.mimo.grouping') }),
  bits('Codebook Information', 0x200, { size: 5, ...id('he.mimo.codebook_info') }),
  bits('Feedback Type', 0xc00, { size: 5, values: { 0: 'SU', 1: 'MU', 2: 'CQI feedback', 3: 'Reserved' }, ...id('he.mimo.feedback_type') }),
  bits('Remaining Feedback Segments', 0x7000, { size: 5, ...id('he.mimo.remaining_feedback_segs') }),
  bits('First Feedback Segment', 0x8000, { size: 5, ...id('he.mimo.first_feedback_seg') }),
  bits('RU Start Index', 0x7f0000, { hex: true, size: 5, ...id('he.mimo.ru_start_index') }),
  bits('RU End Index', 0x3f800000, { hex: true, size: 5, ...id('he.mimo.ru_end_index') }),
  bits('Sounding Dialog Token Number', 0xfc0000000, { size: 5, ...id('he.mimo.sounding_dialog_token_num') }),
  bits('Reserved', 0xf000000000, { size: 5, ...id('he.mimo.reserved') }),
];
export const FEEDBACK_FIELDS: readonly Field[] = [...Object.values(f), ...POLLS_BITS, ...CONTROL_BITS, ...VERY_HIGH_BITS, ...EFFICIENT_BITS];

const MULTICAST = 1;
const INDIVIDUAL = 2;

/** §9.4.1.26: when stations are to listen and to speak. */
export function takePolls(p: Cursor): void {
  const count = p.bits(f.polls, POLLS_BITS) & 0x0f;
  for (let i = 0; i < count; i++) {
    p.need(8);
    const type = p.u8() & 3;
    const whole = p.show(f.station);
    const outer = p.under();
    p.show(f.type);
    if (type <= INDIVIDUAL) {
      p.show(f.start);
      p.show(f.duration);
    }
    if (type === MULTICAST) {
      p.set(f.group, whole >> 21n, p.at, 6);
    } else if (type === INDIVIDUAL) {
      p.show(f.association, 4, 2);
      p.show(f.upStart, 4, 4);
      p.show(f.upDuration, 4, 4);
      p.show(f.reserved, 4, 4);
    } else if (type === 0) {
      p.set(f.reservedRest, whole >> 21n, p.at, 6);
    }
    p.skip(8);
    p.close(outer);
  }
}

/** Twice the number of angles that a matrix of so many rows and columns is compressed to (table 9-59). */
const ANGLES: Readonly<Record<number, readonly number[]>> = { 2: [0, 2, 2], 3: [0, 4, 6, 6], 4: [0, 6, 10, 12, 12] };
/** Carriers by grouping, of 20 and of 40 MHz. */
const CARRIERS = [[56, 30, 16, 0], [114, 58, 30, 0]];
const COEFFICIENTS = [4, 5, 6, 8];
const STATE = 4;
const BEAMFORMING = 5;

/** §9.4.1.25 and, behind, matrices of channel states or of beams, plain or compressed. */
export function takeMatrices(p: Cursor, action: number): void {
  p.need(6);
  const control = p.little16();
  p.show(f.control, 6);
  const outer = p.under();
  for (const field of CONTROL_BITS) p.show(field);
  p.show(f.sounding, 4, 2);
  p.close(outer);
  p.skip(6);
  const columns = (control & 3) + 1;
  const rows = ((control >> 2) & 3) + 1;
  const carriers = CARRIERS[(control >> 4) & 1][(control >> 5) & 3];
  const size = COEFFICIENTS[(control >> 7) & 3];
  const streams = action === STATE ? rows : columns;
  const inner = p.open('Signal to Noise Ratio', streams);
  for (let i = 1; i <= streams; i++) {
    const noise = p.take(f.noise);
    const place = `${action === STATE ? 'Channel' : 'Stream'} ${i} - Signal to Noise Ratio:`;
    p.label(action > BEAMFORMING ? `${place} ${decibels(noise)}` : `${place} 0x${noise.toString(16).padStart(2, '0')}`);
  }
  p.close(inner);
  const plain = 2 * columns * rows * size;
  const angles = ((ANGLES[rows]?.[columns] ?? 0) / 2) * (2 * ((control >> 9) & 3) + 4);
  const each = action === STATE ? 3 + plain : action === BEAMFORMING ? plain : angles;
  const length = Math.min(p.remaining, Math.ceil((carriers * each) / 8));
  p.take(action === STATE ? f.state : action === BEAMFORMING ? f.beamforming : f.compressed, length);
}

/** In steps of a quarter from 22 (§9.4.1.28), a signed byte. */
function decibels(noise: number): string {
  const signed = noise > 127 ? noise - 256 : noise;
  if (signed === -128) return 'Less than or equal to -10dB';
  if (signed === 127) return 'Greater than or equal to 53.75dB';
  return `${(22 + signed / 4).toFixed(2).padStart(6)}dB`;
}

/** §9.4.1.48 and §9.4.1.49. */
export function takeVeryHighFeedback(p: Cursor): void {
  const control = p.bits(f.veryHigh, VERY_HIGH_BITS);
  if (!p.more) return;
  const streams = (control & 7) + 1;
  const report = p.within(p.remaining);
  report.show(f.veryHighReport, report.remaining);
  const outer = report.under();
  const inner = report.open('Average Signal to Noise Ratio', streams);
  for (let i = 1; i <= streams && report.more; i++) {
    const noise = report.take(f.veryHighNoise);
    report.label(`Stream ${i} - Signal to Noise Ratio: ${decibels(noise & 0xff)}`);
  }
  report.close(inner);
  report.close(outer);
}

/** IEEE 802.11ax §9.4.1.65: shown with the length of the whole body. */
export function takeEfficientFeedback(p: Cursor): void {
  const outer = p.open('HE MIMO Control', p.remaining);
  p.set(f.efficientLength, p.remaining + 2, p.at, 0);
  const control = p.bits(f.efficient, EFFICIENT_BITS);
  const streams = (control % 8) + 1;
  const noises = p.open('Average Signal to Noise Ratio', streams);
  for (let i = 0; i < streams && p.more; i++) {
    const noise = p.take(f.efficientNoise);
    p.label(`Stream ${i}: ${decibels(noise & 0xff).trim()} (0x${(noise & 0xff).toString(16).padStart(2, '0')})`);
  }
  p.close(noises);
  p.close(outer);
  p.skip(p.remaining);
}

/** §9.6.22.3: in which of 64 groups the receiver is, and at which of four places. */
export function takeMembership(p: Cursor): void {
  p.show(f.groups, 24);
  const outer = p.under();
  p.show(f.membership, 8);
  const members = p.peekBytes(8);
  const isMember = (group: number): boolean => ((members[group >> 3] >> (group & 7)) & 1) !== 0;
  const inner = p.under();
  for (let group = 0; group < 64; group++) {
    if (!isMember(group)) continue;
    p.set(f.member, 1, p.at + (group >> 3), 1);
    p.label(`Membership Status in Group ID ${group}: 1`);
  }
  p.close(inner);
  p.show(f.positions, 16, 8);
  const positions = p.peekBytes(16, 8);
  const places = p.under();
  for (let group = 0; group < 64; group++) {
    if (!isMember(group)) continue;
    const place = (positions[group >> 2] >> (2 * (group & 3))) & 3;
    p.set(f.position, place, p.at + 8 + (group >> 2), 1);
    p.label(`User Position in Group ID ${group}: ${place}`);
  }
  p.close(places);
  p.close(outer);
  p.skip(24);
}
