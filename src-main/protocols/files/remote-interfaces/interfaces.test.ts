import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../../tooling/packets.ts';
import { examples as epm } from './epm.examples.ts';
import { examples as netdfs } from './netdfs.examples.ts';
import { examples as netlogon } from './netlogon.examples.ts';
import { examples as small } from './small-interfaces.examples.ts';
import { examples as spoolss } from './spoolss.examples.ts';
import { REMOTE_INTERFACES } from './index.ts';
import { createRegistry } from '../../index.ts';
import { ASSOCIATION } from '../dcerpc/association.ts';

const read = ({ hex }: { readonly hex: string }) => dissect(hex, { as: 'dcerpc' });

describe('interfaces of remote calls', () => {
  it('are declared without mistakes, each field once', () => {
    for (const { name, lateFields } of REMOTE_INTERFACES) {
      const fields = Object.values(lateFields!());
      expect(fields.every(field => field.name !== ''), name).toBe(true);
      expect(lateFields!()[fields[0]?.name ?? ''], name).toBe(fields[0]);
    }
  });

  it('have no field that is not found by its name before the first call', () => {
    const registry = createRegistry(), declared = new Set(registry.allFields.slice(0, registry.declared).map(({ name }) => name));
    const names = REMOTE_INTERFACES.flatMap(({ lateFields }) => Object.values(lateFields!()).map(({ name }) => name));
    const begins = REMOTE_INTERFACES.flatMap(({ lateName }) => lateName);
    expect(names.filter(name => !declared.has(name) && !begins.some(begin => name.startsWith(`${begin}.`)))).toEqual([]);
  });

  it('map interfaces to towers', () => {
    const map = read(epm.map);
    expect([map.protocol, map.info]).toEqual(['EPM', 'Map response, LSARPC, 32bit NDR, LSARPC, 32bit NDR']);
    expect(map.values('epm.proto.named_pipe')).toEqual(['\\pipe\\lsarpc', '\\pipe\\lsass']);
    expect(read(epm.entry).value('epm.annotation')).toBe('eventlog');
    expect(read(epm.askMap).value('epm.max_towers')).toBe('500');
    expect(read(epm.askAll).lines().join('\n')).toContain('Inquiry type: rpc_c_ep_all_elts (0)');
  });

  it('map interfaces in NDR64 too, where counts have 64 bits', () => {
    const floors = '0200' + '13000d' + '785734123412cdabef000123456789ab0000' + '02000000' + '010007' + '02000087';
    const length = (floors.length / 2).toString(16).padStart(2, '0');
    const parameters = '0000000000000000' + '0100000000000000' + `${length}00000000000000` + `${length}000000${floors}`;
    const packet = (type: string, rest: string) => `0500${type}0310000000${(16 + rest.length / 2).toString(16)}00000001000000${rest}`;
    const bind = packet('0b', 'b810b81000000000010000000000010008' + '83afe11f5dc91191a408002b14a0fa03000000' +
      '33057171babe37498319b5dbef9ccc3601000000');
    const handle = '00'.repeat(20) + 'f4010000', filling = '00'.repeat((8 - parameters.length / 2 % 4) % 4);
    const map = packet('00', `00000000${'00000300'}${parameters}${filling}${handle}`), state = ASSOCIATION.make();
    [bind, map].forEach((hex, i) =>
      ASSOCIATION.observe(state, { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }));
    const asked = dissect(map, { as: 'dcerpc', around: { conversation: () => state } as never, record: { number: 2 } });
    expect([asked.trouble, asked.info, asked.value('epm.proto.tcp_port'), asked.value('epm.max_towers')])
      .toEqual(['none', 'Map request, LSARPC', '135', '500']);
  });

  it('say nothing of bytes behind parameters of an unknown form that were not captured', () => {
    const { hex } = small.replication, lie = `${hex.slice(0, 148)}4000${hex.slice(152)}`;
    const cut = dissect(lie, { as: 'dcerpc', original: 80 + 64 });
    expect([cut.info, cut.remarks.filter(text => text.includes('behind the parameters'))]).toEqual(['DsUnbind request', []]);
  });

  it('find domain controllers', () => {
    const ask = read(netlogon.askName);
    expect([ask.protocol, ask.value('netlogon.handle'), ask.value('netlogon.domain')]).toEqual(['RPC_NETLOGON', '127.0.0.1', 'LAB']);
    const found = read(netlogon.found);
    expect([found.trouble, found.value('netlogon.dc.name'), found.value('netlogon.dc.flags.pdc')]).toEqual(['none', 'DC1', '1']);
    const challenge = read(netlogon.challenge);
    expect([challenge.value('netlogon.computer_name'), challenge.value('netlogon.clientchallenge')]).toEqual(['WK', '0102030405060708']);
    expect(read(netlogon.controlled).value('netlogon.pdc_connection_status')).toBe('0');
  });

  it('tell of printers and namespaces', () => {
    expect([read(spoolss.ask).value('spoolss.servername'), read(spoolss.tooSmall).value('spoolss.needed')]).toEqual(['\\\\127.0.0.1', '96']);
    expect([read(netdfs.version).value('netdfs.dfs_GetManagerVersion.version'),
      read(netdfs.none).value('netdfs.werror')]).toEqual(['1', '0x00000000']);
  });

  it('with few calls are read too', () => {
    expect([read(small.addJob).value('atsvc.atsvc_JobInfo.command'), read(small.added).value('atsvc.job_id')]).toEqual(['at', '7']);
    expect(read(small.records).value('eventlog.eventlog_GetNumRecords.number')).toBe('42');
    const role = read(small.role);
    expect([role.trouble, role.value('dssetup.dssetup_DsRolePrimaryDomInfoBasic.domain')]).toEqual(['none', 'LAB']);
    expect(read(small.alive).trouble).toBe('none');
    expect([read(small.replication).info, read(small.replication).value('drsuapi.opnum')]).toEqual(['DsUnbind request', '1']);
  });
});
