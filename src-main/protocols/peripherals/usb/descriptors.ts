/** What devices say of themselves: USB 3.2 §9.6, and the HID descriptor (Device Class Definition for HID 1.11 §6.2.1). */
import { hex } from '../../../bytes/hexadecimal.ts';
import { type Cursor, type Field, type FieldOptions, below, bits, flag, octets, text, u16, u8 } from '../../../dissect/index.ts';
import { labelProduct, vendorName } from './device-names.ts';
import { CLASSES, DESCRIPTORS, INTERFACE_PROTOCOLS, LANGUAGES, SUBCLASSES } from './names.ts';

const id = below('usb');
const little = (name: string): FieldOptions => id(name, { little: true });
const hid = (name: string): FieldOptions => below('usbhid.descriptor.hid')(name, { little: true });

const f = {
  length: u8('bLength', id('bLength')),
  type: u8('bDescriptorType', {
    hex: true, text: value => `${hex(value, 2)} (${typeName(value)})`, ...id('bDescriptorType'),
  }),
  version: u16('bcdUSB', { hex: true, ...little('bcdUSB') }),
  class: u8('bDeviceClass', { hex: true, values: CLASSES, ...id('bDeviceClass') }),
  subclass: u8('bDeviceSubClass', id('bDeviceSubClass')),
  protocol: u8('bDeviceProtocol', id('bDeviceProtocol')),
  largest: u8('bMaxPacketSize0', id('bMaxPacketSize0')),
  vendor: u16('idVendor', { hex: true, values: vendorName, ...little('idVendor') }),
  product: u16('idProduct', { hex: true, ...little('idProduct') }),
  release: u16('bcdDevice', { hex: true, ...little('bcdDevice') }),
  manufacturer: u8('iManufacturer', id('iManufacturer')),
  productText: u8('iProduct', id('iProduct')),
  serial: u8('iSerialNumber', id('iSerialNumber')),
  configurations: u8('bNumConfigurations', id('bNumConfigurations')),
  total: u16('wTotalLength', little('wTotalLength')),
  interfaces: u8('bNumInterfaces', id('bNumInterfaces')),
  configuration: u8('bConfigurationValue', id('bConfigurationValue')),
  configurationText: u8('iConfiguration', id('iConfiguration')),
  configurationAttributes: u8('Configuration bmAttributes', { hex: true, ...id('configuration.bmAttributes') }),
  power: u8('bMaxPower', { text: value => `${value}  (${2 * value}mA)`, ...id('bMaxPower') }),
  language: u16('wLANGID', { hex: true, values: LANGUAGES, ...little('wLANGID') }),
  string: text('bString', { encoding: 'utf16le', ...id('bString') }),
  interface: u8('bInterfaceNumber', id('bInterfaceNumber')),
  alternate: u8('bAlternateSetting', id('bAlternateSetting')),
  endpoints: u8('bNumEndpoints', id('bNumEndpoints')),
  interfaceClass: u8('bInterfaceClass', { hex: true, values: CLASSES, ...id('bInterfaceClass') }),
  interfaceSubclass: u8('bInterfaceSubClass', { hex: true, ...id('bInterfaceSubClass') }),
  interfaceProtocol: u8('bInterfaceProtocol', { hex: true, ...id('bInterfaceProtocol') }),
  interfaceText: u8('iInterface', id('iInterface')),
  endpoint: u8('bEndpointAddress', { hex: true, ...id('bEndpointAddress') }),
  direction: flag('Direction', 0x80, { as: ['IN Endpoint', 'OUT Endpoint'], ...id('bEndpointAddress.direction') }),
  number: bits('Endpoint Number', 0x0f, { hex: true, ...id('bEndpointAddress.number') }),
  attributes: u8('bmAttributes', { hex: true, ...id('bmAttributes') }),
  transfer: bits('Transfertype', 0x03, {
    hex: true, values: { 0: 'Control-Transfer', 1: 'Isochronous-Transfer', 2: 'Bulk-Transfer', 3: 'Interrupt-Transfer' },
    ...id('bmAttributes.transfer'),
  }),
  synchronization: bits('Synchronisationtype', 0x0c, {
    hex: true, values: { 0: 'No Sync', 1: 'Asynchronous', 2: 'Adaptive', 3: 'Synchronous' }, ...id('bmAttributes.sync'),
  }),
  behavior: bits('Behaviourtype', 0x30, {
    hex: true, values: { 0: 'Data-Endpoint', 1: 'Explicit Feedback-Endpoint', 2: 'Implicit Feedback-Data-Endpoint', 3: 'Reserved' },
    ...id('bmAttributes.behaviour'),
  }),
  packetSize: u16('wMaxPacketSize', little('wMaxPacketSize')),
  slots: bits('Transactions per microframe', 0x1800, { values: { 0: '1', 1: '2', 2: '3', 3: 'Reserved' }, ...little('wMaxPacketSize.slots') }),
  size: bits('Maximum Packet Size', 0x03ff, { ...little('wMaxPacketSize.size') }),
  interval: u8('bInterval', id('bInterval')),
  refresh: u8('bRefresh', id('audio.bRefresh')),
  synchronizedBy: u8('bSynchAddress', id('audio.bSynchAddress')),
  burst: u8('bMaxBurst', id('bMaxBurst')),
  streams: bits('MaxStreams', 0x0f, id('bmAttributes.MaxStreams')),
  multiplier: bits('Mult', 0x03, id('bmAttributes.Mult')),
  perInterval: u16('wBytesPerInterval', little('wBytesPerInterval')),
  first: u8('bFirstInterface', id('bFirstInterface')),
  count: u8('bInterfaceCount', id('bInterfaceCount')),
  functionClass: u8('bFunctionClass', { hex: true, values: CLASSES, ...id('bFunctionClass') }),
  functionSubclass: u8('bFunctionSubClass', { hex: true, ...id('bFunctionSubClass') }),
  functionProtocol: u8('bFunctionProtocol', { hex: true, ...id('bFunctionProtocol') }),
  functionText: u8('iFunction', id('iFunction')),
  answer: octets('GET DESCRIPTOR Response data', id('getDescriptor.Response')),
  rest: octets('Descriptor data', { ...id('descriptor_data'), own: true }),
};
const CONFIGURATION_BITS = [
  flag('Must be 1', 0x80, { as: ['Must be 1 for USB 1.1 and higher', 'FIXME: Is this a USB 1.0 device'], ...id('configuration.legacy10buspowered') }),
  flag('Self-Powered', 0x40, { as: ['This device is SELF-POWERED', 'This device is powered from the USB bus'], ...id('configuration.selfpowered') }),
  flag('Remote Wakeup', 0x20, {
    as: ['This device supports REMOTE WAKEUP', 'This device does NOT support remote wakeup'], ...id('configuration.remotewakeup'),
  }),
];
const h = {
  version: u16('bcdHID', { hex: true, ...hid('bcdHID') }),
  country: u8('bCountryCode', {
    hex: true, values: {
      0: 'Not Supported', 1: 'Arabic', 2: 'Belgian', 3: 'Canadian-Bilingual', 4: 'Canadian-French', 5: 'Czech Republic', 6: 'Danish', 7: 'Finnish',
      8: 'French', 9: 'German', 10: 'Greek', 11: 'Hebrew', 12: 'Hungary', 13: 'International (ISO)', 14: 'Italian', 15: 'Japan (Katakana)',
      16: 'Korean', 17: 'Latin American', 18: 'Netherlands/Dutch', 19: 'Norwegian', 20: 'Persian (Farsi)', 21: 'Poland', 22: 'Portuguese',
      23: 'Russia', 24: 'Slovakia', 25: 'Spanish', 26: 'Swedish', 27: 'Swiss/French', 28: 'Swiss/German', 29: 'Switzerland', 30: 'Taiwan',
      31: 'Turkish-Q', 32: 'UK', 33: 'US', 34: 'Yugoslavia', 35: 'Turkish-F',
    }, ...hid('bCountryCode'),
  }),
  count: u8('bNumDescriptors', hid('bNumDescriptors')),
  type: u8('bDescriptorType', { hex: true, values: { 33: 'HID', 34: 'HID Report' }, ...hid('bDescriptorType') }),
  length: u16('wDescriptorLength', hid('wDescriptorLength')),
};
export const DESCRIPTOR_FIELDS: readonly Field[] = [...Object.values(f), ...CONFIGURATION_BITS, ...Object.values(h)];
/** What a setup packet and an answer name alone. */
export const CONFIGURATION_VALUE = f.configuration;
export const ALTERNATE_SETTING = f.alternate;
export const INTERFACE_CLASS = f.interfaceClass;

