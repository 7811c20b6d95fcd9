/** H.263 video of its later versions in RTP, RFC 4629 §5: a header, what tells lost pictures' threads, and a picture's head once more. */
import { bits, byName, flag, none, octets, protocol } from '../../dissect/index.ts';
import { OMITTED, groupOf, h263, takeGroup, takePicture } from './h263.ts';

const TRUTH = { as: ['True', 'False'] } as const;
const STARTS = 0x0400, HAS_THREAD = 0x0200, LENGTH_SHIFT = 3, LENGTH_MASK = 0x3f;
/** A start code ends with this bit. */
const START_BIT = 0x80;

export const h263p = protocol({
  name: 'h263p',
  title: 'ITU-T Recommendation H.263 RTP Payload header (RFC4629)',
  short: 'H.263 RFC4629',
  called: 'H.263P',
  on: { rtp_dyn_payload_type: ['H263-1998', 'H263-2000'] },
  fields: {
    rr: bits('Reserved', 0xf800),
    p: flag('P', STARTS, TRUTH),
    v: flag('V', HAS_THREAD, TRUTH),
    plen: bits('PLEN', 0x01f8),
    pebit: bits('PEBIT', 0x0007, { size: 2 }),
    tid: bits('Thread ID', 0xe0),
    trun: bits('Trun', 0x1e),
    s: bits('S', 0x01),
    extra_hdr: octets('Extra picture header'),
    payload: none('H.263 RFC4629 payload'),
    ...byName(Object.values(h263.fields)),
  },
  dissect(p, f) {
    const header = p.u16(), length = (header >> LENGTH_SHIFT) & LENGTH_MASK;
    for (const field of [f.rr, f.p, f.v, f.plen]) p.show<unknown>(field, 2);
    p.take(f.pebit, 2);
    // §5.2: which of several sequences of pictures, and which packet of it.
    if ((header & HAS_THREAD) !== 0) {
      p.show(f.tid);
      p.show(f.trun);
      p.take(f.s);
    }
    // §5.1: a picture's head whose packet may have been lost.
    if (length > 0) {
      p.show(f.extra_hdr, length);
      const outer = p.under(), head = p.within(length);
      head.contain(() => takePicture(head, OMITTED));
      p.close(outer);
    }
    if (p.remaining === 0) return;
    const outer = p.open(f.payload, p.remaining), first = p.u8();
    if ((header & STARTS) !== 0 && first >= START_BIT) {
      const isPicture = groupOf(first) === 0;
      p.addInfo(isPicture ? '(PSC) ' : '(GBSC) ');
      if (isPicture) takePicture(p, OMITTED);
      else takeGroup(p, OMITTED);
    }
    p.close(outer);
    p.skip(p.remaining);
  },
});
