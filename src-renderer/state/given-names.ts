/** What the user calls hosts, for as long as their capture is open. */
import type { PacketTree } from '../engine/api.ts';
import type { OpenCapture } from './open-capture.ts';
import { setOptions } from './reading-choices.ts';
import type { Workspace } from './workspace.ts';

export interface HostAddress {
  readonly address: string;
  /** As it is shown now; empty for one that is shown as it is. */
  readonly name: string;
}

/** The IP addresses among a packet's values, each once, in the order of its tree. */
export function addressesIn({ nodes }: Pick<PacketTree, 'nodes'>): readonly HostAddress[] {
  const found = new Map<string, HostAddress>();
  for (const { filter, label, length } of nodes) {
    const address = / == (\d{1,3}(?:\.\d{1,3}){3}|[\da-f:.]+)$/.exec(filter ?? '')?.[1];
    if (address === undefined || !isAddress(address, length) || found.has(address)) continue;
    const [, name = ''] = / (\S+) \(([^()]+)\)$/.exec(label) ?? [];
    found.set(address, { address, name: label.endsWith(` (${address})`) && name !== address ? name : '' });
  }
  return [...found.values()];
}

/**
 * Addresses of network cards look like those of IPv6, but for their groups of two digits each. Object identifiers of four numbers (`2.5.29.15`)
 * look like IPv4 addresses, but have three bytes; so do prefixes, which are no hosts.
 */
function isAddress(text: string, length: number): boolean {
  if (/^[\d.]+$/.test(text)) return text.split('.').length === 4 && (length === 0 || length >= 4);
  return text.includes(':') && !/^[\da-f]{2}(:[\da-f]{2})+$/.test(text);
}

/** Calls a host so, which shows hosts by their names from then on; empty: as captures tell. Rejects with what is wrong with the name. */
export async function nameHost(workspace: Workspace, capture: OpenCapture, address: string, name: string): Promise<void> {
  await capture.nameHost(address, name);
  if (name !== '' && !workspace.preferences.value.hostNames) setOptions(workspace, { hostNames: true });
  else workspace.tabs.value.captures.forEach((each) => each.reread());
}
