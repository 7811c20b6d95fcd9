/** Segments of IPv6 in IS-IS, RFC 9352 §7, and risks that links share, RFC 5307 §1.4. */
import { type Cursor, type Field, bits, byName, flag, ipv4, ipv6, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { ipv6Text } from '../../../bytes/address-text.ts';
import { takePrefix6 } from '../../prefixes.ts';
import { endpointBehavior } from '../bgp/prefix-sid.ts';
import { lsp, takeSystem } from './parts.ts';

const END = 5;

const f = {
  metric: u32('Metric', lsp('srv6_locator.metric')),
  flags: u8('Flags', { hex: true, ...lsp('srv6_locator.flags') }),
  down: flag('Down bit', 0x80, lsp('srv6_locator.flags.d')),
  reserved: bits('Reserved', 0x7f, { hex: true, ...lsp('srv6_locator.flags.reserved') }),
  algorithm: u8('Algorithm', lsp('srv6_locator.algorithm')),
  size: u8('Locator Size', lsp('srv6_locator.locator_size')),
  locator: ipv6('Locator', lsp('srv6_locator.locator')),
  partsLength: u8('SubCLV Length', lsp('srv6_locator.subclvs_length')),
  partType: u8('Code', { values: { [END]: 'SRv6 End SID' }, ...lsp('srv6_locator.sub_tlv_type') }),
  partLength: u8('Length', lsp('srv6_locator.sub_tlv_length')),
  endFlags: u8('Flags', { hex: true, ...lsp('srv6_end_sid.flags') }),
  endFunction: u16('SRv6 Endpoint Function', { values: endpointBehavior, ...lsp('srv6_end_sid.endpoint_function') }),
  endSegment: ipv6('SID', lsp('srv6_end_sid.sid')),
  endPartsLength: u8('SubSubCLV Length', lsp('srv6_end_sid.subsubclvs_length')),
  value: octets('Value', lsp('subtlv.value')),
  system: text('System ID', lsp('srlg.system_id')),
  pseudonode: u8('Pseudonode num', lsp('srlg.pseudo_num')),
  numbered: flag('Numbered', 0x01, { ...lsp('srlg.flags_numbered'), as: ['Yes', 'No'] }),
  local: ipv4('IPv4 interface address/Link Local Identifier', lsp('srlg.ipv4_local')),
  remote: ipv4('IPv4 neighbor address/Link remote Identifier', lsp('srlg.ipv4_remote')),
  risk: u32('Shared Risk Link Group Value', { base: 'decHex', ...lsp('srlg.value') }),
};

export const LOCATOR_FIELDS = byName(Object.values<Field>(f));

export function takeLocators(p: Cursor): void {
  while (p.remaining >= 7) {
    const outer = p.open('SRv6 Locator');
    const heading = p.lastNode;
    p.take(f.metric);
    p.bits(f.flags, [f.down, f.reserved]);
    p.take(f.algorithm);
    const bitsWide = p.take(f.size), size = Math.ceil(bitsWide / 8);
    if (size > 16) p.malformed(`a locator of ${bitsWide} bits`);
    const address = takePrefix6(p, f.locator, size);
    p.labelNode(heading, () => `SRv6 Locator: ${ipv6Text(address)}/${bitsWide}`);
    const parts = p.within(p.take(f.partsLength));
    while (parts.remaining >= 2) takePart(parts);
    p.close(outer);
  }
}

function takePart(p: Cursor): void {
  const outer = p.open(p.u8() === END ? 'SRv6 End SID' : `Unknown (c=${p.u8()})`);
  const type = p.take(f.partType);
  const part = p.within(p.take(f.partLength));
  if (type === END) {
    part.take(f.endFlags);
    part.take(f.endFunction);
    part.take(f.endSegment);
    part.take(f.endPartsLength);
  }
  part.takeRest(f.value);
  p.close(outer);
}

/** RFC 5307 §1.4. */
export function takeSharedRisks(p: Cursor, idLength: number): void {
  takeSystem(p, f.system, idLength);
  p.take(f.pseudonode);
  p.take(f.numbered);
  p.take(f.local);
  p.take(f.remote);
  while (p.remaining >= 4) p.take(f.risk);
}
