/** AppleTalk's address resolution, Inside AppleTalk chapter 2: which station has an address of a network, a node and nothing else. */
import { etherText, hexText } from '../../bytes/address-text.ts';
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, type Field, ether, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { ETHER_TYPES } from '../link/ethertype.ts';
import { HARDWARE_TYPES } from '../hardware-types.ts';

/** AppleTalk's numbers, and what those become that write them the other way round. */
const OPCODES: Readonly<Record<number, string>> = { 1: 'request', 2: 'reply', 3: 'probe', 0x100: 'request', 0x200: 'reply', 0x300: 'probe' };
const MAC = 6, APPLETALK = 4;

export const aarp = protocol({
  name: 'aarp',
  title: 'AppleTalk Address Resolution Protocol',
  short: 'AARP',
  on: { ethertype: [0x80f3] },
  fields: {
    'hard.type': u16('Hardware type', { hex: true, values: HARDWARE_TYPES }),
    'proto.type': u16('Protocol type', { hex: true, values: ETHER_TYPES }),
    'hard.size': u8('Hardware size'),
    'proto.size': u8('Protocol size'),
    opcode: u16('Opcode', { values: OPCODES }),
    'src.hw': octets('Sender hardware address'),
    'src.hw_mac': ether('Sender MAC address'),
    'src.proto': octets('Sender protocol address'),
    'src.proto_id': octets('Sender ID'),
    'dst.hw': octets('Target hardware address'),
    'dst.hw_mac': ether('Target MAC address'),
    'dst.proto': octets('Target protocol address'),
    'dst.proto_id': octets('Target ID'),
  },
  dissect(p, f) {
    p.take(f['hard.type']);
    p.take(f['proto.type']);
    const hardware = p.take(f['hard.size']), size = p.take(f['proto.size']), opcode = p.take(f.opcode), name = OPCODES[opcode];
    p.title(name === undefined ? ` (opcode ${hex(opcode, 4)})` : ` (${name})`);
    const end = (of: 'src' | 'dst'): EndFields =>
      ({ mac: f[`${of}.hw_mac`], hardware: f[`${of}.hw`], node: f[`${of}.proto_id`], protocol: f[`${of}.proto`] });
    const sender = takeEnd(p, hardware, size, end('src'));
    const target = takeEnd(p, hardware, size, end('dst'));
    if (name === 'reply') p.info(`${sender.protocol} is at ${sender.hardware}`);
    else if (name === 'probe') p.info(`Is there a ${target.protocol}`);
    else if (name === 'request') p.info(`Who has ${target.protocol}?  Tell ${sender.protocol}`);
    else p.info(`Unknown AARP opcode ${hex(opcode, 4)}`);
  },
});

interface EndFields {
  readonly mac: Field<void>;
  readonly hardware: Field<void>;
  readonly node: Field<void>;
  readonly protocol: Field<void>;
}

/** One of both stations, as texts. A node's address is a zero, its network and its number in it. */
function takeEnd(p: Cursor, hardware: number, protocolSize: number, f: EndFields): { readonly hardware: string; readonly protocol: string } {
  const isMac = hardware === MAC, isNode = protocolSize === APPLETALK;
  const station = isMac ? etherText(p.peekBytes(MAC)) : hexText(p.peekBytes(hardware));
  if (isMac) p.take(f.mac);
  else p.take(f.hardware, hardware);
  const bytes = p.peekBytes(protocolSize);
  const address = isNode ? `${(bytes[1] << 8) | bytes[2]}.${bytes[3]}` : hexText(bytes);
  p.take(isNode ? f.node : f.protocol, protocolSize);
  if (isNode) p.label(() => `${f.node.title}: ${address}`);
  return { hardware: station, protocol: address };
}
