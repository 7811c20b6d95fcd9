/**
 * Formats of RTP: short names and clock rates of payload types (RFC 3551 §6), and rates of what sessions call dynamic ones (IANA's registry of media
 * types).
 */

const NAMES: Readonly<Record<number, string>> = {
  0: 'g711U', 1: 'fs-1016', 2: 'g721', 3: 'GSM', 4: 'g723', 5: 'DVI4 8k', 6: 'DVI4 16k', 7: 'Exp. from Xerox PARC', 8: 'g711A', 9: 'g722',
  10: '16-bit audio, stereo', 11: '16-bit audio, monaural', 12: 'Qualcomm', 13: 'CN', 14: 'MPEG-I/II Audio', 15: 'g728', 16: 'DVI4 11k',
  17: 'DVI4 22k', 18: 'g729', 19: 'CN(old)', 25: 'CellB', 26: 'JPEG', 28: 'NV', 31: 'h261', 32: 'MPEG-I/II Video', 33: 'MPEG-II streams',
  34: 'h263', 99: 'rtp.rfc2198', 100: 'rtpevent', 101: 'rtpevent',
};
const RESERVED = { from: 72, to: 76, name: 'Reserved for RTCP conflict avoidance' } as const;

const RATES: Readonly<Record<number, number>> = {
  0: 8000, 2: 8000, 3: 8000, 4: 8000, 5: 8000, 6: 16000, 7: 8000, 8: 8000, 9: 8000, 10: 44100, 11: 44100, 12: 8000, 13: 8000, 14: 90000,
  15: 8000, 16: 11025, 17: 22050, 18: 8000, 19: 8000, 25: 90000, 26: 90000, 28: 90000, 31: 90000, 32: 90000, 33: 90000, 34: 90000,
};

/** By names in lower case. */
const NAMED_RATES: Readonly<Record<string, number>> = {
  amr: 8000, 'amr-wb': 16000, 'bt656': 90000, 'bv16': 8000, 'bv32': 16000, dsr_es201108: 8000, evrc: 8000, evrc0: 8000, evrc1: 8000,
  evs: 16000, g7221: 16000, 'g726-16': 8000, 'g726-24': 8000, 'g726-32': 8000, 'g726-40': 8000, g729d: 8000, g729e: 8000, 'gsm-efr': 8000,
  h261: 90000, h263: 90000, 'h263-1998': 90000, 'h263-2000': 90000, h264: 90000, h265: 90000, ilbc: 8000, jpeg: 90000, 'mp2t': 90000,
  'mp4v-es': 90000, mpa: 90000, mpv: 90000, opus: 48000, pcma: 8000, pcmu: 8000, g722: 8000, g723: 8000, g728: 8000, g729: 8000, gsm: 8000,
  pointer: 90000, qcelp: 8000, smv: 8000, smv0: 8000, 'telephone-event': 8000, tone: 8000, 'vdvi': 8000, 'vmr-wb': 16000, vp8: 90000,
  vp9: 90000, av1: 90000, speex: 8000, cn: 8000,
};

/** Types from here on are what a session says. */
export const FIRST_DYNAMIC = 96;

/** `info` is the packet's row, which says what the session calls the type. */
export function formatName(type: number, info: string): string {
  if (type < FIRST_DYNAMIC) return NAMES[type] ?? (type >= RESERVED.from && type <= RESERVED.to ? RESERVED.name : 'Unassigned');
  const [, told] = /^PT=(.+?), SSRC=/.exec(info) ?? [];
  return told === undefined || told.startsWith('DynamicRTP-Type-') ? NAMES[type] ?? `RTPType-${type}` : told;
}

/** In Hz; 0 where it is not known. */
export function formatRate(type: number, name: string): number {
  if (type < FIRST_DYNAMIC) return RATES[type] ?? 0;
  const key = name.toLowerCase();
  return Object.hasOwn(NAMED_RATES, key) ? NAMED_RATES[key] : 0;
}
