/** Sessions of RTP and RTCP: which message announced them. */
import { type Cursor, type Field, frameNumber, text } from '../../../dissect/index.ts';
import { BY_DTLS, type Security, agreedSecurity } from './security.ts';
import { endpoints } from '../../transport/udp.ts';

/** What an announcement says of the session. */
export interface Session {
  /** How it was announced: `SDP`. */
  readonly method: string;
  /** Names of payload types that the session gives. */
  readonly formats: ReadonlyMap<number, string>;
  /** The call that the session is of; '' where it is of none. */
  readonly callId: string;
  /** Of fax: the version of T.38 (its annex D), 0 where none is said. */
  readonly faxVersion?: number;
  /** How the media are protected; undefined where they are not. */
  readonly security?: Security | typeof BY_DTLS | undefined;
}

/** A session, and the frame that set it up. */
export interface SetUp {
  readonly frame: number;
  readonly session: Session;
  readonly security: Security | undefined;
}

export const SETUP_FIELDS = (prefix: string) => ({
  setup: text('Stream setup', { source: 'conversation', id: `${prefix}.setup` }),
  'setup-frame': frameNumber('Setup frame', { source: 'conversation', id: `${prefix}.setup-frame` }),
  'setup-method': text('Setup Method', { source: 'conversation', id: `${prefix}.setup-method` }),
});

const NO_FORMATS: Session['formats'] = new Map();

/** What is known of the session, which a message announced or DTLS on its ports set up; nothing where neither did. */
export function sessionOf(p: Cursor): SetUp | undefined {
  const announced = p.packet.quoted ? undefined : p.packet.around?.udp(endpoints(p))?.announced;
  const session = announced?.about as Session | undefined, security = session?.security;
  if (session !== undefined && security !== BY_DTLS) return { frame: announced!.frame, session, security };
  const agreed = agreedSecurity(p);
  if (agreed === undefined) return session === undefined ? undefined : { frame: announced!.frame, session, security: undefined };
  // RFC 5763 §5: the description still says what the formats are.
  const formats = session?.formats ?? NO_FORMATS, callId = session?.callId ?? '';
  return { frame: agreed.frame, session: { method: 'DTLS-SRTP', formats, callId }, security: agreed.security };
}

/** `callId` is where the call is shown, if it is. */
export function showSetup(p: Cursor, f: ReturnType<typeof SETUP_FIELDS>, known: ReturnType<typeof sessionOf>, callId?: Field<string>): void {
  if (known === undefined) return;
  p.generate(f.setup, '');
  p.label(`[Stream setup by ${known.session.method} (frame ${known.frame})]`);
  const outer = p.under();
  p.generate(f['setup-frame'], known.frame);
  p.generate(f['setup-method'], known.session.method);
  if (callId !== undefined && known.session.callId !== '') p.generate(callId, known.session.callId);
  p.close(outer);
}
