/** Port Control Protocol, RFC 6887: a host asks its NAT or firewall to let others in. Options of RFC 7220, RFC 7225 and RFC 7753 too. */
import { type Cursor, bits, bool, expert, flag, ipv4, ipv6, none, octets, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';

const OPCODES: Readonly<Record<number, string>> = { 0: 'Announce', 1: 'Map', 2: 'Peer' };
const MAP = 1, PEER = 2;
const RESULTS: Readonly<Record<number, string>> = {
  0: 'Success', 1: 'Unsupported Version', 2: 'Not Authorized/Refused', 3: 'Malformed Request', 4: 'Unsupported opcode',
  5: 'Unsupported option', 6: 'Malformed option', 7: 'Network failure', 8: 'No resources', 9: 'Unsupported protocol',
  10: 'User exceeds quota', 11: 'Cannot provide external port', 12: 'Address mismatch', 13: 'Excessive remote peers',
};
const OPTIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Third Party', 2: 'Prefer Failure', 3: 'Filter', 128: 'Description', 129: 'Prefix64', 130: 'Port Set',
};
const THIRD_PARTY = 1, FILTER = 3, DESCRIPTION = 128, PREFIX64 = 129, PORT_SET = 130;
const TRANSPORTS: Readonly<Record<number, string>> = { 0: 'All Protocols', 6: 'TCP', 17: 'UDP' };
/** §11.1; as many bytes of a response are reserved (§7.2). */
const NONCE = 12;
/** RFC 7225 §4: prefix and suffix of an address, without the IPv4 address between them. */
const PREFIX_AND_SUFFIX = 12;
/** draft-ietf-pcp-base before version 2: no nonce. */
const WITHOUT_NONCE = 1;
const NAT_PMP = 0, NEWEST = 2;

