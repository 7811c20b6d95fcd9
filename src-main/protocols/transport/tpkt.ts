/** ISO transport on top of TCP, RFC 1006 (TPKT, RFC 2126), and the packets of ISO 8073 that it carries (COTP, X.224). */
import { type Cursor, MORE, NOT_MINE, bits, flag, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { startsTls } from '../security/tls/records.ts';

const HEADER = 4, VERSION = 3;
const FAST_PATH = 0;

/**
 * Length of RDP's short form (MS-RDPBCGR §2.2.9.1.2), one or two bytes behind its own first byte; 0 for something else. In clear it is encrypted by RDP itself, and
 * read where it lies in one segment.
 */
function shortLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 > end || (bytes[at] & 0x03) !== FAST_PATH) return 0;
  return bytes[at + 1] < 0x80 ? bytes[at + 1] : ((bytes[at + 1] & 0x7f) << 8) | bytes[at + 2];
}

export const tpkt = protocol({
  name: 'tpkt',
  title: 'TPKT - ISO on TCP - RFC1006',
  on: { 'tcp.port': [102, 3389] },
  fields: { version: u8('Version'), reserved: u8('Reserved'), length: u16('Length'), continuation_data: octets('Continuation data') },
  yields: startsTls,
  frame(bytes, at, end) {
    if (bytes[at] === VERSION) {
      if (at + HEADER > end) return MORE;
      const length = (bytes[at + 2] << 8) | bytes[at + 3];
      return bytes[at + 1] !== 0 || length < 7 ? NOT_MINE : length;
    }
    const length = shortLength(bytes, at, end);
    return length < 3 || at + length > end ? NOT_MINE : length;
  },
  dissect(p, f) {
    if (p.u8() !== VERSION) {
      if (shortLength(p.bytes, p.at, p.end) <= p.remaining) {
        p.withdraw();
        p.call('rdp');
      } else {
        p.info('Continuation');
        p.take(f.continuation_data, p.remaining);
      }
      return;
    }
    p.take(f.version);
    p.take(f.reserved);
    const length = p.take(f.length);
    p.limit(length);
    p.title(`, Version: ${VERSION}, Length: ${length}`);
    p.info('TPKT');
    p.call('cotp');
    // What one segment holds of several packets is told one after the other.
    p.columns.setFence(', ');
  },
});

const TYPES: Readonly<Record<number, string>> = {
  0x1: 'ED Expedited Data', 0x2: 'EA Expedited Data Acknowledgement', 0x5: 'RJ Reject', 0x6: 'AK Data Acknowledgement', 0x7: 'ER TPDU Error', 0x8: 'DR Disconnect Request',
  0xc: 'DC Disconnect Confirm', 0xd: 'CC Connect Confirm', 0xe: 'CR Connect Request', 0xf: 'DT Data',
};
const PARAMETERS: Readonly<Record<number, string>> = {
  0x85: 'ack time', 0x86: 'res error', 0x87: 'priority', 0x88: 'transit delay', 0x89: 'throughput', 0x8a: 'seq number', 0x8b: 'reassignment', 0x8c: 'flow control',
  0xc0: 'tpdu-size', 0xc1: 'src-tsap', 0xc2: 'dst-tsap', 0xc3: 'checksum', 0xc4: 'version', 0xc5: 'protection', 0xc6: 'options', 0xc7: 'proto class',
  0xe0: 'additional connection clearing info', 0xf0: 'preferred max TPDU size', 0xf2: 'inactivity timer',
};
const DISCONNECT = 0x8, DISCONNECTED = 0xc, CONFIRM = 0xd, CONNECT = 0xe, DATA = 0xf;
const NAMES: Readonly<Record<number, string>> = { 0x5: 'RJ', 0x6: 'AK', 0x7: 'ER', [DISCONNECT]: 'DR', [DISCONNECTED]: 'DC', [CONFIRM]: 'CC', [CONNECT]: 'CR', [DATA]: 'DT' };
const TPDU_SIZE = 0xc0, SOURCE_TSAP = 0xc1, DESTINATION_TSAP = 0xc2;
/** First bytes of what is known by them, above data: S7's identifier, MCS' application and domain PDUs. */
const S7 = 0x32, MCS_CONNECT = 0x7f;

