/** Who has the private enterprise numbers (IANA enterprise-numbers, RFC 9371) that people meet: in DHCP, RADIUS, SNMP, L2TP and blocks of pcapng. */
export const ENTERPRISES: Readonly<Record<number, string>> = {
  0: 'Reserved', 1: 'NxNetworks', 9: 'ciscoSystems', 128: 'Tektronix, Inc.', 193: 'Ericsson AB', 311: 'Microsoft', 343: 'Intel Corporation',
  529: 'Ascend Communications Inc.', 2636: 'Juniper Networks, Inc.', 3561: 'Broadband Forum (previously \'DSL Forum\')',
  4491: 'Cable Television Laboratories, Inc.', 8072: 'net-snmp', 10415: '3GPP', 12356: 'Fortinet, Inc.',
  14122: 'Wireless Broadband Alliance Ltd', 14988: 'MikroTik', 25053: 'Ruckus Wireless, Inc.', 30065: 'Arista Networks, Inc.',
  32473: 'Example Enterprise Number for Documentation Use', 36724: 'Kaplan Research and Application Prototyping', 40712: 'DHCPCD Project',
};
