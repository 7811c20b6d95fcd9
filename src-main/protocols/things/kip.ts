/** KNXnet/IP: building automation's bus over IP, KNX Standard 3.8 (ISO 22510): discovery, tunnels to the bus, routing between its lines. */
import { hex } from '../../bytes/hexadecimal.ts';
import { ipv4Text } from '../../bytes/address-text.ts';
import {
  type Cursor, type Field, MORE, NOT_MINE, bits, ether, ipv4, none, octets, protocol, text, u16, u48, u8,
} from '../../dissect/index.ts';
import { CONNECTIONS, DESCRIPTIONS, FAMILIES, LAYERS, MEDIA, SERVICES, STATUSES, individual } from './knx/names.ts';

const PORT = 3671, HEADER = 6, VERSION = 0x10;
const id = (name: string) => ({ id: `knxip.${name}` });
const names = (table: Readonly<Record<number, readonly [string, string]>>): Readonly<Record<number, string>> =>
  Object.fromEntries(Object.entries(table).map(([number, [, whole]]) => [number, whole]));
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
  fields: {
    folder: none('Folder', id('folder')),
    headerlength: u8('Header Length', { ...id('headerlength'), unit: 'bytes' }),
    version: u8('Protocol Version', { ...id('version'), hex: true }),
    service: u16('Service Identifier', { ...id('service'), hex: true, values: names(SERVICES) }),
    'service.family': u8('Service Family', { ...id('service.family'), hex: true, values: FAMILIES }),
    'service.type': u16('Service Type', { ...id('service.type'), hex: true, values: names(SERVICES) }),
    'service.version': u8('Service Version', { ...id('service.version'), hex: true }),
    totallength: u16('Total Length', { ...id('totallength'), unit: 'bytes' }),
    'struct.length': u8('Structure Length', { ...id('struct.length'), unit: 'bytes' }),
    hostprotocol: u8('Host Protocol', { ...id('hostprotocol'), hex: true, values: { 1: 'IPv4 UDP', 2: 'IPv4 TCP' } }),
    ipaddr: ipv4('IP Address', id('ipaddr')),
    port: u16('Port Number', id('port')),
    dibtype: u8('Description Type', { ...id('dibtype'), hex: true, values: names(DESCRIPTIONS) }),
    medium: u8('KNX Medium', { ...id('medium'), hex: true, values: MEDIA }),
    'device.status': u8('Device Status', { ...id('device.status'), hex: true }),
    progmode: bits('Programming Mode', 0x01, id('progmode')),
    knxaddr: u16('KNX Individual Address', { ...id('knxaddr'), hex: true }),
    project: u16('Project Installation Identifier', { ...id('project'), hex: true }),
    'project.nr': bits('Project Number', 0xfff0, id('project.nr')),
    'project.installation': bits('Installation Number', 0x000f, { ...id('project.installation'), size: 2 }),
    sernr: u48('KNX Serial Number', { ...id('sernr'), hex: true }),
    mcaddr: ipv4('Multicast Address', id('mcaddr')),
    macaddr: ether('MAC Address', id('macaddr')),
    'device.name': text('Friendly Name', { ...id('device.name'), encoding: 'latin1' }),
    manufacturer: u16('KNX Manufacturer Code', { ...id('manufacturer'), hex: true }),
    'conn.type': u8('Connection Type', { ...id('conn.type'), hex: true, values: names(CONNECTIONS) }),
    'tunnel.layer': u8('KNX Layer', { ...id('tunnel.layer'), hex: true, values: LAYERS }),
    channel: u8('Channel', { ...id('channel'), hex: true }),
    status: u8('Status', { ...id('status'), hex: true, values: STATUSES }),
    reserved: u8('Reserved', { ...id('reserved'), hex: true }),
    seqctr: u8('Sequence Counter', id('seqctr')),
    subnet: ipv4('Subnet Mask', { ...id('subnet'), netmask: true }),
    gateway: ipv4('Default Gateway', id('gateway')),
    dhcp: ipv4('DHCP Server', id('dhcp')),
    ipcaps: u8('IP Capabilities', { ...id('ipcaps'), hex: true }),
    ipassign: u8('IP Assignment', { ...id('ipassign'), hex: true }),
    'tunnel.feature': u8('Tunneling Feature Identifier', { ...id('tunnel.feature'), hex: true }),
    loss: u16('Lost Messages', id('loss')),
    'busy.time': u16('Wait Time', id('busy.time')),
    'busy.control': u16('Control', { ...id('busy.control'), hex: true }),
    'srp.mandatory': bits('Mandatory', 0x80, id('srp.mandatory')),
    'srp.type': bits('SRP Type', 0x7f, { ...id('srp.type'), hex: true, values: { 1: 'ProgMode', 2: 'MAC', 3: 'Services', 4: 'DIBs' } }),
    session: u16('Session', { ...id('session'), hex: true }),
    data: octets('Data', id('data')),
  },
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

type Fields = (typeof kip)['fields'];

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

