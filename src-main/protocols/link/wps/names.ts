/** What numbers of Wi-Fi Protected Setup mean: Wi-Fi Simple Configuration Technical Specification 2.0.8, §12. */
export const ASSOCIATION_STATES = {
  0: 'Not associated', 1: 'Connection success', 2: 'Configuration Failure', 3: 'Association Failure', 4: 'IP Failure',
};
export const AUTHENTICATION_TYPES = { 1: 'Open', 2: 'WPA PSK', 4: 'Shared', 8: 'WPA', 0x10: 'WPA2', 0x20: 'WPA2 PSK' };
export const ERRORS = {
  0: 'No Error', 1: 'OOB Interface Read Error', 2: 'Decryption CRC Failure', 3: '2.4 channel not supported', 4: '5.0 channel not supported',
  5: 'Signal too weak',
  6: 'Network auth failure', 7: 'Network association failure', 8: 'No DHCP response', 9: 'failed DHCP config', 10: 'IP address conflict',
  11: 'Couldn\'t connect to Registrar',
  12: 'Multiple PBC sessions detected', 13: 'Rogue activity suspected', 14: 'Device busy', 15: 'Setup locked', 16: 'Message Timeout',
  17: 'Registration Session Timeout',
  18: 'Device Password Auth Failure',
};
export const CONNECTIONS = { 1: 'ESS', 2: 'IBSS' };
export const PASSWORDS = { 0: 'PIN (default)', 1: 'User specified', 2: 'Machine specified', 3: 'Rekey', 4: 'PushButton', 5: 'Registrar specified' };
export const ENCRYPTION_TYPES = { 1: 'none', 2: 'WEP', 4: 'TKIP', 8: 'AES' };
export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Beacon', 2: 'Probe Request', 3: 'Probe Response', 4: 'M1', 5: 'M2', 6: 'M2D', 7: 'M3', 8: 'M4', 9: 'M5', 10: 'M6', 11: 'M7', 12: 'M8',
  13: 'WSC_ACK', 14: 'WSC_NACK',
  15: 'WSC_DONE',
};
export const REQUESTS = { 0: 'Enrollee, Info only', 1: 'Enrollee, open 802.1X', 2: 'Registrar', 3: 'WLAN Manager Registrar' };
export const RESPONSES = { 0: 'Enrollee, Info only', 1: 'Enrollee, open 802.1X', 2: 'Registrar', 3: 'AP' };
export const BANDS = { 1: '2.4 GHz', 2: '5 GHz', 3: '2.4 and 5 GHz' };
export const STATES = { 0: 'Reserved', 1: 'Not configured', 2: 'Configured' };
export const EXTENSIONS: Readonly<Record<number, string>> = {
  0: 'Version2', 1: 'AuthorizedMACs', 2: 'Network Key Shareable', 3: 'Request to Enroll', 4: 'Settings Delay Time', 6: 'Multi-AP Extension',
};

/** Categories of devices: name, that of the field for what they are, and what that may be, from 1. */
export const CATEGORIES: Readonly<Record<number, readonly [name: string, field: string, kinds: readonly string[]]>> = {
  1: ['Computer', 'computer', ['PC', 'Server', 'Media Center', 'Ultra-mobile PC', 'Notebook', 'Desktop', 'MID (Mobile Internet Device)', 'Netbook']],
  2: [
    'Input Device', 'input_device',
    ['Keyboard', 'Mouse', 'Joystick', 'Trackball', 'Gaming controller', 'Remote', 'Touchscreen', 'Biometric reader', 'Barcode reader'],
  ],
  3: [
    'Printers, Scanners, Faxes and Copiers', 'printers_scanners_faxes_copiers',
    ['Printer or Print Server', 'Scanner', 'Fax', 'Copier', 'All-in-one (Printer, Scanner, Fax, Copier)'],
  ],
  4: ['Camera', 'camera', ['Digital Still Camera', 'Video Camera', 'Web Camera', 'Security Camera']],
  5: ['Storage', 'storage', ['NAS']],
  6: ['Network Infrastructure', 'network_infrastructure', ['AP', 'Router', 'Switch', 'Gateway', 'Bridge']],
  7: ['Displays', 'displays', ['Television', 'Electronic Picture Frame', 'Projector', 'Monitor']],
  8: [
    'Multimedia Devices', 'multimedia_devices',
    ['DAR', 'PVR', 'MCX', 'Set-top box', 'Media Server/Media Adapter/Media Extender', 'Portable Video Player'],
  ],
  9: ['Gaming Devices', 'gaming_devices', ['Xbox', 'Xbox360', 'Playstation', 'Game Console/Game Console Adapter', 'Portable Gaming Device']],
  10: [
    'Telephone', 'telephone', ['Windows Mobile', 'Phone - single mode', 'Phone - dual mode', 'Smartphone - single mode', 'Smartphone - dual mode'],
  ],
  11: ['Audio Devices', 'audio_devices', [
    'Audio tuner/receiver', 'Speakers', 'Portable Music Player (PMP)', 'Headset (headphones + microphone)', 'Headphones', 'Microphone',
    'Home Theater Systems',
  ]],
};
