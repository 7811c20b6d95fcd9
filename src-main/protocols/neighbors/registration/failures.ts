/** Why a stream cannot be had: IEEE 802.1Q-2022 table 35-6. */
export const FAILURES: Readonly<Record<number, string>> = {
  1: 'Insufficient Bandwidth', 2: 'Insufficient Bridge resources', 3: 'Insufficient Bandwidth for Traffic Class',
  4: 'Stream ID in use by another Talker', 5: 'Stream destination_address already in use', 6: 'Stream preempted by higher rank',
  7: 'Reported latency has changed', 8: 'Egress port in not AVB capable',
  9: 'Use a different destination address (i.e. MAC DA hash table full)', 10: 'Out of MSRP resources', 11: 'Out of MMRP resources',
  12: 'Cannot store destination_address (i.e. Bridge is out of MAC resources)', 13: 'Requested priority not an SR Class (3.3) priority',
  14: 'MaxFrameSize (35.2.2.8.4(a)) is too large for media', 15: 'msrpMaxFanInPorts (35.2.1.4(f)) limit has been reached',
  16: 'Changes in FirstValue for a registered StreamID', 17: 'VLAN is blocked on this egress port (Registration Forbidden)',
  18: 'VLAN tagging is disabled on this egress port (untagged set)', 19: 'SR class priority mismatch',
};
