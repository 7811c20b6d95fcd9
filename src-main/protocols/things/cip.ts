/** Common Industrial Protocol: The CIP Networks Library, volume 1, chapters 2 to 4. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import {
  FORWARD_CLOSE, FORWARD_OPEN, LARGE_FORWARD_OPEN, MANAGER_FIELDS, UNCONNECTED_SEND, takeManagerRequest, takeManagerResponse,
} from './cip/manager.ts';
import { EXTENDED_STATUSES, MANAGER_SERVICES, SERVICES, STATUSES } from './cip/names.ts';
import { PATH_FIELDS, type Path, pathIn, takePath } from './cip/path.ts';

/** Name of the request that a response answers, in `p.packet.notes`: its bytes, from the service on. */
export const CIP_REQUEST = 'cip.request';
const RESPONSE = 0x80, MULTIPLE = 0x0a, GET_ALL = 0x01, IDENTITY = 0x01, MANAGER = 0x06;
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
  'id.vendor_id': u16('Vendor ID', { ...LITTLE, hex: true, values: MANAGER_FIELDS['cm.vendor'].options.values! }),
  'id.device_type': u16('Device Type', { ...LITTLE, hex: true }),
  'id.product_code': u16('Product Code', LITTLE),
  'id.major_rev': u8('Major Revision'),
  'id.minor_rev': u8('Minor Revision'),
  'id.status': u16('Status', { ...LITTLE, hex: true }),
  'id.serial_number': u32('Serial Number', { ...LITTLE, hex: true }),
  'id.product_name': text('Product Name'),
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

function requested(p: Cursor, service: number, isPart: boolean): void {
  const size = p.take(f.request_path_size);
  p.addLabel(' words');
  const path = takePath(p, 2 * size, 'Request Path');
  const name = serviceName(service, path.classId);
  if (service === MULTIPLE) {
    p.addInfo(`${name}: `);
    several(p, undefined);
    return;
  }
  if (path.classId === MANAGER && MANAGED.has(service)) {
    p.column('CIP CM');
    p.addInfo(service === UNCONNECTED_SEND ? `${name}: ` : summary(path, name));
    takeManagerRequest(p, service, part => message(part, undefined));
    return;
  }
  p.addInfo(isPart ? name : summary(path, name));
  p.takeRest(f.data);
}

function response(p: Cursor, service: number, request: Uint8Array | undefined, isPart: boolean): void {
  p.skip(1);
  const known = request === undefined || request.length < 2 ? undefined : aboutRequest(request);
  const isManaged = known?.path.classId === MANAGER && MANAGED.has(service);
  const status = p.take(f.genstat), words = STATUSES[status] ?? `Unknown Response (${status.toString(16)})`;
  const additional = p.take(f.addstat_size);
  for (let left = additional; left > 0 && p.remaining >= 2; left--) p.take(isManaged && left === additional ? f['cm.ext_status'] : f.addstat);
  const name = serviceName(service, known?.path.classId);
  if (!isPart) p.addInfo(`${words}: `);
  if (service === MULTIPLE) {
    p.addInfo(`${name}: `);
    several(p, known === undefined ? undefined : request?.subarray(2 + 2 * request[1]));
    return;
  }
  p.addInfo(known === undefined || isPart ? name : summary(known.path, name));
  if (isManaged) {
    p.column('CIP CM');
    if (known.more !== '') p.addInfo(known.more);
    if (service !== UNCONNECTED_SEND && p.more) takeManagerResponse(p, service, status !== 0);
  } else if (service === GET_ALL && known?.path.classId === IDENTITY && status === 0 && p.remaining >= 15) {
    for (const field of [
      f['id.vendor_id'], f['id.device_type'], f['id.product_code'], f['id.major_rev'], f['id.minor_rev'], f['id.status'],
      f['id.serial_number'],
    ]) p.take(field);
    const length = p.u8();
    p.skip(1);
    p.take(f['id.product_name'], Math.min(length, p.remaining));
  }
  p.takeRest(f.data);
}

/** What a request's bytes tell of it: its path, and behind the class in parentheses what a connection was to be opened to. */
function aboutRequest(request: Uint8Array): { readonly path: Path; readonly more: string } {
  const behind = 2 + 2 * request[1], path = pathIn(request.subarray(2, behind));
  const size = path.classId === MANAGER ? CONNECTION_PATHS[request[0]] : undefined;
  if (size === undefined || behind + size >= request.length) return { path, more: '' };
  const at = behind + size + (request[0] === FORWARD_CLOSE ? 2 : 1);
  const { subject } = pathIn(request.subarray(at, at + 2 * request[behind + size]));
  return { path, more: subject === '' ? '' : ` (${subject})` };
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
    if (i > 0) p.addInfo(', ');
    const from = asked[i];
    message(
      p.within(end - offset),
      request === undefined || from === undefined ? undefined : request.subarray(from, asked[i + 1] ?? request.length), true,
    );
    p.close(outer);
  });
}
