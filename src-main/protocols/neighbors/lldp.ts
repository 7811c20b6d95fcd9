/** Link Layer Discovery Protocol, IEEE 802.1AB-2016 §8; TLVs of organizations are in `lldp/`. */
import { etherText, hexText, ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import {
  type Cursor, type Field, bits, byName, ether, expert, flag, ipv4, ipv6, octets, oid, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { ADDRESS_FAMILIES, FAMILY_IPV4, FAMILY_IPV6 } from '../address-families.ts';
import { ORGANIZATION_FIELDS, organizationHeading, takeOrganization } from './lldp/organizations.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'End of LLDPDU', 1: 'Chassis Id', 2: 'Port Id', 3: 'Time to Live', 4: 'Port Description', 5: 'System Name', 6: 'System Description',
  7: 'System Capabilities', 8: 'Management Address', 127: 'Organization Specific',
};
const END = 0;
const CHASSIS_ID = 1;
const PORT_ID = 2;
const TIME_TO_LIVE = 3;

const CHASSIS_SUBTYPES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Chassis component', 2: 'Interface alias', 3: 'Port component', 4: 'MAC address', 5: 'Network address', 6: 'Interface name',
  7: 'Locally assigned',
};
const CHASSIS_SHORT = ['RES', 'CC', 'IA', 'PC', 'MA', 'NA', 'IN', 'LA'] as const;
const PORT_SUBTYPES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Interface alias', 2: 'Port component', 3: 'MAC address', 4: 'Network address', 5: 'Interface name', 6: 'Agent circuit Id',
  7: 'Locally assigned',
};
const PORT_SHORT = ['RES', 'IA', 'PC', 'MA', 'NA', 'IN', 'AC', 'LA'] as const;
const INTERFACE_SUBTYPES = { 1: 'Unknown', 2: 'ifIndex', 3: 'System port number' };

const CAPABILITIES = [
  ['other', 'Other'], ['repeater', 'Repeater'], ['bridge', 'Bridge'], ['wlan_access_pt', 'WLAN access point'], ['router', 'Router'],
  ['telephone', 'Telephone'], ['docsis_cable_device', 'DOCSIS cable device'], ['station_only', 'Station only'],
] as const;
const capabilities = (name: string): Field<boolean>[] =>
  CAPABILITIES.map(([key, title], bit) => flag(title, 1 << bit, { size: 2, as: ['Capable', 'Not capable'], id: `lldp.tlv.${name}.${key}` }));
const SYSTEM = capabilities('system_cap');
const ENABLED = capabilities('enable_system_cap');

export const lldp = protocol({
  name: 'lldp',
  title: 'Link Layer Discovery Protocol',
  on: { ethertype: [0x88cc] },
  fields: {
    'tlv.type': bits('TLV Type', 0xfe00, { values: TYPES }),
    'tlv.len': bits('TLV Length', 0x01ff),
    'tlv.system_cap': u16('Capabilities', { hex: true }),
    'tlv.system.name': text('System Name'),
    'tlv.system.desc': text('System Description'),
    'tlv.enable_system_cap': u16('Enabled Capabilities', { hex: true }),
    ...byName([...SYSTEM, ...ENABLED]),
    'chassis.subtype': u8('Chassis Id Subtype', { values: CHASSIS_SUBTYPES }),
    'chassis.id': octets('Chassis Id'),
    'chassis.id.mac': ether('Chassis Id'),
    'chassis.id.ip4': ipv4('Chassis Id'),
    'chassis.id.ip6': ipv6('Chassis Id'),
    'network_address.subtype': u8('Network Address family', { values: ADDRESS_FAMILIES }),
    'port.subtype': u8('Port Id Subtype', { values: PORT_SUBTYPES }),
    'port.id': text('Port Id'),
    'port.id.mac': ether('Port Id'),
    'port.id.ip4': ipv4('Port Id'),
    'port.id.ip6': ipv6('Port Id'),
    'port.id.address': octets('Port Id', { own: true }),
    'port.desc': text('Port Description'),
    time_to_live: u16('Seconds'),
    'mgn.address.len': u8('Address String Length'),
    'mgn.address.subtype': u8('Address Subtype', { values: ADDRESS_FAMILIES }),
    'mgn.addr.ip4': ipv4('Management Address'),
    'mgn.addr.ip6': ipv6('Management Address'),
    'mgn.addr.hex': octets('Management Address'),
    'mgn.interface.subtype': u8('Interface Subtype', { values: INTERFACE_SUBTYPES }),
    'mgn.interface.number': u32('Interface Number'),
    'mgn.obj.len': u8('OID String Length'),
    'mgn.obj.id': oid('Object Identifier'),
    'tlv.value': octets('Value', { own: true }),
    bad_type: expert('Incorrect type', 'warning', 'Malformed'),
    ...ORGANIZATION_FIELDS,
  },
  dissect(p, f) {
    for (let count = 0; ; count++) {
      const type = p.u16() >>> 9;
      // §8.2: three TLVs begin every message, in this order.
      const wanted = count < 3 ? count + 1 : undefined;
      if (wanted !== undefined && type !== wanted) {
        const name = ['Chassis ID', 'Port ID', 'Time-to-Live'][wanted - 1];
        const shown = `Invalid ${name} (0x${type.toString(16).toUpperCase().padStart(2, '0')}), expected (0x0${wanted})`;
        const outer = p.open(shown);
        p.expert(f.bad_type, shown);
        p.close(outer);
        p.info(`Invalid ${name} TLV`);
        p.data();
        return;
      }
      // IEEE 802.1AB-2016 §8.5.1: nothing is in the last, whatever its length, and nothing behind it counts.
      const length = type === END ? 0 : p.u16() & 0x01ff;
      const part = p.within(2 + length);
      takeTlv(part, f, type, length);
      if (type === END || !p.more) {
        // Wireshark takes its last TLV and the byte before for the frame's trailer, whose filters depend on it.
        p.limit(type === END ? p.offset - ENDING : p.offset);
        return;
      }
    }
  },
});

