/**
 * Lists of parameters: what discovery tells of participants, topics, writers and readers, and what stands before
 * a sample (DDSI-RTPS 2.5 §9.6.3 and §9.6.4).
 */
import { byteIndex } from '../../../bytes/byte-search.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';
import { EitherOrder } from './either-order.ts';
import { ENDPOINTS, FIELDS as f, RESERVED } from './fields.ts';
import { PARAMETERS, REPRESENTATIONS } from './names.ts';
import {
  ENTITY, GUID_ENTITY, SUBMESSAGE_PREFIX, takeEntity, takeGuid, takeLocator, takePrefix, takeVendor, takeVersion,
} from './parts.ts';

const SENTINEL = 0x0001, MOST_PARAMETERS = 4096, MOST_ITEMS = 1024;
/** Numbers from here on mean what the vendor says. */
const VENDORS_OWN = 0x8000;
/** Bits beside a number: the vendor's own, and a parameter that must be understood (§9.6.2.2.1). */
const NUMBER = 0xbfff;

/** Reads a parameter's content; a text that it gives is put behind the heading. */
type Reading = (e: EitherOrder) => string | void;

const number = (field: Field<number>): Reading => e => { e.u32(field); };
const signed = (field: Field<number>): Reading => e => { e.i32(field); };
const yesOrNo = (field: Field<boolean>): Reading => e => { e.p.take(field); };
const words = (field: Field<string>): Reading => e => { e.text(field); };
const bytes = (field: Field<void>): Reading => e => e.octets(f.sequence_size, field);
const guid = (field: Field<void>): Reading => ({ p }) => takeGuid(p, field);
const locator: Reading = e => takeLocator(e, 'locator');
const address: Reading = e => { e.p.takeAs(f['param.ip_address'], e.peek32(), 4); };
const port: Reading = number(f['param.port']);

const entity = (title: string): Reading => ({ p }) => { takeEntity(p, GUID_ENTITY, `entityId: ${title}`); };

function duration(e: EitherOrder): void {
  const { p } = e, { seconds, fraction } = e.time(), outer = p.open(durationText(seconds | 0, fraction), 8);
  e.i32(f['param.ntpTime.sec']);
  e.u32(f['param.ntpTime.fraction']);
  p.close(outer);
}

function durationText(seconds: number, fraction: number): string {
  if (seconds === 0x7fffffff && fraction === 0xffffffff) return 'lease_duration: INFINITE';
  if (seconds === 0 && fraction === 0) return 'lease_duration: 0 sec';
  const part = `0x${fraction.toString(16).padStart(8, '0')}`;
  return `lease_duration: ${(seconds + fraction / 2 ** 32).toFixed(6)} sec (${seconds}s + ${part})`;
}

/** What is read inside stands below a line of its own. */
const below = (heading: string, read: Reading): Reading => e => {
  const outer = e.p.open(heading);
  read(e);
  e.p.close(outer);
};

function texts(e: EitherOrder, count: Field<number>, field: Field<string>): void {
  const { p } = e, many = e.i32(count), outer = p.open(field.title);
  for (let i = 0; i < many && i < MOST_ITEMS; i++) {
    const said = e.text(field);
    p.label(() => `${field.title}[${i}]: ${said}`);
  }
  p.close(outer);
}

function properties(e: EitherOrder): string {
  const { p } = e, outer = p.open('Property List'), many = e.peek32();
  p.skip(4);
  for (let i = 0; i < many && i < MOST_ITEMS; i++) {
    e.text(f.property_name);
    const name = p.under();
    e.text(f.property_value);
    p.close(name);
  }
  p.close(outer);
  return `${many} properties`;
}

function contentFilter(e: EitherOrder): void {
  e.text(f['param.contentFilterTopicName']);
  e.text(f['param.relatedTopicName']);
  e.text(f['param.filterClassName']);
  e.text(f['param.filter_expression']);
  texts(e, f['param.expression_parameters_num'], f['param.expression_parameters']);
}

/** Which filters a sample passes, and the signatures of those that were tried. */
function filterResults(e: EitherOrder): void {
  const { p } = e, maps = e.peek32();
  p.skip(4);
  const outer = p.open(`filterBitmap (${maps} elements)`);
  for (let i = 0; i < maps && i < MOST_ITEMS; i++) e.u32(f.filter_bitmap);
  p.close(outer);
  const signatures = e.peek32();
  p.skip(4);
  for (let i = 0; i < signatures && i < MOST_ITEMS; i++) {
    const parts = [0, 4, 8, 12].map(ahead => e.peek32(ahead).toString(16).padStart(8, '0'));
    p.take(f.filter_signature, 16);
    p.label(`filterSignature: ${parts.join(' ')}`);
  }
}

