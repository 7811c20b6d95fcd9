/** What the Zigbee Cluster Library R8 calls its general commands (§2.5), statuses (table 2-12) and types of data (table 2-10). */
type Names = Readonly<Record<number, string>>;

export const TYPES: Names = {
  0: 'No Data', 8: '8-Bit Data', 9: '16-Bit Data', 10: '24-Bit Data', 11: '32-Bit Data', 12: '40-Bit Data',
  13: '48-Bit Data', 14: '56-Bit Data', 15: '64-Bit Data', 16: 'Boolean', 24: '8-Bit Bitmap', 25: '16-Bit Bitmap', 26: '24-Bit Bitmap',
  27: '32-Bit Bitmap', 28: '40-Bit Bitmap', 29: '48-Bit Bitmap', 30: '56-Bit Bitmap', 31: '64-Bit Bitmap', 32: '8-Bit Unsigned Integer',
  33: '16-Bit Unsigned Integer', 34: '24-Bit Unsigned Integer', 35: '32-Bit Unsigned Integer', 36: '40-Bit Unsigned Integer',
  37: '48-Bit Unsigned Integer', 38: '56-Bit Unsigned Integer', 39: '64-Bit Unsigned Integer', 40: '8-Bit Signed Integer',
  41: '16-Bit Signed Integer', 42: '24-Bit Signed Integer', 43: '32-Bit Signed Integer', 44: '40-Bit Signed Integer', 45: '48-Bit Signed Integer',
  46: '56-Bit Signed Integer', 47: '64-Bit Signed Integer', 48: '8-Bit Enumeration', 49: '16-Bit Enumeration',
  57: 'Single Precision Floating Point', 58: 'Double Precision Floating Point', 65: 'Octet String', 66: 'Character String',
  67: 'Long Octet String', 68: 'Long Character String', 72: 'Array', 76: 'Structure', 80: 'Set Collection', 81: 'Bag Collection',
  224: 'Time of Day', 225: 'Date', 226: 'UTC Time', 232: 'Cluster ID', 233: 'Attribute ID', 234: 'BACnet OID', 240: 'IEEE Address',
  241: '128-Bit Security Key', 255: 'Unknown',
};
export const STATUSES: Names = {
  0: 'Success', 1: 'Failure', 126: 'Not Authorized', 127: 'Reserved Field Not Zero', 128: 'Malformed Command',
  129: 'Unsupported Cluster Command', 130: 'Unsupported General Command', 131: 'Unsupported Manufacturer Cluster Command',
  132: 'Unsupported Manufacturer General Command', 133: 'Invalid Field', 134: 'Unsupported Attribute', 135: 'Invalid Value', 136: 'Read Only',
  137: 'Insufficient Space', 138: 'Duplicate Exists', 139: 'Not Found', 140: 'Unreportable Attribute', 141: 'Invalid Data Type',
  142: 'Invalid Selector', 143: 'Write Only', 144: 'Inconsistent Startup State', 145: 'Defined Out of Band', 146: 'Inconsistent Value',
  147: 'Action Denied', 148: 'Timeout', 149: 'Ota Abort', 150: 'Ota Invalid Image', 151: 'Ota Wait For Data', 152: 'Ota No Image Available',
  153: 'Ota Require More Image', 154: 'Ota Notification Pending', 192: 'Hardware Failure', 193: 'Software Failure', 194: 'Calibration Error',
  195: 'Unsupported Cluster', 196: 'Limit Reached',
};
export const GENERAL_COMMANDS: Names = {
  0: 'Read Attributes', 1: 'Read Attributes Response', 2: 'Write Attributes', 3: 'Write Attributes Undivided',
  4: 'Write Attributes Response', 5: 'Write Attributes No Response', 6: 'Configure Reporting', 7: 'Configure Reporting Response',
  8: 'Read Reporting Configuration', 9: 'Read Reporting Configuration Response', 10: 'Report Attributes', 11: 'Default Response',
  12: 'Discover Attributes', 13: 'Discover Attributes Response', 14: 'Read Attributes Structured', 15: 'Write Attributes Structured',
  16: 'Write Attributes Structured Response', 17: 'Discover Commands Received', 18: 'Discover Commands Received Response',
  19: 'Discover Commands Generated', 20: 'Discover Commands Generated Response',
  21: 'Discover Attributes Extended', 22: 'Discover Attributes Extended Response',
};
