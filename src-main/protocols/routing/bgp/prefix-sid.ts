/** The attribute that tells which segment a route's prefix is: labels of RFC 8669 §3, segments of IPv6 for services of RFC 9252 §2. */
import { type Cursor, type Field, byName, ipv6, none, octets, u16, u24, u32, u8 } from '../../../dissect/index.ts';

const TYPES = { 1: 'Label-Index', 2: 'Deprecated', 3: 'Originator SRGB', 4: 'Deprecated', 5: 'SRv6 L3 Service', 6: 'SRv6 L2 Service' };
const LABEL_INDEX = 1, ORIGINATOR_BLOCKS = 3, LAYER_3 = 5, LAYER_2 = 6;
const INFORMATION = 1, STRUCTURE = 1;

/** IANA segment-routing, SRv6 Endpoint Behaviors. */
export function endpointBehavior(code: number): string | undefined {
  if (code === 0xffff) return 'Opaque';
  return BEHAVIORS[code] ?? flavored(code, 0x1c, 'End', ['USD', 'PSP & USD', 'USP & USD', 'PSP, USP & USD']) ??
    flavored(code, 0x20, 'End.X', [
      'USD', 'PSP & USD', 'USP & USD', 'PSP, USP & USD',
    ]) ?? flavored(code, 0x24, 'End.T', ['USD', 'PSP & USD', 'USP & USD', 'PSP, USP & USD']) ??
    flavored(code, 0x2a, 'End', COMPRESSED) ?? flavored(code, 0x33, 'End.X', COMPRESSED);
}

const COMPRESSED = [
  'NEXT-ONLY-CSID', 'NEXT-CSID', 'NEXT-CSID & PSP', 'NEXT-CSID & USP', 'NEXT-CSID, PSP & USP', 'NEXT-CSID & USD', 'NEXT-CSID, PSP & USD',
  'NEXT-CSID, USP & USD', 'NEXT-CSID, PSP, USP & USD',
];
const BEHAVIORS: Readonly<Record<number, string>> = {
  1: 'End', 2: 'End with PSP', 3: 'End with USP', 4: 'End with PSP & USP', 5: 'End.X', 6: 'End.X with PSP', 7: 'End.X with USP',
  8: 'End.X with PSP & USP', 9: 'End.T', 10: 'End.T with PSP', 11: 'End.T with USP', 12: 'End.T with PSP & USP', 14: 'End.B6.Encaps',
  15: 'End.BM', 16: 'End.DX6', 17: 'End.DX4', 18: 'End.DT6', 19: 'End.DT4', 20: 'End.DT46', 21: 'End.DX2', 22: 'End.DX2V', 23: 'End.DT2U',
  24: 'End.DT2M', 27: 'End.B6.Encaps.Red', 60: 'End.DX6 with NEXT-CSID', 61: 'End.DX4 with NEXT-CSID', 62: 'End.DT6 with NEXT-CSID',
  63: 'End.DT4 with NEXT-CSID', 64: 'End.DT46 with NEXT-CSID', 65: 'End.DX2 with NEXT-CSID', 66: 'End.DX2V with NEXT-CSID',
  67: 'End.DT2U with NEXT-CSID', 68: 'End.DT2M with NEXT-CSID',
};

function flavored(code: number, first: number, name: string, flavors: readonly string[]): string | undefined {
  const flavor = flavors[code - first];
  return flavor === undefined ? undefined : `${name} with ${flavor}`;
}

type Kind = 'srv6_l3vpn' | 'srv6_l2vpn';
const part = <K extends Kind>(kind: K, name: string): { readonly id: string } => ({ id: `bgp.prefix_sid.${kind}${name}` });

/** Services of both layers have the same parts, under names of their own. */
const serviceFields = (kind: Kind) => ({
  heading: none('SRv6 L3 Service', part(kind, '')),
  informations: none('SRv6 Service Sub-TLVs', part(kind, '.sub_tlvs')),
  information: none('SRv6 Service Sub-TLV', part(kind, '.sub_tlv')),
  informationType: u8('Type', { ...part(kind, '.sub_tlv.type'), values: { [INFORMATION]: 'SRv6 SID Information' } }),
  informationLength: u16('Length', part(kind, '.sub_tlv.length')),
  informationValue: octets('Value', part(kind, '.sub_tlv.value')),
  informationReserved: octets('Reserved', { ...part(kind, '.sub_tlv.reserved'), size: 1 }),
  segment: ipv6('SRv6 SID Value', part(kind, '.sid_value')),
  flags: u8('SRv6 SID Flags', { ...part(kind, '.sid_flags'), hex: true }),
  behavior: u16('SRv6 Endpoint Behavior', { ...part(kind, '.srv6_endpoint_behavior'), hex: true, values: endpointBehavior }),
  reserved: octets('Reserved', { ...part(kind, '.reserved'), size: 1 }),
  details: none('SRv6 Service Data Sub-Sub-TLVs', part(kind, '.sub_sub_tlvs')),
  detail: none('SRv6 Service Data Sub-Sub-TLV', part(kind, '.sub_sub_tlv')),
  detailType: u8('Type', { ...part(kind, '.sub_sub_tlv.type'), values: { [STRUCTURE]: 'SRv6 SID Structure' } }),
  detailLength: u16('Length', part(kind, '.sub_sub_tlv.length')),
  detailValue: octets('Value', part(kind, '.sub_sub_tlv.value')),
  locatorBlock: u8('Locator Block Length', part(kind, '.sid.locator_block_len')),
  locatorNode: u8('Locator Node Length', part(kind, '.sid.locator_node_len')),
  function: u8('Function Length', part(kind, '.sid.func_len')),
  argument: u8('Argument Length', part(kind, '.sid.arg_len')),
  transposition: u8('Transposition Length', part(kind, '.sid.trans_len')),
  transpositionOffset: u8('Transposition Offset', part(kind, '.sid.trans_offset')),
});
type ServiceFields = ReturnType<typeof serviceFields>;

