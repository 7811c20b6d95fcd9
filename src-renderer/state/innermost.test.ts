import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../engine/api.ts';
import { innermostNode, layerOf } from './innermost.ts';

const node = (field: string, depth: number, start: number, length: number, more: Partial<TreeNode> = {}): TreeNode => ({
  label: field,
  field,
  depth,
  source: 0,
  start,
  length,
  ...more,
});

const nodes = [
  node('eth', 0, 0, 14),
  node('eth.dst', 1, 0, 6),
  node('eth.src', 1, 6, 6),
  node('tcp', 0, 14, 24),
  node('tcp.flags', 1, 26, 2),
  node('tcp.flags.syn', 2, 26, 2),
  node('tcp.flags.fin', 2, 26, 2),
  node('tcp.options', 1, 34, 4),
  node('tcp.options.mss', 2, 34, 4),
  node('tcp.option_len', 3, 35, 1),
  node('tcp.stream', 1, 14, 4, { generated: true }),
  node('http', 0, 0, 40, { source: 1 }),
];
const at = (byte: number, source = 0) => nodes[innermostNode(nodes, source, byte)]?.field;

describe('the innermost field of a byte', () => {
  it('is the shortest one over it', () => {
    expect(at(7)).toBe('eth.src');
    expect(at(35)).toBe('tcp.option_len');
  });
  it('is the layer where no field covers the byte', () => expect(at(13)).toBe('eth'));
  it('is the flags field, not one of its bits', () => expect(at(27)).toBe('tcp.flags'));
  it('goes down to an only child over the same bytes', () => expect(at(34)).toBe('tcp.options.mss'));
  it('is never a conclusion of the analyzer', () => expect(at(15)).toBe('tcp'));
  it('looks only at its own source', () => expect(at(7, 1)).toBe('http'));
  it('is none behind the last field', () => expect(innermostNode(nodes, 0, 400)).toBe(-1));
});

it('every field lies in a top layer', () => {
  expect(layerOf(nodes, 9)).toBe(3);
  expect(layerOf(nodes, 0)).toBe(0);
});
