/**
 * Which protocol a datagram is of where several share a port: RFC 7983 §7, for media with their keys (RFC 5764 §5.1.2) and their ways
 * through NATs.
 */
import { isUnified, looksLikeDtls, recordAt } from '../security/dtls/records.ts';
import { isChannelData, isWhole } from './stun/messages.ts';
import { isZrtp } from './zrtp.ts';

const FIRST_DTLS = 20, LAST_DTLS = 63, FIRST_RTP = 128, LAST_RTP = 191;
const FIRST_RTCP = 192, LAST_RTCP = 223;
/** RFC 3550 §5.1, §6.1: the shortest packet of each. */
const RTP_HEADER = 12, RTCP_HEADER = 8;

/** The protocol of a datagram on a port of RTP: by its first byte, ZRTP by its cookie, and RTP and RTCP by the second (RFC 5761 §4). */
export function demultiplexed(bytes: Uint8Array, at: number, end: number): string {
  if (at + 2 > end) return 'data';
  const first = bytes[at];
  if (first < 4 || isChannelData(bytes, at, end)) return 'stun';
  if (isZrtp(bytes, at, end)) return 'zrtp';
  if (first >= FIRST_DTLS && first <= LAST_DTLS) return isDtls(bytes, at, end) ? 'dtls' : 'data';
  return isMedia(first) ? mediaProtocol(bytes, at) : 'data';
}

/** The same of a datagram on a port that another protocol has, undefined where it is not of media: what nobody announced must be whole. */
export function besides(bytes: Uint8Array, at: number, end: number): string | undefined {
  if (at + 2 > end) return undefined;
  if (isWhole(bytes, at, end, true)) return 'stun';
  if (looksLikeDtls(bytes, at, end)) return 'dtls';
  if (!isMedia(bytes[at])) return undefined;
  const name = mediaProtocol(bytes, at);
  return end - at < (name === 'rtp' ? RTP_HEADER : RTCP_HEADER) ? undefined : name;
}

const isMedia = (first: number): boolean => first >= FIRST_RTP && first <= LAST_RTP;

const mediaProtocol = (bytes: Uint8Array, at: number): string => (bytes[at + 1] >= FIRST_RTCP && bytes[at + 1] <= LAST_RTCP ? 'rtcp' : 'rtp');

/** Records of DTLS 1.3 may have a header of two bytes, and no length. */
function isDtls(bytes: Uint8Array, at: number, end: number): boolean {
  if (looksLikeDtls(bytes, at, end)) return true;
  const record = isUnified(bytes[at]) ? recordAt(bytes, at, end, 0) : undefined;
  return record !== undefined && record.end <= end;
}
