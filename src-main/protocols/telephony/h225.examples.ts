/** Messages of H.225.0, their bits put together by hand after the modules of its annex H and ITU-T X.691 (aligned PER). */
export const examples = {
  /** A terminal looks for its gatekeeper: with a name, digits, and (an extension) a URL as aliases. */
  gatekeeperRequest: {
    as: 'h225',
    hex: '00a00004060008914a0004000a00000106b722c0b5000012074e65746c6f75706502312e3000400047004b00310340030061006e006e006102004567' +
      '08000900067369703a614062',
  },
  /** One of its extensions is there, the last of eleven. */
  gatekeeperConfirm: { as: 'h225', hex: '06800004060008914a0004040047004b0031000a00000206b71400400180' },
  /** The reason came with a later version. */
  gatekeeperReject: { as: 'h225', hex: '08000004060008914a0004800100' },
  /** Extensions up to the 41st, which no version has. */
  registrationRequest: {
    as: 'h225',
    hex: '0e800005060008914a00048001000a00000106b801000a00000106b722c0b5000012074e65746c6f75706502312e3000010080aa60b5000012074e65' +
      '746c6f75706502312e30508b000000010340012b01800100018001aa',
  },
  admissionRequest: {
    as: 'h225',
    hex: '27800006002000450050003901010088800140030061006e006e00614005001267000102030405060708090a0b0c0d0e0f00e0018011001011121314' +
      '15161718191a1b1c1d1e1f',
  },
  disengageRequest: { as: 'h225', hex: '3c000704004500500039000102030405060708090a0b0c0d0e0f126720' },
  /** With a token of H.235: when it is from, something of its maker's, and a key on a curve. */
  token: {
    as: 'h225', hex: '8023 200004 01 c080022a03 c05fffffff 022a0401ff 010c 10 0008aa 0008bb 00 0000 0000 0bb7',
  },
  inProgress: { as: 'h225', hex: '80050000060bb7' },
  /** In Q.931 over TPKT, to a gateway by digits. */
  setup: {
    as: 'tpkt',
    hex: '0300007b08020005057e006f0500f8060008914a0004000a00000113880140030061006e006e006130c0b5000012074e65746c6f75706502312e3000' +
      '01010088800a00000206b800000102030405060708090a0b0c0d0e0f00550d07000a0000019c401100101112131415161718191a1b1c1d1e1f018001' +
      '000100',
  },
  alerting: { as: 'tpkt', hex: '0300002a08020005017e001e050300060008914a000422c0b5000012074e65746c6f75706502312e3000' },
  connect: {
    as: 'tpkt',
    hex: '0300004b08020005077e003f052240060008914a0004000a000002138922c0b5000012074e65746c6f75706502312e3000000102030405060708090a' +
      '0b0c0d0e0f04c00180050103020600',
  },
  releaseComplete: { as: 'tpkt', hex: '03000017080200055a7e000b050540060008914a000450' },
  /** A message without a body of its own (an extension) that carries one of H.245. */
  tunnel: { as: 'tpkt', hex: '0300001a08020005627e000e0528100004c00180050103020600' },
  unknownAlternative: { as: 'h225', hex: '7c00' },
} as const;
