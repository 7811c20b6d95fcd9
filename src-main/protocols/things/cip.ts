/** Common Industrial Protocol: The CIP Networks Library, volume 1, chapters 2 to 4. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { ATTRIBUTE_FIELDS, attributeOf, takeAll, takeSeveral } from './cip/attributes.ts';
import {
  FORWARD_CLOSE, FORWARD_OPEN, LARGE_FORWARD_OPEN, MANAGER_FIELDS, UNCONNECTED_SEND, takeManagerRequest, takeManagerResponse,
} from './cip/manager.ts';
import { EXTENDED_STATUSES, MANAGER_SERVICES, SERVICES, STATUSES } from './cip/names.ts';
import { PATH_FIELDS, type Path, pathIn, showPath, takePath } from './cip/path.ts';

/** Name of the request that a response answers, in `p.packet.notes`: its bytes, from the service on. */
export const CIP_REQUEST = 'cip.request';
const RESPONSE = 0x80, MULTIPLE = 0x0a, GET_ALL = 0x01, GET_LIST = 0x03, SET_LIST = 0x04, RESET = 0x05, GET_ONE = 0x0e, SET_ONE = 0x10;
const MANAGER = 0x06;
const MANAGED = new Set([FORWARD_CLOSE, UNCONNECTED_SEND, FORWARD_OPEN, LARGE_FORWARD_OPEN]);
const LITTLE = { little: true } as const;

const FIELDS = {
  service: u8('Service', { hex: true }),
  rr: bits('Request/Response', 0x80, { hex: true, values: { 0: 'Request', 1: 'Response' } }),
  sc: bits('Service', 0x7f, { hex: true, values: SERVICES }),
  genstat: u8('General Status', { hex: true, values: STATUSES }),
  addstat_size: u8('Additional Status Size'),
  addstat: u16('Additional Status', { ...LITTLE, hex: true }),
  'cm.ext_status': u16('Extended Status', { ...LITTLE, hex: true, values: EXTENDED_STATUSES }),
  'msp.num_services': u16('Number of Services', LITTLE),
  'msp.offset': u16('Offset', LITTLE),
  ...ATTRIBUTE_FIELDS,
  data: octets('Data'),
  ...PATH_FIELDS,
  ...MANAGER_FIELDS,
};
const f = FIELDS;

export const cip = protocol({
  name: 'cip',
  title: 'Common Industrial Protocol',
  short: 'CIP',
  fields: FIELDS,
  dissect(p) {
    const request = p.packet.notes.get(CIP_REQUEST) as Uint8Array | undefined;
    p.packet.notes.delete(CIP_REQUEST);
    p.info('');
    message(p, request);
  },
});

/**
 * A service, asked for or answered; of the request that it answers `request` has the bytes. `isPart`: one of several,
 * of which the Info column has only the name.
 */
function message(p: Cursor, request: Uint8Array | undefined, isPart = false): void {
  const code = p.u8(), isResponse = (code & RESPONSE) !== 0, service = code & 0x7f;
  const heading =
    `${SERVICES[service] ?? 'Unknown Service'}${SERVICES[service] === undefined ? ` (${hex(service, 2)})` : ''}`;
  p.bits(f.service, [f.rr, f.sc]);
  p.label(`Service: ${heading} (${isResponse ? 'Response' : 'Request'})`);
  if (isResponse) response(p, service, request, isPart);
  else requested(p, service, isPart);
}

function serviceName(service: number, classId: number | undefined): string {
  return (classId === MANAGER ? MANAGER_SERVICES[service] : undefined) ?? SERVICES[service] ?? `Service (${hex(service, 2)})`;
}

/** `Identity - Get Attribute Single` */
const summary = ({ subject }: Path, name: string): string => (subject === '' ? name : `${subject} - ${name}`);

/** What a service has besides its path, for the layer that reads it. */
interface Message {
  readonly service: number;
  readonly isResponse: boolean;
  readonly status: number;
  /** Extended statuses. */
  readonly extended: readonly number[];
  /** Where the connection's path lies in the request, for its response. */
  readonly path: Uint8Array | undefined;
}
/** Name of it in `p.packet.notes`. */
const MESSAGE = 'cip.message';

