/** Media Gateway Control Protocol, RFC 3435. */
import { type Cursor, type Field, bool, frameNumber, none, octets, protocol, relativeTime, text, u32 } from '../../dissect/index.ts';
import { decodeText } from '../../dissect/text.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { lineAt } from '../text-lines.ts';
import { CODES, CONNECTION, OPTIONS, PARAMETERS, VERBS } from './mgcp/names.ts';

/** Lines that are read of one message. */
const MOST_LINES = 4096;
/** Of a first line: a verb and a number, an endpoint with 255 characters on either side of its @ (§2.1.2), and the version. */
const LONGEST_FIRST_LINE = 1024;
/** Messages that one datagram may bring. */
const MOST_MESSAGES = 256;

/** Fields whose values are what stands behind a letter or two. */
const textual = (prefix: string, names: Readonly<Record<string, readonly [string, string]>>): Record<string, Field<string>> =>
  Object.fromEntries(Object.values(names).map(([name, title]) => [`${prefix}${name}`, text(title)]));
const counts = Object.fromEntries(Object.values(CONNECTION)
  .map(([name, title]) => [`param.connectionparam.${name}`, u32(title)])) as Record<string, Field<number>>;
const parameters = textual('param.', PARAMETERS), options = textual('param.localconnectionoptions.', OPTIONS);
/** Options that are numbers: the period that a packet is long, and the gain. */
const numbers = {
  p: u32('Packetization period (p)', { id: 'mgcp.param.localconnectionoptions.p' }),
  gc: u32('Gain Control (gc)', { id: 'mgcp.param.localconnectionoptions.gc' }),
};

const FIELDS = {
  req: bool('Request', { hidden: true }),
  rsp: bool('Response', { hidden: true }),
  'req.verb': text('Verb'),
  transid: text('Transaction ID'),
  'req.endpoint': text('Endpoint'),
  version: text('Version'),
  'rsp.rspcode': u32('Response Code', { values: CODES }),
  'rsp.rspstring': text('Response String'),
  rspframe: frameNumber('Response Frame', { source: 'conversation' }),
  reqframe: frameNumber('Request Frame', { source: 'conversation' }),
  time: relativeTime('Time from request', { source: 'conversation' }),
  params: none('Parameters'),
  messagecount: u32('MGCP Message Count'),
  'param.extension': text('Extension Parameter (non-critical)'),
  'param.extensioncritical': text('Extension Parameter (critical)'),
  'param.invalid': text('Invalid Parameter'),
  rest: octets('Text', { own: true }),
};
const f = FIELDS;

/** §3.2.1.1 and §3.3: the first line of a request, and of a response; undefined where it is neither. */
function firstLine(bytes: Uint8Array, at: number, end: number): { readonly verb: string; readonly id: string; readonly rest: string } | undefined {
  const words = /^([A-Za-z]{4}|\d{3}) +(\d{1,9})(?: +(.*))?$/.exec(decodeText(bytes, at, Math.min(end, at + LONGEST_FIRST_LINE), 'latin1'));
  if (words === null) return undefined;
  const [, verb, id, rest = ''] = words;
  return /^\d/.test(verb) || /(?:^| )MGCP \d/.test(rest) ? { verb, id, rest } : undefined;
}

const isResponse = (verb: string): boolean => /^\d/.test(verb);

/** A response has the number of its request; provisional ones (§3.2.1.3) come ahead of the one that ends it. */
const EXCHANGES = exchangeTracker({
  key: 'mgcp',
  layer: 'mgcp',
  resends: true,
  several: true,
  roleOf({ bytes }) {
    const found = firstLine(bytes, 0, lineAt(bytes, 0, bytes.length).end);
    return found === undefined ? undefined : { key: found.id, answers: isResponse(found.verb) };
  },
});

export const mgcp = protocol({
  name: 'mgcp',
  title: 'Media Gateway Control Protocol',
  short: 'MGCP',
  on: { 'udp.port': [2427, 2727] },
  accepts: (bytes, at, end) => firstLine(bytes, at, lineAt(bytes, at, end).end) !== undefined,
  fields: { ...FIELDS, ...parameters, ...options, ...counts, ...numbers },
  dissect(p) {
    message(p, true);
    let count = 1;
    // §3.5.5: messages that share a datagram have a line with a point between them.
    for (; count < MOST_MESSAGES && p.available > 0 && p.u8() === POINT; count++) {
      p.at = lineAt(p.bytes, p.at, p.end).next;
      if (lineAt(p.bytes, p.at, p.end).next >= p.end && p.end < p.reported) p.need(p.remaining);
      const outer = p.open(mgcp.self);
      message(p, false);
      p.close(outer);
    }
    p.skip(p.remaining);
    p.hide(f.messagecount, count);
  },
});

