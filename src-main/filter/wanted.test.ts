import { expect, it } from 'vitest';
import { PacketTable } from '../index/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { REPEATED_FIELDS } from '../protocols/transport/tcp/repeated-bytes.ts';
import { isAnalysed, isCarried } from './wanted.ts';

it('headers are not looked for in what TCP carries, unless its messages hold packets', () => {
  const registry = createRegistry(), { stacks } = new PacketTable();
  const carried = (name: string): boolean => isCarried(registry.wanted([name]), registry, stacks);
  expect(['udp.port', 'ip.ttl', 'tcp.analysis.flags', 'http.host'].map(carried)).toEqual([false, false, false, true]);
  expect(
    ['tcp.payload', 'tcp.segments', 'tcp.segment.count', 'tcp.reassembled.length', 'tcp.pdu.size', 'frame.protocols'].filter(
      name => !carried(name),
    ),
  ).toEqual([]);
  stacks.push(stacks.push(0, stacks.code('tcp')), stacks.code('openflow'));
  expect(carried('udp.port')).toBe(true);
});

it('what was sent before with other bytes is told where nothing else is asked for', () => {
  const registry = createRegistry();
  expect(Object.values(REPEATED_FIELDS).filter(({ name }) => !isAnalysed(registry.wanted([name])))).toEqual([]);
  expect(isAnalysed(registry.wanted(['tcp.port', 'tcp.len', 'tcp.connection.syn']))).toBe(false);
});
