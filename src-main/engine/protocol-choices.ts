/** Protocols that are in use or not, as the user has it. */
import { type ProtocolChoice, UserError } from '../api/index.ts';
import type { Registry } from '../dissect/index.ts';

/** Layers that packets are scanned by before they are dissected: always in use. */
export const CARRIERS: readonly string[] = ['frame', 'data', 'eth', 'vlan', 'ip', 'ipv6', 'tcp', 'udp'];

/** By title; without what only seems to be one, as the marks of cut packets. */
export function protocolChoices({ protocols }: Registry): ProtocolChoice[] {
  return protocols
    .filter(({ name }) => !name.startsWith('_') && !CARRIERS.includes(name))
    .map(({ name, short, title }) => ({ protocol: name, short, title }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'));
}

/** Why some of these must stay in use; undefined where none must. */
export function whyNeeded(names: readonly string[]): string | undefined {
  const needed = CARRIERS.find(name => names.includes(name));
  return needed === undefined ? undefined : `${needed} cannot be disabled: packets are found by it.`;
}

/**
 * These are in use no more, all others are; nothing may be assigned meanwhile. Names that
 * no protocol has are passed over. Throws `UserError`, with nothing changed, for a carrier.
 */
export function disableProtocols(registry: Registry, names: readonly string[]): void {
  const needed = whyNeeded(names);
  if (needed !== undefined) throw new UserError(needed);
  registry.disable(new Set(names));
}
