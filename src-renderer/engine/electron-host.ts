/** `Host` as Electron's preload gives it. Errors lose their name on the way through the bridge; all of them are for the user. */
import type { Host } from '../../src-main/api/index.ts';
import { UserError } from '../../src-main/api/index.ts';

export function electronHost(bridge: Host): Host {
  const told =
    <Arguments extends readonly unknown[], Value>(method: (...args: Arguments) => Promise<Value>) =>
    async (...args: Arguments): Promise<Value> => {
      try {
        return await method(...args);
      } catch (error) {
        throw new UserError(error instanceof Error ? error.message : String(error));
      }
    };
  return {
    kind: 'electron',
    onOpen: (listener) => bridge.onOpen(listener),
    chooseFiles: told(() => bridge.chooseFiles()),
    admit: told((file: File) => bridge.admit(file)),
    chooseTarget: told((suggestedName: string) => bridge.chooseTarget(suggestedName)),
    deliver: told((path: string) => bridge.deliver(path)),
    samples: told(() => bridge.samples()),
    recent: told(() => bridge.recent()),
    addRecent: told((path: string) => bridge.addRecent(path)),
    fileSet: told((path: string) => bridge.fileSet(path)),
    onCommand: (listener) => bridge.onCommand(listener),
    setTitle: (title) => bridge.setTitle(title),
  };
}
