/**
 * What Bluetooth devices say of themselves, in advertisements and in answers to inquiries: structures of a length, a type and data
 * (Core Specification Supplement 9, part A), and the class of a device (assigned numbers, Baseband).
 */
import {
  type Cursor, type Field, bits, ether, flag, i8, none, octets, protocol, text, u16, u24, u32, u8,
} from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { takeAddress } from './addresses.ts';
import { companyName } from './company-names.ts';
import { frames, slots } from './hci/durations.ts';
import { UUID } from './uuid.ts';

const TYPES = {
  1: 'Flags', 2: '16-bit Service Class UUIDs (incomplete)', 3: '16-bit Service Class UUIDs', 4: '32-bit Service Class UUIDs (incomplete)',
  5: '32-bit Service Class UUIDs', 6: '128-bit Service Class UUIDs (incomplete)', 7: '128-bit Service Class UUIDs', 8: 'Device Name (shortened)',
  9: 'Device Name', 10: 'Tx Power Level', 11: 'OOB Optional Data Length', 12: 'BD_ADDR', 13: 'Class Of Device', 14: 'Simple Pairing Hash C',
  15: 'Simple Pairing Randomizer R', 16: 'Device ID / Security Manager TK Value', 17: 'Security Manager Out of Band Flags',
  18: 'Slave Connection Interval Range', 20: 'List of 16-bit Service Solicitation UUIDs', 21: 'List of 128-bit Service Solicitation UUIDs',
  22: 'Service Data - 16 bit UUID', 23: 'Public Target Address', 24: 'Random Target Address', 25: 'Appearance', 26: 'Advertising Interval',
  27: 'LE Bluetooth Device Address', 28: 'LE Role', 29: 'Simple Pairing Hash C-256', 30: 'Simple Pairing Randomizer R-256',
  31: 'List of 32-bit Service Solicitation UUIDs', 32: 'Service Data - 32 bit UUID', 33: 'Service Data - 128 bit UUID',
  34: 'LE Secure Connections Confirmation Value', 35: 'LE Secure Connections Random Value', 36: 'URI', 37: 'Indoor Positioning',
  38: 'Transport Discovery Data', 39: 'LE Supported Features', 40: 'Channel Map Update Indication', 41: 'PB-ADV', 42: 'Mesh Message',
  43: 'Mesh Beacon', 44: 'BIGInfo', 45: 'Broadcast Code', 61: '3D Information Data', 255: 'Manufacturer Specific',
};
const LE_ROLES = {
  0: 'Only Peripheral Role Supported', 1: 'Only Central Role Supported', 2: 'Peripheral and Central Role Supported, Peripheral Role Preferred',
  3: 'Peripheral and Central Role Supported, Central Role Preferred',
};
const VENDOR_SOURCES = { 1: 'Bluetooth SIG', 2: 'USB Implementer\'s Forum' };
const ADDRESS_TYPES = { 0: 'Public Device Address', 1: 'Random Device Address' };
const TRUTH = { 0: 'false', 1: 'true' };
const MAJOR_CLASSES = {
  0: 'Miscellaneous', 1: 'Computer', 2: 'Phone', 3: 'LAN/Network Access Point', 4: 'Audio/Video', 5: 'Peripheral (HID)', 6: 'Imaging',
  7: 'Wearable', 8: 'Toy', 9: 'Health', 31: 'Uncategorized: device code not specified',
};
const FLAGS = 1, MANUFACTURER = 255;

const service = (title: string, mask: number) => flag(`Major Service Classes: ${title}`, mask, { size: 2, little: true, as: ['True', 'False'] });
const mark = (title: string, mask: number) => bits(title, mask, { hex: true, values: TRUTH });

