/** NR user plane protocol, 3GPP TS 38.425 §5.5: the central unit of a base station and its distributed units tell each other of a bearer's flow. */
import { type Cursor, type Field, bits, flag, octets, protocol, u24, u32, u8 } from '../../../dissect/index.ts';

const CAUSES: Readonly<Record<number, string>> = {
  0: 'Unknown', 1: 'Radio Link Outage', 2: 'Radio Link Resume', 3: 'UL Radio Link Outage', 4: 'DL Radio Link Outage', 5: 'UL Radio Link Resume',
  6: 'DL Radio Link Resume',
};
/** §5.5.3.4: causes from here on are for tests. */
const TEST_CAUSES = 228;
const ASSISTANCE: Readonly<Record<number, string>> = {
  0: 'UNKNOWN', 1: 'Average CQL', 2: 'Average HARQ Failure', 3: 'Average HARQ Retransmissions', 4: 'DL Radio Quality Index',
  5: 'UL Radio Quality Index', 6: 'Power Headroom Report',
};
/** §5.5.3.46: kinds of assistance from here on are for tests. */
const TEST_ASSISTANCE = 229;
const yes = { as: ['Yes', 'No'] } as const, present = { as: ['Present', 'Not Present'] } as const;
const USER_DATA = 0, DELIVERY_STATUS = 1, ASSISTANCE_DATA = 2;

export const nrup = protocol({
  name: 'nrup',
  title: 'NRUP',
  on: { 'gtp.extension': [0x84] },
  fields: {
    pdu_type: bits('PDU Type', 0xf0, { values: { 0: 'DL User Data', 1: 'DL Data Delivery Status', 2: 'Assistance Information Data' } }),
    spr_bit: flag('Spare', 0x08, { as: ['True', 'False'] }),
    dl_disc_blks: flag('DL Discard Blocks', 0x04, present),
    dl_flush: flag('DL Flush', 0x02, present),
    report_polling: flag('Report Polling', 0x01, { as: ['Requested', 'Not Requested'] }),
    spare: bits('Spare', 0xe0),
    wideSpare: bits('Spare', 0xfe, { id: 'nrup.spare', hex: true }),
    request_out_of_seq_report: flag('Request Out Of Seq Report', 0x10, yes),
    report_delivered: flag('Report Delivered', 0x08, yes),
    user_data_existence_flag: flag('User Data Existence Flag', 0x04, yes),
    ass_inf_rep_poll_flag: flag('Assistance Info. Report Polling Flag', 0x02, yes),
    retransmission_flag: flag('Retransmission Flag', 0x01, yes),
    seq_num: u24('NR-U Sequence Number'),
    dl_disc_nr_pdcp_pdu_sn: u24('DL discard NR PDCP PDU SN'),
    dl_disc_num_blks: bits('DL discard Number of blocks', 0xff),
    dl_disc_nr_pdcp_pdu_sn_start: u24('DL discard NR PDCP PDU SN Start'),
    disc_blk_sz: u8('Discarded block size'),
    dl_report_nr_pdcp_pdu_sn: u24('DL report NR PDCP PDU SN'),
    high_tx_nr_pdcp_sn_ind: flag('Highest Transmitted NR PDCP SN Ind', 0x08, yes),
    high_delivered_nr_pdcp_sn_ind: flag('Highest Delivered NR PDCP SN Ind', 0x04, yes),
    final_frame_ind: flag('Final Frame Indication', 0x02, { as: ['Frame is final', 'Frame is not final'] }),
    lost_pkt_rpt: flag('Lost Packet Report', 0x01, yes),
    delivered_nr_pdcp_sn_range_ind: flag('Delivered NR PDCP SN Range Ind', 0x10, yes),
    data_rate_ind: flag('Data Rate Ind', 0x08, yes),
    high_retx_nr_pdcp_sn_ind: flag('Highest Retransmitted NR PDCP SN Ind', 0x04, yes),
    high_delivered_retx_nr_pdcp_sn_ind: flag('Highest Delivered Retransmitted NR PDCP SN Ind', 0x02, yes),
    cause_rpt: flag('Cause Report', 0x01, yes),
    desrd_buff_sz_data_radio_bearer: u32('Desired buffer size for the data radio bearer'),
    desrd_data_rate: u32('Desired data rate'),
    num_lost_nru_seq_num: u8('Number of lost NR-U Sequence Number ranges reported'),
    start_num_lost_nru_seq_num: u24('Start of lost NR-U Sequence Number range'),
    end_num_lost_nru_seq_num: u24('End of lost NR-U Sequence Number range'),
    high_success_delivered_nr_pdcp_sn: u24('Highest Successfully Delivered NR PDCP SN'),
    high_tx_nr_pdcp_sn: u24('Highest transmitted NR PDCP SN'),
    cause_val: u8('Cause Value', {
      text: cause =>
        `${CAUSES[cause] ?? (cause < TEST_CAUSES ? 'Reserved for future value extensions' : 'Reserved for test purposes')} (${cause})`,
    }),
    high_success_delivered_retx_nr_pdcp_sn: u24('Highest Successfully Delivered Retransmitted NR PDCP SN'),
    high_retx_nr_pdcp_sn: u24('Highest Retransmitted NR PDCP SN Ind'),
    pdcp_duplication_ind: flag('PDCP Duplication Indication', 0x08, present),
    assistance_information_ind: flag('Assistance Information Indication', 0x04, present),
    ul_delay_ind: flag('UL Delay Indicator', 0x02, present),
    dl_delay_ind: flag('DL Delay Indicator', 0x01, present),
    pdcp_duplication_activation_suggestion: flag('PDCP Duplication Activation Suggestion', 0x01, present),
    num_assistance_info_fields: u8('Number of Assistance Information Fields'),
    assistance_info_type: u8('Assistance Information Type', {
      text: kind =>
        `${ASSISTANCE[kind] ?? (kind < TEST_ASSISTANCE ? 'reserved for future value extensions' : 'reserved for test purposes')} (${kind})`,
    }),
    num_octets_radio_qa_info: u8('Number of octets for Radio Quality Assistance Information Fields'),
    radio_qa_info: octets('Radio Quality Assistance Information'),
    ul_delay_du_result: u32('UL Delay DU Result'),
    dl_delay_du_result: u32('DL Delay DU Result'),
  },
  dissect(p, f) {
    const type = p.show(f.pdu_type);
    if (type === USER_DATA) userData(p, f);
    else if (type === DELIVERY_STATUS) deliveryStatus(p, f);
    else if (type === ASSISTANCE_DATA) assistanceData(p, f);
    else p.data();
  },
});

