/** Link states of IS-IS, ISO/IEC 10589 §9.8 and §9.9: what a system says of itself and its neighbors. */
import { rightOsiChecksum } from '../../../bytes/osi-checksum.ts';
import { type Cursor, bits, byName, expert, flag, ipv4, ipv6, protocol, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { CAPABILITY_FIELDS, takeCapability } from './capabilities.ts';
import { lengthOfSystem } from './header.ts';
import { LINK_FIELDS } from './link-attributes.ts';
import { LOCATOR_FIELDS, takeLocators, takeSharedRisks } from './locators.ts';
import { partFields, takeParts, takeSystem, takeTopologies, topologyName } from './parts.ts';
import { REACHABILITY_FIELDS, takeLinks, takeNeighbors, takeNetworks, takePrefixes, takePrefixes6 } from './reachability.ts';
import { CHECKSUM_STATUS } from '../../checksum-status.ts';
import { BAD, NONE, takeChecksum } from '../../checksums.ts';

const LEVEL_1 = 18;
const LEVELS = { 0: 'Unused 0x0 (invalid)', 1: 'Level 1', 2: 'Unused 0x2 (invalid)', 3: 'Level 2' };
const parts = partFields('lsp');
/** The part that is called otherwise in hello messages. */
const NAMES = { 229: 'Multi Topology supported' };
/** PDU length and remaining lifetime, which the checksum leaves out. */
const UNCHECKED = 4;

export const isisLsp = protocol({
  name: 'isis.lsp',
  title: 'ISO 10589 ISIS Link State Protocol Data Unit',
  short: 'ISIS LSP',
  on: { 'isis.type': [LEVEL_1, 20] },
  fields: {
    pdu_length: u16('PDU length'),
    long_pdu: expert('PDU length greater than packet length', 'error', 'Malformed'),
    remaining_life: u16('Remaining lifetime'),
    lsp_id: text('LSP-ID'),
    sequence_number: u32('Sequence number', { hex: true }),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
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
    reserved: bits('Reserved', 0xf000, { hex: true }),
    mtid: bits('Topology ID', 0x0fff, { values: topologyName }),
    clv_mt: u16('MT-ID', { hex: true }),
    ...CAPABILITY_FIELDS,
    ...LINK_FIELDS,
    ...parts,
    ...byName([LOCATOR_FIELDS, REACHABILITY_FIELDS].flatMap(group => Object.values(group))),
  },
  dissect(p, f) {
    const idLength = lengthOfSystem(p);
    const isLevel1 = p.packet.notes.get('isis.type') === LEVEL_1;
    const before = p.packet.notes.get('isis.header') as number | undefined ?? 0;
    const length = p.take(f.pdu_length), pduEnd = p.begin - before + length;
    if (pduEnd > p.reported) p.expertUnder(f.long_pdu);
    const life = p.take(f.remaining_life);
    const id = takeSystem(p, f.lsp_id, idLength, 2);
    const sequence = p.take(f.sequence_number);
    p.addInfo(`, LSP-ID: ${id}, Sequence: 0x${sequence.toString(16).padStart(8, '0')}, Lifetime: ${String(life).padStart(5)}s`);
    takeSum(p, f, pduEnd);
    takeAbilities(p, f);
    const end = Math.min(p.remaining, Math.max(0, pduEnd - p.at));
    takeParts(p.within(end), parts, (part, type) => takeOwn(part, f, type, idLength, isLevel1), NAMES);
  },
});

type Fields = typeof isisLsp.fields;

/** To the end of the PDU. A checksum of zero means none (ISO 10589 §7.3.16.4: of what is purged nothing but the header is left). */
function takeSum(p: Cursor, f: Fields, end: number): void {
  const { at, begin } = p;
  const status = takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, given => {
    if (given === 0) return NONE;
    // Of a PDU that is longer than its packet, or was cut, nobody knows what was summed.
    return end > p.end || end <= at + 2 ? undefined : rightOsiChecksum(p.bytes, begin + UNCHECKED, end, at);
  });
  if (status === BAD) p.addInfo(' [ISIS CHECKSUM INCORRECT]');
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
    case 27:
      takeTopology(p, f);
      takeLocators(p);
      return true;
    case 128:
    case 130: takeNetworks(p); return true;
    case 134: p.take(f.clv_te_router_id); return true;
    case 135: takePrefixes(p); return true;
    case 137: p.take(f.hostname, p.remaining); return true;
    case 138: takeSharedRisks(p, idLength); return true;
    case 140: p.take(f.clv_ipv6_te_router_id); return true;
    case 222:
      takeTopology(p, f);
      takeLinks(p, idLength);
      return true;
    case 229: takeTopologies(p, f.clv_mt); return true;
    case 235:
      takeTopology(p, f);
      takePrefixes(p);
      return true;
    case 236: takePrefixes6(p); return true;
    case 237:
      takeTopology(p, f);
      takePrefixes6(p);
      return true;
    case 242: takeCapability(p); return true;
    default: return false;
  }
}

/** RFC 5120 §7: the topology that what follows is about. */
function takeTopology(p: Cursor, f: Fields): void {
  p.show(f.reserved);
  p.take(f.mtid);
}
