import { expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';

const readAs = (rule: string): Promise<string> => outputOf(requestOf(['-r', samplePath('ping.pcap'), '-c', '1', '-d', rule]));

it.each([
  ['tcp.port==foo,http', 'Invalid selector number "foo"'], ['tcp.port==,http', 'Invalid selector number ""'],
  ['tcp.port==5-,http', 'Invalid selector numeric range "5-"'], ['nothing==5,http', 'Unknown layer type -- nothing'],
  ['tcp.port==5,nobody', 'Unknown protocol -- "nobody"'],
])('packets cannot be read as %s says', async (rule, message) => {
  await expect(readAs(rule)).rejects.toThrow(message);
});

it('texts are keys where a table has such', async () => {
  expect(await readAs('media_type==text/x-notes,http')).toContain('Echo (ping) request');
});
