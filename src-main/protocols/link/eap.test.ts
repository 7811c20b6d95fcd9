import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { udpFrame } from '../../tooling/frames.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { examples } from './eap.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name): Dissected => dissect(examples[name].hex);
const all = (name: Name, prefix: string, ...fields: readonly string[]): (string | undefined)[] =>
  fields.map(field => read(name).value(prefix + field));
const ETHERNET = 14;

/** The last of several packets in a row, from frame 1 on. */
function after(...names: readonly Name[]): Dissected {
  const messages = names.map((name, i) => {
    const bytes = fromHex(examples[name].hex).subarray(ETHERNET);
    return { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes };
  });
  return dissect(examples[names[names.length - 1]].hex, { around: conversationOf(messages), record: { number: names.length } });
}

describe('identities', () => {
  it('name subscribers of mobile networks', () => {
    expect(all('permanent', '', 'eap.identity.type', 'e212.imsi', 'eap.identity.mnc', 'eap.identity.mcc'))
      .toEqual(['EAP-AKA Permanent', '232010123456789', '23201', '232']);
    expect(all('pseudonym', 'eap.identity', '.prefix', '.type', '', '.mnc')).toEqual(["'3'", 'EAP-SIM Pseudonym', 'abcd', '310410']);
    expect([read('unknownPrefix').has('eap.identity.invalid'), read('pseudonym').has('eap.identity.invalid')]).toEqual([true, false]);
  });

  it('are remarked on where they are not ASCII, and may hide behind a zero', () => {
    expect([read('strange').has('eap.identity.nonascii'), read('zero').value('eap.identity')]).toEqual([true, 'foo']);
  });
});

describe('methods by shared keys', () => {
  it('GPSK', () => {
    expect([read('gpsk1').info, read('gpsk1').values('eap.gpsk.csuite.specifier')])
      .toEqual(['Request, Generalized Pre-Shared Key EAP (EAP-GPSK) GPSK-1', ['0x0001', '0x0002']]);
    expect(all('gpsk2', 'eap.gpsk.', 'id_peer', 'id_server', 'pd_payload', 'payload_mac')).toEqual(['peer', 'server', '1122', '4d'.repeat(16)]);
    expect([...all('gpsk3', 'eap.gpsk.', 'csuite.specifier', 'pd_payload.len'), read('gpsk4').value('eap.gpsk.payload_mac')])
      .toEqual(['0x0001', '0', '4d'.repeat(16)]);
    expect([...all('gpskFail', 'eap.gpsk.', 'failure_code', 'payload_mac'), read('gpskOther').value('eap.data')])
      .toEqual(['0x00000003', '4d'.repeat(16), '1122']);
    expect(read('gpskOther').info).toMatch(/ Unknown opcode \(0x07\)$/);
  });

  it('PSK', () => {
    expect([read('psk1').info, read('psk1').value('eap.psk.id_s'), read('psk2').value('eap.psk.id_p')])
      .toEqual(['Request, Pre-Shared Key EAP (EAP-PSK) First Message', 'server', 'peer']);
    expect(all('psk3', 'eap.psk.', 'flags.t', 'mac_s', 'pchannel')).toEqual(['0x02', '4d'.repeat(16), '0102030405']);
  });

  it('PAX', () => {
    expect(all('pax1', 'eap.pax.', 'a', 'icv')).toEqual(['41414141', '4d'.repeat(16)]);
    expect(all('pax2', 'eap.pax.', 'b', 'cid', 'mac_ck', 'ade')).toEqual(['42424242', 'user', '4d4d', '4545']);
    expect(read('pax2').lines()).toContain('    EAP-PAX Flags: 0x04, ADE Included');
    expect([read('paxOther').info, read('paxOther').value('eap.data')])
      .toEqual(['Request, Password Authenticated eXchange EAP (EAP-PAX) SEC-5', '1122']);
  });

  it('SAKE, with all of its attributes', () => {
    expect([read('sake').values('eap.sake.attr.type'), read('sake').value('eap.sake.attr.val_str'), read('sake').value('eap.sake.attr.val_uint48')])
      .toEqual([['0x01', '0x05', '0x84', '0x0a'], 'server', '3600']);
  });
});

describe('other methods', () => {
  it('FAST tells who the server is', () => {
    expect(all('fast', 'eap.fast.', 'type', 'authority_id_data')).toEqual(['4', '41424344']);
  });

  it('Microsoft\'s values say how it ended, and bind the tunnel', () => {
    expect(all('msTlv', 'eap.msauth-tlv.', 'status', 'crypto.version', 'crypto.cmac', 'val')).toEqual(['1', '1', '43'.repeat(20), '1122']);
    expect(read('msTlv').lines()).toContain('        TLV: t=Cryptobinding(12) l=60');
  });

  it('IKEv2 carries IKE, and a checksum', () => {
    expect([read('ike').value('isakmp.exchangetype'), read('ike').value('eap.ikev2.integrity_checksum_data'), read('ikeFragment').value('eap.data')])
      .toEqual(['34', '49'.repeat(12), '1122']);
  });

  it('lengths that cannot be are remarked on', () => {
    expect([read('md5Short').has('eap.md5.value_size.overflow'), read('md5Short').value('eap.md5.value')]).toEqual([true, '0102']);
    expect(read('chapShort').has('eap.ms_chap_v2.length.invalid')).toBe(true);
  });

  it('initiation has types of its own', () => {
    expect([read('initiate').info, read('initiate').has('eap.type'), read('initiate').value('eap.data')]).toEqual(['Initiate', false, '01000102']);
  });
});

