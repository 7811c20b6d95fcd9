/** Names of DHCPv6 messages: IANA's "Message Types". */
export const MESSAGES: Readonly<Record<number, string>> = {
  1: 'Solicit', 2: 'Advertise', 3: 'Request', 4: 'Confirm', 5: 'Renew', 6: 'Rebind', 7: 'Reply', 8: 'Release', 9: 'Decline',
  10: 'Reconfigure', 11: 'Information-request', 12: 'Relay-forw', 13: 'Relay-reply', 14: 'Leasequery', 15: 'Leasequery-reply',
  16: 'Leasequery-done', 17: 'Leasequery-data', 18: 'Reconfigure-request', 19: 'Reconfigure-reply', 20: 'DHCPv4-query',
  21: 'DHCPv4-response', 22: 'Active-leasequery', 23: 'StartTLS', 24: 'BNDUPD', 25: 'BNDREPLY', 26: 'POOLREQ', 27: 'POOLRESP', 28: 'UPDREQ',
  29: 'UPDREQALL', 30: 'UPDDONE', 31: 'CONNECT', 32: 'CONNECTREPLY', 33: 'DISCONNECT', 34: 'STATE', 35: 'CONTACT',
};
