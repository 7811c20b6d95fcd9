/** Art-Net's packets, built by hand after Art-Net 4 (Protocol Release V1.4): a node that is asked and answers, levels, switches, files, RDM. */
const ID = '4172742d4e657400';
const zeros = (count: number): string => '00'.repeat(count);
const text = (shown: string, length: number): string => Array.from(shown, c => c.charCodeAt(0).toString(16)).join('').padEnd(2 * length, '0');

export const examples = {
  poll: { as: 'artnet', hex: `${ID} 0020 000e 0e40` },
  pollRange: { as: 'artnet', hex: `${ID} 0020 000e 3000 0123 0120` },
  reply: {
    as: 'artnet',
    hex: `${ID} 0021 0a000001 3619 0102 01 02 0010 07 d2 4c41 ${text('Node', 18)} ${text('A node', 64)} ${text('#0001 [0000] ok', 64)} 0004 c0804500 `
      + `80083c00 80024e00 01020304 05060708 010203 000000 00 020304050607 0a000001 01 0f ${zeros(26)}`,
  },
  oldReply: {
    as: 'artnet',
    hex: `${ID} 0021 0a000001 3619 0102 00 00 0010 00 00 4c41 ${text('Old', 18)} ${text('Old', 64)} ${zeros(64)} 0001 80000000 `
      + `${zeros(16)} 000000 000000 00 020304050607`,
  },
  diagnosis: { as: 'artnet', hex: `${ID} 0023 000e 00 40 0000 0005 68656c6c6f` },
  levels: { as: 'artnet', hex: `${ID} 0050 000e 06 01 0302 0012 007fff0000000000ff00000000000000 80ff` },
  longLevels: { as: 'artnet', hex: `${ID} 0050 000e 06 01 0302 0200 00ff` },
  sync: { as: 'artnet', hex: `${ID} 0052 000e 0000` },
  address: { as: 'artnet', hex: `${ID} 0060 000e 81 01 ${text('Short', 18)} ${text('Long', 64)} 81827f00 85867f00 7f 7f 50` },
  input: { as: 'artnet', hex: `${ID} 0070 000e 0001 0004 01000100` },
  devices: { as: 'artnet', hex: `${ID} 0081 000e 01 01 ${zeros(7)} 02 00 05 0002 00 02 4c4c00000001 4c4c00000002` },
  control: { as: 'artnet', hex: `${ID} 0082 000e 0000 ${zeros(7)} 01 01 10` },
  // RDM's sum has the start code 0xcc in it (E1.20 §6.2.11).
  rdm: { as: 'artnet', hex: `${ID} 0083 000e 01 00 ${zeros(7)} 00 00 05 01 18 4c4c00000001 4c4cffffffff 07 01 00 0000 20 0060 00 069a` },
  subDevices: { as: 'artnet', hex: `${ID} 0084 000e 01 00 4c4c00000001 00 20 00f0 0001 0002 00000000 00010002` },
  trigger: { as: 'artnet', hex: `${ID} 0099 000e 0000 ffff 00 41 ${zeros(8)}` },
  video: { as: 'artnet', hex: `${ID} 40a0 000e 0000 01 02 02 01 41074207` },
  firmware: { as: 'artnet', hex: `${ID} 00f3 000e 0000 01 ${zeros(21)}` },
  program: { as: 'artnet', hex: `${ID} 00f8 000e 0000 87 00 0a000009 ff000000 1936 ${zeros(8)}` },
  programmed: { as: 'artnet', hex: `${ID} 00f9 000e 00000000 0a000009 ff000000 1936 40 ${zeros(7)}` },
  unknown: { as: 'artnet', hex: `${ID} 3412 000e 0102` },
  slots: { as: 'dmx_chan', hex: 'ff8000' },
  wrongSum: { as: 'rdm', hex: '01 1a 4c4c00000001 4c4cffffffff 07 01 00 0000 21 0060 02 0102 0000 55' },
} as const;
