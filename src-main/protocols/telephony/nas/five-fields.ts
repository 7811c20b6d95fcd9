/** Fields of 5G's mobility management, 3GPP TS 24.501 §9.11.2 and §9.11.3. */
import { type Field, type FieldOptions, below, bits, expert, flag, octets, text, u16, u24, u32, u64, u8 } from '../../../dissect/index.ts';
import { MOBILE_COUNTRIES } from '../countries.ts';
import { MOBILITY_CAUSES } from './five-causes.ts';

const id = below('nas_5gs'), mm = below('nas_5gs.mm'), suci = below('nas_5gs.mm.suci');
const yes = { as: ['Supported', 'Not supported'] } as const;
const CONTEXT = { as: ['Mapped security context (for KSIASME)', 'Native security context (for KSIAMF)'] } as const;
const REGISTRATIONS = {
  1: 'initial registration', 2: 'mobility registration updating', 3: 'periodic registration updating', 4: 'emergency registration',
  5: 'SNPN onboarding registration',
} as const;
const SERVICES = {
  0: 'Signalling', 1: 'Data', 2: 'Mobile terminated services', 3: 'Emergency services', 4: 'Emergency services fallback',
  5: 'High priority access', 6: 'Elevated signalling',
} as const;
const KINDS = { 0: 'No identity', 1: 'SUCI', 2: '5G-GUTI', 3: 'IMEI', 4: '5G-S-TMSI', 5: 'IMEISV', 6: 'MAC address', 7: 'EUI-64' } as const;
const CIPHERS = ['5G-EA0 (null)', '128-5G-EA1', '128-5G-EA2', '128-5G-EA3', '5G-EA4', '5G-EA5', '5G-EA6', '5G-EA7'];
const CHECKS = ['5G-IA0 (null)', '128-5G-IA1', '128-5G-IA2', '128-5G-IA3', '5G-IA4', '5G-IA5', '5G-IA6', '5G-IA7'];
const ACCESS = { 1: '3GPP access', 2: 'Non-3GPP access' } as const;
const PAYLOADS = {
  1: 'N1 SM information', 2: 'SMS', 3: 'LTE Positioning Protocol (LPP) message container', 4: 'SOR transparent container', 5: 'UE policy container',
  6: 'UE parameters update transparent container', 7: 'Location services message container', 8: 'CIoT user data container', 15: 'Multiple payloads',
} as const;
const REQUESTS = {
  1: 'Initial request', 2: 'Existing PDU session', 3: 'Initial emergency request', 4: 'Existing emergency PDU session', 5: 'Modification request',
  6: 'MA PDU request',
} as const;
export const SLICE_NAMES: FieldOptions = { values: { 1: 'eMBB', 2: 'URLLC', 3: 'MIoT', 4: 'V2X' } };

const spare = (bit: number): Field<number> => bits('Spare', 1 << bit, id(`spare_b${bit}`));

/** §9.11.3.44 and others: sessions by their identities, eight an octet, the first octet from 7 down. */
function sessions(prefix: string, last: string, as: readonly [string, string]): readonly (readonly Field<boolean>[])[] {
  return [7, 15].map(first => Array.from({ length: 8 }, (_, i) => {
    const n = first - i, name = n > 12 ? last : prefix;
    return flag(n === 0 ? 'Spare' : `PSI(${n})`, 1 << (n % 8), id(`${name}_psi_${n}_b${n % 8}`, { as }));
  }));
}
export const STATUS = sessions('pdu_ses_sts', 'pdu_ses_sts', ['Not PDU SESSION INACTIVE', 'PDU SESSION INACTIVE']);
export const UPLINK_DATA = sessions('ul_data_sts', 'ul_data_sts', ['uplink data are pending', 'no uplink data are pending']);
export const ALLOWED = sessions('allow_pdu_ses_sts', 'allow_pdu_ses_sts', ['may be re-established over 3GPP access', 'not to be re-established']);
export const REACTIVATED = sessions('pdu_ses_rect_res', 'pdu_ses_res', ['re-establishment failed', 'not asked for, or successful']);

