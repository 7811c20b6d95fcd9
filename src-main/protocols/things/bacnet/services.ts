/** What the parameters of BACnet's services are: ASHRAE 135 clause 21, the services that are met. */

/** How the bytes of a parameter are read. */
export type Kind = 'object' | 'property' | 'unsigned' | 'boolean' | 'enumerated' | 'seconds' | 'text' | 'bits' | 'date' | 'time' | 'octets' |
  'lowest' | 'highest' | 'process' | 'real' | 'signed' | 'fromState' | 'toState' | 'event' | 'notify' | 'class' | 'error' | 'vendor' | 'any';

export interface Part {
  readonly label: string;
  readonly kind: Kind;
  /** What is between its opening and its closing tag. */
  readonly inner?: Shape;
}

/** Parameters with tags of their own by these, and those whose tags only say their type in their order. */
export interface Shape {
  readonly tagged?: Readonly<Record<number, Part>>;
  readonly plain?: readonly Part[];
}

const part = (label: string, kind: Kind): Part => ({ label, kind });
const group = (label: string, inner: Shape): Part => ({ label, kind: 'any', inner });
const OBJECT = part('ObjectIdentifier', 'object'), PROPERTY = part('Property Identifier', 'property'),
  INDEX = part('property Array Index', 'unsigned');
const PRIORITY = part('Priority', 'unsigned'), VALUE = part('Value', 'any');
export const ERROR_SHAPE: Shape = { plain: [part('Error Class', 'class'), part('Error Code', 'error')] };
const TIMESTAMP: Shape = { tagged: { 0: part('timestamp', 'time'), 1: part('sequenceNumber', 'unsigned'), 2: group('dateTime', {}) } };
const CHANGED: Shape = {
  tagged: {
    0: part('ProcessIdentifier', 'process'), 1: part('DeviceIdentifier', 'object'), 2: OBJECT, 3: part('Time remaining', 'seconds'),
    4: group('list of Values', { tagged: { 0: PROPERTY, 1: INDEX, 2: VALUE, 3: PRIORITY } }),
  },
};
const EVENT: Shape = {
  tagged: {
    0: part('ProcessIdentifier', 'process'), 1: part('Initiating DeviceIdentifier', 'object'), 2: part('EventObjectIdentifier', 'object'),
    3: group('Time Stamp', TIMESTAMP), 4: part('Notification Class', 'unsigned'), 5: PRIORITY, 6: part('EventType', 'event'),
    7: part('Message Text', 'text'), 8: part('Notify Type', 'notify'),
    9: part('Ack Required', 'boolean'), 10: part('from State', 'fromState'), 11: part('to State', 'toState'), 12: VALUE,
  },
};
/** Of properties that are read, and of lists to which is added or from which is removed. */
const READ: Shape = { tagged: { 0: OBJECT, 1: PROPERTY, 2: INDEX, 3: VALUE } };
const RANGE: Shape = {
  tagged: { 0: OBJECT, 1: PROPERTY, 2: INDEX, 3: VALUE, 4: part('Item Count', 'unsigned'), 5: VALUE, 6: VALUE, 7: VALUE },
};
const PRIVATE: Shape = { tagged: { 0: part('vendor ID', 'vendor'), 1: part('service Number', 'unsigned'), 2: VALUE } };

const MESSAGE: Shape = {
  tagged: {
    0: part('DeviceIdentifier', 'object'), 1: group('message Class', { tagged: { 0: part('numeric', 'unsigned'), 1: part('character', 'text') } }),
    2: part('message Priority', 'enumerated'), 3: part('message Text', 'text'),
  },
};

