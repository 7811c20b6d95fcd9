/** Nortel's Discovery Protocol, once SynOptics' network management protocol: a switch tells its neighbours what it is and where it is managed. */
import { ipv4, protocol, u24, u8 } from '../../dissect/index.ts';
import { chassisName } from './ndp/chassis.ts';

const FLAT_NET = 0x01a1;
const HELLO = 11;
const BACKPLANES = {
  1: 'Other', 2: 'Ethernet', 3: 'Ethernet and Tokenring', 4: 'Ethernet and FDDI', 5: 'Ethernet, Tokenring and FDDI',
  6: 'Ethernet and Tokenring with redundant power', 7: 'Ethernet, Tokenring, FDDI with redundant power', 8: 'Token Ring',
  9: 'Ethernet, Tokenring and Fast Ethernet', 10: 'Ethernet and Fast Ethernet', 11: 'Ethernet, Tokenring, Fast Ethernet with redundant power',
  12: 'Ethernet, Fast Ethernet and Gigabit Ethernet',
};

export const ndp = protocol({
  name: 'ndp',
  title: 'Nortel Discovery Protocol',
  on: { 'llc.nortel_pid': [FLAT_NET, 0x01a2] },
  fields: {
    ipaddress: ipv4('IP address'),
    segmentident: u24('Segment Identifier', { hex: true }),
    chassis: u8('Chassis type', { values: chassisName }),
    backplane: u8('Backplane type', { values: BACKPLANES }),
    state: u8('State', { values: { 1: 'Topology Change', 2: 'Heartbeat', 3: 'New' } }),
    numberoflinks: u8('Number of links'),
  },
  dissect(p, f) {
    p.info(p.u16(-2) === FLAT_NET ? 'FlatNet Hello' : 'Segment Hello');
    p.limit(HELLO);
    p.take(f.ipaddress);
    p.take(f.segmentident);
    p.take(f.chassis);
    p.take(f.backplane);
    p.take(f.state);
    p.take(f.numberoflinks);
  },
});
