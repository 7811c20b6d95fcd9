/** Messages of signalling links, made by hand after RFC 3331, RFC 4165, ITU-T Q.704 and Q.707. */
const number = (value: number, bytes: number): string => value.toString(16).padStart(2 * bytes, '0');
const m2ua = (type: number, body: string) => ({ as: 'm2ua', hex: `0100${number(type, 2)}${number(8 + body.length / 2, 4)}${body}` }) as const;
const parameter = (tag: number, value: string): string =>
  number(tag, 2) + number(4 + value.length / 2, 2) + value + '00'.repeat((4 - ((value.length / 2) % 4)) % 4);
const m2pa = (type: number, body: string, length = 16 + body.length / 2) =>
  ({ as: 'm2pa', hex: `01000b${number(type, 1)}${number(length, 4)}0000000400000005${body}` }) as const;
/** From 300 to 200, link 5, in a national network. */
const mtp3 = (service: number, body: string) => ({ as: 'mtp3', hex: `${number(0x80 | service, 1)}c8004b50${body}` }) as const;

export const examples = {
  data: m2ua(0x0601, parameter(1, '00000007') + parameter(0x300, mtp3(0, '11ac').hex)),
  dataWithLength: m2ua(0x0601, parameter(3, '6c696e6b31') + parameter(0x301, `05${mtp3(4, '616263').hex}`)),
  establish: m2ua(0x0602, parameter(1, '00000007')),
  aspUp: m2ua(0x0301, parameter(4, '68656c6c6f') + parameter(17, '00000005') + parameter(19, '00000006')),
  error: m2ua(0, parameter(12, '00000002') + parameter(7, '0102')),
  notify: m2ua(1, parameter(13, '00010002') + parameter(8, '0000000100000005')),
  active: m2ua(0x0401, parameter(11, '00000001')),
  heartbeat: m2ua(0x0303, parameter(9, '6869')),
  state: m2ua(0x0607, parameter(0x302, '00000002') + parameter(0x303, '00000001')),
  congestion: m2ua(0x060e, parameter(0x304, '00000001') + parameter(0x305, '00000002')),
  retrieval: m2ua(0x060b, parameter(0x306, '00000001') + parameter(0x307, '00000063') + parameter(0x308, '00000000')),
  register: m2ua(0x0a01, parameter(0x309, parameter(0x30a, '00000001') + parameter(0x30b, '00000005') + parameter(0x30c, '00000006'))),
  registered: m2ua(0x0a02, parameter(0x30d, parameter(0x30a, '00000001') + parameter(0x30e, '00000000'))),
  deregistered: m2ua(0x0a04, parameter(0x30f, parameter(1, '00000003') + parameter(0x310, '00000002'))),
  odd: m2ua(0x0c01, parameter(0x999, '78797a')),
  linkStatus: m2pa(2, '0000000200000000'),
  acknowledgement: m2pa(1, ''),
  userData: m2pa(1, `40${mtp3(0, '14 2c01'.replace(' ', '')).hex}`),
  peerUnknown: m2pa(3, '616263'),
  peerTooLong: m2pa(2, '00000002', 500),
  peerTrailing: m2pa(2, '0000000261', 20),
  changeover: mtp3(0, '11ac'),
  extended: mtp3(0, '310102a0'),
  changeback: mtp3(0, '512c'),
  prohibited: mtp3(0, '142c01'),
  controlled: mtp3(0, '232cc1'),
  routeTest: mtp3(0, '152c01'),
  inhibit: mtp3(0, '76'),
  connection: mtp3(0, '182c01'),
  unavailable: mtp3(0, '1a2c0115'),
  clustered: mtp3(0, '242c01'),
  noGroup: mtp3(0, '19'),
  linkTest: mtp3(1, '114074657374'),
  oddTest: mtp3(2, '31'),
  telephone: mtp3(4, '616263'),
} as const;
