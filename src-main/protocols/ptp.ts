/** Precision Time Protocol version 2, IEEE 1588-2019 clause 13: how clocks on a network find the best of them and follow it. */
import { etherText } from '../bytes/address-text.ts';
import { type Cursor, type Field, bits, f64, flag, i16, i32, i8, octets, protocol, u16, u32, u48, u64, u8 } from '../dissect/index.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  0: 'Sync Message', 1: 'Delay_Req Message', 2: 'Peer_Delay_Req Message', 3: 'Peer_Delay_Resp Message', 8: 'Follow_Up Message', 9: 'Delay_Resp Message',
  10: 'Peer_Delay_Resp_Follow_Up Message', 11: 'Announce Message', 12: 'Signalling Message', 13: 'Management Message',
};
const MESSAGE = { sync: 0, delayRequest: 1, peerRequest: 2, peerResponse: 3, followUp: 8, delayResponse: 9, peerFollowUp: 10, announce: 11, signaling: 12, management: 13 } as const;
const CONTROLS = { 0: 'Sync Message', 1: 'Delay_Req Message', 2: 'Follow_Up Message', 3: 'Delay_Resp Message', 4: 'Management Message', 5: 'Other Message' };
const SOURCES = {
  16: 'ATOMIC_CLOCK', 32: 'GPS', 48: 'TERRESTRIAL_RADIO', 64: 'PTP', 80: 'NTP', 96: 'HAND_SET', 144: 'OTHER', 160: 'INTERNAL_OSCILLATOR', 255: 'reserved',
};
const ACTIONS: Readonly<Record<number, string>> = { 0: 'GET', 1: 'SET', 2: 'RESPONSE', 3: 'COMMAND', 4: 'ACKNOWLEDGE' };
const TLVS: Readonly<Record<number, string>> = {
  1: 'Management', 2: 'Management error status', 3: 'Organization extension', 4: 'Request unicast transmission', 5: 'Grant unicast transmission', 6: 'Cancel unicast transmission',
  7: 'Acknowledge cancel unicast transmission', 8: 'Path trace', 9: 'Alternate time offset indicator',
};
/** Table 59. */
const MANAGEMENT: Readonly<Record<number, string>> = {
  0: 'NULL_MANAGEMENT', 1: 'CLOCK_DESCRIPTION', 2: 'USER_DESCRIPTION', 3: 'SAVE_IN_NON_VOLATILE_STORAGE', 4: 'RESET_NON_VOLATILE_STORAGE',
  5: 'INITIALIZE', 6: 'FAULT_LOG', 7: 'FAULT_LOG_RESET', 8192: 'DEFAULT_DATA_SET', 8193: 'CURRENT_DATA_SET', 8194: 'PARENT_DATA_SET',
  8195: 'TIME_PROPERTIES_DATA_SET', 8196: 'PORT_DATA_SET', 8197: 'PRIORITY1', 8198: 'PRIORITY2', 8199: 'DOMAIN', 8200: 'SLAVE_ONLY',
  8201: 'LOG_ANNOUNCE_INTERVAL', 8202: 'ANNOUNCE_RECEIPT_TIMEOUT', 8203: 'LOG_SYNC_INTERVAL', 8204: 'VERSION_NUMBER', 8205: 'ENABLE_PORT',
  8206: 'DISABLE_PORT', 8207: 'TIME', 8208: 'CLOCK_ACCURACY', 8209: 'UTC_PROPERTIES', 8210: 'TRACEABILITY_PROPERTIES',
  8211: 'TIMESCALE_PROPERTIES', 8212: 'UNICAST_NEGOTIATION_ENABLE', 8213: 'PATH_TRACE_LIST', 8214: 'PATH_TRACE_ENABLE',
  8215: 'GRANDMASTER_CLUSTER_TABLE', 8216: 'UNICAST_MASTER_TABLE', 8217: 'UNICAST_MASTER_MAX_TABLE_SIZE', 8218: 'ACCEPTABLE_MASTER_TABLE',
  8219: 'ACCEPTABLE_MASTER_TABLE_ENABLED', 8220: 'ACCEPTABLE_MASTER_MAX_TABLE_SIZE', 8221: 'ALTERNATE_MASTER',
  8222: 'ALTERNATE_TIME_OFFSET_ENABLE', 8223: 'ALTERNATE_TIME_OFFSET_NAME', 8224: 'ALTERNATE_TIME_OFFSET_MAX_KEY',
  8225: 'ALTERNATE_TIME_OFFSET_PROPERTIES', 16384: 'TC_DEFAULT_DATA_SET', 16385: 'TC_PORT_DATA_SET', 16386: 'PRIMARY_DOMAIN',
  24576: 'DELAY_MECHANISM', 24577: 'LOG_MIN_PDELAY_REQ_INTERVAL',
};
/** Table 5. */
const ACCURACIES: Readonly<Record<number, string>> = {
  32: 'The time is accurate to within 25 ns', 33: 'The time is accurate to within 100 ns', 34: 'The time is accurate to within 250 ns',
  35: 'The time is accurate to within 1 us', 36: 'The time is accurate to within 2,5 us', 37: 'The time is accurate to within 10 us',
  38: 'The time is accurate to within 25 us', 39: 'The time is accurate to within 100 us', 40: 'The time is accurate to within 250 us',
  41: 'The time is accurate to within 1 ms', 42: 'The time is accurate to within 2,5 ms', 43: 'The time is accurate to within 10 ms',
  44: 'The time is accurate to within 25 ms', 45: 'The time is accurate to within 100 ms', 46: 'The time is accurate to within 250 ms',
  47: 'The time is accurate to within 1 s', 48: 'The time is accurate to within 10 s', 49: 'The time is accurate to >10 s',
  254: 'Accuracy Unknown',
};
const KNOWN_VERSION = 2, MANAGEMENT_TLV = 1;
const yes = (title: string, mask: number): Field<boolean> => flag(title, mask, { size: 2, as: ['True', 'False'] });

