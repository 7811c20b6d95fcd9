/**
 * Tunnels of multicast VPNs in BGP, RFC 6514 §5: by what the provider's network forwards packets to many routers; the groups of
 * Cisco's MDT, RFC 6037 §4.
 */
import { type Cursor, expert, ipv4, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'Type is not present', 1: 'RSVP-TE P2MP LSP', 2: 'mLDP P2MP LSP', 3: 'PIM SSM Tree', 4: 'PIM SM Tree', 5: 'BIDIR-PIM Tree',
  6: 'Ingress Replication', 7: 'mLDP MP2MP LSP',
};
const prefix = 'update.path_attribute.pmsi';
/** Opaque values of a multipoint FEC: an identifier of four bytes (RFC 6388 §2.3.1), and those with a type of two bytes. */
const LSP_IDENTIFIER = 1, EXTENDED = 255;

export const MULTICAST_TUNNEL_FIELDS = {
  'update.path_attribute.pmsi.tunnel.flags': u8('Flags'),
  'update.path_attribute.pmsi.tunnel.type': u8('Tunnel Type', { values: TYPES }),
  'update.path_attribute.pmsi.tunnel.id': none('Tunnel ID'),
  'update.path_attribute.pmsi.tunnel_id.not_present': expert('Tunnel ID not present', 'chat', 'Protocol'),
  'update.path_attribute.pmsi.rsvp.id': ipv4('RSVP P2MP id'),
  'update.path_attribute.pmsi.rsvp.tunnel_id': u16('RSVP P2MP tunnel id'),
  'update.path_attribute.pmsi.rsvp.ext_tunnel_idv4': ipv4('RSVP P2MP extended tunnel id'),
  'update.path_attribute.pmsi.mldp.fec.type': u8('mLDP P2MP FEC element type'),
  'update.path_attribute.pmsi.mldp.fec.address_family': u16('mLDP P2MP FEC element address family'),
  'update.path_attribute.pmsi.mldp.fec.address_length': u8('mLDP P2MP FEC element address length'),
  'update.path_attribute.pmsi.mldp.fec.root_nodev4': ipv4('mLDP P2MP FEC element root node address'),
  'update.path_attribute.pmsi.mldp.fec.root_nodev6': ipv6('mLDP P2MP FEC element root node address'),
  'update.path_attribute.pmsi.mldp.fec.opaque_length': u16('mLDP P2MP FEC element opaque length'),
  'update.path_attribute.pmsi.mldp.fec.opaque_value_type': u8('mLDP P2MP FEC element opaque value type'),
  'update.path_attribute.pmsi.mldp.fec.opaque_value_length': u16('mLDP P2MP FEC element opaque value length'),
  'update.path_attribute.pmsi.mldp.fec.opaque_value_unique_id_rn': u32('mLDP P2MP FEC element opaque value unique Id'),
  'update.path_attribute.pmsi.mldp.fec.opaque_value_unique_id_str': text('mLDP P2MP FEC element opaque value unique Id'),
  'update.path_attribute.pmsi.mldp.fec.opaque_ext_value_type': u16('mLDP P2MP FEC element opaque extended value type'),
  'update.path_attribute.pmsi.mldp.fec.opaque_ext_length': u16('mLDP P2MP FEC element opaque extended length'),
  'update.path_attribute.pmsi.pimsm.sender_address': ipv4('PIM-SM Tree tunnel sender address'),
  'update.path_attribute.pmsi.pimsm.pmulticast_group': ipv4('PIM-SM Tree tunnel P-multicast group'),
  'update.path_attribute.pmsi.pimssm.root_node': ipv4('PIM-SSM Tree tunnel Root Node'),
  'update.path_attribute.pmsi.pimssm.pmulticast_group': ipv4('PIM-SSM Tree tunnel P-multicast group'),
  'update.path_attribute.pmsi.bidir_pim_tree.sender': ipv4('BIDIR-PIM Tree Tunnel sender address'),
  'update.path_attribute.pmsi.bidir_pim_tree.pmulticast_group': ipv4('BIDIR-PIM Tree Tunnel P-multicast group'),
  'update.path_attribute.pmsi.ingress_rep_ip': ipv4('Tunnel type ingress replication IP end point'),
  'attr.pmsi.tunnel_type': expert('Unknown Tunnel type', 'error', 'Protocol'),
  'attr.pmsi.opaque_type': expert('Invalid pmsi opaque type', 'error', 'Protocol'),
  mdt_safi_rd: octets('Route Distinguisher', { size: 8 }),
  mdt_safi_ipv4_addr: ipv4('IPv4 Address'),
  mdt_safi_group_addr: ipv4('Group Address'),
};
const f = MULTICAST_TUNNEL_FIELDS;

