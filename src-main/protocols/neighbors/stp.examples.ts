/** Bridge protocol data units, built by hand after IEEE 802.1D-2004 §9.3 and IEEE 802.1Q-2022 §14. */
const LLC = '0180c2000000 020000000001';
/** Root 32768/1 with cost 20000 by bridge 28672/5, port 0x8002; ages 1.5, 20, 2 and 15 seconds. */
const TREE = '8001020000000001 00004e20 7005020000000002 8002 0180 1400 0200 0f00';
const NAME = '4e6574' + '00'.repeat(29);
const COMMON = `00 ${NAME} 0003 ${'ab'.repeat(16)} 00000007 9000020000000003 13`;
/** MSTI 10 with priority 24576. */
const INSTANCE = '7c 600a020000000004 00000064 80 40 12';

export const examples = {
  configuration: { hex: `${LLC} 0026 424203 0000 00 00 81 ${TREE}` },
  change: { hex: `${LLC} 0007 424203 0000 00 80` },
  rapid: { hex: `${LLC} 0027 424203 0000 02 02 3d ${TREE} 00` },
  multiple: { hex: `${LLC} 0079 424203 0000 03 02 78 ${TREE} 00 0050 ${COMMON} ${INSTANCE}` },
  shortestPath: { hex: `${LLC} 00c0 424203 0000 04 02 78 ${TREE} 00 0040 ${COMMON} 0055 00 ${NAME} ` +
    `0001 ${'cd'.repeat(16)} 39 00 01 23 0004 ${'00'.repeat(8)} ${'ef'.repeat(20)}` },
  /** Cisco's per-VLAN tree: SNAP, and VLAN 5 behind the BPDU. */
  perVlan: { hex: `01000ccccccd 020000000001 0032 aaaa03 00000c 010b 0000 02 02 3c ${TREE} 00 0000 0002 0005` },
  perVlanMore: { hex: `01000ccccccd 020000000001 0039 aaaa03 00000c 010b 0000 02 02 3c ${TREE} 00 0000 0002 0005 0007 0001 09 0000 0000` },
  unknownType: { hex: `${LLC} 0009 424203 0000 05 07 0102` },
  lyingLength: { hex: `${LLC} 0029 424203 0000 03 02 78 ${TREE} 00 0050` },
  /** As Cisco's switches send it: a byte of padding, then the VLAN. */
  configurationPerVlan: { as: 'stp', hex: '0000 00 00 00 84bdaabbcc000300 00000000 84bdaabbcc000300 8002 0000 1400 0200 0f00 00 0000 0002 04bd' },
} as const;
