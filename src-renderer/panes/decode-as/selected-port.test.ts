import { expect, it } from 'vitest';
import type { PacketTree } from '../../../src-main/api/index.ts';
import { portOf } from './selected-port.ts';

const tree = (...filters: readonly (string | undefined)[]): Pick<PacketTree, 'nodes'> => ({
  nodes: filters.map((filter) => ({
    label: '', field: '', depth: 0, source: 0, start: 0, length: 0, children: 0, parent: -1, ...(filter !== undefined && { filter }),
  })) as PacketTree['nodes'],
});

it('is the lower one', () => {
  expect(portOf(tree('ip.ttl == 64', 'tcp.srcport == 50000', 'tcp.dstport == 8443'))).toEqual({ table: 'tcp.port', port: 8443 });
  expect(portOf(tree('udp.srcport == 53', 'udp.dstport == 50000'))).toEqual({ table: 'udp.port', port: 53 });
});

it('is that of the innermost transport', () => {
  expect(portOf(tree('udp.srcport == 2000', 'udp.dstport == 4789', 'tcp.srcport == 9000', 'tcp.dstport == 40000')))
    .toEqual({ table: 'tcp.port', port: 9000 });
});

it('is none where there are no ports', () => {
  expect(portOf(tree(undefined, 'icmp.type == 8'))).toBeUndefined();
  expect(portOf(undefined)).toBeUndefined();
});
