import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';
import type { ReadRequest } from './read.ts';

const request = requestOf(['-r', samplePath('dns.pcap')]);

async function printed(more: Partial<ReadRequest>): Promise<string[]> {
  return (await outputOf({ ...request, ...more })).trimEnd().split('\n');
}

describe('a disabled protocol', () => {
  it('has no packets', async () => {
    const [first] = await printed({ disabled: new Set(['dns']) });
    expect(first).toContain('UDP 98 59242 → 53 Len=56');
    expect(await printed({ disabled: new Set(['dns']), filter: 'dns' })).toEqual(['']);
  });

  it('is not found in streams either', async () => {
    const path = samplePath('http.pcapng');
    expect((await printed({ path, disabled: new Set(['http']) })).filter(line => line.includes(' HTTP '))).toEqual([]);
    expect((await printed({ path, disabled: new Set(['tls']) })).some(line => line.includes(' HTTP '))).toBe(true);
  });

  it('is refused where packets are found by it', async () => {
    await expect(printed({ disabled: new Set(['ip']) })).rejects.toThrow('ip cannot be disabled');
    await expect(printed({ unsigned: new Set(['nosuch']) })).rejects.toThrow("No such protocol nosuch, can't disable");
  });
});
