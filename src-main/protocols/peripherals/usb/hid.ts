/** Human interface devices: requests of the class (Device Class Definition for HID 1.11 §7.2), and reports as bytes. */
import { type Cursor, type Field, type FieldOptions, below, octets, u16, u8 } from '../../../dissect/index.ts';
import type { Setup } from './devices.ts';
import { REPORT_FIELDS, takeReportDescriptor } from './hid-report.ts';

const id = (name: string): FieldOptions => below('usbhid')(name, { little: true });
const REQUESTS: Readonly<Record<number, string>> = {
  1: 'GET_REPORT', 2: 'GET_IDLE', 3: 'GET_PROTOCOL', 9: 'SET_REPORT', 10: 'SET_IDLE', 11: 'SET_PROTOCOL',
};
const REPORTS = { 1: 'Input', 2: 'Output', 3: 'Feature' };
const DESCRIPTORS: Readonly<Record<number, string>> = { 0x21: 'HID', 0x22: 'HID Report' };
const REPORT_DESCRIPTOR = 0x22;

const f = {
  request: u8('bRequest', { hex: true, values: REQUESTS, ...id('setup.bRequest') }),
  value: u16('wValue', { hex: true, ...id('setup.wValue') }),
  index: u16('wIndex', id('setup.wIndex')),
  length: u16('wLength', id('setup.wLength')),
  report: u8('ReportType', { values: REPORTS, ...id('setup.ReportType') }),
  number: u8('ReportID', id('setup.ReportID')),
  duration: u8('Duration', id('setup.Duration')),
  zero: u8('(zero)', id('setup.zero')),
  descriptorIndex: u8('bDescriptorIndex', { hex: true, ...id('descriptor.hid.bDescriptorIndex') }),
  descriptorType: u8('bDescriptorType', { hex: true, values: DESCRIPTORS, ...id('descriptor.hid.bDescriptorType') }),
  interface: u16('wInterfaceNumber', id('descriptor.hid.wInterfaceNumber')),
  descriptorLength: u16('wDescriptorLength', id('descriptor.hid.wDescriptorLength')),
  data: octets('HID Data', id('data')),
};
export const HID_FIELDS: readonly Field[] = [...Object.values(f), ...REPORT_FIELDS];

const GET_REPORT = 1, GET_IDLE = 2, GET_PROTOCOL = 3, SET_REPORT = 9, SET_IDLE = 10;

export const isHidRequest = (setup: Setup): boolean => REQUESTS[setup.request] !== undefined;

/** GET DESCRIPTOR for what only these devices have (§7.1.1). */
export function takeHidDescriptorSetup(p: Cursor, setup: Setup): void {
  p.column('USBHID');
  p.passing('usbhid');
  p.info(`GET DESCRIPTOR Request ${DESCRIPTORS[setup.value >>> 8] ?? 'Unknown type'}`);
  p.skip(1);
  p.take(f.descriptorIndex);
  p.take(f.descriptorType);
  p.take(f.interface);
  p.take(f.descriptorLength);
}

/** What answers it. */
export function takeHidDescriptor(p: Cursor, setup: Setup): void {
  p.column('USBHID');
  p.passing('usbhid');
  p.info(`GET DESCRIPTOR Response ${DESCRIPTORS[setup.value >>> 8] ?? 'Unknown type'}`);
  if (setup.value >>> 8 !== REPORT_DESCRIPTOR || !p.more) return;
  p.beside(() => {
    const outer = p.open('HID Report', p.remaining);
    takeReportDescriptor(p.within(p.remaining));
    p.close(outer);
  });
}

export function takeHidSetup(p: Cursor, setup: Setup): void {
  p.column('USBHID');
  p.passing('usbhid');
  p.info(`${REQUESTS[setup.request]} Request`);
  p.take(f.request);
  p.show(f.value);
  const outer = p.under();
  switch (setup.request) {
    case GET_REPORT:
    case SET_REPORT:
      p.take(f.number);
      p.take(f.report);
      break;
    case SET_IDLE:
      p.take(f.number);
      p.take(f.duration);
      break;
    case GET_IDLE:
      p.take(f.number);
      p.take(f.zero);
      break;
    case GET_PROTOCOL:
    default:
      p.skip(2);
  }
  p.close(outer);
  p.take(f.index);
  p.take(f.length);
}

export function takeHidAnswer(p: Cursor, setup: Setup): void {
  p.column('USBHID');
  p.info(`${REQUESTS[setup.request]} Response`);
}

/** What a device reports, and what it is told. */
export function takeHidData(p: Cursor): void {
  p.passing('usbhid');
  p.beside(() => p.takeRest(f.data));
}
