/** What mobile stations can do: octets of flags of TS 24.301 §9.9.3.34 and §9.9.3.36, TS 24.501 §9.11.3.54, TS 24.008 §10.5.5.12. */
import { type Cursor, type Field, bits, flag } from '../../../dissect/index.ts';
import type { Read, Row } from './elements.ts';

const GPRS_PREFIX = 'gsm_a.gm.gmm.net_cap';
type Words = readonly [string, string];
const SUPPORTED: Words = ['Supported', 'Not supported'], AVAILABLE: Words = ['Encryption algorithm available', 'Encryption algorithm not available'];
/** What flags of GPRS's capability say in words of their own (TS 24.008 table 10.5.144), and one of EPS's (TS 24.301 §9.9.3.34). */
const SAID: Readonly<Record<string, Words>> = {
  emm_ucs2_supp: [
    'The UE has no preference between the use of the default alphabet and the use of UCS2', 'The UE has a preference for the default alphabet',
  ],
  smdch: [
    'Mobile station supports mobile terminated point to point SMS via dedicated signalling channels',
    'Mobile station does not support mobile terminated point to point SMS via dedicated signalling channels',
  ],
  smgprs: [
    'Mobile station supports mobile terminated point to point SMS via GPRS packet data channels',
    'Mobile station does not support mobile terminated point to point SMS via GPRS packet data channels',
  ],
  ucs2: [
    'The ME has no preference between the use of the default alphabet and the use of UCS2',
    'The ME has a preference for the default alphabet (defined in 3GPP TS 23.038 [8b]) over UCS2',
  ],
  solsa: ['The ME supports SoLSA', 'The ME does not support SoLSA'],
  rev: [
    'Used by a mobile station supporting R99 or later versions of the protocol',
    'Used by a mobile station not supporting R99 or later versions of the protocol',
  ],
  ps_irat_iu: ['PS inter-RAT HO to UTRAN Iu mode supported', 'PS inter-RAT HO to UTRAN Iu mode not supported'],
  ps_irat_s1: ['PS inter-RAT HO to E-UTRAN S1 mode supported', 'PS inter-RAT HO to E-UTRAN S1 mode not supported'],
  comb_proc: ['Mobile station supports EMM combined procedures', 'Mobile station does not support EMM combined procedures'],
  isr: ['The mobile station supports ISR', 'The mobile station does not support ISR'],
  srvcc_to_geran: ['SRVCC from UTRAN HSPA or E-UTRAN to GERAN/UTRAN supported', 'SRVCC from UTRAN HSPA or E-UTRAN to GERAN/UTRAN not supported'],
  epc: ['EPC supported', 'EPC not supported'],
  nf: ['Mobile station supports the notification procedure', 'Mobile station does not support the notification procedure'],
  geran_net_sharing: ['Mobile station supports GERAN network sharing', 'Mobile station does not support GERAN network sharing'],
  pfc: ['Mobile station does support BSS packet flow procedures', 'Mobile station does not support BSS packet flow procedures'],
  lcs: [
    'LCS value added location request notification capability supported', 'LCS value added location request notification capability not supported',
  ],
};

function wordsOf(prefix: string, name: string): Words {
  if (prefix === GPRS_PREFIX && name.startsWith('gea')) return AVAILABLE;
  return prefix === GPRS_PREFIX || name === 'emm_ucs2_supp' ? SAID[name] ?? SUPPORTED : SUPPORTED;
}

/** Eight flags of an octet from the highest: `name title`, `-` for a bit that is spare. */
function octet(prefix: string, spareId: string, ...flags: readonly string[]): readonly Field[] {
  return flags.map((said, i) => {
    const mask = 0x80 >> i, space = said.indexOf(' '), name = said.slice(0, space);
    if (said === '-') return bits('Spare bit(s)', mask, { id: spareId, hex: true });
    return flag(said.slice(space + 1), mask, { id: `${prefix}.${name}`, as: wordsOf(prefix, name) });
  });
}

const eps = (...flags: readonly string[]): readonly Field[] => octet('nas_eps.emm', 'nas_eps.spare_bits', ...flags);
const UIA = Array.from({ length: 7 }, (_, i) => `uia${i + 1} UMTS integrity algorithm UIA${i + 1}`);

/** What a security mode command repeats, too. */
const ENCRYPTION = eps('eea0 EEA0', '128eea1 128-EEA1', '128eea2 128-EEA2', 'eea3 128-EEA3', 'eea4 EEA4', 'eea5 EEA5', 'eea6 EEA6', 'eea7 EEA7');
const INTEGRITY = eps('eia0 EIA0', '128eia1 128-EIA1', '128eia2 128-EIA2', 'eia3 128-EIA3', 'eia4 EIA4', 'eia5 EIA5', 'eia6 EIA6', 'eia7 EIA7');
const UMTS_ENCRYPTION = eps(...Array.from({ length: 8 }, (_, i) => `uea${i} UEA${i}`));
const UMTS_INTEGRITY = eps('-', ...UIA);
const UCS2 = eps('emm_ucs2_supp UCS2 support (UCS2)', ...UIA);
const GPRS = eps('-', ...Array.from({ length: 7 }, (_, i) => `gea${i + 1} GPRS encryption algorithm GEA${i + 1}`));

