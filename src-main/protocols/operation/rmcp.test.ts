import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rmcp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'rmcp' });

describe('rmcp', () => {
  it.each([
    ['ping', 'Presence Ping', 'ASF'], ['pong', 'Presence Pong', 'ASF'], ['acknowledged', 'ACK, Class: ASF', 'RMCP'],
    ['capabilities', 'Session ID 0x0: Req, Get Channel Authentication Capabilities, seq 0x01', 'IPMB'],
    ['answer', 'Session ID 0x82: Rsp, Get Device ID, seq 0x05', 'IPMB'],
    ['refused', 'Session ID 0x82: Rsp, Command 0x3e, seq 0x04, Cannot execute command, insufficient privilege level', 'IPMB'],
    ['plus', 'Session ID 0x0, payload type: IPMI Message: Req, Get Channel Cipher Suites, seq 0x01', 'IPMB'],
    ['key', 'Session ID 0x0, payload type: RAKP Message 1', 'RMCP+'], ['maker', 'Session ID 0x1, payload type: OEM Explicit', 'RMCP+'],
    ['secret', 'Session ID 0x1, payload type: IPMI Message', 'RMCP+'],
  ] as const)('sums up %s', (name, info, column) => {
    const packet = read(examples[name]);
    expect([packet.info, packet.trouble, packet.protocol]).toEqual([info, 'none', column]);
  });

  it('reads the wrappers of both versions', () => {
    const packet = read(examples.identifier);
    expect([
      packet.value('ipmi_session.authtype'), packet.value('ipmi_session.id'), packet.value('ipmi_session.msg.len'),
      packet.has('ipmi_session.authcode'),
    ]).toEqual(['0x02', '0x00000082', '7', true]);
    const maker = read(examples.maker);
    expect([maker.value('ipmi_session.oem.iana'), maker.value('ipmi_session.payloadtype.auth'), maker.value('ipmi_session.trailer')])
      .toEqual(['00000157', '1', 'ffff0207']);
    expect(read(examples.secret).value('data.data')).toBe('deadbeef');
  });

  it('names functions and commands', () => {
    const packet = read(examples.answer);
    expect([packet.value('ipmi.header.netfn'), packet.value('ipmi.header.command'), packet.value('ipmi.header.completion')])
      .toEqual(['0x07', '0x01', '0x00']);
    expect(packet.lines()).toContain('    Command: Get Device ID (0x01)');
  });
});
