/**
 * The PPP Multilink Protocol, RFC 1990 §3, with the classes of RFC 2686. Whether sequence numbers are short is agreed
 * on by LCP; these are the long ones.
 */
import { type Tracker, bits, bool, flag, frameNumber, octets, protocol, u24, u32 } from '../../../dissect/index.ts';
import { NumberedFragments } from '../../numbered-fragments.ts';
import { reassemblyFields, showPieces } from '../../reassembly.ts';

/** Name of the byte tab. */
const TAB = 'Reassembled PPP Multilink message';

const YES_NO = ['Yes', 'No'] as const;

const PIECES = {
  ...reassemblyFields('mp', 'fragment', 'Message fragment', 'MP', { length: 'mp.reassembled.length', data: 'mp.reassembled.data' }),
  conflict: bool('Message fragment overlapping with conflicting data', { id: 'mp.fragment.overlap.conflicts', source: 'conversation' }),
  count: u32('Message fragment count', { id: 'mp.fragment.count', source: 'conversation' }),
  length: u32('Reassembled length', { id: 'mp.reassembled.length', source: 'conversation' }),
  data: octets('Reassembled MP data', { id: 'mp.reassembled.data', source: 'conversation', own: true }),
};

const HEADER = 4;
const FIRST = 0x80;
const LAST = 0x40;

/** All bundles of a capture: which one a fragment is of, nothing in it says. */
const MESSAGES: Tracker<NumberedFragments> = {
  key: 'mp',
  layer: 'mp',
  make: () => new NumberedFragments(2 ** 24),
  forget: state => state.forget(),
  holds: state => state.bytes,
  observe(state, { bytes, frame }) {
    if (bytes.length <= HEADER || (bytes[0] & (FIRST | LAST)) === (FIRST | LAST)) return;
    state.add(className(bytes[0]), (bytes[1] << 16) | (bytes[2] << 8) | bytes[3], {
      frame, first: (bytes[0] & FIRST) !== 0, last: (bytes[0] & LAST) !== 0, bytes: bytes.subarray(HEADER),
    });
  },
};

/** Each class counts for itself. */
const className = (flags: number): string => String(flags & 0x3c);

export const multilink = protocol({
  name: 'mp',
  title: 'PPP Multilink Protocol',
  short: 'PPP MP',
  on: { 'ppp.protocol': [0x003d] },
  fields: {
    frag: bits('Fragment', 0xfc, { hex: true }),
    first: flag('First fragment', 0x80, { as: YES_NO }),
    last: flag('Last fragment', 0x40, { as: YES_NO }),
    sequence_num_cls: bits('Class', 0x3c),
    sequence_num_reserved: flag('Reserved', 0x03, { as: ['True', 'False'] }),
    seq: u24('Sequence number'),
    payload: octets('Payload'),
    ...PIECES,
    'reassembled.in': frameNumber('Reassembled in', { source: 'conversation' }),
  },
  dissect(p, f) {
    p.info('PPP Multilink');
    p.show(f.frag);
    const outer = p.under();
    const first = p.show(f.first);
    const last = p.show(f.last);
    p.show(f.sequence_num_cls);
    p.take(f.sequence_num_reserved);
    p.close(outer);
    const number = p.take(f.seq);
    const frame = p.packet.record.number;
    if (first && last) {
      const length = p.remaining;
      p.headerEnd = p.at;
      showPieces(p, PIECES, p.peekBytes(length), [{ frame, offset: 0, length }]);
      p.call('ppp');
      return;
    }
    const message = p.packet.quoted ? undefined : p.packet.around?.conversation(MESSAGES)?.of(className(p.bytes[p.begin]), number, frame);
    if (message?.frame !== frame) {
      p.takeRest(f.payload);
      if (message !== undefined) p.generate(f['reassembled.in'], message.frame);
      p.addInfo(message === undefined ? ` (PPP MP Unreassembled fragment ${number})` : ` (PPP MP reassembled in packet ${message.frame})`);
      return;
    }
    p.headerEnd = p.at;
    const { bytes, pieces } = message;
    showPieces(p, PIECES, bytes, pieces, TAB);
    p.callOn('ppp', TAB, bytes, pieces);
  },
});
