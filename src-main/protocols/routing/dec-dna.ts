/** DECnet Phase IV: DNA routing layer (AA-X435A-TK), as it is on Ethernet. */
import { type Cursor, bits, ether, flag, none, octets, protocol, text, u16, u8 } from '../../dissect/index.ts';
import { SERVICE_FIELDS, takeServices } from './dec-dna/services.ts';

const CONTROLS: Readonly<Record<number, string>> = {
  0: 'Initialization', 1: 'Verification', 2: 'Hello and test', 3: 'Level 1 routing', 4: 'Level 2 routing', 5: 'Ethernet Router Hello',
  6: 'Endnode Hello',
};
const TITLES: Readonly<Record<number, string>> = {
  0: 'Initialization message', 1: 'Verification message', 2: 'Hello and test message', 3: 'Level 1 routing message',
  4: 'Level 2 routing message', 5: 'Ethernet router hello message', 6: 'Ethernet endnode hello message',
};
const NODES: Readonly<Record<number, string>> = { 1: 'Level 2 router', 2: 'Level 1 router', 3: 'End node' };
const YES_NO = { as: ['Yes', 'No'] } as const;
const LITTLE = { little: true } as const;
const CONTROL = 0x01, PADDED = 0x80, FORMAT = 0x06, LONG = 0x06;

export const decDna = protocol({
  name: 'dec_dna',
  title: 'DEC DNA Routing Protocol',
  short: 'DEC DNA',
  on: { ethertype: [0x6003] },
  fields: {
    length: u16('Length', { ...LITTLE, own: true }),
    flags: u8('Routing flags', { hex: true }),
    'flags.control': flag('Control packet', CONTROL, YES_NO),
    'flags.msglen': bits('Long data packet format', FORMAT, { hex: true }),
    'flags.RQR': flag('Return to Sender Request', 0x08, YES_NO),
    'flags.RTS': flag('Packet on return trip', 0x10, YES_NO),
    'flags.intra_eth': flag('Intra-ethernet packet', 0x20, YES_NO),
    'rt.msg_type': bits('Routing control message', 0x0e, { hex: true, values: TITLES }),
    'ctl.version': none('Version'),
    'ctl.id': ether('Transmitting system ID'),
    'ctl.tiinfo': u8('Routing information', { hex: true }),
    'ctl.iinfo.node_type': bits('Node type', 0x03, { hex: true, values: NODES }),
    'ctl.iinfo.vrf': flag('Verification required', 0x04, YES_NO),
    'ctl.iinfo.rej': flag('Rejected', 0x08, YES_NO),
    'ctl.iinfo.verf': flag('Verification failed', 0x10, YES_NO),
    'ctl.iinfo.mta': flag('Accepts multicast traffic', 0x20, YES_NO),
    'ctl.iinfo.blkreq': flag('Blocking requested', 0x40, YES_NO),
    'ctl.blk_size': u16('Block size', LITTLE),
    'ctl.prio': u8('Routing priority', { hex: true }),
    'ctl.seed': octets('Verification seed'),
    ctl_neighbor: ether('Neighbor'),
    'ctl.timer': u16('Hello timer(seconds)', LITTLE),
    'ctl.reserved': octets('Reserved'),
    'ctl.fcnval': octets('Verification message function value'),
    'ctl.test_data': octets('Test message data'),
    'ctl.segment': none('Segment'),
    'ctl.checksum': u16('Checksum', { hex: true, ...LITTLE }),
    'ctl.elist': none('List of router states'),
    'ctl.ename': octets('Ethernet name'),
    'ctl.router_id': ether('Router ID'),
    'ctl.router_state': text('Router state'),
    'ctl.router_prio': bits('Router priority', 0x7f, { hex: true }),
    'dst.address': ether('Destination Address'),
    'src.addr': ether('Source Address'),
    nl2: u8('Next level 2 router', { hex: true }),
    svc_cls: u8('Service class', { hex: true }),
    proto_type: u8('Protocol type', { hex: true }),
    visit_cnt: u8('Visit count', { hex: true }),
    dst_node: u16('Destination node', { hex: true, ...LITTLE }),
    src_node: u16('Source node', { hex: true, ...LITTLE }),
    vst_node: u8('Nodes visited ty this package'),
    ...SERVICE_FIELDS,
  },
  dissect(p, f) {
    const length = p.take(f.length);
    p.limit(2 + length);
    if ((p.u8() & PADDED) !== 0) p.skip(Math.max(1, p.u8() & 0x7f));
    if ((p.u8() & CONTROL) !== 0) control(p, f);
    else data(p, f);
  },
});

type Fields = (typeof decDna)['fields'];

/** A node's number within its area, as an address of Ethernet ends with it: AA-00-04-00 is before all of them. */
const nodeText = (number: number): string => `${number >>> 10}.${number & 0x3ff}`;

function control(p: Cursor, f: Fields): void {
  const type = (p.u8() >> 1) & 7;
  p.bits(f.flags, [f['flags.control'], f['rt.msg_type']]);
  p.info(`Routing control, ${CONTROLS[type] ?? 'Unknown'} message`);
  switch (type) {
    case 0:
      takeSource(p, f);
      takeInformation(p, f);
      p.take(f['ctl.blk_size']);
      takeVersion(p, f);
      p.take(f['ctl.timer']);
      takeImage(p, f['ctl.reserved']);
      break;
    case 1:
      takeSource(p, f);
      takeImage(p, f['ctl.fcnval']);
      break;
    case 2:
      takeSource(p, f);
      takeImage(p, f['ctl.test_data']);
      break;
    case 3:
    case 4: takeRouting(p, f, type === 3 ? 'node' : 'area'); break;
    case 5: takeRouterHello(p, f); break;
    case 6: takeNodeHello(p, f); break;
    default: p.takeCaptured(f['nsp.body']);
  }
}

