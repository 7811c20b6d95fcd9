/**
 * Connectivity Fault Management of Ethernet: IEEE 802.1Q-2022 §20 and §21, ITU-T G.8013/Y.1731; protection by ITU-T
 * G.8031 (linear) and G.8032 (rings).
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, bits, ether, flag, none, octets, protocol, text, u32, u8 } from '../../dissect/index.ts';
import { ASSOCIATION_FORMATS, DOMAIN_FORMATS, INTERVALS, LINEAR_REQUESTS, OPCODES, RING_REQUESTS, SIGNALS, periodName } from './cfm/names.ts';
import { TLV_FIELDS, readTlvs, takeOrganization } from './cfm/tlvs.ts';

/** Bytes before the first TLV's offset is counted, and of the name that every continuity check has room for. */
const HEADER = 4, NAME = 48;
const NO_DOMAIN = 1, DOMAIN_ADDRESS = 3;
/** Bytes of a domain's name that is a MAC address and a number, 802.1Q table 21-19. */
const ADDRESS_AND_NUMBER = 8;
const ASSOCIATION_TEXT = 2, CARRIER_CODE = 32;

const pdu = (name: string) => none(`CFM ${name.toUpperCase()} PDU`);

export const cfm = protocol({
  name: 'cfm',
  title: 'CFM EOAM 802.1ag/ITU Protocol',
  on: { ethertype: [0x8902], 'pwach.channel_type': [0x8902] },
  fields: {
    'md.level': bits('CFM MD Level', 0xe0),
    version: bits('CFM Version', 0x1f),
    opcode: u8('CFM OpCode', { values: OPCODES }),
    flags: u8('Flags', { hex: true }),
    'first.tlv.offset': u8('First TLV Offset'),
    'flags.reserved': u8('Reserved'),

    'ccm.pdu': pdu('ccm'),
    'flags.rdi': bits('RDI', 0x80),
    'flags.ccm.reserved': bits('Reserved', 0x78),
    'flags.interval': bits('Interval Field', 0x07, { values: INTERVALS }),
    'ccm.seq.num': u32('Sequence Number'),
    'ccm.ma.ep.id': bits('Maintenance Association End Point Identifier', 0x1fff),
    'ccm.maid': none('Maintenance Association Identifier (MEG ID)'),
    'maid.md.name.format': u8('MD Name Format', { values: DOMAIN_FORMATS }),
    'maid.md.name.length': u8('MD Name Length'),
    'maid.md.name.string': text('MD Name (String)'),
    'maid.md.name.hex': octets('MD Name'),
    'maid.md.name.mac': ether('MD Name (MAC)'),
    'maid.md.name.mac.id': octets('MD Name (MAC)'),
    'maid.ma.name.format': u8('Short MA Name (MEG ID) Format', { values: ASSOCIATION_FORMATS }),
    'maid.ma.name.length': u8('Short MA Name (MEG ID) Length'),
    'maid.ma.name.string': text('Short MA Name'),
    'maid.ma.name.hex': octets('Short MA Name'),
    'ccm.maid.padding': none('Zero-Padding'),
    'ccm.itu.t.y1731': none('Defined by ITU-T Y.1731'),
    'itu.txfcf': octets('TxFCf', { size: 4 }),
    'itu.rxfcb': octets('RxFCb', { size: 4 }),
    'itu.txfcb': octets('TxFCb', { size: 4 }),
    'itu.reserved': octets('Reserved', { size: 4 }),

    'lbm.pdu': pdu('lbm'),
    'lbr.pdu': pdu('lbr'),
    'lb.transaction.id': u32('Loopback Transaction Identifier'),
    'ltm.pdu': pdu('ltm'),
    'ltr.pdu': pdu('ltr'),
    'flags.usefdbonly': bits('UseFDBonly', 0x80),
    'flags.ltm.reserved': bits('Reserved', 0x7f),
    'flags.fwdyes': bits('FwdYes', 0x40),
    'flags.ltr.terminalmep': bits('TerminalMEP', 0x20),
    'flags.ltr.reserved': bits('Reserved', 0x1f),
    'lt.transaction.id': u32('Linktrace Transaction Identifier'),
    'lt.ttl': u8('Linktrace TTL'),
    'ltm.orig.addr': ether('Linktrace Message: Original Address'),
    'ltm.targ.addr': ether('Linktrace Message:   Target Address'),
    'ltr.relay.action': u8('Linktrace Reply Relay Action', { values: { 1: 'RlyHit', 2: 'RlyFDB', 3: 'RlyMPDB' } }),

    'ais.pdu': pdu('ais'),
    'lck.pdu': pdu('lck'),
    'flags.ais_lck_Reserved': bits('Reserved', 0xf8),
    'flags.ais_lck_Period': bits('Period', 0x07, { values: periodName }),
    'gnm.pdu': pdu('gnm'),
    'gnm.subopcode': u8('Sub-OpCode', { hex: true, values: { 1: 'Bandwidth Notification Message' } }),
    'gnm.bnm.pdu': none('CFM GNM BNM PDU'),
    'gnm.bnm.nominal.bw': u32('Nominal Bandwidth'),
    'gnm.bnm.current.bw': u32('Current Bandwidth'),
    'gnm.bnm.port.id': u32('Port ID'),
    'tst.pdu': pdu('tst'),
    'tst.sequence.num': u32('Sequence Number'),

    'aps.pdu': pdu('aps'),
    linearRequest: bits('Request/State', 0xf0, { id: 'cfm.raps.req.st', values: LINEAR_REQUESTS }),
    'aps.protec.type.A': flag('Protection type A', 0x08, { as: ['APS channel', 'No APS channel'] }),
    'aps.protec.type.B': flag('Protection type B', 0x04, { as: ['1:1 (no permanent bridge)', '1+1 (permanent bridge)'] }),
    'aps.protec.type.D': flag('Protection type D', 0x02, { as: ['Bidirectional switching', 'Unidirectional switching'] }),
    'aps.protec.type.R': flag('Protection type R', 0x01, { as: ['Revertive operation', 'Non-revertive operation'] }),
    'aps.req.sgnl': u8('Requested signal', { hex: true, values: SIGNALS }),
    'aps.brdgd.sgnl': u8('Bridged signal', { hex: true, values: SIGNALS }),
    'aps.bridge.type': bits('Bridge type', 0x80, { hex: true, values: { 0: 'Selector', 1: 'Broadcast' } }),
    'raps.pdu': none('CFM R-APS PDU'),
    ringRequest: bits('Request/State', 0xf0, { id: 'cfm.raps.req.st', hex: true, values: RING_REQUESTS }),
    'raps.event.subcode': bits('Sub-code', 0x0f, { hex: true, values: { 0: 'Flush Request' } }),
    'raps.flags': u8('R-APS Flags', { hex: true }),
    'raps.flags.rb': flag('RPL Blocked', 0x80, { as: ['Blocked', 'Not Blocked'] }),
    'raps.flags.dnf': flag('Do Not Flush', 0x40, { as: ['Do Not Flush DB', 'May Flush DB'] }),
    'raps.flags.bpr': flag('Blocked Port Reference', 0x20, { as: ['Ring link 1', 'Ring link 0'] }),
    'raps.node.id': ether('R-APS Node ID'),
    'raps.reserved': octets('R-APS Reserved'),

    'mcc.pdu': pdu('mcc'),
    'mcc.data': octets('MCC data'),
    'exm.pdu': pdu('exm'),
    'exr.pdu': pdu('exr'),
    'exm_exr.data': octets('EXM/EXR data'),
    'vsm.pdu': pdu('vsm'),
    'vsr.pdu': pdu('vsr'),
    'vsm_vsr.data': octets('VSM/VSR data'),

    'lmm.pdu': pdu('lmm'),
    'lmr.pdu': pdu('lmr'),
    'lmm.lmr.txfcf': octets('TxFCf', { size: 4 }),
    'lmm.lmr.rxfcf': octets('RxFCf', { size: 4 }),
    'lmm.lmr.txfcb': octets('TxFCb', { size: 4 }),
    'odm.pdu': none('CFM 1DM PDU'),
    'dmm.pdu': pdu('dmm'),
    'dmr.pdu': pdu('dmr'),
    'odm.dmm.dmr.txtimestampf': octets('TxTimestampf', { size: 8 }),
    'odm.dmm.dmr.rxtimestampf': octets('RxTimestampf', { size: 8 }),
    'dmm.dmr.txtimestampb': octets('TxTimestampb', { size: 8 }),
    'dmm.dmr.rxtimestampb': octets('RxTimestampb', { size: 8 }),

    'csf.pdu': pdu('csf'),
    'csf.flags.Reserved': bits('Reserved', 0xc0, { hex: true }),
    'csf.flags.Type': bits('Type', 0x38, { values: { 0: 'LOS', 1: 'FDI/AIS', 2: 'RDI', 3: 'DCI' } }),
    'csf.flags.Period': bits(
      'Period', 0x07, { values: value => (value === 4 ? '1s' : value === 6 ? '1 min' : value === 0 ? 'Invalid' : 'For further study') },
    ),

    'osf.pdu': none('CFM 1SL PDU'),
    'osl.src_mep_id': bits('Source MEP ID', 0x1fff),
    'osl.reserved': octets('1SL Reserved'),
    'osl.test_id': octets('TestID', { size: 4 }),
    'osl.txfcf': u32('TxFcF'),
    'slm.pdu': pdu('slm'),
    'slr.pdu': pdu('slr'),
    'slm.src_mep_id': bits('Source MEP ID', 0x1fff),
    'slr.rsp_mep_id': bits('Responder MEP ID', 0x1fff),
    'slm.test_id': octets('TestID', { size: 4 }),
    'slm.txfcf': u32('TxFcF'),
    'slr.txfcb': u32('TxFcB'),
    ...TLV_FIELDS,
  },
  dissect(p, f) {
    p.show(f['md.level']);
    const version = p.take(f.version), opcode = p.take(f.opcode);
    const shown = OPCODES[opcode] ?? `Unknown (${hex(opcode)})`;
    p.info(`Type ${shown}`);
    p.title(`, Type ${shown}`);
    const first = p.u8(1), kind = KINDS[opcode];
    if (kind !== undefined) {
      const outer = p.open(kind.pdu);
      p.bits(f.flags, kind.flags);
      p.take(f['first.tlv.offset']);
      const body = p.within(first);
      for (const part of kind.parts) {
        if (typeof part === 'function') part(body, version);
        else body.take(part);
      }
      p.close(outer);
    } else {
      p.skip(2);
      p.within(first);
    }
    readTlvs(p);
    // What follows the end is padding of the frame.
    p.limit(Math.max(p.offset, HEADER));
  },
});

