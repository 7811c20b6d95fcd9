/** What the numbers of AgentX stand for, RFC 2741 §5.4 and §6. */

export const PDUS: Readonly<Record<number, string>> = {
  1: 'Open-PDU', 2: 'Close-PDU', 3: 'Register-PDU', 4: 'Unregister-PDU', 5: 'Get-PDU', 6: 'GetNext-PDU',
  7: 'GetBulk-PDU', 8: 'TestSet-PDU', 9: 'CommitSet-PDU', 10: 'UndoSet-PDU', 11: 'CleanupSet-PDU', 12: 'Notify-PDU',
  13: 'Ping-PDU', 14: 'IndexAllocate-PDU', 15: 'IndexDeallocate-PDU', 16: 'AddAgentCaps-PDU',
  17: 'RemoveAgentCaps-PDU', 18: 'Response-PDU',
};

export const REASONS: Readonly<Record<number, string>> = {
  1: 'reasonOther', 2: 'reasonParseError', 3: 'reasonProtocolError', 4: 'reasonTimeouts', 5: 'reasonShutdown',
  6: 'reasonByManager',
};

export const ERRORS: Readonly<Record<number, string>> = {
  0: 'noError', 1: 'tooBig', 2: 'noSuchName', 3: 'badValue', 4: 'readOnly', 5: 'genErr', 6: 'noAccess',
  7: 'wrongType', 8: 'wrongLength', 9: 'wrongEncoding', 10: 'wrongValue', 11: 'noCreation', 12: 'inconsistentValue',
  13: 'resourceUnavailable', 14: 'commitFailed', 15: 'undoFailed', 16: 'authorizationError', 17: 'notWritable',
  18: 'inconsistentName', 256: 'openFailed', 257: 'notOpen', 258: 'indexWrongType', 259: 'indexAlreadyAllocated',
  260: 'indexNoneAvailable', 261: 'indexNotAllocated', 262: 'unsupportedContext', 263: 'duplicateRegistration',
  264: 'unknownRegistration', 265: 'unknownAgentCaps',
};

export const TYPES: Readonly<Record<number, string>> = {
  2: 'Integer', 4: 'Octet String', 5: 'Null', 6: 'Object Identifier', 64: 'IpAddress', 65: 'Counter32',
  66: 'Gauge32', 67: 'TimeTicks', 68: 'Opaque', 70: 'Counter64', 128: 'noSuchObject', 129: 'noSuchInstance',
  130: 'endOfMibView',
};
