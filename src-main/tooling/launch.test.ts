import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSilentServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, sourcesDigest } from './build.mjs';
import { answers, network, proxyOf } from './network.mjs';
import { missingPackages } from './packages.mjs';
import { chooseShell, readWords } from './shell-choice.mjs';

describe('packages are missing', () => {
  const wanted = {
    packages: {
      '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' },
      'node_modules/c-linux': { version: '1.0.0', optional: true },
    },
  };

  it.each([
    ['all of them on a fresh clone, but for optional ones', {}, ['node_modules/a', 'node_modules/b']],
    [
      'those of another version',
      { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } } }, ['node_modules/b'],
    ],
    [
      'optional ones only when another version is there',
      { packages: { ...wanted.packages, 'node_modules/c-linux': { version: '0.9.0' } } }, ['node_modules/c-linux'],
    ],
    ['none when all are there, and more', { packages: { ...wanted.packages, 'node_modules/d': { version: '1.0.0' } } }, []],
  ])('%s', (_what, installed, missing) => {
    expect(missingPackages(wanted, installed)).toEqual(missing);
  });
});

describe('the shell', () => {
  const desktop = { platform: 'linux', environment: { DISPLAY: ':0' }, root: false, program: true, browser: true } as const;

  it.each([
    ['Electron where it is', {}, 'electron'],
    ['Electron on Wayland', { environment: { WAYLAND_DISPLAY: 'wayland-0' } }, 'electron'],
    ['Electron on macOS', { platform: 'darwin', environment: {} }, 'electron'],
    ['Electron once it is fetched', { program: false }, 'fetch'],
    ['the browser without a display', { environment: {} }, 'web'],
    ['the browser for the superuser', { root: true }, 'web'],
    ['the browser when no window is wanted', { browser: false }, 'web'],
  ] as const)('is %s', (_what, machine, shell) => {
    const choice = chooseShell({ ...desktop, ...machine });
    expect(choice.shell).toBe(shell);
    // The user is told why in one sentence.
    if (choice.shell === 'web') expect(choice.reason).toMatch(/^[A-Z][^.]+\.$/);
  });
});

describe('the words of the command line', () => {
  it.each([
    [['a.pcap', '--no-browser', '--port', '80'], { files: ['a.pcap'], options: ['--no-browser', '--port', '80'], browser: false }],
    [['--port=80', '--', '--no-browser'], { files: ['--no-browser'], options: ['--port=80'], browser: true }],
    [[], { files: [], options: [], browser: true }],
  ])('%j', (words, read) => {
    expect(readWords(words)).toEqual(read);
  });

  it('are refused when there is no such option', () => {
    expect(readWords(['--sudo'])).toMatchObject({ wrong: expect.stringContaining('no option --sudo') });
  });
});

describe('the network', () => {
  it('answers when anything speaks HTTP, whatever it says', async () => {
    const server = createServer((_request, response) => response.writeHead(405).end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await answers(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 10_000)).toBe(true);
    server.close();
  });

  it('does not when the host takes the connection and stays silent, or when there is none', async () => {
    const server = createSilentServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await answers(`http://127.0.0.1:${port}/`, 50)).toBe(false);
    server.close();
    expect(await network({}).reaches('http://127.0.0.1:1/')).toBe(false);
  });

  it.each([
    ['https://registry.example/', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
    ['https://registry.example/', { http_proxy: 'proxy:3128' }, 'http://proxy:3128'],
    ['http://registry.example/', { HTTPS_PROXY: 'http://proxy:3128' }, undefined],
    ['https://registry.example/', { https_proxy: 'http://proxy:3128', no_proxy: 'localhost,.example' }, undefined],
    ['https://registry.example/', { https_proxy: 'http://proxy:3128', NO_PROXY: 'ample' }, 'http://proxy:3128'],
    ['https://registry.example/', {}, undefined],
  ])('reaches %s with %j through %s', (address, environment, proxy) => {
    expect(proxyOf(address, environment)).toBe(proxy);
  });
});

describe('what is built', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
    mkdirSync(join(root, 'src-main/api'), { recursive: true });
    writeFileSync(join(root, 'src-main/api/row.ts'), 'export {};');
    for (const output of [
      'main/web.js', 'main/cli.js', 'main/program.cjs', 'main/worker.js', 'main/electron.js', 'preload/preload.cjs',
      'renderer/index.html',
    ]) {
      mkdirSync(join(root, 'out', output, '..'), { recursive: true });
      writeFileSync(join(root, 'out', output), '');
    }
    writeFileSync(join(root, 'out/sources.sha256'), sourcesDigest(root));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is fresh as long as the sources are the same, whenever they were written', () => {
    utimesSync(join(root, 'src-main/api/row.ts'), new Date(), new Date());
    writeFileSync(join(root, 'src-main/api/row.test.ts'), 'a test is not built');
    expect(isBuilt(root)).toBe(true);
  });

  it.each([
    ['a source is edited', () => writeFileSync(join(root, 'src-main/api/row.ts'), 'export const a = 1;')],
    ['a source is added', () => cpSync(join(root, 'src-main/api/row.ts'), join(root, 'src-main/api/tree.ts'))],
    ['a source is removed', () => rmSync(join(root, 'src-main/api/row.ts'))],
    ['the lock file changes', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
    ['an output is gone', () => rmSync(join(root, 'out/main/cli.js'))],
    ['the last build broke off', () => rmSync(join(root, 'out/sources.sha256'))],
  ])('is stale when %s', (_what, change) => {
    change();
    expect(isBuilt(root)).toBe(false);
  });
});

describe('the start script', () => {
  it('needs no package: it runs before any is installed', () => {
    for (const file of ['start.mjs', 'launch.mjs', 'packages.mjs', 'build.mjs', 'network.mjs', 'shell-choice.mjs', 'electron-program.mjs']) {
      const source = readFileSync(new URL(file, import.meta.url), 'utf8');
      const imported = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name);
      expect(imported.filter((name) => !/^(?:node:|\.\/|\.\/.*\.mjs$)/.test(name))).toEqual([]);
    }
  });
});
