/**
 * BitTorrent's distributed hash table, BEP 5, with IPv6 (BEP 32) and one's own address (BEP 42): datagrams in which nodes ask each
 * other who has a torrent.
 */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, LIMITS, expert, ipv4, ipv6, none, octets, printable, protocol, text, u16 } from '../../dissect/index.ts';
import { hexText, ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { decodeText } from '../../dissect/text.ts';
import { headerEnd } from './bt-utp/header.ts';

const COLON = 0x3a, END = 0x65, NUMBER = 0x69, LIST = 0x6c, DICTIONARY = 0x64, ZERO = 0x30, NINE = 0x39;
/** Digits of a length, and of a number with its sign. */
const MOST_DIGITS = 6, LONGEST_NUMBER = 20;
const DEEPEST = LIMITS.depth / 4;
const ID = 20, PORT = 2;
/** An address and a port; an ID before them makes a node. */
const PEER = 6, PEER6 = 18;

/** What keys are called, and the values of `y`. */
const KEYS: Readonly<Record<string, string>> = {
  y: 'Message type', q: 'Request type', a: 'Request arguments', r: 'Response values', e: 'Error', t: 'Transaction ID', v: 'Version',
};
const MESSAGES: Readonly<Record<string, string>> = { q: 'Request', r: 'Response', e: 'Error' };
/** Keys whose strings are words; others are bytes. */
const WORDS: ReadonlySet<string> = new Set(['q', 'y']);
const NAME = 'BitTorrent DHT Protocol';

const FIELDS = {
  'bencoded.string': text('String'),
  'bencoded.list': none('List'),
  'bencoded.int': text('Int'),
  'bencoded.dict': none('Dictionary'),
  'bencoded.dict_entry': none('Dictionary Entry'),
  'bencoded.list.terminator': text('Terminator'),
  error: none('Error'),
  peer: none('Peer'),
  peers: none('Peers'),
  node: none('Node'),
  nodes: none('Nodes'),
  id: octets('ID'),
  ip: ipv4('IP'),
  ip6: ipv6('IP'),
  port: u16('Port'),
  truncated_data: octets('Truncated data'),
  invalid_string: expert('String must contain an integer', 'warning', 'Malformed'),
  invalid_length: expert('Invalid length', 'warning', 'Malformed'),
};

const f = FIELDS;

/** Bytes that tell. */
const BEGIN = 12;

/** A dictionary whose first key is one of those that messages have. */
export function isDht(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] !== DICTIONARY || end - at <= BEGIN) return false;
  return /^d(?:1:[ar]d2:id20:|1:el|2:ip(?:6|18):|1:v\d)/.test(decodeText(bytes, at, at + BEGIN, 'latin1'));
}

export const btDht = protocol({
  name: 'bt-dht',
  title: NAME,
  over: ['udp'],
  fields: FIELDS,
  begins: 'd',
  recognise: isDht,
  shares: (bytes, at, end) => (bytes[at] === DICTIONARY ? 'bt-dht' : headerEnd(bytes, at, end) >= 0 ? 'bt-utp' : 'data'),
  dissect(p) {
    p.info(NAME);
    if (p.u8() !== DICTIONARY) p.malformed('no dictionary');
    entries(p, 0);
  },
});

/** A dictionary, the cursor being at its `d`. */
function entries(p: Cursor, depth: number): void {
  p.skip(1);
  while (p.u8() !== END) entry(p, depth);
  p.take(f['bencoded.list.terminator'], 1);
}

function entry(p: Cursor, depth: number): void {
  const outer = p.open(f['bencoded.dict_entry']), node = p.tree.current;
  const length = takeLength(p), key = p.take(f['bencoded.string'], length);
  p.label(() => `Key: ${printable(key)}`);
  const said = value(p, key, depth);
  p.labelNode(node, () => `${KEYS[key] ?? printable(key)}: ${printable(said)}`);
  p.close(outer);
}

/** Reads the length of a string and its colon. */
function takeLength(p: Cursor): number {
  let length = 0, digits = 0;
  for (let byte = p.u8(); byte >= ZERO && byte <= NINE && digits < MOST_DIGITS; byte = p.u8(digits)) {
    length = 10 * length + byte - ZERO;
    digits++;
  }
  if (digits === 0 || p.u8(digits) !== COLON) {
    p.expert(f.invalid_string);
    p.malformed('no length where a string should be');
  }
  p.skip(digits + 1);
  return length;
}

/** Reads the value of a key; gives what its entry says of it. */
function value(p: Cursor, key: string, depth: number): string {
  if (depth > DEEPEST) p.malformed('values nested too deeply');
  const letter = p.u8();
  switch (letter) {
    case DICTIONARY: {
      const outer = p.open(f['bencoded.dict']);
      p.labelNode(p.tree.current, 'Value: Dictionary...');
      entries(p, depth + 1);
      p.close(outer);
      return 'Dictionary...';
    }
    case LIST:
      return key === 'values' ? peers(p) : key === 'e' && depth === 0 ? error(p) : list(p, depth);
    case NUMBER:
      return labelled(p, number(p));
    default:
      return string(p, key);
  }
}

