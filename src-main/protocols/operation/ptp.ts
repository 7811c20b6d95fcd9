/** Precision Time Protocol, version 2: IEEE 1588-2019 §13 and annexes C, D (UDP) and F (Ethernet); gPTP, IEEE 802.1AS, has the same messages. */
import { type Cursor, type Field, bits, f64, flag, i16, i32, i64, i8, octets, protocol, u16, u32, u48, u64, u8 } from '../../dissect/index.ts';
import { fieldsBelow } from '../bit-names.ts';
import { MANAGEMENT_FIELDS, takeManagement } from './ptp/management.ts';
import { ACCURACIES, MESSAGES, TIME_SOURCES, TLV_TYPES } from './ptp/names.ts';
import { UNICAST_FIELDS, takeUnicast } from './ptp/unicast.ts';

const SYNC = 0, DELAY_REQUEST = 1, PEER_DELAY_REQUEST = 2, PEER_DELAY_RESPONSE = 3, FOLLOW_UP = 8, DELAY_RESPONSE = 9,
  PEER_DELAY_FOLLOW_UP = 10, ANNOUNCE = 11;
const SIGNALLING = 12, MANAGEMENT = 13;
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
  'v2.sig.tlv.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'v2.sig.tlv.lengthField': u16('lengthField'),
  'v2.sig.tlv.data': octets('data'),
  'v2.an.tlv.tlvType': u16('tlvType', { values: TLV_TYPES, own: true }),
  'v2.an.tlv.lengthField': u16('lengthField', { own: true }),
  'v2.an.tlv.data': octets('data'),
  'v2.an.pathsequence': u64('PathSequence', { hex: true }),
  ...UNICAST_FIELDS,
  ...MANAGEMENT_FIELDS,
} as const;

const FLAGS = fieldsBelow(FIELDS, 'v2.flags.');

export const ptp = protocol({
  name: 'ptp',
  title: 'Precision Time Protocol (IEEE1588)',
  short: 'PTPv2',
  on: { 'udp.port': [319, 320], ethertype: [0x88f7] },
  fields: FIELDS,
  accepts: (bytes, at, end) => end - at >= HEADER && (bytes[at + 1] & 0x0f) === 2,
  dissect(p, f) {
    p.show(f['v2.majorsdoid']);
    const type = p.take(f['v2.messagetype']);
    p.info(MESSAGES[type] ?? `Unknown PTP Message (${type})`);
    p.show(f['v2.minorversionptp']);
    p.take(f['v2.versionptp']);
    const length = p.take(f['v2.messagelength']);
    if (length < HEADER) p.malformed(`a message of ${length} bytes`);
    p.limit(length);
    p.take(f['v2.domainnumber']);
    p.take(f['v2.minorsdoid']);
    p.bits(f['v2.flags'], FLAGS);
    takeInterval(p, 'correctionField', f['v2.correction.ns'], f['v2.correction.subns']);
    p.take(f['v2.messagetypespecific']);
    takeIdentity(p, f);
    p.take(f['v2.sourceportid']);
    p.take(f['v2.sequenceid']);
    p.take(f['v2.controlfield']);
    p.take(f['v2.logmessageperiod']);
    body(p, f, type);
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

function body(p: Cursor, f: Fields, type: number): void {
  switch (type) {
    case SYNC:
    case DELAY_REQUEST:
      p.take(f['v2.sdr.origintimestamp.seconds']);
      p.take(f['v2.sdr.origintimestamp.nanoseconds']);
      break;
    case FOLLOW_UP:
      p.take(f['v2.fu.preciseorigintimestamp.seconds']);
      p.take(f['v2.fu.preciseorigintimestamp.nanoseconds']);
      takeTlvs(p, f);
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
    case ANNOUNCE: announce(p, f); break;
    case SIGNALLING:
      p.take(f['v2.sig.targetportidentity']);
      p.take(f['v2.sig.targetportid']);
      while (p.remaining >= 4) {
        const kind = p.take(f['v2.sig.tlv.tlvType']);
        const part = p.within(p.take(f['v2.sig.tlv.lengthField']));
        p.contain(() => takeUnicast(part, kind));
        if (part.more) part.take(f['v2.sig.tlv.data'], part.remaining);
      }
      break;
    case MANAGEMENT: takeManagement(p, takeInterval);
  }
}

/** §13.5. */
function announce(p: Cursor, f: Fields): void {
  p.take(f['v2.an.origintimestamp.seconds']);
  p.take(f['v2.an.origintimestamp.nanoseconds']);
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
  takeTlvs(p, f);
}

const PATH_TRACE = 8;

/** §14.1. */
function takeTlvs(p: Cursor, f: Fields): void {
  while (p.remaining >= 4) {
    const outer = p.open('TLV');
    const type = p.take(f['v2.an.tlv.tlvType']);
    const part = p.within(p.take(f['v2.an.tlv.lengthField']));
    if (type === PATH_TRACE) while (part.remaining >= 8) part.take(f['v2.an.pathsequence']);
    else part.takeRest(f['v2.an.tlv.data']);
    p.close(outer);
  }
}
