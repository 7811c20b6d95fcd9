import { MessageChannelMain } from 'electron';
import type { MessagePortMain, WebContents } from 'electron';
import type { Port } from '../../api/index.ts';
import { relay } from '../../worker/ports.ts';
import type { AllowedPaths } from '../allowed-paths.ts';
import { channels } from './channels.ts';

/** The way from the window to the engine: the window's end of a channel of Electron, relayed to a port of the worker thread. */

function mainPort(port: MessagePortMain): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage(listener) {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

/** Gives the page of `contents` a port to the engine behind `engine`; only `paths` pass. */
export function givePort(contents: WebContents, engine: Port, paths: AllowedPaths): void {
  const { port1, port2 } = new MessageChannelMain();
  relay(mainPort(port2), engine, (message) => paths.refusal(message));
  contents.postMessage(channels.port, null, [port1]);
}
