/** RTCP packets, built by hand after RFC 3550 §6, RFC 4585 §6, RFC 5104 §4 and RFC 3611 §4. */
const BLOCK = 'deadbeef 19 fffffd 00010005 00000007 12345678 00008000';
const RECEIVER = `81 c9 0007 00000005 ${BLOCK}`;

export const examples = {
  sender: {
    as: 'rtcp',
    hex: `81 c8 000c 00000005 e8754700 80000000 00000640 0000000a 000000c8 ${BLOCK} 82 ca 000a 00000005 01 09 7573657240686f7374 02 04 4e616d65 08 07 03 706678 76616c 00 00
      00000006 07 01 6e 00 81 cb 0003 00000005 04 62796521 000000`,
  },
  application: { as: 'rtcp', hex: `${RECEIVER} 83 cc 0004 00000005 41424344 6461746131323334` },
  /** A floor is denied (TS 24.380 §8.2): the cause with its phrase, a list of users, a source, the cell that it is in, and a field of later. */
  denied: {
    as: 'rtcp',
    hex: `83 cc 000f 00000005 4d435054 02 06 0003 616c6f6e 0f 08 02 02 6162 03 636465 0000 10 06 01 00 00000007
      13 08 01 02f810 04050607 0000 15 02 abcd 0b 06 01 02 7864 0000`,
  },
  place: { as: 'rtcp', hex: '80 cc 0008 00000005 4d435054 13 07 06 fffffe 000003 000000 00 02 0500 01 02 001e 0d 02 0200' },
  /** Push to talk (OMA PoC): who talks to five, a burst that was too long, and a session that begins. */
  taken: { as: 'rtcp', hex: '92 cc 0007 00000005 506f4331 00000009 01 05 616c696365 02 03 626f62 64 02 0005' },
  revoked: { as: 'rtcp', hex: '86 cc 0003 00000005 506f4331 0002 001e' },
  connect: { as: 'rtcp', hex: '8f cc 0006 00000005 506f4331 c000 02 80 01 03 616263 02 02 6465 000000' },
  request: { as: 'rtcp', hex: '80 cc 0006 00000005 506f4331 66 02 0002 67 08 e8754700 80000000 0000' },
  multiplexed: { as: 'rtcp', hex: '80 cc 0003 00000005 33475050 d0 00 04d2' },
  negative: { as: 'rtcp', hex: `${RECEIVER} 81 cd 0003 00000005 00000006 0064 8005` },
  bitRate: { as: 'rtcp', hex: '83 cd 0004 00000005 00000000 00000006 0c07d028' },
  transportControl: { as: 'rtcp', hex: '8f cd 0006 00000005 00000006 000a 0007 000005 01 d800 04 fff0 000000' },
  runs: { as: 'rtcp', hex: '8f cd 0006 00000005 00000006 000a 0003 000005 01 2003 04080c 000000' },
  pictureLoss: { as: 'rtcp', hex: '81 ce 0002 00000005 00000006' },
  /** MS-RTP §2.2.12: 1280 by 720 at 30 and 15 frames a second, 200000 to 210000 bits a second and so on, for one receiver each. */
  sourceRequest: {
    as: 'rtcp',
    hex: `8f ce 0018 00000005 00000006 0001 0058 ffffffff 0007 0000 01 01 01 44 00000000
      7a 01 05 0b 0500 02d0 00030d40 00000000 00002710 ${'0001'.repeat(10)} 00000014 0001 0002 ${'0003'.repeat(8)} 000e1000`,
  },
  speakers: { as: 'rtcp', hex: '8f ce 0005 00000005 00000006 0003 000c fffffffe 00000009' },
  syncFrames: { as: 'rtcp', hex: '81 ce 0005 00000005 00000006 0009 0000 0001020304050607' },
  fullIntra: { as: 'rtcp', hex: '84 ce 0004 00000005 00000000 00000006 09000000' },
  sliceLoss: { as: 'rtcp', hex: '82 ce 0003 00000005 00000006 00080083' },
  maximum: { as: 'rtcp', hex: '8f ce 0005 00000005 00000000 52454d42 01 0986a0 00000006' },
  extended: {
    as: 'rtcp',
    hex: `80 cf 0023 00000005 04 00 0002 e8754700 00000005 05 00 0003 00000006 00001000 00008000 06 e8 0009 00000006 0001 0009 00000002 00000000 00000003 00000004
      00000005 00000006 01020304 07 00 0008 00000006 01020304 0005 0006 0007 0008 f0f13210 505a287f 6c00 0014 0028 003c 01 02 0003 00000006 0001 0009 4005 c123
      03 00 0003 00000006 0001 0002 00000007`,
  },
  extensions: { as: 'rtcp', hex: '80 c9 0009 00000005 0001 0010 00000006 000f4240 09 000000 000b 000c 00000006 85 06 0708 0f0f 0004' },
  foreign: { as: 'rtcp', hex: '80 c9 0003 00000005 01020304 05060708' },
  lost: { as: 'rtcp', hex: '80 c1 0002 00000005 0064 0001' },
  jitter: { as: 'rtcp', hex: '82 c3 0002 00000005 00000006' },
  clock: { as: 'rtcp', hex: '80 d0 0009 00000005 4e414d45 0001 00010203040506070809 0000000000000000 00000007 00000008' },
  summary: { as: 'rtcp', hex: '80 d1 0004 00000005 00000006 e8754700 80000000' },
  quality: { as: 'rtcp', hex: '80 cf 000a 00000005 08 00 0008 0001 0002 0003 0004 00000005 0006 0007 00000008 00000009 0000000a 0000000b' },
  synchronization: { as: 'rtcp', hex: '80 cf 0009 00000005 0c 10 0007 40000000 00000001 00000006 e8754700 80000000 00000007 00018000' },
  longer: { as: 'rtcp', hex: '81 ca 0032 00000005 01 03 616263 00 0000' },
  padded: { as: 'rtcp', hex: 'a0 c9 0002 00000005 00000004' },
  cut: { as: 'rtcp', hex: '81 c9 0007 00000005' },
} as const;
