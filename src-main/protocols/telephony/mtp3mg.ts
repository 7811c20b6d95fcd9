/** Management of signalling networks, ITU-T Q.704 §15, and tests of their links, Q.707 §5: what exchanges say of links and routes. */
import { type Cursor, type Field, bits, expert, none, octets, protocol, u24 } from '../../dissect/index.ts';
import { SERVICE, STANDARD, UNAVAILABILITIES } from './mtp3.ts';

type Names = Readonly<Record<number, string>>;

/** By H0 and, below, by H1 with H0: Q.704 table 1. Those of ANSI T1.111 alone have a name, too. */
const GROUPS: Names = {
  1: 'Changeover and changeback messages', 2: 'Emergency changeover messages',
  3: 'Transfer-controlled and signalling route set congestion messages', 4: 'Transfer prohibited-allowed-restricted messages',
  5: 'Signalling-route-set-test messages', 6: 'Management inhibit messages', 7: 'Traffic restart messages',
  8: 'Signalling-data-link-connection messages', 10: 'User part flow control messages',
};
const MESSAGES: Readonly<Record<number, readonly [short: string, name: string]>> = {
  0x11: ['COO', 'Changeover-order signal'], 0x21: ['COA', 'Changeover-ack signal'], 0x31: ['XCO', 'Extended changeover-order signal'],
  0x41: ['XCA', 'Extended changeover-ack signal'], 0x51: ['CBD', 'Changeback-declaration signal'], 0x61: ['CBA', 'Changeback-ack signal'],
  0x12: ['ECO', 'Emergency-changeover-order signal'], 0x22: ['ECA', 'Emergency-changeover-ack signal'],
  0x13: ['RCT', 'Signalling-route-set-congestion-test signal'], 0x23: ['TFC', 'Transfer-controlled signal'],
  0x14: ['TFP', 'Transfer-prohibited signal'], 0x24: ['TCP', 'Transfer-cluster-prohibited signal (ANSI only)'],
  0x34: ['TFR', 'Transfer-restricted signal'], 0x44: ['TCR', 'Transfer-cluster-restricted signal (ANSI only)'],
  0x54: ['TFA', 'Transfer-allowed signal'], 0x64: ['TCA', 'Transfer-cluster-allowed signal (ANSI only)'],
  0x15: ['RST', 'Signalling-route-set-test prohibited signal'], 0x25: ['RSR', 'Signalling-route-set-test restricted signal'],
  0x35: ['RCP', 'Signalling-route-set-test cluster-prohibited signal (ANSI only)'],
  0x45: ['RCR', 'Signalling-route-set-test cluster-restricted signal (ANSI only)'],
  0x16: ['LIN', 'Link inhibit signal'], 0x26: ['LUN', 'Link uninhibit signal'], 0x36: ['LIA', 'Link inhibit ack signal'],
  0x46: ['LUA', 'Link uninhibit ack signal'], 0x56: ['LID', 'Link inhibit denied signal'], 0x66: ['LFU', 'Link forced uninhibit signal'],
  0x76: ['LLT (LLI)', 'Link local inhibit test signal'], 0x86: ['LRT (LRI)', 'Link remote inhibit test signal'],
  0x17: ['TRA', 'Traffic-restart-allowed signal'], 0x27: ['TRW', 'Traffic-restart-waiting signal (ANSI only)'],
  0x18: ['DLC', 'Signalling-data-link-connection-order signal'], 0x28: ['CSS', 'Connection-successful signal'],
  0x38: ['CNS', 'Connection-not-successful signal'], 0x48: ['CNP', 'Connection-not-possible signal'],
  0x1a: ['UPU', 'User part unavailable signal'],
};
const NETWORK_MANAGEMENT = 0, REGULAR_TEST = 1, SPECIAL_TEST = 2;
const TESTS: Names = { 0x11: 'SLTM', 0x21: 'SLTA' };
const TEST_NAMES: Names = { 1: 'Signalling link test message', 2: 'Signalling link test acknowledgement message' };
const USERS: Names = {
  3: 'SCCP', 4: 'TUP', 5: 'ISUP', 6: 'DUP (call and circuit related messages)', 7: 'DUP (facility registration and cancellation message)',
  8: 'MTP testing user part', 9: 'ISUP-b', 10: 'ISUP-s',
};
const userName = (user: number): string => USERS[user] ?? 'Spare';

