/** Router renumbering, RFC 2894 §3. */
import { ipv6Text } from '../../../bytes/address-text.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import type { Fields } from './fields.ts';

const COMMAND = 0;
const RESULT = 1;
const RESULT_MESSAGE = 24;
const USE_PREFIX = 32;

export function routerRenumbering(p: Cursor, f: Fields, code: number): void {
  p.take(f['rr.sequence_number']);
  p.take(f['rr.segment_number']);
  takeNamedBits(p, f['rr.flag'], [f['rr.flag.t'], f['rr.flag.r'], f['rr.flag.a'], f['rr.flag.s'], f['rr.flag.p'], f['rr.flag.rsv']]);
  p.take(f['rr.maxdelay']);
  p.take(f.reserved, 4);
  if (code === RESULT) while (p.remaining >= RESULT_MESSAGE) resultMessage(p, f);
  if (code !== COMMAND) return;
  matchPrefix(p, f);
  while (p.remaining >= USE_PREFIX) replacementPrefix(p, f);
}

function matchPrefix(p: Cursor, f: Fields): void {
  const outer = p.open(f['rr.pco.mp']);
  const operation = p.take(f['rr.pco.mp.opcode']);
  p.take(f['rr.pco.mp.oplength']);
  p.take(f['rr.pco.mp.ordinal']);
  const length = p.take(f['rr.pco.mp.matchlen']);
  const shortest = p.take(f['rr.pco.mp.minlen']);
  const longest = p.take(f['rr.pco.mp.maxlen']);
  p.take(f.reserved, 2);
  const prefix = ipv6Text(p.peekBytes(16));
  p.take(f['rr.pco.mp.matchprefix']);
  p.close(outer);
  p.addLabel(() => `: ${nameOf(f['rr.pco.mp.opcode'].options.values, operation) ?? 'Unknown'} ${prefix}/${length} (${shortest}-${longest})`);
}

function replacementPrefix(p: Cursor, f: Fields): void {
  const outer = p.open(f['rr.pco.up'], USE_PREFIX);
  const length = p.take(f['rr.pco.up.uselen']);
  const keep = p.take(f['rr.pco.up.keeplen']);
  p.bits(f['rr.pco.up.flagmask'], [f['rr.pco.up.flagmask.l'], f['rr.pco.up.flagmask.a'], f['rr.pco.up.flagmask.reserved']]);
  p.bits(f['rr.pco.up.raflags'], [f['rr.pco.up.flagmask.l'], f['rr.pco.up.flagmask.a'], f['rr.pco.up.flagmask.reserved']]);
  p.take(f['rr.pco.up.validlifetime']);
  p.take(f['rr.pco.up.preferredlifetime']);
  p.bits(f['rr.pco.up.flag'], [f['rr.pco.up.flag.v'], f['rr.pco.up.flag.p'], f['rr.pco.up.flag.reserved']]);
  const prefix = ipv6Text(p.peekBytes(16));
  p.take(f['rr.pco.up.useprefix']);
  p.close(outer);
  p.addLabel(() => `: ${prefix}/${length} (keep ${keep})`);
}

/** RFC 2894 §3.3: what became of a prefix that a command matched. */
function resultMessage(p: Cursor, f: Fields): void {
  const outer = p.open(f['rr.rm'], RESULT_MESSAGE);
  takeNamedBits(p, f['rr.rm.flag'], [f['rr.rm.flag.reserved'], f['rr.rm.flag.b'], f['rr.rm.flag.f']]);
  p.take(f['rr.rm.ordinal']);
  const length = p.take(f['rr.rm.matchedlen']);
  const interfaceIndex = p.take(f['rr.rm.interfaceindex']);
  const prefix = ipv6Text(p.peekBytes(16));
  p.take(f['rr.rm.matchedprefix']);
  p.close(outer);
  p.addLabel(() => `: interface=${interfaceIndex} ${prefix}/${length}`);
}
