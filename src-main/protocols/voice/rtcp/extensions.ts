/**
 * What stands behind the reports of RTCP: extensions of its profile (RFC 3550 §6.4.3), of which Microsoft's media stack has the best
 * known, MS-RTP §2.2.11.
 */
import { type Cursor, type Field, below, bits, flag, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { REPORT_FIELDS, readNtpTime } from './reports.ts';

const ESTIMATED_BANDWIDTH = 1, PACKET_TRAIN = 11, CONGESTION = 13, MODALITY_LIMIT = 14;
const NAMES: Readonly<Record<number, string>> = {
  1: 'MS - Estimated Bandwidth', 4: 'MS - Packet Loss Notification', 5: 'MS - Video Preference', 6: 'MS - Padding', 7: 'MS - Policy Server Bandwidth',
  8: 'MS - TURN Server Bandwidth', 9: 'MS - Audio Healer Metrics', 10: 'MS - Receiver-side Bandwidth Limit', 11: 'MS - Packet Train Packet',
  12: 'MS - Peer Info Exchange', 13: 'MS - Network Congestion Notification', 14: 'MS - Modality Send Bandwidth Limit',
};
const HEADER = 4;
const named = below('rtcp.ms_pse');
const yes = { as: ['True', 'False'] } as const;

export const EXTENSION_FIELDS = {
  'profile-specific-extension': octets('Profile-specific extension'),
  'profile-specific-extension.type': u16('Extension Type', { values: NAMES }),
  'profile-specific-extension.length': u16('Extension Length'),
  ms_bandwidth: u32('Bandwidth', named('bandwidth')),
  ms_confidence: u8('Confidence Level', named('confidence_level')),
  ms_sequence: u16('Sequence Number', named('seq_num')),
  ms_width: u16('Frame Resolution Width', named('frame_res_width')),
  ms_height: u16('Frame Resolution Height', named('frame_res_height')),
  ms_bitrate: u32('Bitrate', named('bitrate')),
  ms_frame_rate: u16('Frame Rate', named('frame_rate')),
  ms_concealed: u32('Concealed Frames', named('concealed_frames')),
  ms_stretched: u32('Stretched Frames', named('stretched_frames')),
  ms_compressed: u32('Compressed Frames', named('compressed_frames')),
  ms_total: u32('Total Frames', named('total_frames')),
  ms_quality: u8('Received Quality State', named('receive_quality_state')),
  ms_distance: u8('FEC Distance Request', named('fec_distance_request')),
  ms_last: flag('Last Packet Train Flag', 0x80, named('last_packet_train', yes)),
  ms_index: bits('Packet Index', 0x7f, named('packet_index')),
  ms_count: bits('Packet Count', 0x7f, named('packet_count')),
  ms_bytes: u16('Packet Train Byte Count', named('packet_train_byte_count')),
  ms_inbound: u32('Inbound Link Bandwidth', named('inbound_bandwidth')),
  ms_outbound: u32('Outbound Link Bandwidth', named('outbound_bandwidth')),
  ms_uncached: flag('No Cache Flag', 0x80, named('no_cache', yes)),
  ms_congestion: u8('Congestion Information', named('congestion_info', { values: ['Congestion', 'Congestion Recovery', 'No Congestion'] })),
  ms_modality: u8('Modality', named('modality', { values: { 1: 'Audio', 2: 'Video', 3: 'Data' } })),
} as const;

const f = EXTENSION_FIELDS, sender = REPORT_FIELDS.senderssrc;

/** Reserved bytes, or fields, in order. */
const LAYOUTS: Readonly<Record<number, readonly (number | Field)[]>> = {
  1: [sender, f.ms_bandwidth], 4: [2, f.ms_sequence], 5: [4, f.ms_width, f.ms_height, f.ms_bitrate, f.ms_frame_rate],
  7: [4, f.ms_bandwidth], 8: [4, f.ms_bandwidth],
  9: [sender, f.ms_concealed, f.ms_stretched, f.ms_compressed, f.ms_total, 2, f.ms_quality, f.ms_distance],
  10: [4, f.ms_bandwidth],
  12: [sender, f.ms_inbound, f.ms_outbound, f.ms_uncached],
};

/** Another profile's extension has no such lengths: it is shown as it is. */
export function readExtensions(p: Cursor): void {
  const begin = p.at;
  while (p.remaining >= HEADER) {
    const type = p.u16(), length = p.u16(2);
    if (length < HEADER || length > p.remaining) break;
    const outer = p.open(`Payload Specific Extension (${NAMES[type] ?? 'Unknown'})`);
    p.addInfo(`${p.at === begin ? '(' : ''}PSE:${NAMES[type] ?? 'Unknown'}  `);
    p.take(f['profile-specific-extension.type']);
    p.take(f['profile-specific-extension.length']);
    readExtension(p.within(length - HEADER), type);
    p.close(outer);
  }
  if (p.at > begin) p.addInfo(')  ');
  p.takeRest(f['profile-specific-extension']);
}

function readExtension(p: Cursor, type: number): void {
  const layout = LAYOUTS[type];
  if (layout !== undefined) {
    for (const part of layout) {
      if (typeof part === 'number') p.skip(Math.min(part, p.remaining));
      else if (p.remaining >= part.size) p.take(part);
    }
    if (type === ESTIMATED_BANDWIDTH && p.more) p.take(f.ms_confidence);
    p.skip(p.remaining);
  } else if (type === PACKET_TRAIN && p.remaining >= 8) {
    p.take(sender);
    p.show(f.ms_last);
    p.take(f.ms_index);
    p.take(f.ms_count);
    p.take(f.ms_bytes);
    p.skip(p.remaining);
  } else if (type === CONGESTION && p.remaining >= 12) {
    readNtpTime(p);
    p.take(f.ms_congestion);
    p.skip(p.remaining);
  } else if (type === MODALITY_LIMIT && p.remaining >= 8) {
    p.take(f.ms_modality);
    p.skip(3);
    p.take(f.ms_bandwidth);
  }
  p.takeRest(f['profile-specific-extension']);
}
