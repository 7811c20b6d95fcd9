/** Simple Network Management Protocol: v1 RFC 1157, v2c RFC 1901, PDUs RFC 3416, v3 RFC 3412 and RFC 3414. */
import { hexText, ipv4Text, oidText } from '../../bytes/address-text.ts';
import {
  MORE, NOT_MINE, type Cursor, type Field, absoluteTime, ether, expert, flag, i32, i64, ipv4, ipv6, none, octets, oid, protocol, text, u32, u64, u8,
} from '../../dissect/index.ts';
import { ENTERPRISES } from '../enterprises.ts';
import { element, expectTag, takeInteger, takeOctets } from '../ber-reader.ts';
import { REQUEST_FIELDS, showPartner } from './snmp/requests.ts';

const VERSIONS: Readonly<Record<number, string>> = { 0: 'version-1', 1: 'v2c', 2: 'v2u', 3: 'snmpv3' };
const PDUS = ['get-request', 'get-next-request', 'get-response', 'set-request', 'trap', 'getBulkRequest', 'informRequest', 'snmpV2-trap', 'report'];
const ERRORS = [
  'noError', 'tooBig', 'noSuchName', 'badValue', 'readOnly', 'genErr', 'noAccess', 'wrongType', 'wrongLength', 'wrongEncoding',
  'wrongValue', 'noCreation', 'inconsistentValue', 'resourceUnavailable', 'commitFailed', 'undoFailed', 'authorizationError', 'notWritable',
  'inconsistentName',
];
const TRAPS = ['coldStart', 'warmStart', 'linkDown', 'linkUp', 'authenticationFailure', 'egpNeighborLoss', 'enterpriseSpecific'];
const VERSION_2U = 2;
const TRAP = 4;
const GET_BULK = 5;
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const USM = 3;
const NET_SNMP = 8072;

