/** Values of `netloupe read`'s options, checked as tshark checks them and refused in its words. */
import { CONVERSATION_KINDS, type ConversationKind, FOLLOW_PROTOCOLS } from '../../api/index.ts';
import type {
  AddedField, DecodeAs, FieldLineOptions, Glossary, HexOptions, IntervalColumn, ObjectFolderRequest, ReadFormat,
  StatisticRequest, TimeForm,
} from '../../engine/read/read.ts';
import {
  AGGREGATES, FLOW_KINDS, GLOSSARIES, OBJECT_KINDS, READ_FORMATS, REPORTS, REQUESTED_SEVERITIES, STAT_TREE_NAMES,
} from '../../engine/read/read.ts';
import { followOption } from './follow-option.ts';
import { OptionError } from './options.ts';

export function packetCount(text: string): number {
  if (!/^[+-]?\d+$/.test(text)) throw new OptionError(`The specified packet count "${text}" isn't a decimal number`);
  const count = Number(text);
  if (count < 0) throw new OptionError(`The specified packet count "${text}" is a negative number`);
  if (count === 0) throw new OptionError('The specified packet count is zero');
  if (count > 0x7fffffff) throw new OptionError(`The specified packet count "${text}" is too large (greater than 2147483647)`);
  return count;
}

const FORMAT_TEXTS: Readonly<Record<ReadFormat, string>> = {
  fields: 'The values of fields specified with the -e option, in a form\n\t          specified by the -E option.',
  pdml: 'Packet Details Markup Language, an XML-based format for the\n\t          details of a decoded packet. This information is equivalent to\n\t          the packet details printed with the -V flag.',
  psml: 'Packet Summary Markup Language, an XML-based format for the\n\t          summary information of a decoded packet. This information is\n\t          equivalent to the information shown in the one-line summary\n\t          printed by default.',
  json: 'Packet details as JSON. This information is equivalent to the\n\t          packet details printed with the -V flag.',
  jsonraw: 'Packet details as JSON for machines: only raw hex of the decoded\n\t          fields (same as -T json -x but without text).',
  ek: 'Packet details as JSON lines for the bulk insert into an Elastic\n\t          search cluster. This information is equivalent to the packet\n\t          details printed with the -V flag.',
  text: 'Text of a human-readable one-line summary of each of the\n\t          packets, or a multi-line view of the details of each of the\n\t          packets, depending on whether the -V flag was specified.\n\t          This is the default.',
  tabs: 'Similar to the text report except that each column of the\n\t          human-readable one-line summary is delimited with an ASCII\n\t          horizontal tab character.',
};

export function format(text: string): ReadFormat {
  const found = READ_FORMATS.find(name => name === text);
  if (found !== undefined) return found;
  const order: readonly ReadFormat[] = ['fields', 'pdml', 'psml', 'json', 'jsonraw', 'ek', 'text', 'tabs'];
  const list = order.map(name => `\n\t${`"${name}"`.padEnd(9)} ${FORMAT_TEXTS[name]}`).join('');
  throw new OptionError(`Invalid -T parameter "${text}"; it must be one of:${list}`);
}

export function glossaryKind(text: string): Glossary {
  const found = GLOSSARIES.find(name => name === text);
  if (found !== undefined) return found;
  throw new OptionError(`Invalid "${text}" option for -G flag, enter -G help for more help.\nReports are: ${GLOSSARIES.join(', ')}`);
}

const TIME_FORMS: Readonly<Record<string, TimeForm>> = {
  a: 'absolute', ad: 'absolute-date', adoy: 'absolute-day-of-year', d: 'delta', dd: 'delta-displayed', e: 'epoch', r: 'relative', u: 'utc',
  ud: 'utc-date',
  udoy: 'utc-day-of-year',
};