/** A moment of ten bytes, of which the fields are called `name.seconds` and so on. */
const moment = <N extends string>(name: N, title: string) => ({
  [`${name}.seconds`]: u48(`${title} (seconds)`), [`${name}.nanoseconds`]: i32(`${title} (nanoseconds)`),
}) as Readonly<Record<`${N}.seconds` | `${N}.nanoseconds`, Field<number>>>;

export const ptp = protocol({
  name: 'ptp',
  title: 'Precision Time Protocol (IEEE1588)',
  short: 'PTPv2',
  on: { 'udp.port': [319, 320], ethertype: [0x88f7] },
  fields: {
    'v2.majorsdoid': bits('majorSdoId', 0xf0, { hex: true, values: id => ({ 1: 'gPTP Domain', 2: 'CMLDS' })[id] ?? 'Unknown' }),
    'v2.messagetype': bits('messageType', 0x0f, { hex: true, values: MESSAGES }),
    'v2.minorversionptp': bits('minorVersionPTP', 0xf0),
    'v2.versionptp': bits('versionPTP', 0x0f),
    'v2.messagelength': u16('messageLength'),
    'v2.domainnumber': u8('domainNumber'),
    'v2.minorsdoid': u8('minorSdoId'),
    'v2.flags': u16('flags', { hex: true }),
    'v2.flags.security': yes('PTP_SECURITY', 0x8000),
    'v2.flags.specific2': yes('PTP profile Specific 2', 0x4000),
    'v2.flags.specific1': yes('PTP profile Specific 1', 0x2000),
    'v2.flags.unicast': yes('PTP_UNICAST', 0x0400),
    'v2.flags.twostep': yes('PTP_TWO_STEP', 0x0200),
    'v2.flags.alternatemaster': yes('PTP_ALTERNATE_MASTER', 0x0100),
    'v2.flags.synchronizationUncertain': yes('SYNCHRONIZATION_UNCERTAIN', 0x0040),
    'v2.flags.frequencytraceable': yes('FREQUENCY_TRACEABLE', 0x0020),
    'v2.flags.timetraceable': yes('TIME_TRACEABLE', 0x0010),
    'v2.flags.timescale': yes('PTP_TIMESCALE', 0x0008),
    'v2.flags.utcreasonable': yes('PTP_UTC_REASONABLE', 0x0004),
    'v2.flags.li59': yes('PTP_LI_59', 0x0002),
    'v2.flags.li61': yes('PTP_LI_61', 0x0001),
    'v2.correction.ns': u48('correction'),
    'v2.correction.subns': f64('correctionSubNs'),
    'v2.messagetypespecific': u32('messageTypeSpecific'),
    'v2.clockidentity': u64('ClockIdentity', { hex: true }),
    'v2.clockidentity_manuf': octets('MAC Vendor', { colons: true }),
    'v2.sourceportid': u16('SourcePortID'),
    'v2.sequenceid': u16('sequenceId'),
    'v2.controlfield': u8('controlField', { values: CONTROLS }),
    'v2.logmessageperiod': i8('logMessagePeriod'),
    ...moment('v2.sdr.origintimestamp', 'originTimestamp'),
    ...moment('v2.an.origintimestamp', 'originTimestamp'),
    'v2.an.origincurrentutcoffset': i16('originCurrentUTCOffset'),
    'v2.an.priority1': u8('priority1'),
    'v2.an.grandmasterclockclass': u8('grandmasterClockClass'),
    'v2.an.grandmasterclockaccuracy': u8('grandmasterClockAccuracy', { hex: true, values: ACCURACIES }),
    'v2.an.grandmasterclockvariance': u16('grandmasterClockVariance'),
    'v2.an.priority2': u8('priority2'),
    'v2.an.grandmasterclockidentity': u64('grandmasterClockIdentity', { hex: true }),
    'v2.an.localstepsremoved': u16('localStepsRemoved'),
    'v2.timesource': u8('TimeSource', { hex: true, values: SOURCES }),
    ...moment('v2.fu.preciseorigintimestamp', 'preciseOriginTimestamp'),
    ...moment('v2.dr.receivetimestamp', 'receiveTimestamp'),
    'v2.dr.requestingsourceportidentity': u64('requestingSourcePortIdentity', { hex: true }),
    'v2.dr.requestingsourceportid': u16('requestingSourcePortId'),
    ...moment('v2.pdrq.origintimestamp', 'originTimestamp'),
    ...moment('v2.pdrs.requestreceipttimestamp', 'requestreceiptTimestamp'),
    'v2.pdrs.requestingportidentity': u64('requestingSourcePortIdentity', { hex: true }),
    'v2.pdrs.requestingsourceportid': u16('requestingSourcePortId'),
    ...moment('v2.pdfu.responseorigintimestamp', 'responseOriginTimestamp'),
    'v2.pdfu.requestingportidentity': u64('requestingSourcePortIdentity', { hex: true }),
    'v2.pdfu.requestingsourceportid': u16('requestingSourcePortId'),
    'v2.sig.targetportidentity': u64('targetPortIdentity', { hex: true }),
    'v2.sig.targetportid': u16('targetPortId'),
    'v2.sig.tlv.tlvType': u16('tlvType', { values: TLVS }),
    'v2.sig.tlv.lengthField': u16('lengthField'),
    'v2.sig.tlv.data': octets('data'),
    'v2.mm.targetportidentity': u64('targetPortIdentity', { hex: true }),
    'v2.mm.targetportid': u16('targetPortId'),
    'v2.mm.startingboundaryhops': u8('startingBoundaryHops'),
    'v2.mm.boundaryhops': u8('boundaryHops'),
    'v2.mm.action': bits('action', 0x0f, { values: ACTIONS }),
    'v2.mm.tlvType': u16('tlvType', { values: TLVS }),
    'v2.mm.lengthField': u16('lengthField'),
    'v2.mm.managementId': u16('managementId', { values: MANAGEMENT }),
    'v2.mm.data': octets('data'),
  },
  dissect(p, f) {
    const version = p.u8(1) & 15;
    if (version !== KNOWN_VERSION) {
      p.column('PTP');
      p.info(`PTP version ${version}`);
      p.data();
      return;
    }
    const type = header(p, f);
    switch (type) {
      case MESSAGE.sync:
      case MESSAGE.delayRequest: takeMoment(p, f['v2.sdr.origintimestamp.seconds'], f['v2.sdr.origintimestamp.nanoseconds']); break;
      case MESSAGE.followUp:
        takeMoment(p, f['v2.fu.preciseorigintimestamp.seconds'], f['v2.fu.preciseorigintimestamp.nanoseconds']);
        break;
      case MESSAGE.delayResponse:
        takeMoment(p, f['v2.dr.receivetimestamp.seconds'], f['v2.dr.receivetimestamp.nanoseconds']);
        takePort(p, f['v2.dr.requestingsourceportidentity'], f['v2.dr.requestingsourceportid']);
        break;
      case MESSAGE.peerRequest: takeMoment(p, f['v2.pdrq.origintimestamp.seconds'], f['v2.pdrq.origintimestamp.nanoseconds']); break;
      case MESSAGE.peerResponse:
        takeMoment(p, f['v2.pdrs.requestreceipttimestamp.seconds'], f['v2.pdrs.requestreceipttimestamp.nanoseconds']);
        takePort(p, f['v2.pdrs.requestingportidentity'], f['v2.pdrs.requestingsourceportid']);
        break;
      case MESSAGE.peerFollowUp:
        takeMoment(p, f['v2.pdfu.responseorigintimestamp.seconds'], f['v2.pdfu.responseorigintimestamp.nanoseconds']);
        takePort(p, f['v2.pdfu.requestingportidentity'], f['v2.pdfu.requestingsourceportid']);
        break;
      case MESSAGE.announce: announce(p, f); break;
      case MESSAGE.signaling:
        takePort(p, f['v2.sig.targetportidentity'], f['v2.sig.targetportid']);
        while (p.remaining >= 4) {
          p.take(f['v2.sig.tlv.tlvType']);
          const length = p.take(f['v2.sig.tlv.lengthField']);
          if (length > 0) p.take(f['v2.sig.tlv.data'], length);
        }
        break;
      case MESSAGE.management: management(p, f); break;
      default: if (p.more) p.data();
    }
  },
});

