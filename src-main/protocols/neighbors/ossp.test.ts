import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './ossp.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex, { as: 'ossp', ...examples[name] });

describe('ossp', () => {
  it('is one of the slow protocols', () => {
    const frame = dissect(examples.frame.hex);
    expect([frame.protocols, frame.protocol, frame.info]).toEqual(['eth:ethertype:slow:ossp', 'ESMC', 'Event:Information, QL-PRC']);
  });

  it('tells how good a clock is, ITU-T G.8264 §11.3', () => {
    const packet = read('quality');
    expect([packet.protocol, packet.info]).toEqual(['ESMC', 'Event:Time-critical, QL-ePRTC']);
    expect(['tlv_ql_ssm', 'tlv_ext_ql_clockid', 'tlv_ext_ql_eec'].map(name => packet.value(`ossp.esmc.${name}`)))
      .toEqual(['0x02', '0x0011223344556677', '2']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '    OUI: 00:19:a7 (Itu-T)', '    ITU-T OSSP Subtype: 0x0001: ESMC, Event:Time-critical', '        ESMC TLV, Extended Quality Level',
      '        [Quality Level: QL-ePRTC, Enhanced Primary Reference Time Clock]', '        Padding: 00000000, 4 octets',
    ]));
    expect([read('unknownQuality').remarks, read('shortPart').trouble]).toEqual([['Invalid SSM message, unknown QL code'], 'malformed']);
  });

  it('leaves to other organizations what is theirs', () => {
    expect([read('otherOrganization').info, read('otherOrganization').value('ossp.data')]).toEqual(['OUI: 0x001122', '0102']);
    const later = read('laterSubtype');
    expect([later.info, later.value('ossp.itu.subtype'), later.value('ossp.data')]).toEqual(['OUI: Itu-T', '0x0002', '0304']);
  });
});
