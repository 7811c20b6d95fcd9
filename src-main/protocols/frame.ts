/** The frame: what the capture file says of a packet, and the way to its first protocol by link type. */
import { createHash } from 'node:crypto';
import { ENCAPSULATION_NAMES } from '../bytes/link-types.ts';
import type { RecordedBlock } from '../bytes/recorded-block.ts';
import type { PacketFacts, PacketVerdict } from '../bytes/packet-facts.ts';
import {
  type Cursor, type Moment, type PacketRecord, Pattern, Wording, type Worded, absoluteTime, between, bits, bool,
  expert, flag, i16, i64, i8, none, octets, printable, protocol, relativeTime, text, u32, u64,
} from '../dissect/index.ts';
import { enterpriseName } from './enterprises/enterprises.ts';

const ZERO = { seconds: 0, nanoseconds: 0 };

/** pcapng §4.3.1, `epb_flags`. */
const DIRECTIONS = { 0: 'Unknown', 1: 'Inbound', 2: 'Outbound' };
const RECEPTIONS = { 0: 'Not specified', 1: 'Unicast', 2: 'Multicast', 3: 'Broadcast', 4: 'Promiscuous' };

/** Bits of a word that is an option of the block, and thus at no place of the packet. */
const WORD = { size: 4, width: 32 };

/** Seen from the machine that captured. */
const SENT = 0, RECEIVED = 1;

/** pcapng §4.3.1, `epb_verdict`, and what the numbers of Linux's filters mean (linux/pkt_cls.h, linux/bpf.h). */
const VERDICTS_BY = ['Hardware', 'eBPF_TC', 'eBPF_XDP'];
const TC_ACTIONS: Readonly<Record<number, string>> = {
  [-1]: 'TC_ACT_UNSPEC', 0: 'TC_ACT_OK', 1: 'TC_ACT_RECLASSIFY', 2: 'TC_ACT_SHOT', 3: 'TC_ACT_PIPE', 4: 'TC_ACT_STOLEN', 5: 'TC_ACT_QUEUED',
  6: 'TC_ACT_REPEAT', 7: 'TC_ACT_REDIRECT', 8: 'TC_ACT_TRAP',
};
const XDP_ACTIONS: Readonly<Record<number, string>> = { 0: 'XDP_ABORTED', 1: 'XDP_DROP', 2: 'XDP_PASS', 3: 'XDP_TX', 4: 'XDP_REDIRECT' };

/** Under this key the registry is given whether frames are hashed. */
export const FRAME_HASHES = 'frame.generate_md5_hash';

const enterpriseText = (number: number): string => `${enterpriseName(number) ?? 'Unknown'} (${number})`;

