/** How long bindings last: RFC 6275 §6.1.7 counts units of four seconds. */
const SECONDS = 4;

/** For a field of such units: `10 (40 seconds)`. */
export const inSeconds = { text: (units: number): string => `${units} (${SECONDS * units} seconds)` } as const;
