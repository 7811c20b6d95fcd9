/** Options 124 and 125: what enterprises say, RFC 3925 §3 and §4; those of cable networks (CL-SP-CANN-DHCP-Reg §6) and of TR-111 by name. */
import { organizationText } from '../../../bytes/address-text.ts';
import { type Cursor, type Field, ipv4, octets, text, u24, u32, u8 } from '../../../dissect/index.ts';
import { readCapabilities } from './modem-capabilities.ts';
import { enterpriseName } from '../../enterprises/enterprises.ts';

const BROADBAND_FORUM = 3561;
const CABLELABS = 4491;

const GATEWAY: Readonly<Record<number, string>> = {
  1: 'DeviceManufacturerOUI', 2: 'DeviceSerialNumber', 3: 'DeviceProductClass', 4: 'GatewayManufacturerOUI',
  5: 'GatewaySerialNumber', 6: 'GatewayProductClass',
};
const CABLE: Readonly<Record<number, string>> = {
  1: 'Option Request', 2: 'TFTP Server Addresses', 3: 'eRouter Container Option', 4: 'MIB Environment Indicator Option', 5: 'Modem Capabilities',
};
const MIB_ENVIRONMENTS = { 0: 'Reserved', 1: 'CableLabs', 2: 'IETF', 3: 'EuroCableLabs' };

export const VENDOR_OPTION_FIELDS = {
  'option.vi_class.enterprise': u32('Enterprise', { values: enterpriseName }),
  'option.vi_class.length': u8('Length'),
  'option.vi_class.data': text('Data'),
  'vendor.suboption': u8('Option 125 Suboption'),
  'vendor.data': octets('Data'),
  'option.vi.enterprise': u32('Enterprise', { values: enterpriseName }),
  'option.vi.length': u8('Length'),
  'option.vi.value': octets('Value'),
  'option.vi.tr111.suboption': u8('Option 125 Suboption', { values: GATEWAY }),
  'option.vi.tr111.device_manufacturer_oui': u24('DeviceManufacturerOUI', { text: organizationText }),
  'option.vi.tr111.device_serial_number': text('DeviceSerialNumber'),
  'option.vi.tr111.device_product_class': text('DeviceProductClass'),
  'option.vi.tr111.gateway_manufacturer_oui': text('GatewayManufacturerOUI'),
  'option.vi.tr111.gateway_serial_number': text('GatewaySerialNumber'),
  'option.vi.tr111.gateway_product_class': text('GatewayProductClass'),
  'option.vi.cl.suboption': u8('Option 125 Suboption', { values: CABLE }),
  'option.vi.cl.option_request': octets('Option Request'),
  'option.vi.cl.tftp_server_addresses': ipv4('TFTP Server Addresses'),
  'option.vi.cl.erouter_container_option': octets('eRouter Container Option'),
  'option.vi.cl.mib_environment': u8('MIB Environment Indicator Option', { id: 'dhcp.option.vi.cl.suboption', values: MIB_ENVIRONMENTS }),
} as const;

const f = VENDOR_OPTION_FIELDS;

/** How an enterprise numbers its options, and what it puts into them. */
interface Enterprise {
  readonly names: Readonly<Record<number, string>>;
  readonly suboption: Field<number>;
  readonly values: Readonly<Record<number, Field<unknown> | ((p: Cursor) => void)>>;
}

const KNOWN: ReadonlyMap<number, Enterprise> = new Map<number, Enterprise>([
  [BROADBAND_FORUM, {
    names: GATEWAY, suboption: f['option.vi.tr111.suboption'],
    values: {
      1: readOrganization, 2: f['option.vi.tr111.device_serial_number'], 3: f['option.vi.tr111.device_product_class'],
      4: f['option.vi.tr111.gateway_manufacturer_oui'], 5: f['option.vi.tr111.gateway_serial_number'],
      6: f['option.vi.tr111.gateway_product_class'],
    },
  }],
  [CABLELABS, {
    names: CABLE, suboption: f['option.vi.cl.suboption'],
    values: {
      1: f['option.vi.cl.option_request'], 2: readServers, 3: f['option.vi.cl.erouter_container_option'],
      4: f['option.vi.cl.mib_environment'], 5: readCapabilities,
    },
  }],
]);

/** RFC 3925 §3: what a device is, as each enterprise says it. */
export function readVendorClasses(p: Cursor): void {
  while (p.remaining >= 5) {
    p.take(f['option.vi_class.enterprise']);
    p.take(f['option.vi_class.data'], p.take(f['option.vi_class.length']));
  }
}

/** RFC 3925 §4; `suboptionLength` shows the length of a part. */
export function readVendorOptions(p: Cursor, suboptionLength: Field<number>): void {
  while (p.remaining >= 5) {
    const enterprise = KNOWN.get(p.take(f['option.vi.enterprise']));
    const outer = p.under();
    const part = p.within(p.take(f['option.vi.length']));
    while (part.more) {
      if (enterprise === undefined) readUnknown(part, suboptionLength);
      else readOption(part, enterprise, suboptionLength);
    }
    p.close(outer);
  }
}

/** An enterprise's own options have a code and a length of a byte each. */
function readUnknown(p: Cursor, suboptionLength: Field<number>): void {
  p.take(f['vendor.suboption']);
  const outer = p.under();
  p.take(f['vendor.data'], p.take(suboptionLength));
  p.close(outer);
}

function readOption(p: Cursor, { names, suboption, values }: Enterprise, suboptionLength: Field<number>): void {
  const code = p.take(suboption);
  p.label(() => `Option 125 Suboption: (${code}) ${names[code] ?? 'Unknown'}`);
  const outer = p.under();
  const length = p.take(suboptionLength);
  const value = p.within(length);
  const form = values[code];
  if (form !== undefined && names === GATEWAY) value.hide(f['option.vi.value'], value.peekBytes(length), value.at, length);
  if (typeof form === 'function') form(value);
  else if (form !== undefined && (form.size === 0 || form.size === length)) value.take(form, length);
  value.takeRest(f['option.vi.value']);
  p.close(outer);
}

function readServers(p: Cursor): void {
  while (p.remaining >= 4) p.take(f['option.vi.cl.tftp_server_addresses']);
}

/** TR-069 annex F: six hexadecimal digits. */
function readOrganization(p: Cursor): void {
  const digits = String.fromCharCode(...p.peekBytes(Math.min(6, p.remaining)));
  if (p.remaining === 6 && /^[0-9a-f]{6}$/i.test(digits)) p.takeAs(f['option.vi.tr111.device_manufacturer_oui'], parseInt(digits, 16), 6);
}
