/** Compressed IPv6 headers, RFC 6282 §3 and §4: from the bytes that are sent, and the addresses of the frame, the packet is made again. */
import { addToSum, foldSum } from '../../../bytes/checksum.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { LINK_ENDS, type LinkEnds } from './ends.ts';
import type { LowpanFields } from './fields.ts';

/** Protocol numbers of the extension headers by their identifiers; behind that of IPv6 a whole compressed header follows. */
const EXTENSIONS: Readonly<Record<number, number>> = { 0: 0, 1: 43, 2: 44, 3: 60, 4: 135 };
const UDP = 17, ROUTING = 43, NO_NEXT_HEADER = 59;
const UDP_HEADER = 8;
const HOPS = [0, 1, 64, 255];
const LINK_LOCAL = Uint8Array.of(0xfe, 0x80, 0, 0, 0, 0, 0, 0);
const HEADER = 40, ADDRESSES_AT = 8;

/** Reads the header and gives the whole packet. */
export function takeCompressed(p: Cursor, f: LowpanFields): Uint8Array<ArrayBuffer> {
  const link = p.packet.notes.get(LINK_ENDS) as LinkEnds | undefined;
  const encoding = p.u16();
  const outer = p.open('IPHC Header', 2);
  p.show(f.patternBits3);
  for (const field of [f['iphc.tf'], f['iphc.hlim'], f['iphc.sam'], f['iphc.dam']]) p.show(field);
  for (const field of [f['iphc.nh'], f['iphc.cid'], f['iphc.sac'], f['iphc.m'], f['iphc.dac']]) p.show(field);
  p.skip(2);
  const isStateful = { source: (encoding & 0x40) !== 0, destination: (encoding & 0x04) !== 0 };
  if ((encoding & 0x80) !== 0) {
    p.show(f['iphc.sci']);
    p.show(f['iphc.dci']);
    p.skip(1);
  }
  if ((encoding & 0x30) !== 0) p.generate(f['iphc.sctx.prefix'], prefix(isStateful.source), p.at);
  if ((encoding & 0x03) !== 0) p.generate(f['iphc.dctx.prefix'], prefix(isStateful.destination), p.at);
  p.close(outer);
  const made = new Uint8Array(HEADER);
  takeTraffic(p, f, (encoding >> 11) & 3, made);
  const nextIsSent = (encoding & 0x0400) === 0;
  if (nextIsSent) made[6] = p.take(f.next);
  const hops = (encoding >> 8) & 3;
  made[7] = hops === 0 ? p.take(f.hops) : HOPS[hops];
  made.set(takeUnicast(p, f.src, (encoding >> 4) & 3, isStateful.source, link?.source), 8);
  const destination = encoding & 3;
  const isMulticast = (encoding & 0x08) !== 0, stateful = isStateful.destination;
  made.set(isMulticast ? takeMulticast(p, f.dst, destination, stateful) : takeUnicast(p, f.dst, destination, stateful, link?.destination), 24);
  const parts: Uint8Array[] = [made];
  /** Where the number of the next header goes. */
  let next: { readonly header: Uint8Array; readonly at: number } = { header: made, at: 6 };
  let known = nextIsSent, isRouted = false, lacksChecksum = false;
  while (!known && p.more) {
    const first = p.u8(), extension = first >> 4 === 0x0e ? EXTENSIONS[(first >> 1) & 7] : undefined;
    if (first >> 3 === 0x1e) {
      next.header[next.at] = UDP;
      lacksChecksum = (first & 4) !== 0;
      parts.push(takeUdp(p, f));
      known = true;
    } else if (extension !== undefined) {
      next.header[next.at] = extension;
      isRouted ||= extension === ROUTING;
      const header = takeExtension(p, f);
      parts.push(header);
      next = { header, at: 0 };
      known = (first & 1) === 0;
    } else {
      // Compressed in a way that has no name: what follows can't be told.
      next.header[next.at] = NO_NEXT_HEADER;
      known = true;
    }
  }
  parts.push(p.bytes.subarray(p.at, p.end));
  const packet = joined(parts, p.remaining);
  if (lacksChecksum && !isRouted && p.available === p.remaining) countChecksum(packet, packet.length - p.available - UDP_HEADER);
  return packet;
}

/** What addresses begin with: no context is known but the first. */
function prefix(isStateful: boolean): Uint8Array {
  const address = new Uint8Array(16);
  if (!isStateful) address.set(LINK_LOCAL);
  return address;
}

/** §3.2.1. */
function takeTraffic(p: Cursor, f: LowpanFields, mode: number, made: Uint8Array): void {
  let traffic = 0, flow = 0;
  if (mode !== 3) {
    const first = p.u8();
    p.show(f.ecn);
    traffic = first >> 6;
    if (mode !== 1) {
      p.show(f.dscp);
      traffic |= (first & 0x3f) << 2;
    }
    if (mode === 2) {
      p.skip(1);
    } else {
      if (mode === 0) p.skip(1);
      flow = p.take(f.flow);
    }
  }
  made[0] = 0x60 | (traffic >> 4);
  made[1] = ((traffic & 15) << 4) | (flow >> 16);
  made[2] = (flow >> 8) & 0xff;
  made[3] = flow & 0xff;
}

