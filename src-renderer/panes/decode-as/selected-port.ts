/** The port by which a packet's protocol is decided. */
import type { DecodeRule, DecodeTable, PacketTree } from '../../../src-main/api/index.ts';

export const tables: readonly { readonly table: DecodeTable; readonly title: string }[] = [
  { table: 'tcp.port', title: 'TCP' },
  { table: 'udp.port', title: 'UDP' },
  { table: 'sctp.port', title: 'SCTP' },
  { table: 'dccp.port', title: 'DCCP' },
];

/** The server's, which is nearly always the lower one, of the innermost transport; undefined for a packet without ports. */
export function portOf(tree: Pick<PacketTree, 'nodes'> | undefined): Pick<DecodeRule, 'table' | 'port'> | undefined {
  let found: Pick<DecodeRule, 'table' | 'port'> | undefined;
  for (const { filter } of tree?.nodes ?? []) {
    const [, transport, side, digits] = /^(tcp|udp|sctp|dccp)\.(src|dst)port == (\d+)$/.exec(filter ?? '') ?? [];
    if (transport === undefined) continue;
    const table = `${transport}.port` as DecodeTable,
      port = Number(digits);
    if (side === 'src' || found?.table !== table || port < found.port) found = { table, port };
  }
  return found;
}
