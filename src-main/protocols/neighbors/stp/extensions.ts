/** What multiple and shortest path spanning trees add to a rapid BPDU: IEEE 802.1Q-2022 §14.2 to §14.4. */
import { etherText } from '../../../bytes/address-text.ts';
import { type Cursor, bits, ether, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeBridge, takeFlags } from './bridges.ts';

const YES_NO = ['Yes', 'No'] as const;
const mstp = (name: string) => ({ id: `mstp.${name}` });

/** Their names begin with `mstp` and `bpdu`, though they are spanning tree's. */
export const EXTENSION_FIELDS = {
  version_3_length: u16('Version 3 Length', mstp('version_3_length')),
  config_format_selector: u8('MST Config ID format selector', mstp('config_format_selector')),
  config_name: text('MST Config name', mstp('config_name')),
  config_revision_level: u16('MST Config revision', mstp('config_revision_level')),
  config_digest: octets('MST Config digest', mstp('config_digest')),
  cist_internal_root_path_cost: u32('CIST Internal Root Path Cost', mstp('cist_internal_root_path_cost')),
  'cist_bridge.prio': u16('CIST Bridge Priority', mstp('cist_bridge.prio')),
  'cist_bridge.ext': u16('CIST Bridge Identifier System ID Extension', mstp('cist_bridge.ext')),
  'cist_bridge.hw': ether('CIST Bridge Identifier System ID', mstp('cist_bridge.hw')),
  cist_remaining_hops: u8('CIST Remaining hops', mstp('cist_remaining_hops')),
  'msti.flags': u8('MSTI flags', { hex: true, ...mstp('msti.flags') }),
  'msti.priority': bits('Priority', 0xf0, { hex: true, ...mstp('msti.priority') }),
  'msti.msti_id': bits('MSTID', 0x0fff, { size: 2, ...mstp('msti.msti_id') }),
  'msti.root.hw': ether('Regional Root', mstp('msti.root.hw')),
  'msti.root_cost': u32('Internal root path cost', mstp('msti.root_cost')),
  'msti.bridge_priority': u8('Bridge Identifier Priority', mstp('msti.bridge_priority')),
  'msti.port_priority': u8('Port identifier priority', mstp('msti.port_priority')),
  'msti.remaining_hops': u8('Remaining hops', mstp('msti.remaining_hops')),
  version_4_length: u16('Version 4 Length', mstp('version_4_length')),
  'agree_flags.agreement_num': bits('Agreement Number', 0x03, mstp('agree_flags.agreement_num')),
  'agree_flags.dagreement_num': bits('Disagreement Number', 0x0c, mstp('agree_flags.dagreement_num')),
  'agree_flags.agreement_valid': flag('Agreement Valid Flag', 0x10, { as: YES_NO, ...mstp('agree_flags.agreement_valid') }),
  'agree_flags.rest_role': flag('Restricted Role', 0x20, { as: YES_NO, ...mstp('agree_flags.rest_role') }),
  digest_format_id: bits('Agreement Digest Format Id', 0xf0, { id: 'bpdu.agreement_digest_format_id' }),
  digest_format_capabilities: bits('Agreement Digest Format Capabilities', 0x0f, { id: 'bpdu.agreement_digest_format_capabilities' }),
  digest_convention_id: bits('Agreement Digest Convention Id', 0xf0, { id: 'bpdu.agreement_digest_convention_id' }),
  digest_convention_capabilities: bits('Agreement Digest Convention Capabilities', 0x0f, { id: 'bpdu.agreement_digest_convention_capabilities' }),
  digest_edge_count: u16('Agreement Digest Edge Count', { id: 'bpdu.agreement_digest_edge_count' }),
  agreement_digest: octets('Agreement Digest', mstp('agreement_digest')),
  bad_length: expert('Version 3 length does not fit whole instances', 'warning', 'Protocol', { id: 'mstp.version_3_length.bad' }),
};

const f = EXTENSION_FIELDS;

const NAME = 32;
const DIGEST = 16;
/** Configuration identifier and common tree; behind it the instances. */
const COMMON = 64;
const INSTANCE = 16;

/** 802.1Q §14.3. False when nothing can follow. */
export function takeMultipleTrees(p: Cursor): boolean {
  const length = p.take(f.version_3_length);
  if (length < COMMON) return length === 0;
  if ((length - COMMON) % INSTANCE !== 0) p.expertUnder(f.bad_length);
  const part = p.within(length);
  const outer = part.open('MST Extension', length);
  takeConfiguration(part, 'MST');
  part.take(f.cist_internal_root_path_cost);
  takeBridge(part, 'CIST Bridge Identifier', f['cist_bridge.prio'], f['cist_bridge.ext'], f['cist_bridge.hw']);
  part.take(f.cist_remaining_hops);
  while (part.remaining >= INSTANCE) takeInstance(part);
  part.close(outer);
  return true;
}

/** 802.1Q §14.2.10, the MST configuration identifier, which the shortest path extension has as well. */
function takeConfiguration(p: Cursor, title: string): void {
  p.take(f.config_format_selector);
  p.label(() => `${title} Config ID format selector: ${p.bytes[p.at - 1]}`);
  const name = p.take(f.config_name, NAME);
  p.label(() => `${title} Config name: ${name}`);
  const revision = p.take(f.config_revision_level);
  p.label(() => `${title} Config revision: ${revision}`);
  p.take(f.config_digest, DIGEST);
  if (title !== 'MST') {
    p.label(`${title} Config digest: ${[...p.bytes.subarray(p.at - DIGEST, p.at)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`);
  }
}

/** 802.1Q §14.4.1. */
function takeInstance(p: Cursor): void {
  const root = p.u16(1);
  const outer = p.open(`MSTID ${root & 0x0fff}, Regional Root Identifier ${root & 0xf000} / ${etherText(p.peekBytes(6, 3))}`, INSTANCE);
  takeFlags(p, f['msti.flags'], true);
  p.show(f['msti.priority']);
  p.take(f['msti.msti_id']);
  p.take(f['msti.root.hw']);
  p.take(f['msti.root_cost']);
  p.takeAs(f['msti.bridge_priority'], p.u8() >>> 4, 1);
  p.takeAs(f['msti.port_priority'], p.u8() >>> 4, 1);
  p.take(f['msti.remaining_hops']);
  p.close(outer);
}

/** 802.1Q §14.4.2, and the agreement digest of §28.4. */
export function takeShortestPaths(p: Cursor): void {
  const length = p.take(f.version_4_length);
  if (length === 0) return;
  const part = p.within(length);
  const outer = part.open('SPT Extension', length);
  const identifier = part.open('MCID Data');
  takeConfiguration(part, 'SPT');
  part.close(identifier);
  const numbers = part.u8();
  const agreement = part.open(`Agreement Data (AN: ${numbers & 3}, DAN: ${(numbers >>> 2) & 3})`);
  part.show(f['agree_flags.agreement_num']);
  part.show(f['agree_flags.dagreement_num']);
  part.show(f['agree_flags.agreement_valid']);
  part.take(f['agree_flags.rest_role']);
  part.skip(1);
  part.show(f.digest_format_id);
  part.take(f.digest_format_capabilities);
  part.show(f.digest_convention_id);
  part.take(f.digest_convention_capabilities);
  part.take(f.digest_edge_count);
  part.skip(8);
  part.take(f.agreement_digest, 20);
  part.close(agreement);
  part.close(outer);
}
