import { expect, it } from 'vitest';
import { samplePath } from '../../tooling/samples.ts';
import { createEngine } from '../index.ts';

it('hosts are called as DNS answers say, and network cards by their makers, whatever is shown', async () => {
  const engine = createEngine(), named = async (sample: string) => {
    const { capture } = await engine.open(samplePath(sample)), { view } = await engine.view(capture, '');
    return engine.names(view);
  };
  const names = await named('dns.pcap');
  expect(names).toContainEqual({ kind: 'host', address: '192.0.2.2', name: 'www.example.com' });
  expect(names.filter(({ kind, address }) => kind === 'host' && address.includes(':')).length).toBeGreaterThan(0);
  expect(await named('arp.pcap')).toContainEqual({ kind: 'card', address: 'ff:ff:ff:ff:ff:ff', name: 'Broadcast' });
});
