/** For tests: SocketCAN frames as one capture, of which one is dissected. */
import type { Registry } from '../dissect/index.ts';
import { createRegistry } from '../protocols/index.ts';
import { conversationOf } from './conversation.ts';
import { type Dissected, dissect, fromHex } from './packets.ts';

const SOCKETCAN = 227;

/** Protocols by the tables that have one for all frames: `{ 'can.subdissector': 'j1939' }`. */
export function canRegistry(assigned: Readonly<Record<string, string>>): Registry {
  const registry = createRegistry();
  for (const [table, name] of Object.entries(assigned)) registry.assign(table, '', registry.protocol(name)!);
  return registry;
}

/** Dissects frame `number` of these, counted from 1; default the last. */
export function inCanCapture(registry: Registry, frames: readonly string[], number = frames.length): Dissected {
  const packets = frames.map(fromHex);
  const around = conversationOf(packets.map((bytes, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes })));
  return dissect(packets[number - 1], { linkType: SOCKETCAN, registry, around, record: { number } });
}
