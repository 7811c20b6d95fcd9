import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { READ, data, examples, tpdu } from './mms.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** The messages of one connection, each in a frame of its own. */
const connection = (...messages: readonly string[]) => conversationOf(messages.map((hex, i) => (
  { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));

describe('MMS over OSI', () => {
  it('reads how an association is made, layer by layer', () => {
    const packet = read('connect');
    expect([packet.protocols, packet.protocol, packet.info, packet.trouble])
      .toEqual(['tpkt:cotp:ses:pres:acse:mms', 'MMS', 'initiate-RequestPDU', 'none']);
    expect([packet.value('ses.type'), packet.values('ses.duplex'), packet.value('ses.protocol_version2')]).toEqual(['13', ['1'], '1']);
    expect(packet.values('pres.abstract_syntax_name')).toEqual(['2.2.1.0.1', '1.0.9506.2.1']);
    expect([packet.value('acse.ap_title_form2'), packet.value('acse.aso_qualifier_form2')]).toEqual(['1.1.1.999', '12']);
    expect([packet.value('mms.localDetailCalling'), packet.value('mms.ParameterSupportOptions.vlis'),
      packet.value('mms.ServiceSupportOptions.rename')])
      .toEqual(['65000', '1', '0']);
    expect(packet.lines().join('\n')).toContain('presentation-context-identifier: 1 (id-as-acse)');
  });

  it('names what is read', () => {
    const packet = read('read');
    expect([packet.protocols, packet.info]).toEqual(['tpkt:cotp:ses:pres:mms', '07 confirmed-RequestPDU LD0 MMXU1$MX$TotW']);
    expect([packet.values('ses.type'), packet.value('mms.confirmedServiceRequest'), packet.value('mms.itemId')])
      .toEqual([['1', '1'], '4', 'MMXU1$MX$TotW']);
  });

  it('reads values: of both precisions, and moments with and without a day', () => {
    const packet = read('answer');
    expect([packet.values('mms.floating_point.value'), packet.info, packet.value('mms.failure')])
      .toEqual([['50.25', '1.5'], '07 confirmed-ResponsePDU 50.250000 1.500000', '10']);
    // 1984 and 1,500 days are the 9th of February 1988; 3,600,000 ms are an hour.
    expect([packet.value('mms.utc_time'), packet.values('mms.data.binary-time')]).toEqual(
      ['Sep 13, 2020 12:26:40.500000000 UTC', ['Feb  9, 1988 04:41:49.060000000 UTC', '1 hour, 0 minutes, 0.000 seconds']]);
    expect(packet.values('mms.floating_point')).toEqual(['0842490000', '0b3ff8000000000000', '0501']);
  });

  it('describes types, also floating point and moments, which Wireshark leaves out', () => {
    const packet = read('type');
    expect([packet.values('mms.componentName'), packet.values('mms.componentType'), packet.value('mms.format_width'),
      packet.has('mms.utc_time_element')])
      .toEqual([['mag', 't'], ['7', '17'], '32', true]);
  });

  it('reads reports, errors, files and ends', () => {
    expect([read('report').value('mms.vmd_specific'), read('report').value('mms.data.visible-string')]).toEqual(['RPT', 'LD0/LLN0$RP$rcb']);
    expect([read('refused').info, read('refused').value('mms.access'), read('rejected').value('mms.confirmed_requestPDU')])
      .toEqual(['07 confirmed-ErrorPDU', '2', '1']);
    expect([read('files').value('mms.FileName_item'), read('files').value('mms.lastModified'), read('files').value('mms.sizeOfFile')])
      .toEqual(['a.cfg', 'Mar  4, 2021 05:06:07.000000000 UTC', '77']);
    expect([read('conclude').info, read('release').info, read('aborted').info, read('refusedSession').info])
      .toEqual(['conclude-RequestPDU', 'FINISH (FN) SPDU', 'ABORT (AB) SPDU (unrecognized-ppdu)', 'REFUSE (RF) SPDU']);
    expect([read('aborted').value('pres.event_identifier'), read('aborted').value('ses.transport_flags.no_reason'),
      read('refusedSession').value('pres.provider_reason')])
      .toEqual(['7', '1', '7']);
    expect([read('proposed').value('ses.proposed_tsdu_maximum_size_r2i'), read('proposed').value('ses.data_token_setting'),
      read('proposed').value('ses.half_duplex')])
      .toEqual(['2048', '0x03', '1']);
  });

  it('knows by the connection which context a value is of', () => {
    const around = connection(examples.connect.hex, examples.release.hex, examples.read.hex);
    const release = dissect(examples.release.hex, { as: 'tpkt', around, record: { number: 2 } });
    expect([release.protocols, release.info]).toEqual(['tpkt:cotp:ses:pres:acse', 'Release-Request (normal)']);
    expect(dissect(examples.read.hex, { as: 'tpkt', around, record: { number: 3 } }).lines().join('\n'))
      .toContain('(mms-abstract-syntax-version1(1))');
  });

  it('puts together what came in several TPDUs, also within one frame', () => {
    const whole = data(READ), parts = [whole.slice(0, 60), whole.slice(60, 80), whole.slice(80)].map((part, i) => tpdu(part, i === 2));
    const around = connection(...parts), packet = (i: number) => dissect(parts[i], { as: 'tpkt', around, record: { number: i + 1 } });
    expect([packet(0).info, packet(0).value('cotp.reassembled_in'), packet(1).value('cotp.reassembled_in')])
      .toEqual(['DT TPDU (0) [COTP fragment, 30 bytes]', '3', '3']);
    expect([packet(2).protocols, packet(2).values('cotp.segment'), packet(2).value('cotp.reassembled.length'), packet(2).value('mms.domainId')])
      .toEqual(['tpkt:cotp:ses:pres:mms', ['1', '2', '3'], String(whole.length / 2), 'LD0']);
  });
});
