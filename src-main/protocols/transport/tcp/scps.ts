/** TCP options of the Space Communications Protocol Specification, CCSDS 714.0-B-2 §3.2. */
import { type Cursor, bits, expert, flag, octets, u16, u8 } from '../../../dissect/index.ts';

export const SCPS_FIELDS = {
  'options.scps': octets('TCP Option - SCPS capabilities'),
  'options.scps.vector': u8('TCP SCPS Capabilities Vector', { hex: true }),
  'options.scpsflags.bets': flag('Partial Reliability Capable (BETS)', 0x80),
  'options.scpsflags.snack1': flag('Short Form SNACK Capable (SNACK1)', 0x40),
  'options.scpsflags.snack2': flag('Long Form SNACK Capable (SNACK2)', 0x20),
  'options.scpsflags.compress': flag('Lossless Header Compression (COMP)', 0x10),
  'options.scpsflags.nlts': flag('Network Layer Timestamp (NLTS)', 0x08),
  'options.scpsflags.reserved': bits('Reserved', 0x07),
  'options.scps.binding': u8('Connection ID'),
  'options.scps.binding.id': u8('Binding Space (Community) ID'),
  'options.scps.binding.len': u8('Extended Capability Length'),
  'options.scps.binding.data': octets('Binding Space Data'),
  'options.snack': octets('TCP Option - Selective Negative Acknowledgment'),
  'options.snack.offset': u16('TCP SNACK Offset'),
  'options.snack.size': u16('TCP SNACK Size'),
  'options.scpsrec': octets('TCP Option - SCPS record boundary'),
  'options.scpscor': octets('TCP Option - SCPS corruption experienced'),
  'options.snack.sequence': expert('SNACK Sequence', 'note', 'Sequence'),
} as const;

type Fields = typeof SCPS_FIELDS;

const CAPABILITIES: readonly (readonly [bits: number, name: string])[] = [
  [0x80, 'BETS'], [0x40, 'SNACK1'], [0x20, 'SNACK2'], [0x10, 'COMP'], [0x08, 'NLTS'], [0x07, 'RESERVED'],
];

export function takeScps(p: Cursor, f: Fields): void {
  if (p.remaining < 2) return;
  const able = p.bits(f['options.scps.vector'], [
    f['options.scpsflags.bets'], f['options.scpsflags.snack1'], f['options.scpsflags.snack2'], f['options.scpsflags.compress'],
    f['options.scpsflags.nlts'], f['options.scpsflags.reserved'],
  ]);
  const connection = p.take(f['options.scps.binding']);
  p.addInfo(() => ` SCPS[${CAPABILITIES.filter(([bits]) => (able & bits) !== 0).map(([, name]) => name).join(', ')}] Connection ID=${connection}`);
  while (p.remaining >= 2) {
    p.take(f['options.scps.binding.id']);
    // In units of 16 bits, identifier and length included.
    const length = 2 * p.take(f['options.scps.binding.len']);
    const rest = Math.min(p.remaining, Math.max(0, length - 2));
    if (rest > 0) p.take(f['options.scps.binding.data'], rest);
  }
}

export function takeNegativeAcknowledgment(p: Cursor, f: Fields): void {
  p.take(f['options.snack.offset']);
  p.take(f['options.snack.size']);
  p.expert(f['options.snack.sequence']);
}
