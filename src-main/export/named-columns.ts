/** The packet list's columns under the names that scripts use: `_ws.col.Info`, `_ws.col.No.`. */
import type { ChosenColumns } from './chosen-columns.ts';
import type { ListedPacket, ShownPacket } from './packet-writer.ts';

type Column = (packet: ListedPacket) => string;

const COLUMNS: Readonly<Record<string, Column>> = {
  'No.': ({ record }) => String(record.number),
  Time: packet => packet.time(),
  Source: ({ dissector }) => dissector.columns.source,
  Destination: ({ dissector }) => dissector.columns.destination,
  Protocol: ({ dissector }) => dissector.columns.protocol,
  Length: ({ record }) => String(record.original),
  Info: ({ dissector }) => String(dissector.columns.info()),
};

/** The same under the names that Wireshark gives them as fields since 4.2; names are not resolved. */
const AS_FIELDS: Readonly<Record<string, Column>> = {
  number: COLUMNS['No.'], time: COLUMNS.Time, length: COLUMNS.Length, packet_length: COLUMNS.Length, protocol: COLUMNS.Protocol, info: COLUMNS.Info,
  def_src: COLUMNS.Source, res_src: COLUMNS.Source, unres_src: COLUMNS.Source, def_dst: COLUMNS.Destination, res_dst: COLUMNS.Destination,
  unres_dst: COLUMNS.Destination,
};

export const COLUMN_TITLES: readonly string[] = Object.keys(COLUMNS);

const PREFIX = '_ws.col.';

/** Any name with the prefix is one, as in tshark; one that no column has is empty. */
export function isColumn(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The column's text for this packet, undefined when there is no such column. */
export function columnText(packet: ListedPacket, name: string): string | undefined {
  const title = name.slice(PREFIX.length), columns = Object.hasOwn(COLUMNS, title) ? COLUMNS : AS_FIELDS;
  return Object.hasOwn(columns, title) ? columns[title](packet) : undefined;
}

/** The same where the user may have chosen columns, which are known by their titles alone; packets are whole then. */
export function columnOf(packet: ListedPacket, name: string, chosen: ChosenColumns | undefined): string | undefined {
  return chosen === undefined ? columnText(packet, name) : chosen.text(packet as ShownPacket, name.slice(PREFIX.length));
}

/** The texts of all columns in the list's order. */
export function allColumns(packet: ListedPacket): string[] {
  return COLUMN_TITLES.map(title => COLUMNS[title](packet));
}
