/** Information elements of IEEE 802.15.4 (IEEE 802.15.4-2020 §7.4): of the header, of the payload, and those that the MLME's hold. */
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ELEMENT_FIELDS as f, NESTED_ELEMENTS, PAYLOAD_ELEMENTS } from './element-fields.ts';
import { FRAME_FIELDS } from './fields.ts';
import { SIXTOP, takeSixtop } from './sixtop.ts';
import { SIXTOP_FIELDS } from './sixtop-fields.ts';

const PAYLOAD_FOLLOWS = 0x7e, DATA_FOLLOWS = 0x7f;
const OUI = 3;

/** What an element's heading is, and what reads its content. */
interface Element {
  readonly heading: Field<void>;
  readonly take?: (p: Cursor) => string | void;
}

/** §7.4.2; true where elements of the payload follow. */
export function takeHeaderElements(p: Cursor): boolean {
  const outer = p.open(FRAME_FIELDS.header_ie), said: string[] = [];
  let number = -1;
  while (p.remaining >= 2 && number !== PAYLOAD_FOLLOWS && number !== DATA_FOLLOWS && (p.little16() & 0x8000) === 0) {
    const header = p.little16(), length = header & 0x7f;
    number = (header >> 7) & 0xff;
    const element = HEADER[number] ?? UNSUPPORTED, node = p.open(element.heading, 2 + length);
    takeHead(p, FRAME_FIELDS.header_ie_tlv, [FRAME_FIELDS['header_ie.type'], FRAME_FIELDS['header_ie.id'], FRAME_FIELDS['header_ie.length']],
      'Header', FRAME_FIELDS['header_ie.id'].options.values, number, length);
    said.push(takeContent(p, element, length));
    p.close(node);
    if (element === UNSUPPORTED) p.expert(f.ie_unsupported_id);
  }
  p.close(outer);
  p.label(`Header IEs${said.map(name => `, ${name}`).join('')}`);
  if (number === PAYLOAD_FOLLOWS && !p.more) p.expert(f['payload_ie.missing']);
  return number === PAYLOAD_FOLLOWS && p.more;
}

/** `IE Header: 0x0d04, Type: Header, Id: CSL IE, Length: 4` */
function takeHead(
  p: Cursor, field: Field<number>, bits: readonly Field[], type: string, names: unknown, number: number, length: number, word = 'Id',
): void {
  p.bits(field, bits);
  const name = (names as Readonly<Record<number, string>>)[number] ?? 'Unknown';
  p.addLabel(`, Type: ${type}, ${word}: ${name}${word === 'Id' ? `, Length: ${length}` : ''}`);
}

/** Gives what the list's heading says of the element. */
function takeContent(p: Cursor, { heading, take }: Element, length: number): string {
  const part = p.within(length);
  let said: string | void = undefined;
  part.contain(() => {
    said = take?.(part);
    if (part.more) part.take(FRAME_FIELDS['ie.unknown_content'], part.remaining);
  });
  return heading.title + (said ?? '');
}

const fields = (heading: Field<void>, ...list: readonly Field[]): Element => ({
  heading,
  take(p) {
    for (const field of list) if (p.more) p.take(field);
  },
});

