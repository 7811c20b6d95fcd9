/** What mobility options hold, by their type (IANA mobility-parameters): RFC 6275 §6.2, and the RFC of each that is named here. */
import { hexText, ipv4Text, ipv6Text } from '../../../bytes/address-text.ts';
import {
  type Cursor, type Field, type FieldOptions, absoluteTime, below, bits, flag, ipv4, ipv6, nameOf, octets, text, u16, u32, u8,
} from '../../../dissect/index.ts';
import { ntpNanoseconds, ntpSeconds } from '../../moments.ts';
import { ACCESS_FIELDS, takeAccessNetworks } from './access-network.ts';
import { takeEach } from '../../take-each.ts';
import { inSeconds } from './lifetimes.ts';

const id = below('mip6');
const AUTHENTICATIONS = { 0: 'Reserved (not available for assignment)', 3: 'HMAC_SHA1_SPI', 5: 'Reserved for use by 3GPP2' };
const UPDATES = { 0: 'DNS update performed', 128: 'Reason unspecified', 129: 'Administratively prohibited', 130: 'DNS Update Failed' };
const HANDOFFS = {
  0: 'Reserved', 1: 'Attachment over a new interface', 2: 'Handoff between two different interfaces of the mobile node',
  3: 'Handoff between mobile access gateways for the same interface', 4: 'Handoff state unknown', 5: 'Handoff state not changed (Re-registration)',
};
const TECHNOLOGIES = {
  0: 'Reserved', 1: 'Virtual', 2: 'PPP', 3: 'IEEE 802.3', 4: 'IEEE 802.11a/b/g', 5: 'IEEE 802.16e', 6: '3GPP GERAN', 7: '3GPP UTRAN',
  8: '3GPP E-UTRAN', 9: '3GPP2 eHRPD', 10: '3GPP2 HRPD', 11: '3GPP2 1xRTT', 12: '3GPP2 UMB',
};
/** RFC 5555 §3.2.1. */
const HOME_ADDRESSES = {
  0: 'Success', 128: 'Failure, reason unspecified', 129: 'Administratively prohibited', 130: 'Incorrect IPv4 home address',
  131: 'Invalid IPv4 address', 132: 'Dynamic IPv4 home address assignment not available', 133: 'Prefix allocation unauthorized',
};
const truth = { as: ['True', 'False'] } as const;
const wide = (options: FieldOptions = {}): FieldOptions => ({ ...options, size: 2 });
const FOREVER = 0xffffffff;

