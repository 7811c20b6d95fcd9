/** Gopher, RFC 1436: a selector, and the menu or document that it stands for. */
import { byteIndex } from '../../bytes/byte-search.ts';
import { type Cursor, printable, protocol, text, u8 } from '../../dissect/index.ts';
import { frameOfQuestion, questionOf } from '../line-questions.ts';
import { isToServer, lineAt } from '../text-lines.ts';

const PORTS = [70];
const TYPES: Readonly<Record<string, string>> = {
  '+': 'Redundant server', '0': 'Text file', '1': 'Menu', '2': 'CSO phone book entity', '3': 'Error',
  '4': 'BinHexed Macintosh file', '5': 'DOS binary file', '6': 'Uuencoded file', '7': 'Index server', '8': 'Telnet session',
  '9': 'Binary file', g: 'GIF file', h: 'HTML file', i: 'Informational message', I: 'Image file', s: 'Audio file',
  T: 'Tn3270 session',
};
const TAB = 9, DOT = 0x2e;

export const gopher = protocol({
  name: 'gopher',
  title: 'Gopher',
  short: 'Gopher',
  on: { 'tcp.port': PORTS },
  fields: {
    request: text('Gopher client request'),
    directory: text('Directory item'),
    'directory.type': u8('Type', { hex: true, text: value => `${TYPES[String.fromCharCode(value)]} ('${String.fromCharCode(value)}')` }),
    'directory.name': text('Name'),
    'directory.selector': text('Selector'),
    'directory.host': text('Host'),
    'directory.port': text('Port'),
    unknown: text('Unknown Gopher transaction data'),
  },
  frame: frameOfQuestion,
  dissect(p, f) {
    if (isToServer(p, PORTS) ?? true) {
      p.need(p.remaining);
      const selector = questionOf(p.bytes, p.at, p.end) || LIST;
      p.info(`Request: ${selector}`);
      p.title(` request: ${printable(selector)}`);
      p.takeAs(f.request, selector, p.remaining);
      return;
    }
    // Which of the two it is the whole first line tells.
    if (lineAt(p.bytes, p.at, p.end).next === p.end && p.available < p.remaining) p.need(p.remaining);
    if (isItem(p)) {
      p.info(`Response: ${LIST}`);
      p.title(` response: ${LIST}`);
      while (p.available > 0 && isItem(p)) item(p, f);
      p.skip(p.remaining);
      return;
    }
    p.info('Response');
    p.title(' response: [Unknown]');
    p.takeCaptured(f.unknown);
  },
});

const LIST = '[Directory list]';

type Fields = (typeof gopher)['fields'];

/** Offsets of an item's four parts, and behind the last: type and name, selector, host and port have tabs between them (§3.7, §3.9). */
function partsOf(p: Cursor): readonly [number, number, number, number] | undefined {
  const { end } = lineAt(p.bytes, p.at, p.end), tabs: number[] = [];
  for (let tab = byteIndex(p.bytes, TAB, p.at, end); tab >= 0 && tabs.length < 3; tab = byteIndex(p.bytes, TAB, tab + 1, end)) tabs.push(tab);
  const [name, selector, host] = tabs;
  // What follows a fourth tab is Gopher+'s.
  return host === undefined ? undefined : [name, selector, host, fourth(p, host, end)];
}

function fourth(p: Cursor, host: number, end: number): number {
  const tab = byteIndex(p.bytes, TAB, host + 1, end);
  return tab < 0 ? end : tab;
}

/** A line that begins with the letter of a type and has four parts. */
function isItem(p: Cursor): boolean {
  return p.u8() !== DOT && TYPES[String.fromCharCode(p.u8())] !== undefined && partsOf(p) !== undefined;
}

function item(p: Cursor, f: Fields): void {
  const [name, selector, host, port] = partsOf(p)!, { next } = lineAt(p.bytes, p.at, p.end), { at } = p;
  const shown = printable(new TextDecoder().decode(p.bytes.subarray(at + 1, name)));
  p.set(f.directory, shown, at, next - at);
  const outer = p.under();
  p.take(f['directory.type']);
  p.take(f['directory.name'], name - p.at);
  p.skip(1);
  p.take(f['directory.selector'], selector - p.at);
  p.skip(1);
  p.take(f['directory.host'], host - p.at);
  p.skip(1);
  p.take(f['directory.port'], port - p.at);
  p.close(outer);
  p.at = next;
}