const UNSUPPORTED: Element = { heading: f['header_ie.unsupported'] };
const HEADER: Readonly<Record<number, Element>> = {
  0x00: {
    heading: f['header_ie.vendor_specific'],
    take(p) {
      p.take(f['header_ie.vendor_specific.vendor_oui'], OUI);
      if (p.more) p.take(f['header_ie.vendor_specific.content'], p.remaining);
    },
  },
  0x1a: fields(f['header_ie.csl'], f['header_ie.csl.phase'], f['header_ie.csl.period'], f['header_ie.csl.rendezvous_time']),
  0x1d: {
    heading: f['header_ie.rdv'],
    take(p) {
      const time = p.take(f['header_ie.csl.rendezvous_time']);
      if (p.more) p.take(f['header_ie.csl.wakeup_interval']);
      p.info(`CSL Wake-up Frame, Rendez-Vous Time: ${time}`);
    },
  },
  0x1e: {
    heading: f['header_ie.time_correction'],
    take(p) {
      const sync = p.little16(), correction = (sync << 20) >> 20, isNack = (sync & f.nack.mask) !== 0;
      p.show(f['header_ie.time_correction.time_sync_info']);
      const answer = isNack ? 'Negative Acknowledgement' : 'Acknowledgement';
      p.label(`Time Sync Info: ${hex(sync, 4)}, Time Correction: ${correction}µs, Nack: ${answer}`);
      const outer = p.under();
      p.set(f['header_ie.time_correction.value'], correction, p.at, 2);
      p.set(f.nack, isNack, p.at, 2);
      p.close(outer);
      p.skip(2);
      return isNack ? ': NACK' : undefined;
    },
  },
  0x29: {
    heading: f['header_ie.global_time'],
    take: p => p.takeAs(f['header_ie.global_time.value'], { seconds: p.little32(), nanoseconds: 0 }, 4),
  },
  [PAYLOAD_FOLLOWS]: { heading: f['header_ie.ht1'] },
  [DATA_FOLLOWS]: { heading: f['header_ie.ht2'] },
};

const TERMINATION = 15;
const UNKNOWN: Element = { heading: f['payload_ie.unknown'] };
const PAYLOAD: Readonly<Record<number, Element>> = {
  1: { heading: f.mlme, take: takeNested },
  2: {
    heading: f['payload_ie.vendor'],
    take(p) {
      p.take(f['payload_ie.vendor.oui'], OUI);
    },
  },
  5: { heading: f['payload_ie.ietf'], take: takeIetf },
  [TERMINATION]: { heading: f['payload_ie.termination'] },
};

/** §7.4.3: up to the one that ends them, or to the frame's end. */
export function takePayloadElements(p: Cursor): void {
  const outer = p.open(f.payload_ie), said: string[] = [];
  let number = -1;
  while (p.remaining >= 2 && number !== TERMINATION && (p.little16() & 0x8000) !== 0) {
    const header = p.little16(), length = header & 0x7ff;
    number = (header >> 11) & 0xf;
    const element = PAYLOAD[number] ?? UNKNOWN, node = p.open(element.heading, 2 + length);
    takeHead(p, f.payload_ie_tlv, [f['payload_ie.type'], f['payload_ie.id'], f['payload_ie.length']], 'Payload', PAYLOAD_ELEMENTS, number, length);
    const names = takeContent(p, element, length);
    if (element === UNKNOWN) p.expert(f.ie_unsupported_id);
    p.close(node);
    if (number === 1) p.label(names);
    said.push(element.heading.title);
  }
  p.close(outer);
  p.label(`Payload IEs${said.map(name => `, ${name}`).join('')}`);
}

function takeIetf(p: Cursor): void {
  if (p.take(SIXTOP_FIELDS['ietf_ie.sub_id']) !== SIXTOP) return;
  p.column('6top');
  p.info(takeSixtop(p));
}

const LINK_BITS = [
  f['tsch.link_options.tx'], f['tsch.link_options.rx'], f['tsch.link_options.shared'], f['tsch.link_options.timekeeping'],
  f['tsch.link_options.priority'],
];
const MICROSECONDS = [
  f['tsch.timeslot.cca_offset'], f['tsch.timeslot.cca'], f['tsch.timeslot.tx_offset'], f['tsch.timeslot.rx_offset'], f['tsch.timeslot.rx_ack_delay'],
  f['tsch.timeslot.tx_ack_delay'], f['tsch.timeslot.rx_wait'], f['tsch.timeslot.ack_wait'], f['tsch.timeslot.turnaround'], f['tsch.timeslot.max_ack'],
];
/** A template with its times: the last two have two bytes here and three in the longer form. */
const SHORT_TIMES = 25;

