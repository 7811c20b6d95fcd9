/** Remote Authentication Dial In User Service: RFC 2865, accounting RFC 2866, dynamic authorization RFC 5176. */
import { joined } from '../../bytes/joined.ts';
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, bits, octets, protocol, shownValue, text, u16, u32, u8 } from '../../dissect/index.ts';
import { ENTERPRISES } from '../enterprises.ts';
import { ATTRIBUTES, ATTRIBUTE_FIELDS, type Attribute } from './radius/attributes.ts';
import { REQUEST_FIELDS, showPartner } from './radius/requests.ts';

const CODES: Readonly<Record<number, string>> = {
  1: 'Access-Request', 2: 'Access-Accept', 3: 'Access-Reject', 4: 'Accounting-Request', 5: 'Accounting-Response', 6: 'Accounting-Status', 7: 'Password-Request',
  8: 'Password-Ack', 9: 'Password-Reject', 10: 'Accounting-Message', 11: 'Access-Challenge', 12: 'Status-Server', 13: 'Status-Client', 21: 'Resource-Free-Request',
  22: 'Resource-Free-Response', 23: 'Resource-Query-Request', 24: 'Query_Response', 25: 'Alternate-Resource-Reclaim-Request', 26: 'NAS-Reboot-Request',
  27: 'NAS-Reboot-Response', 29: 'Next-Passcode', 30: 'New-Pin', 31: 'Terminate-Session', 32: 'Password-Expired', 33: 'Event-Request', 34: 'Event-Response',
  40: 'Disconnect-Request', 41: 'Disconnect-ACK', 42: 'Disconnect-NAK', 43: 'CoA-Request', 44: 'CoA-ACK', 45: 'CoA-NAK', 50: 'IP-Address-Allocate',
  51: 'IP-Address-Release',
};
const VLAN_TAGS: Readonly<Record<number, string>> = { 0x31: 'Tagged', 0x32: 'Untagged' };
/** Lengths of a packet without attributes, and of the longest one (RFC 2865 §3). */
const HEADER = 20;
const LONGEST = 4096;
const EAP_MESSAGE = 79;
const LONGEST_EAP = 0xffff;

export const radius = protocol({
  name: 'radius',
  title: 'RADIUS Protocol',
  on: { 'udp.port': [1645, 1646, 1700, 1812, 1813, 3799] },
  fields: {
    code: u8('Code', { values: CODES }),
    id: u8('Packet identifier'),
    length: u16('Length'),
    authenticator: octets('Authenticator'),
    ...REQUEST_FIELDS,
    avp: octets('AVP'),
    'avp.type': u8('Type'),
    'avp.length': u8('Length'),
    'avp.tag': u8('Tag', { hex: true, own: true }),
    'avp.value': octets('Value', { id: 'radius.Unknown_Attribute' }),
    'avp.vendor_id': u32('Vendor ID', { values: ENTERPRISES }),
    'avp.vendor_type': u8('Type', { id: 'radius.avp.vendor_type' }),
    'avp.vendor_length': u8('Length', { own: true }),
    'avp.vendor_value': octets('Vendor value', { own: true }),
    eap_fragment: octets('EAP fragment'),
    CHAP_Ident: u8('CHAP Ident', { hex: true }),
    CHAP_String: octets('CHAP String'),
    egress_vlanid_tag: bits('Tag', 0xff000000, { hex: true, values: VLAN_TAGS }),
    egress_vlanid_pad: bits('Pad', 0x00fff000, { size: 4, hex: true }),
    egress_vlanid: bits('Vlan ID', 0x00000fff, { size: 4 }),
    egress_vlan_name_tag: u8('Tag', { hex: true, values: VLAN_TAGS }),
    egress_vlan_name: text('Vlan Name'),
    ...ATTRIBUTE_FIELDS,
  },
  // Other programs use these ports too; RFC 2865 §3 wants what is no RADIUS to be ignored.
  shares: (bytes, at, end) => {
    if (end - at < 4) return 'radius';
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return CODES[bytes[at]] !== undefined && length >= HEADER && length <= LONGEST ? 'radius' : 'data';
  },
  dissect(p, f) {
    const code = p.take(f.code);
    const id = p.take(f.id);
    p.label(() => `Packet identifier: 0x${id.toString(16)} (${id})`);
    const info = (): string => `${CODES[code] ?? `Unknown RADIUS code (${code})`} id=${id}`;
    p.info(info);
    const length = p.take(f.length);
    p.take(f.authenticator, 16);
    showPartner(p, code);
    if (length < HEADER) p.malformed(`a length of ${length} bytes`);
    p.limit(length);
    if (!p.more) return;
    const outer = p.open('Attribute Value Pairs');
    const eap: Uint8Array[] = [];
    while (p.more) readAttribute(p, eap);
    p.close(outer);
    // The EAP message inside says less of the packet than RADIUS does.
    p.column('RADIUS');
    p.info(info);
  },
});

const f = radius.fields;

