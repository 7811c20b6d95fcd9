/** Datagram Congestion Control Protocol, RFC 4340; options of CCID 3, RFC 5348. */
import { addToSum, corrected, foldSum } from '../../bytes/checksum.ts';
import { type Cursor, bool, expert, none, octets, protocol, u16, u32, u48, u64, u8 } from '../../dissect/index.ts';
import { type Side, placeOf, wholeNumber } from './dccp/connections.ts';
import { portsInfo, portsTitle } from './port-texts.ts';
import { pseudoHeaderSum } from './udp.ts';
import { CHECKSUM_STATUS } from '../checksum-status.ts';
import { takeChecksum } from '../checksums.ts';

const TYPES: Readonly<Record<number, string>> = {
  0: 'Request', 1: 'Response', 2: 'Data', 3: 'Ack', 4: 'DataAck', 5: 'CloseReq', 6: 'Close', 7: 'Reset', 8: 'Sync', 9: 'SyncAck', 10: 'Listen',
};
const RESETS = {
  0: 'Unspecified', 1: 'Closed', 2: 'Aborted', 3: 'No Connection', 4: 'Packet Error', 5: 'Option Error', 6: 'Mandatory Error',
  7: 'Connection Refused', 8: 'Bad Service Code', 9: 'Too Busy', 10: 'Bad Init Cookie', 11: 'Aggression Penalty', 12: 'Reserved',
};
const OPTIONS: Readonly<Record<number, string>> = {
  0: 'Padding', 1: 'Mandatory', 2: 'Slow Receiver', 32: 'Change L', 33: 'Confirm L', 34: 'Change R', 35: 'Confirm R', 36: 'Init Cookie',
  37: 'NDP Count', 38: 'Ack Vector [Nonce 0]', 39: 'Ack Vector [Nonce 1]', 40: 'Data Dropped', 41: 'Timestamp', 42: 'Timestamp Echo',
  43: 'Elapsed Time', 44: 'Data checksum', 192: 'CCID3 Loss Event Rate', 193: 'CCID3 Loss Intervals', 194: 'CCID3 Receive Rate',
};
const FEATURES = {
  0: 'Reserved', 1: 'Congestion Control ID (CCID)', 2: 'Allow Short Seqnums', 3: 'Sequence Window', 4: 'ECN Incapable', 5: 'Ack Ratio',
  6: 'Send Ack Vector', 7: 'Send NDP Count', 8: 'Minimum Checksum Coverage', 9: 'Check Data Checksum', 192: 'Send Loss Event Rate',
};
const SERVICES: Readonly<Record<number, string>> = {
  0: 'not specified', 7107696: 'LTP: Licklider Transmission Protocol', 1145656131: 'DISC: Discard',
  1381253968: 'RTCP: RTCP connection, separate from the corresponding RTP',
  1381257281: 'RTPA: RTP session conveying audio data (and associated RTCP)',
  1381257295: 'RTPO: RTP session conveying other media (and associated RTCP)',
  1381257300: 'RTPT: RTP session conveying text media (and associated RTCP)',
  1381257302: 'RTPV: RTP session conveying video data (and associated RTCP)', 1398361159: 'SYLG: Syslog Protocol', 1685351985: 'Bundle Protocol',
  1852861808: 'NPMP: NetPerfMeter Data',
};
const RESET = 7;
const CONFIRM_L = 33, CONFIRM_R = 35;
/** Features that one side alone decides (RFC 4340 §6.4): Sequence Window and Ack Ratio. */
const NUMBERS: ReadonlySet<number> = new Set([3, 5]);

