/** OPC Unified Architecture in binary over TCP: OPC 10000-6 §6.7 and §7.1. */
import { type Cursor, MORE, NOT_MINE, byName, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { dictionary } from './opcua/dictionary.ts';
import { SERVICES } from './opcua/names.ts';
import { ENCODINGS, TYPE_FIELDS, takeByteString, takeStatus, takeString } from './opcua/types.ts';
import { VALUE_FIELDS, takeStructure } from './opcua/values.ts';

const HEADER = 8;
/** Bytes that a chunk of a message may have: servers and clients agree on some 64 KB (§7.1.2.3). */
const MOST = 2 ** 26;
const NAMES: Readonly<Record<string, string>> = {
  HEL: 'Hello message', ACK: 'Acknowledge message', ERR: 'Error message', RHE: 'Reverse Hello message',
  OPN: 'OpenSecureChannel message', CLO: 'CloseSecureChannel message',
  MSG: 'UA Secure Conversation Message',
};
const LITTLE = { little: true } as const;

const typeAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(bytes[at], bytes[at + 1], bytes[at + 2]);
/** Final, one of several, or the last of some that are given up (§6.7.2.2). */
const isChunk = (letter: number): boolean => letter === 0x46 || letter === 0x43 || letter === 0x41;

const FIELDS = {
  'transport.type': text('Message Type'),
  'transport.chunk': text('Chunk Type'),
  'transport.size': u32('Message Size', LITTLE),
  'transport.ver': u32('Version', LITTLE),
  'transport.scid': u32('SecureChannelId', LITTLE),
  'transport.rbs': u32('ReceiveBufferSize', LITTLE),
  'transport.sbs': u32('SendBufferSize', LITTLE),
  'transport.mms': u32('MaxMessageSize', LITTLE),
  'transport.mcc': u32('MaxChunkCount', LITTLE),
  'transport.endpoint': text('EndpointUrl'),
  'transport.suri': text('ServerUri'),
  'transport.error': u32('Error', { ...LITTLE, hex: true }),
  'transport.reason': text('Reason'),
  'security.spu': text('SecurityPolicyUri'),
  'security.scert': octets('SenderCertificate'),
  'security.rcthumb': octets('ReceiverCertificateThumbprint'),
  'security.tokenid': u32('Security Token Id', LITTLE),
  'security.seq': u32('Security Sequence Number', LITTLE),
  'security.rqid': u32('Security RequestId', LITTLE),
  'servicenodeid.encodingmask': u8('NodeId EncodingMask', { hex: true, values: ENCODINGS }),
  'servicenodeid.nsid': u16('NodeId Namespace Index', LITTLE),
  'servicenodeid.numeric': u32('NodeId Identifier Numeric', { ...LITTLE, values: SERVICES }),
  parameters: octets('Parameters', { own: true }),
  encrypted: octets('Encrypted', { own: true }),
  ...TYPE_FIELDS,
  ...VALUE_FIELDS,
};
const f = FIELDS;

export const opcua = protocol({
  name: 'opcua',
  title: 'OpcUa Binary Protocol',
  short: 'OpcUa',
  on: { 'tcp.port': [4840] },
  over: ['tcp'],
  sized: true,
  fields: FIELDS,
  lateFields: () => byName(dictionary().fields),
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = readUint(bytes, at + 4, 4, true);
    return NAMES[typeAt(bytes, at)] === undefined || !isChunk(bytes[at + 3]) || length < HEADER || length > MOST ? NOT_MINE : length;
  },
  begins: 'H',
  // A hello that tells its own length and a version that there is.
  recognise(bytes, at, end) {
    return end - at >= HEADER + 20 && typeAt(bytes, at) === 'HEL' && bytes[at + 3] === 0x46 &&
      readUint(bytes, at + 4, 4, true) <= end - at && readUint(bytes, at + 8, 4, true) <= 1;
  },
  dissect(p) {
    const type = p.take(f['transport.type'], 3), chunk = p.take(f['transport.chunk'], 1);
    p.limit(Math.max(HEADER, p.take(f['transport.size'])));
    p.info(NAMES[type] ?? 'Invalid message');
    switch (type) {
      case 'HEL':
        sizes(p);
        takeString(p, f['transport.endpoint']);
        break;
      case 'ACK': sizes(p); break;
      case 'ERR':
        takeStatus(p, f['transport.error']);
        takeString(p, f['transport.reason']);
        break;
      case 'RHE':
        takeString(p, f['transport.suri']);
        takeString(p, f['transport.endpoint']);
        break;
      default: secured(p, type, chunk);
    }
  },
});

function sizes(p: Cursor): void {
  for (const field of [f['transport.ver'], f['transport.rbs'], f['transport.sbs'], f['transport.mms'], f['transport.mcc']]) p.take(field);
}

const NO_SECURITY = 'http://opcfoundation.org/UA/SecurityPolicy#None';

/** §6.7.2: what secures the message, its place in the order, and the service in it. */
function secured(p: Cursor, type: string, chunk: string): void {
  p.take(f['transport.scid']);
  if (type === 'OPN') {
    const policy = takeString(p, f['security.spu']);
    takeByteString(p, f['security.scert']);
    takeByteString(p, f['security.rcthumb']);
    if (policy !== NO_SECURITY) {
      p.takeRest(f.encrypted);
      return;
    }
  } else {
    p.take(f['security.tokenid']);
  }
  const sequence = p.take(f['security.seq']);
  p.take(f['security.rqid']);
  if (chunk !== 'F') {
    p.addInfo(chunk === 'A' ? ' (Message aborted)' : ` (Message fragment ${sequence})`);
    p.takeRest(f.parameters);
    return;
  }
  service(p, type);
}

/** Number of a service as its two usual encodings tell it; undefined for what is no service's, as of messages that are encrypted. */
function serviceAt(p: Cursor): number | undefined {
  if (p.available < 4) return undefined;
  const number = p.u8() === 1 && p.u8(1) === 0 ? p.little16(2) : undefined;
  return number !== undefined && SERVICES[number] !== undefined ? number : undefined;
}

function service(p: Cursor, type: string): void {
  const number = serviceAt(p);
  if (number === undefined) {
    p.takeRest(f.encrypted);
    return;
  }
  const name = SERVICES[number];
  p.addInfo(`: ${name}`);
  const outer = p.open(`${type === 'MSG' ? 'OpcUa Service' : 'Message'} : Encodeable Object`);
  const kind = p.open('TypeId : ExpandedNodeId', 4);
  p.take(f['servicenodeid.encodingmask']);
  p.take(f['servicenodeid.nsid'], 1);
  p.take(f['servicenodeid.numeric'], 2);
  p.close(kind);
  const structure = dictionary().encodings.get(number);
  if (structure !== undefined) takeStructure(p, '', structure);
  p.takeRest(f.parameters);
  p.close(outer);
}
