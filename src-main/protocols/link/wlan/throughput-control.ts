/** HT control of IEEE 802.11 frames, IEEE 802.11-2024 §9.2.4.6: three forms, of 802.11n, 802.11ac and 802.11ax. */
import { type Cursor, type Field, below, bits, expert, flag, signedBits, u32 } from '../../../dissect/index.ts';
import { AGGREGATE_FIELDS, takeAggregate } from './aggregate-control.ts';
import { showBits } from './parts.ts';

const id = below('wlan.htc'), WORD = { size: 4, little: true } as const, HEX = { ...WORD, hex: true } as const;
const yes = (title: string, mask: number, name: string, as: readonly [string, string] = ['True', 'False']) =>
  flag(title, mask, id(name, { ...WORD, as }));
/** Parts of the lower half, which have two bytes. */
const half = (title: string, mask: number, name: string, options = {}) =>
  bits(title, mask, id(name, { size: 2, little: true, hex: true, ...options }));

const f = {
  word: u32('HT Control (+HTC)', { id: 'wlan.htc', hex: true, little: true }),
  veryHigh: yes('VHT', 0x00000001, 'vht'),
  high: yes('HE', 0x00000002, 'he'),
  // 802.11n
  adaptation: bits('Link Adaptation Control (LAC)', 0x0000fffe, id('lac', HEX)),
  training: flag('Training Request (TRQ)', 0x0002, id('lac.trq', { size: 2, little: true, as: ['Want sounding PPDU', 'Don\'t want sounding PPDU'] })),
  selection: half('Antenna Selection Indication (ASELI)', 0x003c, 'lac.mai.aseli'),
  request: flag('MCS Request (MRQ)', 0x0004, id('lac.mai.mrq', {
    size: 2, little: true, as: ['MCS feedback requested', 'No MCS feedback requested'],
  })),
  requestNumber: half('MCS Request Sequence Identifier (MSI)', 0x0038, 'lac.mai.msi'),
  requestReserved: half('Reserved', 0x0038, 'lac.mai.reserved'),
  feedbackNumber: half('MCS Feedback Sequence Identifier (MFSI)', 0x01c0, 'lac.mfsi', { hex: false }),
  command: half('Antenna Selection (ASEL) Command', 0x0e00, 'lac.asel.command', { values: {
    0: 'Transmit Antenna Selection Sounding Indication (TXASSI)', 1: 'Transmit Antenna Selection Sounding Request (TXASSR)',
    2: 'Receive Antenna Selection Sounding Indication (RXASSI)', 3: 'Receive Antenna Selection Sounding Request (RXASSR)', 4: 'Sounding Label',
    5: 'No feedback, ASEL training failure',
    6: 'Transmit Antenna Selection Sounding Indication (TXASSI) requesting feedback of explicit CSI', 7: 'Reserved',
  } }),
  commandData: half('Antenna Selection (ASEL) Data', 0xf000, 'lac.asel.data'),
  feedback: half('MCS Feedback (MFB)', 0xfe00, 'lac.mfb'),
  // 802.11ac
  veryHighFeedback: bits('MFB', 0x00fffe00, id('mfb', HEX)),
};
const N_BITS: readonly Field[] = [
  bits('Calibration Position', 0x00030000, id('cal.pos', {
    ...WORD, values: { 0: 'Not a calibration frame', 1: 'Calibration Start', 2: 'Sounding Response', 3: 'Sounding Complete' },
  })),
  bits('Calibration Sequence Identifier', 0x000c0000, id('cal.seq', WORD)),
  bits('Reserved', 0x00300000, id('reserved1', HEX)),
  bits('CSI/Steering', 0x00c00000, id('csi_steering', { ...WORD, values: {
    0: 'No feedback required', 1: 'CSI', 2: 'Non-compressed Beamforming Feedback Matrix', 3: 'Compressed Beamforming Feedback Matrix',
  } })),
  yes('NDP Announcement', 0x01000000, 'ndp_announcement', ['NDP will follow', 'No NDP will follow']),
  bits('Reserved', 0x3e000000, id('reserved2', HEX)),
];
const ANY_BITS: readonly Field[] = [yes('AC Constraint', 0x40000000, 'ac_constraint'), yes('RDG/More PPDU', 0x80000000, 'rdg_more_ppdu')];
const MRQ = yes('MRQ', 0x00000004, 'mrq'), UNSOLICITED = yes('Unsolicited MFB', 0x20000000, 'unsolicited_mfb');
const ASKING: readonly Field[] = [bits('MSI', 0x00000038, id('msi', WORD))];
const NOT_ASKING: readonly Field[] = [bits('Reserved', 0x00000038, id('msi_stbc_reserved', HEX))];
const ENCODED: readonly Field[] = [
  bits('Compressed MSI', 0x00000018, id('compressed_msi', WORD)), yes('PPDU was STBC encoded', 0x00000020, 'ppdu_stbc_encoded'),
];
const ANSWER_NUMBER = bits('MFSI', 0x000001c0, id('mfsi', WORD)), GROUP_LOW = bits('GID-L', 0x000001c0, id('gid_l', WORD));
const FEEDBACK_BITS: readonly Field[] = [
  bits('NUM_STS', 0x00000e00, id('num_sts', WORD)), bits('VHT-MCS', 0x0000f000, id('vht_mcs', WORD)),
  bits('BW', 0x00030000, id('bw', { ...WORD, values: { 0: '20 MHz', 1: '40 MHz', 2: '80 MHz', 3: '160 MHz and 80+80 MHz' } })),
  signedBits('SNR', 0x00fc0000, id('snr', WORD)),
];
const SOLICITED_BITS: readonly Field[] = [bits('Reserved', 0x1f000000, id('reserved3', HEX))];
const UNSOLICITED_BITS: readonly Field[] = [
  bits('GID-H', 0x07000000, id('gid_h', WORD)),
  bits('Coding type', 0x08000000, id('coding_type', { ...WORD, values: { 0: 'BCC', 1: 'LDPC' } })),
  bits('FB Tx type', 0x10000000, id('fb_tx_type', { ...WORD, values: { 0: 'Not beamformed', 1: 'Beamformed' } })),
];
const BAD_CONTROL = expert('Invalid control word', 'error', 'Protocol', id('he.a_control.ctrl_id.invalid'));

