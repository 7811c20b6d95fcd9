/** Link states of IS-IS, ISO/IEC 10589 §9.8 and §9.9: what a system says of itself and its neighbors. */
import { type Cursor, bits, flag, ipv4, ipv6, octets, protocol, text, u16, u24, u32, u8 } from '../../../dissect/index.ts';
import { lengthOfSystem } from './header.ts';
import { partFields, takeParts, takeSystem } from './parts.ts';
import { REACHABILITY_FIELDS, takeLinks, takeNeighbors, takeNetworks, takePrefixes, takePrefixes6 } from './reachability.ts';

const LEVEL_1 = 18;
const LEVELS = { 0: 'Unused 0x0 (invalid)', 1: 'Level 1', 2: 'Unused 0x2 (invalid)', 3: 'Level 2' };
const SEGMENT_ROUTING = 2;
const SEGMENT_ALGORITHM = 19;
const parts = partFields('lsp');
/** PDU length and remaining lifetime, which the checksum leaves out. */
const UNCHECKED = 4;

export const isisLsp = protocol({
  name: 'isis.lsp',
  title: 'ISO 10589 ISIS Link State Protocol Data Unit',
  short: 'ISIS LSP',
  on: { 'isis.type': [LEVEL_1, 20] },
  fields: {
    pdu_length: u16('PDU length'),
    remaining_life: u16('Remaining lifetime'),
    lsp_id: text('LSP-ID'),
    sequence_number: u32('Sequence number', { hex: true }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', { base: 'name', values: { 0: 'Bad', 1: 'Good', 2: 'Unverified' } }),
    partition_repair: flag('Partition Repair', 0x80, { as: ['Supported', 'Not supported'] }),
    att: bits('Attachment', 0x78),
    error_metric: flag('Error metric', 0x08),
    expense_metric: flag('Expense metric', 0x04),
    delay_metric: flag('Delay metric', 0x02),
    default_metric: flag('Default metric', 0x01),
    overload: flag('Overload bit', 0x04),
    is_type: bits('Type of Intermediate System', 0x03, { values: LEVELS }),
    hostname: text('Hostname'),
    clv_te_router_id: ipv4('Traffic Engineering Router ID'),
    clv_ipv6_te_router_id: ipv6('IPv6 TE Router ID'),
    originating_lsp_buffer_size: u16('Neighbor originating buffer size'),
    'purge_originator_id.num': u8('Number of System IDs'),
    'purge_originator_id.system_id': text('System ID'),
    mtid: bits('Topology ID', 0x0fff),
    clv_mt: bits('MT-ID', 0x0fff),
    'rt_capable.router_id': u32('Router ID', { hex: true }),
    'rt_capable.flag_s': flag('S bit', 0x01, { as: ['True', 'False'] }),
    'rt_capable.flag_d': flag('D bit', 0x02, { as: ['True', 'False'] }),
    'sr_cap.i_flag': flag('I flag: IPv4 support', 0x80, { as: ['True', 'False'] }),
    'sr_cap.v_flag': flag('V flag: IPv6 support', 0x40, { as: ['True', 'False'] }),
    'sr_cap.range': u24('Range'),
    'sr_cap.label': u24('Label'),
    'sr_cap.sid': u32('SID'),
    sr_alg: u8('Algorithm', { values: { 0: 'Shortest Path First (SPF)', 1: 'Strict Shortest Path First (SPF)' } }),
    capability: octets('Value'),
    ...parts,
    ...REACHABILITY_FIELDS,
  },
  dissect(p, f) {
    const idLength = lengthOfSystem(p);
    const isLevel1 = p.packet.notes.get('isis.type') === LEVEL_1;
    const length = p.take(f.pdu_length);
    const life = p.take(f.remaining_life);
    const id = takeSystem(p, f.lsp_id, idLength, 2);
    const sequence = p.take(f.sequence_number);
    p.addInfo(`, LSP-ID: ${id}, Sequence: 0x${sequence.toString(16).padStart(8, '0')}, Lifetime: ${String(life).padStart(5)}s`);
    takeChecksum(p, f);
    takeAbilities(p, f);
    const before = p.packet.notes.get('isis.header') as number | undefined ?? 0;
    const end = Math.min(p.remaining, Math.max(0, length - before - p.offset));
    takeParts(p.within(end), parts, (part, type) => takeOwn(part, f, type, idLength, isLevel1));
  },
});

type Fields = typeof isisLsp.fields;

/** ISO 8473 §6.11: two sums of all bytes are zero. A checksum of zero means none. */
function takeChecksum(p: Cursor, f: Fields): void {
  const checksum = p.take(f.checksum);
  if (checksum === 0 || p.end < p.reported) {
    p.addLabel(checksum === 0 ? ' [none]' : ' [unverified]');
    return;
  }
  let [low, high] = [0, 0];
  for (let at = p.begin + UNCHECKED; at < p.reported; at++) {
    low = (low + p.bytes[at]) % 255;
    high = (high + low) % 255;
  }
  const isGood = low === 0 && high === 0;
  p.addLabel(isGood ? ' [correct]' : ' incorrect');
  p.generate(f['checksum.status'], isGood ? 1 : 0);
}

function takeAbilities(p: Cursor, f: Fields): void {
  const { at } = p;
  const block = p.u8();
  const attached = (block >>> 3) & 15;
  const outer = p.open(`Type block(0x${block.toString(16).padStart(2, '0')}): Partition Repair:${block >>> 7}, Attached bits:${attached}, ` +
    `Overload bit:${(block >>> 2) & 1}, IS type:${block & 3}`, 1);
  p.show(f.partition_repair);
  p.show(f.att);
  const inner = p.under();
  // As tshark has it, the names are those of the byte's lowest bits.
  for (const field of [f.error_metric, f.expense_metric, f.delay_metric, f.default_metric]) p.set(field, (block & field.mask) !== 0, at, 1);
  p.close(inner);
  p.show(f.overload);
  p.take(f.is_type);
  p.close(outer);
}

function takeOwn(p: Cursor, f: Fields, type: number, idLength: number, isLevel1: boolean): boolean {
  switch (type) {
    case 2: takeNeighbors(p, idLength, isLevel1); return true;
    case 13:
      p.take(f['purge_originator_id.num']);
      while (idLength > 0 && p.remaining >= idLength) takeSystem(p, f['purge_originator_id.system_id'], idLength);
      return true;
    case 14: p.take(f.originating_lsp_buffer_size); return true;
    case 22: takeLinks(p, idLength); return true;
    case 128:
    case 130: takeNetworks(p); return true;
    case 134: p.take(f.clv_te_router_id); return true;
    case 135: takePrefixes(p); return true;
    case 137: p.take(f.hostname, p.remaining); return true;
    case 140: p.take(f.clv_ipv6_te_router_id); return true;
    case 222:
      p.take(f.mtid);
      takeLinks(p, idLength);
      return true;
    case 229:
      while (p.remaining >= 2) p.take(f.clv_mt);
      return true;
    case 235:
      p.take(f.mtid);
      takePrefixes(p);
      return true;
    case 236: takePrefixes6(p); return true;
    case 237:
      p.take(f.mtid);
      takePrefixes6(p);
      return true;
    case 242: takeCapability(p, f); return true;
    default: return false;
  }
}

/** RFC 7981 §2, RFC 8667 §3. */
function takeCapability(p: Cursor, f: Fields): void {
  p.take(f['rt_capable.router_id']);
  p.show(f['rt_capable.flag_s']);
  p.take(f['rt_capable.flag_d']);
  while (p.remaining >= 2) {
    const type = p.u8();
    const length = p.u8(1);
    const name = type === SEGMENT_ROUTING ? 'Segment Routing - Capability' : type === SEGMENT_ALGORITHM ? 'Segment Routing - Algorithms' : 'Unknown';
    const outer = p.open(`${name} (t=${type}, l=${length})`, 2 + length);
    p.skip(2);
    const part = p.within(length);
    if (type === SEGMENT_ROUTING) takeSegmentRange(part, f);
    else if (type === SEGMENT_ALGORITHM) while (part.more) part.take(f.sr_alg);
    else part.takeRest(f.capability);
    p.close(outer);
  }
}

function takeSegmentRange(p: Cursor, f: Fields): void {
  p.show(f['sr_cap.i_flag']);
  p.take(f['sr_cap.v_flag']);
  while (p.remaining >= 5) {
    p.take(f['sr_cap.range']);
    p.skip(1);
    const part = p.within(1 + p.u8());
    part.skip(1);
    if (part.remaining === 3) part.take(f['sr_cap.label']);
    else if (part.remaining >= 4) part.take(f['sr_cap.sid']);
  }
}