export const frame = protocol({
  name: 'frame',
  title: 'Frame',
  short: '',
  fields: {
    section_number: u32('Section number'),
    interface_id: u32('Interface id'),
    interface_name: text('Interface name'),
    interface_description: text('Interface description'),
    interface_queue: u32('Interface queue'),
    encap_type: i16('Encapsulation type', { values: ENCAPSULATION_NAMES }),
    time: absoluteTime('Arrival Time', { local: true }),
    time_epoch: relativeTime('Epoch Time'),
    offset_shift: relativeTime('Time shift for this packet'),
    time_delta: relativeTime('Time delta from previous captured frame'),
    time_delta_displayed: relativeTime('Time delta from previous displayed frame'),
    time_relative: relativeTime('Time since reference or first frame'),
    number: u32('Frame Number'),
    len: u32('Frame Length', { text: lengthText }),
    cap_len: u32('Capture Length', { text: lengthText }),
    md5_hash: text('Frame MD5 Hash'),
    ref_time: none('This is a Time Reference frame'),
    marked: bool('Frame is marked'),
    ignored: bool('Frame is ignored'),
    protocols: text('Protocols in frame'),
    'coloring_rule.name': text('Coloring Rule Name'),
    'coloring_rule.string': text('Coloring Rule String'),
    comment: text('Comment'),
    'comment.expert': expert('Formatted comment', 'comment', 'Comment'),
    packet_flags: u32('Packet flags', { hex: true }),
    packet_flags_direction: bits('Direction', 0x00000003, { ...WORD, hex: true, values: DIRECTIONS }),
    packet_flags_reception_type: bits('Reception type', 0x0000001c, { ...WORD, values: RECEPTIONS }),
    packet_flags_fcs_length: bits('FCS length', 0x000001e0, WORD),
    packet_flags_reserved: bits('Reserved', 0x0000fe00, WORD),
    packet_flags_crc_error: flag('CRC error', 0x01000000, WORD),
    packet_flags_packet_too_error: flag('Packet too long error', 0x02000000, WORD),
    packet_flags_packet_too_short_error: flag('Packet too short error', 0x04000000, WORD),
    packet_flags_wrong_inter_frame_gap_error: flag('Wrong interframe gap error', 0x08000000, WORD),
    packet_flags_unaligned_frame_error: flag('Unaligned frame error', 0x10000000, WORD),
    packet_flags_start_frame_delimiter_error: flag('Start frame delimiter error', 0x20000000, WORD),
    packet_flags_preamble_error: flag('Preamble error', 0x40000000, WORD),
    packet_flags_symbol_error: flag('Symbol error', 0x80000000, WORD),
    packet_id: u64('Packet id'),
    verdict: text('Verdict'),
    'verdict.hw': octets('Hardware'),
    'verdict.ebpf_tc': i64('eBPF TC'),
    'verdict.ebpf_xdp': i64('eBPF XDP'),
    'verdict.unknown': octets('Unknown'),
    drop_count: u64('Drop Count'),
    p2p_dir: i8('Point-to-Point Direction', { values: { [SENT]: 'Sent', [RECEIVED]: 'Received' } }),
    cb_pen: u32('Private Enterprise Number', { values: enterprise => enterpriseName(enterprise) ?? 'Unknown' }),
    cb_copy: bool('Copying', { as: ['Allowed', 'Not Allowed'] }),
    len_lt_caplen: expert('Frame length is less than captured length', 'error', 'Malformed'),
    changed: expert('The file was changed after it was opened', 'error', 'Malformed'),
    incomplete: none('Incomplete dissector'),
  },
  dissect(p, f) {
    const { record } = p.packet;
    const captured = record.bytes.length;
    if (record.comments !== undefined) {
      for (const comment of record.comments) {
        p.set(f.comment, comment);
        p.expertUnder(f['comment.expert'], comment);
      }
    }
    if (record.section !== undefined) {
      p.set(f.section_number, record.section);
      p.set(f.interface_id, record.interfaceIndex);
      const name = record.interfaceName ?? record.interfaceDescription;
      if (name !== undefined) {
        p.addLabel(` (${name})`);
        const outer = p.under();
        if (record.interfaceName !== undefined) p.set(f.interface_name, record.interfaceName);
        if (record.interfaceDescription !== undefined) p.set(f.interface_description, record.interfaceDescription);
        p.close(outer);
      }
    }
    const { facts } = record;
    if (facts !== undefined) showFacts(p, f, facts);
    if (p.keepsParts && record.block === undefined && record.timed !== false)
      p.alike(TAKEN, record.linkType, numbersOf(record), 0, () => showTaken(p, f, record));
    else showTaken(p, f, record);
    // Now that something is below it: where headings alone are wanted, this one is not.
    p.labelNode(p.node, () => (record.block === undefined ? headline(record) : blockHeadline(record, record.block)));
    p.set(f.len, record.original);
    if (record.original < captured) p.expertUnder(f.len_lt_caplen);
    p.set(f.cap_len, captured);
    if (record.changed !== undefined) p.expertUnder(f.changed, record.changed);
    if (facts?.dropped !== undefined) p.set(f.drop_count, facts.dropped);
    if (p.dissector.registry.given<boolean>(FRAME_HASHES) === true) p.generate(f.md5_hash, createHash('md5').update(record.bytes).digest('hex'));
    if (record.reference === true) p.generate(f.ref_time, undefined);
    p.generate(f.marked, record.marked === true);
    p.generate(f.ignored, record.ignored === true);
    const direction = (facts?.flags ?? 0) & 3;
    if (direction === 1 || direction === 2) p.set(f.p2p_dir, direction === 1 ? RECEIVED : SENT);
    if (record.block?.kind === 'custom') {
      p.set(f.cb_pen, record.block.enterprise);
      p.set(f.cb_copy, record.block.mayBeCopied);
    }
    p.generate(f.protocols, '');
    p.packet.protocolsNode = p.lastNode;
    if (record.colouring !== undefined) {
      p.generate(f['coloring_rule.name'], record.colouring.name);
      p.generate(f['coloring_rule.string'], record.colouring.filter);
    }
    p.headerEnd = p.end;
    if (record.ignored === true) {
      p.info('<Ignored>');
      return;
    }
    if (record.block !== undefined) {
      nextInBlock(p, record.block);
      return;
    }
    if (p.next('wtap_encap', record.linkType)) return;
    p.column('UNKNOWN');
    p.info(() => `WTAP_ENCAP = ${record.encapsulation}`);
    p.data();
  },
});

