/** The packet list's columns as text. */
import type { Columns } from '../dissect/index.ts';

export function sourceText(columns: Columns): string {
  return columns.source;
}

export function destinationText(columns: Columns): string {
  return columns.destination;
}
