/** Routing Information Protocol, RFC 1058 (version 1), RFC 2453 (version 2), RFC 2082 and 4822 (authentication). */
import { type Cursor, ipv4, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { ipv4Text } from '../../bytes/address-text.ts';

const COMMAND: Readonly<Record<number, string>> = { 1: 'Request', 2: 'Response', 3: 'Traceon', 4: 'Traceoff', 5: 'Vendor specific (Sun)' };
const VERSION: Readonly<Record<number, string>> = { 1: 'RIPv1', 2: 'RIPv2' };
const FAMILY: Readonly<Record<number, string>> = { 0: 'Unspecified', 2: 'IP' };
const AUTHENTICATION = 0xffff;
const AUTHENTICATION_TYPE: Readonly<Record<number, string>> = { 1: 'IP Route', 2: 'Simple Password', 3: 'Keyed Message Digest' };
const PASSWORD = 2;
const DIGEST = 3;
const ENTRY = 20;

export const rip = protocol({
  name: 'rip',
  title: 'Routing Information Protocol',
  on: { 'udp.port': [520] },
  fields: {
    command: u8('Command', { values: COMMAND }),
    version: u8('Version', { values: VERSION }),
    family: u16('Address Family', { values: FAMILY }),
    route_tag: u16('Route Tag'),
    ip: ipv4('IP Address'),
    netmask: ipv4('Netmask', { netmask: true }),
    next_hop: ipv4('Next Hop'),
    metric: u32('Metric'),
    'auth.type': u16('Authentication type', { values: AUTHENTICATION_TYPE }),
    'auth.passwd': text('Password'),
    digest_offset: u16('Digest Offset'),
    key_id: u8('Key ID'),
    auth_data_len: u8('Auth Data Len'),
    seq_num: u32('Seq num'),
    zero_padding: text('Zero adding'),
    authentication_data: octets('Authentication Data'),
    unknown_address_family: none('Unknown address family'),
  },
  dissect(p, f) {
    const command = p.take(f.command);
    const version = p.take(f.version);
    p.column(VERSION[version] ?? 'RIP');
    p.info(() => COMMAND[command] ?? `Unknown command (${command})`);
    p.skip(2); // must be zero (RFC 2453 §4)
    let trailer = 0;
    while (p.remaining > trailer) {
      const family = p.u16();
      if (family === AUTHENTICATION) trailer = authentication(p, f);
      else if (family === 2 || family === 0) route(p, f, version);
      else unknownRoute(p, f);
    }
    // The digest was shown beside its key: what is missing of it is missing from the packet.
    p.need(p.remaining);
  },
});

function route(p: Cursor, f: typeof rip.fields, version: number): void {
  const metric = p.u32(16);
  const specified = p.u16() !== 0;
  const outer = p.open(specified ? `IP Address: ${ipv4Text(p.u32(4))}, Metric: ${metric}` : `Address not specified, Metric: ${metric}`, ENTRY);
  p.take(f.family);
  if (version === 2) p.take(f.route_tag);
  else p.skip(2);
  if (specified) p.take(f.ip);
  else p.skip(4);
  if (version === 2) {
    p.take(f.netmask);
    p.take(f.next_hop);
  } else {
    p.skip(8);
  }
  p.take(f.metric);
  p.close(outer);
}

function unknownRoute(p: Cursor, f: typeof rip.fields): void {
  const outer = p.open(`Unknown address family ${p.u16()}`, ENTRY);
  p.set(f.unknown_address_family, undefined);
  p.skip(ENTRY);
  p.close(outer);
}

/** An authentication entry. Gives the bytes at the packet's end that hold the digest and are no routes (RFC 4822 §3.1). */
function authentication(p: Cursor, f: typeof rip.fields): number {
  const type = p.u16(2);
  const outer = p.open(`Authentication: ${AUTHENTICATION_TYPE[type] ?? `Unknown (${type})`}`);
  let trailer = 0;
  p.skip(2);
  p.take(f['auth.type']);
  if (type === PASSWORD) {
    p.take(f['auth.passwd'], 16);
  } else if (type === DIGEST) {
    const offset = p.take(f.digest_offset);
    p.take(f.key_id);
    const length = p.take(f.auth_data_len);
    p.take(f.seq_num);
    p.take(f.zero_padding, 8);
    trailer = Math.max(0, p.reported - p.begin - offset);
    const place = p.begin + offset + 4;
    // RFC 2082 and RFC 4822 differ on whether the length counts the four bytes before the digest: it reaches to the end.
    const digest = length === 0 ? 0 : trailer - 4;
    if (digest > 0 && place >= p.at && place + digest <= p.end) p.set(f.authentication_data, undefined, place, digest);
  } else {
    p.skip(16);
  }
  p.close(outer);
  return trailer;
}
