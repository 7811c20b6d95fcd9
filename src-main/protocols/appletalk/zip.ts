/** AppleTalk's Zone Information Protocol, Inside AppleTalk (2nd edition) chapter 8: which zones there are, and which networks are theirs. */
import { type Cursor, bits, flag, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { bitNames } from '../bit-names.ts';
import { takeCounted } from './counted.ts';

const FUNCTIONS: Readonly<Record<number, string>> = {
  1: 'Query', 2: 'Reply', 5: 'GetNetInfo request', 6: 'GetNetInfo reply', 7: 'notify', 8: 'Extended reply',
};
const QUERY = 1, REPLY = 2, ASK = 5, ANSWER = 6, NOTIFY = 7, EXTENDED = 8;
const TRUTH = { as: ['True', 'False'] } as const;

export const zip = protocol({
  name: 'zip',
  title: 'Zone Information Protocol',
  on: { 'ddp.type': [6] },
  fields: {
    function: u8('Function', { values: FUNCTIONS }),
    zero_value: octets('Pad (0)'),
    network_count: u8('Count'),
    network: u16('Network'),
    network_start: u16('Network start'),
    network_end: u16('Network end'),
    flags: bits('Flags', 0xc0, { hex: true }),
    'flags.zone_invalid': flag('Zone invalid', 0x80, TRUTH),
    'flags.use_broadcast': flag('Use broadcast', 0x40, TRUTH),
    'flags.only_one_zone': flag('Only one zone', 0x20, TRUTH),
    zone_name: text('Zone', { encoding: 'latin1' }),
    default_zone: text('Default zone', { encoding: 'latin1' }),
    multicast_length: u8('Multicast length'),
    multicast_address: octets('Multicast address'),
  },
  dissect(p, f) {
    const wanted = p.take(f.function);
    p.info(FUNCTIONS[wanted] ?? `Unknown function (${wanted.toString(16).padStart(2, '0')})`);
    if (wanted === QUERY) takeNetworks(p, f, false);
    else if (wanted === REPLY || wanted === EXTENDED) takeNetworks(p, f, true);
    else if (wanted === ASK) {
      p.take(f.zero_value, 1);
      p.take(f.zero_value, 4);
      takeCounted(p, f.zone_name);
    } else if (wanted === ANSWER || wanted === NOTIFY) takeInformation(p, f, wanted);
    else p.data();
  },
});

type Fields = (typeof zip)['fields'];

function takeNetworks(p: Cursor, f: Fields, hasZones: boolean): void {
  const count = p.take(f.network_count), outer = p.under();
  for (let i = 0; i < count && p.remaining >= 2; i++) {
    if (!hasZones) {
      p.take(f.network);
      continue;
    }
    const zone = p.open(`Zone for network: ${p.u16()}`);
    p.take(f.network);
    takeCounted(p, f.zone_name);
    p.close(zone);
  }
  p.close(outer);
}

function takeInformation(p: Cursor, f: Fields, wanted: number): void {
  const flags = [f['flags.zone_invalid'], f['flags.use_broadcast'], f['flags.only_one_zone']], given = p.u8();
  p.show(f.flags);
  p.label(() => `${(given >> 6).toString(2).padStart(2, '0')}.. .... = Flags: 0x${(given >> 6).toString(16)}${bitNames(given, flags)}`);
  const outer = p.under();
  for (const field of flags) p.show(field);
  p.close(outer);
  p.skip(1);
  if (wanted === ANSWER) {
    p.take(f.network_start);
    p.take(f.network_end);
  } else p.take(f.zero_value, 4);
  takeCounted(p, f.zone_name);
  p.take(f.multicast_address, p.take(f.multicast_length));
  if (wanted === NOTIFY) takeCounted(p, f.zone_name);
  // Chapter 8: where the zone that was asked for is a zone of the network, nothing more follows.
  else if (p.more) takeCounted(p, f.default_zone);
}
