/**
 * Headers put before bytes that have none: Ethernet, IPv4 (RFC 791) or IPv6 (RFC 8200), UDP (RFC 768), TCP (RFC 9293) or SCTP (RFC 9260), with
 * right lengths and checksums. Addresses and fixed values are those of text2pcap.
 */
import { type DummyEnds, type DummyHeaders, type DummyPorts, UserError } from '../../api/index.ts';
import { addressOf } from '../../bytes/address-bytes.ts';
import { addToSum, foldSum, internetChecksum } from '../../bytes/checksum.ts';
import { crc32c } from '../../bytes/crc32c.ts';

/** Makes a packet of the bytes of one; `out` turns its ends round. */
export type Wrapper = (bytes: Uint8Array, out: boolean) => Uint8Array;

const LINK_ETHERNET = 1;
/** Raw IP of both versions, and of one alone. */
const RAW = { both: 101, ipv4: 228, ipv6: 229 } as const;
const UDP = 17, TCP = 6, SCTP = 132;
const SENDER = [0x20, 0x53, 0x45, 0x4e, 0x44, 0], RECEIVER = [0x20, 0x52, 0x45, 0x43, 0x56, 0];
const DEFAULT_ENDS: DummyEnds = ['10.1.1.1', '10.2.2.2'];
/** Shorter frames are filled up: 64 bytes without the frame check sequence (IEEE 802.3 §4A.4.2). */
const LEAST_FRAME = 60;
const TIME_TO_LIVE = 255, HOP_LIMIT = 32;
const LARGEST_LENGTH = 0xffff;

/** Throws `UserError` for ends that are no addresses and for a link type that has no such headers. */
export function wrapper(headers: DummyHeaders, linkType: number): Wrapper {
  if (headers.kind === 'none') return bytes => bytes;
  if (headers.kind === 'ethernet') {
    if (linkType !== LINK_ETHERNET) throw new UserError('Ethernet headers need Ethernet as the link type.');
    return (bytes, out) => etherFrame(headers.type, bytes, out);
  }
  const ends = addressesOf(headers.ends ?? DEFAULT_ENDS), isSix = ends[0].length === 16, type = isSix ? 0x86dd : 0x0800;
  const transport = transportOf(headers, ends), isRaw = linkType === RAW.both || linkType === (isSix ? RAW.ipv6 : RAW.ipv4);
  if (!isRaw && linkType !== LINK_ETHERNET) throw new UserError(`IPv${isSix ? 6 : 4} headers need Ethernet or raw IP as the link type.`);
  return (bytes, out) => {
    const packet = ipPacket(ends, transport.protocol, transport.wrap(bytes, out), out);
    return isRaw ? packet : etherFrame(type, packet, out);
  };
}

/** Most bytes of a packet behind these headers: as many as the length fields hold. */
export function mostBehind({ kind }: DummyHeaders): number {
  return kind === 'none' || kind === 'ethernet' ? Infinity : LARGEST_LENGTH - 64;
}

type Ends = readonly [source: Uint8Array, destination: Uint8Array];

function addressesOf(ends: DummyEnds): Ends {
  const addresses = ends.map(addressOf);
  const wrong = addresses.indexOf(undefined), [source, destination] = addresses;
  if (source === undefined || destination === undefined) throw new UserError(`"${ends[wrong]}" is no address of IPv4 or IPv6.`);
  if (source.length !== destination.length) throw new UserError('Both addresses must be of IPv4, or both of IPv6.');
  return [source, destination];
}

function etherFrame(type: number, bytes: Uint8Array, out: boolean): Uint8Array {
  const frame = new Uint8Array(Math.max(LEAST_FRAME, 14 + bytes.length));
  frame.set([...(out ? SENDER : RECEIVER), ...(out ? RECEIVER : SENDER), type >> 8, type]);
  frame.set(bytes, 14);
  return frame;
}

