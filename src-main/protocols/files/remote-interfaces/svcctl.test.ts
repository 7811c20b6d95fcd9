import { describe, expect, it } from 'vitest';
import { dissect } from '../../../tooling/packets.ts';
import { examples } from './svcctl.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'dcerpc' });

describe('the service control manager', () => {
  it('is opened, and services in it', () => {
    const open = read('openManager');
    expect([open.info, open.value('svcctl.scm_rights_enumerate_service')]).toEqual(['OpenSCManagerW request, \\\\127.0.0.1', '1']);
    expect(read('opened').value('svcctl.hnd')).toBe('00000000f4c189cd61c8af4e9649cdbe66f54f7e');
    expect(read('open').value('svcctl.servicename')).toBe('Spooler');
    expect(read('close').value('svcctl.hnd')).toBe(read('opened').value('svcctl.hnd'));
  });

  it('tells what services are and do', () => {
    expect(read('status').value('svcctl.ServiceStatus.state')).toBe('4');
    expect(read('status').lines().join('\n')).toContain('State: SERVICE_RUNNING (4)');
    const config = read('config');
    expect([config.value('svcctl.displayname'), config.value('svcctl.service_start_name')]).toEqual(['Print Spooler', 'LocalSystem']);
    expect(config.trouble).toBe('none');
  });

  it('tells how much room a list needs', () => {
    expect([read('tooSmall').info, read('tooSmall').value('svcctl.required_size')])
      .toEqual(['EnumServicesStatusW response, Error: WERR_MORE_DATA', '504']);
  });
});
