/** The first four letters of SMTP's commands, RFC 5321 §4.1.1 and its extensions; those of RFC 821 and LMTP (RFC 2033), too. */
const VERBS = new Set([
  'HELO', 'EHLO', 'LHLO', 'MAIL', 'RCPT', 'DATA', 'BDAT', 'RSET', 'VRFY', 'EXPN', 'HELP', 'NOOP', 'QUIT', 'AUTH', 'STAR', 'ETRN',
  'SEND', 'SOML', 'SAML', 'TURN',
]);

/** Whether a line begins with a command. */
export function isVerb(line: string): boolean {
  return VERBS.has(line.slice(0, 4).toUpperCase());
}
