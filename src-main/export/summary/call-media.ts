/** The sound of a call, out of the streams of RTP that its messages set up: in which formats and ways it went, and how well. */
import type { RtpStream, SipCall } from '../../api/index.ts';

export interface CallMedia {
  readonly formats: string;
  /** `both ways`, or who alone was heard; '' for a call that nobody accepted. */
  readonly ways: string;
  readonly lost: string;
  readonly jitter: string;
}

export function callMedia({ id, accepted }: SipCall, streams: readonly RtpStream[]): CallMedia {
  const own = streams.filter(({ callId }) => callId === id);
  if (own.length === 0) return { formats: '', ways: accepted === undefined ? '' : 'none seen', lost: '', jitter: '' };
  const sum = (of: (stream: RtpStream) => number): number => own.reduce((all, stream) => all + of(stream), 0);
  return {
    formats: [...new Set(own.flatMap(({ payloads }) => payloads))].join(', '), ways: waysOf(own),
    lost: lostText(sum(({ packets, expected }) => Math.min(packets, expected)), sum(({ expected }) => expected)),
    jitter: `${Math.max(0, ...own.map(({ jitter }) => jitter.most)).toFixed(2)} ms`,
  };
}

/** A call is heard both ways where any of its streams has one that goes back. */
function waysOf(streams: readonly RtpStream[]): string {
  const ways = new Set(streams.map(({ source, destination }) => `${source} → ${destination}`));
  if (streams.some(({ source, destination }) => ways.has(`${destination} → ${source}`))) return 'both ways';
  return `one way: ${[...ways].join(', ')}`;
}

/** Copies make up for nothing that is missing, so that a loss below none (RFC 3550, appendix A.3) is none here. */
export function lostText(packets: number, expected: number): string {
  const lost = Math.max(0, expected - packets);
  return `${lost} (${(expected > 0 ? (100 * lost) / expected : 0).toFixed(1)} %)`;
}
