/** Management messages of PTP, IEEE 1588-2019 §15: a clock's data sets, asked for and told. */
import { type Cursor, type Field, bits, f64, flag, i16, i32, i64, i8, octets, text, u16, u64, u8 } from '../../../dissect/index.ts';
import { ACCURACIES, MANAGEMENT_IDS, NETWORKS, PORT_STATES, TLV_TYPES } from './names.ts';

const MANAGEMENT = 1;
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
} as const;

const f = MANAGEMENT_FIELDS;
type Interval = (p: Cursor, title: string, whole: Field<bigint>, fraction: Field<number>) => void;

/** What the Info column calls data sets. */
const SUBJECTS: Readonly<Record<number, string>> = {
  0: 'Null', 1: 'Clock description', 2: 'User description', 0x2000: 'Default dataset', 0x2001: 'Current dataset', 0x2002: 'Parent dataset',
  0x2003: 'Time properties dataset', 0x2004: 'Port dataset',
};

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
  if (type !== MANAGEMENT) {
    p.info('Management error message');
    return;
  }
  const id = part.take(f['v2.mm.managementId']);
  p.info(`Management (${SUBJECTS[id] ?? MANAGEMENT_IDS[id] ?? 'Unknown'}) ${ACTIONS[action] ?? `Unknown (${action})`}`);
  if (!part.more) return;
  part.show(f['v2.mm.data'], part.remaining);
  const outer = part.under();
  DATA_SETS[id]?.(part, interval);
  part.close(outer);
}

/** §15.5.3: text behind its length. */
function described(p: Cursor, length: Field<number>, words: Field<string>): void {
  const outer = p.open(words.title);
  p.take(words, p.take(length));
  p.close(outer);
}

const DATA_SETS: Readonly<Record<number, (p: Cursor, interval: Interval) => void>> = {
  1: p => {
    p.bits(f['v2.mm.clockType'], [
      f['v2.mm.clockType.OC'], f['v2.mm.clockType.BC'], f['v2.mm.clockType.p2p_TC'], f['v2.mm.clockType.e2e_TC'], f['v2.mm.clockType.MM'],
      f['v2.mm.clockType.reserved'],
    ]);
    described(p, f['v2.mm.physicalLayerProtocol.length'], f['v2.mm.physicalLayerProtocol']);
    p.take(f['v2.mm.physicalAddress'], p.take(f['v2.mm.physicalAddressLength']));
    p.take(f['v2.mm.networkProtocol']);
    p.take(f['v2.mm.protocolAddress'], p.take(f['v2.mm.protocolAddress.length']));
    p.take(f['v2.mm.manufacturerIdentity'], 3);
    p.take(f['v2.mm.reserved'], 1);
    described(p, f['v2.mm.productDescription.length'], f['v2.mm.productDescription']);
    described(p, f['v2.mm.revisionData.length'], f['v2.mm.revisionData']);
    described(p, f['v2.mm.userDescription.length'], f['v2.mm.userDescription']);
    p.take(f['v2.mm.profileIdentity'], 6);
  },
  2: p => described(p, f['v2.mm.userDescription.length'], f['v2.mm.userDescription']),
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
};
