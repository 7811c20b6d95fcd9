/** Messages of KNXnet/IP, built by hand after KNX Standard 3.8.2 to 3.8.5 and 3.6.3. */
const packet = (service: string, body: string) => {
  const bytes = body.replace(/\s/g, '');
  return { as: 'kip', hex: `0610${service}${(6 + bytes.length / 2).toString(16).padStart(4, '0')}${bytes}` } as const;
};
const ADDRESS = '0801 0a000001 0e57';
const NAME = '4b4e5820495020526f75746572'.padEnd(60, '0');
const DEVICE = `3601 02 01 1101 0011 0001000a1b2c e000170c 0024a1b2c3d4 ${NAME}`;
/** An address, its mask, and who leads out of its network. */
const NETWORK = '0a000002 ffffff00 0a000001';
const SERVICES = '0802 0201 0401 0501';
/** A tunnel's number, and a frame to or from the bus. */
const tunnel = (frame: string) => packet('0420', `0415 07 00 ${frame}`);
const lengthOf = (data: string): string => (data.replace(/\s/g, '').length / 2 - 1).toString(16).padStart(2, '0');
const link = (data: string, to = 'bce0 1105 0a03') => tunnel(`29 00 ${to} ${lengthOf(data)} ${data}`);

export const examples = {
  search: packet('0201', ADDRESS),
  found: packet('0202', `${ADDRESS} ${DEVICE} ${SERVICES}`),
  extended: packet('020b', `${ADDRESS} 0281`),
  described: packet('0204', `${DEVICE} ${SERVICES} 1003 ${NETWORK} 01 01 1404 ${NETWORK} 0a000003 04 00 0605 11011102 08fe 00c5 aabbccdd`),
  connect: packet('0205', `${ADDRESS} ${ADDRESS} 0404 0200`),
  connected: packet('0206', `1500 ${ADDRESS} 0404 1102`),
  refused: packet('0206', '0024'),
  alive: packet('0207', `1500 ${ADDRESS}`),
  ended: packet('020a', '1521'),
  write: link('0081'),
  temperature: link('0080 0c1a'),
  connectDevice: link('80', 'b060 0000 1107'),
  descriptor: link('4340 0701', 'b060 1107 1105'),
  acknowledge: link('c2', 'b060 1107 1105'),
  propertyRead: link('03d5 00 0b 1001', 'b060 0000 1107'),
  memory: link('0281 4000 aa', 'b060 0000 1107'),
  userMemory: link('02c1 42 0010 aabb', 'b060 0000 1107'),
  authorize: link('03d1 00 ffffffff', 'b060 0000 1107'),
  converter: link('0181 01', 'b060 0000 1107'),
  noted: tunnel('29 04 0102aabb bce0 1105 0a03 01 0000'),
  own: tunnel('fb 000b 01 34 1001 02'),
  acknowledged: packet('0421', '0415 07 00'),
  feature: packet('0422', '0415 07 00 01 00'),
  routed: packet('0530', '29 00 bcd0 1105 0a03 01 0080'),
  lost: packet('0531', '04 00 0005'),
  busy: packet('0532', '06 00 0064 0000'),
  unknown: packet('0999', '6162'),
  endless: packet('0204', '0001'),
} as const;
