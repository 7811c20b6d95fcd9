/** Shows elements of XMPP with their attributes, by fields whose names are made of those of the elements around them. */
import { type Cursor, type Field, printable } from '../../../dissect/index.ts';
import { type Attribute, type Element, attribute } from './elements.ts';
import { FIELDS } from './fields.ts';

const f = FIELDS;
const BY_NAME: Readonly<Record<string, Field>> = FIELDS;
const STANZA_ERRORS = 'urn:ietf:params:xml:ns:xmpp-stanzas', CHAT_STATES = 'http://jabber.org/protocol/chatstates';
const RTP_INFO = 'urn:xmpp:jingle:apps:rtp:info:1';

/** Elements whose namespace says what they are, mostly those called `x`. */
const BY_NAMESPACE: Readonly<Record<string, string>> = {
  'x http://jabber.org/protocol/muc': 'muc-x', 'x http://jabber.org/protocol/muc#user': 'muc-user-x', 'x jabber:x:data': 'x-data',
  'x jabber:x:event': 'x-event', 'x jabber:x:delay': 'delay', 'x vcard-temp:x:update': 'vcard-update',
  'feature http://jabber.org/protocol/feature-neg': 'feature-neg', 'c http://jabber.org/protocol/caps': 'presence.caps',
  'open http://jabber.org/protocol/ibb': 'ibb.open', 'close http://jabber.org/protocol/ibb': 'ibb.close',
  'data http://jabber.org/protocol/ibb': 'ibb.data', 'vCard vcard-temp': 'vcard',
  'conference-info urn:ietf:params:xml:ns:conference-info': 'conf-info',
  // Google's extensions.
  'session http://www.google.com/session': 'gtalk.session', 'usersetting google:setting': 'gtalk.setting', 'x google:nosave': 'gtalk.nosave.x',
  'mailbox google:mail:notify': 'gtalk.mailbox', 'new-mail google:mail:notify': 'gtalk.new-mail',
  'transport http://www.google.com/transport/p2p': 'gtalk.transport-p2p',
};
/** Parts of stanzas whose names say enough wherever they are. */
const OF_STANZAS = ['iq.', ''] as const;

/** What the element's field is called behind `xmpp.`; undefined where it has none. */
function pathOf(element: Element, outer: string): string | undefined {
  const own = BY_NAMESPACE[`${element.name} ${attribute(element, 'xmlns') ?? ''}`];
  if (own !== undefined) return own;
  const inner = `${outer}.${element.name}`;
  if (outer !== '' && isElement(inner)) return inner;
  const isPart = outer === 'iq' || outer === 'message' || outer === 'presence' || outer === 'features';
  return isPart ? OF_STANZAS.map(prefix => prefix + element.name).find(isElement) : undefined;
}

const isElement = (path: string): boolean => Object.hasOwn(BY_NAME, path) && BY_NAME[path].expert === undefined;

/** A call or a transfer that several stanzas are about, and the field that tells of it. */
export interface Session {
  readonly field: Field<string>;
  readonly id: string;
}

/** The session of a request: Jingle's (XEP-0166), one of bytes in stanzas (XEP-0047), or Google's. */
export function sessionOf({ children }: Element): Session | undefined {
  for (const child of children) {
    const path = pathOf(child, 'iq');
    const field = path === 'jingle' ? f.jingle_session : path?.startsWith('ibb.') === true ? f.ibb : path === 'gtalk.session' ? f.gtalk : undefined;
    const id = attribute(child, field === f.gtalk ? 'id' : 'sid');
    if (field !== undefined && id !== undefined) return { field, id };
  }
  return undefined;
}

/** Shows an element and what it holds; `path` where its field is known already. */
export function showElement(p: Cursor, element: Element, outer: string, path = pathOf(element, outer)): void {
  const field = path === undefined ? undefined : BY_NAME[path];
  p.at = element.at;
  if (field === undefined || path === undefined) showUnknown(p, element);
  else if (field.kind === 'string') showText(p, element, field as Field<string>, path);
  else showParts(p, element, field as Field<void>, path);
  p.at = element.end;
}

const heading = (title: string, { attributes }: Element): string =>
  printable(`${title} [${attributes.map(({ name, value }) => `${name}="${value}"`).join(' ')}]`);

function showUnknown(p: Cursor, element: Element): void {
  const { name, at, end } = element;
  p.set(f.unknown, name, at, end - at);
  p.label(() => heading(name.toUpperCase(), element));
  const outer = p.under();
  showInside(p, element, '');
  p.close(outer);
}

