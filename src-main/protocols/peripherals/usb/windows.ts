/** The header that USBPcap writes before each request of Windows: https://desowin.org/usbpcap/captureformat.html. */
import { type Cursor, type Field, type FieldOptions, below, bits, u16, u32, u64, u8 } from '../../../dissect/index.ts';
import { LINUX_FIELDS, takeEndpoint } from './linux.ts';
import { WINDOWS_FUNCTIONS, WINDOWS_STATUSES } from './names.ts';

const id = below('usb');
const little = (name: string): FieldOptions => id(name, { little: true });

const f = {
  header: u16('USBPcap pseudoheader length', little('usbpcap_header_len')),
  request: u64('IRP ID', { hex: true, ...little('irp_id') }),
  status: u32('IRP USBD_STATUS', { hex: true, values: WINDOWS_STATUSES, ...little('usbd_status') }),
  function: u16('URB Function', { hex: true, values: WINDOWS_FUNCTIONS, ...little('function') }),
  information: u8('IRP information', { hex: true, ...id('irp_info') }),
  reserved: bits('Reserved', 0xfe, { hex: true, ...id('irp_info.reserved') }),
  direction: bits('Direction', 0x01, { hex: true, values: { 0: 'FDO -> PDO', 1: 'PDO -> FDO' }, ...id('irp_info.direction') }),
  device: u16('Device address', little('device_address')),
  length: u32('Packet Data Length', little('data_len')),
  stage: u8('Control transfer stage', { values: { 0: 'Setup', 1: 'Data', 2: 'Status', 3: 'Complete' }, ...id('control_stage') }),
  start: u32('Isochronous transfer start frame', little('win32.iso_frame')),
  packets: u32('Isochronous transfer number of packets', little('win32.iso_num_packets')),
  errors: u32('Isochronous transfer error count', little('win32.iso_error_count')),
  offset: u32('ISO Data offset', { hex: true, ...little('win32.iso_offset') }),
  packetLength: u32('ISO Data length', { hex: true, ...little('win32.iso_data_len') }),
  packetStatus: u32('ISO USBD status', { hex: true, values: WINDOWS_STATUSES, ...little('win32.iso_status') }),
};
export const WINDOWS_FIELDS: Readonly<Record<string, Field>> = f;

export interface WindowsHeader {
  readonly length: number;
  readonly transfer: number;
  readonly isRequest: boolean;
  readonly functionName: string;
}

/** The first 27 bytes. */
export function takeWindowsHeader(p: Cursor): WindowsHeader {
  const length = p.take(f.header);
  p.take(f.request);
  p.take(f.status);
  const number = p.take(f.function);
  const information = p.bits(f.information, [f.reserved, f.direction]);
  p.addLabel(`, Direction: ${(information & 1) === 0 ? 'FDO -> PDO' : 'PDO -> FDO'}`);
  p.take(LINUX_FIELDS.bus);
  p.take(f.device);
  takeEndpoint(p);
  const transfer = p.take(LINUX_FIELDS.transfer);
  p.take(f.length);
  const functionName = WINDOWS_FUNCTIONS[number] ?? `Unknown function ${number.toString(16)}`;
  return { length, transfer, isRequest: (information & 1) === 0, functionName };
}

/** Of control transfers, behind: which part of them this is. */
export function takeStage(p: Cursor): number {
  return p.take(f.stage);
}

/** Of isochronous transfers: where each packet lies among the data. `shown`: the field that a packet stands below. */
export function takeWindowsPackets(p: Cursor, shown: Field<void>, isIrrelevant: boolean): void {
  p.take(f.start);
  const count = p.take(f.packets);
  p.take(f.errors);
  const note = isIrrelevant ? ' (irrelevant)' : '';
  for (let i = 0; i < count && p.more; i++) {
    p.need(12);
    const outer = p.open(shown, 12);
    p.label('USB isochronous packet');
    p.take(f.offset);
    p.take(f.packetLength);
    p.addLabel(note);
    p.take(f.packetStatus);
    p.addLabel(note);
    p.close(outer);
  }
}
