/** What the numbers of CFM stand for: IEEE 802.1Q-2022 §21, ITU-T G.8013/Y.1731 §9. */

export const OPCODES: Readonly<Record<number, string>> = {
  0: 'Reserved for IEEE 802.1', 1: 'Continuity Check Message (CCM)', 2: 'Loopback Reply (LBR)', 3: 'Loopback Message (LBM)',
  4: 'Linktrace Reply (LTR)', 5: 'Linktrace Message (LTM)', 32: 'Generic Notification Message (GNM)', 33: 'Alarm Indication Signal (AIS)',
  35: 'Lock Signal (LCK)', 37: 'Test Signal (TST)', 39: 'Automatic Protection Switching (APS)',
  40: 'Ring-Automatic Protection Switching (R-APS)', 41: 'Maintenance Communication Channel (MCC)', 42: 'Loss Measurement Reply (LMR)',
  43: 'Loss Measurement Message (LMM)', 45: 'One Way Delay Measurement (1DM)', 46: 'Delay Measurement Reply (DMR)',
  47: 'Delay Measurement Message (DMM)', 48: 'Experimental OAM Reply (EXR)', 49: 'Experimental OAM Message (EXM)',
  50: 'Vendor Specific Reply (VSR)', 51: 'Vendor Specific Message (VSM)', 52: 'Client Signal Fail (CSF)',
  53: 'One Way Synthetic Loss Measurement (1SL)', 54: 'Synthetic Loss Reply (SLR)', 55: 'Synthetic Loss Message (SLM)',
};

/** How often continuity is checked, 802.1Q table 21-16. */
export const INTERVALS = {
  0: 'invalid', 1: 'Trans Int 3.33ms, max Lifetime 11.66ms, min Lifetime 10.83ms',
  2: 'Trans Int 10ms, max Lifetime 35ms, min Lifetime 32.5ms', 3: 'Trans Int 100ms, max Lifetime 350ms, min Lifetime 325ms',
  4: 'Trans Int 1s, max Lifetime 3.5s, min Lifetime 3.25s', 5: 'Trans Int 10s, max Lifetime 35s, min Lifetime 32.5s',
  6: 'Trans Int 1min, max Lifetime 3.5min, min Lifetime 3.25min', 7: 'Trans Int 10min, max Lifetime 35min, min Lifetime 32.5min',
};
/** The same of alarms, locks and notifications, Y.1731 table 9-4. */
export const periodName = (period: number): string =>
  (period === 4 ? '1 frame per second' : period === 6 ? '1 frame per minute' : "Invalid Value for AIS/LCK PDU's");

export const DOMAIN_FORMATS = {
  0: 'Reserved for IEEE 802.1', 1: 'No Maintenance Domain Name present', 2: 'RFC1035 DNS Name', 3: 'MAC address + 2-octet integer',
  4: 'Character String',
};
export const ASSOCIATION_FORMATS = {
  0: 'Reserved for IEEE 802.1', 1: 'Primary VID', 2: 'Character String', 3: '2-octet integer', 4: 'RFC 2685 VPN ID', 32: 'ICC-based Format',
};

/** ITU-T G.8031 table 11-1 and G.8032 table 10-3. */
export const LINEAR_REQUESTS: Readonly<Record<number, string>> = {
  0: 'No request', 1: 'Do not revert', 2: 'Reverse request', 4: 'Exercise', 5: 'Wait to restore', 6: 'Depreciated', 7: 'Manual switch',
  9: 'Signal degrade', 11: 'Signal fail working', 13: 'Forced switch', 14: 'Signal fail protection', 15: 'Lockout',
};
export const RING_REQUESTS: Readonly<Record<number, string>> = {
  0: 'No Request', 7: 'Manual Switch', 11: 'Signal Failure', 13: 'Forced Switch', 14: 'Event',
};
export const SIGNALS = { 0: 'Null', 1: 'Normal traffic' };

export const TLVS: Readonly<Record<number, string>> = {
  0: 'End TLV', 1: 'Sender ID TLV', 2: 'Port Status TLV', 3: 'Data TLV', 4: 'Interface Status TLV', 5: 'Reply Ingress TLV',
  6: 'Reply Egress TLV', 7: 'LTM Egress Identifier TLV', 8: 'LTR Egress Identifier TLV', 13: 'Generic Notification Message TLV',
  31: 'Organizational-Specific TLV', 32: 'Test TLV',
};