const FILTER = 0x1e;
const NESTED: Readonly<Record<number, Element>> = {
  0x09: fields(f.channel_hopping, f['tsch.hopping_sequence_id']),
  0x1a: fields(f['tsch.time_sync'], f['tsch.asn'], f['tsch.join_metric']),
  0x1b: { heading: f['tsch.slotframe'], take: takeSlotframes },
  0x1c: { heading: f['tsch.timeslot'], take: takeTimeslot },
};
const UNSUPPORTED_NESTED: Element = { heading: f['mlme.unsupported'] };

/** §7.4.3.2: short ones, whose lengths have 8 bits, and long ones with 11. */
function takeNested(p: Cursor): string {
  const said: string[] = [];
  while (p.remaining >= 2) {
    const header = p.little16(), isLong = (header & 0x8000) !== 0;
    const number = isLong ? (header >> 11) & 0xf : (header >> 8) & 0x7f, length = header & (isLong ? 0x7ff : 0xff);
    const bits = isLong ? [f['mlme.ie.type'], f['mlme.long.id'], f['mlme.long.length']] : [f['mlme.ie.type'], f['mlme.ie.id'], f['mlme.ie.length']];
    const element = NESTED[number] ?? UNSUPPORTED_NESTED, isFilter = number === FILTER;
    const node = isFilter ? p.open('Enhanced Beacon Filter', 2 + length) : p.open(element.heading, 2 + length);
    takeHead(p, f['mlme.ie'], bits, isLong ? 'Long' : 'Short', NESTED_ELEMENTS, number, length, 'Sub ID');
    const part = p.within(length);
    part.contain(() => {
      if (isFilter) takeFilter(part);
      else element.take?.(part);
      if (part.more) part.takeRest(f['mlme.data']);
    });
    if (element === UNSUPPORTED_NESTED && !isFilter) p.expert(f.ie_unsupported_id);
    p.close(node);
    said.push(isFilter ? 'Enhanced Beacon Filter' : element.heading.title);
  }
  return said.map(name => `, ${name}`).join('');
}

/** §7.4.4.6: who is to answer. */
function takeFilter(p: Cursor): void {
  const wanted = takeNamedBits(p, f.eb_filter,
    [f['eb_filter.pjoin'], f['eb_filter.lqi'], f['eb_filter.contains_prob'], f['eb_filter.attr_id']],
    [f['eb_filter.pjoin'], f['eb_filter.lqi'], f['eb_filter.contains_prob']]);
  if ((wanted & 2) !== 0) p.take(f['eb_filter.lqi_minimum']);
  if ((wanted & 4) !== 0) p.take(f['eb_filter.prob']);
  const size = (wanted >> 3) & 3;
  if (size === 0) return;
  let attributes = 0;
  for (let i = size - 1; i >= 0; i--) attributes = (attributes << 8) | p.u8(i);
  p.takeAs(f['eb_filter.attr_id_bits'], attributes, size);
}

/** §7.4.4.3. */
function takeSlotframes(p: Cursor): void {
  const count = p.take(f['tsch.slotframe_num']);
  if (count === 0) return;
  const outer = p.open(`Slotframes [${count}]`);
  for (let i = 0; i < count; i++) {
    p.take(f['tsch.slotframe_handle']);
    p.take(f['tsch.slotframe_size']);
    for (let links = p.take(f['tsch.nb_links']); links > 0; links--) {
      const link = p.open(f['tsch.link_info']);
      p.take(f['tsch.link_timeslot']);
      p.take(f['tsch.channel_offset']);
      takeNamedBits(p, f['tsch.link_options'], LINK_BITS);
      p.close(link);
    }
  }
  p.close(outer);
}

/** §7.4.4.4: a template by its number, or with all its times. */
function takeTimeslot(p: Cursor): void {
  const isShort = p.remaining === SHORT_TIMES;
  p.take(f['tsch.timeslot.id']);
  if (!p.more) return;
  for (const field of MICROSECONDS) p.take(field);
  for (const field of [f['tsch.timeslot.max_tx'], f['tsch.timeslot.length']]) {
    if (isShort) p.takeAs(field, p.little16(), 2);
    else p.take(field);
  }
}
