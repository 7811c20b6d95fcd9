/** What the command line asks for when it reads a capture, and the errors it may get. */
import { UserError } from '../api/index.ts';
import type { FieldLineOptions } from '../export/field-lines.ts';
import type { TimeStyle } from '../export/time-column.ts';

export type ReadFormat = 'text' | 'tabs' | 'fields' | 'json';

export interface ReadRequest {
  readonly path: string;
  /** Most packets to read; 0 for all. */
  readonly count: number;
  readonly format: ReadFormat;
  /** For text: which parts are printed of each packet. */
  readonly lines: boolean;
  readonly details: boolean;
  readonly hex: boolean;
  /** Protocols whose details are shown; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  readonly fields: readonly string[];
  readonly fieldOptions: FieldLineOptions;
  /** Line between packets. */
  readonly separator: string;
  readonly time: TimeStyle;
  readonly quiet: boolean;
}

/** An error with the exit status that scripts know from tshark: 1 for the request, 2 for the file or the filter. */
export class ReadError extends UserError {
  constructor(message: string, readonly status: 1 | 2) {
    super(message);
  }
}