/** The second half of the first byte, which means something else in each group. */
const H1: Readonly<Record<string, Field<number>>> = Object.fromEntries(Object.keys(GROUPS).map(Number).map(group => [
  `h1 ${group}`, bits('H1 (Message)', 0xf0, { hex: true, id: 'mtp3mg.h1', values: message => MESSAGES[message * 0x10 + group]?.[1] }),
]));

export const mtp3mg = protocol({
  name: 'mtp3mg',
  title: 'Message Transfer Part Level 3 Management',
  on: { 'mtp3.service_indicator': [NETWORK_MANAGEMENT, REGULAR_TEST, SPECIAL_TEST] },
  fields: {
    h0: bits('H0 (Message Group)', 0x0f, { hex: true, values: GROUPS }),
    ...H1,
    fsn: bits('Forward Sequence Number', 0x7f),
    'fsn extended': u24('Forward Sequence Number', { little: true, id: 'mtp3mg.fsn' }),
    cbc: bits('Change Back Code', 0xff),
    apc: bits('Affected Point Code (ITU)', 0x3fff, { size: 2, little: true }),
    status: bits('Status', 0xc000, { size: 2, little: true }),
    link: bits('Link', 0x0fff, { size: 2, little: true }),
    user: bits('User', 0x0f, { hex: true, values: userName }),
    cause: bits('Cause', 0xf0, { hex: true, values: UNAVAILABILITIES }),
    'test.h0': bits('H0 (Message Group)', 0x0f, { hex: true, values: { 1: 'Test messages' } }),
    'test.h1': bits('H1 (Message)', 0xf0, { hex: true, values: TEST_NAMES }),
    'test.length': bits('Test length', 0xf0),
    test_pattern: octets('Test pattern'),
    unknown_message: none('Unknown message'),
    unknown: expert('Unknown message', 'warning', 'Protocol', { own: true }),
  },
  dissect(p, f) {
    p.column(`MTP3MG${STANDARD}`);
    if (p.packet.notes.get(SERVICE) === NETWORK_MANAGEMENT) management(p, f);
    else test(p, f);
  },
});

type Fields = (typeof mtp3mg)['fields'];

function management(p: Cursor, f: Fields): void {
  const kind = p.u8(), group = kind & 0x0f, message = MESSAGES[kind];
  p.info(`${message?.[0] ?? 'Unknown'} `);
  p.show(f.h0);
  if (GROUPS[group] === undefined) {
    unknown(p, f);
    return;
  }
  p.take(H1[`h1 ${group}`]);
  const take = TAKERS[kind];
  if (take !== undefined) take(p, f);
  else if (!BARE.includes(kind)) unknown(p, f);
}

/** Q.707 §5.4 */
function test(p: Cursor, f: Fields): void {
  const kind = p.u8();
  p.info(`${TESTS[kind] ?? 'Unknown'} `);
  p.show(f['test.h0']);
  p.take(f['test.h1']);
  if (TESTS[kind] === undefined) unknown(p, f);
  else p.take(f.test_pattern, p.take(f['test.length']));
}

function unknown(p: Cursor, f: Fields): void {
  const words = `Unknown message (${p.remaining} byte${p.remaining === 1 ? '' : 's'})`;
  p.take(f.unknown_message, p.remaining);
  p.label(words);
  p.expertUnder(f.unknown, words);
}

type Take = (p: Cursor, f: Fields) => void;

const order: Take = (p, f) => void p.take(f.fsn);
const extendedOrder: Take = (p, f) => void p.take(f['fsn extended']);
const code: Take = (p, f) => void p.take(f.cbc);
const pointCode: Take = (p, f) => void p.take(f.apc);

/** §15.4 to §15.14 */
const TAKERS: Readonly<Record<number, Take>> = {
  0x11: order, 0x21: order, 0x31: extendedOrder, 0x41: extendedOrder, 0x51: code, 0x61: code, 0x14: pointCode, 0x34: pointCode, 0x54: pointCode,
  0x15: pointCode, 0x25: pointCode,
  0x23: (p, f) => {
    p.show(f.apc);
    p.take(f.status);
  },
  0x18: (p, f) => void p.take(f.link),
  0x1a: (p, f) => {
    p.take(f.apc);
    p.show(f.user);
    p.take(f.cause);
  },
};
/** Messages that are their first byte alone. */
const BARE = [0x12, 0x22, 0x13, 0x16, 0x26, 0x36, 0x46, 0x56, 0x66, 0x76, 0x86, 0x17, 0x28, 0x38, 0x48];
