/** Fields of ISUP that say what a call is and who makes it, ITU-T Q.763 §3. */
import { bits, flag, u8 } from '../../../dissect/index.ts';
import { CATEGORIES, MEDIA } from './names.ts';

const DIGITS: Readonly<Record<number, string>> = { 11: 'code 11 ', 12: 'code 12', 15: 'spare' };
const SIGNALS: Readonly<Record<number, string>> = { 11: 'code 11 ', 12: 'code 12', 15: 'Stop sending' };

export const CALL_FIELDS = {
  satellite_indicator: bits('Satellite Indicator', 0x03, { hex: true, values: { 0: 'No Satellite circuit in connection',
    1: 'One Satellite circuit in connection', 2: 'Two Satellite circuits in connection' } }),
  continuity_check_indicator: bits('Continuity Check Indicator', 0x0c, { hex: true, values: { 0: 'Continuity check not required',
    1: 'Continuity check required on this circuit', 2: 'Continuity check performed on a previous circuit', 3: 'spare' } }),
  echo_control_device_indicator: flag('Echo Control Device Indicator', 0x10, { as: ['Echo control device included',
    'Echo control device not included'] }),
  forw_call_natnl_inatnl_call_indicator: flag('National/international call indicator', 0x100, { size: 2, as:
    ['Call to be treated as international call', 'Call to be treated as national call'] }),
  forw_call_end_to_end_method_indicator: bits('End-to-end method indicator', 0x600, { hex: true, values: {
    0: 'No End-to-end method available (only link-by-link method available)', 1: 'Pass-along method available (national use)',
    2: 'SCCP method available', 3: 'pass-along and SCCP method available (national use)' } }),
  forw_call_interworking_indicator: flag('Interworking indicator', 0x800, { size: 2, as: ['interworking encountered',
    'no interworking encountered (No.7 signalling all the way)'] }),
  forw_call_end_to_end_information_indicator: flag('End-to-end information indicator', 0x1000, { size: 2, as:
    ['end-to-end information available', 'no end-to-end information available'] }),
  forw_call_isdn_user_part_indicator: flag('ISDN user part indicator', 0x2000, { size: 2, as: ['ISDN user part used all the way',
    'ISDN user part not used all the way'] }),
  forw_call_preferences_indicator: bits('ISDN user part preference indicator', 0xc000, { hex: true, values: {
    0: 'ISDN user part preferred all the way', 1: 'ISDN user part not required all the way', 2: 'ISDN user part required all the way', 3: 'spare'
    } }),
  forw_call_isdn_access_indicator: flag('ISDN access indicator', 0x01, { size: 2, as: ['originating access ISDN',
    'originating access non-ISDN'] }),
  forw_call_sccp_method_indicator: bits('SCCP method indicator', 0x06, { hex: true, values: { 0: 'No indication',
    1: 'Connectionless method available (national use)', 2: 'Connection oriented method available',
    3: 'Connectionless and -oriented method available (national use)' }, size: 2 }),
  forw_call_ported_num_trans_indicator: flag('Ported number translation indicator', 0x10, { size: 2, as: ['number translated',
    'number not translated'] }),
  forw_call_qor_attempt_indicator: flag('Query on Release attempt indicator', 0x20, { size: 2, as: ['QoR routing attempt in progress',
    'no QoR routing attempt in progress'] }),
  calling_partys_category: u8("Calling Party's category", { hex: true, values: CATEGORIES }),
  transmission_medium_requirement: u8('Transmission medium requirement', { values: MEDIA }),
  isdn_odd_even_indicator: flag('Odd/even indicator', 0x80, { as: ['odd number of address signals', 'even number of address signals'] }),
  called_party_nature_of_address_indicator: bits('Nature of address indicator', 0x7f, { values: { 1: 'subscriber number (national use)',
    2: 'unknown (national use)', 3: 'national (significant) number', 4: 'international number', 5: 'network-specific number (national use)' } }),
  calling_party_nature_of_address_indicator: bits('Nature of address indicator', 0x7f, { values: { 1: 'subscriber number (national use)',
    2: 'unknown (national use)', 3: 'national (significant) number', 4: 'international number', 5: 'PISN specific number' } }),
  inn_indicator: flag('INN indicator', 0x80, { as: ['routing to internal network number not allowed',
    'routing to internal network number allowed '] }),
  ni_indicator: flag('NI indicator', 0x80, { as: ['incomplete', 'complete'] }),
  numbering_plan_indicator: bits('Numbering plan indicator', 0x70, { values: { 0: 'Unknown (national use)',
    1: 'ISDN (Telephony) numbering plan ITU-T E.164', 3: 'Data numbering plan ITU-T X.121(national use)',
    4: 'Telex numbering plan ITU-T F.69(national use)', 5: 'Private numbering plan (national use)', 6: 'Reserved for national use' } }),
  address_presentation_restricted_indicator: bits('Address presentation restricted indicator', 0x0c, { values: { 0: 'presentation allowed',
    1: 'presentation restricted', 2: 'address not available (national use)', 3: 'spare' } }),
  screening_indicator: bits('Screening indicator', 0x03, { values: { 0: 'reserved', 1: 'user provided, verified and passed', 2: 'reserved',
    3: 'network provided' } }),
  screening_indicator_enhanced: bits('Screening indicator', 0x03, { values: { 0: 'user provided, not verified',
    1: 'user provided, verified and passed', 2: 'user provided, verified and failed', 3: 'network provided' } }),
  called_party_odd_address_signal_digit: bits('Address signal digit', 0x0f, { values: SIGNALS }),
  calling_party_odd_address_signal_digit: bits('Address signal digit', 0x0f, { values: DIGITS }),
  called_party_even_address_signal_digit: bits('Address signal digit', 0xf0, { values: SIGNALS }),
  calling_party_even_address_signal_digit: bits('Address signal digit', 0xf0, { values: DIGITS }),
  calling_party_address_request_indicator: flag('Calling party address request indicator', 0x100, { size: 2, as:
    ['calling party address requested', 'calling party address not requested'] }),
  info_req_holding_indicator: flag('Holding indicator', 0x200, { size: 2, as:
    ['holding requested/(ANSI)holding required (No procedure specified for U.S. networks)',
    'holding not requested/(ANSI)holding not required'] }),
  calling_partys_category_request_indicator: flag("Calling party's category request indicator", 0x800, { size: 2, as:
    ["Calling Party's category requested", "Calling Party's category not requested"] }),
  charge_information_request_indicator: flag('Charge information request indicator', 0x1000, { size: 2, as: ['Charge Information requested',
    'Charge Information not requested'] }),
  malicious_call_ident_request_indicator: flag("Malicious call identification request indicator (ISUP'88)", 0x8000, { size: 2, as:
    ['Malicious call identification requested', 'Malicious call identification not requested'] }),
  calling_party_address_response_indicator: bits('Calling party address response indicator', 0x300, { hex: true, values: {
    0: 'Calling party address not included', 1: 'Calling party address not available', 2: 'spare',
    3: 'Calling party address included' } }),
  hold_provided_indicator: flag('Hold provided indicator', 0x400, { size: 2, as: ['hold provided', 'hold not provided'] }),
  calling_partys_category_response_indicator: flag("Calling party's category response indicator", 0x2000, { size: 2, as:
    ["Calling Party's category included", "Calling Party's category not included"] }),
  charge_information_response_indicator: flag('Charge information response indicator', 0x4000, { size: 2, as: ['Charge Information included',
    'Charge Information not included'] }),
  solicited_indicator: flag('Solicited indicator', 0x8000, { size: 2, as: ['unsolicited', 'solicited'] }),
  OECD_inf_ind_vals: bits('OECD information indicator', 0x03, { hex: true, values: { 0: 'no information',
    1: 'outgoing echo control device not included and not available', 2: 'outgoing echo control device included',
    3: 'outgoing echo control device not included but available' } }),
  IECD_inf_ind_vals: bits('IECD information indicator', 0x0c, { hex: true, values: { 0: 'no information',
    1: 'incoming echo control device not included and not available', 2: 'incoming echo control device included',
    3: 'incoming echo control device not included but available' } }),
  OECD_req_ind_vals: bits('OECD request indicator', 0x30, { hex: true, values: { 0: 'no information',
    1: 'outgoing echo control device activation request', 2: 'outgoing echo control device deactivation request', 3: 'spare' } }),
  IECD_req_ind_vals: bits('IECD request indicator', 0xc0, { hex: true, values: { 0: 'no information',
    1: 'incoming echo control device activation request', 2: 'incoming echo control device deactivation request', 3: 'spare' } }),
  continuity_indicator: flag('Continuity indicator', 0x01, { as: ['Continuity check successful', 'Continuity check failed'] }),
  charge_indicator: bits('Charge indicator', 0x300, { hex: true, values: { 0: 'No indication', 1: 'No charge', 2: 'Charge', 3: 'spare' } }),
  called_partys_status_indicator: bits("Called party's status indicator", 0xc00, { hex: true, values: { 0: 'No indication',
    1: 'Subscriber free', 2: 'Connect when free (national use)', 3: 'spare' } }),
  called_partys_category_indicator: bits("Called party's category indicator", 0x3000, { hex: true, values: { 0: 'No indication',
    1: 'Ordinary subscriber', 2: 'Payphone', 3: 'spare' } }),
  backw_call_end_to_end_method_indicator: bits('End-to-end method indicator', 0xc000, { hex: true, values: {
    0: 'No End-to-end method available (only link-by-link method available)', 1: 'Pass-along method available (national use)',
    2: 'SCCP method available', 3: 'pass-along and SCCP method available (national use)' } }),
  backw_call_interworking_indicator: flag('Interworking indicator', 0x01, { size: 2, as: ['interworking encountered',
    'no interworking encountered (No.7 signalling all the way)'] }),
  backw_call_end_to_end_information_indicator: flag('End-to-end information indicator', 0x02, { size: 2, as:
    ['end-to-end information available', 'no end-to-end information available'] }),
  backw_call_isdn_user_part_indicator: flag('ISDN user part indicator', 0x04, { size: 2, as: ['ISDN user part used all the way',
    'ISDN user part not used all the way'] }),
  backw_call_holding_indicator: flag('Holding indicator', 0x08, { size: 2, as:
    ['holding requested/(ANSI)holding required (No procedure specified for U.S. networks)',
    'holding not requested/(ANSI)holding not required'] }),
  backw_call_isdn_access_indicator: flag('ISDN access indicator', 0x10, { size: 2, as: ['terminating access ISDN',
    'terminating access non-ISDN'] }),
  backw_call_echo_control_device_indicator: flag('Echo Control Device Indicator', 0x20, { size: 2, as: ['Echo control device included',
    'Echo control device not included'] }),
  backw_call_sccp_method_indicator: bits('SCCP method indicator', 0xc0, { hex: true, values: { 0: 'No indication',
    1: 'Connectionless method available (national use)', 2: 'Connection oriented method available',
    3: 'Connectionless and -oriented method available (national use)' }, size: 2 }),
} as const;
