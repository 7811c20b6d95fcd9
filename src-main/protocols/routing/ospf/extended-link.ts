/**
 * OSPFv2 extended link advertisements, RFC 7684 §3: adjacency segments (RFC 8665 §6), remote ends (RFC 8379),
 * attributes of applications (RFC 9492).
 */
import { type Cursor, bits, flag, ipv4, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Nameless, items } from './items.ts';
import { COLOR, DELAY, DELAYS, EXTENDED_GROUPS, METRIC, VARIATION, readMeasure } from './link-measures.ts';
import { OPTION_FIELDS } from './options.ts';
import { takeNamedBits } from '../../bit-names.ts';

/** RFC 2328 §A.4.2. */
const LINK_TARGETS: Readonly<Record<number, string>> = {
  1: 'Point-to-point connection to another router', 2: 'Connection to a transit network', 3: 'Connection to a stub network', 4: 'Virtual link',
};
const LINK_TYPES: Readonly<Record<number, string>> = { 1: 'PTP', 2: 'Transit', 3: 'Stub', 4: 'Virtual' };
const ADJACENCY = 2, LAN_ADJACENCY = 3, DEPTHS = 6, REMOTE_ADDRESS = 8, IDENTIFIERS = 9, APPLICATIONS = 10;
const SUB_TLVS: Readonly<Record<number, string>> = {
  1: 'SID/Label', [ADJACENCY]: 'Adj-SID', [LAN_ADJACENCY]: 'LAN Adj-SID', [DEPTHS]: 'Link MSD', 7: 'Graceful Link Shutdown',
  [REMOTE_ADDRESS]: 'Remote IPv4 Address', [IDENTIFIERS]: 'Local/Remote Interface ID',
  [APPLICATIONS]: 'Application-Specific Link Attributes', [DELAY]: 'Unidirectional Link Delay',
  [DELAYS]: 'Min/Max Unidirectional Link Delay', [VARIATION]: 'Unidirectional Delay Variation', [COLOR]: 'Administrative Group',
  [EXTENDED_GROUPS]: 'Extended Administrative Group', [METRIC]: 'TE Metric',
};
const HEADINGS = Object.fromEntries(Object.entries(SUB_TLVS).map(([type, name]) => [type, `${name} Sub-TLV`]));
const DEPTH_TYPES = {
  1: 'Base MPLS Imposition', 2: 'ERLD', 41: 'Maximum Segments Left', 42: 'Maximum End Pop', 44: 'Maximum H.Encaps', 45: 'Maximum End D',
};

export const EXTENDED_LINK_FIELDS = {
  'tlv.extlink.tlv_type': u16('TLV Type', { values: { 1: 'OSPFv2 Extended Link' } }),
  'tlv.extlink.subtlv_type': u16('TLV Type', { values: SUB_TLVS }),
  'tlv.extlink.mt_id': u8('Multi-Topology ID'),
  'tlv.extlink.weight': u8('Weight'),
  'tlv.extlink.nbr': ipv4('Neighbor ID'),
  'tlv.extlink.sid': u32('SID/Label', { id: 'ospf.tlv.sid_label' }),
  'tlv.igp_msd_type': u8('MSD Type', { values: DEPTH_TYPES }),
  'tlv.igp_msd_value': u8('MSD Value'),
  'tlv.remote_ipv4_address': ipv4('Remote IPv4 Address'),
  'tlv.local_interface_id': u32('Local Interface ID'),
  'tlv.remote_interface_id': u32('Remote Interface ID'),
  'tlv.application.sabm.length': u8('SABM Length'),
  'tlv.application.udabm.length': u8('UDABM Length'),
  'tlv.application.sabm.bits': u8('Standard Application Identifier Bit Mask', { hex: true }),
  'tlv.application.sabm.bits.r': flag('(R) RSVP-TE', 0x80),
  'tlv.application.sabm.bits.s': flag('(S) Segment Routing Policy', 0x40),
  'tlv.application.sabm.bits.f': flag('(F) Loop-Free Alternate (LFA)', 0x20),
  'tlv.application.sabm.bits.x': flag('(X) Flexible Algorithm', 0x10),
  'tlv.application.udabm.bits': octets('User-Defined Application Identifier Bit Mask'),
  'tlv.application.subtlv_type': u16('TLV Type', { values: SUB_TLVS }),
  'tlv.adjsid.flags': u8('Flags', { hex: true }),
  'tlv.adjsid.flags.b': flag('(B) Backup Flag', 0x80),
  'tlv.adjsid.flags.v': flag('(V) Value/Index Flag', 0x40),
  'tlv.adjsid.flags.l': flag('(L) Local/Global Flag', 0x20, { own: true }),
  'tlv.adjsid.flags.g': flag('(G) Group Flag', 0x10),
  'tlv.adjsid.flags.p': flag('(P) Persistent Flag', 0x08),
  'tlv.adjsid.flags.unknown': bits('(*) Unknown Flag', 0x07, { hex: true }),
} as const;

