/** Names of tables (ISO/IEC 13818-1 §2.4.4.4, ETSI EN 300 468 §5.1.3) and of streams (ISO/IEC 13818-1 §2.4.4.9, ANSI/SCTE 35). */
type Names = Readonly<Record<number, string>>;

/** Schedules of events: sixteen tables each for this transport stream and for others. */
const SCHEDULES: Names = Object.fromEntries(Array.from({ length: 32 }, (_, i) => [
  0x50 + i, `Event Information Table (EIT), schedule ${(i & 15).toString(16).toUpperCase()}, ${i < 16 ? 'actual' : 'other'} TS`,
]));

export const TABLES: Names = {
  0x00: 'Program Association Table (PAT)', 0x01: 'Conditional Access (CA)', 0x02: 'Program Map Table (PMT)',
  0x03: 'Transport Stream Description', 0x04: 'ISO/IEC 14496 Scene Description', 0x3e: 'DVB MultiProtocol Encapsulation (MPE)',
  0x40: 'Network Information Table (NIT), current network', 0x41: 'Network Information Table (NIT), other network',
  0x42: 'Service Description Table (SDT), current network', 0x46: 'Service Description (SDT), other network',
  0x4a: 'Bouquet Association Table (BAT)', 0x4e: 'Event Information Table (EIT), present/following, actual TS',
  0x4f: 'Event Information Table (EIT), present/following, other TS', 0x70: 'Time and Date Table (TDT)',
  0x71: 'Running Status Table (RST)', 0x72: 'Stuffing Table (ST)', 0x73: 'Time Offset Table (TOT)',
  0x74: 'Application Information Table (AIT)', 0x7f: 'Selection Information Table (SIT)', 0xa0: 'Superframe Composition Table (SCT)',
  0xa1: 'Frame Composition Table (FCT)', 0xa2: 'Time-Slot Composition Table (TCT)', 0xa3: 'Satellite Position Table (SPT)',
  0xa4: 'Correction Message Table (CMT)', 0xa5: 'Terminal Burst Time Plan (TBTP)', 0xb0: 'Terminal Information Message (TIM)',
  0xe0: 'ETV Integrated Signaling Stream (EISS)', 0xe3: 'ETV Download Info Indication', 0xe4: 'ETV Download Data Block',
  0xfc: 'SCTE-35 Splice Information', 0xff: 'Forbidden',
  ...SCHEDULES,
};

export const STREAM_TYPES: Names = {
  0x00: 'ITU-T | ISO/IEC Reserved', 0x01: 'ISO/IEC 11172 Video',
  0x02: 'ITU-T Rec. H.262 | ISO/IEC 13818-2 Video or ISO/IEC 11172-2 constrained parameter video stream', 0x03: 'ISO/IEC 11172 Audio',
  0x04: 'ISO/IEC 13818-3 Audio', 0x05: 'ITU-T Rec. H.222.0 | ISO/IEC 13818-1 private_sections',
  0x06: 'ITU-T Rec. H.222.0 | ISO/IEC 13818-1 PES packets containing private data', 0x07: 'ISO/IEC 13522 MHEG',
  0x08: 'ITU-T Rec. H.222.0 | ISO/IEC 13818-1 Annex A DSM-CC', 0x09: 'ITU-T Rec. H.222.1', 0x0a: 'ISO/IEC 13818-6 type A',
  0x0b: 'ISO/IEC 13818-6 type B', 0x0c: 'ISO/IEC 13818-6 type C', 0x0d: 'ISO/IEC 13818-6 type D',
  0x0e: 'ITU-T Rec. H.222.0 | ISO/IEC 13818-1 auxiliary', 0x0f: 'ISO/IEC 13818-7 Audio with ADTS transport syntax',
  0x10: 'ISO/IEC 14496-2 Visual', 0x11: 'ISO/IEC 14496-3 Audio with the LATM transport syntax as defined in ISO/IEC 14496-3 / AMD 1',
  0x12: 'ISO/IEC 14496-1 SL-packetized stream or FlexMux stream carried in PES packets',
  0x13: 'ISO/IEC 14496-1 SL-packetized stream or FlexMux stream carried in ISO/IEC14496_sections',
  0x14: 'ISO/IEC 13818-6 Synchronized Download Protocol', 0x15: 'Metadata carried in PES packets',
  0x16: 'Metadata carried in metadata sections', 0x17: 'Metadata carried in ISO/IEC 13818-6 Data Carousel',
  0x18: 'Metadata carried in ISO/IEC 13818-6 Object Carousel', 0x19: 'Metadata carried in ISO/IEC 13818-6 Synchronized Download Protocol',
  0x1a: 'IPMP stream (defined in ISO/IEC 13818-11, MPEG-2 IPMP)',
  0x1b: 'AVC video stream as defined in ITU-T Rec. H.264 | ISO/IEC 14496-10 Video',
  0x24: 'ITU-T Rec. H.265 and ISO/IEC 23008-2 (Ultra HD video) in a packetized stream', 0x7f: 'IPMP stream', 0x81: 'ATSC A/52 Audio',
  0x86: 'SCTE-35 Splice Information', 0xa1: 'ETV-AM BIF Data Stream', 0xc0: 'ETV-AM EISS Signaling',
};

export const sectionName = (table: number): string => TABLES[table] ?? `Unknown Table (0x${table.toString(16).padStart(2, '0')})`;

/** Streams of packetized elementary streams, ISO/IEC 13818-1 §2.4.3.7, and those of programs (§2.5). */
const AUDIO = 0xc0, VIDEO = 0xe0;
export const STREAMS: Names = {
  0xbc: 'program-stream-map', 0xbd: 'private-stream-1', 0xbe: 'padding-stream', 0xbf: 'private-stream-2', 0xf0: 'ECM', 0xf1: 'EMM',
  0xf2: 'DSM-CC', 0xf3: 'ISO/IEC 13522 stream', 0xf8: 'ITU-T H.222.1 type E', 0xff: 'program-stream-directory',
  ...Object.fromEntries(Array.from({ length: 32 }, (_, i) => [AUDIO + i, 'audio-stream'])),
  ...Object.fromEntries(Array.from({ length: 16 }, (_, i) => [VIDEO + i, 'video-stream'])),
};

export const streamName = (stream: number): string => STREAMS[stream] ?? 'Unknown stream';
