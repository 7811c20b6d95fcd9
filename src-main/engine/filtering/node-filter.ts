/** The filter that selects packets with the very value that a node of a tree has. */
import { filterText } from '../../api/filter-text.ts';
import { hexText } from '../../bytes/address-text.ts';
import { type Moment, NO_DATE, type Tree, absoluteText, bytesOf, valueText } from '../../dissect/index.ts';

/** Longer byte strings make no readable filter. */
const MOST_BYTES = 256;

/** `tcp.srcport == 443`, `ip`, `http.host == "a.example"`; undefined for lines that are no field. */
export function nodeFilter(tree: Tree, node: number): string | undefined {
  const field = tree.fields[node];
  const { name, kind } = field;
  if (name === 'text') return undefined;
  switch (kind) {
    case 'protocol':
    case 'none': return name;
    case 'string': return `${name} == ${filterText(valueText(tree, node))}`;
    // In UTC whatever the tree shows: filters go from one time zone to another.
    case 'abstime': {
      const moment = tree.values[node] as Moment | undefined, text = moment === undefined ? NO_DATE : absoluteText(moment);
      return text === NO_DATE ? name : `${name} == ${filterText(text)}`;
    }
    case 'bytes': {
      const bytes = bytesOf(tree, node);
      return bytes.length === 0 || bytes.length > MOST_BYTES ? name : `${name} == ${hexText(bytes, ':')}`;
    }
    default: {
      const value = valueText(tree, node);
      return value === '' ? name : `${name} == ${value}`;
    }
  }
}
