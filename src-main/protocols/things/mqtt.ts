/**
 * MQTT, the protocol of message queues of things: OASIS, "MQTT Version 5.0" (2019) and "MQTT Version 3.1.1" (2014); IBM and Eurotech, "MQTT V3.1
 * Protocol Specification".
 */
import { type Cursor, bits, expert, flag, octets, protocol, text, u16, u64, u8 } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { callMedia } from '../web/http/media-types.ts';
import { looksLikeMqtt, messageLength, variableInteger } from './mqtt/framing.ts';
import {
  AUTH, CONNACK, CONNECT, DISCONNECT, GRANTED_QOS, MESSAGE_TYPES, PUBACK, PUBCOMP, PUBLISH, PUBREC, PUBREL, QOS, REASON_CODES,
  RETAIN_HANDLING, RETURN_CODES, SUBACK, SUBSCRIBE, UNSUBACK, UNSUBSCRIBE, VERSIONS, VERSION_3_1, VERSION_5,
} from './mqtt/names.ts';
import { type KnownProperties, PROPERTY_FIELDS, cutOrMalformed, readProperties } from './mqtt/properties.ts';
import { SESSION, type Session } from './mqtt/session.ts';

const FIELDS = {
  hdrflags: u8('Header Flags', { hex: true }),
  msgtype: bits('Message Type', 0xf0, { values: MESSAGE_TYPES }),
  hdr_reserved: bits('Reserved', 0x0f),
  dupflag: flag('DUP Flag', 0x08),
  qos: bits('QoS Level', 0x06, { values: QOS }),
  retain: flag('Retain', 0x01),
  retain_reserved: bits('Reserved', 0x01),
  len: u64('Msg Len'),
  proto_len: u16('Protocol Name Length'),
  protoname: text('Protocol Name'),
  ver: u8('Version', { values: VERSIONS }),
  conflags: u8('Connect Flags', { hex: true }),
  'conflag.uname': flag('User Name Flag', 0x80),
  'conflag.passwd': flag('Password Flag', 0x40),
  'conflag.retain': flag('Will Retain', 0x20),
  'conflag.qos': bits('QoS Level', 0x18, { values: QOS }),
  'conflag.willflag': flag('Will Flag', 0x04),
  'conflag.cleansess': flag('Clean Session Flag', 0x02),
  'conflag.reserved': flag('(Reserved)', 0x01),
  kalive: u16('Keep Alive'),
  clientid_len: u16('Client ID Length'),
  clientid: text('Client ID'),
  willtopic_len: u16('Will Topic Length'),
  willtopic: text('Will Topic'),
  willmsg_len: u16('Will Message Length'),
  willmsg: octets('Will Message'),
  username_len: u16('User Name Length'),
  username: text('User Name'),
  passwd_len: u16('Password Length'),
  passwd: text('Password'),
  'conack.flags': u8('Acknowledge Flags', { hex: true }),
  'conack.flags.reserved': flag('Reserved', 0xfe),
  'conack.flags.sp': flag('Session Present', 0x01),
  'conack.val': u8('Return Code', { values: RETURN_CODES }),
  'connack.reason_code': u8('Reason Code', { values: REASON_CODES[CONNACK] }),
  msgid: u16('Message Identifier'),
  topic_len: u16('Topic Length'),
  topic: text('Topic'),
  msg: octets('Message'),
  'sub.qos': u8('Requested QoS', { values: QOS }),
  'suback.qos': u8('Granted QoS', { values: GRANTED_QOS }),
  subscription_options: u8('Subscription Options', { hex: true }),
  subscription_options_qos: bits('QoS', 0x03, { values: QOS }),
  subscription_options_nl: flag('No Local', 0x04),
  subscription_options_rap: flag('Retain As Published', 0x08),
  subscription_options_retain: bits('Retain Handling', 0x30, { values: RETAIN_HANDLING }),
  subscription_options_reserved: bits('Reserved', 0xc0, { hex: true }),
  'puback.reason_code': u8('Reason Code', { values: REASON_CODES[PUBACK] }),
  'pubrec.reason_code': u8('Reason Code', { values: REASON_CODES[PUBREC] }),
  'pubrel.reason_code': u8('Reason Code', { values: REASON_CODES[PUBREL] }),
  'pubcomp.reason_code': u8('Reason Code', { values: REASON_CODES[PUBCOMP] }),
  'suback.reason_code': u8('Reason Code', { values: REASON_CODES[SUBACK] }),
  'unsuback.reason_code': u8('Reason Code', { values: REASON_CODES[UNSUBACK] }),
  'disconnect.reason_code': u8('Reason Code', { values: REASON_CODES[DISCONNECT] }),
  'auth.reason_code': u8('Reason Code', { values: REASON_CODES[AUTH] }),
  ...PROPERTY_FIELDS,
  illegal_topic_length: expert('Length cannot be 0', 'error', 'Protocol'),
  unknown_version: expert('Unknown version (missing the CONNECT packet?)', 'note', 'Undecoded'),
  unknown_topic_alias: expert('Unknown topic alias', 'error', 'Protocol'),
};