export const btcommon = protocol({
  name: 'btcommon',
  title: 'Bluetooth Common',
  short: '',
  fields: {
    'cod.class_of_device': u24('Class of Device', { hex: true, little: true }),
    'cod.minor_device_class': bits('Minor Device Class', 0xfc, { hex: true }),
    'cod.format_type': bits('Format Type', 0x03, { hex: true }),
    'cod.major_service_classes.information': service('Information', 0x8000),
    'cod.major_service_classes.telephony': service('Telephony', 0x4000),
    'cod.major_service_classes.audio': service('Audio', 0x2000),
    'cod.major_service_classes.object_transfer': service('Object Transfer', 0x1000),
    'cod.major_service_classes.capturing': service('Capturing', 0x800),
    'cod.major_service_classes.rendering': service('Rendering', 0x400),
    'cod.major_service_classes.networking': service('Networking', 0x200),
    'cod.major_service_classes.positioning': service('Positioning', 0x100),
    'cod.major_service_classes.reserved': bits('Major Service Classes: Reserved', 0x80, { size: 2, hex: true, little: true }),
    'cod.major_service_classes.le_audio': bits('Major Service Classes: LE Audio', 0x40, { size: 2, hex: true, little: true }),
    'cod.major_service_classes.limited_discoverable_mode': service('Limited Discoverable Mode', 0x20),
    'cod.major_device_class': bits('Major Device Class', 0x1f, { size: 2, hex: true, values: MAJOR_CLASSES, little: true }),
    'eir_ad.advertising_data': none('Advertising Data'),
    'eir_ad.entry': none('Entry'),
    'eir_ad.unused': none('Unused'),
    'eir_ad.entry.length': u8('Length'),
    'eir_ad.entry.type': u8('Type', { hex: true, values: TYPES }),
    'eir_ad.entry.data': octets('Data'),
    'eir_ad.entry.service_data': octets('Service Data'),
    'eir_ad.entry.company_id': u16('Company ID', { hex: true, little: true, values: companyName }),
    'eir_ad.entry.flags.reserved': bits('Reserved', 0xe0, { hex: true }),
    'eir_ad.entry.flags.le_bredr_support_host': mark('Simultaneous LE and BR/EDR to Same Device Capable (Host)', 0x10),
    'eir_ad.entry.flags.le_bredr_support_controller': mark('Simultaneous LE and BR/EDR to Same Device Capable (Controller)', 0x08),
    'eir_ad.entry.flags.bredr_not_supported': mark('BR/EDR Not Supported', 0x04),
    'eir_ad.entry.flags.le_general_discoverable_mode': mark('LE General Discoverable Mode', 0x02),
    'eir_ad.entry.flags.le_limited_discoverable_mode': mark('LE Limited Discoverable Mode', 0x01),
    'eir_ad.entry.uuid_16': u16('UUID 16', { hex: true, little: true, values: UUID }),
    'eir_ad.entry.uuid_32': u32('UUID 32', { hex: true, little: true, values: UUID }),
    'eir_ad.entry.uuid_128': octets('UUID 128'),
    'eir_ad.entry.device_name': text('Device Name'),
    'eir_ad.entry.power_level': i8('Power Level (dBm)'),
    'eir_ad.entry.ssp_oob_length': u16('SSP OOB Length', { little: true }),
    'eir_ad.entry.bd_addr': ether('BD_ADDR'),
    'eir_ad.entry.le_bd_addr.reserved': bits('Reserved', 0xfe, { hex: true }),
    'eir_ad.entry.le_bd_addr.type': bits('Type', 0x01, { hex: true, values: ADDRESS_TYPES }),
    'eir_ad.entry.le_role': u8('Type', { hex: true, values: LE_ROLES }),
    'eir_ad.entry.did.vendor_id_source': u16('Vendor ID Source', { hex: true, little: true, values: VENDOR_SOURCES }),
    'eir_ad.entry.did.vendor_id': u16('Vendor ID', { hex: true, little: true }),
    'eir_ad.entry.did.product_id': u16('Product ID', { hex: true, little: true }),
    'eir_ad.entry.did.version': u16('Version', { hex: true, little: true }),
    'eir_ad.entry.advertising_interval': u16('Advertising Interval', { little: true, text: slots }),
    'eir_ad.entry.appearance': u16('Appearance', { hex: true, little: true }),
    'eir_ad.entry.hash_c': octets('Hash C'),
    'eir_ad.entry.randomizer_r': octets('Randomizer R'),
    'eir_ad.entry.le_secure_confirmation_value': octets('LE Secure Connections Confirmation Value'),
    'eir_ad.entry.le_secure_random_value': octets('LE Secure Connections Random Value'),
    'eir_ad.entry.connection_interval_min': u16('Connection Interval Min', { little: true, text: frames }),
    'eir_ad.entry.connection_interval_max': u16('Connection Interval Max', { little: true, text: frames }),
    'eir_ad.entry.uri': text('URI'),
  },
  dissect: p => takeAdvertising(p),
});

const f = btcommon.fields;
const FLAG_FIELDS = fieldsBelow(f, 'eir_ad.entry.flags.');
const SERVICE_FIELDS = fieldsBelow(f, 'cod.major_');

