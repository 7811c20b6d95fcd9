/** What the composite types of AMQP 1.0 are made of, by their descriptors: https://docs.oasis-open.org/amqp/core/v1.0/, parts 2 to 5. */

/** The field below `amqp.`, and the key of the composite that its value is when it says so itself. */
export interface Composite {
  /** What the list's own field is, below `amqp.`; undefined for frames, whose fields stand below `Arguments`. */
  readonly field?: string;
  readonly name: string;
  readonly members: readonly string[];
}

const ARGUMENT = 'performative.arguments.';
const frame = (name: string, members: string): Composite =>
  ({ name, members: members.split(' ').map(member => (member.includes('.') ? member : ARGUMENT + member)) });
const part = (field: string, name: string, members = ''): Composite => ({ field, name, members: members === '' ? [] : members.split(' ') });

const ENDS = 'properties.expiryPolicy properties.timeout properties.dynamic properties.dynamicNodeProperties';

export const PERFORMATIVES: Readonly<Record<number, Composite>> = {
  0x10: frame('open', 'containerId hostname maxFrameSize channelMax idleTimeout outgoingLocales ' +
    'incomingLocales arguments.offeredCapabilities desiredCapabilities properties'),
  0x11: frame(
    'begin',
    'remoteChannel nextOutgoingId incomingWindow outgoingWindow handleMax arguments.offeredCapabilities desiredCapabilities properties',
  ),
  0x12: frame('attach', 'name handle role sndSettleMode rcvSettleMode source target unsettled ' +
  'incompleteUnsettled initDeliveryCount maxMessageSize arguments.offeredCapabilities ' +
    'desiredCapabilities properties'),
  0x13: frame('flow', 'nextIncomingId incomingWindow nextOutgoingId outgoingWindow handle deliveryCount linkCredit available drain echo properties'),
  0x14: frame('transfer', 'handle deliveryId deliveryTag messageFormat settled more rcvSettleMode state resume aborted batchable'),
  0x15: frame('disposition', 'role first last settled state batchable'),
  0x16: frame('detach', 'handle closed error'), 0x17: frame('end', 'error'), 0x18: frame('close', 'error'),
};

export const SASL_METHODS: Readonly<Record<number, Composite>> = {
  0x40: frame('sasl.mechanisms', 'sasl.mechanisms'), 0x41: frame('sasl.init', 'sasl.mechanism sasl.initResponse hostname'),
  0x42: frame('sasl.challenge', 'sasl.challenge'),
  0x43: frame('sasl.response', 'sasl.response'), 0x44: frame('sasl.outcome', 'sasl.saslCode sasl.addData'),
};

/** What stands behind a transfer: the sections of its message (part 3, §3.2). */
export const SECTIONS: Readonly<Record<number, Composite>> = {
  0x70: part('header', 'Message-Header', `message.durable message.priority message.ttl message.firstAcquirer ${ARGUMENT}deliveryCount`),
  0x71: part('deliveryAnnotations', 'Delivery-Annotations'), 0x72: part('messageAnnotations', 'Message-Annotations'),
  0x73: part('properties', 'Message-Properties', 'message.messageId message.userId message.to message.subject ' +
  'message.replyTo message.correlationId message.contentType ' +
    'message.contentEncoding message.expiryTime message.creationTime message.groupId message.groupSequence message.replyToGroupId'),
  0x74: part('applicationProperties', 'Application-Properties'), 0x75: part('data', 'Data'), 0x76: part('sequence', 'AMQP-Sequence'),
  0x77: part('value', 'AMQP-Value'),
  0x78: part('footer', 'Footer'),
};

/** Described values inside others. */
export const PARTS: Readonly<Record<number, Composite>> = {
  0x1d: part('performative.arguments.error', 'Error', 'error.condition error.description error.info'),
  0x23: part('delivery-state.received', 'Received', 'received.sectionNumber received.sectionOffset'),
  0x24: part('delivery-state.accepted', 'Accepted'),
  0x25: part('delivery-state.rejected', 'Rejected', `${ARGUMENT}error`), 0x26: part('delivery-state.released', 'Released'),
  0x27: part('delivery-state.modified', 'Modified', 'modified.deliveryFailed modified.undeliverableHere messageAnnotations'),
  0x28: part('performative.arguments.source', 'Source', `${ARGUMENT}address ${ARGUMENT}terminusDurable ${ENDS} ` +
  'properties.distributionMode properties.filter properties.defaultOutcome ' +
    'properties.outcomes properties.capabilities'),
  0x29: part('performative.arguments.target', 'Target', `${ARGUMENT}address ${ARGUMENT}terminusDurable ${ENDS} properties.capabilities`),
  0x2b: part('lifetime-policy.deleteOnClose', 'Delete-On-Close'), 0x2c: part('lifetime-policy.deleteOnNoLinks', 'Delete-On-No-Links'),
  0x2d: part('lifetime-policy.deleteOnNoMessages', 'Delete-On-No-Messages'),
  0x2e: part('lifetime-policy.deleteOnNoLinksOrMessages', 'Delete-On-No-Links-Or-Messages'),
  0x30: part('tx.coordinator', 'Coordinator', 'properties.capabilities'), 0x31: part('tx.declare', 'Declare', 'tx.arguments.globalId'),
  0x32: part('tx.discharge', 'Discharge', 'tx.arguments.txnId tx.arguments.fail'), 0x33: part('tx.declared', 'Declared', 'tx.arguments.txnId'),
  0x34: part('tx.transactionalState', 'Transactional-State', 'tx.arguments.txnId tx.arguments.outcome'),
};
