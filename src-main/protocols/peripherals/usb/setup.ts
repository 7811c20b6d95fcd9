/** Setup packets, USB 3.2 §9.3 and §9.4, and what answers them. */
import { type Cursor, type Field, type FieldOptions, below, bits, flag, octets, u16, u8 } from '../../../dissect/index.ts';
import { ALTERNATE_SETTING, CONFIGURATION_VALUE, takeDescriptor } from './descriptors.ts';
import { type Setup, setupAt } from './devices.ts';
import { DESCRIPTORS, ENDPOINT_FEATURES, FEATURES, INTERFACE_FEATURES, LANGUAGES, REQUESTS } from './names.ts';

const id = below('usb');
const little = (name: string): FieldOptions => id(name, { little: true });

const f = {
  type: u8('bmRequestType', { hex: true, ...id('bmRequestType') }),
  direction: flag('Direction', 0x80, { as: ['Device-to-host', 'Host-to-device'], ...id('bmRequestType.direction') }),
  kind: bits('Type', 0x60, { hex: true, values: { 0: 'Standard', 1: 'Class', 2: 'Vendor' }, ...id('bmRequestType.type') }),
  recipient: bits('Recipient', 0x1f, {
    hex: true, values: { 0: 'Device', 1: 'Interface', 2: 'Endpoint', 3: 'Other' }, ...id('bmRequestType.recipient'),
  }),
  request: u8('bRequest', { values: REQUESTS, ...id('setup.bRequest') }),
  otherRequest: u8('bRequest', id('setup.bRequest')),
  value: u16('wValue', { hex: true, ...little('setup.wValue') }),
  index: u16('wIndex', { base: 'decHex', ...little('setup.wIndex') }),
  length: u16('wLength', little('setup.wLength')),
  feature: u16('wFeatureSelector', { values: FEATURES, ...little('setup.wFeatureSelector') }),
  interfaceFeature: u16('wFeatureSelector', { values: INTERFACE_FEATURES, ...little('setup.wFeatureSelector') }),
  endpointFeature: u16('wFeatureSelector', { values: ENDPOINT_FEATURES, ...little('setup.wFeatureSelector') }),
  interface: u16('wInterface', little('setup.wInterface')),
  endpoint: u16('wEndpoint', little('setup.wEndpoint')),
  status: u16('wStatus', { hex: true, ...little('setup.wStatus') }),
  frame: u16('wFrameNumber', little('setup.wFrameNumber')),
  descriptorIndex: u8('Descriptor Index', { hex: true, ...id('DescriptorIndex') }),
  descriptorType: u8('bDescriptorType', { hex: true, values: DESCRIPTORS, ...id('bDescriptorType') }),
  language: u16('Language Id', { hex: true, values: LANGUAGES, ...little('LanguageId') }),
  fragment: octets('Data Fragment', id('data_fragment')),
  answer: octets('CONTROL response data', id('control.Response')),
};
export const SETUP_FIELDS: readonly Field[] = Object.values(f);

export const SETUP = 8;
export const STANDARD = 0, CLASS = 1;
export const TO_DEVICE = 0, TO_INTERFACE = 1, TO_ENDPOINT = 2, TO_OTHER = 3;
export const GET_DESCRIPTOR = 6;
const GET_STATUS = 0, CLEAR_FEATURE = 1, SET_FEATURE = 3, SET_ADDRESS = 5, GET_CONFIGURATION = 8, SET_CONFIGURATION = 9, GET_INTERFACE = 10;
const SET_INTERFACE = 11, SYNCH_FRAME = 12;

export const kindOf = (setup: Setup): number => (setup.type >> 5) & 3;
export const recipientOf = (setup: Setup): number => setup.type & 0x1f;

/** The heading, the first byte, and what `takeRest` makes of the other seven. */
export function takeSetup(p: Cursor, takeRest: (p: Cursor, setup: Setup) => void): void {
  p.need(SETUP);
  const setup = setupAt(p.bytes, p.at);
  p.beside(() => {
    const outer = p.open('Setup Data', SETUP);
    p.bits(f.type, [f.direction, f.kind, f.recipient]);
    takeRest(p.within(SETUP - 1), setup);
    p.close(outer);
  });
}

/** What follows the setup packet in the same transfer. */
export function takeFragment(p: Cursor): void {
  p.beside(() => p.takeRest(f.fragment));
}

/** A request that no class explains. */
export function takeOtherSetup(p: Cursor): void {
  p.take(f.otherRequest);
  p.take(f.value);
  p.take(f.index);
  p.take(f.length);
}

/** A standard request (§9.4). */
export function takeStandardSetup(p: Cursor, setup: Setup): void {
  const { request } = setup;
  const name = REQUESTS[request];
  if (name !== undefined) p.info(request === GET_DESCRIPTOR ? `${name} Request ${DESCRIPTORS[setup.value >>> 8] ?? 'UNKNOWN'}` : `${name} Request`);
  p.take(f.request);
  const recipient = recipientOf(setup);
  switch (request) {
    case GET_DESCRIPTOR:
      p.take(f.descriptorIndex);
      p.take(f.descriptorType);
      p.take(f.language);
      break;
    case CLEAR_FEATURE:
    case SET_FEATURE:
      p.take(recipient === TO_INTERFACE ? f.interfaceFeature : recipient === TO_ENDPOINT ? f.endpointFeature : f.feature);
      p.take(recipient === TO_INTERFACE ? f.interface : recipient === TO_ENDPOINT ? f.endpoint : f.index);
      break;
    case SET_ADDRESS:
      takeAddress(p);
      break;
    case SET_CONFIGURATION:
      p.take(CONFIGURATION_VALUE, 1);
      p.skip(1);
      p.take(f.index);
      break;
    case GET_INTERFACE:
      p.take(f.value);
      p.take(f.interface);
      break;
    case SET_INTERFACE:
      p.take(ALTERNATE_SETTING, 1);
      p.skip(1);
      p.take(f.interface);
      break;
    case SYNCH_FRAME:
      p.take(f.value);
      p.take(f.endpoint);
      break;
    case GET_STATUS:
      p.take(f.value);
      p.take(recipient === TO_INTERFACE ? f.interface : recipient === TO_ENDPOINT ? f.endpoint : f.index);
      break;
    default:
      p.take(f.value);
      p.take(f.index);
  }
  p.take(f.length);
}

const ADDRESS = u16('Device', little('device_address'));
export const ADDRESS_FIELD: Field = ADDRESS;

function takeAddress(p: Cursor): void {
  p.take(ADDRESS);
  p.take(f.index);
}

/** What answers a standard request. */
export function takeStandardAnswer(p: Cursor, setup: Setup): void {
  const name = REQUESTS[setup.request];
  if (name !== undefined) p.info(`${name} Response`);
  if (!p.more) return;
  switch (setup.request) {
    case GET_DESCRIPTOR: {
      const type = setup.value >>> 8;
      if (DESCRIPTORS[type] !== undefined) p.addInfo(` ${DESCRIPTORS[type]}`);
      takeDescriptor(p, type, setup.value & 0xff);
      return;
    }
    case GET_STATUS:
      if (p.remaining >= 2) p.take(f.status);
      return;
    case GET_CONFIGURATION:
      p.take(CONFIGURATION_VALUE);
      return;
    case GET_INTERFACE:
      p.take(ALTERNATE_SETTING);
      return;
    case SYNCH_FRAME:
      if (p.remaining >= 2) p.take(f.frame);
      return;
    default:
      p.take(f.answer, p.remaining);
  }
}

export function takeOtherAnswer(p: Cursor): void {
  p.takeRest(f.answer);
}
