/** Frames of a generated capture: headers around payloads, written one after another to a pcap file. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { addToSum, foldSum } from '../../bytes/checksum.ts';

/** Who talks to whom, and how their frames look below the transport layer. */
export interface Path {
  readonly version: 4 | 6;
  /** VLAN number, 0 for untagged frames. */
  readonly vlan: number;
  /** Of the two ends: six bytes of Ethernet address; four or sixteen of network address. */
  readonly ether: readonly [Uint8Array, Uint8Array];
  readonly network: readonly [Uint8Array, Uint8Array];
}

const BUFFER_BYTES = 1 << 22;
const LARGEST_FRAME = 1600;

export class PacketWriter {
  packets = 0;
  bytes = 24;
  readonly #descriptor: number;
  readonly #buffer = Buffer.alloc(BUFFER_BYTES);
  #at = 24;
  /** Where the frame being written began, and its record header. */
  #record = 0;
  #identification = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'w');
    // Microseconds, version 2.4, no limit on packet length that matters, Ethernet.
    for (const [i, word] of [0xa1b2c3d4, 0x00040002, 0, 0, 262144, 1].entries()) this.#buffer.writeUInt32LE(word, 4 * i);
  }

  close(): void {
    writeSync(this.#descriptor, this.#buffer, 0, this.#at);
    closeSync(this.#descriptor);
  }

  /** A TCP segment from side `from` of the path. `seconds` since 1970. */
  tcp(
    seconds: number, path: Path, from: 0 | 1, ports: readonly [number, number], sequence: number, ack: number, flags: number, window: number,
    options: Uint8Array, payload: Uint8Array,
  ): void {
    const length = 20 + options.length + payload.length;
    this.#begin(seconds, path, from, 6, length, 0);
    const at = this.#at, buffer = this.#buffer;
    buffer.writeUInt16BE(ports[from], at);
    buffer.writeUInt16BE(ports[1 - from], at + 2);
    buffer.writeUInt32BE(sequence >>> 0, at + 4);
    buffer.writeUInt32BE(ack >>> 0, at + 8);
    buffer.writeUInt16BE(((5 + options.length / 4) << 12) | flags, at + 12);
    buffer.writeUInt16BE(window, at + 14);
    buffer.writeUInt32BE(0, at + 16);
    buffer.set(options, at + 20);
    buffer.set(payload, at + 20 + options.length);
    this.#checksum(path, from, 6, at, length, 16);
    this.#end(length);
  }

  /** A UDP datagram, in fragments where it does not fit into a frame. */
  udp(seconds: number, path: Path, from: 0 | 1, ports: readonly [number, number], payload: Uint8Array): void {
    const datagram = Buffer.alloc(8 + payload.length);
    datagram.writeUInt16BE(ports[from], 0);
    datagram.writeUInt16BE(ports[1 - from], 2);
    datagram.writeUInt16BE(datagram.length, 4);
    datagram.set(payload, 8);
    this.#inFragments(seconds, path, from, 17, datagram);
  }

  /** An ICMP or ICMPv6 message. */
  icmp(seconds: number, path: Path, from: 0 | 1, message: Uint8Array): void {
    this.#inFragments(seconds, path, from, path.version === 4 ? 1 : 58, message);
  }

  /** An Ethernet frame of another type. */
  frame(seconds: number, path: Path, from: 0 | 1, type: number, body: Uint8Array): void {
    this.#link(seconds, path, from, type, body.length);
    this.#buffer.set(body, this.#at);
    this.#end(body.length);
  }

  #inFragments(seconds: number, path: Path, from: 0 | 1, protocol: number, body: Uint8Array): void {
    const most = 1480;
    this.#identification = (this.#identification + 1) & 0xffff;
    for (let at = 0; at < body.length; at += most) {
      const part = body.subarray(at, at + most);
      const fragment = body.length <= most || path.version === 6 ? 0 : (at >> 3) | (at + most < body.length ? 0x2000 : 0);
      this.#begin(seconds, path, from, protocol, part.length, fragment);
      this.#buffer.set(part, this.#at);
      this.#end(part.length);
    }
  }

  #link(seconds: number, path: Path, from: 0 | 1, type: number, length: number): void {
    const buffer = this.#buffer;
    if (this.#at + LARGEST_FRAME > BUFFER_BYTES) {
      writeSync(this.#descriptor, buffer, 0, this.#at);
      this.#at = 0;
    }
    this.#record = this.#at;
    const frame = length + (path.vlan > 0 ? 18 : 14), whole = Math.floor(seconds);
    buffer.writeUInt32LE(whole, this.#at);
    buffer.writeUInt32LE(Math.floor((seconds - whole) * 1e6), this.#at + 4);
    buffer.writeUInt32LE(frame, this.#at + 8);
    buffer.writeUInt32LE(frame, this.#at + 12);
    let at = this.#at + 16;
    buffer.set(path.ether[1 - from], at);
    buffer.set(path.ether[from], at + 6);
    at += 12;
    if (path.vlan > 0) {
      buffer.writeUInt32BE(0x81000000 + path.vlan, at);
      at += 4;
    }
    buffer.writeUInt16BE(type, at);
    this.#at = at + 2;
  }

  #begin(seconds: number, path: Path, from: 0 | 1, protocol: number, length: number, fragment: number): void {
    const buffer = this.#buffer;
    if (path.version === 6) {
      this.#link(seconds, path, from, 0x86dd, 40 + length);
      const at = this.#at;
      buffer.writeUInt32BE(0x60000000, at);
      buffer.writeUInt16BE(length, at + 4);
      buffer.writeUInt16BE((protocol << 8) | 64, at + 6);
      buffer.set(path.network[from], at + 8);
      buffer.set(path.network[1 - from], at + 24);
      this.#at += 40;
      return;
    }
    this.#link(seconds, path, from, 0x0800, 20 + length);
    const at = this.#at;
    buffer.writeUInt16BE(0x4500, at);
    buffer.writeUInt16BE(20 + length, at + 2);
    if (fragment === 0) this.#identification = (this.#identification + 1) & 0xffff;
    buffer.writeUInt16BE(this.#identification, at + 4);
    buffer.writeUInt16BE(fragment, at + 6);
    buffer.writeUInt32BE(0x40000000 | (protocol << 16), at + 8);
    buffer.set(path.network[from], at + 12);
    buffer.set(path.network[1 - from], at + 16);
    buffer.writeUInt16BE(foldSum(addToSum(0, buffer, at, at + 20)), at + 10);
    this.#at += 20;
  }

  #checksum(path: Path, from: 0 | 1, protocol: number, at: number, length: number, place: number): void {
    let sum = protocol + length;
    for (const address of [path.network[from], path.network[1 - from]]) sum = addToSum(sum, address, 0, address.length);
    this.#buffer.writeUInt16BE(foldSum(addToSum(sum, this.#buffer, at, at + length)), at + place);
  }

  #end(length: number): void {
    this.#at += length;
    this.packets++;
    this.bytes += this.#at - this.#record;
  }
}
