/** Transfers of USB over IP: each that was asked for with what came of it, as answers do not say whose they are. */
import { u16be, u32be } from '../../../bytes/big-endian.ts';
import type { Tracker } from '../../../dissect/index.ts';
import { CONTROL, type Devices, type Header, follow, forgetTransfers, noDevices, setupAt } from '../usb/devices.ts';
import {
  COMMAND, DEVICE_ID, DIRECTION, ENDPOINT, PACKETS, SEQUENCE, SUBMIT, SUBMITTED, UNLINK, UNLINKED, VERSION, VICTIM, packetsOf,
} from './framing.ts';

export const ISOCHRONOUS = 0, SETUP = 8;
const BULK = 3;

/** A transfer that was submitted, or the wish that one be given up. */
export interface Asked {
  readonly frame: number;
  readonly device: number;
  readonly direction: number;
  readonly endpoint: number;
  readonly packets: number;
  /** What is to be given up. */
  readonly victim: Asked | undefined;
  returned: number;
}

export interface Transfers {
  readonly devices: Devices;
  readonly bySequence: Map<number, Asked>;
  /** By places: a frame may have several messages. */
  readonly asked: Map<number, Asked>;
  frame: number;
  nth: number;
}

/** More messages than a frame has. */
export const PLACES = 2 ** 16;

export const TRANSFERS: Tracker<Transfers> = {
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
    if (bytes.length < COMMAND || u16be(bytes, 0) === VERSION) return;
    const place = number * PLACES + state.nth, command = u32be(bytes, 0), sequence = u32be(bytes, SEQUENCE);
    let asked = state.bySequence.get(sequence);
    if (command === SUBMIT || command === UNLINK) {
      asked = {
        frame: number, device: u32be(bytes, DEVICE_ID), direction: u32be(bytes, DIRECTION) & 1, endpoint: u32be(bytes, ENDPOINT) & 0x0f,
        packets: command === SUBMIT ? packetsOf(u32be(bytes, PACKETS)) : 0,
        victim: command === UNLINK ? state.bySequence.get(u32be(bytes, VICTIM)) : undefined, returned: 0,
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
export function headerOf(asked: Asked, sequence: number, bytes: Uint8Array, at: number): Header {
  const isRequest = u32be(bytes, at) === SUBMIT, isControl = asked.endpoint === 0;
  return {
    id: String(sequence), bus: asked.device >>> 16, device: asked.device & 0xffff, endpoint: asked.endpoint | asked.direction << 7,
    transfer: isControl ? CONTROL : asked.packets > 0 ? ISOCHRONOUS : BULK, isRequest,
    setup: isControl && isRequest ? setupAt(bytes, at + COMMAND - SETUP) : undefined, data: COMMAND,
  };
}
