/** Data of PTP's management messages that set one thing of a clock, or a table: IEEE 1588-2019 §15.5.3. */
import { type Cursor, type Field, flag, i16, i32, i8, octets, text, u16, u24, u32, u48, u8 } from '../../../dissect/index.ts';
import { organizationText } from '../../../bytes/address-text.ts';
import { takeDescribed } from './tlvs.ts';
import { TIME_SOURCES } from './names.ts';

const plain = { as: ['True', 'False'] } as const, used = { as: ['Used', 'Not used'] } as const;
/** §15.5.4.4: why a request was not done. */
const ERRORS: Readonly<Record<number, string>> = {
  1: 'RESPONSE_TOO_BIG', 2: 'NO_SUCH_ID', 3: 'WRONG_LENGTH', 4: 'WRONG_VALUE', 5: 'NOT_SETABLE', 6: 'NOT_SUPPORTED', 0xfffe: 'GENERAL_ERROR',
};
/** §15.5.3.1.7: how bad a fault is, as syslog counts. */
const SEVERITIES: Readonly<Record<number, string>> = {
  0: 'Emergency: system is unusable', 1: 'Alert: immediate action needed', 2: 'Critical: critical conditions', 3: 'Error: error conditions',
  4: 'Warning: warning conditions', 5: 'Notice: normal but significant condition', 6: 'Informational: informational messages',
  7: 'Debug: debug-level messages',
};

export const SETTING_FIELDS = {
  'v2.mm.pad': octets('Pad'),
  'v2.mm.initializationKey': u16('initialization key'),
  'v2.mm.numberOfFaultRecords': u16('number of fault records'),
  'v2.mm.faultRecordLength': u16('fault record length'),
  'v2.mm.faultTime.seconds': u48('Fault time (seconds)'),
  'v2.mm.faultTime.nanoseconds': i32('Fault time (nanoseconds)'),
  'v2.mm.severityCode': u8('severity code', { values: SEVERITIES }),
  'v2.mm.faultName': text('faultName'),
  'v2.mm.faultName.length': u8('length'),
  'v2.mm.faultValue': text('faultValue'),
  'v2.mm.faultValue.length': u8('length'),
  'v2.mm.faultDescription': text('faultDescription'),
  'v2.mm.faultDescription.length': u8('length'),
  'v2.mm.currentutcoffset': i16('CurrentUTCOffset'),
  'v2.mm.li61': flag('leap 61', 0x01, plain),
  'v2.mm.li59': flag('leap 59', 0x02, plain),
  'v2.mm.CurrentUTCOffsetValid': flag('CurrentUTCOffset valid', 0x04, plain),
  'v2.mm.ptptimescale': flag('PTP timescale', 0x08, plain),
  'v2.mm.timeTraceable': flag('Time traceable', 0x10, plain),
  'v2.mm.frequencyTraceable': flag('Frequency traceable', 0x20, plain),
  'v2.mm.timesource': u8('TimeSource', { hex: true, values: TIME_SOURCES }),
  'v2.mm.currentTime.seconds': u48('current time (seconds)'),
  'v2.mm.currentTime.nanoseconds': i32('current time (nanoseconds)'),
  'v2.mm.unicastEnable': flag('Enable unicast', 0x01, plain),
  'v2.mm.pathTraceEnable': flag('Path trace unicast', 0x01, plain),
  'v2.mm.transmitAlternateMulticastSync': flag('Transmit alternate multicast sync', 0x01, plain),
  'v2.mm.numberOfAlternateMasters': u8('Number of alternate masters'),
  'v2.mm.AlternateMulticastSyncInterval': i8('Alternate multicast sync interval'),
  'v2.mm.keyField': u8('Key field'),
  'v2.mm.displayName': text('Display name'),
  'v2.mm.displayName.length': u8('length'),
  'v2.mm.maxKey': u8('Max key'),
  'v2.mm.currentOffset': i32('Current offset'),
  'v2.mm.jumpSeconds': i32('Jump seconds'),
  'v2.mm.nextjumpSeconds': u48('Time of next jump (seconds)'),
  'v2.mm.faultyFlag': flag('Faulty flag', 0x01, plain),
  'v2.mm.primaryDomain': u8('Primary domain number'),
  'v2.mm.managementErrorId': u16('managementErrorId', { values: ERRORS }),
  'v2.mm.displayData': text('Display data'),
  'v2.mm.displayData.length': u8('length'),
  'v2.mm.organizationId': u24('organizationId', { text: organizationText, id: 'ptp.v2.an.oe.organizationId' }),
  'v2.oe.smpte.SubType': u24('SMPTE SubType', { hex: true, values: { 1: 'Version' } }),
  'v2.oe.smpte.data': octets('SMPTE Data'),
  'v2.oe.smpte.defaultsystemframerate': octets('defaultSystemFramerate'),
  'v2.oe.smpte.defaultsystemframerate.numerator': u32('Numerator'),
  'v2.oe.smpte.defaultsystemframerate.denominator': u32('Denominator'),
  'v2.oe.smpte.masterlockingstatus': u8('masterLockingStatus', {
    values: { 0: 'Not in use', 1: 'Free Run', 2: 'Cold Locking', 3: 'Warm Locking', 4: 'Locked' },
  }),
  'v2.oe.smpte.timeaddressflags': u8('timeAddressFlags', { hex: true }),
  'v2.oe.smpte.timeaddressflags.drop': flag('Drop frame', 0x01, { as: ['In use', 'Not in use'] }),
  'v2.oe.smpte.timeaddressflags.color': flag('Color frame identification', 0x02, { as: ['In use', 'Not in use'] }),
  'v2.oe.smpte.currentlocaloffset': i32('currentLocalOffset'),
  'v2.oe.smpte.jumpseconds': i32('jumpSeconds'),
  'v2.oe.smpte.timeofnextjump': u48('timeOfNextJump'),
  'v2.oe.smpte.timeofnextjam': u48('timeOfNextJam'),
  'v2.oe.smpte.timeofpreviousjam': u48('timeOfPreviousJam'),
  'v2.oe.smpte.previousjamlocaloffset': i32('previousJamLocalOffset'),
  'v2.oe.smpte.daylightsaving': u8('daylightSaving', { hex: true }),
  'v2.oe.smpte.daylightsaving.current': flag('Current', 0x01, used),
  'v2.oe.smpte.daylightsaving.next': flag('Next', 0x02, used),
  'v2.oe.smpte.daylightsaving.previous': flag('Previous', 0x04, used),
  'v2.oe.smpte.leapsecondjump': u8('leapSecondJump', { hex: true }),
  'v2.oe.smpte.leapsecondjump.change': flag('Change in number', 0x01, { as: ['Set', 'Not set'] }),
  dataFieldOfOther: octets('dataField', { id: 'ptp.v2.an.oe.dataField' }),
} as const;

