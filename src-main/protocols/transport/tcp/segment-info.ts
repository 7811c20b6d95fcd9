/** What the Info column says of a TCP segment: the numbers of its header, and words between them that depend on its flags. */
import { Wording } from '../../../dissect/wording.ts';
import { ACK, SYN } from './flag-bits.ts';

/** Beside the 12 bits of `tcp.flags`: its AE, CWR and ECE are one number, which counts packets that were marked (RFC 9768 §3.2.2). */
export const COUNTS_MARKS = 0x1000;

/** That number. */
export const countedMarks = (flags: number): number => (flags >> 6) & 7;

const MARKS = 0x1c0;

const NAMES = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR', 'AE'] as const;

const LENGTH = ' Len=', TIMESTAMP = ' TSval=', REPLY = ' TSecr=';

/** Of a segment whose bytes another one completes. */
export const CONTINUED = ' [TCP segment of a reassembled PDU]';

export const lengthInfo = (length: number): string => LENGTH + length;

export const timestampsInfo = (value: number, reply: number): string => TIMESTAMP + value + REPLY + reply;

/** Keeps the wordings that it has made, one for each set of flags. */
export class SegmentWordings {
  readonly #headers: (Wording | undefined)[] = [];
  readonly #plain: (Wording | undefined)[] = [];

  /** Of ports, sequence number, acknowledgment number where that counts, and window. */
  header(flags: number): Wording {
    return this.#headers[flags] ??= new Wording(...headerWords(flags));
  }

  /** Of all that a segment says which carries no message to its end: behind the header's numbers its length, then both timestamps if it has them. */
  plain(flags: number, hasTimestamps: boolean, hasPayload: boolean): Wording {
    const place = (flags << 2) | (Number(hasTimestamps) << 1) | Number(hasPayload);
    return this.#plain[place] ??= new Wording(
      ...headerWords(flags).slice(0, -1), LENGTH, ...(hasTimestamps ? [TIMESTAMP, REPLY] : []), hasPayload ? CONTINUED : '');
  }
}

export const acknowledges = (flags: number): boolean => (flags & ACK) !== 0;

function headerWords(flags: number): string[] {
  return ['', ' → ', ` [${flagNames(flags)}] Seq=`, ...(acknowledges(flags) ? [' Ack='] : []), ' Win=', ''];
}

/** Flags as they are to be read: SYNs agree on counting, and do not count. */
export const flagsAsRead = (flags: number, countsMarks: boolean): number => (countsMarks && (flags & SYN) === 0 ? flags | COUNTS_MARKS : flags);

export function flagNames(flags: number): string {
  const named = flags & COUNTS_MARKS ? flags & ~MARKS : flags;
  let names = '';
  for (let bit = 0; bit < NAMES.length; bit++) if (named & (1 << bit)) names += names === '' ? NAMES[bit] : `, ${NAMES[bit]}`;
  if (flags & COUNTS_MARKS) names += `${names === '' ? '' : ', '}ACE=${countedMarks(flags)}`;
  if (flags & 0xe00) names += names === '' ? 'Reserved' : ', Reserved';
  return names === '' ? '<None>' : names;
}
