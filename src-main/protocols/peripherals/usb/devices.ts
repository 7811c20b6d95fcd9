/** What is remembered of USB devices over the whole capture: the request that each transfer answers, and what the interfaces of a device are. */
import type { Moment, Tracker } from '../../../dissect/index.ts';
import { readUint } from '../../../dissect/read.ts';

/** An interface as its descriptor tells of it; `number` among its device's. */
export interface Interface {
  readonly number: number;
  readonly class: number;
  readonly subclass: number;
  readonly protocol: number;
}

/** A setup packet (USB 3.2 §9.3). */
export interface Setup {
  readonly type: number;
  readonly request: number;
  readonly value: number;
  readonly index: number;
  readonly length: number;
}

/** A transfer that was asked for. `frame`: where. */
export interface Transfer {
  readonly frame: number;
  readonly time: Moment;
  readonly setup: Setup | undefined;
  response: number;
}

/** A command of SCSI that waits for its answer. */
export interface Command {
  readonly frame: number;
  readonly code: number;
  readonly unit: number;
}

interface Device {
  /** By their numbers. */
  readonly interfaces: Map<number, Interface>;
  /** Interface by endpoint address. */
  readonly endpoints: Map<number, Interface>;
  /** What it was last asked to do, of mass storage. */
  command: Command | undefined;
}

/** What is known when a frame is read. */
export interface Known {
  readonly transfer: Transfer | undefined;
  readonly interface: Interface | undefined;
  readonly command: Command | undefined;
}

export interface Devices {
  readonly devices: Map<string, Device>;
  /** By the number of the transfer, as hexadecimal digits. */
  readonly waiting: Map<string, Transfer>;
  readonly known: Map<number, Known>;
}

/** What a header of either kind says of a transfer: where its device is, and its data. */
export interface Header {
  readonly id: string;
  readonly bus: number;
  readonly device: number;
  readonly endpoint: number;
  readonly transfer: number;
  readonly isRequest: boolean;
  readonly setup: Setup | undefined;
  /** Where its data begin. */
  readonly data: number;
}

export const CONTROL = 2;
export const LINUX_HEADER = 48;
const LINUX_MAPPED_HEADER = 64;
export const WINDOWS_HEADER = 27;
const SUBMIT = 0x53;
const COMPLETE = 0x43;
const ERROR = 0x45;
const SETUP = 8;
const SETUP_STAGE = 0;

export function setupAt(bytes: Uint8Array, at: number): Setup {
  return {
    type: bytes[at], request: bytes[at + 1], value: readUint(bytes, at + 2, 2, true), index: readUint(bytes, at + 4, 2, true),
    length: readUint(bytes, at + 6, 2, true),
  };
}

/** The header of Linux, of 48 bytes at least. */
export function linuxHeader(bytes: Uint8Array): Header {
  const length = readUint(bytes, 36, 4, true);
  // Whether the header is the longer one shows in how much follows it.
  const data = bytes.length >= LINUX_MAPPED_HEADER + Math.min(length, bytes.length) || length === 0 ? LINUX_MAPPED_HEADER : LINUX_HEADER;
  const isRequest = bytes[8] === SUBMIT;
  return {
    id: digits(bytes, 0, 8), bus: readUint(bytes, 12, 2, true), device: bytes[11], endpoint: bytes[10], transfer: bytes[9], isRequest, data,
    setup: isRequest && bytes[9] === CONTROL && bytes[14] === 0 ? setupAt(bytes, 40) : undefined,
  };
}

/** That of Windows, of 27 bytes at least. */
export function windowsHeader(bytes: Uint8Array): Header {
  const data = Math.max(WINDOWS_HEADER, readUint(bytes, 0, 2, true));
  const isRequest = (bytes[16] & 1) === 0;
  const hasSetup = isRequest && bytes[22] === CONTROL && data > WINDOWS_HEADER && bytes[WINDOWS_HEADER] === SETUP_STAGE
    && bytes.length >= data + SETUP;
  return {
    id: digits(bytes, 2, 8), bus: readUint(bytes, 17, 2, true), device: readUint(bytes, 19, 2, true), endpoint: bytes[21], transfer: bytes[22],
    isRequest, data,
    setup: hasSetup ? setupAt(bytes, data) : undefined,
  };
}

/**
 * Of either kind, by its bytes alone: the ninth of Linux is a letter, that of Windows is of an address in the kernel. Undefined for fewer bytes than
 * it has.
 */
