/** Frames of Ethernet POWERLINK, built by hand after EPSG DS 301 V1.3 §4.6.1.1, §6.3.2 and §7.3. */
const zeros = (count: number): string => '00'.repeat(count);

export const examples = {
  start: { as: 'epl', hex: '01 ff f0 00 c8 00 00105e5f 88130000 40e2010000000000' },
  request: { as: 'epl', hex: '03 01 f0 00 e5 00 10 00 0400 61626364' },
  response: { as: 'epl', hex: '04 ff 01 fd f1 1b 21 00 0900 616263646566676869' },
  asked: { as: 'epl', hex: '05 ff f0 fd 06 00 01 02 20 05' },
  synchronized: { as: 'epl', hex: '05 ff f0 fd 00 00 06 03 20 00 21000080 01000000 02000000 03000000 04000000 05000000 020304050607' },
  identity: {
    as: 'epl', hex: `06 f0 01 01 10 1a 1d 00 20 00 45000000 2c01 2400 2800 d0070000 0000 9101 0100 6c000001 02000000 03000000 04000000
      ${zeros(8)} ${zeros(16)} 0164a8c0 00ffffff fe64a8c0 ${'686f7374'.padEnd(64, '0')} ${zeros(48)}`,
  },
  status: { as: 'epl', hex: `06 f0 01 02 18 21 fd 000000 a5 00 010203040506 0390 3412 00105e5f 07000000 6300000000000000` },
  command: { as: 'epl', hex: '06 ff f0 04 28 00 1082' },
  hostName: { as: 'epl', hex: `06 ff f0 04 62 00 ${'686f7374'.padEnd(64, '0')}` },
  wish: { as: 'epl', hex: '06 f0 01 03 21 01 0000' },
  reading: { as: 'epl', hex: '06 01 f0 05 06 0a 0000 00 07 00 02 0400 0000 0610 00 00' },
  read: { as: 'epl', hex: '06 f0 01 05 0a 0a 0000 00 07 80 02 0400 0000 88130000' },
  aborted: { as: 'epl', hex: '06 f0 01 05 0a 0a 0000 00 08 40 01 0400 0000 00000206' },
  writing: { as: 'epl', hex: '06 01 f0 05 0e 0e 0000 00 09 10 01 0c00 0000 f4010000 221f 01 00 64617461' },
  opening: { as: 'epl', hex: '06 01 f0 05 00 01 0000' },
  times: { as: 'epl', hex: '06 f0 01 06 0000 03000080 01000000 02000000 03000000 04000000 05000000' },
  own: { as: 'epl', hex: '06 f0 01 a0 0102' },
  next: { as: 'epl', hex: '07 ff f0 6162' },
  invitation: { as: 'epl', hex: '0d ff f0 fd 06 00 05' },
  unknown: { as: 'epl', hex: '09 ff f0 01' },
} as const;
