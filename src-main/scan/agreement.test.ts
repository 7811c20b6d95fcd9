/** What the scan reads from headers and what the dissectors show must be the same, packet by packet, although they are two readers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it.each([
    [
      'Linux cooked capture', LINK_TYPE_SLL,
      (ethernet: Uint8Array) => [0, 4, 0, 1, 0, 6, ...ethernet.subarray(6, 12), 0, 0, ethernet[12], ethernet[13]],
    ],
    [
      'Linux cooked capture 2', LINK_TYPE_SLL2,
      (ethernet: Uint8Array) => [ethernet[12], ethernet[13], 0, 0, 0, 0, 0, 2, 0, 1, 0, 6, ...ethernet.subarray(6, 12), 0, 0],
    ],
    ['loopback', LINK_TYPE_NULL, (ethernet: Uint8Array) => [ethernet[12] === 8 ? 2 : 30, 0, 0, 0]],
    ['raw IP', LINK_TYPE_RAW, () => []],
  ])('agree on generated traffic in %s', async (_, linkType, header) => {
    const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), path = join(folder, 'relinked.pcap');
    try {
      generate(path, 4000);
      writeFileSync(path, relinked(readFileSync(path), linkType, header));
      expect(await disagreements(path)).toEqual([]);
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
      return Array.from({ length: tree.count }, (_, node) => node)
        .filter(node => tree.fields[node].name === field)
        .map(node => valueText(tree, node));
    }
  }
});

/** The stack as far as the layers whose headers the scan reads. */
function headers(stack: readonly string[]): string {
  const known = stack.filter((name) => name !== 'ethertype' && !name.startsWith('ipv6.'));
  const end = known.findIndex((name) => ABOVE.has(name));
  return (end < 0 ? known.filter((name) => name !== 'data') : known.slice(0, end + 1)).join(':');
}

const LINK_TYPE_NULL = 0, LINK_TYPE_RAW = 101, LINK_TYPE_SLL = 113, LINK_TYPE_SLL2 = 276;

/** The IP packets of a pcap of Ethernet frames, behind another header. */
function relinked(capture: Buffer, linkType: number, header: (ethernet: Uint8Array) => readonly number[]): Uint8Array {
  const begin = Buffer.from(capture.subarray(0, 24)), parts: Uint8Array[] = [begin];
  begin.writeUInt32LE(linkType, 20);
  for (let at = 24, length = 0; at < capture.length; at += 16 + length) {
    length = capture.readUInt32LE(at + 8);
    const record = Buffer.from(capture.subarray(at, at + 16)), frame = capture.subarray(at + 16, at + 16 + length), type = frame.readUInt16BE(12);
    if (type !== 0x0800 && type !== 0x86dd) continue;
    const link = Buffer.from(header(frame));
    record.writeUInt32LE(length - 14 + link.length, 8);
    record.writeUInt32LE(capture.readUInt32LE(at + 12) - 14 + link.length, 12);
    parts.push(record, link, frame.subarray(14));
  }
  return Buffer.concat(parts);
}
