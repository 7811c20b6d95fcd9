import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './srvsvc.examples.ts';

describe('the server service', () => {
  it('tells what the server is', () => {
    const ask = dissect(examples.askInfo.hex, { as: 'dcerpc' });
    expect([ask.protocol, ask.info]).toEqual(['SRVSVC', 'NetSrvGetInfo request']);
    expect([ask.value('srvsvc.srvsvc_NetSrvGetInfo.server_unc'), ask.value('srvsvc.srvsvc_NetSrvGetInfo.level')]).toEqual(['\\\\127.0.0.1', '101']);
    const told = dissect(examples.info.hex, { as: 'dcerpc' });
    expect(told.value('srvsvc.srvsvc_NetSrvInfo101.comment')).toBe('Test server');
    expect([told.value('browser.server_type'), told.value('browser.server_type.domain_controller')]).toEqual(['0x00809a0b', '1']);
    expect(told.value('srvsvc.werror')).toBe('0x00000000');
  });

  it('lists shares: pointers lead to texts behind the whole array', () => {
    const shares = dissect(examples.shares.hex, { as: 'dcerpc' });
    expect(shares.values('srvsvc.srvsvc_NetShareInfo1.name')).toEqual(['data', 'lp1']);
    expect(shares.values('srvsvc.srvsvc_NetShareInfo1.comment')).toEqual(['Shared data', '']);
    expect(shares.lines().join('\n')).toContain('Type: STYPE_PRINTQ (1)');
    expect(shares.values('dcerpc.null_pointer')).toHaveLength(1);
  });

  it('says why a call failed', () => {
    expect(dissect(examples.noSessions.hex, { as: 'dcerpc' }).info).toBe('NetSessEnum response, Error: WERR_ACCESS_DENIED');
  });

  it('reads texts of a fixed room', () => {
    const disks = dissect(examples.disks.hex, { as: 'dcerpc' });
    expect([disks.trouble, disks.info]).toEqual(['none', 'NetDiskEnum response']);
    expect(disks.values('srvsvc.srvsvc_NetDiskInfo0.disk')).toEqual(['C:', '']);
  });
});
