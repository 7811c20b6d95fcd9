/** `expert`: the remarks of dissectors, alike ones counted together. */
import type { CountedRemark } from '../api/index.ts';
import { SEVERITIES, type Tree } from '../dissect/index.ts';
import { PacketFields } from './packet-fields.ts';
import type { Packets, RowList, Turn } from './packets.ts';

/** Severities, most severe first: as a request names them, as tshark prints them, and as remarks have them. */
export const REQUESTED_SEVERITIES = [
  { name: 'error', title: 'Errors', severity: 'error' }, { name: 'warn', title: 'Warns', severity: 'warning' }, { name: 'note', title: 'Notes', severity: 'note' },
  { name: 'chat', title: 'Chats', severity: 'chat' }, { name: 'comment', title: 'Comments', severity: 'comment' },
] as const;
export type ExpertSeverity = (typeof REQUESTED_SEVERITIES)[number]['name'];

const EXPERT = '_ws.expert', MESSAGE = '_ws.expert.message', SEVERITY = '_ws.expert.severity', GROUP = '_ws.expert.group';

type Counting = { -readonly [Key in keyof CountedRemark]: CountedRemark[Key] };

/** Remarks in the order of their first appearance; those on packets that error messages quote are not counted. */
export async function countedRemarks(packets: Packets, rows: RowList, turn: Turn): Promise<CountedRemark[]> {
  const { registry } = packets, fields = new PacketFields(packets, [EXPERT, MESSAGE, SEVERITY, GROUP]), { tree } = fields;
  const groups = registry.field(GROUP)?.options.values as Readonly<Record<number, string>>, counted = new Map<string, Counting>();
  for (let index = 0; index < rows.shown; index++) {
    const row = rows.row(index);
    fields.read(row);
    for (let node = 0; node < tree.count; node++) {
      if (tree.fields[node].name !== EXPERT) continue;
      let layer = tree.parent[node];
      while (layer >= 0 && registry.protocol(tree.fields[layer].name) === undefined) layer = tree.parent[layer];
      if (layer >= 0 && isQuoted(tree, layer)) continue;
      const protocol = layer < 0 ? '' : registry.protocol(tree.fields[layer].name)!.short;
      const severity = SEVERITIES.get(fields.first(SEVERITY, node)?.number ?? 0) ?? 'error', text = fields.first(MESSAGE, node)?.text ?? '', key = `${severity} ${protocol} ${text}`;
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { severity, group: groups[fields.first(GROUP, node)?.number ?? 0] ?? '', protocol, text, count: 1, frame: row + 1 });
      else known.count++;
    }
    if (turn.over) await turn.next();
  }
  return [...counted.values()];
}

const QUOTING: ReadonlySet<string> = new Set(['icmp', 'icmpv6']);

function isQuoted(tree: Tree, layer: number): boolean {
  for (let above = tree.parent[layer]; above >= 0; above = tree.parent[above]) if (QUOTING.has(tree.fields[above].name)) return true;
  return false;
}