const f = cfm.fields;

interface Kind {
  readonly pdu: Field<void>;
  readonly flags: Parameters<Cursor['bits']>[1];
  /** What follows the offset of the first TLV, as far as that: fields, or what reads more than one. */
  readonly parts: readonly (Field | ((p: Cursor, version: number) => void))[];
}

const PLAIN = [f['flags.reserved']], PERIOD = [f['flags.ais_lck_Reserved'], f['flags.ais_lck_Period']], TRACE = [f['flags.usefdbonly']];
const DELAYS = [f['odm.dmm.dmr.txtimestampf'], f['odm.dmm.dmr.rxtimestampf'], f['dmm.dmr.txtimestampb'], f['dmm.dmr.rxtimestampb']];
const LOSSES = [f['lmm.lmr.txfcf'], f['lmm.lmr.rxfcf'], f['lmm.lmr.txfcb']];
const SYNTHETIC = [f['slm.src_mep_id'], f['slr.rsp_mep_id'], f['slm.test_id'], f['slm.txfcf'], f['slr.txfcb']];
const reserved = (length: number) => (p: Cursor): void => p.take(f['osl.reserved'], length);
const rest = (field: Field) => (p: Cursor): void => p.takeRest(field);

const KINDS: Readonly<Record<number, Kind>> = {
  1: {
    pdu: f['ccm.pdu'], flags: [f['flags.rdi'], f['flags.ccm.reserved'], f['flags.interval']],
    parts: [f['ccm.seq.num'], f['ccm.ma.ep.id'], takeAssociation, takeCounters],
  },
  2: { pdu: f['lbr.pdu'], flags: [], parts: [f['lb.transaction.id']] },
  3: { pdu: f['lbm.pdu'], flags: [], parts: [f['lb.transaction.id']] },
  4: {
    pdu: f['ltr.pdu'], flags: [...TRACE, f['flags.fwdyes'], f['flags.ltr.terminalmep'], f['flags.ltr.reserved']],
    parts: [f['lt.transaction.id'], f['lt.ttl'], f['ltr.relay.action']],
  },
  5: {
    pdu: f['ltm.pdu'], flags: [...TRACE, f['flags.ltm.reserved']],
    parts: [f['lt.transaction.id'], f['lt.ttl'], f['ltm.orig.addr'], f['ltm.targ.addr']],
  },
  32: { pdu: f['gnm.pdu'], flags: PERIOD, parts: [takeNotification] },
  33: { pdu: f['ais.pdu'], flags: PERIOD, parts: [] },
  35: { pdu: f['lck.pdu'], flags: PERIOD, parts: [] },
  37: { pdu: f['tst.pdu'], flags: PLAIN, parts: [f['tst.sequence.num']] },
  39: { pdu: f['aps.pdu'], flags: PLAIN, parts: [takeLinear] },
  40: { pdu: f['raps.pdu'], flags: PLAIN, parts: [takeRing] },
  41: { pdu: f['mcc.pdu'], flags: PLAIN, parts: [takeOrganization, rest(f['mcc.data'])] },
  42: { pdu: f['lmr.pdu'], flags: PLAIN, parts: LOSSES },
  43: { pdu: f['lmm.pdu'], flags: PLAIN, parts: LOSSES },
  45: { pdu: f['odm.pdu'], flags: PLAIN, parts: DELAYS.slice(0, 2) },
  46: { pdu: f['dmr.pdu'], flags: PLAIN, parts: DELAYS },
  47: { pdu: f['dmm.pdu'], flags: PLAIN, parts: DELAYS },
  48: { pdu: f['exr.pdu'], flags: PLAIN, parts: [takeOrganization, rest(f['exm_exr.data'])] },
  49: { pdu: f['exm.pdu'], flags: PLAIN, parts: [takeOrganization, rest(f['exm_exr.data'])] },
  50: { pdu: f['vsr.pdu'], flags: PLAIN, parts: [takeOrganization, rest(f['vsm_vsr.data'])] },
  51: { pdu: f['vsm.pdu'], flags: PLAIN, parts: [takeOrganization, rest(f['vsm_vsr.data'])] },
  52: { pdu: f['csf.pdu'], flags: [f['csf.flags.Reserved'], f['csf.flags.Type'], f['csf.flags.Period']], parts: [] },
  53: { pdu: f['osf.pdu'], flags: PLAIN, parts: [f['osl.src_mep_id'], reserved(2), f['osl.test_id'], f['osl.txfcf'], reserved(4)] },
  54: { pdu: f['slr.pdu'], flags: PLAIN, parts: SYNTHETIC },
  55: { pdu: f['slm.pdu'], flags: PLAIN, parts: SYNTHETIC },
};

