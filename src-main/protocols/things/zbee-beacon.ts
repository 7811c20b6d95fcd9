/** What Zigbee's coordinators and routers say of their network in beacons, Zigbee Specification R22 §3.6.7, and those of Zigbee IP. */
import { bits, eui64, flag, protocol, text, u24, u8 } from '../../dissect/index.ts';
import { bitNames } from '../bit-names.ts';
import { takeExtended } from './zigbee/parts.ts';

const TRUTH = ['True', 'False'] as const;
const WIDE = { size: 2, little: true } as const;
const PROFILES: Readonly<Record<number, string>> = { 0: 'Network Specific', 1: 'ZigBee Home', 2: 'ZigBee PRO' };
const NETWORK_NAME = 16;

export const zbeeBeacon = protocol({
  name: 'zbee_beacon',
  title: 'ZigBee Beacon',
  short: 'ZigBee',
  fields: {
    protocol: u8('Protocol ID'),
    profile: bits('Stack Profile', 0x000f, { ...WIDE, hex: true, values: PROFILES }),
    version: bits('Protocol Version', 0x00f0, WIDE),
    router: flag('Router Capacity', 0x0400, { ...WIDE, as: TRUTH }),
    depth: bits('Device Depth', 0x7800, WIDE),
    end_dev: flag('End Device Capacity', 0x8000, { ...WIDE, as: TRUTH }),
    ext_panid: eui64('Extended PAN ID'),
    tx_offset: u24('Tx Offset', { little: true }),
    update_id: u8('Update ID'),
  },
  dissect(p, f) {
    p.take(f.protocol);
    const told = p.little16(), profile = PROFILES[told & 15] ?? 'Unknown';
    const outer = p.open(`Beacon: Stack Profile: ${profile}${bitNames(told, [f.router, f.end_dev])}`, 2);
    for (const field of [f.profile, f.version, f.depth]) p.show<number>(field);
    for (const field of [f.router, f.end_dev]) p.show(field);
    p.skip(2);
    p.close(outer);
    const network = takeExtended(p, f.ext_panid);
    p.title(`, ${profile}, EPID: ${network}`);
    p.addInfo(`, EPID: ${network}`);
    // Before the version of 2007 both were none of it.
    if (p.remaining >= 3) p.take(f.tx_offset);
    if (p.more) p.take(f.update_id);
  },
});

export const zbipBeacon = protocol({
  name: 'zbip_beacon',
  title: 'ZigBee IP Beacon',
  short: 'ZigBee IP',
  fields: {
    protocol: u8('Protocol ID', { id: 'zbee_beacon.protocol' }),
    allow_join: flag('Allow Join', 0x01, { as: TRUTH }),
    router: flag('Router Capacity', 0x02, { as: TRUTH }),
    host: flag('Host Capacity', 0x04, { as: TRUTH }),
    unsecure: flag('Unsecure Network', 0x80, { as: TRUTH }),
    network_id: text('Network ID'),
  },
  dissect(p, f) {
    p.take(f.protocol);
    for (const field of [f.allow_join, f.router, f.host, f.unsecure]) p.show(field);
    p.skip(1);
    const name = p.take(f.network_id, NETWORK_NAME);
    p.addInfo(`, SSID: ${name}`);
    p.data();
  },
});
