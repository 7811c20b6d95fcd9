/** Names of the messages between the preload and the main process. */
export const channels = {
  /** Page → main: a method of the host, `(name, arguments)` → `HostAnswer`. */
  host: 'netloupe:host',
  /** Page → main: a port to the engine is wanted; main → page: here it is. */
  port: 'netloupe:port',
  /** Main → page: a file to open, a command of the menu. */
  open: 'netloupe:open',
  command: 'netloupe:command',
} as const;

/** Errors lose their class on the way, so they cross as values. */
export type HostAnswer = { readonly value: unknown } | { readonly error: string };
