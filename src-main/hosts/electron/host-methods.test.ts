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
