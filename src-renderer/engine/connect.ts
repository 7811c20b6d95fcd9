/** Connects the window to whichever host it runs in. */
import type { Engine, Host } from '../../src-main/api/index.ts';
import { connectEngine } from '../../src-main/api/transport/connect.ts';
import { electronHost } from './electron-host.ts';
import { electronPort } from './electron-port.ts';
import { webHost } from './web-host.ts';
import { webPort } from './web-port.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly netloupeHost?: Host;
  }
}

/** Rejects with one clear sentence when there is no engine to be had. */
export async function connectToHost(): Promise<{ engine: Engine; host: Host }> {
  if (window.netloupeHost) return { engine: connectEngine(await electronPort(window)), host: electronHost(window.netloupeHost) };
  return { engine: connectEngine(await webPort(window.location)), host: await webHost(window.location) };
}