/** A class of device: format and minor class in the first byte, then services and major class. */
export function takeClass(p: Cursor): void {
  p.passing('btcommon');
  p.take(f['cod.class_of_device']);
  const outer = p.under();
  p.show(f['cod.minor_device_class'], 1, -3);
  p.show(f['cod.format_type'], 1, -3);
  for (const field of SERVICE_FIELDS) p.show(field, 2, -2);
  p.close(outer);
}

/** All that is left of the cursor as structures; zeros fill what they leave. */
export function takeAdvertising(p: Cursor): void {
  if (!p.more) return;
  p.passing('btcommon');
  const outer = p.open(f['eir_ad.advertising_data']);
  while (p.more) {
    const length = p.u8();
    if (length === 0) {
      p.take(f['eir_ad.unused'], p.remaining);
      break;
    }
    takeStructure(p.within(Math.min(1 + length, p.remaining)));
  }
  p.close(outer);
}

function takeStructure(p: Cursor): void {
  const outer = p.open(f['eir_ad.entry'], p.remaining), node = p.lastNode;
  p.take(f['eir_ad.entry.length']);
  if (p.more) {
    const type = p.take(f['eir_ad.entry.type']);
    const name = (TYPES as Readonly<Record<number, string>>)[type] ?? 'Unknown';
    p.labelNode(node, name);
    if (p.more) takeData(p, type, node, name);
  }
  p.close(outer);
}

type Reader = (p: Cursor) => void;
const each = (field: Field<unknown>, size: number): Reader => p => {
  while (p.remaining >= size) p.take(field, size);
};
const one = (field: Field<unknown>): Reader => p => void p.take(field, field.size > 0 ? field.size : p.remaining);
const data = (field: Field<unknown>, size: number): Reader => p => {
  p.take(field, size);
  p.takeRest(f['eir_ad.entry.service_data']);
};
const uuids16 = each(f['eir_ad.entry.uuid_16'], 2), uuids32 = each(f['eir_ad.entry.uuid_32'], 4), uuids128 = each(f['eir_ad.entry.uuid_128'], 16);

const READERS: Readonly<Record<number, Reader>> = {
  [FLAGS](p) {
    for (const field of FLAG_FIELDS) p.show(field);
    p.skip(1);
  },
  2: uuids16, 3: uuids16, 20: uuids16, 4: uuids32, 5: uuids32, 31: uuids32, 6: uuids128, 7: uuids128, 21: uuids128,
  10: one(f['eir_ad.entry.power_level']), 11: one(f['eir_ad.entry.ssp_oob_length']), 13: takeClass,
  12: p => void takeAddress(p, f['eir_ad.entry.bd_addr']),
  14: one(f['eir_ad.entry.hash_c']), 29: one(f['eir_ad.entry.hash_c']), 15: one(f['eir_ad.entry.randomizer_r']),
  30: one(f['eir_ad.entry.randomizer_r']), 34: one(f['eir_ad.entry.le_secure_confirmation_value']), 35: one(f['eir_ad.entry.le_secure_random_value']),
  16(p) {
    // Eight bytes are a device's identity; sixteen a temporary key.
    if (p.remaining !== 8) return;
    for (const name of ['vendor_id_source', 'vendor_id', 'product_id', 'version'] as const) p.take(f[`eir_ad.entry.did.${name}`]);
  },
  18(p) {
    p.take(f['eir_ad.entry.connection_interval_min']);
    p.take(f['eir_ad.entry.connection_interval_max']);
  },
  22: data(f['eir_ad.entry.uuid_16'], 2), 32: data(f['eir_ad.entry.uuid_32'], 4), 33: data(f['eir_ad.entry.uuid_128'], 16),
  23: addresses, 24: addresses, 25: one(f['eir_ad.entry.appearance']), 26: one(f['eir_ad.entry.advertising_interval']),
  27(p) {
    takeAddress(p, f['eir_ad.entry.bd_addr']);
    p.show(f['eir_ad.entry.le_bd_addr.reserved']);
    p.take(f['eir_ad.entry.le_bd_addr.type']);
  },
  28: one(f['eir_ad.entry.le_role']), 36: one(f['eir_ad.entry.uri']),
  [MANUFACTURER]: one(f['eir_ad.entry.company_id']),
};

function addresses(p: Cursor): void {
  while (p.remaining >= 6) takeAddress(p, f['eir_ad.entry.bd_addr']);
}

function takeData(p: Cursor, type: number, node: number, title: string): void {
  if (type === 8 || type === 9) {
    const name = p.take(f['eir_ad.entry.device_name'], p.remaining);
    p.labelNode(node, `${title}: ${name}`);
    return;
  }
  READERS[type]?.(p);
  p.takeRest(f['eir_ad.entry.data']);
}
