/** What a connection becomes after `101 Switching Protocols`: RFC 9110 §7.8. */
import { RESPONSE, headEnd, headerText, nameBytes, startKind } from './head.ts';
import { statusCode } from './framing.ts';

const UPGRADE = nameBytes('upgrade');

/** The protocols that are known here, by their upgrade token without a version. */
const BY_TOKEN = new Map([
  ['websocket', 'websocket'], ['h2c', 'http2'], ['tls', 'tls'], ['connect-udp', 'capsule'], ['connect-ip', 'capsule'],
]);

/** Name of the protocol that follows this message, `data` for one that is not known here; undefined when HTTP does. */
export function upgradedTo(bytes: Uint8Array, at: number, end: number): string | undefined {
  // A request, or `HTTP/1.1 ` and another status than 1xx: nearly all messages.
  if (bytes[at] !== 0x48 || bytes[at + 9] !== 0x31) return undefined;
  if (startKind(bytes, at, end) !== RESPONSE || statusCode(bytes, at, end) !== 101) return undefined;
  const head = headEnd(bytes, at, end);
  const token = head < 0 ? undefined : headerText(bytes, at, head, UPGRADE);
  return token === undefined ? undefined : BY_TOKEN.get(token.trim().toLowerCase().split(/[/,\s]/, 1)[0]) ?? 'data';
}
