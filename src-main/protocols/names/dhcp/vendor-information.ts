/**
 * What option 43 means to the vendor that option 60 names (RFC 2132 §8.4): PXE (Intel's specification 2.1, §2.2.3),
 * cable modems (CableLabs), and what `netboot.ts` and `equipment.ts` have.
 */
import { type Cursor, type Field, bool, ether, flag, ipv4, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { readWrittenCapabilities } from './modem-capabilities.ts';
import { EQUIPMENT, EQUIPMENT_FIELDS, PLAIN, type Vendor } from './equipment.ts';
import { NETBOOT, NETBOOT_FIELDS } from './netboot.ts';

const PXE: Readonly<Record<number, string>> = {
  0: 'Padding', 1: 'PXE mtftp IP', 2: 'PXE mtftp client port', 3: 'PXE mtftp server port', 4: 'PXE mtftp timeout', 5: 'PXE mtftp delay',
  6: 'PXE discovery control', 7: 'PXE multicast address', 8: 'PXE boot servers', 9: 'PXE boot menu', 10: 'PXE menu prompt',
  11: 'PXE multicast address alloc', 12: 'PXE credential types', 71: 'PXE boot item', 179: 'PXE LCM Server', 180: 'PXE LCM Domain',
  181: 'PXE LCM NIC option 0', 190: 'PXE LCM Workgroup', 191: 'PXE Discovery', 192: 'PXE Configured', 193: 'PXE LCM version',
  194: 'PXE LCM Serial Number', 255: 'PXE End',
};
const CABLE: Readonly<Record<number, string>> = {
  0: 'Padding', 1: 'Suboption Request List', 2: 'Device Type', 3: 'eSAFE Types', 4: 'Serial Number', 5: 'Hardware Version',
  6: 'Software Version', 7: 'Boot ROM version', 8: 'Organizationally Unique Identifier', 9: 'Model Number', 10: 'Vendor Name',
  11: 'Address Realm', 12: 'CM/PS System Description', 13: 'CM/PS Firmware Revision', 14: 'Firewall Policy File Version',
  15: 'eSafe Config File Devices', 18: 'Video Security Type', 31: 'MTA MAC Address', 32: 'Correlation ID', 51: 'Vendor Name',
  52: 'CableCARD Capability', 53: 'Device Identification (CA)', 54: 'Device Identification (X.509)', 255: 'CL End',
};
const SERVERS = {
  0: 'PXE bootstrap server', 1: 'Microsoft Windows NT Boot Server', 2: 'Intel LCM Boot Server', 3: 'DOS/UNDI Boot Server',
  4: 'NEC ESMPRO Boot Server', 5: 'IBM WSoD Boot Server', 6: 'IBM LCCM Boot Server', 7: 'CA Unicenter TNG Boot Server',
  8: 'HP OpenView Boot Server', 65535: 'PXE API Test server',
};

export const VENDOR_FIELDS = {
  'option.vendor.value': octets('Value'),
  'option.vendor_class_data': text('vendor-class-data'),
  'option.vendor.pxeclient.suboption': u8('Option 43 Suboption', { values: PXE }),
  'option.vendor.pxeclient.padding': u8('Padding'),
  'option.vendor.pxeclient.mtftp_ip': ipv4('mtftp IP'),
  'option.vendor.pxeclient.mtftp_client_port': u16('mtftp client port', { little: true }),
  'option.vendor.pxeclient.mtftp_server_port': u16('mtftp server port', { little: true }),
  'option.vendor.pxeclient.mtftp_timeout': u8('mtftp timeout'),
  'option.vendor.pxeclient.mtftp_delay': u8('mtftp delay'),
  'option.vendor.pxeclient.discovery_control': u8('discovery control', { hex: true }),
  'option.vendor.pxeclient.discovery_control.broadcast': flag('Disable Broadcast', 0x01),
  'option.vendor.pxeclient.discovery_control.multicast': flag('Disable Multicast', 0x02),
  'option.vendor.pxeclient.discovery_control.serverlist': flag('Serverlist only', 0x04),
  'option.vendor.pxeclient.discovery_control.bstrap': flag('Bootstrap override', 0x08),
  'option.vendor.pxeclient.multicast_address': ipv4('multicast address'),
  'option.vendor.pxeclient.boot_servers': octets('boot servers'),
  'option.vendor.pxeclient.boot_servers.type': u16('Type', { values: SERVERS }),
  'option.vendor.pxeclient.boot_servers.count': u8('IP count'),
  'option.vendor.pxeclient.boot_servers.ip': ipv4('IP'),
  'option.vendor.pxeclient.boot_menu': octets('boot menu'),
  'option.vendor.pxeclient.boot_menu.type': u16('Type', { values: { 0: 'Local boot' } }),
  'option.vendor.pxeclient.boot_menu.length': u8('Length'),
  'option.vendor.pxeclient.boot_menu.desc': text('Description'),
  'option.vendor.pxeclient.menu_prompt': octets('menu prompt'),
  'option.vendor.pxeclient.menu_prompt.timeout': u8('Timeout'),
  'option.vendor.pxeclient.menu_prompt.prompt': text('Prompt'),
  'option.vendor.pxeclient.multicast_address_alloc': octets('multicast address alloc'),
  'option.vendor.pxeclient.credential_types': octets('credential types'),
  'option.vendor.pxeclient.boot_item': octets('boot item'),
  'option.vendor.pxeclient.boot_item.type': u16('Type'),
  'option.vendor.pxeclient.boot_item.layer': octets('Layer', { size: 2 }),
  'option.vendor.pxeclient.lcm_server': text('LCM Server Name'),
  'option.vendor.pxeclient.lcm_domain': text('LCM Domain'),
  'option.vendor.pxeclient.lcm_nic_option': octets('LCM NIC option'),
  'option.vendor.pxeclient.lcm_workgroup': text('LCM Workgroup'),
  'option.vendor.pxeclient.discovery': bool('Discovery', { as: ['Yes', 'No'] }),
  'option.vendor.pxeclient.configured': bool('Configured', { as: ['Yes', 'No'] }),
  'option.vendor.pxeclient.lcm_version': u32('LCM Version'),
  'option.vendor.pxeclient.lcm_serial': text('LCM Serial Number'),
  'option.vendor.pxeclient.end': u8('PXE Client End'),
  'option.vendor.cl.suboption': u8('Option 43 Suboption', { values: CABLE }),
  'option.vendor.cl.padding': u8('Padding'),
  'option.vendor.cl.suboption_request_list': text('Suboption Request List'),
  'option.vendor.cl.device_type': text('Device Type'),
  'option.vendor.cl.esafe_type': text('eSAFE Types'),
  'option.vendor.cl.serial_number': text('Serial Number'),
  'option.vendor.cl.hardware_version': text('Hardware Version'),
  'option.vendor.cl.software_version': text('Software Version'),
  'option.vendor.cl.boot_rom_version': text('Boot ROM version'),
  'option.vendor.cl.oui_string': text('Organizationally Unique Identifier'),
  'option.vendor.cl.oui_bytes': octets('Organizationally Unique Identifier', { colons: true }),
  'option.vendor.cl.model_number': text('Model Number'),
  'option.vendor.cl.vendor_name10': text('Vendor Name'),
  'option.vendor.cl.address_realm': u8('Address Realm', { values: { 1: 'PS WAN-Man', 2: 'PS WAN-Data' } }),
  'option.vendor.cl.cm_ps_system_desc': text('CM/PS System Description'),
  'option.vendor.cl.cm_ps_firmware_revision': text('CM/PS Firmware Revision'),
  'option.vendor.cl.firewall_policy_file_version': text('Firewall Policy File Version'),
  'option.vendor.cl.esafe_config_file_devices': text('eSafe Config File Devices'),
  'option.vendor.cl.video_security_tape': text('Video Security Type'),
  'option.vendor.cl.mta_mac_address': ether('MTA MAC Address'),
  'option.vendor.cl.correlation_ID': u32('Correlation ID'),
  'option.vendor.cl.vendor_name51': text('Vendor Name'),
  'option.vendor.cl.cablecard_capability': octets('CableCARD Capability'),
  'option.vendor.cl.device_id_ca': octets('Device Identification (CA)'),
  'option.vendor.cl.device_id_x509': text('Device Identification (X.509)'),
  'option.vendor.cl.end': u8('CL End'),
  ...NETBOOT_FIELDS,
  ...EQUIPMENT_FIELDS,
} as const;

const f = VENDOR_FIELDS;

const VENDORS: readonly Vendor[] = [
  ...EQUIPMENT,
  {
    title: 'PXEClient', classes: ['PXEClient'], names: PXE, suboption: f['option.vendor.pxeclient.suboption'],
    padding: f['option.vendor.pxeclient.padding'],
    end: f['option.vendor.pxeclient.end'],
    values: {
      1: f['option.vendor.pxeclient.mtftp_ip'], 2: f['option.vendor.pxeclient.mtftp_client_port'],
      3: f['option.vendor.pxeclient.mtftp_server_port'], 4: f['option.vendor.pxeclient.mtftp_timeout'],
      5: f['option.vendor.pxeclient.mtftp_delay'], 6: readDiscoveryControl, 7: f['option.vendor.pxeclient.multicast_address'],
      8: readBootServers, 9: readBootMenu, 10: readPrompt, 11: f['option.vendor.pxeclient.multicast_address_alloc'],
      12: f['option.vendor.pxeclient.credential_types'], 71: readBootItem, 179: f['option.vendor.pxeclient.lcm_server'],
      180: f['option.vendor.pxeclient.lcm_domain'], 181: f['option.vendor.pxeclient.lcm_nic_option'],
      190: f['option.vendor.pxeclient.lcm_workgroup'], 191: f['option.vendor.pxeclient.discovery'],
      192: f['option.vendor.pxeclient.configured'], 193: f['option.vendor.pxeclient.lcm_version'], 194: f['option.vendor.pxeclient.lcm_serial'],
    },
  },
  {
    title: 'CableLabs', classes: ['docsis', 'pktc', 'CableHome', 'OpenCable', 'OpenCable2.0', 'cablelabs'], names: CABLE,
    suboption: f['option.vendor.cl.suboption'],
    padding: f['option.vendor.cl.padding'], end: f['option.vendor.cl.end'],
    values: {
      1: f['option.vendor.cl.suboption_request_list'], 2: f['option.vendor.cl.device_type'], 3: f['option.vendor.cl.esafe_type'],
      4: f['option.vendor.cl.serial_number'],
      5: f['option.vendor.cl.hardware_version'], 6: f['option.vendor.cl.software_version'], 7: f['option.vendor.cl.boot_rom_version'],
      8: (p) => p.take(p.remaining === 3 ? f['option.vendor.cl.oui_bytes'] as Field<unknown> : f['option.vendor.cl.oui_string'], p.remaining),
      9: f['option.vendor.cl.model_number'], 10: f['option.vendor.cl.vendor_name10'], 11: f['option.vendor.cl.address_realm'],
      12: f['option.vendor.cl.cm_ps_system_desc'], 13: f['option.vendor.cl.cm_ps_firmware_revision'],
      14: f['option.vendor.cl.firewall_policy_file_version'], 15: f['option.vendor.cl.esafe_config_file_devices'],
      18: f['option.vendor.cl.video_security_tape'], 31: f['option.vendor.cl.mta_mac_address'], 32: f['option.vendor.cl.correlation_ID'],
      51: f['option.vendor.cl.vendor_name51'], 52: f['option.vendor.cl.cablecard_capability'], 53: f['option.vendor.cl.device_id_ca'],
      54: f['option.vendor.cl.device_id_x509'],
    },
  },
  NETBOOT,
];

/** Cisco's devices of this class are told a line of text, no suboptions. */
const PLUG_AND_PLAY = 'ciscopnp';

const vendorOf = (vendorClass: string): Vendor | undefined => VENDORS.find(({ classes }) => classes.some((name) => vendorClass.startsWith(name)));

/** Whose option 43 is, as the option's own line says it; '' for vendors that are unknown. */
export function vendorTitle(vendorClass: string): string {
  if (vendorClass === PLUG_AND_PLAY) return '';
  const title = PLAIN.get(vendorClass)?.title ?? vendorOf(vendorClass)?.title;
  return title === undefined ? '' : ` (${title})`;
}

/** Reads option 43; `vendorClass` is what option 60 says. `suboptionLength` shows the length of a part. */
export function readVendorInformation(p: Cursor, vendorClass: string, suboptionLength: Field<number>): void {
  const vendor = vendorOf(vendorClass);
  const plain = PLAIN.get(vendorClass);
  if (plain !== undefined) {
    p.passing('dhcp');
    plain.read(p);
    return;
  }
  if (vendor === undefined || vendorClass === PLUG_AND_PLAY) {
    p.take(f['option.vendor.value'], p.remaining);
    return;
  }
  p.passing('dhcp');
  while (p.more) readSuboption(p, vendor, suboptionLength);
}

/** Modems and telephone adapters that say what they can do. */
const CABLE_CLASS = /^(docsis|pktc)\d\.\d:/;

/** Shows what follows the name of the vendor in option 60. */
export function readVendorClass(p: Cursor, vendorClass: string): void {
  if (vendorClass.startsWith('AAPLBSDPC/')) {
    p.set(f['option.vendor_class_data'], vendorClass.slice(10), p.begin + 10, vendorClass.length - 10);
  } else if (!readWrittenCapabilities(p, vendorClass) && /^docsis\d\.\d:/.test(vendorClass)) {
    p.set(f['option.vendor_class_data'], vendorClass, p.begin, vendorClass.length);
  } else if (!CABLE_CLASS.test(vendorClass)) {
    return;
  }
  p.passing('dhcp');
}

function readSuboption(p: Cursor, vendor: Vendor, suboptionLength: Field<number>): void {
  const code = p.u8();
  const single = code === 0 ? vendor.padding : code === 255 ? vendor.end : undefined;
  if (single !== undefined) {
    p.take(single);
    return;
  }
  p.take(vendor.suboption);
  p.label(() => `Option 43 Suboption: (${code}) ${vendor.names[code] ?? 'Unknown'}`);
  const outer = p.under();
  const length = p.take(suboptionLength);
  const value = p.within(length);
  if (length === 0 && vendor.values[code] === f['option.vendor.bsdp.netboot_firmware']) {
    value.set(f['option.vendor.bsdp.netboot_firmware'], undefined, value.at, 0);
  } else if (length > 0) {
    const form = vendor.values[code];
    if (form !== undefined && vendor.suboption === f['option.vendor.pxeclient.suboption']) {
      value.hide(f['option.vendor.value'], value.peekBytes(length), value.at, length);
    }
    if (typeof form === 'function') form(value);
    else if (form !== undefined && (form.size === 0 || form.size === length)) value.take(form, length);
    value.takeRest(f['option.vendor.value']);
  }
  p.close(outer);
}

function readDiscoveryControl(p: Cursor): void {
  takeNamedBits(p, f['option.vendor.pxeclient.discovery_control'], [
    f['option.vendor.pxeclient.discovery_control.broadcast'], f['option.vendor.pxeclient.discovery_control.multicast'],
    f['option.vendor.pxeclient.discovery_control.serverlist'], f['option.vendor.pxeclient.discovery_control.bstrap'],
  ]);
}

function readBootServers(p: Cursor): void {
  p.show(f['option.vendor.pxeclient.boot_servers'], p.remaining);
  const outer = p.under();
  while (p.remaining >= 3) {
    p.take(f['option.vendor.pxeclient.boot_servers.type']);
    const count = p.take(f['option.vendor.pxeclient.boot_servers.count']);
    for (let i = 0; i < count; i++) p.take(f['option.vendor.pxeclient.boot_servers.ip']);
  }
  p.close(outer);
}

function readBootMenu(p: Cursor): void {
  p.show(f['option.vendor.pxeclient.boot_menu'], p.remaining);
  const outer = p.under();
  while (p.remaining >= 3) {
    p.take(f['option.vendor.pxeclient.boot_menu.type']);
    p.take(f['option.vendor.pxeclient.boot_menu.desc'], p.take(f['option.vendor.pxeclient.boot_menu.length']));
  }
  p.close(outer);
}

function readPrompt(p: Cursor): void {
  p.show(f['option.vendor.pxeclient.menu_prompt'], p.remaining);
  const outer = p.under();
  p.take(f['option.vendor.pxeclient.menu_prompt.timeout']);
  p.takeRest(f['option.vendor.pxeclient.menu_prompt.prompt']);
  p.close(outer);
}

function readBootItem(p: Cursor): void {
  p.show(f['option.vendor.pxeclient.boot_item'], p.remaining);
  const outer = p.under();
  p.take(f['option.vendor.pxeclient.boot_item.type']);
  p.take(f['option.vendor.pxeclient.boot_item.layer']);
  p.close(outer);
}
