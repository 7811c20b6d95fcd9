/** Fields that IPv4 and IPv6 share: the traffic class, RFC 2474 and RFC 3168. */

/** IANA dscp-registry. */
export const DSCP_NAMES: Readonly<Record<number, string>> = {
  0: 'Default', 1: 'Lower Effort', 8: 'Class Selector 1', 10: 'Assured Forwarding 11', 12: 'Assured Forwarding 12', 14: 'Assured Forwarding 13',
  16: 'Class Selector 2', 18: 'Assured Forwarding 21', 20: 'Assured Forwarding 22', 22: 'Assured Forwarding 23', 24: 'Class Selector 3',
  26: 'Assured Forwarding 31', 28: 'Assured Forwarding 32', 30: 'Assured Forwarding 33', 32: 'Class Selector 4', 34: 'Assured Forwarding 41',
  36: 'Assured Forwarding 42', 38: 'Assured Forwarding 43', 40: 'Class Selector 5', 44: 'Voice Admit', 46: 'Expedited Forwarding',
  48: 'Class Selector 6', 56: 'Class Selector 7',
};

const DSCP_SHORT: Readonly<Record<number, string>> = {
  0: 'CS0', 1: 'LE', 8: 'CS1', 10: 'AF11', 12: 'AF12', 14: 'AF13', 16: 'CS2', 18: 'AF21', 20: 'AF22', 22: 'AF23', 24: 'CS3', 26: 'AF31', 28: 'AF32',
  30: 'AF33', 32: 'CS4', 34: 'AF41', 36: 'AF42', 38: 'AF43', 40: 'CS5', 44: 'VOICE-ADMIT', 46: 'EF PHB', 48: 'CS6', 56: 'CS7',
};

export const ECN_NAMES: Readonly<Record<number, string>> = {
  0: 'Not ECN-Capable Transport', 1: 'ECN-Capable Transport codepoint \'01\'', 2: 'ECN-Capable Transport codepoint \'10\'',
  3: 'Congestion Experienced',
};

const ECN_SHORT = ['Not-ECT', 'ECT(1)', 'ECT(0)', 'CE'] as const;

/** `DSCP: CS0, ECN: Not-ECT` */
export function trafficClassText(value: number): string {
  return `DSCP: ${DSCP_SHORT[value >>> 2] ?? 'Unknown'}, ECN: ${ECN_SHORT[value & 3]}`;
}

/** 224.0.0.0/24, the local network control block (RFC 5771 §4), and what time to live a packet to one of its addresses has; 0: any. */
export function localControlTtl(address: number): number {
  switch (address) {
    case 0xe0000012: // VRRP, RFC 9568
    case 0xe0000066: // HSRP version 2, GLBP
    case 0xe00000fb: // mDNS, RFC 6762 §11
      return 255;
    case 0xe00000fc: // LLMNR
      return 0;
    default:
      return 1;
  }
}
