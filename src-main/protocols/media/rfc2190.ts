/** H.263 video in RTP, RFC 2190 §5: a header in one of three modes, then the coded bits. */
import { type Cursor, bits, flag, protocol, u8 } from '../../dissect/index.ts';
import { SOURCE_FORMATS } from './h263.ts';

const TRUTH = { as: ['True', 'False'] } as const;

const FIELDS = {
  ftype: flag('F', 0x80, TRUTH),
  pbframes: flag('p/b frame', 0x40, TRUTH),
  sbit: bits('Start bit position', 0x38),
  ebit: bits('End bit position', 0x07),
  srcformat: bits('SRC format', 0xe0, { values: SOURCE_FORMATS }),
  picture_coding_type: flag('Inter-coded frame', 0x10, TRUTH),
  unrestricted_motion_vector: flag('Motion vector', 0x08, TRUTH),
  syntax_based_arithmetic: flag('Syntax-based arithmetic coding', 0x04, TRUTH),
  advanced_prediction: flag('Advanced prediction option', 0x02, TRUTH),
  // Modes B and C have the same four bits three places higher.
  interCoded: flag('Inter-coded frame', 0x80, { ...TRUTH, id: 'rfc2190.picture_coding_type' }),
  unrestricted: flag('Motion vector', 0x40, { ...TRUTH, id: 'rfc2190.unrestricted_motion_vector' }),
  arithmetic: flag('Syntax-based arithmetic coding', 0x20, { ...TRUTH, id: 'rfc2190.syntax_based_arithmetic' }),
  advanced: flag('Advanced prediction option', 0x10, { ...TRUTH, id: 'rfc2190.advanced_prediction' }),
  dbq: bits('Differential quantization parameter', 0x18),
  trb: bits('Temporal Reference for B frames', 0x07),
  tr: u8('Temporal Reference for P frames'),
  quant: bits('Quantizer', 0x1f),
  gobn: bits('GOB Number', 0xf8),
  mba: bits('Macroblock address', 0x07fc),
  hmv1: bits('Horizontal motion vector 1', 0x0fe0),
  vmv1: bits('Vertical motion vector 1', 0x1fc0),
  hmv2: bits('Horizontal motion vector 2', 0x3f80),
  vmv2: bits('Vertical motion vector 2', 0x7f),
  r: bits('Reserved field', 0x01e0),
  reserved: bits('Reserved field', 0x03, { id: 'rfc2190.r' }),
  rr: bits('Reserved field 2', 0xffffe0),
} as const;

const f = FIELDS;

export const rfc2190 = protocol({
  name: 'rfc2190',
  title: 'H.263 RTP Payload header (RFC2190)',
  short: 'H.263',
  on: { 'rtp.pt': [34], rtp_dyn_payload_type: ['H263'] },
  fields: FIELDS,
  dissect(p) {
    const hasPredictors = p.show(f.ftype), isPair = p.show(f.pbframes);
    p.show(f.sbit);
    p.take(f.ebit);
    p.addInfo(`MODE ${hasPredictors ? (isPair ? 'C' : 'B') : 'A'} `);
    p.show(f.srcformat);
    if (hasPredictors) macroblock(p);
    else pictureOptions(p);
    if (hasPredictors && isPair) {
      p.show(f.rr);
      p.skip(2);
    }
    if (!hasPredictors || isPair) times(p);
    p.call('h263');
  },
});

/** Mode A, which begins at a picture or a group of blocks. */
function pictureOptions(p: Cursor): void {
  p.show(f.picture_coding_type);
  p.show(f.unrestricted_motion_vector);
  p.show(f.syntax_based_arithmetic);
  p.show(f.advanced_prediction);
  p.show(f.r);
  p.skip(1);
}

/** Modes B and C, which begin at a macroblock. */
function macroblock(p: Cursor): void {
  p.take(f.quant);
  p.show(f.gobn);
  p.show(f.mba);
  p.skip(1);
  p.take(f.reserved);
  p.show(f.interCoded);
  p.show(f.unrestricted);
  p.show(f.arithmetic);
  p.show(f.advanced);
  p.show(f.hmv1);
  p.skip(1);
  p.show(f.vmv1);
  p.skip(1);
  p.show(f.hmv2);
  p.skip(1);
  p.take(f.vmv2);
}

/** What pairs of a P and a B picture have. */
function times(p: Cursor): void {
  p.show(f.dbq);
  p.take(f.trb);
  p.take(f.tr);
}
