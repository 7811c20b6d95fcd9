/**
 * Spanning tree protocols: STP and RSTP (IEEE 802.1D-2004 §9), MSTP and SPT (IEEE 802.1Q-2022 §14), and Cisco's per-VLAN trees, which add the VLAN.
 */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, ether, expert, f64, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { FLAGS, takeBridge, takeFlags } from './stp/bridges.ts';
import { EXTENSION_FIELDS, takeMultipleTrees, takeShortestPaths } from './stp/extensions.ts';
import { VLAN_FIELDS, takeOriginatingVlan } from './stp/per-vlan.ts';

const PROTOCOLS = { 0: 'Spanning Tree Protocol' };
const VERSIONS = { 0: 'Spanning Tree', 2: 'Rapid Spanning Tree', 3: 'Multiple Spanning Tree', 4: 'Shortest Path Tree' };
const TYPES = { 0x00: 'Configuration', 0x02: 'Rapid/Multiple Spanning Tree', 0x80: 'Topology Change Notification' };
const CONFIGURATION = 0x00;
const RAPID = 0x02;
const TOPOLOGY_CHANGE_NOTIFICATION = 0x80;

const TOPOLOGY_CHANGE = 0x01;

export const stp = protocol({
  name: 'stp',
  title: 'Spanning Tree Protocol',
  on: {
    'llc.dsap': [0x42], 'llc.cisco_pid': [0x0108, 0x0109, 0x010b, 0x010c], 'llc.bridged_pid': [0x000e], 'ppp.protocol': [0x0201],
    'chdlc.protocol': [0x4242],
  },
  fields: {
    protocol: u16('Protocol Identifier', { hex: true, values: PROTOCOLS }),
    version: u8('Protocol Version Identifier', { values: VERSIONS }),
    type: u8('BPDU Type', { hex: true, values: TYPES }),
    flags: u8('BPDU flags', { hex: true }),
    ...FLAGS,
    'root.prio': u16('Root Bridge Priority'),
    'root.ext': u16('Root Bridge System ID Extension'),
    'root.hw': ether('Root Bridge System ID'),
    'root.cost': u32('Root Path Cost'),
    'bridge.prio': u16('Bridge Priority'),
    'bridge.ext': u16('Bridge System ID Extension'),
    'bridge.hw': ether('Bridge System ID'),
    port: u16('Port identifier', { hex: true }),
    msg_age: f64('Message Age'),
    max_age: f64('Max Age'),
    hello: f64('Hello Time'),
    forward: f64('Forward Delay'),
    version_1_length: u8('Version 1 Length'),
    version_support: expert('Versions other than 0, 2, 3 and 4 are not known', 'warning', 'Protocol', { id: 'bpdu.version_support' }),
    'type.unknown': expert('Unknown BPDU type data', 'warning', 'Protocol'),
    ...VLAN_FIELDS,
    ...EXTENSION_FIELDS,
  },
  dissect(p, f) {
    const application = garpApplication(p);
    if (application >= 0) {
      p.withdraw();
      if (p.next('garp.application', application)) return;
      p.column('GARP');
      p.info(`Unknown GARP application (${hex(application, 2)})`);
      p.data();
      return;
    }
    p.take(f.protocol);
    const version = p.take(f.version);
    if (!(version in VERSIONS)) p.expertUnder(f.version_support);
    const type = p.take(f.type);
    if (type === TOPOLOGY_CHANGE_NOTIFICATION) {
      p.info('Topology Change Notification');
      return;
    }
    if (type !== CONFIGURATION && type !== RAPID) {
      p.info(() => `Unknown BPDU type (${type})`);
      p.expertUnder(f['type.unknown']);
      return;
    }
    const rapid = type === RAPID;
    const kind = !rapid ? 'Conf' : version === 4 ? 'SPT' : version === 3 ? 'MST' : 'RST';
    const flags = takeFlags(p, f.flags, rapid);
    const root = takeBridge(p, 'Root Identifier', f['root.prio'], f['root.ext'], f['root.hw']);
    const cost = p.take(f['root.cost']);
    takeBridge(p, 'Bridge Identifier', f['bridge.prio'], f['bridge.ext'], f['bridge.hw']);
    const port = p.take(f.port);
    p.info(() =>
      `${kind}. ${(flags & TOPOLOGY_CHANGE) === 0 ? '' : 'TC + '}Root = ${root}  Cost = ${cost}  Port = 0x${port.toString(16).padStart(4, '0')}`);
    for (const field of [f.msg_age, f.max_age, f.hello, f.forward]) {
      p.takeAs(field, p.u16() / 256, 2);
    }
    if (rapid && p.more) {
      p.take(f.version_1_length);
      const whole = version >= 3 && p.more && takeMultipleTrees(p);
      if (whole && version > 3 && p.more) takeShortestPaths(p);
    }
    takeOriginatingVlan(p);
  },
});

/** IEEE 802.1D-2004 table 12-1: GARP's applications have these addresses, and what goes to them is no BPDU. -1 for others. */
function garpApplication(p: Cursor): number {
  const { columns, bytes } = p, at = columns.destinationAt;
  if (columns.destinationKind !== 'ether' || at + 6 > p.at) return -1;
  const last = bytes[at + 5];
  return bytes[at] === 0x01 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0xc2 && bytes[at + 3] === 0 && bytes[at + 4] === 0 &&
    last >= 0x20 && last <= 0x2f ? last : -1;
}
