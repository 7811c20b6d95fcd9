/** The statistics trees as menus and dialogs name them. */
import type { StatTreeName } from '../engine/api.ts';
import type { DialogName } from './workspace.ts';

export interface StatTreeKind {
  readonly name: StatTreeName;
  readonly title: string;
}

export interface StatTreeGroup {
  /** Absent for a tree that stands alone. */
  readonly title?: string;
  readonly kinds: readonly StatTreeKind[];
}

const addressKinds = (hosts: StatTreeName, ends: StatTreeName, types: StatTreeName, destinations: StatTreeName): readonly StatTreeKind[] => [
  { name: hosts, title: 'All addresses' },
  { name: ends, title: 'Sources and destinations' },
  { name: destinations, title: 'Destinations and ports' },
  { name: types, title: 'Protocol types' },
];

export const statTreeGroups: readonly StatTreeGroup[] = [
  {
    kinds: [
      { name: 'plen', title: 'Packet lengths' },
      { name: 'dhcp', title: 'DHCP' },
      { name: 'dns', title: 'DNS' },
      { name: 'rtsp', title: 'RTSP' },
      { name: 'multicast', title: 'UDP multicast streams' },
      { name: 'wlan', title: 'WLAN traffic' },
    ],
  },
  {
    title: 'HTTP',
    kinds: [
      { name: 'http', title: 'Packet counter' },
      { name: 'http_req', title: 'Requests' },
      { name: 'http_srv', title: 'Load distribution' },
      { name: 'http_seq', title: 'Request sequences' },
      { name: 'http2', title: 'HTTP/2 frames' },
    ],
  },
  { title: 'IPv4', kinds: addressKinds('ip_hosts', 'ip_srcdst', 'ptype', 'dests') },
  { title: 'IPv6', kinds: addressKinds('ipv6_hosts', 'ipv6_srcdst', 'ipv6_ptype', 'ipv6_dests') },
  {
    title: 'BACnet',
    kinds: [
      { name: 'bacapp_ip', title: 'Packets by IP' },
      { name: 'bacapp_service', title: 'Packets by service' },
      { name: 'bacapp_objectid', title: 'Packets by object type' },
      { name: 'bacapp_instanceid', title: 'Packets by instance' },
    ],
  },
  {
    title: 'SOME/IP',
    kinds: [{ name: 'someip_messages', title: 'Messages' }, { name: 'someipsd_entries', title: 'Service discovery entries' }],
  },
  {
    title: 'Telephony',
    kinds: [{ name: 'isup_msg', title: 'ISUP messages' }, { name: 'ngap', title: 'NGAP' }, { name: 'smpp_commands', title: 'SMPP operations' }],
  },
  { title: 'Devices and hosts', kinds: [{ name: 'hart_ip', title: 'HART-IP' }, { name: 'collectd', title: 'collectd' }] },
];

/** The tree that a dialog shows, undefined for other dialogs. */
export function treeOfDialog(dialog: DialogName): StatTreeName | undefined {
  return statTreeGroups.flatMap(({ kinds }) => kinds).find(({ name }) => dialog === `tree-${name}`)?.name;
}

/** `HTTP: Requests` */
export function statTreeTitle(name: StatTreeName): string {
  for (const { title, kinds } of statTreeGroups) {
    const kind = kinds.find((other) => other.name === name);
    if (kind) return title === undefined ? kind.title : `${title}: ${kind.title}`;
  }
  return name;
}
