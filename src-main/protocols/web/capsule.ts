/**
 * The Capsule Protocol and HTTP Datagrams, RFC 9297; what UDP (RFC 9298) and IP (RFC 9484) in HTTP say with them, and WebTransport
 * (draft-ietf-webtrans-http3).
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, type Tracker, ipv4, ipv6, none, octets, protocol, text, u32, u64, u8 } from '../../dissect/index.ts';
import { readDatagramPayload } from './capsule/datagram-payload.ts';
import { capsuleLength } from './capsule/framing.ts';
import { headEnd, headerText, nameBytes } from './http/head.ts';
import { takeVariable } from './quic/frames.ts';

const DATAGRAM = 0x00, ADDRESS_ASSIGN = 0x01, ADDRESS_REQUEST = 0x02, ROUTE_ADVERTISEMENT = 0x03, CLOSE_SESSION = 0x2843, DRAIN_SESSION = 0x78ae;

const TYPES: Readonly<Record<number, string>> = {
  [DATAGRAM]: 'DATAGRAM', [ADDRESS_ASSIGN]: 'ADDRESS_ASSIGN', [ADDRESS_REQUEST]: 'ADDRESS_REQUEST', [ROUTE_ADVERTISEMENT]: 'ROUTE_ADVERTISEMENT',
  [CLOSE_SESSION]: 'CLOSE_WEBTRANSPORT_SESSION', [DRAIN_SESSION]: 'DRAIN_WEBTRANSPORT_SESSION',
};

/** RFC 9297 §5.4: types of the form 41 * N + 23 mean nothing, on purpose. */
const typeName = (type: number): string => TYPES[type] ?? (type % 41 === 23 ? 'Reserved (GREASE)' : 'Unknown');

const own = { own: true } as const;

const FIELDS = {
  type: u64('Type', { ...own, text: type => `${typeName(type)} (${hex(type)})` }),
  length: u64('Length', own),
  context_id: u64('Context ID', own),
  payload: octets('Payload', own),
  address: none('Address', own),
  'address.request_id': u64('Request ID', own),
  'address.version': u8('IP Version', own),
  'address.ipv4': ipv4('Address', own),
  'address.ipv6': ipv6('Address', own),
  'address.prefix_length': u8('Prefix Length', own),
  route: none('Route', own),
  'route.version': u8('IP Version', own),
  'route.start_ipv4': ipv4('First Address', own),
  'route.start_ipv6': ipv6('First Address', own),
  'route.end_ipv4': ipv4('Last Address', own),
  'route.end_ipv6': ipv6('Last Address', own),
  'route.protocol': u8('IP Protocol', own),
  error: u32('Application Error Code', own),
  message: text('Application Error Message', own),
};

const f = FIELDS;

/** What the stream was opened for, `connect-udp`, in `p.packet.notes`. */
export const CAPSULES_FOR = 'capsules for';

/** The upgrade token of a connection of HTTP/1 that became a stream of capsules. */
const UPGRADE: Tracker<{ token: string | undefined }> = {
  key: 'capsule',
  make: () => ({ token: undefined }),
  observe(state, { bytes }) {
    const end = state.token === undefined ? headEnd(bytes, 0, bytes.length) : -1;
    if (end > 0) state.token = headerText(bytes, 0, end, TOKEN)?.toLowerCase();
  },
};

const TOKEN = nameBytes('upgrade');

export const capsule = protocol({
  name: 'capsule',
  title: 'Capsule Protocol',
  short: 'Capsule',
  fields: FIELDS,
  dissect(p) {
    const type = takeVariable(p, f.type);
    p.info(() => typeName(type));
    p.title(`: ${typeName(type)}`);
    const length = takeVariable(p, f.length);
    readValue(p.within(length), type);
  },
  frame: capsuleLength,
});

function readValue(p: Cursor, type: number): void {
  switch (type) {
    case DATAGRAM:
      readDatagram(p);
      break;
    case ADDRESS_ASSIGN:
    case ADDRESS_REQUEST:
      while (p.more) readAddress(p);
      break;
    case ROUTE_ADVERTISEMENT:
      while (p.more) readRoute(p);
      break;
    case CLOSE_SESSION: {
      const code = p.take(f.error), message = p.take(f.message, p.remaining);
      p.addInfo(`: ${code}${message === '' ? '' : ` ${message}`}`);
      break;
    }
    default:
      p.takeRest(f.payload);
  }
}

function readDatagram(p: Cursor): void {
  const { notes, around } = p.packet;
  const purpose = (notes.get(CAPSULES_FOR) as string | undefined) ?? around?.conversation(UPGRADE)?.token;
  const size = readDatagramPayload(p, purpose, f);
  if (size > 0) p.addInfo(`, ${size} bytes`);
}

/** RFC 9484 §4.7.1 and §4.7.2. */
function readAddress(p: Cursor): void {
  const outer = p.open(f.address);
  takeVariable(p, f['address.request_id']);
  takeIp(p, p.take(f['address.version']), f['address.ipv4'], f['address.ipv6']);
  p.take(f['address.prefix_length']);
  p.close(outer);
}

/** RFC 9484 §4.7.3. */
function readRoute(p: Cursor): void {
  const outer = p.open(f.route), version = p.take(f['route.version']);
  takeIp(p, version, f['route.start_ipv4'], f['route.start_ipv6']);
  takeIp(p, version, f['route.end_ipv4'], f['route.end_ipv6']);
  p.take(f['route.protocol']);
  p.close(outer);
}

function takeIp(p: Cursor, version: number, four: Field<number>, six: Field<void>): void {
  if (version === 4) p.take(four);
  else if (version === 6) p.take(six);
  else p.malformed(`IP version ${version}`);
}
