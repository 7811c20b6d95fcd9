/**
 * What LDP says of labels and sessions over ATM, Frame Relay and others, RFC 5036 §3.4 and §3.5; fault tolerance, RFC 3479; upstream labels, RFC
 * 6389; quality of service, RFC 3212 §4.3 and RFC 3270 §5.
 */
import { type Cursor, type Field, bits, byName, ether, flag, f32, ipv4, ipv6, none, octets, u16, u32, u8 } from '../../../dissect/index.ts';
import { MESSAGES } from './names.ts';

const tlv = (name: string): { readonly id: string } => ({ id: `ldp.msg.tlv.${name}` });
const MERGES = { 0: 'Merge not supported', 1: 'VP merge supported', 2: 'VC merge supported', 3: 'VP & VC merge supported' };
const FRAME_MERGES = { 0: 'Merge not supported', 1: 'Merge supported', 2: 'Unspecified', 3: 'Unspecified' };
const BOTH_WAYS = { as: ['Bidirectional capability', 'Unidirectional capability'] } as const;
const SIGNIFICANT = { 0: 'VPI & VCI Significant', 1: 'Only VPI Significant', 2: 'Only VCI Significant', 3: 'VPI & VCI not Significant, nonsense' };
const DLCI_BITS = { 0: '10 bits', 1: 'Reserved', 2: '23 bits', 3: 'Reserved' };
const NEGOTIABLE = { as: ['Negotiable', 'Not negotiable'] } as const;
const UPSTREAM = {
  as: [
    'LSR is advertising the capability to distribute and receive upstream-assigned label bindings',
    'LSR is withdrawing the capability to distribute and receive upstream-assigned label bindings',
  ],
} as const;

