/** Descriptors of programs, streams and services: ISO/IEC 13818-1 §2.6, ETSI EN 300 468 §6.2. */
import { bits, type Cursor, type Field, octets, printable, protocol, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { decodeText } from '../../../dissect/text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';

/** Their names: ISO/IEC 13818-1 table 2-45, EN 300 468 table 12. */
const NAMES: Readonly<Record<number, string>> = {
  2: 'Video Stream Descriptor', 3: 'Audio Stream Descriptor', 4: 'Hierarchy Descriptor', 5: 'Registration Descriptor',
  6: 'Data Stream Alignment Descriptor', 7: 'Target Background Grid Descriptor', 8: 'Video Window Descriptor', 9: 'CA Descriptor',
  10: 'ISO 639 Language Descriptor', 11: 'System Clock Descriptor', 12: 'Multiplex Buffer Utilization Descriptor', 13: 'Copyright Descriptor',
  14: 'Maximum Bitrate Descriptor', 15: 'Private Data Indicator Descriptor', 16: 'Smoothing Buffer Descriptor', 17: 'STD Descriptor',
  18: 'IBP Descriptor', 27: 'MPEG 4 Video Descriptor', 28: 'MPEG 4 Audio Descriptor', 29: 'IOD Descriptor', 30: 'SL Descriptor',
  31: 'FMC Descriptor', 32: 'External ES ID Descriptor', 37: 'Metadata Pointer Descriptor', 38: 'Metadata Descriptor',
  39: 'Metadata STD Descriptor', 40: 'AVC Video Descriptor', 41: 'IPMP Descriptor', 42: 'AVC Timing and HRD Descriptor', 43: 'MPEG2 AAC Descriptor',
  64: 'Network Name Descriptor', 65: 'Service List Descriptor', 66: 'Stuffing Descriptor', 67: 'Satellite Delivery System Descriptor',
  68: 'Cable Delivery System Descriptor', 69: 'VBI Data Descriptor', 70: 'VBI Teletext Descriptor', 71: 'Bouquet Name Descriptor',
  72: 'Service Descriptor', 73: 'Country Availability Descriptor', 74: 'Linkage Descriptor', 75: 'NVOD Reference Descriptor',
  76: 'Time Shifted Service Descriptor', 77: 'Short Event Descriptor', 78: 'Extended Event Descriptor', 79: 'Time Shifted Event Descriptor',
  80: 'Component Descriptor', 81: 'Mosaic Descriptor', 82: 'Stream Identifier Descriptor', 89: 'Subtitling Descriptor',
};
const LANGUAGES = { 0: 'Undefined', 1: 'Clean Effects', 2: 'Hearing Impaired', 3: 'Visual Impaired Commentary' };
const SERVICES = {
  0x01: 'digital television service', 0x02: 'digital radio sound service', 0x03: 'Teletext service',
  0x0a: 'advanced codec digital radio sound service', 0x0c: 'data broadcast service',
  0x11: 'MPEG-2 HD digital television service', 0x16: 'advanced codec SD digital television service',
  0x19: 'advanced codec HD digital television service', 0x1f: 'HEVC digital television service',
};
/** EN 300 468 annex A: bytes below it say which table of characters follows; one of them is UTF-8's, another is followed by two more. */
const FIRST_CHARACTER = 0x20, UTF8 = 0x15, NUMBERED = 0x10;

export const mpegDescr = protocol({
  name: 'mpeg_descr',
  title: 'MPEG2 Descriptor',
  fields: {
    tag: u8('Descriptor Tag', { hex: true, values: NAMES }),
    len: u8('Descriptor Length'),
    data: octets('Descriptor Data'),
    'video_stream.multiple_frame_rate_flag': bits('Multiple Frame Rate Flag', 0x80),
    'video_stream.frame_rate_code': bits('Frame Rate Code', 0x78, { hex: true }),
    'video_stream.mpeg1_only_flag': bits('MPEG1 Only Flag', 0x04),
    'video_stream.constrained_parameter_flag': bits('Constrained Parameter Flag', 0x02),
    'video_stream.still_picture_flag': bits('Still Picture Flag', 0x01),
    'audio_stream.free_format_flag': bits('Free Format Flag', 0x80),
    'audio_stream.id': bits('ID', 0x40),
    'audio_stream.layer': bits('Layer', 0x30),
    'audio_stream.vbr_indicator': bits('Variable Rate Audio Indicator', 0x08),
    'audio_stream.reserved': bits('Reserved', 0x07, { hex: true }),
    'registration.format_identifier': u32('Format identifier', { hex: true }),
    'registration.add_id_info': u8('Additional identification info', { hex: true }),
    'data_stream_alignment.alignment': u8('Data Stream Alignment', { hex: true }),
    'ca.sys_id': u16('System ID', { hex: true }),
    'ca.reserved': bits('Reserved', 0xe000, { hex: true, size: 2 }),
    'ca.pid': bits('CA PID', 0x1fff, { hex: true, size: 2 }),
    'ca.private': octets('Private bytes'),
    'lang.code': text('ISO 639 Language Code'),
    'lang.type': u8('ISO 639 Language Type', { hex: true, values: LANGUAGES }),
    'max_bitrate.reserved': bits('Maximum Bitrate Reserved', 0xc0_0000, { hex: true, size: 3 }),
    'max_bitrate.rate': bits('Maximum Bitrate', 0x3f_ffff, { size: 3 }),
    'std.reserved': bits('Reserved', 0xfe, { hex: true }),
    'std.leak_valid': bits('Leak Valid', 0x01),
    'avc_vid.profile_idc': u8('Profile IDC', { hex: true }),
    'avc_vid.constraint_set0': bits('Constraint Set0 Flag', 0x80),
    'avc_vid.constraint_set1': bits('Constraint Set1 Flag', 0x40),
    'avc_vid.constraint_set2': bits('Constraint Set2 Flag', 0x20),
    'avc_vid.compatible_flags': bits('Constraint Compatible Flags', 0x1f, { hex: true }),
    'avc_vid.level_idc': u8('Level IDC', { hex: true }),
    'avc_vid.still_present': bits('AVC Still Present', 0x80),
    'avc_vid.24h_picture_flag': bits('AVC 24 Hour Picture Flag', 0x40),
    'avc_vid.reserved': bits('Reserved', 0x3f, { hex: true }),
    'svc_list.id': u16('Service ID', { hex: true }),
    'svc_list.type': u8('Service Type', { hex: true, values: SERVICES }),
    'stream_id.component_tag': u8('Component Tag', { hex: true }),
    'subtitling.lang_code': text('Language Code'),
    'subtitling.type': u8('Subtitling Type', { hex: true }),
    'subtitling.composition_page_id': u16('Composition Page ID'),
    'subtitling.ancillary_page_id': u16('Ancillary Page ID'),
    'svc.type': u8('Service Type', { hex: true, values: SERVICES }),
    'svc.provider_name_len': u8('Provider Name Length'),
    'svc.provider_name': text('Service Provider Name'),
    'svc.svc_name_len': u8('Service Name Length'),
    'svc.svc_name': text('Service Name'),
  },
  dissect: all,
});

/** The next `length` bytes, but for those that the section ends with. */
export function descriptors(p: Cursor, length: number, trailer: number): void {
  all(p.within(Math.min(length, Math.max(0, p.remaining - trailer))));
}

function all(p: Cursor): void {
  const { fields: f } = mpegDescr;
  while (p.remaining >= 2) {
    const length = Math.min(p.u8(1), p.remaining - 2), outer = p.open(`Descriptor Tag=${hex(p.u8(), 2)}`, 2 + length);
    const tag = p.take(f.tag);
    p.take(f.len);
    const body = p.within(length);
    if (length > 0) READERS[tag]?.(body, f);
    if (body.more || READERS[tag] === undefined) body.takeRest(f.data);
    p.close(outer);
  }
}

type Fields = (typeof mpegDescr)['fields'];

/** What stands in a descriptor, by its tag. */
const READERS: Readonly<Record<number, (p: Cursor, f: Fields) => void>> = {
  2: (p, f) => {
    p.show(f['video_stream.multiple_frame_rate_flag']);
    p.show(f['video_stream.frame_rate_code']);
    p.show(f['video_stream.mpeg1_only_flag']);
    p.show(f['video_stream.constrained_parameter_flag']);
    p.take(f['video_stream.still_picture_flag']);
  },
  3: (p, f) => {
    p.show(f['audio_stream.free_format_flag']);
    p.show(f['audio_stream.id']);
    p.show(f['audio_stream.layer']);
    p.show(f['audio_stream.vbr_indicator']);
    p.take(f['audio_stream.reserved']);
  },
  5: (p, f) => {
    p.take(f['registration.format_identifier']);
    while (p.more) p.take(f['registration.add_id_info']);
  },
  6: (p, f) => void p.take(f['data_stream_alignment.alignment']),
  9: (p, f) => {
    p.take(f['ca.sys_id']);
    p.show(f['ca.reserved']);
    p.take(f['ca.pid']);
    if (p.more) p.takeRest(f['ca.private']);
  },
  10: (p, f) => {
    while (p.remaining >= 4) {
      p.take(f['lang.code'], 3);
      p.take(f['lang.type']);
    }
  },
  14: (p, f) => {
    p.show(f['max_bitrate.reserved']);
    p.take(f['max_bitrate.rate']);
  },
  17: (p, f) => {
    p.show(f['std.reserved']);
    p.take(f['std.leak_valid']);
  },
  40: (p, f) => {
    p.take(f['avc_vid.profile_idc']);
    for (const flag of [f['avc_vid.constraint_set0'], f['avc_vid.constraint_set1'], f['avc_vid.constraint_set2']]) p.show(flag);
    p.take(f['avc_vid.compatible_flags']);
    p.take(f['avc_vid.level_idc']);
    p.show(f['avc_vid.still_present']);
    p.show(f['avc_vid.24h_picture_flag']);
    p.take(f['avc_vid.reserved']);
  },
  65: (p, f) => {
    while (p.remaining >= 3) {
      p.take(f['svc_list.id']);
      p.take(f['svc_list.type']);
    }
  },
  72: readService,
  82: (p, f) => void p.take(f['stream_id.component_tag']),
  89: (p, f) => {
    while (p.remaining >= 8) {
      p.take(f['subtitling.lang_code'], 3);
      p.take(f['subtitling.type']);
      p.take(f['subtitling.composition_page_id']);
      p.take(f['subtitling.ancillary_page_id']);
    }
  },
};

/** EN 300 468 §6.2.33. */
function readService(p: Cursor, f: Fields): void {
  p.take(f['svc.type']);
  takeName(p, f['svc.provider_name'], p.take(f['svc.provider_name_len']));
  takeName(p, f['svc.svc_name'], p.take(f['svc.svc_name_len']));
}

function takeName(p: Cursor, field: Field<string>, length: number): void {
  p.need(length);
  if (length === 0) return;
  const table = p.u8(), selector = table >= FIRST_CHARACTER ? 0 : Math.min(length, table === NUMBERED ? 3 : 1);
  p.takeAs(field, printable(decodeText(p.bytes, p.at + selector, p.at + length, table === UTF8 ? 'utf8' : 'latin1')), length);
}
