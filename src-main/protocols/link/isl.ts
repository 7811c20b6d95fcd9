/** Cisco's Inter-Switch Link: an Ethernet frame whole, with its check sequence, in another one that says its VLAN. */
import { bits, ether, flag, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const TYPES = { 0: 'Ethernet', 1: 'Token-Ring', 2: 'FDDI', 3: 'ATM' };
const PRIORITIES = { 0: 'Normal Priority', 1: 'Priority 1', 2: 'Priority 2', 3: 'Highest Priority' };
const ETHERNET = 0, DESTINATION = 5;
/** Bytes before those that the length counts. */
const UNCOUNTED = 14;

export const isl = protocol({
  name: 'isl',
  title: 'ISL',
  fields: {
    dst: ether('Destination', { also: 'isl.addr' }),
    addr: ether('Source or Destination Address', { hidden: true }),
    type: bits('Type', 0xf0, { values: TYPES }),
    user_eth: bits('User', 0x03, { values: PRIORITIES }),
    user: bits('User', 0x0f, { hex: true }),
    src: ether('Source', { also: 'isl.addr' }),
    len: u16('Length'),
    dsap: u8('DSAP', { hex: true }),
    ssap: u8('SSAP', { hex: true }),
    control: u8('Control', { hex: true }),
    hsa: u24('HSA', { hex: true }),
    vlan_id: bits('VLAN ID', 0xfffe),
    bpdu: flag('BPDU/CDP/VTP', 0x0001, { size: 2, as: ['Yes', 'No'] }),
    index: u16('Index'),
    reserved: u16('Reserved', { hex: true }),
  },
  dissect(p, f) {
    p.columns.setAddresses('ether', p.bytes, p.begin + 6, p.begin);
    p.show(f.dst);
    const outer = p.under();
    p.skip(DESTINATION);
    const type = p.show(f.type);
    if (type === ETHERNET) p.take(f.user_eth);
    else p.take(f.user);
    p.close(outer);
    p.take(f.src);
    p.info(() => `${TYPES[type as 0] ?? 'Unknown'} frame`);
    const length = p.take(f.len);
    p.limit(UNCOUNTED + length);
    p.take(f.dsap);
    p.take(f.ssap);
    p.take(f.control);
    p.take(f.hsa);
    p.show(f.vlan_id);
    p.take(f.bpdu);
    p.take(f.index);
    p.take(f.reserved);
    if (type !== ETHERNET) {
      p.data();
      return;
    }
    p.packet.notes.set('eth.check', 4);
    p.call('eth');
    p.packet.notes.delete('eth.check');
  },
});