/** RFC 2865 §5. `eap` gathers the parts of an EAP message, which may lie in several attributes (RFC 3579 §3.1). */
function readAttribute(p: Cursor, eap: Uint8Array[]): void {
  const type = p.u8();
  const length = p.u8(1);
  const attribute = ATTRIBUTES.get(type);
  if (length < 2) p.malformed(`an attribute of ${length} bytes`);
  p.show(f.avp, Math.min(length, p.available));
  const node = p.lastNode;
  const outer = p.under();
  p.labelNode(node, `AVP: t=${attribute?.name ?? 'Unknown-Attribute'}(${type}) l=${length}`);
  p.take(f['avp.type']);
  p.take(f['avp.length']);
  const value = p.within(length - 2);
  let shown = '';
  if (type === EAP_MESSAGE) shown = readEap(p, value, eap);
  else if (attribute === undefined) value.take(f['avp.value'], value.remaining);
  else shown = readValue(value, attribute);
  p.close(outer);
  if (attribute === undefined) shown = ` val=${hexText(p.bytes.subarray(value.begin, value.end))}`;
  p.labelNode(node, `AVP: t=${attribute?.name ?? 'Unknown-Attribute'}(${type}) l=${length}${shown}`);
}

/** Reads the value and gives what the attribute's line says of it. */
function readValue(p: Cursor, { field, form }: Attribute): string {
  const length = p.remaining;
  switch (form) {
    case 'encrypted':
      p.take(field, length);
      return ' val=Encrypted';
    case 'chap':
      p.show(field, length);
      return below(p, () => {
        p.take(f.CHAP_Ident);
        p.take(f.CHAP_String, p.remaining);
      });
    case 'vlan':
      if (length !== 4) break;
      for (const part of [f.egress_vlanid_tag, f.egress_vlanid_pad, f.egress_vlanid]) p.show(part);
      p.skip(4);
      return valueShown(p);
    case 'vlanName':
      if (length < 1) break;
      p.take(f.egress_vlan_name_tag);
      p.take(f.egress_vlan_name, p.remaining);
      return valueShown(p);
    case 'time':
      if (length !== 4) break;
      p.takeAs(field as typeof REQUEST_FIELDS.time, { seconds: p.u32(), nanoseconds: 0 }, 4);
      return valueShown(p);
    case 'vendor':
      return readVendor(p);
    case 'tagged':
      return readTagged(p, field);
    case 'eap':
    case 'plain':
      break;
  }
  // A value that has not its type's length is shown as it is.
  p.take(field.size > 0 && field.size !== length ? f['avp.value'] : field, length);
  return valueShown(p);
}

function below(p: Cursor, read: () => void): string {
  const shown = valueShown(p);
  const outer = p.under();
  read();
  p.close(outer);
  return shown;
}

function valueShown(p: Cursor): string {
  return p.lastNode < 0 || !p.tree.labelled ? '' : ` val=${shownValue(p.tree, p.lastNode).replace(' (', '(')}`;
}

/** RFC 2868 §3: numbers have three bytes behind the tag; texts have a tag when their first byte is below 0x20. */
function readTagged(p: Cursor, field: Attribute['field']): string {
  if (field.kind === 'uint') {
    if (p.remaining !== 4) p.malformed(`a tagged number of ${p.remaining} bytes`);
    p.take(f['avp.tag']);
    p.take(field, 3);
  } else {
    if (p.more && p.u8() < 0x20) p.take(f['avp.tag']);
    p.take(field, p.remaining);
  }
  return valueShown(p);
}

/** RFC 2865 §5.26: the vendor's number, then usually attributes of its own in the same form. */
function readVendor(p: Cursor): string {
  const vendor = p.take(f['avp.vendor_id']);
  while (p.more) {
    const length = p.available >= 2 ? p.u8(1) : 0;
    if (length < 2 || length > p.remaining) {
      p.take(f['avp.vendor_value'], p.remaining);
      break;
    }
    const outer = p.open(`VSA: t=${p.u8()} l=${length}`);
    p.take(f['avp.vendor_type']);
    p.take(f['avp.vendor_length']);
    p.take(f['avp.vendor_value'], length - 2);
    p.close(outer);
  }
  return ` vnd=${ENTERPRISES[vendor] ?? 'Unknown'}(${vendor})`;
}

function readEap(p: Cursor, value: Cursor, parts: Uint8Array[]): string {
  const last = !(p.more && p.u8() === EAP_MESSAGE);
  const bytes = value.peekBytes(value.remaining);
  const number = parts.push(bytes);
  if (!last || number > 1) {
    value.take(f.eap_fragment, value.remaining);
    if (last) {
      const whole = joined(parts);
      if (whole.length <= LONGEST_EAP) p.callOn('eap', 'EAP message', whole);
    }
  } else {
    value.show(f.eap_fragment, value.remaining);
    value.quote('eapol.type', 0);
  }
  return `${last ? ' Last' : ''} Segment[${number}]`;
}
