/** What the scan reads from headers and what the dissectors show must be the same, packet by packet, although they are two readers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openCapture } from '../capture/index.ts';
import { Dissector, valueText } from '../dissect/index.ts';
import { CONVERSATION, ROW } from '../index/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { CaptureSurroundings } from '../streams/index.ts';
import { generate } from '../tooling/bench/mixed-traffic.ts';
import { sampleNames, samplePath } from '../tooling/samples.ts';
import { scanCapture } from './index.ts';

const registry = createRegistry();

/** Layers that the scan does not name, because they are told by content, or lie above what it reads. */
const ABOVE = new Set(['tcp', 'udp', 'icmp', 'icmpv6', 'arp', 'sctp', 'dccp']);

describe('scan and dissectors', () => {
  it.each(sampleNames())('agree on every packet of %s', async (name) => {
    expect(await disagreements(samplePath(name))).toEqual([]);
  });

  it('agree on generated traffic with losses, tags, IPv6 and fragments', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-'));
    try {
      generate(join(folder, 'mixed.pcap'), 4000);
      expect(await disagreements(join(folder, 'mixed.pcap'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  async function disagreements(path: string): Promise<unknown[]> {
    const found: unknown[] = [];
    const file = await openCapture(path);
    const { table, streams } = await scanCapture(file, registry);
    const around = new CaptureSurroundings(streams, (row) => file.readPacket(table.offset(row), table.get('captured', row)));
    const dissector = new Dissector(registry, { strict: true });
    for (let row = 0; row < table.rows; row++) {
      const linkType = file.interfaces[table.get('interface', row)].linkType;
      dissector.dissect({
        number: row + 1, seconds: table.seconds(row), nanoseconds: table.nanoseconds(row), original: table.get('original', row),
        bytes: file.readPacket(table.offset(row), table.get('captured', row)), linkType, encapsulation: 0, interfaceIndex: 0,
      }, around.at(row));
      if ((table.get('flags', row) & (ROW.layered | ROW.cut)) !== 0 || dissector.trouble !== 'none') continue;
      const scan = scannedFacts(row), dissection = dissectedFacts();
      if (!isDeepStrictEqual(scan, dissection)) found.push({ row, scan, dissection });
    }
    file.close();
    return found;

    function scannedFacts(row: number): object {
      const kind = table.conversations.kind[table.get('conversation', row)];
      const number = table.conversations.number[table.get('conversation', row)];
      const ported = kind === CONVERSATION.tcp || kind === CONVERSATION.udp;
      return {
        source: table.addresses.text(table.get('source', row)), destination: table.addresses.text(table.get('destination', row)),
        ports: ported ? [table.get('sourcePort', row), table.get('destinationPort', row)] : [],
        stack: headers(table.stacks.list(table.get('stack', row))),
        stream: ported ? [number] : [],
        payload: ported ? [table.get('payloadLength', row)] : [],
      };
    }

    function dissectedFacts(): object {
      const last = (field: string): string | undefined => values(field).at(-1);
      return {
        source: last('ip.src') ?? last('ipv6.src') ?? last('eth.src') ?? '', destination: last('ip.dst') ?? last('ipv6.dst') ?? last('eth.dst') ?? '',
        ports: [...values('tcp.srcport'), ...values('tcp.dstport'), ...values('udp.srcport'), ...values('udp.dstport')].map(Number),
        stack: headers(dissector.stack),
        stream: [...values('tcp.stream'), ...values('udp.stream')].map(Number),
        payload: [...values('tcp.len').map(Number), ...values('udp.length').map((length) => Number(length) - 8)],
      };
    }

    function values(field: string): string[] {
      const { tree } = dissector;
      return Array.from({ length: tree.count }, (_, node) => node).filter((node) => tree.fields[node].name === field).map((node) => valueText(tree, node));
    }
  }
});

/** The stack as far as the layers whose headers the scan reads. */
function headers(stack: readonly string[]): string {
  const known = stack.filter((name) => name !== 'ethertype' && !name.startsWith('ipv6.'));
  const end = known.findIndex((name) => ABOVE.has(name));
  return (end < 0 ? known.filter((name) => name !== 'data') : known.slice(0, end + 1)).join(':');
}
