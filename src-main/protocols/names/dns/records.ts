/**
 * Questions and resource records: what is around a record's data, RFC 1035 §4.1.2 and §4.1.3, with mDNS's use of the
 * class's high bit, RFC 6762 §10.2.
 */
import { type Cursor, bits, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { OPTION_FIELDS, readOptions } from './options.ts';
import { readName } from './name.ts';
import { DATA_FIELDS, DATA_READERS } from './rdata-data.ts';
import { DNSSEC_FIELDS, DNSSEC_READERS } from './rdata-dnssec.ts';
import { KEY_FIELDS, KEY_READERS } from './rdata-keys.ts';
import { NAME_FIELDS } from './rdata-name-fields.ts';
import { NAME_READERS } from './rdata-names.ts';
import { SERVICE_FIELDS, SERVICE_READERS } from './rdata-service.ts';
import { type MessageBounds, Rdata, type RdataReader, spanText } from './rdata.ts';
import { CLASSES, typeDescription, typeName } from './record-types.ts';

const OPT = 41;
const SRV = 33;

export const RECORD_FIELDS = {
  'qry.name': text('Name'),
  'qry.name.len': u16('Name Length'),
  'count.labels': u16('Label Count'),
  'qry.type': u16('Type', { values: typeDescription }),
  'qry.class': u16('Class', { hex: true, values: CLASSES }),
  'qry.class.multicast': bits('Class', 0x7fff, { id: 'dns.qry.class', hex: true, values: CLASSES }),
  'qry.qu': flag('"QU" question', 0x8000, { as: ['True', 'False'] }),
  'resp.name': text('Name'),
  'resp.class': u16('Class', { hex: true, values: CLASSES }),
  'resp.class.multicast': bits('Class', 0x7fff, { id: 'dns.resp.class', hex: true, values: CLASSES }),
  'resp.cache_flush': flag('Cache flush', 0x8000, { as: ['True', 'False'] }),
  'resp.ttl': u32('Time to live'),
  'resp.len': u16('Data length'),
  'rr.udp_payload_size': u16('UDP payload size'),
  'rr.udp_payload_size_mdns': bits('UDP payload size', 0x7fff, { hex: true, id: 'dns.rr.udp_payload_size' }),
  'resp.ext_rcode': u8('Higher bits in extended RCODE', { hex: true }),
  'resp.edns0_version': u8('EDNS0 version'),
  'resp.z': u16('Z', { hex: true }),
  'resp.z.do': flag('DO bit', 0x8000, { as: ['Accepts DNSSEC security RRs', 'Cannot handle DNSSEC security RRs'] }),
  'resp.z.reserved': bits('Reserved', 0x7fff, { hex: true }),
  data: octets('Data'),
  'undecoded.type': expert('Undecoded option', 'note', 'Undecoded'),
  'ttl.high_bit_set': expert('The uppermost bit of the TTL is set (RFC 2181, section 8)', 'warning', 'Protocol'),
  ...NAME_FIELDS,
  ...DATA_FIELDS,
  ...DNSSEC_FIELDS,
  ...KEY_FIELDS,
  ...SERVICE_FIELDS,
  ...OPTION_FIELDS,
};

const f = RECORD_FIELDS;

const READERS: Readonly<Record<number, RdataReader>> = {
  ...NAME_READERS, ...DATA_READERS, ...DNSSEC_READERS, ...KEY_READERS, ...SERVICE_READERS, [OPT]: readOptions,
};

export interface MessageContext extends MessageBounds {
  /** Multicast DNS: the class has 15 bits, the one before them is a flag. */
  readonly multicast: boolean;
  /** What the Info column says of the questions and records, in order. */
  readonly info: string[];
}

const className = (number: number): string => CLASSES[number] ?? 'Unknown';

/** Reads `count` questions. */
export function readQuestions(p: Cursor, message: MessageContext, count: number, title: string): void {
  if (count === 0) return;
  const section = p.open(title);
  for (let i = 0; i < count; i++) readQuestion(p, message);
  p.close(section);
}

function readQuestion(p: Cursor, message: MessageContext): void {
  const section = p.open('Question');
  const heading = p.lastNode;
  const start = p.at;
  const name = readName(p, message.begin, message.end);
  p.set(f['qry.name'], name.text, start, p.at - start);
  p.generate(f['qry.name.len'], name.size, start, p.at - start);
  p.generate(f['count.labels'], name.labels, start, p.at - start);
  const type = p.take(f['qry.type']);
  let question = '';
  let number = p.u16();
  if (message.multicast) {
    number = p.show(f['qry.class.multicast']);
    question = p.take(f['qry.qu']) ? ', "QU" question' : ', "QM" question';
  } else {
    p.take(f['qry.class']);
  }
  message.info.push(` ${typeName(type)} ${name.text}${question}`);
  p.labelNode(heading, () => `${name.text}: type ${typeName(type)}, class ${className(number)}${question}`);
  p.close(section);
}

/** Reads `count` records of one section. */
export function readRecords(p: Cursor, message: MessageContext, count: number, title: string): void {
  if (count === 0) return;
  const section = p.open(title);
  for (let i = 0; i < count; i++) readRecord(p, message);
  p.close(section);
}

function readRecord(p: Cursor, message: MessageContext): void {
  const section = p.open('Record');
  const heading = p.lastNode;
  const start = p.at;
  const { text: owner } = readName(p, message.begin, message.end);
  const type = p.u16();
  if (type !== SRV || !readServiceName(p, owner, start)) p.set(f['resp.name'], owner, start, p.at - start);
  p.take(f.type);
  const described = type === OPT ? readOptHeader(p, message) : readClass(p, message);
  p.labelNode(heading, () => `${owner}: type ${typeName(type)}${described.text}`);
  const length = p.take(f['resp.len']);
  message.info.push(` ${typeName(type)}${described.flush}`);
  const rdata = new Rdata(p.within(length), message, owner);
  const summary = message.info.length;
  if (length > 0) readData(rdata, type);
  message.info[summary] = rdata.summary;
  p.labelNode(heading, () => `${owner}: type ${typeName(type)}${described.text}${rdata.heading}`);
  p.close(section);
}

function readData(r: Rdata, type: number): void {
  const reader = READERS[type];
  if (reader !== undefined) {
    reader(r);
    return;
  }
  r.p.expert(f['undecoded.type'], `No dissector for records of type ${type}`);
  r.rest(f.data);
}

/** Service, protocol and name of the owner of an SRV record, RFC 2782; false when the owner has no such form. */
function readServiceName(p: Cursor, owner: string, start: number): boolean {
  const first = owner.indexOf('.');
  const second = owner.indexOf('.', first + 1);
  if (first < 0 || second < 0) return false;
  p.set(f['srv.service'], owner.slice(0, first), start, p.at - start);
  p.set(f['srv.proto'], owner.slice(first + 1, second), start, p.at - start);
  p.set(f['srv.name'], owner.slice(second + 1), start, p.at - start);
  return true;
}

interface Described {
  /** Behind the type in the record's heading. */
  readonly text: string;
  readonly flush: string;
}

function readClass(p: Cursor, message: MessageContext): Described {
  let number = p.u16();
  let flush = '';
  if (message.multicast) {
    number = p.show(f['resp.class.multicast']);
    if (p.take(f['resp.cache_flush'])) flush = ', cache flush';
  } else {
    p.take(f['resp.class']);
  }
  const ttl = p.take(f['resp.ttl']);
  p.addLabel(() => ` (${spanText(ttl)})`);
  if (ttl > 0x7fffffff) p.expertUnder(f['ttl.high_bit_set']);
  return { text: `, class ${className(number)}${flush}`, flush };
}

/** RFC 6891 §6.1.2: class and time to live have other meanings. */
function readOptHeader(p: Cursor, message: MessageContext): Described {
  let flush = '';
  if (message.multicast) {
    p.show(f['rr.udp_payload_size_mdns']);
    if (p.take(f['resp.cache_flush'])) flush = ', cache flush';
  } else {
    p.take(f['rr.udp_payload_size']);
  }
  p.take(f['resp.ext_rcode']);
  p.take(f['resp.edns0_version']);
  p.bits(f['resp.z'], [f['resp.z.do'], f['resp.z.reserved']]);
  return { text: flush, flush };
}
