/** Management messages of PTP, IEEE 1588-2019 §15: a clock's data sets, asked for and told. */
import { type Cursor, type Field, bits, f64, flag, i16, i32, i64, i8, octets, text, u16, u64, u8 } from '../../../dissect/index.ts';
import { SETTING_FIELDS, takeError, takeFaults, takeOrganization, takeTimeFlags } from './clock-settings.ts';
import { ACCURACIES, MANAGEMENT_IDS, NETWORKS, PORT_STATES, SUBJECTS, TLV_TYPES } from './names.ts';
import { ORGANIZATION, takeDescribed } from './tlvs.ts';

const MANAGEMENT = 1, ERROR = 2;
const ACTIONS: Readonly<Record<number, string>> = { 0: 'GET', 1: 'SET', 2: 'RESPONSE', 3: 'COMMAND', 4: 'ACKNOWLEDGE' };
const plain = { as: ['True', 'False'] } as const;

export const MANAGEMENT_FIELDS = {
  'v2.mm.targetportidentity': u64('targetPortIdentity', { hex: true }),
  'v2.mm.targetportid': u16('targetPortId'),
  'v2.mm.startingboundaryhops': u8('startingBoundaryHops'),
  'v2.mm.boundaryhops': u8('boundaryHops'),
  'v2.mm.action': bits('action', 0x0f, { values: ACTIONS }),
  'v2.mm.tlvType': u16('tlvType', { values: TLV_TYPES }),
  'v2.mm.lengthField': u16('lengthField'),
  'v2.mm.managementId': u16('managementId', { values: MANAGEMENT_IDS }),
  'v2.mm.data': octets('data'),
  'v2.mm.reserved': octets('reserved'),
  'v2.mm.clockType': u16('clockType', { hex: true }),
  'v2.mm.clockType.OC': flag('The node implements an ordinary clock', 0x8000, { size: 2, ...plain }),
  'v2.mm.clockType.BC': flag('The node implements a boundary clock', 0x4000, { size: 2, ...plain }),
  'v2.mm.clockType.p2p_TC': flag('The node implements a peer-to-peer transparent clock', 0x2000, { size: 2, ...plain }),
  'v2.mm.clockType.e2e_TC': flag('The node implements an end-to-end transparent clock', 0x1000, { size: 2, ...plain }),
  'v2.mm.clockType.MM': flag('The node implements a management node', 0x0800, { size: 2, ...plain }),
  'v2.mm.clockType.reserved': flag('Reserved', 0x07ff, { size: 2, ...plain }),
  'v2.mm.physicalLayerProtocol': text('physicalLayerProtocol'),
  'v2.mm.physicalLayerProtocol.length': u8('length'),
  'v2.mm.physicalAddressLength': u16('physical address length'),
  'v2.mm.physicalAddress': octets('physical address'),
  'v2.mm.networkProtocol': u16('network protocol', { values: NETWORKS }),
  'v2.mm.protocolAddress.length': u16('length'),
  'v2.mm.protocolAddress': octets('protocol address'),
  'v2.mm.manufacturerIdentity': octets('manufacturer identity'),
  'v2.mm.productDescription': text('product description'),
  'v2.mm.productDescription.length': u8('length'),
  'v2.mm.revisionData': text('revision data'),
  'v2.mm.revisionData.length': u8('length'),
  'v2.mm.userDescription': text('user description'),
  'v2.mm.userDescription.length': u8('length'),
  'v2.mm.profileIdentity': octets('profileIdentity'),
  'v2.mm.twoStep': flag('Two step', 0x01, plain),
  'v2.mm.SlavOnly': flag('Slave only', 0x02, plain),
  onlySlave: flag('Slave only', 0x01, { ...plain, id: 'ptp.v2.mm.SlavOnly' }),
  'v2.mm.numberPorts': u16('number of ports'),
  'v2.mm.priority1': u8('priority1'),
  'v2.mm.clockclass': u8('Clock class'),
  'v2.mm.clockaccuracy': u8('Clock accuracy', { hex: true, values: ACCURACIES }),
  'v2.mm.clockvariance': u16('Clock variance'),
  'v2.mm.priority2': u8('priority2'),
  'v2.mm.clockidentity': u64('Clock identity', { hex: true }),
  'v2.mm.domainNumber': u8('domain number'),
  'v2.mm.stepsRemoved': i16('steps removed'),
  'v2.mm.offset.ns': i64('correction'),
  'v2.mm.offset.subns': f64('SubNs'),
  'v2.mm.pathDelay.ns': i64('ns'),
  'v2.mm.pathDelay.subns': f64('SubNs'),
  'v2.mm.parentclockidentity': u64('parent ClockIdentity', { hex: true }),
  'v2.mm.parentsourceportid': u16('parent SourcePortID'),
  'v2.mm.parentstats': flag('parent stats', 0x01, plain),
  'v2.mm.observedParentOffsetScaledLogVariance': u16('observedParentOffsetScaledLogVariance'),
  'v2.mm.observedParentClockPhaseChangeRate': i32('observedParentClockPhaseChangeRate'),
  'v2.mm.grandmasterPriority1': u8('Grandmaster priority1'),
  'v2.mm.grandmasterclockclass': u8('Grandmaster clock class'),
  'v2.mm.grandmasterclockaccuracy': u8('Grandmaster clock accuracy', { hex: true, values: ACCURACIES }),
  'v2.mm.grandmasterclockvariance': u16('Grandmaster clock variance'),
  'v2.mm.grandmasterPriority2': u8('Grandmaster priority2'),
  'v2.mm.grandmasterclockidentity': u64('Grandmaster clock identity', { hex: true }),
  'v2.mm.PortNumber': u16('PortNumber'),
  'v2.mm.portState': u8('Port state', { values: PORT_STATES }),
  'v2.mm.logMinDelayReqInterval': i8('logMinDelayReqInterval'),
  'v2.mm.peerMeanPathDelay.ns': i64('ns'),
  'v2.mm.peerMeanPathDelay.subns': f64('SubNs'),
  'v2.mm.logAnnounceInterval': i8('logAnnounceInterval'),
  'v2.mm.announceReceiptTimeout': u8('announceReceiptTimeout'),
  'v2.mm.logSyncInterval': i8('logSyncInterval'),
  'v2.mm.delayMechanism': u8('Delay mechanism', { values: { 1: 'E2E', 2: 'P2P', 254: 'DISABLED' } }),
  'v2.mm.logMinPdelayReqInterval': i8('logMinPdelayReqInterval'),
  'v2.mm.versionNumber': bits('versionNumber', 0x0f),
  ...SETTING_FIELDS,
} as const;

