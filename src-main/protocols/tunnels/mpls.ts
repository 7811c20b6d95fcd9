/** Multiprotocol Label Switching: the label stack of RFC 3032, and what is guessed to be behind it (RFC 4385 §3, RFC 4928 §3). */
import { GENERIC_ASSOCIATED_CHANNEL, OAM_ALERT, behindLabels } from '../../bytes/behind-labels.ts';
import { type Cursor, bits, bool, expert, protocol, u16, u8 } from '../../dissect/index.ts';
import { SPECIAL_LABELS } from './special-labels.ts';
import type { AlertEntry } from './mpls-oam/y1711.ts';

const IMPLICIT_NULL = 3;

export const LABELLED = 'MPLS Label Switched Packet';

const ENTRY = 4;
/** `ip.proto` numbers. */
const IPV4 = 4;
const IPV6 = 41;

export const mpls = protocol({
  name: 'mpls',
  title: 'MultiProtocol Label Switching Header',
  on: { ethertype: [0x8847, 0x8848], 'ppp.protocol': [0x0281, 0x0283], 'ip.proto': [137], 'udp.port': [6635], wtap_encap: [219] },
  fields: {
    label: bits('MPLS Label', 0xfffff000, { base: 'decHex' }),
    exp: bits('MPLS Experimental Bits', 0x00000e00, { size: 4 }),
    bottom: bits('MPLS Bottom Of Label Stack', 0x00000100, { size: 4 }),
    ttl: bits('MPLS TTL', 0x000000ff, { size: 4 }),
    invalid_label: expert('Invalid Label', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    p.info(LABELLED);
    let label = 0;
    for (let bottom = false; !bottom;) {
      if (p.offset > 0) anotherHeading(p);
      const entry = p.u32();
      label = Math.floor(entry / 4096);
      bottom = (entry & 0x100) !== 0;
      if (label === OAM_ALERT) p.packet.notes.set('mpls.alert', { exp: (entry >>> 9) & 7, ttl: entry & 0xff } satisfies AlertEntry);
      const name = SPECIAL_LABELS[label];
      const shown = name === undefined ? '' : ` (${name})`;
      p.title(`, Label: ${label}${shown}, Exp: ${(entry >>> 9) & 7}, S: ${bottom ? 1 : 0}, TTL: ${entry & 0xff}`);
      p.show(f.label);
      p.addLabel(shown);
      if (label === IMPLICIT_NULL) p.expertUnder(f.invalid_label, 'Invalid Label: Implicit-Null never appears in the encapsulation');
      // RFC 5586 §4.2: it stands for what follows the stack.
      if (label === GENERIC_ASSOCIATED_CHANNEL && !bottom) {
        p.expertUnder(f.invalid_label, 'Invalid Label: Generic Associated Channel Label above others');
      }
      p.show(f.exp);
      p.show(f.bottom);
      p.take(f.ttl);
    }
    if (!p.more) return;
    above(p, label);
    // What the packet does not use is padding of the frame below.
    if (p.calledEnd >= 0) p.limit(p.calledEnd - p.begin);
  },
});

/** Each entry of the stack has a heading of its own. */
function anotherHeading(p: Cursor): void {
  const { tree } = p;
  if (p.node >= 0) tree.length[p.node] = ENTRY;
  tree.current = -1;
  const node = tree.add(p.protocol.self, p.source, p.at, ENTRY, p.reported, undefined, 0);
  if (node < 0) return;
  p.node = node;
  tree.current = node;
}

/** Only the routers know what a label stands for. */
function above(p: Cursor, label: number): void {
  p.need(1);
  switch (behindLabels(label, p.bytes, p.at, p.end, p.remaining)) {
    case 'ipv4':
      if (!p.next('ip.proto', IPV4)) p.data();
      return;
    case 'ipv6':
      if (!p.next('ip.proto', IPV6)) p.data();
      return;
    case 'alert': return p.call('mpls_y1711');
    case 'channel': return p.call('pwach');
    case 'controlled':
      p.passing('pwethheuristic');
      return p.call('pwethcw');
    case 'ethernet':
      p.passing('pwethheuristic');
      return p.call('pwethnocw');
    case 'cut': return p.need(p.remaining);
    case 'unknown': p.data();
  }
}

/** IANA, Pseudowire Associated Channel Types. */
const CHANNEL_TYPES: Readonly<Record<number, string>> = {
  0x0000: 'Reserved', 0x0001: 'Management Communication Channel (MCC)', 0x0002: 'Signaling Communication Channel (SCC)',
  0x0007: 'BFD Control, PW-ACH-encapsulated (BFD Without IP/UDP Headers)', 0x000a: 'MPLS Direct Loss Measurement (DLM)',
  0x000b: 'MPLS Inferred Loss Measurement (ILM)', 0x000c: 'MPLS Delay Measurement (DM)', 0x000d: 'MPLS Direct Loss and Delay Measurement (DLM+DM)',
  0x000e: 'MPLS Inferred Loss and Delay Measurement (ILM+DM)', 0x0021: 'IPv4 packet', 0x0022: 'MPLS-TP CC message', 0x0023: 'MPLS-TP CV message',
  0x0024: 'Protection State Coordination Protocol (PSC)', 0x0025: 'On-Demand CV', 0x0026: 'LI', 0x0027: 'Pseudo-Wire OAM',
  0x0028: 'MAC Withdraw OAM Msg', 0x0057: 'IPv6 packet', 0x0058: 'Fault OAM', 0x8902: 'MPLS-TP OAM',
};
const CHANNEL_IPV4 = 0x0021;
const CHANNEL_IPV6 = 0x0057;

/** RFC 4385 §5 and RFC 5586 §2: the associated channel header. */
export const pwach = protocol({
  name: 'pwach',
  title: 'PW Associated Channel Header',
  short: 'PW-ACH',
  fields: {
    ver: bits('Channel Version', 0x0f),
    res: u8('Reserved', { hex: true }),
    channel_type: u16('Channel Type', { hex: true, values: CHANNEL_TYPES }),
    'res.not_zero': expert('Error: this byte is reserved and must be 0', 'error', 'Malformed'),
  },
  dissect(p, f) {
    p.take(f.ver);
    if (p.take(f.res) !== 0) p.expertUnder(f['res.not_zero']);
    const type = p.take(f.channel_type);
    // As in Wireshark, what nobody reads is listed as a labelled packet.
    p.column('MPLS');
    p.info(LABELLED);
    if (type === CHANNEL_IPV4 && p.next('ip.proto', IPV4)) return;
    if (type === CHANNEL_IPV6 && p.next('ip.proto', IPV6)) return;
    p.packet.notes.set('pwach.channel_type', type);
    if (!p.next('pwach.channel_type', type)) p.data();
  },
});

const WORD = 4;

/** RFC 4448 §4.6: the control word of an Ethernet pseudowire. */
export const pwethcw = protocol({
  name: 'pwethcw',
  title: 'PW Ethernet Control Word',
  short: 'PW Ethernet',
  fields: {
    cw: bool('PW Control Word (ethernet)', { id: 'pweth.cw', hidden: true, size: WORD }),
    sequence_number: u16('Sequence Number', { id: 'pweth.cw.sequence_number' }),
  },
  dissect(p, f) {
    p.need(WORD);
    p.set(f.cw, true, p.at, WORD);
    p.skip(2);
    p.take(f.sequence_number);
    p.call('eth');
  },
});

/** RFC 4448 §4.4: without a control word. */
export const pwethnocw = protocol({
  name: 'pwethnocw',
  title: 'Ethernet PW (no CW)',
  fields: {},
  dissect: p => p.call('eth'),
});
