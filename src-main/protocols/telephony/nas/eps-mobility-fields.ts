/** Fields of LTE's mobility management, 3GPP TS 24.301 §9.9.3. */
import { type Field, type FieldOptions, below, bits, byName, flag, none, octets, text, u16, u32, u8 } from '../../../dissect/index.ts';
import { MOBILITY_CAUSES } from './eps-names.ts';

const id = below('nas_eps.emm');
const yes = { as: ['Supported', 'Not supported'] } as const;
const CONTEXT = { as: ['Mapped security context', 'Native security context'] } as const;
const KEY_SET: FieldOptions = { values: { 7: 'No key is available' } };
const UPDATES = [
  'TA updating', 'Combined TA/LA updating', 'Combined TA/LA updating with IMSI attach', 'Periodic updating', 'TA updating', 'TA updating', 'Reserved',
  'Reserved',
];
const RESULTS = [
  'TA updated', 'Combined TA/LA updated', 'Reserved', 'Reserved', 'TA updated and ISR activated', 'Combined TA/LA updated and ISR activated',
  'Reserved', 'Reserved',
];
const SERVICES = {
  0: 'Mobile originating CS fallback or 1xCS fallback', 1: 'Mobile terminating CS fallback or 1xCS fallback',
  2: 'Mobile originating CS fallback emergency call or 1xCS fallback emergency call', 8: 'Packet services via S1',
} as const;
const CIPHERS = ['EEA0 (null)', '128-EEA1', '128-EEA2', '128-EEA3', 'EEA4', 'EEA5', 'EEA6', 'EEA7'].map(name => `EPS encryption algorithm ${name}`);
const CHECKS = ['EIA0 (null)', '128-EIA1', '128-EIA2', '128-EIA3', 'EIA4', 'EIA5', 'EIA6', 'EIA7'].map(name => `EPS integrity algorithm ${name}`);
const LISTS = ['TACs of one PLMN, not consecutive', 'consecutive TACs of one PLMN', 'TAIs of different PLMNs'];

/** §9.9.3.7 */
export const DETACHMENTS_UP: Readonly<Record<number, string>> = { 1: 'EPS detach', 2: 'IMSI detach', 3: 'Combined EPS/IMSI detach' };
export const DETACHMENTS_DOWN: Readonly<Record<number, string>> = { 1: 'Re-attach required', 2: 'Re-attach not required', 3: 'IMSI detach' };

/** §9.9.2.1: bearers by their identities, those of the first octet from 7 down. */
const bearer = (n: number): Field<boolean> => flag(
  n === 0 ? 'EBI(0) spare' : `EBI(${n})`, 1 << (n % 8), id(`ebi${n}`, { as: ['BEARER CONTEXT-ACTIVE', 'BEARER CONTEXT-INACTIVE'] }),
);
export const BEARERS = [7, 15].map(first => Array.from({ length: 8 }, (_, i) => bearer(first - i)));

