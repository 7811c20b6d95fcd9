/**
 * VLAN Trunking Protocol, by which Cisco's switches tell each other the VLANs of a domain (Cisco document 10558,
 * "Understanding VLAN Trunk Protocol").
 */
import { type Cursor, type Field, expert, flag, ipv4, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const SUMMARY = 1, SUBSET = 2, REQUEST = 3, JOIN = 4;
const CODES: Readonly<Record<number, string>> = {
  [SUMMARY]: 'Summary Advertisement', [SUBSET]: 'Subset Advertisement', [REQUEST]: 'Advertisement Request', [JOIN]: 'Join/Prune Message',
};
/** Bytes that the domain's name has room for, and the moment of an update as text. */
const DOMAIN = 32, TIMESTAMP = 12;
/** Bytes of a VLAN's information before its name. */
const VLAN_HEADER = 12;

const PART_NAMES: Readonly<Record<number, string>> = {
  1: 'Source-Routing Ring Number', 2: 'Source-Routing Bridge Number', 3: 'Spanning-Tree Protocol Type', 4: 'Parent VLAN',
  5: 'Translationally Bridged VLANs', 6: 'Pruning', 7: 'Bridge Type', 8: 'Max ARE Hop Count', 9: 'Max STE Hop Count', 10: 'Backup CRF Mode',
};

export const vtp = protocol({
  name: 'vtp',
  title: 'VLAN Trunking Protocol',
  short: 'VTP',
  on: { 'llc.cisco_pid': [0x2003] },
  fields: {
    version: u8('Version', { hex: true }),
    code: u8('Code', { hex: true, values: CODES }),
    followers: u8('Followers'),
    reserved: octets('Reserved', { size: 1 }),
    seq_num: u8('Sequence Number'),
    md_len: u8('Management Domain Length'),
    md: text('Management Domain'),
    conf_rev_num: u32('Configuration Revision Number'),
    upd_id: ipv4('Updater Identity'),
    upd_ts: text('Update Timestamp'),
    md5_digest: octets('MD5 Digest', { size: 16 }),
    start_value: u16('Start Value', { hex: true }),
    'pruning.first': u16('First VLAN ID'),
    'pruning.last': u16('Last VLAN ID'),
    'pruning.active': u16('VLAN'),
    'vlan_info.len': u8('VLAN Information Length'),
    'vlan_info.status': u8('Status', { hex: true }),
    'vlan_info.status.vlan_susp': flag('VLAN suspended', 0x01, { as: ['True', 'False'] }),
    'vlan_info.vlan_type': u8('VLAN Type', { hex: true, values: { 1: 'Ethernet', 2: 'FDDI', 3: 'TrCRF', 4: 'FDDI-net', 5: 'TrBRF' } }),
    'vlan_info.vlan_name_len': u8('VLAN Name Length'),
    'vlan_info.isl_vlan_id': u16('ISL VLAN ID', { hex: true }),
    'vlan_info.mtu_size': u16('MTU Size'),
    'vlan_info.802_10_index': u32('802.10 Index', { hex: true }),
    'vlan_info.vlan_name': text('VLAN Name'),
    'vlan_info.tlv_type': u8('Type', { hex: true, values: PART_NAMES }),
    'vlan_info.tlv_len': u8('Length'),
    'vlan_info.tlv_len.bad': expert('Bad length for TLV length', 'warning', 'Malformed'),
    'vlan_info.src_route_ring_num': u16('Source-Routing Ring Number', { hex: true }),
    'vlan_info.src_route_bridge_num': u16('Source-Routing Bridge Number', { hex: true }),
    'vlan_info.stp_type': u16('Spanning-Tree Protocol Type', { hex: true, values: { 1: 'SRT', 2: 'SRB', 3: 'Auto' } }),
    'vlan_info.parent_vlan': u16('Parent VLAN', { hex: true }),
    'vlan_info.translationally_bridged_vlans': u16('Translationally Bridged VLANs', { hex: true }),
    'vlan_info.pruning': u16('Pruning', { hex: true, values: { 1: 'Enabled', 2: 'Disabled' } }),
    'vlan_info.bridge_type': u16('Bridge Type', { hex: true, values: { 1: 'SRT', 2: 'SRB' } }),
    'vlan_info.max_are_hop_count': u16('Max ARE Hop Count'),
    'vlan_info.max_ste_hop_count': u16('Max STE Hop Count'),
    'vlan_info.backup_crf_mode': u16('Backup CRF Mode', {
      hex: true, values: { 1: 'TrCRF is configured as a backup', 2: 'TrCRF is not configured as a backup' },
    }),
    'vlan_info.data': octets('Data'),
  },
  dissect(p, f) {
    p.info('');
    p.take(f.version);
    const code = p.take(f.code);
    switch (code) {
      case SUMMARY: {
        const followers = p.take(f.followers);
        takeDomain(p);
        const revision = p.take(f.conf_rev_num);
        p.info(() => `Summary Advertisement, Revision: ${revision}${followers > 0 ? `, Followers: ${followers}` : ''}`);
        p.take(f.upd_id);
        takeTimestamp(p);
        p.take(f.md5_digest);
        break;
      }
      case SUBSET: {
        const number = p.take(f.seq_num);
        takeDomain(p);
        const revision = p.take(f.conf_rev_num);
        p.info(() => `Subset Advertisement, Revision: ${revision}, Seq: ${number}`);
        while (p.more) takeVlan(p);
        break;
      }
      case REQUEST:
        p.info('Advertisement Request');
        p.take(f.reserved);
        takeDomain(p);
        p.take(f.start_value);
        break;
      case JOIN:
        p.info('Join');
        p.take(f.reserved);
        takeDomain(p);
        takeActive(p);
        break;
      default:
        p.info('Unrecognized VTP message');
    }
  },
});

const f = vtp.fields;
const PARTS: Readonly<Record<number, Field<number>>> = {
  1: f['vlan_info.src_route_ring_num'], 2: f['vlan_info.src_route_bridge_num'], 3: f['vlan_info.stp_type'], 4: f['vlan_info.parent_vlan'],
  5: f['vlan_info.translationally_bridged_vlans'], 6: f['vlan_info.pruning'], 7: f['vlan_info.bridge_type'], 8: f['vlan_info.max_are_hop_count'],
  9: f['vlan_info.max_ste_hop_count'], 10: f['vlan_info.backup_crf_mode'],
};

function takeDomain(p: Cursor): void {
  p.take(f.md_len);
  p.take(f.md, DOMAIN);
}

/** Twelve digits: year, month, day, hour, minute, second. */
function takeTimestamp(p: Cursor): void {
  const digits = String.fromCharCode(...p.peekBytes(TIMESTAMP)).replaceAll('\0', '');
  const [year, month, day, hour, minute, second] = [0, 2, 4, 6, 8, 10].map(at => digits.slice(at, at + 2));
  p.take(f.upd_ts, TIMESTAMP);
  p.label(`Update Timestamp: ${year}-${month}-${day} ${hour}:${minute}:${second}`);
}

function takeVlan(outside: Cursor): void {
  const length = outside.u8();
  if (length < VLAN_HEADER) outside.malformed(`a VLAN's information of ${length} bytes`);
  const outer = outside.open('VLAN Information'), p = outside.within(length);
  p.take(f['vlan_info.len']);
  p.bits(f['vlan_info.status'], [f['vlan_info.status.vlan_susp']]);
  p.take(f['vlan_info.vlan_type']);
  const name = p.take(f['vlan_info.vlan_name_len']);
  p.take(f['vlan_info.isl_vlan_id']);
  p.take(f['vlan_info.mtu_size']);
  p.take(f['vlan_info.802_10_index']);
  p.take(f['vlan_info.vlan_name'], name);
  // The name is filled up to words of four bytes.
  p.skip(p.fillOf(name));
  while (p.more) takePart(p);
  outside.close(outer);
}

/** Lengths count words of two bytes. */
function takePart(p: Cursor): void {
  const type = p.u8(), field = PARTS[type];
  const outer = p.open(PART_NAMES[type] ?? `Unknown TLV type: 0x${type.toString(16).padStart(2, '0')}`);
  p.take(f['vlan_info.tlv_type']);
  const words = p.take(f['vlan_info.tlv_len']);
  if (field !== undefined && words !== 1) p.expertUnder(f['vlan_info.tlv_len.bad']);
  const value = p.within(2 * words);
  if (field !== undefined && words === 1) value.take(field);
  value.takeRest(f['vlan_info.data']);
  p.close(outer);
}

/** A bit for each VLAN from the first on, the highest of a byte first. */
function takeActive(p: Cursor): void {
  const first = p.take(f['pruning.first']);
  p.take(f['pruning.last']);
  const outer = p.open('Advertised active (i.e. not pruned) VLANs');
  for (let vlan = first; p.more; vlan += 8) {
    const byte = p.u8();
    for (let bit = 0; bit < 8; bit++) if ((byte & (0x80 >> bit)) !== 0) p.set(f['pruning.active'], vlan + bit, p.at, 1);
    p.skip(1);
  }
  p.close(outer);
}
