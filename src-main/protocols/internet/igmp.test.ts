import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './igmp.examples.ts';

describe('igmp', () => {
  it.each([
    ['query1', 'IGMPv1', 'Membership Query'],
    ['query2', 'IGMPv2', 'Membership Query, general'],
    ['report2', 'IGMPv2', 'Membership Report group 239.0.1.3'],
    ['leave', 'IGMPv2', 'Leave Group 239.0.0.1'],
    ['query3', 'IGMPv3', 'Membership Query, specific for group 224.0.0.9, source {10.10.10.10}'],
    ['report3', 'IGMPv3', 'Membership Report / Join group 239.255.255.250 for any sources / Join group 224.0.0.9 for source {192.168.20.222}'],
    ['traceroute', 'IGMP', 'Traceroute Query'],
  ] as const)('sums up a %s', (name, protocol, info) => {
    const packet = dissect(examples[name].hex);
    expect([packet.protocol, packet.info]).toEqual([protocol, info]);
    expect([packet.trouble, packet.protocols]).toEqual(['none', 'eth:ethertype:ip:igmp:igmp']);
  });

  it('reads requests and replies of version 0, RFC 988', () => {
    const [create, created] = [dissect(examples.create.hex), dissect(examples.created.hex)];
    expect([create.protocol, create.info, create.value('igmp.group_type')]).toEqual(['IGMPv0', 'Create Group Request', '1']);
    expect([created.info, created.value('igmp.reply'), created.value('igmp.maddr'), created.value('igmp.access_key')])
      .toEqual(['Create Group Reply', '0', '225.1.1.1', '0102030405060708']);
  });

  it('leaves what routers tell switches to RGMP, RFC 3488', () => {
    const packet = dissect(examples.join.hex);
    expect([packet.protocol, packet.info, packet.value('rgmp.maddr'), packet.value('rgmp.checksum.status')])
      .toEqual(['RGMP', 'Join', '225.1.1.1', '1']);
    expect(packet.lines()).toContain('    Checksum: 0x20fc [correct]');
    expect([packet.has('igmp'), dissect(examples.unknown.hex).protocol]).toEqual([false, 'IGMP']);
  });

  it('says of an RGMP message that its type is unknown', () => {
    expect(dissect('00 00 0000 e1010101', { as: 'rgmp' }).info).toBe('Unknown type 0x00');
  });

  it('reads who a member says it is, and what is answered (IGAP)', () => {
    const packet = dissect(examples.password.hex);
    expect([packet.protocol, packet.info, packet.value('igap.maddr'), packet.value('igap.account'), packet.value('igap.user_password')])
      .toEqual(['IGAP', 'Membership Report (Join)', '224.0.0.9', 'user', 'password']);
    expect(dissect(examples.challenge.hex).value('igap.challenge')).toBe('01020304');
    const accepted = dissect(examples.accepted.hex).lines();
    expect(accepted).toContain('    Authentication result: Authentication success (0x11)');
    expect(accepted).toContain('    Max Response Time: 1.0 sec (0x0a)');
    // An account without a name has its sixteen bytes all the same.
    expect([dissect(examples.nobody.hex).value('igap.accounting_status'), dissect(examples.nobody.hex).has('igap.account')]).toEqual(['0x21', false]);
  });

  it('reads whether anybody listens to a source (MSNIP)', () => {
    const ranges = dissect(examples.groupMap.hex);
    expect([ranges.protocol, ranges.value('msnip.holdtime'), ranges.values('msnip.netmask')]).toEqual(['MSNIP', '60', ['8', '16']]);
    expect(ranges.lines()).toContain('    Group: 233.0.0.0/16');
    expect(dissect(examples.interest.hex).lines()).toContain('    Group: 232.0.0.1 Request to start transmitting group');
    expect([dissect(examples.solicitation.hex).value('msnip.holdtime16'), dissect(examples.solicitation.hex).value('msnip.genid')])
      .toEqual(['10', '4660']);
  });

  it('finds routers as they were found before RFC 4286', () => {
    const router = dissect(examples.router.hex);
    expect([router.protocol, router.info, router.value('mrdisc.adv_int'), router.value('mrdisc.query_int'), router.value('mrdisc.rob_var')])
      .toEqual(['MRDISC', 'Multicast Router Advertisement', '20', '125', '3']);
    expect(dissect(examples.routerEnds.hex).value('mrdisc.checksum.status')).toBe('1');
  });

  it('names nothing behind a type that nobody defined', () => {
    const packet = dissect(examples.unknownType.hex);
    expect([packet.info, packet.value('igmp.data'), packet.has('igmp.checksum')]).toEqual(['Unknown Type:0x33', '000000e1010101', false]);
  });

  it('verifies the checksum always', () => {
    expect(dissect(examples.query1.hex).value('igmp.checksum.status')).toBe('1');
    expect(dissect(examples.query1.hex.replace('eeff', 'eefe')).remarks).toEqual(['Bad checksum [should be 0xeeff]']);
  });

  it('shows tenths of seconds, from 128 on as a floating point number (RFC 9776 §4.1.1)', () => {
    expect(dissect(examples.query2.hex).lines()).toContain('    Max Resp Time: 10.0 sec (0x64)');
    // Exponent 0, mantissa 0: 16 shifted by 3 is 128 tenths.
    const packet = dissect(examples.query3.hex);
    expect(packet.lines()).toContain('    Max Resp Time: 12.8 sec (0x80)');
    expect(packet.value('igmp.max_resp')).toBe('128');
    expect([packet.value('igmp.max_resp.exp'), packet.value('igmp.qrv'), packet.value('igmp.s')]).toEqual(['0x00', '7', '1']);
  });
});