export function timeForm(text: string): TimeForm {
  if (Object.hasOwn(TIME_FORMS, text)) return TIME_FORMS[text];
  throw new OptionError(`Invalid time stamp type "${text}"; it must be one of:
\t"a"    for absolute
\t"ad"   for absolute with YYYY-MM-DD date
\t"adoy" for absolute with YYYY/DOY date
\t"d"    for delta
\t"dd"   for delta displayed
\t"e"    for epoch
\t"r"    for relative
\t"u"    for absolute UTC
\t"ud"   for absolute UTC with YYYY-MM-DD date
\t"udoy" for absolute UTC with YYYY/DOY date`);
}

/** Whether spans are written as hours, minutes and seconds. */
export function clock(text: string): boolean {
  if (text === 's' || text === 'hms') return text === 'hms';
  throw new OptionError(`Invalid seconds type "${text}"; it must be one of:\n\t"s"   for seconds\n\t"hms" for hours, minutes and seconds`);
}

const OCCURRENCES: Readonly<Record<string, FieldLineOptions['occurrence']>> = { f: 'first', l: 'last', a: 'all' };
const QUOTES: Readonly<Record<string, string>> = { d: '"', s: "'", n: '' };
const YES_NO: Readonly<Record<string, boolean>> = { y: true, Y: true, n: false, N: false };

/** One `-E name=value` more. */
export function fieldOption(options: FieldLineOptions, text: string): FieldLineOptions {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const value = equals < 0 ? '' : text.slice(equals + 1);
  const first = [...value][0] ?? '';
  switch (first === '' ? '' : name) {
    case 'header':
    case 'bom':
      if (Object.hasOwn(YES_NO, first)) return { ...options, [name]: YES_NO[first] };
      break;
    case 'separator':
    case 'aggregator':
      return { ...options, [name]: value.startsWith('/t') ? '\t' : value.startsWith('/s') ? ' ' : value.startsWith('\\') ? '\\' : first };
    case 'occurrence':
      if (Object.hasOwn(OCCURRENCES, first)) return { ...options, occurrence: OCCURRENCES[first] };
      break;
    case 'quote':
      if (Object.hasOwn(QUOTES, first)) return { ...options, quote: QUOTES[first] };
  }
  throw new OptionError(`"${name}" is not a valid field output option=value pair.
The available options for field output "E" are:
bom=y|n    Prepend output with the UTF-8 BOM (def: N: no)
header=y|n    Print field abbreviations as first line of output (def: N: no)
separator=/t|/s|<character>   Set the separator to use;
     "/t" = tab, "/s" = space (def: /t: tab)
occurrence=f|l|a  Select the occurrence of a field to use;
     "f" = first, "l" = last, "a" = all (def: a: all)
aggregator=,|/s|<character>   Set the aggregator to use;
     "," = comma, "/s" = space (def: ,: comma)
quote=d|s|n   Print either d: double-quotes, s: single quotes or${' '}
     n: no quotes around field values (def: n: none)`);
}

export const HEX_DEFAULTS: HexOptions = { frameOnly: false, ascii: true, delimiter: '' };

/** One `--hexdump` option more. */
export function hexOption(options: HexOptions, text: string): HexOptions {
  switch (text) {
    case 'all': return { ...options, frameOnly: false };
    case 'frames': return { ...options, frameOnly: true };
    case 'ascii': return { ...options, ascii: true, delimiter: '' };
    case 'delimit': return { ...options, ascii: true, delimiter: '|' };
    case 'noascii': return { ...options, ascii: false };
  }
  throw new OptionError(`"${text}" is an invalid value for --hexdump <hexoption>; it must be one of all, frames, ascii, delimit, noascii`);
}

const CONVERSATIONS: readonly string[] = CONVERSATION_KINDS;

