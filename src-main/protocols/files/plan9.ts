/** 9P: Plan 9's files over a stream (its manual, section 5), with the extensions of Unix (9P2000.u) and Linux (9P2000.L, diod's protocol.md). */
import { type Cursor, MORE, NOT_MINE, protocol } from '../../dissect/index.ts';
import { readUint } from '../../dissect/read.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { MESSAGES, PLAN9_FIELDS } from './plan9/fields.ts';
import { takeMessage } from './plan9/messages.ts';
import { HEADER, SESSION, placeOf } from './plan9/session.ts';

const TVERSION = 100, RVERSION = 101, NO_TAG = 0xffff;
/** version(5): `9P2000`, and what extends it behind a dot. */
const VERSION = /^9P\d{4}(?:\.\w{1,8})?$/;
/** Sizes that are agreed on are 64 KB to 1 MB. */
const LONGEST = 1 << 26;

const EXCHANGES = exchangeTracker({
  key: '9p exchanges',
  several: true,
  skims: head => head.length >= HEADER,
  roleOf: ({ bytes }) => (bytes.length < HEADER ? undefined : { key: readUint(bytes, 5, 2, true), answers: bytes[4] % 2 === 1 }),
});

export const plan9 = protocol({
  name: '9p',
  title: 'Plan 9',
  short: '9P',
  on: { 'tcp.port': [564] },
  over: ['tcp'],
  sized: true,
  fields: PLAN9_FIELDS,
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = readUint(bytes, at, 4, true);
    return length < HEADER || length > LONGEST || MESSAGES[bytes[at + 4]] === undefined ? NOT_MINE : length;
  },
  /** The first message of either side: `9P2000`, without a tag. */
  recognise: (bytes, at, end) =>
    end - at >= HEADER + 8 &&
    (bytes[at + 4] === TVERSION || bytes[at + 4] === RVERSION) &&
    readUint(bytes, at + 5, 2, true) === NO_TAG &&
    readUint(bytes, at + HEADER + 4, 2, true) + HEADER + 6 === readUint(bytes, at, 4, true) &&
    bytes[at + HEADER + 6] === 0x39 &&
    bytes[at + HEADER + 7] === 0x50,
  dissect(p, f) {
    const { around, quoted, record: { number } } = p.packet;
    const session = quoted ? undefined : around?.conversation(SESSION);
    if (session !== undefined && VERSION.test(session.version)) p.column(session.version);
    p.take(f.msglen);
    const type = p.take(f.msgtype), name = MESSAGES[type];
    if (name === undefined) p.expertUnder(f['msgtype.unknown']);
    const tag = p.take(f.tag);
    p.info(`${name ?? `Unknown (${type})`} Tag=${tag}`);
    showExchange(p, EXCHANGES, EXCHANGE_FIELDS, tag);
    takeMessage(p, type, { pathOf: fid => session?.known.get(placeOf(number, tag, fid)) });
    rest(p);
  },
});

const EXCHANGE_FIELDS = { request: PLAN9_FIELDS.request_frame, response: PLAN9_FIELDS.response_frame, time: PLAN9_FIELDS.response_time };

/** What the message's kind does not have. */
function rest(p: Cursor): void {
  if (p.more) p.takeRest(PLAN9_FIELDS.message_data);
}
