/** H.261 video in RTP, RFC 4587 §4.1: where in the picture a packet begins, then the coded bits. */
import { bits, flag, octets, protocol } from '../../dissect/index.ts';

const TRUTH = ['True', 'False'] as const;

export const h261 = protocol({
  name: 'h261',
  title: 'ITU-T Recommendation H.261',
  short: 'H.261',
  on: { 'rtp.pt': [31], rtp_dyn_payload_type: ['H261'] },
  fields: {
    sbit: bits('Start bit position', 0xe0),
    ebit: bits('End bit position', 0x1c),
    i: flag('Intra frame encoded data flag', 0x02, { as: TRUTH }),
    v: flag('Motion vector flag', 0x01, { as: TRUTH }),
    gobn: bits('GOB Number', 0xf0),
    mbap: bits('Macroblock address predictor', 0x0f80),
    quant: bits('Quantizer', 0x7c),
    hmvd: bits('Horizontal motion vector data', 0x03e0),
    vmvd: bits('Vertical motion vector data', 0x1f),
    stream: octets('H.261 stream'),
  },
  dissect(p, f) {
    p.info('H.261 message');
    p.show(f.sbit);
    p.show(f.ebit);
    p.show(f.i);
    p.take(f.v);
    p.show(f.gobn);
    p.show(f.mbap);
    p.skip(1);
    p.show(f.quant);
    p.show(f.hmvd);
    p.skip(1);
    p.take(f.vmvd);
    p.takeCaptured(f.stream);
  },
});
