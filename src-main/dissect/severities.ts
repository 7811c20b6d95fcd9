/** How grave a remark is and what it is about, as trees name and number it. */
import type { ExpertGroup, Severity } from './field.ts';

export const SEVERITY_NAMES: Record<Severity, string> = { comment: 'Comment', chat: 'Chat', note: 'Note', warning: 'Warning', error: 'Error' };

/** PI_ values of Wireshark's epan/proto.h. */
export const SEVERITY_VALUES: Record<Severity, number> = { comment: 0x100000, chat: 0x200000, note: 0x400000, warning: 0x600000, error: 0x800000 };
/** By their values. */
export const SEVERITIES: ReadonlyMap<number, Severity> =
  new Map(Object.entries(SEVERITY_VALUES).map(([severity, value]) => [value, severity as Severity]));

export const GROUP_VALUES: Record<ExpertGroup, number> = {
  Checksum: 0x1000000, Sequence: 0x2000000, Response: 0x3000000, Request: 0x4000000, Undecoded: 0x5000000, Reassemble: 0x6000000,
  Malformed: 0x7000000, Debug: 0x8000000, Protocol: 0x9000000, Security: 0xa000000, Comment: 0xb000000, Decryption: 0xc000000,
  Assumption: 0xd000000, Deprecated: 0xe000000,
};

/** What people read for the numbers. */
export const SEVERITY_TITLES: Readonly<Record<number, string>> =
  Object.fromEntries([...SEVERITIES].map(([value, severity]) => [value, SEVERITY_NAMES[severity]]));
export const GROUP_TITLES: Readonly<Record<number, string>> = Object.fromEntries(Object.entries(GROUP_VALUES).map(([group, value]) => [value, group]));
