import type { CaptureId } from './capture.ts';
import type { Marking } from './look.ts';

/** Number of a view: the packets of one capture that a filter lets through, in file order. */
export type ViewId = number;

/** What the rows of a view are sorted by: one of their columns (`mark` is what happened to a TCP segment), or the values of a field. */
export interface RowSorting {
  readonly column: 'number' | 'mark' | 'time' | 'source' | 'destination' | 'protocol' | 'length' | 'info' | `field:${string}`;
  readonly descending: boolean;
}

export interface ViewProgress {
  readonly view: ViewId;
  /** Packets tested so far, and of them shown. */
  readonly tested: number;
  readonly shown: number;
}

export interface ViewInfo {
  readonly view: ViewId;
  readonly capture: CaptureId;
  readonly filter: string;
  readonly shown: number;
  readonly total: number;
  readonly milliseconds: number;
}

/** A row of the packet list. */
export interface Row {
  /** Frame number in the capture, from 1. */
  readonly number: number;
  /** Seconds since 1970 and nanoseconds into that second. */
  readonly seconds: number;
  readonly nanoseconds: number;
  readonly source: string;
  readonly destination: string;
  readonly protocol: string;
  /** Bytes on the wire. */
  readonly length: number;
  readonly info: string;
  /** Name of the first colour rule that matches, for instance `Bad TCP`. */
  readonly colour: string | undefined;
  /** Number of the conversation that the row belongs to, and its side; -1 for none. */
  readonly stream: number;
  /** Values of the fields that `setColumns` named, in that order. */
  readonly cells?: readonly string[];
  /** What the user says of the packet. */
  readonly markings?: readonly Marking[];
  /** What is remarked on the packet, in its file or by the user since; the begin of what is long. */
  readonly comment?: string;
  /** Time that relative times count from, where a packet up to this one is a time reference. */
  readonly origin?: { readonly seconds: number; readonly nanoseconds: number };
  /** Frames that this frame refers to or is referred from (request, response, reassembled in), for the list's margin. */
  readonly related?: readonly number[];
  /** What happened to a TCP segment on the wire, where it was not simply sent once. */
  readonly verdict?: RowVerdict;
}

export interface RowVerdict {
  readonly name: 'retransmission' | 'reordered' | 'duplicate' | 'probe';
  /** For instance `fast`, `timeout`, `keep-alive`; empty where it is not known. */
  readonly cause: string;
  readonly confidence: 'certain' | 'likely' | 'guess';
  /** What the verdict rests on, in words without a capital or a full stop; empty where there is nothing to say. */
  readonly evidence: string;
  /** Frame that sent the same bytes first. */
  readonly original?: number;
}
