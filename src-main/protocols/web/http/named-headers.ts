/** Headers of HTTP/2 and HTTP/3 that have fields of their own, `http2.headers.user_agent`: RFC 9110 §5, with the names that Wireshark gives them. */
import { type Cursor, type Field, type FieldOptions, text, u16, u64 } from '../../../dissect/index.ts';

const TEXTS = [
  ':authority', ':path', ':method', ':scheme', 'accept', 'accept-charset', 'accept-encoding', 'accept-language', 'accept-ranges',
  'access-control-allow-origin', 'allow', 'authorization', 'cache-control', 'content-disposition', 'content-encoding', 'content-language',
  'content-location', 'content-range', 'content-type', 'cookie', 'date', 'etag', 'expect', 'expires', 'from', 'if-match', 'if-modified-since',
  'if-none-match', 'if-range', 'if-unmodified-since', 'last-modified', 'link', 'location', 'proxy-authenticate', 'proxy-authorization', 'range',
  'referer', 'refresh', 'retry-after', 'server', 'set-cookie', 'strict-transport-security', 'user-agent', 'vary', 'via', 'www-authenticate',
] as const;

const NUMBERS = ['age', 'content-length', 'max-forwards'] as const;

/** Behind the protocol's name: hyphens and the colon aside. */
const keyOf = (name: string): string => `headers.${name.replace(/^:/, '').replaceAll('-', '_')}`;

type AnyField = Field<string> | Field<bigint> | Field<number>;

export interface NamedHeaders {
  /** As a protocol declares them. */
  readonly fields: Readonly<Record<string, AnyField>>;
  /** Shows the value of the header of this name, sent as one character a byte, where it has a field and is what that holds. */
  show(p: Cursor, name: string, value: string, at: number, length: number): void;
}

/** `protocol`: what the fields' names begin with. */
export function namedHeaders(protocol: string, options: FieldOptions = {}): NamedHeaders {
  const declared = <V>(name: string, field: (title: string, options: FieldOptions) => Field<V>): [string, Field<V>] =>
    [name, field(name, { ...options, id: `${protocol}.${keyOf(name)}` })];
  const status = u16(':status', { ...options, id: `${protocol}.headers.status` });
  const texts = new Map(TEXTS.map(name => declared(name, text))), numbers = new Map(NUMBERS.map(name => declared(name, u64)));
  return {
    fields: Object.fromEntries([...texts, ...numbers, [':status', status] as const].map(([name, field]): [string, AnyField] => [keyOf(name), field])),
    show(p, name, value, at, length) {
      const asText = texts.get(name), asNumber = numbers.get(name);
      if (asText !== undefined) p.set(asText, utf8(value), at, length);
      else if (asNumber !== undefined && /^\d{1,19}$/.test(value)) p.set(asNumber, BigInt(value), at, length);
      else if (name === ':status' && /^\d{1,5}$/.test(value)) p.set(status, Number(value) & 0xffff, at, length);
    },
  };
}

/** Headers are bytes, one a character; what they say is mostly UTF-8. */
export function utf8(latin: string): string {
  return Buffer.from(latin, 'latin1').toString('utf8');
}