function durabilityService(e: EitherOrder): void {
  duration(e);
  e.u32(f['durability_service.history_kind']);
  e.i32(f['durability_service.history_depth']);
  e.i32(f['durability_service.max_samples']);
  e.i32(f['durability_service.max_instances']);
  e.i32(f['durability_service.max_samples_per_instance']);
}

function representations(e: EitherOrder): void {
  const { p } = e, many = e.peek32(), start = p.at, outer = p.open(`Data Representation Sequence[${many}]`);
  p.skip(4);
  for (let i = 0; i < many && i < MOST_ITEMS; i++) {
    const kind = e.u16(f['param.data_representation']);
    p.label(() => `[${i}]: ${REPRESENTATIONS[kind] ?? 'Unknown'} (0x${kind.toString(16)})`);
  }
  p.close(outer);
  e.fill(start);
  const { 'flag.compression_id_lz4': lz4, 'flag.compression_id_bzip2': bzip2, 'flag.compression_id_zlib': zlib } = f;
  if (p.remaining >= 4) e.flags(f['param.compression_id_mask'], [lz4, bzip2, zlib]);
}

function typeConsistency(e: EitherOrder): void {
  const { p } = e;
  e.u16(f['param.type_consistency_kind']);
  if (p.remaining < 5) return;
  p.take(f['param.ignore_sequence_bounds']);
  p.take(f['param.ignore_string_bounds']);
  p.take(f['param.ignore_member_names']);
  p.take(f['param.prevent_type_widening']);
  p.take(f['param.force_type_validation']);
}

function keyHash({ p }: EitherOrder): void {
  const parts = Buffer.from(p.peekBytes(16)).toString('hex').match(/.{8}/g) ?? [];
  p.take(f.guid, 16);
  p.label(`guid: ${parts.join(':')}`);
}

function writerInfo(suffix: string): Reading {
  return ({ p }) => {
    takePrefix(p, f['sm.guidPrefix'], SUBMESSAGE_PREFIX);
    takeEntity(p, ENTITY, suffix);
  };
}

/** Big-endian, whatever the order of the list. */
const statusInfo: Reading = ({ p }) => {
  new EitherOrder(p, false).flags(f['param.status_info'], [...RESERVED.slice(2).toReversed(), f['flag.unregistered'], f['flag.undisposed']]);
};

