/** How long packets are on the air, and when the one before was: Bluetooth Core 5.3, volume 6, part B, §2.1 and §2.2. */
import { firstFrom } from '../../../../bytes/ascending.ts';
import type { Tracker } from '../../../../dissect/index.ts';

export const PHYS = {
  0: 'LE 1M', 1: 'LE 2M', 2: 'LE Coded', 3: 'Reserved', 4: 'Reserved', 5: 'Reserved', 6: 'Reserved', 7: 'Reserved',
};
export const ONE = 0, TWO = 1, CODED = 2;

/** Bytes of the access address, and of it and the byte about the coding. */
const ACCESS = 4, CODED_ACCESS = 5;
/** Of a coded packet: preamble, access address, coding indicator and the end of the first block; and bits that end the second. */
const CODED_BEGINNING = 80 + 256 + 16 + 24, END_BITS = 3;
const SLOW = 8, FAST = 2;

/** Microseconds that the packet `bytes[at…end)`, from its access address on, is on the air; undefined for radios that nobody has defined. */
export function airTime(bytes: Uint8Array, at: number, end: number, phy: number): number | undefined {
  const length = end - at;
  if (phy === ONE) return 8 * (length + 1);
  if (phy === TWO) return 4 * (length + 2);
  if (phy !== CODED || length < CODED_ACCESS) return undefined;
  const symbols = (bytes[at + ACCESS] & 3) === 0 ? SLOW : FAST;
  return CODED_BEGINNING + symbols * (8 * (length - CODED_ACCESS) + END_BITS);
}

interface Heard {
  /** Of the packet's beginning, by the receiver's clock, in microseconds. */
  readonly time: number;
  readonly duration: number;
}

/** Receivers' headers, then those of the event: flags stand in its second byte, the time in its last four. */
const FLAGS = 8, TIME = 13, PACKET = 17;
/** That one packet takes in memory, about: three numbers. */
const BYTES = 24;

/** All packets of a capture, in the order of their frames. */
class Packets {
  private frames: number[] = [];
  private times: number[] = [];
  private durations: number[] = [];

  add(frame: number, bytes: Uint8Array): void {
    if (bytes.length < PACKET) return;
    this.frames.push(frame);
    this.times.push((bytes[TIME] | bytes[TIME + 1] << 8 | bytes[TIME + 2] << 16 | bytes[TIME + 3] << 24) >>> 0);
    this.durations.push(airTime(bytes, PACKET, bytes.length, bytes[FLAGS] >> 4 & 7) ?? 0);
  }

  /** The last one before a frame. */
  before(frame: number): Heard | undefined {
    const place = firstFrom(this.frames, frame) - 1;
    return place < 0 ? undefined : { time: this.times[place], duration: this.durations[place] };
  }

  get size(): number {
    return this.frames.length * BYTES;
  }

  clear(): void {
    this.frames = [];
    this.times = [];
    this.durations = [];
  }
}

export const HEARD: Tracker<Packets> = {
  key: 'nordic times',
  layer: 'nordic_ble',
  make: () => new Packets(),
  observe: (packets, { frame, bytes }) => packets.add(frame, bytes),
  forget: packets => packets.clear(),
  holds: packets => packets.size,
};
