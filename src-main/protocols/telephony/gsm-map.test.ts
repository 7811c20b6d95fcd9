import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './gsm-map.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);
const value = (name: Name, field: string): string | undefined => read(name).value(field);

describe('gsm_map', () => {
  it('says what is asked and answered', () => {
    expect((['update', 'updated', 'absent', 'dialogue'] as const).map(name => read(name).info)).toEqual([
      'invoke updateLocation ', 'returnResultLast updateLocation ', 'returnError ', 'invoke sendRoutingInfoForSM reject ',
    ]);
    expect([read('update').protocol, read('update').protocols, read('dialogue').protocols])
      .toEqual(['GSM MAP', 'sccp:tcap:gsm_map', 'sccp:tcap:gsm_map:gsm_map']);
  });

  it('reads parameters by the operation, and those of earlier versions', () => {
    expect([value('update', 'gsm_map.ms.msc_Number'), value('update', 'e164.msisdn'), value('update', 'e164.country_code')])
      .toEqual(['9194712233', '49172233', '49']);
    expect(read('update').values('e212.imsi')).toEqual(['262001030000001']);
    expect(value('update', 'gsm_map.ms.imsi')).toBe('62021030000000f1');
    expect(['phase3', 'phase4'].map(phase => value('update', `gsm.map.ms.SupportedCamelPhases.${phase}`))).toEqual(['1', '0']);
    expect([value('cancelOld', 'e212.imsi'), value('cancel', 'gsm_map.lmsi')]).toEqual(['262001030000001', '01020304']);
    expect([value('vectors', 'gsm_map.ms.authenticationSetList'), read('vectors').value('gsm_map.ms.autn')]).toEqual(['1', '44'.repeat(16)]);
    expect([value('location', 'gsm_map.ms.ageOfLocationInformation'), value('location', 'gsm_map.cellGlobalIdOrServiceAreaIdFixedLength')])
      .toEqual(['5', '62f21012345678']);
    expect(read('location').lines().map(line => line.trim())).toContain('netDetNotReachable: restrictedArea (2)');
  });

  it('names services', () => {
    const lines = read('subscriber').lines().map(line => line.trim());
    expect(lines).toContain('ss-Code: cfu - call forwarding unconditional (33)');
    expect(lines).toContain('ext-Teleservice: telephony (17)');
    expect(read('subscriber').value('ber.unknown_data')).toBe('00');
    expect([value('subscriber', 'gsm_map.ss_status_p_bit'), value('forwarding', 'gsm_map.ss_status_a_bit')]).toEqual(['1', '1']);
    expect(value('subscriber', 'gsm.map.ms.ODB.GeneralData.allOG.CallsBarred')).toBe('1');
  });

  it('reads texts of USSD, short messages as bytes, and numbers of other plans', () => {
    expect(value('ussd', 'gsm_map.ussd_string')).toBe('*140*0761241377#');
    expect(value('submit', 'gsm_map.sm.sm_RP_UI')).toBe('11000b919471223344f50000ff0361f118');
    expect(read('otherPlan').values('gsm_map.address.digits')).toEqual(['123456', '12345678']);
    expect(value('equipment', 'gsm_map.tbcd_digits')).toBe('3344556677889900');
  });

  it('reads what goes with errors', () => {
    expect([value('absent', 'gsm_map.er.absentSubscriberReason'), value('barred', 'gsm_map.er.callBarringCause')]).toEqual(['1', '1']);
    expect(value('system', 'gsm_map.er.networkResource')).toBe('2');
    expect(read('absent').lines().map(line => line.trim())).toContain('localValue: absentSubscriber (27)');
  });

  it('keeps the bytes of parameters that it does not read', () => {
    expect(value('unread', 'ber.unknown_data')).toBe('300a800862021030000000f1');
  });

  it('shows what a dialogue says of itself', () => {
    expect([value('dialogue', 'gsm_map.dialogue.destinationReference'), value('dialogue', 'ber.direct_reference')])
      .toEqual(['9194712233', '0.4.0.0.1.1.1.1']);
    expect(read('dialogue').lines().map(line => line.trim())).toContain('application-context-name: 0.4.0.0.1.0.20.3 (shortMsgGatewayContext-v3)');
  });
});
