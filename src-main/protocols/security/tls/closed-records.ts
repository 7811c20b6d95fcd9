/** Why records of TLS and DTLS stay closed although there are secrets. */
import { type Cursor, expert } from '../../../dissect/index.ts';
import type { Closed } from './decryption.ts';

/** Fields for one protocol: they are named after it. */
export function closedFields() {
  return {
    'decryption.failed': expert('The record cannot be decrypted', 'warning', 'Decryption', { source: 'conversation' }),
    'decryption.no_secret': expert('There is no secret to decrypt this with', 'note', 'Decryption', { source: 'conversation' }),
  };
}

const NONE_GIVEN = 'There is no secret of this session among those that are given';
const DOES_NOT_FIT = 'The secret of this session does not decrypt this record: it is another session\'s, or bytes have changed on the way';

export function remarkOnClosed(p: Cursor, f: ReturnType<typeof closedFields>, closed: Closed): void {
  if (closed === 'wrong') p.expert(f['decryption.failed'], DOES_NOT_FIT);
  else p.expert(f['decryption.no_secret'], closed === 'missing' ? NONE_GIVEN : 'Records of this cipher suite are not decrypted');
}
