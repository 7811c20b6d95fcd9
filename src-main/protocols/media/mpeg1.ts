/** MPEG-1 and MPEG-2 video in RTP, RFC 2250 §3.4: of which picture the packet is, and what of it begins and ends there. */
import { below, bits, flag, octets, protocol } from '../../dissect/index.ts';

const PICTURES: Readonly<Record<number, string>> = {
  0: 'Forbidden', 1: 'I-Picture', 2: 'P-Picture', 3: 'B-Picture', 4: 'D-Picture', 5: 'reserved', 6: 'reserved', 7: 'reserved',
};
const MPEG2 = 0x0400, EXTENSION = 4;
const id = below('rtp');
const TRUTH = { as: ['True', 'False'], size: 2 } as const;
const part = (title: string, mask: number, name: string) => bits(title, mask, id(`payload_mpeg_${name}`, { size: 2 }));

export const mpeg1 = protocol({
  name: 'mpeg1',
  title: 'RFC 2250 MPEG1',
  short: 'MPEG-1',
  on: { 'rtp.pt': [32], rtp_dyn_payload_type: ['MPV'] },
  fields: {
    mbz: part('MBZ', 0xf800, 'mbz'),
    t: part('T', MPEG2, 'T'),
    tr: part('Temporal Reference', 0x03ff, 'tr'),
    an: part('AN', 0x8000, 'an'),
    n: part('New Picture Header', 0x4000, 'n'),
    s: flag('Sequence Header', 0x2000, id('payload_mpeg_s', TRUTH)),
    b: flag('Beginning-of-slice', 0x1000, id('payload_mpeg_b', TRUTH)),
    e: flag('End-of-slice', 0x0800, id('payload_mpeg_e', TRUTH)),
    p: bits('Picture type', 0x0700, id('payload_mpeg_p', { size: 2, values: PICTURES })),
    fbv: part('FBV', 0x80, 'fbv'),
    bfc: part('BFC', 0x70, 'bfc'),
    ffv: part('FFV', 0x08, 'ffv'),
    ffc: part('FFC', 0x07, 'ffc'),
    extension: octets('MPEG-2 video-specific header', { own: true }),
    stream: octets('MPEG-1 stream'),
  },
  dissect(p, f) {
    p.info('MPEG-1 message');
    const isMpeg2 = (p.u16() & MPEG2) !== 0;
    p.show(f.mbz);
    p.show(f.t);
    p.take(f.tr);
    for (const field of [f.an, f.n, f.s, f.b, f.e, f.p, f.fbv, f.bfc, f.ffv]) p.show<unknown>(field);
    p.take(f.ffc);
    // §3.4.1: what of MPEG-2's pictures has no place in the header.
    if (isMpeg2) p.take(f.extension, EXTENSION);
    p.takeCaptured(f.stream);
  },
});
