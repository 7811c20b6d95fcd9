import { describe, expect, it } from 'vitest';
import { capture } from '../../tooling/bluetooth-capture.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sdp.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

const CONNECT = '0201040001004000', CONNECTED = '030108004100400000000000';

describe('btsdp', () => {
  it.each([
    ['search', 'UnknownDirection Service Search Request : Serial Port: Serial Port'],
    ['found', 'UnknownDirection Service Search Response (fragment)'],
    ['ask', 'UnknownDirection Service Attribute Request : 0x00010001 - [Service Class ID List 0x0001] [Service Name 0x0100] '
      + 'Attribute Range (0x0200 - 0x0300) '],
    ['error', 'UnknownDirection Error Response '],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it.each(Object.keys(examples) as (keyof typeof examples)[])('reads all of %s', (name) => {
    expect(read(name).trouble).toBe('none');
  });

  it('reads a record: what it is, how it is reached, and what it can do', () => {
    const lines = read('hfag').lines().map(line => line.trim());
    expect(lines).toContain('Attribute List [count =  7] (Handsfree Audio Gateway)');
    expect(lines).toContain('Service Attribute: Protocol Descriptor List (0x4), value = L2CAP -> RFCOMM:3');
    expect(lines).toContain('Protocol #2: RFCOMM, RFCOMM Channel: 3');
    expect([read('hfag').value('btsdp.protocol.channel'), read('hfag').value('btsdp.service.hfp.gw.supported_features.wide_band_speech')])
      .toEqual(['3', '1']);
    expect(read('nap').lines().map(line => line.trim()))
      .toContain('Service Attribute: Protocol Descriptor List (0x4), value = L2CAP:15 -> BNEP (1.0) (IPv4 ARP)');
    expect(read('did').value('btsdp.service.did.vendor_id')).toBe('0x000f');
    expect(read('hid').value('btsdp.service.hid.descriptor_list.descriptor')).toBe('05010906a101c0');
  });

  it('shows versions that are no numbers as they are', () => {
    expect(read('noVersion').lines().map(line => line.trim())).toContain('Service Attribute: Protocol Descriptor List (0x4), value = AVDTP (a)');
    expect(read('noVersion').lines().filter(line => line.includes('NaN'))).toEqual([]);
  });

  it('numbers of all sizes have signs where they have them', () => {
    expect(read('spp').values('btsdp.data_element.value.signed_int')).toEqual(['-1', '-5']);
    expect(read('spp').values('btsdp.data_element.value.custom_uuid')).toEqual(['00112233445566778899aabbccddeeff']);
  });
});

describe('btl2cap', () => {
  it('knows what a channel was made for, and until when', () => {
    const [request, , question, ending, , late] = capture([
      [true, 1, CONNECT], [false, 1, CONNECTED], [true, 0x41, examples.error.hex], [true, 1, '0603040041004000'], [false, 1, '0703040041004000'],
      [true, 0x41, examples.error.hex],
    ]);
    expect([question.protocol, question.info, question.value('btl2cap.psm'), question.value('btl2cap.connect_in')])
      .toEqual(['SDP', 'Sent Error Response ', '0x0001', '1']);
    expect([request.value('btl2cap.disconnect_in'), question.value('btl2cap.disconnect_in'), late.protocol]).toEqual(['4', '4', 'L2CAP']);
    expect(ending.info).toBe('Sent Disconnection Request (SCID: 0x0040, DCID: 0x0041, PSM: 0x0001, Service: SDP)');
  });

  it('puts answers together that came in parts', () => {
    // A class list (§5.1.2), cut in its middle.
    const [, , first, last] = capture([
      [true, 1, CONNECT], [false, 1, CONNECTED], [false, 0x40, '050002000900053508090001' + '0101'], [false, 0x40, '050003000800053503191101' + '00'],
    ]);
    expect([first.info, last.info]).toEqual(['Rcvd Service Attribute Response (fragment)', 'Rcvd Service Attribute Response ']);
    expect(last.values('btsdp.data_element.value.uuid_16')).toEqual(['0x1101']);
    expect(last.lines()).toContain('    [Reassembled Attribute List]');
  });
});
