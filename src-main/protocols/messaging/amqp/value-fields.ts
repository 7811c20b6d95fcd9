/** Fields that AMQP 1.0's values are shown as. Where a value may be of several types, the field's name has the type's at its end. */
import { type Field, absoluteTime, bool, guid, none, octets, text, u16, u32, u64, u8 } from '../../../dissect/index.ts';

const DURABLE = { 0: 'none', 1: 'configuration', 2: 'unsettled-state' };
const CODES = { 0: 'ok', 1: 'auth', 2: 'sys', 3: 'sys-perm', 4: 'sys-temp' };
const A = 'performative.arguments.';

/** Lists of symbols: a list as a heading, and a single symbol as itself. */
const symbols = (name: string, title: string): Record<string, Field> => ({ [name]: none(title), [`${name}_sym`]: text(title) });
/** Addresses and identifiers, of any type. */
const any = (name: string, title: string, kinds: readonly ('string' | 'uint' | 'bytes' | 'guid')[]): Record<string, Field> => ({
  [name]: none(title),
  ...Object.fromEntries(kinds.map(kind =>
    [`${name}.${kind}`, kind === 'string' ? text(title) : kind === 'uint' ? u64(title) : kind === 'bytes' ? octets(title) : guid(title)])),
});

export const VALUE_FIELDS: Readonly<Record<string, Field>> = {
  [`${A}containerId`]: text('Container-Id'), [`${A}hostname`]: text('Hostname'), [`${A}maxFrameSize`]: u32('Max-Frame-Size'),
  [`${A}channelMax`]: u16('Channel-Max'), [`${A}idleTimeout`]: u32('Idle-Timeout'), ...symbols(`${A}outgoingLocales`, 'Outgoing-Locales'),
  ...symbols(`${A}incomingLocales`, 'Incoming-Locales'), ...symbols('arguments.offeredCapabilities', 'Offered-Capabilities'),
  ...symbols(`${A}desiredCapabilities`, 'Desired-Capabilities'), [`${A}properties`]: none('Properties'),
  [`${A}nextIncomingId`]: u32('Next-Incoming-Id'), [`${A}deliveryCount`]: u32('Delivery-Count'), 'received.sectionNumber': u32('Section-Number'),
  'received.sectionOffset': u64('Section-Offset'), 'modified.deliveryFailed': bool('Delivery-Failed'),
  'modified.undeliverableHere': bool('Undeliverable-Here'), [`${A}linkCredit`]: u32('Link-Credit'), [`${A}available`]: u32('Available'),
  [`${A}drain`]: bool('Drain'), [`${A}echo`]: bool('Echo'), [`${A}deliveryId`]: u32('Delivery-Id'),
  [`${A}deliveryTag`]: octets('Delivery-Tag'), [`${A}messageFormat`]: u32('Message-Format'), [`${A}settled`]: bool('Settled'),
  [`${A}more`]: bool('More'), [`${A}state`]: none('State'), [`${A}resume`]: bool('Resume'), [`${A}aborted`]: bool('Aborted'),
  [`${A}batchable`]: bool('Batchable'), [`${A}first`]: u32('First'), [`${A}last`]: u32('Last'), [`${A}closed`]: bool('Closed'),
  [`${A}remoteChannel`]: u16('Remote-Channel'), [`${A}nextOutgoingId`]: u32('Next-Outgoing-Id'),
  [`${A}incomingWindow`]: u32('Incoming-Window'),
  [`${A}outgoingWindow`]: u32('Outgoing-Window'), [`${A}handleMax`]: u32('Handle-Max'), [`${A}name`]: text('Name'), [`${A}handle`]: u32('Handle'),
  [`${A}role`]: bool('Role', { as: ['receiver', 'sender'] }),
  [`${A}sndSettleMode`]: u8('Send-Settle-Mode', { values: { 0: 'unsettled', 1: 'settled', 2: 'mixed' } }),
  [`${A}rcvSettleMode`]: u8('Receive-Settle-Mode', { values: { 0: 'first', 1: 'second' } }), ...any(`${A}source`, 'Source', ['string']),
  ...any(`${A}target`, 'Target', ['string']), [`${A}unsettled`]: none('Unsettled'),
  [`${A}incompleteUnsettled`]: bool('Incomplete-Unsettled'), [`${A}initDeliveryCount`]: u32('Initial-Delivery-Count'),
  [`${A}maxMessageSize`]: u64('Max-Message-Size'), [`${A}error`]: none('Error'), ...any(`${A}address`, 'Address', ['string']),
  [`${A}terminusDurable`]: u32('Terminus-Durable', { values: DURABLE }),
  'lifetime-policy.deleteOnClose': none('Delete-On-Close'), 'lifetime-policy.deleteOnNoLinks': none('Delete-On-No-Links'),
  'lifetime-policy.deleteOnNoMessages': none('Delete-On-No-Messages'),
  'lifetime-policy.deleteOnNoLinksOrMessages': none('Delete-On-No-Links-Or-Messages'),
  'tx.coordinator': none('Coordinator'), 'tx.declare': none('Declare'), 'tx.arguments.globalId': none('Global-Id'), 'tx.discharge': none('Discharge'),
  'tx.arguments.txnId': octets('Txn-Id'), 'tx.arguments.fail': bool('Fail'), 'tx.declared': none('Declared'),
  'tx.transactionalState': none('Transactional-State'), 'tx.arguments.outcome': none('Outcome'), header: none('Message-Header'),
  properties: none('Message-Properties'), deliveryAnnotations: none('Delivery-Annotations'),
  messageAnnotations: none('Message-Annotations'), applicationProperties: none('Application-Properties'), data: octets('Data'),
  sequence: none('AMQP-Sequence'),
  value: none('AMQP-Value'), footer: none('Footer'), 'delivery-state.received': none('Received'), 'delivery-state.accepted': none('Accepted'),
  'delivery-state.rejected': none('Rejected'), 'delivery-state.released': none('Released'), 'delivery-state.modified': none('Modified'),
  'error.condition': text('Condition'), 'error.description': text('Description'), 'error.info': none('Info'),
  'message.durable': bool('Durable'), 'message.priority': u8('Priority'), 'message.ttl': u32('Ttl'),
  'message.firstAcquirer': bool('First-Acquirer'), 'properties.expiryPolicy': text('Expiry-Policy'), 'properties.timeout': u32('Timeout'),
  'properties.dynamic': bool('Dynamic'), 'properties.dynamicNodeProperties': none('Dynamic-Node-Properties'),
  'properties.distributionMode': text('Distribution-Mode'), 'properties.filter': none('Filter'),
  'properties.defaultOutcome': none('Default-Outcome'), ...symbols('properties.outcomes', 'Outcomes'),
  ...symbols('properties.capabilities', 'Capabilities'), ...any('message.messageId', 'Message-Id', ['uint', 'string', 'bytes', 'guid']),
  'message.userId': octets('User-Id'), ...any('message.to', 'To', ['string']), 'message.subject': text('Subject'),
  ...any('message.replyTo', 'Reply-To', ['string']), ...any('message.correlationId', 'Correlation-Id', ['uint', 'string', 'bytes', 'guid']),
  'message.contentType': text('Content-Type'), 'message.contentEncoding': text('Content-Encoding'), 'message.expiryTime': absoluteTime('Expiry-Time'),
  'message.creationTime': absoluteTime('Creation-Time'), 'message.groupId': text('Group-Id'), 'message.groupSequence': u32('Group-Sequence'),
  'message.replyToGroupId': text('Reply-To-Group-Id'), ...symbols('sasl.mechanisms', 'Mechanisms'), 'sasl.mechanism': text('Mechanism'),
  'sasl.initResponse': octets('Init-Response'), 'sasl.challenge': octets('Challenge'), 'sasl.response': octets('Response'),
  'sasl.saslCode': u8('Code', { values: CODES }),
  'sasl.addData': octets('Additional-Data'),
};
