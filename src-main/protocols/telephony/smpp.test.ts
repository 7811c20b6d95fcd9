import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './smpp.examples.ts';
import { smpp } from './smpp.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'smpp' });
const values = (name: Name, ...fields: string[]) => fields.map(field => read(name).value(`smpp.${field}`));

describe('smpp', () => {
  it('says the command, and of responses the result', () => {
    expect((['bind', 'bound', 'refused', 'enquire', 'nack', 'charging', 'unknown'] as const).map(name => read(name).info)).toEqual([
      'Bind_transceiver', 'Bind_transceiver - resp: "Ok"', 'Bind_transmitter - resp: "Invalid password"', 'Enquire_link',
      'Generic_nack: "Invalid command ID"', 'Auth_acc', 'Unknown (0x00000077)',
    ]);
    expect(read('submitted').lines()[0]).toBe('Short Message Peer to Peer, Command: Submit_sm - resp, Status: "Ok", Seq: 7, Len: 23');
  });

  it('reads who binds, in which version', () => {
    expect(values('bind', 'system_id', 'password', 'system_type', 'address_range')).toEqual(['esme', 'secret', 'VMS', '49*']);
    expect(read('bind').lines()).toContain('    Version (if): 3.4');
    expect(read('bound').lines()).toContain('            SMSC-supported version: 5.0');
    expect(values('outbind', 'system_id', 'password')).toEqual(['smsc', 'secret']);
  });

  it('reads messages in the alphabet of their coding', () => {
    expect((['wide', 'cyrillic', 'classed', 'waiting', 'data', 'part'] as const).map(name => values(name, 'message_text')[0]))
      .toEqual(['Grüße €', 'Пр', '@a', 'a', 'hé', 'aü']);
    expect(read('binary').has('smpp.message_text')).toBe(false);
    expect(read('waiting').lines()).toContain('        .... ..01 = Type: Fax message waiting (0x1)');
  });

  it('takes the alphabet of the message centre for that of GSM, and says that it does', () => {
    expect(read('submit').lines()).toContain('    [Message: @€_]');
  });

  it('reads moments in quarters of an hour from UTC, and spans', () => {
    expect(read('scheduled').lines()).toEqual(expect.arrayContaining([
      '    Scheduled delivery time: Jan  1, 2021 03:59:59.400000000 UTC',
      `    Validity period: ${365 * 86_400 + 2 * 30 * 86_400 + 3 * 86_400 + 4 * 3600 + 5 * 60 + 6}.700000000 seconds`,
    ]));
    expect(read('noTime').lines()).toContain('    Scheduled delivery time: later');
    expect(read('submit').lines()).toContain('    Scheduled delivery time: Immediate delivery');
    expect(read('replace').lines()).toContain('    Validity period: Keep initial validity period setting');
  });

  it('takes text of any length where a time is due', () => {
    const later = Buffer.from('later').toString('hex'), long = examples.noTime.hex.replace(later, later.repeat(40_000));
    const packet = dissect((long.length / 2).toString(16).padStart(8, '0') + long.slice(8), { as: 'smpp' });
    expect([packet.trouble, packet.value('smpp.message_text')]).toEqual(['none', 'a']);
  });

  it('reads destinations, and which of them failed', () => {
    expect(read('several').values('smpp.destination_addr')).toEqual(['491702']);
    expect(values('several', 'dl_name', 'service_type')).toEqual(['list', '(Default)']);
    expect(read('failed').lines()).toContain('        Status: Invalid destination address (0x0000000b)');
    expect(read('oddTarget').has('_ws.malformed')).toBe(true);
  });

  it('reads states of messages', () => {
    expect(read('state').lines()).toEqual(expect.arrayContaining([
      '    Final date: Dec 31, 2020 23:59:59.000000000 UTC', '    Message state: DELIVERED (2)',
    ]));
    expect(values('query', 'message_id', 'source_addr')).toEqual(['abc', '491701']);
    expect(values('cancel', 'message_id', 'destination_addr')).toEqual(['abc', '491702']);
    expect(values('alert', 'esme_addr', 'ms_availability_status')).toEqual(['491702', '1']);
  });

  it('reads optional parameters by their length, whatever one of them holds', () => {
    expect(values('parameters', 'msg_wait.ind', 'msg_wait.type', 'callback_num.pres', 'network_error.code', 'its_session.sequence'))
      .toEqual(['0x01', '0x01', '0x01', '0x000a', '0x01']);
    expect(values('parameters', 'vendor_op', 'reserved_op')).toEqual(['76', '72']);
    expect(values('parameters', 'sar_total_segments', 'congestion_state')).toEqual(['3', '42']);
    expect(values('broadcast', 'broadcast_content_type.type', 'broadcast_frequency_interval.value', 'broadcast_area_identifier', 'broadcast_rep_num'))
      .toEqual(['0x0020', '10', '00616263', '5']);
    expect(read('broadcastState').lines()).toContain('            Broadcast Message - End Time: Dec 31, 2020 23:59:59.000000000 UTC');
    expect(read('twice').has('smpp.message_payload.duplicate')).toBe(true);
  });

  it('reads the header of user data: parts of messages, and ports', () => {
    expect(read('part').info).toBe('Submit_sm (Short Message fragment 1 of 2)');
    expect([read('part').value('gsm_sms.udh.mm.msg_id'), read('part').value('gsm_sms_ud.short_msg')]).toEqual(['17', '61fc']);
    const ports = read('ports');
    expect([ports.value('gsm_sms.destination_port'), ports.value('gsm_sms.originator_port'), ports.value('gsm_sms.dis_iei_lang.single_shift')])
      .toEqual(['2948', '9200', '1']);
    expect(ports.has('gsm_sms.unexpected_data_length')).toBe(false);
  });

  it('is known by its header on any port', () => {
    const known = (hex: string): boolean => smpp.recognise!(fromHex(hex), 0, hex.length / 2);
    expect([known(examples.bind.hex), known(examples.enquire.hex), known(examples.refused.hex)]).toEqual([true, true, true]);
    expect([known(examples.unknown.hex), known(examples.enquire.hex.slice(0, 24)), known(`00000011${examples.enquire.hex.slice(8)}00`)])
      .toEqual([false, false, false]);
    const bytes = fromHex(examples.submit.hex);
    expect([smpp.frame!(bytes, 0, 7, 0), smpp.frame!(bytes, 0, 8, 0), smpp.frame!(bytes.with(0, 1), 0, 8, 0)])
      .toEqual([MORE, bytes.length, NOT_MINE]);
  });
});