const f = {
  cellMerge: bits('Session ATM Merge Parameter', 0xc0, { values: MERGES, ...tlv('sess.atm.merge') }),
  cellRanges: bits('Number of ATM Label Ranges', 0x3c, tlv('sess.atm.lr')),
  cellDirection: flag('Directionality', 0x02, { ...BOTH_WAYS, ...tlv('sess.atm.dir') }),
  leastPath: bits('Minimum VPI', 0x0fff, tlv('sess.atm.minvpi')),
  leastChannel: u16('Minimum VCI', tlv('sess.atm.minvci')),
  mostPath: bits('Maximum VPI', 0x0fff, tlv('sess.atm.maxvpi')),
  mostChannel: u16('Maximum VCI', tlv('sess.atm.maxvci')),
  frameMerge: bits('Session Frame Relay Merge Parameter', 0xc0, { values: FRAME_MERGES, ...tlv('sess.fr.merge') }),
  frameRanges: bits('Number of Frame Relay Label Ranges', 0x3c, tlv('sess.fr.lr')),
  frameDirection: flag('Directionality', 0x02, { ...BOTH_WAYS, ...tlv('sess.fr.dir') }),
  frameBits: bits('Number of DLCI bits', 0x0180, { size: 2, values: DLCI_BITS, ...tlv('sess.fr.len') }),
  leastLink: bits('Minimum DLCI', 0x7fffff, tlv('sess.fr.mindlci')),
  mostLink: bits('Maximum DLCI', 0x7fffff, tlv('sess.fr.maxdlci')),
  faultFlags: u16('Flags', { hex: true, ...tlv('ft_sess.flags') }),
  faultReconnected: flag('R bit', 0x8000, {
    as: ['LSR has preserved state and resources for all FT-Labels', 'LSR has not preserved state and resources for all FT-Labels'],
    ...tlv('ft_sess.flag_r'),
  }),
  faultUnused: bits('Reserved', 0x7ff0, { hex: true, ...tlv('ft_sess.flag_res') }),
  faultSequence: flag('S bit', 0x0008, {
    size: 2,
    as: ['FT Protection TLV supported on other than KeepAlive', 'FT Protection TLV not supported on other than KeepAlive'],
    ...tlv('ft_sess.flag_s'),
  }),
  faultAll: flag('A bit', 0x0004, {
    size: 2, as: ['Treat all labels as Sequence Numbered FT Labels', 'May treat some labels as FT and others as non-FT'], ...tlv('ft_sess.flag_a'),
  }),
  faultCheck: flag('C bit', 0x0002, { size: 2, as: ['Check-Pointing procedures in use', 'Check-Pointing procedures not in use'], ...tlv('ft_sess.flag_c') }),
  faultLearn: flag('L bit', 0x0001, { size: 2, as: ['Re-learn the state from the network', 'Do not re-learn the state from the network'], ...tlv('ft_sess.flag_l') }),
  faultReserved: u16('Reserved', { hex: true, ...tlv('ft_sess.res') }),
  reconnect: u32('Reconnect Timeout', tlv('ft_sess.reconn_to')),
  recovery: u32('Recovery Time', tlv('ft_sess.recovery_time')),
  acknowledged: u32('FT ACK Sequence Number', { hex: true, ...tlv('ft_ack.sequence_num') }),
  protectedNumber: u32('FT Sequence Number', { hex: true, ...tlv('ft_protect.sequence_num') }),
  cellBits: bits('V-bits', 0x30, { hex: true, values: SIGNIFICANT, ...tlv('atm.label.vbits') }),
  path: bits('VPI', 0x0fff, tlv('atm.label.vpi')),
  channel: u16('VCI', tlv('atm.label.vci')),
  linkBits: bits('Number of DLCI bits', 0x0180, { size: 2, values: DLCI_BITS, ...tlv('fr.label.len') }),
  link: bits('DLCI', 0x7fffff, tlv('fr.label.dlci')),
  upstreamReserved: u32('Reserved Bits', { hex: true, ...tlv('upstream.resvbit') }),
  upstreamLabel: u32('Upstream-Assigned Label', { hex: true, ...tlv('upstream.label') }),
  upstreamWanted: u32('Reserved Bits', { hex: true, ...tlv('upstream_label_req.resvbit') }),
  upstream: flag('S-Bit', 0x80, { ...UPSTREAM, ...tlv('upstream.sbit') }),
  extended: u32('Extended Status Data', { hex: true, ...tlv('extstatus.data') }),
  returnedVersion: u16('Returned PDU Version', tlv('returned.version')),
  returnedLength: u16('Returned PDU Length', tlv('returned.pdu_len')),
  returnedRouter: ipv4('Returned PDU LSR ID', tlv('returned.ldpid.lsr')),
  returnedSpace: u16('Returned PDU Label Space ID', { hex: true, ...tlv('returned.ldpid.lsid') }),
  returned: octets('Returned PDU Data', { id: 'ldp.returned_pdu_data' }),
  returnedUnknown: flag('Returned Message Unknown bit', 0x80, { as: ['Unknown bit set', 'Unknown bit not set'], ...tlv('returned.msg.ubit') }),
  returnedType: bits('Returned Message Type', 0x7fff, { hex: true, values: MESSAGES, ...tlv('returned.msg.type') }),
  returnedSize: u16('Returned Message Length', tlv('returned.msg.len')),
  returnedId: u32('Returned Message ID', { hex: true, ...tlv('returned.msg.id') }),
  returnedParts: octets('Returned Message Parameters', { id: 'ldp.returned_message_parameters' }),
  station: ether('MAC address', tlv('mac')),
  hopLoose: bits('Loose route bit', 0x800000, { hex: true, values: { 0: 'strict hop', 1: 'loose hop' }, ...tlv('er_hop.loose') }),
  hopLength: u8('Prefix length', tlv('er_hop.prefixlen')),
  hop4: ipv4('IPv4 Address', tlv('er_hop.prefix4')),
  hop6: ipv6('IPv6 Address', tlv('er_hop.prefix6')),
  hopSystem: u16('AS Number', tlv('er_hop.as')),
  hopPath: u16('Local CR-LSP ID', tlv('er_hop.locallspid')),
  hopRouter: ipv4('Local CR-LSP ID', tlv('er_hop.lsrid')),
  trafficUnused: bits('Reserved', 0xc0, { hex: true, ...tlv('flags_reserv') }),
  weightFlag: flag('Weight', 0x20, { ...NEGOTIABLE, ...tlv('flags_weight') }),
  excessFlag: flag('EBS', 0x10, { ...NEGOTIABLE, ...tlv('flags_ebs') }),
  committedBurstFlag: flag('CBS', 0x08, { ...NEGOTIABLE, ...tlv('flags_cbs') }),
  committedFlag: flag('CDR', 0x04, { ...NEGOTIABLE, ...tlv('flags_cdr') }),
  peakBurstFlag: flag('PBS', 0x02, { ...NEGOTIABLE, ...tlv('flags_pbs') }),
  peakFlag: flag('PDR', 0x01, { ...NEGOTIABLE, ...tlv('flags_pdr') }),
  frequency: u8('Frequency', { values: { 0: 'Unspecified', 1: 'Frequent', 2: 'VeryFrequent' }, ...tlv('frequency') }),
  weight: u8('Weight', tlv('weight')),
  peak: f32('PDR', tlv('pdr')),
  peakBurst: f32('PBS', tlv('pbs')),
  committed: f32('CDR', tlv('cdr')),
  committedBurst: f32('CBS', tlv('cbs')),
  excess: f32('EBS', tlv('ebs')),
  setPriority: u8('Set Prio', tlv('set_prio')),
  holdPriority: u8('Hold Prio', tlv('hold_prio')),
  pathAction: bits('Action Indicator Flag', 0x000f, {
    size: 2, hex: true, values: { 0: 'indicates initial LSP setup', 1: 'indicates modify LSP' }, ...tlv('lspid.actflg'),
  }),
  pathLocal: u16('Local CR-LSP ID', { hex: true, ...tlv('lspid.locallspid') }),
  pathRouter: ipv4('Ingress LSR Router ID', tlv('lspid.lsrid')),
  resource: u32('Resource Class', { hex: true, ...tlv('resource_class') }),
  pinning: bits('Route Pinning', 0x80000000, {
    values: { 0: 'route pinning is not requested', 1: 'route pinning is requested' },
    ...tlv('route_pinning'),
  }),
  serviceType: bits('LSP Type', 0x80, { values: { 0: 'E-LSP', 1: 'L-LSP' }, ...tlv('diffserv.type') }),
  serviceMaps: u8('MAPnb', tlv('diffserv.mapnb')),
  serviceMap: none('MAP', tlv('diffserv.map')),
  serviceClass: u8('EXP', tlv('diffserv.map.exp')),
  behaviour: none('PHBID', tlv('diffserv.phbid')),
  behaviourPoint: bits('DSCP', 0xfc00, tlv('diffserv.phbid.dscp')),
  behaviourCode: bits('PHB id code', 0xfff0, tlv('diffserv.phbid.code')),
  behaviourSet: bits('Bit 14', 0x0002, { size: 2, values: { 0: 'Single PHB', 1: 'Set of PHBs' }, ...tlv('diffserv.phbid.bit14') }),
  behaviourOther: bits('Bit 15', 0x0001, {
    size: 2, values: { 0: 'PHBs defined by standards action', 1: 'PHBs not defined by standards action' },
    ...tlv('diffserv.phbid.bit15'),
  }),
  nextHop: ipv4('IPv4 Next/Previous Hop Address', tlv('ipv4_interface_ID.hop_addr')),
  logical: u32('Logical Interface ID', { hex: true, ...tlv('interface_ID.logical_intID') }),
};
export const LABEL_FIELDS = byName(Object.values<Field>(f));

