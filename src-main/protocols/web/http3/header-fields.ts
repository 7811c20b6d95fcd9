/** Header blocks of HTTP/3 and what is shown of them: RFC 9114 §4.2 and §4.3, RFC 9204 §4.5. */
import { type Cursor, expert, none, printable, text, u32 } from '../../../dissect/index.ts';
import type { HeaderLine } from '../hpack/decoder.ts';
import { namedHeaders, utf8 } from '../http/named-headers.ts';
import { STATUS_CODES } from '../http/status-codes.ts';
import { fullUri } from '../http2/header-fields.ts';
import { type FieldSection, INDEXED, INDEXED_POST_BASE, LITERAL_NAME, NAME_REFERENCE, NAME_REFERENCE_POST_BASE } from '../qpack/decoder.ts';
import type { Unit } from './units.ts';

const found = { source: 'conversation' } as const;

export const HEADER_FIELDS = {
  'headers.count': u32('Headers Count', found),
  'headers.header': none('Header', found),
  'headers.header.length': u32('Header Length', found),
  'headers.header.name.length': u32('Name Length', found),
  // With the name that Wireshark has given it.
  'headers.header.name': text('Name', { id: 'http3.header.header.name', ...found }),
  'headers.header.value.length': u32('Value Length', found),
  'headers.header.value': text('Value', found),
  'headers.header.representation': text('Representation', { own: true, ...found }),
  'headers.header.index': u32('Index', { own: true, ...found }),
  'headers.required_insert_count': u32('Required Insert Count', { own: true, ...found }),
  'headers.base': u32('Base', { own: true, ...found }),
  'request.full_uri': text('Full request URI', found),
  'header.qpack.blocked.rcint': u32('Required instruction count', found),
  'header.qpack.blocked.wcint': u32('Available instruction count', found),
  'expert.header_decoding.blocked': expert('The header block waits for its table', 'note', 'Undecoded', found),
  'expert.header_decoding.failed': expert('The header block cannot be read to its end', 'warning', 'Undecoded', found),
};

export const NAMED_HEADERS = namedHeaders('http3', found);

const f = HEADER_FIELDS;

const REPRESENTATIONS: Readonly<Record<number, string>> = {
  [INDEXED]: 'Indexed Field Line', [INDEXED_POST_BASE]: 'Indexed Field Line with Post-Base Index',
  [NAME_REFERENCE]: 'Literal Field Line with Name Reference',
  [NAME_REFERENCE_POST_BASE]: 'Literal Field Line with Post-Base Name Reference', [LITERAL_NAME]: 'Literal Field Line with Literal Name',
};

/** Shows the header block whose bytes begin where the cursor stands. */
export function showSection(p: Cursor, { section, waits }: Unit): void {
  if (waits !== undefined) showWait(p, waits);
  if (section === undefined) return;
  showPrefix(p, section);
  p.generate(f['headers.count'], section.lines.length);
  for (const line of section.lines) showHeader(p, line, p.at + line.start);
  const uri = fullUri(section);
  if (uri !== undefined) p.generate(f['request.full_uri'], uri);
  if (section.trouble !== undefined) p.expert(f['expert.header_decoding.failed'], section.trouble);
}

/** RFC 9204 §2.1.2. */
function showWait(p: Cursor, { required, had, until }: NonNullable<Unit['waits']>): void {
  const came = until > 0 ? `came in frame ${until}` : 'are not in the capture';
  p.expert(
    f['expert.header_decoding.blocked'],
    `The header block wants ${required} inserts into its table, of which there were ${had}: the others ${came}`,
  );
  p.generate(f['header.qpack.blocked.rcint'], required);
  p.generate(f['header.qpack.blocked.wcint'], had);
}

function showPrefix(p: Cursor, { required, base }: FieldSection): void {
  if (required === 0) return;
  p.generate(f['headers.required_insert_count'], required);
  p.generate(f['headers.base'], base);
}

function showHeader(p: Cursor, { name = '', value = '', representation, index, length }: HeaderLine, at: number): void {
  p.set(f['headers.header'], undefined, at, length);
  p.label(() => {
    const reason = name === ':status' ? STATUS_CODES[Number(value)] : undefined;
    return `Header: ${printable(utf8(name))}: ${printable(utf8(value))}${reason === undefined ? '' : ` ${reason}`}`;
  });
  const outer = p.under();
  p.set(f['headers.header.length'], name.length + value.length, at, length);
  p.set(f['headers.header.name.length'], name.length, at, length);
  p.set(f['headers.header.name'], utf8(name), at, length);
  p.set(f['headers.header.value.length'], value.length, at, length);
  p.set(f['headers.header.value'], utf8(value), at, length);
  NAMED_HEADERS.show(p, name, value, at, length);
  p.set(f['headers.header.representation'], REPRESENTATIONS[representation], at, length);
  if (representation !== LITERAL_NAME) p.set(f['headers.header.index'], index, at, length);
  p.close(outer);
}
