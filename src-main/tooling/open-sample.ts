/** For tests: a sample capture opened, scanned, and dissected packet by packet. */
import { openCapture } from '../capture/index.ts';
import { Dissector, type DissectorOptions, type Registry } from '../dissect/index.ts';
import { OpenCapture } from '../engine/open-capture.ts';
import type { ScanCall } from '../scan/index.ts';
import { samplePath } from './samples.ts';

/** The caller closes `capture.file`. */
export async function openSample(name: string, registry: Registry, call?: ScanCall): Promise<OpenCapture> {
  const path = samplePath(name);
  const capture = new OpenCapture(1, path, await openCapture(path), registry);
  await capture.scan.run(call);
  return capture;
}

/** Calls `visit` with the dissector once it holds a packet, for every row. */
export function dissectAll(capture: OpenCapture, options: DissectorOptions, visit: (dissector: Dissector, row: number) => void): void {
  const dissector = new Dissector(capture.registry, options);
  for (let row = 0; row < capture.rows; row++) {
    dissector.dissect(capture.record(row), capture.around(row));
    visit(dissector, row);
  }
}
