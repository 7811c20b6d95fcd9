/** Blocks of extended reports: RFC 3611 §4, RFC 5093 §4 and RFC 7272 §7. */
import { type Cursor, absoluteTime, bits, f32, flag, i8, none, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { REPORT_FIELDS, ntpMoment } from './reports.ts';

const BLOCKS: Readonly<Record<number, string>> = {
  1: 'Loss Run Length Encoding Report Block', 2: 'Duplicate Run Length Encoding Report Block', 3: 'Packet Receipt Times Report Block',
  4: 'Receiver Reference Time Report Block', 5: 'DLRR Report Block', 6: 'Statistics Summary Report Block', 7: 'VoIP Metrics Report Block',
  8: 'BT XNQ RTCP XR (RFC5093) Report Block', 12: 'IDMS Report Block [ETSI_TS 183 063][RFC7272]',
  9: 'Texas Instruments Extended VoIP Quality Block', 10: 'Post-repair Loss RLE Report Block',
  11: 'Multicast Acquisition Report Block',
};
const LOSS_RUNS = 1, DUPLICATE_RUNS = 2, RECEIPT_TIMES = 3, REFERENCE_TIME = 4, DELAY_SINCE = 5, STATISTICS = 6, VOIP_METRICS = 7,
  EXTENDED_QUALITY = 8, SYNCHRONIZATION = 12;
/** RFC 3611 §4.7.5: a value that is not available. */
const UNAVAILABLE = 127;

export const EXTENDED_FIELDS = {
  'xr.bt': u8('Type', { values: BLOCKS }),
  'xr.bs': u8('Type Specific'),
  'xr.tf': bits('Thinning factor', 0x0f),
  'xr.stats.lrflag': flag('Loss Report Flag', 0x80, { as: ['True', 'False'] }),
  'xr.stats.dupflag': flag('Duplicates Report Flag', 0x40, { as: ['True', 'False'] }),
  'xr.stats.jitterflag': flag('Jitter Report Flag', 0x20, { as: ['True', 'False'] }),
  'xr.stats.ttl': bits('TTL or Hop Limit Flag', 0x18, { values: { 0: 'No TTL Values', 1: 'IPv4', 2: 'IPv6', 3: 'Undefined' } }),
  'xr.bl': u16('Length'),
  'xr.beginseq': u16('Begin Sequence Number'),
  'xr.endseq': u16('End Sequence Number'),
  'xr.chunk.null_terminator': none('Null Terminator'),
  'xr.chunk.length': u16('Check length'),
  'xr.chunk.bit_vector': u16('Bit Vector'),
  'xr.receipt_time_seq': u32('Receipt Time'),
  'xr.timestamp': absoluteTime('Timestamp', { size: 8 }),
  'xr.lrr': u32('Last RR timestamp'),
  'xr.dlrr': u32('Delay since last RR timestamp'),
  'xr.stats.lost': u32('Lost Packets'),
  'xr.stats.dups': u32('Duplicate Packets'),
  'xr.stats.minjitter': u32('Minimum Jitter'),
  'xr.stats.maxjitter': u32('Maximum Jitter'),
  'xr.stats.meanjitter': u32('Mean Jitter'),
  'xr.stats.devjitter': u32('Standard Deviation of Jitter'),
  'xr.stats.minttl': u8('Minimum TTL or Hop Limit'),
  'xr.stats.maxttl': u8('Maximum TTL or Hop Limit'),
  'xr.stats.meanttl': u8('Mean TTL or Hop Limit'),
  'xr.stats.devttl': u8('Standard Deviation of TTL'),
  'ssrc.discarded': u8('Fraction discarded'),
  'xr.voipmetrics.burstdensity': u8('Burst Density'),
  'xr.voipmetrics.gapdensity': u8('Gap Density'),
  'xr.voipmetrics.burstduration': u16('Burst Duration(ms)'),
  'xr.voipmetrics.gapduration': u16('Gap Duration(ms)'),
  'xr.voipmetrics.rtdelay': u16('Round Trip Delay(ms)'),
  'xr.voipmetrics.esdelay': u16('End System Delay(ms)'),
  'xr.voipmetrics.signallevel': i8('Signal Level'),
  'xr.voipmetrics.noiselevel': i8('Noise Level'),
  'xr.voipmetrics.rerl': u8('Residual Echo Return Loss'),
  'xr.voipmetrics.gmin': u8('Gmin'),
  'xr.voipmetrics.rfactor': u8('R Factor'),
  'xr.voipmetrics.extrfactor': u8('External R Factor'),
  'xr.voipmetrics.moslq': f32('MOS - Listening Quality'),
  'xr.voipmetrics.moscq': f32('MOS - Conversational Quality'),
  'xr.voipmetrics.plc': bits('Packet Loss Concealment Algorithm', 0xc0, { values: {
    0: 'Unspecified', 1: 'Disabled', 2: 'Enhanced', 3: 'Standard',
  } }),
  'xr.voipmetrics.jba': bits('Adaptive Jitter Buffer Algorithm', 0x30, { values: { 0: 'Unknown', 1: 'Reserved', 2: 'Non-Adaptive', 3: 'Adaptive' } }),
  'xr.voipmetrics.jbrate': bits('Jitter Buffer Rate', 0x0f),
  'xr.voipmetrics.jbnominal': u16('Nominal Jitter Buffer Size'),
  'xr.voipmetrics.jbmax': u16('Maximum Jitter Buffer Size'),
  'xr.voipmetrics.jbabsmax': u16('Absolute Maximum Jitter Buffer Size'),
  'xr.btxnq.begseq': u16('Starting sequence number'),
  'xr.btxnq.endseq': u16('Last sequence number'),
  'xr.btxnq.vmaxdiff': u16('Maximum IPDV difference in 1 cycle'),
  'xr.btxnq.vrange': u16('Maximum IPDV difference seen to date'),
  'xr.btxnq.vsum': u32('Sum of peak IPDV differences to date'),
  'xr.btxnq.cycles': u16('Number of cycles in calculation'),
  'xr.btxnq.jbevents': u16('Number of jitter buffer adaptations to date'),
  'xr.btxnq.spare': text('Spare/reserved bits'),
  'xr.btxnq.tdegnet': u24('Time degraded by packet loss or late delivery'),
  'xr.btxnq.tdegjit': u24('Time degraded by jitter buffer adaptation events'),
  'xr.btxnq.es': u24('ES due to unavailable packet events'),
  'xr.btxnq.ses': u24('SES due to unavailable packet events'),
  'xr.idms.spst': bits('Synchronization Packet Sender Type', 0xf0),
  'xr.idms.pt': bits('Payload Type', 0xfe),
  'xr.idms.msci': u32('Media Stream Correlation Identifier'),
  'xr.idms.source_ssrc': u32('Source SSRC'),
  'xr.idms.ntp_rcv_ts': absoluteTime('NTP Timestamp of packet reception', { size: 8 }),
  'xr.idms.rtp_ts': u32('RTP Timestamp of packet'),
  'xr.idms.ntp_pres_ts': u32('NTP Timestamp of presentation'),
};

const f = EXTENDED_FIELDS;

export function readBlock(p: Cursor, number: number): void {
  const outer = p.open(`Block ${number}`);
  const type = p.take(f['xr.bt']);
  if (type === LOSS_RUNS || type === DUPLICATE_RUNS || type === RECEIPT_TIMES) {
    p.take(f['xr.tf']);
  } else if (type === STATISTICS) {
    for (const part of [f['xr.stats.lrflag'], f['xr.stats.dupflag'], f['xr.stats.jitterflag']]) p.show(part);
    p.take(f['xr.stats.ttl']);
  } else if (type === SYNCHRONIZATION) {
    p.take(f['xr.idms.spst']);
  } else {
    p.take(f['xr.bs']);
  }
  const length = 4 * p.take(f['xr.bl']);
  p.addLabel(` (${length} bytes)`);
  const block = p.within(length);
  const contents = block.open('Contents', length);
  readContents(block, type);
  block.skip(block.remaining);
  block.close(contents);
  p.close(outer);
}

function readContents(p: Cursor, type: number): void {
  switch (type) {
    case REFERENCE_TIME:
      p.takeAs(f['xr.timestamp'], ntpMoment(p.u32(), p.u32(4)), 8);
      break;
    case DELAY_SINCE:
      for (let i = 1; p.remaining >= 12; i++) {
        const outer = p.open(`Source ${i}`, 12);
        p.take(REPORT_FIELDS['ssrc.identifier']);
        p.take(f['xr.lrr']);
        p.take(f['xr.dlrr']);
        p.close(outer);
      }
      break;
    case LOSS_RUNS:
    case DUPLICATE_RUNS:
      readRange(p);
      readRuns(p);
      break;
    case RECEIPT_TIMES:
      for (let number = readRange(p); p.remaining >= 4; number = (number + 1) & 0xffff) {
        const time = p.take(f['xr.receipt_time_seq']);
        p.label(`Seq: ${number}, Receipt Time: ${time}`);
      }
      break;
    case STATISTICS:
      readRange(p);
      for (const field of [
        f['xr.stats.lost'], f['xr.stats.dups'], f['xr.stats.minjitter'], f['xr.stats.maxjitter'], f['xr.stats.meanjitter'], f['xr.stats.devjitter'],
        f['xr.stats.minttl'], f['xr.stats.maxttl'], f['xr.stats.meanttl'], f['xr.stats.devttl'],
      ]) p.take(field);
      break;
    case VOIP_METRICS:
      readVoipMetrics(p);
      break;
    case EXTENDED_QUALITY:
      readExtendedQuality(p);
      break;
    case SYNCHRONIZATION:
      readSynchronization(p);
      break;
  }
}

/** Of what a block speaks: a source and its sequence numbers. Gives the first. */
function readRange(p: Cursor): number {
  p.take(REPORT_FIELDS['ssrc.identifier']);
  const begin = p.take(f['xr.beginseq']);
  p.take(f['xr.endseq']);
  return begin;
}

/** RFC 3611 §4.1.1 to §4.1.3. */
function readRuns(p: Cursor): void {
  const outer = p.open('Report Chunks');
  for (let i = 1; p.remaining >= 2; i++) {
    const chunk = p.u16();
    if (chunk === 0) {
      p.show(f['xr.chunk.null_terminator'], 2);
      p.label(`Chunk: ${i} -- Null Terminator `);
    } else if ((chunk & 0x8000) !== 0) {
      p.set(f['xr.chunk.bit_vector'], chunk & 0x7fff, p.at, 2);
      p.label(`Chunk: ${i} -- Bit Vector 0x${(chunk & 0x7fff).toString(16)}`);
    } else {
      p.set(f['xr.chunk.length'], chunk & 0x3fff, p.at, 2);
      p.label(`Chunk: ${i} -- Length Run ${(chunk & 0x4000) === 0 ? 0 : 1}s, length: ${chunk & 0x3fff}`);
    }
    p.skip(2);
  }
  p.close(outer);
}

/** RFC 3611 §4.7. */
function readVoipMetrics(p: Cursor): void {
  p.take(REPORT_FIELDS['ssrc.identifier']);
  for (const field of [REPORT_FIELDS['ssrc.fraction'], f['ssrc.discarded']]) {
    p.take(field);
    p.addLabel(' / 256');
  }
  for (const field of [
    f['xr.voipmetrics.burstdensity'], f['xr.voipmetrics.gapdensity'], f['xr.voipmetrics.burstduration'], f['xr.voipmetrics.gapduration'],
    f['xr.voipmetrics.rtdelay'], f['xr.voipmetrics.esdelay'],
  ]) p.take(field);
  for (const field of [
    f['xr.voipmetrics.signallevel'], f['xr.voipmetrics.noiselevel'], f['xr.voipmetrics.rerl'], f['xr.voipmetrics.gmin'], f['xr.voipmetrics.rfactor'],
    f['xr.voipmetrics.extrfactor'],
  ]) if (p.take(field) === UNAVAILABLE && field !== f['xr.voipmetrics.gmin']) p.addLabel(' (unavailable)');
  for (const field of [f['xr.voipmetrics.moslq'], f['xr.voipmetrics.moscq']]) {
    const tenths = p.u8();
    p.set(field, tenths === UNAVAILABLE ? tenths : tenths / 10, p.at, 1);
    if (tenths === UNAVAILABLE) p.label(`${field.title}: Unavailable`);
    p.skip(1);
  }
  p.show(f['xr.voipmetrics.plc']);
  p.show(f['xr.voipmetrics.jba']);
  p.take(f['xr.voipmetrics.jbrate']);
  p.skip(1);
  for (const field of [f['xr.voipmetrics.jbnominal'], f['xr.voipmetrics.jbmax'], f['xr.voipmetrics.jbabsmax']]) p.take(field);
}

/** RFC 5093 §4. */
function readExtendedQuality(p: Cursor): void {
  for (const field of [
    f['xr.btxnq.begseq'], f['xr.btxnq.endseq'], f['xr.btxnq.vmaxdiff'], f['xr.btxnq.vrange'], f['xr.btxnq.vsum'], f['xr.btxnq.cycles'],
    f['xr.btxnq.jbevents'],
  ]) p.take(field);
  for (const field of [f['xr.btxnq.tdegnet'], f['xr.btxnq.tdegjit'], f['xr.btxnq.es'], f['xr.btxnq.ses']]) {
    if (p.u8() !== 0) p.set(f['xr.btxnq.spare'], 'Warning - spare bits not 0', p.at, 1);
    p.skip(1);
    p.take(field);
  }
}

/** RFC 7272 §7. */
function readSynchronization(p: Cursor): void {
  p.take(f['xr.idms.pt']);
  p.skip(3);
  p.take(f['xr.idms.msci']);
  p.take(f['xr.idms.source_ssrc']);
  p.takeAs(f['xr.idms.ntp_rcv_ts'], ntpMoment(p.u32(), p.u32(4)), 8);
  p.take(f['xr.idms.rtp_ts']);
  p.take(f['xr.idms.ntp_pres_ts']);
}
