/** The header that Linux' usbmon writes before each transfer: Documentation/usb/usbmon.rst. */
import { type Cursor, type Field, type FieldOptions, below, bits, flag, i32, none, octets, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { charText } from '../../../dissect/display.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { ERRORS, TRANSFERS } from './names.ts';

const TYPES: Readonly<Record<number, string>> = { 0x53: 'URB_SUBMIT', 0x43: 'URB_COMPLETE', 0x45: 'URB_ERROR' };
const id = below('usb');
const little = (name: string): FieldOptions => id(name, { little: true });
const transferFlag = (title: string, mask: number): Field<boolean> =>
  flag(title, mask, { size: 4, as: ['True', 'False'], ...little(`transfer_flags.${title.toLowerCase().replaceAll(/[- ]+/g, '_')}`) });

export const LINUX_FIELDS = {
  id: u64('URB id', { hex: true, ...little('urb_id') }),
  type: u8('URB type', { base: 'char', text: value => `${TYPES[value] ?? 'Unknown'} (${charText(value)})`, ...id('urb_type') }),
  transfer: u8('URB transfer type', { hex: true, values: TRANSFERS, ...id('transfer_type') }),
  endpoint: u8('Endpoint', { hex: true, ...id('endpoint_address') }),
  direction: bits('Direction', 0x80, { values: { 0: 'OUT', 1: 'IN' }, ...id('endpoint_address.direction') }),
  number: bits('Endpoint number', 0x0f, id('endpoint_address.number')),
  device: u8('Device', id('device_address')),
  bus: u16('URB bus id', little('bus_id')),
  setupFlag: u8('Device setup request', {
    base: 'char', text: value => `${value === 0 ? 'relevant' : 'not relevant'} (${charText(value)})`, ...id('setup_flag'),
  }),
  dataFlag: u8('Data', { base: 'char', text: value => `${value === 0 ? 'present' : 'not present'} (${charText(value)})`, ...id('data_flag') }),
  seconds: u64('URB sec', little('urb_ts_sec')),
  microseconds: u32('URB usec', little('urb_ts_usec')),
  status: i32('URB status', { values: ERRORS, ...little('urb_status') }),
  length: u32('URB length [bytes]', little('urb_len')),
  captured: u32('Data length [bytes]', little('data_len')),
  unused: none('Unused Setup Header', id('unused_setup_header')),
  interval: u32('Interval', little('interval')),
  start: u32('Start frame', little('start_frame')),
  flags: u32('Copy of Transfer Flags', { hex: true, ...little('copy_of_transfer_flags') }),
  errors: u32('ISO error count', little('iso.error_count')),
  descriptors: u32('Number of ISO descriptors', little('iso.numdesc')),
  isoStatus: i32('Status', { values: ERRORS, ...little('iso.iso_status') }),
  isoOffset: u32('Offset [bytes]', little('iso.iso_off')),
  isoLength: u32('Length [bytes]', little('iso.iso_len')),
  isoPadding: u32('Padding', { hex: true, ...little('iso.pad') }),
  isoData: octets('ISO Data', id('iso.data')),
};
export const TRANSFER_FLAGS: readonly Field<boolean>[] = [
  transferFlag('Short not OK', 0x00000001), transferFlag('ISO ASAP', 0x00000002), transferFlag('No transfer DMA map', 0x00000004),
  transferFlag('No FSBR', 0x00000020),
  transferFlag('Zero Packet', 0x00000040), transferFlag('No Interrupt', 0x00000080), transferFlag('Free Buffer', 0x00000100),
  transferFlag('Dir IN', 0x00000200),
  transferFlag('DMA Map Single', 0x00010000), transferFlag('DMA Map Page', 0x00020000), transferFlag('DMA Map SG', 0x00040000),
  transferFlag('Map Local', 0x00080000),
  transferFlag('Setup Map Single', 0x00100000), transferFlag('Setup Map Local', 0x00200000),
  flag('DMA S-G Combined', 0x00400000, { size: 4, as: ['True', 'False'], ...little('transfer_flags.dma_sg_combined') }),
  transferFlag('Aligned Temp Buffer', 0x00800000),
];
export const LINUX_OTHER_FIELDS: readonly Field[] = TRANSFER_FLAGS;

const f = LINUX_FIELDS;

/** Endpoints are written with their direction. */
export function takeEndpoint(p: Cursor): number {
  const address = p.bits(f.endpoint, [f.direction, f.number]);
  p.addLabel(`, Direction: ${(address & 0x80) !== 0 ? 'IN' : 'OUT'}`);
  return address;
}

export interface LinuxHeader {
  readonly hasSetup: boolean;
  readonly transfer: number;
}

/** The first 40 bytes. */
export function takeLinuxHeader(p: Cursor): LinuxHeader {
  p.take(f.id);
  p.take(f.type);
  const transfer = p.take(f.transfer);
  takeEndpoint(p);
  p.take(f.device);
  p.take(f.bus);
  const setup = p.take(f.setupFlag);
  p.take(f.dataFlag);
  for (const field of [f.seconds, f.microseconds, f.status, f.length, f.captured]) p.take<unknown>(field);
  return { hasSetup: setup === 0, transfer };
}

/** The last 16 bytes of the longer header; gives the number of descriptors that follow. */
export function takeLinuxRest(p: Cursor): number {
  p.take(f.interval);
  p.take(f.start);
  takeNamedBits(p, f.flags, TRANSFER_FLAGS);
  return p.take(f.descriptors);
}

const DESCRIPTOR = 16;

/** Packets of isochronous transfers, whose data lie together behind the descriptors of all. `shown`: the field that a descriptor stands below. */
export function takeLinuxPackets(p: Cursor, count: number, shown: Field<void>): void {
  const data = p.at + DESCRIPTOR * count;
  for (let i = 0; i < count; i++) {
    p.need(DESCRIPTOR);
    const outer = p.open(shown, DESCRIPTOR);
    const heading = p.lastNode;
    const status = p.take(f.isoStatus);
    const offset = p.take(f.isoOffset);
    const length = p.take(f.isoLength);
    p.labelNode(heading, `USB isodesc ${i} [${ERRORS[status] ?? `Error ${status}`}] (${length} bytes)`);
    if (status === 0 && length > 0 && data + offset + length <= p.end) p.show(f.isoData, length, data + offset - p.at);
    p.take(f.isoPadding);
    p.close(outer);
  }
}