const DEVICE = 1, CONFIGURATION = 2, STRING = 3, INTERFACE = 4, ENDPOINT = 5, QUALIFIER = 6, OTHER_SPEED = 7, ASSOCIATION = 11, HID = 0x21;
const COMPANION = 0x30;
const HID_CLASS = 3, AUDIO_CLASS = 1;
const typeName = (type: number): string => DESCRIPTORS[type] ?? 'unknown';
const HEADINGS: Readonly<Record<number, string>> = {
  [DEVICE]: 'DEVICE DESCRIPTOR', [CONFIGURATION]: 'CONFIGURATION DESCRIPTOR', [STRING]: 'STRING DESCRIPTOR', [INTERFACE]: 'INTERFACE DESCRIPTOR',
  [ENDPOINT]: 'ENDPOINT DESCRIPTOR', [QUALIFIER]: 'DEVICE QUALIFIER DESCRIPTOR', [ASSOCIATION]: 'INTERFACE ASSOCIATION DESCRIPTOR',
  [COMPANION]: 'SUPERSPEED ENDPOINT COMPANION DESCRIPTOR',
};

/** What a device answers to GET DESCRIPTOR. `index`: of the string that was asked for, 0 for the list of languages. */
export function takeDescriptor(p: Cursor, type: number, index: number): void {
  switch (type) {
    case DEVICE: one(p, type, takeDevice); break;
    case QUALIFIER: one(p, type, takeQualifier); break;
    case STRING: one(p, type, part => takeString(part, index)); break;
    case CONFIGURATION:
    case OTHER_SPEED: takeConfiguration(p); break;
    default:
      p.take(f.answer, p.remaining);
      p.label(`GET DESCRIPTOR Response data (unknown descriptor type ${type})`);
  }
}

