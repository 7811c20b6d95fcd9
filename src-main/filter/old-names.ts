/** Names of fields that are known by others now. */

/** Protocols that Wireshark has renamed and still knows by their old names. */
const RENAMED: Readonly<Record<string, string>> = { bootp: 'dhcp', ssl: 'tls', pkt_comment: 'frame.comment' };

/** Columns by the names that 4.0 and before gave them. */
const COLUMNS: Readonly<Record<string, string>> = {
  '_ws.col.No.': '_ws.col.number', '_ws.col.Number': '_ws.col.number', '_ws.col.Time': '_ws.col.time', '_ws.col.Length': '_ws.col.length',
  '_ws.col.Info': '_ws.col.info', '_ws.col.Protocol': '_ws.col.protocol', '_ws.col.Source': '_ws.col.def_src',
  '_ws.col.Destination': '_ws.col.def_dst',
};

/** The name that takes its place; the same where none does. */
export function currentName(name: string): string {
  if (Object.hasOwn(COLUMNS, name)) return COLUMNS[name];
  const protocol = /^[^.]*/.exec(name)![0];
  return Object.hasOwn(RENAMED, protocol) ? RENAMED[protocol] + name.slice(protocol.length) : name;
}
