/** MACsec Key Agreement, IEEE 802.1X-2020 §11.11: parameter sets of those who share a key, the integrity check value behind them. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, flag, none, octets, protocol, u32, u64, u8 } from '../../dissect/index.ts';

const SETS: Readonly<Record<number, string>> = {
  1: 'Live Peer List', 2: 'Potential Peer List', 3: 'MACsec SAK Use', 4: 'Distributed SAK', 5: 'Distributed CAK', 6: 'KMD',
  7: 'Announcement', 8: 'XPN', 255: 'ICV Indicator',
};
const LIVE_PEERS = 1;
const POTENTIAL_PEERS = 2;
const KEYS_IN_USE = 3;
const DISTRIBUTED_KEY = 4;
const DISTRIBUTED_ASSOCIATION_KEY = 5;
const DOMAIN = 6;
const ANNOUNCEMENT = 7;
const PACKET_NUMBERS = 8;
const ICV_INDICATOR = 255;
const CAPABILITIES = {
  0: 'MACsec not implemented', 1: 'MACsec Integrity without confidentiality',
  2: 'MACsec Integrity with/without confidentiality, no confidentiality offset',
  3: 'MACsec Integrity with/without confidentiality, confidentiality offset 0, 30, or 50',
};
const OFFSETS = {
  0: 'No confidentiality', 1: 'No confidentiality offset', 2: 'Confidentiality offset 30 octets', 3: 'Confidentiality offset 50 octets',
};
const ANNOUNCED: Readonly<Record<number, string>> = {
  111: 'Access Information', 112: 'MACsec Cipher Suites', 113: 'Key Management Domain', 114: 'NID (Network Identifier)',
  126: 'Organizationally Specific Set TLV', 127: 'Organizationally Specific TLVs',
};
const CIPHER_SUITES = 112;
const ANNOUNCED_DOMAIN = 113;
/** IEEE 802.1AE-2018 table 14-1, in hexadecimal digits. */
const SUITES: Readonly<Record<string, string>> = {
  '80c20001000001': 'GCM-AES-128', '80c20001000002': 'GCM-AES-256', '80c20001000003': 'GCM-AES-XPN-128', '80c20001000004': 'GCM-AES-XPN-256',
};
const ICV = 16;
const HEADER = 4;
/** A peer is its identifier and the number of its last message. */
const PEER = 16;
/** Key number and wrapped key of 128 bits; longer sets name the cipher suite. */
const DEFAULT_SUITE = 28;
const YES = ['True', 'False'] as const;