/** §3.2.2: an address of which no more is sent than cannot be told from the frame's. */
function takeUnicast(p: Cursor, field: LowpanFields['src'], mode: number, isStateful: boolean, link: Uint8Array | undefined): Uint8Array {
  const address = prefix(isStateful);
  const at = p.at;
  let sent = 0;
  if (mode === 0) {
    // Stateful, this is the address that is not specified.
    if (!isStateful) address.set(p.peekBytes(sent = 16));
  } else if (mode === 1) {
    address.set(p.peekBytes(sent = 8), 8);
  } else if (mode === 2) {
    address.set([0, 0, 0, 0xff, 0xfe, 0, ...p.peekBytes(sent = 2)], 8);
  } else if (link !== undefined) {
    address.set(interfaceOf(link), 8);
  }
  p.skip(sent);
  p.set(field, address, at, sent);
  return address;
}

/** RFC 4944 §6: the interface identifier that an address of the frame gives. */
function interfaceOf(link: Uint8Array): Uint8Array {
  if (link.length === 8) return Uint8Array.of(link[0] ^ 2, ...link.subarray(1));
  return link.length === 2 ? Uint8Array.of(0, 0, 0, 0xff, 0xfe, 0, link[0], link[1]) : new Uint8Array(8);
}

/** §3.2.4. */
function takeMulticast(p: Cursor, field: LowpanFields['src'], mode: number, isStateful: boolean): Uint8Array {
  const address = new Uint8Array(16), at = p.at;
  const sent = isStateful ? 6 : [16, 6, 4, 1][mode];
  const bytes = p.peekBytes(sent);
  address[0] = 0xff;
  if (isStateful) {
    address.set(bytes.subarray(0, 2), 1);
    address.set(bytes.subarray(2), 12);
  } else if (mode === 0) {
    address.set(bytes);
  } else if (mode === 3) {
    address[1] = 2;
    address[15] = bytes[0];
  } else {
    address[1] = bytes[0];
    address.set(bytes.subarray(1), 16 - (sent - 1));
  }
  p.skip(sent);
  p.set(field, address, at, sent);
  return address;
}

/** §4.3. */
function takeUdp(p: Cursor, f: LowpanFields): Uint8Array {
  const first = p.u8();
  const outer = p.open('UDP header compression', 1);
  p.show(f['nhc.pattern.udp']);
  p.show(f['nhc.udp.checksum']);
  p.show(f['nhc.udp.ports']);
  p.skip(1);
  p.close(outer);
  const ports = first & 3;
  let source: number, destination: number;
  const { at } = p;
  if (ports === 3) {
    source = 0xf0b0 | (p.u8() >> 4);
    destination = 0xf0b0 | (p.u8() & 15);
    p.set(f['udp.src'], source, at, 1);
    p.set(f['udp.dst'], destination, at, 1);
    p.skip(1);
  } else {
    source = ports === 2 ? 0xf000 | p.u8() : p.u16();
    p.set(f['udp.src'], source, at, ports === 2 ? 1 : 2);
    p.skip(ports === 2 ? 1 : 2);
    destination = ports === 1 ? 0xf000 | p.u8() : p.u16();
    p.set(f['udp.dst'], destination, p.at, ports === 1 ? 1 : 2);
    p.skip(ports === 1 ? 1 : 2);
  }
  const checksum = (first & 4) === 0 ? p.take(f['udp.checksum']) : 0;
  const length = 8 + p.remaining;
  return Uint8Array.of(source >> 8, source & 0xff, destination >> 8, destination & 0xff, length >> 8, length & 0xff, checksum >> 8, checksum & 0xff);
}

/** §4.3.2: the checksum of UDP that was left out is counted again (RFC 8200 §8.1). Of routed packets the destination is not the last one. */
function countChecksum(packet: Uint8Array, at: number): void {
  const addresses = addToSum(UDP + packet.length - at, packet, ADDRESSES_AT, HEADER);
  const checksum = foldSum(addToSum(addresses, packet, at, packet.length)) || 0xffff;
  packet[at + 6] = checksum >> 8;
  packet[at + 7] = checksum & 0xff;
}

/** §4.2: a length in bytes becomes one in units of eight, padded. */
function takeExtension(p: Cursor, f: LowpanFields): Uint8Array {
  const first = p.u8();
  const outer = p.open('IPv6 extension header');
  p.show(f['nhc.pattern.ext']);
  p.show(f['nhc.ext.eid']);
  p.show(f['nhc.ext.nh']);
  p.skip(1);
  const next = (first & 1) === 0 ? p.take(f['nhc.ext.next']) : 0;
  const length = p.take(f['nhc.ext.length']);
  const body = p.peekBytes(length);
  p.skip(length);
  p.close(outer);
  const header = new Uint8Array(8 * Math.ceil((2 + length) / 8));
  header[0] = next;
  header[1] = header.length / 8 - 1;
  header.set(body, 2);
  const fill = header.length - 2 - length;
  // One byte of padding is an option without length (RFC 8200 §4.2).
  if (fill > 1) {
    header[2 + length] = 1;
    header[3 + length] = fill - 2;
  }
  return header;
}

/** `rest`: bytes behind the headers, captured or not. */
function joined(parts: readonly Uint8Array[], rest: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  const length = whole.length - HEADER - parts[parts.length - 1].length + rest;
  whole[4] = (length >> 8) & 0xff;
  whole[5] = length & 0xff;
  return whole;
}
