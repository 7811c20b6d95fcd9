/** Addresses of SCCP, ITU-T Q.713 §3.4 and §3.5: point code, subsystem number and global title, as far as the first byte says. */
import type { Cursor } from '../../../dissect/index.ts';
import { addressSignals } from '../digits.ts';
import { type Party, SCCP_FIELDS as f } from './fields.ts';

const TITLE = { none: 0, nature: 1, translation: 2, plan: 3, all: 4 } as const;
const ODD = 1;
const HAS_POINT_CODE = 0x01, HAS_SUBSYSTEM = 0x02, ROUTES_BY_SUBSYSTEM = 0x40;

/** Reads an address and gives its subsystem number; undefined where it has none. */
export function takeAddress(p: Cursor, party: Party): number | undefined {
  if (!p.more) return undefined;
  const indicator = p.u8(), title = (indicator >> 2) & 0x0f, bySubsystem = (indicator & ROUTES_BY_SUBSYSTEM) !== 0;
  const outer = p.open('Address Indicator', 1);
  p.show(party.reserved);
  p.show(party.ri);
  if (bySubsystem && (indicator & HAS_SUBSYSTEM) === 0) p.expertUnder(f['ssn.not_present']);
  p.show(party.gti);
  p.show(party.ssni);
  p.take(party.pci);
  p.close(outer);
  if ((indicator & HAS_POINT_CODE) !== 0) p.take(party.pc);
  let subsystem: number | undefined;
  if ((indicator & HAS_SUBSYSTEM) !== 0) {
    subsystem = p.take(party.ssn);
    if (bySubsystem && subsystem === 0) p.expertUnder(f['ssn.is_zero']);
  }
  if (title !== TITLE.none && p.more) takeTitle(p, party, title);
  return subsystem;
}

/** §3.4.2.3: digits, and before them what these are, according to the kind of title. */
function takeTitle(p: Cursor, party: Party, kind: number): void {
  const outer = p.open(`Global Title 0x${kind.toString(16)} (${p.remaining} byte${p.remaining === 1 ? '' : 's'})`, p.remaining);
  let isOdd = false;
  if (kind === TITLE.nature) {
    p.show(party.oe);
    isOdd = p.u8() >> 7 === ODD;
    p.take(party.nai);
  }
  if (kind >= TITLE.translation && kind <= TITLE.all) p.take(party.tt);
  if (kind === TITLE.plan || kind === TITLE.all) {
    p.show(party.np);
    isOdd = p.take(party.es) === ODD;
  }
  if (kind === TITLE.all) p.take(party.nai);
  if (p.more) takeDigits(p, party, isOdd);
  p.close(outer);
}

/** Two a byte, the first in its lower half; the last half of an odd number of them is filled. */
function takeDigits(p: Cursor, party: Party, isOdd: boolean): void {
  const { at, remaining } = p, signals = addressSignals(p.peekBytes(remaining)), digits = isOdd ? signals.slice(0, -1) : signals;
  p.takeAs(party.digits, digits, remaining);
  const outer = p.under();
  p.set(f.digits, digits, at, remaining);
  p.set(party.digits_length, digits.length, at, remaining);
  p.close(outer);
}
