/** What 3GPP2 tells of a packet between access network and gateway, ahead of it in GRE: attributes up to the last one, A.S0017 §2.6.1. */
import { type Cursor, type Field, below, bits, byName, flag, nameOf, none, octets, u8 } from '../../dissect/index.ts';

const SHORT = 1, CONTROL = 2, FLOW = 3, SEGMENT = 4;
const LAST = 0x80;
const TYPES = {
  [SHORT]: '1x SDB/HRPD DOS Indicator', [CONTROL]: 'Flow Control Indication', [FLOW]: 'IP Flow Discriminator', [SEGMENT]: 'Segmentation Indication',
};
const SUITABLE = 'Packet suitable for 1x SDB or HRPD DOS transmission';
const SEGMENTS = { 0: 'Packet Started', 1: 'Packet continued', 2: 'Packet Ended' };

const id = below('gre');
const f = {
  attributes: none('3GPP2 Attributes', id('3gpp2_attrib')),
  type: bits('Type', 0x7f, id('3gpp2_attrib_id', { hex: true, values: TYPES })),
  length: u8('Length', id('3gpp2_attrib_length', { hex: true })),
  short: flag('SDI/DOS', 0x8000, id('3gpp2_sdi', { as: [SUITABLE, 'Reserved'] })),
  stop: flag('Flow Control Indicator', 0x8000, id('3gpp2_fci', { as: ['XOFF', 'XON'] })),
  duration: flag('Duration Indicator', 0x4000, id('3gpp2_di', { as: ['INDEFINITE:', 'TEMPORARY'] })),
  flow: octets('Flow ID', id('ggp2_flow_disc')),
  segment: bits('Type', 0xc000, id('ggp2_3gpp2_seg', { hex: true, values: SEGMENTS })),
  value: octets('Data', id('3gpp2_attrib_data', { own: true })),
};
export const ATTRIBUTE_FIELDS = byName(Object.values<Field>(f));

export function takeAttributes(p: Cursor): void {
  const outer = p.open(f.attributes);
  for (let isLast = false; !isLast; ) {
    const first = p.u8(), name = nameOf(TYPES, first & ~LAST) ?? 'Unknown', inner = p.open(name, 2 + p.u8(1));
    isLast = (first & LAST) !== 0;
    const type = p.take(f.type), part = p.within(p.take(f.length)), said = takeValue(part, type);
    part.takeRest(f.value);
    p.close(inner);
    if (said !== undefined) p.addLabel(` - ${said}`);
  }
  p.close(outer);
}

/** Reads the value, and says what it means. */
function takeValue(p: Cursor, type: number): string | undefined {
  if (type === SHORT) return p.take(f.short) ? SUITABLE : 'Reserved';
  if (type === SEGMENT) return nameOf(SEGMENTS, p.take(f.segment));
  if (type === CONTROL) {
    const isOff = p.show(f.stop), isLong = p.take(f.duration);
    return `${isOff ? 'XOFF' : 'XON'}/${isLong ? 'INDEFINITE' : 'TEMPORARY'}`;
  }
  if (type === FLOW) p.takeRest(f.flow);
  return undefined;
}
