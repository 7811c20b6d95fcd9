/**
 * What several submessages and parameters have: who somebody is, where somebody is to be found, and sets
 * of numbers (DDSI-RTPS 2.5 §9.3 and §9.4.2).
 */
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import type { EitherOrder } from './either-order.ts';
import { FIELDS as f } from './fields.ts';
import { ENTITIES, ENTITY_KINDS, LOCATORS, VENDORS } from './names.ts';

const MOST_NUMBERS = 256, PREFIX = 12, ADDRESS = 16;

/** Submessages that may have no content. */
const PAD = 0x01, INFO_TS = 0x09;
/** §8.3.3.2.3: whether a submessage that says this length reaches to the end of its message. */
export const reachesToEnd = (id: number, length: number): boolean => length === 0 && id !== PAD && id !== INFO_TS;

/** The fields of a writer or reader, and of its two parts. */
export interface EntityFields {
  readonly whole: Field<number>;
  readonly key: Field<number>;
  readonly kind: Field<number>;
}

export const READER: EntityFields = { whole: f['sm.rdEntityId'], key: f['sm.rdEntityId.entityKey'], kind: f['sm.rdEntityId.entityKind'] };
export const WRITER: EntityFields = { whole: f['sm.wrEntityId'], key: f['sm.wrEntityId.entityKey'], kind: f['sm.wrEntityId.entityKind'] };
export const ENTITY: EntityFields = { whole: f['sm.entityId'], key: f['sm.entityId.entityKey'], kind: f['sm.entityId.entityKind'] };
export const GUID_ENTITY: EntityFields = { whole: f['param.guid.entityId'], key: f['param.guid.entityKey'], kind: f['param.guid.entityKind'] };

/** Four bytes: a number within the participant, and what sort it is of. `title`: undefined for the field's own, with no word on unnamed ones. */
export function takeEntity(p: Cursor, { whole, key, kind }: EntityFields, title?: string): number {
  const id = p.take(whole);
  if (title !== undefined) p.label(() => `${title}: ${entityName(id)}`);
  const outer = p.under();
  p.at -= 4;
  p.take(key);
  p.take(kind);
  p.close(outer);
  return id;
}

function entityName(id: number): string {
  const name = ENTITIES[id], kind = id & 0xff;
  if (name !== undefined) return `${name} (${hex(id, 8)})`;
  return `${hex(id, 8)} (${ENTITY_KINDS[kind] ?? `unknown kind (${hex(kind, 2).slice(2)})`}: ${hex(id >>> 8, 6)})`;
}

/** The twelve bytes that participants are told apart by. */
export function takePrefix(p: Cursor, field: Field<void>, [host, app, instance]: readonly Field<number>[] = PREFIX_PARTS): void {
  const { at } = p;
  p.take(field, PREFIX);
  const outer = p.under();
  p.at = at;
  p.take(host);
  p.take(app);
  p.take(instance);
  p.close(outer);
}

const PREFIX_PARTS = [f.hostId, f.appId, f['sm.guidPrefix.instanceId']];
export const SUBMESSAGE_PREFIX = [f['sm.guidPrefix.hostId'], f['sm.guidPrefix.appId'], f['sm.guidPrefix.instanceId']];

/** A prefix and an entity: who somebody is all over the network. */
export function takeGuid(p: Cursor, field: Field<void>): void {
  const { at } = p;
  p.take(field, PREFIX + 4);
  p.label(() => `${field.title}: ${Buffer.from(p.bytes.subarray(at, at + PREFIX + 4)).toString('hex').replace(/.{8}(?=.)/g, '$& ')}`);
  const outer = p.under();
  p.at = at;
  p.take(f['param.guid.hostId']);
  p.take(f['param.guid.appId']);
  p.take(f['param.guid.instanceId']);
  takeEntity(p, GUID_ENTITY);
  p.close(outer);
}

/** Two bytes, the greater number first. */
export function takeVersion(p: Cursor): void {
  const major = p.u8(), minor = p.u8(1);
  p.take(f.version);
  p.label(() => `Protocol version: ${major}.${minor}`);
  const outer = p.under();
  p.at -= 2;
  p.take(f['version.major']);
  p.take(f['version.minor']);
  p.close(outer);
}

/** Whose program speaks. */
export function takeVendor(p: Cursor): void {
  const vendor = p.u16(), number = [vendor >> 8, vendor & 0xff].map(part => String(part).padStart(2, '0')).join('.');
  p.take(f.vendorId);
  p.label(() => `vendorId: ${number} (${VENDORS[vendor] ?? 'Unknown'})`);
}

/** Where somebody is to be found. Gives it as a text to be put behind a heading, empty where it is nowhere. */
export function takeLocator(e: EitherOrder, heading: string): string {
  const { p } = e, outer = p.open(heading, 8 + ADDRESS), end = p.at + 8 + ADDRESS;
  p.need(8 + ADDRESS);
  const kind = e.u32(f['locator.kind']), port = e.peek32(), name = LOCATORS[kind] ?? `kind ${kind}`;
  let shown = '';
  if (kind !== NOWHERE) {
    e.u32(f['locator.port']);
    if (port === 0) p.expertUnder(f['locator.port.invalid']);
    shown = `${name}, ${takeAddress(p, kind, port)}`;
  }
  p.at = end;
  p.close(outer);
  return shown;
}

const NOWHERE = 0xffffffff, SHARED_MEMORY = 0x01000000;
/** Those with an IPv4 address in the last four bytes. */
const VERSION_4: ReadonlySet<number> = new Set([0x01, 0x01000001, 0x01001001]);
/** Those whose port is one of the protocol's own within a TCP connection. */
const LOGICAL: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0b]);

function takeAddress(p: Cursor, kind: number, port: number): string {
  if (kind === SHARED_MEMORY) {
    p.skip(2);
    return `HostId = ${hex(p.take(f['param.guid.hostId']), 8)}, Port = ${port}`;
  }
  if (VERSION_4.has(kind)) {
    p.skip(ADDRESS - 4);
    return `${ipv4Text(p.take(f['locator.ipv4']))}:${port}`;
  }
  const text = ipv6Text(p.peekBytes(ADDRESS), 0);
  p.take(f['locator.ipv6']);
  return LOGICAL.has(kind) ? `${text}, Logical Port = ${port}` : `${text}:${port}`;
}

/** A number to begin with and a bit for each that follows. Gives what is in the set. */
export function takeSet(e: EitherOrder, heading: string, base: 'sequence' | 'fragment', told?: (first: bigint, bits: string) => void): void {
  const { p } = e, outer = p.open(heading);
  const first = base === 'sequence' ? e.sequenceNumber(f['sm.seqNumber'], 'bitmapBase') : BigInt(e.u32(f['fragment_number.base32']));
  const count = e.u32(base === 'sequence' ? f['bitmap.num_bits'] : f['fragment_number.num_bits']), words = Math.ceil(count / 32);
  if (count > MOST_NUMBERS) p.malformed(`a set of ${count} numbers`);
  p.need(4 * words);
  let bits = '';
  for (let i = 0; i < words; i++) bits += e.peek32(4 * i).toString(2).padStart(32, '0');
  bits = bits.slice(0, count);
  told?.(first, bits);
  if (words > 0) {
    p.take(f.bitmap, 4 * words);
    p.label(() => `bitmap: ${bits}`);
  }
  p.close(outer);
}
