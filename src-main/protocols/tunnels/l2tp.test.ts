import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './l2tp.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => {
  const example: { readonly hex: string; readonly as?: string } = examples[name];
  return dissect(example.hex, example.as === undefined ? {} : { as: example.as });
};

describe('L2TP version 2', () => {
  it.each(['sccrq', 'sccrp', 'icrq', 'iccn', 'setLinkInfo', 'wanError', 'disconnect', 'stop', 'priority'] as const)('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('names control messages with their tunnel and session', () => {
    expect((['sccrq', 'icrp', 'acknowledgment'] as const).map(name => read(name).info)).toEqual([
      'Control Message - SCCRQ (tunnel id=0, session id=0)', 'Control Message - ICRP (tunnel id=5, session id=8)',
      'Control Message - ZLB      (tunnel id=5, session id=0)',
    ]);
  });

  it('reads attributes after their types (RFC 2661 §4.4)', () => {
    const packet = read('sccrq');
    expect([
      packet.value('l2tp.avp.host_name'), packet.value('l2tp.avp.assigned_tunnel_id'), packet.value('l2tp.avp.sync_framing_supported'),
    ]).toEqual(['host', '5', '1']);
    expect(read('wanError').value('l2tp.avp.alignment_errors')).toBe('5');
    expect(read('disconnect').lines().map(line => line.trim())).toEqual(expect.arrayContaining([
      'Result code: Session disconnected for administrative reasons (3)', 'Error code: A generic vendor-specific error occurred (6)',
      'Error Message: bye', 'Direction: at peer (1)',
    ]));
    expect(read('stop').lines().join('\n')).toContain('Result code: General request to clear control connection (1)');
  });

  it('does not guess at what is hidden', () => {
    expect([read('strange').values('l2tp.avp.hidden').includes('1'), read('strange').has('l2tp.avp.host_name')]).toEqual([true, false]);
    expect(read('badLength').remarks).toEqual(['Bad AVP length 3']);
  });

  it('carries PPP, with and without the optional parts of its header (§3.1)', () => {
    for (const name of ['data', 'dataWithoutLength', 'dataWithOffset', 'priority'] as const) expect(read(name).protocols).toBe('l2tp:ppp:lcp');
    expect(read('dataWithOffset').value('l2tp.offset')).toBe('2');
  });
});

describe('L2TP version 3', () => {
  it('names control connections, over UDP and over IP', () => {
    expect([read('call3').info, read('call3').protocol]).toEqual(['Control Message - ICRQ (ccid=0x00000009), LSID: 77, RSID:  0', 'L2TPv3']);
    expect(read('controlOverIp').info).toBe('Control Message - Hello (ccid=0x00000009)');
    expect(read('overIp').value('l2tp.sid')).toBe('0x0000004d');
  });

  it('reads data as the session agreed: cookie, sublayer and pseudowire (RFC 3931 §4.1)', () => {
    const time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf((['call3', 'reply3'] as const).map((name, i) =>
      ({ frame: i + 1, time, fromClient: i === 0, bytes: fromHex(examples[name].hex) })));
    const packet = dissect(examples.data3.hex, { as: 'l2tp', around });
    expect([packet.protocols, packet.value('l2tp.cookie'), packet.value('l2tp.l2_spec_sequence')])
      .toEqual(['l2tp:eth:ethertype:arp', '00000000', '7']);
    const back = dissect(examples.data3Back.hex, { as: 'l2tp', around });
    expect([back.protocols, back.has('l2tp.cookie')]).toEqual(['l2tp:eth:ethertype:arp', false]);
    expect(read('data3').protocols).toBe('l2tp:data');
  });

  it('remembers so many sessions of a tunnel, and says where one may have been among the others', () => {
    const call = fromHex(examples.call3.hex), time = { seconds: 0, nanoseconds: 0 };
    const around = conversationOf(Array.from({ length: 70_000 }, (_, i) => {
      const bytes = call.slice();
      new DataView(bytes.buffer).setUint32(26, 1000 + i);
      return { frame: i + 1, time, fromClient: true, bytes };
    }));
    const data = (session: number) => {
      const bytes = fromHex(examples.data3.hex);
      new DataView(bytes.buffer).setUint32(4, session);
      return dissect(bytes, { as: 'l2tp', around });
    };
    expect([data(1000).value('l2tp.cookie'), data(1000 + 65_535).value('l2tp.cookie')]).toEqual(['00000000', '00000000']);
    expect([data(1000).remarks, data(1000 + 65_536).remarks])
      .toEqual([[], ['There were more than 65536 sessions: what others agreed on is not remembered']]);
  });
});
