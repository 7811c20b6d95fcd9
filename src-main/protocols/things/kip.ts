/** KNXnet/IP: building automation's bus over IP, KNX Standard 3.8 (ISO 22510): discovery, tunnels to the bus, routing between its lines. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { FIELDS, type Fields } from './knx/fields.ts';
import { CONNECTIONS, FAMILIES, SERVICES, STATUSES, individual } from './knx/names.ts';
import { address, description, device, parameter, structure } from './knx/structures.ts';

const PORT = 3671, HEADER = 6, VERSION = 0x10;
const isHeader = (bytes: Uint8Array, at: number): boolean => bytes[at] === HEADER && bytes[at + 1] === VERSION;

export const kip = protocol({
  name: 'kip',
  title: 'KNX/IP',
  short: 'KNXnet/IP',
  on: { 'udp.port': [PORT], 'tcp.port': [PORT] },
  over: ['tcp'],
  accepts: (bytes, at, end) => end - at >= HEADER && isHeader(bytes, at),
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = (bytes[at + 4] << 8) | bytes[at + 5];
    return isHeader(bytes, at) && length >= HEADER ? length : NOT_MINE;
  },
  fields: FIELDS,
  dissect(p, f) {
    const header = p.open(f.folder, HEADER);
    p.take(f.headerlength);
    p.take(f.version);
    const service = p.take(f.service), outer = p.under(), { at } = p;
    p.set(f['service.family'], service >> 8, at - 2, 1);
    p.set(f['service.type'], service, at - 2, 2);
    p.close(outer);
    const length = p.take(f.totallength);
    p.close(header);
    p.limit(Math.max(HEADER, length));
    const [short, whole] = SERVICES[service] ?? [`? ${FAMILIES[service >> 8] ?? 'Unknown'}: ${hex(service, 4)}`, 'Unknown Service'];
    p.title(` ${whole}`);
    p.info(short);
    body(p, f, service, short);
    p.takeRest(f.data);
  },
});

function body(p: Cursor, f: Fields, service: number, short: string): void {
  switch (service) {
    case 0x0201: case 0x0203: address(p, f, 'Control'); break;
    case 0x020b:
      address(p, f, 'Control');
      while (p.remaining >= 2) parameter(p, f);
      break;
    case 0x0202: case 0x020c:
      address(p, f, 'Control');
      while (p.remaining >= 2) description(p, f, true);
      break;
    case 0x0204: {
      const found: string[] = [];
      while (p.remaining >= 2) found.push(description(p, f, false));
      p.addInfo(`: ${found.join(', ')}`);
      break;
    }
    case 0x0205: connect(p, f, short); break;
    case 0x0206: connected(p, f, short); break;
    case 0x0207: case 0x0209:
      p.addInfo(` #${channel(p, f)}`);
      p.take(f.reserved);
      address(p, f, 'Control');
      break;
    case 0x0208: case 0x020a: {
      p.addInfo(` #${channel(p, f)}`);
      status(p, f);
      break;
    }
    case 0x0310: case 0x0420: case 0x0311: case 0x0421: case 0x0422: case 0x0423: case 0x0424: case 0x0425: numbered(p, f, service); break;
    case 0x0530: p.call('cemi'); break;
    case 0x0531: case 0x0532: routing(p, f, service); break;
    default:
  }
}

const channel = (p: Cursor, f: Fields): string => p.take(f.channel).toString(16).toUpperCase().padStart(2, '0');

function status(p: Cursor, f: Fields): number {
  const value = p.take(f.status);
  p.addInfo(` ${STATUSES[value] ?? hex(value, 2)}`);
  return value;
}

/** Connections to the bus say which layer of it they want, and which address. */
function connect(p: Cursor, f: Fields, short: string): void {
  const control = p.u8(), data = control + 8 <= p.remaining ? p.u8(control) : 0;
  const type = control + data + 2 <= p.available ? p.u8(control + data + 1) : 0;
  p.info(`${CONNECTIONS[type]?.[0] ?? '?'} ${short}`);
  address(p, f, 'Control');
  address(p, f, 'Data');
  structure(p, f, part => {
    part.take(f['conn.type']);
    if (part.more) part.take(f['tunnel.layer']);
    if (part.more) part.take(f.reserved);
    if (part.remaining >= 2) p.addInfo(`, ${individual(device(part, f))}`);
    part.takeRest(f.data);
    return `CRI ${CONNECTIONS[type]?.[1] ?? 'Unknown'}`;
  });
}

function connected(p: Cursor, f: Fields, short: string): void {
  const type = p.available >= 12 ? p.u8(11) : 0, number = channel(p, f);
  const failed = p.u8() !== 0;
  p.info(`${failed ? '' : `${CONNECTIONS[type]?.[0] ?? '?'} `}${short}${failed ? '' : ` #${number}`}`);
  if (failed) {
    status(p, f);
    return;
  }
  p.take(f.status);
  address(p, f, 'Data');
  structure(p, f, part => {
    part.take(f['conn.type']);
    if (part.remaining >= 2) p.addInfo(`, ${individual(device(part, f))}`);
    part.takeRest(f.data);
    return `CRD ${CONNECTIONS[type]?.[1] ?? 'Unknown'}`;
  });
}

/** §2.4: what goes over a connection is numbered. */
function numbered(p: Cursor, f: Fields, service: number): void {
  const outer = p.open(f.folder, 4), isAnswer = service === 0x0311 || service === 0x0421;
  p.take(f['struct.length']);
  p.addInfo(` #${channel(p, f)}`);
  p.addInfo(`:${p.take(f.seqctr)}`);
  if (isAnswer) status(p, f);
  else p.take(f.reserved);
  p.close(outer);
  if (isAnswer) return;
  if (service < 0x0422) {
    p.call('cemi');
    return;
  }
  p.take(f['tunnel.feature']);
  p.take(f.reserved);
}

function routing(p: Cursor, f: Fields, service: number): void {
  structure(p, f, part => {
    part.take(f.status);
    if (service === 0x0531) {
      p.addInfo(`: ${part.take(f.loss)}`);
      return 'Loss Info';
    }
    p.addInfo(`: ${part.take(f['busy.time'])} ms`);
    part.take(f['busy.control']);
    return 'Busy Info';
  });
}