const f = {
  padding: octets('PadN', id('padn')),
  refresh: u16('Refresh interval', id('bra.interval', inSeconds)),
  careOf: ipv6('Alternate care-of address', id('acoa.acoa')),
  homeNonce: u16('Home nonce index', id('ni.hni')),
  careOfNonce: u16('Care-of nonce index', id('ni.cni')),
  authenticator: octets('Authenticator', id('bad.auth')),
  prefixLength: u8('Mobile Network Prefix Length', id('nemo.mnp.pfl')),
  prefix: ipv6('Mobile Network Prefix', id('nemo.mnp.mnp')),
  linkCode: u8('Option-Code', id('lla.optcode', { values: { 2: 'Link Layer Address of the MN' } })),
  link: octets('Link-layer address', id('lla')),
  nodeKind: u8('Subtype', id('mnid.subtype', { values: { 1: 'Network Access Identifier (NAI)' } })),
  node: text('Identifier', id('mnid.identifier')),
  authKind: u8('Subtype', id('auth.subtype', { values: AUTHENTICATIONS })),
  authSpi: u32('Mobility SPI', id('auth.mobility_spi')),
  authData: octets('Authentication Data', id('auth.auth_data')),
  messageTime: absoluteTime('Timestamp', id('mseg_id.timestamp')),
  parameters: octets('CGA Parameters', id('cgar.cga_par')),
  signature: octets('Signature', id('sign.sign')),
  homeToken: octets('Permanent Home Keygen Token', id('phkt.phkt')),
  careOfToken: octets('Care-of Keygen Token', id('mocot.co_keygen_tok')),
  dnsStatus: u8('Status', id('dnsu.status', { values: UPDATES })),
  dnsRemove: flag('R flag', 0x80, id('dnsu.flag.r', {
    as: ['Mobile Node is requesting the HA to remove the DNS entry', 'Mobile Node is requesting the HA to create or update a DNS entry'],
  })),
  dnsName: octets('MN identity (FQDN)', id('dnsu.mn_id')),
  experiment: octets('Data', id('em.data')),
  service: text('Identifier', id('ss.identifier')),
  fastSpi: u32('SPI', id('badff.spi')),
  fastAuthenticator: octets('Authenticator', id('badff.auth')),
  handoffReserved: u8('Reserved', id('hi.reserved')),
  handoff: u8('Handoff Indicator', id('hi', { values: HANDOFFS })),
  technologyReserved: u8('Reserved', id('att.reserved')),
  technology: u8('Access Technology Type', id('att', { values: TECHNOLOGIES })),
  linkReserved: bits('Reserved', 0xffff, id('mnlli.reserved')),
  linkIdentifier: octets('Link-layer Identifier', id('mnlli.lli')),
  linkLocal: ipv6('Link-local Address', id('lila_lla')),
  time: absoluteTime('Timestamp', id('timestamp_tmp')),
  restarts: u32('Restart Counter', id('rc')),
  homeLength: bits('Prefix-len', 0xfc, id('ipv4ha.preflen')),
  homePrefix: flag('mobile network prefix (P) flag', 0x0200, id('ipv4ha.p_flag', {
    as: ['mobile network prefixt requested', 'mobile network prefix not requested'],
  })),
  home: ipv4('IPv4 Home Address', id('ipv4ha.ha')),
  homeReserved: u8('Reserved', id('ipv4ha.reserved', { hex: true })),
  homeStatus: u8('Status', id('ipv4aa.sts', { values: HOME_ADDRESSES })),
  translated: flag('(F) flag', 0x8000, id('natd.f_flag', { as: ['MUST use UDP encapsulation', 'Do not use UDP encapsulation'] })),
  translatedReserved: bits('Reserved', 0x7fff, id('natd.reserved', wide())),
  keepAlive: u32('Refresh time', id('natd.refresh_t', {
    text: value => (value === FOREVER ? `${value}s (keepalives are not needed, no NAT detected)` : `${value}s`),
  })),
  careOf4Reserved: bits('Reserved', 0xffff, id('ipv4coa.reserved')),
  careOf4: ipv4('IPv4 Care-of address', id('ipv4coa.addr')),
  key: u32('GRE Key', id('gre_key')),
  addressCode: u8('Option-Code', id('mhipv6ap.opt_code')),
  addressLength: u8('Prefix Length', id('mhipv6ap.len')),
  address: ipv6('IPv6 Address', id('mhipv6ap.ipv6_address')),
  addressPrefix: text('IPv6 Address/Prefix', id('mhipv6ap.ipv6_address_prefix')),
  binding: u16('Binding ID (BID)', id('bi.bid')),
  bindingStatus: u8('Status', id('bi.status')),
  bindingHome: flag('Simultaneous Home and Foreign Binding (H)', 0x80, id('bi.h_flag', truth)),
  binding4: ipv4('IPv4 care-of address (CoA)', id('bi.coa_ipv4')),
  binding6: ipv6('IPv6 care-of address (CoA)', id('bi.coa_ipv6')),
  routerReserved: u16('Reserved', id('ipv4dra.reserved')),
  router: ipv4('IPv4 Default-Router Address', id('ipv4dra.dra')),
  dhcpReserved: bits('Reserved', 0xfffe, id('ipv4dsm.reserved')),
  dhcpServer: flag('DHCP Support Mode (S)', 0x0001, id('ipv4dsm.s_flag', wide({ as: ['DHCP Server', 'DHCP Relay'] }))),
  anchorCode: u8('Option-Code', id('lmaa.opt_code')),
  anchorReserved: u8('Reserved', id('lmaa.reserved')),
  anchor6: ipv6('Local Mobility Anchor Address', id('lmaa.ipv6')),
  anchor4: ipv4('Local Mobility Anchor Address', id('lmaa.ipv4')),
  redirectable: u16('Reserved', id('recap.reserved', { hex: true })),
  redirect6: flag('K', 0x8000, id('redir.k', truth)),
  redirect4: flag('N', 0x4000, id('redir.n', wide(truth))),
  redirectReserved: bits('Reserved', 0x3fff, id('redir.reserved', wide({ hex: true }))),
  redirectTo6: ipv6('IPv6 r2LMA Address', id('redir.addr_r2lma_ipv6')),
  redirectTo4: ipv4('IPv4 r2LMA Address', id('redir.addr_r2lma_ipv4')),
  priority: u16('Priority', id('load_inf.priority')),
  sessions: u32('Sessions in Use', id('load_inf.sessions_in_use')),
  mostSessions: u32('Maximum Sessions', id('load_inf.maximum_sessions')),
  capacity: u32('Used Capacity', id('load_inf.used_capacity')),
  mostCapacity: u32('Maximum Capacity', id('load_inf.maximum_capacity')),
  otherCareOf4: ipv4('Alternate IPv4 Care-of Address', id('alt_ip4')),
  groupKind: u8('Sub Type', id('mng.sub_type', { values: { 0: 'Reserved', 1: 'Bulk Binding Update Group' } })),
  groupReserved: u8('Reserved', id('mng.reserved')),
  group: u32('Mobile Node Group Identifier', id('mng.mng_id')),
  gatewayReserved: u8('Reserved', id('mag_ipv6.reserved', { hex: true })),
  gatewayLength: u8('Address Length', id('mag_ipv6.address_length')),
  gateway: ipv6('Address', id('mag_ipv6.address')),
  delegatedV4: flag('IPv4 Prefix (V) flag', 0x80, id('dmnp.v_flag', { as: ['IPv4 Prefix', 'IPv6 Prefix'] })),
  delegatedReserved: bits('Reserved', 0x7f, id('dmnp.reserved')),
  delegatedLength: u8('Prefix Length', id('dmnp.prefix_len')),
  delegated4: ipv4('IPv4 Delegated Mobile Network Prefix', id('dmnp.dmnp_ipv4')),
  delegated6: ipv6('IPv6 Delegated Mobile Network Prefix', id('dmnp.dmnp_ipv6')),
};
export const KIND_FIELDS = [...Object.values<Field>(f), ...ACCESS_FIELDS];