export const dccp = protocol({
  name: 'dccp',
  title: 'Datagram Congestion Control Protocol',
  on: { 'ip.proto': [33] },
  fields: {
    srcport: u16('Source Port', { portOf: 'dccp', also: 'dccp.port' }),
    dstport: u16('Destination Port', { portOf: 'dccp', also: 'dccp.port' }),
    port: u16('Source or Destination Port', { portOf: 'dccp', hidden: true }),
    data_offset: u8('Data Offset'),
    ccval: u8('CCVal'),
    cscov: u8('Checksum Coverage'),
    checksum: u16('Checksum', { hex: true }),
    'checksum.status': u8('Checksum Status', CHECKSUM_STATUS),
    bad_checksum: expert('Bad checksum', 'error', 'Checksum'),
    res1: u8('Reserved', { hex: true, hidden: true }),
    type: u8('Type', { values: TYPES }),
    x: bool('Extended Sequence Numbers', { as: ['True', 'False'] }),
    res2: u8('Reserved', { hex: true, hidden: true }),
    stream: u32('Stream index', { source: 'conversation' }),
    seq: u64('Sequence Number', { source: 'conversation' }),
    seq_raw: u48('Sequence Number (raw)'),
    ack_res: u16('Reserved', { hex: true, hidden: true }),
    ack: u64('Acknowledgement Number', { source: 'conversation' }),
    ack_raw: u48('Acknowledgement Number (raw)'),
    service_code: u32('Service Code', { values: SERVICES }),
    reset_code: u8('Reset Code', { values: RESETS }),
    data1: u8('Data 1'),
    data2: u8('Data 2'),
    data3: u8('Data 3'),
    options: none('Options'),
    option_type: u8('Option Type', { values: OPTIONS }),
    feature_number: u8('Feature Number', { values: FEATURES }),
    feature_value: u48('Value', { own: true }),
    feature_preference: u8('Preference', { own: true }),
    padding: octets('Padding', { size: 1 }),
    'option.len.bad': expert('Bad option length', 'warning', 'Protocol'),
    'packet_type.reserved': expert('Reserved packet type: unable to dissect further', 'warning', 'Protocol'),
    ndp_count: u48('NDP Count'),
    'ack_vector.nonce_0': octets('Ack Vector [Nonce 0]'),
    'ack_vector.nonce_1': octets('Ack Vector [Nonce 1]'),
    timestamp: u32('Timestamp'),
    timestamp_echo: u32('Timestamp Echo'),
    elapsed_time: u32('Elapsed Time'),
    mandatory: octets('Mandatory', { size: 1 }),
    slow_receiver: octets('Slow Receiver', { size: 1 }),
    init_cookie: octets('Init Cookie'),
    data_dropped: octets('Data Dropped'),
    checksum_data: u32('Data Checksum', { hex: true }),
    ccid3_loss_event_rate: u32('CCID3 Loss Event Rate'),
    ccid3_loss_intervals: octets('CCID3 Loss Intervals'),
    ccid3_receive_rate: u32('CCID3 Receive Rate', { unit: 'bytes/sec' }),
    ccid_option_data: octets('CCID option'),
    option_reserved: octets('Reserved'),
    option_data: octets('Option data', { id: 'dccp.option_value', own: true }),
  },
  dissect(p, f) {
    const source = p.take(f.srcport);
    const destination = p.take(f.dstport);
    p.packet.sourcePort = source;
    p.packet.destinationPort = destination;
    if (!p.packet.quoted) p.packet.around?.innermost?.();
    const place = placeOf(p);
    if (place !== undefined) p.generate(f.stream, place.stream);
    const offset = 4 * p.take(f.data_offset);
    const coverage = p.u8() & 0x0f;
    p.set(f.ccval, p.u8() >> 4, p.at, 1);
    p.set(f.cscov, coverage, p.at, 1);
    p.skip(1);
    checksum(p, f, offset, coverage);
    const kind = p.u8(), type = kind >> 1 & 0x0f, extended = (kind & 1) !== 0;
    const name = TYPES[type] ?? 'Reserved';
    p.set(f.res1, kind >> 5, p.at, 1);
    p.set(f.type, type, p.at, 1);
    p.set(f.x, extended, p.at, 1);
    p.skip(1);
    if (extended) p.take(f.res2);
    const { names } = p;
    p.title(portsTitle(names, 'dccp', source, destination));
    p.info(portsInfo(names, 'dccp', source, destination));
    p.addInfo(` [${name}]`);
    const sequence = extended ? longNumber(p, f.seq, f.seq_raw, place?.own, 'sequence') : shortSequence(p, f, place?.own);
    p.title(` [${name}] Seq=${sequence}`);
    p.addInfo(` Seq=${sequence}`);
    if (TYPES[type] === undefined) {
      p.expert(f['packet_type.reserved']);
      p.skip(p.remaining);
      return;
    }
    // All but requests and data acknowledge (RFC 4340 §5), in the size of the sequence number.
    if (type !== 0 && type !== 2 && type !== 10) {
      p.take(f.ack_res, extended ? 2 : 1);
      const acknowledged = extended ? longNumber(p, f.ack, f.ack_raw, place?.other, 'acknowledgement') : shortAcknowledgment(p, f, place?.other);
      p.addInfo(` (Ack=${acknowledged})`);
    }
    if (type === 0 || type === 1 || type === 10) {
      const service = p.take(f.service_code);
      p.addInfo(` (service=${SERVICES[service] ?? `Unknown (${service})`})`);
    }
    if (type === RESET) {
      const code = p.take(f.reset_code);
      p.addInfo(` (code=${RESETS[code as 0] ?? 'Unknown'})`);
      p.take(f.data1);
      p.take(f.data2);
      p.take(f.data3);
    }
    const size = offset - (p.at - p.begin);
    if (size < 0) p.malformed(`a data offset of ${offset} bytes`);
    if (size > 0) {
      const outer = p.open(f.options, size);
      p.label(`Options: (${size} bytes)`);
      const options = p.within(size);
      options.contain(() => {
        while (options.more) option(options, f);
      });
      p.close(outer);
    }
    if (p.more && !p.nextByPort('dccp.port', source, destination)) p.data();
  },
});

