/**
 * A stand-in for the module `electron`, for machines without Electron's program: it runs the unmodified main and preload bundles of the
 * build, with a page of Playwright as the window. It shows how the bundles are wired, not how Electron behaves.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { pageWorldSource, preloadWorldSource } from './electron-worlds.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** The page that becomes the window, the user's data folder, and where dropped files are said to lie. Set before the main bundle is imported. */
export const setting = { page: /** @type {Page | undefined} */ (undefined), userData: '', dropped: '' };

/** What happened that only a desktop would show. */
export const seen = {
  recentDocuments: /** @type {string[]} */ ([]),
  titles: /** @type {string[]} */ ([]),
  messages: /** @type {string[]} */ ([]),
  /** Addresses that were asked for and refused. */
  refused: /** @type {string[]} */ ([]),
};

/** Addresses of the app's own scheme, which a plain Chromium has not, are those of a host that no request reaches. */
const pageOrigin = 'http://netloupe.localhost';
const appOrigin = 'netloupe://window';
const toApp = (/** @type {string} */ url) => url.replace(pageOrigin, appOrigin);
const toPage = (/** @type {string} */ url) => url.replace(appOrigin, pageOrigin);

class Event {
  defaultPrevented = false;
  preventDefault() {
    this.defaultPrevented = true;
  }
}

export const app = Object.assign(new EventEmitter(), {
  enableSandbox() {},
  requestSingleInstanceLock: () => true,
  whenReady: () => Promise.resolve(),
  isReady: () => true,
  quit() {},
  getPath: () => setting.userData,
  addRecentDocument: (/** @type {string} */ path) => void seen.recentDocuments.push(path),
});

/** Answers for the next dialogs, in order; cancelled when there is none. */
export const answers = { open: /** @type {string[][]} */ ([]), save: /** @type {string[]} */ ([]) };
export const dialog = {
  showOpenDialog: async () => ({ filePaths: answers.open.shift() ?? [] }),
  showMessageBox: async (/** @type {unknown} */ _window, /** @type {{ message: string }} */ { message }) => {
    seen.messages.push(message);
    return { response: 0 };
  },
  showSaveDialog: async () => ({ filePath: answers.save.shift() ?? '' }),
};

/** @type {Map<string, (event: object, ...args: unknown[]) => unknown>} */
const handlers = new Map();
/** Calls a method of the main process with an event of the test's making. */
export const invoke = async (/** @type {string} */ channel, /** @type {object} */ event, /** @type {unknown[]} */ ...args) =>
  handlers.get(channel)?.(event, ...args);
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (/** @type {string} */ channel, /** @type {(event: object, ...args: unknown[]) => unknown} */ handler) =>
    void handlers.set(channel, handler),
});

export const Menu = { setApplicationMenu() {}, buildFromTemplate: (/** @type {unknown} */ template) => template };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };

/** @type {(request: Request) => Promise<Response>} */
let serve = async () => new Response(null, { status: 404 });
export const protocol = {
  registerSchemesAsPrivileged() {},
  handle: (/** @type {string} */ _scheme, /** @type {typeof serve} */ handler) => {
    serve = handler;
  },
};

/** The handlers that the app gave to its session, for tests to ask. */
export const asked = {
  permission: /** @type {(contents: unknown, permission: string, callback: (granted: boolean) => void) => void} */ (() => {}),
  check: /** @type {() => boolean} */ (() => true),
  request: /** @type {(details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void} */ (() => {}),
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: (/** @type {typeof asked.permission} */ handler) => void (asked.permission = handler),
    setPermissionCheckHandler: (/** @type {typeof asked.check} */ handler) => void (asked.check = handler),
    setDevicePermissionHandler() {},
    webRequest: { onBeforeRequest: (/** @type {typeof asked.request} */ handler) => void (asked.request = handler) },
  },
};

class MessagePortMain extends EventEmitter {
  /** @param {import('node:worker_threads').MessagePort} port */
  constructor(port) {
    super();
    this.port = port;
    port.on('message', (data) => this.emit('message', { data }));
    port.on('close', () => this.emit('close'));
  }
  start() {}
  postMessage(/** @type {unknown} */ message) {
    this.port.postMessage(message);
  }
  close() {
    this.port.close();
  }
}
export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}

const toText = (/** @type {object} */ message) =>
  JSON.stringify(message, (_key, value) => (value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value));
