/** H.263 video: the heads of pictures and groups of blocks that a packet begins with (ITU-T H.263 §5.1 and §5.2). */
import { type Cursor, type Field, bool, fullyNamed, octets, protocol, u32, u8 } from '../../dissect/index.ts';
import { PackedReader } from '../packed-reader.ts';

/** Names of H.263's picture formats. */
export const SOURCE_FORMATS: Readonly<Record<number, string>> = {
  0: 'forbidden', 1: 'sub-QCIF 128x96', 2: 'QCIF 176x144', 3: 'CIF 352x288', 4: '4CIF 704x576', 5: '16CIF 1408x1152', 6: 'Reserved',
  7: 'extended PTYPE',
};
const EXTENDED_FORMATS: Readonly<Record<number, string>> = { ...SOURCE_FORMATS, 0: 'reserved', 6: 'Custom source format', 7: 'Reserved' };
const PICTURES: Readonly<Record<number, string>> = {
  0: 'I-picture (INTRA)', 1: 'P-picture (INTER)', 2: 'Improved PB-frame (see Annex M)', 3: 'B-picture (see Annex O)',
  4: 'EI-picture (see Annex O)', 5: 'EP-picture (see Annex O)', 6: 'Reserved', 7: 'Reserved',
};
const UPDATES: Readonly<Record<number, string>> = { 0: 'Only MPPTYPE included', 1: 'All extended PTYPE fields are included' };
const SWITCH = { as: ['On', 'Off'] } as const;

export const h263 = protocol({
  name: 'h263',
  title: 'ITU-T Recommendation H.263',
  short: 'H.263',
  // RTP's later format has them as well.
  fields: fullyNamed('h263', {
    psc: u32('H.263 Picture start Code', { hex: true }),
    gbsc: u32('H.263 Group of Block Start Code', { hex: true }),
    tr2: u32('H.263 Temporal Reference'),
    trb: u8('Temporal Reference for B frames'),
    dbquant: u8('Quantization information for B-pictures', { own: true }),
    split_screen_indicator: bool('H.263 Split screen indicator', SWITCH),
    document_camera_indicator: bool('H.263 Document camera indicator', SWITCH),
    freeze_release: bool('H.263 Full Picture Freeze Release', { ...SWITCH, own: true }),
    source_format: u8('H.263 Source Format', { hex: true, values: SOURCE_FORMATS }),
    ext_source_format: u8('H.263 Source Format', { hex: true, values: EXTENDED_FORMATS }),
    ufep: u8('H.263 Update Full Extended PTYPE', { values: UPDATES }),
    picture_coding_type: bool('H.263 Picture Coding Type', { as: ['INTER (P-picture)', 'INTRA (I-picture)'] }),
    opt_unres_motion_vector_mode: bool('H.263 Optional Unrestricted Motion Vector mode', SWITCH),
    syntax_based_arithmetic_coding_mode: bool('H.263 Optional Syntax-based Arithmetic Coding mode', SWITCH),
    optional_advanced_prediction_mode: bool('H.263 Optional Advanced Prediction mode', SWITCH),
    PB_frames_mode: bool('H.263 Optional PB-frames mode', { as: ['PB-frame', 'Normal I- or P-picture'] }),
    gn: u8('H.263 Group Number'),
    pquant: u8('H.263 Quantizer Information (PQUANT)'),
    cpm: bool('H.263 Continuous Presence Multipoint and Video Multiplex (CPM)', SWITCH),
    psbi: u8('H.263 Picture Sub-Bitstream Indicator (PSBI)'),
    psi: u8('H.263 Picture Type Code', { values: PICTURES }),
    custom_pcf: bool('H.263 Custom PCF', { as: ['Custom PCF', 'CIF PCF'] }),
    pei: bool('H.263 Extra Insertion Information (PEI)'),
    psupp: u8('H.263 Supplemental Enhancement Information (PSUPP)'),
    not_dis: u32('H.263 Bits currently not dissected'),
    stream: octets('H.263 stream'),
  }),
  dissect(p, f) {
    p.addInfo('H263 payload ');
    if (p.remaining >= START) p.need(START);
    if (p.remaining >= START && isStart(p)) {
      const isPicture = groupOf(p.u8(2)) === 0;
      p.addInfo(isPicture ? '(PSC) ' : '(GBSC) ');
      if (isPicture) takePicture(p, 0);
      else takeGroup(p, 0);
    }
    p.takeCaptured(f.stream);
  },
});

