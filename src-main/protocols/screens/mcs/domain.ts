/** One PDU of an MCS domain: T.125 §7, DomainMCSPDU, by the aligned rules of X.691. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import { domainFields, domainHeadings } from './fields.ts';
import { domainPdus } from './names.ts';
import { PackedReader } from '../../packed-reader.ts';

/** Users have the channels from here on (T.125 §7, DynamicChannelId), tokens are counted from 1. */
export const FIRST_USER = 1001;
const FIRST_TOKEN = 1;
const CHOICE_BITS = 6;

/** What a PDU says that others go on with. */
export interface DomainPdu {
  readonly name: string;
  channel: number;
  /** What it carries, and where the sender says that this begins and ends something. */
  data: { readonly content: Cursor; readonly begins: boolean; readonly ends: boolean } | undefined;
}

/** Numbers of two bytes, and what they are counted from. */
const NUMBERS = {
  initiator: FIRST_USER, recipient: FIRST_USER, channelId: 0, requested: 0, privateChannelId: FIRST_USER, tokenId: FIRST_TOKEN,
} as const;
const SETS = {
  userIds: ['userId', FIRST_USER], detachUserIds: ['userId', FIRST_USER], channelIds: ['channel', 0], purgeChannelIds: ['channel', 0],
  purgeTokenIds: ['token', FIRST_TOKEN],
} as const;
/** Bits of those that are one of a few. */
const CHOICES = { result: 4, reason: 3, diagnostic: 4, dataPriority: 2, tokenStatus: 3 } as const;
const SIZES = ['heightLimit', 'subHeight', 'subInterval'] as const;

const isKey = <T extends object>(name: string, of: T): name is Extract<keyof T, string> => Object.hasOwn(of, name);

/** Reads a PDU of the domain, and gives what there is to go on with; malformed where it is none. */
export function takeDomainPdu(p: Cursor): DomainPdu {
  const f = domainFields(), packed = new PackedReader(p), start = p.at;
  const number = packed.choice(CHOICE_BITS), pdu = domainPdus()[number];
  if (pdu === undefined) p.malformed(`DomainMCSPDU ${number}`);
  const said: DomainPdu = { name: pdu.name, channel: 0, data: undefined };
  p.set(f.pdu, number, start, 1);
  const outer = p.under(), inner = p.open(domainHeadings()[number]);
  p.info(`${pdu.name} `);
  const left = new Set<string>();
  for (const { name, isOptional } of pdu.parts) if (isOptional && !packed.flag('optionalFieldBit')) left.add(name);
  for (const { name } of pdu.parts) if (!left.has(name)) takePart(packed, name, said);
  packed.align();
  p.close(inner);
  p.close(outer);
  return said;
}

function takePart(packed: PackedReader, name: string, said: DomainPdu): void {
  const f = domainFields(), { p } = packed;
  if (isKey(name, NUMBERS)) {
    const field = name === 'privateChannelId' ? f.channelId : f[name], value = takeNumber(packed, field, NUMBERS[name]);
    if (field === f.channelId) said.channel = value;
  } else if (isKey(name, SETS)) {
    takeSet(packed, f[name], f[SETS[name][0]], SETS[name][1]);
  } else if (isKey(name, CHOICES)) {
    const { at } = p;
    p.set(f[name], packed.enumerated(CHOICES[name]), at, 1);
  } else if (name === 'segmentation') {
    said.data = { content: p, ...takeSegmentation(packed) };
  } else if (name === 'userData') {
    const content = p.within(takeOctets(packed, f.userData));
    if (said.data !== undefined) said.data = { ...said.data, content };
  } else if (name === 'initialOctets') {
    p.skip(takeOctets(packed, f.initialOctets));
  } else if (name === '*') {
    packed.align();
    p.takeRest(f.rest);
  } else {
    const size = SIZES.find(one => one === name);
    if (size !== undefined) p.take(f[size], packed.numberLength());
  }
}

function takeNumber(packed: PackedReader, field: Field<number>, first: number): number {
  packed.align();
  const value = packed.p.u16() + first;
  packed.p.takeAs(field, value, 2);
  return value;
}

function takeSet(packed: PackedReader, heading: Field<number>, item: Field<number>, first: number): void {
  const { p } = packed, { at } = p, count = packed.length('sequenceOfLength');
  p.set(heading, count, at, p.at - at);
  p.label(`${heading.title}: ${count} item${count === 1 ? '' : 's'}`);
  const outer = p.under();
  for (let left = count; left > 0; left--) takeNumber(packed, item, first);
  p.close(outer);
}

function takeSegmentation(packed: PackedReader): { begins: boolean; ends: boolean } {
  const f = domainFields(), { p } = packed, { at } = p, value = packed.bits(2) << 6;
  p.set(f.segmentation, Uint8Array.of(value), at, 1);
  const outer = p.under(), begins = (value & 0x80) !== 0, ends = (value & 0x40) !== 0;
  p.set(f.begin, begins, at, 1);
  p.set(f.end, ends, at, 1);
  p.close(outer);
  return { begins, ends };
}

/** Shows bytes that bring their length, as many as the capture has of them, and gives that length; the cursor is left where they begin. */
function takeOctets(packed: PackedReader, field: Field<void>): number {
  const length = packed.length('octetStringLength'), { p } = packed;
  if (length > p.remaining) p.malformed(`${field.title} of ${length} bytes`);
  p.set(field, undefined, p.at, Math.min(length, p.available));
  return length;
}
