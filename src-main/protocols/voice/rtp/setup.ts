/** Sessions of RTP and RTCP: which message announced them, and which protocols share their ports. */
import { type Cursor, type Field, frameNumber, text } from '../../../dissect/index.ts';
import { isChannelData } from '../stun.ts';
import { isZrtp } from '../zrtp.ts';
import { endpoints } from '../../transport/udp.ts';

const FIRST_RTCP = 192;
const LAST_RTCP = 223;

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
}

/** The protocol of a datagram on a port of RTP: by its first byte (RFC 7983 §7), ZRTP by its cookie, and RTP and RTCP by the second (RFC 5761 §4). */
export function demultiplexed(bytes: Uint8Array, at: number, end: number): string {
  if (at + 2 > end) return 'data';
  const first = bytes[at];
  if (first < 4 || isChannelData(bytes, at, end)) return 'stun';
  if (isZrtp(bytes, at, end)) return 'zrtp';
  if (first < 128 || first > 191) return 'data';
  return bytes[at + 1] >= FIRST_RTCP && bytes[at + 1] <= LAST_RTCP ? 'rtcp' : 'rtp';
}

export const SETUP_FIELDS = (prefix: string) => ({
  setup: text('Stream setup', { source: 'conversation', id: `${prefix}.setup` }),
  'setup-frame': frameNumber('Setup frame', { source: 'conversation', id: `${prefix}.setup-frame` }),
  'setup-method': text('Setup Method', { source: 'conversation', id: `${prefix}.setup-method` }),
});

/** What is known of the session; nothing where it was not announced. */
export function sessionOf(p: Cursor): { readonly frame: number; readonly session: Session } | undefined {
  const announced = p.packet.quoted ? undefined : p.packet.around?.udp(endpoints(p))?.announced;
  return announced?.about === undefined ? undefined : { frame: announced.frame, session: announced.about as Session };
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