export const snmp = protocol({
  name: 'snmp',
  title: 'Simple Network Management Protocol',
  on: { 'udp.port': [161, 162], 'tcp.port': [161, 162], ethertype: [0x814c] },
  fields: {
    version: i32('version', { values: VERSIONS }),
    community: text('community'),
    parameters: octets('parameters'),
    msgVersion: i32('msgVersion', { values: VERSIONS }),
    msgGlobalData_element: none('msgGlobalData'),
    msgID: u32('msgID'),
    msgMaxSize: u32('msgMaxSize'),
    msgFlags: octets('msgFlags'),
    'v3.flags.report': flag('Reportable', 0x04),
    'v3.flags.crypt': flag('Encrypted', 0x02),
    'v3.flags.auth': flag('Authenticated', 0x01),
    msgSecurityModel: u32('msgSecurityModel', { values: { 0: 'Any', 1: 'V1', 2: 'V2C', 3: 'USM' } }),
    msgSecurityParameters: octets('msgSecurityParameters'),
    msgAuthoritativeEngineID: octets('msgAuthoritativeEngineID'),
    msgAuthoritativeEngineBoots: u32('msgAuthoritativeEngineBoots'),
    msgAuthoritativeEngineTime: u32('msgAuthoritativeEngineTime'),
    msgUserName: text('msgUserName'),
    msgAuthenticationParameters: octets('msgAuthenticationParameters'),
    msgPrivacyParameters: octets('msgPrivacyParameters'),
    msgData: u32('msgData', { values: { 0: 'plaintext', 1: 'encryptedPDU' } }),
    plaintext_element: none('plaintext'),
    encryptedPDU: octets('encryptedPDU'),
    contextEngineID: octets('contextEngineID'),
    contextName: text('contextName'),
    'engineid.conform': flag('Engine ID Conformance', 0x80, { as: ['RFC3411 (SNMPv3)', 'RFC1910 (Non-SNMPv3)'] }),
    'engineid.enterprise': u32('Engine Enterprise ID', { values: ENTERPRISES }),
    'engineid.format': u8('Engine ID Format', { values: engineFormat }),
    'engineid.ipv4': ipv4('Engine ID Data: IPv4 address'),
    'engineid.ipv6': ipv6('Engine ID Data: IPv6 address'),
    'engineid.mac': ether('Engine ID Data: MAC address'),
    'engineid.text': text('Engine ID Data: Text'),
    'engineid.time': absoluteTime('Engine ID Data: Creation Time'),
    'engineid.data': octets('Engine ID Data'),
    data: u32('data', { values: PDUS }),
    get_request_element: none('get-request'),
    get_next_request_element: none('get-next-request'),
    get_response_element: none('get-response'),
    set_request_element: none('set-request'),
    trap_element: none('trap'),
    getBulkRequest_element: none('getBulkRequest'),
    informRequest_element: none('informRequest'),
    snmpV2_trap_element: none('snmpV2-trap'),
    report_element: none('report'),
    request_id: i32('request-id'),
    error_status: i32('error-status', { values: ERRORS }),
    error_index: i32('error-index'),
    non_repeaters: u32('non-repeaters'),
    max_repetitions: u32('max-repetitions'),
    enterprise: oid('enterprise'),
    agent_addr: ipv4('agent-addr'),
    generic_trap: i32('generic-trap', { values: TRAPS }),
    specific_trap: i32('specific-trap'),
    time_stamp: u32('time-stamp'),
    variable_bindings: u32('variable-bindings'),
    name: oid('Object Name'),
    'value.int': i64('Value (Integer32)'),
    'value.octets': octets('Value (OctetString)'),
    'value.oid': oid('Value (OID)'),
    'value.null': none('Value (Null)'),
    'value.ipv4': ipv4('Value (IpAddress)'),
    'value.addr': octets('Value (IpAddress)'),
    'value.counter': u64('Value (Counter32)'),
    'value.g32': u64('Value (Gauge32)'),
    'value.timeticks': u64('Value (Timeticks)'),
    'value.opaque': octets('Value (Opaque)'),
    'value.nsap': octets('Value (NSAP)'),
    'value.counter64': u64('Value (Counter64)', { id: 'snmp.value.counter' }),
    'var-bind_str': text('Variable-binding-string'),
    'value.u32': u64('Value (Unsigned32)'),
    'value.unk': octets('Value (Unknown)'),
    noSuchObject: none('noSuchObject'),
    noSuchInstance: none('noSuchInstance'),
    endOfMibView: none('endOfMibView'),
    agentid_trailer: octets('AgentID Trailer'),
    'varbind.response': expert('Response value', 'note', 'Response'),
    integral_value0: expert('Integral value is zero-length', 'note', 'Undecoded'),
    int_too_large: expert('Integral value too large', 'note', 'Undecoded'),
    uint_too_large: expert('Unsigned value too large', 'note', 'Undecoded'),
    'version.unknown': expert('PDU for unknown version of SNMP', 'warning', 'Undecoded'),
    ...REQUEST_FIELDS,
  },
  /** Every version's message is a sequence that begins with a number; there may be bytes behind it. */
  accepts(bytes, at, end) {
    const length = messageLength(bytes, at, end);
    if (length <= 0 || at + length > end) return false;
    const content = at + 2 + (bytes[at + 1] < 0x80 ? 0 : bytes[at + 1] & 0x7f);
    return content < end && bytes[content] === INTEGER;
  },
  dissect(p, f) {
    const message = expectTag(p, SEQUENCE, 'message');
    const isVersion3 = message.available >= 3 && message.u8(2) === 3;
    const version = takeInteger(message, isVersion3 ? f.msgVersion : f.version);
    if (VERSIONS[version] === undefined) {
      message.expert(f['version.unknown']);
      message.skip(message.remaining);
    } else if (version === 3) {
      readVersion3(message);
    } else {
      // RFC 1910 §2.5 has its parameters where other versions have the community.
      if (version === VERSION_2U) takeOctets(message, f.parameters);
      else takeOctets(message, f.community);
      readPdu(message);
    }
    showPartner(p);
  },
  frame: messageLength,
});

function messageLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + 6 > end) return MORE;
  if (bytes[at] !== SEQUENCE) return NOT_MINE;
  const first = bytes[at + 1];
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4) return NOT_MINE;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + bytes[at + 2 + i];
  return 2 + count + length;
}

const f: typeof snmp.fields = snmp.fields;

/** RFC 3412 §6, RFC 3414 §2.4. */
function readVersion3(p: Cursor): void {
  const outer = p.open(f.msgGlobalData_element);
  const header = expectTag(p, SEQUENCE, 'msgGlobalData');
  takeInteger(header, f.msgID);
  takeInteger(header, f.msgMaxSize);
  const flags = expectTag(header, OCTET_STRING, 'msgFlags');
  const encrypted = (flags.u8() & 2) !== 0;
  flags.show(f.msgFlags, flags.remaining);
  const above = flags.under();
  for (const field of [f['v3.flags.report'], f['v3.flags.crypt'], f['v3.flags.auth']]) flags.show(field);
  flags.close(above);
  const model = takeInteger(header, f.msgSecurityModel);
  p.close(outer);
  if (model === USM) readUsm(expectTag(p, OCTET_STRING, 'msgSecurityParameters'));
  else takeOctets(p, f.msgSecurityParameters);
  p.set(f.msgData, encrypted ? 1 : 0, p.at, p.remaining);
  const data = p.under();
  if (encrypted) {
    p.info('encryptedPDU: privKey Unknown');
    takeOctets(p, f.encryptedPDU);
  } else {
    const plain = p.open(f.plaintext_element);
    const scoped = expectTag(p, SEQUENCE, 'scoped PDU');
    readEngine(scoped, f.contextEngineID);
    takeOctets(scoped, f.contextName);
    readPdu(scoped);
    p.close(plain);
  }
  p.close(data);
}