/** 802.1Q §21.6.5: who checks, by the domain's name and the association's in it. */
function takeAssociation(outside: Cursor): void {
  const p = outside.within(NAME), outer = p.open(f['ccm.maid']);
  const domain = p.take(f['maid.md.name.format']);
  if (domain !== NO_DOMAIN) {
    const length = p.take(f['maid.md.name.length']);
    if (domain === DOMAIN_ADDRESS && length === ADDRESS_AND_NUMBER) {
      p.take(f['maid.md.name.mac']);
      p.take(f['maid.md.name.mac.id'], 2);
    } else if (length > 0) {
      const field: Field = domain === DOMAIN_ADDRESS ? f['maid.md.name.hex'] : f['maid.md.name.string'];
      p.take(field, length);
    }
  }
  const association = p.take(f['maid.ma.name.format']), length = p.take(f['maid.ma.name.length']);
  const field: Field = association === ASSOCIATION_TEXT || association === CARRIER_CODE ? f['maid.ma.name.string'] : f['maid.ma.name.hex'];
  p.take(field, length);
  p.takeRest(f['ccm.maid.padding']);
  p.close(outer);
}

/** Y.1731 §9.2.2: frames counted on both sides. */
function takeCounters(p: Cursor): void {
  const outer = p.open(f['ccm.itu.t.y1731']);
  for (const counter of [f['itu.txfcf'], f['itu.rxfcb'], f['itu.txfcb'], f['itu.reserved']]) p.take(counter);
  p.close(outer);
}

