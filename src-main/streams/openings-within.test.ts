import { describe, expect, it } from 'vitest';
import { scanned } from '../tooling/scanned.ts';
import { OPEN } from '../tooling/judged-scripts.ts';
import { parseScript, scriptFrames } from '../tooling/tcp-script.ts';
import { OpeningsWithin } from './openings-within.ts';
import { STATE, stateName } from './states/names.ts';
import type { ReceivedBytes } from './states/received-bytes.ts';
import { verdictOf } from './tcp-judgement.ts';
import { VERDICT_NAMES } from './verdict/words.ts';

/**
 * Runs a script through the scan; each line that says `stream, state of the script's client / of its server, verdict` is compared. A connection's
 * client is whoever sent its SYN.
 */
function check(script: string): void {
  const segments = parseScript(script), { table, streams } = scanned(scriptFrames(segments), { times: segments.map(({ time }) => time) });
  const said: string[] = [], expected: string[] = [];
  segments.forEach((segment, row) => {
    if (!segment.expected.includes(',')) return;
    const id = table.get('conversation', row), stream = table.conversations.number[id];
    const isSwapped = table.addresses.text(table.conversations.addressA[id]) !== '10.0.0.1';
    const isClient = (streams.connections.clientIsB[stream] === 1) === isSwapped;
    const states = [stateName(table.get('clientState', row)), stateName(table.get('serverState', row))];
    if (!isClient) states.reverse();
    const verdict = VERDICT_NAMES[verdictOf(table.get('verdict', row))] || 'none';
    said.push(`${row}: ${stream}, ${states.join(' / ')}, ${verdict}`);
    expected.push(`${row}: ${segment.expected}`);
  });
  expect(said).toEqual(expected);
}

const LIVES = `${OPEN}
  0.02 > PA 101:201(100) ack 301 id 10
  0.03 < . 301:301(0) ack 201 id 90`;

