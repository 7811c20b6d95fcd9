import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './camel.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, examples[name]);

describe('camel', () => {
  it('names the phase by the dialogue\'s context, and all operations', () => {
    expect([read('begins').protocol, read('begins').info.trim()]).toEqual(['Camel-v3', 'invoke initialDP']);
    expect([read('orders').protocol, read('orders').info.trim()]).toEqual([
      'Camel-v3', 'invoke requestReportBCSMEvent invoke applyCharging invoke continue',
    ]);
    expect(read('errors').info.trim()).toBe('returnError canceled returnError requestedInfoError reject');
    expect(read('asks').info.trim()).toBe('invoke promptAndCollectUserInformation returnResultLast promptAndCollectUserInformation');
  });

  it('reads who calls whom, from where', () => {
    const message = read('begins'), value = (name: string) => message.value(name);
    expect(message.trouble).toBe('none');
    expect([value('camel.serviceKey'), value('camel.callingPartysCategory'), value('camel.eventTypeBCSM')]).toEqual(['100', '10', '2']);
    // Q.763 §3.9: an odd number of digits, two an octet from the third on.
    expect([value('isup.called'), value('isup.calling'), value('isup.location_number')]).toEqual(['123456789', '123456789', '123']);
    expect([value('e212.imsi'), value('gsm_map.ms.ageOfLocationInformation')]).toEqual(['262001234567891', '5']);
    expect(message.values('e164.msisdn')).toEqual(['12345678', '1234567890']);
  });

  it('reads what events are asked for and told', () => {
    expect(read('orders').values('camel.eventTypeBCSM')).toEqual(['5', '9', '6']);
    expect(read('orders').values('camel.monitorMode')).toEqual(['1', '0', '2']);
    expect(read('orders').value('camel.applicationTimer')).toBe('30');
    const lines = read('reports').lines();
    expect(lines.map(line => line.trim())).toEqual(expect.arrayContaining([
      'eventSpecificInformationBCSM: oAnswerSpecificInfo (5)', 'eventSpecificInformationBCSM: oDisconnectSpecificInfo (7)',
      'messageType: notification (1)',
    ]));
    expect(read('reports').value('camel.cause_indicator')).toBe('16');
    expect(read('release').lines().join('\n')).toContain('Cause indicator: Normal call clearing (16)');
  });

  it('reads charging, which is a type of its own in its bytes', () => {
    // §5.1: tenths of a second.
    expect([read('orders').value('camel.maxCallPeriodDuration'), read('orders').value('camel.releaseIfdurationExceeded')]).toEqual(['3600', '1']);
    expect([read('reports').value('camel.timeIfNoTariffSwitch'), read('reports').value('camel.legActive')]).toEqual(['200', '0']);
    expect([read('connects').value('camel.freeFormatData'), read('connects').value('camel.appendFreeFormatData')]).toEqual(['0102030405', '1']);
  });

  it('reads what is asked of calls, with times', () => {
    expect(read('connects').values('camel.RequestedInformationType')).toEqual(['0', '1', '2', '30']);
    expect(read('information').value('camel.callAttemptElapsedTimeValue')).toBe('10');
    // Year 2014, September 1st: a digit in each half, the lower one first.
    expect(read('information').value('camel.callStopTimeValue')).toBe('21:31:41;01/09/2014');
    const short = { ...examples.information, hex: examples.information.hex.replace('81080241901012131400', '81020241820490101213') };
    expect(dissect(short.hex, short).value('camel.callStopTimeValue')).toBe('0241');
    expect([read('asks').value('camel.maximumNbOfDigits'), read('asks').value('camel.digitsResponse')]).toEqual(['4', '0221']);
  });

  it('reads errors and rejects, and what short messages come to', () => {
    expect([read('errors').value('camel.error_code_local'), read('errors').value('camel.PAR_requestedInfoError')]).toEqual(['0', '1']);
    expect(read('errors').lines().map(line => line.trim())).toContain('invoke: mistypedArgument (2)');
    expect([read('message').value('camel.eventTypeSMS'), read('sent').values('camel.eventTypeSMS')]).toEqual(['1', ['2', '2']]);
    expect(read('sent').value('camel.ReleaseSMSArg')).toBe('21');
  });

  it('shows bytes of what it does not know', () => {
    expect([read('odd').values('ber.unknown_data').length, read('odd').trouble]).toEqual([2, 'none']);
  });
});