export const cotp = protocol({
  name: 'cotp',
  title: 'ISO 8073/X.224 COTP Connection-Oriented Transport Protocol',
  fields: {
    li: u8('Length'),
    type: bits('PDU Type', 0xf0, { hex: true, values: TYPES }),
    destref: u16('Destination reference', { hex: true }),
    srcref: u16('Source reference', { hex: true }),
    class: bits('Class', 0xf0),
    'opts.extended_formats': flag('Extended formats', 0x02, { as: ['True', 'False'] }),
    'opts.no_explicit_flow_control': flag('No explicit flow control', 0x01, { as: ['True', 'False'] }),
    cause: u8('Cause'),
    'tpdu-number': bits('TPDU number', 0x7f, { hex: true }),
    eot: flag('Last data unit', 0x80, { as: ['Yes', 'No'] }),
    parameter_code: u8('Parameter code', { hex: true, values: PARAMETERS }),
    parameter_length: u8('Parameter length'),
    parameter_value: octets('Parameter value'),
    tpdu_size: u8('TPDU size', { text: value => String(2 ** Math.min(value, 32)) }),
    'src-tsap': text('Source TSAP'),
    'src-tsap-bytes': octets('Source TSAP'),
    'dst-tsap': text('Destination TSAP'),
    'dst-tsap-bytes': octets('Destination TSAP'),
  },
  dissect(p, f) {
    const length = p.take(f.li);
    const type = p.u8() >> 4;
    const head = p.within(length);
    head.takeAs(f.type, type, 1);
    head.label(`PDU Type: ${TYPES[type] ?? 'Unknown'} (0x${type.toString(16).padStart(2, '0')})`);
    if (type === DATA) {
      const number = head.show(f['tpdu-number']);
      const last = head.take(f.eot);
      p.info(`DT TPDU (${number}) ${last ? 'EOT' : ''}`);
      if (p.more) above(p);
    } else if (type === CONNECT || type === CONFIRM || type === DISCONNECT) {
      const destination = head.take(f.destref), source = head.take(f.srcref);
      p.info(`${NAMES[type]} TPDU src-ref: 0x${hex(source)} dst-ref: 0x${hex(destination)}`);
      if (type === DISCONNECT) head.take(f.cause);
      else connection(head, f);
    } else {
      p.info(`${NAMES[type] ?? 'Unknown'} TPDU`);
    }
    if (p.more && !p.stopped) p.data();
  },
});

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** Connect requests of RDP have its own negotiation where parameters would be (MS-RDPBCGR §2.2.1.1). */
function connection(p: Cursor, f: (typeof cotp)['fields']): void {
  p.show(f.class);
  p.show(f['opts.extended_formats']);
  p.take(f['opts.no_explicit_flow_control']);
  const first = p.more ? p.u8() : 0;
  if (first === 0x43 || (first >= 1 && first <= 3 && p.remaining >= 8)) {
    p.call('rdp');
    return;
  }
  while (p.remaining >= 2) parameter(p, f);
}

function parameter(p: Cursor, f: (typeof cotp)['fields']): void {
  const code = p.take(f.parameter_code), length = p.take(f.parameter_length);
  const value = p.within(length);
  if (code === TPDU_SIZE && length === 1) {
    value.take(f.tpdu_size);
  } else if ((code === SOURCE_TSAP || code === DESTINATION_TSAP) && length > 0) {
    const isText = value.peekBytes(length).every(byte => byte >= 0x20 && byte < 0x7f);
    if (code === SOURCE_TSAP) value.take<unknown>(isText ? f['src-tsap'] : f['src-tsap-bytes'], length);
    else value.take<unknown>(isText ? f['dst-tsap'] : f['dst-tsap-bytes'], length);
  } else if (length > 0) {
    value.take(f.parameter_value, length);
  }
}

function above(p: Cursor): void {
  const first = p.u8();
  if (first === S7) p.call('s7comm');
  else if (first === MCS_CONNECT || (p.packet.sourcePort === 3389 || p.packet.destinationPort === 3389)) p.call('t125');
  else p.data();
}

const DOMAIN: Readonly<Record<number, string>> = {
  0: 'plumbDomainIndication', 1: 'erectDomainRequest', 2: 'mergeChannelsRequest', 3: 'mergeChannelsConfirm', 8: 'disconnectProviderUltimatum', 9: 'rejectMCSPDUUltimatum',
  10: 'attachUserRequest', 11: 'attachUserConfirm', 12: 'detachUserRequest', 13: 'detachUserIndication', 14: 'channelJoinRequest', 15: 'channelJoinConfirm',
  16: 'channelLeaveRequest', 25: 'sendDataRequest', 26: 'sendDataIndication',
};
const CONNECTS: Readonly<Record<number, string>> = { 0x65: 'connect-initial', 0x66: 'connect-response' };
/** User identifiers are counted from here (T.125 §8.1). */
const FIRST_USER = 1001;

/** Multipoint communication service, T.125: what RDP's channels are told apart by. */
export const t125 = protocol({
  name: 't125',
  title: 'MULTIPOINT-COMMUNICATION-SERVICE T.125',
  short: 'T.125',
  fields: {
    connect: u8('ConnectMCSPDU', { values: CONNECTS, own: true }),
    choice: bits('DomainMCSPDU', 0xfc, { values: DOMAIN, own: true }),
    initiator: u16('initiator', { own: true }),
    channelId: u16('channelId', { own: true }),
    userData: octets('userData'),
    length: u32('Length', { own: true }),
  },
  dissect(p, f) {
    if (p.u8() === MCS_CONNECT) {
      p.skip(1);
      p.info(CONNECTS[p.take(f.connect)] ?? 'Unknown');
      p.takeCaptured(f.userData);
      return;
    }
    const choice = p.take(f.choice), name = DOMAIN[choice] ?? 'Unknown';
    p.info(`${name} `);
    if ((choice === 14 || choice === 25 || choice === 26) && p.remaining >= 4) {
      p.takeAs(f.initiator, p.u16() + FIRST_USER, 2);
      const channel = p.take(f.channelId);
      if (choice === 14) p.addInfo(String(channel));
    } else if (choice === 15 && p.remaining >= 7) {
      p.skip(1);
      p.takeAs(f.initiator, p.u16() + FIRST_USER, 2);
      p.addInfo(String(p.take(f.channelId)));
    }
    p.takeCaptured(f.userData);
  },
});