/** A descriptor alone: of as many bytes as were asked for, which may be fewer than it has. */
function one(p: Cursor, type: number, take: (p: Cursor) => void): void {
  const outer = p.open(HEADINGS[type], p.remaining);
  take(p);
  p.close(outer);
}

/** Length and type; what is left of the descriptor, or of the transfer where that has less. */
function takeHead(p: Cursor): Cursor {
  const length = p.take(f.length);
  p.take(f.type);
  return p.within(Math.min(p.remaining, Math.max(0, length - 2)));
}

/** Of the fields one after the other as many as there are. */
function takeAll(p: Cursor, fields: readonly Field<unknown>[]): void {
  for (const field of fields) if (p.remaining >= field.size) p.take(field);
}

function takeDevice(p: Cursor): void {
  const part = takeHead(p);
  takeAll(part, [f.version, f.class, f.subclass]);
  takeProtocol(part);
  takeAll(part, [f.largest]);
  if (part.remaining >= 4) {
    const vendor = part.take(f.vendor), product = part.take(f.product);
    labelProduct(part, vendor, product);
  } else {
    takeAll(part, [f.vendor]);
  }
  takeAll(part, [f.release, f.manufacturer, f.productText, f.serial, f.configurations]);
}

function takeProtocol(p: Cursor): void {
  if (!p.more) return;
  if (p.take(f.protocol) === 0) p.addLabel(' (Use class code info from Interface Descriptors)');
}

function takeQualifier(p: Cursor): void {
  const part = takeHead(p);
  takeAll(part, [f.version, f.class, f.subclass]);
  takeProtocol(part);
  takeAll(part, [f.largest, f.configurations]);
}

function takeString(p: Cursor, index: number): void {
  const part = takeHead(p);
  if (index > 0) part.takeRest(f.string);
  else while (part.remaining >= 2) part.take(f.language);
}

