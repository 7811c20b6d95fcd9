/**
 * OpenFlow, how controllers tell switches what to do with packets: headers of versions 1.0 to 1.5, and the packets in
 * the messages of 1.0 and 1.3.
 */
import { type Cursor, MORE, NOT_MINE, bits, expert, octets, protocol, u16, u32, u64, u8 } from '../../dissect/index.ts';

const VERSIONS: Readonly<Record<number, string>> = { 1: '1.0', 2: '1.1', 3: '1.2', 4: '1.3', 5: '1.4', 6: '1.5' };
const FIRST_TYPES = [
  'HELLO', 'ERROR', 'ECHO_REQUEST', 'ECHO_REPLY', 'VENDOR', 'FEATURES_REQUEST', 'FEATURES_REPLY', 'GET_CONFIG_REQUEST', 'GET_CONFIG_REPLY',
  'SET_CONFIG', 'PACKET_IN', 'FLOW_REMOVED', 'PORT_STATUS', 'PACKET_OUT', 'FLOW_MOD', 'PORT_MOD', 'STATS_REQUEST', 'STATS_REPLY',
  'BARRIER_REQUEST', 'BARRIER_REPLY', 'QUEUE_GET_CONFIG_REQUEST', 'QUEUE_GET_CONFIG_REPLY',
];
const LATER_TYPES = [
  'HELLO', 'ERROR', 'ECHO_REQUEST', 'ECHO_REPLY', 'EXPERIMENTER', 'FEATURES_REQUEST', 'FEATURES_REPLY', 'GET_CONFIG_REQUEST',
  'GET_CONFIG_REPLY', 'SET_CONFIG', 'PACKET_IN', 'FLOW_REMOVED', 'PORT_STATUS', 'PACKET_OUT', 'FLOW_MOD', 'GROUP_MOD', 'PORT_MOD',
  'TABLE_MOD', 'MULTIPART_REQUEST', 'MULTIPART_REPLY', 'BARRIER_REQUEST', 'BARRIER_REPLY', 'QUEUE_GET_CONFIG_REQUEST',
  'QUEUE_GET_CONFIG_REPLY', 'ROLE_REQUEST', 'ROLE_REPLY', 'GET_ASYNC_REQUEST', 'GET_ASYNC_REPLY', 'SET_ASYNC', 'METER_MOD',
];
const nameIn = (names: readonly string[]) => (type: number): string | undefined => (names[type] === undefined ? undefined : `OFPT_${names[type]}`);
const REASONS = { 0: 'No matching flow (table-miss flow entry)', 1: 'Action explicitly output to controller', 2: 'Packet has invalid TTL' };
const LATER_REASONS = { 0: 'OFPR_NO_MATCH', 1: 'OFPR_ACTION', 2: 'OFPR_INVALID_TTL' };
const TYPE = { hello: 0, echoRequest: 2, echoReply: 3, featuresRequest: 5, configRequest: 7, packetIn: 10, packetOut: 13 } as const;
/** Types whose messages are a header alone. */
const BARE_1: ReadonlySet<number> = new Set([TYPE.hello, TYPE.featuresRequest, TYPE.configRequest, 18, 19]);
const HEADER = 8, NEWEST = 6, ETHERNET = 1;

export const openflow = protocol({
  name: 'openflow',
  title: 'OpenFlow',
  short: 'OpenFlow',
  on: { 'tcp.port': [6653, 6633] },
  sized: true,
  fields: {
    version: bits('Version', 0x7f, { hex: true, values: VERSIONS }),
    length: u16('Length'),
    xid: u32('Transaction ID'),
    'version.unknown': expert('Unsupported version not dissected', 'warning', 'Undecoded'),
  },
  frame(bytes, at, end) {
    if (at + 4 > end) return MORE;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    return bytes[at] === 0 || bytes[at] > NEWEST || length < HEADER ? NOT_MINE : length;
  },
  dissect(p, f) {
    // Each version has a layer of its own: cut off before the version, there is none yet.
    if (p.available === 0) p.withdraw();
    const version = p.u8() & 0x7f;
    if (version === 1 || version === 4) {
      p.withdraw();
      p.call(version === 1 ? 'openflow_v1' : 'openflow_v4');
      return;
    }
    p.take(f.version);
    p.skip(1);
    p.take(f.length);
    p.take(f.xid);
    p.info(`OpenFlow ${VERSIONS[version] ?? version}`);
    p.expert(f['version.unknown']);
    p.data();
  },
});

/** The packet that a message carries, down to the message's end. */
function packetIn(p: Cursor): void {
  if (p.remaining > 0) p.quote('wtap_encap', ETHERNET);
}