export const THROUGHPUT_CONTROL_FIELDS: readonly Field[] = [
  ...Object.values(f), ...N_BITS, ...ANY_BITS, MRQ, UNSOLICITED, ...ASKING, ...NOT_ASKING, ...ENCODED, ANSWER_NUMBER, GROUP_LOW, ...FEEDBACK_BITS,
  ...SOLICITED_BITS, ...UNSOLICITED_BITS, BAD_CONTROL, ...AGGREGATE_FIELDS,
];

/** The four bytes of the control, in whichever form. */
export function takeThroughputControl(p: Cursor): void {
  const word = p.show(f.word), outer = p.under();
  showFields(p, word, [f.veryHigh]);
  if ((word & 1) === 0) {
    showAdaptation(p, word);
    showFields(p, word, [...N_BITS, ...ANY_BITS]);
  } else {
    showFields(p, word, [f.high]);
    if ((word & 2) !== 0) takeAggregate(p, word, BAD_CONTROL);
    else showVeryHigh(p, word);
  }
  p.close(outer);
  p.skip(4);
}

const showFields = (p: Cursor, word: number, fields: readonly Field[]): void => showBits(p, BigInt(word), 4, fields);
const showHalves = (p: Cursor, word: number, ...fields: readonly Field[]): void => showBits(p, BigInt(word & 0xffff), 2, fields);

/** §9.2.4.6.2: what is asked is 14 where it is about antennas. */
const ABOUT_ANTENNAS = 14;

function showAdaptation(p: Cursor, word: number): void {
  showFields(p, word, [f.adaptation]);
  const outer = p.under(), isAboutAntennas = (word >>> 2 & 15) === ABOUT_ANTENNAS;
  showHalves(p, word, f.training);
  if (isAboutAntennas) showHalves(p, word, f.selection);
  else showHalves(p, word, f.request, (word & 4) !== 0 ? f.requestNumber : f.requestReserved);
  showHalves(p, word, f.feedbackNumber);
  if (isAboutAntennas) showHalves(p, word, f.command, f.commandData);
  else showHalves(p, word, f.feedback);
  p.close(outer);
}

/** §9.2.4.6.3 */
function showVeryHigh(p: Cursor, word: number): void {
  const isAsking = (word & 4) !== 0, isUnsolicited = (word & 0x20000000) !== 0;
  const about = isUnsolicited ? ENCODED : isAsking ? ASKING : NOT_ASKING;
  showFields(p, word, [MRQ, ...about, isUnsolicited ? GROUP_LOW : ANSWER_NUMBER, f.veryHighFeedback]);
  const outer = p.under();
  showFields(p, word, FEEDBACK_BITS);
  p.close(outer);
  showFields(p, word, [...(isUnsolicited ? UNSOLICITED_BITS : SOLICITED_BITS), UNSOLICITED, ...ANY_BITS]);
}
