import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples as magic } from '../operation/wol.examples.ts';
import { examples } from './gtpv2.examples.ts';
import { examples as pptp } from './pptp.examples.ts';

describe('GTPv2', () => {
  it('reads who wants which network', () => {
    const create = dissect(examples.create.hex, { as: 'gtpv2' });
    expect(create.info).toBe('Create Session Request');
    expect(create.value('e212.imsi')).toBe('001010000000012');
    expect(create.value('gtpv2.apn')).toBe('internet');
    expect(create.value('gtpv2.f_teid_ipv4')).toBe('10.0.0.1');
  });

  it('reads elements within elements', () => {
    expect(dissect(examples.create.hex, { as: 'gtpv2' }).value('gtpv2.ebi')).toBe('5');
  });

  it('reads the message that rides on another (TS 29.274 §5.5.1)', () => {
    expect(dissect(examples.both.hex, { as: 'gtpv2' }).info).toBe('Echo Request / Echo Request');
  });
});

describe('PPTP', () => {
  it('begins with names', () => {
    const start = dissect(pptp.start.hex, { as: 'pptp' });
    expect([start.info, start.value('pptp.host_name'), start.value('pptp.vendor_name')]).toEqual(['Start-Control-Connection-Request', 'client', 'netloupe']);
    expect(start.lines()).toContain('    Protocol version: 1.0');
  });

  it('calls', () => {
    expect(dissect(pptp.call.hex, { as: 'pptp' }).value('pptp.maximum_bps')).toBe('100000000');
    expect(dissect(pptp.called.hex, { as: 'pptp' }).value('pptp.peer_call_id')).toBe('1');
    expect(dissect(pptp.link.hex, { as: 'pptp' }).value('pptp.send_accm')).toBe('0xffffffff');
  });
});

describe('Wake on LAN', () => {
  it('says whom to wake, and with which password', () => {
    expect(dissect(magic.plain.hex).info).toBe('MagicPacket for 02:00:00:00:00:09');
    expect(dissect(magic.secret.hex).info).toBe('MagicPacket for 02:00:00:00:00:09, password 192.168.1.1');
    expect(dissect(magic.longSecret.hex).info).toContain('password 01:02:03:04:05:06');
  });
});
