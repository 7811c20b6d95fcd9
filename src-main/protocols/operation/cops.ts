/** Common Open Policy Service, RFC 2748: routers ask a policy server what to do, and are told, for provisioning by tables as well (RFC 3084). */
import { u32be } from '../../bytes/big-endian.ts';
import { MORE, NOT_MINE, nameOf, protocol } from '../../dissect/index.ts';
import { exchangeTracker, showExchange } from '../exchanges.ts';
import { FIELDS, OP_CODE } from './cops/fields.ts';
import { takeObject } from './cops/objects.ts';

const HEADER = 8, OBJECT_HEADER = 4;
const REQUEST = 1, DECISION = 2, REPORT = 3, SYNCHRONIZE = 5, OPEN = 6, ACCEPT = 7, SYNCHRONIZED = 10;
const HANDLE = 1;
/** Longer ones than any server sends. */
const LONGEST = 1 << 20;

export const cops = protocol({
  name: 'cops',
  title: 'Common Open Policy Service',
  short: 'COPS',
  on: { 'tcp.port': [3288] },
  sized: true,
  fields: FIELDS,
  dissect(p, f) {
    const version = p.u8() >> 4, flags = p.u8() & 15, code = p.u8(1), name = OP_CODE[code] ?? 'Unknown Op Code';
    p.limit(Math.max(HEADER, p.u32(4)));
    if (p.packet.next('cops') > 0) p.addInfo(`, COPS ${name}`);
    else p.info(`COPS ${name}`);
    p.columns.setFence();
    p.bits(f.ver_flags, [f.version, f.flags]);
    p.label(() => `Version: ${version}, Flags: ${nameOf(f.flags.options.values, flags) ?? 'Unknown'}`);
    p.take(f.op_code);
    p.take(f.client_type);
    p.take(f.msg_len);
    while (p.remaining >= OBJECT_HEADER && takeObject(p));
    if (p.more) {
      p.expert(f.trailing_garbage, `Trailing garbage: ${p.remaining} bytes`);
      p.skip(p.remaining);
    }
    for (const tracker of [ANSWERS, REPORTS]) {
      showExchange(p, tracker, { request: f.response_to, response: f.response_in, time: f.response_time });
    }
  },
  frame(bytes, at, end) {
    if (end - at < HEADER) return MORE;
    const length = u32be(bytes, at + 4);
    return bytes[at] >> 4 === 1 && length >= HEADER && length <= LONGEST ? length : NOT_MINE;
  },
});

/** The handle, which is the first object of the messages that have one (RFC 2748 §3). */
function handleIn(bytes: Uint8Array): number {
  return bytes.length >= 16 && bytes[10] === HANDLE ? u32be(bytes, 12) : -1;
}

const tracker = (key: string, pairs: Readonly<Record<number, readonly [key: string, answers: boolean]>>) => exchangeTracker({
  key,
  once: true,
  roleOf({ bytes }) {
    if (bytes.length < HEADER) return undefined;
    const role = pairs[bytes[1]];
    return role === undefined ? undefined : { key: `${role[0]} ${role[0] === 'open' ? 0 : handleIn(bytes)}`, answers: role[1] };
  },
});
/** What is asked, and what is decided upon it; and what came of the decision, which has a report of its own (§3.3). */
const ANSWERS = tracker('cops', {
  [REQUEST]: ['request', false], [DECISION]: ['request', true], [OPEN]: ['open', false], [ACCEPT]: ['open', true],
  [SYNCHRONIZE]: ['synchronize', false], [SYNCHRONIZED]: ['synchronize', true],
});
const REPORTS = tracker('cops reports', { [DECISION]: ['decision', false], [REPORT]: ['decision', true] });