type Fields = (typeof frame)['fields'];

/** In what packets of one link type differ, by how they were taken. */
const TAKEN = new Pattern([
  frame.fields.time, frame.fields.time_epoch, frame.fields.time_delta, frame.fields.time_delta_displayed, frame.fields.time_relative,
  frame.fields.number,
]);

function numbersOf(record: PacketRecord): number[] {
  const { seconds, nanoseconds, number, called = number } = record;
  const delta = since(record.previous, record), displayed = since(record.previousDisplayed, record), relative = since(record.first, record);
  return [
    seconds, nanoseconds, seconds, nanoseconds, delta.seconds, delta.nanoseconds, displayed.seconds, displayed.nanoseconds,
    relative.seconds, relative.nanoseconds, called,
  ];
}

/** The first packet has none before it. */
function since(earlier: Moment | undefined, now: Moment): Moment {
  return between(earlier ?? now, now);
}

function showFacts(p: Cursor, f: Fields, { flags, id, queue, verdicts }: PacketFacts): void {
  if (queue !== undefined) p.set(f.interface_queue, queue);
  if (flags !== undefined) showFlags(p, f, flags);
  if (id !== undefined) p.set(f.packet_id, id);
  if (verdicts.length > 0) showVerdicts(p, f, verdicts);
}

function showFlags(p: Cursor, f: Fields, word: number): void {
  p.set(f.packet_flags, word);
  const outer = p.under();
  p.set(f.packet_flags_direction, word & 3);
  p.set(f.packet_flags_reception_type, (word >>> 2) & 7);
  p.set(f.packet_flags_fcs_length, (word >>> 5) & 15);
  p.set(f.packet_flags_reserved, (word >>> 9) & 0x7f);
  for (const error of [
    f.packet_flags_crc_error, f.packet_flags_packet_too_error, f.packet_flags_packet_too_short_error, f.packet_flags_wrong_inter_frame_gap_error,
    f.packet_flags_unaligned_frame_error, f.packet_flags_start_frame_delimiter_error, f.packet_flags_preamble_error, f.packet_flags_symbol_error,
  ]) p.set(error, (word & error.mask) !== 0);
  p.close(outer);
}

/** What filters in the card or the kernel decided, each by its kind. */
function showVerdicts(p: Cursor, f: Fields, verdicts: readonly PacketVerdict[]): void {
  p.set(f.verdict, verdicts.map(({ by }) => `${VERDICTS_BY[by] ?? 'Unknown'} (${by})`).join(', '));
  const outer = p.under();
  for (const { by, value } of verdicts) {
    if (typeof value !== 'bigint') p.set(by === 0 ? f['verdict.hw'] : f['verdict.unknown'], value);
    else {
      p.set(by === 1 ? f['verdict.ebpf_tc'] : f['verdict.ebpf_xdp'], value);
      const name = (by === 1 ? TC_ACTIONS : XDP_ACTIONS)[Number(value)];
      if (name !== undefined) p.label(() => `${by === 1 ? 'eBPF TC' : 'eBPF XDP'}: ${name} (${value})`);
    }
  }
  p.close(outer);
}

