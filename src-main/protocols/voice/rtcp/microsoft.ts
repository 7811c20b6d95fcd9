/** Feedback of Microsoft's conferences: who asks for video and for frames that can be decoded alone, and who spoke last (MS-RTP §2.2.12). */
import { type Cursor, flag, u16, u32, u8 } from '../../../dissect/index.ts';

const SOURCE_REQUEST = 1, SPEAKERS = 3;
/** Rates of bits and qualities that an entry counts the receivers of. */
const RATES = 10, QUALITIES = 8;
const ENTRY_LENGTH = 68;
const NO_SOURCE = 0xffffffff, ANY_SOURCE = 0xfffffffe;

const truth = { as: ['True', 'False'] } as const;

export const MICROSOFT_FIELDS = {
  'psfb.ms.pli.request_id': u16('Request ID'),
  'psfb.ms.pli.sync_frame_request': u8('Sync Frame Request'),
  'psfb.ms.afb_type': u16('Application Layer Feedback Type'),
  'psfb.ms.length': u16('Length'),
  'psfb.ms.msi': u32('Requested Media Source ID (MSI)', { base: 'hexDec' }),
  'psfb.ms.vsr.request_id': u16('Request Id'),
  'psfb.ms.vsr.version': u8('Version'),
  'psfb.ms.vsr.key_frame_request': flag('Key Frame Request', 0x01, truth),
  'psfb.ms.vsr.num_entries': u8('Number of Entries'),
  'psfb.ms.vsr.entry_length': u8('Entry Length'),
  'psfb.ms.vsr.entry.payload_type': u8('Payload Type'),
  'psfb.ms.vsr.entry.ucconfig_mode': u8('UCConfig Mode'),
  'psfb.ms.vsr.entry.no_sp_frames': flag('No support for SP Frames (RT only)', 0x04, truth),
  'psfb.ms.vsr.entry.no_sp_baseline': flag('Only Supports Constrained Baseline (H.264 only)', 0x02, truth),
  'psfb.ms.vsr.entry.cgs': flag('Supports CGS rewrite (H.264 only)', 0x01, truth),
  'psfb.ms.vsr.entry.aspect_ratio': u8('Aspect Ratio Bitmask', { hex: true }),
  'psfb.ms.vsr.entry.aspect_ratio_20by3': flag('Aspect Ratio 20 by 3', 0x20, truth),
  'psfb.ms.vsr.entry.aspect_ratio_9by16': flag('Aspect Ratio 9 by 16', 0x10, truth),
  'psfb.ms.vsr.entry.aspect_ratio_3by4': flag('Aspect Ratio 3 by 4', 0x08, truth),
  'psfb.ms.vsr.entry.aspect_ratio_1by1': flag('Aspect Ratio 1 by 1', 0x04, truth),
  'psfb.ms.vsr.entry.aspect_ratio_16by9': flag('Aspect Ratio 16 by 9', 0x02, truth),
  'psfb.ms.vsr.entry.aspect_ratio_4by3': flag('Aspect Ratio 4 by 3', 0x01, truth),
  'psfb.ms.vsr.entry.max_width': u16('Max Width'),
  'psfb.ms.vsr.entry.max_height': u16('Max Height'),
  'psfb.ms.vsr.entry.min_bitrate': u32('Min bit rate'),
  'psfb.ms.vsr.entry.bitrate_per_level': u32('Bit rate per level'),
  'psfb.ms.vsr.entry.bitrate_histogram': u16('Receiver Count'),
  'psfb.ms.vsr.entry.frame_rate_mask': u32('Frame rate mask', { hex: true }),
  'psfb.ms.vsr.entry.frame_rate_60': flag('60 fps', 0x40, truth),
  'psfb.ms.vsr.entry.frame_rate_50': flag('50 fps', 0x20, truth),
  'psfb.ms.vsr.entry.frame_rate_30': flag('30 fps', 0x10, truth),
  'psfb.ms.vsr.entry.frame_rate_25': flag('25 fps', 0x08, truth),
  'psfb.ms.vsr.entry.frame_rate_15': flag('15 fps', 0x04, truth),
  'psfb.ms.vsr.entry.frame_rate_12_5': flag('12.5 fps', 0x02, truth),
  'psfb.ms.vsr.entry.frame_rate_7_5': flag('7.5 fps', 0x01, truth),
  'psfb.ms.vsr.entry.musts': u16('Number of MUST instances'),
  'psfb.ms.vsr.entry.mays': u16('Number of MAY instances'),
  'psfb.ms.vsr.entry.quality_histogram': u16('Receiver Count'),
  'psfb.ms.vsr.entry.max_pixels': u32('Max Pixels per Frame'),
} as const;

