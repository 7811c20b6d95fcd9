/** Messages of USB over IP: their numbers, the places of what is in them, and where they end. */
import { u16be, u32be } from '../../../bytes/big-endian.ts';
import { MORE, NOT_MINE } from '../../../dissect/index.ts';
import { PACKET } from '../usb/carried.ts';

export const VERSION = 0x0111;
/** Operations, and what answers them. */
export const LIST = 0x8005, LISTED = 0x0005, IMPORT = 0x8003, IMPORTED = 0x0003;
/** Commands, and what answers them. */
export const SUBMIT = 1, UNLINK = 2, SUBMITTED = 3, UNLINKED = 4;

const OPERATION = 8, DEVICE = 312;
export const COMMAND = 48, INTERFACE = 4, BUS_ID = 32;
/** What a host exports is devices on its own buses: a few. */
const MOST_DEVICES = 1024;
/** Of transfers that are not isochronous, what their number of packets may be. */
const NO_PACKETS = 0xffff_ffff;

/** Places of numbers in commands: where all have them, then of some. */
export const SEQUENCE = 4, DEVICE_ID = 8, DIRECTION = 12, ENDPOINT = 16, PACKETS = 32, VICTIM = 20;
const LENGTH = 24;

/** Isochronous packets, by what a command says of them. */
export const packetsOf = (count: number): number => (count === NO_PACKETS ? 0 : count);

/** Whether a command may begin here; answers say of no device, direction and endpoint whose they are. */
function beginsCommand(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 4 > end) return false;
  const command = u32be(bytes, at);
  if (command < SUBMIT || command > UNLINKED || at + 20 > end) return command >= SUBMIT && command <= UNLINKED;
  return u32be(bytes, at + DIRECTION) <= 1 && u32be(bytes, at + ENDPOINT) < 16;
}

/** The length of the message that begins at `at`, for `Protocol.frame`. */
export function frame(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < OPERATION) return MORE;
  if (u16be(bytes, at) === VERSION) return operationLength(bytes, at, end);
  const command = u32be(bytes, at);
  if (command < SUBMIT || command > UNLINKED) return NOT_MINE;
  if (end - at < COMMAND) return MORE;
  if (command === UNLINK || command === UNLINKED) return COMMAND;
  const length = u32be(bytes, at + LENGTH), descriptors = PACKET * packetsOf(u32be(bytes, at + PACKETS));
  if (command === SUBMIT) return COMMAND + (u32be(bytes, at + DIRECTION) === 0 ? length : 0) + descriptors;
  // Whether data come back depends on the direction of what was submitted, which an answer does not say: what stands behind it does.
  if (length === 0 || end - at === COMMAND + descriptors || beginsCommand(bytes, at + COMMAND + descriptors, end)) return COMMAND + descriptors;
  return COMMAND + length + descriptors;
}

function operationLength(bytes: Uint8Array, at: number, end: number): number {
  switch (u16be(bytes, at + 2)) {
    case LIST: return OPERATION;
    case IMPORT: return OPERATION + BUS_ID;
    case IMPORTED: return u32be(bytes, at + 4) === 0 ? OPERATION + DEVICE : OPERATION;
    case LISTED: {
      if (end - at < OPERATION + 4) return MORE;
      const count = u32be(bytes, at + OPERATION);
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
