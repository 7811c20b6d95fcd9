import { afterAll, expect, it } from 'vitest';
import { type Engine, UserError } from '../api/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { createEngine } from './index.ts';

const engine: Engine = createEngine();
const protocols = async () => {
  const { capture } = await engine.open(samplePath('dns.pcap')), { view } = await engine.view(capture, '');
  const [first] = await engine.rows(view, 0, 1);
  await engine.close(capture);
  return first.protocol;
};
afterAll(() => engine.setDisabledProtocols([]));

it('packets are read as protocols that are in use, and by rules only for these', async () => {
  expect(await protocols()).toBe('DNS');
  await engine.setDisabledProtocols(['dns', 'no-such-protocol']);
  expect(await protocols()).toBe('UDP');
  await engine.setDecodeRules([{ table: 'udp.port', port: 53, protocol: 'syslog' }]);
  expect(await protocols()).toBe('Syslog');
  await engine.setDisabledProtocols(['syslog']);
  expect(await protocols()).toBe('DNS');
  await engine.setDisabledProtocols([]);
  expect(await protocols()).toBe('Syslog');
  await engine.setDecodeRules([]);
  expect(await protocols()).toBe('DNS');
});

it('what packets are found by is always in use, and is no choice', async () => {
  await expect(engine.setDisabledProtocols(['dns', 'ip'])).rejects.toEqual(new UserError('ip cannot be disabled: packets are found by it.'));
  expect(await protocols()).toBe('DNS');
  const choices = await engine.protocolChoices();
  expect(choices.find(({ protocol }) => protocol === 'dns')).toEqual({ protocol: 'dns', short: 'DNS', title: 'Domain Name System' });
  expect(choices.filter(({ protocol }) => protocol === 'tcp' || protocol.startsWith('_'))).toEqual([]);
});
