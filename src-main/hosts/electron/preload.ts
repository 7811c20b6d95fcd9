/**
 * The bridge into the sandboxed page: `window.netloupeHost` with the methods of `Host`, and a port to the engine whenever the page posts
 * `{ type: 'netloupe-port-wanted' }` to itself; it comes back as `{ type: 'netloupe-port' }` with the port.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Host, RecentFile, Sample, SetFile } from '../../api/index.ts';
import { channels } from './channels.ts';
import type { HostAnswer } from './channels.ts';

async function call(method: string, ...args: readonly unknown[]): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(channels.host, method, args)) as HostAnswer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.value;
}

const host: Host = {
  kind: 'electron',
  onOpen(listener) {
    ipcRenderer.on(channels.open, (_event, path: string) => listener(path));
    void call('opened').then((paths) => (paths as readonly string[]).forEach(listener));
  },
  chooseFiles: () => call('chooseFiles') as Promise<readonly string[]>,
  async admit(file) {
    const path = webUtils.getPathForFile(file);
    // Bytes that a page made up, or an image dragged from another page, have no path.
    if (path === '') throw new Error('This is not a file on disk.');
    return (await call('admit', path)) as string;
  },
  chooseTarget: (suggestedName) => call('chooseTarget', suggestedName) as Promise<string | undefined>,
  // The engine wrote to the place that the dialog named: there is nothing left to do.
  deliver: () => Promise.resolve(),
  samples: () => call('samples') as Promise<readonly Sample[]>,
  recent: () => call('recent') as Promise<readonly RecentFile[]>,
  addRecent: (path) => call('addRecent', path) as Promise<void>,
  fileSet: (path) => call('fileSet', path) as Promise<readonly SetFile[]>,
  onCommand: (listener) => void ipcRenderer.on(channels.command, (_event, command: string) => listener(command)),
  setTitle: (title) => void call('setTitle', title),
};
contextBridge.exposeInMainWorld('netloupeHost', host);

window.addEventListener('message', ({ source, data }) => {
  const { type } = (data ?? {}) as { type?: unknown };
  if (source === window && type === 'netloupe-port-wanted') ipcRenderer.send(channels.port);
});
ipcRenderer.on(channels.port, ({ ports }) => window.postMessage({ type: 'netloupe-port' }, '*', [...ports]));
