import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './slow-control.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });
const values = (name: keyof typeof examples, ...fields: readonly string[]) => fields.map(field => read(name).value(`${examples[name].as}.${field}`));

describe('macc', () => {
  it('reads pauses of the link and of priorities, IEEE 802.3 annexes 31B and 31D', () => {
    expect([read('pause').info, read('pause').value('macc.pause_time')]).toEqual(['Pause: pause_time: 65535 quanta', '65535']);
    expect(values('classes', 'cbfc.enbv.c2', 'cbfc.enbv.c3', 'cbfc.enbv.c4', 'cbfc.pause_time.c3', 'cbfc.pause_time.c4'))
      .toEqual(['0', '1', '1', '4096', '8192']);
  });

  it('reads how units of optical networks register, IEEE 802.3 §64.3.6', () => {
    expect(values('register', 'timestamp', 'reg.assignedport', 'reg.flags', 'reg.synctime', 'reg.grants')).toEqual(['256', '7', '0x03', '32', '5']);
    expect(values('registerAck', 'regack.assignedport', 'regack.synctime')).toEqual(['7', '32']);
    expect(values('registerRequest', 'regreq.grants')).toEqual(['5']);
    expect(read('unknown').remarks).toEqual(['Unknown opcode']);
  });
});

describe('oampdu', () => {
  it('reads what both ends say of themselves, IEEE 802.3 §57.5.2', () => {
    const packet = read('information');
    expect([packet.values('oampdu.info.type'), packet.values('oampdu.info.oampduConfig'), packet.values('oampdu.info.vendor')])
      .toEqual([['0x01', '0x02', '0xfe'], ['1518', '1518'], ['01020304', '01020304', '33']]);
    expect(values('information', 'info.state.multiplexer', 'info.oamConfig.mode', 'flags.localStable')).toEqual(['1', '1', '1']);
  });

  it('reads the events with their windows and totals, IEEE 802.3 §57.5.3', () => {
    expect(values('events', 'event.espeErrors', 'event.espeTotalEvents', 'event.efeThreshold', 'event.efeTotalErrors', 'event.efpeWindow',
      'event.efsseTotalErrors'))
      .toEqual(['2', '4', '1', '5', '256', '3']);
    expect(read('events').values('oampdu.event.type')).toEqual(['0x02', '0x01', '0x03', '0x04', '0xfe']);
  });

  it('reads variables that are asked for and answered, IEEE 802.3 §57.6', () => {
    expect(values('request', 'variable.attribute', 'variable.object', 'variable.package', 'variable.binding'))
      .toEqual(['0x0002', '0x0001', '0x0001', '0x001a']);
    expect(values('response', 'variable.value', 'variable.indication')).toEqual(['00000007', '0x21']);
    expect(values('loopback', 'lpbk.commands.enable')).toEqual(['1']);
  });
});

describe('ossp', () => {
  it('reads how good a clock is, ITU-T G.8264 §11.3', () => {
    expect([read('quality').protocol, read('quality').info]).toEqual(['ESMC', 'Event:Time-critical, QL-ePRTC']);
    expect(values('quality', 'esmc.tlv_ql_ssm', 'esmc.tlv_ext_ql_clockid', 'esmc.tlv_ext_ql_eec')).toEqual(['0x02', '0x0011223344556677', '2']);
    expect(read('unknownQuality').remarks).toEqual(['Invalid SSM message, unknown QL code']);
    expect(read('otherOrganization').info).toBe('OUI: 0x001122');
  });
});
