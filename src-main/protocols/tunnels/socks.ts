/** SOCKS, versions 4, 4a and 5: RFC 1928, RFC 1929, and Ying-Da Lee's description of version 4. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { startsTls } from '../security/tls/records.ts';
import { type Cursor, MORE, NOT_MINE, ipv4, ipv6, protocol, text, u16, u8 } from '../../dissect/index.ts';

const COMMANDS: Readonly<Record<number, string>> = { 1: 'Connect', 2: 'Bind', 3: 'UdpAssociate', 0x80: 'Ping', 0x81: 'Traceroute' };
const METHODS: Readonly<Record<number, string>> = {
  0: 'No authentication', 1: 'GSS-API', 2: 'Username/Password', 3: 'CHAP', 0xff: 'No acceptable method',
};
const REPLIES_4: Readonly<Record<number, string>> = {
  90: 'Granted', 91: 'Rejected or Failed', 92: 'Rejected because SOCKS server cannot connect to identd on the client',
  93: 'Rejected because the client program and identd report different user-ids',
};
const REPLIES_5: Readonly<Record<number, string>> = {
  0: 'Succeeded', 1: 'General SOCKS server failure', 2: 'Connection not allowed by ruleset', 3: 'Network unreachable',
  4: 'Host unreachable', 5: 'Connection refused', 6: 'TTL expired', 7: 'Command not supported', 8: 'Address type not supported',
};
const IPV4 = 1, NAME = 3, IPV6 = 4;
const ADDRESSES: Readonly<Record<number, string>> = { [IPV4]: 'IPv4', [NAME]: 'Domain Name', [IPV6]: 'IPv6' };
const SERVER = 1080;

export const socks = protocol({
  name: 'socks',
  title: 'Socks Protocol',
  short: 'Socks',
  on: { 'tcp.port': [SERVER] },
  fields: {
    version: u8('Version'),
    command: u8('Command', { values: COMMANDS }),
    results: u8('Results(V4)', { values: REPLIES_4 }),
    results_5: u8('Results(V5)', { values: REPLIES_5, id: 'socks.results' }),
    dst: ipv4('Remote Address'),
    dstV6: ipv6('Remote Address(ipv6)'),
    dstport: u16('Remote Port'),
    username: text('User name'),
    password: text('Password'),
    v4a_dns_name: text('SOCKS v4a Remote Domain Name'),
    auth_method_count: u8('Authentication Method Count'),
    auth_method: u8('Method', { values: METHODS }),
    auth_accepted_method: u8('Accepted Auth Method', { values: METHODS }),
    subnegotiation_version: u8('Subnegotiation Version'),
    auth_status: u8('Status', { values: { 0: 'success' } }),
    reserved: u8('Reserved'),
    address_type: u8('Address Type', { values: ADDRESSES }),
    remote_name: text('Remote name'),
    port: u16('Port'),
  },
  frame(bytes, at, end, answering) {
    switch (bytes[at]) {
      case 5: return version5(bytes, at, end, answering);
      // A password, or whether it was right (RFC 1929).
      case 1:
        if (end - at <= 2) return end - at < 2 ? MORE : 2;
        return passwordLength(bytes, at, end);
      case 4: return nullTerminated(bytes, at, end);
      // The answer of version 4 begins with a zero and is 8 bytes long.
      case 0: return end - at < 8 ? MORE : bytes[at + 1] >= 90 && bytes[at + 1] <= 93 ? 8 : NOT_MINE;
      default: return NOT_MINE;
    }
  },
  // What the connection carries once it stands, where it is one of these.
  yields: (bytes, at, end) => startsTls(bytes, at, end) ?? (isHttp(bytes, at, end) ? 'http' : undefined),
  dissect(p, f) {
    const fromClient = p.packet.destinationPort === SERVER, first = p.u8();
    if (first === 4 || first === 0) {
      version4(p, f);
      return;
    }
    if (first === 1) {
      p.info(`Version: 5 User authentication ${p.remaining > 2 ? 'request' : 'reply'}`);
      // RFC 1929 has a version of its own, inside one of version 5.
      p.generate(f.version, 5);
      p.take(f.subnegotiation_version);
      if (p.remaining > 1) {
        p.take(f.username, counted(p));
        p.take(f.password, counted(p));
      } else {
        p.take(f.auth_status);
      }
      return;
    }
    p.take(f.version);
    if (p.remaining === 1 || (fromClient && p.u8() === p.remaining - 1 && !isCommand(p))) methods(p, f);
    else place(p, f, fromClient);
  },
});

type Fields = (typeof socks)['fields'];

const METHOD_NAMES = ['GET ', 'POST ', 'HEAD ', 'PUT '];
const isHttp = (bytes: Uint8Array, at: number, end: number): boolean =>
  METHOD_NAMES.some(name => end - at > name.length && [...name].every((letter, i) => bytes[at + i] === letter.charCodeAt(0)));

/**
 * A greeting is as long as its methods; what follows once the other side answered with a method is a command, and
 * so is what ends where a command would: three bytes of a greeting are followed by the version of the next message,
 * which is no type of an address.
 */
