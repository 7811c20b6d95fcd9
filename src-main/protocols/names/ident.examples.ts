/** The examples of RFC 1413 §5 and §4. */
const line = (text: string): { readonly as: 'ident'; readonly hex: string } => ({ as: 'ident', hex: Buffer.from(text).toString('hex') });

export const examples = {
  query: line('6191, 23\r\n'),
  user: line('6193, 23 : USERID : UNIX, US-ASCII : st:johns\r\n'),
  foreign: line('6193, 23 : USERID : OTHER, UTF-8 : jürgen à\r\n'),
  error: line('6195, 23 : ERROR : NO-USER\r\n'),
  empty: line('\r\n'),
} as const;
