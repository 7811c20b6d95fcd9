/** Packets of a transport stream as ffmpeg 5.1 sends them, filled up to 188 bytes; an adaptation field with all that there can be is built by hand. */
const PACKET = 188;
const filled = (hex: string): string => hex.replaceAll(' ', '').padEnd(2 * PACKET, 'f');
/** An adaptation field in front fills the packet up. */
const stuffed = (header: string, contents: string): string => {
  const payload = contents.replaceAll(' ', ''), length = PACKET - 5 - payload.length / 2;
  return `${header.replaceAll(' ', '')}${length.toString(16).padStart(2, '0')}00${'ff'.repeat(length - 1)}${payload}`;
};

const SERVICES = filled('47401110 00 42f025 0001c10000ff01ff 0001fc8014 4812 01 06 46466d706567 09 536572766963653031 777c43ca');
const PROGRAMS = filled('47400010 00 00b00d 0001c10000 0001f000 2ab104b2');
const STREAMS = filled('47500010 00 02b017 0001c10000 e100f000 1be100f000 0fe101f000 2f44b99b');
const VIDEO = stuffed('47410030', '000001e0 0000 80c00a 3100096501 110007d861 00000001 09f0');
const ALL = filled('47410031 1f ff 000003e8fe01 000007d07e02 05 02abcd 0c ff 8005 400010 31 0003 0005 ff ffff');

export const examples = {
  tables: { as: 'mp2t', hex: SERVICES + PROGRAMS + STREAMS },
  video: { as: 'mp2t', hex: VIDEO },
  adaptation: { as: 'mp2t', hex: ALL },
  scrambled: { as: 'mp2t', hex: filled('474100d2 0102') },
  pointer: { as: 'mp2t', hex: filled('47400010 ff') },
  unknownTable: { as: 'mp2t', hex: filled('47400110 01 00 01b009 ffffc10000 00000000') },
  pat: { as: 'mpeg_sect', hex: '00b00d0001c100000001f0002ab104b2' },
  pmt: { as: 'mpeg_pmt', hex: '02b01a 0001c10000 e100f003 0a0165 1be100f000 0fe101f000 2f44b99b' },
  sdt: { as: 'dvb_sdt', hex: SERVICES.slice(10, 10 + 2 * 40) },
  pes: { as: 'mpeg-pes', hex: '000001bd 0020 84ff 1a 2100010001 1100010001 000000000000 800003 01 7f abcd 00 ffff 0102' },
  /** As x264's stream in GStreamer's multiplexer is announced, and a language, a conditional access, an AVC stream. */
  descriptors: { as: 'mpeg_descr', hex: '05 08 48444d56ff1b443f 0a 04 66726100 09 05 0100e123aa 28 04 64421fbf 52 01 07' },
  descriptor: { as: 'mpeg_descr', hex: '4806 01 00 03 154142 0a01ff' },
} as const;