function labelled(p: Cursor, said: string): string {
  p.label(() => `Value: ${printable(said)}`);
  return said;
}

function number(p: Cursor): string {
  const end = byteIndex(p.bytes, END, p.at, p.end);
  if (end < 0) p.need(p.available + 1);
  const said = decodeText(p.bytes, p.at + 1, Math.min(end, p.at + 1 + LONGEST_NUMBER), 'ascii');
  if (!/^-?\d{1,19}$/.test(said) || end - p.at - 1 > LONGEST_NUMBER) p.malformed('no number where one should be');
  p.set(f['bencoded.list.terminator'], 'e', end, 1);
  p.set(f['bencoded.int'], said, p.at + 1, said.length);
  p.at = end + 1;
  return said;
}

function string(p: Cursor, key: string): string {
  const length = takeLength(p);
  if (key === 'ip' && (length === PEER || length === PEER6)) return place(p, length);
  if (key === 'nodes' || key === 'nodes6') return nodes(p.within(length), key === 'nodes' ? PEER : PEER6);
  const bytes = p.peekBytes(length), said = WORDS.has(key) ? decodeText(bytes, 0, length, 'utf8') : hexText(bytes);
  p.takeAs(f['bencoded.string'], said, length);
  labelled(p, said);
  return key === 'y' ? (MESSAGES[said] ?? said) : said;
}

/** An address and a port; gives the address. */
function place(p: Cursor, length: number): string {
  if (length === PEER) {
    const address = ipv4Text(p.take(f.ip));
    p.take(f.port);
    return address;
  }
  const address = ipv6Text(p.peekBytes(PEER6 - PORT));
  p.take(f.ip6);
  p.take(f.port);
  return address;
}

/** `IPv4/Port: 10.0.0.1:6881` */
function placeText(p: Cursor, length: number, ahead: number, family: string): string {
  const bytes = p.peekBytes(length, ahead), port = (bytes[length - PORT] << 8) | bytes[length - 1];
  if (length === PEER6) return `IPv6/Port: [${ipv6Text(bytes)}]:${port}`;
  return `${family}/Port: ${ipv4Text(((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0)}:${port}`;
}

function nodes(p: Cursor, length: number): string {
  const count = Math.floor(p.remaining / (ID + length));
  const outer = p.open(f.nodes, count * (ID + length));
  p.labelNode(p.tree.current, `Value: ${count} nodes`);
  for (let i = 1; i <= count; i++) {
    p.need(ID + length);
    const inner = p.open(f.node, ID + length);
    p.labelNode(p.tree.current, () => `Node ${i} (id: ${hexText(p.peekBytes(ID))}, ${placeText(p, length, ID, 'IPv4')})`);
    p.take(f.id, ID);
    place(p, length);
    p.close(inner);
  }
  p.close(outer);
  p.takeRest(f.truncated_data);
  p.addInfo(` reply=${count} nodes`);
  return String(count);
}

function peers(p: Cursor): string {
  const outer = p.open(f.peers), node = p.tree.current;
  p.skip(1);
  let count = 0;
  while (p.u8() !== END) {
    const { at } = p, length = takeLength(p);
    if (length === PEER || length === PEER6) {
      p.need(length);
      p.at = at;
      const digits = byteIndex(p.bytes, COLON, at, p.end) + 1 - at, inner = p.open(f.peer, digits + length);
      p.labelNode(p.tree.current, () => `Peer ${count + 1} (${placeText(p, length, digits, 'IP')})`);
      p.skip(digits);
      place(p, length);
      p.close(inner);
      count++;
    } else {
      p.take(f['bencoded.string'], length);
      p.expertUnder(f.invalid_length);
    }
  }
  p.take(f['bencoded.list.terminator'], 1);
  p.labelNode(node, `Value: ${count} peers`);
  p.close(outer);
  p.addInfo(` reply=${count} peers`);
  return `${count} peers`;
}

/** A number and what it means. */
function error(p: Cursor): string {
  const outer = p.open(f.error), node = p.tree.current;
  p.skip(1);
  let id = '', message = '';
  while (p.u8() !== END) {
    if (p.u8() === NUMBER) {
      id = number(p);
      p.label(`Error ID: ${id}`);
    } else {
      const length = takeLength(p);
      message = p.take(f['bencoded.string'], length);
      p.label(() => `Error Message: ${printable(message)}`);
    }
  }
  p.take(f['bencoded.list.terminator'], 1);
  const said = `error ${id}, ${message}`;
  p.labelNode(node, () => `Value: ${printable(said)}`);
  p.close(outer);
  p.addInfo(() => `error_no=${id} error_msg=${message} `);
  return said;
}

function list(p: Cursor, depth: number): string {
  const outer = p.open(f['bencoded.list']);
  p.labelNode(p.tree.current, 'Value: list...');
  p.skip(1);
  while (p.u8() !== END) {
    if (p.u8() >= ZERO && p.u8() <= NINE) {
      const length = takeLength(p), word = p.take(f['bencoded.string'], length);
      p.label(() => `String: ${printable(word)}`);
    } else {
      value(p, '', depth + 1);
    }
  }
  p.take(f['bencoded.list.terminator'], 1);
  p.close(outer);
  return 'List...';
}
