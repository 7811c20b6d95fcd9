/** The built window (HTML, scripts, styles) as both shells serve it: only files of one folder, with the types and the policy they need. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface WindowFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The file that the path of an address names in `folder`; undefined for whatever is not a file in there or has no known type. */
export async function windowFile(folder: string, pathname: string): Promise<WindowFile | undefined> {
  try {
    const root = await realpath(folder);
    // Links are followed before the check: what counts is where the bytes lie.
    const path = await realpath(join(root, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    if (!path.startsWith(root + sep) || type === undefined) return undefined;
    return { bytes: await readFile(path), type };
  } catch {
    // No such file, a folder, or an address that does not decode: all the same to whoever asks.
    return undefined;
  }
}

/**
 * Headers of every answer. Scripts come from the shell alone and nothing is loaded from or sent to elsewhere; styles may be written by
 * scripts, because the table and the editor do so. `connect` lists what the page may talk to.
 */
export function windowHeaders(connect: string): Readonly<Record<string, string>> {
  const policy = {
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self' 'unsafe-inline'`,
    'img-src': `'self' data:`,
    'font-src': `'self' data:`,
    'connect-src': connect,
    'base-uri': `'self'`,
    'form-action': `'none'`,
    'frame-ancestors': `'none'`,
    'object-src': `'none'`,
  };
  return {
    'Content-Security-Policy': Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'Cache-Control': 'no-store',
  };
}
