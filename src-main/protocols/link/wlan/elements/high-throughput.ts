/** Elements of 802.11n: HT Capabilities and HT Operation, IEEE 802.11-2020 §9.4.2.55 and §9.4.2.56. */
import { type Cursor, type Field, bits, flag, none, u16, u32, u8 } from '../../../../dissect/index.ts';
import { showParts } from '../parts.ts';

export const POWER_SAVING = { 0: 'Static SM Power Save mode', 1: 'Dynamic SM Power Save mode', 2: 'Reserved', 3: 'SM Power Save disabled' };
const SUPPORTED = ['Supported', 'Not supported'] as const;

const CAPABILITIES = [
  flag('HT LDPC coding capability', 0x0001, {
    as: ['Transmitter supports receiving LDPC coded packets', 'Transmitter does not support receiving LDPC coded packets'], size: 2,
    id: 'wlan.ht.capabilities.ldpccoding',
  }),
  flag('HT Support channel width', 0x0002, {
    as: ['Transmitter supports 20MHz and 40MHz operation', 'Transmitter only supports 20MHz operation'], size: 2,
    id: 'wlan.ht.capabilities.width',
  }),
  bits('HT SM Power Save', 0x000c, { hex: true, values: POWER_SAVING, size: 2, id: 'wlan.ht.capabilities.sm' }),
  flag('HT Green Field', 0x0010, { as: [
    'Transmitter is able to receive PPDUs with Green Field (GF) preamble',
    'Transmitter is not able to receive PPDUs with Green Field (GF) preamble',
  ], size: 2, id: 'wlan.ht.capabilities.green' }),
  flag('HT Short GI for 20MHz', 0x0020, { as: SUPPORTED, size: 2, id: 'wlan.ht.capabilities.short20' }),
  flag('HT Short GI for 40MHz', 0x0040, { as: SUPPORTED, size: 2, id: 'wlan.ht.capabilities.short40' }),
  flag('HT Tx STBC', 0x0080, { as: SUPPORTED, size: 2, id: 'wlan.ht.capabilities.txstbc' }),
  bits('HT Rx STBC', 0x0300, { hex: true, values: {
    0: 'No Rx STBC support', 1: 'Rx support of one spatial stream', 2: 'Rx support of one and two spatial streams',
    3: 'Rx support of one, two, and three spatial streams',
  }, id: 'wlan.ht.capabilities.rxstbc' }),
  flag('HT Delayed Block ACK', 0x0400, {
    as: ['Transmitter supports HT-Delayed BlockAck', 'Transmitter does not support HT-Delayed BlockAck'],
    id: 'wlan.ht.capabilities.delayedblockack',
  }),
  flag('HT Max A-MSDU length', 0x0800, { as: ['7935 bytes', '3839 bytes'], id: 'wlan.ht.capabilities.amsdu' }),
  flag('HT DSSS/CCK mode in 40MHz', 0x1000, {
    as: ['Will/Can use DSSS/CCK in 40 MHz', 'Won\'t/Can\'t use of DSSS/CCK in 40 MHz'], id: 'wlan.ht.capabilities.dsscck',
  }),
  flag('HT PSMP Support', 0x2000, {
    as: ['Will/Can support PSMP operation', 'Won\'t/Can\'t support PSMP operation'], id: 'wlan.ht.capabilities.psmp',
  }),
  flag('HT Forty MHz Intolerant', 0x4000, {
    as: ['Use of 40 MHz transmissions restricted/disallowed', 'Use of 40 MHz transmissions unrestricted/allowed'],
    id: 'wlan.ht.capabilities.40mhzintolerant',
  }),
  flag('HT L-SIG TXOP Protection support', 0x8000, { as: SUPPORTED, id: 'wlan.ht.capabilities.lsig' }),
];
const AGGREGATE = [
  bits('Maximum Rx A-MPDU Length', 0x03, { hex: true, id: 'wlan.ht.ampduparam.maxlength' }),
  bits('MPDU Density', 0x1c, {
    hex: true,
    values: { 0: 'no restriction', 1: '1/4 [usec]', 2: '1/2 [usec]', 3: '1 [usec]', 4: '2 [usec]', 5: '4 [usec]', 6: '8 [usec]', 7: '16 [usec]' },
    id: 'wlan.ht.ampduparam.mpdudensity',
  }),
  bits('Reserved', 0xe0, { hex: true, id: 'wlan.ht.ampduparam.reserved' }),
];
const SCHEMES_LOW = [
  bits('Rx Bitmask Bits 0-7', 0x000000ff, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.0to7' }),
  bits('Rx Bitmask Bits 8-15', 0x0000ff00, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.8to15' }),
  bits('Rx Bitmask Bits 16-23', 0x00ff0000, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.16to23' }),
  bits('Rx Bitmask Bits 24-31', 0xff000000, { hex: true, id: 'wlan.ht.mcsset.rxbitmask.24to31' }),
];
const SCHEMES_HIGH = [
  bits('Rx Bitmask Bit 32', 0x00000001, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.32' }),
  bits('Rx Bitmask Bits 33-38', 0x0000007e, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.33to38' }),
  bits('Rx Bitmask Bits 39-52', 0x001fff80, { hex: true, size: 4, id: 'wlan.ht.mcsset.rxbitmask.39to52' }),
];
const SCHEMES_TOP = [
  bits('Rx Bitmask Bits 53-76', 0x1fffffe0, { hex: true, id: 'wlan.ht.mcsset.rxbitmask.53to76' }),
];
const HIGHEST_RATE = [
  bits('Highest Supported Data Rate', 0x03ff, { hex: true, id: 'wlan.ht.mcsset.highestdatarate' }),
];
const TRANSMIT_SET = [
  flag('Tx Supported MCS Set', 0x0001, { as: ['Defined', 'Not defined'], size: 2, id: 'wlan.ht.mcsset.txsetdefined' }),
  flag('Tx and Rx MCS Set', 0x0002, { as: ['Not Equal', 'Equal'], size: 2, id: 'wlan.ht.mcsset.txrxmcsnotequal' }),
  bits('Maximum Number of Tx Spatial Streams Supported', 0x000c, { hex: true, size: 2, id: 'wlan.ht.mcsset.txmaxss' }),
  flag('Unequal Modulation', 0x0010, { as: SUPPORTED, size: 2, id: 'wlan.ht.mcsset.txunequalmod' }),
];
const EXTENDED = [
  flag('Transmitter supports PCO', 0x0001, { as: SUPPORTED, size: 2, id: 'wlan.htex.capabilities.pco' }),
  bits('Time needed to transition between 20MHz and 40MHz', 0x0006, {
    hex: true, values: { 0: 'No Transition', 1: '400 usec', 2: '1.5 msec', 3: '5 msec' }, size: 2, id: 'wlan.htex.capabilities.transtime',
  }),
  bits('MCS Feedback capability', 0x0300, { hex: true, values: {
    0: 'STA does not provide MCS feedback', 1: 'Reserved', 2: 'STA provides only unsolicited MCS feedback',
    3: 'STA can provide MCS feedback in response to MRQ as well as unsolicited MCS feedback',
  }, id: 'wlan.htex.capabilities.mcs' }),
  flag('High Throughput', 0x0400, { as: SUPPORTED, id: 'wlan.htex.capabilities.htc' }),
  flag('Reverse Direction Responder', 0x0800, { as: SUPPORTED, id: 'wlan.htex.capabilities.rdresponder' }),
];
const BEAMFORMING = [
  flag('Transmit Beamforming', 0x00000001, { as: SUPPORTED, size: 4, id: 'wlan.txbf.txbf' }),
  flag('Receive Staggered Sounding', 0x00000002, { as: SUPPORTED, size: 4, id: 'wlan.txbf.rxss' }),
  flag('Transmit Staggered Sounding', 0x00000004, { as: SUPPORTED, size: 4, id: 'wlan.txbf.txss' }),
  flag('Receive Null Data packet (NDP)', 0x00000008, { as: SUPPORTED, size: 4, id: 'wlan.txbf.rxndp' }),
  flag('Transmit Null Data packet (NDP)', 0x00000010, { as: SUPPORTED, size: 4, id: 'wlan.txbf.txndp' }),
  flag('Implicit TxBF capable', 0x00000020, { as: SUPPORTED, size: 4, id: 'wlan.txbf.impltxbf' }),
  bits('Calibration', 0x000000c0, {
    hex: true,
    values: { 0: 'incapable', 1: 'Limited involvement, cannot initiate', 2: 'Limited involvement, can initiate', 3: 'Fully capable' },
    size: 4, id: 'wlan.txbf.calibration',
  }),
  flag('STA can apply TxBF using CSI explicit feedback', 0x00000100, { as: SUPPORTED, size: 4, id: 'wlan.txbf.csi' }),
  flag('STA can apply TxBF using uncompressed beamforming feedback matrix', 0x00000200, {
    as: SUPPORTED, size: 4, id: 'wlan.txbf.fm.uncompressed.tbf',
  }),
  flag('STA can apply TxBF using compressed beamforming feedback matrix', 0x00000400, { as: SUPPORTED, size: 4, id: 'wlan.txbf.fm.compressed.tbf' }),
  bits('Receiver can return explicit CSI feedback', 0x00001800, {
    hex: true,
    values: { 0: 'not supported', 1: 'delayed feedback capable', 2: 'immediate feedback capable', 3: 'delayed and immediate feedback capable' },
    size: 4, id: 'wlan.txbf.rcsi',
  }),
  bits('Receiver can return explicit uncompressed Beamforming Feedback Matrix', 0x00006000, {
    hex: true,
    values: { 0: 'not supported', 1: 'delayed feedback capable', 2: 'immediate feedback capable', 3: 'delayed and immediate feedback capable' },
    size: 4, id: 'wlan.txbf.fm.uncompressed.rbf',
  }),
  bits('STA can compress and use compressed Beamforming Feedback Matrix', 0x00018000, {
    hex: true,
    values: { 0: 'not supported', 1: 'delayed feedback capable', 2: 'immediate feedback capable', 3: 'delayed and immediate feedback capable' },
    size: 4, id: 'wlan.txbf.fm.compressed.bf',
  }),
  bits('Minimal grouping used for explicit feedback reports', 0x00060000, {
    hex: true,
    values: { 0: 'No grouping supported', 1: 'Groups of 1, 2 supported', 2: 'Groups of 1, 4 supported', 3: 'Groups of 1, 2, 4 supported' },
    size: 4, id: 'wlan.txbf.mingroup',
  }),
  bits('Max antennae STA can support when CSI feedback required', 0x00180000, {
    hex: true, values: { 0: '1 TX antenna sounding', 1: '2 TX antenna sounding', 2: '3 TX antenna sounding', 3: '4 TX antenna sounding' },
    size: 4, id: 'wlan.txbf.csinumant',
  }),
  bits('Max antennae STA can support when uncompressed Beamforming feedback required', 0x00600000, {
    hex: true, values: { 0: '1 TX antenna sounding', 1: '2 TX antenna sounding', 2: '3 TX antenna sounding', 3: '4 TX antenna sounding' },
    size: 4, id: 'wlan.txbf.fm.uncompressed.maxant',
  }),
  bits('Max antennae STA can support when compressed Beamforming feedback required', 0x01800000, {
    hex: true, values: { 0: '1 TX antenna sounding', 1: '2 TX antenna sounding', 2: '3 TX antenna sounding', 3: '4 TX antenna sounding' },
    id: 'wlan.txbf.fm.compressed.maxant',
  }),
  bits('Maximum number of rows of CSI explicit feedback', 0x06000000, {
    hex: true, values: { 0: '1 row of CSI', 1: '2 rows of CSI', 2: '3 rows of CSI', 3: '4 rows of CSI' }, id: 'wlan.txbf.csi.maxrows',
  }),
  bits('Maximum number of space time streams for which channel dimensions can be simultaneously estimated', 0x18000000, {
    hex: true, values: { 0: '1 space time stream', 1: '2 space time streams', 2: '3 space time streams', 3: '4 space time streams' },
    id: 'wlan.txbf.channelest',
  }),
  bits('Reserved', 0xe0000000, { hex: true, id: 'wlan.txbf.reserved' }),
];
const ANTENNAS = [
  flag('Antenna Selection Capable', 0x01, { as: SUPPORTED, id: 'wlan.asel.capable' }),
  flag('Explicit CSI Feedback Based Tx ASEL', 0x02, { as: SUPPORTED, id: 'wlan.asel.txcsi' }),
  flag('Antenna Indices Feedback Based Tx ASEL', 0x04, { as: SUPPORTED, id: 'wlan.asel.txif' }),
  flag('Explicit CSI Feedback', 0x08, { as: SUPPORTED, id: 'wlan.asel.csi' }),
  flag('Antenna Indices Feedback', 0x10, { as: SUPPORTED, id: 'wlan.asel.if' }),
  flag('Rx ASEL', 0x20, { as: SUPPORTED, id: 'wlan.asel.rx' }),
  flag('Tx Sounding PPDUs', 0x40, { as: SUPPORTED, id: 'wlan.asel.sppdu' }),
  bits('Reserved', 0x80, { hex: true, id: 'wlan.asel.reserved' }),
];
const INFORMATION_1 = [
  bits('Secondary channel offset', 0x03, { hex: true, values: {
    0: 'No secondary channel', 1: 'Secondary channel is above the primary channel', 2: 'Reserved',
    3: 'Secondary channel is below the primary channel',
  }, id: 'wlan.ht.info.secchanoffset' }),
  flag('Supported channel width', 0x04, { as: ['Channel of any width supported', '20 MHz channel width only'], id: 'wlan.ht.info.chanwidth' }),
  flag('Reduced Interframe Spacing (RIFS)', 0x08, { as: ['Permitted', 'Prohibited'], id: 'wlan.ht.info.rifs' }),
  bits('Reserved', 0xf0, { hex: true, id: 'wlan.ht.info.reserved_b4_b7' }),
];
const INFORMATION_2 = [
  bits('HT Protection', 0x0003, {
    hex: true, values: { 0: 'No protection mode', 1: 'HT non-member protection mode', 2: '20 MHz protection mode', 3: 'non-HT mixed mode' },
    size: 2, id: 'wlan.ht.info.ht_protection',
  }),
  flag('Non-greenfield STAs present', 0x0004, {
    as: ['One or more associated STAs are not greenfield capable', 'All associated STAs are greenfield capable'], size: 2,
    id: 'wlan.ht.info.greenfield',
  }),
  bits('Reserved', 0x0008, { hex: true, size: 2, id: 'wlan.ht.info.reserved_b11' }),
  flag('OBSS non-HT STAs present', 0x0010, {
    as: ['Use of protection for non-HT STAs by overlapping BSSs is needed', 'Use of protection for non-HT STAs by overlapping BSSs is not needed'],
    size: 2, id: 'wlan.ht.info.obssnonht',
  }),
  bits('Channel Center Frequency Segment 2', 0x1fe0, { id: 'wlan.ht.info.chan_center_freq_seg_2' }),
  bits('Reserved', 0xe000, { hex: true, id: 'wlan.ht.info.reserved_b21_b23' }),
];
const INFORMATION_3 = [
  bits('Reserved', 0x003f, { hex: true, size: 2, id: 'wlan.ht.info.reserved_b24_b29' }),
  flag('Dual beacon', 0x0040, { as: ['AP transmits a secondary beacon', 'No second beacon is transmitted'], size: 2, id: 'wlan.ht.info.dualbeacon' }),
  flag('Dual Clear To Send (CTS) protection', 0x0080, { as: ['Required', 'Not required'], size: 2, id: 'wlan.ht.info.dualcts' }),
  flag('Beacon ID', 0x0100, { as: ['STBC beacon', 'Primary beacon'], id: 'wlan.ht.info.secondarybeacon' }),
  flag('L-SIG TXOP Protection Full Support', 0x0200, {
    as: ['All HT STAs in the BSS support L-SIG TXOP protection', 'One or more HT STAs in the BSS do not support L-SIG TXOP protection'],
    id: 'wlan.ht.info.lsigprotsupport',
  }),
  flag('Phased Coexistence Operation (PCO)', 0x0400, { as: ['Active', 'Inactive'], id: 'wlan.ht.info.pco.active' }),
  flag('Phased Coexistence Operation (PCO) Phase', 0x0800, {
    as: ['Switch to or continue 40 MHz phase', 'Switch to or continue 20 MHz phase'], id: 'wlan.ht.info.pco.phase',
  }),
  bits('Reserved', 0xf000, { hex: true, id: 'wlan.ht.info.reserved_b36_b39' }),
];

const f = {
  capabilities: u16('HT Capabilities Info', { hex: true, little: true, id: 'wlan.ht.capabilities' }),
  aggregate: u8('A-MPDU Parameters', { hex: true, id: 'wlan.ht.ampduparam' }),
  schemes: none('Rx Supported Modulation and Coding Scheme Set', { id: 'wlan.ht.mcsset' }),
  receive: none('Rx Modulation and Coding Scheme (One bit per modulation)', { id: 'wlan.ht.mcsset.rxbitmask' }),
  extended: u16('HT Extended Capabilities', { hex: true, little: true, id: 'wlan.htex.capabilities' }),
  beamforming: u32('Transmit Beam Forming (TxBF) Capabilities', { hex: true, little: true, id: 'wlan.txbf' }),
  antennas: u8('Antenna Selection (ASEL) Capabilities', { hex: true, id: 'wlan.asel' }),
  primary: u8('Primary Channel', { id: 'wlan.ht.info.primarychannel' }),
  subset1: u8('HT Information Subset (1 of 3)', { hex: true, id: 'wlan.ht.info.delim1' }),
  subset2: u16('HT Information Subset (2 of 3)', { hex: true, little: true, id: 'wlan.ht.info.delim2' }),
  subset3: u16('HT Information Subset (3 of 3)', { hex: true, little: true, id: 'wlan.ht.info.delim3' }),
};
export const HT_FIELDS: readonly Field[] = [
  ...Object.values(f), ...CAPABILITIES, ...AGGREGATE, ...SCHEMES_LOW, ...SCHEMES_HIGH, ...SCHEMES_TOP, ...HIGHEST_RATE, ...TRANSMIT_SET, ...EXTENDED,
  ...BEAMFORMING, ...ANTENNAS, ...INFORMATION_1, ...INFORMATION_2, ...INFORMATION_3,
];

/** 26 bytes. */
export function takeHtCapabilities(p: Cursor): void {
  p.bits(f.capabilities, CAPABILITIES);
  p.bits(f.aggregate, AGGREGATE);
  takeSchemes(p, 'MCS Set');
  p.bits(f.extended, EXTENDED);
  p.bits(f.beamforming, BEAMFORMING);
  p.bits(f.antennas, ANTENNAS);
}

/** 22 bytes. */
export function takeHtOperation(p: Cursor): void {
  p.take(f.primary);
  p.bits(f.subset1, INFORMATION_1);
  p.bits(f.subset2, INFORMATION_2);
  p.bits(f.subset3, INFORMATION_3);
  takeSchemes(p, 'Basic MCS Set');
}

/** §9.4.2.55.4: 16 bytes, of which the first ten have a bit for each scheme. */
function takeSchemes(p: Cursor, name: string): void {
  const outer = p.open(f.schemes, 16);
  p.label(`Rx Supported Modulation and Coding Scheme Set: ${name}`);
  const receive = p.open(f.receive, 10);
  const streams = [...p.peekBytes(4)].filter(byte => byte !== 0).length;
  p.label(`Rx Modulation and Coding Scheme (One bit per modulation): ${streams} spatial stream${streams === 1 ? '' : 's'}`);
  showParts(p, p.little32(), 0, 4, SCHEMES_LOW);
  showParts(p, p.little32(4), 4, 4, SCHEMES_HIGH);
  showParts(p, p.little32(6), 6, 4, SCHEMES_TOP);
  p.skip(10);
  p.close(receive);
  showParts(p, p.little16(), 0, 2, HIGHEST_RATE);
  showParts(p, p.little16(2), 2, 2, TRANSMIT_SET);
  p.skip(6);
  p.close(outer);
}