const f = MICROSOFT_FIELDS;
const ASPECTS = [
  f['psfb.ms.vsr.entry.aspect_ratio_20by3'], f['psfb.ms.vsr.entry.aspect_ratio_9by16'], f['psfb.ms.vsr.entry.aspect_ratio_3by4'],
  f['psfb.ms.vsr.entry.aspect_ratio_1by1'], f['psfb.ms.vsr.entry.aspect_ratio_16by9'],
] as const;
const FRAME_RATES = [
  f['psfb.ms.vsr.entry.frame_rate_60'], f['psfb.ms.vsr.entry.frame_rate_50'], f['psfb.ms.vsr.entry.frame_rate_30'],
  f['psfb.ms.vsr.entry.frame_rate_25'], f['psfb.ms.vsr.entry.frame_rate_15'], f['psfb.ms.vsr.entry.frame_rate_12_5'],
] as const;

/** Whether application layer feedback, whose form is the application's own (RFC 4585 §6.4), is a message of these: it tells its length. */
export function isMicrosofts(p: Cursor): boolean {
  const type = p.u16();
  return (type === SOURCE_REQUEST && p.remaining >= 20 || type === SPEAKERS) && p.u16(2) === p.remaining;
}

export function readMicrosofts(p: Cursor): void {
  const type = p.take(f['psfb.ms.afb_type']);
  p.take(f['psfb.ms.length']);
  p.addInfo(type === SOURCE_REQUEST ? '( MS-VSR )' : '( MS-DSH )');
  const outer = p.open(type === SOURCE_REQUEST ? 'MS Video Source Request' : 'MS Dominant Speaker History', p.remaining);
  if (type === SOURCE_REQUEST) readSourceRequest(p);
  else while (p.remaining >= 4) takeSource(p);
  p.close(outer);
}

/** Frames that can be decoded alone are asked for by stream, of which there may be 64: a byte for eight of them. */
export function readSyncFrameRequest(p: Cursor): void {
  const outer = p.open('MS PLI', 12);
  p.take(f['psfb.ms.pli.request_id']);
  p.skip(2);
  for (let first = 0; first < 64; first += 8) {
    const asked = p.take(f['psfb.ms.pli.sync_frame_request']);
    p.label(`PRID ${first} - ${first + 7} Sync Frame Request: ${asked}`);
  }
  p.close(outer);
}

function readSourceRequest(p: Cursor): void {
  takeSource(p);
  p.take(f['psfb.ms.vsr.request_id']);
  p.skip(2);
  p.take(f['psfb.ms.vsr.version']);
  p.take(f['psfb.ms.vsr.key_frame_request']);
  const entries = p.take(f['psfb.ms.vsr.num_entries']), length = p.take(f['psfb.ms.vsr.entry_length']);
  p.skip(4);
  for (let i = 1; i <= entries && length >= ENTRY_LENGTH && p.remaining >= length; i++) {
    const outer = p.open(`MS Video Source Request Entry #${i}`, length);
    readEntry(p);
    p.skip(length - ENTRY_LENGTH);
    p.close(outer);
  }
}

function takeSource(p: Cursor): void {
  const source = p.take(f['psfb.ms.msi']);
  p.addLabel(source === NO_SOURCE ? ' SOURCE_NONE' : source === ANY_SOURCE ? ' SOURCE_ANY' : ' ');
}

function readEntry(p: Cursor): void {
  p.take(f['psfb.ms.vsr.entry.payload_type']);
  p.take(f['psfb.ms.vsr.entry.ucconfig_mode']);
  p.show(f['psfb.ms.vsr.entry.no_sp_frames']);
  p.show(f['psfb.ms.vsr.entry.no_sp_baseline']);
  p.take(f['psfb.ms.vsr.entry.cgs']);
  p.show(f['psfb.ms.vsr.entry.aspect_ratio']);
  for (const aspect of ASPECTS) p.show(aspect);
  p.take(f['psfb.ms.vsr.entry.aspect_ratio_4by3']);
  p.take(f['psfb.ms.vsr.entry.max_width']);
  p.take(f['psfb.ms.vsr.entry.max_height']);
  const least = p.take(f['psfb.ms.vsr.entry.min_bitrate']);
  p.skip(4);
  const step = p.take(f['psfb.ms.vsr.entry.bitrate_per_level']);
  for (let i = 0; i < RATES; i++) {
    const receivers = p.take(f['psfb.ms.vsr.entry.bitrate_histogram']);
    p.label(`Bitrate ${least + i * step} - ${least + (i + 1) * step} Receiver Count: ${receivers}`);
  }
  p.show(f['psfb.ms.vsr.entry.frame_rate_mask']);
  p.skip(3);
  for (const rate of FRAME_RATES) p.show(rate);
  p.take(f['psfb.ms.vsr.entry.frame_rate_7_5']);
  p.take(f['psfb.ms.vsr.entry.musts']);
  p.take(f['psfb.ms.vsr.entry.mays']);
  for (let i = 1; i <= QUALITIES; i++) {
    const receivers = p.take(f['psfb.ms.vsr.entry.quality_histogram']);
    p.label(`Quality Level ${i} Receiver Count: ${receivers}`);
  }
  p.take(f['psfb.ms.vsr.entry.max_pixels']);
}
