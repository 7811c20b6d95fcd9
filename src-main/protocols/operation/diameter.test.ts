import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './diameter.examples.ts';

const read = (example: { readonly hex: string }) => dissect(example.hex, { as: 'diameter' });

describe('Diameter', () => {
  it('names commands and who sends them', () => {
    const message = read(examples.capabilities);
    expect(message.info).toBe('cmd=Capabilities-Exchange Request(257) flags=R--- appl=Diameter Common Messages(0) h2h=1 e2e=2');
    expect([message.value('diameter.Origin-Host'), message.value('diameter.Origin-Realm')]).toEqual(['a.example.org', 'example.org']);
    expect([message.value('diameter.Host-IP-Address'), message.value('diameter.Host-IP-Address.IPv4')]).toEqual(['00010a000001', '10.0.0.1']);
  });

  it('tells how it went', () => {
    expect(read(examples.watchdog).lines().join('\n')).toContain('AVP: Result-Code(268) l=12 f=-M- val=DIAMETER_SUCCESS (2001)');
    expect(read(examples.watchdog).value('diameter.Result-Code')).toBe('2001');
  });

  it('reads attributes within attributes, and those of a vendor', () => {
    const message = read(examples.credit);
    expect(message.values('diameter.avp.code')).toEqual(['443', '450', '444', '628', '629']);
    expect(['Type', 'Data'].map(part => message.value(`diameter.Subscription-Id-${part}`))).toEqual(['1', '123456789012345']);
    expect([message.value('diameter.avp.vendorId'), message.values('diameter.Feature-List-ID')]).toEqual(['10415', []]);
  });

  it('reads each kind of value, and remarks on what cannot be one', () => {
    const message = read(examples.kinds);
    expect(message.trouble).toBe('none');
    expect([message.value('diameter.Framed-IP-Address.IPv4'), message.value('diameter.Host-IP-Address.IPv6')]).toEqual(['10.0.0.7', '::1']);
    expect(message.value('diameter.Event-Timestamp')).toBe('Aug  2, 2023 21:20:00.000000000 UTC');
    expect(message.value('diameter.3GPP-IMSI')).toBe('262011234');
    expect([message.value('diameter.avp.invalid-data'), message.value('diameter.avp.unknown')]).toEqual(['0001', '616263']);
    expect(message.remarks).toEqual([
      'The length is not that of the value\'s type', 'Padding is non-zero', 'Unknown AVP 9999 (vendor=3GPP)', 'Reserved bit set',
    ]);
  });

  it('names the bits of 3GPP\'s numbers, of features by their application and list', () => {
    const message = read(examples.words), bit = (name: string) => message.value(`diameter.3gpp.${name}`);
    expect(message.trouble).toBe('none');
    // TS 29.272 §7.3.7: 0x22 is S6a/S6d-Indicator and Initial-Attach-Indicator.
    expect([5, 4, 1, 0].map(number => bit(`ulr_flags_bit${number}`))).toEqual(['1', '0', '1', '0']);
    expect([27, 1, 2].map(number => bit(`feature_list2_s6a_flags_bit${number}`))).toEqual(['1', '1', '0']);
    expect(message.lines().join('\n')).toContain('= Initial-Attach-Indicator: Set');
  });

  it('tells devices by their kind, prefixes, makers\' attributes, and groups without any', () => {
    const message = read(examples.words), device = (kind: string) => message.value(`diameter.user_equipment_info.${kind}`);
    // Two digits a byte, the lower half first.
    expect([device('imeisv'), device('mac'), device('eui64')]).toEqual(['3560830012345678', '02:00:00:00:00:01', '02:00:00:00:00:01:02:03']);
    expect(message.value('diameter.framed_ipv6_prefix_ipv6')).toBe('2001:db8:0:1::');
    const lines = message.lines().join('\n');
    expect(lines).toContain('AVP: Framed-IPv6-Prefix(97) l=18 f=-M- val=2001:db8:0:1::/64');
    expect([message.value('diameter.Acc-Service-Type'), message.value('diameter.SN-VPN-ID')]).toEqual(['1', '5']);
    expect(lines).toContain('AVP: Acc-Service-Type(261) l=16 f=VM- vnd=Ericsson val=Video Conference (1)');
    expect(message.remarks).toContain('Data is empty');
  });

  it('knows a bit of one name by its own place in each number', () => {
    const message = read(examples.shortCircuit), bit = (name: string) => message.value(`diameter.3gpp.${name}_indicator`);
    expect([bit('mo_lr_shortcircuit'), bit('deferred_mt_lr_response'), message.trouble]).toEqual(['1', '0', 'none']);
  });

  it('pairs a request with its answer', () => {
    const request = fromHex(examples.watchdog.hex), answer = fromHex(examples.watchdog.hex);
    request[4] = 0x80;
    const sent = (bytes: Uint8Array, i: number) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes });
    const around = conversationOf([request, answer].map(sent));
    const [first, second] = [request, answer].map((bytes, i) => dissect(bytes, { as: 'diameter', around, record: { number: i + 1, seconds: i } }));
    expect([first.value('diameter.answer_in'), second.value('diameter.answer_to')]).toEqual(['2', '1']);
    expect(second.value('diameter.resp_time')).toBe('1.000000000');
  });
});
