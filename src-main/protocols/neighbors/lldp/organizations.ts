/** Organizationally specific TLVs of LLDP, IEEE 802.1AB-2016 §8.6: whose they are, and who reads them. */
import { type Cursor, byName, octets, text, u24, u8 } from '../../../dissect/index.ts';
import { DCBX_FIELDS, NAMES as DCBX_NAMES, takeDcbx } from './dcbx.ts';
import { HYTEC_FIELDS, NAMES as HYTEC_NAMES, takeHytec } from './hytec.ts';
import { FIELDS_8021, NAMES as NAMES_8021, take8021 } from './ieee8021.ts';
import { FIELDS_8023, NAMES as NAMES_8023, take8023 } from './ieee8023.ts';
import { MEDIA_FIELDS, NAMES as MEDIA_NAMES, takeMedia } from './media.ts';
import { PLAIN_FIELDS, PLAIN_ORGANIZATIONS, type PlainOrganization, takePlain } from './plain-organizations.ts';
import { NAMES as PROFINET_NAMES, PROFINET_FIELDS, takeProfinet } from './profinet.ts';

const IANA_NAMES = { 1: 'Manufacturer Usage Description URL' };
const USAGE_DESCRIPTION = 1;

interface Organization {
  /** As the TLV's heading has it. */
  readonly name: string;
  readonly subtypes?: Readonly<Record<number, string>>;
  readonly take?: (p: Cursor) => void;
}

const plain = (name: string, organization: PlainOrganization): Organization => ({
  name, subtypes: organization.names, take: p => takePlain(p, organization),
});

const ORGANIZATIONS: Readonly<Record<number, Organization>> = {
  0x0080c2: { name: 'IEEE', subtypes: NAMES_8021, take: take8021 },
  0x00120f: { name: 'Ieee 802.3', subtypes: NAMES_8023, take: take8023 },
  0x0012bb: { name: 'Telecommunications Industry Association TR-41 Committee', subtypes: MEDIA_NAMES, take: takeMedia },
  0x00005e: { name: 'ICANN, IANA Department', subtypes: IANA_NAMES, take: takeIana },
  0x000ecf: { name: 'PROFIBUS Nutzerorganisation e.V.', subtypes: PROFINET_NAMES, take: takeProfinet },
  0x000142: plain('Cisco Systems, Inc', PLAIN_ORGANIZATIONS[0x000142]),
  0x00400d: plain('LANNET Data Communications', PLAIN_ORGANIZATIONS[0x00400d]),
  0x00040d: plain('Avaya Inc', PLAIN_ORGANIZATIONS[0x00040d]),
  0x001b3f: plain('ProCurve Networking by HP', PLAIN_ORGANIZATIONS[0x001b3f]),
  0xa42305: plain('Open Networking Laboratory', PLAIN_ORGANIZATIONS[0xa42305]),
  0x001b21: { name: 'Intel Corporate', subtypes: DCBX_NAMES, take: takeDcbx },
  0x30b216: { name: 'Hitachi Energy Germany AG', subtypes: HYTEC_NAMES, take: takeHytec },
  0x0026e1: { name: 'Stanford University, OpenFlow Group' },
};

const f = {
  'orgtlv.oui': u24('Organization Unique Code'),
  'iana.subtype': u8('IANA Subtype', { hex: true, values: IANA_NAMES }),
  'iana.mudurl': text('Manufacturer Usage Description URL'),
  unknown_subtype: u8('Unknown Subtype'),
  'subtype.content_remaining': octets('Subtype Unknown Trailing Bytes'),
  'unknown_subtype.content': octets('Unknown Subtype Content'),
};
export const ORGANIZATION_FIELDS = {
  ...f, ...FIELDS_8021, ...FIELDS_8023, ...MEDIA_FIELDS, ...byName([...HYTEC_FIELDS, ...DCBX_FIELDS, ...PROFINET_FIELDS, ...PLAIN_FIELDS]),
};

/** The first four bytes of the value are the organization and its subtype. */
export function organizationHeading(oui: number, subtype: number): string {
  const organization = ORGANIZATIONS[oui];
  const name = organization?.name ?? [oui >>> 16, (oui >>> 8) & 0xff, oui & 0xff].map(byte => byte.toString(16).padStart(2, '0')).join(':');
  return `${name} - ${organization?.subtypes?.[subtype] ?? `Unknown (${subtype})`}`;
}

/** The value of such a TLV: `p` ends where it does. */
export function takeOrganization(p: Cursor): void {
  const oui = p.take(f['orgtlv.oui']);
  p.label(() => {
    const hex = oui.toString(16).padStart(6, '0'), name = ORGANIZATIONS[oui]?.name;
    return `Organization Unique Code: ${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}${name === undefined ? '' : ` (${name})`}`;
  });
  const organization = ORGANIZATIONS[oui];
  const known = organization?.subtypes?.[p.u8()] !== undefined;
  if (organization?.take === undefined) p.take(f.unknown_subtype);
  else organization.take(p);
  // Of a known subtype, what is left is what a later version has added.
  p.takeRest(known ? f['subtype.content_remaining'] : f['unknown_subtype.content']);
}

/** RFC 8520 §11. */
function takeIana(p: Cursor): void {
  if (p.take(f['iana.subtype']) === USAGE_DESCRIPTION && p.more) p.take(f['iana.mudurl'], p.remaining);
}