/** What is behind a TLV's length, by its type. */
export const LABEL_READERS: Readonly<Record<number, (p: Cursor) => void>> = {
  0x0201: p => {
    p.show(f.cellBits);
    p.take(f.path);
    p.take(f.channel);
  },
  0x0202: p => {
    p.show(f.linkBits);
    p.skip(1);
    p.take(f.link);
  },
  0x0203: p => void p.take(f.protectedNumber),
  0x0204: p => {
    p.take(f.upstreamReserved);
    p.take(f.upstreamLabel);
  },
  0x0205: p => void p.take(f.upstreamWanted),
  0x0301: p => void p.take(f.extended),
  0x0302: p => {
    p.take(f.returnedVersion);
    p.take(f.returnedLength);
    p.take(f.returnedRouter);
    p.take(f.returnedSpace);
    p.takeRest(f.returned);
  },
  0x0303: p => {
    p.show(f.returnedUnknown);
    p.take(f.returnedType);
    p.take(f.returnedSize);
    p.take(f.returnedId);
    p.takeRest(f.returnedParts);
  },
  0x0404: p => {
    while (p.remaining >= 6) p.take(f.station);
  },
  0x0501: takeCellSession,
  0x0502: takeFrameSession,
  0x0503: p => {
    p.bits(f.faultFlags, [f.faultReconnected, f.faultUnused, f.faultSequence, f.faultAll, f.faultCheck, f.faultLearn]);
    p.take(f.faultReserved);
    p.take(f.reconnect);
    p.take(f.recovery);
  },
  0x0504: p => void p.take(f.acknowledged),
  0x0507: p => void p.take(f.upstream),
  0x0801: p => takeHop(p, f.hop4),
  0x0802: p => takeHop(p, f.hop6),
  0x0803: p => {
    p.show(f.hopLoose);
    p.skip(2);
    p.take(f.hopSystem);
  },
  0x0804: p => {
    p.show(f.hopLoose);
    p.skip(2);
    p.take(f.hopPath);
    p.take(f.hopRouter);
  },
  0x0810: p => {
    const flags = [f.weightFlag, f.excessFlag, f.committedBurstFlag, f.committedFlag, f.peakBurstFlag, f.peakFlag];
    p.show(f.trafficUnused);
    for (const field of flags) p.show(field);
    p.skip(1);
    p.take(f.frequency);
    p.skip(1);
    p.take(f.weight);
    for (const field of [f.peak, f.peakBurst, f.committed, f.committedBurst, f.excess]) p.take(field);
  },
  0x0820: p => {
    p.take(f.setPriority);
    p.take(f.holdPriority);
  },
  0x0821: p => {
    p.take(f.pathAction);
    p.take(f.pathLocal);
    p.take(f.pathRouter);
  },
  0x0822: p => void p.take(f.resource),
  0x0823: p => void p.take(f.pinning),
  0x0901: takeServices,
  0x082d: p => {
    p.take(f.nextHop);
    p.take(f.logical);
  },
};

