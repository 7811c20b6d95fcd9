import type { Engine } from './engine.ts';

/** The messages that carry `Engine` over a port. Answers name their call, so they may come in any order. */
export type EngineMethod = keyof Engine;

export type ToEngine =
  | { readonly type: 'call'; readonly id: number; readonly method: EngineMethod; readonly args: readonly unknown[]; readonly wantsProgress: boolean }
  | { readonly type: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly type: 'result'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly name: string; readonly message: string; readonly stack?: string }
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown };

/** What a port must do: Electron's `MessagePort`, a worker's, a WebSocket behind an adapter, or a pair in memory. */
export interface Port {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
