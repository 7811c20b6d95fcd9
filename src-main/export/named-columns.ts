/** The packet list's columns under the names that scripts use: `_ws.col.Info`, `_ws.col.No.`. */
import { destinationText, sourceText } from './column-text.ts';
import type { ListedPacket } from './packet-writer.ts';

const COLUMNS: Readonly<Record<string, (packet: ListedPacket) => string>> = {
  'No.': ({ record }) => String(record.number),
  Time: packet => packet.time(),
  Source: ({ dissector }) => sourceText(dissector.columns),
  Destination: ({ dissector }) => destinationText(dissector.columns),
  Protocol: ({ dissector }) => dissector.columns.protocol,
  Length: ({ record }) => String(record.original),
  Info: ({ dissector }) => dissector.columns.info(),
};

export const COLUMN_TITLES: readonly string[] = Object.keys(COLUMNS);

const PREFIX = '_ws.col.';

/** Any name with the prefix is one, as in tshark; one that no column has is empty. */
export function isColumn(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The column's text for this packet, undefined when there is no such column. */
export function columnText(packet: ListedPacket, name: string): string | undefined {
  return Object.hasOwn(COLUMNS, name.slice(PREFIX.length)) ? COLUMNS[name.slice(PREFIX.length)](packet) : undefined;
}

/** The texts of all columns in the list's order. */
export function allColumns(packet: ListedPacket): string[] {
  return COLUMN_TITLES.map(title => COLUMNS[title](packet));
}
