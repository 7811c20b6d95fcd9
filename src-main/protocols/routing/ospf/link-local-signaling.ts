/** Link-local signaling behind Hello and Database Description packets: RFC 5613; what mobile networks say in it, RFC 5820 §3.1 and §3.3 to §3.4. */
import { ipv4Text } from '../../../bytes/address-text.ts';
import { type Cursor, flag, ipv4, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { OPTION_FIELDS } from './options.ts';

export const SIGNALING_FIELDS = {
  'lls.checksum': u16('Checksum', { hex: true }),
  'lls.data_length': u16('LLS Data Length', { unit: 'bytes' }),
  'lls.ext.options': u32('Options', { hex: true }),
  'lls.ext.options.rs': flag('(RS) Restart Signal', 0x02, { size: 4 }),
  'lls.ext.options.lr': flag('(LR) LSDB Resynchronization', 0x01, { size: 4 }),
  'v3.lls.ext.options.tlv': none('Extended Options TLV'),
  'v3.lls.ext.options': u32('Options', { hex: true }),
  'v3.lls.ext.options.lr': flag('(LR) LSDB Resynchronization', 0x01, { size: 4 }),
  'v3.lls.ext.options.rs': flag('(RS) Restart Signal', 0x02, { size: 4 }),
  'v2.lls.sequence_number': u32('Sequence number', { hex: true }),
  'v2.lls.auth_data': octets('Auth Data'),
  'v3.lls.state.tlv': none('State Check Sequence TLV'),
  'v3.lls.state.scs': u16('SCS Number'),
  'v3.lls.state.options': u8('Options', { hex: true }),
  'v3.lls.state.options.r': flag('(R) Request', 0x80),
  'v3.lls.state.options.a': flag('(A) Answer', 0x40),
  'v3.lls.state.options.n': flag('(N) Incomplete', 0x20),
  'v3.lls.drop.tlv': none('Neighbor Drop TLV'),
  'v3.lls.dropped_neighbor': ipv4('Dropped Neighbor'),
  'v3.lls.rf.tlv': none('Request From TLV'),
  'v3.lls.request_from': ipv4('Request From'),
  'v3.lls.fsf.tlv': none('Full State For TLV'),
  'v3.lls.full_state_for': ipv4('Full State For'),
  'v3.lls.relay.tlv': none('Active Overlapping Relays TLV'),
  'v3.lls.relay.added': u8('Relays Added'),
  'v3.lls.relay.options': u8('Options', { hex: true }),
  'v3.lls.relay.options.a': flag('(A) Always', 0x80),
  'v3.lls.relay.options.n': flag('(N) Never', 0x40),
  'v3.lls.neighbor': ipv4('Neighbor'),
  'v3.lls.willingness.tlv': none('Willingness TLV'),
  'v3.lls.willingness': u8('Willingness'),
} as const;
const f = SIGNALING_FIELDS;

const EXTENDED_OPTIONS = 1;
const AUTHENTICATION = 2;
/** Of OSPFv3, by type; version 2 has the first two types alone. */
const HEADINGS3 = {
  1: f['v3.lls.ext.options.tlv'], 3: f['v3.lls.state.tlv'], 4: f['v3.lls.drop.tlv'], 5: f['v3.lls.rf.tlv'], 6: f['v3.lls.fsf.tlv'],
  7: f['v3.lls.relay.tlv'], 8: f['v3.lls.willingness.tlv'],
};

/** RFC 5613 §2. */
export function readSignaling(p: Cursor, version: number): void {
  const outer = p.open('OSPF LLS Data Block');
  p.take(f['lls.checksum']);
  // The length counts words.
  const words = p.u16();
  p.takeAs(f['lls.data_length'], 4 * words, 2);
  const block = p.within(Math.min(p.remaining, Math.max(0, 4 * words - 4)));
  while (block.remaining >= 4) {
    const type = block.u16(), heading = version === 3 ? HEADINGS3[type as 1] : undefined;
    const inner = heading === undefined ? block.open(heading2(type, version)) : block.open(heading);
    block.take(OPTION_FIELDS.tlv_type);
    const length = block.take(OPTION_FIELDS.tlv_length);
    const value = block.within(length);
    if (version === 3) readValue3(value, type);
    else readValue2(value, type);
    block.close(inner);
    block.skip(block.fillOf(length));
  }
  p.close(outer);
}

function heading2(type: number, version: number): string {
  if (version === 2 && type === AUTHENTICATION) return 'Crypto Authentication TLV';
  return version === 2 && type === EXTENDED_OPTIONS ? 'Extended options TLV' : 'Unknown LLS TLV';
}

/** §2.3: only OSPFv2 authenticates by it. */
function readValue2(value: Cursor, type: number): void {
  if (type === EXTENDED_OPTIONS) {
    takeNamedBits(value, f['lls.ext.options'], [f['lls.ext.options.rs'], f['lls.ext.options.lr']]);
  } else if (type === AUTHENTICATION) {
    value.take(f['v2.lls.sequence_number']);
    value.take(f['v2.lls.auth_data'], value.remaining);
  }
}

function readValue3(value: Cursor, type: number): void {
  switch (type) {
    case EXTENDED_OPTIONS:
      takeNamedBits(value, f['v3.lls.ext.options'], [f['v3.lls.ext.options.lr'], f['v3.lls.ext.options.rs']]);
      break;
    case 3:
      value.take(f['v3.lls.state.scs']);
      takeNamedBits(value, f['v3.lls.state.options'], [
        f['v3.lls.state.options.r'], f['v3.lls.state.options.a'], f['v3.lls.state.options.n'],
      ]);
      break;
    case 4:
      while (value.remaining >= 4) value.take(f['v3.lls.dropped_neighbor']);
      break;
    case 5:
      while (value.remaining >= 4) value.take(f['v3.lls.request_from']);
      break;
    case 6:
      while (value.remaining >= 4) value.take(f['v3.lls.full_state_for']);
      break;
    case 7: return readRelays(value);
    case 8: value.take(f['v3.lls.willingness']);
  }
}

/** RFC 5820 §3.4.2.1: the relays that are added stand first, those that are dropped behind them. */
function readRelays(value: Cursor): void {
  const added = value.take(f['v3.lls.relay.added']);
  takeNamedBits(value, f['v3.lls.relay.options'], [f['v3.lls.relay.options.a'], f['v3.lls.relay.options.n']]);
  value.skip(2);
  for (let i = 0; value.remaining >= 4; i++) {
    const neighbor = value.take(f['v3.lls.neighbor']);
    value.label(() => `Neighbor: ${ipv4Text(neighbor)} ${i < added ? 'Added' : 'Dropped'}`);
  }
}
