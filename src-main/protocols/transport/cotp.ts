/** Connection-oriented transport of ISO 8073 (ITU-T X.224), as TPKT carries it: connections, and their data. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, bits, expert, flag, frameNumber, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { TSDUS, placeOf } from '../osi/transport-segments.ts';
import { reassemblyFields, showPieces } from '../reassembly.ts';
import { PARAMETER_FIELDS, takeParameters } from './cotp/parameters.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled COTP';

const TYPES: Readonly<Record<number, string>> = {
  0x1: 'ED Expedited Data', 0x2: 'EA Expedited Data Acknowledgement', 0x5: 'RJ Reject', 0x6: 'AK Data Acknowledgement',
  0x7: 'ER TPDU Error', 0x8: 'DR Disconnect Request', 0xc: 'DC Disconnect Confirm', 0xd: 'CC Connect Confirm', 0xe: 'CR Connect Request',
  0xf: 'DT Data',
};
/** §13.5.3 */
const CAUSES: Readonly<Record<number, string>> = {
  0: 'Reason not specified', 1: 'Congestion at TSAP', 2: 'Session entity not attached to TSAP', 3: 'Address unknown', 128: 'Normal Disconnect',
  129: 'Remote transport entity congestion', 130: 'Connection negotiation failed', 131: 'Duplicate source reference', 132: 'Mismatched references',
  133: 'Protocol error', 135: 'Reference overflow', 136: 'Connection request refused', 138: 'Header or parameter length invalid',
};
/** §13.12.3 */
const REJECT_CAUSES: Readonly<Record<number, string>> = {
  0: 'Reason not specified', 1: 'Invalid parameter code', 2: 'Invalid TPDU type', 3: 'Invalid parameter value',
};
const EXPEDITED = 0x1, REJECT = 0x5, ACKNOWLEDGED = 0x6, ERROR = 0x7, DISCONNECT = 0x8, DISCONNECTED = 0xc;
const CONFIRM = 0xd, CONNECT = 0xe, DATA = 0xf;
const RDP = 3389;
/** Where `p.packet.notes` says which of the packet's TPDUs with data was the last one, counted from 0. */
const COUNT = 'cotp.count';
const SEGMENTS = reassemblyFields('cotp', 'segment', 'COTP Segment', 'COTP', {
  length: 'cotp.reassembled.length', data: 'cotp.reassembled.data', own: true,
});

export const cotp = protocol({
  name: 'cotp',
  title: 'ISO 8073/X.224 COTP Connection-Oriented Transport Protocol',
  fields: {
    li: u8('Length'),
    type: bits('PDU Type', 0xf0, { hex: true, values: TYPES }),
    credit: bits('Credit', 0x0f, { id: 'cotp.credit' }),
    destref: u16('Destination reference', { hex: true }),
    srcref: u16('Source reference', { hex: true }),
    class: bits('Class', 0xf0),
    'opts.extended_formats': flag('Extended formats', 0x02, { as: ['True', 'False'] }),
    'opts.no_explicit_flow_control': flag('No explicit flow control', 0x01, { as: ['True', 'False'] }),
    cause: u8('Cause', { values: CAUSES }),
    reject_cause: u8('Reject cause', { values: REJECT_CAUSES }),
    'tpdu-number': bits('TPDU number', 0x7f, { hex: true }),
    'next-tpdu-number': u8('Your TPDU number', { hex: true }),
    eot: flag('Last data unit', 0x80, { as: ['Yes', 'No'] }),
    ...PARAMETER_FIELDS,
    ...SEGMENTS,
    reassembled_in: frameNumber('Reassembled COTP in frame', { source: 'conversation' }),
    segment_data: octets('COTP segment data'),
    disconnect_request: expert('Disconnect Request(DR)', 'chat', 'Sequence'),
    disconnect_confirm: expert('Disconnect Confirm(DC)', 'chat', 'Sequence'),
    reject: expert('Reject(RJ)', 'note', 'Sequence'),
  },
  dissect(p, f) {
    const length = p.take(f.li), type = p.u8() >> 4, head = p.within(length);
    if (TYPES[type] === undefined) p.malformed(`no TPDU has the type ${type}`);
    head.takeAs(f.type, type, 1);
    head.label(`PDU Type: ${TYPES[type]} (${hex(type, 2)})`);
    const name = TYPES[type].slice(0, 2);
    if (type === DATA) {
      // Of classes 0 and 1, which is what TPKT carries: there is no reference in the data.
      head.generate(f.destref, 0);
      const number = head.show(f['tpdu-number']), isLast = head.take(f.eot);
      p.info(`DT TPDU (${number}) ${isLast ? 'EOT' : ''}`);
      if (p.more) data(p, f, number, isLast);
      return;
    }
    if (type === CONNECT || type === CONFIRM || type === DISCONNECT || type === DISCONNECTED) ends(p, head, f, type, name);
    else numbers(p, head, f, type, name);
    if (p.more) p.data();
  },
});

