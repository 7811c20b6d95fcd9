import { describe, expect, it } from 'vitest';
import type { Surroundings, Tracker } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { wholeNumber } from './dccp/connections.ts';
import { examples } from './dccp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'dccp' });

describe('dccp', () => {
  it('reads a request with the features that it would change', () => {
    const packet = read(examples.request);
    expect([packet.info, packet.values('dccp.feature_number')])
      .toEqual(['39420 → 5001 [Request] Seq=38465168574 (service=not specified)', ['5', '1']]);
    expect([packet.values('dccp.feature_value'), packet.values('dccp.feature_preference')]).toEqual([['2'], ['2']]);
  });

  it('reads acknowledgments with their options', () => {
    const packet = read(examples.acknowledgment);
    expect([
      packet.value('dccp.ack_raw'), packet.value('dccp.ack_vector.nonce_0'), packet.value('dccp.elapsed_time'),
      packet.value('dccp.ndp_count'),
    ]).toEqual(['1960332634', '00', '1', '5']);
  });

  it('reads short sequence numbers, resets, and options that lie', () => {
    expect([read(examples.short).value('dccp.seq'), read(examples.short).value('data.data')]).toEqual(['1193046', '01020304']);
    expect(read(examples.reset).value('dccp.reset_code')).toBe('1');
    expect(read(examples.badOption).has('dccp.option.len.bad')).toBe(true);
  });

  it('counts from the number that each side began with', () => {
    const client = Uint8Array.of(192, 0, 2, 1), server = Uint8Array.of(192, 0, 2, 2);
    const answer = '1389 99fc 07 00 0000 03 00 000000000064 0000 0008f4b3e4be 00000000';
    const around: Surroundings = {
      datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined,
      conversation<S>(tracker: Tracker<S>) {
        const state = tracker.make(), time = { seconds: 0, nanoseconds: 0 };
        tracker.observe(state, { frame: 1, time, fromClient: true, bytes: fromHex(examples.request.hex), source: client, destination: server });
        tracker.observe(state, { frame: 2, time, fromClient: false, bytes: fromHex(answer), source: server, destination: client });
        tracker.observe(
          state, { frame: 3, time, fromClient: true, bytes: fromHex(examples.acknowledgment.hex), source: client, destination: server },
        );
        return state;
      },
    };
    const at = (hex: string, frame: number) => dissect(hex, { as: 'dccp', around, record: { number: frame } });
    expect(at(answer, 2).info).toBe('5001 → 39420 [Response] Seq=0 (Ack=0) (service=not specified)');
    const third = at(examples.acknowledgment.hex, 3);
    expect([third.value('dccp.stream'), third.value('dccp.seq'), third.value('dccp.seq_raw'), third.value('dccp.ack'), third.value('dccp.ack_raw')])
      .toEqual(['0', '1', '38465168575', '1960332534', '1960332634']);
  });

  it('takes a short number for the nearest whole one, RFC 4340 §7.6', () => {
    expect([[5, 0x1000002], [0xffffff, 0x2000001], [1, 0x1fffffe], [0xffffff, 3]].map(([short, near]) => wholeNumber(short, near)))
      .toEqual([0x1000005, 0x1ffffff, 0x2000001, 0xffffff]);
    expect(wholeNumber(1, undefined)).toBe(undefined);
  });

  it('numbers connections on where a flood of them made it forget those before', () => {
    const client = Uint8Array.of(192, 0, 2, 1), server = Uint8Array.of(192, 0, 2, 2), request = fromHex(examples.request.hex);
    const streamsAfter = (connections: number): (string | undefined)[] => {
      const conversation = <S>(tracker: Tracker<S>): S => {
        const state = tracker.make(), time = { seconds: 0, nanoseconds: 0 };
        for (let i = 0; i < connections; i++) {
          const bytes = request.slice(), source = Uint8Array.of(10, i >> 16, i >> 8, i);
          tracker.observe(state, { frame: 1 + i, time, fromClient: true, bytes, source, destination: server });
        }
        tracker.forget?.(state);
        for (const frame of [100_000, 100_001]) {
          tracker.observe(
            state,
            { frame, time, fromClient: true, bytes: request, source: frame === 100_000 ? Uint8Array.of(10, 0, 0, 0) : client, destination: server },
          );
        }
        return state;
      };
      const around: Surroundings = { datagram: () => undefined, tcp: () => undefined, udp: () => undefined, timeOf: () => undefined, conversation };
      return [100_000, 100_001].map(number => dissect(examples.request.hex, { as: 'dccp', around, record: { number } }).value('dccp.stream'));
    };
    expect([streamsAfter(1000), streamsAfter(70_000)]).toEqual([['0', '1000'], ['70000', '70001']]);
  });

  it('reads options of the protocol and of its congestion control', () => {
    const packet = read(examples.moreOptions);
    expect(
      ['mandatory', 'slow_receiver', 'init_cookie', 'data_dropped', 'checksum_data', 'ccid3_loss_event_rate', 'option_reserved'].map(name =>
        packet.value(`dccp.${name}`),
      ),
    ).toEqual(['01', '02', 'aabb', '85', '0x01020304', '100', 'ff']);
  });

  it('goes no further in packets of a reserved type, RFC 4340 §5.1, or behind an option whose length lies', () => {
    const reserved = read(examples.reserved);
    expect([reserved.info.includes('[Reserved]'), reserved.has('dccp.packet_type.reserved'), reserved.has('dccp.service_code'), reserved.trouble])
      .toEqual([true, true, false, 'none']);
    const option = read(examples.badOption);
    expect([option.has('dccp.option.len.bad'), option.trouble]).toEqual([true, 'none']);
  });

  it('reads which timestamp is answered, and how long that took', () => {
    expect([read(examples.echo).value('dccp.timestamp_echo'), read(examples.echo).value('dccp.elapsed_time')]).toEqual(['17', '5']);
  });
});
