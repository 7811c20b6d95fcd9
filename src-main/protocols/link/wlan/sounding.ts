/** Announcements of frames without data by which channels are measured, IEEE 802.11-2024 §9.3.1.19. */
import { type Cursor, type Field, below, bits, flag, u16, u32, u8 } from '../../../dissect/index.ts';

const veryHigh = below('wlan.vht_ndp'), high = below('wlan.he_ndp.sta_info');
const little = { little: true } as const, hexPart = { little: true, hex: true, size: 4 } as const;
const f = {
  token: u8('Sounding Dialog Token', veryHigh('token', { hex: true })),
  tokenNumber: bits('Sounding Dialog Token Number', 0xfc, veryHigh('token.number')),
  tokenKind: flag('HE', 0x02, veryHigh('token.he', { as: ['HE NDP Announcement frame', 'VHT NDP Announcement frame'] })),
  tokenRanging: bits('Ranging', 0x01, veryHigh('token.ranging', { hex: true })),
  highToken: u8('Sounding Dialog Token', { id: 'wlan.he_ndp.token', hex: true }),
  highKind: flag('HE', 0x02, { id: 'wlan.vht_he.token.he', as: ['HE NDP Announcement frame', 'VHT NDP Announcement frame'] }),
  highNumber: bits('Sounding Dialog Token Number', 0xfc, { id: 'wlan.he_ndp.token.number' }),
  highReserved: bits('Reserved', 0x01, { id: 'wlan.he_ndp.token.reserved', hex: true }),
  word: u16('STA Info', veryHigh('sta_info', { hex: true, own: true, ...little })),
  station: u32('STA Info', { id: 'wlan.he_ndp.sta_info', hex: true, ...little }),
};
const STATION_BITS: readonly Field[] = [
  bits('AID12', 0x0fff, veryHigh('sta_info.aid12', { size: 2, hex: true, ...little })),
  flag('Feedback Type', 0x1000, veryHigh('sta_info.feedback_type', { ...little, as: ['MU feedback requested', 'SU feedback requested'] })),
];
const COLUMNS = bits('Nc Index', 0xe000, veryHigh('sta_info.nc_index', { ...little, values: index => String(index + 1) }));
const NO_COLUMNS = bits('Reserved', 0xe000, veryHigh('sta_info.reserved', { ...little, hex: true }));
const HIGH_BITS: readonly Field[] = [
  bits('AID11', 0x7ff, high('aid11', hexPart)), bits('RU Start Index', 0x3f800, high('ru_start', hexPart)),
  bits('RU End Index', 0x1fc0000, high('ru_end', hexPart)), bits('Feedback Type and Ng', 0x6000000, high('feedback_type_and_ng', hexPart)),
  bits('Disambiguation', 0x8000000, high('disambiguation', hexPart)), bits('Codebook Size', 0x10000000, high('codebook_size', hexPart)),
  bits('Nc', 0xe0000000, high('nc', hexPart)),
];
export const SOUNDING_FIELDS: readonly Field[] = [...Object.values(f), ...STATION_BITS, COLUMNS, NO_COLUMNS, ...HIGH_BITS];

const HE = 0x02, SEVERAL = 0x1000;

/** Behind the addresses: the announcement's token, and who is to answer. */
export function takeAnnouncement(p: Cursor): void {
  const isHigh = (p.u8() & HE) !== 0;
  if (isHigh) p.bits(f.highToken, [f.highReserved, f.highKind, f.highNumber]);
  else p.bits(f.token, [f.tokenRanging, f.tokenKind, f.tokenNumber]);
  const size = isHigh ? 4 : 2, list = p.open('STA list');
  for (let i = 0; p.remaining >= size; i++) {
    const outer = p.open(`STA ${i}`);
    if (isHigh) {
      p.bits(f.station, HIGH_BITS);
    } else {
      // Who answers alone has no choice of columns.
      const hasColumns = (p.little16() & SEVERAL) !== 0;
      p.bits(f.word, [...STATION_BITS, hasColumns ? COLUMNS : NO_COLUMNS]);
    }
    p.close(outer);
  }
  p.close(list);
}
