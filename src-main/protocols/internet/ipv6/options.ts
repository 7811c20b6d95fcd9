/** Options of the hop-by-hop and destination options headers, RFC 8200 §4.2 and those of IANA ipv6-parameters. */
import { type Cursor, bits, expert, flag, ipv6, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { quickStartFields, takeQuickStart } from '../ip/quick-start.ts';
import { IN_SITU_FIELDS, takeInSitu } from './in-situ.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Pad1', 0x01: 'PadN', 0x04: 'Tunnel Encapsulation Limit', 0x05: 'Router Alert', 0x07: 'CALIPSO', 0x08: 'SMF_DPD',
  0x0f: 'Performance and Diagnostic Metrics', 0x11: 'IOAM Option', 0x1e: 'Experimental (0x1E)', 0x26: 'Quick-Start',
  0x30: 'Path MTU Option', 0x31: 'IOAM Option', 0x3e: 'Experimental (0x3E)', 0x41: 'Tunnel Payload Forwarding (TPF) Information',
  0x5e: 'Experimental (0x5E)', 0x63: 'RPL Option', 0x6d: 'MPL Option', 0x7e: 'Experimental (0x7E)', 0x8a: 'Endpoint Identification',
  0x8b: 'ILNP Nonce', 0x8c: 'Line-Identification Option', 0x9e: 'Experimental (0x9E)', 0xbe: 'Experimental (0xBE)', 0xc2: 'Jumbo Payload',
  0xc9: 'Home Address', 0xde: 'Experimental (0xDE)', 0xee: 'IP_DFF', 0xfe: 'Experimental (0xFE)',
};
const ACTIONS = { 0: 'Skip and continue', 1: 'Discard', 2: 'Discard and send ICMP Parameter Problem', 3: 'Discard and send ICMP if not multicast' };
const ALERTS = (value: number): string | undefined => {
  switch (value) {
    case 0: return 'MLD';
    case 1: return 'RSVP';
    case 2: return 'Active Network';
    default:
      if (value >= 4 && value <= 35) return 'Aggregated Reservation Nesting Level';
      return value >= 36 && value <= 67 ? 'QoS NSLP Aggregation Levels' : undefined;
  }
};

