/** DNS over HTTP, RFC 8484: which query an answer belongs to is told by the exchange, as ids are mostly 0; a query may be in the target of GET. */
import type { Cursor } from '../../../dissect/index.ts';
import { CARRIED, type Carried } from '../../exchanges.ts';

const DNS_MESSAGE = 'application/dns-message';

/** Frames in which the request and its response are read; 0 as long as they are not known. */
export interface CarriedExchange {
  readonly request: number;
  readonly response: number;
}

/** Reads a body: `read` calls the protocol of its media type, which may pair what HTTP pairs, as DNS and IPP do. */
export function withExchange(p: Cursor, exchange: CarriedExchange | undefined, read: () => void): void {
  const { notes, around } = p.packet;
  const time = exchange === undefined || exchange.request === 0 ? undefined : around?.timeOf(exchange.request);
  notes.set(CARRIED, { hasLength: false, transaction: time === undefined ? undefined : { ...exchange!, time } } satisfies Carried);
  read();
  notes.delete(CARRIED);
}

/** Header of a DNS message. */
const SHORTEST = 12;

/** Reads the query that a target brings in its variable `dns`, RFC 8484 §4.1. `accept`: what the client understands. */
export function readDnsTarget(
  p: Cursor, method: string | undefined, target: string | undefined, accept: string | undefined, exchange: CarriedExchange | undefined,
): void {
  if (method !== 'GET' || target === undefined || !(accept?.includes(DNS_MESSAGE) === true || target.startsWith('/dns-query?'))) return;
  const encoded = /[?&]dns=([\w-]+)(?=[&#]|$)/.exec(target)?.[1];
  const message = encoded === undefined ? undefined : Uint8Array.from(Buffer.from(encoded, 'base64url'));
  if (message === undefined || message.length < SHORTEST) return;
  withExchange(p, exchange, () => p.callOn('dns', 'DNS query of the target', message));
}

/** The same of the headers of HTTP/2 and HTTP/3. */
export function readDnsHeaders(
  p: Cursor, lines: readonly { readonly name?: string | undefined; readonly value?: string | undefined }[],
  exchange: CarriedExchange | undefined,
): void {
  const value = (wanted: string): string | undefined => lines.find(({ name }) => name === wanted)?.value;
  readDnsTarget(p, value(':method'), value(':path'), value('accept'), exchange);
}
