/** Zigbee's network layer, Zigbee Specification R22 §3.3: what carries lamps, sensors and switches over IEEE 802.15.4. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { takeNamedBits } from '../bit-names.ts';
import { takeCommand } from './zigbee/nwk-commands.ts';
import { NWK_FIELDS, SECURITY_FIELDS } from './zigbee/nwk-fields.ts';
import { memoryOf } from './zigbee/network-memory.ts';
import { SENDER, takeExtended, takeSecured } from './zigbee/parts.ts';

const DATA = 0, COMMAND = 1, INTERPAN = 3;
const MULTICAST = 0x100, SECURITY = 0x200, SOURCE_ROUTE = 0x400, FAR_DESTINATION = 0x800, FAR_SOURCE = 0x1000;
/** §3.6.5: the addresses of all devices, of all that listen, and of all routers. */
const FIRST_BROADCAST = 0xfff8;
const TYPES = ['Data', 'Command', 'Unknown', 'Interpan'];

const f = NWK_FIELDS;
const CONTROL_BITS = [
  f.frame_type, f.proto_version, f.discovery, f.multicast, f.security, f.src_route, f.ext_dst, f.ext_src, f.end_device_initiator,
];
const NAMED_BITS = CONTROL_BITS.filter(field => field !== f.proto_version);

export const zbeeNwk = protocol({
  name: 'zbee_nwk',
  title: 'ZigBee Network Layer',
  short: 'ZigBee',
  fields: { ...NWK_FIELDS, ...Object.fromEntries(Object.values(SECURITY_FIELDS).map(field => [field.options.id!, field])) },
  dissect(p) {
    const type = p.little16() & 3, name = TYPES[type];
    p.title(` ${name}`);
    const control = takeNamedBits(p, f.fcf, CONTROL_BITS, NAMED_BITS);
    p.addLabel(` ${name}`);
    if (type === INTERPAN) {
      p.info('');
      if (p.more) p.call('zbee_aps');
      return;
    }
    const destination = p.take(f.dst), source = p.take(f.src);
    const from = hex(source, 4), to = destination >= FIRST_BROADCAST ? 'Broadcast' : hex(destination, 4);
    p.title(`, Dst: ${to}, Src: ${from}`);
    p.info(`${name}, Dst: ${to}, Src: ${from}`);
    p.columns.setAddressTexts(from, to);
    p.take(f.radius);
    p.take(f.seqno);
    if ((control & FAR_DESTINATION) !== 0) takeExtended(p, f.dst64);
    let sender: Uint8Array | undefined;
    if ((control & FAR_SOURCE) !== 0) {
      sender = p.peekBytes(8);
      takeExtended(p, f.src64);
    }
    if ((control & MULTICAST) !== 0) p.bits(f['multicast.cf'], [f['multicast.mode'], f['multicast.radius'], f['multicast.max_radius']]);
    if ((control & SOURCE_ROUTE) !== 0) takeRelays(p);
    if ((control & FAR_SOURCE) === 0) sender ??= showSender(p);
    p.packet.notes.set(SENDER, sender);
    const body = (control & SECURITY) !== 0 ? takeSecured(p, sender) : p;
    if (body === undefined) return;
    if (type === COMMAND) {
      takeCommand(body, { source, destination });
      body.data();
    } else if (type === DATA && body.more) {
      body.call('zbee_aps');
    }
  },
});

/** The sender's extended address as it is sent, from this frame's security header or from one before it. */
function showSender(p: Cursor): Uint8Array | undefined {
  const known = memoryOf(p)?.byFrame.get(p.packet.record.number)?.network;
  if (known === undefined) return undefined;
  p.generate(f.src64, known.bytes.toReversed());
  p.generate(f['src64.origin'], known.frame);
  return known.bytes;
}

/** §3.3.1.9: routers between the ends, the one nearest to the destination first. */
function takeRelays(p: Cursor): void {
  const count = p.u8(), outer = p.open(`Source Route, Length: ${count}`, 2 + 2 * count);
  p.take(f['relay.count']);
  p.take(f['relay.index']);
  for (let i = 0; i < count; i++) {
    const relay = p.take(f.relay);
    p.label(() => `Relay ${i + 1}: ${hex(relay, 4)}`);
  }
  p.close(outer);
}

/** Whether a frame's payload begins like Zigbee's: a kind and a version that there are (§3.3.1.1), and short addresses but between networks. */
export function looksLikeZigbee(first: number, hasShort: boolean): boolean {
  const type = first & 3, version = (first >> 2) & 15;
  return version >= 1 && version <= 2 && (type === INTERPAN ? (first & 0xc0) === 0 : (type === DATA || type === COMMAND) && hasShort);
}
