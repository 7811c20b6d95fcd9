/** Connection-oriented transport of ISO 8073 (X.224), as TPKT carries it: connections, and their data. */
import { type Cursor, bits, flag, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';

const TYPES: Readonly<Record<number, string>> = {
  0x1: 'ED Expedited Data', 0x2: 'EA Expedited Data Acknowledgement', 0x5: 'RJ Reject', 0x6: 'AK Data Acknowledgement',
  0x7: 'ER TPDU Error', 0x8: 'DR Disconnect Request', 0xc: 'DC Disconnect Confirm', 0xd: 'CC Connect Confirm', 0xe: 'CR Connect Request',
  0xf: 'DT Data',
};
const PARAMETERS: Readonly<Record<number, string>> = {
  0x08: 'ATN extended checksum - 32 bit', 0x09: 'ATN extended checksum - 16 bit', 0x85: 'ack time', 0x86: 'res error', 0x87: 'priority',
  0x88: 'transit delay', 0x89: 'throughput', 0x8a: 'seq number', 0x8b: 'reassignment', 0x8c: 'flow control', 0xc0: 'tpdu-size', 0xc1: 'src-tsap',
  0xc2: 'dst-tsap', 0xc3: 'checksum', 0xc4: 'version', 0xc5: 'protection', 0xc6: 'options', 0xc7: 'proto class',
  0xe0: 'additional connection clearing info', 0xf0: 'preferred max TPDU size', 0xf2: 'inactivity timer',
};
const DISCONNECT = 0x8, DISCONNECTED = 0xc, CONFIRM = 0xd, CONNECT = 0xe, DATA = 0xf;
const NAMES: Readonly<Record<number, string>> = {
  0x5: 'RJ', 0x6: 'AK', 0x7: 'ER', [DISCONNECT]: 'DR', [DISCONNECTED]: 'DC', [CONFIRM]: 'CC', [CONNECT]: 'CR', [DATA]: 'DT',
};
const TPDU_SIZE = 0xc0, SOURCE_TSAP = 0xc1, DESTINATION_TSAP = 0xc2;
const RDP = 3389;

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

/** What is above data is known by its first byte; RDP's channels by their port as well. */
function above(p: Cursor): void {
  const { sourcePort, destinationPort } = p.packet;
  if (p.next('cotp.first', p.u8())) return;
  if (sourcePort === RDP || destinationPort === RDP) p.call('t125');
  else p.data();
}
