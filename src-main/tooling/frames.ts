/** For tests: Ethernet frames with IPv4 or IPv6, TCP and UDP, made from what matters about them. */

export interface Ends {
  /** `10.0.0.1` or 16 bytes of an IPv6 address as hex digits. */
  readonly from: string;
  readonly to: string;
}

export interface Segment extends Ends {
  readonly ports: readonly [number, number];
  readonly sequence: number;
  readonly ack?: number;
  /** Letters out of `FSRPAUEWN`: E for ECE, W for CWR, N for AE. */
  readonly flags?: string;
  readonly window?: number;
  readonly payload?: string | Uint8Array;
  readonly options?: readonly number[];
  /** Of the IPv4 header; default 0. */
  readonly identification?: number;
  readonly urgent?: number;
}

const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, P: 8, A: 16, U: 32, E: 64, W: 128, N: 256 };

export function tcpFrame(segment: Segment): Uint8Array {
  const payload = bytesOf(segment.payload ?? ''), options = segment.options ?? [];
  const body = new Uint8Array(20 + options.length + payload.length), view = new DataView(body.buffer);
  view.setUint16(0, segment.ports[0]);
  view.setUint16(2, segment.ports[1]);
  view.setUint32(4, segment.sequence);
  view.setUint32(8, segment.ack ?? 0);
  view.setUint16(12, ((5 + options.length / 4) << 12) | [...(segment.flags ?? 'A')].reduce((sum, letter) => sum | FLAGS[letter], 0));
  view.setUint16(14, segment.window ?? 1000);
  view.setUint16(18, segment.urgent ?? 0);
  body.set(options, 20);
  body.set(payload, 20 + options.length);
  const frame = ipFrame(segment, 6, body);
  if (segment.identification !== undefined) new DataView(frame.buffer).setUint16(18, segment.identification);
  return frame;
}

export function udpFrame(datagram: Ends & { readonly ports: readonly [number, number]; readonly payload?: string | Uint8Array }): Uint8Array {
  return ipFrame(datagram, 17, udpBody(datagram.ports, datagram.payload ?? ''));
}

/** UDP header and payload. */
export function udpBody(ports: readonly [number, number], payload: string | Uint8Array): Uint8Array {
  const bytes = bytesOf(payload), body = new Uint8Array(8 + bytes.length), view = new DataView(body.buffer);
  view.setUint16(0, ports[0]);
  view.setUint16(2, ports[1]);
  view.setUint16(4, body.length);
  body.set(bytes, 8);
  return body;
}

/** An IPv4 fragment's word: offset in bytes, and whether more follow. */
export interface Fragment {
  readonly offset: number;
  readonly more: boolean;
  readonly identification: number;
}

export function ipFrame(ends: Ends, protocol: number, body: Uint8Array, fragment?: Fragment): Uint8Array {
  return etherFrame(ends.from.includes('.') ? 0x0800 : 0x86dd, ipPacket(ends, protocol, body, fragment));
}

export function ipPacket(ends: Ends, protocol: number, body: Uint8Array, fragment?: Fragment): Uint8Array {
  const four = ends.from.includes('.');
  const packet = new Uint8Array((four ? 20 : 40) + body.length), view = new DataView(packet.buffer);
  if (four) {
    view.setUint16(0, 0x4500);
    view.setUint16(2, packet.length);
    if (fragment !== undefined) {
      view.setUint16(4, fragment.identification);
      view.setUint16(6, (fragment.offset >> 3) | (fragment.more ? 0x2000 : 0));
    }
    view.setUint16(8, 0x4000 | protocol);
    packet.set(ends.from.split('.').map(Number), 12);
    packet.set(ends.to.split('.').map(Number), 16);
    packet.set(body, 20);
  } else {
    view.setUint32(0, 0x60000000);
    view.setUint16(4, body.length);
    view.setUint16(6, (protocol << 8) | 64);
    packet.set(hexBytes(ends.from), 8);
    packet.set(hexBytes(ends.to), 24);
    packet.set(body, 40);
  }
  return packet;
}

export function etherFrame(type: number, body: Uint8Array): Uint8Array {
  return Uint8Array.of(2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, type >> 8, type & 255, ...body);
}

function hexBytes(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}

function bytesOf(payload: string | Uint8Array): Uint8Array {
  return typeof payload === 'string' ? new TextEncoder().encode(payload) : payload;
}
