/** `expert`: the remarks of dissectors, alike ones counted together. */
import type { CountedRemark } from '../api/index.ts';
import { type Registry, SEVERITIES, type Tree, nameOf, shownName } from '../dissect/index.ts';
import { type PacketFields, readEach } from './packet-fields.ts';
import type { Packets, RowList, Turn } from './packets.ts';

/** Severities, most severe first: as a request names them, as tshark prints them, and as remarks have them. */
export const REQUESTED_SEVERITIES = [
  { name: 'error', title: 'Errors', severity: 'error' },
  { name: 'warn', title: 'Warns', severity: 'warning' },
  { name: 'note', title: 'Notes', severity: 'note' },
  { name: 'chat', title: 'Chats', severity: 'chat' },
  { name: 'comment', title: 'Comments', severity: 'comment' },
] as const;
export type ExpertSeverity = (typeof REQUESTED_SEVERITIES)[number]['name'];

const EXPERT = '_ws.expert', MESSAGE = '_ws.expert.message', SEVERITY = '_ws.expert.severity', GROUP = '_ws.expert.group';

type Counting = { -readonly [Key in keyof CountedRemark]: CountedRemark[Key] };

/** Remarks in the order of their first appearance; those on packets that error messages quote are not counted. */
export async function countedRemarks(packets: Packets, rows: RowList, turn: Turn): Promise<CountedRemark[]> {
  const { registry } = packets, counted = new Map<string, Counting>();
  await readEach(packets, rows, [EXPERT, MESSAGE, SEVERITY, GROUP], turn, (fields, row) => {
    const { tree } = fields;
    for (let node = 0; node < tree.count; node++) if (tree.fields[node].name === EXPERT) countRemark(counted, registry, fields, node, row);
  });
  return [...counted.values()];
}

function countRemark(counted: Map<string, Counting>, registry: Registry, fields: PacketFields, node: number, row: number): void {
  const { tree } = fields, layer = layerAbove(registry, tree, node);
  if (layer >= 0 && isQuoted(tree, layer)) return;
  const protocol = layer < 0 ? '' : shownName(registry.protocol(tree.fields[layer].name)!);
  const severity = SEVERITIES.get(fields.first(SEVERITY, node)?.number ?? 0) ?? 'error', text = fields.first(MESSAGE, node)?.text ?? '';
  const key = `${severity} ${protocol} ${text}`, known = counted.get(key);
  if (known !== undefined) {
    known.count++;
    return;
  }
  const group = nameOf(registry.field(GROUP)?.options.values, fields.first(GROUP, node)?.number ?? 0) ?? '';
  const kind = kindOf(registry, tree.numbers[node]);
  counted.set(key, { severity, group, protocol, text, ...(kind && { kind }), count: 1, frame: row + 1 });
}

/** `number`: that of a remark's node. */
function kindOf(registry: Registry, number: number): CountedRemark['kind'] {
  const field = number > 0 ? registry.at(number - 1) : undefined;
  return field === undefined || field.name === '' ? undefined : { field: field.name, title: field.title };
}

/** The nearest protocol above a node, -1 for none. */
function layerAbove(registry: Registry, tree: Tree, node: number): number {
  let layer = tree.parent[node];
  while (layer >= 0 && registry.protocol(tree.fields[layer].name) === undefined) layer = tree.parent[layer];
  return layer;
}

const QUOTING: ReadonlySet<string> = new Set(['icmp', 'icmpv6']);

/** Whether a layer belongs to a packet that an error message quotes. */
function isQuoted(tree: Tree, layer: number): boolean {
  for (let above = tree.parent[layer]; above >= 0; above = tree.parent[above]) if (QUOTING.has(tree.fields[above].name)) return true;
  return false;
}
