/** The packet list's columns as text. */
import type { Columns } from '../dissect/index.ts';

export function sourceText(columns: Pick<Columns, 'source'>): string {
  return columns.source;
}

export function destinationText(columns: Pick<Columns, 'destination'>): string {
  return columns.destination;
}
