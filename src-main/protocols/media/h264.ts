/** H.264 video in RTP: NAL units alone, several of them or parts of one, RFC 6184 §5; what they hold is ITU-T H.264 §7.3. */
import { type Cursor, bits, expert, flag, guid, octets, protocol, u16, u24, u8 } from '../../dissect/index.ts';
import { lateSyntax, syntax } from './h264/fields.ts';
import { payloadName, shortName, unitName } from './h264/names.ts';
import { takePicture, takeSequence } from './h264/parameter-sets.ts';
import { RawBytes, takeSum } from './raw-bytes.ts';

const STAP_A = 24, STAP_B = 25, MTAP24 = 27, FU_A = 28, FU_B = 29;
const USER_DATA = 5;

export const h264 = protocol({
  name: 'h264',
  title: 'H.264',
  short: 'H.264',
  on: { rtp_dyn_payload_type: ['H264', 'H264-SVC'] },
  fields: {
    f: flag('F bit', 0x80, { as: ['Bit errors or other syntax violations', 'No bit errors or other syntax violations'] }),
    nal_nri: bits('Nal_ref_idc (NRI)', 0x60),
    nal_unit_hdr: bits('Type', 0x1f, { values: payloadName }),
    'start.bit': flag('Start bit', 0x80, { as: ['the first packet of FU-A picture', 'Not the first packet of FU-A picture'] }),
    'end.bit': flag('End bit', 0x40, { as: ['the last packet of FU-A picture', 'Not the last packet of FU-A picture'] }),
    'forbidden.bit': bits('Forbidden bit', 0x20),
    nal_unit_type: bits('Nal_unit_type', 0x1f, { values: unitName }),
    nalu_size: u16('NAL Unit Size'),
    don: u16('Decoder Order Number'),
    don_delta: u8('MTAP Decoder Order Number Delta'),
    ts_offset16: u16('MTAP TS Offset'),
    ts_offset24: u24('MTAP TS Offset'),
    'sei.uuid': guid('UUID'),
    'sei.data': octets('Data', { own: true }),
    nal_unit_data: octets('Data', { own: true }),
    bad_nalu_length: expert('[Bad NAL Unit Length]', 'error', 'Malformed'),
    undecoded: expert('[Not decoded yet]', 'warning', 'Undecoded'),
  },
  lateFields: lateSyntax,
  dissect(p, f) {
    const type = takeHeader(p, f);
    p.addInfo(` ${shortName(type)}`);
    if (type === FU_A || type === FU_B) takeFragment(p, f, type);
    else if (type >= STAP_A && type <= MTAP24) takeAggregate(p, f, type);
    else takeUnit(p, f, type);
  },
});

type Fields = (typeof h264)['fields'];

function takeHeader(p: Cursor, f: Fields): number {
  const kind = p.u8() & 31, outer = p.open(kind === FU_A || kind === FU_B ? 'FU identifier' : 'NAL unit header or first byte of the payload', 1);
  p.show(f.f);
  p.show(f.nal_nri);
  const type = p.take(f.nal_unit_hdr);
  p.close(outer);
  return type;
}

/** RFC 6184 §5.8: the first part of a unit shows how it begins. */
function takeFragment(p: Cursor, f: Fields, kind: number): void {
  const outer = p.open('FU Header', 1);
  const begins = p.show(f['start.bit']), ends = p.show(f['end.bit']);
  p.show(f['forbidden.bit']);
  const type = p.take(f.nal_unit_type);
  p.close(outer);
  if (kind === FU_B) p.take(f.don);
  p.addInfo(begins ? ` Start:${shortName(type)}` : ends ? ' End' : '');
  if (begins) takeUnit(p, f, type, ends);
  else p.takeCaptured(f.nal_unit_data);
}

/** RFC 6184 §5.7: several units, each behind its size; those of several times with an offset of the timestamp. */
function takeAggregate(p: Cursor, f: Fields, kind: number): void {
  const outer = p.open('H264 NAL Unit Payload');
  if (kind !== STAP_A) p.take(f.don);
  while (p.available > 0) {
    const size = p.take(f.nalu_size);
    if (kind > STAP_B) {
      p.take(f.don_delta);
      if (kind === MTAP24) p.take(f.ts_offset24);
      else p.take(f.ts_offset16);
    }
    if (size === 0 || size > p.remaining) {
      p.addInfo(' [Bad NAL Length]');
      p.expert(f.bad_nalu_length, `[Bad NAL Unit Length] Size of ${size}, Remaining ${p.remaining}`);
      break;
    }
    takeInner(p.within(size), f);
  }
  p.close(outer);
}

function takeInner(p: Cursor, f: Fields): void {
  const outer = p.open('H.264', p.remaining);
  const type = takeHeader(p, f);
  p.addInfo(` ${shortName(type)}`);
  if (type < STAP_A) p.contain(() => takeUnit(p, f, type));
  else p.expert(f.undecoded);
  p.close(outer);
}

/** What a unit of the type holds, its header taken: H.264 table 7-1. `isWhole`: all of it is here. */
function takeUnit(p: Cursor, f: Fields, type: number, isWhole = true): void {
  const outer = p.open('H264 NAL Unit Payload', p.remaining);
  if (type === 7 || type === 15) takeSequence(new RawBytes(p));
  else if (type === 8) takePicture(new RawBytes(p));
  else if (type === 6) takeInformation(p, f, isWhole);
  else if (type === 9) new RawBytes(p).take(syntax().primary_pic_type, 3);
  else if (type === 1 || type === 2 || type === 5 || type === 19) takeSlice(p, f);
  else if (type === 3 || type === 4) new RawBytes(p).unsigned(syntax().slice_id);
  else p.takeCaptured(f.nal_unit_data);
  p.close(outer);
}

/** H.264 §7.3.3; what follows is read with the parameter sets. */
function takeSlice(p: Cursor, f: Fields): void {
  const raw = new RawBytes(p), s = syntax();
  raw.unsigned(s.first_mb_in_slice);
  raw.unsigned(s.slice_type);
  raw.unsigned(s.pic_parameter_set_id);
  p.expert(f.undecoded);
}

/** H.264 §7.3.2.3: messages with type and size until the byte that ends the payload. */
function takeInformation(p: Cursor, f: Fields, isWhole: boolean): void {
  while (p.remaining > 1) {
    const type = takeSum(p, syntax().payloadtype), size = takeSum(p, syntax().payloadsize);
    // Of a message in the first part of a unit the rest comes with the next ones.
    const message = p.within(isWhole ? size : Math.min(size, p.remaining));
    if (type === USER_DATA && message.remaining >= 16) message.take(f['sei.uuid']);
    message.takeRest(f['sei.data']);
  }
}
