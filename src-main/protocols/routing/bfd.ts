/** Bidirectional Forwarding Detection, RFC 5880; ports of RFC 5881, 5883 and 7130; in MPLS-TP with the sender's identity, RFC 6428. */
import { type Cursor, type Field, bits, expert, flag, ipv4, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';

const DIAGNOSTIC: Readonly<Record<number, string>> = {
  0: 'No Diagnostic', 1: 'Control Detection Time Expired', 2: 'Echo Function Failed', 3: 'Neighbor Signaled Session Down',
  4: 'Forwarding Plane Reset', 5: 'Path Down', 6: 'Concatenated Path Down', 7: 'Administratively Down',
  8: 'Reverse Concatenated Path Down', 9: 'Mis-Connectivity Defect',
};
const STATE: Readonly<Record<number, string>> = { 0: 'AdminDown', 1: 'Down', 2: 'Init', 3: 'Up' };
const AUTHENTICATION: Readonly<Record<number, string>> = {
  1: 'Simple Password', 2: 'Keyed MD5', 3: 'Meticulous Keyed MD5', 4: 'Keyed SHA1', 5: 'Meticulous Keyed SHA1',
};
const PASSWORD = 1;
/** Authentication sections of a known length, RFC 5880 §4.3 and §4.4. */
const LENGTHS: Readonly<Record<number, number>> = { 2: 24, 3: 24, 4: 28, 5: 28 };

const CONTINUITY_CHECK = 0x22;
const CONNECTIVITY_VERIFICATION = 0x23;
const END_POINTS: Readonly<Record<number, string>> = { 0: 'Section MEP-ID', 1: 'LSP MEP-ID', 2: 'PW MEP-ID' };

/** Zero by RFC 5880 §4.1, and no part of the row's text. */
const MULTIPOINT = 0x01;
/** Bytes before the authentication section. */
const CONTROL = 24;
/** From the multiplier to the sender's desired interval. */
const INTERVAL_AHEAD = 10;

export const bfd = protocol({
  name: 'bfd',
  title: 'BFD Control message',
  short: 'BFD Control',
  on: { 'udp.port': [3784, 4784, 6784, 7784], 'gre.channel': [7], 'pwach.channel_type': [7, CONTINUITY_CHECK, CONNECTIVITY_VERIFICATION] },
  fields: {
    version: bits('Protocol Version', 0xe0),
    diag: bits('Diagnostic Code', 0x1f, { hex: true, values: DIAGNOSTIC }),
    sta: bits('Session State', 0xc0, { hex: true, values: STATE }),
    flags: u8('Message Flags', { hex: true }),
    'flags.p': flag('Poll', 0x20),
    'flags.f': flag('Final', 0x10),
    'flags.c': flag('Control Plane Independent', 0x08),
    'flags.a': flag('Authentication Present', 0x04),
    'flags.d': flag('Demand', 0x02),
    'flags.m': flag('Multipoint', 0x01),
    'flags.h': flag('I hear you', 0x80),
    oldDemand: flag('Demand', 0x40, { id: 'bfd.flags.d' }),
    detect_time_multiplier: u8('Detect Time Multiplier'),
    message_length: u8('Message Length', { unit: 'bytes' }),
    my_discriminator: u32('My Discriminator', { hex: true }),
    your_discriminator: u32('Your Discriminator', { hex: true }),
    desired_min_tx_interval: u32('Desired Min TX Interval'),
    required_min_rx_interval: u32('Required Min RX Interval'),
    required_min_echo_interval: u32('Required Min Echo Interval'),
    'auth.type': u8('Authentication Type', { values: AUTHENTICATION }),
    'auth.len': u8('Authentication Length', { unit: 'bytes' }),
    'auth.key': u8('Authentication Key ID'),
    'auth.password': text('Password'),
    'auth.seq_num': u32('Sequence Number', { hex: true }),
    'auth.no_data': expert('Authentication flag is set in a BFD packet, but no authentication data is present', 'warning', 'Malformed'),
    'auth.len.invalid': expert('Length of authentication section is invalid', 'warning', 'Malformed'),
    checksum: octets('Checksum'),
    'mep.type': u16('Type', { values: END_POINTS }),
    'mep.len': u16('Length'),
    'mep.global.id': u32('Global Id'),
    'mep.node.id': ipv4('Node Id'),
    'mep.interface.no': u32('Interface Number'),
    'mep.tunnel.no': u16('Tunnel Number'),
    'mep.lsp.no': u16('LSP Number'),
    'mep.ac.id': u32('AC Id'),
    'mep.agi.type': u8('AGI TYPE'),
    'mep.agi.len': u8('AGI Length'),
    'mep.agi.val': text('AGI value'),
  },
  dissect(p, f) {
    const version = p.show(f.version);
    const diagnostic = p.take(f.diag);
    // draft-ietf-bfd-base-00 §4.1: in version 0 the other side was heard or not, which became two bits of state.
    const oldest = version === 0;
    const state = oldest ? undefined : STATE[p.show(f.sta)];
    const flags = p.u8() & (oldest ? 0xff : 0x3f);
    p.info(() => {
      const shown = (flags & ~MULTIPOINT).toString(16).padStart(2, '0');
      return `Diag: ${DIAGNOSTIC[diagnostic] ?? 'Unknown'}, ${state === undefined ? '' : `State: ${state}, `}Flags: 0x${shown}`;
    });
    if (oldest) p.bits(f.flags, [f['flags.h'], f.oldDemand, f['flags.p'], f['flags.f']]);
    else takeFlags(p, f, [f['flags.p'], f['flags.f'], f['flags.c'], f['flags.a'], f['flags.d'], f['flags.m']]);
    // RFC 5880 §6.8.4: the multiplier times the sender's desired interval, which stands behind length and discriminators.
    const multiplier = p.u8(), interval = p.u32(INTERVAL_AHEAD);
    p.take(f.detect_time_multiplier);
    p.addLabel(` (= ${multiplier * Math.floor(interval / 1000)} ms Detection time)`);
    const length = p.take(f.message_length);
    p.take(f.my_discriminator);
    p.take(f.your_discriminator);
    for (const field of [f.desired_min_tx_interval, f.required_min_rx_interval, f.required_min_echo_interval]) {
      const interval = p.take(field);
      p.label(() => `${field.title}: ${String(Math.floor(interval / 1000)).padStart(4)} ms (${interval} us)`);
    }
    if (!oldest && (flags & 0x04) !== 0) {
      if (length >= CONTROL + 3) authentication(p, f);
      else p.expert(f['auth.no_data']);
    }
    if (p.more && p.packet.notes.get('pwach.channel_type') === CONNECTIVITY_VERIFICATION) takeEndPoint(p);
  },
});

/** RFC 5880 §4.2 to §4.4. */
function authentication(p: Cursor, f: typeof bfd.fields): void {
  const type = p.u8();
  const outer = p.open(`Authentication: ${AUTHENTICATION[type] ?? `Unknown (${type})`}`);
  p.take(f['auth.type']);
  const length = p.take(f['auth.len']);
  if (type in LENGTHS && length !== LENGTHS[type]) p.expertUnder(f['auth.len.invalid']);
  p.take(f['auth.key']);
  if (length < 3) p.malformed(`authentication length ${length} is less than its header`);
  if (type === PASSWORD) {
    p.take(f['auth.password'], length - 3);
  } else if (AUTHENTICATION[type] !== undefined) {
    p.skip(1);
    p.take(f['auth.seq_num']);
    p.take(f.checksum, length - 8);
  }
  p.close(outer);
}

/** Who sends: RFC 6428 §3.5. */
export function takeEndPoint(p: Cursor): void {
  const f = bfd.fields;
  const outer = p.open('MPLS-TP SOURCE MEP-ID TLV');
  const type = p.take(f['mep.type']);
  const part = p.within(p.take(f['mep.len']));
  part.take(f['mep.global.id']);
  part.take(f['mep.node.id']);
  switch (type) {
    case 0:
      part.take(f['mep.interface.no']);
      break;
    case 1:
      part.take(f['mep.tunnel.no']);
      part.take(f['mep.lsp.no']);
      break;
    case 2:
      part.take(f['mep.ac.id']);
      part.take(f['mep.agi.type']);
      part.take(f['mep.agi.val'], part.take(f['mep.agi.len']));
  }
  p.close(outer);
}

/** RFC 5880 §4.1: six flags, which share their byte with the state. */
function takeFlags(p: Cursor, f: typeof bfd.fields, flags: readonly Field<boolean>[]): void {
  const value = p.u8(), isSet = (i: number): boolean => (value & (0x20 >> i)) !== 0;
  p.set(f.flags, value, p.at, 1);
  p.addLabel(() => flags.filter((_, i) => isSet(i)).map(({ title }) => `, ${title}: Set`).join(''));
  const outer = p.under();
  flags.forEach((field, i) => {
    p.show(field);
    const drawn = `${'.'.repeat(i)}${isSet(i) ? 1 : 0}${'.'.repeat(5 - i)}`;
    p.label(() => `${drawn.slice(0, 4)} ${drawn.slice(4)} = ${field.title}: ${isSet(i) ? 'Set' : 'Not set'}`);
  });
  p.skip(1);
  p.close(outer);
}