type Fields = (typeof cotp)['fields'];

/** §13.3 to §13.6: what begins and ends connections has references of both ends. */
function ends(p: Cursor, head: Cursor, f: Fields, type: number, name: string): void {
  const at = head.u16(), from = head.u16(2), route = `${hex(from)} -> ${hex(at)}`;
  if (type === DISCONNECTED) head.expertUnder(f.disconnect_confirm, `Disconnect Confirm(DC): ${route}`);
  head.take(f.destref);
  head.take(f.srcref);
  p.info(`${name} TPDU src-ref: ${hex(from, 4)} dst-ref: ${hex(at, 4)}`);
  if (type === DISCONNECT) head.take(f.cause);
  if (type === CONNECT || type === CONFIRM) connection(head, f);
  else takeParameters(head);
  if (type === DISCONNECT) head.expert(f.disconnect_request, `Disconnect Request(DR): ${route}`);
}

/** §13.8 to §13.12: what is acknowledged and refused, and data ahead of the rest. */
function numbers(p: Cursor, head: Cursor, f: Fields, type: number, name: string): void {
  const reference = head.u16();
  if (type === REJECT) head.expertUnder(f.reject, `Reject(RJ): -> ${hex(reference)}`);
  if (type === REJECT || type === ACKNOWLEDGED) head.set(f.credit, head.bytes[head.at - 1] & 0x0f, head.at - 1, 1);
  head.take(f.destref);
  if (type === ERROR) {
    head.take(f.reject_cause);
    p.info(`${name} TPDU dst-ref: ${hex(reference, 4)}`);
  } else {
    const number = type === EXPEDITED ? head.show(f['tpdu-number']) : head.take(f['next-tpdu-number']);
    if (type === EXPEDITED) head.skip(1);
    p.info(`${name} TPDU (${number}) dst-ref: ${hex(reference, 4)}`);
  }
  takeParameters(head);
}

/** Connect requests of RDP have its own negotiation where parameters would be (MS-RDPBCGR §2.2.1.1). */
function connection(p: Cursor, f: Fields): void {
  p.show(f.class);
  p.show(f['opts.extended_formats']);
  p.take(f['opts.no_explicit_flow_control']);
  const first = p.more ? p.u8() : 0;
  if (first === 0x43 || (first >= 1 && first <= 3 && p.remaining >= 8)) p.call('rdp');
  else takeParameters(p);
}

/** What is above data is known by its first byte; where the TPDU is one of several, what they are together goes above with the last. */
function data(p: Cursor, f: Fields, number: number, isLast: boolean): void {
  const { sourcePort, destinationPort, record, notes, around } = p.packet;
  // RDP has its own ways to split what is long.
  if (sourcePort === RDP || destinationPort === RDP) {
    p.call('t125');
    return;
  }
  const count = (notes.get(COUNT) as number | undefined ?? -1) + 1;
  notes.set(COUNT, count);
  const tsdu = around?.conversation(TSDUS)?.whole.get(placeOf(record.number, count));
  if (isLast && tsdu === undefined) {
    if (!p.next('cotp.first', p.u8())) p.data();
    return;
  }
  const { remaining } = p, size = `${remaining} byte${remaining === 1 ? '' : 's'}`;
  if (!isLast) p.info(`DT TPDU (${number}) [COTP fragment, ${size}]`);
  p.take(f.segment_data, remaining);
  p.label(`COTP segment data (${size})`);
  if (tsdu === undefined) return;
  if (!isLast) {
    if (tsdu.frame !== record.number) p.generate(f.reassembled_in, tsdu.frame);
    return;
  }
  const { bytes, pieces } = tsdu;
  p.beside(() => showPieces(p, f, bytes, pieces, TAB));
  if (!p.nextOn('cotp.first', bytes[0], TAB, bytes, pieces)) p.callOn('data', TAB, bytes, pieces);
}
