/** Which nodes formats for machines treat as layers: protocols, and the analyzer's own marks, which Wireshark registers as protocols too. */
import type { Field } from '../dissect/index.ts';

const MARKS: ReadonlySet<string> = new Set(['_ws.expert', '_ws.malformed', '_ws.short', '_ws.unreassembled', '_ws.dissector_bug']);

/** Whether a field's value is its line in the tree: layers, and lines that are no field's. */
export function hasLine(field: Field): boolean {
  return isLayer(field) || field.name === 'text';
}

export function isLayer({ kind, name }: Field): boolean {
  return kind === 'protocol' || (kind === 'none' && MARKS.has(name));
}
