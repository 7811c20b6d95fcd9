import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './bluetooth-links.examples.ts';
import { examples as hci } from './hci.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

/** Packets of one capture, each with what is known from the others. */
function capture(texts: readonly string[]): ReturnType<typeof dissect>[] {
  const packets = texts.map(fromHex);
  const { around } = scanned(packets, { linkType: 201 });
  return packets.map((packet, row) => dissect(packet, { linkType: 201, around: around.at(row), record: { number: row + 1 } }));
}

describe('bluetooth links', () => {
  it('are between addresses that events have told', () => {
    const [, connected, mtu] = capture([hci.create.hex, hci.connected.hex, examples.mtu.hex]);
    expect([mtu.protocols, mtu.source, mtu.destination, mtu.value('bthci_acl.connect_in'), mtu.value('bthci_acl.src.bd_addr')])
      .toEqual(['bluetooth:hci_h4:bthci_acl:btl2cap:btatt', '11:22:33:44:55:66 ()', 'localhost ()', '2', '11:22:33:44:55:66']);
    expect(connected.trouble).toBe('none');
    expect([read('mtu').source, read('sco').info]).toEqual(['remote ()', 'Rcvd SCO - Correctly Received Data']);
  });

  it('put together what comes in parts', () => {
    const [first, last] = capture([examples.firstPart.hex, examples.lastPart.hex]);
    expect([first.value('bthci_acl.reassembled_in'), last.value('bthci_acl.continuation_to')]).toEqual(['2', '1']);
    expect([last.info, last.value('btatt.value')]).toEqual(['Rcvd Read Response', Array.from({ length: 30 }, () => '61').join('')]);
    expect([read('firstPart').protocols, read('lastPart').trouble]).toEqual(['bluetooth:hci_h4:bthci_acl:data', 'none']);
  });
});

describe('btl2cap', () => {
  it.each([
    ['connect', 'Sent Connection Request (AVDTP, SCID: 0x0040)'],
    ['connected', 'Rcvd Connection Response - Success (SCID: 0x0040, DCID: 0x0041)'],
    ['configure', 'Sent Configure Request (DCID: 0x0041)'],
    ['configured', 'Rcvd Configure Response - Success (SCID: 0x0040)'],
    ['reject', 'Rcvd Command Reject'],
    ['features', 'Rcvd Information Response (Extended Features Mask, Success)'],
    ['disconnect', 'Rcvd Disconnection Request (SCID: 0x0040, DCID: 0x0041)'],
    ['updated', 'Rcvd Connection Parameter Update Response (Accepted)'],
    ['creditRequest', 'Rcvd LE Credit Based Connection Request (CID: 0040, Initial Credits: 10)'],
    ['credit', 'Rcvd LE Flow Control Credit (CID: 0040, Credits: 10)'],
    ['code55', 'Rcvd Unknown command'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads options and features, and payload of channels', () => {
    expect(read('configure').value('btl2cap.option_mtu')).toBe('672');
    expect([read('features').value('btl2cap.info_streaming'), read('channels').value('btl2cap.info_fixedchans_signal')]).toEqual(['1', '1']);
    expect(read('dynamic').value('btl2cap.payload')).toBe('01020304');
    expect([read('lieOfOption').trouble, read('lieOfOption').info]).toEqual(['malformed', 'Rcvd Configure Request[Malformed Packet]']);
  });
});

describe('btatt', () => {
  it.each([
    ['error', 'Rcvd Error Response - Attribute Not Found, Handle: 0x0001 (Unknown)'],
    ['mtu', 'Rcvd Exchange MTU Request, Client Rx MTU: 535'],
    ['information', 'Rcvd Find Information Request, Handles: 0x0001..0xffff'],
    ['findType', 'Rcvd Find By Type Value Request, Primary Service, Handles: 0x0001..0xffff'],
    ['byType', 'Rcvd Read By Type Request, Characteristic, Handles: 0x0001..0xffff'],
    ['blob', 'Rcvd Read Blob Request, Handle: 0x0003 (Unknown), Offset: 16'],
    ['multiple', 'Rcvd Read Multiple Request, Handles: 0x0003 0x0005 '],
    ['groups', 'Rcvd Read By Group Type Response, Attribute List Length: 2, Generic Access, Generic Attribute'],
    ['execute', 'Rcvd Execute Write Request, Immediately Write All'],
    ['unknownOpcode', 'Rcvd <unknown>'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('knows what a handle stands for, and what answers what', () => {
    const [byType, types, request, answer] = capture((['byType', 'types', 'readOne', 'readAnswer'] as const).map(name => examples[name].hex));
    expect([byType.value('btatt.response_in_frame'), types.value('btatt.request_in_frame')]).toEqual(['2', '1']);
    expect(types.lines()).toContain('    Attribute Data, Handle: 0x0002, Characteristic Handle: 0x0003, UUID: Device Name');
    expect([request.info, answer.info])
      .toEqual(['Rcvd Read Request, Handle: 0x0003 (Device Name)', 'Rcvd Read Response, Handle: 0x0003 (Device Name)']);
    expect(answer.value('btatt.value')).toBe('48656c6c6f');
  });

  it('reads signed writes', () => {
    const packet = read('signed');
    expect([packet.value('btatt.value'), packet.value('btatt.sign_counter'), packet.value('btatt.signature')])
      .toEqual(['0100000000', '67305985', '05060708090a0b0c']);
  });
});

describe('btsmp', () => {
  it.each([
    ['pairing', 'Rcvd Pairing Request: AuthReq: Bonding | Initiator Key(s): LTK, IRK, CSRK | Responder Key(s): LTK, IRK, CSRK'],
    ['failed', 'Rcvd Pairing Failed: Confirm Value Failed'],
    ['securityRequest', 'Rcvd Security Request: AuthReq: Bonding, MITM'],
    ['publicKey', 'Rcvd Pairing Public Key'],
    ['keypress', 'Rcvd Pairing Keypress Notification: Passkey Digit Entered'],
  ] as const)('says what %s is', (name, info) => {
    expect([read(name).info, read(name).trouble]).toEqual([info, 'none']);
  });

  it('reads keys and addresses', () => {
    expect([read('identityAddress').value('btsmp.bd_addr'), read('master').value('btsmp.ediv'), read('pairingAnswer').value('btsmp.sc_flag')])
      .toEqual(['11:22:33:44:55:66', '0x1234', '1']);
  });
});
