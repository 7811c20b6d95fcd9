import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { UserError } from '../../api/index.ts';
import { allowedPaths } from '../allowed-paths.ts';
import { hostMethods } from './host-methods.ts';

/** The methods over a shell that plays the user. */
function host() {
  const paths = allowedPaths();
  const recent = { list: vi.fn(() => [{ path: '/recent.pcap', name: 'recent.pcap', size: 1, exists: true }]), add: vi.fn<(path: string) => void>() };
  const shell = {
    takeWaiting: vi.fn(() => ['/named.pcap']),
    chooseFiles: vi.fn(async () => ['/chosen.pcap']),
    chooseTarget: vi.fn<(name: string) => Promise<string | undefined>>(async () => '/home/user/saved.csv'),
    setTitle: vi.fn<(title: string) => void>(),
    noteRecent: vi.fn<(path: string) => void>(),
  };
  const samples = [{ path: '/samples/http.pcapng', title: 'A web page', description: '' }];
  return { paths, recent, shell, methods: hostMethods({ paths, samples, recent, ...shell }) };
}

describe('the host in Electron', () => {
  it('lets the window open what the user named, chose, dropped or opened before, and the samples', async () => {
    const { paths, methods } = host();
    expect(paths.isSource('/samples/http.pcapng')).toBe(true);
    for (const [path, reach] of [
      ['/named.pcap', () => methods.opened()],
      ['/chosen.pcap', () => methods.chooseFiles()],
      ['/dropped.pcap', () => methods.admit('/dropped.pcap')],
      ['/recent.pcap', () => methods.recent()],
    ] as const) {
      expect(paths.isSource(path), path).toBe(false);
      await reach();
      expect(paths.isSource(path), path).toBe(true);
    }
  });

  it('lets it write where the save dialog says, after making the suggested name safe', async () => {
    const { paths, shell, methods } = host();
    expect(await methods.chooseTarget('../../.bashrc')).toBe('/home/user/saved.csv');
    expect(shell.chooseTarget).toHaveBeenCalledWith('bashrc');
    expect(paths.isTarget('/home/user/saved.csv')).toBe(true);
    shell.chooseTarget.mockResolvedValueOnce(undefined);
    expect(await methods.chooseTarget('a.csv')).toBeUndefined();
  });

  it('lets it open the other files of the set that a file belongs to, and nothing else beside it', async () => {
    const { paths, methods } = host();
    const folder = await mkdtemp(join(tmpdir(), 'netloupe-set-'));
    const [second, first, other] = ['lan_00002_20250131120500.pcap', 'lan_00001_20250131120000.pcap', 'wan_00001_20250131120000.pcap'].map((name) =>
      join(folder, name));
    await Promise.all([second, first, other].map((path) => writeFile(path, 'xyz')));
    await mkdir(join(folder, 'lan_00003_20250131121000.pcap'));
    await expect(methods.fileSet(second)).rejects.toThrow(UserError);
    methods.admit(second);
    const named = (path: string) => ({ path, name: basename(path), size: 3, modified: expect.any(Number) });
    expect(await methods.fileSet(second)).toEqual([named(first), named(second)]);
    expect([first, second, other].map((path) => paths.isSource(path))).toEqual([true, true, false]);
    await rm(folder, { recursive: true });
  });

  it('remembers only what may be opened', () => {
    const { recent, shell, methods } = host();
    expect(() => methods.addRecent('/etc/passwd')).toThrow(UserError);
    expect(recent.add).not.toHaveBeenCalled();
    methods.addRecent('/samples/http.pcapng');
    expect(recent.add).toHaveBeenCalledWith('/samples/http.pcapng');
    expect(shell.noteRecent).toHaveBeenCalledWith('/samples/http.pcapng');
  });

  it.each([
    ['admit', 7],
    ['admit', ['/a']],
    ['admit', '/a\0b'],
    ['setTitle', 'x'.repeat(5000)],
    ['setTitle', undefined],
  ])('takes nothing but texts of sensible length: %s', (method, argument) => {
    const { methods, shell, paths } = host();
    expect(() => methods[method](argument)).toThrow(UserError);
    expect(shell.setTitle).not.toHaveBeenCalled();
    expect(paths.isSource(argument)).toBe(false);
  });
});
