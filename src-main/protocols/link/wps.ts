/**
 * Data elements of Wi-Fi Protected Setup (Wi-Fi Simple Configuration Technical Specification 2.0.8, §12): in beacons and probes, and
 * in an EAP method.
 */
import {
  type Cursor, type Field, type ValueNames, below, bits, ether, flag, nameOf, octets, text, u16, u24, u32, u64, u8,
} from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import * as names from './wps/names.ts';

const wps = below('wps');
const HEADER = 4;
const WFA = 0x00372a;
const AUTHENTICATOR = 0x1005, MESSAGE_TYPE = 0x1022, VENDOR_EXTENSION = 0x1049, DEVICE_TYPE = 0x1054;
const VERSION2 = 0, AUTHORIZED = 1, SHAREABLE = 2, ENROLL = 3, DELAY = 4, MULTI_AP = 6;

const byte = (title: string, name: string, values?: ValueNames) => u8(title, wps(name, { hex: true, ...(values === undefined ? {} : { values }) }));
const word = (title: string, name: string, values?: ValueNames) => u16(title, wps(name, { hex: true, ...(values === undefined ? {} : { values }) }));
const part = (parent: string) => (title: string, name: string, mask: number, size = 2) => bits(
  title, mask, wps(`${parent}.${name}`, { hex: true, size }),
);

/** Three elements say by which means a device may be set up. */
const methods = (parent: string): readonly Field[] => {
  const method = part(parent);
  return [
    method('USB', 'usba', 0x01), method('Ethernet', 'ethernet', 0x02), method('Label', 'label', 0x04), method('Display', 'display', 0x08),
    method('Virtual Display', 'virt_display', 0x2000), method('Physical Display', 'phy_display', 0x4000), method('External NFC', 'nfcext', 0x10),
    method('Internal NFC', 'nfcint', 0x20), method('NFC Interface', 'nfcinf', 0x40), method('Push Button', 'pushbutton', 0x80),
    method('Virtual Push Button', 'virt_pushbutton', 0x200), method('Physical Push Button', 'phy_pushbutton', 0x400),
    method('Keypad', 'keypad', 0x100),
  ];
};
const authentication = part('authentication_type'), encryption = part('encryption_type_flags'), connection = part('connection_type_flags');

/** An element: its name, what its value is, and what the value's bits are. */
type Element = readonly [name: string, field: Field, parts?: readonly Field[]];
const bytes = (title: string, name: string) => octets(title, wps(name));
const words = (title: string, name: string) => text(title, wps(name));

