/** Fields of the 6top protocol, by which neighbors agree on cells of their schedule: RFC 8480. */
import { bits, expert, none, octets, u16, u8 } from '../../../dissect/index.ts';

export const COMMANDS: Readonly<Record<number, string>> = { 1: 'ADD', 2: 'DELETE', 3: 'RELOCATE', 4: 'COUNT', 5: 'LIST', 6: 'SIGNAL', 7: 'CLEAR' };
/** §3.2.4. */
export const RETURN_CODES = [
  'SUCCESS', 'RC_EOL', 'RC_ERR', 'RC_RESET', 'RC_ERR_VERSION', 'RC_ERR_SFID', 'RC_ERR_SEQNUM', 'RC_ERR_CELLLIST', 'RC_ERR_BUSY', 'RC_ERR_LOCKED',
];
export const TYPES = ['Request', 'Response', 'Confirmation'];
const CELLS = ['ALL', 'TX', 'RX', 'TX|RX', 'SHARED', 'TX|SHARED', 'RX|SHARED', 'TX|RX|SHARED'];
const LITTLE = { little: true } as const, HEX = { little: true, hex: true } as const;

export const SIXTOP_FIELDS = {
  'ietf_ie.sub_id': u8('Sub-ID'),
  '6top': none('6top IE'),
  '6top_version': bits('6P Version', 0x0f),
  '6top_type': bits('Type', 0x30, { hex: true, values: { ...TYPES } }),
  '6top_flags_reserved': bits('Reserved', 0xc0, { hex: true }),
  '6top_code': u8('Code', { hex: true }),
  '6top_sfid': u8('SFID (6top Scheduling Function ID)', { hex: true }),
  '6top_seqnum': bits('SeqNum', 0xff),
  '6top_metadata': u16('Metadata', HEX),
  '6top_cell_options': u8('Cell Options', { hex: true, values: { ...CELLS } }),
  '6top_cell_option_tx': bits('Transmit (TX) Cell', 0x01, { hex: true }),
  '6top_cell_option_rx': bits('Receive (RX) Cell', 0x02, { hex: true }),
  '6top_cell_option_shared': bits('SHARED Cell', 0x04, { hex: true }),
  '6top_cell_option_reserved': bits('Reserved', 0xf8, { hex: true }),
  '6top_num_cells': u8('Number of Cells'),
  '6top_cell_list': none('CellList'),
  '6top_rel_cell_list': none('Rel. CellList'),
  '6top_cand_cell_list': none('Cand. CellList'),
  '6top_cell': octets('Cell', { size: 4 }),
  '6top_reserved': u8('Reserved', { hex: true }),
  '6top_offset': u16('Offset', LITTLE),
  '6top_max_num_cells': u16('Maximum Number of Requested Cells', LITTLE),
  '6top_cell_slot_offset': u16('Slot Offset', HEX),
  '6top_channel_offset': u16('Channel Offset', HEX),
  '6top_total_num_cells': u16('Total Number of Cells', LITTLE),
  '6top_payload': octets('Payload'),
  '6top_unsupported_type': expert('Unsupported Type of Message', 'warning', 'Protocol'),
  '6top_unsupported_command': expert('Unsupported 6top command', 'warning', 'Protocol'),
  '6top_unsupported_code': expert('Unsupported 6top return code', 'warning', 'Protocol'),
};
