import { expect, it } from 'vitest';
import type { TreeNode } from '../engine/api.ts';
import { ownStream, packetConversations } from './packet-conversations.ts';

const node = (depth: number, field: string, filter?: string): TreeNode =>
  ({ depth, field, label: field, source: 0, start: 0, length: 0, ...(filter !== undefined && { filter }) });
const ends = (depth: number, layer: string, from: string, to: string): TreeNode[] => [
  node(depth, layer), node(depth + 1, `${layer}.dst`, `${layer}.dst == ${to}`), node(depth + 1, `${layer}.src`, `${layer}.src == ${from}`),
];
const stream = (layer: string, number: number): TreeNode[] => [node(0, layer), node(1, `${layer}.stream`, `${layer}.stream == ${number}`)];

it('a packet of a tunnel is part of the conversations inside, and of those around them', () => {
  const nodes = [
    node(0, 'frame'), ...ends(0, 'eth', '02:00:00:00:00:01', '02:00:00:00:00:02'), ...ends(0, 'ip', '10.0.0.1', '10.0.0.2'), ...stream('udp', 3),
    node(0, 'vxlan'), ...ends(0, 'eth', '02:00:00:00:00:03', '02:00:00:00:00:04'), ...ends(0, 'ipv6', 'fd00::1', 'fd00::2'), ...stream('tcp', 0),
  ];
  expect(packetConversations({ nodes })).toEqual([
    { title: 'TCP stream 0', filter: 'tcp.stream == 0' },
    { title: 'IPv6 fd00::1 ↔ fd00::2', filter: 'ipv6.addr == fd00::1 && ipv6.addr == fd00::2' },
    { title: 'Ethernet 02:00:00:00:00:03 ↔ 02:00:00:00:00:04', filter: 'eth.addr == 02:00:00:00:00:03 && eth.addr == 02:00:00:00:00:04' },
    { title: 'UDP stream 3', filter: 'udp.stream == 3' },
    { title: 'IPv4 10.0.0.1 ↔ 10.0.0.2', filter: 'ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2' },
    { title: 'Ethernet 02:00:00:00:00:01 ↔ 02:00:00:00:00:02', filter: 'eth.addr == 02:00:00:00:00:01 && eth.addr == 02:00:00:00:00:02' },
  ]);
});

it('neither what an error message quotes nor a layer that was cut is a conversation of its own', () => {
  const nodes = [
    ...ends(0, 'ip', '10.0.0.9', '10.0.0.1'), node(0, 'icmp'), ...ends(1, 'ip', '10.0.0.1', '10.0.0.2'),
    node(0, 'tcp'), node(1, 'tcp.srcport', 'tcp.srcport == 80'),
  ];
  expect(packetConversations({ nodes }).map(({ title }) => title)).toEqual(['IPv4 10.0.0.9 ↔ 10.0.0.1']);
});

it('a conversation that is around itself is told once', () => {
  const same = ends(0, 'ip', '10.0.0.1', '10.0.0.2');
  expect(packetConversations({ nodes: [...same, node(0, 'gre'), ...same] })).toHaveLength(1);
});

it('the stream of a packet is the innermost one, and none around a tunnel that has something else inside', () => {
  const outside = stream('udp', 3), inside = ends(0, 'ip', '10.0.0.1', '10.0.0.2');
  expect(ownStream({ nodes: [...outside, ...inside, ...stream('tcp', 0)] })).toBe('tcp.stream == 0');
  expect(ownStream({ nodes: [...inside, ...outside, node(0, 'dns')] })).toBe('udp.stream == 3');
  expect(ownStream({ nodes: [...outside, ...inside, node(0, 'icmp')] })).toBeUndefined();
});
