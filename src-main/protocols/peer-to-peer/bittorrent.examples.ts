/** Messages between peers, built by hand after BEP 3, BEP 6 and BEP 10. */
export const examples = {
  handshake: {
    as: 'bittorrent', hex: '13426974546f7272656e742070726f746f636f6c0000000000100005000102030405060708090a0b0c0d0e0f101112132d5452323934' +
      '302d6162636465666768696a6b6c',
  },
  unchoke: { as: 'bittorrent', hex: '0000000101' },
  interested: { as: 'bittorrent', hex: '0000000102' },
  request: { as: 'bittorrent', hex: '0000000d06000000010000000000004000' },
  piece: { as: 'bittorrent', hex: '0000000d07000000010000000064617461' },
  have: { as: 'bittorrent', hex: '000000050400000001' },
  cancel: { as: 'bittorrent', hex: '0000000d08000000010000000000004000' },
  keepAlive: { as: 'bittorrent', hex: '00000000' },
  choke: { as: 'bittorrent', hex: '0000000100' },
  notInterested: { as: 'bittorrent', hex: '0000000103' },
  port: { as: 'bittorrent', hex: '00000003091ae1' },
  suggest: { as: 'bittorrent', hex: '000000050d00000003' },
  haveAll: { as: 'bittorrent', hex: '000000010e' },
  haveNone: { as: 'bittorrent', hex: '000000010f' },
  reject: { as: 'bittorrent', hex: '0000000d10000000010000000000000010' },
  allowed: { as: 'bittorrent', hex: '000000051100000002' },
  extended: { as: 'bittorrent', hex: '0000001b140364383a6d73675f74797065693065353a706965636569306565' },
  bitfield: { as: 'bittorrent', hex: '0000000305fff0' },
  extensions: { as: 'bittorrent', hex: '00000025140064313a6164323a6964692d356565313a6c6c693165313a7865313a76343a7465737465' },
  empty: { as: 'bittorrent', hex: '0000000414006465' },
} as const;
