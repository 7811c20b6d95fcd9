/** Feedback packets: RFC 4585 §6, RFC 5104 §4, and those of congestion control that drafts describe (transport-cc, REMB). */
import { type Cursor, bits, i24, octets, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { isMicrosofts, readMicrosofts, readSyncFrameRequest } from './microsoft.ts';

const TRANSPORT_FORMATS: Readonly<Record<number, string>> = {
  1: 'Generic negative acknowledgement (NACK)', 3: 'Temporary Maximum Media Stream Bit Rate Request (TMMBR)',
  4: 'Temporary Maximum Media Stream Bit Rate Notification (TMMBN)', 15: 'Transport-wide Congestion Control (Transport-cc)',
  31: 'Reserved for future extensions',
};
const PAYLOAD_FORMATS: Readonly<Record<number, string>> = {
  1: 'Picture Loss Indication', 2: 'Slice Loss Indication', 3: 'Reference Picture Selection Indication', 4: 'Full Intra Request (FIR) Command',
  5: 'Temporal-Spatial Trade-off Request (TSTR)', 6: 'Temporal-Spatial Trade-off Notification (TSTN)', 7: 'Video Back Channel Message (VBCM)',
  15: 'Application Layer Feedback', 31: 'Reserved for future extensions',
};
const PAYLOAD_SHORT: Readonly<Record<number, string>> = { 1: 'PLI', 2: 'SLI', 3: 'RPSI', 4: 'FIR', 5: 'TSTR', 6: 'TSTN', 7: 'VBCM', 15: 'ALFB' };

const NACK = 1, TMMBR = 3, TMMBN = 4, TRANSPORT_CC = 15;
const PICTURE_LOSS = 1, SLICE_LOSS = 2, FULL_INTRA_REQUEST = 4, APPLICATION = 15;

export const FEEDBACK_FIELDS = {
  mediassrc: u32('Media source SSRC', { base: 'hexDec' }),
  'rtpfb.fmt': bits('RTCP Feedback message type (FMT)', 0x1f, { values: TRANSPORT_FORMATS }),
  'psfb.fmt': bits('RTCP Feedback message type (FMT)', 0x1f, { values: PAYLOAD_FORMATS }),
  'rtpfb.nack_pid': u16('RTCP Transport Feedback NACK PID'),
  'rtpfb.nack_blp': u16('RTCP Transport Feedback NACK BLP', { hex: true }),
  'rtpfb.tmmbr.fci.ssrc': u32('SSRC', { base: 'hexDec' }),
  'rtpfb.tmmbr.fci.exp': bits('MxTBR Exp', 0xfc),
  'rtpfb.tmmbr.fci.mantissa': bits('MxTBR Mantissa', 0x03fffe, { size: 3 }),
  'rtpfb.tmmbr.fci.bitrate': text('Maximum total media bit rate'),
  'rtpfb.tmmbr.fci.measuredoverhead': bits('Measured Overhead', 0x01ff),
  'rtpfb.transportcc.baseseq': u16('Base Sequence Number', { base: 'decHex' }),
  'rtpfb.transportcc.statuscount': u16('Packet Status Count', { base: 'decHex' }),
  'rtpfb.transportcc.reftime': i24('Reference Time'),
  'rtpfb.transportcc.pktcount': u8('Feedback Packets Count', { base: 'decHex' }),
  'rtpfb.transportcc.pktchunk': u16('Packet Chunk', { base: 'decHex' }),
  'rtpfb.transportcc.recv_delta': u8('Recv Delta', { hex: true }),
  largeDelta: u16('Recv Delta', { hex: true, id: 'rtcp.rtpfb.transportcc.recv_delta' }),
  'rtpfb.transportcc.recv_delta.padding': u16('Recv Delta Padding', { hex: true }),
  'psfb.fir.fci.ssrc': u32('SSRC', { base: 'hexDec' }),
  'psfb.fir.fci.csn': u8('Command Sequence Number'),
  'psfb.fir.fci.reserved': u24('Reserved'),
  'psfb.fir.sli.first': bits('First MB', 0xfff80000),
  'psfb.fir.sli.number': bits('Number of MBs', 0x0007ffc0, { size: 4 }),
  'psfb.fir.sli.picture_id': bits('Picture ID', 0x0000003f, { size: 4 }),
  'psfb.remb.identifier': text('Unique Identifier'),
  'psfb.remb.fci.number_ssrcs': u8('Number of Ssrcs'),
  'psfb.remb.fci.br_exp': bits('BR Exp', 0xfc),
  'psfb.remb.fci.br_mantissa': bits('Br Mantissa', 0x03ffff, { size: 3 }),
  'psfb.remb.fci.bitrate': text('Maximum bit rate'),
  'psfb.remb.fci.ssrc': u32('SSRC', { base: 'hexDec' }),
  fci: octets('Feedback Control Information (FCI)'),
};

const f = FEEDBACK_FIELDS;

/** RFC 4585 §6.2. */
export function readTransportFeedback(p: Cursor, format: number): void {
  p.take(f.mediassrc);
  if (format === NACK) while (p.remaining >= 4) readNack(p);
  else if (format === TMMBR || format === TMMBN) {
    for (let i = 1; p.remaining >= 8; i++) readBitRate(p, format === TMMBR ? `TMMBR ${i}` : `TMMBN ${i}`);
  } else if (format === TRANSPORT_CC) readTransportControl(p);
  p.takeRest(f.fci);
}

/** RFC 4585 §6.3. */
export function readPayloadFeedback(p: Cursor, format: number): void {
  p.addInfo(`${PAYLOAD_SHORT[format] ?? 'Unknown'}  `);
  p.take(f.mediassrc);
  if (format === FULL_INTRA_REQUEST) for (let i = 1; p.remaining >= 8; i++) readFullIntraRequest(p, i);
  else if (format === SLICE_LOSS) for (let i = 1; p.remaining >= 4; i++) readSliceLoss(p, i);
  else if (format === PICTURE_LOSS && p.remaining >= 12) readSyncFrameRequest(p);
  else if (format === APPLICATION && p.remaining >= 8 && p.u32() === REMB) readMaximumBitRate(p);
  else if (format === APPLICATION && p.remaining >= 8 && isMicrosofts(p)) readMicrosofts(p);
  p.takeRest(f.fci);
}

/** RFC 4585 §6.2.1: a lost packet, and which of the 16 behind it are lost too. */
function readNack(p: Cursor): void {
  const first = p.take(f['rtpfb.nack_pid']), mask = p.take(f['rtpfb.nack_blp']);
  const lost: number[] = [];
  for (let bit = 0; bit < 16; bit++) if ((mask & (1 << bit)) !== 0) lost.push((first + bit + 1) & 0xffff);
  p.addLabel(lost.length === 0 ? ' (No additional frames lost)' : ` (Frames ${lost.join(' ')} lost)`);
  const outer = p.under();
  for (const number of lost) {
    p.set(f['rtpfb.nack_pid'], number, p.at - 2, 2);
    p.label(`Frame ${number} also lost`);
  }
  p.close(outer);
}

/** RFC 5104 §4.2.1. */
function readBitRate(p: Cursor, heading: string): void {
  const outer = p.open(heading, 8);
  p.take(f['rtpfb.tmmbr.fci.ssrc']);
  const at = p.at, exponent = p.show(f['rtpfb.tmmbr.fci.exp']), mantissa = p.show(f['rtpfb.tmmbr.fci.mantissa']);
  p.set(f['rtpfb.tmmbr.fci.bitrate'], '', at, 3);
  p.label(`Maximum total media bit rate: ${mantissa}*2^${exponent}`);
  p.skip(2);
  p.take(f['rtpfb.tmmbr.fci.measuredoverhead']);
  p.close(outer);
}

/** draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1: which packets arrived, and when. */
function readTransportControl(p: Cursor): void {
  const outer = p.open('Transport-cc');
  const base = p.take(f['rtpfb.transportcc.baseseq']), count = p.take(f['rtpfb.transportcc.statuscount']);
  p.take(f['rtpfb.transportcc.reftime']);
  p.take(f['rtpfb.transportcc.pktcount']);
  const chunks = p.open('Packet Chunks');
  const received: { readonly number: number; readonly isLarge: boolean }[] = [];
  for (let seen = 0; seen < count;) {
    const chunk = p.take(f['rtpfb.transportcc.pktchunk']), states = statesOf(chunk, count - seen);
    p.addLabel(chunkText(chunk, states));
    for (const [i, state] of states.entries()) {
      if (state === 1 || state === 2) received.push({ number: (base + seen + i) & 0xffff, isLarge: state === 2 });
    }
    seen += states.length;
  }
  p.close(chunks);
  const deltas = p.open('Recv Delta');
  for (const { number, isLarge } of received) {
    const ticks = isLarge ? (p.take(f.largeDelta) << 16) >> 16 : p.take(f['rtpfb.transportcc.recv_delta']);
    p.addLabel(` ${isLarge ? (ticks < 0 ? 'Negative' : 'Large') : 'Small'} Delta: [seq: ${number}] ${(ticks / 4).toFixed(6)} ms`);
  }
  if (p.more && p.remaining <= 3) {
    p.takeAs(f['rtpfb.transportcc.recv_delta.padding'], 0, p.remaining);
  }
  p.close(deltas);
  p.close(outer);
}

const STATES = ['Not received', 'Small Delta', 'Large or Negative Delta', 'Reserved'] as const;
const SHORT_STATES = ['NR', 'SD', 'LD', 'WO'] as const;

/** States of as many packets as a chunk tells of, `most` at most: 0 not received, 1 a small and 2 a large delta. */
function statesOf(chunk: number, most: number): number[] {
  if ((chunk & 0x8000) === 0) return new Array<number>(Math.min(most, Math.max(1, chunk & 0x1fff))).fill((chunk >> 13) & 3);
  const size = (chunk & 0x4000) === 0 ? 1 : 2, states: number[] = [];
  for (let at = 14 - size; at >= 0 && states.length < most; at -= size) states.push((chunk >> at) & (size === 1 ? 1 : 3));
  return states;
}

function chunkText(chunk: number, states: readonly number[]): string {
  if ((chunk & 0x8000) === 0) return ` [Run Length Chunk] ${STATES[(chunk >> 13) & 3]}. Length : ${chunk & 0x1fff}`;
  const size = (chunk & 0x4000) === 0 ? '1 bit' : '2 bits';
  return ` [${size} Status Vector Chunk]: | ${states.map(state => SHORT_STATES[state]).join(' | ')} |`;
}

/** RFC 5104 §4.3.1. */
function readFullIntraRequest(p: Cursor, i: number): void {
  const outer = p.open(`FIR ${i}`, 8);
  p.take(f['psfb.fir.fci.ssrc']);
  p.take(f['psfb.fir.fci.csn']);
  p.take(f['psfb.fir.fci.reserved']);
  p.close(outer);
}

/** RFC 4585 §6.3.2. */
function readSliceLoss(p: Cursor, i: number): void {
  const outer = p.open(`SLI ${i}`, 4);
  p.show(f['psfb.fir.sli.first']);
  p.show(f['psfb.fir.sli.number']);
  p.take(f['psfb.fir.sli.picture_id']);
  p.close(outer);
}

/** `REMB`, the name of the message in draft-alvestrand-rmcat-remb-03 §2.2. */
const REMB = 0x52454d42;

function readMaximumBitRate(p: Cursor): void {
  const outer = p.open('REMB');
  p.take(f['psfb.remb.identifier'], 4);
  const count = p.take(f['psfb.remb.fci.number_ssrcs']), at = p.at;
  const exponent = p.show(f['psfb.remb.fci.br_exp']), mantissa = p.take(f['psfb.remb.fci.br_mantissa']);
  p.set(f['psfb.remb.fci.bitrate'], '', at, 3);
  p.label(`Maximum bit rate: ${mantissa * 2 ** exponent}`);
  for (let i = 0; i < count; i++) p.take(f['psfb.remb.fci.ssrc']);
  p.close(outer);
}
