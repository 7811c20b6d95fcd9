/** Names that NTP's messages of all modes share, RFC 5905 §7.3. */
import { u8 } from '../../../dissect/index.ts';

export const LEAP: Readonly<Record<number, string>> = {
  0: 'no warning', 1: 'last minute of the day has 61 seconds', 2: 'last minute of the day has 59 seconds', 3: 'unknown (clock unsynchronized)',
};
export const MODES: Readonly<Record<number, string>> = {
  0: 'reserved', 1: 'symmetric active', 2: 'symmetric passive', 3: 'client', 4: 'server', 5: 'broadcast',
  6: 'reserved for NTP control message', 7: 'reserved for private use',
};

/** Also items of mode 7's peer lists. */
export const PEER_FIELDS = {
  stratum: u8('Peer Clock Stratum', { values: stratumName }),
  ppoll: u8('Peer Polling Interval'),
} as const;

function stratumName(stratum: number): string {
  if (stratum === 0) return 'unspecified or invalid';
  if (stratum === 1) return 'primary reference';
  if (stratum < 16) return 'secondary reference';
  return stratum === 16 ? 'unsynchronized' : 'reserved';
}
