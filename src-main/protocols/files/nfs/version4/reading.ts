/** How an operation is declared: what it is asked, what it gives, and what the list tells of it. */
import type { Cursor } from '../../../../dissect/index.ts';

/** What the operations before this one, in the same message, left: the current file handle, empty where it is not known. */
export interface Current {
  handle: string;
}

/** Reads arguments and gives the words that the list has of them. */
export type Arguments = (p: Cursor, current: Current) => string | void;
/** Reads a result behind its status, where there is something to read. */
export type Result = (p: Cursor, status: number) => string | void;

export interface Operation {
  readonly ask?: Arguments;
  /** What a success gives. */
  readonly give?: Result;
  /** Statuses other than NFS4_OK behind which there is more. */
  readonly fails?: Readonly<Record<number, Result>>;
}

export type Operations = Readonly<Record<number, Operation>>;
