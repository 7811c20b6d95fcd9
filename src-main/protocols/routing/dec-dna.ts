/** DECnet Phase IV: DNA routing layer (AA-X435A-TK) and network services (NSP, AA-X439A-TK), as they are on Ethernet. */
import { type Cursor, bits, ether, flag, octets, protocol, u16, u8 } from '../../dissect/index.ts';

const CONTROLS: Readonly<Record<number, string>> = {
  0: 'Initialization', 1: 'Verification', 2: 'Hello and test', 3: 'Level 1 routing', 4: 'Level 2 routing', 5: 'Ethernet Router Hello',
  6: 'Endnode Hello',
};
const TITLES: Readonly<Record<number, string>> = {
  0: 'Initialization message', 1: 'Verification message', 2: 'Hello and test message', 3: 'Level 1 routing message',
  4: 'Level 2 routing message', 5: 'Ethernet router hello message', 6: 'Ethernet endnode hello message',
};
const MESSAGES: Readonly<Record<number, string>> = {
  0x00: 'Data segment continuation', 0x04: 'Data acknowledgement message', 0x08: 'NOP', 0x10: 'Link service message',
  0x14: 'Other data acknowledgement message', 0x18: 'Connect initiate message', 0x20: 'Beginning segment message',
  0x24: 'Connect acknowledgement message', 0x28: 'Connect confirm message', 0x30: 'Interrupt message', 0x38: 'Disconnect initiate message',
  0x40: 'End of segment message', 0x48: 'Disconnect confirm message', 0x60: 'Begin of segment / End of segment',
  0x68: 'Re-transmitted connect initiate message',
};
const NODES: Readonly<Record<number, string>> = { 1: 'Level 2 router', 2: 'Level 1 router', 3: 'End node' };
const YES_NO = { as: ['Yes', 'No'] } as const;
const LITTLE = { little: true } as const;
const ACKNOWLEDGES = 0x8000;
const CONTROL = 0x01, PADDED = 0x80;

export const decDna = protocol({
  name: 'dec_dna',
  title: 'DEC DNA Routing Protocol',
  short: 'DEC DNA',
  on: { ethertype: [0x6003] },
  fields: {
    length: u16('Length', { ...LITTLE, own: true }),
    flags: u8('Routing flags', { hex: true }),
    'flags.control': flag('Control packet', 0x01, YES_NO),
    'flags.msglen': bits('Long data packet format', 0x06, { hex: true }),
    'flags.RQR': flag('Return to Sender Request', 0x08, YES_NO),
    'flags.RTS': flag('Packet on return trip', 0x10, YES_NO),
    'rt.msg_type': bits('Routing control message', 0x0e, { hex: true, values: TITLES }),
    'ctl.id': ether('Transmitting system ID'),
    'ctl.tiinfo': u8('Routing information', { hex: true }),
    'ctl.iinfo.node_type': bits('Node type', 0x03, { hex: true, values: NODES }),
    'ctl.blk_size': u16('Block size', LITTLE),
    'ctl.seed': octets('Verification seed'),
    ctl_neighbor: ether('Neighbor'),
    'ctl.timer': u16('Hello timer(seconds)', LITTLE),
    version: octets('Routing Layer Version', { own: true, size: 3 }),
    dst: ether('Destination', { own: true }),
    src: ether('Source', { own: true }),
    dst_node: u16('Destination node', { hex: true, ...LITTLE }),
    src_node: u16('Source node', { hex: true, ...LITTLE }),
    vst_node: u8('Nodes visited ty this package'),
    'nsp.msg_type': u8('DNA NSP message', { hex: true, values: MESSAGES }),
    'nsp.dst_link': u16('Destination link', { hex: true, ...LITTLE, own: true }),
    'nsp.src_link': u16('Source link', { hex: true, ...LITTLE, own: true }),
    'nsp.ack': u16('Acknowledged', { hex: true, ...LITTLE, own: true }),
    'nsp.segnum': bits('Message number', 0x0fff, { ...LITTLE, size: 2 }),
    'nsp.body': octets('Body', { own: true }),
  },
  dissect(p, f) {
    const length = p.take(f.length);
    p.limit(2 + length);
    if ((p.u8() & PADDED) !== 0) p.skip(Math.max(1, p.u8() & 0x7f));
    const flags = p.bits(f.flags, [f['flags.control']]);
    if ((flags & CONTROL) !== 0) control(p, f, (flags >> 1) & 7);
    else data(p, f, flags);
    p.takeCaptured(f['nsp.body']);
  },
});

