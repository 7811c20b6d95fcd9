/** Classic pcap files (draft-ietf-opsawg-pcap), little-endian: one link type, micro- or nanoseconds. */
import { CaptureError } from './capture-error.ts';
import type { CaptureWriter, WriterOptions, WrittenPacket } from './written-packets.ts';
import type { CaptureInterface } from './interfaces.ts';
import { linkTypeName } from '../bytes/link-types.ts';
import { OutputBuffer } from './output-buffer.ts';
import { unitOf } from './pcapng-time.ts';

/** Written where an interface kept whole packets: what tcpdump and Wireshark write then. */
const USUAL_SNAP_LENGTH = 262144;
const ETHERNET = 1;

export class PcapWriter implements CaptureWriter {
  readonly #out: OutputBuffer;
  readonly #options: WriterOptions;
  #linkType = -1;
  #nanoseconds = false;

  constructor(write: (bytes: Uint8Array) => void, options: WriterOptions) {
    this.#out = new OutputBuffer(write);
    this.#options = options;
  }

  packet({ interface: index, seconds, nanoseconds, bytes, original }: WrittenPacket): void {
    const { linkType } = this.#options.interfaces[index];
    if (this.#linkType < 0) this.#header(this.#options.interfaces[index]);
    if (linkType !== this.#linkType) {
      throw new CaptureError(
        `A pcap file holds one link type, but these packets have ${linkTypeName(this.#linkType)} and ${linkTypeName(linkType)}: choose pcapng.`,
      );
    }
    if (seconds < 0 || seconds > 0xffffffff)
      throw new CaptureError('A pcap file holds times from 1970 to 2106, but a packet has another: choose pcapng.');
    if (!this.#nanoseconds && this.#options.nanoseconds === undefined && nanoseconds % 1000 !== 0) {
      throw new CaptureError('A pcap file has one unit of time, but a later packet needs nanoseconds: choose pcapng.');
    }
    this.#out.u32(seconds);
    this.#out.u32(this.#nanoseconds ? nanoseconds : Math.floor(nanoseconds / 1000));
    this.#out.u32(bytes.length);
    this.#out.u32(original);
    this.#out.raw(bytes);
  }

  /** A pcap file holds packets alone. */
  block(): void {}

  end(): void {
    if (this.#linkType < 0) this.#header(this.#options.interfaces[0]);
    this.#out.flush();
  }

  #header(first: CaptureInterface | undefined): void {
    const { interfaces, nanoseconds } = this.#options;
    this.#linkType = first?.linkType ?? ETHERNET;
    this.#nanoseconds = nanoseconds ?? interfaces.some(({ resolution }) => isFinerThanMicroseconds(resolution));
    const snapLengths = interfaces.filter(({ linkType }) => linkType === this.#linkType).map(({ snapLength }) => snapLength || USUAL_SNAP_LENGTH);
    const fcsLength = first?.fcsLength;
    this.#out.u32(this.#nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4);
    this.#out.u16(2);
    this.#out.u16(4);
    this.#out.u32(0);
    this.#out.u32(0);
    this.#out.u32(snapLengths.length > 0 ? snapLengths.reduce((most, length) => Math.max(most, length)) : USUAL_SNAP_LENGTH);
    this.#out.u32((fcsLength === undefined ? 0 : ((fcsLength >> 1) << 28) | 0x04000000) | this.#linkType);
  }
}

function isFinerThanMicroseconds(resolution: string): boolean {
  const { base, exponent } = unitOf(resolution);
  return base === 10 ? exponent > 6 : exponent > 0;
}
