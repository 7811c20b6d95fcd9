/** Fibre Channel, FC-FS-3 §9 (frames) and §13 (basic link services): ports of a storage network exchange sequences of frames. */
import { hexText } from '../../bytes/address-text.ts';
import { type Cursor, type Field, bits, expert, flag, protocol, text, u16, u24, u32, u8 } from '../../dissect/index.ts';
import { CONTROLS, LINK_SERVICES, ROUTING, TYPES, routingText } from './fc/names.ts';

const DEVICE_DATA = 0x0, BASIC = 0x8, LINK_CONTROL = 0xc;
const ACCEPT = 0x84, REJECT = 0x85;
const RELATIVE_OFFSET = 0x000008;

export const fc = protocol({
  name: 'fc',
  title: 'Fibre Channel',
  fields: {
    r_ctl: u8('R_CTL', { hex: true }),
    d_id: text('Dest Addr'),
    cs_ctl: u8('CS_CTL', { hex: true }),
    s_id: text('Src Addr'),
    id: text('Addr', { hidden: true }),
    type: u8('Type', { hex: true, values: TYPES }),
    f_ctl: u24('F_CTL', { hex: true }),
    'fctl.exchange_responder': flag('ExgRpd', 0x800000, { as: ['Exchange Responder', 'Exchange Originator'] }),
    'fctl.seq_recipient': flag('SeqRec', 0x400000, { as: ['Seq Recipient', 'Seq Initiator'] }),
    'fctl.exchange_first': flag('ExgFst', 0x200000, { as: ['Exchg First', 'NOT exchg first'] }),
    'fctl.exchange_last': flag('ExgLst', 0x100000, { as: ['Exchg Last', 'NOT exchg last'] }),
    'fctl.seq_last': flag('SeqLst', 0x080000, { as: ['Seq Last', 'NOT seq last'] }),
    'fctl.priority': flag('Pri', 0x020000, { as: ['Priority', 'CS_CTL'] }),
    'fctl.transfer_seq_initiative': flag('TSI', 0x010000, { as: ['Transfer Seq Initiative', 'NOT transfer seq initiative'] }),
    'fctl.last_data_frame': bits('LDF', 0x00c000, {
      hex: true, size: 3,
      values: { 0: 'Last Data Frame - No Info', 1: 'Last Data Frame - Seq Imm', 2: 'Last Data Frame - Seq Soon', 3: 'Last Data Frame - Seq Delyd' },
    }),
    'fctl.ack_0_1': bits('A01', 0x003000, {
      hex: true, size: 3, values: { 0: 'no ack required', 1: 'ACK_1 Required', 2: 'ACK_0 Required', 3: 'ACK_0 Required' },
    }),
    'fctl.rexmitted_seq': flag('RetSeq', 0x000200, { size: 3, as: ['Retransmitted Sequence', 'NOT retransmitted sequence'] }),
    'fctl.abts_ack': bits('AA', 0x000030, {
      hex: true, size: 3, values: { 0: 'ABTS - Cont', 1: 'ABTS - Abort', 2: 'ABTS - Stop', 3: 'ABTS - Imm Seq Retx' },
    }),
    'fctl.rel_offset': flag('RelOff', 0x000008, { size: 3, as: ['Rel Offset SET', 'rel offset NOT set'] }),
    seq_id: u8('SEQ_ID', { hex: true }),
    df_ctl: u8('DF_CTL', { hex: true }),
    seq_cnt: u16('SEQ_CNT'),
    ox_id: u16('OX_ID', { hex: true }),
    rx_id: u16('RX_ID', { hex: true }),
    parameter: u32('Parameter', { hex: true }),
    relative_offset: u32('Relative Offset'),
    bls_seqidvld: u8('SEQID Valid', { hex: true, values: { 0x80: 'Yes', 0: 'No' } }),
    bls_lastseqid: u8('Last Valid SEQID', { hex: true }),
    bls_oxid: u16('OXID', { hex: true }),
    bls_rxid: u16('RXID', { hex: true }),
    bls_lseqcnt: u16('Low SEQCNT', { hex: true }),
    bls_hseqcnt: u16('High SEQCNT', { hex: true }),
    bls_reason: u8('Reason', {
      hex: true, values: {
        1: 'Invalid Cmd Code', 3: 'Logical Error', 5: 'Logical Busy', 7: 'Protocol Error', 9: 'Unable to Perform Cmd', 255: 'Vendor Unique Error',
      },
    }),
    bls_rjtdetail: u8('Reason Explanation', { hex: true, values: { 1: 'No Details', 3: 'Invalid OXID-RXID Combo', 5: 'Sequence Aborted' } }),
    bls_vnduniq: u8('Vendor Unique Reason', { hex: true }),
    short_hdr: expert('Packet length is shorter than the required header', 'error', 'Malformed'),
  },
  dissect(p, f) {
    const routing = p.u8(), kind = routing >> 4;
    p.take(f.r_ctl);
    p.label(`R_CTL: 0x${routing.toString(16)}(${routingText(routing)})`);
    const to = takeAddress(p, f.d_id, f.id);
    p.take(f.cs_ctl);
    const from = takeAddress(p, f.s_id, f.id), type = p.take(f.type);
    p.columns.setAddressTexts(from, to);
    p.info(kind === LINK_CONTROL ? `Link Ctl, ${CONTROLS[routing & 15] ?? `0x${routing.toString(16)}`}` :
      (TYPES[type] ?? `Unknown (0x${type.toString(16)})`));
    const control = takeControl(p, f);
    p.take(f.seq_id);
    p.take(f.df_ctl);
    p.take(f.seq_cnt);
    p.take(f.ox_id);
    p.take(f.rx_id);
    p.take((control & RELATIVE_OFFSET) === 0 ? f.parameter : f.relative_offset);
    if (kind === BASIC) takeBasic(p, f, routing);
    p.packet.notes.set(ROUTING, routing);
    if (kind !== DEVICE_DATA || !p.next('fc.type', type)) p.data();
  },
});