function ipPacket(ends: Ends, protocol: number, body: Uint8Array, out: boolean): Uint8Array {
  const [source, destination] = out ? [ends[1], ends[0]] : ends, head = source.length === 16 ? 40 : 20;
  const packet = new Uint8Array(head + body.length), view = new DataView(packet.buffer);
  packet.set(source, head - 2 * source.length);
  packet.set(destination, head - source.length);
  packet.set(body, head);
  if (head === 40) {
    view.setUint32(0, 0x60000000);
    view.setUint16(4, body.length);
    view.setUint16(6, (protocol << 8) | HOP_LIMIT);
    return packet;
  }
  view.setUint32(0, 0x45000000 | packet.length);
  view.setUint16(4, 0x1234);
  view.setUint16(8, (TIME_TO_LIVE << 8) | protocol);
  view.setUint16(10, internetChecksum(packet, 0, 20));
  return packet;
}

interface Transport {
  readonly protocol: number;
  readonly wrap: Wrapper;
}

function transportOf(headers: Exclude<DummyHeaders, { readonly kind: 'none' | 'ethernet' }>, ends: Ends): Transport {
  switch (headers.kind) {
    case 'ip': return { protocol: headers.protocol, wrap: bytes => bytes };
    case 'udp': return { protocol: UDP, wrap: udp(headers.ports, ends) };
    case 'tcp': return { protocol: TCP, wrap: tcp(headers.ports, ends) };
    case 'sctp': return { protocol: SCTP, wrap: (bytes, out) => sctpPacket(headers.ports, headers.tag, bytes, out) };
    case 'sctp-data': return { protocol: SCTP, wrap: sctpData(headers.ports, headers.payload) };
  }
}

/** Room for a header with its ports, and the bytes behind it. */
function behindPorts(length: number, ports: DummyPorts, bytes: Uint8Array, out: boolean): DataView<ArrayBuffer> {
  const packet = new Uint8Array(length + bytes.length), view = new DataView(packet.buffer);
  view.setUint16(0, ports[out ? 1 : 0]);
  view.setUint16(2, ports[out ? 0 : 1]);
  packet.set(bytes, length);
  return view;
}

/** With the pseudo header of RFC 9293 §3.1 and RFC 8200 §8.1, which add up to the same. */
function checksumOf(ends: Ends, protocol: number, { buffer }: DataView<ArrayBuffer>): number {
  const bytes = new Uint8Array(buffer), pseudo = ends.reduce((sum, address) => addToSum(sum, address, 0, address.length), protocol + bytes.length);
  return foldSum(addToSum(pseudo, bytes, 0, bytes.length));
}

function udp(ports: DummyPorts, ends: Ends): Wrapper {
  return (bytes, out) => {
    const view = behindPorts(8, ports, bytes, out);
    view.setUint16(4, view.byteLength);
    // Zero would say that there is none.
    view.setUint16(6, checksumOf(ends, UDP, view) || 0xffff);
    return new Uint8Array(view.buffer);
  };
}

/** Each side goes on where its last packet ended, and acknowledges all that the other has sent. */
function tcp(ports: DummyPorts, ends: Ends): Wrapper {
  const sent = [0, 0];
  return (bytes, out) => {
    const view = behindPorts(20, ports, bytes, out), side = out ? 1 : 0;
    view.setUint32(4, sent[side]);
    view.setUint32(8, sent[1 - side]);
    view.setUint16(12, 0x5010);
    view.setUint16(14, 0x2000);
    view.setUint16(16, checksumOf(ends, TCP, view));
    sent[side] = (sent[side] + bytes.length) >>> 0;
    return new Uint8Array(view.buffer);
  };
}

function sctpPacket(ports: DummyPorts, tag: number, bytes: Uint8Array, out: boolean): Uint8Array {
  const view = behindPorts(12, ports, bytes, out), packet = new Uint8Array(view.buffer);
  view.setUint32(4, tag);
  view.setUint32(8, crc32c(packet, 0, packet.length), true);
  return packet;
}

/** A DATA chunk with a whole message (RFC 9260 §3.3.1). */
function sctpData(ports: DummyPorts, payload: number): Wrapper {
  let number = 0;
  return (bytes, out) => {
    const chunk = new Uint8Array(16 + ((bytes.length + 3) & ~3)), view = new DataView(chunk.buffer);
    view.setUint16(0, 3);
    view.setUint16(2, 16 + bytes.length);
    view.setUint32(4, number);
    view.setUint16(10, number);
    view.setUint32(12, payload);
    chunk.set(bytes, 16);
    number = (number + 1) >>> 0;
    return sctpPacket(ports, 0, chunk, out);
  };
}