/** `conv,tcp`, `io,phs` and the like, each with a filter behind a comma where wanted; `follow,…`; `io,stat,…`. */
export function statistic(text: string): StatisticRequest {
  const [first, second = '', ...rest] = text.split(',');
  const filter = rest.join(',');
  if (first === 'conv' && CONVERSATIONS.includes(second)) return { kind: second as ConversationKind, filter };
  if (first === 'io' && second === 'phs') return { kind: 'hierarchy', filter };
  const followed = first === 'follow' ? FOLLOW_PROTOCOLS.find(name => name === second) : undefined;
  if (followed !== undefined) return followOption(followed, filter);
  const other = otherStatistic(first, second, rest);
  if (other !== undefined) return other;
  const all = [
    ...CONVERSATIONS.flatMap(kind => [`conv,${kind}`, `endpoints,${kind}`]),
    ...FOLLOW_PROTOCOLS.map(name => `follow,${name}`),
    ...STAT_TREE_NAMES.map(name => `${name},tree`),
    ...Object.keys(REPORTS),
    ...FLOW_KINDS.map(name => `flow,${name}`),
    'expert', 'hosts', 'io,phs', 'io,stat',
  ].toSorted();
  throw new OptionError(`Invalid -z argument "${text}"; it must be one of:${all.map(name => `\n     ${name}`).join('')}`);
}

function otherStatistic(first: string, second: string, rest: readonly string[]): StatisticRequest | undefined {
  const filter = rest.join(',');
  if (first === 'endpoints' && CONVERSATIONS.includes(second)) return { kind: 'endpoints', of: second as ConversationKind, filter };
  if (first === 'expert') {
    const severity = REQUESTED_SEVERITIES.find(({ name }) => name === second)?.name;
    return { kind: 'expert', least: severity ?? 'chat', filter: severity === undefined ? [second, ...rest].join(',').replace(/,$/, '') : filter };
  }
  if (first === 'io' && second === 'stat') return intervals(rest);
  if (first === 'flow') return flow(second, rest);
  if (first === 'hosts') return hosts([second, ...rest].filter(part => part !== ''));
  const report = reportOf(first, second, rest);
  if (report !== undefined) return report;
  const tree = second === 'tree' ? STAT_TREE_NAMES.find(name => name === first) : undefined;
  return tree === undefined ? undefined : { kind: 'tree', name: tree, filter };
}

/** `flow,tcp,standard`; the two kinds of addresses differ for nothing that is known here. */
function flow(name: string, [addresses = '', ...filter]: readonly string[]): StatisticRequest | undefined {
  const of = FLOW_KINDS.find(known => known === name);
  if (of === undefined) return undefined;
  if (addresses !== 'standard' && addresses !== 'network') throw new OptionError('flow - Invalid address type.');
  return { kind: 'flow', of, filter: filter.join(',') };
}

/** `hosts,ipv4`: the versions that are asked for, both where none is. */
function hosts(asked: readonly string[]): StatisticRequest {
  if (!asked.every(version => Object.hasOwn(VERSIONS, version))) throw new OptionError('invalid "-z hosts[,ip|ipv4|ipv6]" argument');
  return { kind: 'hosts', versions: asked.length === 0 ? [4, 6] : asked.map(version => VERSIONS[version]), filter: '' };
}

const VERSIONS: Readonly<Record<string, 4 | 6>> = { ip: 4, ipv4: 4, ipv6: 6 };

/** `credentials`, `smb2,srt`, `rpc,srt,100003,3`, each with a filter behind a comma where wanted. */
function reportOf(first: string, second: string, rest: readonly string[]): StatisticRequest | undefined {
  const name = Object.hasOwn(REPORTS, first) ? first : `${first},${second}`;
  if (!Object.hasOwn(REPORTS, name)) return undefined;
  const { settings = 0, wordy = false, words } = REPORTS[name], given = rest.slice(0, settings).map(Number);
  if (given.length < settings || !given.every(Number.isInteger)) {
    throw new OptionError(`invalid "-z ${name},<program>,<version>[,<filter>]" argument`);
  }
  if (words !== undefined) {
    if (rest.length < words.length) throw new OptionError(`invalid "-z ${name},${words.join(',')}[,<filter>]" argument`);
    return { kind: 'report', name, settings: given, words: rest.slice(0, words.length), filter: rest.slice(words.length).join(',') };
  }
  if (wordy) return { kind: 'report', name, settings: given, words: rest, filter: '' };
  return { kind: 'report', name, settings: given, filter: (name === first ? [second, ...rest] : rest.slice(settings)).join(',').replace(/,$/, '') };
}

