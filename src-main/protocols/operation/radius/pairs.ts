/** Attributes of a RADIUS packet, one after the other: RFC 2865 §5, extended ones RFC 6929. */
import { hexText } from '../../../bytes/address-text.ts';
import { hex } from '../../../bytes/hexadecimal.ts';
import { joined } from '../../../bytes/joined.ts';
import { type Cursor, bits, expert, flag, octets, u32, u8 } from '../../../dissect/index.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';
import { dictionary } from './attributes.ts';
import { MOBILE_FIELDS, readMobile } from './mobile-values.ts';
import type { Opener } from './secret.ts';
import { UNKNOWN, VALUE_FIELDS, readParts, readValue } from './values.ts';
import type { Attribute } from './vendor-table.ts';

const EAP_MESSAGE = 79;
const LONGEST_EAP = 0xffff;
const VENDOR_SPECIFIC = 26;
/** RFC 6929 §2: types 241 to 246 have a second type, the last two of them a flag that more follows. */
const EXTENDED = 241;
const LONG_EXTENDED = 245;
const LAST_EXTENDED = 246;
/**
 * Vendors that do not write one byte of type and one of length (RFC 2865 §5.26 leaves it to them): bytes of both, and
 * whether a byte of flags follows.
 */
const FORMATS: Readonly<Record<number, readonly [type: number, length: number, flags: boolean]>> = {
  429: [4, 0, false],
  4846: [2, 1, false],
  16445: [2, 1, false],
  24757: [1, 1, true],
};
const USUAL = [1, 1, false] as const;
/** 3GPP's number as a vendor. */
const MOBILE = 10415;

export const PAIR_FIELDS = Object.assign({
  avp: octets('AVP'),
  'avp.type': u8('Type'),
  'avp.length': u8('Length'),
  'avp.extended_type': u8('Extended Type'),
  'avp.extended_more': flag('Extended More', 0x80, { as: ['True', 'False'] }),
  'avp.vendor_id': u32('Vendor ID', { values: enterpriseName }),
  'avp.vendor_type': u8('Type'),
  'avp.vendor_len': u8('Length'),
  'avp.vendor_flags': u8('Flags', { hex: true, own: true }),
  'avp.vendor_more': bits('Continued', 0x80, { own: true }),
  vsa_fragment: octets('VSA fragment'),
  eap_fragment: octets('EAP fragment'),
  invalid_length: expert('Invalid length', 'error', 'Malformed'),
} as const, VALUE_FIELDS, MOBILE_FIELDS);

const f = PAIR_FIELDS;

/** What earlier attributes of the packet leave to later ones. */
interface Open {
  /** Parts of an EAP message, which may lie in several attributes one behind the other (RFC 3579 §3.1), and whether the last has been there. */
  readonly eap: Uint8Array[];
  eapEnded: boolean;
  /** Parts of a vendor's attribute that is continued. */
  readonly vendor: Uint8Array[];
  readonly opener: Opener | undefined;
}

export function readPairs(p: Cursor, opener?: Opener): void {
  const open: Open = { eap: [], eapEnded: false, vendor: [], opener };
  while (p.more && readPair(p, open));
}

/** False behind a length that cannot be right: where the next attribute begins is not known then. */
function readPair(p: Cursor, open: Open): boolean {
  const { remaining } = p;
  const type = p.u8();
  const length = remaining < 2 ? 0 : p.u8(1);
  if (length < ATTRIBUTE_HEADER || length > remaining) {
    p.expert(f.invalid_length, length > remaining ? `An attribute of ${length} bytes, ${remaining} are left` : `An attribute of ${length} bytes`);
    return false;
  }
  p.show(f.avp, Math.min(length, p.available));
  const node = p.lastNode;
  const outer = p.under();
  const { name, number, attribute } = nameOf(p, type);
  const heading = `AVP: t=${name}(${number}) l=${length}`;
  p.labelNode(node, heading);
  p.take(f['avp.type']);
  p.take(f['avp.length']);
  const value = p.within(length - 2);
  if (length < leastOf(type)) p.expert(f.invalid_length, `An attribute of ${length} bytes`);
  // What a vendor's attributes get wrong inside leaves the vendor's name.
  const vendor = type === VENDOR_SPECIFIC && length >= leastOf(type) && value.available >= 4 ? vendorShown(value.u32()) : '';
  const shown = p.contain(() => {
    if (length < leastOf(type)) return readUnknown(value);
    if (type === EAP_MESSAGE) return readEap(p, value, open);
    if (type === VENDOR_SPECIFIC) return readVendor(value, open.vendor);
    if (type >= EXTENDED && type <= LAST_EXTENDED) return readExtended(value, type, attribute);
    return attribute === undefined ? readUnknown(value) : readValue(value, attribute, type, open.opener);
  });
  p.close(outer);
  p.labelNode(node, heading + (shown ?? vendor));
  return true;
}

/** Type and length. */
const ATTRIBUTE_HEADER = 2;

/** Type and length, and what every attribute of the type has behind them. */
function leastOf(type: number): number {
  if (type === VENDOR_SPECIFIC) return 6;
  if (type < EXTENDED || type > LAST_EXTENDED) return 2;
  return type < LONG_EXTENDED ? 3 : 4;
}

