/** MQTT for Sensor Networks, version 1.2 of its specification (Stanford-Clark and Truong, 2013): MQTT in datagrams, with numbers for topics. */
import { type Cursor, type Field, bits, expert, flag, none, protocol, text, u16, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x00: 'Advertise Gateway', 0x01: 'Search Gateway', 0x02: 'Gateway Info', 0x04: 'Connect Command', 0x05: 'Connect Ack',
  0x06: 'Will Topic Request', 0x07: 'Will Topic', 0x08: 'Will Message Request', 0x09: 'Will Message', 0x0a: 'Register', 0x0b: 'Register Ack',
  0x0c: 'Publish Message', 0x0d: 'Publish Ack', 0x0e: 'Publish Complete', 0x0f: 'Publish Received', 0x10: 'Publish Release',
  0x12: 'Subscribe Request', 0x13: 'Subscribe Ack', 0x14: 'Unsubscribe Request', 0x15: 'Unsubscribe Ack', 0x16: 'Ping Request',
  0x17: 'Ping Response', 0x18: 'Disconnect Req', 0x1a: 'Will Topic Update', 0x1b: 'Will Topic Response', 0x1c: 'Will Message Update',
  0x1d: 'Will Message Response', 0xfe: 'Encapsulated Message',
};
const ENCAPSULATED = 0xfe, PREDEFINED = 1;
/** A first byte of this says that the length is in the two bytes behind it. */
const LONG = 1;
/** Bytes that the number of a node may have here, and forwarders behind each other. */
const LONGEST_NODE = 6, FORWARDERS = 8;
const yes = { as: ['Yes', 'No'] } as const;
const f = {
  msg: none('Message', { id: 'mqttsn.msg' }),
  type: u8('Message Type', { id: 'mqttsn.msg.type', hex: true, values: TYPES }),
  length: u16('Message Length', { id: 'mqttsn.msg.len' }),
  dup: flag('DUP', 0x80, { id: 'mqttsn.dup', ...yes }),
  qos: bits('QoS', 0x60, {
    id: 'mqttsn.qos', hex: true, values: { 0: 'Fire and Forget', 1: 'Acknowledged deliver', 2: 'Assured Delivery', 3: 'No Connection required' },
  }),
  retain: flag('Retain', 0x10, { id: 'mqttsn.retain', ...yes }),
  will: flag('Will', 0x08, { id: 'mqttsn.will', ...yes }),
  clean: flag('Clean Session', 0x04, { id: 'mqttsn.clean.session', ...yes }),
  kind: bits('Topic ID Type', 0x03, {
    id: 'mqttsn.topic.id.type', hex: true, values: { 0: 'Normal ID', 1: 'Pre-defined ID', 2: 'Short Topic Name', 3: 'Reserved' },
  }),
  code: u8('Return Code', {
    id: 'mqttsn.return.code', hex: true,
    values: { 0: 'Accepted', 1: 'Rejected: Congestion', 2: 'Rejected: invalid topic ID', 3: 'Rejected: not supported' },
  }),
  gateway: u8('Gateway ID', { id: 'mqttsn.gw.id' }),
  address: text('Gateway Address', { id: 'mqttsn.gw.addr' }),
  interval: u16('Advertise Interval', { id: 'mqttsn.adv.interv' }),
  radius: u8('Broadcast Radius', { id: 'mqttsn.radius' }),
  protocol: u8('Protocol ID', { id: 'mqttsn.protocol.id', hex: true }),
  topicId: u16('Topic ID', { id: 'mqttsn.topic.id' }),
  messageId: u16('Message ID', { id: 'mqttsn.msg.id' }),
  topic: text('Topic Name', { id: 'mqttsn.topic' }),
  topicOrId: text('Topic Name/ID', { id: 'mqttsn.topic.name.or.id' }),
  sleep: u16('Sleep Timer', { id: 'mqttsn.sleep.timer' }),
  willTopic: text('Will Topic', { id: 'mqttsn.will.topic' }),
  willMessage: text('Will Message', { id: 'mqttsn.will.msg' }),
  message: text('Message', { id: 'mqttsn.pub.msg' }),
  client: text('Client ID', { id: 'mqttsn.client.id' }),
  keepAlive: u16('Keep Alive', { id: 'mqttsn.keep.alive' }),
  control: bits('Control', 0x03, { id: 'mqttsn.control.info', hex: true }),
  node: u16('Wireless Node ID', { id: 'mqttsn.wireless.node.id' }),
  unknown: expert('Unknown message type', 'warning', 'Protocol', { own: true }),
} as const;

