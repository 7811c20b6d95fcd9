/** The window as a browser shows it: each test gets a web host of its own, from the build. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { addressOf } from '../src-main/tooling/host-address.mjs';

const script = fileURLToPath(new URL('../out/main/web.js', import.meta.url));

export interface RunningHost {
  /** Address of the window, with its token. */
  readonly address: string;
  /** The folder that it takes for the system's temporary one. */
  readonly temporary: string;
  /** Interrupts it as Ctrl+C under npm does, which sends the signal twice; resolves to its exit status. */
  readonly stop: () => Promise<number | null>;
}

/** Starts the built web host on these files. */
export async function startHost(...files: readonly string[]): Promise<RunningHost> {
  const temporary = await mkdtemp(join(tmpdir(), 'netloupe-e2e-'));
  const environment = { ...process.env, TMPDIR: temporary, TEMP: temporary };
  const host = spawn(process.execPath, [script, '--no-browser', '--port', '0', ...files], { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
  const address = await addressOf(host);
  return {
    address,
    temporary,
    async stop() {
      if (host.exitCode === null) {
        host.kill('SIGINT');
        host.kill('SIGINT');
        await once(host, 'exit');
      }
      return host.exitCode;
    },
  };
}

/** A test with `host` to start web hosts and `open` to open the window on files; all of them end with the test. */
export const test = base.extend<{ host: typeof startHost; open: (...files: readonly string[]) => Promise<Page> }>({
  // Playwright reads the names of the fixtures that are needed from this pattern.
  // oxlint-disable-next-line eslint/no-empty-pattern
  host: async ({}, provide) => {
    const running: RunningHost[] = [];
    await provide(async (...files) => {
      const started = await startHost(...files);
      running.push(started);
      return started;
    });
    for (const one of running) {
      await one.stop();
      await rm(one.temporary, { recursive: true, force: true });
    }
  },
  open: async ({ host, page }, provide) => {
    await provide(async (...files) => {
      const { address } = await host(...files);
      await page.goto(address);
      return page;
    });
  },
});

export { expect } from '@playwright/test';
