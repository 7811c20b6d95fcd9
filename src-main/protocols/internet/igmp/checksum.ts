/** The checksum of messages in IGMP's form, over all of the message and verified always (RFC 9776 §4.1.2): IGMP's own, DVMRP's and RGMP's. */
import { internetChecksum } from '../../../bytes/checksum.ts';
import type { Cursor, Field } from '../../../dissect/index.ts';

interface ChecksumFields {
  readonly checksum: Field<number>;
  readonly 'checksum.status': Field<number>;
  readonly bad_checksum: Field<void>;
}

const BAD = 0;
const GOOD = 1;
const UNVERIFIED = 2;
const WORDS = [' incorrect', ' [correct]', ' [unverified]'] as const;

export function takeChecksum(p: Cursor, f: ChecksumFields): void {
  p.take(f.checksum);
  const isPart = p.reported > p.end || p.packet.fragment || p.packet.quoted;
  const status = isPart ? UNVERIFIED : internetChecksum(p.bytes, p.begin, p.reported) === 0 ? GOOD : BAD;
  p.addLabel(WORDS[status]);
  p.generate(f['checksum.status'], status);
  if (status === BAD) p.expert(f.bad_checksum);
}