function readUsm(p: Cursor): void {
  const usm = expectTag(p, SEQUENCE, 'USM parameters');
  readEngine(usm, f.msgAuthoritativeEngineID);
  takeInteger(usm, f.msgAuthoritativeEngineBoots);
  takeInteger(usm, f.msgAuthoritativeEngineTime);
  takeOctets(usm, f.msgUserName);
  takeOctets(usm, f.msgAuthenticationParameters);
  takeOctets(usm, f.msgPrivacyParameters);
}

/** RFC 3411 §5, SnmpEngineID. */
function readEngine(p: Cursor, field: Field<void>): void {
  const engine = expectTag(p, OCTET_STRING, field.title);
  const length = engine.remaining;
  engine.show(field, length);
  if (length < 4) return;
  const outer = engine.under();
  const conforms = engine.show(f['engineid.conform']);
  engine.set(f['engineid.enterprise'], engine.u32() % 0x80000000, engine.at, 4);
  const enterprise = engine.u32() % 0x80000000;
  engine.skip(4);
  if (!conforms) {
    engine.takeRest(f.agentid_trailer);
  } else if (engine.more) {
    const format = engine.take(f['engineid.format']);
    if (enterprise === NET_SNMP && format === 0x80) engine.addLabel(': Net-SNMP Random');
    const size = engine.remaining;
    if (format === 1 && size === 4) {
      engine.take(f['engineid.ipv4']);
    } else if (format === 2 && size === 16) {
      engine.take(f['engineid.ipv6']);
    } else if (format === 3 && size === 6) {
      engine.take(f['engineid.mac']);
    } else if (format === 4) {
      engine.take(f['engineid.text'], size);
    } else if (enterprise === NET_SNMP && format === 0x80 && size === 8) {
      engine.take(f['engineid.data'], 4);
      // Net-SNMP's own format: random, then seconds since 1970, little-endian.
      engine.set(f['engineid.time'], { seconds: engine.little32(), nanoseconds: 0 }, engine.at, 4);
    } else {
      engine.take(f['engineid.data'], size);
    }
  }
  engine.close(outer);
}

function engineFormat(format: number): string {
  const names = ['Reserved', 'IPv4 address', 'IPv6 address', 'MAC address', 'Text, administratively assigned', 'Octets, administratively assigned'];
  return names[format] ?? (format >= 0x80 ? 'Reserved/Enterprise-specific' : 'Reserved');
}

const PDU_ELEMENTS = [
  f.get_request_element, f.get_next_request_element, f.get_response_element, f.set_request_element, f.trap_element, f.getBulkRequest_element,
  f.informRequest_element, f.snmpV2_trap_element, f.report_element,
];

/** RFC 3416 §3. */
function readPdu(p: Cursor): void {
  const at = p.at;
  const { header, content } = element(p, 'PDU');
  const heading = PDU_ELEMENTS[header.tag];
  if (header.tagClass !== 0x80 || heading === undefined) p.malformed(`a PDU of type ${header.tag}`);
  content.info(PDUS[header.tag]);
  content.set(f.data, header.tag, at, p.at - at);
  const outer = content.under();
  const inner = content.open(heading);
  if (header.tag === TRAP) {
    readTrap(content);
  } else {
    takeInteger(content, f.request_id);
    takeInteger(content, header.tag === GET_BULK ? f.non_repeaters : f.error_status);
    takeInteger(content, header.tag === GET_BULK ? f.max_repetitions : f.error_index);
  }
  readBindings(content);
  content.close(inner);
  content.close(outer);
}

/** RFC 1157 §4.1.6. */
function readTrap(p: Cursor): void {
  const enterprise = expectTag(p, 0x06, 'enterprise');
  const name = enterprise.peekBytes(enterprise.remaining);
  enterprise.take(f.enterprise, enterprise.remaining);
  enterprise.addLabel(() => ` (${named(oidText(name))})`);
  p.addInfo(() => ` ${named(oidText(name))}`);
  const address = element(p, 'agent-addr').content;
  if (address.remaining === 4) address.take(f.agent_addr);
  takeInteger(p, f.generic_trap);
  takeInteger(p, f.specific_trap);
  const ticks = element(p, 'time-stamp').content;
  if (ticks.remaining === 0 || ticks.remaining > 6) ticks.malformed(`time ticks of ${ticks.remaining} bytes`);
  ticks.take(f.time_stamp, ticks.remaining);
}