type Fields = typeof dccp.fields;

/** A number of 48 bits, and less what its side began with where that is known. Gives the relative number, if there is one. */
function longNumber(p: Cursor, relative: Fields['seq'], raw: Fields['seq_raw'], side: Side | undefined, what: string): number {
  const value = p.u16() * 0x100000000 + p.u32(2), first = side?.first;
  if (first !== undefined) showRelative(p, relative, value - first, what, 6);
  p.take(raw);
  return first === undefined ? value : value - first;
}

/** The lower 24 bits of a sequence number, and the relative number where the connection tells the others (RFC 4340 §7.6). */
function shortSequence(p: Cursor, f: Fields, side: Side | undefined): number {
  const value = p.u24(), relative = relativeTo(value, side);
  p.set(f.seq, BigInt(value), p.at, 3);
  if (relative !== undefined) showRelative(p, f.seq, relative, 'sequence', 3);
  p.skip(3);
  return relative ?? value;
}

function shortAcknowledgment(p: Cursor, f: Fields, side: Side | undefined): number {
  const value = p.u24(), relative = relativeTo(value, side);
  if (relative !== undefined) showRelative(p, f.ack, relative, 'acknowledgement', 3);
  p.take(f.ack_raw, 3);
  return relative ?? value;
}

function relativeTo(short: number, side: Side | undefined): number | undefined {
  const whole = wholeNumber(short, side?.greatest);
  return whole === undefined || side?.first === undefined ? undefined : whole - side.first;
}

function showRelative(p: Cursor, field: Fields['seq'], relative: number, what: string, size: number): void {
  p.set(field, BigInt(relative), p.at, size);
  p.addLabel(`    (relative ${what} number)`);
}

