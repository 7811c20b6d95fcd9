/** NetFlow versions 1, 5, 7 and 9 (RFC 3954) and IPFIX (RFC 7011): what flows a router has seen. */
import {
  type Cursor, absoluteTime, expert, frameNumber, protocol, relativeTime, u16, u32,
} from '../../dissect/index.ts';
import { dictionary } from './cflow/elements.ts';
import { FIXED_FIELDS, takeFixed } from './cflow/fixed.ts';
import { RECORD_FIELDS, takeRecords } from './cflow/records.ts';
import { type Exporter, FIRST_DATA, IPFIX, MOST_PARTS, V9, exporterOf, templateAt } from './cflow/templates.ts';
import { takeUptime } from './cflow/times.ts';
import { TEMPLATE_FIELDS, takeTemplates } from './cflow/template-records.ts';

const VERSIONS: ReadonlySet<number> = new Set([1, 5, 7, V9, IPFIX]);

export const cflow = protocol({
  name: 'cflow',
  title: 'Cisco NetFlow/IPFIX',
  short: 'CFLOW',
  on: { 'udp.port': [2055, 4739, 9995, 9996] },
  accepts: (bytes, at, end) => end - at >= 16 && bytes[at] === 0 && VERSIONS.has(bytes[at + 1]),
  fields: {
    version: u16('Version'),
    count: u16('Count'),
    len: u16('Length'),
    sysuptime: relativeTime('SysUptime'),
    timestamp: absoluteTime('Timestamp'),
    exporttime: u32('ExportTime'),
    unix_secs: u32('CurrentSecs'),
    unix_nsecs: u32('CurrentNSecs'),
    sequence: u32('FlowSequence'),
    unexpected_sequence_number: expert('Unexpected flow sequence', 'warning', 'Sequence'),
    'sequence_analysis.expected_sn': u32('Expected Sequence Number', { source: 'conversation' }),
    'sequence_analysis.previous_frame': frameNumber('Previous Frame in Sequence', { source: 'conversation' }),
    source_id: u32('SourceId'),
    flowset_length: u16('FlowSet Length'),
    template_frame: frameNumber('Template Frame', { source: 'conversation' }),
    templates_full: expert(
      `The exporter has templates with more than ${MOST_PARTS} fields: some are not remembered`, 'note', 'Undecoded', { own: true },
    ),
    no_template_found: expert('No template found', 'warning', 'Malformed'),
    ...TEMPLATE_FIELDS,
    ...RECORD_FIELDS,
    ...FIXED_FIELDS,
  },
  lateFields: () => dictionary().fields,
  dissect(p, f) {
    const version = p.take(f.version);
    if (version === V9 || version === IPFIX) message(p, f, version);
    else fixed(p, f, version);
  },
});

type Fields = (typeof cflow)['fields'];

/** Versions whose records are all alike. */
function fixed(p: Cursor, f: Fields, version: number): void {
  const count = p.take(f.count);
  p.info(`total: ${count} (v${version}) flow${count === 1 ? '' : 's'}`);
  takeUptime(p, f.sysuptime);
  p.set(f.timestamp, { seconds: p.u32(), nanoseconds: p.u32(4) }, p.at, 8);
  const outer = p.under();
  p.take(f.unix_secs);
  p.take(f.unix_nsecs);
  p.close(outer);
  const leap = version === 1 ? undefined : sequence(p, f, exporterOf(p), 0);
  takeFixed(p, version, count);
  showLeap(p, f, leap);
}

/** RFC 3954 §5, RFC 7011 §3. */
function message(p: Cursor, f: Fields, version: number): void {
  let begin: string, exported: number;
  if (version === V9) {
    const count = p.take(f.count);
    begin = `total: ${count} (v9) record${count === 1 ? '' : 's'}`;
    takeUptime(p, f.sysuptime);
    exported = time(p, f, f.unix_secs);
  } else {
    const length = p.take(f.len);
    p.limit(length);
    begin = `IPFIX flow (${length.toString().padStart(4)} bytes)`;
    exported = time(p, f, f.exporttime);
  }
  p.info(begin);
  const exporter = exporterOf(p), domain = p.u32(4), leap = sequence(p, f, exporter, domain);
  p.take(version === V9 ? f.source_id : f.od_id);
  p.addInfo(` Obs-Domain-ID=${domain.toString().padStart(5)}`);
  for (let number = 1; p.remaining >= 4; number++) set(p, f, { version, exporter, domain, exported }, number);
  showLeap(p, f, leap);
}

function time(p: Cursor, f: Fields, field: Fields['unix_secs']): number {
  const seconds = p.u32();
  p.set(f.timestamp, { seconds, nanoseconds: 0 }, p.at, 4);
  const outer = p.under();
  p.take(field);
  p.close(outer);
  return seconds;
}

type Leap = { readonly expected: number; readonly previous: number } | undefined;

/** Reads the number of a message, and says so where another one was to be expected. */
function sequence(p: Cursor, f: Fields, exporter: Exporter, domain: number): Leap {
  const number = p.take(f.sequence), leap = exporter.leaps.get(p.packet.record.number);
  if (leap === undefined) return undefined;
  p.addLabel(` (expected ${leap.expected})`);
  p.expertUnder(f.unexpected_sequence_number, `Unexpected flow sequence for domain ID ${domain} (expected ${leap.expected}, got ${number})`);
  return leap;
}

function showLeap(p: Cursor, f: Fields, leap: Leap): void {
  if (leap === undefined) return;
  p.generate(f['sequence_analysis.expected_sn'], leap.expected);
  p.generate(f['sequence_analysis.previous_frame'], leap.previous);
}

/** What a message says of its sets. */
interface Message {
  readonly version: number;
  readonly exporter: Exporter;
  readonly domain: number;
  readonly exported: number;
}

function set(p: Cursor, f: Fields, message: Message, number: number): void {
  const identifier = p.u16(), length = p.u16(2);
  if (length < 4) p.malformed(`a set of ${length} bytes`);
  const outer = p.open('', length), heading = p.lastNode;
  const name = `${message.version === V9 ? 'FlowSet' : 'Set'} ${number} [id=${identifier}]`;
  p.labelNode(heading, name);
  p.take(f.flowset_id);
  p.take(f.flowset_length);
  const content = p.within(length - 4);
  const told = identifier < FIRST_DATA ? takeTemplates(content, message.version, identifier) : data(content, f, message, identifier);
  p.labelNode(heading, `${name}${told}`);
  if (content.more) content.takeCaptured(f.padding);
  p.close(outer);
}

/** Records, whose template may have been sent in another message. Gives what the heading says of them. */
function data(p: Cursor, f: Fields, { exporter, domain, exported }: Message, identifier: number): string {
  p.addInfo(` [Data:${identifier}]`);
  const template = templateAt(exporter, domain, identifier, p.packet.record.number);
  if (template === undefined || template.parts.length === 0) {
    if (exporter.isFull) p.expert(f.templates_full);
    const text = `Data (${p.remaining} bytes), no template found`;
    const outer = p.open(text, p.remaining);
    p.expert(f.no_template_found, text);
    p.close(outer);
    p.skip(p.remaining);
    return '';
  }
  p.generate(f.template_frame, template.frame);
  return ` (${takeRecords(p, template, exported)} flows)`;
}
