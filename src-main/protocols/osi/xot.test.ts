import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './xot.examples.ts';
import { xot } from './xot.ts';

type Name = keyof typeof examples;
const read = (name: Name): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);
const values = (name: Name, ...fields: readonly string[]) => fields.map(field => read(name).value(`x25.${field}`));
const lines = (name: Name): string[] => read(name).lines().map(line => line.trim());
/** The last of these packets, with those before it known; the n-th is in frame n. */
function inStream(...names: readonly Name[]): ReturnType<typeof dissect> {
  const messages = names.map((name, n) => ({
    frame: n + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(examples[name].hex),
  }));
  const last = names[names.length - 1];
  return dissect(examples[last].hex, { as: 'xot', around: conversationOf(messages), record: { number: names.length } });
}

describe('xot', () => {
  it('frames packets by their length, of version 0 alone', () => {
    const bytes = fromHex(examples.clear.hex);
    expect([xot.frame!(bytes, 0, 3, 0), xot.frame!(bytes, 0, 9, 0), xot.frame!(fromHex(examples.otherVersion.hex), 0, 7, 0)])
      .toEqual([MORE, 9, NOT_MINE]);
    expect([read('otherVersion').has('_ws.malformed'), read('short').has('_ws.malformed')]).toEqual([true, true]);
  });

  it('sets up permanent circuits (RFC 1613 §4.3)', () => {
    const packet = read('permanent'), value = (name: string) => packet.value(`xot.pvc.${name}`);
    expect([value('status'), value('init_itf_name'), value('init_lcn'), value('resp_itf_name'), value('resp_lcn')])
      .toEqual(['0x10', 'itf-0', '7', 'itf1', '8']);
    expect(lines('permanent')).toEqual(expect.arrayContaining(['Packet Type: PVC Setup (0xf5)', 'Sender outgoing packet size: 2^8']));
  });
});

describe('x25', () => {
  it('says what packets are', () => {
    const names = [
      'call', 'accepted', 'data', 'firstPart', 'ready', 'notReady', 'clear', 'cleared', 'reset', 'restart', 'restarted', 'diagnostic',
      'registration', 'registered', 'interrupt', 'unknown',
    ] as const;
    expect(names.map(name => read(name).info)).toEqual([
      'Inc. call/Call req. VC:1', 'Call conn./Call acc. VC:1', 'Data VC:1 P(S):0 P(R):0 ', 'Data VC:1 P(S):0 P(R):0  M', 'RR VC:1 P(R):1',
      'RNR VC:3 P(R):4', 'Clear ind./Clear req. VC:1 Network Congestion - Invalid P(S)', 'Clear Conf. VC:1',
      'Reset ind./Reset req. VC:1 Network Congestion - Diag.:18', 'Restart ind./Restart req. Network Operational - Diag.:18', 'Restart conf.',
      'Diag. 38', 'Registration req.', 'Registration conf.', 'Interrupt VC:1', 'Invalid/short X.25 packet',
    ]);
  });

  it('reads addresses of any number of digits, the called one first (§5.2.1.1)', () => {
    expect(values('call', 'called_address', 'calling_address', 'x263_sec_protocol_id')).toEqual(['12345', '678', '0xcc']);
    expect(values('clearAll', 'called_address', 'clear_cause')).toEqual(['12345', '0x00']);
    expect(values('registration', 'dce_address', 'dte_address', 'registration')).toEqual(['12', '3', '0102']);
  });

  it('reads addresses with their types, each length of which has a byte', () => {
    expect(values('typedCall', 'called_address_length', 'called_address', 'calling_address', 'x263_sec_protocol_id'))
      .toEqual(['7', '1112345', '11678', '0xcc']);
    expect(inStream('typedCall', 'data').protocols).toBe('xot:x25:ip');
  });

  it('reads facilities by the class in their first two bits (§7.2)', () => {
    expect(values('call', 'window_size.called_dte', 'facility.packet_size.calling_dte', 'fast_select', 'reverse_charging', 'dte_address',
      'facility.priority_data'))
      .toEqual(['2', '8', '2', '1', '9876', '5']);
    expect(lines('call')).toEqual(expect.arrayContaining([
      '1010 .... = From the called DTE: 9600 bps (10)', 'Call duration: 01 Day(s) 02:03:04 Hour(s)', 'Facility: Marker',
      'Data network identification code: 0x0064', 'Requested end-to-end transit delay (ms): 2',
    ]));
  });

  it('remarks on parameters of a length that is not theirs, and goes on', () => {
    expect([read('oddCall').has('x25.facility_length.bogus'), ...values('oddCall', 'dte_address', 'segments_from_dte', 'x264_un_tpdu_id')])
      .toEqual([true, '123', '00000002', '0x01']);
    expect(lines('oddCall')).toContain('Facility: Unknown (0x81)');
  });

  it('reads P(S) before P(R) where numbers go to 127, and the M bit behind them (§5.3.1)', () => {
    expect(values('longNumbers', 'p_s', 'p_r', 'm')).toEqual(['5', '3', '1']);
  });

  it('gives data to the protocol that the call named', () => {
    expect([inStream('call', 'data').protocols, read('data').protocols]).toEqual(['xot:x25:ip', 'xot:x25:data']);
  });

  it('puts together what was sent in several packets', () => {
    const packet = inStream('call', 'firstPart', 'lastPart');
    expect([packet.protocols, packet.destination, packet.values('x25.fragment'), packet.value('x25.reassembled.length')])
      .toEqual(['xot:x25:ip', '192.0.2.2', ['2', '3'], '20']);
    expect(inStream('call', 'firstPart').value('x25.user_data')).toBe('4500001400010000');
    expect(inStream('call', 'firstPart', 'emptyPart').value('x25.reassembled.length')).toBe('8');
  });

  it('leaves what waits for more with the circuit', () => {
    for (const name of ['clear', 'reset', 'restart', 'call'] as const) {
      expect(inStream('call', 'firstPart', name, 'lastPart').has('x25.fragment')).toBe(false);
    }
    expect(inStream('call', 'firstPart', 'ready', 'lastPart').has('x25.fragment')).toBe(true);
  });

  it('puts nothing together of which the capture cut a part', () => {
    const names = ['call', 'firstPart', 'lastPart'] as const;
    const messages = names.map((name, n) => ({
      frame: n + 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(examples[name].hex).subarray(0, n === 1 ? 10 : undefined),
    }));
    const packet = dissect(examples.lastPart.hex, { as: 'xot', around: conversationOf(messages), record: { number: 3 } });
    expect([packet.has('x25.fragment'), packet.has('x25.user_data'), packet.protocols]).toEqual([false, true, 'xot:x25']);
  });
});
