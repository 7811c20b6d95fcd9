import { describe, expect, it } from 'vitest';
import { samplePath } from '../../tooling/samples.ts';
import { FIELD_LINE_DEFAULTS, type ReadRequest, UNNAMED, read } from './read.ts';

const request: ReadRequest = {
  path: samplePath('dns.pcap'), shownPath: '', count: 0, readFilter: '', filter: '', format: 'text', print: true, lines: true, details: false, hex: undefined, only: undefined,
  layers: undefined, mergeKeys: false, fields: [], fieldOptions: FIELD_LINE_DEFAULTS, separator: '', time: { form: 'relative', clock: false }, decodeAs: [], verifyChecksums: false, statistics: [], objectFolders: [], secrets: { keyLog: '', rsaKeys: [] }, ownFields: false, names: UNNAMED, relativeNumbers: true,
};

async function printed(more: Partial<ReadRequest>): Promise<string[]> {
  let text = '';
  await read({ ...request, ...more }, chunk => (text += new TextDecoder().decode(chunk)));
  return text.trimEnd().split('\n');
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
