/**
 * Frames of a coordinator (0x0000, 00:11:22:33:44:55:66:77) and a lamp (0x1234, 00:a1:b2:c3:d4:e5:f6:01) with check sequences, built by hand
 * after Zigbee Specification R22 §3.3, §4.4 and §4.5 and secured with AES-CCM of Python's `cryptography`: the network key
 * 01030507090b0d0f00020406080a0c0d, and `ZigBeeAlliance09` as link key.
 */
export const examples = {
  report: {
    linkType: 195,
    hex: '618801621a000034120812000034121e0001f6e5d4c3b2a100280500000001f6e5d4c3b2a10000' +
      '6b1178384e9f861b3a218827c18d71df10c1df47ba',
  },
  turnOn: { linkType: 195, hex: '618802621a341200000802341200001e012806000000776655443322110000b97e310238338c1d9e68313664c8ad7d53' },
  linkStatus: { linkType: 195, hex: '618804621afcff34120902fcff34121e03280800000001f6e5d4c3b2a10000a40d30579b32a8bc7d53ecde1449' },
  /** The network key, secured by the key-transport key of the link key. */
  networkKey: {
    linkType: 195,
    hex: '618807621a341200000800341200001e06210930030000007766554433221100' +
      'ce3b9e43db042f33f8dc3d3ac2083a08b87ba9d68e1c423d0290e24b75408e48b771135fa52e363423',
  },
  /** Secured in the network by the network key, and for the coordinator alone by the link key. */
  twice: {
    linkType: 195,
    hex: '618808621a000034120802000034121e07280b00000001f6e5d4c3b2a10000' +
      '4576eb9817410aa44a476069db4488256dd0bea585caeb120dc19e44908ceec7d6f0336a',
  },
  /** The command inside has no extended address of its own: the network layer's counts. */
  switchKey: {
    linkType: 195, hex: '618809621a341200000812341200001e087766554433221100280c000000776655443322110000161310572eaae365fe6268614592496a3fc332',
  },
} as const;
