/** What TLS connections carry, row by row, as far as the capture's secrets open it. */
import { applicationData } from '../../protocols/security/tls/reopening.ts';
import { secretSourceOf } from '../../protocols/security/tls/secret-source.ts';
import { sessionTracker } from '../../protocols/security/tls/session-tracker.ts';
import type { OpenCapture } from '../open-capture.ts';

/** Contents of the application's records that the row completes, in order; empty without secrets. */
export function decryptedData(capture: OpenCapture, row: number): readonly Uint8Array[] {
  const secrets = capture.secrets.all;
  if (secrets === undefined) return [];
  const tracker = secrets.made('tls followed', () => sessionTracker(`tls ${secrets.number} followed`, { source: secretSourceOf(secrets) }));
  const around = capture.around(row);
  const session = around.conversation(tracker);
  return session === undefined ? [] : applicationData(session, around, row + 1);
}
