/** Extensible Messaging and Presence Protocol: RFC 6120 (streams and stanzas) and RFC 6121 (messages, presence, rosters), on streams of XML. */
import { type Cursor, MORE, NOT_MINE, type TrackedMessage, protocol } from '../../dissect/index.ts';
import { type Role, exchangeOf, exchangeTracker } from '../exchanges.ts';
import { startsTls } from '../security/tls/records.ts';
import { isToServer } from '../text-lines.ts';
import { type Element, OPEN, attribute, isSpace, parse, stanzaLength } from './xmpp/elements.ts';
import { FIELDS } from './xmpp/fields.ts';
import { type Session, sessionOf, showElement, showInside } from './xmpp/stanzas.ts';

const PORTS = [5222, 5223, 5269];
const f = FIELDS;
/** Servers allow stanzas of some hundred KB. */
const LARGEST = 16 * 1024 * 1024;

/** Top elements besides the stanzas, by name: what the row says of them. */
const OTHERS: Readonly<Record<string, 'AUTH' | 'CHALLENGE' | 'RESPONSE' | 'SUCCESS' | 'FAILURE' | 'STARTTLS' | 'PROCEED'>> = {
  auth: 'AUTH', challenge: 'CHALLENGE', response: 'RESPONSE', success: 'SUCCESS', failure: 'FAILURE', starttls: 'STARTTLS', proceed: 'PROCEED',
};
/** Requests and results have one id, each side counts its own; the request says which session both are of. */
const QUERIES = exchangeTracker<Session>({ key: 'xmpp', several: true, roleOf });

export const xmpp = protocol({
  name: 'xmpp',
  title: 'XMPP Protocol',
  short: 'XMPP',
  on: { 'tcp.port': [5222, 5269], 'tls.port': [5223], 'tls.alpn': ['xmpp-client', 'xmpp-server'] },
  over: ['tcp'],
  fields: FIELDS,
  /** A stanza, or the begin or end of the stream; white space between them is a message of its own. */
  frame(bytes, at, end) {
    let start = at;
    while (start < end && isSpace(bytes[start])) start++;
    if (start > at) return start - at;
    if (bytes[at] !== OPEN) return NOT_MINE;
    const length = stanzaLength(bytes, at, end);
    return length > 0 ? length : end - at > LARGEST ? NOT_MINE : MORE;
  },
  begins: '<',
  recognise(bytes, at, end) {
    if (bytes[at] !== OPEN) return false;
    const begins = new TextDecoder('latin1').decode(bytes.subarray(at, Math.min(end, at + 512)));
    return /^(?:<\?xml[^>]*\?>\s*)?<stream:stream\s/.test(begins);
  },
  yields: startsTls,
  dissect(p) {
    const toServer = isToServer(p, PORTS) ?? true, start = p.at;
    p.hide(toServer ? f.out : f.in, true);
    if (isSpace(p.u8())) {
      p.info('Whitespace Keepalive');
      p.skip(p.remaining);
      return;
    }
    p.headerEnd = p.reported;
    p.nest('media_type', 'text/xml', p.node);
    p.at = start;
    p.need(p.remaining);
    const { version, elements, ends } = parse(p.bytes, start, p.end);
    if (version !== undefined) p.set(f.xml_header_version, version.value, version.at, version.length);
    for (const element of elements) show(p, element, toServer);
    if (ends) {
      p.info('STREAM END');
      p.set(f.stream_end, undefined);
    }
    p.at = p.reported;
  },
});

/** Between whom, as the row says it. */
function partners(element: Element, toServer: boolean): string {
  const other = attribute(element, toServer ? 'to' : 'from');
  return other === undefined ? '' : `${toServer ? '>' : '<'} ${other} `;
}

function show(p: Cursor, element: Element, toServer: boolean): void {
  const { name, prefix } = element, between = partners(element, toServer);
  if (prefix === 'stream' && name === 'stream') {
    p.info(`STREAM ${between}`);
    showElement(p, element, '', 'stream');
  } else if (name === 'features') {
    p.info('FEATURES ');
    showElement(p, element, '', 'features');
  } else if (name === 'iq') {
    p.info(`IQ(${attribute(element, 'type') ?? ''}) ${asked(element)}${between}`);
    showElement(p, element, '', 'iq');
    showPartner(p, element, toServer);
  } else if (name === 'message' || name === 'presence') {
    p.info(`${name.toUpperCase()} ${between}`);
    showElement(p, element, '', name);
  } else if (Object.hasOwn(OTHERS, name)) {
    p.info(OTHERS[name]);
    if (name === 'challenge' || name === 'response' || name === 'success') {
      const outer = p.open(OTHERS[name], element.end - element.at);
      p.expert(f[name]);
      showInside(p, element, '');
      p.close(outer);
    } else {
      showElement(p, element, '', name);
    }
  } else {
    p.info('UNKNOWN PACKET ');
    p.expert(f.packet_unknown, `Unknown packet: ${name}`);
    showElement(p, element, '', undefined);
  }
}

/** `QUERY(jabber:iq:roster) `; of namespaces that are addresses their last part. */
function asked({ children }: Element): string {
  const child = children.find(({ name }) => name !== 'error');
  if (child === undefined) return '';
  const namespace = attribute(child, 'xmlns') ?? '', action = attribute(child, 'action');
  const more = child.name === 'query' ? namespace.slice(namespace.lastIndexOf('/') + 1) : child.name === 'jingle' ? action : undefined;
  return `${child.name.toUpperCase()}${more === undefined || more === '' ? '' : `(${more})`} `;
}

function showPartner(p: Cursor, element: Element, toServer: boolean): void {
  const key = keyOf(element, toServer), exchange = key === undefined ? undefined : exchangeOf(p, QUERIES, key), { number } = p.packet.record;
  if (exchange === undefined) return;
  if (exchange.about !== undefined) p.generate(exchange.about.field, exchange.about.id);
  if (exchange.request !== number) p.generate(f.response_to, exchange.request);
  else if (exchange.response > 0) p.generate(f.response_in, exchange.response);
}

const isAnswer = (element: Element): boolean => ['result', 'error'].includes(attribute(element, 'type') ?? '');

/** The id with the side that asked. */
function keyOf(element: Element, fromClient: boolean): string | undefined {
  const id = attribute(element, 'id');
  return id === undefined ? undefined : `${fromClient !== isAnswer(element) ? 'client' : 'server'} ${id}`;
}

/** Longer ones are not looked into: they carry files. */
const LONGEST_ASKED = 0x10000;

function roleOf({ bytes, fromClient }: TrackedMessage): Role<Session> | undefined {
  if (bytes[0] !== OPEN || bytes.length > LONGEST_ASKED) return undefined;
  const [element] = parse(bytes, 0, bytes.length).elements;
  const key = element?.name === 'iq' ? keyOf(element, fromClient) : undefined;
  if (key === undefined) return undefined;
  const session = sessionOf(element);
  return { key, answers: isAnswer(element), ...(session !== undefined && { about: session }) };
}