/** What is said of an option behind its name, if anything. */
export type Said = string | void;
export interface OptionKind {
  /** Behind `mip6.options.`, and what the tree calls it. */
  readonly id: string;
  readonly title: string;
  readonly take: (p: Cursor) => Said;
}

const named = (value: number, field: Field<number>): string => nameOf(field.options.values, value) ?? '<unknown>';
const kind = (name: string, title: string, take: (p: Cursor) => Said): OptionKind => ({ id: name, title, take });
const nothing = (name: string, title: string): OptionKind => kind(name, title, () => undefined);
const all = (name: string, title: string, field: Field<unknown>): OptionKind => kind(name, title, p => {
  p.takeRest(field);
});
const inOrder = (name: string, title: string, ...fields: readonly Field<unknown>[]): OptionKind => kind(name, title, takeEach(...fields));

/** Options by their type, but for vendors' and those that ask for others. */
export const KINDS: Readonly<Record<number, OptionKind>> = {
  1: all('padn', 'PadN', f.padding),
  2: inOrder('bra', 'Binding Refresh Advice', f.refresh),
  3: inOrder('acoa', 'Alternate Care-of Address', f.careOf),
  4: inOrder('ni', 'Nonce Indices', f.homeNonce, f.careOfNonce),
  5: all('bad_auth', 'Authorization Data', f.authenticator),
  6: kind('mnp', 'Mobile Network Prefix', takePrefix),
  7: kind('mhlla', 'Mobility Header Link-Layer Address', p => {
    p.take(f.linkCode);
    const address = hexText(p.peekBytes(p.remaining), ':');
    p.take(f.link, p.remaining);
    p.label(`Link-layer address: ${address}`);
  }),
  8: kind('mnid', 'Mobile Node Identifier', p => {
    p.take(f.nodeKind);
    return p.take(f.node, p.remaining);
  }),
  9: kind('auth', 'AUTH-OPTION-TYPE', p => {
    p.take(f.authKind);
    p.take(f.authSpi);
    p.takeRest(f.authData);
  }),
  10: kind('mseg_id', 'MESG-ID-OPTION-TYPE', p => {
    p.takeAs(f.messageTime, { seconds: ntpSeconds(p.u32()), nanoseconds: ntpNanoseconds(p.u32(4)) }, 8);
  }),
  11: nothing('cgapr', 'CGA Parameters Request'),
  12: all('cgar', 'CGA Parameters', f.parameters),
  13: all('sign', 'Signature', f.signature),
  14: all('phkt', 'Permanent Home Keygen Token', f.homeToken),
  15: nothing('coti', 'Care-of Test Init'),
  16: all('cot', 'Care-of Test', f.careOfToken),
  17: kind('dnsu', 'DNS-UPDATE-TYPE', p => {
    p.take(f.dnsStatus);
    p.take(f.dnsRemove);
    p.takeRest(f.dnsName);
  }),
  18: all('em', 'Experimental', f.experiment),
  20: kind('ssm', 'Service Selection', p => p.take(f.service, p.remaining)),
  21: kind('badff', 'Binding Authorization Data for FMIPv6 (BADF)', p => {
    p.take(f.fastSpi);
    p.takeRest(f.fastAuthenticator);
  }),
  22: kind('hnp', 'Home Network Prefix', takePrefix),
  23: kind('hi', 'Handoff Indicator', p => {
    p.take(f.handoffReserved);
    return named(p.take(f.handoff), f.handoff);
  }),
  24: kind('att', 'Access Technology Type Option', p => {
    p.take(f.technologyReserved);
    return named(p.take(f.technology), f.technology);
  }),
  25: kind('mnlli', 'Mobile Node Link-layer Identifier', p => {
    p.take(f.linkReserved);
    p.takeRest(f.linkIdentifier);
  }),
  26: inOrder('lla', 'Link-local Address', f.linkLocal),
  27: kind('ts', 'Timestamp', takeTime),
  28: inOrder('rc', 'Restart Counter', f.restarts),
  29: kind('ipv4ha', 'IPv4 Home Address', p => {
    p.show(f.homeLength);
    p.take(f.homePrefix);
    p.take(f.home);
  }),
  30: inOrder('ipv4aa', 'IPv4 Address Acknowledgement', f.homeStatus, f.homeLength, f.home),
  31: kind('natd', 'NAT Detection', p => {
    p.show(f.translated);
    p.take(f.translatedReserved);
    p.take(f.keepAlive);
  }),
  32: inOrder('ipv4coa', 'IPv4 Care-of Address', f.careOf4Reserved, f.careOf4),
  33: kind('grek', 'GRE Key', p => {
    p.take(f.routerReserved);
    return p.more ? String(p.take(f.key)) : undefined;
  }),
  34: kind('mhipv6ap', 'Mobility Header IPv6 Address/Prefix', p => {
    p.take(f.addressCode);
    const length = p.take(f.addressLength);
    p.take(f.address);
    const address = ipv6Text(p.bytes, p.at - 16);
    p.generate(f.addressPrefix, address, p.at - 17, 17);
    p.label(`[IPv6 Address/Prefix: ${address}/${length}]`);
  }),
  35: kind('bi', 'Binding Identifier', p => {
    p.take(f.binding);
    p.take(f.bindingStatus);
    p.take(f.bindingHome);
    if (p.remaining >= 16) p.take(f.binding6);
    else if (p.more) p.take(f.binding4);
  }),
  36: kind('ipv4hareq', 'IPv4 Home Address Request', p => {
    p.take(f.homeLength);
    p.take(f.homeReserved);
    return takeFour(p, f.home);
  }),
  37: kind('ipv4harep', 'IPv4 Home Address Reply', p => {
    const status = named(p.take(f.homeStatus), f.homeStatus);
    p.take(f.homeLength);
    return `${status} : ${takeFour(p, f.home)}`;
  }),
  38: kind('ipv4dra', 'IPv4 Default-Router Address', p => {
    p.take(f.routerReserved);
    return takeFour(p, f.router);
  }),
  39: kind('ipv4dsm', 'IPv4 DHCP Support Mode', p => {
    p.show(f.dhcpReserved);
    p.take(f.dhcpServer);
  }),
  41: kind('lmaa', 'Local Mobility Anchor Address', p => {
    p.take(f.anchorCode);
    p.take(f.anchorReserved);
    return p.remaining >= 16 ? takeSix(p, f.anchor6) : takeFour(p, f.anchor4);
  }),
  46: inOrder('recap', 'Redirect-Capability', f.redirectable),
  47: kind('redir', 'Redirect', p => {
    const isSix = p.show(f.redirect6), isFour = p.show(f.redirect4);
    p.take(f.redirectReserved);
    if (isSix) p.take(f.redirectTo6);
    if (isFour) p.take(f.redirectTo4);
  }),
  48: inOrder('load_inf', 'Load Information', f.priority, f.sessions, f.mostSessions, f.capacity, f.mostCapacity),
  49: inOrder('alt_ip4', 'Alternate IPv4', f.otherCareOf4),
  50: inOrder('mng', 'Mobile Node Group Identifier', f.groupKind, f.groupReserved, f.group),
  51: inOrder('mag_ipv6', 'MAG IPv6 Address', f.gatewayReserved, f.gatewayLength, f.gateway),
  52: kind('acc_net_id', 'Access Network Identifier', takeAccessNetworks),
  55: kind('dmnp', 'Delegated Mobile Network Prefix', p => {
    const isFour = p.show(f.delegatedV4);
    p.take(f.delegatedReserved);
    const length = p.take(f.delegatedLength);
    return `${isFour ? takeFour(p, f.delegated4) : takeSix(p, f.delegated6)}/${length}`;
  }),
};

/** RFC 3963 §4.3, RFC 5213 §8.3: behind a reserved byte. */
function takePrefix(p: Cursor): string {
  p.skip(1);
  const length = p.take(f.prefixLength);
  return `${takeSix(p, f.prefix)}/${length}`;
}

/** RFC 5213 §8.8: seconds since 1970 in 48 bits, and parts of 65,536 of one. */
function takeTime(p: Cursor): void {
  const seconds = p.u32() * 0x10000 + p.u16(4), nanoseconds = Math.floor((p.u16(6) * 1e9) / 0x10000);
  p.takeAs(f.time, { seconds, nanoseconds }, 8);
}

function takeFour(p: Cursor, field: Field<number>): string {
  return ipv4Text(p.take(field));
}

function takeSix(p: Cursor, field: Field<void>): string {
  p.take(field);
  return ipv6Text(p.bytes, p.at - 16);
}
