import { afterAll, describe, expect, it } from 'vitest';
import { compile } from '../../filter/index.ts';
import { createRegistry } from '../../protocols/index.ts';
import { openSample } from '../../tooling/open-sample.ts';
import { AllRows } from '../all-rows.ts';
import { RowFilter } from '../filtering/filter-run.ts';
import { withPieces } from './needed-rows.ts';
import type { OpenCapture } from '../open-capture.ts';

const registry = createRegistry();

describe('the packets that others are put together from', () => {
  const open: OpenCapture[] = [];
  afterAll(() => open.forEach(({ file }) => file.close()));

  const written = async (name: string, text: string): Promise<number[]> => {
    const capture = await openSample(name, registry), filter = new RowFilter(capture, compile(text, registry), false);
    open.push(capture);
    const all = new AllRows(capture.rows);
    return Array.from(withPieces(capture, [...all].filter(row => filter.passes(row)), all), row => row + 1);
  };

  // Numbers of `tshark -2 -Y … -w`, which writes them, too.
  it('are written with them: TCP segments', async () => {
    expect(await written('http.pcapng', 'http.response')).toEqual([6, 9, 11, 20, 23, 25, 26, 28, 29, 31, 32, 34, 43, 53, 63]);
    expect((await written('lossy-download.pcap', 'http')).length).toBe(141);
  });

  it('are written with them: IP fragments', async () => {
    expect((await written('fragments.pcap.gz', 'icmp')).length).toBe(12);
  });

  it('are none where each packet is whole by itself', async () => {
    expect((await written('dns.pcap', 'tcp and dns')).length).toBe(2);
  });
});
