/** The checksum of messages in IGMP's form, over all of the message and verified always (RFC 9776 §4.1.2): IGMP's own, DVMRP's and RGMP's. */
import { corrected, internetChecksum } from '../../../bytes/checksum.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';
import { takeChecksum } from '../../checksums.ts';

interface Fields {
  readonly checksum: Field<number>;
  readonly 'checksum.status': Field<number>;
  readonly bad_checksum: Field<void>;
}

/** Takes the checksum that begins here, of the message that is all of the layer. */
export function takeMessageChecksum(p: Cursor, f: Fields): void {
  const isPart = p.reported > p.end || p.packet.fragment || p.packet.quoted;
  takeChecksum(p, { checksum: f.checksum, status: f['checksum.status'], bad: f.bad_checksum }, given =>
    isPart ? undefined : corrected(given, internetChecksum(p.bytes, p.begin, p.reported)));
}
