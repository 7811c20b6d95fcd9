import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCapture } from '../../capture/index.ts';
import { Dissector, type PacketRecord } from '../../dissect/index.ts';
import { ByteSink } from '../../export/byte-sink.ts';
import { FIELD_LINE_DEFAULTS, FieldLines } from '../../export/field-lines.ts';
import { isColumn } from '../../export/named-columns.ts';
import type { ListedColumns, ListedPacket } from '../../export/packet-writer.ts';
import { timeText } from '../../export/time-column.ts';
import { readCommand } from '../../hosts/cli/read-options.ts';
import { createRegistry } from '../../protocols/index.ts';
import { writtenExamples } from '../../tooling/examples.ts';
import { openSample } from '../../tooling/open-sample.ts';
import { sampleNames, samplePath } from '../../tooling/samples.ts';
import { OpenCapture } from '../open-capture.ts';
import { KnownRows } from './known-rows.ts';
import type { ReadRequest } from './read-request.ts';
import { requestedFields } from './read-writer.ts';
import { read } from './read.ts';

const registry = createRegistry(), folder = mkdtempSync(join(tmpdir(), 'netloupe-'));
const captures: OpenCapture[] = [];

/** Some of the fields that columns, headers and connections tell. */
const ASKED_OFTEN = [
  'frame.number', 'frame.time', 'frame.time_delta_displayed', 'frame.time_relative', 'frame.len', 'frame.protocols', 'eth.src', 'eth.addr',
  'eth.type', 'vlan.id', 'ip.src', 'ip.addr', 'ip.ttl', 'ipv6.dst', 'tcp.port', 'tcp.stream', 'tcp.seq', 'tcp.ack', 'tcp.len', 'tcp.flags',
  'tcp.flags.syn', 'tcp.window_size', 'tcp.payload', 'tcp.options.mss_val', 'tcp.analysis.retransmission', 'tcp.analysis.ack_rtt',
  'tcp.time_delta', 'tcp.verdict', 'tcp.state.client', 'udp.srcport', 'udp.stream', 'udp.length',
];

/** A pcap file of packets a millisecond apart. */
function writeCapture(path: string, linkType: number, packets: readonly Uint8Array[]): void {
  const words = (...numbers: number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);
  const records = packets.flatMap((packet, i) => [
    words(1_700_000_000 + Math.trunc(i / 1000), 1000 * (i % 1000), packet.length, packet.length),
    packet,
  ]);
  writeFileSync(path, Buffer.concat([words(0xa1b2c3d4, 0x00040002, 0, 0, 262144, linkType), ...records]));
}

beforeAll(async () => {
  for (const name of sampleNames()) captures.push(await openSample(name, registry));
  const frames = (await writtenExamples()).filter(({ as }) => as === undefined);
  for (const linkType of new Set(frames.map(one => one.linkType))) {
    const path = join(folder, `${linkType}.pcap`);
    writeCapture(path, linkType, frames.filter(one => one.linkType === linkType).map(({ bytes }) => bytes));
    const capture = new OpenCapture(1, path, await openCapture(path), registry);
    await capture.scan.run();
    captures.push(capture);
  }
});

afterAll(() => {
  captures.forEach(({ file }) => file.close());
  rmSync(folder, { recursive: true });
});

function requestOf(names: readonly string[]): ReadRequest {
  const command = readCommand(['-r', 'x', '-T', 'fields', ...names.flatMap(name => ['-e', name])]);
  if (typeof command === 'string') throw new Error(command);
  return command.request;
}

/** Names whose values some rows have without being dissected. */
const knownNames = (capture: OpenCapture): string[] => NAMES.filter(name => rowsFor([name], capture) !== undefined);

const rowsFor = (names: readonly string[], capture: OpenCapture): KnownRows | undefined =>
  KnownRows.for(requestOf(names), capture, requestedFields(registry, names));

/** With the columns that every row has; the others are asked about below. */
const NAMES = [...registry.allFields.map(({ name }) => name).filter(name => !isColumn(name)), '_ws.col.No.', '_ws.col.Time', '_ws.col.Length'];

/** Rows of a capture for one request, and what writes them. */
class Lines {
  readonly rows;
  readonly #request: ReadRequest;
  readonly #sink = new ByteSink();
  readonly #writer: FieldLines;

