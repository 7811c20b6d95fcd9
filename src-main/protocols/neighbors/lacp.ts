/** Link Aggregation Control Protocol, IEEE 802.1AX §6.4.2.3. */
import { etherText } from '../../bytes/address-text.ts';
import { type Cursor, byName, ether, flag, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';

const TLVS: Readonly<Record<number, string>> = { 0: 'Terminator', 1: 'Actor Information', 2: 'Partner Information', 3: 'Collector Information' };
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
  },
  dissect(p, f) {
    const version = p.take(f.version);
    p.info(`v${version}`);
    while (p.more) {
      const type = p.take(f.tlv_type), length = p.take(f.tlv_length);
      if (type === 0) break;
      if (length < 2) p.malformed(`a part of ${length} bytes`);
      const part = p.within(length - 2);
      if (type === 1) station(part, ACTOR, 'ACTOR');
      else if (type === 2) station(part, PARTNER, 'PARTNER');
      else if (type === 3) {
        part.take(f['collector.max_delay']);
        part.take(f.coll_reserved, part.remaining);
      }
    }
    p.takeCaptured(f.pad);
  },
});

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
