/** Segments are judged for those requests alone whose answers come from verdicts or states. */
import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';
import { captureFor, registryFor, scanFor } from './read-capture.ts';
import type { ReadRequest } from './read.ts';

const requestWith = (...options: readonly string[]): ReadRequest => requestOf(['-r', samplePath('lossy-download.pcap'), ...options]);
const printed = (...options: readonly string[]): Promise<string> => outputOf(requestWith(...options));

async function isJudged(...options: readonly string[]): Promise<boolean> {
  const request = requestWith(...options), capture = await captureFor(request, registryFor(request));
  try {
    await scanFor(request, capture, false);
    return capture.table.chunks[0].clientState.some(state => state !== 0);
  } finally {
    capture.close();
  }
}

describe('reading a capture', () => {
  it.each([
    ['-T', 'fields', '-e', 'frame.number', '-e', 'tcp.verdict'],
    ['-T', 'fields', '-e', 'tcp.state.change'],
    ['-Y', 'tcp.verdict.cause == "timeout"'],
    ['-2', '-R', 'tcp.state.client == "ESTABLISHED"'],
    ['-o', 'netloupe.verdicts:TRUE', '-q', '-z', 'io,phs'],
    ['-o', 'gui.column.format:"Verdict","%Cus:tcp.verdict"'],
    ['-V'],
    ['-T', 'json'],
    ['-q', '-z', 'expert'],
    ['-Y', 'tcp.connection.fin_active'],
    ['-T', 'fields', '-e', '_ws.expert.message'],
    ['-q', '-z', 'conv,tcp,tcp.verdict'],
    ['-q', '-z', 'io,stat,1,tcp.len > 0,tcp.verdict'],
    ['-q', '-z', 'io,stat,1,COUNT(tcp.verdict)tcp.verdict'],
  ])('judges its segments for %s %s %s %s', async (...options) => {
    expect(await isJudged(...options)).toBe(true);
  });

  it.each([
    [], ['-q'], ['-T', 'psml'], ['-q', '-z', 'conv,tcp'], ['-Y', 'tcp.analysis.flags && tcp.stream == 0'],
    ['-T', 'fields', '-e', 'tcp.analysis.retransmission', '-e', 'tcp.completeness'],
  ])('leaves them unjudged for %s %s %s', async (...options) => {
    expect(await isJudged(...options)).toBe(false);
  });

  it('tells in details who closes a connection', async () => {
    const details = (await printed('-V')).split('\n').filter(line => line.includes('the connection closing]'));
    expect(details.map(line => line.trim()).filter(line => !line.startsWith('[Expert'))).toEqual([
      '[This frame initiates the connection closing]',
      '[This frame undergoes the connection closing]',
    ]);
  });

  it('prints the same of the rest', async () => {
    const fields = ['-T', 'fields', '-e', 'frame.number', '-e', 'tcp.analysis.flags', '-e', 'tcp.completeness', '-e', '_ws.col.Info'];
    const without = (await printed(...fields)).split('\n').slice(0, -1);
    const withVerdicts = (await printed(...fields, '-e', 'tcp.verdict')).split('\n').slice(0, -1);
    expect(withVerdicts.filter(line => line.endsWith('\tretransmission')).length).toBeGreaterThan(0);
    expect(withVerdicts.map(line => line.slice(0, line.lastIndexOf('\t')))).toEqual(without);
  });
});
