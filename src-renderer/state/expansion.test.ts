import { describe, expect, it } from 'vitest';
import type { TreeNode } from '../engine/api.ts';
import { Expansion, shownNodes } from './expansion.ts';

const tree = (...lines: string[]): TreeNode[] =>
  lines.map((line) => {
    const label = line.trim(),
      named = /^[a-z.]+$/.test(label);
    return { label, depth: (line.length - label.length) / 2, field: named ? label : '', source: 0, start: 0, length: 1 };
  });

const dns = tree(
  'eth',
  '  eth.type',
  'udp',
  '  udp.port',
  'dns',
  '  dns.flags',
  '    dns.flags.rcode',
  '  Answers',
  '    example.org: type A',
  '      dns.a',
);
const shown = (expansion: Expansion, nodes: TreeNode[]) =>
  shownNodes(nodes, (index) => expansion.isOpen(nodes, index)).map((index) => nodes[index].label);

describe('the open parts of the tree', () => {
  it('are the last layer until someone chooses', () => {
    expect(shown(new Expansion(), dns)).toEqual(['eth', 'udp', 'dns', 'dns.flags', 'Answers']);
  });
  it('are the last layer, though a line with nothing in it follows', () => {
    expect(shown(new Expansion(), [...dns, ...tree('flow')])).toEqual(['eth', 'udp', 'dns', 'dns.flags', 'Answers', 'flow']);
  });
  it('are what frames carry, though another frame ends the packet', () => {
    const frames = tree('tcp', '  tcp.port', 'frame', '  frame.type', 'message', '  message.id', 'frame', '  frame.type');
    expect(shown(new Expansion(), frames)).toEqual(['tcp', 'frame', 'message', 'message.id', 'frame']);
  });
  it('are the last of several layers of one kind', () => {
    const requests = tree(
      'tcp', '  tcp.port', 'request', '  request.name', 'body', '  body.first', 'request', '  request.name', 'body', '  body.last',
      'request', '  request.name',
    );
    expect(shown(new Expansion(), requests)).toEqual(['tcp', 'request', 'body', 'request', 'body', 'body.last', 'request']);
  });
  it('are remembered by field for the next packet', () => {
    const expansion = new Expansion();
    expansion.set(dns, 0, true);
    expansion.set(dns, 4, false);
    expect(shown(expansion, tree('eth', '  eth.type', 'arp', '  arp.opcode'))).toEqual(['eth', 'eth.type', 'arp', 'arp.opcode']);
    expect(shown(expansion, dns)).toEqual(['eth', 'eth.type', 'udp', 'dns']);
  });
  it('know lines without a field by their words', () => {
    const expansion = new Expansion();
    const first = tree('tcp', '  Segments (2)', '    tcp.segment'),
      second = tree('tcp', '  Segments (14)', '    tcp.segment');
    expansion.set(first, 1, true);
    expect(shown(expansion, second)).toEqual(['tcp', 'Segments (14)', 'tcp.segment']);
  });
  it('are opened down to a field that is shown', () => {
    const expansion = new Expansion();
    expansion.reveal(dns, 9);
    expect(shown(expansion, dns)).toContain('dns.a');
    expect(shown(expansion, dns)).not.toContain('dns.flags.rcode');
  });
});
