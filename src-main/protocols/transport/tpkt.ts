/** TPKT, ISO transport on top of TCP: RFC 1006, RFC 2126. */
import { MORE, NOT_MINE, octets, protocol, u16, u8 } from '../../dissect/index.ts';
import { startsTls } from '../security/tls/records.ts';

const HEADER = 4, VERSION = 3;
const FAST_PATH = 0;
/** What a message of Q.931 begins with; of ISO transport that would be the length of an unknown message. */
const CALL_CONTROL = 8;
const LONGEST_REFERENCE = 2;

/** Whether a message of Q.931 begins here: its discriminator, and the length of a call reference. */
const signals = (bytes: Uint8Array, at: number, end: number): boolean =>
  at + 1 < end && bytes[at] === CALL_CONTROL && bytes[at + 1] <= LONGEST_REFERENCE;

/**
 * Length of RDP's short form (MS-RDPBCGR §2.2.9.1.2), one or two bytes behind its own first byte; 0 for something else.
 * In clear it is encrypted by RDP itself, and read where it lies in one segment.
 */
function shortLength(bytes: Uint8Array, at: number, end: number): number {
  if (at + 3 > end || (bytes[at] & 0x03) !== FAST_PATH) return 0;
  return bytes[at + 1] < 0x80 ? bytes[at + 1] : ((bytes[at + 1] & 0x7f) << 8) | bytes[at + 2];
}

export const tpkt = protocol({
  name: 'tpkt',
  title: 'TPKT - ISO on TCP - RFC1006',
  on: { 'tcp.port': [102, 1720, 3389] },
  fields: { version: u8('Version'), reserved: u8('Reserved'), length: u16('Length'), continuation_data: octets('Continuation data') },
  over: ['tcp'],
  begins: [VERSION],
  // Calls of H.323 are on any port that was agreed upon.
  recognise: (bytes, at, end) => at + HEADER < end && bytes[at] === VERSION && bytes[at + 1] === 0 && signals(bytes, at + HEADER, end),
  yields: startsTls,
  frame(bytes, at, end) {
    if (bytes[at] === VERSION) {
      if (at + HEADER > end) return MORE;
      const length = (bytes[at + 2] << 8) | bytes[at + 3];
      return bytes[at + 1] !== 0 || length < 7 ? NOT_MINE : length;
    }
    const length = shortLength(bytes, at, end);
    return length < 3 || at + length > end ? NOT_MINE : length;
  },
  dissect(p, f) {
    if (p.u8() !== VERSION) {
      if (shortLength(p.bytes, p.at, p.end) <= p.remaining) {
        p.withdraw();
        p.call('rdp');
      } else {
        p.info('Continuation');
        p.take(f.continuation_data, p.remaining);
      }
      return;
    }
    p.take(f.version);
    p.take(f.reserved);
    const length = p.take(f.length);
    p.limit(length);
    p.title(`, Version: ${VERSION}, Length: ${length}`);
    p.info('TPKT');
    // Of fewer bytes nobody can tell whose they are.
    p.need(2);
    p.call(signals(p.bytes, p.at, p.end) ? 'q931' : 'cotp');
    // What one segment holds of several packets is told one after the other.
    p.columns.setFence(', ');
  },
});
