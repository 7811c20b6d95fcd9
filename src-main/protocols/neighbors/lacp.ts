/** Link Aggregation Control Protocol, IEEE 802.1AX §6.4.2.3. */
import { etherText } from '../../bytes/address-text.ts';
import { type Cursor, byName, ether, expert, flag, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';

const TERMINATOR = 0, OF_ACTOR = 1, OF_PARTNER = 2, COLLECTOR = 3, HEADER = 2;
/** With the lengths that they have. */
const PARTS = [[OF_ACTOR, 20], [OF_PARTNER, 20], [COLLECTOR, 16]] as const;
const TLVS: Readonly<Record<number, string>> = {
  [TERMINATOR]: 'Terminator', [OF_ACTOR]: 'Actor Information', [OF_PARTNER]: 'Partner Information', [COLLECTOR]: 'Collector Information',
};
const YES_NO = { as: ['Yes', 'No'] } as const;

/** The same things are said of the sender and, as far as it knows, of its neighbour. */
function side(key: 'actor' | 'partner', who: string, system: string) {
  const id = (name: string) => ({ id: `lacp.${key}.${name}` });
  return {
    priority: u16(`${who} System Priority`, id('sys_priority')),
    system: ether(system, id('sysid')),
    key: u16(`${who} Key`, id('key')),
    portPriority: u16(`${who} Port Priority`, id('port_priority')),
    port: u16(`${who} Port`, id('port')),
    state: u8(`${who} State`, { hex: true, ...id('state') }),
    activity: flag('LACP Activity', 0x01, { as: ['Active', 'Passive'], ...id('state.activity') }),
    timeout: flag('LACP Timeout', 0x02, { as: ['Short Timeout', 'Long Timeout'], ...id('state.timeout') }),
    aggregation: flag('Aggregation', 0x04, { as: ['Aggregatable', 'Individual'], ...id('state.aggregation') }),
    synchronization: flag('Synchronization', 0x08, { as: ['In Sync', 'Out of Sync'], ...id('state.synchronization') }),
    collecting: flag('Collecting', 0x10, { as: ['Enabled', 'Disabled'], ...id('state.collecting') }),
    distributing: flag('Distributing', 0x20, { as: ['Enabled', 'Disabled'], ...id('state.distributing') }),
    defaulted: flag('Defaulted', 0x40, { ...YES_NO, ...id('state.defaulted') }),
    expired: flag('Expired', 0x80, { ...YES_NO, ...id('state.expired') }),
    words: text(`${who} State Flags`, id('state_str')),
    reserved: octets('Reserved', id('reserved')),
  };
}

type Side = ReturnType<typeof side>;
const ACTOR = side('actor', 'Actor', 'Actor System ID'), PARTNER = side('partner', 'Partner', 'Partner System');

export const lacp = protocol({
  name: 'lacp',
  title: 'Link Aggregation Control Protocol',
  on: { 'slow.subtype': [1] },
  fields: {
    version: u8('LACP Version', { hex: true }),
    tlv_type: u8('TLV Type', { hex: true, values: TLVS }),
    tlv_length: u8('TLV Length', { hex: true }),
    ...byName([...Object.values(ACTOR), ...Object.values(PARTNER)]),
    'collector.max_delay': u16('Collector Max Delay'),
    coll_reserved: octets('Reserved'),
    pad: octets('Pad'),
    content: octets('Content', { own: true }),
    wrong_tlv_type: expert('TLV is not expected type', 'error', 'Malformed'),
    wrong_tlv_length: expert('TLV is not expected length', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const version = p.take(f.version);
    p.info(`v${version}`);
    for (const [type, length] of PARTS) {
      takeHeader(p, f, type, length);
      const part = p.within(length - HEADER);
      if (type === COLLECTOR) {
        part.take(f['collector.max_delay']);
        part.take(f.coll_reserved, part.remaining);
      } else {
        station(part, type === OF_ACTOR ? ACTOR : PARTNER, type === OF_ACTOR ? 'ACTOR' : 'PARTNER');
      }
    }
    // §6.4.2.4: parts of later versions stand before the last, and are skipped by those who do not know them.
    while (p.u8() > COLLECTOR && p.u8(1) >= HEADER) {
      p.take(f.tlv_type);
      const part = p.within(p.take(f.tlv_length) - HEADER);
      part.takeRest(f.content);
    }
    takeHeader(p, f, TERMINATOR, 0);
    p.takeCaptured(f.pad);
  },
});

type Fields = (typeof lacp)['fields'];

/** §6.4.2.3: all parts have their places, and receivers do not go by what types and lengths say. */
function takeHeader(p: Cursor, f: Fields, type: number, length: number): void {
  if (p.take(f.tlv_type) !== type) p.expertUnder(f.wrong_tlv_type);
  if (p.take(f.tlv_length) !== length) p.expertUnder(f.wrong_tlv_length);
}

function station(p: Cursor, f: Side, name: string): void {
  p.take(f.priority);
  const address = etherText(p.peekBytes(6));
  p.take(f.system);
  const key = p.take(f.key);
  p.take(f.portPriority);
  const port = p.take(f.port);
  const flags = [f.activity, f.timeout, f.aggregation, f.synchronization, f.collecting, f.distributing, f.defaulted, f.expired];
  const state = takeNamedBits(p, f.state, flags);
  const words = [...'EFDCSGSA'].map((letter, bit) => ((state & (0x80 >> bit)) !== 0 ? letter : '*')).join('');
  p.generate(f.words, words, p.at - 1, 1);
  p.addInfo(` ${name} ${address} P: ${port} K: ${key} ${words}`);
  p.takeRest(f.reserved);
}
