/** USB over IP, of the kernel's `Documentation/usb/usbip_protocol.rst`: devices that a host exports, and their transfers. */
import { u32be } from '../../bytes/big-endian.ts';
import { type Cursor, bits, expert, frameNumber, i32, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { CARRIED_FLAGS, CARRIED_TRANSFER, type CarriedTransfer } from './usb/carried.ts';
import type { Known } from './usb/devices.ts';
import { labelProduct, vendorName } from './usb/device-names.ts';
import { CLASSES, ERRORS } from './usb/names.ts';
import {
  BUS_ID, IMPORT, IMPORTED, INTERFACE, LIST, LISTED, PACKETS, SUBMIT, SUBMITTED, UNLINK, UNLINKED, VERSION, frame, packetsOf,
} from './usbip/framing.ts';
import { type Asked, ISOCHRONOUS, PLACES, SETUP, TRANSFERS, headerOf } from './usbip/transfers.ts';

const OPERATIONS = { [IMPORTED]: 'OP_REP_IMPORT', [LISTED]: 'OP_REP_DEVLIST', [IMPORT]: 'OP_REQ_IMPORT', [LIST]: 'OP_REQ_DEVLIST' };
const COMMANDS = { [SUBMIT]: 'OP_CMD_SUBMIT', [UNLINK]: 'OP_CMD_UNLINK', [SUBMITTED]: 'OP_RET_SUBMIT', [UNLINKED]: 'OP_RET_UNLINK' };
const INFOS: Readonly<Record<number, string>> = {
  [SUBMIT]: 'URB Submit', [UNLINK]: 'URB Unlink', [SUBMITTED]: 'URB Response', [UNLINKED]: 'URB Unlink Response',
};
const SPEEDS = ['Speed Unknown', 'Low Speed', 'Full Speed', 'High Speed', 'Wireless Speed', 'Super Speed', 'Super Speed Plus'];
const DIRECTIONS = { 0: 'OUT', 1: 'IN' };
const HEX = { hex: true } as const;

const PATH = 256;

export const usbip = protocol({
  name: 'usbip',
  title: 'USBIP Protocol',
  on: { 'tcp.port': [3240] },
  fields: {
    version: u16('Version', HEX),
    operation: u16('Operation', { hex: true, values: OPERATIONS }),
    urb: u32('Command', { hex: true, values: COMMANDS }),
    status: i32('Status', { values: ERRORS }),
    number_of_devices: u32('Number of exported Devices'),
    system_path: text('System Path'),
    devid: u32('Devid', HEX),
    busid: text('Busid'),
    bus_num: u32('Bus number', HEX),
    dev_num: u32('Device Number', HEX),
    speed: u32('Connected Speed', { values: value => SPEEDS[value] }),
    idVendor: u16('idVendor', { hex: true, values: vendorName }),
    idProduct: u16('idProduct', HEX),
    bcdDevice: u16('bcdDevice', HEX),
    bDeviceClass: u8('bDeviceClass', { hex: true, values: CLASSES }),
    bDeviceSubClass: u8('bDeviceSubClass'),
    bDeviceProtocol: u8('bDeviceProtocol'),
    bConfigurationValue: u8('bConfigurationValue'),
    bNumConfigurations: u8('bNumConfigurations'),
    bNumInterfaces: u8('bNumInterfaces'),
    bInterfaceClass: u8('bInterfaceClass', { hex: true, values: CLASSES }),
    bInterfaceSubClass: u8('bInterfaceSubClass', HEX),
    bInterfaceProtocol: u8('bInterfaceProtocol', HEX),
    padding: octets('Padding'),
    device: u32('Device'),
    interface: u32('Interface'),
    interval: u32('Interval'),
    actual_length: u32('Actual length'),
    'iso.error_count': u32('ISO error count'),
    sequence_no: u32('Sequence'),
    cmd_frame: frameNumber('Command frame', { source: 'conversation' }),
    ret_frame: frameNumber('Return frame', { source: 'conversation' }),
    vic_frame: frameNumber('Victim frame', { source: 'conversation' }),
    'endpoint_number.direction': bits('Direction', 0x01, { hex: true, values: DIRECTIONS }),
    endpoint_number: bits('Endpoint', 0x0f, HEX),
    transfer_flags: u32('Transfer flags', HEX),
    transfer_buffer_length: u32('Transfer buffer length [bytes]'),
    'iso.start_frame': i32('ISO Start frame'),
    'iso.num_of_packets': u32('Number of ISO descriptors'),
    setup: octets('Setup Data'),
    data: octets('Data'),
    unsupported_version: expert('Unsupported element', 'error', 'Malformed'),
  },
  sized: true,
  frame,
  dissect(p) {
    if (p.u16() === VERSION) operation(p);
    else command(p);
  },
});

function operation(p: Cursor): void {
  const f = usbip.fields;
  p.take(f.version);
  const kind = p.take(f.operation), status = p.take(f.status);
  switch (kind) {
    case LIST:
      p.info('Device List Request');
      return;
    case IMPORT:
      p.info('Import Request');
      p.take(f.busid, BUS_ID);
      return;
    case IMPORTED:
      p.info('Import Response');
      if (status === 0) device(p);
      return;
    case LISTED: {
      p.info('Device List Response');
      const count = p.take(f.number_of_devices);
      for (let i = 1; i <= count; i++) {
        p.generate(f.device, i);
        const outer = p.under(), interfaces = device(p);
        for (let n = 1; n <= interfaces; n++) {
          p.set(f.interface, n, p.at, INTERFACE);
          const inner = p.under();
          for (const field of [f.bInterfaceClass, f.bInterfaceSubClass, f.bInterfaceProtocol]) p.take(field);
          p.take(f.padding, 1);
          p.close(inner);
        }
        p.close(outer);
      }
      return;
    }
    default: p.expert(f.unsupported_version);
  }
}

/** Gives how many interfaces follow in a list. */
function device(p: Cursor): number {
  const f = usbip.fields;
  p.take(f.system_path, PATH);
  p.take(f.busid, BUS_ID);
  for (const field of [f.bus_num, f.dev_num, f.speed]) p.take(field);
  const vendor = p.take(f.idVendor), product = p.take(f.idProduct);
  labelProduct(p, vendor, product);
  for (const field of [f.bcdDevice, f.bDeviceClass, f.bDeviceSubClass, f.bDeviceProtocol, f.bConfigurationValue, f.bNumConfigurations]) p.take(field);
  return p.take(f.bNumInterfaces);
}

function command(p: Cursor): void {
  const f = usbip.fields, { quoted, around, record } = p.packet, place = record.number * PLACES + p.packet.next('usbip');
  const state = quoted ? undefined : around?.conversation(TRANSFERS), asked = state?.asked.get(place);
  const kind = p.take(f.urb), sequence = p.take(f.sequence_no);
  p.info(INFOS[kind] ?? `Unknown (0x${kind.toString(16)})`);
  p.generate(f.cmd_frame, asked?.frame ?? 0);
  p.generate(f.ret_frame, asked?.returned ?? 0);
  p.generate(f.devid, asked?.device ?? 0);
  p.generate(f['endpoint_number.direction'], asked?.direction ?? 0, p.begin, 1);
  p.generate(f.endpoint_number, asked?.endpoint ?? 0, p.begin, 1);
  const id = p.take(f.devid);
  // Four bytes have one bit, four have four.
  p.skip(3);
  const direction = p.take(f['endpoint_number.direction']);
  p.skip(3);
  const endpoint = p.take(f.endpoint_number);
  if (kind === SUBMIT) submitted(p);
  else if (kind === SUBMITTED) returned(p);
  else if (kind === UNLINK) p.take(f.sequence_no);
  if (kind === UNLINK || kind === UNLINKED) {
    if (asked?.victim !== undefined) p.generate(f.vic_frame, asked.victim.frame);
    if (kind === UNLINKED) p.take(f.status);
    // What is left of the command is zeros.
    p.skip(p.remaining);
    return;
  }
  if (kind !== SUBMIT && kind !== SUBMITTED) {
    p.takeRest(f.data);
    return;
  }
  // Alone, a transfer that is submitted says all that there is to know.
  const alone = { frame: 0, device: id, direction, endpoint, packets: packetsOf(u32be(p.bytes, p.begin + PACKETS)), victim: undefined, returned: 0 };
  transfer(p, asked ?? (kind === SUBMIT ? alone : undefined), sequence, state?.devices.known.get(place));
}

/** The setup packet stands at the command's end, and is USB's where it means something. */
function transfer(p: Cursor, asked: Asked | undefined, sequence: number, known: Known | undefined): void {
  const f = usbip.fields;
  const header = asked === undefined ? undefined : headerOf(asked, sequence, p.bytes, p.begin);
  if (header?.setup === undefined) p.take(f.setup, SETUP);
  else p.show(f.setup, SETUP);
  if (header === undefined) {
    p.takeRest(f.data);
    return;
  }
  const carried: CarriedTransfer = { header, known, packets: header.transfer === ISOCHRONOUS ? asked!.packets : 0 };
  p.packet.notes.set(CARRIED_TRANSFER, carried);
  p.call('usb');
  p.packet.notes.delete(CARRIED_TRANSFER);
}

function submitted(p: Cursor): void {
  const f = usbip.fields;
  takeNamedBits(p, f.transfer_flags, CARRIED_FLAGS);
  for (const field of [f.transfer_buffer_length, f['iso.start_frame'], f['iso.num_of_packets'], f.interval]) p.take(field);
}

function returned(p: Cursor): void {
  const f = usbip.fields;
  for (const field of [f.status, f.actual_length, f['iso.start_frame'], f['iso.num_of_packets'], f['iso.error_count']]) p.take(field);
}
