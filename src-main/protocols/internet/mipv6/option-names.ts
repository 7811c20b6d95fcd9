/** Mobility options by their type: IANA mobility-parameters. */
export const NAMES: Readonly<Record<number, string>> = {
  0: 'Pad1', 1: 'PadN', 2: 'Binding Refresh Advice', 3: 'Alternate Care-of Address', 4: 'Nonce Indices', 5: 'Authorization Data',
  6: 'Mobile Network Prefix', 7: 'Mobility Header Link-Layer Address', 8: 'Mobile Node Identifier',
  9: 'AUTH', 10: 'MESG-ID', 11: 'CGA Parameters Request', 12: 'CGA Parameters', 13: 'Signature',
  14: 'Permanent Home Keygen Token', 15: 'Care-of Test Init', 16: 'Care-of Test', 17: 'DNS-UPDATE-TYPE', 18: 'Experimental',
  19: 'Vendor Specific', 20: 'Service Selection', 21: 'Binding Authorization Data for FMIPv6 (BADF)', 22: 'Home Network Prefix',
  23: 'Handoff Indicator', 24: 'Access Technology Type', 25: 'Mobile Node Link-layer Identifier', 26: 'Link-local Address',
  27: 'Timestamp', 28: 'Restart Counter', 29: 'IPv4 Home Address', 30: 'IPv4 Address Acknowledgement', 31: 'NAT Detection',
  32: 'IPv4 Care-of Address', 33: 'GRE Key', 34: 'Mobility Header IPv6 Address/Prefix', 35: 'Binding Identifier',
  36: 'IPv4 Home Address Request', 37: 'IPv4 Home Address Reply', 38: 'IPv4 Default-Router Address',
  39: 'IPv4 DHCP Support Mode', 40: 'Context Request', 41: 'Local Mobility Anchor Address',
  42: 'Mobile Node Link-local Address Interface Identifier', 43: 'Transient Binding', 44: 'Flow Summary',
  45: 'Flow Identification', 46: 'Redirect-Capability', 47: 'Redirect', 48: 'Load Information',
  49: 'Alternate IPv4 Care-of Address', 50: 'Mobile Node Group Identifier', 51: 'MAG IPv6 Address',
  52: 'Access Network Identifier', 55: 'Delegated Mobile Network Prefix',
};
