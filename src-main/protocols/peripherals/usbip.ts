/** USB over IP, of the kernel's `Documentation/usb/usbip_protocol.rst`: devices that a host exports, and their transfers. */
import {
  type Cursor, MORE, NOT_MINE, type Tracker, bits, expert, frameNumber, i32, octets, protocol, text, u16, u32, u8,
} from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { CARRIED_FLAGS, CARRIED_TRANSFER, type CarriedTransfer, PACKET } from './usb/carried.ts';
import { CONTROL, type Devices, type Header, type Known, follow, forgetTransfers, noDevices, setupAt } from './usb/devices.ts';
import { labelProduct, vendorName } from './usb/device-names.ts';
import { CLASSES, ERRORS } from './usb/names.ts';

const VERSION = 0x0111;
const LIST = 0x8005, LISTED = 0x0005, IMPORT = 0x8003, IMPORTED = 0x0003;
const OPERATIONS = { [IMPORTED]: 'OP_REP_IMPORT', [LISTED]: 'OP_REP_DEVLIST', [IMPORT]: 'OP_REQ_IMPORT', [LIST]: 'OP_REQ_DEVLIST' };
const SUBMIT = 1, UNLINK = 2, SUBMITTED = 3, UNLINKED = 4;
const COMMANDS = { [SUBMIT]: 'OP_CMD_SUBMIT', [UNLINK]: 'OP_CMD_UNLINK', [SUBMITTED]: 'OP_RET_SUBMIT', [UNLINKED]: 'OP_RET_UNLINK' };
const INFOS: Readonly<Record<number, string>> = {
  [SUBMIT]: 'URB Submit', [UNLINK]: 'URB Unlink', [SUBMITTED]: 'URB Response', [UNLINKED]: 'URB Unlink Response',
};
const SPEEDS = ['Speed Unknown', 'Low Speed', 'Full Speed', 'High Speed', 'Wireless Speed', 'Super Speed', 'Super Speed Plus'];
const DIRECTIONS = { 0: 'OUT', 1: 'IN' };
const HEX = { hex: true } as const;

const OPERATION = 8, COMMAND = 48, DEVICE = 312, INTERFACE = 4, PATH = 256, BUS_ID = 32, SETUP = 8;
/** What a host exports is devices on its own buses: a few. */
const MOST_DEVICES = 1024;
const ISOCHRONOUS = 0, BULK = 3;
/** Of transfers that are not isochronous, what their number of packets may be. */
const NO_PACKETS = 0xffff_ffff;

/** Places of numbers in commands: where all have them, then of what is submitted and of what comes back. */
const SEQUENCE = 4, DEVICE_ID = 8, DIRECTION = 12, ENDPOINT = 16, LENGTH = 24, PACKETS = 32, VICTIM = 20;

const u32At = (bytes: Uint8Array, at: number): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
const packetsOf = (count: number): number => (count === NO_PACKETS ? 0 : count);

/** Whether a command may begin here; answers say of no device, direction and endpoint whose they are. */
function beginsCommand(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 4 > end) return false;
  const command = u32At(bytes, at);
  if (command < SUBMIT || command > UNLINKED || at + 20 > end) return command >= SUBMIT && command <= UNLINKED;
  return u32At(bytes, at + DIRECTION) <= 1 && u32At(bytes, at + ENDPOINT) < 16;
}

function frame(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < OPERATION) return MORE;
  if ((bytes[at] << 8 | bytes[at + 1]) === VERSION) return operationLength(bytes, at, end);
  const command = u32At(bytes, at);
  if (command < SUBMIT || command > UNLINKED) return NOT_MINE;
  if (end - at < COMMAND) return MORE;
  if (command === UNLINK || command === UNLINKED) return COMMAND;
  const length = u32At(bytes, at + LENGTH), descriptors = PACKET * packetsOf(u32At(bytes, at + PACKETS));
  if (command === SUBMIT) return COMMAND + (u32At(bytes, at + DIRECTION) === 0 ? length : 0) + descriptors;
  // Whether data come back depends on the direction of what was submitted, which an answer does not say: what stands behind it does.
  if (length === 0 || end - at === COMMAND + descriptors || beginsCommand(bytes, at + COMMAND + descriptors, end)) return COMMAND + descriptors;
  return COMMAND + length + descriptors;
}

