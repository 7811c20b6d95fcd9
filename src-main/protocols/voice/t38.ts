/** Fax in datagrams: UDPTL and the messages of ITU-T T.38 annex A, by the aligned packed encoding rules (X.691). */
import { type Cursor, i32, none, octets, protocol, u32 } from '../../dissect/index.ts';
import { PER_FIELDS, PackedReader } from '../packed-reader.ts';
import { SETUP_FIELDS, sessionOf, showSetup } from './rtp/setup.ts';

const INDICATORS: readonly string[] = [
  'no-signal', 'cng', 'ced', 'v21-preamble', 'v27-2400-training', 'v27-4800-training', 'v29-7200-training', 'v29-9600-training',
  'v17-7200-short-training', 'v17-7200-long-training', 'v17-9600-short-training', 'v17-9600-long-training', 'v17-12000-short-training',
  'v17-12000-long-training', 'v17-14400-short-training', 'v17-14400-long-training', 'v8-ansam', 'v8-signal', 'v34-cntl-channel-1200',
  'v34-pri-channel', 'v34-CC-retrain', 'v33-12000-training', 'v33-14400-training',
];
const MODULATIONS: readonly string[] = [
  'v21', 'v27-2400', 'v27-4800', 'v29-7200', 'v29-9600', 'v17-7200', 'v17-9600', 'v17-12000', 'v17-14400', 'v8', 'v34-pri-rate', 'v34-CC-1200',
  'v34-pri-ch', 'v33-12000', 'v33-14400',
];
const PARTS: readonly string[] = [
  'hdlc-data', 'hdlc-sig-end', 'hdlc-fcs-OK', 'hdlc-fcs-BAD', 'hdlc-fcs-OK-sig-end', 'hdlc-fcs-BAD-sig-end', 't4-non-ecm-data', 't4-non-ecm-sig-end',
  'cm-message', 'jm-message', 'ci-message', 'v34rate',
];
/** Values of the first version: what came later is an extension, and counted from here. */
const FIRST_INDICATORS = 16, FIRST_MODULATIONS = 9, FIRST_PARTS = 8;
/** Bytes of data that Info shows. */
const SHOWN = 7;

const SETUP = SETUP_FIELDS('t38');
const items = (count: number): string => `${count} item${count === 1 ? '' : 's'}`;

export const t38 = protocol({
  name: 't38',
  title: 'ITU-T Recommendation T.38',
  short: 'T.38',
  fields: {
    UDPTLPacket_element: none('UDPTLPacket'),
    seq_number: u32('seq-number'),
    primary_ifp_packet_element: none('primary-ifp-packet'),
    type_of_msg: u32('type-of-msg', { values: { 0: 't30-indicator', 1: 't30-data' } }),
    t30_indicator: u32('t30-indicator', { values: code => INDICATORS[code] }),
    t30_data: u32('t30-data', { values: code => MODULATIONS[code] }),
    data_field: u32('data-field', { text: items }),
    Data_Field_item_element: none('Data-Field item'),
    field_type: u32('field-type', { values: code => PARTS[code] }),
    field_data: octets('field-data'),
    error_recovery: u32('error-recovery', { values: { 0: 'secondary-ifp-packets', 1: 'fec-info' } }),
    secondary_ifp_packets: u32('secondary-ifp-packets', { text: items }),
    secondary_ifp_packets_item_element: none('secondary-ifp-packets item'),
    fec_info_element: none('fec-info'),
    fec_npackets: i32('fec-npackets'),
    fec_data: u32('fec-data', { text: items }),
    fec_data_item: octets('fec-data item'),
    ...SETUP,
    ...PER_FIELDS,
  },
  dissect(p, f) {
    const known = sessionOf(p), isLater = (known?.session.faxVersion ?? 0) > 0;
    showSetup(p, SETUP, known);
    const outer = p.open(f.UDPTLPacket_element), sequence = p.u16(), said: string[] = [];
    p.takeAs(f.seq_number, sequence, 2);
    p.info(() => `UDP: UDPTLPacket Seq=${String(sequence).padStart(5, '0')} ${said.join('')}`);
    const inner = p.open(f.primary_ifp_packet_element);
    takeOpen(p, f, isLater, said);
    p.close(inner);
    takeRecovery(p, f, isLater);
    p.close(outer);
  },
});