export const portcontrol = protocol({
  name: 'portcontrol',
  title: 'Port Control Protocol',
  short: 'PCP',
  on: { 'udp.port': [5350, 5351] },
  /** Appendix A: the first byte is the version, and version 0 is NAT-PMP's. */
  shares: (bytes, at, end) => (at < end && bytes[at] === NAT_PMP ? 'nat-pmp' : at < end && bytes[at] <= NEWEST ? 'portcontrol' : 'data'),
  fields: {
    version: u8('Version'),
    r: flag('R', 0x80, { as: ['Response', 'Request'] }),
    request: bool('Request', { hidden: true }),
    response: bool('Response', { hidden: true }),
    opcode: bits('Opcode', 0x7f, { values: OPCODES }),
    reserved: u16('Reserved'),
    byte_reserved: u8('Reserved', { id: 'portcontrol.reserved' }),
    result_code: u8('Result Code', { values: RESULTS }),
    lifetime_req: u32('Requested Lifetime'),
    lifetime_rsp: u32('Lifetime'),
    client_ip: ipv6('Client IP Address'),
    epoch_time: u32('Epoch Time'),
    rsp_reserved: octets('Reserved'),
    'map.nonce': octets('Mapping Nonce'),
    'map.protocol': u8('Protocol'),
    'map.reserved': u24('Reserved'),
    'map.internal_port': u16('Internal Port'),
    'map.req_sug_external_port': u16('Suggested External Port'),
    'map.req_sug_external_ip': ipv6('Suggested External IP Address'),
    'map.rsp_assigned_external_port': u16('Assigned External Port'),
    'map.rsp_assigned_ext_ip': ipv6('Assigned External IP Address'),
    'peer.nonce': octets('Mapping Nonce'),
    'peer.protocol': u8('Protocol'),
    'peer.reserved': octets('Reserved'),
    'peer.internal_port': u16('Internal Port'),
    'peer.req_sug_external_port': u16('Suggested External Port'),
    'peer.req_sug_external_ip': ipv6('Suggested External IP Address'),
    'peer.remote_peer_port': u16('Remote Peer Port'),
    'peer.remote_peer_ip': ipv6('Remote Peer IP Address'),
    'peer.rsp_assigned_external_port': u16('Assigned External Port'),
    'peer.rsp_assigned_ext_ip': ipv6('Assigned External IP Address'),
    options: none('Options'),
    option: none('Option'),
    'option.code': u8('Option', { values: OPTIONS }),
    'option.reserved': u8('Reserved'),
    'option.length': u16('Option Length'),
    'option.third_party.internal_ip': ipv6('Internal IP Address'),
    'option.filter.reserved': u8('Reserved'),
    'option.filter.prefix_length': u8('Prefix Length'),
    'option.filter.remote_peer_port': u16('Remote Peer Port'),
    'option.filter.remote_peer_ip': ipv6('Remote Peer IP Address'),
    'option.description': text('Description'),
    'option.p64.length': u16('Length'),
    'option.p64.prefix64': octets('Prefix64'),
    'option.p64.suffix': octets('Suffix'),
    'option.p64.ipv4_prefix_count': u16('IPv4 Prefix Count'),
    'option.p64.ipv4_prefix_length': u16('IPv4 Prefix Length'),
    'option.p64.ipv4_address': ipv4('IPv4 Address'),
    'option.portset.size': u16('Port Set Size'),
    'option.portset.req_sug_first_external_port': u16('Suggested First Port'),
    'option.portset.rsp_assigned_first_external_port': u16('Assigned First Port'),
    'option.portset.reserved': bits('Reserved', 0xfe, { hex: true }),
    'option.portset.parity': flag('Parity Requested', 0x01, { as: ['True', 'False'] }),
    'option.padding': octets('Padding'),
    'option.data': octets('Data', { own: true }),
    'opcode.unknown': expert('Unknown opcode', 'warning', 'Response'),
    'option.unknown': expert('Unknown option', 'warning', 'Response'),
  },
  dissect(p, f) {
    const version = p.take(f.version);
    p.column(`PCP v${version}`);
    const response = p.show(f.r), first = p.u8(), opcode = p.take(f.opcode);
    if (OPCODES[opcode] === undefined) p.expertUnder(f['opcode.unknown'], `Unknown opcode: ${first}`);
    p.hide(response ? f.response : f.request, true, p.at - 1, 1);
    const name = OPCODES[opcode] === undefined ? `Unknown opcode: ${first}` : `${OPCODES[opcode]} ${response ? 'Response' : 'Request'}`;
    p.title(`, ${name}`);
    const message: Message = { version, opcode, response, ports: undefined, set: undefined };
    p.info(() => `${name}${about(message)}`);
    if (response) {
      p.take(f.byte_reserved);
      p.take(f.result_code);
      p.take(f.lifetime_rsp);
      p.take(f.epoch_time);
      p.take(f.rsp_reserved, NONCE);
    } else {
      p.take(f.reserved);
      p.take(f.lifetime_req);
      p.take(f.client_ip);
    }
    if (OPCODES[opcode] === undefined) {
      p.takeRest(f['option.data']);
      return;
    }
    const outer = p.open(name, p.remaining);
    if (opcode === MAP) takeMap(p, f, message);
    else if (opcode === PEER) takePeer(p, f, message);
    takeOptions(p, f, message);
    p.close(outer);
  },
});

type Fields = (typeof portcontrol)['fields'];

interface Message {
  readonly version: number;
  readonly opcode: number;
  readonly response: boolean;
  /** Of a mapping: protocol, internal and external port. */
  ports: readonly [number, number, number] | undefined;
  /** A set of ports: how many, and the first external one. */
  set: readonly [number, number] | undefined;
}

/** `: 8080 -> 80 [TCP]`, or of a set of ports (RFC 7753) `: 8080-8095 -> 6000-6015 [TCP]`. */
function about({ ports, set }: Message): string {
  if (ports === undefined) return '';
  const [transport, internal, external] = ports, name = TRANSPORTS[transport] ?? `Unknown Protocol ${transport}`;
  if (set === undefined) return `: ${internal} -> ${external} [${name}]`;
  const range = (first: number): string => `${first}-${first + Math.max(0, set[0] - 1)}`;
  return `: ${range(internal)} -> ${range(set[1])} [${name}]`;
}