const ELEMENTS: Readonly<Record<number, Element>> = {
  0x1001: ['AP Channel', u16('AP Channel', wps('ap_channel'))],
  0x1002: ['Association State', word('Association State', 'association_state', names.ASSOCIATION_STATES)],
  0x1003: ['Authentication Type', word('Authentication Type', 'authentication_type', names.AUTHENTICATION_TYPES)],
  0x1004: ['Authentication Type Flags', word('Authentication Type Flags', 'authentication_type_flags'), [
    authentication('Open', 'open', 0x01), authentication('WPA PSK', 'wpapsk', 0x02), authentication('Shared', 'shared', 0x04),
    authentication('WPA', 'wpa', 0x08),
    authentication('WPA2', 'wpa2', 0x10), authentication('WPA2PSK', 'wpa2psk', 0x20),
  ]],
  0x1005: ['Authenticator', bytes('Authenticator', 'authenticator')],
  0x1008: ['Config Methods', word('Configuration Methods', 'config_methods'), methods('config_methods')],
  0x1009: ['Configuration Error', word('Configuration Error', 'configuration_error', names.ERRORS)],
  0x100a: ['Confirmation URL4', words('Confirmation URL4', 'confirmation_url4')],
  0x100b: ['Confirmation URL6', words('Confirmation URL6', 'confirmation_url6')],
  0x100c: ['Connection Type', byte('Connection Type', 'connection_type')],
  0x100d: [
    'Connection Type Flags', byte('Connection Types', 'connection_type_flags', names.CONNECTIONS),
    [connection('ESS', 'ess', 0x01, 1), connection('IBSS', 'ibss', 0x02, 1)],
  ],
  0x100e: ['Credential', bytes('Credential', 'credential')],
  0x100f: ['Encryption Type', word('Encryption Type', 'encryption_type', names.ENCRYPTION_TYPES)],
  0x1010: ['Encryption Type Flags', word('Encryption Type Flags', 'encryption_type_flags'), [
    encryption('None', 'none', 0x01), encryption('WEP', 'wep', 0x02), encryption('TKIP', 'tkip', 0x04), encryption('AES', 'aes', 0x08),
  ]],
  0x1011: ['Device Name', words('Device Name', 'device_name')],
  0x1012: ['Device Password ID', word('Device Password ID', 'device_password_id', names.PASSWORDS)],
  0x1014: ['E Hash1', bytes('Enrollee Hash 1', 'e_hash1')],
  0x1015: ['E Hash2', bytes('Enrollee Hash 2', 'e_hash2')],
  0x1016: ['E SNonce1', bytes('Enrollee SNounce 1', 'e_snonce1')],
  0x1017: ['E SNonce2', bytes('Enrollee SNounce 2', 'e_snonce2')],
  0x1018: ['Encrypted Settings', bytes('Encrypted Settings', 'encrypted_settings')],
  0x101a: ['Enrollee Nonce', bytes('Enrollee Nonce', 'enrollee_nonce')],
  0x101b: ['Feature Id', u32('Feature ID', wps('feature_id', { hex: true }))],
  0x101c: ['Identity', words('Identity', 'identity')],
  0x101d: ['Identity Proof', bytes('Identity Proof', 'identity_proof')],
  0x101e: ['Key Wrap Authenticator', bytes('Key Wrap Authenticator', 'key_wrap_authenticator')],
  0x101f: ['Key Identifier', bytes('Key Identifier', 'key_identifier')],
  0x1020: ['MAC Address', ether('MAC', wps('mac_address'))],
  0x1021: ['Manufacturer', words('Manufacturer', 'manufacturer')],
  0x1022: ['Message Type', byte('Message Type', 'message_type', names.MESSAGES)],
  0x1023: ['Model Name', words('Model Name', 'model_name')],
  0x1024: ['Model Number', words('Model Number', 'model_number')],
  0x1026: ['Network Index', byte('Network Index', 'network_index')],
  0x1027: ['Network Key', bytes('Network Key', 'network_key')],
  0x1028: ['Network Key Index', byte('Network Key Index', 'network_key_index')],
  0x1029: ['New Device Name', bytes('New Device Name', 'new_device_name')],
  0x102a: ['New Password', bytes('New Password', 'new_password')],
  0x102c: ['OOB Device Password', bytes('OOB Device Password', 'oob_device_password')],
  0x102d: ['OS Version', u32('OS Version', wps('os_version', { hex: true }))],
  0x102f: ['Power Level', byte('Power Level', 'power_level')],
  0x1030: ['PSK Current', byte('PSK Current', 'psk_current')],
  0x1031: ['PSK Max', byte('PSK Max', 'psk_max')],
  0x1032: ['Public Key', bytes('Public Key', 'public_key')],
  0x1033: ['Radio Enabled', byte('Radio Enabled', 'radio_enabled')],
  0x1034: ['Reboot', byte('Reboot', 'reboot')],
  0x1035: ['Registrar Current', byte('Registrar current', 'registrar_current')],
  0x1036: ['Registrar Established', byte('Registrar established', 'registrar_established')],
  0x1037: ['Registrar List', bytes('Registrar list', 'registrar_list')],
  0x1038: ['registrar_max', byte('Registrar max', 'registrar_max')],
  0x1039: ['Registrar Nonce', bytes('Registrar Nonce', 'registrar_nonce')],
  0x103a: ['Request Type', byte('Request Type', 'request_type', names.REQUESTS)],
  0x103b: ['Response Type', byte('Response Type', 'response_type', names.RESPONSES)],
  0x103c: ['RF Bands', byte('RF Bands', 'rf_bands', names.BANDS)],
  0x103d: ['R Hash1', bytes('Registrar Hash 1', 'r_hash1')],
  0x103e: ['R Hash2', bytes('Registrar Hash 2', 'r_hash2')],
  0x103f: ['R Snonce1', bytes('Registrar Snonce1', 'r_snonce1')],
  0x1040: ['R Snonce2', bytes('Registrar Snonce 2', 'r_snonce2')],
  0x1041: ['Selected Registrar', byte('Selected Registrar', 'selected_registrar')],
  0x1042: ['Serial Number', words('Serial Number', 'serial_number')],
  0x1044: ['Wifi Protected Setup State', byte('Wifi Protected Setup State', 'wifi_protected_setup_state', names.STATES)],
  0x1045: ['SSID', words('SSID', 'ssid')],
  0x1046: ['Total Networks', byte('Total Networks', 'total_networks')],
  0x1047: ['UUID E', bytes('UUID Enrollee', 'uuid_e')],
  0x1048: ['UUID R', bytes('UUID Registrar', 'uuid_r')],
  0x1049: ['Vendor Extension', bytes('Vendor Extension', 'vendor_extension')],
  0x104a: ['Version', byte('Version', 'version')],
  0x104b: ['X509 Certificate Request', bytes('X509 Certificate Request', 'x509_certificate_request')],
  0x104c: ['X509 Certificate', bytes('X509 Certificate', 'x509_certificate')],
  0x104d: ['EAP Identity', bytes('EAP Identity', 'eap_identity')],
  0x104e: ['Message Counter', u64('Message Counter', wps('message_counter', { hex: true }))],
  0x104f: ['Public Key Hash', bytes('Public Key Hash', 'public_key_hash')],
  0x1050: ['Rekey Key', bytes('Rekey Key', 'rekey_key')],
  0x1051: ['Key Lifetime', u32('Key Lifetime', wps('key_lifetime', { hex: true }))],
  0x1052: ['Permitted Config Methods', word('Permitted COnfig Methods', 'permitted_config_methods'), methods('permitted_config_methods')],
  0x1053: [
    'Selected Registrar Config Methods', word('Selected Registrar Config Methods', 'selected_registrar_config_methods'),
    methods('selected_registrar_config_methods'),
  ],
  0x1054: ['Primary Device Type', bytes('Primary Device Type', 'primary_device_type')],
  0x1055: ['Secondary Device Type List', bytes('Secondary Device Type List', 'secondary_device_type_list')],
  0x1056: ['Portable Device', byte('Portable Device', 'portable_device')],
  0x1057: ['Ap Setup Locked', byte('AP Setup Locked', 'ap_setup_locked')],
  0x1058: ['Application Extension', bytes('Application Extension', 'application_extension')],
  0x1059: ['EAP Type', bytes('EAP Type', 'eap_type')],
  0x1060: ['Initialization Vector', bytes('Initialization Vector', 'initialization_vector')],
  0x1061: ['Key Provided Automatically', byte('Key Provided Automatically', 'key_provided_automatically')],
  0x1062: ['8021x Enabled', byte('8021x Enabled', '8021x_enabled')],
  0x1063: ['AppSessionKey', bytes('AppSessionKey', 'appsessionkey')],
  0x1064: ['WEPTransmitKey', byte('WEP Transmit Key', 'weptransmitkey')],
  0x106a: ['Requested Device Type', bytes('Requested Device Type', 'requested_dev_type')],
};

