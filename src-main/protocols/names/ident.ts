/** Identification Protocol, RFC 1413: whose a TCP connection is. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, MORE, protocol, text, u16 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { peekWholeLine } from '../text-lines.ts';

const LF = 10;
/** §6: 1,000 characters make a reply, more than enough for a question. */
const LONGEST_LINE = 1024;

export const ident = protocol({
  name: 'ident',
  title: 'Identification Protocol',
  on: { 'tcp.port': [113] },
  fields: {
    port_on_server: u16('Port on server'),
    port_on_client: u16('Port on client'),
    reply: text('Reply'),
    operating_system: text('Operating system'),
    charset: text('Character set'),
    userid: text('User'),
    error: text('Error'),
  },
  frame(bytes, at, end) {
    const feed = byteIndex(bytes, LF, at, end);
    if (feed >= 0) return feed + 1 - at;
    return end - at > LONGEST_LINE ? end - at : MORE;
  },
  dissect(p, f) {
    const line = peekWholeLine(p), { at } = p;
    // A character is a byte here, so that parts are where they are said to be, whatever the encoding of names.
    const words = decodeText(p.bytes, at, at + line.length, 'latin1'), parts = partsOf(words, at);
    p.info(() => `${parts.length > 1 ? 'Reply' : 'Query'}: ${line.text}`);
    const [ports, reply, first, ...rest] = parts, [server, client] = partsOf(ports.text, ports.at, ',');
    takePort(p, f.port_on_server, server);
    takePort(p, f.port_on_client, client);
    show(p, f.reply, reply);
    if (reply?.text === 'USERID') {
      const [system, charset] = partsOf(first?.text ?? '', first?.at ?? p.at, ',');
      show(p, f.operating_system, system);
      show(p, f.charset, charset);
      // A user's name may have colons.
      const [user] = rest, end = rest.at(-1);
      if (user !== undefined && end !== undefined) show(p, f.userid, { text: words.slice(user.at - at, end.at + end.text.length - at), at: user.at });
    } else {
      show(p, f.error, first);
    }
    p.at = line.next;
  },
});

interface Part {
  readonly text: string;
  readonly at: number;
}

/** What stands between separators, without the blanks and tabs around it. */
function partsOf(line: string, at: number, separator = ':'): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const part of line.split(separator)) {
    // Without the look behind, every blank of a long run would begin a search.
    const begun = part.replace(/^[ \t]+/, '');
    parts.push({ text: begun.replace(/(?<![ \t])[ \t]+$/, ''), at: at + from + part.length - begun.length });
    from += part.length + separator.length;
  }
  return parts;
}

type Fields = (typeof ident)['fields'];

function show(p: Cursor, field: Fields['reply'], part: Part | undefined): void {
  if (part === undefined || part.text === '') return;
  p.at = part.at;
  p.take(field, part.text.length);
}

function takePort(p: Cursor, field: Fields['port_on_server'], part: Part | undefined): void {
  if (part !== undefined && /^\d{1,5}$/.test(part.text)) p.set(field, Number(part.text), part.at, part.text.length);
}
