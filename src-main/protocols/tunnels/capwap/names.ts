/** Names of CAPWAP's messages and their elements, RFC 5415 §4.5.1.1 and §4.6, RFC 5416 §3 and §6; and of fields below one prefix. */
import type { Field } from '../../../dissect/index.ts';

export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Discovery Request', 2: 'Discovery Response', 3: 'Join Request', 4: 'Join Response',
  5: 'Configuration Status Request', 6: 'Configuration Status Response', 7: 'Configuration Update Request',
  8: 'Configuration Update Response', 9: 'WTP Event Request', 10: 'WTP Event Response', 11: 'Change State Request',
  12: 'Change State Response', 13: 'Echo Request', 14: 'Echo Response', 15: 'Image Data Request',
  16: 'Image Data Response', 17: 'Reset Request', 18: 'Reset Response', 19: 'Primary Discovery Request',
  20: 'Primary Discovery Response', 21: 'Data Transfer Request', 22: 'Data Transfer Response',
  23: 'Clear Configuration Request', 24: 'Clear Configuration Response', 25: 'Station Configuration Request',
  26: 'Station Configuration Response', 3398913: 'IEEE 802.11 WLAN Configuration Request',
  3398914: 'IEEE 802.11 WLAN Configuration Response',
};

export const ELEMENTS: Readonly<Record<number, string>> = {
  1: 'AC Descriptor', 2: 'AC IPv4 List', 3: 'AC IPv6 List', 4: 'AC Name', 5: 'AC Name With Priority',
  6: 'AC Timestamp', 7: 'Add MAC ACL Entry', 8: 'Add Station', 9: 'Reserved', 10: 'CAPWAP Control IPv4 Address',
  11: 'CAPWAP Control IPv6 Address', 12: 'CAPWAP Timers', 13: 'Data Transfer Data', 14: 'Data Transfer Mode',
  15: 'Decryption Error Report', 16: 'Decryption Error Report Period', 17: 'Delete MAC ACL Entry',
  18: 'Delete Station', 19: 'Reserved', 20: 'Discovery Type', 21: 'Duplicate IPv4 Address',
  22: 'Duplicate IPv6 Address', 23: 'Idle Timeout', 24: 'Image Data', 25: 'Image Identifier', 26: 'Image Information',
  27: 'Initiate Download', 28: 'Location Data', 29: 'Maximum Message Length', 30: 'CAPWAP Local IPv4 Address',
  31: 'Radio Administrative State', 32: 'Radio Operational State', 33: 'Result Code', 34: 'Returned Message Element',
  35: 'Session ID', 36: 'Statistics Timer', 37: 'Vendor Specific Payload', 38: 'WTP Board Data', 39: 'WTP Descriptor',
  40: 'WTP Fallback', 41: 'WTP Frame Tunnel Mode', 42: 'Reserved', 43: 'Reserved', 44: 'WTP MAC Type', 45: 'WTP Name',
  46: 'Unused/Reserved', 47: 'WTP Radio Statistics', 48: 'WTP Reboot Statistics',
  49: 'WTP Static IP Address Information', 50: 'CAPWAP Local IPv6 Address', 51: 'CAPWAP Transport Protocol',
  52: 'MTU Discovery Padding', 53: 'ECN Support', 1024: 'IEEE 802.11 Add WLAN', 1025: 'IEEE 802.11 Antenna',
  1026: 'IEEE 802.11 Assigned WTP BSSID', 1027: 'IEEE 802.11 Delete WLAN', 1028: 'IEEE 802.11 Direct Sequence Control',
  1029: 'IEEE 802.11 Information Element', 1030: 'IEEE 802.11 MAC Operation', 1031: 'IEEE 802.11 MIC Countermeasures',
  1032: 'IEEE 802.11 Multi-Domain Capability', 1033: 'IEEE 802.11 OFDM Control', 1034: 'IEEE 802.11 Rate Set',
  1035: 'IEEE 802.11 RSNA Error Report From Station', 1036: 'IEEE 802.11 Station',
  1037: 'IEEE 802.11 Station QoS Profile', 1038: 'IEEE 802.11 Station Session Key', 1039: 'IEEE 802.11 Statistics',
  1040: 'IEEE 802.11 Supported Rates', 1041: 'IEEE 802.11 Tx Power', 1042: 'IEEE 802.11 Tx Power Level',
  1043: 'IEEE 802.11 Update Station QoS', 1044: 'IEEE 802.11 Update WLAN', 1045: 'IEEE 802.11 WTP Quality of Service',
  1046: 'IEEE 802.11 WTP Radio Configuration', 1047: 'IEEE 802.11 WTP Radio Fail Alarm Indication',
  1048: 'IEEE 802.11 WTP Radio Information', 1060: 'IEEE 802.11 Supported MAC Profiles',
  1061: 'IEEE 802.11 MAC Profile',
};

const SELECTORS: Readonly<Record<number, string>> = {
  0xfb: 'SAE Hash to Element Only', 0xfc: 'EPD', 0xfd: 'GLK', 0xfe: 'VHT PHY', 0xff: 'HT PHY',
};

/** §6.11 and §6.17: units of 500 kbit/s, with the highest bit those that every station of the network must know (IEEE 802.11 §9.4.2.3). */
export const RATE_NAMES = (rate: number): string | undefined => {
  if (rate === 0 || rate >= 0xfb) return SELECTORS[rate];
  return `${(rate & 0x7f) / 2}${rate >= 0x80 ? '(B)' : ''}`;
};

/** Gives the fields the full names that begin with `prefix`. */
export function below<const F extends Record<string, Field>>(prefix: string, fields: F): F {
  for (const [name, field] of Object.entries(fields)) field.name = `${prefix}.${name}`;
  return fields;
}
