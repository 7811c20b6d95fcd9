/** Messages of AVRCP as AVCTP carries them, built by hand after AVRCP 1.6 §6 and AV/C: buttons, what a player says of itself, and parts. */
const SIG = '001958';
const TITLE = '00000001006a0005 5469746c65';

export const examples = {
  unit: { as: 'btavctp', hex: '00110e 01ff30ffffffffff' },
  unitInfo: { as: 'btavctp', hex: `02110e 0cff300748${SIG}` },
  subunit: { as: 'btavctp', hex: '10110e 01ff3107ffffffff' },
  play: { as: 'btavctp', hex: '20110e 00487c4400' },
  played: { as: 'btavctp', hex: '22110e 09487cc400' },
  group: { as: 'btavctp', hex: `20110e 00487c7e05${SIG}0001` },
  capabilities: { as: 'btavctp', hex: `02110e 0c4800${SIG}100000040302010d` },
  companies: { as: 'btavctp', hex: `02110e 0c4800${SIG}1000000502 01${SIG}` },
  setting: { as: 'btavctp', hex: `00110e 004800${SIG}1400000502 02020301` },
  settingNames: { as: 'btavctp', hex: `02110e 0c4800${SIG}1500000b 01 02006a06526570656174` },
  valueNames: { as: 'btavctp', hex: `02110e 0c4800${SIG}16000008 01 01006a034f6666` },
  characters: { as: 'btavctp', hex: `00110e 004800${SIG}1700000301006a` },
  battery: { as: 'btavctp', hex: `00110e 004800${SIG}1800000101` },
  playing: { as: 'btavctp', hex: `00110e 014800${SIG}20000011 0000000000000000 02 0000000100000007` },
  title: { as: 'btavctp', hex: `02110e 0c4800${SIG}2000000e 01 ${TITLE}` },
  status: { as: 'btavctp', hex: `02110e 0c4800${SIG}30000009 0003183000000fa001` },
  register: { as: 'btavctp', hex: `00110e 034800${SIG}31000005 0500000005` },
  position: { as: 'btavctp', hex: `02110e 0d4800${SIG}31000005 0500001000` },
  track: { as: 'btavctp', hex: `02110e 0f4800${SIG}31000009 02ffffffffffffffff` },
  player: { as: 'btavctp', hex: `02110e 0d4800${SIG}31000005 0b00010005` },
  continue: { as: 'btavctp', hex: `00110e 004800${SIG}4000000120` },
  volume: { as: 'btavctp', hex: `00110e 004800${SIG}500000017f` },
  address: { as: 'btavctp', hex: `00110e 004800${SIG}600000020001` },
  playItem: { as: 'btavctp', hex: `00110e 004800${SIG}7400000b 0300000000000000010005` },
  rejected: { as: 'btavctp', hex: `02110e 0a4800${SIG}2000000101` },
  other: { as: 'btavctp', hex: '00110c 004800001234010203' },
  short: { as: 'btavctp', hex: `02110e 0c4800${SIG}2000000e 01 00000001006a0009 5469746c65` },
} as const;
