/** Media endpoint discovery in LLDP, ANSI/TIA-1057; coordinates are those of RFC 6225, civic addresses those of RFC 4776. */
import { type Cursor, type Field, bits, flag, octets, text, u16, u40, u8 } from '../../../dissect/index.ts';
import { sourceName } from './ieee8023.ts';

export const NAMES: Readonly<Record<number, string>> = {
  1: 'Media Capabilities', 2: 'Network Policy', 3: 'Location Identification', 4: 'Extended Power-via-MDI', 5: 'Inventory - Hardware Revision',
  6: 'Inventory - Firmware Revision', 7: 'Inventory - Software Revision', 8: 'Inventory - Serial Number', 9: 'Inventory - Manufacturer Name',
  10: 'Inventory - Model Name', 11: 'Inventory - Asset ID',
};
const CLASSES = { 0: 'Type Not Defined', 1: 'Endpoint Class I', 2: 'Endpoint Class II', 3: 'Endpoint Class III', 4: 'Network Connectivity' };
const APPLICATIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Voice', 2: 'Voice Signaling', 3: 'Guest Voice', 4: 'Guest Voice Signaling', 5: 'Softphone Voice', 6: 'Video Conferencing',
  7: 'Streaming Video', 8: 'Video Signaling',
};
const FORMATS = { 0: 'Invalid', 1: 'Coordinate-based LCI', 2: 'Civic Address LCI', 3: 'ECS ELIN' };
const WHAT = {
  0: 'Location of the DHCP server', 1: 'Location of the network element believed to be closest to the client', 2: 'Location of the client',
};
const CIVIC_TYPES = {
  0: 'Language', 1: 'National subdivisions (province, state, etc)', 2: 'County, parish, district', 3: 'City, township',
  4: 'City division, borough, ward', 5: 'Neighborhood, block', 6: 'Street', 16: 'Leading street direction', 17: 'Trailing street suffix',
  18: 'Street suffix', 19: 'House number', 20: 'House number suffix', 21: 'Landmark or vanity address',
  22: 'Additional location information', 23: 'Name', 24: 'Postal/ZIP code', 25: 'Building', 26: 'Unit', 27: 'Floor', 28: 'Room number',
  29: 'Place type', 128: 'Script',
};
const POWER_TYPES = { 0: 'PSE Device', 1: 'PD Device', 2: 'PSE Device', 3: 'PD Device' };
const PRIORITIES = { 0: 'Unknown', 1: 'Critical', 2: 'High', 3: 'Low' };
const CAPABLE = ['Capable', 'Not capable'] as const;

const f = {
  'media.subtype': u8('Media Subtype', { hex: true, values: NAMES }),
  'media.subtype.caps': u16('Capabilities', { hex: true }),
  'media.subtype.caps.llpd': flag('LLDP-MED Capabilities', 0x0001, { size: 2, as: CAPABLE }),
  'media.subtype.caps.network_policy': flag('Network Policy', 0x0002, { size: 2, as: CAPABLE }),
  'media.subtype.caps.location_id': flag('Location Identification', 0x0004, { size: 2, as: CAPABLE }),
  'media.subtype.caps.mdi_pse': flag('Extended Power via MDI-PSE', 0x0008, { size: 2, as: CAPABLE }),
  'media.subtype.caps.mid_pd': flag('Extended Power via MDI-PD', 0x0010, { size: 2, as: CAPABLE }),
  'media.subtype.caps.inventory': flag('Inventory', 0x0020, { size: 2, as: CAPABLE }),
  'media.subtype.class': u8('Class Type', { values: CLASSES }),
  'media.app_type': u8('Application Type', { values: APPLICATIONS }),
  'media.policy_flag': flag('Policy', 0x800000, { as: ['Unknown', 'Defined'] }),
  'media.tag_flag': flag('Tagged', 0x400000, { as: ['Yes', 'No'] }),
  'media.vlan_id': bits('VLAN Id', 0x1ffe00),
  'media.l2_prio': bits('L2 Priority', 0x0001c0, { size: 3 }),
  'media.dscp': bits('DSCP Priority', 0x00003f, { size: 3 }),
  'media.loc.data_format': u8('Location Data Format', { values: FORMATS }),
  'media.loc.lat_resolution': bits('Latitude Resolution', 0xfc),
  'media.loc.latitude': u40('Latitude'),
  'media.loc.long_resolution': bits('Longitude Resolution', 0xfc),
  'media.loc.longitude': u40('Longitude'),
  'media.loc.alt_type': bits('Altitude Type', 0xf0, { values: { 1: 'Meters', 2: 'Floors' } }),
  'media.loc.alt_resolution': bits('Altitude Resolution', 0x0fc0),
  'media.loc.altitude': bits('Altitude', 0x3fffffff, { size: 4 }),
  'media.loc.datum': u8('Datum'),
  'media.civic.length': u8('LCI Length'),
  'media.civic.what': u8('What', { values: WHAT }),
  'media.civic.country': text('Country'),
  'media.civic.type': u8('CA Type', { values: CIVIC_TYPES }),
  'media.civic.part_length': u8('CA Length', { id: 'lldp.media.civic.length' }),
  'media.civic.value': text('CA Value'),
  'media.ecs': text('ELIN'),
  'media.power.type': bits('Power Type', 0xc0, { values: POWER_TYPES }),
  'media.power.source': bits('Power Source', 0x30),
  'media.power.prio': bits('Power Priority', 0x0f, { values: PRIORITIES }),
  'media.power.value': u16('Power Value'),
  'media.hardware': text('Hardware Revision'),
  'media.firmware': text('Firmware Revision'),
  'media.software': text('Software Revision'),
  'media.sn': text('Serial Number'),
  'media.manufacturer': text('Manufacturer Name'),
  'media.model': text('Model Name'),
  'media.asset': text('Asset ID'),
  'media.location': octets('Location', { own: true }),
};
export const MEDIA_FIELDS = f;