type Fields = (typeof decDna)['fields'];

function control(p: Cursor, f: Fields, type: number): void {
  p.set(f['rt.msg_type'], type, p.at - 1, 1);
  p.info(`Routing control, ${CONTROLS[type] ?? 'Unknown'} message`);
  if (type !== 5 && type !== 6) return;
  p.take(f.version, 3);
  p.take(f['ctl.id']);
  p.bits(f['ctl.tiinfo'], [f['ctl.iinfo.node_type']]);
  p.take(f['ctl.blk_size']);
  if (type === 6) {
    p.skip(1);
    p.take(f['ctl.seed'], 8);
    p.take(f.ctl_neighbor);
  } else {
    p.skip(2);
  }
  p.take(f['ctl.timer']);
}

/** Packets of data have a long header on Ethernet, and a short one within an area. */
function data(p: Cursor, f: Fields, flags: number): void {
  if ((flags & 0x06) === 0x06) {
    p.skip(2);
    p.take(f.dst);
    p.skip(2);
    p.take(f.src);
    p.skip(1);
    p.take(f.vst_node);
    p.skip(2);
  } else {
    p.take(f.dst_node);
    p.take(f.src_node);
    p.take(f.vst_node);
  }
  if (p.remaining < 3) return;
  const type = p.take(f['nsp.msg_type']);
  p.take(f['nsp.dst_link']);
  if (type !== 0x24 && p.remaining >= 2) p.take(f['nsp.src_link']);
  services(p, f, type);
}

/** Acknowledgments have their highest bit set; what is left behind them is the message's own number. */
function services(p: Cursor, f: Fields, type: number): void {
  let acknowledged = -1;
  while (type !== 0x18 && type !== 0x28 && type !== 0x38 && type !== 0x48 && p.remaining >= 2 && (p.little16() & ACKNOWLEDGES) !== 0) {
    const number = p.take(f['nsp.ack']) & 0x0fff;
    if (acknowledged < 0) acknowledged = number;
  }
  switch (type) {
    case 0x04: p.info(`NSP data ACK message(${Math.max(0, acknowledged)})`); break;
    case 0x14: p.info('NSP other data ACK message'); break;
    case 0x10: {
      if (p.remaining >= 2) p.take(f['nsp.segnum']);
      const change = p.available > 0 ? p.u8() & 3 : 0;
      p.info(`NSP link control message(${change === 1 ? 'stop' : change === 2 ? 'go' : 'no change'})`);
      break;
    }
    case 0x18:
    case 0x28:
    case 0x68:
      p.info('NSP connect confirm/initiate message');
      break;
    case 0x24: p.info('NSP connect acknowledgement'); break;
    case 0x30: p.info('NSP interrupt message'); break;
    case 0x38:
    case 0x48:
      p.info('NSP disconnect initiate/confirm message');
      break;
    case 0x00:
    case 0x20:
    case 0x40:
    case 0x60: {
      const number = p.remaining >= 2 ? p.take(f['nsp.segnum']) : 0;
      const where = type === 0x60 ? 'single segment' : type === 0x20 ? 'first segment' : type === 0x40 ? 'last segment' : 'middle segment';
      p.info(`msg nr. ${number} ${where}, bytes this segment: ${p.remaining}, total so far:${p.remaining}`);
      break;
    }
    default: p.info(MESSAGES[type] ?? 'Unknown message');
  }
}