function operationLength(bytes: Uint8Array, at: number, end: number): number {
  switch (bytes[at + 2] << 8 | bytes[at + 3]) {
    case LIST: return OPERATION;
    case IMPORT: return OPERATION + BUS_ID;
    case IMPORTED: return u32At(bytes, at + 4) === 0 ? OPERATION + DEVICE : OPERATION;
    case LISTED: {
      if (end - at < OPERATION + 4) return MORE;
      const count = u32At(bytes, at + OPERATION);
      if (count > MOST_DEVICES) return NOT_MINE;
      let length = OPERATION + 4;
      for (let i = 0; i < count; i++) {
        if (end - at < length + DEVICE) return MORE;
        length += DEVICE + INTERFACE * bytes[at + length + DEVICE - 1];
      }
      return length;
    }
    default: return NOT_MINE;
  }
}

/** A transfer that was submitted, or the wish that one be given up. */
interface Asked {
  readonly frame: number;
  readonly device: number;
  readonly direction: number;
  readonly endpoint: number;
  readonly packets: number;
  /** What is to be given up. */
  readonly victim: Asked | undefined;
  returned: number;
}

interface Transfers {
  readonly devices: Devices;
  readonly bySequence: Map<number, Asked>;
  /** By places: a frame may have several messages. */
  readonly asked: Map<number, Asked>;
  frame: number;
  nth: number;
}

/** More messages than a frame has. */
const PLACES = 2 ** 16;

const TRANSFERS: Tracker<Transfers> = {
  key: 'usbip',
  make: () => ({ devices: noDevices(), bySequence: new Map(), asked: new Map(), frame: 0, nth: 0 }),
  forget({ devices, bySequence, asked }) {
    forgetTransfers(devices);
    bySequence.clear();
    asked.clear();
  },
  observe(state, { frame: number, time, bytes }) {
    state.nth = number === state.frame ? state.nth + 1 : 0;
    state.frame = number;
    if (bytes.length < COMMAND || (bytes[0] << 8 | bytes[1]) === VERSION) return;
    const place = number * PLACES + state.nth, command = u32At(bytes, 0), sequence = u32At(bytes, SEQUENCE);
    let asked = state.bySequence.get(sequence);
    if (command === SUBMIT || command === UNLINK) {
      asked = {
        frame: number, device: u32At(bytes, DEVICE_ID), direction: u32At(bytes, DIRECTION) & 1, endpoint: u32At(bytes, ENDPOINT) & 0x0f,
        packets: command === SUBMIT ? packetsOf(u32At(bytes, PACKETS)) : 0,
        victim: command === UNLINK ? state.bySequence.get(u32At(bytes, VICTIM)) : undefined, returned: 0,
      };
      state.bySequence.set(sequence, asked);
    } else if (asked !== undefined) {
      asked.returned ||= number;
      if (command === UNLINKED && asked.victim !== undefined) asked.victim.returned ||= number;
    }
    if (asked === undefined) return;
    state.asked.set(place, asked);
    if (command !== SUBMIT && command !== SUBMITTED) return;
    follow(state.devices, headerOf(asked, sequence, bytes, 0), bytes, { frame: number, time }, place);
  },
};

/** What the header says of the transfer; `at`: where the message begins. */
function headerOf(asked: Asked, sequence: number, bytes: Uint8Array, at: number): Header {
  const isRequest = u32At(bytes, at) === SUBMIT, isControl = asked.endpoint === 0;
  return {
    id: String(sequence), bus: asked.device >>> 16, device: asked.device & 0xffff, endpoint: asked.endpoint | asked.direction << 7,
    transfer: isControl ? CONTROL : asked.packets > 0 ? ISOCHRONOUS : BULK, isRequest,
    setup: isControl && isRequest ? setupAt(bytes, at + COMMAND - SETUP) : undefined, data: COMMAND,
  };
}

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
  const alone = { frame: 0, device: id, direction, endpoint, packets: packetsOf(u32At(p.bytes, p.begin + PACKETS)), victim: undefined, returned: 0 };
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
