import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { MOST_WINDOWS, WELCOME } from '../../api/transport/welcome.ts';
import { portPair } from '../../tooling/port-pair.ts';
import { startWebHost } from './server.ts';
import type { WebHost } from './server.ts';

const root = mkdtempSync(join(tmpdir(), 'netloupe-test-'));
let host: WebHost;
let address: URL;
let origin: string;

beforeAll(async () => {
  const window = join(root, 'window'), folder = join(root, 'private');
  mkdirSync(window);
  mkdirSync(folder);
  host = await startWebHost({ window, folder, files: [], samples: [], reason: '', connect: () => portPair()[0] });
  address = new URL(host.address);
  ({ origin } = address);
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true });
});

describe('windows', () => {
  /** A window's socket, once it is open. */
  async function another(): Promise<WebSocket> {
    const socket = new WebSocket(`ws://${address.host}/engine${address.search}`, Object.values(WELCOME), { headers: { origin } });
    await once(socket, 'open');
    return socket;
  }

  it('are so many at most; the next is told so, and comes in when another one has gone', async () => {
    const windows: WebSocket[] = [];
    while (windows.length < MOST_WINDOWS) windows.push(await another());
    expect(windows.map(({ protocol }) => protocol)).toEqual(windows.map(() => WELCOME.engine));
    const full = await another();
    expect(full.protocol).toBe(WELCOME.full);
    expect((await once(full, 'close'))[0]).toBe(1013);
    const [gone, ...others] = windows;
    gone.close();
    await once(gone, 'close');
    // The host may hear of it a little later.
    const next = await vi.waitFor(async () => {
      const one = await another();
      expect(one.protocol).toBe(WELCOME.engine);
      return one;
    });
    for (const one of [...others, next]) {
      one.close();
      await once(one, 'close');
    }
  });
});
