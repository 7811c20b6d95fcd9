/** EtherNet/IP: The CIP Networks Library, volume 2, chapter 2. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, flag, frameNumber, ipv4, octets, protocol, relativeTime, text, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { takeNamedBits } from '../bit-names.ts';
import { exchangeOf, exchangeTracker, showExchange } from '../exchanges.ts';
import { CIP_REQUEST } from './cip.ts';
import { DEVICES } from './cip/names.ts';
import { VENDORS } from './cip/vendors.ts';

const COMMANDS: Readonly<Record<number, string>> = {
  0x00: 'NOP', 0x04: 'List Services', 0x63: 'List Identity', 0x64: 'List Interfaces', 0x65: 'Register Session', 0x66: 'Unregister Session',
  0x6f: 'Send RR Data', 0x70: 'Send Unit Data', 0xc8: 'StartDTLS',
};
const STATUSES: Readonly<Record<number, string>> = {
  0x00: 'Success', 0x01: 'Invalid Command', 0x02: 'No Memory Resources', 0x03: 'Incorrect Data', 0x64: 'Invalid Session Handle',
  0x65: 'Invalid Length', 0x69: 'Unsupported Protocol Revision', 0x6a: 'Encapsulated CIP service not allowed on this port',
};
const ITEMS: Readonly<Record<number, string>> = {
  0x00: 'Null Address Item', 0x0c: 'CIP Identity', 0x86: 'CIP Security Information', 0x87: 'EtherNet/IP Capability',
  0x88: 'EtherNet/IP Usage', 0xa1: 'Connected Address Item', 0xb1: 'Connected Data Item', 0xb2: 'Unconnected Data Item',
  0x100: 'List Services Response', 0x8000: 'Socket Address Info O->T', 0x8001: 'Socket Address Info T->O', 0x8002: 'Sequenced Address Item',
  0x8003: 'Unconnected Message over UDP',
};
const HEADER = 24, PORT = 44818;
const LIST_SERVICES = 0x04, LIST_IDENTITY = 0x63, LIST_INTERFACES = 0x64, REGISTER = 0x65, UNREGISTER = 0x66, SEND = 0x6f, SEND_UNIT = 0x70;
const IDENTITY = 0x0c, CONNECTED_ADDRESS = 0xa1, CONNECTED = 0xb1, UNCONNECTED = 0xb2, SERVICES = 0x100, FROM_ORIGINATOR = 0x8000,
  TO_ORIGINATOR = 0x8001, SEQUENCED = 0x8002;
/** Interface and timeout ahead of the items. */
const AHEAD = 6;
/** Items among which the one with CIP's bytes is looked for: messages have an address and data, and two sockets at most (§2-6). */
const MOST_ITEMS = 16;
/** Bytes of a request that are kept for its response: a path has 510 at most. */
const MOST_KEPT = 512;
const CIP_RESPONSE = 0x80;
const HEX = { hex: true, little: true } as const;
const LITTLE = { little: true } as const;

const word = (bytes: Uint8Array, at: number): number => (at + 2 <= bytes.length ? readUint(bytes, at, 2, true) : 0);

/** Where the bytes of CIP begin in a message that carries them, and by what a response to it is known. */
function carried(bytes: Uint8Array): { readonly at: number; readonly key: string } | undefined {
  const command = word(bytes, 0);
  if (command !== SEND && command !== SEND_UNIT) return undefined;
  let at = HEADER + AHEAD + 2;
  for (let left = Math.min(word(bytes, at - 2), MOST_ITEMS); left > 0 && at + 4 <= bytes.length; left--) {
    const type = word(bytes, at), length = word(bytes, at + 2);
    if (type === UNCONNECTED && length > 0) return { at: at + 4, key: `u ${String(bytes.subarray(12, 20))}` };
    if (type === CONNECTED && length > 2) return { at: at + 6, key: `c ${word(bytes, at + 4)}` };
    at += 4 + length;
  }
  return undefined;
}

/** Of a request, its bytes from the service on as far as its path may reach. */
const EXCHANGES = exchangeTracker<Uint8Array>({
  key: 'enip',
  roleOf({ bytes }) {
    const place = carried(bytes);
    if (place === undefined || place.at >= bytes.length) return undefined;
    const answers = (bytes[place.at] & CIP_RESPONSE) !== 0;
    return answers ? { key: place.key, answers } : { key: place.key, answers, about: bytes.slice(place.at, place.at + MOST_KEPT) };
  },
});