export const CONFIRMED_REQUESTS: Readonly<Record<number, Shape>> = {
  0: {
    tagged: {
      0: part('acknowledging Process Id', 'unsigned'), 1: OBJECT, 2: part('event State Acknowledged', 'enumerated'),
      3: group('time stamp', TIMESTAMP), 4: part('acknowledgement Source', 'text'), 5: group('time Of Acknowledgement', TIMESTAMP),
    },
  },
  1: CHANGED,
  2: EVENT,
  5: { tagged: {
    0: part('subscriber Process Id', 'unsigned'), 1: OBJECT, 2: part('issue Confirmed Notifications', 'boolean'),
    3: part('life time', 'seconds'),
  } },
  6: { plain: [OBJECT, part('File Start Position', 'signed'), part('requested Octet Count', 'unsigned')] },
  7: { plain: [OBJECT] },
  8: READ,
  9: READ,
  10: { tagged: {
    0: group('objectSpecifier', { tagged: { 0: part('object Type', 'unsigned'), 1: OBJECT } }), 1: group('listOfInitialValues', READ),
  } },
  11: { plain: [OBJECT] },
  12: READ,
  14: { tagged: { 0: OBJECT, 1: group('listOfPropertyReferences', { tagged: { 0: PROPERTY, 1: INDEX } }) } },
  15: { tagged: { 0: OBJECT, 1: PROPERTY, 2: INDEX, 3: VALUE, 4: PRIORITY } },
  16: { tagged: { 0: OBJECT, 1: group('listOfProperties', { tagged: { 0: PROPERTY, 1: INDEX, 2: VALUE, 3: PRIORITY } }) } },
  17: { tagged: { 0: part('time Duration', 'unsigned'), 1: part('enable-disable', 'enumerated'), 2: part('Password', 'text') } },
  18: PRIVATE,
  19: MESSAGE,
  20: { tagged: { 0: part('reinitialized State Of Device', 'enumerated'), 1: part('Password', 'text') } },
  26: RANGE,
  27: { tagged: {
    0: part('requesting Process Id', 'unsigned'), 1: part('requesting Source', 'text'), 2: part('request', 'enumerated'), 3: OBJECT,
  } },
  28: {
    tagged: {
      0: part('subscriber Process Id', 'unsigned'), 1: OBJECT, 2: part('issue Confirmed Notifications', 'boolean'), 3: part('life time', 'seconds'),
      4: group('monitored Property Id', { tagged: { 0: PROPERTY, 1: INDEX } }), 5: part('COV Increment', 'real'),
    },
  },
  29: { tagged: { 0: OBJECT } },
};

export const ANSWERS: Readonly<Record<number, Shape>> = {
  3: { plain: [OBJECT, part('alarm State', 'enumerated'), part('acknowledged Transitions', 'bits')] },
  6: { plain: [part('End Of File', 'boolean'), part('File Start Position', 'signed'), part('File Data', 'octets')] },
  10: { plain: [OBJECT] },
  12: READ,
  14: {
    tagged: {
      0: OBJECT, 1: group('listOfResults', { tagged: { 2: PROPERTY, 3: INDEX, 4: VALUE, 5: group('propertyAccessError', ERROR_SHAPE) } }),
    },
  },
  18: PRIVATE,
  26: RANGE,
  29: {
    tagged: {
      0: group('listOfEventSummaries', {
        tagged: {
          0: OBJECT, 1: part('event State', 'enumerated'), 2: part('acknowledged Transitions', 'bits'),
          3: group('event Time Stamps', TIMESTAMP), 4: part('Notify Type', 'notify'),
          5: part('event Enable', 'bits'), 6: group('event Priorities', {}),
        },
      }), 1: part('more Events', 'boolean'),
    },
  },
};

export const UNCONFIRMED_REQUESTS: Readonly<Record<number, Shape>> = {
  0: { plain: [OBJECT, part('Maximum ADPU Length Accepted', 'unsigned'), part('Segmentation Supported', 'enumerated'), part('Vendor ID', 'vendor')] },
  1: { plain: [OBJECT, OBJECT, part('Object Name', 'text')] },
  2: CHANGED,
  3: EVENT,
  4: PRIVATE,
  5: MESSAGE,
  6: { plain: [part('Date', 'date'), part('Time', 'time')] },
  7: { tagged: {
    0: part('Device Instance Range Low Limit', 'lowest'), 1: part('Device Instance Range High Limit', 'highest'), 2: OBJECT,
    3: part('Object Name', 'text'),
  } },
  8: { tagged: { 0: part('Device Instance Range Low Limit', 'lowest'), 1: part('Device Instance Range High Limit', 'highest') } },
  9: { plain: [part('Date', 'date'), part('Time', 'time')] },
};
