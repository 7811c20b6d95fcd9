/** What a cache can and a router may: draft-wilson-wrec-wccp-v2-01 §5.7.10, draft-param-wccp-v2rev1-01 §5.7.11. */
import type { Cursor, Field } from '../../../dissect/index.ts';
import type { Fields } from './fields.ts';

const FORWARDING = 1, ASSIGNING = 2, RETURNING = 3, INTERVAL = 4, SCALE = 5;
const NAMES: Readonly<Record<number, string>> = {
  1: 'Forwarding Method', 2: 'Assignment Method', 3: 'Packet Return Method', 4: 'Transmit_t Message interval values',
  5: 'Timer_scale Timeout scale values',
};
const METHODS: Readonly<Record<number, readonly [string, string]>> = { 1: ['IP-GRE', 'L2'], 2: ['Hash', 'Mask'], 3: ['IP-GRE', 'L2'] };

/** Elements up to the end, each a type, a length and a value. */
export function takeCapabilities(p: Cursor, f: Fields): void {
  while (p.remaining >= 4) {
    const type = p.u16(), length = p.u16(2), outer = p.open(`Type: ${NAMES[type] ?? 'Unknown'}`, 4 + length), heading = p.lastNode;
    p.take(f['capability_element.type']);
    p.take(f['capability_element.length']);
    const value = p.within(length), methods = METHODS[type];
    if (length === 4 && methods !== undefined) {
      const names = methods.filter((_, bit) => (value.u32() & (1 << bit)) !== 0).join(', ');
      p.labelNode(heading, `Type: ${NAMES[type]} (${names})`);
      value.bits(f['capability_info.value'], methodsOf(f, type));
      value.addLabel(` (${names})`);
    } else if (length === 4 && type === INTERVAL) takeInterval(value, f);
    else if (length === 4 && type === SCALE) takeScale(value, f);
    else value.takeRest(f['capability.value']);
    p.close(outer);
  }
}

function methodsOf(f: Fields, type: number): readonly Field[] {
  switch (type) {
    case FORWARDING: return [f['capability_info.forwarding_method_flag.gre'], f['capability_info.forwarding_method_flag.l2']];
    case ASSIGNING: return [f['capability_info.assignment_method_flag.hash'], f['capability_info.assignment_method_flag.mask']];
    case RETURNING: return [f['capability_info.return_method_flag.gre'], f['capability_info.return_method_flag.l2']];
    default: return [];
  }
}

/** One value behind zeros, or the limits of a range. */
function takeInterval(p: Cursor, f: Fields): void {
  const isRange = p.u16() !== 0, outer = p.open(isRange ? 'Accepting a range' : 'Only accepting one value', 4);
  p.take(isRange ? f['capability.transmit_t.upper_limit'] : f.reserved_zero);
  p.take(isRange ? f['capability.transmit_t.lower_limit'] : f['capability.transmit_t']);
  p.close(outer);
}

function takeScale(p: Cursor, f: Fields): void {
  const isRange = p.u8() !== 0, outer = p.open(isRange ? 'Accepting a range' : 'Only accepting one value', 4);
  p.take(isRange ? f['capability.timer_scale.timeout_scale.upper_limit'] : f.reserved_byte);
  p.take(isRange ? f['capability.timer_scale.timeout_scale.lower_limit'] : f['capability.timer_scale.timeout_scale']);
  p.take(isRange ? f['capability.timer_scale.ra_timer_scale.upper_limit'] : f.reserved_byte);
  p.take(isRange ? f['capability.timer_scale.ra_timer_scale.lower_limit'] : f['capability.timer_scale.ra_timer_scale']);
  p.close(outer);
}