/** RFC 5036 §3.5.3: ranges of labels. */
/** A hop of an explicit route that is a network: RFC 3212 §4.7.1 and §4.7.2. */
function takeHop(p: Cursor, prefix: Field<unknown>): void {
  p.show(f.hopLoose);
  p.skip(3);
  p.take(f.hopLength);
  p.take(prefix);
}

function takeCellSession(p: Cursor): void {
  p.show(f.cellMerge);
  const ranges = p.show(f.cellRanges);
  p.show(f.cellDirection);
  p.skip(4);
  for (let number = 1; number <= ranges && p.remaining >= 8; number++) {
    const outer = p.open(`ATM Label Range Component ${number}`, 8);
    for (const field of [f.leastPath, f.leastChannel, f.mostPath, f.mostChannel]) p.take(field);
    p.close(outer);
  }
}

function takeFrameSession(p: Cursor): void {
  p.show(f.frameMerge);
  const ranges = p.show(f.frameRanges);
  p.show(f.frameDirection);
  p.skip(4);
  for (let number = 1; number <= ranges && p.remaining >= 8; number++) {
    const outer = p.open(`Frame Relay Label Range Component ${number}`, 8);
    p.show(f.frameBits);
    p.skip(1);
    p.take(f.leastLink);
    p.skip(1);
    p.take(f.mostLink);
    p.close(outer);
  }
}

/** RFC 3270 §5.2: which behaviour each class has, or the one of all. */
function takeServices(p: Cursor): void {
  if (p.show(f.serviceType) === 1) {
    p.skip(2);
    takeBehaviour(p);
    return;
  }
  p.skip(3);
  const maps = p.take(f.serviceMaps);
  for (let i = 0; i < maps && p.remaining >= 4; i++) {
    const outer = p.open(f.serviceMap, 4);
    p.skip(1);
    p.take(f.serviceClass);
    takeBehaviour(p);
    p.close(outer);
  }
}

/** RFC 3140 §2. */
function takeBehaviour(p: Cursor): void {
  const outer = p.open(f.behaviour, 2);
  p.show((p.u16() & 1) === 0 ? f.behaviourPoint : f.behaviourCode);
  p.show(f.behaviourSet);
  p.take(f.behaviourOther);
  p.close(outer);
}
