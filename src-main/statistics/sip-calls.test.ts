import { describe, expect, it } from 'vitest';
import type { SipCall } from '../api/index.ts';
import type { PacketFields } from './packet-fields.ts';
import { SipCalls } from './sip-calls.ts';

/** Messages of one call: requests by their methods, answers as `180 INVITE`; one with `+sdp` describes what is to be sent. */
function called(...messages: readonly string[]): SipCall | undefined {
  const calls = new SipCalls();
  messages.forEach((message, index) => {
    const [, status, method, sdp] = /^(?:(\d+) )?(\w+)(\+sdp)?$/.exec(message)!;
    const values: Readonly<Record<string, string | undefined>> = {
      'sip.Call-ID': 'a@b', 'sip.from.addr': 'sip:anna@a', 'sip.to.addr': 'sip:bob@b',
      'ip.src': status === undefined ? '10.0.0.1' : '10.0.0.2', 'ip.dst': '', 'udp.srcport': '5060', 'udp.dstport': '5060',
      'sip.Status-Code': status, 'sip.Status-Line': status && 'SIP/2.0 as told', 'sip.Method': status === undefined ? method : undefined, 'sip.CSeq.method': method, sdp: sdp && '',
    };
    const layers = ['ip', 'udp', 'sip'];
    const fields: Pick<PacketFields, 'layers' | 'first'> = {
      layers: name => (layers.includes(name) ? [layers.indexOf(name)] : []),
      first: name => (values[name] === undefined ? undefined : { number: Number(values[name]), text: values[name] }),
    };
    calls.add(fields as PacketFields, index + 1, index / 2);
  });
  return calls.told[0];
}
const state = (...messages: readonly string[]) => called(...messages)?.state;

describe('a call of SIP', () => {
  it('is told with both sides, its messages and how long it took', () => {
    expect(called('INVITE+sdp', '100 INVITE', '180 INVITE', '200 INVITE+sdp', 'ACK', 'BYE', '200 BYE')).toEqual({
      id: 'a@b', caller: '10.0.0.1', from: 'sip:anna@a', to: 'sip:bob@b', state: 'ended', status: 200, answer: 'as told', messages: 7, first: 0,
      last: 3, rang: 1, accepted: 1.5, over: 2.5, endedBy: 'caller', descriptions: [1, 4],
    });
  });

  it('comes as far as its answers say', () => {
    expect(state('INVITE', '100 INVITE')).toBe('asked');
    expect(state('INVITE', '180 INVITE')).toBe('ringing');
    expect(state('INVITE', '180 INVITE', '200 INVITE', 'ACK')).toBe('talking');
    expect(state('INVITE', '302 INVITE')).toBe('redirected');
    expect(state('INVITE', '486 INVITE', 'ACK')).toBe('refused');
    expect(state('INVITE', '180 INVITE', 'CANCEL', '200 CANCEL', '487 INVITE')).toBe('given-up');
  });

  it('is asked for again with a password, and goes on when a change of it is refused', () => {
    expect(state('INVITE', '407 INVITE', 'ACK', 'INVITE', '200 INVITE')).toBe('talking');
    expect(called('INVITE', '200 INVITE', 'ACK', 'INVITE', '488 INVITE')).toMatchObject({ state: 'talking', status: 488 });
    expect(state('INVITE', '200 INVITE', 'BYE', '200 INVITE')).toBe('ended');
  });

  it('is over when it is refused, and not when it is asked for again after that', () => {
    expect(called('INVITE', '486 INVITE', 'ACK')).toMatchObject({ over: 0.5 });
    expect(called('INVITE', '302 INVITE', 'ACK', 'INVITE')?.over).toBeUndefined();
    expect(called('INVITE', '180 INVITE', 'CANCEL', '487 INVITE')).toMatchObject({ rang: 0.5, over: 1 });
    expect(called('INVITE', '180 INVITE', 'CANCEL')?.accepted).toBeUndefined();
  });

  it('is asked for again elsewhere, and otherwise', () => {
    expect(state('INVITE', '302 INVITE', 'ACK', 'INVITE', '180 INVITE', '486 INVITE')).toBe('refused');
    expect(state('INVITE', '422 INVITE', 'ACK', 'INVITE', '180 INVITE')).toBe('ringing');
  });

  it('is not given up, nor ended, once it is answered for good', () => {
    expect(state('INVITE', '486 INVITE', 'CANCEL', '481 CANCEL')).toBe('refused');
    expect(state('INVITE', '200 INVITE', 'BYE', 'CANCEL')).toBe('ended');
    expect(state('INVITE', 'CANCEL', '487 INVITE', 'BYE')).toBe('given-up');
  });

  it('begins with an INVITE', () => {
    expect(called('REGISTER', '401 REGISTER')).toBeUndefined();
    expect(called('OPTIONS', 'INVITE')).toMatchObject({ messages: 1 });
  });
});