const fromText = (/** @type {string} */ text) =>
  JSON.parse(text, (_key, value) => (typeof value?.$bytes === 'string' ? new Uint8Array(Buffer.from(value.$bytes, 'base64')) : value));

class WebContents extends EventEmitter {
  mainFrame = { url: '' };
  /** @type {(message: object) => void} */
  toPreload = () => {};
  /** @type {MessagePortMain[]} */
  ports = [];
  /** @type {(details: { url: string }) => { action: string }} */
  openHandler = () => ({ action: 'allow' });

  setWindowOpenHandler(/** @type {typeof this.openHandler} */ handler) {
    this.openHandler = handler;
  }
  send(/** @type {string} */ channel, /** @type {unknown[]} */ ...args) {
    this.toPreload({ channel, args });
  }
  postMessage(/** @type {string} */ channel, /** @type {unknown} */ _message, /** @type {MessagePortMain[]} */ [port]) {
    const number = this.ports.push(port) - 1;
    this.toPreload({ channel, port: number });
    port.on('message', ({ data }) => this.toPreload({ port: number, data }));
    port.on('close', () => this.toPreload({ close: number }));
  }
  /** The next address that the page may navigate to because the app says so. */
  expected = '';
  reload() {
    this.emit('did-start-loading');
    this.expected = toPage(this.mainFrame.url);
    void setting.page?.reload();
  }

  /** A message from the preload's world. */
  async received(/** @type {any} */ { channel, args, invoke, port, data }) {
    const event = { sender: this, senderFrame: this.mainFrame };
    if (port !== undefined) return this.ports[port].postMessage(data);
    if (invoke === undefined) return ipcMain.emit(channel, event, ...args);
    try {
      this.toPreload({ answer: invoke, value: await handlers.get(channel)?.(event, ...args) });
    } catch (error) {
      this.toPreload({ answer: invoke, error: String(error) });
    }
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();

  /** @param {import('electron').BrowserWindowConstructorOptions} options */
  constructor(options) {
    super();
    this.options = options;
    BrowserWindow.latest = this;
    app.emit('web-contents-created', {}, this.webContents);
  }
  /** @type {BrowserWindow | undefined} */
  static latest;
  maximize() {}
  show() {}
  focus() {}
  isMaximized = () => false;
  isMinimized = () => false;
  isDestroyed = () => false;
  getNormalBounds = () => ({ x: 10, y: 10, width: 1280, height: 860 });
  setTitle(/** @type {string} */ title) {
    seen.titles.push(title);
  }

  async loadURL(/** @type {string} */ address) {
    const page = /** @type {Page} */ (setting.page), contents = this.webContents;
    const cdp = await page.context().newCDPSession(page);
    let world = 0;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === 'preload') world = context.id;
    });
    cdp.on('Runtime.bindingCalled', ({ payload }) => void contents.received(fromText(payload)));
    await cdp.send('Runtime.addBinding', { name: 'toMain', executionContextName: 'preload' });
    contents.toPreload = message =>
      void cdp.send('Runtime.evaluate', { expression: `fromMain(${JSON.stringify(toText(message))})`, contextId: world }).catch(() => {});
    const preload = readFileSync(String(this.options.webPreferences?.preload), 'utf8');
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorldSource(preload, setting.dropped), worldName: 'preload' });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource });

    page.on('popup', (popup) => {
      if (contents.openHandler({ url: popup.url() }).action === 'deny') void popup.close();
    });
    await page.route('**/*', async (route) => {
      const request = route.request(), url = request.url();
      if (request.isNavigationRequest() && url !== contents.expected) {
        const event = new Event();
        contents.emit('will-navigate', event, toApp(url));
        if (event.defaultPrevented) {
          seen.refused.push(toApp(url));
          return route.abort('aborted');
        }
      }
      if (request.isNavigationRequest()) contents.expected = '';
      let cancelled = false;
      asked.request({ url: toApp(url) }, ({ cancel }) => {
        cancelled = cancel;
      });
      if (cancelled) {
        seen.refused.push(toApp(url));
        return route.abort('aborted');
      }
      const response = await serve(new Request(toApp(url)));
      return route.fulfill({
        status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()),
      });
    });
    contents.mainFrame.url = address;
    contents.expected = toPage(address);
    contents.emit('did-start-loading');
    await page.goto(contents.expected);
    this.emit('ready-to-show');
  }
}