const INVENTORY: Readonly<Record<number, Field<string>>> = {
  5: f['media.hardware'], 6: f['media.firmware'], 7: f['media.software'], 8: f['media.sn'], 9: f['media.manufacturer'],
  10: f['media.model'], 11: f['media.asset'],
};

/** Subtype and value of a TLV; what it has in excess stays unread. */
export function takeMedia(p: Cursor): void {
  const subtype = p.take(f['media.subtype']);
  switch (subtype) {
    case 1:
      p.bits(f['media.subtype.caps'], [f['media.subtype.caps.llpd'], f['media.subtype.caps.network_policy'], f['media.subtype.caps.location_id'],
        f['media.subtype.caps.mdi_pse'], f['media.subtype.caps.mid_pd'], f['media.subtype.caps.inventory']]);
      p.take(f['media.subtype.class']);
      return;
    case 2:
      p.take(f['media.app_type']);
      p.show(f['media.policy_flag']);
      p.show(f['media.tag_flag']);
      p.show(f['media.vlan_id']);
      p.show(f['media.l2_prio']);
      p.take(f['media.dscp']);
      return;
    case 3: return takeLocation(p);
    case 4: {
      const isPowered = (p.u8() & 0x40) !== 0;
      p.show(f['media.power.type']);
      const source = p.show(f['media.power.source']);
      p.label(() => `..${source.toString(2).padStart(2, '0')} .... = Power Source: ${sourceName(isPowered, source)} (${source})`);
      p.take(f['media.power.prio']);
      const power = p.take(f['media.power.value']);
      p.label(() => `Power Value: ${100 * power} mW`);
      return;
    }
    default: {
      const inventory = INVENTORY[subtype];
      if (inventory !== undefined && p.more) p.take(inventory, p.remaining);
    }
  }
}

function takeLocation(p: Cursor): void {
  switch (p.take(f['media.loc.data_format'])) {
    case 1:
      takeCoordinate(p, f['media.loc.lat_resolution'], f['media.loc.latitude'], ['North', 'South']);
      takeCoordinate(p, f['media.loc.long_resolution'], f['media.loc.longitude'], ['East', 'West']);
      p.show(f['media.loc.alt_type']);
      p.show(f['media.loc.alt_resolution']);
      p.skip(1);
      p.take(f['media.loc.altitude']);
      p.take(f['media.loc.datum']);
      return;
    case 2: {
      const part = p.within(p.take(f['media.civic.length']));
      part.take(f['media.civic.what']);
      part.take(f['media.civic.country'], 2);
      while (part.more) {
        part.take(f['media.civic.type']);
        const length = part.take(f['media.civic.part_length']);
        if (length > 0) part.take(f['media.civic.value'], length);
      }
      return;
    }
    case 3:
      p.takeRest(f['media.ecs']);
      return;
    default:
      p.takeRest(f['media.location']);
  }
}

/** RFC 6225 §2.2: six bits of resolution, and 34 bits of degrees with 25 bits behind the point, in five bytes. */
function takeCoordinate(p: Cursor, resolution: Field<number>, coordinate: Field<number>, [positive, negative]: readonly [string, string]): void {
  p.show(resolution);
  const value = p.take(coordinate) % 2 ** 34;
  p.label(() => {
    const signed = value >= 2 ** 33 ? value - 2 ** 34 : value;
    return `${coordinate.title}: ${(Math.abs(signed) / 2 ** 25).toFixed(4)} ` +
      `degrees ${signed < 0 ? negative : positive} (0x${value.toString(16).padStart(10, '0')})`;
  });
}