const POINT = 0x2e;

function message(p: Cursor, first: boolean): void {
  const { end, next } = lineAt(p.bytes, p.at, p.end), found = firstLine(p.bytes, p.at, end);
  if (end === next && p.available < p.remaining) p.need(p.remaining);
  if (found === undefined) {
    p.takeCaptured(f.rest);
    return;
  }
  const { verb, id, rest } = found, start = p.at, line = decodeText(p.bytes, p.at, end, 'latin1');
  if (first) p.info(line);
  const place = (words: string): number => start + line.lastIndexOf(words);
  if (isResponse(verb)) {
    p.hide(f.rsp, true);
    p.set(f['rsp.rspcode'], Number(verb), start, 3);
    p.set(f.transid, id, start + line.indexOf(id, 3), id.length);
    if (rest !== '') p.set(f['rsp.rspstring'], rest, place(rest), rest.length);
  } else {
    p.hide(f.req, true);
    p.set(f['req.verb'], verb, start, 4);
    p.label(`${verb} (${VERBS[verb.toUpperCase()] ?? 'Unknown'})`);
    p.set(f.transid, id, start + line.indexOf(id, 4), id.length);
    const version = rest.search(/ ?MGCP \d/), endpoint = rest.slice(0, Math.max(0, version)).trim();
    p.set(f['req.endpoint'], endpoint, place(rest), endpoint.length);
    const said = rest.slice(version).trim();
    p.set(f.version, said, place(said), said.length);
  }
  if (first) showExchange(p, EXCHANGES, { request: f.reqframe, response: f.rspframe, time: f.time }, id);
  p.at = next;
  lines(p, first);
}

/** §3.2.2: parameters, a line each, up to an empty one, behind which sessions are described. */
function lines(p: Cursor, first: boolean): void {
  let outer: number | undefined;
  for (let left = MOST_LINES; left > 0 && p.available > 0 && p.u8() !== POINT; left--) {
    const { end, next } = lineAt(p.bytes, p.at, p.end);
    if (end === p.at) {
      p.at = next;
      if (outer !== undefined) p.close(outer);
      outer = undefined;
      // Nothing tells two descriptions apart but their first lines (§3.2.2.1): both are read as one.
      if (p.available > 0 && p.u8() !== POINT && first) p.call('sdp');
      return;
    }
    if (end === next && p.available < p.remaining) p.need(p.remaining);
    outer ??= p.open(f.params);
    parameter(p, end);
    p.at = next;
  }
  if (outer !== undefined) p.close(outer);
}

function parameter(p: Cursor, end: number): void {
  const line = decodeText(p.bytes, p.at, end, 'latin1'), colon = line.indexOf(':');
  const code = colon < 0 ? '' : line.slice(0, colon).trim().toUpperCase(), value = colon < 0 ? line : line.slice(colon + 1).trim();
  const known = PARAMETERS[code];
  if (known === undefined) {
    const field = colon < 0 ? f['param.invalid'] : code.startsWith('X+') ? f['param.extensioncritical']
      : code.startsWith('X-') ? f['param.extension'] : f['param.invalid'];
    p.set(field, line, p.at, end - p.at);
    return;
  }
  p.set(parameters[`param.${known[0]}`], code === 'L' || code === 'P' ? line : value, p.at, end - p.at);
  if (code !== 'L' && code !== 'P') return;
  const outer = p.under();
  for (const item of value.split(',')) {
    const [name = '', words = ''] = code === 'L' ? split(item, ':') : split(item, '=');
    const number = code === 'L' && /^\d{1,9}/.test(words) ? numbers[name.toLowerCase() as keyof typeof numbers] : undefined;
    if (number !== undefined) p.set(number, parseInt(words, 10), p.at, end - p.at);
    else if (code === 'L' && OPTIONS[name.toLowerCase()] !== undefined) {
      p.set(options[`param.localconnectionoptions.${OPTIONS[name.toLowerCase()][0]}`], words, p.at, end - p.at);
    }
    const count = CONNECTION[name.toUpperCase()];
    if (code === 'P' && count !== undefined && /^\d{1,10}$/.test(words)) {
      p.set(counts[`param.connectionparam.${count[0]}`], Number(words), p.at, end - p.at);
    }
  }
  p.close(outer);
}

function split(item: string, by: string): readonly string[] {
  const place = item.indexOf(by);
  return place < 0 ? [item.trim()] : [item.slice(0, place).trim(), item.slice(place + 1).trim()];
}