const L3 = serviceFields('srv6_l3vpn'), L2 = serviceFields('srv6_l2vpn');

export const PREFIX_SID_FIELDS = {
  'prefix_sid.type': u8('Type', { values: TYPES }),
  'prefix_sid.length': u16('Length'),
  'prefix_sid.reserved': octets('Reserved', { size: 1 }),
  'prefix_sid.unknown': none('Unknown TLV'),
  'prefix_sid.value': octets('Value'),
  'prefix_sid.label_index': none('Label-Index'),
  'prefix_sid.label_index.flags': u16('Label-Index Flags', { hex: true }),
  'prefix_sid.label_index.value': u32('Label-Index Value'),
  'prefix_sid.originator_srgb': none('Originator SRGB'),
  'prefix_sid.originator_srgb.flags': u16('Originator SRGB Flags', { hex: true }),
  'prefix_sid.originator_srgb_blocks': none('SRGB Blocks'),
  'prefix_sid.originator_srgb_block': none('SRGB Block'),
  'prefix_sid.originator_srgb_base': u24('SRGB Base'),
  'prefix_sid.originator_srgb_range': u24('SRGB Range'),
  ...byName([...Object.values<Field>(L3), ...Object.values<Field>(L2)]),
};

const f = PREFIX_SID_FIELDS;

export function readPrefixSegments(p: Cursor): void {
  while (p.more) {
    const type = p.u8(), length = p.u16(1);
    const heading = type === LABEL_INDEX ? f['prefix_sid.label_index'] : type === ORIGINATOR_BLOCKS ? f['prefix_sid.originator_srgb'] :
      type === LAYER_3 ? L3.heading : type === LAYER_2 ? L2.heading : f['prefix_sid.unknown'];
    const outer = p.open(heading, 3 + length);
    p.take(f['prefix_sid.type']);
    p.take(f['prefix_sid.length']);
    const value = p.within(length);
    if (type === LABEL_INDEX) {
      value.take(f['prefix_sid.reserved']);
      value.take(f['prefix_sid.label_index.flags']);
      value.take(f['prefix_sid.label_index.value']);
    } else if (type === ORIGINATOR_BLOCKS) {
      originatorBlocks(value);
    } else if (type === LAYER_3 || type === LAYER_2) {
      value.take(f['prefix_sid.reserved']);
      service(value, type === LAYER_3 ? L3 : L2);
    } else if (value.more) {
      value.take(f['prefix_sid.value'], value.remaining);
    }
    p.close(outer);
  }
}

function originatorBlocks(p: Cursor): void {
  p.take(f['prefix_sid.originator_srgb.flags']);
  const outer = p.open(f['prefix_sid.originator_srgb_blocks'], p.remaining);
  while (p.more) {
    const inner = p.open(f['prefix_sid.originator_srgb_block'], 6);
    p.take(f['prefix_sid.originator_srgb_base']);
    p.take(f['prefix_sid.originator_srgb_range']);
    p.close(inner);
  }
  p.close(outer);
}

/** RFC 9252 §3. */
function service(p: Cursor, g: ServiceFields): void {
  if (!p.more) return;
  const outer = p.open(g.informations, p.remaining);
  while (p.more) {
    const inner = p.open(g.information, 3 + p.u16(1)), heading = p.lastNode;
    const type = p.take(g.informationType);
    if (type === INFORMATION) p.labelNode(heading, 'SRv6 Service Sub-TLV - SRv6 SID Information');
    const value = p.within(p.take(g.informationLength));
    if (type === INFORMATION) {
      value.take(g.informationReserved);
      value.take(g.segment);
      value.take(g.flags);
      value.take(g.behavior);
      value.take(g.reserved);
      if (value.more) details(value, g);
    } else if (value.more) {
      value.take(g.informationValue, value.remaining);
    }
    p.close(inner);
  }
  p.close(outer);
}

function details(p: Cursor, g: ServiceFields): void {
  const outer = p.open(g.details, p.remaining);
  while (p.more) {
    const inner = p.open(g.detail, 3 + p.u16(1)), heading = p.lastNode;
    const type = p.take(g.detailType);
    if (type === STRUCTURE) p.labelNode(heading, 'SRv6 Service Data Sub-Sub-TLV - SRv6 SID Structure');
    const value = p.within(p.take(g.detailLength));
    if (type === STRUCTURE && value.remaining === 6) {
      for (const field of [g.locatorBlock, g.locatorNode, g.function, g.argument, g.transposition, g.transpositionOffset]) value.take(field);
    } else if (value.more) {
      value.take(g.detailValue, value.remaining);
    }
    p.close(inner);
  }
  p.close(outer);
}
