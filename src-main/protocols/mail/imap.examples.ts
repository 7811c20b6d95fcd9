/** Messages of a session as RFC 3501 §8 has it. */
const message = (text: string): { readonly as: 'imap'; readonly hex: string } => ({ as: 'imap', hex: Buffer.from(text).toString('hex') });
const HEADER = 'Subject: IMAP4rev1 WG mtg summary\r\n\r\n';

export const examples = {
  greeting: message('* OK IMAP4rev1 Service Ready\r\n'),
  login: message('a001 login mrose "secret word"\r\n'),
  select: message('a002 SELECT "INBOX"\r\n'),
  uid: message('a003 UID FETCH 1 (FLAGS)\r\n'),
  selected: message('* 18 EXISTS\r\n* FLAGS (\\Answered)\r\na002 OK [READ-WRITE] SELECT completed\r\n'),
  pipelined: message('* 1 EXISTS\r\nf0 OK done\r\nf1 OK done\r\n* BYE\r\n'),
  untagged: message('* 2 EXISTS\r\n* 1 RECENT\r\n'),
  continued: message('+ idling\r\n'),
  searched: message('f1 SEARCH SUBJECT {4}\r\nwork\r\n'),
  fetched: message(`* 12 FETCH (BODY[HEADER] {${HEADER.length}}\r\n${HEADER})\r\na004 OK FETCH completed\r\n`),
} as const;