const f = EXTENDED_LINK_FIELDS;

/** What the link is, as a router's advertisement has it; the fields are those of `ospf.lsa.router`. */
interface LinkFields {
  readonly 'lsa.router.linktype': ReturnType<typeof u8>;
  readonly 'lsa.router.linkid': ReturnType<typeof ipv4>;
  readonly 'lsa.router.linkdata': ReturnType<typeof ipv4>;
}

export function readExtendedLink(p: Cursor, links: LinkFields, nameless: Nameless): void {
  const outer = p.open('OSPFv2 Extended Link Opaque LSA', p.remaining);
  items(p, f['tlv.extlink.tlv_type'], { 1: 'OSPFv2 Extended Link TLV' }, (value, _, heading) => {
    const link = value.take(links['lsa.router.linktype']);
    value.label(`Link Type: ${link} - ${LINK_TARGETS[link] ?? 'Unknown link type'}`);
    value.take(OPTION_FIELDS.reserved, 3);
    const id = value.take(links['lsa.router.linkid']);
    const about = value.take(links['lsa.router.linkdata']);
    value.labelNode(heading, () => `OSPFv2 Extended Link TLV  (Type: ${(LINK_TYPES[link] ?? 'Unknown').padEnd(8)} ` +
      `ID: ${ipv4Text(id).padEnd(15)} Data: ${ipv4Text(about)})`);
    items(value, f['tlv.extlink.subtlv_type'], HEADINGS, attribute);
  }, undefined, nameless);
  p.close(outer);
}

function attribute(p: Cursor, type: number, heading: number): void {
  switch (type) {
    case ADJACENCY:
    case LAN_ADJACENCY:
      adjacency(p, type, heading);
      break;
    case DEPTHS:
      readDepths(p);
      break;
    case REMOTE_ADDRESS:
      p.labelNode(heading, `Remote IPv4 Address Sub-TLV  (${ipv4Text(p.take(f['tlv.remote_ipv4_address']))})`);
      break;
    case IDENTIFIERS:
      p.labelNode(
        heading,
        `Local/Remote Interface ID Sub-TLV  (Local: ${p.take(f['tlv.local_interface_id'])}, Remote: ${p.take(f['tlv.remote_interface_id'])})`,
      );
      break;
    case APPLICATIONS:
      applications(p);
      break;
    default:
      readMeasure(p, type);
  }
}

/** RFC 8476 §2: kinds and depths of label stacks. */
export function readDepths(p: Cursor): void {
  while (p.remaining >= 2) {
    p.take(f['tlv.igp_msd_type']);
    p.take(f['tlv.igp_msd_value']);
  }
}

/** RFC 9492 §5: masks of 0, 4 or 8 bytes tell whom the attributes behind are for. */
function applications(p: Cursor): void {
  const standard = p.take(f['tlv.application.sabm.length']), own = p.take(f['tlv.application.udabm.length']);
  p.take(OPTION_FIELDS.reserved, 2);
  const mask = p.within(standard);
  if (standard > 0) {
    takeNamedBits(mask, f['tlv.application.sabm.bits'], [
      f['tlv.application.sabm.bits.r'], f['tlv.application.sabm.bits.s'], f['tlv.application.sabm.bits.f'], f['tlv.application.sabm.bits.x'],
    ]);
  }
  if (own > 0) p.take(f['tlv.application.udabm.bits'], own);
  items(p, f['tlv.application.subtlv_type'], HEADINGS, readMeasure);
}

function adjacency(p: Cursor, type: number, heading: number): void {
  takeNamedBits(p, f['tlv.adjsid.flags'], [
    f['tlv.adjsid.flags.b'], f['tlv.adjsid.flags.v'], f['tlv.adjsid.flags.l'], f['tlv.adjsid.flags.g'], f['tlv.adjsid.flags.p'],
  ]);
  p.take(OPTION_FIELDS.reserved, 1);
  p.take(f['tlv.extlink.mt_id']);
  p.take(f['tlv.extlink.weight']);
  const neighbour = type === LAN_ADJACENCY ? `, Neighbor: ${ipv4Text(p.take(f['tlv.extlink.nbr']))}` : '';
  // RFC 8665 §6.1: three bytes are a label, four an index.
  const label = p.take(f['tlv.extlink.sid'], p.remaining === 3 ? 3 : 4);
  p.labelNode(heading, `${type === LAN_ADJACENCY ? 'LAN ' : ''}Adj-SID Sub-TLV  (SID/Label: ${label}${neighbour})`);
}