/** Flags of an octet from the highest: `name title`. */
const flags = (prefix: string, ...said: readonly string[]): readonly Field<boolean>[] => said.map((name, i) => {
  const space = name.indexOf(' ');
  return flag(name.slice(space + 1), 0x80 >> i, id(`${prefix}.${name.slice(0, space)}`, yes));
});
export const CAPABILITY = [
  flags(
    'mm', 'sgc_b7 Service gap control (SGC)', '5g_iphc_cp_ciot_b6 IP header compression for control plane CIoT 5GS optimization (5G-IPHC-CP CIoT)',
    'n3_data_b5 N3 data transfer (N3 data)', '5g_cp_ciot_b4 Control plane CIoT 5GS optimization (5G-CP CIoT)',
    'restrict_ec_b3 Restriction on use of enhanced coverage support (RestrictEC)', 'lpp_cap_b2 LTE Positioning Protocol (LPP) capability',
    'ho_attach_b1 Attach request with a PDN connectivity request for handover (HO attach)', 's1_mode_b0 EPC NAS supported (S1 mode)',
  ),
  flags(
    'mm', 'racs_b7 Radio capability signalling optimisation (RACS) capability', 'nssaa_b6 Network slice-specific authentication (NSSAA)',
    '5g_lcs_b5 Location Services (5G-LCS) notification mechanisms capability', 'v2xcnpc5_b4 V2X communication over NR-PC5 capability (V2XCNPC5)',
    'v2xcepc5_b3 V2X communication over E-UTRA-PC5 capability (V2XCEPC5)', 'v2x_b2 V2X capability (V2X)',
    '5g_up_ciot_b1 User plane CIoT 5GS optimization (5G-UP CIoT)', '5g_srvcc_b0 5G-SRVCC from NG-RAN to UTRAN (5GSRVCC) capability',
  ),
];
export const SECURITY = [
  flags('mm', '5g_ea0 5G-EA0', '128_5g_ea1 128-5G-EA1', '128_5g_ea2 128-5G-EA2', '128_5g_ea3 128-5G-EA3', '5g_ea4 5G-EA4', '5g_ea5 5G-EA5',
    '5g_ea6 5G-EA6', '5g_ea7 5G-EA7'),
  flags('mm', 'ia0 5G-IA0', '5g_128_ia1 128-5G-IA1', '5g_128_ia2 128-5G-IA2', '5g_128_ia3 128-5G-IA3', '5g_128_ia4 5G-IA4', '5g_ia5 5G-IA5',
    '5g_ia6 5G-IA6', '5g_ia7 5G-IA7'),
  flags('mm', 'eea0 EEA0', '128eea1 128-EEA1', '128eea2 128-EEA2', 'eea3 128-EEA3', 'eea4 EEA4', 'eea5 EEA5', 'eea6 EEA6', 'eea7 EEA7'),
  flags('mm', 'eia0 EIA0', '128eia1 128-EIA1', '128eia2 128-EIA2', 'eia3 128-EIA3', 'eia4 EIA4', 'eia5 EIA5', 'eia6 EIA6', 'eia7 EIA7'),
];