type Fields = (typeof h263)['fields'];

/** Bytes that a start code and a group's number lie in: 17 bits, of which the last is set, and 5. */
const START = 3;
const isStart = (p: Cursor): boolean => p.u16() === 0 && p.u8(2) >= 0x80;
/** Which group begins, by the byte where a start code ends; 0 for a picture. */
export const groupOf = (byte: number): number => (byte >> 2) & 0x1f;
/** Zeros that RTP's later format leaves out of start codes (RFC 4629 §5.1). */
export const OMITTED = 16;
const EXTENDED = 7, ALL = 1;

/** Numbers of bits as fields; the cursor stays at the byte whose bits are not all read. */
class FieldBits {
  readonly #p: Cursor;
  readonly #reader: PackedReader;

  constructor(p: Cursor) {
    this.#p = p;
    this.#reader = new PackedReader(p);
  }

  take(field: Field<number>, count: number): number {
    const p = this.#p, { at } = p, value = this.#reader.bits(count);
    p.set(field, value, at, this.#reader.lengthFrom(at));
    return value;
  }

  flag(field: Field<boolean>): boolean {
    const p = this.#p, { at } = p, value = this.#reader.bits(1) === 1;
    p.set(field, value, at, 1);
    return value;
  }

  skip(count: number): void {
    this.#reader.bits(count);
  }
}

/** A group's head without the first `omitted` bits of its start code. */
export function takeGroup(p: Cursor, omitted: number): void {
  const reader = new FieldBits(p), f = h263.fields;
  reader.take(f.gbsc, 17 - omitted);
  reader.take(f.gn, 5);
}

/** The same of a picture's head. */
export function takePicture(p: Cursor, omitted: number): void {
  const reader = new FieldBits(p), f = h263.fields;
  reader.take(f.psc, 22 - omitted);
  reader.take(f.tr2, 8);
  // §5.1.3: a one and a zero, against false start codes and H.261.
  reader.skip(2);
  reader.flag(f.split_screen_indicator);
  reader.flag(f.document_camera_indicator);
  reader.flag(f.freeze_release);
  if (reader.take(f.source_format, 3) === EXTENDED) extended(reader, f);
  else plain(p, reader, f);
}

function plain(p: Cursor, reader: FieldBits, f: Fields): void {
  p.addInfo(reader.flag(f.picture_coding_type) ? 'P-frame' : 'I-Frame');
  reader.flag(f.opt_unres_motion_vector_mode);
  reader.flag(f.syntax_based_arithmetic_coding_mode);
  reader.flag(f.optional_advanced_prediction_mode);
  const isPair = reader.flag(f.PB_frames_mode);
  reader.take(f.pquant, 5);
  multiplex(reader, f);
  if (isPair) {
    reader.take(f.trb, 3);
    reader.take(f.dbquant, 2);
  }
  while (reader.flag(f.pei)) reader.take(f.psupp, 8);
}

function multiplex(reader: FieldBits, f: Fields): void {
  if (reader.flag(f.cpm)) reader.take(f.psbi, 2);
}

/** §5.1.4: PLUSPTYPE. What follows its continuous presence depends on the annexes that it turns on. */
function extended(reader: FieldBits, f: Fields): void {
  if (reader.take(f.ufep, 3) === ALL) {
    reader.take(f.ext_source_format, 3);
    reader.flag(f.custom_pcf);
    reader.take(f.not_dis, 14);
  }
  reader.take(f.psi, 3);
  reader.take(f.not_dis, 6);
  multiplex(reader, f);
}