  constructor(readonly names: readonly string[], private readonly capture: OpenCapture) {
    const fields = requestedFields(registry, names);
    this.#request = requestOf(names);
    this.rows = KnownRows.for(this.#request, capture, fields)!;
    this.#writer = new FieldLines(this.#sink, names, fields, registry.size, FIELD_LINE_DEFAULTS);
  }

  of(packet: ListedPacket): string {
    this.#sink.length = 0;
    this.#writer.packet(packet);
    return this.#sink.toString();
  }

  dissected(record: PacketRecord, dissector: Dissector, row: number): string {
    return this.of({ record, dissector, time: () => timeText(record, this.#request.time, this.capture.timeDigits(row)) });
  }
}

describe('rows that are not dissected', () => {
  it('have the line that dissecting gives, for every field and every packet', () => {
    const names = knownNames(captures[0]), wrong: string[] = [], told = new Set<string>();
    for (const capture of captures) {
      const each = names.map(name => new Lines([name], capture)), all = new Lines(names, capture);
      const wanted = new Uint8Array(registry.size);
      for (const name of all.names) wanted[registry.field(name)?.index ?? 0] = 1;
      const dissector = new Dissector(registry, { wanted });
      for (let row = 0; row < capture.rows; row++) {
        // As if every third packet were shown.
        const shown = row < 3 ? -1 : row - 3, record = capture.record(row, shown);
        dissector.dissect(record, capture.around(row));
        const note = ({ dissector: { tree } }: KnownRows): void => {
          for (let node = 0; node < tree.count; node++) told.add(tree.fields[node].name);
        };
        const whole = all.rows.be(row, shown);
        if (whole) note(all.rows);
        if (whole && all.of(all.rows) === all.dissected(record, dissector, row)) continue;
        for (const lines of each) {
          if (!lines.rows.be(row, shown)) continue;
          note(lines.rows);
          const line = lines.of(lines.rows), right = lines.dissected(record, dissector, row);
          if (line !== right) wrong.push(`${capture.path} ${row + 1} ${lines.names.join()}: ${line.trim()} instead of ${right.trim()}`);
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const name of ASKED_OFTEN) expect(told).toContain(name);
  });

  it('are none where a packet must be dissected for what is asked', () => {
    for (const names of [['frame.number', 'http.host'], ['ip']]) expect(rowsFor(names, captures[0]) === undefined, names.join()).toBe(true);
  });
});

describe('packets that are dissected for fields of their headers', () => {
  it.each(sampleNames())('say the same where what they carry is looked into, too: %s', async name => {
    const names = [
      'ip.src', 'tcp.flags.str', 'tcp.options', 'tcp.stream', 'tcp.checksum.status', 'eth.trailer', 'udp.srcport', 'ip.fragment',
      'icmp.type', 'tcp.completeness',
    ];
    const lines = async (...asked: string[]): Promise<string[]> => {
      const chunks: string[] = [];
      await read({ ...requestOf(asked), path: samplePath(name) }, chunk => chunks.push(new TextDecoder().decode(chunk)));
      return chunks.join('').split('\n');
    };
    const carried = await lines(...names, 'http.host', 'tcp.analysis.flags');
    expect(await lines(...names)).toEqual(carried.map(line => line.split('\t').slice(0, names.length).join('\t')));
  });
});

describe('rows of the packet list that are not dissected', () => {
  const request = requestOf(['_ws.col.Source', '_ws.col.Destination', '_ws.col.Protocol', '_ws.col.Info']);
  it('say what the dissected ones say', () => {
    const wrong: string[] = [];
    let told = 0;
    for (const capture of captures) {
      const rows = KnownRows.for(request, capture, requestedFields(registry, request.fields))!;
      const dissector = new Dissector(registry, { wanted: new Uint8Array(registry.size) });
      for (let row = 0; row < capture.rows; row++) {
        if (!rows.be(row, row - 1)) continue;
        told++;
        dissector.dissect(capture.record(row), capture.around(row));
        const text = (columns: ListedColumns): string => [columns.source, columns.destination, columns.protocol, columns.info()].join(' ');
        if (text(rows.dissector.columns) !== text(dissector.columns))
          wrong.push(`${capture.path} ${row + 1}: ${text(rows.dissector.columns)} instead of ${text(dissector.columns)}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(told).toBeGreaterThan(100);
  });

  it('are none where checksums are verified', () => {
    expect(KnownRows.for({ ...request, verifyChecksums: true }, captures[0], requestedFields(registry, request.fields))).toBeUndefined();
  });
});
