/** OSPFv2 extended link advertisements, RFC 7684 §3, with the adjacency segments of RFC 8665 §6. */
import { type Cursor, bits, flag, ipv4, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipv4Text } from '../../../bytes/address-text.ts';
import { items } from './items.ts';
import { OPTION_FIELDS } from './options.ts';
import { takeNamedBits } from '../../bit-names.ts';

const LINK_TYPES: Readonly<Record<number, string>> = { 1: 'PTP', 2: 'Transit', 3: 'Stub', 4: 'Virtual' };
const SUB_TLVS = { 1: 'SID/Label', 2: 'Adj-SID', 3: 'LAN Adj-SID' };

export const EXTENDED_LINK_FIELDS = {
  'tlv.extlink.tlv_type': u16('TLV Type', { values: { 1: 'OSPFv2 Extended Link' } }),
  'tlv.extlink.subtlv_type': u16('TLV Type', { values: SUB_TLVS }),
  'tlv.extlink.mt_id': u8('Multi-Topology ID'),
  'tlv.extlink.weight': u8('Weight'),
  'tlv.extlink.nbr': ipv4('Neighbor ID'),
  'tlv.extlink.sid': u32('SID/Label', { id: 'ospf.tlv.sid_label' }),
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

export function readExtendedLink(p: Cursor, links: LinkFields): void {
  const outer = p.open('OSPFv2 Extended Link Opaque LSA', p.remaining);
  items(p, f['tlv.extlink.tlv_type'], { 1: 'OSPFv2 Extended Link TLV' }, (value, type, heading) => {
    if (type !== 1) return;
    const link = value.take(links['lsa.router.linktype']);
    value.take(OPTION_FIELDS.reserved, 3);
    const id = value.take(links['lsa.router.linkid']);
    const about = value.take(links['lsa.router.linkdata']);
    value.labelNode(heading, () => `OSPFv2 Extended Link TLV  (Type: ${LINK_TYPES[link] ?? 'Unknown'} ID: ${ipv4Text(id)} Data: ${ipv4Text(about)})`);
    items(value, f['tlv.extlink.subtlv_type'], { 2: 'Adj-SID Sub-TLV', 3: 'LAN Adj-SID Sub-TLV' }, adjacency);
  });
  p.close(outer);
}

function adjacency(p: Cursor, type: number, heading: number): void {
  if (type !== 2 && type !== 3) return;
  takeNamedBits(p, f['tlv.adjsid.flags'], [
    f['tlv.adjsid.flags.b'], f['tlv.adjsid.flags.v'], f['tlv.adjsid.flags.l'], f['tlv.adjsid.flags.g'], f['tlv.adjsid.flags.p'],
  ]);
  p.take(OPTION_FIELDS.reserved, 1);
  p.take(f['tlv.extlink.mt_id']);
  p.take(f['tlv.extlink.weight']);
  const neighbour = type === 3 ? `, Neighbor: ${ipv4Text(p.take(f['tlv.extlink.nbr']))}` : '';
  // RFC 8665 §6.1: three bytes are a label, four an index.
  const label = p.take(f['tlv.extlink.sid'], p.remaining === 3 ? 3 : 4);
  p.labelNode(heading, `${type === 3 ? 'LAN ' : ''}Adj-SID Sub-TLV  (SID/Label: ${label}${neighbour})`);
}