export const OPTION_FIELDS = {
  opt: none('IPv6 Option', { id: 'ipv6.opt' }),
  'opt.type': u8('Type', { hex: true, values: TYPES, id: 'ipv6.opt.type' }),
  'opt.type.action': bits('Action', 0xc0, { values: ACTIONS, id: 'ipv6.opt.type.action' }),
  'opt.type.change': flag('May Change', 0x20, { as: ['Yes', 'No'], id: 'ipv6.opt.type.change' }),
  'opt.type.rest': bits('Low-Order Bits', 0x1f, { hex: true, id: 'ipv6.opt.type.rest' }),
  'opt.length': u8('Length', { id: 'ipv6.opt.length' }),
  'opt.pad1': none('Pad1', { id: 'ipv6.opt.pad1' }),
  'opt.padn': octets('PadN', { id: 'ipv6.opt.padn' }),
  'opt.tel': u8('Tunnel Encapsulation Limit', { id: 'ipv6.opt.tel' }),
  'opt.router_alert': u16('Router Alert', { values: ALERTS, id: 'ipv6.opt.router_alert' }),
  'opt.jumbo': u32('Payload Length', { id: 'ipv6.opt.jumbo' }),
  'opt.calipso.doi': u32('CALIPSO Domain of Interpretation', { id: 'ipv6.opt.calipso.doi' }),
  'opt.calipso.cmpt.length': u8('Compartment Length', { id: 'ipv6.opt.calipso.cmpt.length' }),
  'opt.calipso.sens_level': u8('Sensitivity Level', { id: 'ipv6.opt.calipso.sens_level' }),
  'opt.calipso.checksum': u16('Checksum', { hex: true, id: 'ipv6.opt.calipso.checksum' }),
  'opt.calipso.cmpt_bitmap': octets('Compartment Bitmap', { id: 'ipv6.opt.calipso.cmpt_bitmap' }),
  'opt.smf_dpd.hash_bit': flag('H-bit', 0x80, { id: 'ipv6.opt.smf_dpd.hash_bit' }),
  'opt.smf_dpd.tid_type': bits('TaggerID Type', 0x70, { values: { 0: 'NULL', 1: 'DEFAULT', 2: 'IPv4', 3: 'IPv6' }, id: 'ipv6.opt.smf_dpd.tid_type' }),
  'opt.smf_dpd.tid_len': bits('TaggerID Length', 0x0f, { id: 'ipv6.opt.smf_dpd.tid_len' }),
  'opt.smf_dpd.tagger_id': octets('TaggerID', { id: 'ipv6.opt.smf_dpd.tagger_id' }),
  'opt.smf_dpd.ident': octets('Identifier', { id: 'ipv6.opt.smf_dpd.ident' }),
  'opt.smf_dpd.hav': octets('Hash Assist Value', { id: 'ipv6.opt.smf_dpd.hav' }),
  'opt.pdm.scale_dtlr': u8('Scale DTLR', { id: 'ipv6.opt.pdm.scale_dtlr' }),
  'opt.pdm.scale_dtls': u8('Scale DTLS', { id: 'ipv6.opt.pdm.scale_dtls' }),
  'opt.pdm.psn_this_pkt': u16('PSN This Packet', { id: 'ipv6.opt.pdm.psn_this_pkt' }),
  'opt.pdm.psn_last_recv': u16('PSN Last Received', { id: 'ipv6.opt.pdm.psn_last_recv' }),
  'opt.pdm.delta_last_recv': u16('Delta Time Last Received', { id: 'ipv6.opt.pdm.delta_last_recv' }),
  'opt.pdm.delta_last_sent': u16('Delta Time Last Sent', { id: 'ipv6.opt.pdm.delta_last_sent' }),
  'opt.pmtu.min': u16('Minimum Reported PMTU', { id: 'ipv6.opt.pmtu.min' }),
  'opt.pmtu.rtn': u16('Return Minimum PMTU', { id: 'ipv6.opt.pmtu.rtn' }),
  'opt.pmtu.r_flag': flag('Return Flag', 0x0001, { size: 2, id: 'ipv6.opt.pmtu.r_flag' }),
  ...quickStartFields('ipv6'),
  'opt.tpf_information': u32('TPF Information', { hex: true, id: 'ipv6.opt.tpf_information' }),
  'opt.mipv6.home_address': ipv6('MIPv6 Home Address', { id: 'ipv6.opt.mipv6.home_address' }),
  'opt.rpl.flag': u8('Flag', { hex: true, id: 'ipv6.opt.rpl.flag' }),
  'opt.rpl.flag.o': flag('Down', 0x80, { id: 'ipv6.opt.rpl.flag.o' }),
  'opt.rpl.flag.r': flag('Rank Error', 0x40, { id: 'ipv6.opt.rpl.flag.r' }),
  'opt.rpl.flag.f': flag('Forwarding Error', 0x20, { id: 'ipv6.opt.rpl.flag.f' }),
  'opt.rpl.flag.rsv': bits('Reserved', 0x1f, { hex: true, id: 'ipv6.opt.rpl.flag.rsv' }),
  'opt.rpl.instance_id': u8('RPLInstanceID', { hex: true, id: 'ipv6.opt.rpl.instance_id' }),
  'opt.rpl.sender_rank': u16('Sender Rank', { hex: true, id: 'ipv6.opt.rpl.sender_rank' }),
  'opt.ilnp_nonce': octets('ILNP Nonce', { id: 'ipv6.opt.ilnp_nonce' }),
  'opt.lio.length': u8('LineIDLen', { id: 'ipv6.opt.lio.length' }),
  'opt.lio.line_id': text('Line ID', { id: 'ipv6.opt.lio.line_id' }),
  'opt.mpl.flag': u8('Flag', { hex: true, id: 'ipv6.opt.mpl.flag' }),
  'opt.mpl.flag.s': bits('Seed ID Length', 0xc0, {
    values: { 0: '0', 1: '16-bit unsigned integer', 2: '64-bit unsigned integer', 3: '128-bit unsigned integer' }, id: 'ipv6.opt.mpl.flag.s',
  }),
  'opt.mpl.flag.m': flag('Largest Sequence', 0x20, { id: 'ipv6.opt.mpl.flag.m' }),
  'opt.mpl.flag.v': flag('Version', 0x10, { id: 'ipv6.opt.mpl.flag.v' }),
  'opt.mpl.flag.rsv': bits('Reserved', 0x0f, { hex: true, id: 'ipv6.opt.mpl.flag.rsv' }),
  'opt.mpl.sequence': u8('Sequence', { hex: true, id: 'ipv6.opt.mpl.sequence' }),
  'opt.mpl.seed_id': octets('Seed ID', { id: 'ipv6.opt.mpl.seed_id' }),
  'opt.dff.flags': u8('Flags', { hex: true, id: 'ipv6.opt.dff.flags' }),
  'opt.dff.flag.ver': bits('Version (VER)', 0xc0, { id: 'ipv6.opt.dff.flag.ver' }),
  'opt.dff.flag.dup': flag('Duplicate (DUP)', 0x20, { id: 'ipv6.opt.dff.flag.dup' }),
  'opt.dff.flag.ret': flag('Return (RET)', 0x10, { id: 'ipv6.opt.dff.flag.ret' }),
  'opt.dff.flag.rsv': bits('Reserved', 0x0f, { hex: true, id: 'ipv6.opt.dff.flag.rsv' }),
  'opt.dff.sequence_number': u16('Sequence Number', { base: 'decHex', id: 'ipv6.opt.dff.sequence_number' }),
  'opt.experimental': octets('Experimental Option', { id: 'ipv6.opt.experimental' }),
  ...IN_SITU_FIELDS,
  opt_unknown_data: octets('Unknown Data', { id: 'ipv6.opt_unknown_data' }),
  'opt.unknown': octets('Unknown Option Payload', { id: 'ipv6.opt.unknown' }),
  'opt.unknown_data.expert': expert('Unknown Data (not interpreted)', 'note', 'Undecoded', { id: 'ipv6.opt.unknown_data.expert' }),
  'opt.mpl.ipv6_src_seed_id': expert('Seed ID is the IPv6 Source Address', 'comment', 'Comment', { id: 'ipv6.opt.mpl.ipv6_src_seed_id' }),
  'opt.header_mismatch': expert('Wrong options extension header for type', 'warning', 'Protocol', { id: 'ipv6.opt.header_mismatch' }),
  'opt.deprecated': expert('Option type is deprecated', 'note', 'Deprecated', { id: 'ipv6.opt.deprecated' }),
  'opt.jumbo.prohibited': expert('When IPv6 payload length does not equal 0 a Jumbo Payload option must not be present', 'warning', 'Protocol', {
    id: 'ipv6.opt.jumbo.prohibited',
  }),
  'opt.jumbo.truncated': expert('Jumbo Payload option present and jumbo length < 65536', 'error', 'Protocol', { id: 'ipv6.opt.jumbo.truncated' }),
  'opt.invalid_len': expert('Invalid IPv6 option length', 'error', 'Malformed', { id: 'ipv6.opt.invalid_len' }),
} as const;

