import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './wkssvc.examples.ts';

describe('the workstation service', () => {
  it('tells what the computer is called and which domain it is in', () => {
    expect(dissect(examples.ask.hex, { as: 'dcerpc' }).info).toBe('NetWkstaGetInfo request');
    const info = dissect(examples.info.hex, { as: 'dcerpc' });
    expect([info.value('wkssvc.wkssvc_NetWkstaInfo100.server_name'), info.value('wkssvc.wkssvc_NetWkstaInfo100.domain_name')])
      .toEqual(['FILESRV', 'LAB']);
    expect(info.value('wkssvc.platform_id')).toBe('500');
  });

  it('asks for names', () => {
    expect(dissect(examples.names.hex, { as: 'dcerpc' }).lines().join('\n')).toContain('Name Type: NetAllComputerNames (2)');
    const join = dissect(examples.join.hex, { as: 'dcerpc' });
    expect([join.trouble, join.info]).toEqual(['none', 'NetrGetJoinInformation request']);
  });
});