/** §11.1, §11.2 */
function takeMap(p: Cursor, f: Fields, message: Message): void {
  const { response } = message;
  if (message.version > WITHOUT_NONCE) p.take(f['map.nonce'], NONCE);
  const transport = p.take(f['map.protocol']);
  p.take(f['map.reserved']);
  const internal = p.take(f['map.internal_port']), external = p.take(response ? f['map.rsp_assigned_external_port'] : f['map.req_sug_external_port']);
  message.ports = [transport, internal, external];
  p.take(response ? f['map.rsp_assigned_ext_ip'] : f['map.req_sug_external_ip']);
}

/** §12.1, §12.2 */
function takePeer(p: Cursor, f: Fields, { version, response }: Message): void {
  if (version > WITHOUT_NONCE) p.take(f['peer.nonce'], NONCE);
  p.take(f['peer.protocol']);
  p.take(f['peer.reserved'], 3);
  p.take(f['peer.internal_port']);
  p.take(response ? f['peer.rsp_assigned_external_port'] : f['peer.req_sug_external_port']);
  p.take(response ? f['peer.rsp_assigned_ext_ip'] : f['peer.req_sug_external_ip']);
  p.take(f['peer.remote_peer_port']);
  p.take(f['peer.reserved'], 2);
  p.take(f['peer.remote_peer_ip']);
}

/** §7.3: options fill up to multiples of four bytes. */
function takeOptions(p: Cursor, f: Fields, message: Message): void {
  if (!p.more) return;
  const outer = p.open(f.options, p.remaining);
  while (p.more) {
    const inner = p.open(f.option), code = p.take(f['option.code']), name = OPTIONS[code] ?? `Unknown option: ${code}`;
    p.take(f['option.reserved']);
    const length = p.take(f['option.length']), part = p.within(length);
    takeOption(part, f, code, message);
    part.takeRest(f['option.data']);
    const padding = p.fillOf(length);
    if (padding > 0) p.take(f['option.padding'], padding);
    p.close(inner);
    p.label(`Option: ${name}`);
    if (OPTIONS[code] === undefined) p.expert(f['option.unknown'], name);
  }
  p.close(outer);
}

function takeOption(p: Cursor, f: Fields, code: number, message: Message): void {
  switch (code) {
    case THIRD_PARTY: p.take(f['option.third_party.internal_ip']); break;
    case FILTER:
      p.take(f['option.filter.reserved']);
      p.take(f['option.filter.prefix_length']);
      p.take(f['option.filter.remote_peer_port']);
      p.take(f['option.filter.remote_peer_ip']);
      break;
    case DESCRIPTION: p.take(f['option.description'], p.remaining); break;
    case PREFIX64: takePrefix64(p, f); break;
    case PORT_SET: {
      const size = p.take(f['option.portset.size']);
      const first = p.take(message.response ? f['option.portset.rsp_assigned_first_external_port'] : f['option.portset.req_sug_first_external_port']);
      p.show(f['option.portset.reserved']);
      p.take(f['option.portset.parity']);
      message.set = [size, first];
      break;
    }
  }
}

/** RFC 7225 §4 */
function takePrefix64(p: Cursor, f: Fields): void {
  const length = p.take(f['option.p64.length']);
  p.take(f['option.p64.prefix64'], length);
  p.take(f['option.p64.suffix'], Math.max(0, PREFIX_AND_SUFFIX - length));
  const count = p.take(f['option.p64.ipv4_prefix_count']);
  for (let i = 0; i < count; i++) {
    p.take(f['option.p64.ipv4_prefix_length']);
    p.take(f['option.p64.ipv4_address']);
  }
}