export const mka = protocol({
  name: 'mka',
  title: 'MACsec Key Agreement',
  short: 'EAPOL-MKA',
  on: { 'eapol.type': [5] },
  fields: {
    version_id: u8('MKA Version Identifier'),
    ks_prio: u8('Key Server Priority'),
    key_server: flag('Key Server', 0x80, { as: YES }),
    macsec_desired: flag('MACsec Desired', 0x40, { as: YES }),
    macsec_capability: bits('MACsec Capability', 0x30, { values: CAPABILITIES }),
    basic_param_set: none('Basic Parameter set'),
    live_peer_list_set: none('Live Peer List Parameter set'),
    potential_peer_list_set: none('Potential Peer List Parameter set'),
    macsec_sak_use_set: none('MACsec SAK Use parameter set'),
    distributed_sak_set: none('Distributed SAK parameter set'),
    distributed_cak_set: none('Distributed CAK parameter set'),
    kmd_set: none('Key Management Domain set'),
    announcement_set: none('Announcement parameter set'),
    xpn_set: none('Extended Packet Numbering set'),
    icv_indicator: none('Integrity Check Value Indicator'),
    unknown_set: none('Unknown parameter set'),
    unknown_param_set: octets('Unknown parameter set'),
    param_set_type: u8('Parameter set type', { values: SETS }),
    param_body_length: bits('Parameter set body length', 0x0fff),
    sci: octets('SCI', { size: 8 }),
    actor_mi: octets('Actor Member Identifier', { size: 12 }),
    actor_mn: octets('Actor Message Number', { size: 4 }),
    algo_agility: u32('Algorithm Agility', { hex: true, values: { 0x0080c201: 'IEEE Std 802.1X-2010' } }),
    cak_name: octets('CAK Name'),
    padding: octets('Padding'),
    key_server_ssci: u8('Key Server SSCI (LSB)', { hex: true }),
    peer_mi: octets('Peer Member Identifier', { size: 12 }),
    peer_mn: octets('Peer Message Number', { size: 4 }),
    latest_key_an: bits('Latest Key AN', 0xc0),
    latest_key_tx: flag('Latest Key tx', 0x20, { as: YES }),
    latest_key_rx: flag('Latest Key rx', 0x10, { as: YES }),
    old_key_an: bits('Old Key AN', 0x0c),
    old_key_tx: flag('Old Key tx', 0x02, { as: YES }),
    old_key_rx: flag('Old Key rx', 0x01, { as: YES }),
    plain_tx: flag('Plain tx', 0x80, { as: YES }),
    plain_rx: flag('Plain rx', 0x40, { as: YES }),
    delay_protect: flag('Delay protect', 0x10, { as: YES }),
    latest_key_server_mi: octets('Latest Key: Key Server Member Identifier', { size: 12 }),
    latest_key_number: octets('Latest Key: Key Number', { size: 4 }),
    latest_lowest_acceptable_pn: octets('Latest Key: Lowest Acceptable PN', { size: 4 }),
    old_key_server_mi: octets('Old Key: Key Server Member Identifier', { size: 12 }),
    old_key_number: octets('Old Key: Key Number', { size: 4 }),
    old_lowest_acceptable_pn: octets('Old Key: Lowest Acceptable PN', { size: 4 }),
    distributed_an: bits('Distributed AN', 0xc0),
    confidentiality_offset: bits('Confidentiality Offset', 0x30, { values: OFFSETS }),
    key_number: octets('Key Number', { size: 4 }),
    macsec_cipher_suite: u64('MACsec Cipher Suite', { hex: true }),
    aes_key_wrap_sak: octets('AES Key Wrap of SAK'),
    aes_key_wrap_cak: octets('AES Key Wrap of CAK', { size: 24 }),
    kmd: octets('Key Management Domain'),
    suspension_time: u8('Suspension time'),
    tlv_entry: none('TLV Entry'),
    tlv_type: bits('TLV Type', 0xfe00, { values: ANNOUNCED }),
    tlv_info_string_len: bits('TLV Info String Length', 0x01ff),
    tlv_data: octets('TLV Data'),
    'tlv.cipher_suite_impl_cap': bits('Cipher Suite Implementation Cababilities', 0x0003, { size: 2, values: CAPABILITIES }),
    icv: octets('Integrity Check Value'),
  },
  dissect(p, f) {
    p.info('');
    const version = basicSet(p, f);
    let indicated = 0;
    while (p.remaining >= HEADER && p.remaining > ICV) {
      const type = p.u8();
      p.addInfo(`, ${SETS[type] ?? 'Unknown'}`);
      const length = parameterSet(p, f, type, version);
      if (type !== ICV_INDICATOR) continue;
      indicated = length;
      break;
    }
    // Another length than 16 bytes is told by the indicator.
    if (p.more) p.take(f.icv, indicated > 0 ? indicated : p.remaining);
  },
});

type Fields = typeof mka.fields;

/** IEEE 802.1X-2020 §11.11.2: since this version the list of live peers says the key server's short identifier. */
const WITH_IDENTIFIER = 3;

/** §11.11.1. Gives the protocol's version. */
function basicSet(p: Cursor, f: Fields): number {
  const outer = p.open(f.basic_param_set);
  const version = p.take(f.version_id);
  p.take(f.ks_prio);
  const server = p.show(f.key_server);
  p.addInfo(server ? 'Key Server' : `Key Server Priority: ${p.bytes[p.at - 1]}`);
  p.show(f.macsec_desired);
  p.show(f.macsec_capability);
  const length = p.take(f.param_body_length);
  const there = p.remaining;
  const body = p.within(Math.min(length, there));
  body.take(f.sci);
  body.take(f.actor_mi);
  body.take(f.actor_mn);
  body.take(f.algo_agility);
  body.takeRest(f.cak_name);
  if (length > there) p.malformed(`a parameter set of ${length} bytes, ${there} are there`);
  pad(p, f, length);
  p.close(outer);
  return version;
}

