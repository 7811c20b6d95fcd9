import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { HelperThread } from '../../engine/read/scan-helper.ts';
import { earlyHelper } from './early-helper.ts';

const folder = mkdtempSync(join(tmpdir(), 'netloupe-')), large = join(folder, 'large.pcap'), small = join(folder, 'small.pcap');
writeFileSync(large, '');
truncateSync(large, 1 << 25);
writeFileSync(small, '');
afterAll(() => rmSync(folder, { recursive: true }));

const thread = {} as HelperThread;

describe('a helper that is started early', () => {
  it('is one for a large file that is read to its end', () => {
    expect(earlyHelper(['read', '-r', large, '-q', '-z', 'conv,tcp'], () => thread)).toBe(thread);
  });

  it.each([
    [['read', '-r', small]], [['read', '-r', join(folder, 'none')]], [['read', '-r', folder]], [['read', '-r']], [['read', '-r', `${small}\0`]],
    [['read', '-r', large, '-c', '10']], [['summary', '-r', large]], [['read', large]], [[]],
  ])('is none for %j', args => {
    expect(earlyHelper(args, () => thread)).toBeUndefined();
  });
});
