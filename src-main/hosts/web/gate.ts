import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Decides whether a request comes from the page that this host served. Other pages, other names for this address and guesses get nothing. */

export interface Gate {
  /** True when the request names this host by its own address, comes from its own page if it says where from, and knows the token. */
  admits(request: IncomingMessage, token: string | null | undefined): boolean;
  /** The same for what only scripts of the page send: the browser must say that it comes from this very origin. */
  admitsScript(request: IncomingMessage, token: string | null | undefined): boolean;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The addresses that the host on `port` goes by. */
export function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** A gate for the host that listens on `port` and gave `token` to its page. */
export function gate(token: string, port: number): Gate {
  const expected = digest(token);
  // A page of another site can have its name resolve to 127.0.0.1 (DNS rebinding); its requests then carry that name as Host.
  const hosts = ownHosts(port);

  const admits: Gate['admits'] = ({ headers: { host, origin }, headersDistinct }, given) => {
    // A second Host header makes the request invalid (RFC 9112 section 3.2).
    if (host === undefined || headersDistinct.host?.length !== 1 || !hosts.includes(host)) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    // Digests are of one length, so that comparing takes the same time whatever was given.
    return timingSafeEqual(digest(given ?? ''), expected);
  };
  return { admits, admitsScript: (request, given) => request.headers.origin !== undefined && admits(request, given) };
}
