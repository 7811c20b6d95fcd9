/** How much each side may still send, RFC 9113 §5.2. */
import { readUint } from '../../../dissect/read.ts';
import { FRAME_HEADER } from './framing.ts';
import { INITIAL_WINDOW_SIZE } from './names.ts';
import type { Connection, FrameFacts, StreamFacts } from './streams.ts';

/** Of a connection, and of each stream until the other side says otherwise. */
export const FIRST_WINDOW = 65_535;

/** What a side announces holds for what the other one sends. */
export function takeSettings(connection: Connection, bytes: Uint8Array, from: 0 | 1): void {
  for (let at = FRAME_HEADER; at + 6 <= bytes.length; at += 6) {
    if (((bytes[at] << 8) | bytes[at + 1]) !== INITIAL_WINDOW_SIZE) continue;
    const other = connection.sides[from ^ 1], size = readUint(bytes, at + 2, 4, false);
    for (const { ways } of connection.streams.values()) {
      const way = ways[from ^ 1];
      if (way.window !== undefined) way.window += size - other.initialWindow;
    }
    other.initialWindow = size;
  }
}

export function takeWindow(connection: Connection, bytes: Uint8Array, from: 0 | 1, stream: StreamFacts | undefined, facts: FrameFacts): void {
  if (bytes.length < FRAME_HEADER + 4) return;
  const increment = readUint(bytes, FRAME_HEADER, 4, false) & 0x7fffffff;
  const other = connection.sides[from ^ 1];
  if (stream === undefined) {
    // The side that it is for may not have said anything yet.
    if (other.window === undefined && other.decoder === undefined && connection.sides[from].window !== undefined) other.window = FIRST_WINDOW;
    if (other.window !== undefined) facts.connectionWindow = other.window += increment;
  } else {
    const way = stream.ways[from ^ 1];
    if (way.window !== undefined) facts.streamWindow = way.window += increment;
  }
}