function nameOf(p: Cursor, type: number): { name: string; number: string; attribute: Attribute | undefined } {
  if (type < EXTENDED || type > LAST_EXTENDED) {
    const attribute = dictionary().attributes.get(type);
    return { name: attribute?.name ?? 'Unknown-Attribute', number: `${type}`, attribute };
  }
  const extended = p.u8(2);
  const attribute = dictionary().attributes.get(type)?.parts.get(extended);
  const name = extended === VENDOR_SPECIFIC ? `Extended-Vendor-Specific-${type - EXTENDED + 1}` : attribute?.name ?? 'Unknown-Attribute';
  return { name, number: `${type}.${extended}`, attribute };
}

function readUnknown(p: Cursor): string {
  const shown = ` val=${hexText(p.peekBytes(p.available))}`;
  p.take(UNKNOWN, p.remaining);
  return shown;
}

function readExtended(p: Cursor, type: number, attribute: Attribute | undefined): string {
  const extended = p.take(f['avp.extended_type']);
  if (type >= LONG_EXTENDED) p.take(f['avp.extended_more']);
  if (extended === VENDOR_SPECIFIC) {
    const vendor = p.take(f['avp.vendor_id']);
    const outer = p.open(`EVS: t=Unknown-Attribute(${p.u8()})`);
    p.take(f['avp.vendor_type']);
    p.takeRest(UNKNOWN);
    p.close(outer);
    return vendorShown(vendor);
  }
  const known = attribute ?? dictionary().attributes.get(type);
  return !p.more ? '' : known === undefined ? readUnknown(p) : readValue(p, known, -1);
}

const vendorShown = (vendor: number): string => ` vnd=${enterpriseName(vendor) ?? 'Unknown'}(${vendor})`;

/** RFC 2865 §5.26: the vendor's number, then usually attributes of its own in the same form; what has another one ends with its attribute. */
function readVendor(p: Cursor, parts: Uint8Array[]): string {
  const vendor = p.take(f['avp.vendor_id']);
  const attributes = dictionary().vendors.get(vendor);
  const [typeSize, lengthSize, flags] = FORMATS[vendor] ?? USUAL;
  const header = typeSize + lengthSize + (flags ? 1 : 0);
  while (p.more) {
    const length = lengthSize === 0 || p.remaining < header ? p.remaining : p.u8(typeSize);
    if (length < header || length > p.remaining) {
      p.expert(f.invalid_length, `A vendor's attribute of ${length} bytes`);
      return vendorShown(vendor) + readUnknown(p);
    }
    const outer = p.open('VSA', length);
    const node = p.lastNode;
    const type = p.take(f['avp.vendor_type'], typeSize);
    const attribute = attributes?.get(type);
    if (lengthSize > 0) p.take(f['avp.vendor_len']);
    const continued = flags && p.u8() >= 0x80;
    const flagsShown = flags ? ` C=${hex(p.u8(), 2)}` : '';
    const heading = `VSA: t=${attribute?.name ?? 'Unknown-Attribute'}(${type}) l=${length}${flagsShown}`;
    p.labelNode(node, heading);
    if (flags) p.bits(f['avp.vendor_flags'], [f['avp.vendor_more']]);
    const value = p.within(length - header);
    let shown = '';
    if (continued || parts.length > 0) readContinued(value, attribute, continued, parts);
    else if (attribute === undefined) shown = readUnknown(value);
    else shown = (vendor === MOBILE ? readMobile(value, type) : undefined) ?? readValue(value, attribute, -1);
    p.close(outer);
    p.labelNode(node, heading + shown);
  }
  return vendorShown(vendor);
}

/** WiMAX's attributes of more than 246 bytes go on in the next one. */
function readContinued(p: Cursor, attribute: Attribute | undefined, continued: boolean, parts: Uint8Array[]): void {
  parts.push(p.peekBytes(p.available));
  p.take(f.vsa_fragment, p.remaining);
  if (continued) return;
  const whole = joined(parts);
  parts.length = 0;
  if (attribute?.kind === 'tlv') readParts(p.over('Reassembled attribute', whole), attribute.parts);
}

function readEap(p: Cursor, value: Cursor, open: Open): string {
  if (open.eapEnded) {
    value.take(f.eap_fragment, value.remaining);
    return ' (non-consecutive)';
  }
  const parts = open.eap, last = !(p.more && p.u8() === EAP_MESSAGE);
  open.eapEnded = last;
  const bytes = value.peekBytes(value.remaining);
  const number = parts.push(bytes);
  if (!last || number > 1) {
    value.take(f.eap_fragment, value.remaining);
    if (last) {
      const whole = joined(parts);
      parts.length = 0;
      if (whole.length <= LONGEST_EAP) p.callOn('eap', 'EAP message', whole);
    }
  } else {
    parts.length = 0;
    value.show(f.eap_fragment, value.remaining);
    value.quote('eapol.type', 0);
  }
  return `${last ? ' Last' : ''} Segment[${number}]`;
}
