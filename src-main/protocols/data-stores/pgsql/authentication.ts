/** How a client of PostgreSQL proves who it is: https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-START-UP. */
import type { Cursor, Tracker } from '../../../dissect/index.ts';
import { takeZeroEnded } from '../../zero-ended.ts';
import { PASSWORD, PGSQL_FIELDS } from './fields.ts';

const MD5 = 5, GSS = 7, GSS_CONTINUE = 8, SSPI = 9, SASL = 10, SASL_CONTINUE = 11, SASL_FINAL = 12;
const GSS_ANSWER = 'GSSResponse message', SASL_FIRST = 'SASLInitialResponse message', SASL_ANSWER = 'SASLResponse message';
/** Which answer each request asks for; all others ask for a password. */
const ANSWERS: Readonly<Record<number, string>> = {
  [GSS]: GSS_ANSWER, [GSS_CONTINUE]: GSS_ANSWER, [SSPI]: GSS_ANSWER, [SASL]: SASL_FIRST, [SASL_CONTINUE]: SASL_ANSWER,
};
const REQUEST = 0x52, ANSWER = 0x70;
const HEADER = 5;

const f = PGSQL_FIELDS;

interface Proofs {
  /** What the server asked for last. */
  asked: number | undefined;
  /** By frame of the answer, what was asked for. */
  readonly answered: Map<number, number>;
}

const TRACKER: Tracker<Proofs> = {
  key: 'pgsql.authentication',
  make: () => ({ asked: undefined, answered: new Map() }),
  skims: () => true,
  forget({ answered }) {
    answered.clear();
  },
  observe(state, { frame, bytes }) {
    if (bytes[0] === REQUEST && bytes.length >= HEADER + 4) state.asked = bytes[8];
    else if (bytes[0] === ANSWER && state.asked !== undefined) state.answered.set(frame, state.asked);
  },
};

/** The name of the message `p` at the cursor, `length` bytes long without its letter: all that proves who somebody is has one letter. */
export function answerKind(p: Cursor, length: number): string {
  const { quoted, around, record } = p.packet;
  const asked = quoted ? undefined : around?.conversation(TRACKER)?.answered.get(record.number);
  return asked === undefined ? kindOfContents(p, length) : ANSWERS[asked] ?? PASSWORD;
}

/** Where what was asked for is not in the capture, what a name or a password ends with tells which it is. */
function kindOfContents(p: Cursor, length: number): string {
  const bytes = p.peekBytes(Math.min(length - 4, p.available - HEADER), HEADER);
  const zero = bytes.indexOf(0);
  const isCut = p.available < p.remaining && bytes.length < length - 4;
  if (isCut && (zero < 0 || zero === bytes.length - 1)) p.need(p.available + 1);
  if (zero < 0) return SASL_ANSWER;
  if (zero === bytes.length - 1) return PASSWORD;
  const isFirst = isCut ? MECHANISM.test(String.fromCharCode(...bytes.subarray(0, Math.min(zero, 21)))) : dataFit(bytes, zero + 1);
  return isFirst ? SASL_FIRST : GSS_ANSWER;
}

/** RFC 4422 §3.1. */
const MECHANISM = /^[A-Z0-9_-]{1,20}$/;

/** Whether a length and as many bytes are what is left; -1 stands for no data. */
function dataFit(bytes: Uint8Array, at: number): boolean {
  if (at + 4 > bytes.length) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(at);
  return at + 4 + Math.max(0, length) === bytes.length;
}

/** Reads the contents of such a message. */
export function takeAnswer(p: Cursor, kind: string): void {
  switch (kind) {
    case GSS_ANSWER: p.takeRest(f['auth.gssapi_sspi.data']); break;
    case SASL_ANSWER: p.takeRest(f['auth.sasl.data']); break;
    case SASL_FIRST: {
      takeZeroEnded(p, f['auth.sasl.mech']);
      const length = p.take(f['auth.sasl.data.length']);
      if (length > 0) p.take(f['auth.sasl.data'], length);
      break;
    }
    default: takeZeroEnded(p, f.password);
  }
}

/** What the server asks for. */
export function takeRequest(p: Cursor): void {
  switch (p.take(f.authtype)) {
    case MD5: p.take(f.salt, 4); break;
    case GSS_CONTINUE: p.take(f['auth.gssapi_sspi.data'], p.remaining); break;
    case SASL:
      while (p.remaining > 1) takeZeroEnded(p, f['auth.sasl.mech']);
      break;
    case SASL_CONTINUE:
    case SASL_FINAL: p.takeRest(f['auth.sasl.data']);
  }
}