type Fields = typeof OPTION_FIELDS;

const PAD1 = 0;

interface OptionKind {
  /** Length of the option's data; -1 for any. */
  readonly length: number;
  readonly take: (p: Cursor, f: Fields) => void;
}

const bytesOf = (field: keyof Fields): OptionKind => ({
  length: -1,
  take: (p, f) => {
    p.takeRest(f[field]);
  },
});

const EXPERIMENT = bytesOf('opt.experimental');

const OPTIONS: Readonly<Record<number, OptionKind>> = {
  0x01: { length: -1, take: takePadding },
  0x04: { length: 1, take: (p, f) => void p.take(f['opt.tel']) },
  0x05: { length: 2, take: (p, f) => void p.take(f['opt.router_alert']) },
  0x07: { length: -1, take: takeCalipso },
  0x08: { length: -1, take: takeDuplicateDetection },
  0x0f: { length: 10, take: takeMetrics },
  0x11: { length: -1, take: takeInSitu },
  0x26: { length: 6, take: takeQuickStart },
  0x30: { length: 4, take: takePathMtu },
  0x31: { length: -1, take: takeInSitu },
  0x41: { length: 4, take: (p, f) => void p.take(f['opt.tpf_information']) },
  0x63: { length: -1, take: takeRouting },
  0x6d: { length: -1, take: takeMulticast },
  0x8b: bytesOf('opt.ilnp_nonce'),
  0x8c: { length: -1, take: takeLine },
  0xc2: { length: 4, take: takeJumbo },
  0xc9: { length: 16, take: takeHomeAddress },
  0xee: { length: 3, take: takeDepthFirst },
  0x1e: EXPERIMENT, 0x3e: EXPERIMENT, 0x5e: EXPERIMENT, 0x7e: EXPERIMENT, 0x9e: EXPERIMENT, 0xbe: EXPERIMENT, 0xde: EXPERIMENT, 0xfe: EXPERIMENT,
};

