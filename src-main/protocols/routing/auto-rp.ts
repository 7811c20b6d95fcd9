/** Cisco's Auto-RP: routers learn where the rendezvous points of multicast groups are. As Cisco's `pimautorp-spec01.txt` has it. */
import { ipv4Text } from '../../bytes/address-text.ts';
import { type Cursor, bits, ipv4, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const VERSIONS: Readonly<Record<number, string>> = { 1: '1 or 1+' };
const TYPES: Readonly<Record<number, string>> = { 1: 'RP announcement', 2: 'RP mapping' };
const PIM = { 0: 'Version unknown', 1: 'Version 1', 2: 'Version 2', 3: 'Dual version 1 and 2' };
const SIGNS: Readonly<Record<number, string>> = { 0: 'Positive group prefix', 1: 'Negative group prefix' };
const plural = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;
const POINT_HEADER = 6;

export const autoRp = protocol({
  name: 'auto_rp',
  title: 'Cisco Auto-RP',
  short: 'Auto-RP',
  on: { 'udp.port': [496] },
  fields: {
    version: bits('Protocol version', 0xf0, { values: VERSIONS }),
    type: bits('Packet type', 0x0f, { values: TYPES }),
    rp_count: u8('RP count'),
    holdtime: u16('Holdtime', { unit: 'seconds' }),
    reserved: u32('Reserved', { hex: true }),
    rp_addr: ipv4('RP address'),
    pim_ver: bits('Version', 0x03, { values: PIM }),
    group_num: u8('Number of groups this RP maps to'),
    prefix_sign: bits('Sign', 0x01, { values: SIGNS }),
    mask_len: u8('Mask length'),
    group_prefix: ipv4('Prefix'),
    trailing_junk: octets('Trailing junk'),
  },
  dissect(p, f) {
    const first = p.u8(), version = VERSIONS[first >> 4] ?? 'Unknown', type = TYPES[first & 15] ?? 'Unknown';
    const outer = p.open(`Version: ${version}, Packet type: ${type}`, 1);
    p.show(f.version);
    p.take(f.type);
    p.close(outer);
    const count = p.take(f.rp_count);
    p.info(`${type} (v${version}) for ${plural(count, 'RP')}`);
    p.take(f.holdtime);
    p.take(f.reserved);
    for (let i = 0; i < count; i++) takePoint(p, f);
    p.takeRest(f.trailing_junk);
  },
});

type Fields = (typeof autoRp)['fields'];

/** A rendezvous point, and the groups that are its own, or (negative) not to be. */
function takePoint(p: Cursor, f: Fields): void {
  const count = p.u8(5), outer = p.open(`RP ${ipv4Text(p.u32())}: ${plural(count, 'group')}`, POINT_HEADER * (1 + count));
  p.take(f.rp_addr);
  p.take(f.pim_ver);
  p.take(f.group_num);
  for (let i = 0; i < count; i++) {
    const group = p.open(`Group ${ipv4Text(p.u32(2))}/${p.u8(1)} (${SIGNS[p.u8() & 1]})`, 6);
    p.take(f.prefix_sign);
    p.take(f.mask_len);
    p.take(f.group_prefix);
    p.close(group);
  }
  p.close(outer);
}
