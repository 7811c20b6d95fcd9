/**
 * Precision Time Protocol, version 2: IEEE 1588-2019 §13 and annexes C, D (UDP) and F (Ethernet); gPTP, IEEE 802.1AS, has the same messages.
 * Version 1, of 2002, is told by its first two bytes.
 */
import { type Cursor, type Field, bits, f64, flag, i16, i32, i64, i8, octets, protocol, u16, u32, u48, u64, u8 } from '../../dissect/index.ts';
import { fieldsBelow } from '../bit-names.ts';
import { GPTP_FIELDS, takeFollowUpInformation, takeGptpSignals } from './ptp/gptp.ts';
import { MANAGEMENT_FIELDS, takeManagement } from './ptp/management.ts';
import { ACCURACIES, MESSAGES, TIME_SOURCES } from './ptp/names.ts';
import { TLV_FIELDS, takeSignals, takeTlvs } from './ptp/tlvs.ts';
import { UNICAST_FIELDS } from './ptp/unicast.ts';
import { FIELDS_OF_ONE, HEADER_OF_ONE, takeVersionOne } from './ptp/version-one.ts';

const SYNC = 0, DELAY_REQUEST = 1, PEER_DELAY_REQUEST = 2, PEER_DELAY_RESPONSE = 3, FOLLOW_UP = 8, DELAY_RESPONSE = 9,
  PEER_DELAY_FOLLOW_UP = 10, ANNOUNCE = 11;
const SIGNALLING = 12, MANAGEMENT = 13;
/** What says that the rules of IEEE 802.1AS are those of the message. */
const GPTP = 1;
const TWO_STEP = 0x0200;
const HEADER = 34;
const plain = { size: 2, as: ['True', 'False'] } as const;

const FIELDS = {
  'v2.majorsdoid': bits('majorSdoId', 0xf0, { hex: true, values: { 1: 'gPTP Domain', 2: 'CMLDS' } }),
  'v2.messagetype': bits('messageType', 0x0f, { hex: true, values: MESSAGES }),
  'v2.minorversionptp': bits('minorVersionPTP', 0xf0),
  'v2.versionptp': bits('versionPTP', 0x0f),
  'v2.messagelength': u16('messageLength'),
  'v2.domainnumber': u8('domainNumber'),
  'v2.minorsdoid': u8('minorSdoId'),
  'v2.flags': u16('flags', { hex: true }),
  'v2.flags.security': flag('PTP_SECURITY', 0x8000, plain),
  'v2.flags.specific2': flag('PTP profile Specific 2', 0x4000, plain),
  'v2.flags.specific1': flag('PTP profile Specific 1', 0x2000, plain),
  'v2.flags.unicast': flag('PTP_UNICAST', 0x0400, plain),
  'v2.flags.twostep': flag('PTP_TWO_STEP', 0x0200, plain),
  'v2.flags.alternatemaster': flag('PTP_ALTERNATE_MASTER', 0x0100, plain),
  'v2.flags.synchronizationUncertain': flag('SYNCHRONIZATION_UNCERTAIN', 0x0040, plain),
  'v2.flags.frequencytraceable': flag('FREQUENCY_TRACEABLE', 0x0020, plain),
  'v2.flags.timetraceable': flag('TIME_TRACEABLE', 0x0010, plain),
  'v2.flags.timescale': flag('PTP_TIMESCALE', 0x0008, plain),
  'v2.flags.utcreasonable': flag('PTP_UTC_REASONABLE', 0x0004, plain),
  'v2.flags.li59': flag('PTP_LI_59', 0x0002, plain),
  'v2.flags.li61': flag('PTP_LI_61', 0x0001, plain),
  'v2.correction.ns': i64('correction'),
  'v2.correction.subns': f64('correctionSubNs'),
  'v2.messagetypespecific': u32('messageTypeSpecific'),
  'v2.clockidentity': u64('ClockIdentity', { hex: true }),
  'v2.clockidentity_manuf': octets('MAC Vendor', { colons: true }),
  'v2.sourceportid': u16('SourcePortID'),
  'v2.sequenceid': u16('sequenceId'),
  'v2.controlfield': u8('controlField', {
    values: {
      0: 'Sync Message', 1: 'Delay_Req Message', 2: 'Follow_Up Message', 3: 'Delay_Resp Message', 4: 'Management Message',
      5: 'Other Message',
    },
  }),
  'v2.logmessageperiod': i8('logMessagePeriod'),
  'v2.an.origintimestamp.seconds': u48('originTimestamp (seconds)'),
  'v2.an.origintimestamp.nanoseconds': i32('originTimestamp (nanoseconds)'),
  'v2.an.origincurrentutcoffset': i16('originCurrentUTCOffset'),
  'v2.an.priority1': u8('priority1'),
  'v2.an.grandmasterclockclass': u8('grandmasterClockClass'),
  'v2.an.grandmasterclockaccuracy': u8('grandmasterClockAccuracy', { hex: true, values: ACCURACIES }),
  'v2.an.grandmasterclockvariance': u16('grandmasterClockVariance'),
  'v2.an.priority2': u8('priority2'),
  'v2.an.grandmasterclockidentity': u64('grandmasterClockIdentity', { hex: true }),
  'v2.an.localstepsremoved': u16('localStepsRemoved'),
  'v2.timesource': u8('TimeSource', { hex: true, values: TIME_SOURCES }),
  'v2.sdr.origintimestamp.seconds': u48('originTimestamp (seconds)'),
  'v2.sdr.origintimestamp.nanoseconds': i32('originTimestamp (nanoseconds)'),
  'v2.fu.preciseorigintimestamp.seconds': u48('preciseOriginTimestamp (seconds)'),
  'v2.fu.preciseorigintimestamp.nanoseconds': u32('preciseOriginTimestamp (nanoseconds)'),
  'v2.fu.preciseorigintimestamp.32bit': u32('preciseOriginTimestamp (32bit)', { hidden: true }),
  'v2.dr.receivetimestamp.seconds': u48('receiveTimestamp (seconds)'),
  'v2.dr.receivetimestamp.nanoseconds': i32('receiveTimestamp (nanoseconds)'),
  'v2.dr.requestingsourceportidentity': u64('requestingSourcePortIdentity', { hex: true }),
  'v2.dr.requestingsourceportid': u16('requestingSourcePortId'),
  'v2.pdrq.origintimestamp.seconds': u48('originTimestamp (seconds)'),
  'v2.pdrq.origintimestamp.nanoseconds': i32('originTimestamp (nanoseconds)'),
  'v2.pdrs.requestreceipttimestamp.seconds': u48('requestreceiptTimestamp (seconds)'),
  'v2.pdrs.requestreceipttimestamp.nanoseconds': i32('requestreceiptTimestamp (nanoseconds)'),
  'v2.pdrs.requestingportidentity': u64('requestingSourcePortIdentity', { hex: true }),
  'v2.pdrs.requestingsourceportid': u16('requestingSourcePortId'),
  'v2.pdfu.responseorigintimestamp.seconds': u48('responseOriginTimestamp (seconds)'),
  'v2.pdfu.responseorigintimestamp.nanoseconds': i32('responseOriginTimestamp (nanoseconds)'),
  'v2.pdfu.requestingportidentity': u64('requestingSourcePortIdentity', { hex: true }),
  'v2.pdfu.requestingsourceportid': u16('requestingSourcePortId'),
  'v2.sig.targetportidentity': u64('targetPortIdentity', { hex: true }),
  'v2.sig.targetportid': u16('targetPortId'),
  ...TLV_FIELDS,
  ...GPTP_FIELDS,
  ...UNICAST_FIELDS,
  ...MANAGEMENT_FIELDS,
  ...FIELDS_OF_ONE,
} as const;

