/** What a server tells of itself where it is asked by a control: its interfaces and the snapshots of a file (MS-SMB2 §2.2.32.5, §2.2.32.2). */
import { type Cursor, flag, ipv4, ipv6, text, u16, u32, u64 } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { SMB2_FIELDS } from './fields.ts';

const LITTLE = { little: true } as const;
const HEX = { hex: true, little: true } as const;
const supports = (what: string) => ({
  little: true, size: 4, as: [`This interface supports ${what}`, `This interface does not support ${what}`],
}) as const;

export const SERVER_FIELDS = {
  'ioctl.network_interfaces.next_offset': u32('Next Offset', HEX),
  'ioctl.network_interfaces.index': u32('Interface Index', LITTLE),
  'ioctl.network_interfaces.rss_queue_count': u32('RSS Queue Count', LITTLE),
  // Wireshark's title has this spelling.
  'ioctl.network_interfaces.capabilities': u32('Interface Cababilities', HEX),
  'ioctl.network_interfaces.capabilities.rdma': flag('RDMA', 0x2, supports('RDMA')),
  'ioctl.network_interfaces.capabilities.rss': flag('RSS', 0x1, supports('RSS')),
  'ioctl.network_interfaces.link_speed': u64('Link Speed', LITTLE),
  'windows.sockaddr.family': u16('Socket Family', LITTLE),
  'windows.sockaddr.port': u16('Socket Port', LITTLE),
  'windows.sockaddr.in.addr': ipv4('Socket IPv4'),
  'windows.sockaddr.in6.flow_info': u32('IPv6 Flow Info', HEX),
  'windows.sockaddr.in6.addr': ipv6('Socket IPv6'),
  'windows.sockaddr.in6.scope_id': u32('IPv6 Scope ID', LITTLE),
  'ioctl.enumerate_snapshots.num_snapshots': u32('Number of snapshots', LITTLE),
  'ioctl.enumerate_snapshots.num_snapshots_returned': u32('Number of snapshots returned', LITTLE),
  'ioctl.enumerate_snapshots.array_size': u32('Array size', LITTLE),
  'ioctl.enumerate_snapshots.snapshot': text('Snapshot', { encoding: 'utf16le' }),
};

const f = { ...SMB2_FIELDS, ...SERVER_FIELDS };
/** Windows' numbers of address families. */
const IPV4 = 2, IPV6 = 23;
const SOCKET_ADDRESS = 128;

function takeSocketAddress(p: Cursor): void {
  const outer = p.open('Socket Address', p.remaining), family = p.take(f['windows.sockaddr.family']);
  if (family === IPV4) {
    p.take(f['windows.sockaddr.port']);
    p.take(f['windows.sockaddr.in.addr']);
  } else if (family === IPV6) {
    p.take(f['windows.sockaddr.port']);
    p.take(f['windows.sockaddr.in6.flow_info']);
    p.take(f['windows.sockaddr.in6.addr']);
    p.take(f['windows.sockaddr.in6.scope_id']);
  }
  p.close(outer);
}

/** Each entry tells where the next one begins. */
export function takeInterfaces(p: Cursor): void {
  const shortest = 24;
  for (let at = p.at; p.remaining >= shortest;) {
    p.at = at;
    const next = p.little32(), part = p.within(next >= shortest && next < p.remaining ? next : p.remaining);
    const outer = part.open('Network Interface', part.remaining);
    part.take(f['ioctl.network_interfaces.next_offset']);
    part.take(f['ioctl.network_interfaces.index']);
    takeNamedBits(part, f['ioctl.network_interfaces.capabilities'], [
      f['ioctl.network_interfaces.capabilities.rdma'], f['ioctl.network_interfaces.capabilities.rss'],
    ]);
    part.take(f['ioctl.network_interfaces.rss_queue_count']);
    part.take(f['ioctl.network_interfaces.link_speed']);
    takeSocketAddress(part.within(Math.min(SOCKET_ADDRESS, part.remaining)));
    part.close(outer);
    if (next < shortest || at + next >= p.reported) break;
    at += next;
  }
}

/** Names of snapshots, each up to a zero, and one more zero behind the last (MS-SMB2 §2.2.32.2). */
export function takeSnapshots(p: Cursor): void {
  p.take(f['ioctl.enumerate_snapshots.num_snapshots']);
  p.take(f['ioctl.enumerate_snapshots.num_snapshots_returned']);
  p.take(f['ioctl.enumerate_snapshots.array_size']);
  while (p.remaining >= 2 && p.little16() !== 0) {
    let length = 2;
    while (length + 2 <= p.available && p.little16(length) !== 0) length += 2;
    p.take(f['ioctl.enumerate_snapshots.snapshot'], length);
    p.skip(Math.min(2, p.remaining));
  }
}
