import type { App, Protocol, Session } from 'electron';
import { windowFile, windowHeaders } from '../window-files.ts';

/** What the checklist of Electron's security tutorial asks of the process: an own scheme, no way out of the page, no permissions, no network. */

/** Scheme and origin of the window. An own scheme, unlike file:, cannot read the rest of the disk. */
export const scheme = 'netloupe';
export const windowOrigin = `${scheme}://window`;

/** To be called before the app is ready. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Answers the scheme with the files of `folder`, and nothing else. */
export function serveWindow(protocol: Protocol, folder: string): void {
  const headers = windowHeaders(`'self'`);
  protocol.handle(scheme, async ({ url, method }) => {
    const { origin, pathname } = new URL(url);
    // Node's URL gives `null` as the origin of schemes it does not know.
    const own = origin === windowOrigin || url.startsWith(`${windowOrigin}/`);
    const file = own && method === 'GET' ? await windowFile(folder, pathname) : undefined;
    if (file === undefined) return new Response('Not found', { status: 404, headers });
    return new Response(file.bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Type': file.type } });
  });
}

/** Every page stays what it is: no navigation, no new windows, no webviews. */
export function confinePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No permissions, no devices, and no request that leaves the app. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  const inside = [`${windowOrigin}/`, 'data:', 'devtools:'];
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !inside.some((start) => url.startsWith(start)) }));
}
