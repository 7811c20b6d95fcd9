/** What the options of IPv6's extension headers hold, by their type: IANA ipv6-parameters, with the RFC of each. */
import { type Cursor } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { takeQuickStart } from '../ip/quick-start.ts';
import { takeInSitu } from './in-situ.ts';
import type { OptionFields } from './option-fields.ts';

export interface OptionKind {
  /** Length of the option's data; -1 for any. */
  readonly length: number;
  readonly take: (p: Cursor, f: OptionFields) => void;
}

const bytesOf = (field: keyof OptionFields): OptionKind => ({
  length: -1,
  take: (p, f) => {
    p.takeRest(f[field]);
  },
});

const EXPERIMENT: OptionKind = { length: -1, take: (p, f) => p.take(f['opt.experimental'], p.remaining) };

export const OPTION_KINDS: Readonly<Record<number, OptionKind>> = {
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

function takePadding(p: Cursor, f: OptionFields): void {
  const length = p.remaining;
  p.take(f['opt.padn'], length);
  if (length === 0) p.label('PadN: <none>');
}

/** RFC 5570 §5.1. */
function takeCalipso(p: Cursor, f: OptionFields): void {
  p.take(f['opt.calipso.doi']);
  const words = p.take(f['opt.calipso.cmpt.length']);
  p.take(f['opt.calipso.sens_level']);
  p.take(f['opt.calipso.checksum']);
  if (words > 0 && p.more) p.take(f['opt.calipso.cmpt_bitmap'], Math.min(4 * words, p.remaining));
}

/** RFC 6621 §6.1.1. */
function takeDuplicateDetection(p: Cursor, f: OptionFields): void {
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
function takeMetrics(p: Cursor, f: OptionFields): void {
  p.take(f['opt.pdm.scale_dtlr']);
  p.take(f['opt.pdm.scale_dtls']);
  p.take(f['opt.pdm.psn_this_pkt']);
  p.take(f['opt.pdm.psn_last_recv']);
  p.take(f['opt.pdm.delta_last_recv']);
  p.take(f['opt.pdm.delta_last_sent']);
}

/** RFC 9268 §5. */
function takePathMtu(p: Cursor, f: OptionFields): void {
  p.take(f['opt.pmtu.min']);
  // The least of its sixteen bits is the flag.
  p.set(f['opt.pmtu.rtn'], p.u16() & 0xfffe, p.at, 2);
  p.take(f['opt.pmtu.r_flag']);
}

/** RFC 6553 §3. */
function takeRouting(p: Cursor, f: OptionFields): void {
  const flags = [f['opt.rpl.flag.o'], f['opt.rpl.flag.r'], f['opt.rpl.flag.f']];
  takeNamedBits(p, f['opt.rpl.flag'], [...flags, f['opt.rpl.flag.rsv']], flags);
  p.take(f['opt.rpl.instance_id']);
  p.take(f['opt.rpl.sender_rank']);
}

/** RFC 7731 §6.1. */
function takeMulticast(p: Cursor, f: OptionFields): void {
  const size = [0, 2, 8, 16][p.u8() >>> 6];
  // The seed has no bytes of its own: the length before says so.
  if (size === 0) p.expertUnder(f['opt.mpl.ipv6_src_seed_id']);
  const named = [f['opt.mpl.flag.s'], f['opt.mpl.flag.m'], f['opt.mpl.flag.v']];
  takeNamedBits(p, f['opt.mpl.flag'], [...named, f['opt.mpl.flag.rsv']], named);
  p.take(f['opt.mpl.sequence']);
  if (size > 0) p.take(f['opt.mpl.seed_id'], size);
}

/** RFC 6788 §7. */
function takeLine(p: Cursor, f: OptionFields): void {
  const length = p.take(f['opt.lio.length']);
  if (length > 0 && p.more) p.take(f['opt.lio.line_id'], Math.min(length, p.remaining));
}

/** RFC 2675 §2. */
function takeJumbo(p: Cursor, f: OptionFields): void {
  if (p.take(f['opt.jumbo']) < 0x10000) p.expertUnder(f['opt.jumbo.truncated']);
  const { network, networkBytes, sourceAt, destinationAt } = p.packet;
  // The header's length stands four bytes before its addresses, where nothing has put others in their place.
  if (network === 6 && destinationAt === sourceAt + 16 && (networkBytes[sourceAt - 4] | networkBytes[sourceAt - 3]) !== 0) {
    p.expertUnder(f['opt.jumbo.prohibited']);
  }
}

/** RFC 6275 §6.3: the checksums above count this address as the source (§11.3.1). */
function takeHomeAddress(p: Cursor, f: OptionFields): void {
  const { packet } = p;
  p.take(f['opt.mipv6.home_address']);
  if (packet.network === 6 && packet.networkBytes === p.bytes) {
    packet.sourceAt = p.at - 16;
    p.columns.setAddresses('ipv6', p.bytes, packet.sourceAt, packet.destinationAt);
  }
}

/** RFC 6971 §11.1. */
function takeDepthFirst(p: Cursor, f: OptionFields): void {
  p.bits(f['opt.dff.flags'], [f['opt.dff.flag.ver'], f['opt.dff.flag.dup'], f['opt.dff.flag.ret'], f['opt.dff.flag.rsv']]);
  p.take(f['opt.dff.sequence_number']);
}
