/** LSP ping, RFC 8029: whether packets with a label get where they should. */
import { type Cursor, type Moment, absoluteTime, bits, flag, ipv4, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { ntpNanoseconds, ntpSeconds } from '../moments.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  1: 'MPLS Echo Request', 2: 'MPLS Echo Reply', 3: 'MPLS Data Plane Verification Request', 4: 'MPLS Data Plane Verification Reply',
};
const MODES: Readonly<Record<number, string>> = {
  1: 'Do not reply', 2: 'Reply via an IPv4/IPv6 UDP packet', 3: 'Reply via an IPv4/IPv6 UDP packet with Router Alert',
  4: 'Reply via application level control channel', 5: 'Reply via Specified Path',
};
const CODES: Readonly<Record<number, string>> = {
  0: 'No return code', 1: 'Malformed echo request received', 2: 'One or more of the TLVs was not understood',
  3: 'Replying router is an egress for the FEC at stack depth RSC', 4: 'Replying router has no mapping for the FEC at stack depth RSC',
  5: 'Downstream Mapping Mismatch', 6: 'Upstream Interface Index Unknown', 7: 'Reserved', 8: 'Label switched at stack-depth RSC',
  9: 'Label switched but no MPLS forwarding at stack-depth RSC', 10: 'Mapping for this FEC is not the given label at stack depth RSC',
  11: 'No label entry at stack-depth RSC', 12: 'Protocol not associated with interface at FEC stack depth RSC',
  13: 'Premature termination of ping due to label stack shrinking to a single label',
  14: 'See DDM TLV for meaning of Return Code and Return SubCode', 15: 'Label switched with FEC change',
};
const TLVS: Readonly<Record<number, string>> = {
  1: 'Target FEC Stack', 2: 'Downstream Mapping', 3: 'Pad', 4: 'Error Code', 5: 'Vendor Enterprise Number', 6: 'TDB',
  7: 'Interface and Label Stack Object', 8: 'IPv6 Interface and Label Stack Object', 9: 'Errored TLVs', 10: 'Reply TOS Byte',
  11: 'P2MP Responder Identifier', 12: 'P2MP Echo Jitter', 13: 'Source Identifier TLV', 14: 'Destination Identifier TLV', 15: 'BFD Discriminator',
  16: 'Reverse-path Target FEC Stack', 20: 'Downstream Detailed Mapping', 64512: 'Vendor Private',
};
const FECS: Readonly<Record<number, string>> = {
  1: 'LDP IPv4 prefix', 2: 'LDP IPv6 prefix', 3: 'RSVP IPv4 Session Query', 4: 'RSVP IPv6 Session Query', 6: 'VPN IPv4 prefix', 7: 'VPN IPv6 prefix',
  8: 'L2 VPN endpoint', 9: 'FEC 128 Pseudowire (old)', 10: 'FEC 128 Pseudowire (new)', 11: 'FEC 129 Pseudowire', 12: 'BGP labeled IPv4 prefix',
  13: 'BGP labeled IPv6 prefix', 14: 'Generic IPv4 prefix', 15: 'Generic IPv6 prefix', 16: 'Nil FEC', 17: 'RSVP P2MP IPv4 Session Query',
  18: 'RSVP P2MP IPv6 Session Query', 22: 'Static LSP', 23: 'Static Pseudowire', 24: 'FEC 128 Pseudowire - IPv6', 25: 'FEC 129 Pseudowire - IPv6',
  34: 'IPv4 IGP-Prefix Segment ID', 35: 'IPv6 IGP-Prefix Segment ID', 36: 'IGP-Adjacency Segment ID', 64512: 'Vendor Private',
};
const FEC_STACK = 1, PAD = 3;