const f = FIELDS;

const CONNECT_FLAGS = [
  f['conflag.uname'], f['conflag.passwd'], f['conflag.retain'], f['conflag.qos'], f['conflag.willflag'], f['conflag.cleansess'],
  f['conflag.reserved'],
] as const;
const PUBLISH_FLAGS = [f.msgtype, f.dupflag, f.qos, f.retain] as const;
const OTHER_FLAGS = [f.msgtype, f.hdr_reserved] as const;
/** In version 3.1, of the messages that are acknowledged. */
const OLD_FLAGS = [f.msgtype, f.dupflag, f.qos, f.retain_reserved] as const;
const SUBSCRIPTION_FLAGS = [
  f.subscription_options_reserved, f.subscription_options_retain, f.subscription_options_rap, f.subscription_options_nl, f.subscription_options_qos,
] as const;

/** Of messages that answer one, by type. */
const ANSWERS: Readonly<Record<number, typeof f['puback.reason_code'] | undefined>> = {
  [PUBACK]: f['puback.reason_code'], [PUBREC]: f['pubrec.reason_code'], [PUBREL]: f['pubrel.reason_code'], [PUBCOMP]: f['pubcomp.reason_code'],
};

export const mqtt = protocol({
  name: 'mqtt',
  title: 'MQ Telemetry Transport Protocol',
  on: { 'tcp.port': [1883], 'tls.port': [8883], 'tls.alpn': ['mqtt'], 'ws.protocol': ['mqtt', 'mqttv3.1'] },
  over: ['tcp'],
  fields: FIELDS,
  dissect(p) {
    const session = p.packet.quoted ? undefined : p.packet.around?.conversation(SESSION);
    const flags = p.u8();
    const type = flags >> 4;
    const name = MESSAGE_TYPES[type];
    p.title(`, ${name}`);
    p.info(name);
    const isOld = session?.version === VERSION_3_1 && (type === PUBREL || type === SUBSCRIBE || type === UNSUBSCRIBE);
    takeNamedBits(p, f.hdrflags, type === PUBLISH ? PUBLISH_FLAGS : isOld ? OLD_FLAGS : OTHER_FLAGS);
    const size = variableInteger(p.bytes, p.at, p.end);
    if (size.length === 0) cutOrMalformed(p, size.cut);
    p.takeAs(f.len, BigInt(size.value), size.length);
    p.limit(1 + size.length + size.value);
    readMessage(p, type, flags, session);
  },
  frame: messageLength,
  sized: true,
  begins: [0x10],
  recognise: looksLikeMqtt,
});