/** Several fields of one byte. */
const byteOf = (...fields: Field[]): readonly Field[] => fields;
const PUBLISHED = byteOf(f.dup, f.qos, f.retain, f.kind);
/** §5.4: what each message has, in its order; texts are all that is left. */
const PARTS: Readonly<Record<number, readonly (Field | readonly Field[])[]>> = {
  0x00: [f.gateway, f.interval], 0x01: [f.radius], 0x02: [f.gateway, f.address],
  0x04: [byteOf(f.will, f.clean, f.kind), f.protocol, f.keepAlive, f.client], 0x05: [f.code], 0x06: [],
  0x07: [byteOf(f.qos, f.retain, f.kind), f.willTopic],
  0x08: [], 0x09: [f.willMessage], 0x0a: [f.topicId, f.messageId, f.topic], 0x0b: [f.topicId, f.messageId, f.code],
  0x0c: [PUBLISHED, f.topicId, f.messageId, f.message], 0x0d: [f.topicId, f.messageId, f.code], 0x0e: [f.messageId], 0x0f: [f.messageId],
  0x10: [f.messageId], 0x12: [byteOf(f.dup, f.qos, f.kind), f.messageId, f.topicOrId], 0x13: [byteOf(f.qos, f.kind), f.topicId, f.messageId, f.code],
  0x14: [byteOf(f.kind), f.messageId, f.topicOrId], 0x15: [f.messageId], 0x16: [f.client], 0x17: [], 0x18: [f.sleep],
  0x1a: [byteOf(f.qos, f.retain, f.kind), f.willTopic], 0x1b: [f.code], 0x1c: [f.willMessage], 0x1d: [f.code],
};

/** Bytes of the message that begins at `at`, 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  if (end - at < 2) return 0;
  return bytes[at] === LONG ? (end - at < 4 ? 0 : (bytes[at + 1] << 8) | bytes[at + 2]) : bytes[at];
}

export const mqttsn = protocol({
  name: 'mqttsn',
  title: 'MQ Telemetry Transport Protocol for Sensor Networks',
  short: 'MQTT-SN',
  on: { 'udp.port': [1883] },
  accepts(bytes, at, end) {
    const length = lengthAt(bytes, at, end), type = bytes[at + (bytes[at] === LONG ? 3 : 1)];
    return TYPES[type] !== undefined && (length === end - at || (type === ENCAPSULATED && length < end - at));
  },
  fields: f,
  dissect(p) {
    const type = p.u8(p.u8() === LONG ? 3 : 1);
    p.info(TYPES[type] ?? `Unknown (0x${type.toString(16).padStart(2, '0')})`);
    whole(p, 0);
    if (p.more) p.data();
  },
});

/** A message with its header; what is encapsulated comes below what encapsulates it. */
function whole(p: Cursor, depth: number): void {
  const long = p.u8() === LONG, type = p.u8(long ? 3 : 1), outer = p.open(f.msg), length = long ? p.u16(1) : p.u8(), header = long ? 4 : 2;
  if (length < header) p.malformed(`a message of ${length} bytes`);
  p.show(f.type, 1, header - 1);
  p.takeAs(f.length, length, long ? 3 : 1);
  p.skip(1);
  if (type === ENCAPSULATED) encapsulated(p, length - header, depth);
  else message(p.within(length - header), type);
  p.close(outer);
}

function message(p: Cursor, type: number): void {
  const parts = PARTS[type];
  let kind = 0;
  if (parts === undefined) p.expert(f.unknown);
  for (const part of parts ?? []) {
    if (!p.more) return;
    if ('length' in part) {
      kind = p.u8() & 0x03;
      for (const field of part) p.show(field);
      p.skip(1);
    } else if (part === f.topicOrId && kind === PREDEFINED && p.remaining === 2) {
      p.take(f.topicId);
    } else {
      p.take(part, part.size === 0 ? p.remaining : part.size);
    }
  }
  if (p.more) p.innerData();
}

/** §5.5: a forwarder puts what it heard by radio, and of which node, before the message. */
function encapsulated(p: Cursor, length: number, depth: number): void {
  if (length < 1 || length > LONGEST_NODE + 1) p.malformed(`a node of ${length - 1} bytes`);
  p.take(f.control);
  if (length > 1) p.take(f.node, length - 1);
  if (depth >= FORWARDERS) p.malformed('messages within messages');
  if (p.more) whole(p, depth + 1);
}