const f = SETTING_FIELDS;
/** The Society of Motion Picture and Television Engineers, ST 2059-2 §7.4. */
const SMPTE = 0x6897e8, SMPTE_VERSION_1 = 1;

/** §15.5.3.1.7: what went wrong, one record behind the other. */
export function takeFaults(p: Cursor): void {
  const records = p.take(f['v2.mm.numberOfFaultRecords']);
  for (let i = 0; i < records && p.more; i++) {
    const outer = p.open('Fault record'), record = p.within(p.take(f['v2.mm.faultRecordLength']));
    p.contain(() => {
      record.take(f['v2.mm.faultTime.seconds']);
      record.take(f['v2.mm.faultTime.nanoseconds']);
      record.take(f['v2.mm.severityCode']);
      takeDescribed(record, f['v2.mm.faultName.length'], f['v2.mm.faultName']);
      takeDescribed(record, f['v2.mm.faultValue.length'], f['v2.mm.faultValue']);
      takeDescribed(record, f['v2.mm.faultDescription.length'], f['v2.mm.faultDescription']);
      record.skip(record.remaining);
    });
    p.close(outer);
  }
}

/** §15.5.4: gives the name of the error. */
export function takeError(p: Cursor, id: Field<number>, reserved: Field<void>): string {
  const error = p.take(f['v2.mm.managementErrorId']);
  p.take(id);
  p.take(reserved, 4);
  if (p.more) takeDescribed(p, f['v2.mm.displayData.length'], f['v2.mm.displayData']);
  if (p.more) p.take(f['v2.mm.pad'], p.remaining);
  return ERRORS[error] ?? `Unknown Error Id ${error}`;
}

/** What an organization put into a management message: of television engineers, where pictures and their time codes stand. */
export function takeOrganization(p: Cursor): void {
  if (p.take(f['v2.mm.organizationId']) !== SMPTE || p.take(f['v2.oe.smpte.SubType']) !== SMPTE_VERSION_1) {
    p.takeRest(f.dataFieldOfOther);
    return;
  }
  p.show(f['v2.oe.smpte.data'], p.remaining);
  const outer = p.under();
  p.show(f['v2.oe.smpte.defaultsystemframerate'], 8);
  const rate = p.under();
  p.take(f['v2.oe.smpte.defaultsystemframerate.numerator']);
  p.take(f['v2.oe.smpte.defaultsystemframerate.denominator']);
  p.close(rate);
  p.take(f['v2.oe.smpte.masterlockingstatus']);
  p.bits(f['v2.oe.smpte.timeaddressflags'], [f['v2.oe.smpte.timeaddressflags.drop'], f['v2.oe.smpte.timeaddressflags.color']]);
  p.take(f['v2.oe.smpte.currentlocaloffset']);
  p.take(f['v2.oe.smpte.jumpseconds']);
  p.take(f['v2.oe.smpte.timeofnextjump']);
  p.take(f['v2.oe.smpte.timeofnextjam']);
  p.take(f['v2.oe.smpte.timeofpreviousjam']);
  p.take(f['v2.oe.smpte.previousjamlocaloffset']);
  p.bits(f['v2.oe.smpte.daylightsaving'], [
    f['v2.oe.smpte.daylightsaving.current'], f['v2.oe.smpte.daylightsaving.next'], f['v2.oe.smpte.daylightsaving.previous'],
  ]);
  p.bits(f['v2.oe.smpte.leapsecondjump'], [f['v2.oe.smpte.leapsecondjump.change']]);
  p.close(outer);
}

type TimeFlag = 'li61' | 'li59' | 'CurrentUTCOffsetValid' | 'ptptimescale' | 'timeTraceable' | 'frequencyTraceable';

/** §15.5.3.6.2: of the flags of a time those that the data set has. */
export function takeTimeFlags(p: Cursor, names: readonly TimeFlag[]): void {
  for (const name of names) p.show(f[`v2.mm.${name}`]);
  p.skip(1);
}