const FLAGS = fieldsBelow(FIELDS, 'v2.flags.');

export const ptp = protocol({
  name: 'ptp',
  title: 'Precision Time Protocol (IEEE1588)',
  short: 'PTPv2',
  on: { 'udp.port': [319, 320], ethertype: [0x88f7] },
  fields: FIELDS,
  accepts: (bytes, at, end) => {
    const version = end - at < HEADER ? 0 : bytes[at + 1] & 0x0f;
    return version === 2 || (version === 1 && bytes[at] === 0 && end - at >= HEADER_OF_ONE);
  },
  dissect(p, f) {
    // The second byte tells the version; nothing is known of a message without it.
    if (p.u16() === 1) {
      takeVersionOne(p);
      return;
    }
    const gptp = p.show(f['v2.majorsdoid']) === GPTP;
    const type = p.take(f['v2.messagetype']);
    p.info(MESSAGES[type] ?? `Unknown PTP Message (${type})`);
    p.show(f['v2.minorversionptp']);
    p.take(f['v2.versionptp']);
    const length = p.take(f['v2.messagelength']);
    if (length < HEADER) p.malformed(`a message of ${length} bytes`);
    p.limit(length);
    p.take(f['v2.domainnumber']);
    p.take(f['v2.minorsdoid']);
    const twoStep = (p.bits(f['v2.flags'], FLAGS) & TWO_STEP) !== 0;
    takeInterval(p, 'correctionField', f['v2.correction.ns'], f['v2.correction.subns']);
    p.take(f['v2.messagetypespecific']);
    takeIdentity(p, f);
    p.take(f['v2.sourceportid']);
    p.take(f['v2.sequenceid']);
    p.take(f['v2.controlfield']);
    p.take(f['v2.logmessageperiod']);
    body(p, f, type, gptp, twoStep);
  },
});

type Fields = typeof ptp.fields;