function readBindings(p: Cursor): void {
  const at = p.at;
  const list = expectTag(p, SEQUENCE, 'variable-bindings');
  let count = 0;
  const ahead = list.peekBytes(Math.max(0, list.available));
  for (let next = 0; next + 2 <= ahead.length; count++) {
    let size = ahead[next + 1];
    if (size === 0x80 || size > 0x84) break;
    let start = next + 2;
    if (size > 0x80) {
      const bytes = size & 0x7f;
      size = 0;
      for (let i = 0; i < bytes; i++) size = size * 256 + (ahead[start + i] ?? 0);
      start += bytes;
    }
    next = start + size;
  }
  list.set(f.variable_bindings, count, at, p.at - at);
  list.label(`variable-bindings: ${count} item${count === 1 ? '' : 's'}`);
  const outer = list.under();
  while (list.more) readBinding(list);
  list.close(outer);
}

function readBinding(p: Cursor): void {
  const outer = p.open('VarBind');
  const node = p.lastNode;
  const binding = expectTag(p, SEQUENCE, 'VarBind');
  const object = expectTag(binding, 0x06, 'Object Name');
  const name = oidText(object.peekBytes(object.remaining));
  object.take(f.name, object.remaining);
  object.addLabel(() => ` (${named(name)})`);
  // Wireshark names the first arc where that is ITU-T's, but for 0.0.
  p.addInfo(() => ` ${/^0\.[^0]/.test(name) ? named(name) : name}`);
  const value = readValue(binding, SYSTEM_TEXTS.has(name));
  p.close(outer);
  p.labelNode(node, `${name}: ${value}`);
}

const VALUES: Readonly<Record<number, Field<unknown>>> = {
  0x02: f['value.int'], 0x04: f['value.octets'], 0x05: f['value.null'], 0x06: f['value.oid'], 0x40: f['value.ipv4'],
  0x41: f['value.counter'], 0x42: f['value.g32'], 0x43: f['value.timeticks'], 0x44: f['value.opaque'], 0x45: f['value.nsap'],
  0x46: f['value.counter64'], 0x47: f['value.u32'], 0x80: f.noSuchObject, 0x81: f.noSuchInstance, 0x82: f.endOfMibView,
};

/** RFC 3418: sysDescr and sysName, which are always text. */
const SYSTEM_TEXTS: ReadonlySet<string> = new Set(['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.5.0']);

/** Reads the value and gives its text for the binding's line. */
function readValue(p: Cursor, isText: boolean): string {
  const tag = p.u8();
  const { content } = element(p, 'value');
  const length = content.remaining;
  let field = VALUES[tag] ?? f['value.unk'];
  if (field === f['value.ipv4'] && length !== 4) field = f['value.addr'];
  if ((field.kind === 'int' || field.kind === 'uint') && (length === 0 || length > (field.kind === 'int' ? 8 : 9))) {
    const mark = length === 0 ? f.integral_value0 : field.kind === 'int' ? f.int_too_large : f.uint_too_large;
    content.expert(mark);
    content.skip(length);
    return `[${mark.title}]`;
  }
  const bytes = content.peekBytes(length);
  const value = content.take(field, length);
  if (field === f.noSuchObject || field === f.noSuchInstance) content.expertUnder(f['varbind.response'], `Response value: ${field.title}`);
  switch (field.kind) {
    case 'int':
    case 'uint': return String(value);
    case 'oid': {
      const object = oidText(bytes);
      content.addLabel(` (${named(object)})`);
      return `${object} (${named(object)})`;
    }
    case 'ipv4': return ipv4Text(value as number);
    case 'bytes': {
      const shown = isPrintable(bytes) && field === f['value.octets'] ? `"${new TextDecoder().decode(bytes)}"` : hexText(bytes);
      content.label(`${field.title}: ${shown === '' ? '<MISSING>' : shown}`);
      if (isText && length > 0 && field === f['value.octets']) {
        const outer = content.under();
        content.set(f['var-bind_str'], new TextDecoder().decode(bytes), content.at - length, length);
        content.close(outer);
      }
      return shown === '' ? '<MISSING>' : shown;
    }
    default: return field.title;
  }
}

function isPrintable(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every(c => (c >= 0x20 && c < 0x7f) || c === 0x09 || c === 0x0a || c === 0x0d);
}

/** The first arc by its name, X.660 annex A. */
function named(object: string): string {
  return object.replace(/^[012]/, arc => ['itu-t', 'iso', 'joint-iso-itu-t'][Number(arc)]);
}
