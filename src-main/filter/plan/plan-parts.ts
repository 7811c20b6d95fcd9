/** What plans are made of, and what they may know. */
import type { Field, Tree, Worded } from '../../dissect/index.ts';
import type { Value } from '../typed.ts';
import type { ColumnWords } from './column-fields.ts';
import type { KeptField } from './kept-field.ts';
import type { Verdict } from './verdicts.ts';

/** Writes a verdict for the rows `from` to `to` (exclusive, counted within the chunk) into the same entries of `into`. */
export type ChunkTest = (chunk: number, from: number, to: number, into: Uint8Array) => void;

/** What more is known of a row that is undecided, by a look at its bytes or at its connection. */
export type RowTest = (row: number) => Verdict;

/** What a plan may know besides the table. Without it more packets are dissected; the answer is the same. */
export interface PlanSources {
  /** What the table's numbers mean, for fields whose values are words. */
  readonly words?: ColumnWords;
  /** Whether the row is a TCP segment that completes no message, so that its packet has no layer above TCP. */
  readonly continues?: (row: number) => boolean;
  /** Whether the row is a TCP segment that completes a message of the protocol that its stack ends with. */
  readonly completes?: (row: number) => boolean;
  /** How the messages begin that a TCP segment completes; undefined where that is not simply told. */
  readonly heads?: (row: number) => { readonly protocol: string; readonly heads: readonly Uint8Array[] } | undefined;
  /** Whether anything is remarked on in the row's packet, as long as checksums are not verified. */
  readonly remarks?: (row: number) => Remarks;
  /** Whether the row's packet surely has no fault that ends its dissection early. */
  readonly isSound?: (row: number) => boolean;
  /** The packet list's columns of the row, until the next call; undefined where they take its packet. */
  readonly listed?: (row: number) => ListedTexts | undefined;
  /** What the Info column says of the row, until the next call, which is known of more rows. */
  readonly info?: (row: number) => string | Worded | undefined;
  /** The captured bytes of packets. */
  readonly packet?: PacketView;
  /** The values of a field that says how the packet was taken, and not what is in it. */
  readonly ofFrame?: (field: string) => ((row: number) => readonly Value[] | undefined) | undefined;
  /** The values of a field that the row's connection tells, for rows with a single layer of the field's protocol; undefined where it does not. */
  readonly ofConnection?: (field: string) => ((row: number) => readonly Value[] | undefined) | undefined;
  /** The values of a field that is no column, where an earlier filter has looked at all packets that may have it. */
  readonly kept?: (field: Field) => KeptField | undefined;
  /** Whether checksums are verified. */
  readonly verifies?: boolean;
  /** Whether what is encrypted may be decrypted, and then hold layers that the scan does not know. */
  readonly decrypts?: () => boolean;
}

export type Remarks = 'none' | 'some' | 'unknown';

/** Texts of the packet list. */
export interface ListedTexts {
  readonly source: string;
  readonly destination: string;
  readonly protocol: string;
}

/** One packet's bytes after the other's: they lie at `at` of `bytes` once `show` gave true, until it is called again. */
export interface PacketView {
  /** A stretch of the file, which is good up to `end`. */
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Another number for every stretch. */
  readonly stretch: number;
  readonly at: number;
  show(row: number): boolean;
}

/** A part of a plan. */
export interface Planned {
  readonly decide: ChunkTest;
  readonly refine?: RowTest | undefined;
  readonly answers?: readonly Field[];
  /** The fields of the row that `refine` has just decided. */
  readonly told?: () => Tree;
}
