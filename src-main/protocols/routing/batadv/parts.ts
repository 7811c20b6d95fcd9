/** Parts with a type, a version and a length (TVLV) of B.A.T.M.A.N. advanced: what routers tell of themselves. linux/batadv_packet.h. */
import { etherText } from '../../../bytes/address-text.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { type Fields, partName } from './fields.ts';

const GATEWAY = 1, TABLE = 4, ROAMING = 5, MULTICAST = 6;
const HEADER = 4, VLAN = 8, CHANGE = 12;

/** All parts of the next `length` bytes. */
export function takeParts(p: Cursor, f: Fields, length: number): void {
  const all = p.within(length);
  while (all.remaining >= HEADER) {
    const type = all.u8(), size = all.u16(2);
    const outer = all.open(`TVLV, ${partName(type)}`, HEADER + size);
    all.take(f['tvlv.length']);
    all.take(f['tvlv.version']);
    all.take(f['tvlv.len']);
    const part = all.within(size);
    if (type === GATEWAY && size >= 8) {
      part.take(f['tvlv.gw.dl_speed']);
      part.take(f['tvlv.gw.ul_speed']);
    } else if (type === TABLE && size >= HEADER) takeTable(part, f);
    else if (type === ROAMING && size >= 8) {
      part.take(f['batman.addr']);
      takeVlan(part, f, f['tvlv.roam.vid']);
    } else if (type === MULTICAST && size >= 4) {
      takeNamedBits(part, f['tvlv.mcast.flags'], [
        f['tvlv.mcast.flags.unsnoopables'], f['tvlv.mcast.flags.ipv4'], f['tvlv.mcast.flags.ipv6'], f['tvlv.mcast.flags.no_rtr4'],
        f['tvlv.mcast.flags.no_rtr6'],
      ]);
      part.skip(3);
    }
    part.takeRest(f['tvlv.data']);
    all.close(outer);
  }
}

/** Which clients are behind the router: checksums by VLAN, and what has changed. */
function takeTable(p: Cursor, f: Fields): void {
  takeNamedBits(p, f['tvlv.tt.flags'], [f['tvlv.tt.flags.type'], f['tvlv.tt.flags.full_table']]);
  p.take(f['tvlv.tt.ttvn']);
  for (let count = p.take(f['tvlv.tt.num_vlan']); count > 0 && p.remaining >= VLAN; count--) {
    const outer = p.open(`VLAN, ${p.u16(4).toString(16).padStart(4, '0')}`, VLAN);
    p.take(f['tvlv.tt.vlan.crc']);
    takeVlan(p, f, f['tvlv.tt.vlan.vid']);
    p.skip(2);
    p.close(outer);
  }
  while (p.remaining >= CHANGE) {
    const outer = p.open(`Entry, ${etherText(p.peekBytes(6, 4))}`, CHANGE);
    takeNamedBits(p, f['tvlv.tt.change.flags'], [
      f['tvlv.tt.change.flags.del'], f['tvlv.tt.change.flags.roam'], f['tvlv.tt.change.flags.wifi'], f['tvlv.tt.change.flags.isolate'],
    ]);
    p.skip(3);
    p.take(f['tvlv.tt.change.addr']);
    takeVlan(p, f, f['tvlv.tt.change.vid']);
    p.close(outer);
  }
}

/** The highest bit says whether there is a tag. */
function takeVlan(p: Cursor, f: Fields, field: Field<number>): void {
  p.bits(field, [f['tvlv.vid_vlan'], f['tvlv.vid_tagged']]);
}
