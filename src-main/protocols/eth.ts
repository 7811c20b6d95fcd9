/** Ethernet, IEEE 802.3-2022 §3. */
import { bits, ether, flag, octets, protocol, u16 } from '../dissect/index.ts';

export const eth = protocol({
  name: 'eth',
  title: 'Ethernet II',
  short: 'Ethernet',
  on: { wtap_encap: [1] },
  fields: {
    dst: ether('Destination', { also: 'eth.addr', source: 'column' }),
    src: ether('Source', { also: 'eth.addr', source: 'column' }),
    addr: ether('Address', { hidden: true, source: 'column' }),
    type: u16('Type', { hex: true }),
    lg: flag('LG bit', 0x020000, { size: 3 }),
    ig: bits('IG bit', 0x010000, { size: 3 }),
    padding: octets('Padding'),
  },
  dissect(p, f) {
    p.columns.setAddresses('ether', p.bytes, p.begin + 6, p.begin);
    p.take(f.dst);
    p.take(f.src);
    const type = p.take(f.type);
    p.packet.etherType = type;
    p.info(() => `0x${type.toString(16).padStart(4, '0')}`);
    p.passing('ethertype');
    if (!p.next('ethertype', type)) p.data();
  },
});
