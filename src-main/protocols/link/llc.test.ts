import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './llc.examples.ts';

describe('llc', () => {
  it('reads access points with their group and response bits', () => {
    const packet = dissect(examples.information.hex);
    expect(['llc.dsap', 'llc.dsap.sap', 'llc.dsap.ig', 'llc.ssap', 'llc.ssap.cr'].map(packet.value)).toEqual(['0x45', '34', '1', '0xe0', '0']);
    expect(packet.lines()).toContain('    SSAP: NetWare (0xe0)');
    expect(packet.info).toBe('I P, N(R)=26, N(S)=5; DSAP 0x44 Group, SSAP NetWare Command');
  });

  it('reads what stations tell of themselves in the basic format (ISO/IEC 8802-2 §5.4.1.1.2)', () => {
    const packet = dissect(examples.identification.hex);
    expect([packet.protocol, packet.info]).toEqual(['XID', 'Basic Format; Type 1 and Type 2 LLCs (Class II LLC); Window Size 5']);
    expect(['format', 'types', 'wsize'].map(name => packet.value(`basicxid.llc.xid.${name}`))).toEqual(['0x81', '0x03', '5']);
  });

  it.each([
    ['supervisory', 'S F, func=RNR, N(R)=3; DSAP NetBIOS Individual, SSAP NetBIOS Response', '0x0705'],
    ['unnumbered', 'U P, func=SABME; DSAP NetBIOS Individual, SSAP NetBIOS Command', '0x007f'],
    ['acknowledged', 'U F, func=UA; DSAP NetBIOS Individual, SSAP NetBIOS Response', '0x0073'],
  ] as const)('reads %s control fields', (name, info, control) => {
    const packet = dissect(examples[name].hex);
    expect([packet.info, packet.value('llc.control')]).toEqual([info, control]);
  });

  it.each([
    ['supervisory', '0x0001', '.... .... .... ..01 = Frame type: Supervisory frame (0x1)', '.... ...1 .... .... = Final: Set'],
    ['unnumbered', '0x03', '.... ..11 = Frame type: Unnumbered frame (0x3)', '...1 .... = Poll: Set'],
  ] as const)('draws the bits of %s control fields, two bytes or one: ISO 8802-2 §5.2', (name, type, drawn, final) => {
    const packet = dissect(examples[name].hex);
    expect(packet.value('llc.control.ftype')).toBe(type);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining([drawn, final]));
  });

  it('goes on by Ethernet type behind an organization code of zeros, RFC 1042', () => {
    const packet = dissect(examples.snap.hex);
    expect(packet.value('llc.type')).toBe('0x0806');
    expect(packet.protocols).toBe('eth:llc:arp');
  });

  it('shows what an organization keeps to itself', () => {
    const packet = dissect(examples.cisco.hex);
    expect([packet.value('llc.oui'), packet.value('llc.cisco_pid'), packet.value('data.data')]).toEqual(['12', '0xffff', '0102']);
    expect(packet.info).toBe('U, func=UI; SNAP, OUI 0x00000C (Cisco Systems, Inc), PID 0xFFFF');
  });

  it.each([
    ['00005e', '0005', 'llc.iana_pid', 'PID: SCSP (0x0005)'],
    ['0080c2', '0007', 'llc.pid', 'Protocol ID: 802.3 without FCS (0x0007)'],
    ['00e02b', '00bb', 'llc.extreme_pid', 'PID: EDP (0x00bb)'],
    ['123456', '0800', 'llc.pid', 'Protocol ID: 0x0800'],
  ])('reads the numbers of organization %s as its own', (organization, number, field, line) => {
    const packet = dissect(`0180c2000000 020000000001 000a aaaa03 ${organization} ${number} 0102`);
    expect(packet.value(field)).toBe(`0x${number}`);
    expect(packet.lines()).toContain(`    ${line}`);
  });

  it('carries bridged frames behind what fills up to words, and their check sequence (RFC 2684 §5.2)', () => {
    const inner = '020000000001 020000000002 0806 0001080006040001 020000000002c0000201 000000000000c0000202';
    const bridged = (pid: string, rest: string): ReturnType<typeof dissect> => dissect(`aaaa03 0080c2 ${pid} ${rest}`, { as: 'llc' });
    const plain = bridged('0007', `0000 ${inner}`), checked = bridged('0001', `0000 ${inner} ${'00'.repeat(18)} 11223344`);
    expect([plain.protocols, plain.value('arp.src.proto_ipv4'), plain.has('eth.fcs')]).toEqual(['llc:eth:ethertype:arp', '192.0.2.1', false]);
    expect([checked.value('eth.src'), checked.value('eth.fcs')]).toEqual(['02:00:00:00:00:02', '0x11223344']);
    const fddi = bridged('000a', '000000 54 020000000001 020000000002 aaaa03 000000 0800');
    expect([fddi.protocols, fddi.value('fddi.fc')]).toEqual(['llc:fddi:llc:ip', '0x54']);
  });

  it.each([['7e7e', 'llc:x25'], ['1010', 'llc:ipx'], ['1414', 'llc:osi:data'], ['5454', 'llc:osi:data']])('finds who listens at %s', (points, protocols) => {
    const content = { x25: '1001 0b 22 123400 cc', ipx: 'ffff 001e 00 00 000000010000000000020451 000000010000000000020451' };
    const bytes = content[protocols.slice(4) as keyof typeof content] ?? '8115 01';
    expect(dissect(`${points} 03 ${bytes}`, { as: 'llc' }).protocols.startsWith(protocols)).toBe(true);
  });

  it('names what a command means in a response where the two differ, IEEE 802.2 §5.4.2', () => {
    const frame = (source: string, control: string): string => dissect(`0180c2000000 020000000001 0003 f0 ${source} ${control}`).info.split(';')[0];
    expect([frame('f0', '0f'), frame('f1', '0f'), frame('f0', '43'), frame('f1', '43')])
      .toEqual(['U, func=SARM', 'U, func=DM', 'U, func=DISC', 'U, func=RD']);
  });
});
