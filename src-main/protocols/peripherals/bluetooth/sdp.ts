/** Service Discovery Protocol of Bluetooth (Core 5.2, volume 3, part B): which services a device has, and how they are reached. */
import { hex } from '../../../bytes/hexadecimal.ts';
import { hexText } from '../../../bytes/address-text.ts';
import { type Cursor, protocol } from '../../../dissect/index.ts';
import { CHANNELS } from './l2cap/channels.ts';
import { UNIVERSAL_READERS, serviceName } from './sdp/attributes.ts';
import { IDENTIFIER, SEQUENCE, UNSIGNED, peekElement, takeElement, takeElements, takePlain, takeUuid } from './sdp/elements.ts';
import { PDU_NAMES, SDP_FIELDS } from './sdp/fields.ts';
import { SERVICE_FIELDS } from './sdp/service-fields.ts';
import { SERVICES } from './sdp/services.ts';
import { CLASSES, UNIVERSAL } from './sdp/universal.ts';
import { wayOf, wayText } from './ways.ts';

const HEADER = 5;
const LONGEST_CONTINUATION = 16;

export const btsdp = protocol({
  name: 'btsdp',
  title: 'Bluetooth SDP Protocol',
  short: 'SDP',
  on: { 'btl2cap.psm': [1] },
  fields: { ...SDP_FIELDS, ...SERVICE_FIELDS },
  dissect(p, f) {
    const code = p.take(f.pdu);
    p.info(() => `${wayText(wayOf(p))} ${PDU_NAMES[code] ?? 'Unknown'} `);
    p.take(f.tid);
    p.limit(HEADER + p.take(f.len));
    READERS[code]?.(p);
  },
});
const f = btsdp.fields;

/** §4.3: where an answer did not fit, it ends with bytes that the next request repeats. */
function takeContinuation(p: Cursor): boolean {
  const length = p.remaining > 0 ? p.u8() : 0;
  const outer = p.open(f.continuation_state, 1 + length), node = p.lastNode;
  if (p.remaining === 0) {
    p.labelNode(node, 'Continuation State: none');
    p.expert(f['expert.continuation_state_none']);
    p.close(outer);
    return false;
  }
  if (length === 0) {
    p.labelNode(node, 'Continuation State: no (00)');
    p.skip(1);
  } else {
    if (length > LONGEST_CONTINUATION) p.expert(f['expert.continuation_state_large']);
    p.set(f['continuation_state.length'], length, p.offset, 1);
    p.skip(1);
    p.need(length);
    const bytes = p.peekBytes(length);
    p.labelNode(node, () => `Continuation State: yes (${hexText(bytes).toUpperCase().replace(/..(?=.)/g, '$& ')})`);
    p.open(f['continuation_state.value'], length);
    p.close(p.node);
    p.skip(length);
  }
  p.close(outer);
  return length > 0;
}

function takePattern(p: Cursor): void {
  const outer = p.open(f.service_search_pattern, lengthOf(p)), node = p.lastNode;
  const names = takeElement(p, (value, element) =>
    (element.type === SEQUENCE ? takeElements(value, (inner, of) => (of.type === IDENTIFIER ? takeUuid(inner, of) : takePlain(inner, of))) : []));
  p.close(outer);
  p.labelNode(node, `Service Search Pattern: ${names.join(': ')}`);
  p.addInfo(() => `: ${names.join(': ')}`);
}

function lengthOf(p: Cursor): number {
  const element = peekElement(p);
  return element === undefined ? p.remaining : element.head + element.length;
}

/** §4.5.1: attributes one by one, and ranges of them. */
function takeAttributeList(p: Cursor, brackets: boolean): void {
  const outer = p.open(f.attribute_id_list, lengthOf(p));
  const told = takeElement(p, (value, element) => {
    const words: string[] = [];
    while (element.type === SEQUENCE && value.more) words.push(takeAsked(value));
    return words;
  });
  p.close(outer);
  p.addInfo(() => `${brackets ? '' : ': '}${told.join('')}`);
}

function takeAsked(p: Cursor): string {
  if (peekElement(p)?.length === 4) {
    return takeElement(p, (value) => {
      const range = value.show(f.attribute_range), from = range >>> 16, to = range & 0xffff;
      const inner = value.under();
      value.take(f['attribute_range.from']);
      value.take(f['attribute_range.to']);
      value.close(inner);
      return `Attribute Range (${hex(from, 4)} - ${hex(to, 4)}) `;
    });
  }
  const { number, name } = takeAttributeId(p, undefined, ' ');
  return `[${name} ${hex(number, 4)}] `;
}

/** An attribute's number, which services may give names of their own. */
function takeAttributeId(p: Cursor, known: string | undefined, after: string): { readonly number: number; readonly name: string } {
  const outer = p.open(f['service_attribute.attribute'], lengthOf(p)), node = p.lastNode;
  let name = 'Unknown';
  const number = takeElement(p, (value, { length }) => {
    if (length !== 2) {
      takePlain(value, { type: UNSIGNED, length });
      return -1;
    }
    const id = value.take(f['service.attribute']);
    name = known ?? UNIVERSAL[id] ?? 'Unknown';
    if (UNIVERSAL[id] === undefined) value.label(`Attribute ID: ${name} (${hex(id, 4)})`);
    return id;
  });
  p.close(outer);
  p.labelNode(node, `Attribute ID: ${name}${after}`);
  return { number, name };
}

