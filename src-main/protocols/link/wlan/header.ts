/** The header of IEEE 802.11 frames: frame control, addresses, sequence control, frame check sequence. IEEE 802.11-2020 §9.2.4. */
import { type Cursor, type Field, etherName } from '../../../dissect/index.ts';
import { FRAME_KINDS } from './frame-kinds.ts';
import { HEADER_FIELDS as f } from './header-fields.ts';

export interface FrameControl {
  readonly version: number;
  readonly type: number;
  readonly subtype: number;
  /** Type and subtype in one number. */
  readonly kind: number;
  /** The second byte. */
  readonly flags: number;
}

export const TO_DISTRIBUTION = 0x01;
export const FROM_DISTRIBUTION = 0x02;
export const MORE_FRAGMENTS = 0x04;
export const PROTECTED = 0x40;
export const ORDER = 0x80;
const CONTROL_EXTENSION = 0x16;

/** Letters of the flags that are set, from the highest; the frame check sequence is told by one behind them. */
export function flagsText(flags: number, hasCheck: boolean): string {
  let shown = '';
  for (const [i, letter] of [...'opmPRMFT'].entries()) shown += (flags & (0x80 >>> i)) !== 0 ? letter : '.';
  return hasCheck ? `${shown}C` : shown;
}

export function kindName(kind: number): string {
  return FRAME_KINDS[kind] ?? 'Unrecognized (Reserved frame)';
}

/** What the two bytes say, before they are shown. */
export function lookAtControl(p: Cursor): FrameControl {
  const first = p.u8();
  const flags = p.u8(1);
  const type = (first >>> 2) & 3;
  const subtype = first >>> 4;
  let kind = (type << 4) | subtype;
  // §9.2.4.1.3: four of the flags of a control frame extension are more of its subtype.
  if (kind === CONTROL_EXTENSION) kind = (kind << 4) | (flags & 0x0f);
  return { version: first & 3, type, subtype, kind, flags };
}

export function takeControl(p: Cursor, { kind }: FrameControl): void {
  const { at } = p;
  p.set(f['fc.type_subtype'], kind, at, 1);
  p.take(f.fc);
  const outer = p.under();
  const [first, second] = [p.bytes[at], p.bytes[at + 1]];
  p.set(f['fc.version'], first & 3, at, 1);
  p.set(f['fc.type'], (first >>> 2) & 3, at, 1);
  p.set(f['fc.subtype'], first >>> 4, at, 1);
  p.set(f.flags, second, at + 1, 1);
  const flags = p.under();
  for (const field of [
    f['fc.ds'], f['fc.tods'], f['fc.fromds'], f['fc.frag'], f['fc.retry'], f['fc.pwrmgt'], f['fc.moredata'], f['fc.protected'],
    f['fc.order'],
  ]) {
    const value = (second & field.mask) >>> field.shift;
    if (field.kind === 'bool') p.set(field as Field<boolean>, value !== 0, at + 1, 1);
    else p.set(field as Field<number>, value, at + 1, 1);
  }
  p.close(flags);
  p.close(outer);
}

const ROLES = {
  ra: [f.ra, f.ra_resolved], ta: [f.ta, f.ta_resolved], da: [f.da, f.da_resolved], sa: [f.sa, f.sa_resolved], bssid: [f.bssid, f.bssid_resolved],
  staa: [f.staa, f.staa_resolved],
} as const;
export type Role = keyof typeof ROLES;

/** Shows the address at an offset from the header's begin in one of its roles. */
export function showAddress(p: Cursor, role: Role, offset: number): void {
  const at = p.begin + offset;
  const [field, resolved] = ROLES[role];
  p.set(field, undefined, at, 6);
  if (p.wants(resolved)) p.hide(resolved, etherName(p.names, p.bytes, at), at, 6);
}

/** An address as it lies in the header, under the name that all have. */
export function countAddress(p: Cursor, offset: number): void {
  const at = p.begin + offset;
  p.hide(f.addr, undefined, at, 6);
  if (p.wants(f.addr_resolved)) p.hide(f.addr_resolved, etherName(p.names, p.bytes, at), at, 6);
}

/** Fragment and sequence number (§9.2.4.4), which Info has too. */
export function takeSequence(p: Cursor): { readonly fragment: number; readonly sequence: number } {
  const fragment = p.show(f.frag);
  const sequence = p.take(f.seq);
  return { fragment, sequence };
}

/** Shows the four bytes behind the frame, where they were captured: before `end`. */
export function showCheck(p: Cursor, at: number, end: number): void {
  if (at + 4 > end) return;
  p.set(f.fcs, (p.bytes[at] | (p.bytes[at + 1] << 8) | (p.bytes[at + 2] << 16) | (p.bytes[at + 3] << 24)) >>> 0, at, 4);
  p.addLabel(' [unverified]');
  p.generate(f['fcs.status'], 2, at, 4);
}
