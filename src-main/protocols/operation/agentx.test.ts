import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { agentx } from './agentx.ts';
import { examples } from './agentx.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { as: 'agentx' });
const lines = (name: keyof typeof examples): string[] => read(name).lines().map(line => line.trim());

describe('agentx', () => {
  it('reads who opens a session, in the byte order that the flags tell', () => {
    const packet = read('open');
    expect([packet.info, packet.value('agentx.oid'), packet.value('agentx.ostring'), packet.trouble])
      .toEqual(['Open-PDU: sid=0, tid=0, packid=1060796607, plen=60', '.1.3.6.1.4.1.8072.3.2.10', 'Net-SNMP AgentX sub-agent', 'none']);
  });

  it('reads ranges that are asked for, and the variables of the answer', () => {
    expect(lines('next')).toContain('Object Identifier: (Range Start) .1.3.6.1.4.1.9999.1 (Inclusive)');
    expect(lines('next')).toContain('Object Identifier:   (Range End) .1.3.6.1.4.1.9999.2 (Exclusive)');
    const answer = read('response');
    expect([answer.value('agentx.r.error'), answer.value('agentx.v.tag'), answer.value('agentx.ostring'), answer.trouble]).toEqual(['0', '4', 'x', 'none']);
    expect([read('bulk').value('agentx.gb.mrepeat'), read('bulk').values('agentx.oid').length]).toEqual(['10', 2]);
  });

  it('reads registrations with their contexts and ranges', () => {
    const packet = read('register');
    expect(['ostring', 'r.timeout', 'r.priority', 'r.range_subid', 'r.upper_bound'].map(name => packet.value(`agentx.${name}`))).toEqual(['abc', '5', '127', '10', '20']);
    expect([read('unregister').value('agentx.u.priority'), read('unregister').value('agentx.u.upper_bound')]).toEqual(['127', undefined]);
  });

  it('reads variables of every kind', () => {
    const packet = read('notify');
    expect([packet.values('agentx.v.tag'), packet.value('agentx.v.val32'), packet.value('agentx.v.val64'), packet.values('agentx.oid').at(-3)])
      .toEqual([['2', '70', '6', '64', '130'], '4294967294', '4294967298', '']);
    expect(packet.trouble).toBe('none');
  });

  it('reads why a session ends, and what a subagent can do', () => {
    expect([read('close').value('agentx.c.reason'), read('capabilities').value('agentx.ostring'), read('noCapabilities').value('agentx.oid')])
      .toEqual(['5', 'hi', '.1.3.6.1.4.1.9999.1']);
    expect([read('commit').trouble, read('unknown').value('agentx.value'), read('cutOid').trouble]).toEqual(['none', 'aabb', 'malformed']);
  });

  it('tells where a PDU ends', () => {
    const length = (hex: string): number => agentx.frame!(fromHex(hex), 0, fromHex(hex).length, 0);
    expect([length(examples.open.hex), length(examples.close.hex), length('01 02'), length('02'), length(`0101${'00'.repeat(17)}7f`)])
      .toEqual([80, 24, MORE, NOT_MINE, NOT_MINE]);
  });
});