/** The last octets of the UE network capability are of later versions, one behind the other. */
const LATER: readonly (readonly Field[])[] = [
  eps(
    'prose_dd_cap ProSe direct discovery', 'prose_cap ProSe', 'h245_ash_cap H.245 After SRVCC Handover', 'acc_csfb_cap Access class control for CSFB',
    'lpp_cap LTE Positioning Protocol', 'lcs_cap Location services (LCS) notification mechanisms', '1xsrvcc_cap SRVCC from E-UTRAN to cdma2000 1xCS',
    'nf_cap Notification procedure',
  ),
  eps(
    'epco_cap Extended protocol configuration options', 'hc_cp_ciot_cap Header compression for control plane CIoT EPS optimization',
    'er_wo_pdn_cap EMM-REGISTERED without PDN connectivity', 's1u_data_cap S1-U data transfer', 'up_ciot_cap User plane CIoT EPS optimization',
    'cp_ciot_cap Control plane CIoT EPS optimization', 'prose_relay_cap ProSe UE-to-network relay', 'prose_dc_cap ProSe direct communication',
  ),
  eps(
    '15_bearers_cap Signalling for a maximum number of 15 EPS bearer contexts', 'sgc_cap Service gap control', 'n1mode_cap N1 mode',
    'dcnr_cap Dual connectivity with NR', 'cp_backoff_cap Control plane data backoff', 'restrict_ec_cap Restriction on use of enhanced coverage',
    'v2x_pc5_cap V2X communication over PC5', 'multiple_drb_cap Multiple DRB',
  ),
  eps(
    '-', '-', '-', 'v2x_nr_pc5_cap V2X communication over NR-PC5', 'up_mt_edt_cap User plane Mobile Terminated-Early Data Transmission',
    'cp_mt_edt_cap Control plane Mobile Terminated-Early Data Transmission', 'wsua_cap Wake-up signal assistance',
    'racs_cap Radio capability signaling optimisation',
  ),
];

export const UE_NETWORK: readonly Row[] = [ENCRYPTION, INTEGRITY, UMTS_ENCRYPTION, UCS2, ...LATER];
export const UE_SECURITY: readonly Row[] = [ENCRYPTION, INTEGRITY, UMTS_ENCRYPTION, UMTS_INTEGRITY, GPRS];

const numbered = (prefix: string, id: string, title: string, from: number, strong: readonly number[]): readonly Field[] => octet(
  prefix, `${prefix}.spare`, ...Array.from({ length: 8 }, (_, i) => from + i)
    .map(n => (strong.includes(n) ? `128_${id}${n} 128-${title}${n}` : `${id}${n} ${title}${n}`)),
);
const five = (prefix: string, from: number): readonly (readonly Field[])[] => [
  numbered(prefix, '5g_ea', '5G-EA', from, from === 0 ? [1, 2, 3] : []), numbered(prefix, '5g_ia', '5G-IA', from, from === 0 ? [1, 2, 3] : []),
];
const LTE_FIVE_LOW = five('nas_eps.emm', 0), LTE_FIVE_HIGH = five('nas_eps.emm', 8);
/** TS 24.301 §9.9.3.53 */
export const ADDITIONAL_SECURITY: readonly Row[] = [LTE_FIVE_LOW[0], LTE_FIVE_HIGH[0], LTE_FIVE_LOW[1], LTE_FIVE_HIGH[1]];

const net = (...flags: readonly string[]): readonly Field[] => octet(GPRS_PREFIX, 'gsm_a.spare_bits', ...flags);
const [gea1, smdch, smgprs, ucs2] = net('gea1 GEA/1', 'smdch SM capabilities via dedicated channels', 'smgprs SM capabilities via GPRS channels',
  'ucs2 UCS2 support');
const [, , , , , , solsa, rev] = net('-', '-', '-', '-', '-', '-', 'solsa SoLSA Capability', 'rev Revision level indicator');
const [pfc, , , , , , , lcs] = net('pfc PFC feature mode', '-', '-', '-', '-', '-', '-', 'lcs LCS VA capability');
const screening = bits('SS Screening Indicator', 0x0c, { id: 'gsm_a.gm.gmm.net_cap.ss_scr_ind', hex: true });
const extended = bits('Extended GEA bits', 0x7e, { id: 'gsm_a.gm.gmm.net_cap.ext_gea_bits', hex: true });
const GEA = net('-', 'gea2 GEA/2', 'gea3 GEA/3', 'gea4 GEA/4', 'gea5 GEA/5', 'gea6 GEA/6', 'gea7 GEA/7', '-').slice(1, 7);
const HANDOVERS = net(
  'ps_irat_iu PS inter-RAT HO from GERAN to UTRAN Iu mode capability', 'ps_irat_s1 PS inter-RAT HO from GERAN to E-UTRAN S1 mode capability',
  'comb_proc EMM Combined procedures capability', 'isr ISR support', 'srvcc_to_geran SRVCC to GERAN/UTRAN capability', 'epc EPC capability',
  'nf NF capability', 'geran_net_sharing GERAN network sharing capability',
);

const algorithms: Read = (p: Cursor) => {
  p.show(pfc);
  p.show(extended);
  const outer = p.under();
  for (const field of GEA) p.show(field);
  p.close(outer);
  p.take(lcs);
};

export const MS_NETWORK: readonly Row[] = [[gea1, smdch, smgprs, ucs2, screening, solsa, rev], algorithms, HANDOVERS];

const fieldsOf = (rows: readonly Row[]): readonly Field[] => rows.flatMap(row => (Array.isArray(row) ? row as readonly Field[] : []));
export const CAPABILITY_FIELDS: readonly Field[] = [
  ...fieldsOf([...UE_NETWORK, ...UE_SECURITY, ...ADDITIONAL_SECURITY, ...MS_NETWORK]), pfc, extended, ...GEA, lcs,
];
