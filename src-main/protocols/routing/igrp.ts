/** Cisco's Interior Gateway Routing Protocol, "An Introduction to IGRP" (C. Hedrick, 1991), packet formats. */
import { type Cursor, bits, expert, ipv4, protocol, u16, u24, u8 } from '../../dissect/index.ts';

const COMMANDS: Readonly<Record<number, string>> = { 1: 'Response', 2: 'Request' };
const VERSION = 1;
const ROUTE = 14;

export const igrp = protocol({
  name: 'igrp',
  title: 'Cisco Interior Gateway Routing Protocol',
  on: { 'ip.proto': [9] },
  fields: {
    version: bits('IGRP Version', 0xf0),
    command: bits('Command', 0x0f, { values: COMMANDS }),
    update: u8('Update Release'),
    as: u16('Autonomous System'),
    interior_routes: u16('Interior routes'),
    system_routes: u16('System routes'),
    exterior_routes: u16('Exterior routes'),
    checksum: u16('Checksum', { hex: true }),
    network: ipv4('Network'),
    delay: u24('Delay'),
    bandwidth: u24('Bandwidth'),
    mtu: u16('MTU', { unit: 'bytes' }),
    reliability: u8('Reliability'),
    load: u8('Load'),
    hop_count: u8('Hop count', { unit: 'hops' }),
    'version.invalid': expert('Unknown Version, The dissection may be inaccurate', 'warning', 'Protocol'),
  },
  dissect(p, f) {
    const version = p.show(f.version), command = p.take(f.command);
    p.info((version === VERSION ? COMMANDS[command] : undefined) ?? 'Unknown version or opcode');
    if (version !== VERSION) p.expert(f['version.invalid']);
    p.take(f.update);
    p.take(f.as);
    const interior = p.take(f.interior_routes), system = p.take(f.system_routes), exterior = p.take(f.exterior_routes);
    p.take(f.checksum);
    // Networks inside the sender's own are said without their first byte, others without their last.
    const own = p.packet.network === 4 ? p.packet.networkBytes[p.packet.sourceAt] : 0;
    for (let i = 0; i < interior; i++) takeRoute(p, f, 'Interior', own);
    for (let i = 0; i < system; i++) takeRoute(p, f, 'System');
    for (let i = 0; i < exterior; i++) takeRoute(p, f, 'Exterior');
  },
});

type Fields = (typeof igrp)['fields'];

function takeRoute(p: Cursor, f: Fields, kind: string, first?: number): void {
  const said = p.u24(), network = first === undefined ? said * 0x100 : first * 0x1000000 + said;
  const outer = p.open(`Entry for ${kind} network`, ROUTE);
  p.takeAs(f.network, network, 3);
  p.take(f.delay);
  p.take(f.bandwidth);
  p.take(f.mtu);
  p.take(f.reliability);
  p.take(f.load);
  p.take(f.hop_count);
  p.close(outer);
}
