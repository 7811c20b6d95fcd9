/** Labels of Cisco's phones that texts name by two bytes: the phone writes them in its own language. */

const FIRST = 0x1e, SECOND = 0x80;

/** Behind 0x1e. */
const SERVICES: Readonly<Record<number, string>> = {
  0x00: 'Empty', 0x02: 'Acct', 0x03: 'Flash', 0x04: 'Login', 0x05: 'Device In Home Location', 0x06: 'Device In Roaming Location',
  0x07: 'Enter Authorization Code', 0x08: 'Enter Client Matter Code', 0x09: 'Calls Available For Pickup',
  0x0a: 'Cm Fallback Service Operating', 0x0b: 'Max Phones Exceeded', 0x0c: 'Waiting To Rehome', 0x0d: 'Please End Call', 0x0e: 'Paging',
  0x0f: 'Select Line', 0x10: 'Transfer Destination Is Busy', 0x11: 'Select A Service', 0x12: 'Local Services',
  0x13: 'Enter Search Criteria', 0x14: 'Night Service', 0x15: 'Night Service Active', 0x16: 'Night Service Disabled',
  0x17: 'Login Successful', 0x18: 'Wrong Pin', 0x19: 'Please Enter Pin', 0x1a: 'Of', 0x1b: 'Records 1 To', 0x1c: 'No Record Found',
  0x1d: 'Search Results', 0x1e: 'Calls In Queue', 0x1f: 'Join To Hunt Group', 0x20: 'Ready', 0x21: 'Notready', 0x22: 'Call On Hold',
  0x23: 'Hold Reversion', 0x24: 'Setup Failed', 0x25: 'No Resources', 0x26: 'Device Not Authorized', 0x27: 'Monitoring',
  0x28: 'Recording Awaiting Call To Be Active', 0x29: 'Recording Already In Progress', 0x2a: 'Inactive Recording Session',
  0x2b: 'Mobility', 0x2c: 'Whisper', 0x2d: 'Forward All', 0x2e: 'Malicious Call Id', 0x2f: 'Group Pickup', 0x30: 'Remove Last Participant',
  0x31: 'Other Pickup', 0x32: 'Video', 0x33: 'End Call', 0x34: 'Conference List', 0x35: 'Quality Reporting Tool', 0x36: 'Hunt Group',
  0x37: 'Use Line Or Join To Complete', 0x38: 'Do Not Disturb', 0x39: 'Do Not Disturb Is Active', 0x3a: 'Cfwdall Loop Detected',
  0x3b: 'Cfwdall Hops Exceeded', 0x3c: 'Abbrdial', 0x3d: 'Pickup Is Unavailable', 0x3e: 'Conference Is Unavailable',
  0x3f: 'Meetme Is Unavailable', 0x40: 'Cannot Retrieve Parked Call', 0x41: 'Cannot Send Call To Mobile', 0x43: 'Record',
  0x44: 'Cannot Move Conversation', 0x45: 'Cw Off', 0x46: 'Coaching', 0x4f: 'Recording', 0x50: 'Recording Failed', 0x51: 'Connecting',
};

