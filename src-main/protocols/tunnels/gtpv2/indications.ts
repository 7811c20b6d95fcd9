/**
 * What a node says of itself, of its peer or of a bearer by single bits: the indications of GTPv2, 3GPP TS 29.274
 * §8.12, eight to a byte, the highest first.
 */
import { type Cursor, type Field, flag } from '../../../dissect/index.ts';

const yes = { as: ['True', 'False'] } as const;
const applicable = { as: ['Applicable', 'Not Applicable'] } as const;
const supported = { as: ['Supported', 'Not supported'] } as const;

export const INDICATION_FIELDS = {
  daf: flag('DAF (Dual Address Bearer Flag)', 0x80, yes),
  dtf: flag('DTF (Direct Tunnel Flag)', 0x40, yes),
  hi: flag('HI (Handover Indication)', 0x20, yes),
  dfi: flag('DFI (Direct Forwarding Indication)', 0x10, yes),
  oi: flag('OI (Operation Indication)', 0x08, yes),
  isrsi: flag('ISRSI (Idle mode Signalling Reduction Supported Indication)', 0x04, yes),
  israi: flag('ISRAI (Idle mode Signalling Reduction Activation Indication)', 0x02, yes),
  sgwci: flag('SGWCI (SGW Change Indication)', 0x01, yes),
  sqci: flag('SQCI (Subscribed QoS Change Indication)', 0x80, yes),
  uimsi: flag('UIMSI (Unauthenticated IMSI)', 0x40, yes),
  cfsi: flag('CFSI (Change F-TEID support indication)', 0x20, yes),
  crsi: flag('CRSI (Change Reporting support indication)', 0x10, yes),
  ps: flag('PS (Piggybacking Supported)', 0x08, yes),
  pt: flag('PT (Protocol Type)', 0x04, yes),
  si: flag('SI (Scope Indication)', 0x02, yes),
  msv: flag('MSV (MS Validated)', 0x01, yes),
  retloc: flag('RetLoc (Retrieve Location Indication Flag)', 0x80, yes),
  pbic: flag('PBIC (Propagate BBAI Information Change)', 0x40, yes),
  snri: flag('SRNI (SGW Restoration Needed Indication)', 0x20, yes),
  s6af: flag('S6AF (Static IPv6 Address Flag)', 0x10, yes),
  s4af: flag('S4AF (Static IPv4 Address Flag)', 0x08, yes),
  mbmdt: flag('MBMDT (Management Based MDT allowed flag)', 0x04, yes),
  israu: flag('ISRAU (ISR is activated for the UE)', 0x02, yes),
  ccrsi: flag('CCRSI (CSG Change Reporting support indication)', 0x01, yes),
  cprai: flag('CPRAI (Change of Presence Reporting Area information Indication)', 0x80, yes),
  arrl: flag('ARRL (Abnormal Release of Radio Link)', 0x40, yes),
  ppof: flag('PPOFF (PDN Pause Off Indication)', 0x20, yes),
  ppon_ppei: flag('PPON (PDN Pause On Indication) / PPEI (PDN Pause Enabled Indication)', 0x10, yes),
  ppsi: flag('PPSI (PDN Pause Support Indication)', 0x08, yes),
  csfbi: flag('CSFBI (CSFB Indication)', 0x04, yes),
  clii: flag('CLII (Change of Location Information Indication)', 0x02, yes),
  cpsr: flag('CPSR (CS to PS SRVCC Indication)', 0x01, yes),
  nsi: flag('NSI (NBIFOM Support Indication)', 0x80, yes),
  uasi: flag('UASI (UE Available for Signalling Indication)', 0x40, yes),
  dtci: flag('DTCI (Delay Tolerant Connection Indication)', 0x20, yes),
  bdwi: flag('BDWI (Buffered DL Data Waiting Indication)', 0x10, yes),
  psci: flag('PSCI (Pending Subscription Change Indication)', 0x08, yes),
  pcri: flag('PCRI (P-CSCF Restoration Indication)', 0x04, yes),
  aosi: flag("AOSI (Associate OCI with SGW node's Identity)", 0x02, yes),
  aopi: flag("AOPI (Associate OCI with PGW node's Identity)", 0x01, yes),
  roaai: flag('ROAAI (Release Over Any Access Indication)', 0x80, yes),
  epcosi: flag('EPCOSI (Extended PCO Support Indication)', 0x40, yes),
  cpopci: flag('CPOPCI (Control Plane Only PDN Connection Indication)', 0x20, yes),
  pmtsmi: flag('PMTSMI (Pending MT Short Message Indication)', 0x10, yes),
  s11tf: flag('S11TF (S11-U Tunnel Flag)', 0x08, yes),
  pnsi: flag('PNSI (Pending Network Initiated PDN Connection Signalling Indication)', 0x04, yes),
  unaccsi: flag('UNACCSI (UE Not Authorized Cause Code Support Indication)', 0x02, yes),
  wpmsi: flag('WPMSI (WLCP PDN Connection Modification Support Indication)', 0x01, yes),
  '5gsnn26': flag('5GSNN26 (5GS Interworking without N26 Indication)', 0x80, yes),
  reprefi: flag('REPREFI (Return Preferred Indication)', 0x40, yes),
  '5gsiwk': flag('5GSIWKI (5GS Interworking Indication)', 0x20, yes),
  eevrsi: flag('EEVRSI (Extended EBI Value Range Support Indication)', 0x10, yes),
  ltemui: flag('LTEMUI (LTE-M UE Indication)', 0x08, yes),
  ltempi: flag('LTEMPI (LTE-M RAT Type reporting to PGW Indication)', 0x04, yes),
  enbcrsi: flag('ENBCRSI (eNB Change Reporting Support Indication)', 0x02, yes),
  tspcmi: flag('TSPCMI (Triggering SGSN Initiated PDP Context Creation/Modification Indication)', 0x01, yes),
  csrmfi: flag('CSRMFI (Create Session Request Message Forwarded Indication)', 0x80, yes),
  mtedtn: flag('MTEDTN (MT-EDT Not Applicable)', 0x40, applicable),
  mtedta: flag('MTEDTA (MT-EDT Applicable)', 0x20, applicable),
  n5gnmi: flag('N5GNMI (No 5GS N26 Mobility Indication)', 0x10, yes),
  '5gcnrs': flag('5GCNRS (5GC Not Restricted Support)', 0x08, supported),
  '5gcnri': flag('5GCNRI (5GC Not Restricted Indication)', 0x04, supported),
  '5srhoi': flag('5SRHOI (5G-SRVCC HO Indication)', 0x02, supported),
  ethpdn: flag('ETHPDN (Ethernet PDN Support Indication)', 0x01, supported),
  nspusi: flag('NSPUSI (Notify Start of Pause of Charging via User plane Support Indication)', 0x80, yes),
  pgwrnsi: flag('PGWRNSI (PGW Redirection due to mismatch with Network Slice subscribed by UE Support Indication)', 0x40, yes),
  rppcsi: flag('RPPCSI (Restoration of PDN connections after an PGW-C/SMF change Support Indication)', 0x20, yes),
  pgwchi: flag('PGWCHI (PGW CHange Indication)', 0x10, yes),
  sissme: flag('SISSME (Same IWK-SCEF Selected for Monitoring Event Indication)', 0x08, yes),
  nsenbi: flag('NSENBI (Notify Source eNodeB Indication)', 0x04, yes),
  idfupf: flag('IDFUPF (Indirect Data Forwarding with UPF Indication)', 0x02, yes),
  emci: flag('EMCI (Emergency PDU Session Indication)', 0x01, yes),
} as const;

const FLAGS: readonly Field<boolean>[] = Object.values(INDICATION_FIELDS);

/** As many bytes as there are: later releases have more. */
export function readIndications(p: Cursor): void {
  for (let first = 0; p.more && first < FLAGS.length; first += 8) {
    for (const field of FLAGS.slice(first, first + 7)) p.show(field);
    p.take(FLAGS[first + 7]);
  }
}