function requested(p: Cursor, service: number, isPart: boolean): void {
  const size = p.take(f.request_path_size);
  p.addLabel(' words');
  const path = takePath(p, 2 * size, 'Request Path'), name = serviceName(service, path.classId);
  if (service === MULTIPLE) {
    p.addInfo(`${name}: `);
    several(p, undefined);
    return;
  }
  if (path.classId === MANAGER && MANAGED.has(service)) {
    p.addInfo(service === UNCONNECTED_SEND ? `${name}: ` : summary(path, name));
    above(p, 'cipcm', { service, isResponse: false, status: 0, extended: [], path: undefined });
    return;
  }
  p.addInfo(isPart ? name : summary(path, name));
  rest(p, service, path, isPart, false);
}

/** What a service has that every object may have is this layer's; that of others is for the object alone. */
function rest(p: Cursor, service: number, path: Path | undefined, isPart: boolean, isResponse: boolean): void {
  if (SERVICES[service] === undefined) {
    if (isPart) p.takeRest(f.data);
    else above(p, 'cipcls', { service, isResponse, status: 0, extended: [], path: undefined });
    return;
  }
  const outer = p.open(`${SERVICES[service]} (${isResponse ? 'Response' : 'Request'})`, p.remaining), node = p.tree.current;
  const holds = isResponse ? service === GET_ONE : service === SET_ONE;
  const attribute = holds || service === GET_ONE ? attributeOf(path?.classId, path?.instance, path?.attribute) : undefined;
  if (attribute !== undefined) p.labelNode(node, `${SERVICES[service]} (${isResponse ? 'Response' : 'Request'}) (${attribute.name})`);
  if (p.more && holds) attribute?.read(p);
  else if (p.more && isResponse && service === GET_ALL && path?.classId !== undefined) takeAll(p, path.classId, f.attribute);
  else if (p.more && (service === GET_LIST || service === SET_LIST)) takeSeveral(p, path, f.attribute, service === SET_LIST, isResponse);
  else if (p.more && service === RESET && !isResponse) p.take(f['reset.type']);
  p.takeRest(f.data);
  p.close(outer);
}

function above(p: Cursor, layer: string, message: Message): void {
  p.packet.notes.set(MESSAGE, message);
  p.call(layer, p.remaining);
}

function response(p: Cursor, service: number, request: Uint8Array | undefined, isPart: boolean): void {
  p.skip(1);
  const known = request === undefined || request.length < 2 ? undefined : aboutRequest(request);
  const isManaged = known?.path.classId === MANAGER && MANAGED.has(service);
  const status = p.u8(), words = STATUSES[status] ?? `Unknown Response (${status.toString(16)})`;
  const outer = p.open(`Status: ${words}: `);
  p.take(f.genstat);
  const extended: number[] = [];
  for (let left = p.take(f.addstat_size); left > 0 && p.remaining >= 2; left--) extended.push(p.take(f.addstat));
  p.close(outer);
  if (request !== undefined && known !== undefined) showPath(p, request.subarray(2, 2 + 2 * request[1]), f.request_path_size, 'Request Path');
  const name = serviceName(service, known?.path.classId);
  if (!isPart) p.addInfo(`${words}: `);
  if (service === MULTIPLE) {
    p.addInfo(`${name}: `);
    several(p, known === undefined ? undefined : request?.subarray(2 + 2 * request[1]));
    return;
  }
  p.addInfo(known === undefined || isPart ? name : summary(known.path, name));
  if (isManaged) {
    p.addInfo(known.more);
    if (p.more) above(p, 'cipcm', { service, isResponse: true, status, extended, path: known.connection });
    else p.column('CIP CM');
    return;
  }
  rest(p, service, known?.path, isPart, true);
}