type Fields = (typeof fc)['fields'];

/** §12: three bytes, which name a domain, an area and a port. */
function takeAddress(p: Cursor, field: Field<string>, both: Field<string>): string {
  const shown = hexText(p.peekBytes(3), '.');
  p.takeAs(field, shown, 3);
  p.hide(both, shown, p.at - 3, 3);
  return shown;
}

/** §9.7.8 */
function takeControl(p: Cursor, f: Fields): number {
  const parts: Field[] = [
    f['fctl.exchange_responder'], f['fctl.seq_recipient'], f['fctl.exchange_first'], f['fctl.exchange_last'], f['fctl.seq_last'], f['fctl.priority'],
    f['fctl.transfer_seq_initiative'], f['fctl.last_data_frame'], f['fctl.ack_0_1'], f['fctl.rexmitted_seq'], f['fctl.abts_ack'],
    f['fctl.rel_offset'],
  ];
  const value = p.bits(f.f_ctl, parts);
  p.addLabel(() => parts.map(part => `, ${part.title}: ${meaning(part, value)}`).join(''));
  return value;
}

function meaning({ kind, mask, shift, options }: Field, value: number): string {
  const given = (value & mask) >>> shift;
  return kind === 'bool' ? options.as![given === 0 ? 1 : 0] : (options.values as Readonly<Record<number, string>>)[given];
}

/** §13: exchanges are aborted, and that is accepted or refused. */
function takeBasic(p: Cursor, f: Fields, routing: number): void {
  p.column('BLS');
  p.info(LINK_SERVICES[routing & 15] ?? `0x${routing.toString(16)}`);
  if ((routing !== ACCEPT || p.remaining < 12) && (routing !== REJECT || p.remaining < 4)) return;
  const outer = p.open('Basic Link Svc');
  if (routing === ACCEPT) {
    p.take(f.bls_seqidvld);
    p.take(f.bls_lastseqid);
    p.skip(2);
    p.take(f.bls_oxid);
    p.take(f.bls_rxid);
    p.take(f.bls_lseqcnt);
    p.take(f.bls_hseqcnt);
  } else {
    p.skip(1);
    p.take(f.bls_reason);
    p.take(f.bls_rjtdetail);
    p.take(f.bls_vnduniq);
  }
  p.close(outer);
}
