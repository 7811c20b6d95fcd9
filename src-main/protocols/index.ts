/** The list of protocols. Adding one is its file and a line here; `README.md` tells how. */
import { MARKS, type Protocol, Registry } from '../dissect/index.ts';
import { arp } from './arp.ts';
import { bfd } from './bfd.ts';
import { data } from './data.ts';
import { dns } from './dns.ts';
import { eth } from './eth.ts';
import { frame } from './frame.ts';
import { gre } from './gre.ts';
import { hsrp } from './hsrp.ts';
import { icmpv6 } from './icmpv6.ts';
import { ieee8021ad } from './ieee8021ad.ts';
import { igmp } from './igmp.ts';
import { ip } from './ip.ts';
import { llc } from './llc.ts';
import { llmnr } from './llmnr.ts';
import { mdns } from './mdns.ts';
import { nbdgm } from './nbdgm.ts';
import { nbns } from './nbns.ts';
import { rip } from './rip.ts';
import { tcp } from './tcp.ts';
import { udp, udplite } from './udp.ts';
import { vlan } from './vlan.ts';
import { vrrp } from './vrrp.ts';

/** Order matters where two claim the same number: the first gets it. */
export const PROTOCOLS: readonly Protocol[] = [
  MARKS,
  frame,
  data,
  eth,
  vlan,
  ieee8021ad,
  llc,
  arp,
  ip,
  tcp,
  udp,
  udplite,
  dns,
  mdns,
  llmnr,
  nbns,
  nbdgm,
  bfd,
  hsrp,
  rip,
  vrrp,
  icmpv6,
  igmp,
  gre,
];

export function createRegistry(): Registry {
  return new Registry(PROTOCOLS);
}