const BANDWIDTHS = 1;

function takeNotification(p: Cursor): void {
  if (p.take(f['gnm.subopcode']) !== BANDWIDTHS) return;
  const outer = p.open(f['gnm.bnm.pdu']);
  for (const part of [f['gnm.bnm.nominal.bw'], f['gnm.bnm.current.bw'], f['gnm.bnm.port.id']]) p.take(part);
  p.close(outer);
}

/** G.8031 §11.1. */
function takeLinear(p: Cursor): void {
  p.show(f.linearRequest);
  for (const part of [f['aps.protec.type.A'], f['aps.protec.type.B'], f['aps.protec.type.D']]) p.show(part);
  p.take(f['aps.protec.type.R']);
  p.take(f['aps.req.sgnl']);
  p.take(f['aps.brdgd.sgnl']);
  p.take(f['aps.bridge.type']);
}

const EVENT = 14;

/** G.8032 §10.3; kinds of events, and which port is blocked, are told since its second version. */
function takeRing(p: Cursor, version: number): void {
  const request = p.show(f.ringRequest);
  if (request === EVENT && version >= 1) p.take(f['raps.event.subcode']);
  else p.skip(1);
  p.bits(f['raps.flags'], [f['raps.flags.rb'], f['raps.flags.dnf'], ...(version >= 1 ? [f['raps.flags.bpr']] : [])]);
  p.take(f['raps.node.id']);
  p.takeRest(f['raps.reserved']);
}