const f = MANAGEMENT_FIELDS;
type Interval = (p: Cursor, title: string, whole: Field<bigint>, fraction: Field<number>) => void;

export function takeManagement(p: Cursor, interval: Interval): void {
  p.take(f['v2.mm.targetportidentity']);
  p.take(f['v2.mm.targetportid']);
  p.take(f['v2.mm.startingboundaryhops']);
  p.take(f['v2.mm.boundaryhops']);
  const action = p.take(f['v2.mm.action']);
  p.skip(1);
  if (p.remaining < 4) return;
  const type = p.take(f['v2.mm.tlvType']);
  const part = p.within(p.take(f['v2.mm.lengthField']));
  if (type === ERROR) p.info(`Management Error Message (${takeError(part, f['v2.mm.managementId'], f['v2.mm.reserved'])})`);
  if (type === ORGANIZATION) p.contain(() => takeOrganization(part));
  if (type !== MANAGEMENT) {
    if (part.more) part.take(f['v2.mm.data'], part.remaining);
    return;
  }
  const id = part.take(f['v2.mm.managementId']);
  p.info(`Management (${SUBJECTS[id] ?? `Unknown management Id ${id}`}) ${ACTIONS[action] ?? `Unknown (${action})`}`);
  if (!part.more) return;
  part.show(f['v2.mm.data'], part.remaining);
  const outer = part.under();
  DATA_SETS[id]?.(part, interval);
  part.close(outer);
}

/** One number or flag, and the byte that makes its length even. */
const single = (field: Field) => (p: Cursor): void => {
  p.take(field);
  p.take(f['v2.mm.reserved'], 1);
};