export const openflow1 = protocol({
  name: 'openflow_v1',
  title: 'OpenFlow 1.0',
  short: 'OpenFlow',
  fields: {
    version: bits('Version', 0x7f, { hex: true, values: VERSIONS, id: 'openflow.version' }),
    type: u8('Type', { values: nameIn(FIRST_TYPES), id: 'openflow_1_0.type' }),
    length: u16('Length', { id: 'openflow.length' }),
    xid: u32('Transaction ID', { id: 'openflow.xid' }),
    buffer_id: u32('Buffer Id', { hex: true, id: 'openflow.buffer_id' }),
    total_len: u16('Total length', { id: 'openflow.total_len' }),
    in_port: u16('In port', { id: 'openflow.in_port' }),
    reason: u8('Reason', { values: REASONS, id: 'openflow.reason' }),
    pad: octets('Pad', { id: 'openflow.ofp_match.pad' }),
    actions_len: u16('Actions length', { id: 'openflow.actions_len' }),
    undecoded: expert('Message data not dissected yet', 'warning', 'Undecoded', { id: 'openflow_1_0.type.undecoded' }),
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.type);
    p.info(`Type: ${nameIn(FIRST_TYPES)(type) ?? `Unknown (${type})`}`);
    p.take(f.length);
    p.take(f.xid);
    switch (type) {
      case TYPE.packetIn:
        p.take(f.buffer_id);
        p.take(f.total_len);
        p.take(f.in_port);
        p.take(f.reason);
        p.take(f.pad, 1);
        packetIn(p);
        break;
      case TYPE.packetOut: {
        p.take(f.buffer_id);
        p.take(f.in_port);
        p.skip(p.take(f.actions_len));
        packetIn(p);
        break;
      }
      default:
        if (!BARE_1.has(type) && p.more) p.expert(f.undecoded);
    }
  },
});

export const openflow4 = protocol({
  name: 'openflow_v4',
  title: 'OpenFlow 1.3',
  short: 'OpenFlow',
  fields: {
    version: u8('Version', { hex: true, values: VERSIONS }),
    type: u8('Type', { values: nameIn(LATER_TYPES) }),
    length: u16('Length'),
    xid: u32('Transaction ID'),
    'echo.data': octets('Data'),
    'packet_in.buffer_id': u32('Buffer ID'),
    'packet_in.total_len': u16('Total length'),
    'packet_in.reason': u8('Reason', { values: LATER_REASONS }),
    'packet_in.table_id': u8('Table ID'),
    'packet_in.cookie': u64('Cookie', { hex: true }),
    'match.type': u16('Type', { values: { 0: 'OFPMT_STANDARD', 1: 'OFPMT_OXM' } }),
    'match.length': u16('Length'),
    'packet_in.pad': octets('Pad'),
    'packet_out.buffer_id': u32('Buffer ID'),
    'packet_out.in_port': u32('In port'),
    'packet_out.acts_len': u16('Actions length'),
    'packet_out.pad': octets('Pad'),
  },
  dissect(p, f) {
    p.take(f.version);
    const type = p.take(f.type);
    p.info(`Type: ${nameIn(LATER_TYPES)(type) ?? `Unknown (${type})`}`);
    p.take(f.length);
    p.take(f.xid);
    switch (type) {
      case TYPE.echoRequest:
      case TYPE.echoReply:
        p.takeRest(f['echo.data']);
        break;
      case TYPE.packetIn:
        p.take(f['packet_in.buffer_id']);
        p.take(f['packet_in.total_len']);
        p.take(f['packet_in.reason']);
        p.take(f['packet_in.table_id']);
        p.take(f['packet_in.cookie']);
        takeMatch(p, f);
        p.take(f['packet_in.pad'], 2);
        takeData(p);
        break;
      case TYPE.packetOut: {
        p.take(f['packet_out.buffer_id']);
        p.take(f['packet_out.in_port']);
        const length = p.take(f['packet_out.acts_len']);
        p.take(f['packet_out.pad'], 6);
        p.skip(length);
        takeData(p);
        break;
      }
      default:
    }
  },
});

/** OpenFlow 1.3.5 §7.2.2: what the packet was matched by, padded to eight bytes. */
function takeMatch(p: Cursor, f: (typeof openflow4)['fields']): void {
  const outer = p.open('Match');
  p.take(f['match.type']);
  const length = p.take(f['match.length']);
  if (length < 4) p.malformed(`a match of ${length} bytes`);
  p.skip(8 * Math.ceil(length / 8) - 4);
  p.close(outer);
}

function takeData(p: Cursor): void {
  if (!p.more) return;
  const outer = p.open('Data');
  packetIn(p);
  p.close(outer);
}