/** Behind 0x80. */
const CALLS: Readonly<Record<number, string>> = {
  0x01: 'Redial', 0x02: 'Newcall', 0x03: 'Hold', 0x04: 'Transfer', 0x05: 'Cfwdall', 0x06: 'Cfwdbusy', 0x07: 'Cfwdnoanswer',
  0x08: 'Backspace', 0x09: 'Endcall', 0x0a: 'Resume', 0x0b: 'Answer', 0x0c: 'Info', 0x0d: 'Confrn', 0x0e: 'Park', 0x0f: 'Join',
  0x10: 'Meetme', 0x11: 'Pickup', 0x12: 'Gpickup', 0x13: 'Your Current Options', 0x14: 'Off Hook', 0x15: 'On Hook', 0x16: 'Ring Out',
  0x17: 'From', 0x18: 'Connected', 0x19: 'Busy', 0x1a: 'Line In Use', 0x1b: 'Call Waiting', 0x1c: 'Call Transfer', 0x1d: 'Call Park',
  0x1e: 'Call Proceed', 0x1f: 'In Use Remote', 0x20: 'Enter Number', 0x21: 'Call Park At', 0x22: 'Primary Only', 0x23: 'Temp Fail',
  0x24: 'You Have Voicemail', 0x25: 'Forwarded To', 0x26: 'Can Not Complete Conference', 0x27: 'No Conference Bridge',
  0x28: 'Can Not Hold Primary Control', 0x29: 'Invalid Conference Participant', 0x2a: 'In Conference Already',
  0x2b: 'No Participant Info', 0x2c: 'Exceed Maximum Parties', 0x2d: 'Key Is Not Active', 0x2e: 'Error No License',
  0x2f: 'Error Dbconfig', 0x30: 'Error Database', 0x31: 'Error Pass Limit', 0x32: 'Error Unknown', 0x33: 'Error Mismatch',
  0x34: 'Conference', 0x35: 'Park Number', 0x36: 'Private', 0x37: 'Not Enough Bandwidth', 0x38: 'Unknown Number', 0x39: 'Rmlstc',
  0x3a: 'Voicemail', 0x3b: 'Immdiv', 0x3c: 'Intrcpt', 0x3d: 'Setwtch', 0x3e: 'Trnsfvm', 0x3f: 'Dnd', 0x40: 'Divall', 0x41: 'Callback',
  0x42: 'Network Congestion Rerouting', 0x43: 'Barge', 0x44: 'Failed To Setup Barge', 0x45: 'Another Barge Exists',
  0x46: 'Incompatible Device Type', 0x47: 'No Park Number Available', 0x48: 'Callpark Reversion', 0x49: 'Service Is Not Active',
  0x4a: 'High Traffic Try Again Later', 0x4b: 'Qrt', 0x4c: 'Mcid', 0x4d: 'Dirtrfr', 0x4e: 'Select', 0x4f: 'Conflist', 0x50: 'Idivert',
  0x51: 'Cbarge', 0x52: 'Can Not Complete Transfer', 0x53: 'Can Not Join Calls', 0x54: 'Mcid Successful', 0x55: 'Number Not Configured',
  0x56: 'Security Error', 0x57: 'Video Bandwidth Unavailable', 0x58: 'Vidmode', 0x59: 'Max Call Duration Timeout',
  0x5a: 'Max Hold Duration Timeout', 0x5b: 'Opickup', 0x5c: 'Hlog', 0x5d: 'Logged Out Of Hunt Group', 0x5e: 'Park Slot Unavailable',
  0x5f: 'No Call Available For Pickup', 0x61: 'External Transfer Restricted', 0x62: 'No Line Available For Pickup',
  0x63: 'Path Replacement In Progress', 0x64: 'Unknown 2', 0x65: 'Mac Address', 0x66: 'Host Name', 0x67: 'Domain Name',
  0x68: 'Ip Address', 0x69: 'Subnet Mask', 0x6a: 'Tftp Server 1', 0x6b: 'Default Router 1', 0x6c: 'Default Router 2',
  0x6d: 'Default Router 3', 0x6e: 'Default Router 4', 0x6f: 'Default Router 5', 0x70: 'Dns Server 1', 0x71: 'Dns Server 2',
  0x72: 'Dns Server 3', 0x73: 'Dns Server 4', 0x74: 'Dns Server 5', 0x75: 'Operational Vlan Id', 0x76: 'Admin Vlan Id',
  0x77: 'Call Manager 1', 0x78: 'Call Manager 2', 0x79: 'Call Manager 3', 0x7a: 'Call Manager 4', 0x7b: 'Call Manager 5',
  0x7c: 'Information Url', 0x7d: 'Directories Url', 0x7e: 'Messages Url', 0x7f: 'Services Url',
};

/** The text with its labels written out; undefined where it has none. Its end is its first zero byte. */
export function withLabels(bytes: Uint8Array): string | undefined {
  let text = '', found = false;
  for (let at = 0; at < bytes.length && bytes[at] !== 0; at++) {
    const label = at + 1 === bytes.length ? undefined : labelOf(bytes[at], bytes[at + 1]);
    text += label ?? String.fromCharCode(bytes[at]);
    if (label === undefined) continue;
    found = true;
    at++;
  }
  return found ? text : undefined;
}

function labelOf(kind: number, label: number): string | undefined {
  if (kind === FIRST) return SERVICES[label];
  return kind === SECOND ? CALLS[label] : undefined;
}