const net = below('nas_5gs.nw_feat_sup');
export const FIVE = {
  id: u8('Element ID', mm('elem_id', { hex: true })),
  commonId: u8('Element ID', id('common.elem_id', { hex: true })),
  b7: spare(7), b6: spare(6), b5: spare(5), b4: spare(4), b3: spare(3), b2: spare(2), b1: spare(1),
  half: bits('Spare Half Octet', 0xf0, id('spare_half_octet')),
  followOn: flag('Follow-On Request bit (FOR)', 0x08, mm('for', { as: ['Follow-on request pending', 'No follow-on request pending'] })),
  registration: bits('5GS registration type', 0x07, mm('5gs_reg_type', { values: REGISTRATIONS })),
  contextHigh: flag('Type of security context flag (TSC)', 0x80, mm('tsc.h1', CONTEXT)),
  keySetHigh: bits('NAS key set identifier', 0x70, mm('nas_key_set_id.h1')),
  context: flag('Type of security context flag (TSC)', 0x08, mm('tsc', CONTEXT)),
  keySet: bits('NAS key set identifier', 0x07, mm('nas_key_set_id')),
  format: bits('SUPI format', 0x70, suci('supi_fmt', { values: ['IMSI', 'Network Specific Identifier', 'GCI', 'GLI'] })),
  kind: bits('Type of identity', 0x07, mm('type_id', { values: KINDS })),
  odd: flag('Odd/even indication', 0x08, mm('odd_even', { as: ['Odd number of identity digits', 'Even number of identity digits'] })),
  routing: text('Routing indicator', suci('routing_indicator')),
  scheme: bits('Protection scheme Id', 0x0f, suci('scheme_id', { values: ['NULL scheme', 'ECIES scheme profile A', 'ECIES scheme profile B'] })),
  publicKey: u8('Home network public key identifier', suci('pki')),
  msin: text('MSIN', suci('msin')), nai: text('NAI', suci('nai')), output: octets('Scheme output', suci('scheme_output')),
  ephemeral: octets('ECC ephemeral public key', suci('scheme_output.ecc_public_key')),
  ciphertext: octets('Ciphertext', suci('scheme_output.ciphertext')), tag: u64('MAC tag', suci('scheme_output.mac_tag', { hex: true })),
  region: u8('AMF Region ID', id('amf_region_id')), set: bits('AMF Set ID', 0xffc0, id('amf_set_id')),
  pointer: bits('AMF Pointer', 0x3f, id('amf_pointer')), temporary: u32('5G-TMSI', id('5g_tmsi', { base: 'decHex', also: '3gpp.tmsi' })),
  imei: text('IMEI', mm('imei')), imeisv: text('IMEISV', mm('imeisv')),
  cause: u8('5GMM cause', mm('5gmm_cause', { values: MOBILITY_CAUSES })),
  off: flag('Switch off', 0x08, mm('switch_off', { as: ['Switch off', 'Normal de-registration'] })),
  again: flag('Re-registration required', 0x04, mm('re_reg_req', { as: ['re-registration required', 're-registration not required'] })),
  access: bits('Access type', 0x03, mm('acc_type', { values: ACCESS })),
  access2: bits('Access type', 0x03, id('cmn.acc_type', { values: ACCESS })),
  service: bits('Service type', 0x70, mm('serv_type', { values: SERVICES })),
  slice: u8('Slice/service type (SST)', mm('sst', SLICE_NAMES)), differentiator: u24('Slice differentiator (SD)', mm('mm_sd')),
  mappedSlice: u8('Mapped HPLMN SST', mm('mapped_hplmn_sst', SLICE_NAMES)), mappedDifferentiator: u24('Mapped HPLMN SD', mm('mapped_hplmn_ssd')),
  sliceLength: u8('Length', mm('length')),
  rejectedLength: bits('Length of rejected S-NSSAI', 0xf0, mm('len_of_rej_s_nssai')),
  rejectedCause: bits('Cause', 0x0f, mm('rej_s_nssai.cause', { values: [
    'S-NSSAI not available in the current PLMN or SNPN', 'S-NSSAI not available in the current registration area',
    'S-NSSAI not available as its authentication failed or was revoked',
  ] })),
  coreCountry: u16('Mobile Country Code (MCC)', { id: 'e212.guami.mcc', values: MOBILE_COUNTRIES }),
  coreNetwork: u16('Mobile Network Code (MNC)', { id: 'e212.guami.mnc' }),
  areaCountry: u16('Mobile Country Code (MCC)', { id: 'e212.5gstai.mcc', values: MOBILE_COUNTRIES }),
  areaNetwork: u16('Mobile Network Code (MNC)', { id: 'e212.5gstai.mnc' }),
  tac: u24('TAC', id('tac')), list: bits('Type of list', 0x60, mm('tal_t_li', { values: [
    'TACs of one PLMN, not consecutive', 'consecutive TACs of one PLMN', 'TAIs of different PLMNs',
  ] })), count: bits('Number of elements', 0x1f, mm('tal_num_e')),
  emergency: flag('Emergency registered', 0x20, mm('reg_res.emergency_reg', { as: [
    'Registered for emergency services', 'Not registered for emergency services',
  ] })),
  performed: flag('NSSAA Performed', 0x10, mm('reg_res.nssaa_perf', { as: [
    'Network slice-specific authentication and authorization is to be performed',
    'Network slice-specific authentication and authorization is not to be performed',
  ] })),
  messages: flag('SMS over NAS', 0x08, mm('reg_res.sms_all', { as: ['Allowed', 'Not Allowed'] })),
  result: bits('5GS registration result', 0x07, mm('reg_res.res', { values: { ...ACCESS, 3: '3GPP access and non-3GPP access' } })),
  periodic: flag('Strictly Periodic Registration Timer Indication (SPRTI)', 0x02, mm('sprti_b1', yes)),
  everywhere: flag('Registration Area Allocation Indication (RAAI)', 0x01, mm('raai_b0', { as: [
    'all PLMN registration area allocated', 'all PLMN registration area not allocated',
  ] })),
  n1: flag('N1 mode reg', 0x02, mm('n1_mode_reg_b1', { as: ['UE is in 5GMM-REGISTERED state', 'UE is not in 5GMM-REGISTERED state'] })),
  s1: flag('S1 mode reg', 0x01, mm('s1_mode_reg_b0', { as: ['UE is in EMM-REGISTERED state', 'UE is not in EMM-REGISTERED state'] })),
  usage: flag("UE's usage setting", 0x01, mm('ue_usage_setting', { as: ['Data centric', 'Voice centric'] })),
  drx: bits('DRX value', 0x0f, mm('drx_value', { values: {
    0: 'DRX value not specified', 1: 'DRX cycle parameter T = 32', 2: 'DRX cycle parameter T = 64', 3: 'DRX cycle parameter T = 128',
    4: 'DRX cycle parameter T = 256',
  } })),
  ciotEps: bits('EPS Preferred CIoT network behaviour (EPS-PNB-CIoT)', 0x30, mm('eps_pnb_ciot')),
  ciot: bits('5GS Preferred CIoT network behaviour (5GS PNB-CIoT)', 0x0c, mm('5gs_pnb_ciot')),
  radioUpdate: flag('NG-RAN Radio Capability Update (NG-RAN-RCU)', 0x02, mm('ng_ran_rcu', { as: ['Needed', 'Not Needed'] })),
  smsAsked: flag('SMS over NAS transport requested (SMS requested)', 0x01, mm('sms_requested', yes)),
  mps: flag('MPS indicator (MPSI)', 0x80, net('mpsi', { as: [
    'Access identity 1 valid in RPLMN or equivalent PLMN', 'Access identity 1 not valid in RPLMN or equivalent PLMN',
  ] })), n26: flag('Interworking without N26 (IWK N26)', 0x40, net('iwk_n26', yes)),
  fallback: bits('Emergency service fallback indicator (EMF)', 0x30, net('emf')),
  emergencies: bits('Emergency service support indicator (EMC)', 0x0c, net('emc')),
  voiceElsewhere: flag('IMS voice over PS session over non-3GPP access indicator (IMS-VoPS-N3GPP)', 0x02, net('vops_n3gpp', yes)),
  voice: flag('IMS voice over PS session indicator (IMS VoPS)', 0x01, net('vops_3gpp', yes)),
  ciotUser: flag('User plane CIoT 5GS optimization (5G-UP CIoT)', 0x80, net('5g_ciot_up', yes)),
  compression: flag('IP header compression for control plane CIoT 5GS optimization', 0x40, net('5g_iphc_cp_ciot', yes)),
  n3: flag('N3 data transfer (N3 data)', 0x20, net('n3_data', yes)),
  ciotControl: flag('Control plane CIoT 5GS optimization (5G-CP CIoT)', 0x10, net('5g_cp_ciot', yes)),
  coverage: bits('Restriction on enhanced coverage (RestrictEC)', 0x0c, net('restrict_ec')),
  mcs: flag('MCS indicator (MCSI)', 0x02, net('mcsi', { as: ['Access identity 2 valid', 'Access identity 2 not valid'] })),
  emergencyElsewhere: flag('Emergency services over non-3GPP access (EMCN3)', 0x01, net('emcn3', yes)),
  inclusion: bits('NSSAI inclusion mode', 0x03, mm('nssai_inc_mode', { values: ['A', 'B', 'C', 'D'] })),
  sliceDefault: flag('Default configured NSSAI indication (DCNI)', 0x02, mm('dcni', { as: [
    'Requested NSSAI created from default configured NSSAI', 'Requested NSSAI not created from default configured NSSAI',
  ] })),
  sliceChange: flag('Network slicing subscription change indication (NSSCI)', 0x01, mm('nssci', { as: ['Changed', 'Not Changed'] })),
  registrationAsked: flag('Registration', 0x02, mm('conf_upd_ind.red', { as: ['Requested', 'Not Requested'] })),
  acknowledgement: flag('Acknowledgement', 0x01, mm('conf_upd_ind.ack', { as: ['Requested', 'Not Requested'] })),
  smsAllowed: flag('SMS over NAS', 0x01, mm('ms_indic.sai', { as: ['Allowed', 'Not Allowed'] })),
  abba: octets('ABBA Contents', mm('abba_contents')),
  identityType: bits('Type of identity', 0x07, mm('type_id', { values: KINDS })),
  cipher: bits('Type of ciphering algorithm', 0xf0, mm('nas_sec_algo_enc', { values: CIPHERS })),
  check: bits('Type of integrity protection algorithm', 0x0f, mm('nas_sec_algo_ip', { values: CHECKS })),
  repeat: flag('Retransmission of initial NAS message request (RINMR)', 0x02, mm('rinmr', { as: ['Requested', 'Not Requested'] })),
  horizontal: flag('Horizontal derivation parameter (HDP)', 0x01, mm('hdp', { as: ['Required', 'Not required'] })),
  payloadType: bits('Payload container type', 0x0f, mm('pld_cont_type', { values: PAYLOADS })),
  payload: octets('Payload container', mm('pld_cont')),
  session: u8('PDU session identity', id('pdu_session_id')),
  request: bits('Request type', 0x07, mm('req_type', { values: REQUESTS })),
  network: text('DNN', id('cmn.dnn')), additional: octets('Additional information', id('cmn.add_info')),
  radio: text('UE radio capability ID', mm('ue_radio_cap_id')),
  missing: expert('A mandatory element is missing', 'error', 'Protocol', id('missing_mandatory_element')),
  extraneous: expert('An element is not known', 'note', 'Protocol', id('extraneous_data')),
  unknownMobility: expert('Unknown message type', 'warning', 'Protocol', mm('unknown_msg_type')),
  unknownSession: expert('Unknown message type', 'warning', 'Protocol', id('sm.unknown_msg_type')),
} as const;
