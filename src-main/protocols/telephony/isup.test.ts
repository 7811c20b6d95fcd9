import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './isup.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: examples[name].as });

describe('ISUP', () => {
  it('reads a call: circuit, indicators, and two digits an octet, the lower half first', () => {
    const call = read('call');
    // Q.763 §1.2: the circuit's number has its low octet first.
    expect(call.value('isup.cic')).toBe('261');
    expect(call.info).toBe('IAM (CIC 261) ');
    expect(call.value('isup.echo_control_device_indicator')).toBe('1');
    expect(call.value('isup.calling_partys_category')).toBe('0x0a');
    // §3.9: filled up with the signal ST, which is 15, where an even number of signals is said.
    expect(call.value('isup.called')).toBe('0123456F');
    expect(call.value('isup.calling')).toBe('123456789');
    expect(call.value('isup.redirecting')).toBe('1111222');
    expect(call.values('isup.parameter_type')).toEqual(['6', '7', '9', '2', '4', '10', '11', '0']);
    expect(call.value('e164.called_party_number.digits')).toBe('0123456F');
  });

  it('names a number of another country as such', () => {
    expect(read('abroad').value('e164.msisdn')).toBe('49012345');
    expect(read('generic').value('e164.country_code')).toBe('49');
    expect(read('generic').value('isup.generic_number')).toBe('49143');
  });

  it('reads why a call ends, as Q.850 has it', () => {
    const release = read('release');
    expect([release.value('q931.cause_location'), release.value('isup.cause_indicator')]).toEqual(['2', '16']);
    expect(release.value('q931.cause_call.diagnostic')).toBe('11');
    expect(release.info).toBe('REL (CIC 261) ');
  });

  it('reads groups of circuits: a bit each, and no bits where the message asks only', () => {
    // §3.43: the range is one less than the circuits; 12 of them are eight bits and four.
    expect(read('blocking').values('isup.bitbucket')).toEqual(['255', '3']);
    expect(read('blocking').value('isup.range_indicator')).toBe('12');
    expect(read('reset').has('isup.status_subfield_not_present')).toBe(true);
    expect(read('states').values('isup.mtc_blocking_state')).toEqual(['0', '3', '0', '3']);
    expect(read('states').values('isup.call_processing_state')).toEqual(['3', '1']);
  });

  it('reads parameters', () => {
    expect(read('reference').value('isup.call_identity')).toBe('66051');
    // §3.8: a point code, too, has its low octet first: 0x3412 and 14 bits of it.
    expect(read('reference').value('isup.signalling_point_code')).toBe(String(0x3412 & 0x3fff));
    expect(read('elements').value('q931.information_transfer_rate')).toBe('0x10');
    expect(read('bearer').value('q931.uil1')).toBe('0x03');
    expect(read('interlock').value('isup.network_identity')).toBe('1234');
    expect(read('redirected').values('isup.redirection_counter')).toEqual(['3']);
    expect(read('redirectedOnce').values('isup.redirection_counter')).toEqual([]);
    expect(read('redirectedOnce').value('isup.redirecting_ind')).toBe('4');
    expect(read('services').has('isup.UUI_req_service1')).toBe(true);
    expect(read('served').has('isup.UUI_res_service1')).toBe(true);
    expect(read('compatible').value('isup.broadband_narrowband_interworking_ind')).toBe('0x00');
    expect(read('precedence').value('isup.mlpp_service_domain')).toBe('0x123456');
    expect(read('loop').value('isup.loop_prevention_response_ind')).toBe('1');
    expect(read('notKnown').value('isup.parameter_value')).toBe('0102');
    expect(read('empty').has('isup.empty_number')).toBe(true);
  });

  it('reads whose data a call carries', () => {
    // §3.82: the low seven bits come first.
    expect(read('transport').value('isup.app_context_identifier')).toBe('5');
    expect(read('transport').value('isup.apm_user_info_field')).toBe('0102');
    expect(read('transportShort').value('isup.app_context_identifier')).toBe('5');
    expect(read('transportShort').value('isup.apm_user_info_field')).toBe('0102');
  });

  it('reads a message within a message, and remarks on what has no parameters or no name', () => {
    expect(read('passed').values('isup.message_type')).toEqual(['40', '12']);
    expect(read('passed').value('isup.cause_indicator')).toBe('16');
    expect(read('charge').remarks).toEqual(['Format is a national matter']);
    expect(read('unknown').has('isup.message_type.unknown')).toBe(true);
    expect(read('backwards').trouble).toBe('malformed');
  });

  it('reads BICC, which has no circuits, and its own words for some bits', () => {
    const call = read('bearerless');
    expect(call.protocol).toBe('BICC(ITU)');
    expect(call.value('bicc.cic')).toBe(String(0x04030201));
    expect(call.value('bicc.continuity_check_indicator')).toBe('0x02');
    expect(call.has('isup.continuity_check_indicator')).toBe(false);
    expect(call.value('isup.called')).toBe('1234');
  });
});