function headerOf(bytes: Uint8Array): Header | undefined {
  if (bytes.length < WINDOWS_HEADER) return undefined;
  const isLinux = (bytes[8] === SUBMIT || bytes[8] === COMPLETE || bytes[8] === ERROR) && bytes[9] <= 3;
  if (!isLinux) return windowsHeader(bytes);
  return bytes.length < LINUX_HEADER ? undefined : linuxHeader(bytes);
}

const digits = (bytes: Uint8Array, at: number, length: number): string =>
  Array.from(bytes.subarray(at, at + length), byte => byte.toString(16).padStart(2, '0')).join('');

const deviceKey = ({ bus, device }: Header): string => `${bus}.${device}`;

/** Devices that are still known after the packets of very many were forgotten: those of 500 buses; of more all begin anew. */
const MOST_DEVICES = 65_536;

export const noDevices = (): Devices => ({ devices: new Map(), waiting: new Map(), known: new Map() });

export function forgetTransfers({ devices, waiting, known }: Devices): void {
  waiting.clear();
  known.clear();
  if (devices.size > MOST_DEVICES) devices.clear();
}

export const DEVICES: Tracker<Devices> = {
  key: 'usb',
  layer: 'usb',
  make: noDevices,
  forget: forgetTransfers,
  observe(state, { bytes, frame, time }) {
    const header = headerOf(bytes);
    if (header !== undefined) follow(state, header, bytes, { frame, time }, frame);
  },
};

/** Takes note of a transfer's part in `bytes`. What is known by then is kept at `place`: the frame's number, where that has no more than one. */
export function follow(state: Devices, header: Header, bytes: Uint8Array, { frame, time }: Pick<Transfer, 'frame' | 'time'>, place: number): void {
  const key = `${deviceKey(header)} ${header.id}`;
  let transfer = state.waiting.get(key);
  if (header.isRequest) {
    transfer = { frame, time, setup: header.setup, response: 0 };
    state.waiting.set(key, transfer);
  } else if (transfer !== undefined && transfer.response === 0) {
    transfer.response = frame;
    if (transfer.setup !== undefined) learn(state, header, transfer.setup, bytes);
  }
  const device = state.devices.get(deviceKey(header));
  const its = interfaceOf(device, header, transfer?.setup);
  if (device !== undefined && its?.class === MASS_STORAGE) remember(device, header, bytes, frame);
  state.known.set(place, { transfer, interface: its, command: device?.command });
}

export const MASS_STORAGE = 8;
const GET_DESCRIPTOR = 6;
const CONFIGURATION = 2;
const INTERFACE = 4;
const ENDPOINT = 5;

/** A configuration tells of all interfaces and their endpoints. */
function learn(state: Devices, header: Header, { type, request, value }: Setup, bytes: Uint8Array): void {
  if ((type & 0x60) !== 0 || request !== GET_DESCRIPTOR || value >>> 8 !== CONFIGURATION) return;
  const key = deviceKey(header);
  const device: Device = { interfaces: new Map(), endpoints: new Map(), command: undefined };
  let current: Interface | undefined;
  for (let at = header.data; at + 2 <= bytes.length && bytes[at] >= 2; at += bytes[at]) {
    if (bytes[at + 1] === INTERFACE && at + 9 <= bytes.length) {
      current = { number: bytes[at + 2], class: bytes[at + 5], subclass: bytes[at + 6], protocol: bytes[at + 7] };
      // Settings of one interface differ in their endpoints; its class is that of the first.
      if (!device.interfaces.has(current.number)) device.interfaces.set(current.number, current);
    } else if (bytes[at + 1] === ENDPOINT && at + 3 <= bytes.length && current !== undefined) {
      device.endpoints.set(bytes[at + 2], current);
    }
  }
  if (device.interfaces.size > 0) state.devices.set(key, device);
}

const TO_INTERFACE = 1;

/** Whom a transfer is for: the interface that its endpoint belongs to, or that a request names. */
function interfaceOf(device: Device | undefined, { transfer, endpoint }: Header, setup: Setup | undefined): Interface | undefined {
  if (device === undefined) return undefined;
  if (transfer !== CONTROL) return device.endpoints.get(endpoint);
  return setup !== undefined && (setup.type & 0x1f) === TO_INTERFACE ? device.interfaces.get(setup.index & 0xff) : undefined;
}

const COMMAND_BLOCK = 31;

/** Bulk-only transport §5.1: the command that what follows answers. */
function remember(device: Device, { data, isRequest, transfer }: Header, bytes: Uint8Array, frame: number): void {
  if (!isRequest || transfer === CONTROL || bytes.length !== data + COMMAND_BLOCK || readUint(bytes, data, 4, false) !== 0x55534243) return;
  device.command = { frame, code: bytes[data + 15], unit: bytes[data + 13] & 0x0f };
}
