/** Names of SCCP's messages and values, ITU-T Q.713. */

type Names = Readonly<Record<number, string>>;

/** §2.1, table 1. */
export const MESSAGE_NAMES: Names = {
  1: 'Connection Request', 2: 'Connection Confirm', 3: 'Connection Refused', 4: 'Released', 5: 'Release Complete', 6: 'Data Form 1',
  7: 'Data Form 2', 8: 'Data Acknowledgement', 9: 'Unitdata', 10: 'Unitdata Service', 11: 'Expedited Data',
  12: 'Expedited Data Acknowledgement', 13: 'Reset Request', 14: 'Reset Confirmation', 15: 'Error', 16: 'Inactivity Timer',
  17: 'Extended Unitdata', 18: 'Extended Unitdata Service', 19: 'Long Unitdata', 20: 'Long Unitdata Service',
};
export const SHORT_NAMES: Names = {
  1: 'CR', 2: 'CC', 3: 'CREF', 4: 'RLSD', 5: 'RLC', 6: 'DT1', 7: 'DT2', 8: 'AK', 9: 'UDT', 10: 'UDTS', 11: 'ED', 12: 'EA', 13: 'RSR', 14: 'RSC',
  15: 'ERR', 16: 'IT', 17: 'XUDT', 18: 'XUDTS', 19: 'LUDT', 20: 'LUDTS',
};
/** §3.6 */
export const HANDLINGS: Names = { 0: 'No special options', 8: 'Return message on error' };
/** §3.4 */
export const TITLE_KINDS: Names = {
  0: 'No Global Title', 1: 'Nature of Address Indicator only', 2: 'Translation Type only',
  3: 'Translation Type, Numbering Plan, and Encoding Scheme included',
  4: 'Translation Type, Numbering Plan, Encoding Scheme, and Nature of Address Indicator included',
};
export const ROUTINGS: Names = { 0: 'Route on GT', 1: 'Route on SSN' };
/** §3.4.2.2, with those that 3GPP TS 23.003 §8.2 allots. */
export const SUBSYSTEMS: Names = {
  0: 'SSN not known/not used', 1: 'SCCP management', 2: 'Reserved for ITU-T allocation', 3: 'ISDN User Part',
  4: 'OMAP (Operation, Maintenance, and Administration Part)', 5: 'MAP (Mobile Application Part)', 6: 'HLR (Home Location Register)',
  7: 'VLR (Visitor Location Register)', 8: 'MSC (Mobile Switching Center)',
  9: 'EIC/EIR (Equipment Identifier Center/Equipment Identification Register)', 10: 'AUC/AC (Authentication Center)',
  11: 'ISDN supplementary services (ITU only)', 12: 'Reserved for international use (ITU only)',
  13: 'Broadband ISDN edge-to-edge applications (ITU only)', 14: 'TC test responder (ITU only)', 142: 'RANAP', 143: 'RNSAP', 145: 'GMLC(MAP)',
  146: 'CAP', 147: 'gsmSCF (MAP) or IM-SSF (MAP) or Presence Network Agent', 148: 'SIWF (MAP)', 149: 'SGSN (MAP)', 150: 'GGSN (MAP)',
  248: 'CSS (MAP)', 249: 'PCAP', 250: 'BSC (BSSAP-LE)', 251: 'MSC (BSSAP-LE)', 252: 'IOS or SMLC (BSSAP-LE)', 253: 'BSS O&M (A interface)',
  254: 'BSSAP/BSAP',
};
/** §3.4.2.3 */
export const NATURES: Names = {
  0: 'NAI unknown', 1: 'Subscriber Number', 2: 'Reserved for national use', 3: 'National significant number', 4: 'International number',
};
export const PLANS: Names = {
  0: 'Unknown', 1: 'ISDN/telephony', 2: 'Generic (ITU)/Reserved (ANSI)', 3: 'Data', 4: 'Telex', 5: 'Maritime mobile', 6: 'Land mobile',
  7: 'ISDN/mobile', 14: 'Private network or network-specific', 15: 'Reserved',
};
export const ENCODINGS: Names = {
  0: 'Unknown', 1: 'BCD, odd number of digits', 2: 'BCD, even number of digits', 3: 'National specific', 15: 'Reserved (ITU)/Spare (ANSI)',
};

/** §3.11 */
export const RELEASES: Names = {
  0: 'End user originated', 1: 'End user congestion', 2: 'End user failure', 3: 'SCCP user originated', 4: 'Remote procedure error',
  5: 'Inconsistent connection data', 6: 'Access failure', 7: 'Access congestion', 8: 'Subsystem failure', 9: 'Subsystem congestion',
  10: 'MTP failure', 11: 'Network congestion', 12: 'Expiration of reset timer', 13: 'Expiration of receive inactivity timer', 14: 'Reserved',
  15: 'Unqualified', 16: 'SCCP failure (ITU only)',
};
/** §3.12 */
export const RETURNS: Names = {
  0: 'No translation for an address of such nature', 1: 'No translation for this specific address', 2: 'Subsystem congestion',
  3: 'Subsystem failure', 4: 'Unequipped failure', 5: 'MTP failure', 6: 'Network congestion', 7: 'Unqualified', 8: 'Error in message transport',
  9: 'Error in local processing', 10: 'Destination cannot perform reassembly', 11: 'SCCP failure', 12: 'Hop counter violation',
  13: 'Segmentation not supported', 14: 'Segmentation failure',
  247: 'Message change failure (ANSI only)', 248: 'Invalid INS routing request (ANSI only)',
  249: 'Invalid ISNI routing request (ANSI only)', 250: 'Unauthorized message (ANSI only)',
  251: 'Message incompatibility (ANSI only)', 252: 'Cannot perform ISNI constrained routing (ANSI only)',
  253: 'Redundant ISNI constrained routing (ANSI only)', 254: 'Unable to perform ISNI identification (ANSI only)',
};
/** §3.13 */
export const RESETS: Names = {
  0: 'End user originated', 1: 'SCCP user originated', 2: 'Message out of order - incorrect send sequence number',
  3: 'Message out of order - incorrect receive sequence number', 4: 'Remote procedure error - message out of window',
  5: 'Remote procedure error - incorrect send sequence number after (re)initialization', 6: 'Remote procedure error - general',
  7: 'Remote end user operational', 8: 'Network operational', 9: 'Access operational', 10: 'Network congestion',
  11: 'Reserved (ITU)/Not obtainable (ANSI)', 12: 'Unqualified',
};
/** §3.14 */
export const ERRORS: Names = {
  0: 'Local Reference Number (LRN) mismatch - unassigned destination LRN', 1: 'Local Reference Number (LRN) mismatch - inconsistent source LRN',
  2: 'Point code mismatch', 3: 'Service class mismatch', 4: 'Unqualified',
};
/** §3.15 */
export const REFUSALS: Names = {
  0: 'End user originated', 1: 'End user congestion', 2: 'End user failure', 3: 'SCCP user originated', 4: 'Destination address unknown',
  5: 'Destination inaccessible', 6: 'Network resource - QOS not available/non-transient', 7: 'Network resource - QOS not available/transient',
  8: 'Access failure', 9: 'Access congestion', 10: 'Subsystem failure', 11: 'Subsystem congestion',
  12: 'Expiration of connection establishment timer', 13: 'Incompatible user data', 14: 'Reserved', 15: 'Unqualified',
  16: 'Hop counter violation', 17: 'SCCP failure (ITU only)', 18: 'No translation for an address of such nature', 19: 'Unequipped user',
};