/** `ip.proto` numbers of the two headers that have options. */
export const HOP_BY_HOP = 0;
export const DESTINATION = 60;

/** Options that one of the two headers alone may have, by IANA's registry and the option's RFC. */
const HEADERS: Readonly<Record<number, number>> = {
  0x04: DESTINATION, 0x05: HOP_BY_HOP, 0x07: HOP_BY_HOP, 0x08: HOP_BY_HOP, 0x0f: DESTINATION, 0x26: HOP_BY_HOP, 0x30: HOP_BY_HOP, 0x63: HOP_BY_HOP,
  0x6d: HOP_BY_HOP, 0x8b: DESTINATION, 0x8c: DESTINATION, 0xc2: HOP_BY_HOP, 0xc9: DESTINATION, 0xee: HOP_BY_HOP,
};
const DEPRECATED: ReadonlySet<number> = new Set([0x4d, 0x8a]);

/** Reads options of the header with that number, to the cursor's end. */
export function takeOptions(p: Cursor, f: Fields, header: number): void {
  while (p.more) {
    const at = p.at;
    const type = p.u8();
    const name = TYPES[type] ?? `Unknown IPv6 Option (${type})`;
    if (type === PAD1) {
      const outer = p.open(f.opt, 1);
      p.label(name);
      p.take(f['opt.type']);
      p.set(f['opt.pad1'], undefined, at, 1);
      p.close(outer);
      continue;
    }
    const length = p.remaining < 2 ? 0 : p.u8(1);
    if (2 + length > p.remaining) {
      takeOverrun(p, f, name, length);
      return;
    }
    const part = p.within(2 + length);
    const outer = part.open(f.opt, 2 + length);
    part.label(name);
    takeType(part, f);
    const place = HEADERS[type] ?? header;
    if (place !== header) {
      part.expertUnder(f['opt.header_mismatch'], `${name} must use a ${place === HOP_BY_HOP ? 'hop-by-hop' : 'destination'} options header`);
    }
    if (DEPRECATED.has(type)) part.expertUnder(f['opt.deprecated']);
    part.take(f['opt.length']);
    const option = OPTIONS[type];
    if (option === undefined) {
      part.take(f['opt.unknown'], part.remaining);
      part.expertUnder(f['opt.unknown_data.expert']);
    } else if (option.length >= 0 && option.length !== length) {
      part.expertUnder(f['opt.invalid_len'], `Invalid IPv6 option length: ${length}`);
    } else {
      part.contain(() => option.take(part, f));
      if (part.more) {
        part.take(f.opt_unknown_data, part.remaining);
        part.expertUnder(f['opt.unknown_data.expert']);
      }
    }
    part.close(outer);
  }
}

/** An option that says to be longer than its header ends the list: what comes behind the header is another's. */
function takeOverrun(p: Cursor, f: Fields, name: string, length: number): void {
  const outer = p.open(f.opt, p.remaining);
  p.label(name);
  takeType(p, f);
  if (p.more) p.take(f['opt.length']);
  p.expertUnder(f['opt.invalid_len'], `Invalid IPv6 option length: ${length}`);
  p.skip(p.remaining);
  p.close(outer);
}

function takeType(p: Cursor, f: Fields): void {
  p.bits(f['opt.type'], [f['opt.type.action'], f['opt.type.change'], f['opt.type.rest']]);
}

function takePadding(p: Cursor, f: Fields): void {
  const length = p.remaining;
  p.take(f['opt.padn'], length);
  if (length === 0) p.label('PadN: <none>');
}

/** RFC 5570 §5.1. */
function takeCalipso(p: Cursor, f: Fields): void {
  p.take(f['opt.calipso.doi']);
  const words = p.take(f['opt.calipso.cmpt.length']);
  p.take(f['opt.calipso.sens_level']);
  p.take(f['opt.calipso.checksum']);
  if (words > 0 && p.more) p.take(f['opt.calipso.cmpt_bitmap'], Math.min(4 * words, p.remaining));
}

/** RFC 6621 §6.1.1. */
function takeDuplicateDetection(p: Cursor, f: Fields): void {
  const first = p.u8();
  p.show(f['opt.smf_dpd.hash_bit']);
  if ((first & 0x80) !== 0) {
    p.take(f['opt.smf_dpd.hav'], p.remaining);
    return;
  }
  p.show(f['opt.smf_dpd.tid_type']);
  p.take(f['opt.smf_dpd.tid_len']);
  if ((first & 0x70) !== 0) p.take(f['opt.smf_dpd.tagger_id'], Math.min((first & 15) + 1, p.remaining));
  p.takeRest(f['opt.smf_dpd.ident']);
}

