/** AV1 video in RTP: the aggregation header and the open bitstream units of the AOM's "RTP Payload Format For AV1" §4.4 and §4.5. */
import { type Cursor, bits, flag, none, octets, protocol, u32, u8 } from '../../dissect/index.ts';

/** AV1 specification §6.2.2. */
const UNITS: Readonly<Record<number, string>> = {
  1: 'OBU_SEQUENCE_HEADER', 2: 'OBU_TEMPORAL_DELIMITER', 3: 'OBU_FRAME_HEADER', 4: 'OBU_TILE_GROUP', 5: 'OBU_METADATA', 6: 'OBU_FRAME',
  7: 'OBU_REDUNDANT_FRAME_HEADER', 8: 'OBU_TILE_LIST', 15: 'OBU_PADDING',
};
const COUNTS = { 0: 'each with its length', 1: '1 element', 2: '2 elements', 3: '3 elements' } as const;
/** AV1 specification §4.10.5: bytes of the longest number. */
const LONGEST_NUMBER = 8;

export const av1 = protocol({
  name: 'av1',
  title: 'AV1',
  on: { rtp_dyn_payload_type: ['AV1'] },
  fields: {
    'aggr.z': flag('First element continues one of the packet before (Z)', 0x80),
    'aggr.y': flag('Last element goes on in the next packet (Y)', 0x40),
    'aggr.w': bits('Number of elements (W)', 0x30, { values: COUNTS }),
    'aggr.n': flag('First packet of a coded video sequence (N)', 0x08),
    'aggr.reserved': bits('Reserved', 0x07),
    element: none('OBU element'),
    'element.length': u32('Length'),
    'obu.forbidden': flag('Forbidden bit', 0x80),
    'obu.type': bits('Type', 0x78, { values: UNITS }),
    'obu.extension_flag': flag('Extension', 0x04),
    'obu.has_size': flag('Size field', 0x02),
    'obu.reserved': flag('Reserved', 0x01),
    'obu.temporal_id': bits('Temporal layer', 0xe0),
    'obu.spatial_id': bits('Spatial layer', 0x18),
    'obu.extension_reserved': bits('Reserved', 0x07),
    'obu.size': u32('Size'),
    'obu.data': octets('Data'),
    padding: u8('Padding'),
  },
  dissect(p, f) {
    const outer = p.open('Aggregation header', 1);
    const continues = p.show(f['aggr.z']), goesOn = p.show(f['aggr.y']), count = p.show(f['aggr.w']);
    p.show(f['aggr.n']);
    p.take(f['aggr.reserved']);
    p.close(outer);
    const names: string[] = [];
    p.addInfo(() => (names.length === 0 ? '' : ` - ${names.join(', ')}${goesOn ? ' …' : ''}`));
    for (let nth = 1; count === 0 ? p.more : nth <= count; nth++) takeElement(p, f, nth === count, continues && nth === 1, names);
  },
});

type Fields = (typeof av1)['fields'];

/** Only the last of a known number of elements has no length of its own. */
function takeElement(p: Cursor, f: Fields, isLast: boolean, isRest: boolean, names: string[]): void {
  const outer = p.open(f.element), heading = p.lastNode, length = isLast ? p.remaining : takeNumber(p, f['element.length']);
  if (isRest) {
    names.push('Continuation');
    p.labelNode(heading, 'OBU element: rest of one that began before');
    if (length > 0) p.take(f['obu.data'], length);
  } else if (length > 0) {
    takeUnit(p.within(length), f, heading, names);
  }
  p.close(outer);
}

/** AV1 specification §5.3. */
function takeUnit(p: Cursor, f: Fields, heading: number, names: string[]): void {
  const type = (p.u8() >> 3) & 15, name = UNITS[type] ?? `Reserved (${type})`;
  names.push(name);
  p.labelNode(heading, `OBU element: ${name}`);
  p.show(f['obu.forbidden']);
  p.show(f['obu.type']);
  const isExtended = p.show(f['obu.extension_flag']), hasSize = p.show(f['obu.has_size']);
  p.take(f['obu.reserved']);
  if (isExtended) {
    p.show(f['obu.temporal_id']);
    p.show(f['obu.spatial_id']);
    p.take(f['obu.extension_reserved']);
  }
  if (hasSize) takeNumber(p, f['obu.size']);
  p.takeRest(f['obu.data']);
}

/** A number in groups of seven bits, the lowest first: AV1 specification §4.10.5. */
function takeNumber(p: Cursor, field: Fields['obu.size']): number {
  let value = 0;
  for (let length = 1; length <= LONGEST_NUMBER; length++) {
    const byte = p.u8(length - 1);
    value += (byte & 0x7f) * 2 ** (7 * (length - 1));
    if (byte >= 0x80) continue;
    if (value >= 2 ** 32) p.malformed('a length of more than 32 bits');
    p.takeAs(field, value, length);
    return value;
  }
  return p.malformed(`a number of more than ${LONGEST_NUMBER} bytes`);
}