/** Sets fill words of four bytes. */
function pad(p: Cursor, f: Fields, length: number): void {
  const filling = p.fillOf(length);
  if (filling > 0) p.take(f.padding, filling);
}

/** Four bytes of header, whose last twelve bits are the body's length; gives that. */
function parameterSet(p: Cursor, f: Fields, type: number, version: number): number {
  const heading = [
    undefined, f.live_peer_list_set, f.potential_peer_list_set, f.macsec_sak_use_set, f.distributed_sak_set, f.distributed_cak_set,
    f.kmd_set, f.announcement_set, f.xpn_set,
  ][type] ?? (type === ICV_INDICATOR ? f.icv_indicator : f.unknown_set);
  const outer = p.open(heading);
  p.take(f.param_set_type);
  headerBits(p, f, type, version);
  const length = p.take(f.param_body_length);
  if (type !== ICV_INDICATOR) {
    const body = p.within(length);
    setBody(body, f, type, length);
    body.takeRest(f.unknown_param_set);
    pad(p, f, length);
  }
  p.close(outer);
  return length;
}

/** What the second byte and the upper half of the third say. */
function headerBits(p: Cursor, f: Fields, type: number, version: number): void {
  switch (type) {
    case LIVE_PEERS:
      if (version >= WITH_IDENTIFIER) p.show(f.key_server_ssci);
      break;
    case KEYS_IN_USE:
      for (const field of [f.latest_key_an, f.latest_key_tx, f.latest_key_rx, f.old_key_an, f.old_key_tx, f.old_key_rx]) p.show<unknown>(field);
      p.skip(1);
      for (const field of [f.plain_tx, f.plain_rx, f.delay_protect]) p.show(field);
      return;
    case DISTRIBUTED_KEY:
      p.show(f.distributed_an);
      p.show(f.confidentiality_offset);
      break;
    case PACKET_NUMBERS:
      p.show(f.suspension_time);
  }
  p.skip(1);
}

/** §11.11.2. */
function setBody(p: Cursor, f: Fields, type: number, length: number): void {
  if (length === 0) return;
  switch (type) {
    case LIVE_PEERS:
    case POTENTIAL_PEERS:
      while (p.remaining >= PEER) {
        p.take(f.peer_mi);
        p.take(f.peer_mn);
      }
      return;
    case KEYS_IN_USE:
      for (const field of [f.latest_key_server_mi, f.latest_key_number, f.latest_lowest_acceptable_pn]) p.take(field);
      for (const field of [f.old_key_server_mi, f.old_key_number, f.old_lowest_acceptable_pn]) p.take(field);
      return;
    case DISTRIBUTED_KEY:
      p.take(f.key_number);
      if (length > DEFAULT_SUITE) cipherSuite(p, f);
      p.takeRest(f.aes_key_wrap_sak);
      return;
    case DISTRIBUTED_ASSOCIATION_KEY:
      p.take(f.aes_key_wrap_cak);
      p.takeRest(f.cak_name);
      return;
    case DOMAIN:
      p.takeRest(f.kmd);
      return;
    case ANNOUNCEMENT:
      while (p.remaining >= 2) announcement(p, f);
      return;
    case PACKET_NUMBERS:
      p.take(f.latest_lowest_acceptable_pn);
      p.take(f.old_lowest_acceptable_pn);
  }
}

function cipherSuite(p: Cursor, f: Fields): void {
  const suite = p.take(f.macsec_cipher_suite);
  p.label(() => `MACsec Cipher Suite: ${SUITES[suite.toString(16)] ?? 'Unknown'} (${hex(suite, 16)})`);
}

/** §11.12: headers as LLDP's. */
function announcement(p: Cursor, f: Fields): void {
  const outer = p.open(f.tlv_entry);
  const type = p.show(f.tlv_type);
  const value = p.within(2 + p.show(f.tlv_info_string_len));
  value.skip(2);
  if (type === CIPHER_SUITES) {
    while (value.remaining >= 10) {
      value.take(f['tlv.cipher_suite_impl_cap']);
      cipherSuite(value, f);
    }
  } else if (type === ANNOUNCED_DOMAIN) {
    value.takeRest(f.kmd);
  }
  value.takeRest(f.tlv_data);
  p.close(outer);
}