export const mplsEcho = protocol({
  name: 'mpls-echo',
  title: 'Multiprotocol Label Switching Echo',
  short: 'MPLS ECHO',
  called: 'MPLS Echo',
  on: { 'udp.port': [3503] },
  fields: {
    version: u16('Version', { id: 'mpls_echo.version' }),
    flags: u16('Global Flags', { hex: true, id: 'mpls_echo.flags' }),
    flag_sbz: bits('Reserved', 0xfff8, { hex: true, id: 'mpls_echo.flag_sbz' }),
    flag_r: flag('Validate Reverse Path', 0x0004, { size: 2, id: 'mpls_echo.flag_r' }),
    flag_t: flag('Respond only if TTL expired', 0x0002, { size: 2, id: 'mpls_echo.flag_t' }),
    flag_v: flag('Validate FEC Stack', 0x0001, { size: 2, id: 'mpls_echo.flag_v' }),
    msg_type: u8('Message Type', { values: MESSAGES, id: 'mpls_echo.msg_type' }),
    reply_mode: u8('Reply Mode', { values: MODES, id: 'mpls_echo.reply_mode' }),
    return_code: u8('Return Code', { values: CODES, id: 'mpls_echo.return_code' }),
    return_subcode: u8('Return Subcode', { id: 'mpls_echo.return_subcode' }),
    sender_handle: u32('Sender\'s Handle', { hex: true, id: 'mpls_echo.sender_handle' }),
    sequence: u32('Sequence Number', { id: 'mpls_echo.sequence' }),
    timestamp_sent: absoluteTime('Timestamp Sent', { id: 'mpls_echo.timestamp_sent' }),
    timestamp_rec: absoluteTime('Timestamp Received', { id: 'mpls_echo.timestamp_rec' }),
    type: u16('Type', { values: TLVS, id: 'mpls_echo.tlv.type' }),
    len: u16('Length', { id: 'mpls_echo.tlv.len' }),
    value: octets('Value', { id: 'mpls_echo.tlv.value' }),
    fecType: u16('Type', { values: FECS, id: 'mpls_echo.tlv.fec.type' }),
    fecLength: u16('Length', { id: 'mpls_echo.tlv.fec.len' }),
    ldpPrefix: ipv4('IPv4 Prefix', { id: 'mpls_echo.tlv.fec.ldp_ipv4' }),
    ldpMask: u8('Prefix Length', { id: 'mpls_echo.tlv.fec.ldp_ipv4_mask' }),
    endpoint: ipv4('IPv4 Tunnel endpoint address', { id: 'mpls_echo.tlv.fec.rsvp_ipv4_ep' }),
    zero1: u16('Must Be Zero', { id: 'mpls_echo.tlv.fec.rsvp_ip_mbz1' }),
    tunnel: u16('Tunnel ID', { id: 'mpls_echo.tlv.fec.rsvp_ip_tun_id' }),
    extended: u32('Extended Tunnel ID', { hex: true, id: 'mpls_echo.tlv.fec.rsvp_ipv4_ext_tun_id' }),
    sender: ipv4('IPv4 Tunnel sender address', { id: 'mpls_echo.tlv.fec.rsvp_ipv4_sender' }),
    zero2: u16('Must Be Zero', { id: 'mpls_echo.tlv.fec.rsvp_ip_mbz2' }),
    path: u16('LSP ID', { id: 'mpls_echo.tlv.fec.rsvp_ip_lsp_id' }),
    padding: octets('Padding', { id: 'mpls_echo.padding' }),
  },
  dissect(p, f) {
    p.take(f.version);
    p.bits(f.flags, [f.flag_sbz, f.flag_r, f.flag_t, f.flag_v]);
    const type = p.take(f.msg_type);
    p.info(MESSAGES[type] ?? `Unknown MPLS Echo message type (${type})`);
    p.take(f.reply_mode);
    p.take(f.return_code);
    p.take(f.return_subcode);
    p.take(f.sender_handle);
    p.take(f.sequence);
    for (const field of [f.timestamp_sent, f.timestamp_rec]) {
      p.takeAs(field, moment(p.u32(), p.u32(4)), 8);
    }
    while (p.remaining >= 4) tlv(p, f);
  },
});

type Fields = (typeof mplsEcho)['fields'];

function moment(seconds: number, fraction: number): Moment {
  // Not set, which Wireshark shows as the beginning of 1970.
  if (seconds === 0 && fraction === 0) return { seconds: 0, nanoseconds: 0 };
  return { seconds: ntpSeconds(seconds), nanoseconds: ntpNanoseconds(fraction) };
}

function tlv(p: Cursor, f: Fields): void {
  const type = p.u16(), length = p.u16(2);
  const outer = p.open(TLVS[type] ?? `Unknown TLV type (${type})`, 4 + length);
  p.take(f.type);
  p.take(f.len);
  const content = p.within(length);
  if (type === FEC_STACK) stack(content, f);
  else if (length > 0) content.take(f.value, length);
  p.close(outer);
  const fill = type === PAD ? 0 : p.fillOf(length);
  if (fill > 0) p.take(f.padding, fill);
}

/** §3.2 */
function stack(p: Cursor, f: Fields): void {
  for (let number = 1; p.remaining >= 4; number++) {
    const type = p.u16(), length = p.u16(2);
    const outer = p.open(`FEC Element ${number}: ${FECS[type] ?? 'Unknown'}`, 4 + length);
    p.take(f.fecType);
    p.take(f.fecLength);
    const content = p.within(length);
    if (type === 1 && length >= 5) {
      content.take(f.ldpPrefix);
      content.take(f.ldpMask);
    } else if (type === 3 && length >= 20) {
      for (const field of [f.endpoint, f.zero1, f.tunnel, f.extended, f.sender, f.zero2, f.path]) content.take(field);
    }
    content.takeRest(f.padding);
    p.close(outer);
    p.skip(p.fillOf(length));
  }
}
