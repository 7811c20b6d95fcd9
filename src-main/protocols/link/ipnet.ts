/** What Solaris saw of its own IP traffic, LINKTYPE_IPNET (https://www.tcpdump.org/linktypes/LINKTYPE_IPNET.html). */
import { protocol, u16, u32, u8 } from '../../dissect/index.ts';

const FAMILIES = { 2: 'Solaris AF_INET', 26: 'Solaris AF_INET6' };
const HOOKS = { 0: 'Inbound', 1: 'Outbound', 2: 'Local' };
/** `ip.proto` numbers by family. */
const ABOVE: Readonly<Record<number, number>> = { 2: 4, 26: 41 };

export const ipnet = protocol({
  name: 'ipnet',
  title: 'Solaris IPNET',
  on: { wtap_encap: [226] },
  fields: {
    version: u8('Header version'),
    family: u8('Address family', { values: FAMILIES }),
    htype: u16('Hook type', { values: HOOKS }),
    pktlen: u32('Data length'),
    ifindex: u32('Interface index'),
    grifindex: u32('Group interface index'),
    zsrc: u32('Source Zone ID'),
    zdst: u32('Destination Zone ID'),
  },
  dissect(p, f) {
    p.take(f.version);
    const family = p.take(f.family);
    p.take(f.htype);
    p.take(f.pktlen);
    p.take(f.ifindex);
    p.take(f.grifindex);
    p.take(f.zsrc);
    p.take(f.zdst);
    p.info(FAMILIES[family as 2] ?? 'Unknown family');
    const above = ABOVE[family];
    if (above === undefined || !p.next('ip.proto', above)) p.data();
  },
});
