/** The example packets of every protocol, scanned: the layers that the scan names are those that the dissectors find, whatever they lie in. */
import { expect, it } from 'vitest';
import { type Example, writtenExamples } from '../tooling/examples.ts';
import { dissect } from '../tooling/packets.ts';
import { scanned } from '../tooling/scanned.ts';
import { LAYER } from './layers.ts';
import { firstLayer } from './link-layers.ts';

/** Layers that filters choose packets by; what lies between or above them the scan may leave to the dissectors. */
const READ = new Set(['ip', 'ipv6', 'tcp', 'udp', 'arp', 'wlan', 'gre', 'mpls', 'erspan', 'nflog', 'fr']);

const examples = await writtenExamples(), fileOf = ({ name }: Example): string => name.split(' ', 1)[0];

it.each([...new Set(examples.map(fileOf))])('scan and dissectors name the same layers: %s', file => {
  const differing: string[] = [];
  for (const example of examples) {
    // Of other link layers the scan reads nothing: filters ask their packets.
    if (fileOf(example) !== file || example.as !== undefined || firstLayer(example.linkType) === LAYER.alone) continue;
    const dissected = dissect(example.bytes, { linkType: example.linkType });
    if (dissected.trouble !== 'none') continue;
    const scan = read(layersOf(example)), found = read(dissected.protocols.split(':'));
    if (scan !== found) differing.push(`${example.name}: scanned ${scan}, dissected ${found}`);
  }
  expect(differing).toEqual([]);
});

/** A label stack is as many layers as it has labels, and an aggregate of frames repeats its own. */
const read = (layers: readonly string[]): string => [...new Set(layers.filter(name => READ.has(name)))].join(':');

function layersOf({ bytes, linkType }: Example): readonly string[] {
  const { table } = scanned([bytes], { linkType });
  return table.stacks.list(table.get('stack', 0));
}
