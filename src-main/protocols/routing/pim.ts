/**
 * Protocol Independent Multicast: version 2, RFC 7761, RFC 3973 (dense mode), RFC 5059 (bootstrap), RFC 5015 (bidirectional), RFC 8364 (flooding);
 * version 1 inside IGMP.
 */
import { addToSum, corrected, foldSum, internetChecksum } from '../../bytes/checksum.ts';
import { type Cursor, protocol } from '../../dissect/index.ts';
import { readHello } from './pim/hello.ts';
import { readMessage } from './pim/messages.ts';
import { PIM_FIELDS, PIM_TYPES } from './pim/fields.ts';
import { readVersion1 } from './pim/version1.ts';
import { pseudoHeaderSum } from '../transport/udp.ts';
import { takeChecksum } from '../checksums.ts';

const VERSION = 2;
const REGISTER = 1;
const ELECTION = 10;
const FLOODING = 12;
/** A register's checksum covers its first 8 bytes alone, RFC 7761 §4.9. */
const REGISTER_HEADER = 8;
const IGMP = 2;

export const pim = protocol({
  name: 'pim',
  title: 'Protocol Independent Multicast',
  on: { 'ip.proto': [103], 'igmp.type': [0x14] },
  fields: PIM_FIELDS,
  dissect(p, f) {
    if (p.packet.ipProtocol === IGMP) {
      readVersion1(p, checksum);
      return;
    }
    const first = p.u8();
    const version = first >> 4;
    const type = first & 0x0f;
    p.column(`PIMv${version}`);
    p.info(version === VERSION ? PIM_TYPES[type] ?? `Unknown (${type})` : 'Unknown');
    p.show(f.version);
    p.take(f.type);
    if (type === ELECTION) {
      p.show(f['df_elect.subtype']);
      p.take(f['df_elect.rsvd']);
    } else if (type === FLOODING) {
      p.show(f.pfmnoforwardbit);
      p.take(f.res_bytes, 1);
    } else {
      p.take(f.res_bytes, 1);
    }
    checksum(p, type === REGISTER ? REGISTER_HEADER : p.reported - p.begin, version === VERSION);
    // Some send a graft that asks for nothing.
    if (!p.more) return;
    const outer = p.open(f.option, p.remaining);
    if (version !== VERSION) {
      p.skip(p.remaining);
      p.close(outer);
      return;
    }
    if (type === 0) readHello(p);
    else readMessage(p, type);
    p.close(outer);
    if (type === REGISTER) {
      // The packet that a register carries is shown below it, but the row is the register's.
      p.column('PIMv2');
      p.info('Register');
    }
  },
});

/** Over IPv6 with a pseudo header; some senders of registers sum the whole packet. */
function checksum(p: Cursor, length: number, isKnown = true): void {
  const whole = p.reported - p.begin;
  const left = (size: number): number => p.packet.network === 6 ?
    foldSum(pseudoHeaderSum(p, 103, size) + addToSum(0, p.bytes, p.begin, p.begin + size)) :
    internetChecksum(p.bytes, p.begin, p.begin + size);
  takeChecksum(p, { checksum: PIM_FIELDS.cksum, status: PIM_FIELDS['cksum.status'], bad: PIM_FIELDS.bad_checksum }, given => {
    if (!isKnown || p.reported > p.end || p.packet.fragment || whole < length) return undefined;
    return left(whole) === 0 ? given : corrected(given, left(length));
  });
}
