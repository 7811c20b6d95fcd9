/** Whether a capture's secrets fit its TLS connections, in a sentence: told by the begins of some of them, so that it costs no second reading. */
import type { Note } from '../api/index.ts';
import type { Secrets } from '../dissect/index.ts';
import { CONVERSATION } from '../index/index.ts';
import { secretSourceOf } from '../protocols/tls/secret-source.ts';
import { type Session, sessionTracker } from '../protocols/tls/session.ts';
import type { OpenCapture } from './open-capture.ts';
import { Turns } from './turns.ts';

/** Connections that are looked into, and rows of each: a handshake and the first data. */
const MOST_CONNECTIONS = 200, MOST_ROWS = 60;

type Outcome = 'open' | 'wrong' | 'missing' | 'suite' | 'clear';

export async function decryptionNotes(capture: OpenCapture, secrets: Secrets): Promise<Note[]> {
  const source = secretSourceOf(secrets);
  if (source.isEmpty) return [{ severity: 'warning', text: 'What was given to decrypt with holds no secret: neither a line of a key log nor a private RSA key.' }];
  const counts: Record<Outcome, number> = { open: 0, wrong: 0, missing: 0, suite: 0, clear: 0 };
  const { conversations } = capture.table, { protocols } = capture.scan.streams;
  const tracker = sessionTracker('tls', { source });
  const turns = new Turns();
  let looked = 0;
  for (let id = 1; id < conversations.count && looked < MOST_CONNECTIONS; id++) {
    if (conversations.kind[id] !== CONVERSATION.tcp || protocols.protocol(conversations.protocol[id] - 1)?.name !== 'tls') continue;
    looked++;
    counts[outcome(capture.beginOf(tracker, id, MOST_ROWS))]++;
    if (turns.over) await turns.next();
  }
  return notesOf(counts);
}

function outcome({ sides }: Session): Outcome {
  if (sides.some(({ opened }) => opened > 0)) return 'open';
  const closed = sides.map(side => side.closed).filter(why => why !== undefined);
  if (closed.length === 0) return 'clear';
  return closed.includes('wrong') ? 'wrong' : closed.includes('suite') ? 'suite' : 'missing';
}

function notesOf({ open, wrong, missing, suite }: Record<Outcome, number>): Note[] {
  const all = open + wrong + missing + suite, notes: Note[] = [];
  const of = (count: number): string => `${count} of ${all} TLS connection${all === 1 ? '' : 's'} looked at`;
  if (wrong > 0) notes.push({ severity: 'warning', text: `The secrets given for ${of(wrong)} are wrong: the records do not decrypt with them.` });
  if (missing > 0) {
    const text = open + wrong === 0 && all === missing ? `The secrets are of other sessions: none of ${all} TLS connection${all === 1 ? '' : 's'} looked at can be decrypted with them.` :
      `There is no secret for ${of(missing)}.`;
    notes.push({ severity: open > 0 ? 'info' : 'warning', text });
  }
  if (suite > 0) notes.push({ severity: 'info', text: `The cipher suite of ${of(suite)} is not one that is decrypted here.` });
  return notes;
}