/** RFC 8250 §3.2. */
function takeMetrics(p: Cursor, f: Fields): void {
  p.take(f['opt.pdm.scale_dtlr']);
  p.take(f['opt.pdm.scale_dtls']);
  p.take(f['opt.pdm.psn_this_pkt']);
  p.take(f['opt.pdm.psn_last_recv']);
  p.take(f['opt.pdm.delta_last_recv']);
  p.take(f['opt.pdm.delta_last_sent']);
}

/** RFC 9268 §5. */
function takePathMtu(p: Cursor, f: Fields): void {
  p.take(f['opt.pmtu.min']);
  // The least of its sixteen bits is the flag.
  p.set(f['opt.pmtu.rtn'], p.u16() & 0xfffe, p.at, 2);
  p.take(f['opt.pmtu.r_flag']);
}

/** RFC 6553 §3. */
function takeRouting(p: Cursor, f: Fields): void {
  p.bits(f['opt.rpl.flag'], [f['opt.rpl.flag.o'], f['opt.rpl.flag.r'], f['opt.rpl.flag.f'], f['opt.rpl.flag.rsv']]);
  p.take(f['opt.rpl.instance_id']);
  p.take(f['opt.rpl.sender_rank']);
}

/** RFC 7731 §6.1. */
function takeMulticast(p: Cursor, f: Fields): void {
  const flags = p.bits(f['opt.mpl.flag'], [f['opt.mpl.flag.s'], f['opt.mpl.flag.m'], f['opt.mpl.flag.v'], f['opt.mpl.flag.rsv']]);
  const size = [0, 2, 8, 16][flags >>> 6];
  p.take(f['opt.mpl.sequence']);
  if (size === 0) p.expert(f['opt.mpl.ipv6_src_seed_id']);
  else p.take(f['opt.mpl.seed_id'], size);
}

/** RFC 6788 §7. */
function takeLine(p: Cursor, f: Fields): void {
  const length = p.take(f['opt.lio.length']);
  if (length > 0 && p.more) p.take(f['opt.lio.line_id'], Math.min(length, p.remaining));
}

/** RFC 2675 §2. */
function takeJumbo(p: Cursor, f: Fields): void {
  if (p.take(f['opt.jumbo']) < 0x10000) p.expertUnder(f['opt.jumbo.truncated']);
  const { network, networkBytes, sourceAt, destinationAt } = p.packet;
  // The header's length stands four bytes before its addresses, where nothing has put others in their place.
  if (network === 6 && destinationAt === sourceAt + 16 && (networkBytes[sourceAt - 4] | networkBytes[sourceAt - 3]) !== 0) {
    p.expertUnder(f['opt.jumbo.prohibited']);
  }
}

/** RFC 6275 §6.3: the checksums above count this address as the source (§11.3.1). */
function takeHomeAddress(p: Cursor, f: Fields): void {
  const { packet } = p;
  p.take(f['opt.mipv6.home_address']);
  if (packet.network === 6 && packet.networkBytes === p.bytes) {
    packet.sourceAt = p.at - 16;
    p.columns.setAddresses('ipv6', p.bytes, packet.sourceAt, packet.destinationAt);
  }
}

/** RFC 6971 §11.1. */
function takeDepthFirst(p: Cursor, f: Fields): void {
  p.bits(f['opt.dff.flags'], [f['opt.dff.flag.ver'], f['opt.dff.flag.dup'], f['opt.dff.flag.ret'], f['opt.dff.flag.rsv']]);
  p.take(f['opt.dff.sequence_number']);
}

const JUMBO = 0xc2;

/** The length that a jumbo payload option among the options in `bytes[at…end)` gives; -1 without one. */
export function jumboLength(bytes: Uint8Array, at: number, end: number): number {
  for (let i = at; i + 1 < end; ) {
    if (bytes[i] === PAD1) {
      i++;
      continue;
    }
    if (bytes[i] === JUMBO && i + 6 <= end) return ((bytes[i + 2] << 24) | (bytes[i + 3] << 16) | (bytes[i + 4] << 8) | bytes[i + 5]) >>> 0;
    i += 2 + bytes[i + 1];
  }
  return -1;
}
