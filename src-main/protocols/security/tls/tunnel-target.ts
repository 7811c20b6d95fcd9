/** The port at a tunnel's far end, as the request that opened it gives it: CONNECT of HTTP (RFC 9110 §9.3.6), SOCKS 4 and 5 (RFC 1928 §4). */
const IPV4 = 1, NAME = 3, IPV6 = 4;
/** `CONNECT ` */
const CONNECT = [0x43, 0x4f, 0x4e, 0x4e, 0x45, 0x43, 0x54, 0x20];
const COLON = 0x3a, SPACE = 0x20, CR = 0x0d, LF = 0x0a, ZERO = 0x30, NINE = 0x39;

/** The port that a client's message asks to be connected with; undefined where it asks for no tunnel. */
export function tunnelPort(bytes: Uint8Array): number | undefined {
  // A user's name, which a zero ends, is the last of SOCKS 4.
  if (bytes[0] === 4) return bytes.length >= 9 && bytes[1] === 1 && bytes.at(-1) === 0 ? (bytes[2] << 8) | bytes[3] : undefined;
  if (bytes[0] === 5) return socks5Port(bytes);
  return CONNECT.every((byte, i) => bytes[i] === byte) ? authorityPort(bytes, CONNECT.length) : undefined;
}

function socks5Port(bytes: Uint8Array): number | undefined {
  if (bytes.length < 5 || bytes[1] !== 1 || bytes[2] !== 0) return undefined;
  const type = bytes[3];
  const address = type === IPV4 ? 4 : type === IPV6 ? 16 : type === NAME ? 1 + bytes[4] : -1;
  const port = 4 + address;
  return address > 0 && bytes.length === port + 2 ? (bytes[port] << 8) | bytes[port + 1] : undefined;
}

/** What is behind the last colon of `host:port`, which ends at a space or with the line. */
function authorityPort(bytes: Uint8Array, at: number): number | undefined {
  let port: number | undefined;
  for (; at < bytes.length && bytes[at] !== SPACE && bytes[at] !== CR && bytes[at] !== LF; at++) {
    const byte = bytes[at];
    if (byte === COLON) port = 0;
    else if (port !== undefined) port = byte >= ZERO && byte <= NINE && port < 0x10000 ? 10 * port + byte - ZERO : undefined;
  }
  return port !== undefined && port > 0 && port < 0x10000 ? port : undefined;
}
