/** What values of parameters are called that commands and events of HCI have both (Bluetooth Core 5.2, volume 4, part E, §7). */

export const ENCRYPTION_ENABLE_NAMES = { 0: 'Link Level Encryption is OFF', 1: 'Link Level Encryption is ON' };
export const KEY_FLAG_NAMES = { 0: 'Using Semi-permanent Link Key', 1: 'Using Temporary Link Key' };
export const PAGE_SCAN_MODE_NAMES = {
  0: 'Mandatory Page Scan Mode', 1: 'Optional Page Scan Mode I', 2: 'Optional Page Scan Mode II', 3: 'Optional Page Scan Mode III',
};
export const PAGE_SCAN_REPETITION_MODE_NAMES = { 0: 'R0', 1: 'R1', 2: 'R2' };
export const PIN_TYPE_NAMES = { 0: 'Variable PIN', 1: 'Fixed PIN' };
export const SCAN_ENABLE_NAMES = {
  0: 'No Scans enabled', 1: 'Inquiry Scan enabled/Page Scan disable', 2: 'Inquiry Scan disabled/Page Scan enabled',
  3: 'Inquiry Scan enabled/Page Scan enabled',
};
export const LOOPBACK_MODE_NAMES = { 0: 'No Loopback mode enabled', 1: 'Enable Local Loopback', 2: 'Enable Remote Loopback' };
export const INQ_SCAN_TYPE_NAMES = { 0: 'Standard Scan', 1: 'Interlaced Scan' };
export const INQ_MODE_NAMES = { 0: 'Standard Results', 1: 'Results With RSSI', 2: 'Results With RSSI or Extended Results' };
export const IO_CAPABILITY_NAMES = { 0: 'Display Only', 1: 'Display Yes/No', 2: 'Keyboard Only', 3: 'No Input, No Output' };
export const OOB_DATA_PRESENT_NAMES = { 0: 'OOB Authentication Data Not Present', 1: 'OOB Authentication Data From Remote Device Present' };
export const AUTH_REQUIREMENTS_NAMES = {
  0: 'MITM Protection Not Required - No Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection',
  1: 'MITM Protection Required - No Bonding. Use IO Capability To Determine Procedure, No Secure Connection',
  2: 'MITM Protection Not Required - Dedicated Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection',
  3: 'MITM Protection Required - Dedicated Bonding. Use IO Capability To Determine Procedure, No Secure Connection',
  4: 'MITM Protection Not Required - General Bonding. Numeric Comparison, Automatic Accept Allowed, No Secure Connection',
  5: 'MITM Protection Required - General Bonding. Use IO Capability To Determine Procedure, No Secure Connection',
  8: 'MITM Protection Not Required - No Bonding. Numeric Comparison, Automatic Accept Allowed, Secure Connection',
  9: 'MITM Protection Required - No Bonding. Use IO Capability To Determine Procedure, Secure Connection',
  10: 'MITM Protection Not Required - Dedicated Bonding. Numeric Comparison, Automatic Accept Allowed,  Secure Connection',
  11: 'MITM Protection Required - Dedicated Bonding. Use IO Capability To Determine Procedure, Secure Connection ',
  12: 'MITM Protection Not Required - General Bonding. Numeric Comparison, Automatic Accept Allowed, Secure Connection',
  13: 'MITM Protection Required - General Bonding. Use IO Capability To Determine Procedure, Secure Connection',
};
export const NOTIFICATION_TYPE_NAMES = {
  0: 'Passkey Entry Started', 1: 'Passkey Digit Entered', 2: 'Passkey Digit Erased', 3: 'Passkey Cleared', 4: 'Passkey Entry Completed',
};
export const LE_PEER_ADDRESS_TYPE_NAMES = {
  0: 'Public Device Address', 1: 'Random Device Address', 2: 'Public Identity Address (Corresponds to Resolved Private Address)',
  3: 'Random (Static) Identity Address (Corresponds to Resolved Private Address)',
};
export const VOICE_INPUT_CODING_NAMES = { 0: 'Linear', 1: 'µ-law', 2: 'A-law' };
export const VOICE_INPUT_DATA_FORMAT_NAMES = { 0: '1\'s complement', 1: '2\'s complement', 2: 'Sign-Magnitude', 3: 'Unsigned' };
export const VOICE_INPUT_SAMPLE_SIZE_NAMES = { 0: '8 bit (only for Linear PCM)', 1: '16 bit (only for Linear PCM)' };
export const VOICE_AIR_CODING_FORMAT_NAMES = { 0: 'CVSD', 1: 'µ-law', 2: 'A-law', 3: 'Transparent' };
