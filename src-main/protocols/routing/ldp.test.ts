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
    const lines = mapping.lines().map(line => line.trim());
    expect(lines.slice(lines.indexOf('FEC Elements')).filter(line => /^(FEC Elements|FEC Element 1|Prefix)/.test(line)))
      .toEqual(['FEC Elements', 'FEC Element 1', 'Prefix: 192.0.2.0']);
  });

  it('tells the labels of pseudowires, what their interfaces are like, and how they are (RFC 8077 §6)', () => {
    const wire = dissect(examples.pseudowire.hex, { as: 'ldp' });
    expect(wire.trouble).toBe('none');
    expect(['pwid', 'pwtype', 'groupid'].map(name => wire.value(`ldp.msg.tlv.fec.pw.${name}`))).toEqual(['100', '0x0005', '1']);
    expect(['mtu', 'desc', 'vccv.cctype_ttl1', 'vccv.cvtype_lspping'].map(name => wire.value(`ldp.msg.tlv.fec.vc.intparam.${name}`)))
      .toEqual(['1500', 'abcd', '1', '1']);
    expect([wire.value('ldp.msg.tlv.pwstatus.code.pwnotforward'), wire.value('ldp.unknown_data')]).toEqual(['1', '0001']);
    const general = dissect(examples.generalPseudowire.hex, { as: 'ldp' });
    expect([
      general.value('ldp.msg.tlv.fec.gen.agi.value'), general.value('ldp.msg.tlv.fec.gen.saii.value'),
      general.value('ldp.msg.tlv.intparam.mtu'),
    ]).toEqual(['000000640001', '0a000001', '1500']);
  });

  it('reads labels of ATM, fault tolerance and moved stations, and says of a value that it has the wrong length', () => {
    const packet = dissect(examples.otherMedia.hex, { as: 'ldp' });
    expect(['atm.label.vpi', 'ft_sess.reconn_to', 'upstream.sbit'].map(name => packet.value(`ldp.msg.tlv.${name}`))).toEqual(['4095', '60000', '1']);
    expect(packet.values('ldp.msg.tlv.mac')).toEqual(['01:02:03:04:05:06', '01:02:03:04:05:07']);
    expect([packet.has('ldp.msg.tlv.fec.len.invalid'), packet.has('ldp.msg.tlv.generic.label')]).toEqual([true, false]);
  });

  it('takes no prefix of another family for an address', () => {
    const packet = dissect(examples.otherFamily.hex, { as: 'ldp' });
    expect([packet.has('ldp.address_family_not_implemented'), packet.has('ldp.msg.tlv.fec.pfval'), packet.trouble]).toEqual([true, false, 'none']);
  });

  it('reads labels of Frame Relay and ranges (RFC 5036 §3.5.3), routes and traffic of CR-LDP (RFC 3212 §4), classes (RFC 3270 §5)', () => {
    const packet = dissect(examples.constraints.hex, { as: 'ldp' });
    const values = (...names: readonly string[]) => names.map(name => packet.value(`ldp.msg.tlv.${name}`));
    expect(packet.trouble).toBe('none');
    expect(values('fr.label.dlci', 'sess.fr.lr', 'sess.fr.mindlci', 'sess.fr.maxdlci', 'sess.atm.minvci', 'sess.atm.maxvpi'))
      .toEqual(['1023', '1', '16', '1023', '32', '4095']);
    expect(values('er_hop.prefix4', 'er_hop.lsrid', 'pdr', 'ebs', 'diffserv.map.exp', 'diffserv.phbid.dscp'))
      .toEqual(['10.0.0.2', '10.0.0.3', '1', '5', '5', '46']);
  });

  it('names what vendors have for themselves, and reads what is there of lengths that go too far', () => {
    expect(dissect(examples.unknown.hex, { as: 'ldp' }).info).toBe('Vendor-Private Message (0x3E05) ');
    const hello = dissect(examples.tooLong.hex, { as: 'ldp' });
    expect([hello.trouble, hello.has('ldp.dtsm_and_target'), hello.values('ldp.msg.tlv.len')]).toEqual(['none', true, ['4', '4']]);
  });

  it('says why it ends', () => {
    expect(dissect(examples.notification.hex, { as: 'ldp' }).lines().join('\n')).toContain('Status Data: Shutdown (0x0000000a)');
    expect(dissect(examples.addresses.hex, { as: 'ldp' }).values('ldp.msg.tlv.addrl.addr')).toEqual(['10.0.0.1', '10.1.0.1']);
    const others = dissect('0001 001a 0a000001 0000 0300 0010 00000004 0101 0008 0006 010203040506', { as: 'ldp' });
    expect([others.has('ldp.address_family_not_implemented'), others.lines().some(line => line.trim() === 'Addresses')]).toEqual([true, false]);
  });
});