/** A configuration, and behind it its interfaces with their endpoints, beside it in the tree. */
function takeConfiguration(p: Cursor): void {
  const outer = p.open(HEADINGS[CONFIGURATION], p.remaining);
  const part = takeHead(p);
  takeAll(part, [f.total, f.interfaces, f.configuration, f.configurationText]);
  if (part.more) {
    const attributes = part.bits(f.configurationAttributes, CONFIGURATION_BITS);
    part.addLabel((attributes & 0x40) !== 0 ? '  SELF-POWERED' : '  NOT SELF-POWERED');
    part.addLabel((attributes & 0x20) !== 0 ? '  REMOTE-WAKEUP' : '  NO REMOTE-WAKEUP');
  }
  takeAll(part, [f.power]);
  p.close(outer);
  let current = 0;
  while (p.remaining >= 2) {
    const length = p.u8();
    if (length < 2 || length > p.remaining) return;
    current = takeInner(p.within(length), current);
  }
}

/** One inside a configuration; gives the class of the interface that it belongs to. */
function takeInner(p: Cursor, current: number): number {
  const type = p.u8(1);
  const isHid = type === HID && current === HID_CLASS;
  const outer = p.open(isHid ? 'HID DESCRIPTOR' : HEADINGS[type] ?? 'UNKNOWN DESCRIPTOR', p.remaining);
  const heading = p.lastNode;
  p.take(f.length);
  p.take(f.type);
  if (isHid) p.label(`bDescriptorType: 0x21 (HID)`);
  let its = current;
  if (type === INTERFACE && p.remaining >= 7) its = takeInterface(p, heading);
  else if (type === ENDPOINT && p.remaining >= 5) takeEndpoint(p, current);
  else if (type === ASSOCIATION) takeAll(p, [f.first, f.count, f.functionClass, f.functionSubclass, f.functionProtocol, f.functionText]);
  else if (type === COMPANION && p.remaining >= 4) takeCompanion(p);
  else if (isHid) takeHid(p);
  p.takeRest(f.rest);
  p.close(outer);
  return its;
}

function takeInterface(p: Cursor, heading: number): number {
  const number = p.take(f.interface);
  const alternate = p.take(f.alternate);
  p.take(f.endpoints);
  const its = p.take(f.interfaceClass);
  p.labelNode(heading, `INTERFACE DESCRIPTOR (${number}.${alternate}): class ${CLASSES[its] ?? 'Unknown'}`);
  const named = (field: Field<number>, names: Readonly<Record<number, string>> | undefined): void => {
    const value = p.take(field);
    const name = names?.[value];
    if (name !== undefined) p.label(`${field.title}: ${name} (${hex(value, 2)})`);
  };
  named(f.interfaceSubclass, SUBCLASSES[its]);
  named(f.interfaceProtocol, INTERFACE_PROTOCOLS[its]);
  p.take(f.interfaceText);
  return its;
}

const BULK = 2, ISOCHRONOUS = 1, INTERRUPT = 3;

function takeEndpoint(p: Cursor, current: number): void {
  const address = p.bits(f.endpoint, [f.direction, f.number]);
  p.addLabel(`  ${(address & 0x80) !== 0 ? 'IN' : 'OUT'}  Endpoint:${address & 0x0f}`);
  const kind = p.u8() & 3;
  p.bits(f.attributes, kind === ISOCHRONOUS ? [f.transfer, f.synchronization, f.behavior] : [f.transfer]);
  p.bits(f.packetSize, kind === ISOCHRONOUS || kind === INTERRUPT ? [f.slots, f.size] : [f.size]);
  p.take(f.interval);
  if (current === AUDIO_CLASS && kind !== BULK) takeAll(p, [f.refresh, f.synchronizedBy]);
}

function takeCompanion(p: Cursor): void {
  p.take(f.burst);
  p.bits(f.attributes, [f.streams]);
  p.take(f.perInterval);
}

function takeHid(p: Cursor): void {
  p.passing('usbhid');
  takeAll(p, [h.version, h.country]);
  if (!p.more) return;
  const count = p.take(h.count);
  for (let i = 0; i < count && p.remaining >= 3; i++) {
    p.take(h.type);
    p.take(h.length);
  }
}
