/** Numbers of MQTT 3.1, 3.1.1 and 5.0 with their names: OASIS, "MQTT Version 5.0", §2 and §3. */

export const CONNECT = 1, CONNACK = 2, PUBLISH = 3, PUBACK = 4, PUBREC = 5,
  PUBREL = 6, PUBCOMP = 7, SUBSCRIBE = 8, SUBACK = 9, UNSUBSCRIBE = 10, UNSUBACK = 11,
  PINGREQ = 12, PINGRESP = 13, DISCONNECT = 14, AUTH = 15;

export const MESSAGE_TYPES: Readonly<Record<number, string>> = {
  0: 'Reserved', [CONNECT]: 'Connect Command', [CONNACK]: 'Connect Ack', [PUBLISH]: 'Publish Message', [PUBACK]: 'Publish Ack',
  [PUBREC]: 'Publish Received', [PUBREL]: 'Publish Release', [PUBCOMP]: 'Publish Complete', [SUBSCRIBE]: 'Subscribe Request',
  [SUBACK]: 'Subscribe Ack', [UNSUBSCRIBE]: 'Unsubscribe Request', [UNSUBACK]: 'Unsubscribe Ack', [PINGREQ]: 'Ping Request',
  [PINGRESP]: 'Ping Response', [DISCONNECT]: 'Disconnect Req', [AUTH]: 'Authentication Exchange',
};

export const VERSIONS: Readonly<Record<number, string>> = { 3: 'MQTT v3.1', 4: 'MQTT v3.1.1', 5: 'MQTT v5.0' };
export const VERSION_3_1 = 3, VERSION_5 = 5;

export const QOS: Readonly<Record<number, string>> = {
  0: 'At most once delivery (Fire and Forget)', 1: 'At least once delivery (Acknowledged deliver)',
  2: 'Exactly once delivery (Assured Delivery)', 3: 'Reserved',
};

export const GRANTED_QOS: Readonly<Record<number, string>> = { ...QOS, 128: 'Failure' };

export const RETURN_CODES: Readonly<Record<number, string>> = {
  0: 'Connection Accepted', 1: 'Connection Refused: unacceptable protocol version', 2: 'Connection Refused: identifier rejected',
  3: 'Connection Refused: server unavailable', 4: 'Connection Refused: bad user name or password', 5: 'Connection Refused: not authorized',
};

export const RETAIN_HANDLING: Readonly<Record<number, string>> = {
  0: 'Send msgs at subscription time', 1: 'Send msgs if subscription does not exist', 2: 'Do not send msgs at subscription time', 3: 'Reserved',
};

/** All reason codes, MQTT 5.0 §2.4. What 0, 1 and 2 mean depends on the message. */
const REASONS: Readonly<Record<number, string>> = {
  0: 'Success', 4: 'Disconnect with Will Message', 16: 'No matching subscribers', 17: 'No subscription existed',
  24: 'Continue authentication', 25: 'Re-authenticate', 128: 'Unspecified error', 129: 'Malformed Packet', 130: 'Protocol Error',
  131: 'Implementation specific error', 132: 'Unsupported Protocol Version', 133: 'Client Identifier not valid',
  134: 'Bad User Name or Password', 135: 'Not authorized', 136: 'Server unavailable', 137: 'Server busy', 138: 'Banned',
  139: 'Server shutting down', 140: 'Bad authentication method', 141: 'Keep Alive timeout', 142: 'Session taken over',
  143: 'Topic Filter invalid', 144: 'Topic Name invalid', 145: 'Packet Identifier in use', 146: 'Packet Identifier not found',
  147: 'Receive Maximum exceeded', 148: 'Topic Alias invalid', 149: 'Packet too large', 150: 'Message rate too high', 151: 'Quota exceeded',
  152: 'Administrative action', 153: 'Payload format invalid', 154: 'Retain not supported', 155: 'QoS not supported',
  156: 'Use another server', 157: 'Server moved', 158: 'Shared Subscription not supported', 159: 'Connection rate exceeded',
  160: 'Maximum connect time', 161: 'Subscription Identifiers not supported', 162: 'Wildcard Subscription not supported',
};

/** Of messages with these codes, the codes that another message has do not count. */
const only = (...codes: readonly number[]): Readonly<Record<number, string>> => Object.fromEntries(codes.map(code => [code, REASONS[code]]));

const PUBLISHED = only(0, 16, 128, 131, 135, 144, 145, 151, 153), RELEASED = only(0, 146);

/** By type of message. */
export const REASON_CODES: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  [CONNACK]: only(0, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 140, 144, 149, 151, 153, 154, 155, 156, 157, 159),
  [PUBACK]: PUBLISHED,
  [PUBREC]: PUBLISHED,
  [PUBREL]: RELEASED,
  [PUBCOMP]: RELEASED,
  [SUBACK]: { 0: 'Granted QoS 0', 1: 'Granted QoS 1', 2: 'Granted QoS 2', ...only(128, 131, 135, 143, 145, 151, 158, 161, 162) },
  [UNSUBACK]: only(0, 17, 128, 131, 135, 143, 145),
  [DISCONNECT]: {
    ...only(
      4, 128, 129, 130, 131, 135, 137, 139, 140, 141, 142, 143, 144, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160,
      161, 162,
    ),
    0: 'Normal disconnection',
  },
  [AUTH]: only(0, 24, 25),
};

export const CONTENT_TYPE = 0x03, SUBSCRIPTION_ID = 0x0b, TOPIC_ALIAS = 0x23, MAXIMUM_QOS = 0x24, USER_PROPERTY = 0x26;

/** MQTT 5.0 §2.2.2.2. */
export const PROPERTIES: Readonly<Record<number, string>> = {
  0x01: 'Payload Format Indicator', 0x02: 'Publication Expiry Interval', [CONTENT_TYPE]: 'Content Type', 0x08: 'Response Topic',
  0x09: 'Correlation Data', [SUBSCRIPTION_ID]: 'Subscription Identifier', 0x11: 'Session Expiry Interval',
  0x12: 'Assigned Client Identifier', 0x13: 'Server Keep Alive', 0x15: 'Authentication Method', 0x16: 'Authentication Data',
  0x17: 'Request Problem Information', 0x18: 'Will Delay Interval', 0x19: 'Request Response Information', 0x1a: 'Response Information',
  0x1c: 'Server Reference', 0x1f: 'Reason String', 0x21: 'Receive Maximum', 0x22: 'Topic Alias Maximum', [TOPIC_ALIAS]: 'Topic Alias',
  [MAXIMUM_QOS]: 'Maximum QoS', 0x25: 'Retain Available', [USER_PROPERTY]: 'User Property', 0x27: 'Maximum Packet Size',
  0x28: 'Wildcard Subscription Available', 0x29: 'Subscription Identifier Available', 0x2a: 'Shared Subscription Available',
};