function takeSource(p: Cursor, f: Fields): void {
  const source = p.take(f.src_node);
  p.columns.setAddressTexts(nodeText(source), undefined);
}

/** A count and as many bytes. */
function takeImage(p: Cursor, field: Fields['ctl.reserved']): void {
  if (!p.more) return;
  const length = p.u8();
  p.skip(1);
  if (length > 0) p.take(field, length);
}

function takeVersion(p: Cursor, f: Fields): void {
  const words = `${p.u8()}.${p.u8(1)}.${p.u8(2)}`;
  p.set(f['ctl.version'], undefined, p.at, 3);
  p.label(`Routing Layer Version: ${words}`);
  p.skip(3);
}

function takeInformation(p: Cursor, f: Fields): void {
  const type = p.u8() & 3;
  p.bits(f['ctl.tiinfo'], [
    f['ctl.iinfo.node_type'], f['ctl.iinfo.vrf'], f['ctl.iinfo.rej'], f['ctl.iinfo.verf'], f['ctl.iinfo.mta'], f['ctl.iinfo.blkreq'],
  ]);
  p.addLabel(`, Node type: ${NODES[type] ?? 'Unknown'}`);
}

/** An address of Ethernet that ends with the number of a node; gives that. */
function takeSystem(p: Cursor, field: Fields['ctl.id']): string {
  const node = nodeText(p.little16(4));
  p.take(field);
  p.addLabel(` (${node})`);
  return node;
}

/** §7.9: costs and hops to the nodes or areas from a first one on, as many as each segment says, and the sum of it all. */
function takeRouting(p: Cursor, f: Fields, what: string): void {
  takeSource(p, f);
  p.take(f['ctl.reserved'], 1);
  while (p.remaining > 2) {
    const count = p.little16(), first = p.little16(2);
    const outer = p.open(f['ctl.segment'], 4 + 2 * count);
    p.label(`Segment: ${count} ${what}s from ${first}`);
    p.skip(4);
    for (let i = 0; i < count; i++) {
      const entry = p.little16();
      p.close(p.open(`${what} ${first + i}: ${(entry >> 10) & 31} hops, cost ${entry & 0x3ff}`, 2));
      p.skip(2);
    }
    p.close(outer);
  }
  p.take(f['ctl.checksum']);
}

/** §7.10: the routers that the sender hears, and whether they hear it. */
function takeRouterHello(p: Cursor, f: Fields): void {
  takeVersion(p, f);
  p.columns.setAddressTexts(takeSystem(p, f['ctl.id']), undefined);
  takeInformation(p, f);
  p.take(f['ctl.blk_size']);
  p.take(f['ctl.prio']);
  p.skip(1);
  p.take(f['ctl.timer']);
  p.skip(1);
  if (!p.more) return;
  const outer = p.open(f['ctl.elist'], p.available);
  const list = p.within(p.u8() + 1);
  list.skip(1);
  while (list.more) {
    list.take(f['ctl.ename'], 7);
    const routers = list.within(list.u8() + 1);
    routers.skip(1);
    while (routers.more) {
      takeSystem(routers, f['ctl.router_id']);
      routers.set(f['ctl.router_state'], (routers.u8() & 0x80) === 0 ? 'unknown' : 'known 2-way', routers.at, 1);
      routers.take(f['ctl.router_prio']);
    }
  }
  p.close(outer);
}

function takeNodeHello(p: Cursor, f: Fields): void {
  takeVersion(p, f);
  p.columns.setAddressTexts(takeSystem(p, f['ctl.id']), undefined);
  takeInformation(p, f);
  p.take(f['ctl.blk_size']);
  p.skip(1);
  p.take(f['ctl.seed'], 8);
  takeSystem(p, f.ctl_neighbor);
  p.take(f['ctl.timer']);
  p.skip(1);
  takeImage(p, f['ctl.test_data']);
}

/** Packets of data have a long header on Ethernet, and a short one on other links. */
function data(p: Cursor, f: Fields): void {
  const flags = p.u8(), isLong = (flags & FORMAT) === LONG;
  p.show(f.flags);
  const outer = p.under();
  p.show(f['flags.msglen']);
  p.show(f['flags.RQR']);
  p.show(f['flags.RTS']);
  if (isLong) p.show(f['flags.intra_eth']);
  p.close(outer);
  p.skip(1);
  if (isLong) {
    p.skip(2);
    const destination = takeSystem(p, f['dst.address']);
    p.skip(2);
    p.columns.setAddressTexts(takeSystem(p, f['src.addr']), destination);
    p.take(f.nl2);
    p.take(f.visit_cnt);
    p.take(f.svc_cls);
    p.take(f.proto_type);
  } else {
    const destination = p.take(f.dst_node), source = p.take(f.src_node);
    p.columns.setAddressTexts(nodeText(source), nodeText(destination));
    p.take(f.vst_node);
  }
  if (p.more) takeServices(p, f);
}