function version5(bytes: Uint8Array, at: number, end: number, answering: number): number {
  if (end - at < 2) return MORE;
  const isAnswer = answering === 5 || answering === 1;
  if (end - at === 2) return 2;
  const hasPlace = end - at >= 4 && bytes[at + 2] === 0 && ADDRESSES[bytes[at + 3]] !== undefined;
  const place = hasPlace ? placeLength(bytes, at, end) : 0;
  if (hasPlace && (isAnswer || place === end - at)) return place;
  return bytes[at + 1] === 0 ? NOT_MINE : 2 + bytes[at + 1];
}

function placeLength(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 3] === IPV4) return 10;
  if (bytes[at + 3] === IPV6) return 22;
  return end - at < 5 ? MORE : 7 + bytes[at + 4];
}

function passwordLength(bytes: Uint8Array, at: number, end: number): number {
  const user = 2 + bytes[at + 1];
  return at + user >= end ? MORE : user + 1 + bytes[at + user];
}

/** Version 4: a user's name, and where the address is 0.0.0.x a host's, each with a zero behind it. */
function nullTerminated(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 9) return MORE;
  const user = byteIndex(bytes, 0, at + 8, end);
  if (user < 0) return MORE;
  if (!hasName(bytes, at + 4)) return user + 1 - at;
  const name = byteIndex(bytes, 0, user + 1, end);
  return name < 0 ? MORE : name + 1 - at;
}

const hasName = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] !== 0;

const isCommand = (p: Cursor): boolean => p.remaining >= 7 && p.u8(1) === 0 && ADDRESSES[p.u8(2)] !== undefined;

/** The length before a text, which moves on behind it. */
function counted(p: Cursor): number {
  const length = p.u8();
  p.skip(1);
  return length;
}

function version4(p: Cursor, f: Fields): void {
  p.info('Version: 4');
  const answers = p.take(f.version) === 0;
  if (answers) p.take(f.results);
  else p.take(f.command);
  p.take(f.dstport);
  const named = hasName(p.bytes, p.at);
  p.take(f.dst);
  if (answers || p.available === 0) return;
  p.take(f.username, zeroAt(p));
  if (named && p.available > 0) p.take(f.v4a_dns_name, zeroAt(p));
}

function zeroAt(p: Cursor): number {
  const end = byteIndex(p.bytes, 0, p.at, p.end);
  return end < 0 ? p.available : end + 1 - p.at;
}

/** RFC 1928 §3 */
function methods(p: Cursor, f: Fields): void {
  if (p.remaining === 1) {
    p.info('Version: 5 Connect to server response');
    p.take(f.auth_accepted_method);
    return;
  }
  p.info('Version: 5 Connect to server request');
  const outer = p.open('Client Authentication Methods', p.remaining);
  p.take(f.auth_method_count);
  while (p.more) p.take(f.auth_method);
  p.close(outer);
}

/** §4 and §6 */
function place(p: Cursor, f: Fields, fromClient: boolean): void {
  if (fromClient) {
    const command = p.take(f.command);
    p.info(`Version: 5 Command Request - ${COMMANDS[command] ?? 'Unknown'}`);
  } else {
    const reply = p.take(f.results_5);
    p.info(`Version: 5 Command Response - ${reply === 0 ? 'Connect' : (REPLIES_5[reply] ?? 'Unknown')}`);
  }
  p.take(f.reserved);
  const type = p.take(f.address_type);
  if (type === IPV4) p.take(f.dst);
  else if (type === IPV6) p.take(f.dstV6);
  else if (type === NAME) p.take(f.remote_name, counted(p));
  else p.malformed(`an address of type ${type}`);
  p.take(f.port);
}
