/**
 * What the stand-in runs inside the page: the page's own world gets the API that the preload exposes, the preload runs in an isolated
 * world with the parts of `electron` that a sandboxed preload has. The worlds share only the DOM, as in Electron.
 */

/** Runs in the page's world. The API is described on first use, by when the preload has run. */
function pageWorld() {
  const { port1, port2 } = new MessageChannel();
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (reason: Error) => void }>} */
  const waiting = new Map();
  /** @type {((...args: unknown[]) => void)[]} */
  const listeners = [];
  let calls = 0;
  port1.onmessage = ({ data: { listener, args, id, value, error } }) => {
    if (listener !== undefined) return listeners[listener](...args);
    const { resolve, reject } = /** @type {NonNullable<ReturnType<typeof waiting.get>>} */ (waiting.get(id));
    waiting.delete(id);
    return error === undefined ? resolve(value) : reject(new Error(error));
  };
  const call = (/** @type {string} */ method, /** @type {unknown[]} */ args) =>
    new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject });
      const sent = args.map((arg) => (typeof arg === 'function' ? { listener: listeners.push(/** @type {() => void} */ (arg)) - 1 } : arg));
      port1.postMessage({ id: calls, method, args: sent });
    });
  /** @type {Record<string, unknown> | undefined} */
  let api;
  Object.defineProperty(window, 'netloupeHost', {
    get() {
      if (api !== undefined) return api;
      document.addEventListener(
        'stand-in-described',
        event => {
          const members = Object.entries(JSON.parse(/** @type {CustomEvent} */ (event).detail));
          api = Object.fromEntries(
            members.map(([name, value]) => [name, value === 'function' ? (/** @type {unknown[]} */ ...args) => call(name, args) : value]),
          );
        },
        { once: true },
      );
      document.dispatchEvent(new Event('stand-in-describe'));
      window.postMessage('stand-in-bridge', '*', [port2]);
      return api;
    },
  });
}

/**
 * Runs in the preload's world, before the preload. `toMain` is the binding that reaches the stand-in; what comes from there calls
 * `globalThis.fromMain`.
 * @param {string} dropped folder in which dropped files are said to lie
 */
function preloadWorld(dropped) {
  const scope = /** @type {any} */ (globalThis);
  /** @type {Map<string, ((...args: any[]) => void)[]>} */
  const listeners = new Map();
  /** @type {Map<number, (value: any) => void>} */
  const invoked = new Map();
  /** @type {MessagePort[]} */
  const ports = [];
  let calls = 0;
  const send = (/** @type {object} */ message) =>
    scope.toMain(JSON.stringify(message, (_key, value) => (value instanceof Uint8Array ? { $bytes: btoa(String.fromCharCode(...value)) } : value)));
  const emit = (/** @type {string} */ channel, /** @type {object} */ event, /** @type {unknown[]} */ args) =>
    (listeners.get(channel) ?? []).forEach((listener) => listener(event, ...args));

  scope.fromMain = (/** @type {string} */ text) => {
    const message = JSON.parse(text, (_key, value) =>
      typeof value?.$bytes === 'string' ? Uint8Array.from(atob(value.$bytes), character => character.charCodeAt(0)) : value,
    );
    if (message.answer !== undefined) return invoked.get(message.answer)?.(message);
    if (message.close !== undefined) return ports[message.close].close();
    if (message.port === undefined) return emit(message.channel, {}, message.args);
    if ('data' in message) return ports[message.port].postMessage(message.data);
    const { port1, port2 } = new MessageChannel();
    ports[message.port] = port1;
    port1.onmessage = ({ data }) => send({ port: message.port, data });
    return emit(message.channel, { ports: [port2] }, []);
  };

  const electron = {
    ipcRenderer: {
      on: (/** @type {string} */ channel, /** @type {() => void} */ listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      send: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) => send({ channel, args }),
      invoke: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) =>
        new Promise((resolve, reject) => {
          invoked.set(++calls, ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))));
          send({ invoke: calls, channel, args });
        }),
    },
    webUtils: { getPathForFile: (/** @type {File} */ file) => `${dropped}/${file.name}` },
    contextBridge: {
      exposeInMainWorld(/** @type {string} */ _name, /** @type {Record<string, any>} */ api) {
        document.addEventListener('stand-in-describe', () => {
          const detail = JSON.stringify(
            Object.fromEntries(Object.entries(api).map(([name, value]) => [name, typeof value === 'function' ? 'function' : value])),
          );
          document.dispatchEvent(new CustomEvent('stand-in-described', { detail }));
        });
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if (data !== 'stand-in-bridge') return;
          port.onmessage = async ({ data: { id, method, args } }) => {
            const received = args.map((/** @type {any} */ arg) =>
              typeof arg?.listener === 'number'
                ? (/** @type {unknown[]} */ ...values) => port.postMessage({ listener: arg.listener, args: values })
                : arg,
            );
            try {
              port.postMessage({ id, value: await api[method](...received) });
            } catch (error) {
              port.postMessage({ id, error: /** @type {Error} */ (error).message });
            }
          };
        });
      },
    },
  };
  scope.require = () => electron;
}

/** Source for the page's world. */
export const pageWorldSource = `(${pageWorld.toString()})()`;

/**
 * Source for the preload's world.
 * @param {string} preload source of the preload bundle
 * @param {string} dropped
 */
export const preloadWorldSource = (preload, dropped) => `(${preloadWorld.toString()})(${JSON.stringify(dropped)});\n(() => {${preload}\n})()`;
