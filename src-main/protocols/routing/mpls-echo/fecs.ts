/** Forwarding equivalence classes that a path is tried for: RFC 8029 §3.2, RFC 6425 §3.1, RFC 6426 §2.4, RFC 8287 §5. */
import { type Cursor, type Field, below, expert, ipv4, ipv6, octets, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { SPECIAL_LABELS } from '../../tunnels/special-labels.ts';
import { PSEUDOWIRES } from '../ldp/names.ts';
import { ADJACENCIES, FECS, IGP_PROTOCOLS } from './names.ts';

const id = below('mpls_echo.tlv.fec'), lsp = below('mpls_echo.lspping.tlv');

export const FEC_FIELDS = {
  fecType: u16('Type', id('type', { values: FECS })),
  fecLength: u16('Length', id('len')),
  fecInvalid: expert('Invalid FEC TLV length', 'error', 'Malformed', id('len.invalid')),
  fecValue: octets('Value', id('value')),
  ldpPrefix: ipv4('IPv4 Prefix', id('ldp_ipv4')),
  ldpMask: u8('Prefix Length', id('ldp_ipv4_mask')),
  ldpPrefix6: ipv6('IPv6 Prefix', id('ldp_ipv6')),
  ldpMask6: u8('Prefix Length', id('ldp_ipv6_mask')),
  endpoint: ipv4('IPv4 Tunnel endpoint address', id('rsvp_ipv4_ep')),
  endpoint6: ipv6('IPv6 Tunnel endpoint address', id('rsvp_ipv6_ep')),
  tunnelZero: u16('Must Be Zero', id('rsvp_ip_mbz1')),
  tunnel: u16('Tunnel ID', id('rsvp_ip_tun_id')),
  extended: u32('Extended Tunnel ID', id('rsvp_ipv4_ext_tun_id', { hex: true })),
  extended6: octets('Extended Tunnel ID', id('rsvp_ipv6_ext_tun_id')),
  sender: ipv4('IPv4 Tunnel sender address', id('rsvp_ipv4_sender')),
  sender6: ipv6('IPv6 Tunnel sender address', id('rsvp_ipv6_sender')),
  pathZero: u16('Must Be Zero', id('rsvp_ip_mbz2')),
  path: u16('LSP ID', id('rsvp_ip_lsp_id')),
  vpnDistinguisher: octets('Route Distinguisher', id('vpn_route_dist')),
  vpnPrefix: ipv4('IPv4 Prefix', id('vpn_ipv4')),
  vpnPrefix6: ipv6('IPv6 Prefix', id('vpn_ipv6')),
  vpnMask: u8('Prefix Length', id('vpn_len')),
  l2Distinguisher: octets('Route Distinguisher', id('l2vpn_route_dist')),
  l2Sender: u16('Sender\'s VE ID', id('l2vpn_send_ve_id', { hex: true })),
  l2Receiver: u16('Receiver\'s VE ID', id('l2vpn_recv_ve_id', { hex: true })),
  l2Encapsulation: u16('Encapsulation', id('l2vpn_encap_type', { values: PSEUDOWIRES })),
  pwSender: ipv4('Sender\'s PE Address', id('l2cid_sender')),
  pwRemote: ipv4('Remote PE Address', id('l2cid_remote')),
  pwNumber: u32('VC ID', id('l2cid_vcid')),
  pwEncapsulation: u16('Encapsulation', id('l2cid_encap', { values: PSEUDOWIRES })),
  pwZero: u16('MBZ', id('l2cid_mbz', { hex: true })),
  pwSender6: ipv6('Sender\'s PE Address', id('pw_ipv6_128_sender')),
  pwRemote6: ipv6('Remote\'s PE Address', id('pw_ipv6_128_remote')),
  pwNumber6: u32('PW ID', id('fec.pw_ipv6_128_pwid')),
  pwType6: u16('PW TYPE', id('fec.pw_ipv6_128_pw_type', { values: PSEUDOWIRES })),
  bgpPrefix: ipv4('IPv4 Prefix', id('bgp_ipv4')),
  bgpPrefix6: ipv6('IPv6 Prefix', id('bgp_ipv6')),
  bgpMask: u8('Prefix Length', id('bgp_len')),
  anyPrefix: ipv4('IPv4 Prefix', id('gen_ipv4')),
  anyMask: u8('Prefix Length', id('gen_ipv4_mask')),
  anyPrefix6: ipv6('IPv6 Prefix', id('gen_ipv6')),
  anyMask6: u8('Prefix Length', id('gen_ipv6_mask')),
  nilLabel: u24('Label', id('nil_label', { values: SPECIAL_LABELS })),
  pointToMultipoint: u32('P2MP ID', id('rsvp_p2mp_ipv4_id')),
  multipointZero: u16('Must Be Zero', id('rsvp_p2mp_ip_mbz1')),
  multipointTunnel: u16('Tunnel ID', id('rsvp_p2mp_ip_tun_id')),
  multipointExtended: ipv4('Extended Tunnel ID', id('rsvp_p2mp_ipv4_ext_tun_id')),
  multipointSender: ipv4('IPv4 Tunnel sender address', id('rsvp_p2mp_ipv4_sender')),
  multipointExtended6: ipv6('Extended Tunnel ID', id('rsvp_p2mp_ipv6_ext_tun_id')),
  multipointSender6: ipv6('P2MP IPv6 Tunnel sender address', id('rsvp_p2mp_ipv6_sender')),
  multipointPathZero: u16('Must Be Zero', id('rsvp_p2mp_ip_mbz2')),
  multipointPath: u16('LSP ID', id('rsvp_p2mp_ip_lsp_id')),
  igpPrefix: ipv4('IPv4 Prefix', id('igp_ipv4')),
  igpPrefix6: ipv6('IPv6 Prefix', id('igp_ipv6')),
  igpMask: u8('Prefix Length', id('igp_mask')),
  igpProtocol: u8('Protocol', id('igp_protocol', { values: IGP_PROTOCOLS })),
  igpReserved: octets('Reserved', id('igp_reserved')),
  adjacency: u8('Adjacency Type', id('igp_adj_type', { values: ADJACENCIES })),
  localV4: ipv4('Local Interface ID', id('igp_adj_local_id.ipv4')),
  localV6: ipv6('Local Interface ID', id('igp_adj_local_id.ipv6')),
  localOther: octets('Local Interface ID', id('igp_adj_local_id.ident')),
  remoteV4: ipv4('Remote Interface ID', id('igp_adj_remote_id.ipv4')),
  remoteV6: ipv6('Remote Interface ID', id('igp_adj_remote_id.ipv6')),
  remoteOther: octets('Remote Interface ID', id('igp_adj_remote_id.ident')),
  advertisingOspf: octets('Advertising Node Identifier Router ID', id('igp_adj_adv_node_id.ospf')),
  advertisingIsis: octets('Advertising Node Identifier System ID', id('igp_adj_adv_node_id.isis')),
  advertisingAny: octets('Advertising Node Identifier', id('igp_adj_adv_node_id.ident')),
  receivingOspf: octets('Receiving Node Identifier Router ID', id('igp_adj_rec_node_id.ospf')),
  receivingIsis: octets('Receiving Node Identifier System ID', id('igp_adj_rec_node_id.isis')),
  receivingAny: octets('Receiving Node Identifier', id('igp_adj_rec_node_id.ident')),
  sourceGlobal: u32('SRC GLOBAL ID', lsp('src.gid')),
  sourceNode: ipv4('SRC NODE ID', lsp('src.nid')),
  sourceTunnel: u16('SRC Tunnel Number', lsp('tunnel.no')),
  sourcePath: u16('SRC LSP Number', lsp('lsp.no')),
  destinationGlobal: u32('DST GLOBAL ID', lsp('dst.gid')),
  destinationNode: ipv4('DST NODE ID', lsp('dst.nid')),
  destinationTunnel: u16('DST Tunnel Number', lsp('dst.tunnel.no')),
  reserved: u16('RESERVED', lsp('resv')),
  service: u64('Service identifier', lsp('pw.serv.identifier')),
  sourceCircuit: u32('SRC AC ID', lsp('pw.src.ac.id')),
  destinationCircuit: u32('DST AC ID', lsp('pw.dst.ac.id')),
  padding: octets('Padding', { id: 'mpls_echo.padding' }),
};

const f = FEC_FIELDS;

/** A field, and its length where it brings none of its own. */
type Part = Field<unknown> | readonly [Field<unknown>, number];

/** What is in the classes that always have the same parts. */
const SHAPES: Readonly<Record<number, readonly Part[]>> = {
  1: [f.ldpPrefix, f.ldpMask],
  2: [f.ldpPrefix6, f.ldpMask6],
  3: [f.endpoint, f.tunnelZero, f.tunnel, f.extended, f.sender, f.pathZero, f.path],
  4: [f.endpoint6, f.tunnelZero, f.tunnel, [f.extended6, 16], f.sender6, f.pathZero, f.path],
  6: [[f.vpnDistinguisher, 8], f.vpnPrefix, f.vpnMask],
  7: [[f.vpnDistinguisher, 8], f.vpnPrefix6, f.vpnMask],
  8: [[f.l2Distinguisher, 8], f.l2Sender, f.l2Receiver, f.l2Encapsulation],
  9: [f.pwRemote, f.pwNumber, f.pwEncapsulation],
  10: [f.pwSender, f.pwRemote, f.pwNumber, f.pwEncapsulation],
  12: [f.bgpPrefix, f.bgpMask],
  13: [f.bgpPrefix6, f.bgpMask],
  14: [f.anyPrefix, f.anyMask],
  15: [f.anyPrefix6, f.anyMask6],
  17: [f.pointToMultipoint, f.multipointZero, f.multipointTunnel, f.multipointExtended, f.multipointSender, f.multipointPathZero, f.multipointPath],
  18: [f.pointToMultipoint, f.multipointZero, f.multipointTunnel, f.multipointExtended6, f.multipointSender6, f.multipointPathZero,
    f.multipointPath],
  22: [f.sourceGlobal, f.sourceNode, f.sourceTunnel, f.sourcePath, f.destinationGlobal, f.destinationNode, f.destinationTunnel, f.reserved],
  23: [f.service, f.sourceGlobal, f.sourceNode, f.sourceCircuit, f.destinationGlobal, f.destinationNode, f.destinationCircuit],
  24: [f.pwSender6, f.pwRemote6, f.pwNumber6, f.pwType6],
  34: [f.igpPrefix, f.igpMask, f.igpProtocol, [f.igpReserved, 2]],
  35: [f.igpPrefix6, f.igpMask, f.igpProtocol, [f.igpReserved, 2]],
};
const NIL = 16, ADJACENCY = 36;
const OSPF = 1, ISIS = 2;

const sizeOf = (part: Part): number => ('name' in part ? part.size : part[1]);

/** RFC 8029 §3.2: one class behind the other, each filled up to four bytes. */
export function takeFecs(p: Cursor): void {
  for (let number = 1; p.remaining >= 4; number++) {
    const type = p.u16(), length = p.u16(2);
    const outer = p.open(`FEC Element ${number}: ${FECS[type] ?? `Unknown FEC type (0x${type.toString(16).padStart(4, '0').toUpperCase()})`}`,
      4 + length + (4 - (length & 3) & 3));
    p.take(f.fecType);
    p.take(f.fecLength);
    takeFec(p, type, length);
    const fill = p.fillOf(length);
    if (fill > 0) p.take(f.padding, fill);
    p.close(outer);
  }
}

function takeFec(p: Cursor, type: number, length: number): void {
  const shape = SHAPES[type];
  const wanted = type === NIL ? 4 : shape?.reduce((sum, part) => sum + sizeOf(part), 0) ?? 0;
  if (length < wanted) {
    p.expertUnder(f.fecInvalid, `Invalid FEC Sub-TLV Length (claimed ${length}, should be ${wanted})`);
  }
  const content = p.within(length);
  if (type === NIL && length >= 4) {
    content.set(f.nilLabel, content.u24() >>> 4, content.at, 3);
    content.skip(4);
  } else if (type === ADJACENCY && length >= 4) takeAdjacency(content);
  else if (shape !== undefined && length >= wanted) {
    for (const part of shape) {
      if ('name' in part) content.take(part);
      else content.take(part[0], part[1]);
    }
    // §3.2.8, §3.2.9: two bytes that must be zero, which some count to the length.
    if (type === 9 || type === 10) {
      if (content.remaining >= 2) content.take(f.pwZero);
      else if (p.remaining >= 2) p.show(f.pwZero);
    }
  }
  content.takeRest(f.fecValue);
}

/** RFC 8287 §5.3: what names the interfaces depends on the kind of adjacency, what names the nodes on the protocol. */
function takeAdjacency(p: Cursor): void {
  const kind = p.take(f.adjacency), routing = p.take(f.igpProtocol);
  p.take(f.igpReserved, 2);
  if (kind === 4) {
    p.take(f.localV4);
    p.take(f.remoteV4);
  } else if (kind === 6) {
    p.take(f.localV6);
    p.take(f.remoteV6);
  } else {
    p.take(f.localOther, 4);
    p.take(f.remoteOther, 4);
  }
  const [advertising, receiving] = routing === OSPF ? [f.advertisingOspf, f.receivingOspf]
    : routing === ISIS ? [f.advertisingIsis, f.receivingIsis] : [f.advertisingAny, f.receivingAny];
  // With any protocol both are zero, in whichever length.
  const size = routing === OSPF ? 4 : routing === ISIS ? 6 : p.remaining >> 1;
  p.take(advertising, size);
  p.take(receiving, size);
}