describe('TLS inside', () => {
  it('is read record by record, and listed once', () => {
    expect([read('tls').info, read('tls').protocols])
      .toEqual(['Alert (Level: Warning, Description: Close Notify), Server Hello Done', 'eth:ethertype:eapol:tls']);
  });

  it('knows what was agreed upon in the packets before', () => {
    const flight = after('peapHello', 'peapFlight'), key = after('peapHello', 'peapFlight', 'peapKey');
    expect([flight.value('tls.handshake.server_named_curve'), flight.value('tls.handshake.server_point'), flight.value('tls.handshake.sig')])
      .toEqual(['0x001d', 'b1b2b3b4', 'e1e2']);
    expect([key.value('tls.handshake.client_point'), flight.values('tls').length]).toEqual(['a1a2a3a4', 1]);
    const inside = after('peapHello', 'peapFlight', 'peapKey', 'peapInside');
    expect(inside.value('tls.app_data_proto')).toBe('Protected Extensible Authentication Protocol');
  });

  it('begins anew with another Client Hello', () => {
    expect(after('peapHello', 'peapFlight', 'peapAgain', 'peapKey').has('tls.handshake.client_point')).toBe(false);
  });

  it('is put together from fragments', () => {
    const last = after('tlsFirst', 'tlsAcknowledged', 'tlsLast');
    expect([last.values('eap.tls.fragment'), last.value('eap.tls.reassembled.len'), last.values('tls.handshake.type')])
      .toEqual([['1', '3'], '16', ['14']]);
    expect(last.lines().map(line => line.trim())).toContain('[2 EAP-TLS Fragments (16 bytes): #1(8), #3(8)]');
  });

  it('has no part twice, though it was sent again', () => {
    expect(after('tlsFirst', 'tlsFirst', 'tlsLast').values('eap.tls.fragment')).toEqual(['1', '3']);
    expect([after('tlsFirst', 'tlsFirst').has('eap.retransmission'), after('tlsFirst', 'tlsLast').has('eap.retransmission')]).toEqual([true, false]);
  });

  it('waits for what is not there', () => {
    expect([after('tlsLast').has('tls'), after('tlsLast').value('data.data'), read('tlsFirst').value('data.data')])
      .toEqual([false, '030300040e000000', '1503030002010016']);
  });

  it('is not put together where a fragment was not captured whole', () => {
    const around = conversationOf(['tlsFirst', 'tlsLast'].map((name, i) => {
      const bytes = fromHex(examples[name as Name].hex).subarray(ETHERNET);
      return { frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: i === 0 ? bytes.subarray(0, bytes.length - 2) : bytes };
    }));
    expect(dissect(examples.tlsLast.hex, { around, record: { number: 2 } }).has('eap.tls.fragments')).toBe(false);
  });
});

describe('over RADIUS', () => {
  const CHALLENGE = 11, REQUEST = 1;
  const attribute = (type: number, value: Uint8Array): number[] => [type, value.length + 2, ...value];
  const eapOf = (name: Name): Uint8Array => fromHex(examples[name].hex).subarray(ETHERNET + 4);
  /** The server's challenges do not say whom they are for: the identifier of the request does, RFC 2865 §3. */
  function radius(code: number, identifier: number, name: Name, station?: string): Uint8Array {
    const attributes = [...attribute(79, eapOf(name)), ...(station === undefined ? [] : attribute(31, new TextEncoder().encode(station)))];
    const payload = Uint8Array.from([code, identifier, 0, 20 + attributes.length, ...new Uint8Array(16), ...attributes]);
    const ends = code === REQUEST ? { from: '10.0.0.1', to: '10.0.0.2', ports: [4000, 1812] } as const :
      { from: '10.0.0.2', to: '10.0.0.1', ports: [1812, 4000] } as const;
    return udpFrame({ ...ends, payload });
  }
  function read(packets: readonly Uint8Array[]): readonly Dissected[] {
    const { around } = scanned(packets);
    return packets.map((bytes, row) => dissect(bytes, { around: around.at(row), record: { number: row + 1 } }));
  }

  it('tells stations apart that ask at the same time', () => {
    const packets = [
      radius(REQUEST, 1, 'tlsAcknowledged', 'a'), radius(REQUEST, 2, 'tlsAcknowledged', 'b'), radius(CHALLENGE, 1, 'tlsFirst'),
      radius(CHALLENGE, 2, 'tlsFirst'), radius(REQUEST, 3, 'tlsAcknowledged', 'a'), radius(CHALLENGE, 3, 'tlsLast'),
    ];
    const told = read(packets);
    expect(told.map(packet => packet.has('eap.retransmission'))).toEqual([false, false, false, false, true, false]);
    expect([told[5].values('eap.tls.fragment'), told[5].values('tls.handshake.type')]).toEqual([['3', '6'], ['14']]);
  });
});
