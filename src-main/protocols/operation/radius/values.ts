/** Values of RADIUS attributes, by kind: RFC 2865 §5, RFC 2868 §3, RFC 3162 §2.3, RFC 4675 §2, RFC 6929 §2.3. */
import { type Cursor, type Field, type Moment, bits, octets, printable, shownValue, text, u8 } from '../../../dissect/index.ts';
import { ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import type { Opener } from './secret.ts';
import type { Attribute, Attributes } from './vendor-table.ts';

const VLAN_TAGS: Readonly<Record<number, string>> = { 0x31: 'Tagged', 0x32: 'Untagged' };
const CHAP_PASSWORD = 3;
const CHAP_LENGTH = 17;
const EGRESS_VLANID = 56;
const EGRESS_VLAN_NAME = 58;
/** RFC 2868 §3.1: greater ones are the first byte of the value. */
const GREATEST_TAG = 0x1f;
const LONGEST_PREFIX = 18;

export const VALUE_FIELDS = {
  Unknown_Attribute: octets('Unknown-Attribute'),
  CHAP_Ident: u8('CHAP Ident', { hex: true }),
  CHAP_String: octets('CHAP String'),
  egress_vlanid_tag: bits('Tag', 0xff000000, { hex: true, values: VLAN_TAGS }),
  egress_vlanid_pad: bits('Pad', 0x00fff000, { size: 4, hex: true }),
  egress_vlanid: bits('Vlan ID', 0x00000fff, { size: 4 }),
  egress_vlan_name_tag: u8('Tag', { hex: true, values: VLAN_TAGS }),
  egress_vlan_name: text('Vlan Name'),
} as const;

const f = VALUE_FIELDS;
export const UNKNOWN = f.Unknown_Attribute;

/** Reads the value and gives what the attribute's line says of it. `type` is that of a standard attribute, -1 for others. */
export function readValue(p: Cursor, attribute: Attribute, type: number, opener?: Opener): string {
  const length = p.remaining;
  if (type === EGRESS_VLANID) return length === 4 ? readVlan(p) : wrongLength(p);
  if (type === EGRESS_VLAN_NAME) return length >= 2 ? readVlanName(p) : wrongLength(p);
  if (type === CHAP_PASSWORD) return length === CHAP_LENGTH ? readChap(p, attribute.field) : wrongLength(p);
  const { tag } = attribute;
  if (tag === undefined) return readUntagged(p, attribute, opener);
  if (!p.more) p.malformed('a tagged attribute without value');
  if (p.u8() > GREATEST_TAG) return readUntagged(p, attribute, opener);
  const shown = ` Tag=${hex(p.take(tag), 2)}`;
  return shown + readUntagged(p, attribute, opener);
}

/** What is hidden, where the secret opens it; the bytes as they were sent otherwise. */
function readSecret(p: Cursor, { kind, field, hidden }: Attribute, opener: Opener | undefined): string {
  const bytes = p.peekBytes(p.available), isWhole = p.available === p.remaining;
  const open = isWhole ? kind === 'secret' ? opener?.password(bytes) : opener?.salted(bytes) : undefined;
  if (open === undefined || hidden === undefined) {
    p.take(field, p.remaining);
    return ' val=Encrypted';
  }
  p.takeAs(hidden, open, p.remaining);
  return ` val=Decrypted: ${printable(open)}`;
}

/** What is behind the tag of RFC 2868 §3.1, if there is one. */
function readUntagged(p: Cursor, attribute: Attribute, opener?: Opener): string {
  const { field } = attribute, length = p.remaining;
  switch (attribute.kind) {
    case 'text':
    case 'taggedText':
      p.take(field, p.remaining);
      return valueShown(p);
    case 'secret':
    case 'taggedSecret':
      return readSecret(p, attribute, opener);
    case 'number':
    case 'taggedNumber':
    case 'signed':
      return isNumber(p.remaining) ? taken(p, field) : wrongLength(p);
    case 'network':
      return length === 4 ? taken(p, field) : wrongLength(p);
    case 'ipv4':
      return length === 4 ? takeAddress(p, field) : wrongLength(p);
    case 'ipv6':
      return length === 16 ? taken(p, field) : wrongLength(p);
    case 'ether':
      return length === 6 ? taken(p, field) : wrongLength(p);
    case 'address':
      if (length !== 4 && length !== 16) return wrongLength(p);
      p.takeAs(field, length === 4 ? ipv4Text(p.u32()) : ipv6Text(p.peekBytes(16), 0), length);
      return valueShown(p);
    case 'time':
      if (length !== 4) return wrongLength(p);
      p.takeAs(field as Field<Moment>, { seconds: p.u32(), nanoseconds: 0 }, 4);
      return valueShown(p);
    case 'prefix':
      return readPrefix(p, field);
    case 'tlv':
      return readParts(p, attribute.parts);
    case 'octets':
    case 'extended':
      return length > 0 ? taken(p, field) : '';
  }
}

/** Addresses that say who chooses one: RFC 2865 §5.8 and §5.14. */
const CHOSEN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'radius.Framed-IP-Address': { 0xffffffff: 'Negotiated', 0xfffffffe: 'Assigned' },
  'radius.Login-IP-Host': { 0xffffffff: 'User-selected', 0: 'NAS-selected' },
};