type Fields = (typeof ptp)['fields'];

/** §13.3: gives the message's type. The message ends where it says. */
function header(p: Cursor, f: Fields): number {
  p.show(f['v2.majorsdoid']);
  const type = p.take(f['v2.messagetype']);
  p.info(MESSAGES[type] ?? 'Unknown Message');
  p.show(f['v2.minorversionptp']);
  p.take(f['v2.versionptp']);
  p.limit(p.take(f['v2.messagelength']));
  p.take(f['v2.domainnumber']);
  p.take(f['v2.minorsdoid']);
  p.bits(f['v2.flags'], [
    f['v2.flags.security'], f['v2.flags.specific2'], f['v2.flags.specific1'], f['v2.flags.unicast'], f['v2.flags.twostep'], f['v2.flags.alternatemaster'],
    f['v2.flags.synchronizationUncertain'], f['v2.flags.frequencytraceable'], f['v2.flags.timetraceable'], f['v2.flags.timescale'], f['v2.flags.utcreasonable'], f['v2.flags.li59'], f['v2.flags.li61'],
  ]);
  // §13.3.2.9: nanoseconds, and a fraction of 16 bits.
  const whole = p.u32() * 65536 + p.u16(4), part = p.u16(6) / 65536;
  const outer = p.open(`correctionField: ${(whole + part).toFixed(6)} nanoseconds`, 8);
  p.take(f['v2.correction.ns']);
  p.label(`correction: Ns: ${whole} nanoseconds`);
  p.set(f['v2.correction.subns'], part, p.at, 2);
  p.skip(2);
  p.close(outer);
  p.take(f['v2.messagetypespecific']);
  const maker = p.peekBytes(3);
  p.take(f['v2.clockidentity']);
  // Of identities that come of a MAC address, the middle says so.
  if (p.bytes[p.at - 5] === 0xff && p.bytes[p.at - 4] === 0xfe) {
    const identity = p.under();
    p.set(f['v2.clockidentity_manuf'], maker, p.at - 8, 3);
    p.label(`MAC Vendor: ${etherText(maker)}`);
    p.close(identity);
  }
  p.take(f['v2.sourceportid']);
  p.take(f['v2.sequenceid']);
  p.take(f['v2.controlfield']);
  p.take(f['v2.logmessageperiod']);
  return type;
}