/** What a service says of itself: numbers of attributes and their values, in turns. */
function takeRecord(p: Cursor, begin: number): void {
  const outer = p.open(f.attribute_list, lengthOf(p)), node = p.lastNode, uuids: number[] = [];
  let count = 0;
  takeElement(p, (value, element) => {
    while (element.type === SEQUENCE && value.more) {
      takeAttribute(value, uuids);
      count++;
    }
  });
  p.close(outer);
  p.labelNode(node, `Attribute List [count = ${`${count}`.padStart(begin)}]${uuids.length > 0 ? ` (${serviceName(uuids)})` : ''}`);
}

function takeAttribute(p: Cursor, uuids: number[]): void {
  const outer = p.open(f.service_attribute), node = p.lastNode;
  const head = peekElement(p), id = head?.length === 2 ? p.u16(head.head) : -1;
  const service = SERVICES[uuids.find(uuid => SERVICES[uuid] !== undefined) ?? -1], own = service?.attributes[id];
  const { name } = takeAttributeId(p, own?.name, '');
  const inner = p.open(f['service_attribute.value'], lengthOf(p)), valueNode = p.lastNode;
  const words = takeElement(p, (value, element) => {
    if (id === CLASSES && uuids.length === 0) gatherUuids(value, uuids);
    return (own?.read ?? UNIVERSAL_READERS[id] ?? takePlain)(value, element);
  });
  p.close(inner);
  p.labelNode(valueNode, 'Value');
  p.close(outer);
  p.labelNode(node, `Service Attribute: ${own === undefined ? '' : `(${service?.called}) `}${name} (${hex(id)}), value = ${words}`);
}

/** By the size that a data element says; the long ones begin with the number that the short ones are (§2.5.1). */
const UUID_LENGTHS: Readonly<Record<number, number | undefined>> = { 1: 2, 2: 4, 4: 16 };

function gatherUuids(p: Cursor, uuids: number[]): void {
  for (let at = 0; at < p.available;) {
    const first = p.u8(at), length = UUID_LENGTHS[first & 7];
    if (length === undefined || first >> 3 !== IDENTIFIER || at + 1 + length > p.available) return;
    uuids.push(length === 2 ? p.u16(at + 1) : p.u32(at + 1));
    at += 1 + length;
  }
}

/** §4.6.2, §4.7.2. */
function takeAttributes(p: Cursor, take: (p: Cursor) => void): void {
  const length = p.take(f.attribute_list_byte_count);
  p.need(length);
  const continues = p.remaining > length && p.u8(length) > 0;
  const whole = p.packet.around?.conversation(CHANNELS)?.answers.get(p.packet.record.number);
  if (continues || whole !== undefined) {
    p.open(f.fragment, length);
    p.close(p.node);
    p.skip(length);
    takeContinuation(p);
    if (continues) p.addInfo('(fragment)');
    if (whole !== undefined && !continues) takeWhole(p, whole, take);
    return;
  }
  const part = p.within(length);
  take(part);
  takeContinuation(p);
}

function takeWhole(p: Cursor, bytes: Uint8Array, take: (p: Cursor) => void): void {
  const outer = p.open(f.reassembled_attribute_list, 0);
  p.label('[Reassembled Attribute List]');
  take(p.over('Reassembled SDP', bytes));
  p.close(outer);
}

function takeLists(p: Cursor): void {
  const outer = p.open(f.attribute_lists, p.remaining), node = p.lastNode;
  let count = 0;
  takeElement(p, (value, { type }) => {
    while (type === SEQUENCE && value.more) {
      takeRecord(value, 2);
      count++;
    }
  });
  p.close(outer);
  p.labelNode(node, `Attribute Lists [count = ${`${count}`.padStart(2)}]`);
}

const READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  1: p => void p.take(f.error_code),
  2(p) {
    takePattern(p);
    p.take(f.maximum_service_record_count);
    takeContinuation(p);
  },
  3(p) {
    p.take(f['ssr.total_count']);
    const count = p.take(f['ssr.current_count']), outer = p.open(f.service_record_handle_list, 4 * count);
    p.label(`Service Record Handle List [count = ${count}]`);
    for (let i = 0; i < count; i++) p.take(f.service_record_handle);
    p.close(outer);
    if (takeContinuation(p)) p.addInfo('(fragment)');
  },
  4(p) {
    const handle = p.take(f.service_record_handle);
    p.addInfo(() => `: ${hex(handle, 8)} - `);
    p.take(f.maximum_attribute_byte_count);
    takeAttributeList(p, true);
    takeContinuation(p);
  },
  5: p => takeAttributes(p, part => takeRecord(part, 2)),
  6(p) {
    takePattern(p);
    p.take(f.maximum_attribute_byte_count);
    takeAttributeList(p, false);
    takeContinuation(p);
  },
  7: p => takeAttributes(p, takeLists),
};
