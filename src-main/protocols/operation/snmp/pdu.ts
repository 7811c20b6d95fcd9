/** What SNMP asks and answers: PDUs of RFC 3416 §3, traps of RFC 1157 §4.1.6. */
import { type Cursor } from '../../../dissect/index.ts';
import { oidText } from '../../../bytes/address-text.ts';
import { element, expectTag, takeInteger } from '../../ber-reader.ts';
import { PDUS, SNMP_FIELDS } from './fields.ts';
import { named, readValue } from './values.ts';

const f = SNMP_FIELDS;
const SEQUENCE = 0x30;
const TRAP = 4;
const GET_BULK = 5;

const PDU_ELEMENTS = [
  f.get_request_element, f.get_next_request_element, f.get_response_element, f.set_request_element, f.trap_element, f.getBulkRequest_element,
  f.informRequest_element, f.snmpV2_trap_element, f.report_element,
];

/** RFC 3416 §3. */
export function readPdu(p: Cursor): void {
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

/** RFC 3418: sysDescr and sysName, which are always text. */
const SYSTEM_TEXTS: ReadonlySet<string> = new Set(['1.3.6.1.2.1.1.1.0', '1.3.6.1.2.1.1.5.0']);
