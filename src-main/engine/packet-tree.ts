/** The detail tree of one packet, as the window shows it. */
import type { ByteSource, Call, PacketTree, Severity, TreeNode } from '../api/index.ts';
import { Dissector, GENERATED, HIDDEN, type Registry, SEVERITIES, type Tree, label, printable } from '../dissect/index.ts';
import { bitPlace, drawnPlace } from './bit-place.ts';
import { nodeFilter } from './filtering/node-filter.ts';
import type { OpenCapture } from './open-capture.ts';
import { Turns } from './turns.ts';

/** Milliseconds in which is found out what is shown at once of a packet in a long conversation, and those of each turn after that. */
const AT_ONCE = 20, TURN = 8;

/** Lines longer than this are cut: nobody reads them, and each crosses to the window. */
const LONGEST_LINE = 1000;

export class TreeMaker {
  readonly #dissector: Dissector;

  constructor(registry: Registry) {
    this.#dissector = new Dissector(registry, { labelled: true });
  }

  set verifyChecksums(verify: boolean) {
    this.#dissector.packet.verifyChecksums = verify;
  }

  /** Of a packet in a long conversation no more is told than can be found out in so many milliseconds; ask again, and it goes on from there. */
  tree(capture: OpenCapture, row: number, milliseconds = Infinity): PacketTree {
    this.#dissector.dissect(capture.record(row), capture.around(row, undefined, milliseconds));
    const { tree } = this.#dissector;
    const nodes: TreeNode[] = [];
    if (tree.count > 0) collect(tree, 0, 0, nodes);
    return { number: row + 1, nodes, sources: tree.sources.map(byteSource) };
  }

  /** The whole tree, in turns; what is told at once is progress. `capture` is asked for before each turn, and throws when it is closed. */
  async inTurns(capture: () => OpenCapture, row: number, { signal, progress }: Call<PacketTree>): Promise<PacketTree> {
    let tree = this.tree(capture(), row, AT_ONCE);
    if (!capture().ranOutOfTime) return tree;
    progress?.(tree);
    const turns = new Turns(signal);
    do {
      await turns.next();
      tree = this.tree(capture(), row, TURN);
    } while (capture().ranOutOfTime);
    return tree;
  }
}

function collect(tree: Tree, first: number, depth: number, nodes: TreeNode[]): void {
  for (let node = first; node >= 0; node = tree.next[node]) {
    if ((tree.flags[node] & HIDDEN) !== 0) continue;
    nodes.push(treeNode(tree, node, depth));
    if (tree.first[node] >= 0) collect(tree, tree.first[node], depth + 1, nodes);
  }
}

function treeNode(tree: Tree, node: number, depth: number): TreeNode {
  const field = tree.fields[node];
  const text = printable(label(tree, node));
  const filter = nodeFilter(tree, node);
  const severity = severityOf(tree, node);
  const bits = bitPlace(field, tree.length[node]) ?? drawnPlace(text, tree.length[node]);
  return {
    label: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text, depth,
    ...(field.name === 'text' ? { field: '' } : { field: field.name, title: field.title }),
    source: tree.source[node], start: tree.start[node], length: tree.length[node],
    ...(bits !== undefined && { bits }),
    ...(filter !== undefined && { filter }), ...((tree.flags[node] & GENERATED) !== 0 && { generated: true }),
    ...(severity !== undefined && { severity }),
    ...(field.kind === 'framenum' && tree.numbers[node] > 0 && { link: tree.numbers[node] }),
  };
}

/** Of a remark the severity it was given; of the core's own marks always an error. */
function severityOf(tree: Tree, node: number): Severity | undefined {
  switch (tree.fields[node].name) {
    case '_ws.expert':
      for (let child = tree.first[node]; child >= 0; child = tree.next[child]) {
        if (tree.fields[child].name === '_ws.expert.severity') return SEVERITIES.get(tree.numbers[child]);
      }
      return undefined;
    case '_ws.malformed':
    case '_ws.dissector_bug': return 'error';
    case '_ws.short':
    case '_ws.unreassembled': return 'note';
    default: return undefined;
  }
}

function byteSource({ name, bytes }: Tree['sources'][number]): ByteSource {
  // A copy: the bytes lie in a page that other packets share, and cross to another thread.
  return { name: /\(\d+ bytes?\)$/.test(name) ? name : `${name} (${bytes.length} byte${bytes.length === 1 ? '' : 's'})`, bytes: bytes.slice() };
}