/** RFC 4340 §9: a coverage of n covers the header and n - 1 words of data, 0 everything. */
function checksum(p: Cursor, f: Fields, offset: number, coverage: number): void {
  const whole = p.reported - p.begin;
  const end = p.begin + (coverage === 0 ? whole : Math.min(whole, offset + 4 * (coverage - 1)));
  const isThere = p.packet.network !== 0 && end <= p.end && !p.packet.fragment;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, given =>
    isThere ? corrected(given, foldSum(pseudoHeaderSum(p, 33, whole) + addToSum(0, p.bytes, p.begin, end))) : undefined);
}

/** Options from here on are those of the congestion control, RFC 4340 §5.8. */
const FIRST_OF_CONGESTION = 128;

/** Options that are bytes of their own: RFC 4340 §5.8, RFC 5622 §8.6. */
const OTHER_OPTIONS: Readonly<Record<number, 'init_cookie' | 'data_dropped' | 'ccid3_loss_intervals'>> = {
  36: 'init_cookie', 40: 'data_dropped', 193: 'ccid3_loss_intervals',
};

function option(p: Cursor, f: Fields): void {
  const type = p.take(f.option_type);
  if (OPTIONS[type] === undefined) p.label(`Option Type: ${type < FIRST_OF_CONGESTION ? 'Reserved' : 'CCID option'} (${type})`);
  const outer = p.under();
  // Options below 32 are one byte (RFC 4340 §5.8).
  if (type < 32) {
    p.at--;
    p.take([f.padding, f.mandatory, f.slow_receiver][type] ?? f.option_reserved, 1);
    p.close(outer);
    return;
  }
  const length = p.u8();
  p.skip(1);
  if (length < 2 || length - 2 > p.remaining) {
    p.expert(f['option.len.bad'], `Option length incorrect, ${length} is not between 2 and ${2 + p.remaining}`);
    p.skip(p.remaining);
    p.close(outer);
    return;
  }
  const value = p.within(length - 2);
  const size = value.remaining;
  if (type <= 35 && size > 0) feature(value, f, type);
  else if (type === 37 && size > 0 && size <= 6) value.take(f.ndp_count, size);
  else if (type === 38) value.take(f['ack_vector.nonce_0'], size);
  else if (type === 39) value.take(f['ack_vector.nonce_1'], size);
  else if (type === 41 && size === 4) value.take(f.timestamp);
  else if (type === 42 && (size === 4 || size === 6 || size === 8)) echo(value, f);
  else if (type === 43 && (size === 2 || size === 4)) value.take(f.elapsed_time, size);
  else if (type === 44 && size === 4) value.take(f.checksum_data);
  else if (type >= 41 && type <= 44) value.expert(f['option.len.bad']);
  else if (size > 0 && OTHER_OPTIONS[type] !== undefined) value.take(f[OTHER_OPTIONS[type]], size);
  else if ((type === 192 || type === 194) && size === 4) value.take(type === 192 ? f.ccid3_loss_event_rate : f.ccid3_receive_rate);
  else if (type >= FIRST_OF_CONGESTION) {
    value.take(f.ccid_option_data, size);
    value.label(`CCID option ${type}`);
  } else if (type >= 45) value.take(f.option_reserved, size);
  else if (value.more) value.take(f.option_data, size);
  p.close(outer);
}

/** RFC 4340 §6.1, §6.4: a number where it is not up for choice, otherwise values in the order of preference, a confirmed one ahead of them. */
function feature(p: Cursor, f: Fields, type: number): void {
  const number = p.take(f.feature_number), isConfirmed = type === CONFIRM_L || type === CONFIRM_R;
  if (NUMBERS.has(number)) {
    if (p.more && p.remaining <= 6) p.take(f.feature_value, p.remaining);
    return;
  }
  if (isConfirmed && p.more) p.take(f.feature_value, 1);
  while (p.more) p.take(f.feature_preference);
}

/** RFC 4340 §13.3: the timestamp that is answered, and how long that took. */
function echo(value: Cursor, f: Fields): void {
  value.take(f.timestamp_echo);
  value.takeRest(f.elapsed_time);
}
