import { describe, expect, it } from 'vitest';
import { TCP_ANALYSIS } from '../index/index.ts';
import { type Segment, tcpFrame } from '../tooling/frames.ts';
import { scanned, type ScannedOptions } from '../tooling/scanned.ts';

const sent = (sequence: number, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 80], sequence, ack: 501, ...more });
const back = (ack: number, more: Partial<Segment> = {}): Uint8Array =>
  tcpFrame({ from: '10.0.0.2', to: '10.0.0.1', ports: [80, 4000], sequence: 501, ack, ...more });
const data = (sequence: number, more: Partial<Segment> = {}): Uint8Array => sent(sequence, { payload: '0123456789', ...more });
const opening = [sent(100, { flags: 'S', ack: 0 }), back(101, { sequence: 500, flags: 'SA' }), sent(101)];

/** The flags of each packet after the handshake, by their field names. */
function flags(packets: readonly Uint8Array[], options: ScannedOptions = {}): string[] {
  const { table } = scanned([...opening, ...packets], options);
  return packets.map((_, i) =>
    Object.entries(TCP_ANALYSIS)
      .filter(([, bit]) => table.get('analysis', opening.length + i) & bit)
      .map(([name]) => name)
      .join(' '),
  );
}

describe('compatible analysis flags', () => {
  it('are none on what comes in order', () => {
    expect(flags([data(101), back(111), data(111), data(121), back(131)])).toEqual(['', '', '', '', '']);
  });

  it('tell a loss before the capture and the resend that heals it', () => {
    expect(flags([data(101), data(121), back(111), back(111), data(131), back(111), data(111)])).toEqual(
      ['', 'lost_segment', '', 'duplicate_ack', '', 'duplicate_ack', 'retransmission fast_retransmission'],
    );
  });

  it('tell a resend after a long wait from a segment out of order', () => {
    // The handshake took 2 ms: what comes later than that after the newest segment was sent again.
    const meanwhile = Array.from({ length: 3 }, () => tcpFrame({ from: '10.0.0.3', to: '10.0.0.2', ports: [1, 2], sequence: 1 }));
    expect(flags([data(101), data(121), data(111)]).at(-1)).toBe('out_of_order');
    expect(flags([data(101), data(121), ...meanwhile, data(111)]).at(-1)).toBe('retransmission');
  });

  it('tell that a resend was not needed', () => {
    expect(flags([data(101), back(111), data(101)]).at(-1)).toBe('retransmission spurious_retransmission');
  });

  it('tell of closed windows and what probes them', () => {
    expect(flags([data(101), back(111, { window: 0 }), sent(111, { payload: 'x' }), back(111, { window: 0 }), back(111, { window: 500 })])).toEqual(
      ['', 'zero_window', 'zero_window_probe', 'zero_window zero_window_probe_ack', 'window_update'],
    );
  });

  it('tell of probes that keep a connection alive', () => {
    expect(flags([data(101), back(111), sent(110), back(111)])).toEqual(['', '', 'keep_alive', 'keep_alive_ack']);
  });

  it('tell that the window is full where its scale is known', () => {
    expect(flags([back(101, { window: 10 }), data(101)])).toEqual(['window_update', 'window_full']);
  });

  it('tell of an acknowledgment of bytes that were not captured, once', () => {
    expect(flags([data(101), back(151), back(161)])).toEqual(['', 'ack_lost_segment', '']);
  });

  it('tell of it twice where a hole was open: of the bytes behind the hole, and of those behind all that was seen', () => {
    expect(flags([data(101), data(201), back(301), back(311), back(321)])).toEqual(['', 'lost_segment', 'ack_lost_segment', 'ack_lost_segment', '']);
  });

  it('tell that ports are used again', () => {
    expect(flags([sent(9000, { flags: 'S', ack: 0 })])).toEqual(['reused_ports']);
  });
});

describe('what is known of a connection', () => {
  const facts = (packets: readonly Uint8Array[], row: number) => {
    const { around } = scanned(packets);
    return around.at(row).tcp({ source: Uint8Array.of(10, 0, 0, 1), destination: Uint8Array.of(10, 0, 0, 2), sourcePort: 4000, destinationPort: 80 });
  };
  const scale = (shift: number): number[] => [3, 3, shift, 0];

  it('begins with the SYN, or one byte before the first segment', () => {
    expect(facts(opening, 2)).toMatchObject({ stream: 0, fromClient: true, sequenceBase: 100, acknowledgmentBase: 500 });
    expect(facts([data(700)], 0)).toMatchObject({ sequenceBase: 699, acknowledgmentBase: 500 });
  });

  it('has the window scale of either side only when both offer one', () => {
    expect(facts([sent(100, { flags: 'S', options: scale(7) }), back(101, { flags: 'SA', options: scale(9) }), sent(101)], 2)?.windowScale).toBe(7);
    expect(facts([sent(100, { flags: 'S', options: scale(7) }), back(101, { flags: 'SA' }), sent(101)], 2)?.windowScale).toBe(-2);
    expect(facts([data(101)], 0)?.windowScale).toBe(-1);
  });

  it('tells how complete it is, after its last packet for all', () => {
    expect(facts([...opening, data(101), back(111, { flags: 'FA' }), sent(111, { flags: 'RA' })], 0)?.completeness).toBe(63);
  });

  it('is no more complete for a first segment that is no SYN, which all others count', () => {
    expect([0, 1].map((row) => facts([data(101), back(111)], row)?.completeness)).toEqual([4, 12]);
    expect(facts([data(101)], 0)?.completeness).toBe(0);
  });

  it('has times since its first packet and its packet before, round trips and bytes in flight', () => {
    const packets = [...opening, data(101), data(111), back(121), data(121)];
    const milliseconds = (n: number) => ({ seconds: 0, nanoseconds: n * 1e6 });
    expect(facts(packets, 4)).toMatchObject({ sinceFirst: milliseconds(4), sincePrevious: milliseconds(1) });
    expect(facts(packets, 4)?.analysis.get('bytes_in_flight')).toBe(20);
    expect(facts(packets, 5)?.analysis).toEqual(
      new Map<string, unknown>([
        ['acks_frame', 5], ['ack_rtt', milliseconds(1)], ['initial_rtt', milliseconds(2)],
      ]),
    );
    expect(facts(packets, 6)?.analysis.get('bytes_in_flight')).toBe(10);
  });

  it('the opening round trip stays what it was when a copy of the SYN comes later', () => {
    const packets = [...opening, data(101), sent(100, { flags: 'S', ack: 0 }), back(111, { payload: 'x' })];
    expect(facts(packets, 5)?.analysis.get('initial_rtt')).toEqual({ seconds: 0, nanoseconds: 2e6 });
  });

  it('shows the opening round trip where the bytes in flight come to nothing, as those that the peer reports are taken off', () => {
    const reported = [1, 1, 5, 10, 0, 0, 0, 101, 0, 0, 0, 111], packets = [...opening, data(101), back(111, { options: reported }), data(111)];
    const { analysis } = facts(packets, 5)!;
    expect([analysis.get('bytes_in_flight'), analysis.get('initial_rtt')]).toEqual([undefined, { seconds: 0, nanoseconds: 2e6 }]);
  });
});