/** Bytes of the last TLV, and one. */
const ENDING = 3;

type Fields = (typeof lldp)['fields'];

/** Type, length and value under one heading. `p` ends where the value does. */
function takeTlv(p: Cursor, f: Fields, type: number, length: number): void {
  const outer = p.open(TYPES[type] ?? `Reserved TLV (${type})`, 2 + length);
  const heading = p.lastNode;
  p.show(f['tlv.type']);
  p.take(f['tlv.len']);
  const text = p.contain(() => takeValue(p, f, type));
  if (text !== undefined) p.labelNode(heading, text);
  p.close(outer);
}

/** Gives the heading of the TLV where it says more than the type. */
function takeValue(p: Cursor, f: Fields, type: number): string | undefined {
  switch (type) {
    case END:
      return undefined;
    case CHASSIS_ID: {
      const subtype = p.take(f['chassis.subtype']);
      const fields = {
        mac: f['chassis.id.mac'], ip4: f['chassis.id.ip4'], ip6: f['chassis.id.ip6'], address: f['chassis.id'], other: f['chassis.id'],
      };
      const shown = takeId(p, f, fields, subtype === 4, subtype === 5, subtype === 3);
      p.info(`${CHASSIS_SHORT[subtype] ?? 'RES'}/${shown} `);
      return `Chassis Subtype = ${CHASSIS_SUBTYPES[subtype] ?? 'Reserved'}, Id: ${shown}`;
    }
    case PORT_ID: {
      const subtype = p.take(f['port.subtype']);
      const fields = { mac: f['port.id.mac'], ip4: f['port.id.ip4'], ip6: f['port.id.ip6'], address: f['port.id.address'], other: f['port.id'] };
      const shown = takeId(p, f, fields, subtype === 3, subtype === 4, subtype === 2);
      p.addInfo(`${PORT_SHORT[subtype] ?? 'RES'}/${shown} `);
      return `Port Subtype = ${PORT_SUBTYPES[subtype] ?? 'Reserved'}, Id: ${shown}`;
    }
    case TIME_TO_LIVE: {
      const seconds = p.take(f.time_to_live);
      p.addInfo(`${seconds} `);
      return `Time To Live = ${seconds} sec`;
    }
    case 4: return takeText(p, f['port.desc'], '');
    case 5: return takeText(p, f['tlv.system.name'], 'SysN');
    case 6: return takeText(p, f['tlv.system.desc'], 'SysD');
    case 7:
      p.bits(f['tlv.system_cap'], SYSTEM);
      p.bits(f['tlv.enable_system_cap'], ENABLED);
      return 'Capabilities';
    case 8:
      takeManagementAddress(p, f);
      return undefined;
    case 127: {
      const heading = organizationHeading(p.u24(), p.u8(3));
      p.labelNode(p.tree.current, heading);
      takeOrganization(p);
      return heading;
    }
    default:
      p.takeRest(f['tlv.value']);
      return undefined;
  }
}

function takeText(p: Cursor, field: Field<string>, short: string): string {
  const shown = p.more ? p.take(field, p.remaining) : '';
  if (short !== '') p.addInfo(`${short}=${printableLine(shown)} `);
  return `${field.title} = ${printableLine(shown)}`;
}

const printableLine = (shown: string): string => shown.replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

interface IdFields {
  readonly mac: Field<void>;
  readonly ip4: Field<number>;
  readonly ip6: Field<void>;
  readonly address: Field<void>;
  readonly other: Field<string> | Field<void>;
}

/** §8.5.2 and §8.5.3: what identifies a chassis or a port. Gives its text. */
function takeId(p: Cursor, f: Fields, fields: IdFields, isMac: boolean, isNetwork: boolean, isComponent: boolean): string {
  if (isMac && p.remaining === 6) return etherText(p.takeBytes(fields.mac, 6));
  if (isNetwork && p.more) {
    const family = p.take(f['network_address.subtype']);
    if (family === FAMILY_IPV4 && p.remaining === 4) return ipv4Text(p.take(fields.ip4));
    if (family === FAMILY_IPV6 && p.remaining === 16) return ipv6Text(p.takeBytes(fields.ip6, 16));
    if (!p.more) return '';
    const bytes = p.takeBytes(fields.address, p.remaining);
    return hexText(bytes);
  }
  if (!p.more) return '';
  const bytes = p.takeBytes(fields.other, p.remaining);
  return isComponent ? hexText(bytes) : printableLine(new TextDecoder().decode(bytes));
}

/** §8.5.9. */
function takeManagementAddress(p: Cursor, f: Fields): void {
  const length = p.take(f['mgn.address.len']);
  if (length === 0) p.malformed('a management address without address');
  const family = p.take(f['mgn.address.subtype']);
  if (family === FAMILY_IPV4 && length === 5) p.take(f['mgn.addr.ip4']);
  else if (family === FAMILY_IPV6 && length === 17) p.take(f['mgn.addr.ip6']);
  else if (length > 1) p.take(f['mgn.addr.hex'], length - 1);
  p.take(f['mgn.interface.subtype']);
  p.take(f['mgn.interface.number']);
  const identifier = p.take(f['mgn.obj.len']);
  if (identifier > 0) p.take(f['mgn.obj.id'], identifier);
}