/** From the link type to the packet's number. */
function showTaken(p: Cursor, f: Fields, record: PacketRecord): void {
  if (record.block === undefined) {
    p.set(f.encap_type, record.encapsulation);
    if (record.linkTypeName !== undefined) p.label(() => `Encapsulation type: ${record.linkTypeName} (${record.encapsulation})`);
  } else {
    p.set(f.section_number, record.block.section);
  }
  if (record.timed !== false) showTimes(p, f, record);
  p.set(f.number, record.called ?? record.number);
}

function showTimes(p: Cursor, f: Fields, record: PacketRecord): void {
  const now = { seconds: record.seconds, nanoseconds: record.nanoseconds };
  p.set(f.time, now);
  p.generate(f.offset_shift, ZERO);
  p.set(f.time_epoch, now);
  if (p.wants(f.time_delta)) p.generate(f.time_delta, since(record.previous, now));
  if (p.wants(f.time_delta_displayed)) p.generate(f.time_delta_displayed, since(record.previousDisplayed, now));
  if (p.wants(f.time_relative)) p.generate(f.time_relative, since(record.first, now));
}

/** What Wireshark numbers among the packets: blocks of pcapng that are none. */
function nextInBlock(p: Cursor, block: RecordedBlock): void {
  switch (block.kind) {
    case 'custom':
      p.column('PCAPNG');
      p.info(() => `Custom Block: PEN = ${enterpriseText(block.enterprise)}, will${block.mayBeCopied ? '' : ' not'} be copied`);
      p.data();
      return;
    case 'journal':
      p.call('systemd_journal');
      return;
    case 'event': p.call('sysdig');
  }
}

function blockHeadline({ number, bytes }: { readonly number: number; readonly bytes: Uint8Array }, block: RecordedBlock): string {
  const length = `${bytes.length} byte${bytes.length === 1 ? '' : 's'}`;
  switch (block.kind) {
    case 'custom': {
      const data = `${length} (${8 * bytes.length} bits) of custom data and options`;
      return `PCAPNG Custom Block ${number}: ${data}, PEN ${enterpriseText(block.enterprise)}, copying ${block.mayBeCopied ? '' : 'not '}allowed`;
    }
    case 'journal': return `Systemd Journal Entry ${number}: ${length}`;
    case 'event': return `Sysdig Event ${number}: ${block.length} bytes`;
  }
}

function lengthText(length: number): string {
  return `${length} byte${length === 1 ? '' : 's'} (${8 * length} bits)`;
}

/** By the lowest bits of the flags. */
const HEADING_DIRECTIONS = ['', ' (inbound)', ' (outbound)', ''];

const HEADLINE = new Wording('Frame ', ': ', ' bytes on wire (', ' bits), ', ' bytes captured (', ' bits)');

function headline(
  record: Pick<PacketRecord, 'number' | 'called' | 'original' | 'bytes' | 'section' | 'interfaceIndex' | 'interfaceName' | 'facts'>,
): string | Worded {
  const { called: number = record.number, original, section, interfaceIndex, interfaceName, facts } = record;
  const captured = record.bytes.length;
  if (section === undefined && original !== 1 && captured !== 1) return HEADLINE.with(number, original, 8 * original, captured, 8 * captured);
  const place = section === undefined ? '' : ` on interface ${printable(interfaceName ?? 'unknown')}, id ${interfaceIndex}`;
  const onWire = `${original} byte${original === 1 ? '' : 's'} on wire (${8 * original} bits)`;
  const kept = `${captured} byte${captured === 1 ? '' : 's'} captured (${8 * captured} bits)`;
  return `Frame ${number}: ${onWire}, ${kept}${place}${HEADING_DIRECTIONS[(facts?.flags ?? 0) & 3]}`;
}
