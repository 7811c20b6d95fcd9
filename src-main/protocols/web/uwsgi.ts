/**
 * uwsgi: a request of HTTP as a web server hands it to an application, as variables in one packet
 * (https://uwsgi-docs.readthedocs.io/en/latest/Protocol.html).
 */
import { type Cursor, MORE, NOT_MINE, octets, printable, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';

/** What the packet is: a request whose variables those of WSGI are, or one of another kind. */
const MODIFIERS: Readonly<Record<number, string>> = {
  0: 'WSGI request', 1: 'Reserved', 5: 'PSGI request', 6: 'LUA request', 7: 'RACK request', 8: 'JVM request', 9: 'CGI request',
  14: 'PHP request', 15: 'Mono request', 17: 'Spooler request', 18: 'CFFI request', 22: 'Code evaluation', 23: 'XSLT request',
  24: 'V8 request', 26: 'SSI request', 31: 'Message', 48: 'Subscription', 100: 'Ping', 109: 'Legion message', 110: 'Signal',
  111: 'Cache operation', 173: 'Reload', 200: 'Raw bytes', 224: 'Node announcement', 250: 'Log line',
};
const HEADER = 4;
/** Modifiers behind whose variables the request's body follows. */
const REQUESTS: ReadonlySet<number> = new Set([0, 5, 6, 7, 8, 9, 14, 15]);
/** `CONTENT_LENGTH` beyond this is a file that nobody keeps. */
const LARGEST_BODY = 256 * 1024 * 1024;

const FIELDS = {
  modifier1: u8('Modifier 1', { values: MODIFIERS }),
  size: u16('Size of variables', { little: true }),
  modifier2: u8('Modifier 2'),
  variable: text('Variable'),
  'variable.name': text('Name'),
  'variable.value': text('Value'),
  data: octets('Data'),
  body: octets('Request body'),
} as const;

const f = FIELDS;

export const uwsgi = protocol({
  name: 'uwsgi',
  title: 'uwsgi Protocol',
  short: 'uwsgi',
  over: ['tcp'],
  fields: FIELDS,
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    if (MODIFIERS[bytes[at]] === undefined) return NOT_MINE;
    const head = HEADER + (bytes[at + 1] | (bytes[at + 2] << 8));
    if (!REQUESTS.has(bytes[at])) return head;
    return at + head > end ? MORE : head + bodyLength(bytes, at + HEADER, at + head);
  },
  /** A request that begins with a variable of CGI. */
  recognise(bytes, at, end) {
    if (end - at < HEADER + 8 || !REQUESTS.has(bytes[at]) || bytes[at + 3] !== 0) return false;
    const name = bytes[at + HEADER] | (bytes[at + HEADER + 1] << 8), size = bytes[at + 1] | (bytes[at + 2] << 8);
    if (name < 4 || name > 64 || name + HEADER > size || at + 6 + name > end) return false;
    return VARIABLE.test(decodeText(bytes, at + 6, at + 6 + name, 'latin1'));
  },
  /** The response is HTTP's, and the last that is said. */
  yields: (bytes, at, end) => (bytes[at] === 0x48 && decodeText(bytes, at, Math.min(end, at + 7), 'latin1') === 'HTTP/1.' ? 'http' : undefined),
  dissect(p) {
    const modifier = p.take(f.modifier1), size = p.take(f.size);
    p.take(f.modifier2);
    p.info(MODIFIERS[modifier] ?? `Modifier ${modifier}`);
    if (REQUESTS.has(modifier)) {
      const said = variables(p.within(size));
      const method = said.get('REQUEST_METHOD'), uri = said.get('REQUEST_URI') ?? said.get('PATH_INFO');
      if (method !== undefined && uri !== undefined) p.info(`${method} ${uri} ${said.get('SERVER_PROTOCOL') ?? ''}`.trimEnd());
      p.takeRest(f.body);
    } else if (size > 0) {
      p.take(f.data, Math.min(size, p.remaining));
    }
  },
});

const VARIABLE = /^(?:REQUEST_|QUERY_|CONTENT_|DOCUMENT_|SERVER_|REMOTE_|PATH_|SCRIPT_|HTTP_|UWSGI_)[A-Z_]+$/;

/** `CONTENT_LENGTH` among the variables from `at` to `end`. */
function bodyLength(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i + 4 <= end; ) {
    const name = bytes[i] | (bytes[i + 1] << 8), value = i + 2 + name;
    if (value + 2 > end) return 0;
    const length = bytes[value] | (bytes[value + 1] << 8);
    if (name === 14 && decodeText(bytes, i + 2, value, 'latin1') === 'CONTENT_LENGTH') {
      const digits = decodeText(bytes, value + 2, Math.min(end, value + 2 + length), 'latin1');
      return /^\d{1,9}$/.test(digits) && Number(digits) <= LARGEST_BODY ? Number(digits) : 0;
    }
    i = value + 2 + length;
  }
  return 0;
}

function variables(p: Cursor): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  while (p.more) {
    p.need(2);
    const { at } = p, length = p.little16();
    p.need(4 + length);
    const value = p.little16(2 + length);
    p.need(4 + length + value);
    const name = decodeText(p.bytes, at + 2, at + 2 + length, 'utf8');
    const words = decodeText(p.bytes, at + 4 + length, at + 4 + length + value, 'utf8');
    const shown = value === 0 ? name : `${name} = ${words}`;
    p.set(f.variable, shown, at, 4 + length + value);
    p.label(() => printable(shown));
    const outer = p.under();
    p.skip(2);
    p.take(f['variable.name'], length);
    p.skip(2);
    p.take(f['variable.value'], value);
    p.close(outer);
    said.set(name, words);
  }
  return said;
}
