/** What Zigbee's application support layer calls its commands, keys and answers: Zigbee Specification R22 §2.2.8 and §4.4. */
type Names = Readonly<Record<number, string>>;

export const COMMANDS: Names = {
  0x01: 'SKKE-1', 0x02: 'SKKE-2', 0x03: 'SKKE-3', 0x04: 'SKKE-4', 0x05: 'Transport Key', 0x06: 'Update Device', 0x07: 'Remove Device',
  0x08: 'Request Key', 0x09: 'Switch Key', 0x0a: 'EA Initiator Challenge', 0x0b: 'EA Responder Challenge', 0x0c: 'EA Initiator MAC',
  0x0d: 'EA Responder MAC', 0x0e: 'Tunnel', 0x0f: 'Verify Key', 0x10: 'Confirm Key',
};
export const KEYS: Names = {
  0: 'Trust Center Master Key', 1: 'Standard Network Key', 2: 'Application Master Key', 3: 'Application Link Key', 4: 'Trust Center Link Key',
  5: 'High-Security Network Key',
};
export const UPDATES: Names = {
  0: 'Standard security, secured rejoin', 1: 'Standard security, unsecured join', 2: 'Device left', 3: 'Standard security, unsecured rejoin',
  4: 'High security, secured rejoin', 5: 'High security, unsecured join', 7: 'High security, unsecured rejoin',
};
export const STATUSES: Names = {
  0x00: 'SUCCESS', 0xa0: 'ASDU_TOO_LONG', 0xa1: 'DEFRAG_DEFERRED', 0xa2: 'DEFRAG_UNSUPPORTED', 0xa3: 'ILLEGAL_REQUEST', 0xa4: 'INVALID_BINDING',
  0xa5: 'INVALID_GROUP', 0xa6: 'INVALID_PARAMETER', 0xa7: 'NO_ACK', 0xa8: 'NO_BOUND_DEVICE', 0xa9: 'NO_SHORT_ADDRESS', 0xaa: 'NOT_SUPPORTED',
  0xab: 'SECURED_LINK_KEY', 0xac: 'SECURED_NWK_KEY', 0xad: 'SECURITY_FAIL', 0xae: 'TABLE_FULL', 0xaf: 'UNSECURED', 0xb0: 'UNSUPPORTED_ATTRIBUTE',
};