export const EPS_MOBILITY = {
  id: u8('Element ID', id('elem_id', { hex: true })),
  commonId: u8('Element ID', { id: 'nas_eps.common.elem_id', hex: true }),
  halfHigh: bits('Spare half octet', 0xf0, id('spare_half_octet')),
  spareTop: bits('Spare bit(s)', 0x80, { id: 'nas_eps.spare_bits', hex: true }),
  spareMiddle: bits('Spare bit(s)', 0x08, { id: 'nas_eps.spare_bits', hex: true }),
  spareHigh: bits('Spare bit(s)', 0xf0, { id: 'nas_eps.spare_bits', hex: true }),
  spareThree: bits('Spare bit(s)', 0x0e, { id: 'nas_eps.spare_bits', hex: true }),
  spareTwo: bits('Spare bit(s)', 0x0c, { id: 'nas_eps.spare_bits', hex: true }),
  spareSeven: bits('Spare bit(s)', 0xfe, { id: 'nas_eps.spare_bits', hex: true }),
  contextHigh: flag('Type of security context flag (TSC)', 0x80, id('tsc', CONTEXT)),
  keySetHigh: bits('NAS key set identifier', 0x70, id('nas_key_set_id', KEY_SET)),
  context: flag('Type of security context flag (TSC)', 0x08, id('tsc', CONTEXT)),
  keySet: bits('NAS key set identifier', 0x07, id('nas_key_set_id', KEY_SET)),
  attach: bits('EPS attach type', 0x07, id('eps_att_type', {
    values: { 1: 'EPS attach', 2: 'Combined EPS/IMSI attach', 3: 'EPS RLOS attach', 6: 'EPS emergency attach', 7: 'Reserved' },
  })),
  attached: bits('Attach result', 0x07, id('EPS_attach_result', { values: { 1: 'EPS only', 2: 'Combined EPS/IMSI attach' } })),
  leavingUp: none('Uplink', id('detach_req_ul')),
  leavingDown: none('Downlink', id('detach_req_dl')),
  off: bits('Switch off', 0x08, id('switch_off', { values: ['Normal detach', 'Switch off'] })),
  detachUp: bits('Detach Type', 0x07, id('detach_type_ul', { values: DETACHMENTS_UP })),
  detachDown: bits('Detach Type', 0x07, id('detach_type_dl', { values: DETACHMENTS_DOWN })),
  active: flag('Active flag', 0x08, id('active_flg', { as: ['Bearer establishment requested', 'No bearer establishment requested'] })),
  update: bits('EPS update type value', 0x07, id('update_type_value', { values: UPDATES })),
  updated: bits('EPS update result value', 0x07, id('eps_update_result_value', { values: RESULTS })),
  service: bits('Service type', 0x0f, id('service_type', { values: SERVICES })),
  control: bits('Control plane service type', 0x07, id('ctrl_plane_serv_type', {
    values: ['Mobile originating request', 'Mobile terminating request'],
  })),
  idType: bits('Identity type 2', 0x07, id('id_type2', { values: { 1: 'IMSI', 2: 'IMEI', 3: 'IMEISV', 4: 'TMSI' } })),
  cipher: bits('Type of ciphering algorithm', 0x70, id('toc', { values: CIPHERS })),
  check: bits('Type of integrity protection algorithm', 0x07, id('toi', { values: CHECKS })),
  cause: u8('Cause', id('cause', { values: MOBILITY_CAUSES })),
  odd: flag('Odd/even indication', 0x08, id('odd_even', { as: ['Odd number of identity digits', 'Even number of identity digits'] })),
  kind: bits('Type of identity', 0x07, id('type_of_id', { values: { 1: 'IMSI', 3: 'IMEI', 6: 'GUTI' } })),
  imei: text('IMEI', id('imei')),
  group: u16('MME Group ID', id('mme_grp_id')),
  code: u8('MME Code', id('mme_code')),
  mTmsi: u32('M-TMSI', id('m_tmsi', { base: 'decHex', also: '3gpp.tmsi' })),
  sessions: octets('ESM message container contents', id('esm_msg_cont')),
  messages: octets('NAS message container content', id('nas_msg_cont')),
  genericType: u8('Container type', id('gen_msg_cont_type', {
    values: { 1: 'LTE Positioning Protocol (LPP) message container', 2: 'Location services message container' },
  })),
  generic: octets('Generic message container content', id('gen_msg_cont')),
  additional: octets('Additional information content', { id: 'nas_eps.cmn.add_info' }),
  list: bits('Type of list', 0x60, id('tai_tol', { values: LISTS })),
  count: bits('Number of elements', 0x1f, id('tai_n_elem')),
  tac: u16('Tracking area code(TAC)', id('tai_tac')),
  res: octets('RES', id('res')),
  nonce: u32('Nonce', id('nonce', { hex: true })),
  imeisv: bits('IMEISV request', 0x07, id('imeisv_req', { values: ['IMEISV not requested', 'IMEISV requested'] })),
  paging: flag('Paging identity value', 0x01, id('paging_id', { as: ['TMSI', 'IMSI'] })),
  ssCode: u8('SS Code', id('ss_code')),
  lcs: u8('LCS indicator', id('emm_lcs_ind', { values: { 0: 'Normal, unspecified', 1: 'MT-LR' } })),
  response: bits('CSFB response', 0x03, id('csfb_resp', { values: ['CS fallback rejected by the UE', 'CS fallback accepted by the UE'] })),
  result: bits('AURV', 0x03, id('add_upd_res', {
    values: ['No additional information', 'CS Fallback not preferred', 'SMS only', 'Reserved'],
  })),
  radioUpdate: flag('URC upd', 0x01, id('ue_ra_cap_inf_upd_need_flg', { as: [
    'UE radio capability information update needed', 'UE radio capability information update not needed',
  ] })),
  mapped: flag('GUTI type', 0x01, id('guti_type', { as: ['Mapped GUTI', 'Native GUTI'] })),
  iot: bits('PNB-CIoT', 0x0c, id('pnb_ciot', {
    values: ['no additional information', 'control plane CIoT EPS optimization', 'user plane CIoT EPS optimization', 'reserved'],
  })),
  signallingOnly: flag('SAF', 0x02, id('saf', {
    as: ['keeping the NAS signalling connection is required', 'keeping the NAS signalling connection is not required'],
  })),
  additionalUpdate: flag('AUTV', 0x01, id('add_upd_type', { as: [
    'SMS only', 'No additional information (shall be interpreted as request for combined attach or combined tracking area updating)',
  ] })),
  nbiot: flag('NB-IoT allowed value', 0x04, id('nbiot_allowed_value', { as: ['Not Allowed', 'Allowed'] })),
  optimization: flag('EPS optimization info', 0x02, id('eps_optim_info', { as: [
    'Requested EPS optimization not supported', 'No EPS optimization information',
  ] })),
  eutran: flag('E-UTRAN allowed value', 0x01, id('eutran_allowed_value', { as: ['Not Allowed', 'Allowed'] })),
  plane: flag('Control plane CIoT EPS optimization', 0x80, id('cp_ciot', yes)),
  without: flag('EMM-REGISTERED w/o PDN connectivity', 0x40, id('er_wo_pdn', yes)),
  extended: flag('Support of EXTENDED SERVICE REQUEST for packet services', 0x20, id('esr_ps', yes)),
  csLcs: bits('CS-LCS', 0x18, id('cs_lcs', {
    values: ['nothing is said of location services via CS domain', 'location services via CS domain', 'no location services via CS domain',
      'reserved'],
  })),
  epcLcs: flag('Location services via EPC', 0x04, id('epc_lcs', yes)),
  emergency: flag('Emergency bearer services in S1 mode', 0x02, id('emc_bs', yes)),
  voice: flag('IMS voice over PS session in S1 mode', 0x01, id('ims_vops', yes)),
  ...byName(BEARERS.flat()),
} as const;
