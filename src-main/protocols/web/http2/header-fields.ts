/** Header lists of HTTP/2 and what is shown of them: RFC 9113 §8.2 and §8.3. */
import { type Cursor, expert, none, octets, printable, text, u32 } from '../../../dissect/index.ts';
import { type HeaderBlock, type HeaderLine, INCREMENTAL, INDEXED, NEVER_INDEXED, TABLE_SIZE, WITHOUT_INDEXING } from '../hpack/decoder.ts';
import { callStatus } from '../grpc/status.ts';
import { namedHeaders, utf8 } from '../http/named-headers.ts';
import { STATUS_CODES } from '../http/status-codes.ts';

export const HEADER_FIELDS = {
  headers: octets('Header Block Fragment'),
  'header.length': u32('Header Length'),
  'header.count': u32('Header Count'),
  header: none('Header'),
  'header.name.length': u32('Name Length'),
  'header.name': text('Name'),
  'header.value.length': u32('Value Length'),
  'header.value': text('Value'),
  'header.unescaped': text('Unescaped'),
  'header.repr': text('Representation'),
  'header.index': u32('Index'),
  header_table_size_update: none('Header table size update'),
  'header_table_size_update.header_table_size': u32('Header table size'),
  header_incomplete: expert('Header block cannot be read to its end', 'warning', 'Undecoded', { own: true }),
  header_unknown: expert('The name or value was sent before the capture began', 'note', 'Undecoded', { own: true }),
  'request.full_uri': text('Full request URI', { source: 'conversation' }),
};

export const NAMED_HEADERS = namedHeaders('http2');

const f = HEADER_FIELDS;

const REPRESENTATIONS: Readonly<Record<number, string>> = {
  [INDEXED]: 'Indexed Header Field', [INCREMENTAL]: 'Literal Header Field with Incremental Indexing',
  [WITHOUT_INDEXING]: 'Literal Header Field without Indexing', [NEVER_INDEXED]: 'Literal Header Field never Indexed',
};

/** What a header counts in `http2.header.length` besides its name and value. */
const LENGTHS_OF_BOTH = 8;

/** Shows the lines of a block whose bytes begin at `base` of the cursor; -1 when they do not lie there. */
export function showHeaders(p: Cursor, block: HeaderBlock, base: number): void {
  const headers = block.lines.filter(({ representation }) => representation !== TABLE_SIZE);
  p.generate(f['header.length'], headers.reduce((sum, { name, value }) => sum + (name?.length ?? 0) + (value?.length ?? 0) + LENGTHS_OF_BOTH, 0));
  p.generate(f['header.count'], headers.length);
  for (const line of block.lines) {
    const at = base < 0 ? p.at : base + line.start, length = base < 0 ? 0 : line.length;
    if (line.representation === TABLE_SIZE) showTableSize(p, line, at, length);
    else showHeader(p, line, at, length);
  }
  if (block.trouble !== undefined) p.expert(f.header_incomplete, block.trouble);
}

function showTableSize(p: Cursor, line: HeaderLine, at: number, length: number): void {
  p.set(f.header_table_size_update, undefined, at, length);
  const outer = p.under();
  p.set(f['header_table_size_update.header_table_size'], line.index, at, length);
  p.close(outer);
}

function showHeader(p: Cursor, { name, value, representation, index }: HeaderLine, at: number, length: number): void {
  p.set(f.header, undefined, at, length);
  p.label(() => {
    if (name === undefined && value === undefined) return `Header: entry ${index} of the table, sent before the capture began`;
    const reason = name === ':status' ? STATUS_CODES[Number(value)] : undefined;
    return `Header: ${printable(utf8(name ?? '(unknown)'))}: ${printable(utf8(value ?? '(unknown)'))}${reason === undefined ? '' : ` ${reason}`}`;
  });
  const outer = p.under();
  if (name !== undefined) {
    p.set(f['header.name.length'], name.length, at, length);
    p.set(f['header.name'], utf8(name), at, length);
  }
  if (value !== undefined) {
    p.set(f['header.value.length'], value.length, at, length);
    p.set(f['header.value'], utf8(value), at, length);
  }
  if (name !== undefined && value !== undefined) {
    NAMED_HEADERS.show(p, name, value, at, length);
    p.generate(f['header.unescaped'], unescaped(value), at, length);
  } else {
    p.expert(f.header_unknown);
  }
  const indexedName = index > 0 ? 'Indexed Name' : 'New Name';
  p.set(f['header.repr'], representation === INDEXED ? REPRESENTATIONS[INDEXED] : `${REPRESENTATIONS[representation]} - ${indexedName}`, at, length);
  if (index > 0) p.set(f['header.index'], index, at, length);
  p.close(outer);
}

function unescaped(value: string): string {
  return utf8(value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** `GET /index.html` of a request's headers, `200 OK` of a response's; undefined of trailers. */
export function summary(block: HeaderBlock): string | undefined {
  const value = (name: string): string | undefined => block.lines.find(line => line.name === name)?.value;
  const method = value(':method'), status = value(':status');
  if (method !== undefined) return utf8(`${method} ${value(':path') ?? value(':authority') ?? ''}`);
  const call = callStatus(value)?.text;
  if (status === undefined) return call;
  const text = `${status} ${STATUS_CODES[Number(status)] ?? 'Unknown'}`;
  return call === undefined ? text : `${text}, ${call}`;
}

/** RFC 9113 §8.3.1. */
export function fullUri(block: HeaderBlock): string | undefined {
  const value = (name: string): string | undefined => block.lines.find(line => line.name === name)?.value;
  const scheme = value(':scheme'), authority = value(':authority'), path = value(':path');
  return scheme === undefined || authority === undefined || path === undefined ? undefined : utf8(`${scheme}://${authority}${path}`);
}
