/**
 * Whether a capture's secrets fit its TLS, DTLS and QUIC connections, in a sentence: told
 * by the begins of some of them, so that it costs no second reading.
 */
import type { Note } from '../api/index.ts';
import type { Secrets } from '../dissect/index.ts';
import { CONVERSATION } from '../index/index.ts';
import { type QuicConversation, conversationTracker } from '../protocols/web/quic/conversation.ts';
import { type Session as DtlsSession, sessionTracker as dtlsSessionTracker } from '../protocols/security/dtls/session.ts';
import { secretSourceOf } from '../protocols/security/tls/secret-source.ts';
import { sessionTracker } from '../protocols/security/tls/session-tracker.ts';
import type { Session } from '../protocols/security/tls/session.ts';
import { radiusSecretOf } from '../protocols/operation/radius/secret.ts';
import { smbKeysOf } from '../protocols/files/smb2/decryption.ts';
import { zigbeeKeysOf } from '../protocols/things/zigbee/security.ts';
import { wireGuardKeysOf } from '../protocols/security/wireguard/key-log.ts';
import type { OpenCapture } from './open-capture.ts';
import { Turns } from './turns.ts';
import { wirelessNotes } from './wireless-notes.ts';

/** Connections that are looked into, and rows of each: a handshake and the first data. */
const MOST_CONNECTIONS = 200, MOST_ROWS = 60;

const KINDS = [
  { name: 'TLS', protocol: 'tls', over: CONVERSATION.tcp }, { name: 'DTLS', protocol: 'dtls', over: CONVERSATION.udp },
  { name: 'QUIC', protocol: 'quic', over: CONVERSATION.udp },
] as const;

type Outcome = 'open' | 'wrong' | 'missing' | 'suite' | 'clear';

/** Looks whether the capture's secrets fit it, and notes it beside them, unless others are given meanwhile. */
export async function judgeSecrets(capture: OpenCapture): Promise<void> {
  const { secrets } = capture, { all } = secrets;
  const notes = all === undefined ? [] : await decryptionNotes(capture, all);
  if (all === secrets.all) secrets.notes = notes;
}

async function decryptionNotes(capture: OpenCapture, secrets: Secrets): Promise<Note[]> {
  const source = secretSourceOf(secrets);
  const notes = wirelessNotes(capture.scan.streams.opened);
  if (source.isEmpty) {
    if (wireGuardKeysOf(secrets).size > 0 || capture.secrets.wireless.size > 0 || radiusSecretOf(secrets) !== undefined ||
      zigbeeKeysOf(secrets).length > 0 || smbKeysOf(secrets).length > 0) return notes;
    return [
      { severity: 'warning', text: 'What was given to decrypt with holds no secret: neither a line of a key log nor a private RSA key.' },
    ];
  }
  const counts: Record<Outcome, number> = { open: 0, wrong: 0, missing: 0, suite: 0, clear: 0 };
  const { conversations } = capture.table, { protocols } = capture.scan.streams;
  const tracker = sessionTracker('tls', { source }), dtlsTracker = dtlsSessionTracker('dtls', source), quicTracker = conversationTracker(secrets);
  const outcomeOf = (kind: (typeof KINDS)[number]['name'], id: number): Outcome => {
    if (kind === 'QUIC') return quicOutcome(capture.beginOf(quicTracker, id, MOST_ROWS));
    return kind === 'TLS' ? outcome(capture.beginOf(tracker, id, MOST_ROWS)) : outcome(capture.beginOf(dtlsTracker, id, MOST_ROWS));
  };
  const kinds = new Set<string>();
  const turns = new Turns();
  let looked = 0;
  for (let id = 1; id < conversations.count && looked < MOST_CONNECTIONS; id++) {
    const name = protocols.protocol(conversations.protocol[id] - 1)?.name;
    const kind = KINDS.find(known => known.protocol === name && known.over === conversations.kind[id])?.name;
    if (kind === undefined) continue;
    // A connection that goes on from another one is counted where it began.
    if (kind === 'QUIC' && protocols.movedFrom(id).length > 0 && capture.beginOf(quicTracker, id, 1).first !== undefined) continue;
    looked++;
    kinds.add(kind);
    counts[outcomeOf(kind, id)]++;
    if (turns.over) await turns.next();
  }
  return [...notes, ...notesOf(counts, [...kinds].toSorted().toReversed().join(' and '))];
}

function outcome({ sides }: Pick<Session, 'sides'> | Pick<DtlsSession, 'sides'>): Outcome {
  if (sides.some(({ opened }) => opened > 0)) return 'open';
  const closed = sides.map(side => side.closed).filter(why => why !== undefined);
  if (closed.length === 0) return 'clear';
  return closed.includes('wrong') ? 'wrong' : closed.includes('suite') ? 'suite' : 'missing';
}

function quicOutcome({ outcome: found }: QuicConversation): Outcome {
  if (found === 'open' || found === 'wrong' || found === 'suite') return found;
  return found === 'missing' || found === 'unknown' ? 'missing' : 'clear';
}

/** `kind`: `TLS`, `QUIC`, `DTLS`, or several of them. */
function notesOf({ open, wrong, missing, suite }: Record<Outcome, number>, kind: string): Note[] {
  const all = open + wrong + missing + suite, notes: Note[] = [];
  const of = (count: number): string => `${count} of ${all} ${kind} connection${all === 1 ? '' : 's'} looked at`;
  if (wrong > 0)
    notes.push({
      severity: 'warning',
      text: `The secrets given for ${of(wrong)} are wrong: the ${kind === 'QUIC' ? 'packets' : 'records'} do not decrypt with them.`,
    });
  if (missing > 0) {
    const text =
      open + wrong === 0 && all === missing
        ? `The secrets are of other sessions: none of ${all} ${kind} connection${all === 1 ? '' : 's'} looked at can be decrypted with them.`
        : `There is no secret for ${of(missing)}.`;
    notes.push({ severity: open > 0 ? 'info' : 'warning', text });
  }
  if (suite > 0) notes.push({ severity: 'info', text: `The cipher suite of ${of(suite)} is not one that is decrypted here.` });
  return notes;
}