/** RFC 6037 §4.1: a router, and the group that it sends a VPN's packets to. */
export function takeMulticastGroup(p: Cursor): void {
  p.skip(1);
  p.take(f.mdt_safi_rd);
  p.take(f.mdt_safi_ipv4_addr);
  p.take(f.mdt_safi_group_addr);
}

/** Bytes of identifiers that name their ends by IPv4 addresses, RFC 6514 §5. Those of IPv6 (RFC 6515 §2) are longer, and are left as they are. */
const LENGTHS: Readonly<Record<number, number>> = { 1: 12, 3: 8, 4: 8, 5: 8, 6: 4 };

/** Reads what stands behind the label; gives the tunnel's name. */
export function takeTunnel(p: Cursor, type: number): string {
  const outer = p.open(f[`${prefix}.tunnel.id`], p.remaining);
  if ((LENGTHS[type] ?? p.remaining) >= p.remaining) takeIdentifier(p, type);
  p.skip(p.remaining);
  p.close(outer);
  return TYPES[type] ?? `Unknown (${type})`;
}

function takeIdentifier(p: Cursor, type: number): void {
  switch (type) {
    case 0:
      p.expert(f[`${prefix}.tunnel_id.not_present`]);
      break;
    case 1:
      p.take(f[`${prefix}.rsvp.id`]);
      p.skip(2);
      p.take(f[`${prefix}.rsvp.tunnel_id`]);
      p.take(f[`${prefix}.rsvp.ext_tunnel_idv4`]);
      break;
    case 2:
    case 7: takeMultipoint(p); break;
    case 3:
      p.take(f[`${prefix}.pimssm.root_node`]);
      p.take(f[`${prefix}.pimssm.pmulticast_group`]);
      break;
    case 4:
      p.take(f[`${prefix}.pimsm.sender_address`]);
      p.take(f[`${prefix}.pimsm.pmulticast_group`]);
      break;
    case 5:
      p.take(f[`${prefix}.bidir_pim_tree.sender`]);
      p.take(f[`${prefix}.bidir_pim_tree.pmulticast_group`]);
      break;
    case 6:
      p.take(f[`${prefix}.ingress_rep_ip`]);
      break;
    default:
      p.expert(f['attr.pmsi.tunnel_type'], `Unknown Tunnel type ${type}`);
  }
}

/** RFC 6388 §2.2: the root of the tree, and what tells it from others with this root. */
function takeMultipoint(p: Cursor): void {
  p.take(f[`${prefix}.mldp.fec.type`]);
  p.take(f[`${prefix}.mldp.fec.address_family`]);
  const length = p.take(f[`${prefix}.mldp.fec.address_length`]);
  if (length === 4) p.take(f[`${prefix}.mldp.fec.root_nodev4`]);
  else if (length === 16) p.take(f[`${prefix}.mldp.fec.root_nodev6`]);
  else p.skip(length);
  p.take(f[`${prefix}.mldp.fec.opaque_length`]);
  const type = p.take(f[`${prefix}.mldp.fec.opaque_value_type`]);
  if (type === EXTENDED) {
    p.take(f[`${prefix}.mldp.fec.opaque_ext_value_type`]);
    const size = p.take(f[`${prefix}.mldp.fec.opaque_ext_length`]);
    p.take(f[`${prefix}.mldp.fec.opaque_value_unique_id_str`], size);
  } else {
    const size = p.take(f[`${prefix}.mldp.fec.opaque_value_length`]);
    if (type !== LSP_IDENTIFIER) p.expert(f['attr.pmsi.opaque_type']);
    else if (size === 4) p.take(f[`${prefix}.mldp.fec.opaque_value_unique_id_rn`]);
    else p.take(f[`${prefix}.mldp.fec.opaque_value_unique_id_str`], size);
  }
}