function readMessage(p: Cursor, type: number, flags: number, session: Session | undefined): void {
  // Where the begin of the connection is missing, most connections are of 3.1.1.
  const isNew = session?.version === VERSION_5;
  switch (type) {
    case CONNECT:
      readConnect(p);
      return;
    case CONNACK:
      if (session?.version === VERSION_3_1) p.take(f['conack.flags.reserved']);
      else p.bits(f['conack.flags'], [f['conack.flags.reserved'], f['conack.flags.sp']]);
      p.take(isNew ? f['connack.reason_code'] : f['conack.val']);
      if (isNew && p.more) readProperties(p, f.properties);
      return;
    case PUBLISH:
      readPublish(p, (flags >> 1) & 3, isNew, session);
      return;
    case SUBSCRIBE:
    case UNSUBSCRIBE:
      takeIdentifier(p);
      if (isNew) readProperties(p, f.properties);
      while (p.more) readSubscription(p, type, isNew);
      return;
    case SUBACK:
    case UNSUBACK:
      takeIdentifier(p);
      if (isNew) readProperties(p, f.properties);
      while (p.more) p.take(type === UNSUBACK ? f['unsuback.reason_code'] : isNew ? f['suback.reason_code'] : f['suback.qos']);
      return;
    case DISCONNECT:
    case AUTH:
      if (isNew || type === AUTH) readReason(p, type === AUTH ? f['auth.reason_code'] : f['disconnect.reason_code']);
      return;
    default: {
      const reason = ANSWERS[type];
      if (reason === undefined) return;
      takeIdentifier(p);
      if (isNew) readReason(p, reason);
    }
  }
}

/** Both may be left out: that is Success without properties. */
function readReason(p: Cursor, field: typeof f['puback.reason_code']): void {
  if (p.more) p.take(field);
  if (p.more) readProperties(p, f.properties);
}

function takeIdentifier(p: Cursor): void {
  const id = p.take(f.msgid);
  p.addInfo(` (id=${id})`);
}

function readConnect(p: Cursor): void {
  p.take(f.protoname, p.take(f.proto_len));
  const version = p.take(f.ver);
  const flags = takeNamedBits(p, f.conflags, CONNECT_FLAGS);
  p.take(f.kalive);
  if (version === VERSION_5) readProperties(p, f.properties);
  p.take(f.clientid, p.take(f.clientid_len));
  if ((flags & f['conflag.willflag'].mask) !== 0) {
    if (version === VERSION_5) readProperties(p, f.will_properties);
    p.take(f.willtopic, p.take(f.willtopic_len));
    p.take(f.willmsg, p.take(f.willmsg_len));
  }
  // Version 3.1 lets a client leave out what its flags promise.
  if ((flags & f['conflag.uname'].mask) !== 0 && p.more) p.take(f.username, p.take(f.username_len));
  if ((flags & f['conflag.passwd'].mask) !== 0 && p.more) p.take(f.passwd, p.take(f.passwd_len));
}

function readPublish(p: Cursor, qos: number, isNew: boolean, session: Session | undefined): void {
  const length = p.take(f.topic_len);
  if (length === 0 && !isNew) p.expertUnder(f.illegal_topic_length);
  const named = p.take(f.topic, length);
  if (qos > 0) takeIdentifier(p);
  if (session !== undefined && session.version === 0) p.expert(f.unknown_version);
  const known: KnownProperties = isNew ? readProperties(p, f.properties) : {};
  const topic = known.topicAlias === undefined ? named : meantTopic(p, session, known.topicAlias, named);
  p.addInfo(` [${topic}]`);
  p.show(f.msg, p.available);
  if (known.contentType !== undefined && p.available > 0) callMedia(p, known.contentType);
  else p.skip(p.remaining);
}

/** The topic that this message or an earlier one gave this number, MQTT 5.0 §3.3.2.3.4. */
function meantTopic(p: Cursor, session: Session | undefined, alias: number, named: string): string {
  const topic = named === '' ? session?.meant.get(`${p.packet.record.number} ${alias}`) : named;
  if (topic === undefined) p.expert(f.unknown_topic_alias);
  else p.generate(f.topic, topic);
  return topic ?? '';
}

function readSubscription(p: Cursor, type: number, isNew: boolean): void {
  const length = p.take(f.topic_len);
  if (length === 0) p.expertUnder(f.illegal_topic_length);
  const topic = p.take(f.topic, length);
  if (type === UNSUBSCRIBE) return;
  p.addInfo(` [${topic}]`);
  if (isNew) p.bits(f.subscription_options, SUBSCRIPTION_FLAGS);
  else p.take(f['sub.qos']);
}