type Fields = (typeof t38)['fields'];

/** An open type: the message behind its length (X.691 §11.2). */
function takeOpen(p: Cursor, f: Fields, isLater: boolean, said: string[]): void {
  takeMessage(p.within(new PackedReader(p).length()), f, isLater, said);
}

/** A number of a list that grew: within the first version in `bits`, else counted behind it in six bits (X.691 §14.3). */
function enumerated(packed: PackedReader, first: number, bits: number): number {
  if (!packed.flag('extensionBit')) return packed.enumerated(bits);
  return packed.bits(1) === 0 ? first + packed.bits(6) : packed.p.malformed('a value of more than six bits');
}

/** T.38 annex A, IFPPacket: a signal, or data of a modulation. Version 0 forgot that types of data may be extended. */
function takeMessage(p: Cursor, f: Fields, isLater: boolean, said: string[]): void {
  const packed = new PackedReader(p), hasData = packed.flag('optionalFieldBit'), at = p.at, isData = packed.choice(1) === 1;
  p.set(f.type_of_msg, isData ? 1 : 0, at, 1);
  const outer = p.under();
  const code = isData ? enumerated(packed, FIRST_MODULATIONS, 4) : enumerated(packed, FIRST_INDICATORS, 4);
  p.set(isData ? f.t30_data : f.t30_indicator, code, at, 1);
  p.close(outer);
  said.push(isData ? ` data:${MODULATIONS[code] ?? code}:` : ` t30ind: ${INDICATORS[code] ?? code}`);
  packed.align();
  if (hasData) takeData(p, f, packed, isLater, said);
}

function takeData(p: Cursor, f: Fields, packed: PackedReader, isLater: boolean, said: string[]): void {
  const at = p.at, count = packed.length('sequenceOfLength');
  p.set(f.data_field, count, at, p.at - at);
  const outer = p.under();
  for (let i = 0; i < count; i++) {
    const item = p.open(f.Data_Field_item_element), begin = p.at, hasBytes = packed.flag('optionalFieldBit');
    const type = isLater ? enumerated(packed, FIRST_PARTS, 3) : packed.enumerated(3);
    p.set(f.field_type, type, begin, 1);
    said.push(` ${PARTS[type] ?? type}`);
    if (hasBytes) {
      packed.align();
      takeContent(p, f, said);
    }
    p.close(item);
  }
  p.close(outer);
}

/** One to 65,535 bytes: the length counts from one (X.691 §11.5.7.3). */
function takeContent(p: Cursor, f: Fields, said: string[]): void {
  const length = p.u16() + 1;
  p.skip(2);
  const start = p.peekBytes(Math.min(length, SHOWN));
  said.push(`[${Buffer.from(start).toString('hex')}${length > SHOWN ? '...' : ''}]`);
  p.take(f.field_data, length);
}

/** What was lost before may be said again, or be calculated from parities. */
function takeRecovery(p: Cursor, f: Fields, isLater: boolean): void {
  const packed = new PackedReader(p), at = p.at, isParity = packed.choice(1) === 1;
  packed.align();
  p.set(f.error_recovery, isParity ? 1 : 0, at, 1);
  const outer = p.under();
  if (isParity) takeParity(p, f, packed);
  else {
    const begin = p.at, count = packed.length('sequenceOfLength');
    p.set(f.secondary_ifp_packets, count, begin, p.at - begin);
    const list = p.under();
    for (let i = 0; i < count; i++) {
      const item = p.open(f.secondary_ifp_packets_item_element);
      takeOpen(p, f, isLater, []);
      p.close(item);
    }
    p.close(list);
  }
  p.close(outer);
}

function takeParity(p: Cursor, f: Fields, packed: PackedReader): void {
  const outer = p.open(f.fec_info_element), length = packed.numberLength('integerLength');
  if (length > 4) p.malformed(`a number of ${length} bytes`);
  p.take(f.fec_npackets, length);
  const at = p.at, count = packed.length('sequenceOfLength');
  p.set(f.fec_data, count, at, p.at - at);
  const list = p.under();
  for (let i = 0; i < count; i++) {
    const size = packed.length('octetStringLength');
    if (size > 0) p.take(f.fec_data_item, size);
  }
  p.close(list);
  p.close(outer);
}