describe('a SYN on the ports of a connection that is open begins another stream, as in Wireshark', () => {
  it('changes nothing where the challenge shows that the connection goes on (RFC 5961 §4)', () => {
    check(`${LIVES}
      0.30 < S 12345:12345(0) id 7 → 1, ESTABLISHED / ESTABLISHED, original
      0.31 > . 201:201(0) ack 301 → 1, ESTABLISHED / ESTABLISHED, none
      0.50 < PA 301:401(100) ack 201 → 1, ESTABLISHED / ESTABLISHED, original
      0.51 > . 201:201(0) ack 401 → 1, ESTABLISHED / ESTABLISHED, none
      0.80 < PA 301:401(100) ack 201 → 1, ESTABLISHED / ESTABLISHED, retransmission
      0.90 < FA 401:401(0) ack 201 → 1, CLOSE_WAIT / FIN_WAIT_1, original
      0.91 > FA 201:201(0) ack 402 → 1, LAST_ACK / TIME_WAIT, original
      0.92 < . 402:402(0) ack 202 → 1, CLOSED / TIME_WAIT, none`);
  });

  it('changes nothing from the side of the client, with any number of others behind it', () => {
    check(`${LIVES}
      0.30 > S 150:150(0) id 7 → 1, ESTABLISHED / ESTABLISHED, original
      0.31 < . 301:301(0) ack 201 → 1, ESTABLISHED / ESTABLISHED, none
      0.32 > S 4000000000:4000000000(0) id 7 → 2, ESTABLISHED / ESTABLISHED, original
      0.34 > PA 201:301(100) ack 301 → 2, ESTABLISHED / ESTABLISHED, original
      0.35 < S 77:77(0) id 7 → 2, ESTABLISHED / ESTABLISHED, original
      0.36 < R 900000:900000(0) → 2, ESTABLISHED / ESTABLISHED, none
      0.37 > RA 301:301(0) ack 301 → 2, CLOSED / CLOSED, none`);
  });

  it('changes nothing while the connection closes, nor again where it comes again', () => {
    check(`${LIVES}
      0.10 > FA 201:201(0) ack 301 → 0, FIN_WAIT_1 / CLOSE_WAIT, original
      0.30 > S 9000:9000(0) → 1, FIN_WAIT_1 / CLOSE_WAIT, original
      0.31 < . 301:301(0) ack 202 → 1, FIN_WAIT_2 / CLOSE_WAIT, none
      1.30 > S 9000:9000(0) → 1, FIN_WAIT_2 / CLOSE_WAIT, retransmission
      1.50 < FA 301:301(0) ack 202 → 1, TIME_WAIT / LAST_ACK, original
      1.51 > . 202:202(0) ack 302 → 1, TIME_WAIT / CLOSED, none`);
  });

  it('is of an end that has lost the connection where that resets it: it opens another (RFC 9293 §3.5.1, figure 9)', () => {
    check(`${LIVES}
      0.30 > S 9000:9000(0) → 1, SYN_SENT / ESTABLISHED, original
      0.31 < . 301:301(0) ack 201 → 1, SYN_SENT / ESTABLISHED, none
      0.32 > R 201:201(0) → 1, SYN_SENT / CLOSED, none
      1.30 > S 9000:9000(0) → 1, SYN_SENT / LISTEN, retransmission
      1.31 < SA 5000:5000(0) ack 9001 → 1, ESTABLISHED / SYN_RECEIVED, original
      1.32 > . 9001:9001(0) ack 5001 → 1, ESTABLISHED / ESTABLISHED, none
      1.33 > PA 9001:9101(100) ack 5001 → 1, ESTABLISHED / ESTABLISHED, original`);
  });

  it('opens another connection where it is answered, or its sender goes on: the capture lacks the end of the one before', () => {
    check(`${LIVES}
      9.00 > S 9000:9000(0) → 1, SYN_SENT / LISTEN, original
      9.01 < SA 5000:5000(0) ack 9001 → 1, ESTABLISHED / SYN_RECEIVED, original
      9.01 > . 9001:9001(0) ack 5001 → 1, ESTABLISHED / ESTABLISHED, none
      9.02 > PA 9001:9101(100) ack 5001 → 1, ESTABLISHED / ESTABLISHED, original`);
    check(`${LIVES}
      9.00 > S 9000:9000(0) → 1, SYN_SENT / LISTEN, original
      9.01 > . 9001:9001(0) ack 5001 → 1, ESTABLISHED / ESTABLISHED?, none
      9.02 > PA 9001:9101(100) ack 5001 → 1, ESTABLISHED / ESTABLISHED?, original`);
    check(`${LIVES}
      9.00 > S 9000:9000(0) → 1, SYN_SENT / LISTEN, original
      9.01 < RA 0:0(0) ack 9001 → 1, CLOSED / CLOSED, none`);
  });

  it('opens another where what is left of the old one comes between it and its answer', () => {
    check(`${LIVES}
      0.30 > S 9000:9000(0) → 1, SYN_SENT / LISTEN, original
      0.31 < PA 301:401(100) ack 201 → 1, ESTABLISHED / ESTABLISHED, original
      0.32 < SA 5000:5000(0) ack 9001 → 1, ESTABLISHED / SYN_RECEIVED, original
      0.33 > . 9001:9001(0) ack 5001 → 1, ESTABLISHED / ESTABLISHED, none`);
  });
});

it('costs no more where a hundred thousand connections have such SYNs and the oldest are given up', () => {
  const openings = new OpeningsWithin({} as ReceivedBytes, () => STATE.established), begin = performance.now(), kept = 65_536;
  for (let slot = 0; slot < 100_000; slot++) {
    openings.forget((2 * slot) % kept);
    openings.forget((2 * slot + 1) % kept);
    openings.begin(2 * ((2 * slot + 1) % kept), 2 * ((2 * slot) % kept), 7000, slot);
  }
  expect([openings.memory.size, performance.now() - begin < 2000]).toEqual([kept / 2, true]);
});

it('forgets what such SYNs have begun with the connection that is open, also where another has taken note of them', () => {
  const known = new OpeningsWithin({} as ReceivedBytes, () => STATE.established);
  known.begin(2, 0, 7000, 1);
  known.begin(4, 2, 8000, 2);
  known.begin(8, 6, 7000, 3);
  const openings = new OpeningsWithin({} as ReceivedBytes, () => STATE.established, known.memory);
  openings.forget(0);
  expect([openings.of(1), openings.of(2), openings.of(4)?.sequence, openings.any]).toEqual([undefined, undefined, 7000, true]);
  openings.forget(3);
  expect([openings.of(4), openings.any]).toEqual([undefined, false]);
});
