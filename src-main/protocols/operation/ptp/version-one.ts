/** Version 1 of PTP, IEEE 1588-2002 annex D: its messages are of fixed lengths, their fields at places that keep numbers aligned. */
import { type Cursor, bool, byName, ether, flag, i16, i32, i8, relativeTime, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { fieldsBelow } from '../../bit-names.ts';
import { DATA_SETS_OF_ONE, DATA_SET_FIELDS } from './data-sets-of-one.ts';
import { type Layout, type Stamp, takeLayout } from './layout.ts';
import { KEYS, MESSAGES_OF_ONE, SETS, technology } from './names-of-one.ts';

const SYNC = 0, DELAY_REQUEST = 1, FOLLOW_UP = 2, DELAY_RESPONSE = 3, MANAGEMENT = 4;
/** Bytes of a header. */
export const HEADER_OF_ONE = 40;
const plain = { size: 2, as: ['True', 'False'] } as const, truth = { as: ['True', 'False'] } as const;

const HEADER = {
  versionptp: u16('versionPTP'),
  versionnetwork: u16('versionNetwork'),
  subdomain: text('subdomain'),
  messagetype: u8('messageType', { values: { 1: 'Event Message', 2: 'General Message' } }),
  sourcecommunicationtechnology: technology('sourceCommunicationTechnology'),
  sourceuuid: ether('sourceUuid'),
  sourceportid: u16('sourcePortId'),
  sequenceid: u16('sequenceId'),
  controlfield: u8('controlField', {
    values: {
      0: 'Sync Message', 1: 'Delay_Req Message', 2: 'Follow_Up Message', 3: 'Delay_Resp Message', 4: 'Management Message', 5: 'Other Message',
    },
  }),
  flags: u16('flags', { hex: true }),
  'flags.li61': flag('PTP_LI61', 0x0001, plain),
  'flags.li59': flag('PTP_LI59', 0x0002, plain),
  'flags.boundary_clock': flag('PTP_BOUNDARY_CLOCK', 0x0004, plain),
  'flags.assist': flag('PTP_ASSIST', 0x0008, plain),
  'flags.ext_sync': flag('PTP_EXT_SYNC', 0x0010, plain),
  'flags.parent_stats': flag('PTP_PARENT_STATS', 0x0020, plain),
  'flags.sync_burst': flag('PTP_SYNC_BURST', 0x0040, plain),
} as const;
const FLAGS = fieldsBelow(HEADER, 'flags.');

const EVENTS = {
  'sdr.origintimestamp': relativeTime('originTimestamp'),
  'sdr.origintimestamp_seconds': u32('originTimestamp (seconds)'),
  'sdr.origintimestamp_nanoseconds': i32('originTimestamp (nanoseconds)'),
  'sdr.epochnumber': u16('epochNumber'),
  'sdr.currentutcoffset': i16('currentUTCOffset'),
  'sdr.grandmastercommunicationtechnology': technology('grandmasterCommunicationTechnology'),
  'sdr.grandmasterclockuuid': ether('grandMasterClockUuid'),
  'sdr.grandmasterportid': u16('grandmasterPortId'),
  'sdr.grandmastersequenceid': u16('grandmasterSequenceId'),
  'sdr.grandmasterclockstratum': u8('grandmasterClockStratum'),
  'sdr.grandmasterclockidentifier': text('grandmasterClockIdentifier'),
  'sdr.grandmasterclockvariance': i16('grandmasterClockVariance'),
  'sdr.grandmasterpreferred': u8('grandmasterPreferred'),
  'sdr.grandmasterisboundaryclock': u8('grandmasterIsBoundaryClock'),
  'sdr.syncinterval': i8('syncInterval'),
  'sdr.localclockvariance': i16('localClockVariance'),
  'sdr.localstepsremoved': u16('localStepsRemoved'),
  'sdr.localclockstratum': u8('localClockStratum'),
  'sdr.localclockidentifier': text('localClockIdentifier'),
  'sdr.parentcommunicationtechnology': technology('parentCommunicationTechnology'),
  'sdr.parentuuid': ether('parentUuid'),
  'sdr.parentportfield': u16('parentPortField'),
  'sdr.estimatedmastervariance': i16('estimatedMasterVariance'),
  'sdr.estimatedmasterdrift': i32('estimatedMasterDrift'),
  'sdr.utcreasonable': bool('utcReasonable', truth),
  'fu.associatedsequenceid': u16('associatedSequenceId'),
  'fu.preciseorigintimestamp': relativeTime('preciseOriginTimestamp'),
  'fu.preciseorigintimestamp_seconds': u32('preciseOriginTimestamp (seconds)'),
  'fu.preciseorigintimestamp_nanoseconds': i32('preciseOriginTimestamp (nanoseconds)'),
  'dr.delayreceipttimestamp': relativeTime('delayReceiptTimestamp'),
  'dr.delayreceipttimestamp_seconds': u32('delayReceiptTimestamp (Seconds)'),
  'dr.delayreceipttimestamp_nanoseconds': i32('delayReceiptTimestamp (nanoseconds)'),
  'dr.requestingsourcecommunicationtechnology': technology('requestingSourceCommunicationTechnology'),
  'dr.requestingsourceuuid': ether('requestingSourceUuid'),
  'dr.requestingsourceportid': u16('requestingSourcePortId'),
  'dr.requestingsourcesequenceid': u16('requestingSourceSequenceId'),
} as const;

const e = EVENTS;
const stamp = (name: 'sdr.origintimestamp' | 'fu.preciseorigintimestamp' | 'dr.delayreceipttimestamp'): Stamp =>
  ({ whole: e[name], seconds: e[`${name}_seconds`], nanoseconds: e[`${name}_nanoseconds`] });

/** Numbers are bytes that are reserved, or fill. */
const SYNC_LAYOUT: Layout = [
  stamp('sdr.origintimestamp'), e['sdr.epochnumber'], e['sdr.currentutcoffset'], 1, e['sdr.grandmastercommunicationtechnology'],
  e['sdr.grandmasterclockuuid'], e['sdr.grandmasterportid'], e['sdr.grandmastersequenceid'], 3, e['sdr.grandmasterclockstratum'],
  [e['sdr.grandmasterclockidentifier'], 4], 2, e['sdr.grandmasterclockvariance'], 1, e['sdr.grandmasterpreferred'], 1,
  e['sdr.grandmasterisboundaryclock'], 3, e['sdr.syncinterval'], 2, e['sdr.localclockvariance'], 2, e['sdr.localstepsremoved'], 3,
  e['sdr.localclockstratum'], [e['sdr.localclockidentifier'], 4], 1, e['sdr.parentcommunicationtechnology'], e['sdr.parentuuid'], 2,
  e['sdr.parentportfield'], 2, e['sdr.estimatedmastervariance'], e['sdr.estimatedmasterdrift'], 3, e['sdr.utcreasonable'],
];
const LAYOUTS: Readonly<Record<number, Layout>> = {
  [SYNC]: SYNC_LAYOUT,
  [DELAY_REQUEST]: SYNC_LAYOUT,
  [FOLLOW_UP]: [2, e['fu.associatedsequenceid'], stamp('fu.preciseorigintimestamp')],
  [DELAY_RESPONSE]: [
    stamp('dr.delayreceipttimestamp'), 1, e['dr.requestingsourcecommunicationtechnology'], e['dr.requestingsourceuuid'],
    e['dr.requestingsourceportid'], e['dr.requestingsourcesequenceid'],
  ],
};

const TARGET = {
  'mm.targetcommunicationtechnology': technology('targetCommunicationTechnology'),
  'mm.targetuuid': ether('targetUuid'),
  'mm.targetportid': u16('targetPortId'),
  'mm.startingboundaryhops': i16('startingBoundaryHops'),
  'mm.boundaryhops': i16('boundaryHops'),
  'mm.managementmessagekey': u8('managementMessageKey', { values: KEYS }),
  'mm.parameterlength': u16('parameterLength'),
} as const;

export const FIELDS_OF_ONE = { ...HEADER, ...EVENTS, ...TARGET, ...byName(DATA_SET_FIELDS) } as const;

const f = { ...HEADER, ...TARGET };

/** A whole message; what stands behind its layout is left. */
export function takeVersionOne(p: Cursor): void {
  const kind = p.available > 32 ? p.u8(32) : undefined;
  p.column('PTPv1');
  p.info(MESSAGES_OF_ONE[kind ?? -1] ?? 'Unknown Message');
  takeLayout(p, [
    f.versionptp, f.versionnetwork, [f.subdomain, 16], f.messagetype, f.sourcecommunicationtechnology, f.sourceuuid, f.sourceportid, f.sequenceid,
    f.controlfield, 1,
  ]);
  p.bits(f.flags, FLAGS);
  p.skip(4);
  const layout = LAYOUTS[kind ?? -1];
  if (layout !== undefined) takeLayout(p, layout);
  else if (kind === MANAGEMENT) takeManagementOfOne(p);
}

/** Annex D.6: whom it is for, how far it goes, and a data set. */
function takeManagementOfOne(p: Cursor): void {
  takeLayout(p, [
    1, f['mm.targetcommunicationtechnology'], f['mm.targetuuid'], f['mm.targetportid'], f['mm.startingboundaryhops'], f['mm.boundaryhops'], 1,
  ]);
  const key = p.take(f['mm.managementmessagekey']);
  p.info(`Management Message (${SETS[key] ?? `Unknown message key ${key}`})`);
  p.skip(2);
  const parameters = p.take(f['mm.parameterlength']);
  const layout = DATA_SETS_OF_ONE[key];
  if (parameters > 0 && layout !== undefined) takeLayout(p, layout);
}
