/** Records decrypted again when they are looked at: a session keeps how each was opened, not what was in it. */
import type { Opening } from './decryption.ts';
import type { InnerMessage } from './inner-stream.ts';
import { LIMITS, type Surroundings } from '../../../dissect/index.ts';
import { type Opened, openRecord, sequenceBytes } from './record-protection.ts';
import { RECORD_HEADER, isRecordHeader, isSsl2Message, recordLength } from './records.ts';
import { type Session, recordKey } from './session.ts';

/** Decrypts the record from `at` to `end`, header included, as it was decrypted before. */
export function reopened({ keys, sequence, chained, streamed }: Opening, bytes: Uint8Array, at: number, end: number): Opened | undefined {
  if (end > bytes.length) return undefined;
  const version = (bytes[at + 1] << 8) | bytes[at + 2];
  const body = bytes.subarray(at + RECORD_HEADER, end);
  return openRecord(keys, { type: bytes[at], version, body, sequence: sequenceBytes(sequence), chained, streamed });
}

/** All bytes of a message that lies in several records, found again in the packets that brought them; what cannot be found is zeros. */
export function gathered(session: Session, around: Surroundings, message: InnerMessage): Uint8Array {
  const bytes = new Uint8Array(Math.min(message.length, LIMITS.message));
  let at = 0;
  for (const { frame, nth, from, length } of message.pieces) {
    if (at + length > bytes.length) break;
    const contents = contentsOf(session, around, frame, nth);
    if (contents !== undefined) bytes.set(contents.subarray(from, from + length), at);
    at += length;
  }
  return bytes;
}

function contentsOf(session: Session, around: Surroundings, frame: number, place: number): Uint8Array | undefined {
  const opening = session.records.get(recordKey(frame, place))?.opening;
  if (opening === undefined) return undefined;
  for (const { nth, bytes, at, end } of recordsOf(around, frame)) if (nth === place) return reopened(opening, bytes, at, end)?.bytes;
  return undefined;
}

/** What the records that a frame completes bring of the application's data. */
export function applicationData(session: Session, around: Surroundings, frame: number): Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (const { nth, bytes, at, end } of recordsOf(around, frame)) {
    const facts = session.records.get(recordKey(frame, nth));
    const opened = facts?.opening === undefined || facts.parts === undefined ? undefined : reopened(facts.opening, bytes, at, end);
    if (opened !== undefined && opened.bytes.length > 0) contents.push(opened.bytes);
  }
  return contents;
}

/** The records of the messages that a frame completes, counted as sessions count them. */
function* recordsOf(around: Surroundings, frame: number): Generator<{
  readonly nth: number; readonly bytes: Uint8Array; readonly at: number; readonly end: number;
}> {
  let nth = 0;
  for (const { bytes } of around.messagesIn?.(frame) ?? []) {
    if (isSsl2Message(bytes, 0, bytes.length)) {
      nth++;
      continue;
    }
    for (let at = 0; at + RECORD_HEADER <= bytes.length && isRecordHeader(bytes, at, bytes.length); nth++) {
      const end = at + RECORD_HEADER + recordLength(bytes, at);
      yield { nth, bytes, at, end };
      at = end;
    }
  }
}
