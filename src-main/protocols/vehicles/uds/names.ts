/** Services, kinds and error codes of unified diagnostic services: ISO 14229-1. */

export const SERVICES: Readonly<Record<number, string>> = {
  0x10: 'Diagnostic Session Control', 0x11: 'ECU Reset', 0x14: 'Clear Diagnostic Information', 0x19: 'Read DTC Information',
  0x22: 'Read Data By Identifier', 0x23: 'Read Memory By Address', 0x24: 'Read Scaling Data By Identifier', 0x27: 'Security Access',
  0x28: 'Communication Control', 0x29: 'Authentication', 0x2a: 'Read Data By Periodic Identifier',
  0x2c: 'Dynamically Define Data Identifier', 0x2e: 'Write Data By Identifier', 0x2f: 'Input Output Control By Identifier',
  0x31: 'Routine Control', 0x34: 'Request Download', 0x35: 'Request Upload', 0x36: 'Transfer Data', 0x37: 'Request Transfer Exit',
  0x38: 'Request File Transfer', 0x3d: 'Write Memory By Address', 0x3e: 'Tester Present', 0x3f: 'Error', 0x84: 'Secure Data Transmission',
  0x85: 'Control DTC Setting', 0x86: 'Response On Event', 0x87: 'Link Control',
};

export const SESSIONS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Default Session', 0x02: 'Programming Session', 0x03: 'Extended Diagnostic Session',
  0x04: 'Safety System Diagnostic Session',
};

export const RESETS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Hard Reset', 0x02: 'Key On Off Reset', 0x03: 'Soft Reset', 0x04: 'Enable Rapid Power Shutdown',
  0x05: 'Disable Rapid Power Shutdown',
};

export const REPORTS: Readonly<Record<number, string>> = {
  0x01: 'Report Number of DTC by Status Mask', 0x02: 'Report DTC by Status Mask', 0x03: 'Report DTC Snapshot Identification',
  0x04: 'Report DTC Snapshot Record by DTC Number', 0x05: 'Report DTC Snapshot Record by Record Number',
  0x06: 'Report DTC Extended Data Record by DTC Number', 0x07: 'Report Number of DTC By Severity Mask', 0x08: 'Report DTC by Severity Mask',
  0x09: 'Report Severity Information of DTC', 0x0a: 'Report Supported DTC', 0x0b: 'Report First Test Failed DTC',
  0x0c: 'Report First Confirmed DTC', 0x0d: 'Report Most Recent Test Failed DTC', 0x0e: 'Report Most Recent Confirmed DTC',
  0x14: 'Report DTC Fault Detection Counter', 0x15: 'Report DTC with Permanent Status',
  0x16: 'Report DTC Extended Data Record by Record Number', 0x17: 'Report User Defined Memory DTC By Status Mask',
  0x18: 'Report User Defined Memory DTC Snapshot Record By DTC Number',
  0x19: 'Report User Defined Memory DTC Extended Data Record by DTC Number',
  0x1a: 'Report List of DTCs Supporting Specific Extended Data Record', 0x42: 'Report WWH-OBD DTC By Mask Record',
  0x55: 'Report WWH-OBD DTC With Permanent Status', 0x56: 'Report WWH-OBD DTC By Readiness Group Identifier',
};

export const CONTROLS: Readonly<Record<number, string>> = {
  0x00: 'Return Control To ECU', 0x01: 'Reset To Default', 0x02: 'Freeze Current State', 0x03: 'Short Term Adjustment',
};

export const ROUTINES: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'Start routine', 0x02: 'Stop routine', 0x03: 'Request routine result',
};

export const SETTINGS: Readonly<Record<number, string>> = {
  0x00: 'Reserved', 0x01: 'On', 0x02: 'Off',
};

export const ERRORS: Readonly<Record<number, string>> = {
  0x10: 'General reject', 0x11: 'Service not supported', 0x12: 'Sub-Function Not Supported',
  0x13: 'Incorrect Message Length or Invalid Format', 0x14: 'Response too long', 0x21: 'Busy repeat request',
  0x22: 'Conditions Not Correct', 0x24: 'Request Sequence Error', 0x25: 'No response from sub-net component',
  0x26: 'Failure prevents execution of requested action', 0x31: 'Request Out of Range', 0x33: 'Security Access Denied',
  0x34: 'Authentication Required', 0x35: 'Invalid Key', 0x36: 'Exceeded Number Of Attempts', 0x37: 'Required Time Delay Not Expired',
  0x38: 'Secure Data Transmission Required', 0x39: 'Secure Data Transmission Not Allowed', 0x3a: 'Secure Data Verification Failed',
  0x50: 'Certificate Verification Failed: Invalid Time Period', 0x51: 'Certificate Verification Failed: Invalid Signature',
  0x52: 'Certificate Verification Failed: Invalid Chain of Trust', 0x53: 'Certificate Verification Failed: Invalid Type',
  0x54: 'Certificate Verification Failed: Invalid Format', 0x55: 'Certificate Verification Failed: Invalid Content',
  0x56: 'Certificate Verification Failed: Invalid Scope', 0x57: 'Certificate Verification Failed: Invalid Certificate (revoked)',
  0x58: 'Ownership Verification Failed', 0x59: 'Challenge Calculation Failed', 0x5a: 'Setting Access Rights Failed',
  0x5b: 'Session Key Creation/Derivation Failed', 0x5c: 'Configuration Data Usage Failed', 0x5d: 'DeAuthentication Failed',
  0x70: 'Upload/Download not accepted', 0x71: 'Transfer data suspended', 0x72: 'General Programming Failure',
  0x73: 'Wrong Block Sequence Counter', 0x78: 'Request correctly received, but response is pending',
  0x7e: 'Sub-Function not supported in active session', 0x7f: 'Service not supported in active session', 0x81: 'RPM Too High',
  0x82: 'RPM Too Low', 0x83: 'Engine Is Running', 0x84: 'Engine Is Not Running', 0x85: 'Run Time Too Low', 0x86: 'Temperature Too High',
  0x87: 'Temperature Too Low', 0x88: 'Vehicle Speed Too High', 0x89: 'Vehicle Speed Too Low', 0x8a: 'Throttle/Pedal Too High',
  0x8b: 'Throttle/Pedal Too Low', 0x8c: 'Transmission Range Not In Neutral', 0x8d: 'Transmission Range Not In Gear',
  0x8f: 'Brake Switch(es) Not Closed', 0x90: 'Shifter/Lever Not in Park', 0x91: 'Torque Converter Clutch Locked', 0x92: 'Voltage Too High',
  0x93: 'Voltage Too Low', 0x94: 'Resource Temporarily Not Available',
};