const READINGS: Readonly<Record<number, Reading>> = {
  0x0002: duration, 0x0003: duration, 0x0004: duration, 0x0005: words(f['param.topicName']), 0x0006: signed(f['param.strength']),
  0x0007: words(f['param.typeName']), 0x000b: address, 0x000c: address, 0x000d: port, 0x000e: port, 0x000f: number(f.domain_id),
  0x0010: yesOrNo(f.expects_ack), 0x0011: address, 0x0013: number(f.queue_size), 0x0015: ({ p }) => takeVersion(p),
  0x0016: ({ p }) => takeVendor(p), 0x0018: number(f.queue_size),
  0x001a: e => {
    e.u32(f.reliability_kind);
    if (e.p.remaining >= 8) duration(e);
  },
  0x001b: below('PID_LIVELINESS', e => {
    e.u32(f['liveliness.kind']);
    duration(e);
  }),
  0x001d: number(f.durability), 0x001e: below('PID_DURABILITY_SERVICE', durabilityService), 0x001f: number(f.ownership),
  0x0020: number(f.ownership),
  0x0021: e => {
    e.u32(f['presentation.access_scope']);
    e.p.take(f['presentation.coherent_access']);
    e.p.take(f['presentation.ordered_access']);
  },
  0x0023: duration, 0x0024: duration, 0x0025: number(f.destination_order), 0x0027: duration, 0x0028: duration,
  0x0029: e => texts(e, f['param.partition_num'], f['param.partition']), 0x002b: duration, 0x002c: bytes(f['param.userData']),
  0x002d: bytes(f['param.groupData']), 0x002e: bytes(f['param.topicData']), 0x002f: locator, 0x0030: locator, 0x0031: locator, 0x0032: locator,
  0x0033: locator, 0x0034: number(f.participant_manual_liveliness_count), 0x0035: contentFilter, 0x0036: properties,
  0x0040: e => {
    e.u32(f['history.kind']);
    e.i32(f.history_depth);
  },
  0x0041: below('Resource Limit', e => {
    e.i32(f['resource_limit.max_samples']);
    e.i32(f['resource_limit.max_instances']);
    e.i32(f['resource_limit.max_samples_per_instance']);
  }),
  0x0043: yesOrNo(f.expects_inline_qos), 0x0044: number(f.participant_builtin_endpoints), 0x0045: address, 0x0046: port, 0x0048: locator,
  0x0049: number(f['param.transport_priority']), 0x0050: guid(f['param.participant_guid']), 0x0051: entity('Participant entity ID'),
  0x0052: guid(f['param.group_guid']), 0x0053: entity('Group entity ID'), 0x0055: filterResults,
  0x0056: e => { e.sequenceNumber(f['sm.seqNumber'], 'sequenceNumber'); }, 0x0057: writerInfo('guidSuffix'),
  0x0058: e => { e.flags(f['param.builtin_endpoint_set'], Object.values(ENDPOINTS)); }, 0x0059: properties, 0x005a: guid(f['param.endpoint_guid']),
  0x0060: number(f['param.type_max_size_serialized']),
  0x0061: e => {
    writerInfo('virtualGUIDSuffix')(e);
    e.sequenceNumber(f['sm.seqNumber'], 'virtualSeqNumber');
  },
  0x0062: words(f['param.entityName']), 0x0063: e => { e.sequenceNumber(f['param.group_coherent_set'], f['param.group_coherent_set'].title); },
  0x0070: keyHash, 0x0071: statusInfo, 0x0073: representations, 0x0074: typeConsistency, 0x4014: words(f.domain_tag),
};

/** What a parameter of that number is called; of the vendors' own only the few that several have. */
const nameOf = (id: number): string | undefined => PARAMETERS[id] ?? (id < VENDORS_OWN ? PARAMETERS[id & NUMBER] : undefined);

/** Reads parameters up to the sentinel, or the end. */
export function readParameters(p: Cursor, little: boolean): void {
  const e = new EitherOrder(p, little);
  for (let i = 0; i < MOST_PARAMETERS && p.remaining >= 4; i++) {
    const id = e.peek16(), outer = p.open(nameOf(id) ?? `Unknown (0x${id.toString(16).padStart(4, '0')})`);
    const heading = p.tree.current;
    e.u16(f['param.id']);
    if (id === SENTINEL) {
      p.skip(2);
      p.close(outer);
      return;
    }
    const length = e.u16(f['param.length']), content = p.within(Math.min(length, p.remaining));
    const said = content.more ? readContent(content, id, little) : '';
    if (said !== '' && heading !== outer) p.labelNode(heading, `${nameOf(id)} (${said})`);
    p.close(outer);
  }
}

function readContent(p: Cursor, id: number, little: boolean): string {
  const read = id < VENDORS_OWN ? READINGS[id] ?? READINGS[id & NUMBER] : undefined;
  if (read === undefined) {
    if (nameOf(id)?.endsWith('[deprecated]') === true) p.expert(f.parameter_not_decoded);
    p.takeRest(f.parameter_data);
    return '';
  }
  return p.contain(() => read(new EitherOrder(p, little)) ?? '') ?? '';
}

/** What a list says of a parameter that is looked for without showing anything: where its content lies in `bytes`. */
export function findParameter(
  bytes: Uint8Array, from: number, end: number, little: boolean, wanted: number,
): { readonly at: number; readonly length: number } | undefined {
  for (let at = from, i = 0; at + 4 <= end && i < MOST_PARAMETERS; i++) {
    const id = readUint(bytes, at, 2, little), length = readUint(bytes, at + 2, 2, little);
    if (id === SENTINEL) return undefined;
    if (id === wanted) return at + 4 + length <= end ? { at: at + 4, length } : undefined;
    at += 4 + length;
  }
  return undefined;
}

/** The text of a parameter that is one. */
export function textAt(content: Uint8Array): string {
  const zero = byteIndex(content, 0, 4, content.length);
  return Buffer.from(content.subarray(4, zero < 0 ? content.length : zero)).toString('utf8');
}
