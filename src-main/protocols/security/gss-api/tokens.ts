/**
 * Tokens that say who somebody is, inside the messages of those who ask: of GSS-API (RFC 2743), of SPNEGO, and of
 * NTLMSSP, which comes by itself as well.
 */
import type { Cursor } from '../../../dissect/index.ts';

/** The table of those who read tokens, by their protocols' names. */
export const TOKENS = 'security.token';

/** Name of what NTLMSSP says of its token in `p.packet.notes`. */
export const NTLM_WORDS = 'ntlmssp';
/** First byte of its tokens: the N of the name. */
export const NTLM = 0x4e;

/** The protocol of a token that is not announced: NTLMSSP's begin with their name. */
export const kindOf = (first: number): string => (first === NTLM ? 'ntlmssp' : 'gss-api');

/** Shows what is left as a token of this kind, below the last node; the Info column says what it came to. False where nobody reads it. */
export function quoteToken(p: Cursor, kind: string): boolean {
  const read = p.quote(TOKENS, kind), words = ntlmWords(p);
  if (words !== '') p.addInfo(words);
  return read;
}

/** What the token that was just read says for the Info column, behind a comma; empty where it was none of NTLM. */
export function ntlmWords(p: Cursor): string {
  const { notes } = p.packet, words = notes.get(NTLM_WORDS);
  notes.delete(NTLM_WORDS);
  return words === undefined ? '' : `, ${words as string}`;
}
