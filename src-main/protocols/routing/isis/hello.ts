/** Hello messages of IS-IS, ISO/IEC 10589 §9.5 to §9.7. */
import { type Cursor, bits, ether, flag, ipv6, octets, protocol, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { lengthOfSystem } from './header.ts';
import { type PartFields, partFields, takeParts, takeSystem, takeTopologies, topologyName } from './parts.ts';

const CIRCUITS = { 0: 'Reserved 0 (discard PDU)', 1: 'Level 1 only', 2: 'Level 2 only', 3: 'Level 1 and 2' };
const ADJACENCIES = { 0: 'Up', 1: 'Initializing', 2: 'Down' };
const POINT_TO_POINT = 17;
const ETHERNET_ADDRESS = 6;
const ACKNOWLEDGES = 0x02;
/** Parts that hello messages call otherwise than others do. */
const NAMES = { 129: 'Protocols Supported', 233: 'IPv6 Global Interface Address' };
const parts: PartFields = partFields('hello');

export const isisHello = protocol({
  name: 'isis.hello',
  title: 'ISIS HELLO',
  short: 'ISIS HELLO',
  on: { 'isis.type': [15, 16, POINT_TO_POINT] },
  fields: {
    circuit_type: bits('Circuit type', 0x03, { hex: true, values: CIRCUITS }),
    reserved: bits('Reserved', 0xfc, { hex: true }),
    source_id: text('SystemID {Sender of PDU}'),
    holding_timer: u16('Holding timer'),
    pdu_length: u16('PDU length'),
    clv_ipv6_glb_int_addr: ipv6('IPv6 Global interface address'),
    priority: bits('Priority', 0x7f),
    'priority.reserved': bits('Reserved', 0x80, { id: 'isis.hello.reserved' }),
    lan_id: text('SystemID {Designated IS}'),
    local_circuit_id: u8('Local circuit ID'),
    is_neighbor: ether('IS Neighbor'),
    clv_restart_flags: u8('Restart Signaling Flags', { hex: true }),
    'clv_restart_flags.sa': flag('Suppress Adjacency', 0x04, { as: ['True', 'False'] }),
    'clv_restart_flags.ra': flag('Restart Acknowledgment', 0x02, { as: ['True', 'False'] }),
    'clv_restart_flags.rr': flag('Restart Request', 0x01, { as: ['True', 'False'] }),
    'clv_restart.remain_time': u16('Remaining holding time'),
    'clv_restart.neighbor': text('Restarting Neighbor ID'),
    adjacency_state: u8('Adjacency State', { values: ADJACENCIES }),
    extended_local_circuit_id: u32('Extended Local circuit ID', { hex: true }),
    neighbor_systemid: text('Neighbor SystemID'),
    neighbor_extended_local_circuit_id: u32('Neighbor Extended Local circuit ID', { hex: true }),
    'bfd_enabled.nlpid': u8('NLPID', { hex: true }),
    mtid: bits('Topology ID', 0x0fff, { values: topologyName }),
    clv_mt: u16('MT-ID', { hex: true }),
    mcid: octets('MCID'),
    aux_mcid: octets('Aux MCID'),
    'digest.v': bits('V', 0x10),
    'digest.a': bits('A', 0x0c),
    'digest.d': bits('D', 0x03),
    digest: octets('Digest'),
    ...parts,
  },
  dissect(p, f) {
    const idLength = lengthOfSystem(p);
    p.show(f.circuit_type);
    p.take(f.reserved);
    const source = takeSystem(p, f.source_id, idLength);
    p.addInfo(`, System-ID: ${source}`);
    p.take(f.holding_timer);
    p.take(f.pdu_length);
    if (p.packet.notes.get('isis.type') === POINT_TO_POINT) {
      p.take(f.local_circuit_id);
    } else {
      p.show(f.priority);
      p.take(f['priority.reserved']);
      takeSystem(p, f.lan_id, idLength, 1);
    }
    takeParts(p, parts, (part, type) => takeOwn(part, f, type, idLength), NAMES);
  },
});

type Fields = typeof isisHello.fields;

function takeOwn(p: Cursor, f: Fields, type: number, idLength: number): boolean {
  switch (type) {
    case 6:
      while (p.remaining >= ETHERNET_ADDRESS) p.take(f.is_neighbor);
      return true;
    case 143: takePort(p, f); return true;
    case 148:
      // RFC 6213 §3.
      while (p.remaining >= 3) {
        p.take(f.mtid);
        p.take(f['bfd_enabled.nlpid']);
      }
      return true;
    case 211: takeRestart(p, f, idLength); return true;
    case 229: takeTopologies(p, f.clv_mt); return true;
    // RFC 6119 §3.
    case 233:
      while (p.remaining >= 16) p.take(f.clv_ipv6_glb_int_addr);
      return true;
    case 240: takeAdjacency(p, f, idLength); return true;
    default: return false;
  }
}

/** RFC 8706 §3.2: time and neighbor belong to an acknowledgement. */
function takeRestart(p: Cursor, f: Fields, idLength: number): void {
  if (!p.more) return;
  const flags = p.bits(f.clv_restart_flags, [f['clv_restart_flags.sa'], f['clv_restart_flags.ra'], f['clv_restart_flags.rr']]);
  if ((flags & ACKNOWLEDGES) === 0) return;
  if (p.remaining >= 2) p.take(f['clv_restart.remain_time']);
  if (p.remaining >= idLength && idLength > 0) takeSystem(p, f['clv_restart.neighbor'], idLength);
}

/** RFC 5303 §3: each further value may be left out with those behind it. */
function takeAdjacency(p: Cursor, f: Fields, idLength: number): void {
  if (p.more) p.take(f.adjacency_state);
  if (p.remaining >= 4) p.take(f.extended_local_circuit_id);
  if (p.remaining >= idLength && idLength > 0) takeSystem(p, f.neighbor_systemid, idLength);
  if (p.remaining >= 4) p.take(f.neighbor_extended_local_circuit_id);
}

const CONFIGURATION = 4;
const DIGEST = 5;
/** IEEE 802.1Q §13.8: an identifier of a multiple spanning tree configuration. */
const IDENTIFIER = 51;

/** RFC 6329 §12: what shortest path bridges must have in common. */
function takePort(p: Cursor, f: Fields): void {
  p.take(f.mtid);
  while (p.remaining >= 2) {
    const type = p.u8();
    const length = p.u8(1);
    const name = type === CONFIGURATION ? 'SPB MCID' : type === DIGEST ? 'SPB Digest' : 'Unknown';
    const outer = p.open(`${name}: Type: 0x${type.toString(16).padStart(2, '0')}, Length: ${length}`, 2 + length);
    p.skip(2);
    const part = p.within(length);
    if (type === CONFIGURATION && length >= 2 * IDENTIFIER) {
      part.take(f.mcid, IDENTIFIER);
      part.take(f.aux_mcid, IDENTIFIER);
    } else if (type === DIGEST && length > 1) {
      part.show(f['digest.v']);
      part.show(f['digest.a']);
      part.take(f['digest.d']);
      part.take(f.digest, part.remaining);
    }
    p.close(outer);
  }
}