function structure(p: Cursor, f: Fields, read: (part: Cursor) => string): void {
  const outer = p.open(f.folder), node = p.tree.current, length = p.take(f['struct.length']);
  if (length === 0) p.malformed('a structure without length');
  p.labelNode(node, read(p.within(length - 1)));
  p.close(outer);
}

/** §2.3.3: where the other side is to answer. */
function address(p: Cursor, f: Fields, what: string): void {
  structure(p, f, part => {
    part.take(f.hostprotocol);
    const where = `${ipv4Text(part.take(f.ipaddr))}:${part.take(f.port)}`;
    p.addInfo(` @${where}`);
    part.takeRest(f.data);
    return `HPAI ${what} Endpoint: ${where}`;
  });
}

function device(p: Cursor, f: Fields): number {
  const value = p.take(f.knxaddr);
  p.addLabel(` = ${individual(value)}`);
  return value;
}

/** Connections to the bus say which layer of it they want, and which address. */
function connect(p: Cursor, f: Fields, short: string): void {
  const places = p.at, control = p.u8(), data = control + 8 <= p.remaining ? p.u8(control) : 0;
  const type = control + data + 2 <= p.available ? p.u8(control + data + 1) : 0;
  p.info(`${CONNECTIONS[type]?.[0] ?? '?'} ${short}`);
  p.at = places;
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

function parameter(p: Cursor, f: Fields): void {
  structure(p, f, part => {
    const type = part.u8() & 0x7f, name = ({ 1: 'ProgMode', 2: 'MAC', 3: 'Services', 4: 'DIBs' } as const)[type as 1 | 2 | 3 | 4] ?? '?';
    part.show(f['srp.mandatory']);
    part.take(f['srp.type']);
    part.takeRest(f.data);
    p.addInfo(` ${name}`);
    return `SRP ${name}`;
  });
}

/** §7.5.4: what a device says of itself; gives its short name. */
function description(p: Cursor, f: Fields, inInfo: boolean): string {
  let name = '?';
  structure(p, f, part => {
    const type = part.take(f.dibtype);
    name = DESCRIPTIONS[type]?.[0] ?? '?';
    const words = describe(part, f, type);
    if (inInfo && type === 1) p.addInfo(`, ${words}`);
    part.takeRest(f.data);
    return `DIB ${name}${words === '' ? '' : `: ${words}`}`;
  });
  return name;
}

function describe(p: Cursor, f: Fields, type: number): string {
  switch (type) {
    case 0x01: return deviceInformation(p, f);
    case 0x02: {
      const found: string[] = [];
      while (p.remaining >= 2) {
        const outer = p.open(f.folder, 2), node = p.tree.current, family = p.take(f['service.family']), name = FAMILIES[family] ?? `Family ${family}`;
        p.labelNode(node, `KNXnet/IP ${name} v${p.take(f['service.version'])}`);
        p.close(outer);
        if (family > 3) found.push(name);
      }
      return found.join(', ');
    }
    case 0x03: case 0x04: {
      const own = ipv4Text(p.take(f.ipaddr));
      p.take(f.subnet);
      p.take(f.gateway);
      if (type === 0x04) p.take(f.dhcp);
      else spread(p, f, f.ipcaps, 3);
      spread(p, f, f.ipassign, 4);
      if (type === 0x04 && p.more) p.take(f.reserved);
      return own;
    }
    case 0x05: {
      const found: string[] = [];
      while (p.remaining >= 2) found.push(individual(device(p, f)));
      return found.join(', ');
    }
    case 0xfe: return hex(p.take(f.manufacturer), 4);
    default: return '';
  }
}

/** Names of bits, the lowest last, as lines below their byte. */
const BITS = new Map([['knxip.ipcaps', ['AutoIP', 'DHCP', 'BootP']], ['knxip.ipassign', ['AutoIP', 'DHCP', 'BootP', 'manual']]]);

/** A byte whose bits stand below it one by one. */
function spread(p: Cursor, f: Fields, field: Field<number>, count: number): void {
  const value = p.take(field), outer = p.under();
  for (let bit = count - 1; bit >= 0; bit--) {
    p.set(f.data, Uint8Array.of(value), p.at - 1, 1);
    p.label(`${BITS.get(field.name)?.[count - 1 - bit] ?? MEDIA[1 << bit]}: ${(value >> bit) & 1}`);
  }
  p.close(outer);
}

const NAME = 30;

function deviceInformation(p: Cursor, f: Fields): string {
  spread(p, f, f.medium, 6);
  p.bits(f['device.status'], [f.progmode]);
  const isProgramming = (p.bytes[p.at - 1] & 1) !== 0, own = individual(device(p, f));
  p.bits(f.project, [f['project.nr'], f['project.installation']]);
  p.take(f.sernr);
  p.take(f.mcaddr);
  p.take(f.macaddr);
  return `${own} "${p.take(f['device.name'], NAME)}"${isProgramming ? ' PROGMODE' : ''}`;
}