const DATA_SETS: Readonly<Record<number, (p: Cursor, interval: Interval) => void>> = {
  1: p => {
    p.bits(f['v2.mm.clockType'], [
      f['v2.mm.clockType.OC'], f['v2.mm.clockType.BC'], f['v2.mm.clockType.p2p_TC'], f['v2.mm.clockType.e2e_TC'], f['v2.mm.clockType.MM'],
      f['v2.mm.clockType.reserved'],
    ]);
    takeDescribed(p, f['v2.mm.physicalLayerProtocol.length'], f['v2.mm.physicalLayerProtocol']);
    p.take(f['v2.mm.physicalAddress'], p.take(f['v2.mm.physicalAddressLength']));
    const { at } = p, length = p.u16(2);
    if (p.available >= 4 + length) p.set(f['v2.mm.protocolAddress'], p.bytes.subarray(at + 4, at + 4 + length), at, 4 + length);
    const address = p.under();
    p.take(f['v2.mm.networkProtocol']);
    p.take(f['v2.mm.protocolAddress'], p.take(f['v2.mm.protocolAddress.length']));
    p.close(address);
    p.take(f['v2.mm.manufacturerIdentity'], 3);
    p.take(f['v2.mm.reserved'], 1);
    takeDescribed(p, f['v2.mm.productDescription.length'], f['v2.mm.productDescription']);
    takeDescribed(p, f['v2.mm.revisionData.length'], f['v2.mm.revisionData']);
    takeDescribed(p, f['v2.mm.userDescription.length'], f['v2.mm.userDescription']);
    p.take(f['v2.mm.profileIdentity'], 6);
    if (p.more) p.take(f['v2.mm.pad'], p.remaining);
  },
  2: p => {
    takeDescribed(p, f['v2.mm.userDescription.length'], f['v2.mm.userDescription']);
    if (p.more) p.take(f['v2.mm.pad'], p.remaining);
  },
  5: p => p.take(f['v2.mm.initializationKey']),
  6: takeFaults,
  0x2000: p => {
    p.show(f['v2.mm.twoStep']);
    p.take(f['v2.mm.SlavOnly']);
    p.take(f['v2.mm.reserved'], 1);
    p.take(f['v2.mm.numberPorts']);
    p.take(f['v2.mm.priority1']);
    p.take(f['v2.mm.clockclass']);
    p.take(f['v2.mm.clockaccuracy']);
    p.take(f['v2.mm.clockvariance']);
    p.take(f['v2.mm.priority2']);
    p.take(f['v2.mm.clockidentity']);
    p.take(f['v2.mm.domainNumber']);
    p.take(f['v2.mm.reserved'], 1);
  },
  0x2001: (p, interval) => {
    p.take(f['v2.mm.stepsRemoved']);
    interval(p, 'Offset from Master', f['v2.mm.offset.ns'], f['v2.mm.offset.subns']);
    interval(p, 'Mean path delay', f['v2.mm.pathDelay.ns'], f['v2.mm.pathDelay.subns']);
  },
  0x2002: p => {
    p.take(f['v2.mm.parentclockidentity']);
    p.take(f['v2.mm.parentsourceportid']);
    p.take(f['v2.mm.parentstats']);
    p.take(f['v2.mm.reserved'], 1);
    p.take(f['v2.mm.observedParentOffsetScaledLogVariance']);
    p.take(f['v2.mm.observedParentClockPhaseChangeRate']);
    p.take(f['v2.mm.grandmasterPriority1']);
    p.take(f['v2.mm.grandmasterclockclass']);
    p.take(f['v2.mm.grandmasterclockaccuracy']);
    p.take(f['v2.mm.grandmasterclockvariance']);
    p.take(f['v2.mm.grandmasterPriority2']);
    p.take(f['v2.mm.grandmasterclockidentity']);
  },
  0x2003: p => {
    p.take(f['v2.mm.currentutcoffset']);
    takeTimeFlags(p, ['li61', 'li59', 'CurrentUTCOffsetValid', 'ptptimescale', 'timeTraceable', 'frequencyTraceable']);
    p.take(f['v2.mm.timesource']);
  },
  0x2004: (p, interval) => {
    p.take(f['v2.mm.clockidentity']);
    p.take(f['v2.mm.PortNumber']);
    p.take(f['v2.mm.portState']);
    p.take(f['v2.mm.logMinDelayReqInterval']);
    interval(p, 'Peer mean path delay', f['v2.mm.peerMeanPathDelay.ns'], f['v2.mm.peerMeanPathDelay.subns']);
    p.take(f['v2.mm.logAnnounceInterval']);
    p.take(f['v2.mm.announceReceiptTimeout']);
    p.take(f['v2.mm.logSyncInterval']);
    p.take(f['v2.mm.delayMechanism']);
    p.take(f['v2.mm.logMinPdelayReqInterval']);
    p.take(f['v2.mm.versionNumber']);
  },
  0x2005: single(f['v2.mm.priority1']),
  0x2006: single(f['v2.mm.priority2']),
  0x2007: single(f['v2.mm.domainNumber']),
  0x2008: single(f.onlySlave),
  0x2009: single(f['v2.mm.logAnnounceInterval']),
  0x200a: single(f['v2.mm.announceReceiptTimeout']),
  0x200b: single(f['v2.mm.logSyncInterval']),
  0x200c: single(f['v2.mm.versionNumber']),
  0x200f: p => {
    p.take(f['v2.mm.currentTime.seconds']);
    p.take(f['v2.mm.currentTime.nanoseconds']);
  },
  0x2010: single(f['v2.mm.clockaccuracy']),
  0x2011: p => {
    p.take(f['v2.mm.currentutcoffset']);
    takeTimeFlags(p, ['li61', 'li59', 'CurrentUTCOffsetValid']);
    p.take(f['v2.mm.reserved'], 1);
  },
  0x2012: p => {
    takeTimeFlags(p, ['timeTraceable', 'frequencyTraceable']);
    p.take(f['v2.mm.reserved'], 1);
  },
  0x2013: p => {
    takeTimeFlags(p, ['ptptimescale']);
    p.take(f['v2.mm.timesource']);
  },
  0x2014: single(f['v2.mm.unicastEnable']),
  0x2015: p => {
    while (p.remaining >= 8) p.take(f['v2.mm.clockidentity']);
  },
  0x2016: single(f['v2.mm.pathTraceEnable']),
  0x201d: p => {
    p.take(f['v2.mm.transmitAlternateMulticastSync']);
    p.take(f['v2.mm.numberOfAlternateMasters']);
    p.take(f['v2.mm.AlternateMulticastSyncInterval']);
    p.take(f['v2.mm.reserved'], 1);
  },
  0x201e: p => {
    p.take(f['v2.mm.keyField']);
    p.take(f['v2.mm.pathTraceEnable']);
  },
  0x201f: p => {
    p.take(f['v2.mm.keyField']);
    takeDescribed(p, f['v2.mm.displayName.length'], f['v2.mm.displayName']);
  },
  0x2020: single(f['v2.mm.maxKey']),
  0x2021: p => {
    p.take(f['v2.mm.keyField']);
    p.take(f['v2.mm.currentOffset']);
    p.take(f['v2.mm.jumpSeconds']);
    p.take(f['v2.mm.nextjumpSeconds']);
    p.take(f['v2.mm.reserved'], 1);
  },
  0x4000: p => {
    p.take(f['v2.mm.clockidentity']);
    p.take(f['v2.mm.numberPorts']);
    p.take(f['v2.mm.delayMechanism']);
    p.take(f['v2.mm.primaryDomain']);
  },
  0x4001: (p, interval) => {
    p.take(f['v2.mm.clockidentity']);
    p.take(f['v2.mm.PortNumber']);
    p.take(f['v2.mm.faultyFlag']);
    p.take(f['v2.mm.logMinPdelayReqInterval']);
    interval(p, 'Peer mean path delay', f['v2.mm.peerMeanPathDelay.ns'], f['v2.mm.peerMeanPathDelay.subns']);
  },
  0x4002: single(f['v2.mm.primaryDomain']),
  0x6000: single(f['v2.mm.delayMechanism']),
  0x6001: single(f['v2.mm.logMinPdelayReqInterval']),
};
