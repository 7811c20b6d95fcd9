/** Associated channels of MPLS behind the label that stands for them, built by hand after the RFC of each. */
const CHANNEL = '020000000001 020000000002 8847 0000d101 1000';
const ALERT = '020000000001 020000000002 8847 00064040 0000e101';
const SOURCE = '00000000000000000000ffff 0a000001 00000007';
/** A session of 26 bits, and the class of service. */
const SESSION = '12345641';
const NTP = 'e000000180000000', PTP = '5f5e10011dcd6500';
const COUNTS = '0000000000000001 0000000000000002 0000000000000003 0000000000000004';

export const examples = {
  /** RFC 6374 §3.1: a query, then a response of one class that counts octets. */
  loss: { hex: `${CHANNEL} 000a 00 00 0034 03 000000 ${SESSION} ${PTP} ${COUNTS}` },
  lossResponse: { hex: `${CHANNEL} 000a 0c 01 0034 c2 000000 ${SESSION} ${NTP} ${COUNTS}` },
  inferredLoss: { hex: `${CHANNEL} 000b 08 19 0034 00 000000 ${SESSION} 0000000000000000 ${COUNTS}` },
  delay: { hex: `${CHANNEL} 000c 00 00 002c 33 30 0000 ${SESSION} ${PTP} 0000000000000000 0000000000000000 0000000000000000` },
  /** The querier's times are of PTP, the responder's of NTP. */
  delayResponse: { hex: `${CHANNEL} 000c 08 01 002c 32 30 0000 ${SESSION} ${NTP} ${PTP} ${PTP} ${NTP}` },
  lossAndDelay: { hex: `${CHANNEL} 000d 00 00 004c 81 13 0000 ${SESSION} 0000000000000009 ` +
    `0000000000000000 0000000000000000 0000000000000000 ${COUNTS}` },
  inferredLossAndDelay: { hex: `${CHANNEL} 000e 00 02 004c 04 44 0000 ${SESSION} 0000000000000009 ` +
    `0000000000000000 0000000000000000 0000000000000000 ${COUNTS}` },
  /** RFC 6378 §4.2: a signal failed on the working path. */
  protection: { hex: `${CHANNEL} 0024 6a 80 01 01 0000 0000` },
  unknownRequest: { hex: `${CHANNEL} 0024 48 00 00 00 0000 0000` },
  /** RFC 6427 §4: an alarm of an interface that is down. */
  fault: { hex: `${CHANNEL} 0058 10 01 02 05 12 0108 0a000001 00000007 0204 00000009 0900` },
  /** RFC 6435 §5.1. */
  lock: { hex: `${CHANNEL} 0026 10000005 0001 000c 00000001 0a000001 00010002` },
  /** RFC 6478 §5.1: acknowledged, the pseudowire stands by. */
  status: { hex: `${CHANNEL} 0027 0258 0c 80 096a 0004 0000 0020 4001 0000` },
  /** RFC 7769 §3. */
  withdrawal: { hex: `${CHANNEL} 0028 0000 12 80 0001 0004 00000005 0404 0006 020000000001` },
  /** RFC 5718 §3. */
  management: { hex: `${CHANNEL} 0001 0021 45000014 00000000 40fd0000 0a000001 0a000002` },
  /** ITU-T Y.1711 §7, behind RFC 3429's label. */
  verification: { hex: `${ALERT} 01 000000 ${SOURCE} ${'00'.repeat(18)} abcd` },
  detection: { hex: `${ALERT} 07 000000 ${SOURCE} 03 ${'00'.repeat(17)} abcd` },
  defect: { hex: `${ALERT} 02 00 0201 ${'00'.repeat(20)} 0000fde8 ${'00'.repeat(14)} abcd` },
  unknownAlert: { hex: `${ALERT} 05 ${'00'.repeat(43)}` },
  managementUnknown: { hex: `${CHANNEL} 0001 0802 01` },
} as const;