export const enip = protocol({
  name: 'enip',
  title: 'EtherNet/IP (Industrial Protocol)',
  short: 'ENIP',
  on: { 'tcp.port': [PORT], 'udp.port': [PORT] },
  over: ['tcp'],
  sized: true,
  accepts: (bytes, at, end) => end - at >= HEADER && COMMANDS[readUint(bytes, at, 2, true)] !== undefined,
  fields: {
    command: u16('Command', { ...HEX, values: COMMANDS }),
    length: u16('Length', LITTLE),
    session: u32('Session Handle', HEX),
    status: u32('Status', { ...HEX, values: STATUSES }),
    context: octets('Sender Context'),
    listid_delay: u16('Max Response Delay', LITTLE),
    options: u32('Options', HEX),
    'rs.version': u16('Protocol Version', LITTLE),
    'rs.flags': u16('Option Flags', HEX),
    'srrd.iface': u32('Interface Handle', { ...HEX, values: { 0: 'CIP' } }),
    'sud.iface': u32('Interface Handle', { ...HEX, values: { 0: 'CIP' } }),
    timeout: u16('Timeout', LITTLE),
    'cpf.itemcount': u16('Item Count', LITTLE),
    'cpf.typeid': u16('Type ID', { ...HEX, values: ITEMS }),
    'cpf.length': u16('Length', LITTLE),
    'cpf.cai.connid': u32('Connection ID', HEX),
    'cpf.sai.connid': u32('Connection ID', HEX),
    'cpf.sai.seq': u32('Encapsulation Sequence Number', LITTLE),
    'cpf.data': octets('Data'),
    sequence: u16('CIP Sequence Count', { ...LITTLE, id: 'cip.seq' }),
    connid: u32('CIP Connection ID', { ...HEX, id: 'cip.connid', hidden: true }),
    encapver: u16('Encapsulation Protocol Version', LITTLE),
    sinfamily: u16('sin_family'),
    sinport: u16('sin_port'),
    sinaddr: ipv4('sin_addr'),
    sinzero: octets('sin_zero'),
    'lsr.capaflags': u16('Capability Flags', HEX),
    'lsr.capaflags.tcp': flag('Supports CIP Encapsulation via TCP', 0x0020, { ...LITTLE, size: 2, as: ['True', 'False'] }),
    'lsr.capaflags.udp': flag('Supports CIP Class 0 or 1 via UDP', 0x0100, { ...LITTLE, as: ['True', 'False'] }),
    'lsr.servicename': text('Name of Service'),
    'lir.vendor': u16('Vendor ID', { ...HEX, values: VENDORS }),
    'lir.devtype': u16('Device Type', { ...LITTLE, values: DEVICES }),
    'lir.prodcode': u16('Product Code', LITTLE),
    'lir.revision': u16('Revision'),
    'lir.status': u16('Status', HEX),
    'lir.serial': u32('Serial Number', HEX),
    'lir.namelen': u8('Product Name Length'),
    'lir.name': text('Product Name'),
    'lir.state': u8('State', { hex: true }),
    encap_data: octets('Encap Data'),
    response_in: frameNumber('Response In', { source: 'conversation' }),
    response_to: frameNumber('Request In', { source: 'conversation' }),
    time: relativeTime('Time', { source: 'conversation' }),
  },
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    return COMMANDS[readUint(bytes, at, 2, true)] === undefined ? NOT_MINE : HEADER + readUint(bytes, at + 2, 2, true);
  },
  dissect(p, f) {
    const toServer = p.packet.destinationPort === PORT && p.packet.sourcePort !== PORT;
    const header = p.open('Encapsulation Header', HEADER);
    const command = p.take(f.command), length = p.take(f.length), session = p.take(f.session);
    p.take(f.status);
    const hasDelay = command === LIST_IDENTITY && toServer;
    if (hasDelay) p.take(f.listid_delay);
    p.take(f.context, hasDelay ? 6 : 8);
    p.take(f.options);
    p.close(header);
    p.limit(HEADER + length);
    const name = COMMANDS[command] ?? `Unknown Command (${hex(command, 4)})`;
    const called = `Session: ${hex(session, 8)}`;
    p.title(`, ${called}, ${name}`);
    p.info(`${name} (${toServer ? 'Req' : 'Rsp'})${command === REGISTER || command === UNREGISTER ? `, ${called}` : ''}`);
    if (!p.more) return;
    const outer = p.open('Command Specific Data', length);
    const found = specific(p, f, command);
    p.close(outer);
    if (found === undefined) return;
    showExchange(p, EXCHANGES, { request: f.response_to, response: f.response_in, time: f.time });
    if ((found.u8() & CIP_RESPONSE) !== 0) p.packet.notes.set(CIP_REQUEST, exchangeOf(p, EXCHANGES)?.about);
    found.call('cip');
  },
});