const KINDS = Object.fromEntries(Object.entries(names.CATEGORIES).map(([category, [, name, kinds]]) => [
  category, word('Subcategory', `primary_device_type.subcategory_${name}`, kind => kinds[kind - 1]),
]));
const multiAp = (title: string, name: string, mask: number, as: readonly [string, string]) => flag(title, mask, wps(`ext.multi_ap.${name}`, { as }));
const PRESENT = ['Present', 'Not Present'] as const;
const MULTI_AP_FLAGS = [
  multiAp('Backhaul STA', 'backhaul_sta', 0x80, PRESENT), multiAp('Backhaul BSS', 'backhaul_bss', 0x40, PRESENT),
  multiAp('Fronthaul BSS', 'fronthaul_bss', 0x20, PRESENT),
  multiAp('Teardown', 'teardown', 0x10, ['Required', 'Not required']),
];

const f = {
  type: word('Data Element Type', 'type', type => ELEMENTS[type]?.[0]),
  length: u16('Data Element Length', wps('length')),
  category: word('Category', 'primary_device_type.category', category => names.CATEGORIES[category]?.[0]),
  vendor: u24('Vendor ID', wps('vendor_id')),
  extension: u8('WFA Extension Subelement ID', wps('ext.id', { values: names.EXTENSIONS })),
  extensionLength: u8('WFA Extension Subelement Length', wps('ext.len')),
  version2: byte('Version2', 'ext.version2'),
  authorized: bytes('AuthorizedMACs', 'ext.authorizedmacs'),
  shareable: byte('Network Key Shareable', 'ext.network_key_shareable'),
  enroll: byte('Request to Enroll', 'ext.request_to_enroll'),
  delay: byte('Settings Delay Time', 'ext.settings_delay_time'),
  multiAp: byte('Multi-AP Flags', 'ext.multi_ap_flags'),
  multiApReserved: bits('Reserved', 0x0f, wps('ext.multi_ap.reserved', { hex: true })),
};
const BYTE_EXTENSIONS: Readonly<Record<number, Field<number>>> = {
  [VERSION2]: f.version2, [SHAREABLE]: f.shareable, [ENROLL]: f.enroll, [DELAY]: f.delay,
};

