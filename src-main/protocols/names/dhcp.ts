/** Dynamic Host Configuration Protocol and BOOTP, RFC 2131, RFC 2132 and RFC 951. */
import { etherText, hexText } from '../../bytes/address-text.ts';
import { type Cursor, expert, flag, bits, bool, ipv4, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { MESSAGE_TYPES, OPTION_FIELDS } from './dhcp/option-fields.ts';
import { type Overloadable, readOptions } from './dhcp/options.ts';
import { HARDWARE_FIELDS } from './dhcp/structured-options.ts';

const REQUEST = 1;
const OPERATIONS: Readonly<Record<number, string>> = { [REQUEST]: 'Boot Request', 2: 'Boot Reply' };
const COOKIE = 0x63825363;
/** PXE's boot servers answer here, beside the DHCP server (PXE specification 2.1 §2.2.4). */
const PROXY = 4011;
const OVERLOAD = 52;
const MESSAGE_TYPE = 53;
const VENDOR_CLASS = 60;
/** Where the vendor's area begins: four bytes that say that options follow, or the 64 bytes of RFC 951. */
const VENDOR_AREA = 236;
const VENDOR_AREA_SIZE = 64;
/** Where the client's address begins, behind the operation. */
const CLIENT_AT = 27;
const ETHERNET: ReadonlySet<number> = new Set([1, 6]);

export const dhcp = protocol({
  name: 'dhcp',
  title: 'Dynamic Host Configuration Protocol',
  called: 'DHCP/BOOTP',
  on: { 'udp.port': [67, 68, 4011] },
  fields: {
    bootp: bool('Frame is BOOTP'),
    type: u8('Message type', { values: OPERATIONS }),
    ...HARDWARE_FIELDS,
    'hw.len': u8('Hardware address length'),
    hops: u8('Hops'),
    id: u32('Transaction ID', { hex: true }),
    secs: u16('Seconds elapsed'),
    flags: u16('Bootp flags', { hex: true }),
    'flags.bc': flag('Broadcast flag', 0x8000, { as: ['Broadcast', 'Unicast'] }),
    'flags.reserved': bits('Reserved flags', 0x7fff, { hex: true }),
    'ip.client': ipv4('Client IP address'),
    'ip.your': ipv4('Your (client) IP address'),
    'ip.server': ipv4('Next server IP address'),
    'ip.relay': ipv4('Relay agent IP address'),
    'hw.addr': octets('Client hardware address'),
    'hw.addr_padding': octets('Client hardware address padding'),
    server: text('Server host name'),
    file: text('Boot file name'),
    cookie: ipv4('Magic cookie'),
    vendor_specific_options: octets('Bootp vendor specific options'),
    server_name_overloaded_by_dhcp: expert('Server name option overloaded by DHCP', 'note', 'Protocol'),
    secs_le: expert('Seconds elapsed appears to be encoded as little-endian', 'note', 'Protocol'),
    client_address_not_given: expert('Client address not given', 'note', 'Protocol'),
    end_option_missing: expert('End option missing', 'error', 'Protocol'),
    boot_filename_overloaded_by_dhcp: expert('Boot file name option overloaded by DHCP', 'note', 'Protocol'),
    ...OPTION_FIELDS,
  },
  dissect(p, f) {
    const named = p.available >= VENDOR_AREA + 4 && p.u32(VENDOR_AREA) === COOKIE;
    const found = scanOptions(p.bytes, p.begin + VENDOR_AREA + (named ? 4 : VENDOR_AREA_SIZE), p.end);
    const type = found.type === undefined ? undefined : typeName(found.type);
    const operation = p.take(f.type);
    const id = p.u32(3);
    if (type === undefined) {
      p.column('BOOTP');
      if (found.ended || p.reported <= p.end) p.hide(f.bootp, true);
      const client = operation === REQUEST ? clientOf(p) : undefined, from = client === undefined ? '' : ` from ${client}`;
      p.info(() => (OPERATIONS[operation] ?? `Unknown BOOTP message type (${operation})`) + from);
    } else {
      const service = p.packet.sourcePort === PROXY || p.packet.destinationPort === PROXY ? 'proxyDHCP' : 'DHCP';
      p.info(() => `${service} ${type.padEnd(8)} - Transaction ID 0x${id.toString(16)}`);
      p.title(() => ` (${type})`);
    }
    const hardware = p.take(f['hw.type']);
    const length = p.take(f['hw.len']);
    p.take(f.hops);
    p.take(f.id);
    // Some clients send it in the wrong order: whoever waited for 256 seconds, or a multiple of it, is rarer than they are.
    const seconds = p.u16();
    if (seconds > 0xff && (seconds & 0xff) === 0) {
      p.takeAs(f.secs, seconds >> 8, 2);
      p.expertUnder(f.secs_le);
    } else {
      p.take(f.secs);
    }
    const flags = takeNamedBits(p, f.flags, [f['flags.bc'], f['flags.reserved']]);
    p.addLabel(flags >= 0x8000 ? ' (Broadcast)' : ' (Unicast)');
    p.take(f['ip.client']);
    p.take(f['ip.your']);
    p.take(f['ip.server']);
    p.take(f['ip.relay']);
    takeClientAddress(p, f, hardware, length);
    const overloadable = takeNames(p, f, found);
    if (p.remaining < 4) return;
    p.need(4);
    if (named) {
      p.take(f.cookie);
      p.label('Magic cookie: DHCP');
    } else {
      p.take(f.vendor_specific_options, VENDOR_AREA_SIZE);
    }
    if (!readOptions(p, overloadable) && named && p.reported <= p.end) p.expert(f.end_option_missing);
    p.takeCaptured(f['option.padding']);
  },
});

type Fields = typeof dhcp.fields;

/** The hardware's address, in a field that has room for 16 bytes. */
function takeClientAddress(p: Cursor, f: Fields, hardware: number, length: number): void {
  if (length === 6 && ETHERNET.has(hardware)) p.take(f['hw.mac_addr']);
  else if (length > 0 && length <= 16) p.take(f['hw.addr'], length);
  else {
    p.expert(f.client_address_not_given);
    p.skip(16);
  }
  if (length > 0 && length < 16) p.take(f['hw.addr_padding'], 16 - length);
}

/** The names of the server and of its file, whose room options may borrow. Gives what the options are told of both. */
function takeNames(p: Cursor, f: Fields, found: Found): Overloadable {
  const server = p.within(64);
  const file = p.within(128);
  const overloadable: Overloadable = {
    server, file, vendorClass: found.vendorClass,
    long: { lists: new Map(), continues: (code, at) => p.reported > p.end && !found.ended || (found.last.get(code) ?? 0) > at },
  };
  // Where the capture cuts off the options, nobody can tell whether these hold names or more options (RFC 2132 §9.3); zeros are neither.
  const known = found.ended || p.reported <= p.end;
  if ((found.overload & 2) !== 0) server.expert(f.server_name_overloaded_by_dhcp);
  else if ((known || isBlank(server)) && server.show(f.server, 64) === '') server.label('Server host name not given');
  if ((found.overload & 1) !== 0) file.expert(f.boot_filename_overloaded_by_dhcp);
  else if ((known || isBlank(file)) && file.show(f.file, 128) === '') file.label('Boot file name not given');
  return overloadable;
}

/** Whether all of it was captured and is zero. */
const isBlank = (part: Cursor): boolean => part.available === part.remaining && part.peekBytes(part.remaining).every(byte => byte === 0);

const typeName = (type: number): string => MESSAGE_TYPES[type] ?? `Unknown Message Type (0x${type.toString(16).padStart(2, '0')})`;

/**
 * The client's address as the request's row has it, by a cursor behind the operation: Ethernet's twice, for its name would stand first.
 * Undefined where the capture cut it.
 */
function clientOf(p: Cursor): string | undefined {
  if (p.available <= CLIENT_AT) return undefined;
  const hardware = p.u8(), length = Math.min(16, p.u8(1));
  if (p.available < CLIENT_AT + length) return undefined;
  const address = p.peekBytes(length, CLIENT_AT);
  if (length !== 6 || !ETHERNET.has(hardware)) return hexText(address);
  const text = etherText(address);
  return `${text} (${text})`;
}

interface Found {
  type: number | undefined;
  overload: number;
  vendorClass: string;
  /** Where the value of the last option of each code begins. */
  readonly last: Map<number, number>;
  /** Whether the options end with the End option. */
  ended: boolean;
}

/** The options that say how the rest is to be read and called: message type and overload. */
function scanOptions(bytes: Uint8Array, at: number, end: number): Found {
  const found: Found = { type: undefined, overload: 0, vendorClass: '', last: new Map(), ended: false };
  while (at + 2 < end && bytes[at] !== 255) {
    const code = bytes[at];
    if (code === 0) {
      at++;
      continue;
    }
    found.last.set(code, at + 2);
    if (code === MESSAGE_TYPE) found.type ??= bytes[at + 2];
    if (code === VENDOR_CLASS) found.vendorClass = String.fromCharCode(...bytes.subarray(at + 2, Math.min(end, at + 2 + bytes[at + 1])));
    if (code === OVERLOAD) found.overload = bytes[at + 2];
    at += 2 + bytes[at + 1];
  }
  found.ended = bytes[at] === 255 && at < end;
  return found;
}
