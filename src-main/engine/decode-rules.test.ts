import { expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { samplePath } from '../tooling/samples.ts';
import { decodeChoices } from './decode-rules.ts';
import { createEngine } from './index.ts';

it('offers what is known by ports, and by its looks', () => {
  const choices = decodeChoices(createRegistry());
  expect(choices).toContainEqual({ table: 'udp.port', protocol: 'dns', short: 'DNS', title: 'Domain Name System' });
  expect(choices.filter(({ table }) => table === 'tcp.port').map(({ protocol }) => protocol)).toEqual(expect.arrayContaining(['http', 'tls', 'dns']));
  expect(choices.some(({ protocol }) => protocol === 'eth')).toBe(false);
});

it('reads captures by the rules that stand when they are opened', async () => {
  const engine = createEngine();
  const shown = async (filter: string): Promise<number> => {
    const { capture } = await engine.open(samplePath('dns.pcap')), { shown: count } = await engine.view(capture, filter);
    await engine.close(capture);
    return count;
  };
  const usual = await shown('udp.port == 53 && dns');
  expect(usual).toBeGreaterThan(0);
  await engine.setDecodeRules([{ table: 'udp.port', port: 53, protocol: 'syslog' }]);
  expect(await shown('udp.port == 53 && dns')).toBe(0);
  expect(await shown('udp.port == 53 && syslog')).toBe(usual);
  await expect(engine.setDecodeRules([{ table: 'udp.port', port: 53, protocol: 'nothing' }])).rejects.toThrow('no protocol');
  expect(await shown('syslog')).toBe(usual);
  await engine.setDecodeRules([]);
  expect(await shown('udp.port == 53 && dns')).toBe(usual);
});
