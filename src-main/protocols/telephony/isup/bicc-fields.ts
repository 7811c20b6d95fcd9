/** Fields whose bits mean something else in BICC, ITU-T Q.1902.3 §6. */
import { bits, flag } from '../../../dissect/index.ts';

export const BICC_FIELDS = {
  continuity_check_indicator: bits('Continuity Indicator', 0x0c, { hex: true, values: { 0: 'no COT to be expected', 1: 'reserved',
    2: 'COT to be expected', 3: 'spare' } }),
  forw_call_end_to_end_method_indicator: bits('End-to-end method indicator', 0x600, { hex: true, values: {
    0: 'No End-to-end method available (only link-by-link method available)', 1: 'reserved', 2: 'reserved', 3: 'reserved' } }),
  forw_call_end_to_end_information_indicator: flag('End-to-end information indicator', 0x1000, { size: 2, as: ['reserved',
    'no end-to-end information available'] }),
  forw_call_isdn_user_part_indicator: flag('BICC indicator', 0x2000, { size: 2, as: ['BICC used all the way', 'BICC not used all the way'] }),
  forw_call_preferences_indicator: bits('BICC preference indicator', 0xc000, { hex: true, values: { 0: 'BICC preferred all the way',
    1: 'BICC not required all the way', 2: 'BICC required all the way', 3: 'spare' } }),
  forw_call_sccp_method_indicator: bits('SCCP method indicator', 0x06, { hex: true, values: { 0: 'No indication', 1: 'reserved', 2: 'reserved',
    3: 'reserved' }, size: 2 }),
  backw_call_end_to_end_method_indicator: bits('End-to-end method indicator', 0xc000, { hex: true, values: {
    0: 'No End-to-end method available (only link-by-link method available)', 1: 'reserved', 2: 'reserved', 3: 'reserved' } }),
  backw_call_end_to_end_information_indicator: flag('End-to-end information indicator', 0x02, { size: 2, as: ['reserved',
    'no end-to-end information available'] }),
  backw_call_isdn_user_part_indicator: flag('BICC indicator', 0x04, { size: 2, as: ['BICC used all the way', 'BICC not used all the way'] }),
  backw_call_sccp_method_indicator: bits('SCCP method indicator', 0xc0, { hex: true, values: { 0: 'No indication', 1: 'reserved', 2: 'reserved',
    3: 'reserved' }, size: 2 }),
} as const;