/** What a request's bytes tell of it: its path, and behind the class in parentheses what a connection was to be opened to. */
function aboutRequest(request: Uint8Array): { readonly path: Path; readonly more: string; readonly connection?: Uint8Array } {
  const behind = 2 + 2 * request[1], path = pathIn(request.subarray(2, behind));
  const size = path.classId === MANAGER ? CONNECTION_PATHS[request[0]] : undefined;
  if (size === undefined || behind + size >= request.length) return { path, more: '' };
  const at = behind + size + (request[0] === FORWARD_CLOSE ? 2 : 1);
  const connection = request.subarray(at, at + 2 * request[behind + size]), { subject } = pathIn(connection);
  return { path, connection, more: subject === '' ? '' : ` (${subject})` };
}

/** Where the connection manager's requests have the size of the connection's path. */
const CONNECTION_PATHS: Readonly<Record<number, number>> = { [FORWARD_OPEN]: 35, [LARGE_FORWARD_OPEN]: 39, [FORWARD_CLOSE]: 10 };

/** Services that one packet may hold. */
const MOST_SERVICES = 1000;

/** §2-4.9: services whose places are told first. */
function several(p: Cursor, request: Uint8Array | undefined): void {
  const begin = p.at;
  const count = p.take(f['msp.num_services']);
  const offsets = Array.from({ length: Math.min(count, MOST_SERVICES) }, () => p.take(f['msp.offset']));
  const asked = request === undefined ? [] : Array.from(
    { length: Math.min(offsets.length, request.length >> 1) },
    (_, i) => readUint(request, Math.min(2 + 2 * i, request.length - 2), 2, true),
  );
  offsets.forEach((offset, i) => {
    const end = offsets[i + 1] ?? p.reported - begin;
    if (begin + offset < p.at || end <= offset || begin + end > p.reported) return;
    p.at = begin + offset;
    const outer = p.open(`Service Packet #${i + 1}`, end - offset);
    p.set(f['msp.offset'], offset, p.at, end - offset);
    if (i > 0) p.addInfo(', ');
    const from = asked[i];
    message(
      p.within(end - offset),
      request === undefined || from === undefined ? undefined : request.subarray(from, asked[i + 1] ?? request.length), true,
    );
    p.close(outer);
  });
}

const TRUNK = { service: 0, isResponse: false, status: 0, extended: [], path: undefined } satisfies Message;
const messageOf = (p: Cursor): Message => (p.packet.notes.get(MESSAGE) as Message | undefined) ?? TRUNK;

/** §3-5: connections are opened and closed, and requests sent on, by the object that manages them. */
export const cipcm = protocol({
  name: 'cipcm',
  title: 'CIP Connection Manager',
  short: 'CIP CM',
  fields: {},
  dissect(p) {
    const { service, isResponse, status, extended, path } = messageOf(p), failed = status !== 0;
    const heading = p.open(`Service: ${MANAGER_SERVICES[service] ?? 'Unknown'} (${isResponse ? 'Response' : 'Request'})`, 0);
    p.generate(f.rr, isResponse ? 1 : 0);
    p.generate(f['cm.sc'], service);
    p.close(heading);
    if (isResponse && failed) {
      const outer = p.open(`Status: ${STATUSES[status] ?? 'Unknown'}`, 0);
      p.generate(f['cm.genstat'], status);
      p.generate(f['cm.addstat_size'], extended.length);
      extended.forEach((code, i) => p.generate(i === 0 ? f['cm.ext_status'] : f.addstat, code));
      p.close(outer);
    }
    const outer = p.open('Command Specific Data', p.remaining);
    if (!isResponse) {
      takeManagerRequest(p, service, inner => message(inner, undefined));
    } else if (service === UNCONNECTED_SEND) {
      if (failed && p.more) p.take(f['cm.remain_path_size']);
    } else {
      takeManagerResponse(p, service, failed);
      if (path !== undefined) {
        const inner = p.open('Connection Information', 0);
        showPath(p, path, f['cm.connpath_size'], 'Connection Path');
        p.close(inner);
      }
    }
    p.takeRest(f.data);
    p.close(outer);
  },
});

/** What is asked of an object that this program knows nothing more of. */
export const cipcls = protocol({
  name: 'cipcls',
  title: 'CIP Class Generic',
  short: 'CIP',
  fields: {},
  dissect(p) {
    const outer = p.open('Command Specific Data', p.remaining);
    p.takeRest(f.data);
    p.close(outer);
  },
});
