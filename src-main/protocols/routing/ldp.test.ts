import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ldp.examples.ts';

describe('LDP', () => {
  it('greets neighbors', () => {
    const hello = dissect(examples.hello.hex, { as: 'ldp' });
    expect(hello.info).toBe('Hello Message ');
    expect(hello.value('ldp.msg.tlv.hello.hold')).toBe('15');
    expect(hello.value('ldp.msg.tlv.ipv4.taddr')).toBe('10.0.0.1');
  });

  it('begins a session', () => {
    const session = dissect(examples.initialization.hex, { as: 'ldp' });
    expect(session.value('ldp.msg.tlv.sess.ka')).toBe('180');
    expect(session.value('ldp.msg.tlv.sess.rxlsr')).toBe('10.0.0.2');
  });

  it('tells the label of a prefix, of which only the bytes that count are there (RFC 5036 §3.4.1)', () => {
    const mapping = dissect(examples.mapping.hex, { as: 'ldp' });
    expect(mapping.value('ldp.msg.tlv.fec.pfval')).toBe('192.0.2.0');
    expect(mapping.value('ldp.msg.tlv.fec.len')).toBe('24');
    expect(mapping.value('ldp.msg.tlv.generic.label')).toBe('16');
  });

  it('says why it ends', () => {
    expect(dissect(examples.notification.hex, { as: 'ldp' }).lines().join('\n')).toContain('Status Data: Shutdown (0x0000000a)');
    expect(dissect(examples.addresses.hex, { as: 'ldp' }).values('ldp.msg.tlv.addrl.addr')).toEqual(['10.0.0.1', '10.1.0.1']);
  });
});
