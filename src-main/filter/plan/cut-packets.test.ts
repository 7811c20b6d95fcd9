import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { captureWriter } from '../../capture/index.ts';
import { openFile } from '../../engine/open-capture.ts';
import { CHUNK_ROWS } from '../../index/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { dissectAll, openSample } from '../../tooling/open-sample.ts';
import { sampleNames } from '../../tooling/samples.ts';
import { MAYBE, YES, compile, planFilter } from '../index.ts';

const registry = createRegistry(), folder = mkdtempSync(join(tmpdir(), 'netloupe-cut-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILTERS = [
  'frame.protocols contains "icmp:data"', 'frame.protocols matches "icmp$"', 'frame.protocols contains "data"',
  'frame.protocols matches "tcp$"', 'icmp', 'dns',
  'http', 'tls', 'arp', 'data', 'ip.version == 4', 'ip.version == 6', 'ip.ttl == 64', 'ipv6.hlim == 64', 'tcp.port == 80', 'tcp.checksum',
  'udp.length',
  'tcp.options', '_ws.short', '_ws.malformed', '_ws.expert', 'ip.src[0] == c0', 'frame[30:2] == 00:00', 'tcp.payload',
  '_ws.col.protocol == "ICMP"', '_ws.col.info contains "ACK"', '_ws.col.info contains "Data"',
].map(text => compile(text, registry));

/** A sample whose packets are cut, each at another length. */
async function cut(name: string) {
  const whole = await openSample(name, registry), path = join(folder, `${name}.pcapng`), chunks: Uint8Array[] = [];
  const writer = captureWriter('pcapng', chunk => void chunks.push(chunk.slice()), { interfaces: whole.file.interfaces });
  for (let row = 0; row < Math.min(whole.rows, 2000); row++) {
    const { seconds, nanoseconds, bytes, original } = whole.record(row);
    writer.packet({ interface: whole.table.get('interface', row), seconds, nanoseconds, bytes: bytes.subarray(0, 12 + ((row * 7) % 83)), original });
  }
  writer.end();
  whole.file.close();
  writeFileSync(path, Buffer.concat(chunks));
  const capture = await openFile(1, path, registry);
  await capture.scan.run();
  return capture;
}

it.each(sampleNames())('plans of filters agree with the packets of %s, wherever these are cut', async name => {
  const capture = await cut(name), wrong: string[] = [], verdicts = new Uint8Array(CHUNK_ROWS);
  for (const filter of FILTERS) {
    const { decide, refine } = planFilter(filter, capture.table, registry, { ...capture.planSources, verifies: false });
    decide(0, 0, capture.rows, verdicts);
    dissectAll(capture, { wanted: filter.wanted }, ({ tree }, row) => {
      const verdict = verdicts[row] === MAYBE ? refine?.(row) ?? MAYBE : verdicts[row];
      if (verdict === MAYBE || (verdict === YES) === filter.test(tree)) return;
      wrong.push(`${filter.text}: packet ${row + 1}, ${capture.table.get('captured', row)} bytes`);
    });
  }
  capture.file.close();
  expect(wrong.slice(0, 20)).toEqual([]);
});
