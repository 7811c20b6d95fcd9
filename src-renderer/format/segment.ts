/** TCP segments in words. */
import { countText } from './sizes.ts';

const flagNames: readonly (readonly [bit: number, name: string])[] = [
  [2, 'SYN'],
  [1, 'FIN'],
  [4, 'RST'],
  [8, 'PSH'],
  [16, 'ACK'],
  [32, 'URG'],
  [64, 'ECE'],
  [128, 'CWR'],
  [256, 'AE'],
];

/** The last three are one number. */
const countsMarks = 0x1000;

/** `PSH ACK`, in the order of their weight. */
export function flagsText(flags: number): string {
  const counts = (flags & countsMarks) !== 0;
  const names = flagNames.filter(([bit]) => (flags & bit) !== 0 && (!counts || bit < 64)).map(([, name]) => name);
  if (counts) names.push(`ACE=${(flags >> 6) & 7}`);
  return names.length === 0 ? 'no flags' : names.join(' ');
}

export interface SegmentNumbers {
  readonly flags: number;
  readonly sequence: number;
  readonly acknowledgment: number;
  readonly length: number;
  /** First block of a selective acknowledgment; none where both are the same. */
  readonly sackFrom?: number;
  readonly sackTo?: number;
}

/**
 * `SACK 1,449–2,897`; D-SACK where the block tells of bytes that had been acknowledged (RFC 2883 §4.1), as numbers that begin anew at 2^32 compare;
 * empty without one.
 */
function sackText({ acknowledgment, sackFrom = 0, sackTo = 0 }: SegmentNumbers): string {
  if (sackFrom === sackTo) return '';
  return `${((sackTo - acknowledgment) | 0) <= 0 ? 'D-SACK' : 'SACK'} ${countText(sackFrom)}–${countText(sackTo)}`;
}

/** `PSH ACK  Seq 1  Ack 92  Len 1,448`, `ACK  Seq 92  Ack 1  SACK 1,449–2,897` */
export function segmentText(segment: SegmentNumbers): string {
  const { flags, sequence, acknowledgment, length } = segment,
    sack = sackText(segment);
  const parts = [flagsText(flags), `Seq ${countText(sequence)}`];
  if ((flags & 16) !== 0) parts.push(`Ack ${countText(acknowledgment)}`);
  if (sack !== '') parts.push(sack);
  if (length > 0) parts.push(`Len ${countText(length)}`);
  return parts.join('  ');
}

/**
 * The same, and shorter and shorter for less and less room; `noted`: what is remarkable about it, said while there is room for all. What a segment
 * with data carries is said before what it acknowledges: that the other end's segments show, too.
 */
export function segmentTexts(segment: SegmentNumbers, noted?: string): readonly string[] {
  const text = segmentText(segment),
    flags = flagsText(segment.flags);
  const length = `Len ${countText(segment.length)}`;
  const brief = segment.length > 0 ? [`${flags}  Seq ${countText(segment.sequence)}  ${length}`, `${flags}  ${length}`] : [];
  const sack = sackText(segment);
  const acknowledged = segment.length === 0 ? [`${flags} ${countText(segment.acknowledgment)}  ${sack}`] : [];
  const withoutSack = sack === '' ? [] : [...acknowledged, segmentText({ ...segment, sackFrom: 0, sackTo: 0 })];
  return [...(noted === undefined ? [] : [`${text}  ${noted}`]), text, ...withoutSack, ...brief, flags];
}

/** `192.0.2.1:80`, `[2001:db8::1]:80` */
export function endpointText({ address, port }: { readonly address: string; readonly port: number }): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** `FIN_WAIT_1` as the figure of RFC 9293 has it: `FIN-WAIT-1`. */
export function stateText(state: string): string {
  return state.replaceAll('_', '-');
}

/** The same, and as `ss` has it where that is shorter: `ESTAB`. */
export function stateTexts(state: string): readonly string[] {
  const text = stateText(state);
  return [text, text.replace('ESTABLISHED', 'ESTAB').replace('RECEIVED', 'RCVD')];
}

/** Seconds with six digits behind the point, cut as in the packet list, not rounded: `0.000025`. */
export function clockText(seconds: number): string {
  // Of nanoseconds in binary a little is missing at times.
  return (Math.floor(seconds * 1e6 + 1e-4) / 1e6).toFixed(6);
}

/** `30.7 ms`, `1.25 s`, `85 µs` */
export function spanText(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  if (seconds >= 1e-3) return `${(seconds * 1e3).toFixed(seconds < 1e-2 ? 2 : 1)} ms`;
  return `${Math.round(seconds * 1e6)} µs`;
}

/** One half of the handshake that is this many times the other says where the capture was taken. */
const muchLonger = 10;

/** The end near which a capture was taken, as far as a handshake tells: what goes to it and back hardly takes time. */
export function capturedNear(handshake: { readonly toServer: number; readonly toClient: number } | undefined): 'client' | 'server' | undefined {
  if (!handshake) return undefined;
  const { toServer, toClient } = handshake;
  if (toServer > muchLonger * toClient) return 'client';
  return toClient > muchLonger * toServer ? 'server' : undefined;
}
