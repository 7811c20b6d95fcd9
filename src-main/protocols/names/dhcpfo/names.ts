/** What the numbers of DHCP failover stand for, draft-ietf-dhc-failover-12 §6 and §12. */

export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Pool request', 2: 'Pool response', 3: 'Binding update', 4: 'Binding acknowledge', 5: 'Connect',
  6: 'Connect acknowledge', 7: 'Update request', 8: 'Update done', 9: 'Update request all', 10: 'State',
  11: 'Contact', 12: 'Disconnect',
};

export const OPTIONS: Readonly<Record<number, string>> = {
  1: 'addresses-transferred', 2: 'assigned-IP-address', 3: 'binding-status', 4: 'client-identifier',
  5: 'client-hardware-address', 6: 'client-last-transaction-time', 7: 'reply-option', 8: 'request-option',
  9: 'FTDDNS', 10: 'delayed-service-parameter', 11: 'hash-bucket-assignment', 12: 'IP-flags',
  13: 'lease-expiration-time', 14: 'max-unacked-BNDUPD', 15: 'MCLT', 16: 'message', 17: 'message-digest',
  18: 'potential-expiration-time', 19: 'receive-timer', 20: 'protocol-version', 21: 'reject-reason',
  22: 'relationship-name', 23: 'server-flag', 24: 'server-state', 25: 'start-time-of-state', 26: 'TLS-reply',
  27: 'TLS-request', 28: 'vendor-class', 29: 'vendor-option',
};

export const BINDINGS: Readonly<Record<number, string>> = {
  1: 'FREE', 2: 'ACTIVE', 3: 'EXPIRED', 4: 'RELEASED', 5: 'ABANDONED', 6: 'RESET', 7: 'BACKUP',
};

export const STATES: Readonly<Record<number, string>> = {
  1: 'startup', 2: 'normal', 3: 'communication interrupted', 4: 'partner down', 5: 'potential conflict',
  6: 'recover', 7: 'paused', 8: 'shutdown', 9: 'recover done', 10: 'resolution interrupted', 11: 'conflict done',
};

export const REJECTIONS: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'Illegal IP address (not part of any address pool)',
  2: 'Fatal conflict exists: address in use by other client', 3: 'Missing binding information',
  4: 'Connection rejected, time mismatch too great', 5: 'Connection rejected, invalid MCLT',
  6: 'Connection rejected, unknown reason', 7: 'Connection rejected, duplicate connection',
  8: 'Connection rejected, invalid failover partner', 9: 'TLS not supported', 10: 'TLS supported but not configured',
  11: 'TLS required but not supported by partner', 12: 'Message digest not supported',
  13: 'Message digest not configured', 14: 'Protocol version mismatch', 15: 'Outdated binding information',
  16: 'Less critical binding information', 17: 'No traffic within sufficient time',
  18: 'Hash bucket assignment conflict', 19: 'IP not reserved on this server',
  20: 'Message digest failed to compare', 21: 'Missing message digest.',
  254: 'Unknown: Error occurred but does not match any reason',
};