/** §5.3.2: a signed number of nanoseconds with 16 bits behind the point. */
export function takeInterval(p: Cursor, title: string, whole: Field<bigint>, fraction: Field<number>): void {
  const { at } = p;
  const nanoseconds = BigInt.asIntN(48, (BigInt(p.u32()) << 16n) | BigInt(p.u16(4)));
  const rest = p.u16(6) / 0x10000;
  const outer = p.open(`${title}: ${(Number(nanoseconds) + rest).toFixed(6)} nanoseconds`, 8);
  p.set(whole, nanoseconds, at, 6);
  p.label(`${whole.title}: Ns: ${nanoseconds} nanoseconds`);
  p.set(fraction, rest, at + 6, 2);
  p.skip(8);
  p.close(outer);
}

/** §7.5.2.2: most identities come of a MAC address, with two fixed bytes in its middle. */
function takeIdentity(p: Cursor, f: Fields): void {
  const { at } = p;
  const fromMac = p.u16(3) === 0xfffe;
  p.take(f['v2.clockidentity']);
  if (!fromMac) return;
  const outer = p.under();
  p.set(f['v2.clockidentity_manuf'], p.bytes.subarray(at, at + 3), at, 3);
  p.close(outer);
}

function body(p: Cursor, f: Fields, type: number, gptp: boolean, twoStep: boolean): void {
  switch (type) {
    case SYNC:
      if (gptp && twoStep) {
        p.take(f['v2.sync.reserved'], 10);
        break;
      }
      p.take(f['v2.sdr.origintimestamp.seconds']);
      p.take(f['v2.sdr.origintimestamp.nanoseconds']);
      if (gptp) takeFollowUpInformation(p);
      break;
    case DELAY_REQUEST:
      p.take(f['v2.sdr.origintimestamp.seconds']);
      p.take(f['v2.sdr.origintimestamp.nanoseconds']);
      break;
    case FOLLOW_UP:
      preciseTime(p, f);
      if (gptp) takeFollowUpInformation(p);
      takeTlvs(p);
      break;
    case DELAY_RESPONSE:
      p.take(f['v2.dr.receivetimestamp.seconds']);
      p.take(f['v2.dr.receivetimestamp.nanoseconds']);
      p.take(f['v2.dr.requestingsourceportidentity']);
      p.take(f['v2.dr.requestingsourceportid']);
      break;
    case PEER_DELAY_REQUEST:
      p.take(f['v2.pdrq.origintimestamp.seconds']);
      p.take(f['v2.pdrq.origintimestamp.nanoseconds']);
      break;
    case PEER_DELAY_RESPONSE:
      p.take(f['v2.pdrs.requestreceipttimestamp.seconds']);
      p.take(f['v2.pdrs.requestreceipttimestamp.nanoseconds']);
      p.take(f['v2.pdrs.requestingportidentity']);
      p.take(f['v2.pdrs.requestingsourceportid']);
      break;
    case PEER_DELAY_FOLLOW_UP:
      p.take(f['v2.pdfu.responseorigintimestamp.seconds']);
      p.take(f['v2.pdfu.responseorigintimestamp.nanoseconds']);
      p.take(f['v2.pdfu.requestingportidentity']);
      p.take(f['v2.pdfu.requestingsourceportid']);
      break;
    case ANNOUNCE: announce(p, f, gptp); break;
    case SIGNALLING:
      p.take(f['v2.sig.targetportidentity']);
      p.take(f['v2.sig.targetportid']);
      if (gptp) takeGptpSignals(p);
      else takeSignals(p);
      break;
    case MANAGEMENT: takeManagement(p, takeInterval);
  }
}

/** §13.5. */
function announce(p: Cursor, f: Fields, gptp: boolean): void {
  if (gptp) {
    // IEEE 802.1AS-2020 §10.6.3.1: reserved.
    p.skip(10);
  } else {
    p.take(f['v2.an.origintimestamp.seconds']);
    p.take(f['v2.an.origintimestamp.nanoseconds']);
  }
  p.take(f['v2.an.origincurrentutcoffset']);
  p.skip(1);
  p.take(f['v2.an.priority1']);
  p.take(f['v2.an.grandmasterclockclass']);
  p.take(f['v2.an.grandmasterclockaccuracy']);
  p.take(f['v2.an.grandmasterclockvariance']);
  p.take(f['v2.an.priority2']);
  p.take(f['v2.an.grandmasterclockidentity']);
  p.take(f['v2.an.localstepsremoved']);
  p.take(f['v2.timesource']);
  takeTlvs(p);
}

/** §13.7.2, and the same as nanoseconds of 32 bits, which run over every four seconds. */
function preciseTime(p: Cursor, f: Fields): void {
  const { at } = p;
  const seconds = p.take(f['v2.fu.preciseorigintimestamp.seconds']), nanoseconds = p.take(f['v2.fu.preciseorigintimestamp.nanoseconds']);
  const short = (BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds)) % 0x1_0000_0000n;
  p.set(f['v2.fu.preciseorigintimestamp.32bit'], Number(short), at, 10);
}