type Fields = (typeof enip)['fields'];

/** What a command brings; gives the bytes of CIP among it. */
function specific(p: Cursor, f: Fields, command: number): Cursor | undefined {
  switch (command) {
    case REGISTER:
      p.take(f['rs.version']);
      p.take(f['rs.flags']);
      return undefined;
    case SEND:
    case SEND_UNIT:
      p.take(command === SEND ? f['srrd.iface'] : f['sud.iface']);
      p.take(f.timeout);
      return items(p, f);
    case LIST_SERVICES:
    case LIST_IDENTITY:
    case LIST_INTERFACES: return items(p, f);
    default:
      p.takeRest(f.encap_data);
      return undefined;
  }
}

/** §2-6: items, each with its type and length. */
function items(p: Cursor, f: Fields): Cursor | undefined {
  let found: Cursor | undefined;
  const count = p.take(f['cpf.itemcount']);
  const outer = p.under();
  for (let left = count; left > 0 && p.more; left--) {
    const type = p.take(f['cpf.typeid']);
    const inner = p.under();
    const part = p.within(p.take(f['cpf.length']));
    if ((type === UNCONNECTED || type === CONNECTED) && part.more) found = dataItem(part, f, type);
    else item(part, f, type);
    p.close(inner);
  }
  p.close(outer);
  return found;
}

function dataItem(p: Cursor, f: Fields, type: number): Cursor | undefined {
  if (type === CONNECTED) p.take(f.sequence);
  return p.more ? p.within(p.remaining) : undefined;
}

function item(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case CONNECTED_ADDRESS: p.hide(f.connid, p.take(f['cpf.cai.connid']), p.at - 4, 4); break;
    case SEQUENCED:
      p.hide(f.connid, p.take(f['cpf.sai.connid']), p.at - 4, 4);
      p.take(f['cpf.sai.seq']);
      break;
    case IDENTITY: identity(p, f); break;
    case SERVICES: {
      p.take(f.encapver);
      takeNamedBits(p, f['lsr.capaflags'], [f['lsr.capaflags.tcp'], f['lsr.capaflags.udp']]);
      p.addInfo(`, ${p.take(f['lsr.servicename'], p.remaining)}`);
      break;
    }
    case FROM_ORIGINATOR:
    case TO_ORIGINATOR: socket(p, f); break;
    default: p.takeRest(f['cpf.data']);
  }
}

function socket(p: Cursor, f: Fields): void {
  p.take(f.sinfamily);
  p.take(f.sinport);
  p.take(f.sinaddr);
  p.take(f.sinzero, 8);
}

/** §2-4.3.3: who is there. */
function identity(p: Cursor, f: Fields): void {
  p.take(f.encapver);
  const outer = p.open('Socket Address', 16);
  socket(p, f);
  p.close(outer);
  p.take(f['lir.vendor']);
  p.take(f['lir.devtype']);
  p.take(f['lir.prodcode']);
  const revision = p.take(f['lir.revision']);
  p.label(() => `Revision: ${revision >> 8}.${String(revision & 0xff).padStart(2, '0')}`);
  p.take(f['lir.status']);
  p.take(f['lir.serial']);
  p.addInfo(`, ${p.take(f['lir.name'], p.take(f['lir.namelen']))}`);
  if (p.more) p.take(f['lir.state']);
}

const IO_PORT = 2222, IO_HEADER = 2;

/** Connected data over UDP: items without the header. */
export const cipio = protocol({
  name: 'cipio',
  title: 'Common Industrial Protocol, I/O',
  short: 'CIP I/O',
  on: { 'udp.port': [IO_PORT] },
  accepts: (bytes, at, end) => end - at >= IO_HEADER + 12 && readUint(bytes, at, 2, true) <= 8 && readUint(bytes, at + 2, 2, true) === SEQUENCED,
  fields: { data: octets('Data') },
  dissect(p, f) {
    const connection = p.little32(6).toString(16).padStart(8, '0');
    p.info(`Connection: ID=0x${connection}, SEQ=${String(p.little32(10)).padStart(10, '0')}`);
    const found = items(p, enip.fields);
    if (found !== undefined) found.takeRest(f.data);
  },
});
