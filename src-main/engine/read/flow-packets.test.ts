import { expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';

const flow = async (of: string, sample: string): Promise<string[]> =>
  (await outputOf(requestOf(['-r', samplePath(sample), '-q', '-z', `flow,${of},standard`]))).split('\n');

it('echo messages flow alone where those of ICMP are asked for, with type and code at their destination', async () => {
  const lines = await flow('icmp', 'ping.pcap');
  expect(lines[2]).toMatch(/^\|\d\.\d{6} \| +Echo \(ping\) request .*\|ICMP: Echo \(ping\) request/);
  expect(lines[3]).toMatch(/\(0\) {6}-+> {2}\(2048\)/);
  expect(lines[5]).toMatch(/\(0\) {6}<-+ {2}\(0\)/);
  expect(lines.filter(line => /\|\d/.test(line)).every(line => line.includes('Echo (ping)'))).toBe(true);
});

it('nothing flows where there are none', async () => {
  expect(await flow('icmpv6', 'ping.pcap')).toEqual(['']);
});
