/** What of a capture's streams was given up so that memory does not fill: said to the user, as it is missing from what is shown. */
import type { CaptureStreams } from './capture-streams.ts';
import { COLLECT_LIMIT, COLLECT_LIMIT_IN_ALL } from './collected-bytes.ts';
import { HELD_BYTES_LIMIT, HELD_SEGMENTS_LIMIT } from './held-segments.ts';
import { MOST_CONNECTIONS } from './tcp-judge.ts';
import { REMEMBERED_MESSAGES } from './tracked-states.ts';

/** One sentence each. */
export function streamNotes({ framing, judgement }: CaptureStreams): string[] {
  const notes: string[] = [], { holes, messages, memories } = framing.evictions;
  if (holes > 0) {
    notes.push(
      `${times(holes)} a hole in a TCP stream was given up before its bytes came, because more than ${count(HELD_SEGMENTS_LIMIT)} segments or `
        + `${megabytes(HELD_BYTES_LIMIT)} waited behind holes: messages around it are not put together.`,
    );
  }
  if (messages > 0) {
    notes.push(
      `${times(messages)} a message was given up because it does not say its length within ${megabytes(COLLECT_LIMIT)}, or because all such `
        + `together took more than ${megabytes(COLLECT_LIMIT_IN_ALL)}.`,
    );
  }
  if (memories > 0) {
    notes.push(
      `${times(memories)} what a protocol keeps of one connection's messages, or of all its packets, was given up because they were more than `
        + `${count(REMEMBERED_MESSAGES)}, or more than fit beside those of other connections: those behind are not paired with those before, and `
        + 'an end may begin anew.',
    );
  }
  if (judgement.forgotten > 0) {
    notes.push(
      `${times(judgement.forgotten)} what was known of an open TCP connection was given up because more than `
        + `${count(MOST_CONNECTIONS)} were open at once: its verdicts and states begin anew.`,
    );
  }
  return notes;
}

const count = (number: number): string => number.toLocaleString('en-US');
const times = (number: number): string => (number === 1 ? 'Once' : `${count(number)} times`);
const megabytes = (bytes: number): string => `${bytes / (1 << 20)} MiB`;
