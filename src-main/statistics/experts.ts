/** `expert`: the remarks of dissectors, alike ones counted together. */
import { PacketFields } from './packet-fields.ts';
import type { Packets, RowList, Turn } from './packets.ts';

/** Severities, most severe first: as a request names them, as tshark prints them, and as remarks have them. */
export const SEVERITIES = [
  { name: 'error', title: 'Errors', value: 0x800000 }, { name: 'warn', title: 'Warns', value: 0x600000 }, { name: 'note', title: 'Notes', value: 0x400000 },
  { name: 'chat', title: 'Chats', value: 0x200000 }, { name: 'comment', title: 'Comments', value: 0x100000 },
] as const;
export type ExpertSeverity = (typeof SEVERITIES)[number]['name'];

const EXPERT = '_ws.expert', MESSAGE = '_ws.expert.message', SEVERITY = '_ws.expert.severity', GROUP = '_ws.expert.group';

export interface CountedRemark {
  readonly severity: number;
  readonly group: string;
  /** What the Protocol column calls the protocol that says it. */
  readonly protocol: string;
  readonly text: string;
  count: number;
}

/** Remarks in the order of their first appearance. */
export async function countedRemarks(packets: Packets, rows: RowList, turn: Turn): Promise<CountedRemark[]> {
  const { registry } = packets, protocols = registry.fields.filter(({ kind }) => kind === 'protocol').map(({ name }) => name);
  const fields = new PacketFields(packets, [EXPERT, MESSAGE, SEVERITY, GROUP, ...protocols]), { tree } = fields;
  const groups = registry.field(GROUP)?.options.values as Readonly<Record<number, string>>, counted = new Map<string, CountedRemark>();
  for (let index = 0; index < rows.shown; index++) {
    fields.read(rows.row(index));
    for (let node = 0; node < tree.count; node++) {
      if (tree.fields[node].name !== EXPERT) continue;
      let layer = tree.parent[node];
      while (layer >= 0 && tree.fields[layer].kind !== 'protocol') layer = tree.parent[layer];
      const protocol = layer < 0 ? '' : registry.protocol(tree.fields[layer].name)?.short ?? '';
      const severity = fields.first(SEVERITY, node)?.number ?? 0, text = fields.first(MESSAGE, node)?.text ?? '', key = `${severity} ${protocol} ${text}`;
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { severity, group: groups[fields.first(GROUP, node)?.number ?? 0] ?? '', protocol, text, count: 1 });
      else known.count++;
    }
    if (turn.over) await turn.next();
  }
  return [...counted.values()];
}
