/**
 * OpenFlow, how controllers tell switches what to do with packets: all of version 1.3, headers of the others, and the
 * packets in the messages of 1.0.
 */
import { late } from '../late.ts';
import { version13 } from './openflow/messages.ts';
import { TYPES } from './openflow/names.ts';
import { type Cursor, MORE, NOT_MINE, bits, expert, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';

const VERSIONS: Readonly<Record<number, string>> = { 1: '1.0', 2: '1.1', 3: '1.2', 4: '1.3', 5: '1.4', 6: '1.5' };
const FIRST_TYPES = [
  'HELLO', 'ERROR', 'ECHO_REQUEST', 'ECHO_REPLY', 'VENDOR', 'FEATURES_REQUEST', 'FEATURES_REPLY', 'GET_CONFIG_REQUEST', 'GET_CONFIG_REPLY',
  'SET_CONFIG', 'PACKET_IN', 'FLOW_REMOVED', 'PORT_STATUS', 'PACKET_OUT', 'FLOW_MOD', 'PORT_MOD', 'STATS_REQUEST', 'STATS_REPLY',
  'BARRIER_REQUEST', 'BARRIER_REPLY', 'QUEUE_GET_CONFIG_REQUEST', 'QUEUE_GET_CONFIG_REPLY',
];
const nameIn = (names: readonly string[]) => (type: number): string | undefined => (names[type] === undefined ? undefined : `OFPT_${names[type]}`);
const REASONS = { 0: 'No matching flow (table-miss flow entry)', 1: 'Action explicitly output to controller', 2: 'Packet has invalid TTL' };
const TYPE = { hello: 0, featuresRequest: 5, configRequest: 7, packetIn: 10, packetOut: 13 } as const;
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

const version4 = late(version13);

export const openflow4 = protocol({
  name: 'openflow_v4',
  title: 'OpenFlow 1.3',
  short: 'OpenFlow',
  fields: {},
  lateFields: () => version4().fields,
  dissect(p) {
    const type = p.remaining > 1 && p.available > 1 ? p.u8(1) : 0;
    p.info(`Type: ${TYPES[type] ?? `Unknown (${type})`}`);
    version4().message(p);
  },
});
