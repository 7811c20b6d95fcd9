/** Fields of the header that all IEEE 802.11 frames begin with, IEEE 802.11-2020 §9.2.4. Numbers are little-endian. */
import { type Field, bits, ether, flag, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { FRAME_KINDS } from './frame-kinds.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';

const TYPES = { 0: 'Management frame', 1: 'Control frame', 2: 'Data frame', 3: 'Extension frame' };
const DIRECTIONS = {
  0: 'Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0)', 1: 'Frame from STA to DS via an AP (To DS: 1 From DS: 0)',
  2: 'Frame from DS to a STA via AP(To DS: 0 From DS: 1)', 3: 'WDS (AP to AP) or Mesh (MP to MP) Frame (To DS: 1 From DS: 1)',
};
const ACK_POLICIES = { 0: 'Normal Ack', 1: 'No Ack', 2: 'No explicit acknowledgment', 3: 'Block Ack' };
/** 802.1Q's names, and the access category of each in brackets. */
export const PRIORITIES: Readonly<Record<number, string>> = {
  0: 'Best Effort (Best Effort)', 1: 'Background (Background)', 2: 'Spare (Background)', 3: 'Excellent Effort (Best Effort)',
  4: 'Controlled Load (Video)', 5: 'Video (Video)', 6: 'Voice (Voice)', 7: 'Network Control (Voice)',
};
export const ACCESS_CATEGORIES: Readonly<Record<number, string>> = { 0: 'Best Effort', 1: 'Background', 2: 'Video', 3: 'Voice' };

/** Set or clear, with or without a name of the other side. */
const either = (title: string, mask: number, as: readonly [string, string]): Field<boolean> => flag(title, mask, { as });
const quality = (title: string, mask: number, options: Parameters<typeof bits>[2] = {}): Field<number> =>
  bits(title, mask, { size: 2, little: true, ...options });

export const HEADER_FIELDS = {
  'fc.type_subtype': u16('Type/Subtype', { hex: true, values: FRAME_KINDS }),
  fc: u16('Frame Control Field', { hex: true }),
  'fc.version': bits('Version', 0x03),
  'fc.type': bits('Type', 0x0c, { values: TYPES }),
  'fc.subtype': bits('Subtype', 0xf0),
  flags: u8('Flags', { hex: true }),
  'fc.ds': bits('DS status', 0x03, { hex: true, values: DIRECTIONS }),
  'fc.tods': flag('To DS', 0x01, { as: ['Frame is entering DS', 'Frame is not entering DS'], hidden: true }),
  'fc.fromds': flag('From DS', 0x02, { as: ['Frame is exiting DS', 'Frame is not exiting DS'], hidden: true }),
  'fc.frag': either('More Fragments', 0x04, ['More fragments follow', 'This is the last fragment']),
  'fc.retry': either('Retry', 0x08, ['Frame is being retransmitted', 'Frame is not being retransmitted']),
  'fc.pwrmgt': either('PWR MGT', 0x10, ['STA will go to sleep', 'STA will stay up']),
  'fc.moredata': either('More Data', 0x20, ['Data is buffered for STA at AP', 'No data buffered']),
  'fc.protected': either('Protected flag', 0x40, ['Data is protected', 'Data is not protected']),
  'fc.order': either('+HTC/Order flag', 0x80, ['Strictly ordered', 'Not strictly ordered']),
  duration: bits('Duration', 0x7fff, { little: true, unit: 'microseconds' }),
  aid: bits('Association ID', 0x3fff, { little: true }),
  addr: ether('Hardware address', { hidden: true, source: 'column' }),
  addr_resolved: text('Hardware address (resolved)', { hidden: true }),
  ra: ether('Receiver address', { source: 'column' }),
  ra_resolved: text('Receiver address (resolved)', { hidden: true }),
  ta: ether('Transmitter address', { source: 'column' }),
  ta_resolved: text('Transmitter address (resolved)', { hidden: true }),
  da: ether('Destination address', { source: 'column' }),
  da_resolved: text('Destination address (resolved)', { hidden: true }),
  sa: ether('Source address', { source: 'column' }),
  sa_resolved: text('Source address (resolved)', { hidden: true }),
  bssid: ether('BSS Id'),
  bssid_resolved: text('BSS Id (resolved)', { hidden: true }),
  staa: ether('STA address'),
  staa_resolved: text('STA address (resolved)', { hidden: true }),
  frag: bits('Fragment number', 0x000f, { size: 2, little: true }),
  seq: bits('Sequence number', 0xfff0, { little: true }),
  fcs: u32('Frame check sequence', { hex: true, little: true }),
  'fcs.status': u8('FCS Status', CHECKSUM_STATUS),
  qos: u16('Qos Control', { hex: true, little: true }),
  'qos.tid': quality('TID', 0x000f),
  'qos.priority': quality('Priority', 0x0007, { values: PRIORITIES }),
  'qos.eosp': flag('EOSP', 0x0010, { size: 2, little: true, as: ['End of service period', 'Service period'] }),
  'qos.bit4': flag('QoS bit 4', 0x0010, {
    size: 2, little: true, as: ['Bits 8-15 of QoS Control field are Queue Size', 'Bits 8-15 of QoS Control field are TXOP Duration Requested'],
  }),
  'qos.ack': quality('Ack Policy', 0x0060, { hex: true, values: ACK_POLICIES }),
  'qos.amsdupresent': flag('Payload Type', 0x0080, { size: 2, little: true, as: ['A-MSDU', 'MSDU'] }),
  'qos.txop_limit': quality('TXOP Limit', 0xff00),
  'qos.ps_buf_state': quality('QAP PS Buffer State', 0xff00, { hex: true }),
  'qos.buf_state_indicated': flag('Buffer State Indicated', 0x0200, { as: ['Yes', 'No'] }),
  'qos.highest_pri_buf_ac': quality('Highest-Priority Buffered AC', 0x0c00, { values: ACCESS_CATEGORIES }),
  'qos.qap_buf_load': quality('QAP Buffered Load', 0xf000),
  'qos.txop_dur_req': quality('TXOP Duration Requested', 0xff00),
  'qos.queue_size': quality('Queue Size', 0xff00),
  'qos.mesh_ctl_present': quality('Mesh Control Present', 0x0100),
  'wep.iv': u24('Initialization Vector', { hex: true }),
  'wep.key': u8('Key Index'),
  'wep.icv': u32('WEP ICV', { hex: true }),
  'tkip.extiv': text('TKIP Ext. Initialization Vector'),
  'ccmp.extiv': text('CCMP Ext. Initialization Vector'),
  'analysis.tk': text('TK', { source: 'conversation' }),
  'analysis.gtk': text('GTK', { source: 'conversation' }),
  'analysis.pmk': text('PMK', { source: 'conversation' }),
};
