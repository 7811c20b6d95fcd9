/**
 * How a web host answers a window that wants an engine: by the protocol of the WebSocket (RFC 6455 §1.9) that it takes of those offered. A refused
 * handshake would not tell a page why.
 */
export const WELCOME = { engine: 'netloupe.engine', full: 'netloupe.full' } as const;

/** Windows on one engine. */
export const MOST_WINDOWS = 16;