/** `1,tcp,AVG(tcp.len)tcp.len`: seconds, then a column each. */
function intervals([interval = '', ...columns]: readonly string[]): StatisticRequest {
  if (!/^\d+(?:\.\d{1,6})?$/.test(interval)) throw new OptionError('invalid "-z io,stat,<interval>[,<filter>][,<filter>]..." argument');
  return {
    kind: 'intervals', interval: Math.round(Number(interval) * 1e6), decimals: interval.split('.')[1]?.length ?? 0, filter: '',
    columns: (columns.length === 0 ? [''] : columns).map(intervalColumn),
  };
}

function intervalColumn(text: string): IntervalColumn {
  const [, name, field = '', behind = ''] = /^([A-Z]+)\(([^()]*)\)(.*)$/.exec(text) ?? [], aggregate = AGGREGATES.find(known => known === name);
  if (aggregate === undefined) return { text, filter: text, aggregate: undefined, field: '' };
  const isOfField = aggregate !== 'FRAMES' && aggregate !== 'BYTES';
  if (isOfField !== (field !== '')) {
    throw new OptionError(
      isOfField ? `${aggregate} requires a field name: ${aggregate}(field)filter` : `${aggregate} takes no field: ${aggregate}()filter`,
    );
  }
  return { text, filter: behind, aggregate, field };
}

const ADDED = 'proto,colinfo';

/** `-z proto,colinfo,…` counts nothing, as the others do. */
export function addsField(text: string): boolean {
  return text === ADDED || text.startsWith(`${ADDED},`);
}

/** `proto,colinfo,FILTER,FIELD`: all behind the filter, which thus has no comma, is the field's name. */
export function addedField(text: string): AddedField {
  const [, , filter, ...field] = text.split(',');
  if (field.length === 0) throw new OptionError(`invalid "-z ${ADDED},<filter>,<field>" argument`);
  return { filter, field: field.join(',') };
}

/** `tcp.port==8080,http`, also `8080-8090` and `8080:10` (ten from there on). */
export function decodeAs(text: string): DecodeAs {
  const [, table, selector = WITHOUT_SELECTOR, protocol] = /^([^=,]+)(?:==?([^,=]*))?,(.*)$/.exec(text) ?? [];
  if (table === undefined || protocol === undefined) {
    throw new OptionError(`Parameter "${text}" doesn't follow the template "<layer_type>==<selector>,<decode_as_protocol>"`);
  }
  return { table, keys: selectorKeys(selector), protocol };
}

/** Some tables have one protocol for all: `can.subdissector,iso15765`. */
const WITHOUT_SELECTOR = '';

const MOST_NUMBER = 0xffffffff;

/** The tables have 16-bit numbers; more keys than they hold are a slip. */
const MOST_KEYS = 65536;

/** What is no number is a text, which some tables have for keys. */
function selectorKeys(selector: string): (number | string)[] {
  const [, low, separator, second] = /^(0x[0-9a-f]+|\d+)(?:([-:])(0x[0-9a-f]+|\d+))?$/i.exec(selector) ?? [];
  if (low === undefined) return [selector];
  if (Number(low) > MOST_NUMBER) throw new OptionError(`Invalid selector number "${selector}"`);
  const from = Number(low);
  const count = second === undefined ? 1 : separator === ':' ? Number(second) : Number(second) - from + 1;
  if (count < 1 || count > MOST_KEYS) throw new OptionError(`Invalid selector numeric range "${selector}"`);
  return Array.from({ length: count }, (_, i) => from + i);
}

/** `http,FOLDER` */
export function objectFolder(text: string): ObjectFolderRequest {
  const comma = text.indexOf(','), kind = OBJECT_KINDS.find(known => known === text.slice(0, comma));
  if (kind !== undefined && comma < text.length - 1) return { kind, path: text.slice(comma + 1) };
  const kinds = OBJECT_KINDS.map(known => `\n     ${known}`).join('');
  throw new OptionError(
    `"--export-objects" are specified as: <protocol>,<destdir>\nThe available export object types for the "--export-objects" option are:${kinds}`,
  );
}