export const WPS_FIELDS: readonly Field[] = [
  ...Object.values(f), ...Object.values(KINDS), ...MULTI_AP_FLAGS, ...Object.values(ELEMENTS).flatMap(([, field, parts = []]) => [field, ...parts]),
];

/** Reads all elements that are left; gives the message's type where one says it. `partial`: the last one may go on in another packet, and is left. */
export function takeWpsElements(p: Cursor, partial = false): string | undefined {
  let message: string | undefined;
  while (p.more) {
    if (partial && (p.remaining < HEADER || p.u16(2) > p.remaining - HEADER)) break;
    const type = p.u16();
    const value = takeElement(p, type);
    if (type === MESSAGE_TYPE && typeof value === 'number') message = names.MESSAGES[value] ?? 'Unknown';
  }
  return message;
}

function takeElement(p: Cursor, type: number): unknown {
  const known = ELEMENTS[type], length = p.u16(2);
  const outer = p.open(known?.[0] ?? `Unknown Type (0x${type.toString(16).padStart(4, '0')})`, HEADER + length), heading = p.lastNode;
  p.take(f.type);
  p.take(f.length);
  const element = p.within(length);
  let value: unknown;
  const { at } = element;
  if (known !== undefined) value = takeValue(element, known, heading);
  if (type === AUTHENTICATOR) {
    element.addLabel(' (1st 64 bits of HMAC)');
  } else if (type === DEVICE_TYPE) {
    element.at = at;
    takeDevice(element);
  } else if (type === VENDOR_EXTENSION) {
    element.at = at;
    takeExtensions(element);
  }
  p.close(outer);
  return value;
}

/** A text may be empty; a number has as many bytes as it has. */
function takeValue(p: Cursor, [name, field, parts = []]: Element, heading: number): unknown {
  const { at } = p, isNumber = field.kind === 'uint';
  const value = p.take(field, field.size > 0 ? field.size : p.remaining);
  if (isNumber) {
    for (const child of parts) p.set(child, (Number(value) & child.mask) >>> child.shift, at, field.size);
    if (field.size <= 4) p.labelNode(heading, () => `${name}: ${numberText(field, Number(value))}`);
  } else if (field.kind === 'string') {
    p.labelNode(heading, () => `${name}: ${String(value)}`);
  }
  return value;
}

function numberText({ base, size, options: { values } }: Field, value: number): string {
  const digits = `0x${value.toString(16).padStart(2 * size, '0')}`;
  if (values === undefined) return base === 'hex' || size === 2 ? digits : String(value);
  return `${nameOf(values, value) ?? `Unknown: ${value}`} (${digits})`;
}

/** §12: a category, an OUI and its kind, and a kind within the category. */
function takeDevice(p: Cursor): void {
  const category = p.u16(), kind = KINDS[category];
  if (kind === undefined) {
    p.skip(p.remaining);
    return;
  }
  p.take(f.category);
  p.skip(4);
  p.take(kind);
}

/** What the Wi-Fi Alliance added to version 1.0: elements with numbers and lengths of one byte. */
function takeExtensions(p: Cursor): void {
  if (p.remaining < 3) return;
  const vendor = p.take(f.vendor);
  while (vendor === WFA && p.remaining >= 2 && p.u8(1) + 2 <= p.remaining) {
    const id = p.u8(), length = p.u8(1), name = names.EXTENSIONS[id] ?? `Unknown (${id})`;
    const outer = p.open(name, 2 + length), heading = p.lastNode;
    p.take(f.extension);
    p.take(f.extensionLength);
    const value = p.within(length);
    if (BYTE_EXTENSIONS[id] !== undefined && length > 0) {
      const number = value.take(BYTE_EXTENSIONS[id]);
      p.labelNode(heading, () => `${name}: ${extensionText(id, number)}`);
    } else if (id === MULTI_AP && length > 0) {
      takeNamedBits(value, f.multiAp, [...MULTI_AP_FLAGS, f.multiApReserved], MULTI_AP_FLAGS);
    } else if (id === AUTHORIZED) {
      value.takeRest(f.authorized);
    }
    p.close(outer);
  }
}

function extensionText(id: number, value: number): string {
  if (id === VERSION2) return `${value >> 4}.${value & 15}`;
  return id === DELAY ? `${value} second(s)` : value !== 0 ? 'TRUE' : 'FALSE';
}
