/**
 * How a value is written, RFC 6733 §4.2 to §4.4: a `choice` is signed, so is a `signed` of 64 bits, a `time` counts as NTP does, an `address` has its
 * family before it.
 */
export type Kind = 'text' | 'number' | 'choice' | 'long' | 'signed' | 'single' | 'double' | 'time' | 'address' | 'group' | 'octets';

/** Names for each kind, with spaces between: a number before one is that of its attribute; without, it is the one behind that of the name before. */
export type AttributeTable = Readonly<Partial<Record<Kind, string>>>;
