import { describe, expect, it } from 'vitest';
import { type Dissected, dissect } from '../../tooling/packets.ts';
import { examples } from './eapol.examples.ts';

const read = (name: keyof typeof examples): Dissected => dissect(examples[name].hex);
const all = (packet: Dissected, prefix: string, ...names: readonly string[]): (string | undefined)[] =>
  names.map(name => packet.value(prefix + name));

describe('eapol', () => {
  it('reads messages without body, and leaves padding to Ethernet', () => {
    expect(all(read('start'), 'eapol.', 'version', 'type', 'len')).toEqual(['1', '1', '0']);
    expect([read('start').info, read('start').protocol, read('start').has('data.data')]).toEqual(['Start', 'EAPOL', false]);
    expect([read('logoff').info, read('announcement').value('data.data')]).toEqual(['Logoff', '0102']);
  });

  it('reads keys of dynamic WEP, which may be left out', () => {
    expect(
      all(
        read('rc4'), 'eapol.keydes.', 'type', 'key_len', 'replay_counter', 'key_index.type', 'key_index.number', 'key',
        'key.generated_locally',
      ),
    ).toEqual(['1', '13', '2', '0', '2', '33'.repeat(13), '0']);
    expect([read('rc4Local').has('eapol.keydes.key'), read('rc4Local').value('eapol.keydes.key.generated_locally')]).toEqual([false, '1']);
    expect(read('otherKey').value('eapol.keydes.body')).toBe('0102');
  });

  it.each([
    ['handshake1', 'Key (Message 1 of 4)'], ['handshake2', 'Key (Message 2 of 4)'], ['handshake3', 'Key (Message 3 of 4)'],
    ['handshake4', 'Key (Message 4 of 4)'], ['group1', 'Key (Group Message 1 of 2)'], ['group2', 'Key (Group Message 2 of 2)'],
  ] as const)('tells the messages of a handshake apart: %s', (name, info) => {
    expect(read(name).info).toBe(info);
  });

  it('reads keys of WPA', () => {
    const packet = read('handshake3');
    expect(
      all(
        packet, 'wlan_rsna_eapol.keydes.', 'key_info', 'key_info.keydes_version', 'key_info.key_type', 'key_info.install',
        'key_info.encrypted_key_data', 'nonce', 'rsc', 'mic', 'data_len', 'data',
      ),
    ).toEqual(['0x13ca', '2', '1', '1', '1', 'a1'.repeat(32), '0102030405060708', 'ee'.repeat(16), '6', 'dd16000fac01']);
    expect(packet.lines()).toContain('        .... .... .... 1... = Key Type: Pairwise Key');
  });

  it('reads the longer check value of SHA-384', () => {
    expect(all(read('longCheck'), 'wlan_rsna_eapol.keydes.', 'msgnr', 'mic', 'data_len', 'data')).toEqual(['2', 'ee'.repeat(24), '4', 'dd020001']);
  });
});

describe('eap', () => {
  it('reads identity, notification and refusal', () => {
    expect([read('identityRequest').info, read('identity').info, read('identity').protocol])
      .toEqual(['Request, Identity', 'Response, Identity', 'EAP']);
    expect(all(read('identity'), 'eap.', 'code', 'id', 'len', 'type', 'identity')).toEqual(['2', '1', '10', '1', 'alice']);
    expect([read('notification').value('eap.notification'), read('nak').values('eap.desired_type')]).toEqual(['hi', ['13', '25']]);
    expect([read('success').info, read('success').has('eap.type')]).toEqual(['Success', false]);
  });

  it('reads challenges', () => {
    expect(all(read('md5'), 'eap.md5.', 'value_size', 'value', 'extra_data')).toEqual(['4', '01020304', '626f62']);
    expect(read('md5').remarks).toEqual(['Vulnerable to MITM attacks. If possible, change EAP type.']);
    expect(all(read('leap'), 'eap.leap.', 'peer_challenge', 'name')).toEqual(['0102030405060708', 'ap']);
    expect(read('oneTimePassword').value('eap.data')).toBe('6869');
  });

  it('reads the flags of TLS, and gives whole messages to it', () => {
    expect(all(read('tlsStart'), 'eap.tls.flags', '', '.start', '.len_included', '.version')).toEqual(['0x20', '1', '0', undefined]);
    expect([read('tls').value('eap.tls.len'), read('tls').protocols.endsWith(':tls')]).toEqual(['7', true]);
    expect([read('tlsFragment').value('eap.tls.len'), read('tlsFragment').value('data.data')]).toEqual(['4096', '1603030ffb01']);
    expect([read('peap').value('eap.tls.flags.version'), read('teap').value('eap.tls.outer_tlv_len')]).toEqual(['1', '10']);
  });

  it('reads attributes of SIM cards, in units of four bytes', () => {
    expect([read('sim').values('eap.sim.subtype.type'), read('sim').values('eap.sim.subtype.value')])
      .toEqual([['15', '17'], ['000200010000', '0100']]);
    expect(all(read('simIdentity'), 'eap.', 'identity.actual_len', 'identity', 'identity.padding', 'sim.error_code'))
      .toEqual(['3', 'abc', '00', '1']);
    expect(read('aka').value('eap.aka.notification_type')).toBe('32768');
    expect(read('aka').lines()).toContain('    EAP-AKA Attribute: AT_NOTIFICATION (12)');
    expect(read('emptyAttribute').trouble).toBe('malformed');
  });

  it('reads MS-CHAP-v2 and vendors\' own methods', () => {
    expect(all(read('msChapChallenge'), 'eap.ms_chap_v2.', 'opcode', 'challenge', 'name')).toEqual(['1', '01020304', 's2']);
    expect(all(read('msChapResponse'), 'eap.ms_chap_v2.', 'peer_challenge', 'nt_response', 'flags', 'name'))
      .toEqual(['01'.repeat(16), '02'.repeat(24), '0x00', 'al']);
    expect(read('msChapSuccess').value('eap.ms_chap_v2.message')).toBe('S=00');
    expect(all(read('expanded'), 'eap.', 'ext.vendor_id', 'ext.vendor_type', 'wps.code')).toEqual(['0x372a', '0x01', '1']);
  });

  it('remarks on a length less than the header', () => {
    expect(read('tooShort').remarks).toEqual(['Bad length (too small or too large)']);
  });
});
