/** Headers of most segments differ in numbers alone, and are printed from memory. */
import { type Cursor, NO_NAMES, Pattern } from '../../../dissect/index.ts';
import { ACK, FIN, RST, SYN } from './flag-bits.ts';
import { HEADER, HEADER_FIELDS as F, type Header, type HeaderFieldsTaken, nextSequence, takeHeader } from './header.ts';

/** In what usual segments differ: those that neither open nor end their connection, and have nothing about them to be remarked on. */
const USUAL = new Pattern([
  F.srcport, F.dstport, F.port, F.port, F.stream, F.len, F.seq, F.seq_raw, F.nxtseq, F.ack, F.ack_raw, F.window_size_value, F.window_size, F.checksum,
]);

export function takeUsualHeader(p: Cursor, f: HeaderFieldsTaken, header: Header): void {
  const { facts, source, destination, sequence, acknowledgment } = header, { bytes, begin } = p;
  if (!p.keepsParts || facts === undefined || !isUsual(p, header)) {
    takeHeader(p, f, header);
    return;
  }
  p.alike(
    USUAL,
    usualShape(p, header, facts),
    [
      source, destination, source, destination, facts.stream, header.length, sequence, header.sent, nextSequence(header),
      acknowledgment, header.acknowledged, (bytes[begin + 14] << 8) | bytes[begin + 15], header.window,
      (bytes[begin + 16] << 8) | bytes[begin + 17],
    ],
    HEADER,
    () => takeHeader(p, f, header),
  );
}

function isUsual({ packet, bytes, begin, names }: Cursor, { flags, headerLength }: Header): boolean {
  const urgent = (bytes[begin + 18] << 8) | bytes[begin + 19];
  return (flags & (SYN | FIN | RST | ACK)) === ACK && headerLength >= HEADER && urgent === 0 && !packet.verifyChecksums && names === NO_NAMES;
}

/** All else that a usual segment's header says. */
function usualShape(
  { packet }: Cursor, { flags, headerLength }: Header, { completeness, windowScale, relative }: NonNullable<Header['facts']>,
): number {
  const seen = packet.quoted ? undefined : completeness;
  return (flags << 17) | ((headerLength >> 2) << 13) | ((seen ?? 64) << 6) | ((windowScale + 2) << 1) | Number(relative);
}
