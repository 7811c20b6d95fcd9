/** IP over InfiniBand, RFC 4391 §6, behind the 40 bytes that LINKTYPE_IPOIB puts in place of the Global Route Header. */
import { type Cursor, bits, ipv6, none, protocol, u16, u24 } from '../../dissect/index.ts';
import { ETHER_TYPES } from './ethertype.ts';

export const ipoib = protocol({
  name: 'ipoib',
  title: 'IP over Infiniband',
  short: 'IPoIB',
  on: { wtap_encap: [242] },
  fields: {
    daddr: none('Destination address'),
    'daddr.qpn': u24('Destination QPN', { hex: true }),
    dgid: ipv6('Destination GID'),
    grh: none('Global Route Header'),
    'grh.ipver': bits('IP Version', 0xf0),
    'grh.tclass': bits('Traffic Class', 0x0ff0),
    'grh.flowlabel': bits('Flow Label', 0x000fffff, { size: 4 }),
    'grh.sqpn': u24('Source QPN', { hex: true }),
    'grh.sgid': ipv6('Source GID'),
    type: u16('Type', { hex: true, values: ETHER_TYPES }),
    reserved: u16('Reserved', { hex: true }),
  },
  dissect(p, f) {
    // A machine that saw no route header left its place empty but for the destination.
    if (p.u8() >>> 4 === 0) takeDestination(p, f);
    else takeRouteHeader(p, f);
    const type = p.take(f.type);
    p.take(f.reserved);
    p.packet.etherType = type;
    p.info(ETHER_TYPES[type] ?? 'IP over Infiniband');
    if (!p.next('ethertype', type)) p.data();
  },
});

type Fields = typeof ipoib.fields;

function takeDestination(p: Cursor, f: Fields): void {
  p.skip(20);
  const outer = p.open(f.daddr, 20);
  p.skip(1);
  p.take(f['daddr.qpn']);
  p.take(f.dgid);
  p.close(outer);
}

function takeRouteHeader(p: Cursor, f: Fields): void {
  const outer = p.open(f.grh, 40);
  p.show(f['grh.ipver']);
  p.show(f['grh.tclass']);
  p.take(f['grh.flowlabel']);
  p.skip(1);
  p.take(f['grh.sqpn']);
  p.take(f['grh.sgid']);
  p.take(f.dgid);
  p.close(outer);
}