function takeAddress(p: Cursor, field: Field<unknown>): string {
  const chosen = CHOSEN[field.name]?.[p.u32()];
  if (chosen === undefined) return taken(p, field);
  p.take(field);
  p.label(`${field.title}: ${chosen}`);
  return ` val=${chosen}`;
}

const isNumber = (length: number): boolean => (length >= 1 && length <= 4) || length === 8;

function taken(p: Cursor, field: Field<unknown>): string {
  p.take(field, p.remaining);
  return valueShown(p);
}

/** A value that has not its type's length stays unread: the line says so. */
function wrongLength(p: Cursor): string {
  const length = p.remaining;
  p.skip(length);
  return ` [a value of ${length} bytes]`;
}

function valueShown(p: Cursor): string {
  return p.lastNode < 0 || !p.tree.labelled ? '' : ` val=${shownValue(p.tree, p.lastNode).replace(' (', '(')}`;
}

function readVlan(p: Cursor): string {
  for (const part of [f.egress_vlanid_tag, f.egress_vlanid_pad, f.egress_vlanid]) p.show(part);
  p.skip(4);
  return valueShown(p);
}

function readVlanName(p: Cursor): string {
  p.take(f.egress_vlan_name_tag);
  return taken(p, f.egress_vlan_name);
}

function readChap(p: Cursor, field: Field<unknown>): string {
  p.show(field, p.remaining);
  const shown = valueShown(p);
  const outer = p.under();
  p.take(f.CHAP_Ident);
  p.take(f.CHAP_String, p.remaining);
  p.close(outer);
  return shown;
}

/** RFC 3162 §2.3: a byte of zeros, the length in bits, and as many bytes of the prefix as there are. */
function readPrefix(p: Cursor, field: Field<unknown>): string {
  const length = p.remaining;
  if (length < 2 || length > LONGEST_PREFIX || p.u8() !== 0 || p.u8(1) > 128) return wrongLength(p);
  const address = new Uint8Array(16);
  address.set(p.peekBytes(length - 2, 2));
  const bitsOfPrefix = p.u8(1);
  p.take(field, length);
  return ` val=${ipv6Text(address, 0)}/${bitsOfPrefix}`;
}

/** Attributes inside an attribute, with type and length as outside. */
export function readParts(p: Cursor, attributes: Attributes): string {
  let count = 0;
  while (p.more) {
    const type = p.u8();
    const length = p.u8(1);
    if (length < 2 || length > p.remaining) p.malformed(`a TLV of ${length} bytes`);
    const attribute = attributes.get(type);
    const heading = `TLV: t=${attribute?.name ?? 'Unknown-Attribute'}(${type}) l=${length}`;
    const outer = p.open(heading, length);
    const node = p.lastNode;
    p.skip(2);
    const value = p.within(length - 2);
    let shown = '';
    if (attribute === undefined) value.takeRest(UNKNOWN);
    else shown = readValue(value, attribute, -1);
    p.close(outer);
    p.labelNode(node, heading + shown);
    count++;
  }
  return ` val=${count} TLV(s) inside`;
}