type Fields = typeof nrup.fields;

/** Flags of one byte; moves on behind them. Gives the byte. */
function takeFlags(p: Cursor, fields: readonly Field<unknown>[]): number {
  const flags = p.u8();
  for (const field of fields) p.show(field);
  p.skip(1);
  return flags;
}

/** §5.5.2.1: what the central unit says beside the packets that it sends. */
function userData(p: Cursor, f: Fields): void {
  const first = takeFlags(p, [f.spr_bit, f.dl_disc_blks, f.dl_flush, f.report_polling]);
  const second = takeFlags(p, [
    f.spare, f.request_out_of_seq_report, f.report_delivered, f.user_data_existence_flag, f.ass_inf_rep_poll_flag, f.retransmission_flag,
  ]);
  p.take(f.seq_num);
  if ((first & 0x02) !== 0) p.take(f.dl_disc_nr_pdcp_pdu_sn);
  if ((first & 0x04) !== 0) {
    const blocks = p.take(f.dl_disc_num_blks);
    for (let i = 0; i < blocks; i++) {
      p.take(f.dl_disc_nr_pdcp_pdu_sn_start);
      p.take(f.disc_blk_sz);
    }
  }
  if ((second & 0x08) !== 0) p.take(f.dl_report_nr_pdcp_pdu_sn);
}

/** §5.5.2.2: what the distributed unit could deliver and wants to have. */
function deliveryStatus(p: Cursor, f: Fields): void {
  const first = takeFlags(p, [f.high_tx_nr_pdcp_sn_ind, f.high_delivered_nr_pdcp_sn_ind, f.final_frame_ind, f.lost_pkt_rpt]);
  const second = takeFlags(p, [
    f.spare, f.delivered_nr_pdcp_sn_range_ind, f.data_rate_ind, f.high_retx_nr_pdcp_sn_ind, f.high_delivered_retx_nr_pdcp_sn_ind, f.cause_rpt,
  ]);
  p.take(f.desrd_buff_sz_data_radio_bearer);
  if ((second & 0x08) !== 0) p.take(f.desrd_data_rate);
  if ((first & 0x01) !== 0) {
    const ranges = p.take(f.num_lost_nru_seq_num);
    for (let i = 0; i < ranges; i++) {
      p.take(f.start_num_lost_nru_seq_num);
      p.take(f.end_num_lost_nru_seq_num);
    }
  }
  if ((first & 0x04) !== 0) p.take(f.high_success_delivered_nr_pdcp_sn);
  if ((first & 0x08) !== 0) p.take(f.high_tx_nr_pdcp_sn);
  if ((second & 0x01) !== 0) p.take(f.cause_val);
  if ((second & 0x02) !== 0) p.take(f.high_success_delivered_retx_nr_pdcp_sn);
  if ((second & 0x04) !== 0) p.take(f.high_retx_nr_pdcp_sn);
}

/** §5.5.2.3: how the radio is, and how long packets took. */
function assistanceData(p: Cursor, f: Fields): void {
  const first = takeFlags(p, [f.pdcp_duplication_ind, f.assistance_information_ind, f.ul_delay_ind, f.dl_delay_ind]);
  takeFlags(p, [f.wideSpare, f.pdcp_duplication_activation_suggestion]);
  if ((first & 0x04) !== 0) {
    const fields = p.take(f.num_assistance_info_fields);
    for (let i = 0; i < fields; i++) {
      p.take(f.assistance_info_type);
      p.take(f.radio_qa_info, p.take(f.num_octets_radio_qa_info));
    }
  }
  if ((first & 0x02) !== 0) p.take(f.ul_delay_du_result);
  if ((first & 0x01) !== 0) p.take(f.dl_delay_du_result);
}