function takeMoment(p: Cursor, seconds: Field<number>, nanoseconds: Field<number>): void {
  p.take(seconds);
  p.take(nanoseconds);
}

function takePort(p: Cursor, identity: Field<bigint>, port: Field<number>): void {
  p.take(identity);
  p.take(port);
}

/** §13.5. */
function announce(p: Cursor, f: Fields): void {
  takeMoment(p, f['v2.an.origintimestamp.seconds'], f['v2.an.origintimestamp.nanoseconds']);
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
}

/** §15.4.1: what is asked of a clock, or set. */
function management(p: Cursor, f: Fields): void {
  takePort(p, f['v2.mm.targetportidentity'], f['v2.mm.targetportid']);
  p.take(f['v2.mm.startingboundaryhops']);
  p.take(f['v2.mm.boundaryhops']);
  const action = p.take(f['v2.mm.action']);
  p.skip(1);
  if (p.remaining < 6) return;
  const tlv = p.take(f['v2.mm.tlvType']);
  const length = p.take(f['v2.mm.lengthField']);
  if (tlv !== MANAGEMENT_TLV || length < 2) {
    p.data();
    return;
  }
  const what = p.take(f['v2.mm.managementId']);
  p.info(`Management (${MANAGEMENT[what] ?? 'Unknown'}) ${ACTIONS[action] ?? 'Unknown'}`);
  if (p.more && length > 2) p.take(f['v2.mm.data'], Math.min(length - 2, p.remaining));
}