/** An element that is a word: its text, or where it has none, the attribute that says it. */
function showText(p: Cursor, element: Element, field: Field<string>, path: string): void {
  const said = path === 'query.feature' ? (attribute(element, 'var') ?? '') : element.text.trim();
  p.set(field, said, element.at, element.end - element.at);
  if (path === 'query.feature') p.label(() => printable(`FEATURE [${said}]`));
}

function showParts(p: Cursor, element: Element, field: Field<void>, path: string): void {
  const outer = p.open(field, element.end - element.at);
  p.labelNode(p.tree.current, () => heading(field.title, element));
  showInside(p, element, path);
  p.close(outer);
}

/** Attributes, text and elements of an element. */
export function showInside(p: Cursor, element: Element, path: string): void {
  for (const { name, value, at, length } of element.attributes) showAttribute(p, path, { name, value, at, length });
  const said = element.text.trim();
  if (said !== '') {
    const isValue = path === 'presence.status' || path.startsWith('message.');
    p.set(isValue ? f.attribute : f.cdata, said, element.at, element.end - element.at);
    if (isValue) p.label(() => `value: ${printable(said)}`);
  }
  for (const child of element.children) part(p, child, element, path);
}

/** Attributes that all stanzas have. */
const COMMON = { id: f.id, type: f.type, from: f.from, to: f.to } as const;

function showAttribute(p: Cursor, path: string, { name, value, at, length }: Attribute): void {
  const own = BY_NAME[`${path}.${name}`];
  if (own !== undefined && own.kind === 'string') p.set(own as Field<string>, value, at, length);
  else if (Object.hasOwn(COMMON, name)) p.set(COMMON[name as keyof typeof COMMON], value, at, length);
  else p.set(name.startsWith('xmlns') ? f.xmlns : f.attribute, value, at, length);
  p.label(() => printable(`${name}: ${value}`));
}

interface Word {
  readonly field: Field<string>;
  readonly said: string;
  /** Its line in the tree, where that is not the field's. */
  readonly line?: string;
}

/** What an element inside another says in one word; undefined where it says more. */
function wordOf(child: Element, { name: outer }: Element, path: string): Word | undefined {
  const { name, text } = child, namespace = attribute(child, 'xmlns');
  if (path === 'message' && namespace === CHAT_STATES) return { field: f['message.chatstate'], said: name };
  if (path === 'jingle.reason' && name !== 'text') return { field: f['jingle.reason.condition'], said: name };
  if (path === 'jingle' && namespace === RTP_INFO) return { field: f['jingle.rtp_info'], said: name };
  if (path === 'muc-user-x' && name === 'status') {
    return { field: f.muc_user_status, said: attribute(child, 'code') ?? '', line: heading('STATUS', child) };
  }
  if (path === 'gtalk.setting') {
    const said = attribute(child, 'value') ?? '';
    return { field: f['gtalk.setting_element'], said, line: printable(`${name} [${said}]`) };
  }
  if (outer === 'mail-thread-info' && name === 'snippet') return { field: f['gtalk.mail_snippet'], said: text.trim() };
  if (outer === 'status-list' && name === 'status') return { field: f['gtalk.status_status_list'], said: text.trim() };
  return undefined;
}

/** An element inside another: some say by their mere name what is so. */
function part(p: Cursor, child: Element, element: Element, path: string): void {
  const { name, at, end } = child, namespace = attribute(child, 'xmlns'), length = end - at, word = wordOf(child, element, path);
  if (path === 'error' && namespace === STANZA_ERRORS && name !== 'text') {
    p.set(f['error.condition'], name, at, length);
    p.expert(f.response, `Stanza error: ${name};`);
  } else if (word !== undefined) {
    p.set(word.field, word.said, at, length);
    if (word.line !== undefined) p.label(word.line);
  } else if (path === 'presence' && name === 'priority') {
    p.set(f.attribute, child.text.trim(), at, length);
    p.label(() => `priority: ${printable(child.text.trim())}`);
  } else if (name === 'mechanisms' || name === 'required') {
    const outer = p.open(heading(name.toUpperCase(), child), length);
    showInside(p, child, '');
    p.close(outer);
  } else if (element.name === 'mechanisms' && name === 'mechanism') {
    p.set(f.cdata, child.text.trim(), at, length);
    p.label(() => `MECHANISM: ${printable(child.text.trim())}`);
  } else {
    showElement(p, child, path);
  }
}
