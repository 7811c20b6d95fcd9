/**
 * Pseudowires in LDP, RFC 8077: their FEC elements, interface parameters (IANA pwe3-parameters; CEP RFC 4842, TDM RFC 5287, VCCV RFC
 * 5085) and status.
 */
import { type Cursor, type Field, bits, byName, expert, flag, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { PARAMETERS, PSEUDOWIRES } from './names.ts';

const truth = { as: ['True', 'False'] } as const;

const tlv = (name: string): { readonly id: string } => ({ id: `ldp.msg.tlv.${name}` });
const CONTROL_WORD = { as: ['Control Word Present', 'Control Word NOT Present'] } as const;
const RTP = { as: ['Expects to receive RTP Header', 'Does not expect to receive RTP Header'] } as const;
const DIFFERENTIAL = {
  as: ['Expects the peer to use Differential timestamping', 'Does not expect the peer to use Differential timestamping'],
} as const;
const ENCAPSULATION = { as: ['Expects TDMoIP encapsulation', 'Expects CESoPSN encapsulation'] } as const;
const CEP_TYPES = { 0: 'SPE mode (STS-1/STS-Mc)', 1: 'VT mode (VT1.5/VT2/VT3/VT6)', 2: 'Fractional SPE (STS-1/VC-3/VC-4)' };

/** Parameters have fields of their own in FEC elements and in the TLV for them. */
function parameterFields(prefix: string) {
  const id = (name: string): { readonly id: string } => tlv(`${prefix}intparam.${name}`);
  return {
    id: u8('ID', { hex: true, values: PARAMETERS, ...id('id') }),
    length: u8('Length', id('length')),
    mtu: u16('MTU', id('mtu')),
    cells: u16('Number of Cells', id('maxatm')),
    description: text('Description', id('desc')),
    payload: u16('Payload Bytes', id('cepbytes')),
    circuit: [
      flag('AIS', 0x8000, { ...id('cepopt_ais'), ...truth }), flag('UNE', 0x4000, { ...id('cepopt_une'), ...truth }),
      flag('RTP', 0x2000, { ...id('cepopt_rtp'), ...truth }),
      flag('EBM', 0x1000, { ...id('cepopt_ebm'), ...truth }), flag('MAH', 0x0800, { size: 2, ...id('cepopt_mah'), ...truth }),
      bits('Reserved', 0x07e0, { hex: true, ...id('cepopt_res') }),
      bits('CEP Type', 0x001c, { size: 2, hex: true, values: CEP_TYPES, ...id('cepopt_ceptype') }),
      flag('Async T3', 0x0002, { size: 2, ...id('cepopt_t3'), ...truth }), flag('Async E3', 0x0001, { size: 2, ...id('cepopt_e3'), ...truth }),
    ] as readonly Field[],
    vlan: u16('VLAN Id', id('vlanid')),
    rate: u32('BPS', id('tdmbps')),
    dlci: u16('DLCI Length', id('dlcilen')),
    check: u16('FCS Length', id('fcslen')),
    timed: [
      flag('R Bit', 0x8000, { ...RTP, ...id('tdmopt_r') }), flag('D Bit', 0x4000, { ...DIFFERENTIAL, ...id('tdmopt_d') }),
      flag('F Bit', 0x2000, { ...ENCAPSULATION, ...id('tdmopt_f') }), bits('RSVD-1', 0x1fff, { hex: true, ...id('tdmopt_res1') }),
    ] as readonly Field[],
    payloadType: bits('PT', 0x7f, id('tdmopt_pt')),
    timedReserved: u8('RSVD-2', { hex: true, ...id('tdmopt_res2') }),
    frequency: u16('FREQ', id('tdmopt_freq')),
    source: u32('SSRC', { hex: true, ...id('tdmopt_ssrc') }),
    channels: [
      flag('PWE3 Control Word', 0x01, { ...id('vccv.cctype_cw'), ...truth }),
      flag('MPLS Router Alert', 0x02, { ...id('vccv.cctype_mplsra'), ...truth }),
      flag('MPLS Inner Label TTL = 1', 0x04, { ...id('vccv.cctype_ttl1'), ...truth }),
    ] as readonly Field[],
    checks: [
      flag('ICMP Ping', 0x01, { ...id('vccv.cvtype_icmpping'), ...truth }), flag('LSP Ping', 0x02, { ...id('vccv.cvtype_lspping'), ...truth }),
      prefix === '' ? flag('BFD', 0x04, { ...id('vccv.cvtype_bfd'), ...truth }) :
        flag('BFD IP/UDP-encapsulated, for PW Fault Detection only', 0x04, { ...id('vccv.cvtype_bfd1'), ...truth }),
    ] as readonly Field[],
  };
}

const IN_ELEMENT = parameterFields('fec.vc.');
const IN_TLV = parameterFields('');
type ParameterFields = typeof IN_TLV;

const f = {
  control: flag('C-bit', 0x80, { ...CONTROL_WORD, ...tlv('fec.pw.controlword') }),
  type: bits('PW Type', 0x7fff, { hex: true, values: PSEUDOWIRES, ...tlv('fec.pw.pwtype') }),
  infoLength: u8('PW Info Length', tlv('fec.pw.infolength')),
  group: u32('Group ID', tlv('fec.pw.groupid')),
  circuit: u32('PW ID', tlv('fec.pw.pwid')),
  groupType: u8('AGI Type', tlv('fec.gen.agi.type')),
  groupLength: u8('AGI Length', tlv('fec.gen.agi.length')),
  groupValue: octets('AGI Value', tlv('fec.gen.agi.value')),
  sourceType: u8('SAII Type', tlv('fec.gen.saii.type')),
  sourceLength: u8('SAII Length', tlv('fec.gen.saii.length')),
  sourceValue: octets('SAII Value', tlv('fec.gen.saii.value')),
  targetType: u8('TAII Type', tlv('fec.gen.taii.type')),
  targetLength: u8('TAII length', tlv('fec.gen.taii.length')),
  targetValue: octets('TAII Value', tlv('fec.gen.taii.value')),
  status: u32('PW Status', { hex: true, ...tlv('pwstatus.code') }),
  notForwarding: flag('Pseudowire Not Forwarding', 0x01, { size: 4, ...tlv('pwstatus.code.pwnotforward') }),
  receiveFault: flag('Local Attachment Circuit (ingress) Receive Fault', 0x02, { size: 4, ...tlv('pwstatus.code.pwlacingressrecvfault') }),
  transmitFault: flag('Local Attachment Circuit (egress) Transmit Fault', 0x04, { size: 4, ...tlv('pwstatus.code.pwlacegresstransfault') }),
  networkReceiveFault: flag('Local PSN-facing PW (ingress) Receive Fault', 0x08, { size: 4, ...tlv('pwstatus.code.pwpsnpwingressrecvfault') }),
  networkTransmitFault: flag('Local PSN-facing PW (egress) Transmit Fault', 0x10, { size: 4, ...tlv('pwstatus.code.pwpsnpwegresstransfault') }),
  grouping: u32('Value', tlv('pwgrouping.value')),
  flowTransmit: bits('Flow Label Transmit bit', 0x80, tlv('fec.vc.intparam.flowlabel.t')),
  flowReceive: bits('Flow Label Receive bit', 0x40, tlv('fec.vc.intparam.flowlabel.r')),
  flowReserved: bits('Flow Label Reserved', 0x3fff, { hex: true, ...tlv('fec.vc.intparam.flowlabel.res') }),
  unknown: octets('Unknown Data', { id: 'ldp.unknown_data' }),
  infoTooShort: expert('VC FEC size format error', 'error', 'Protocol', tlv('fec.vc.infolength.invalid')),
  malformedParameter: expert('Malformed interface parameter', 'error', 'Protocol', { id: 'ldp.malformed_interface_parameter' }),
};
export const PSEUDOWIRE_FIELDS = byName([...Object.values<Field>(f), ...[IN_ELEMENT, IN_TLV].flatMap(part => Object.values(part).flat() as Field[])]);

/** Type, length of what says more, group and identifier: §6.1. The element's own type is read already. */
export function takePseudowire(p: Cursor): void {
  p.show(f.control);
  p.take(f.type);
  const length = p.take(f.infoLength);
  p.take(f.group);
  if (length < 4 || p.remaining < 4) {
    p.expert(f.infoTooShort);
    p.skip(p.remaining);
    return;
  }
  p.take(f.circuit);
  takeList(p.within(Math.min(length - 4, p.remaining)), IN_ELEMENT);
}

/** Attachment identifiers of a group, of this end and of the other: §6.2.2. */
export function takeGeneralPseudowire(p: Cursor): void {
  p.show(f.control);
  p.take(f.type);
  const part = p.within(Math.min(p.take(f.infoLength), p.remaining));
  part.take(f.groupType);
  const length = part.take(f.groupLength);
  if (length > 0) part.take(f.groupValue, length);
  for (const [type, size, value] of [[f.sourceType, f.sourceLength, f.sourceValue], [f.targetType, f.targetLength, f.targetValue]] as const) {
    part.take(type);
    const bytes = part.take(size);
    if (bytes > 0) part.take(value, bytes);
  }
}

/** The TLV of parameters for elements that have no room for them. */
export const takeParameters = (p: Cursor): void => takeList(p, IN_TLV);

export function takeStatus(p: Cursor): void {
  p.bits(f.status, [f.notForwarding, f.receiveFault, f.transmitFault, f.networkReceiveFault, f.networkTransmitFault]);
}

export function takeGrouping(p: Cursor): void {
  p.take(f.grouping);
}

function takeList(p: Cursor, part: ParameterFields): void {
  while (p.remaining >= 2) {
    const id = p.u8(), length = p.u8(1);
    if (length < 2 || length > p.remaining) {
      p.expert(f.malformedParameter);
      p.skip(p.remaining);
      return;
    }
    const outer = p.open(`Interface Parameter: ${PARAMETERS[id] ?? 'Unknown'}`, length);
    const inside = p.within(length);
    inside.take(part.id);
    inside.take(part.length);
    takeParameter(inside, part, id);
    p.close(outer);
  }
}

function takeParameter(p: Cursor, part: ParameterFields, id: number): void {
  switch (id) {
    case 0x01: p.take(part.mtu); break;
    case 0x02: p.take(part.cells); break;
    case 0x03: p.takeRest(part.description); break;
    case 0x04: p.take(part.payload); break;
    case 0x05: takeFlags(p, part.circuit, 2); break;
    case 0x06: p.take(part.vlan); break;
    case 0x07: p.take(part.rate); break;
    case 0x08: p.take(part.dlci); break;
    case 0x0a: p.take(part.check); break;
    case 0x0b:
      takeFlags(p, part.timed, 2);
      if (p.remaining < 2) break;
      p.take(part.payloadType);
      p.take(part.timedReserved);
      if (p.remaining < 2) break;
      p.take(part.frequency);
      if (p.remaining >= 4) p.take(part.source);
      break;
    case 0x0c:
      takeFlags(p, part.channels, 1, 'CC Type');
      takeFlags(p, part.checks, 1, 'CV Type');
      break;
    case 0x17:
      p.show(f.flowTransmit);
      p.show(f.flowReceive);
      p.take(f.flowReserved);
      break;
    default: p.takeRest(f.unknown);
  }
}

function takeFlags(p: Cursor, fields: readonly Field[], size: number, heading?: string): void {
  const outer = heading === undefined ? undefined : p.open(heading, size);
  for (const field of fields) p.show(field, size);
  p.skip(size);
  if (outer !== undefined) p.close(outer);
}
