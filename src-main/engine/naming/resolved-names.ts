/** All names that a capture has for addresses: of hosts as the user calls them or it tells them itself, of network cards by their makers. */
import type { ResolvedName } from '../../api/index.ts';
import { EtherNames } from '../../protocols/link/vendors/ether-names.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { Turns } from '../turns.ts';
import { HostNames } from './host-names.ts';

/** `given`: what the user calls hosts; `cards`: Ethernet addresses as text. */
export async function resolvedNames(
  capture: OpenCapture, given: HostNames, cards: readonly string[], turns: Turns,
): Promise<readonly ResolvedName[]> {
  const hosts = new HostNames(), makers = EtherNames.shared(capture.registry);
  hosts.readBlocks(capture);
  await hosts.readAnswers(capture, turns);
  for (const { address, name } of given.entries()) hosts.name(address, name);
  const found: ResolvedName[] = [];
  for (const { address, name } of hosts.entries()) found.push({ kind: 'host', address, name });
  for (const address of new Set(cards)) {
    if (!/^[\da-f]{2}(?::[\da-f]{2}){5}$/.test(address)) continue;
    const name = makers.of(Uint8Array.from(address.split(':'), byte => Number.parseInt(byte, 16)));
    if (name !== undefined) found.push({ kind: 'card', address, name });
  }
  return found;
}
