/** H.265 (HEVC) video in RTP: NAL units alone, several of them or parts of one, RFC 7798 §4.4; what they hold is ITU-T H.265 §7.3. */
import { type Cursor, bits, expert, flag, octets, protocol, u16 } from '../../dissect/index.ts';
import { lateSyntax, syntax } from './h265/fields.ts';
import { FIRST_OTHER, FIRST_RANDOM_ACCESS, LAST_RANDOM_ACCESS, shortName, unitName } from './h265/names.ts';
import { takePicture, takeSequence, takeVideo } from './h265/parameter-sets.ts';
import { RawBytes, takeSum } from './raw-bytes.ts';

const VIDEO = 32, SEQUENCE = 33, PICTURE = 34, PREFIX = 39, SUFFIX = 40;
const AGGREGATE = 48, FRAGMENT = 49;

export const h265 = protocol({
  name: 'h265',
  title: 'H.265',
  short: 'H.265',
  on: { rtp_dyn_payload_type: ['H265'] },
  fields: {
    f: flag('F bit', 0x8000, { as: ['Bit errors or other syntax violations', 'No bit errors or other syntax violations'] }),
    nal_unit_type: bits('Type', 0x7e00, { values: unitName }),
    layer_id: bits('LayerId', 0x01f8, { size: 2 }),
    temporal_id: bits('TID', 0x0007, { size: 2 }),
    'start.bit': flag('Start bit', 0x80, { as: ['the first packet of FU-A picture', 'Not the first packet of FU-A picture'] }),
    'end.bit': flag('End bit', 0x40, { as: ['the last packet of FU-A picture', 'Not the last packet of FU-A picture'] }),
    'fu.nal_unit_type': bits('Nal_unit_type', 0x3f, { values: unitName, id: 'h265.nal_unit_type' }),
    nalu_size: u16('NAL Unit Size', { own: true }),
    nal_unit_data: octets('Data', { own: true }),
    'sei.data': octets('Data', { own: true }),
    undecoded: expert('[Not decoded yet]', 'warning', 'Undecoded'),
  },
  lateFields: lateSyntax,
  dissect(p, f) {
    const type = takeHeader(p, f);
    p.addInfo(` ${shortName(type)}`);
    if (type === FRAGMENT) takeFragment(p, f);
    else if (type === AGGREGATE) takeAggregate(p, f);
    else takeUnit(p, f, type);
  },
});

type Fields = (typeof h265)['fields'];

/** RFC 7798 §1.1.4. */
function takeHeader(p: Cursor, f: Fields): number {
  const outer = p.open(((p.u8() >> 1) & 63) === FRAGMENT ? 'FU identifier' : 'NAL unit header or first two bytes of the payload', 2);
  p.show(f.f);
  const type = p.show(f.nal_unit_type);
  p.show(f.layer_id);
  p.take(f.temporal_id);
  p.close(outer);
  return type;
}

/** RFC 7798 §4.4.3: the first part of a unit shows how it begins. */
function takeFragment(p: Cursor, f: Fields): void {
  const outer = p.open('FU Header', 1);
  const begins = p.show(f['start.bit']), ends = p.show(f['end.bit']), type = p.take(f['fu.nal_unit_type']);
  p.close(outer);
  p.addInfo(begins ? ` Start:${shortName(type)}` : ends ? ' End' : '');
  if (begins) takeUnit(p, f, type, ends);
  else p.takeCaptured(f.nal_unit_data);
}

/** RFC 7798 §4.4.2, without the fields that sessions with `sprop-max-don-diff` have. */
function takeAggregate(p: Cursor, f: Fields): void {
  const outer = p.open('H265 NAL Unit Payload');
  while (p.available > 0) {
    const unit = p.within(p.take(f.nalu_size)), inner = unit.open('H.265', unit.remaining);
    unit.contain(() => takeInner(unit, f));
    unit.close(inner);
  }
  p.close(outer);
}

function takeInner(p: Cursor, f: Fields): void {
  const type = takeHeader(p, f);
  p.addInfo(` ${shortName(type)}`);
  if (type < AGGREGATE) takeUnit(p, f, type);
  else p.expert(f.undecoded);
}

/** `isWhole`: all of the unit is here. */
function takeUnit(p: Cursor, f: Fields, type: number, isWhole = true): void {
  const outer = p.open('H265 NAL Unit Payload', p.remaining);
  if (type === VIDEO) takeVideo(new RawBytes(p));
  else if (type === SEQUENCE) takeSequence(new RawBytes(p));
  else if (type === PICTURE) takePicture(new RawBytes(p));
  else if (type === PREFIX || type === SUFFIX) takeInformation(p, f, isWhole);
  else if (type < FIRST_OTHER) takeSlice(p, type);
  else p.takeCaptured(f.nal_unit_data);
  if (type === VIDEO || type === SEQUENCE) p.expert(f.undecoded);
  p.close(outer);
}

/** H.265 §7.3.6.1; what follows is read with the parameter sets. */
function takeSlice(p: Cursor, type: number): void {
  const raw = new RawBytes(p), s = syntax();
  raw.take(s.first_slice_segment_in_pic_flag);
  if (type >= FIRST_RANDOM_ACCESS && type <= LAST_RANDOM_ACCESS) raw.take(s.no_output_of_prior_pics_flag);
  raw.unsigned(s.slice_pic_parameter_set_id);
}

/** H.265 §7.3.2.4 and §7.3.5: messages with type and size until the byte that ends the payload. */
function takeInformation(p: Cursor, f: Fields, isWhole: boolean): void {
  while (p.remaining > 1) {
    takeSum(p, syntax().payloadtype);
    const size = takeSum(p, syntax().payloadsize);
    // Of a message in the first part of a unit the rest comes with the next ones.
    const message = p.within(isWhole ? size : Math.min(size, p.remaining));
    message.takeRest(f['sei.data']);
  }
}
