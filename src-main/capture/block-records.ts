/**
 * Blocks of pcapng that are no packets and yet rows of their own, because Wireshark numbers them among the packets and people exchange these numbers:
 * custom blocks (draft-ietf-opsawg-pcapng §4.8), entries of systemd's journal (§4.7), events of sysdig.
 */
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import { BLOCK } from './pcapng-blocks.ts';

/** What stands in a record's place for an interface. */
export const BLOCK_RECORD = { custom: 0xffff, journal: 0xfffe, event: 0xfffd, longEvent: 0xfffc } as const;
/** Interfaces have smaller numbers. */
export const FIRST_BLOCK_RECORD = BLOCK_RECORD.longEvent;

const EVENT = 0x204, EVENT_2 = 0x216, LARGE_EVENT_2 = 0x221;

/** By type of block: what its records are called by. */
const RECORDS: ReadonlyMap<number, number> = new Map([
  [BLOCK.custom, BLOCK_RECORD.custom], [BLOCK.customNotToCopy, BLOCK_RECORD.custom], [BLOCK.journal, BLOCK_RECORD.journal],
  [EVENT, BLOCK_RECORD.event], [EVENT_2, BLOCK_RECORD.longEvent], [LARGE_EVENT_2, BLOCK_RECORD.longEvent],
]);

/** Bytes from a block's begin to its data. */
export function headerOf(record: number): number {
  switch (record) {
    case BLOCK_RECORD.custom: return 12;
    case BLOCK_RECORD.journal: return 8;
    case BLOCK_RECORD.event: return 32;
    default: return 36;
  }
}

/** Of a block's type, what stands in its record for an interface; undefined where it is no record. */
export function recordOf(type: number): number | undefined {
  return RECORDS.get(type);
}

/** Bytes that the record has: those of its data that were kept, and those that there were. */
export function lengthsOf(
  record: number, view: DataView, at: number, end: number, little: boolean,
): { readonly kept: number; readonly whole: number } {
  const kept = end - at - headerOf(record);
  return { kept, whole: record < BLOCK_RECORD.journal ? Math.max(kept, view.getUint32(at + 26, little)) : kept };
}

const NANOSECONDS = 1_000_000_000n;
const REALTIME = /(?:^|\n)__REALTIME_TIMESTAMP=(\d{1,18})\n/;
/** A journal entry says its time among its first fields. */
const JOURNAL_HEAD = 1024;

/** Nanoseconds since 1970; undefined where the block has no time of its own. */
export function timeOf(
  record: number, view: DataView, at: number, end: number, little: boolean,
): { readonly seconds: number; readonly nanoseconds: number } | undefined {
  if (record === BLOCK_RECORD.custom) return undefined;
  if (record !== BLOCK_RECORD.journal) return momentOf(view.getBigUint64(at + 10, little));
  const head = new Uint8Array(view.buffer, view.byteOffset + at + 8, Math.min(JOURNAL_HEAD, end - at - 8));
  const microseconds = REALTIME.exec(String.fromCharCode(...head))?.[1];
  return microseconds === undefined ? undefined : momentOf(1000n * BigInt(microseconds));
}

function momentOf(nanoseconds: bigint): { readonly seconds: number; readonly nanoseconds: number } {
  return { seconds: Number(nanoseconds / NANOSECONDS), nanoseconds: Number(nanoseconds % NANOSECONDS) };
}

/** What the bytes before a record's data say. */
export function readBlockHeader(record: number, header: DataView, section: number, little: boolean): RecordedBlock {
  if (record === BLOCK_RECORD.custom) {
    return { kind: 'custom', section, enterprise: header.getUint32(8, little), mayBeCopied: header.getUint32(0, little) === BLOCK.custom };
  }
  if (record === BLOCK_RECORD.journal) return { kind: 'journal', section };
  return {
    kind: 'event', section, processor: header.getUint16(8, little), thread: header.getBigUint64(18, little), length: header.getUint32(26, little),
    type: header.getUint16(30, little),
  };
}
