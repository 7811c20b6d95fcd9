/**
 * What the user adaptation layers of signalling have in common (RFC 3331 §3.1, §3.2; RFC 4666 §3.1, §3.2): a header of eight bytes and
 * parameters with tag and length, each filled up to four bytes.
 */
import { type Cursor, type Field, expert, octets, u16, u32, u8 } from '../../dissect/index.ts';

type Names = Readonly<Record<number, string>>;

/** Fields of the common header and of parameters' headers. */
export const adaptationFields = (classes: Names, tags: Names) => ({
  version: u8('Version', { values: { 1: 'Release 1' } }),
  reserved: u8('Reserved', { hex: true }),
  message_class: u8('Message class', { values: classes }),
  message_type: u8('Message Type'),
  message_length: u32('Message length'),
  parameter_tag: u16('Parameter Tag', { values: tags, hex: true }),
  parameter_length: u16('Parameter length'),
  parameter_value: octets('Parameter value'),
  parameter_padding: octets('Padding'),
  short_parameter: expert('A parameter shorter than its header', 'error', 'Malformed', { own: true }),
});

/** The reserved byte may be shown as bytes are. */
export type AdaptationFields = Omit<ReturnType<typeof adaptationFields>, 'reserved'> & { readonly reserved: Field };

/** Takes a parameter's value; gives what its heading says of that, nothing for parameters inside. */
export type Take<F> = (p: Cursor, f: F) => string;

export interface Adaptation<F> {
  /** By class and type, what messages are called in full and in short. */
  readonly messages: Readonly<Record<number, readonly [name: string, short: string]>>;
  readonly tags: Names;
  readonly takers: Readonly<Record<number, Take<F>>>;
  /** What the heading says of a parameter with a tag unknown. */
  readonly unknown: (tag: number, length: number) => string;
}

/** Common header, and that of a parameter. */
const HEADER = 8, PARAMETER = 4;

export const MESSAGES_MAINTENANCE = {
  0x0000: ['Error (ERR)', 'ERR'], 0x0001: ['Notify (NTFY)', 'NTFY'], 0x0303: ['Heartbeat (BEAT)', 'BEAT'],
} as const;

/** By type and information. */
export const STATUSES: Names = {
  0x00010001: 'Reserved', 0x00010002: 'Application server inactive', 0x00010003: 'Application server active',
  0x00010004: 'Application server pending', 0x00020001: 'Insufficient ASP resources active in AS', 0x00020002: 'Alternate ASP active',
  0x00020003: 'ASP Failure',
};
export const STATUS_TYPES: Names = { 1: 'Application server state change', 2: 'Other' };

/** Reads a message and says in the row what it is called. */
export function takeMessage<F extends AdaptationFields>(p: Cursor, f: F, adaptation: Adaptation<F>): void {
  p.need(HEADER);
  const message = adaptation.messages[p.u16(2)];
  p.info(`${message?.[1] ?? 'reserved'} `);
  p.take(f.version);
  p.take(f.reserved);
  p.take(f.message_class);
  const type = p.take(f.message_type);
  p.label(`Message Type: ${message?.[0] ?? 'reserved'} (${type})`);
  p.limit(Math.max(HEADER, p.take(f.message_length)));
  takeParameters(p, f, adaptation);
}

export function takeParameters<F extends AdaptationFields>(p: Cursor, f: F, adaptation: Adaptation<F>): void {
  while (p.remaining >= PARAMETER) takeParameter(p, f, adaptation);
}

function takeParameter<F extends AdaptationFields>(p: Cursor, f: F, adaptation: Adaptation<F>): void {
  const tag = p.u16(), length = p.u16(2), name = adaptation.tags[tag];
  const outer = p.open(name ?? adaptation.unknown(tag, Math.max(0, length - PARAMETER)));
  const heading = p.lastNode;
  p.take(f.parameter_tag);
  p.take(f.parameter_length);
  if (length < PARAMETER) {
    p.expertUnder(f.short_parameter);
    p.close(outer);
    p.skip(p.remaining);
    return;
  }
  const part = p.within(length - PARAMETER);
  const words = adaptation.takers[tag]?.(part, f) ?? '';
  if (words !== '') p.labelNode(heading, `${name} (${words})`);
  part.takeRest(f.parameter_value);
  if (p.fillOf(length) > 0) p.take(f.parameter_padding, p.fillOf(length));
  p.close(outer);
}

// ---- values ----

export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** A number, or what it is called. */
export const number = <F>(field: (f: F) => Field<number>, names?: Names): Take<F> => (p, f) => {
  const value = p.take(field(f));
  return names === undefined ? String(value) : names[value] ?? 'unknown';
};

/** Numbers of four bytes, as many as there are. */
export const numbers = <F>(field: (f: F) => Field<number>, what: string): Take<F> => (p, f) => {
  let count = 0;
  for (; p.remaining >= 4; count++) p.take(field(f));
  return counted(count, what);
};

/** Each a byte that says how many of the last bits are not counted, and a point code. */
export const pointCodes = <F>(mask: (f: F) => Field<number>, code: (f: F) => Field<number>, what: string): Take<F> => (p, f) => {
  let count = 0;
  for (; p.remaining >= 4; count++) {
    p.take(mask(f));
    p.take(code(f));
  }
  return counted(count, what);
};

export const words = <F>(field: (f: F) => Field<string>): Take<F> => (p, f) => (p.more ? p.take(field(f), p.remaining) : '');

export const bytes = <F>(field: (f: F) => Field<void>): Take<F> => (p, f) => {
  const length = p.remaining;
  p.takeRest(field(f));
  return counted(length, 'byte');
};
