import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../../tooling/packets.ts';

/** Encrypted Extensions in a record of TLS 1.2, with nothing but transport parameters. */
function withParameters(hex: string): string {
  const length = (number: number, size: number): string => number.toString(16).padStart(2 * size, '0');
  const size = fromHex(hex).length;
  return `160303${length(size + 10, 2)} 08${length(size + 6, 3)} ${length(size + 4, 2)} 0039${length(size, 2)} ${hex}`;
}

const parameters = (hex: string): string[] =>
  dissect(withParameters(hex), { as: 'tls' }).lines().map(line => line.trim()).filter(line => line.startsWith('Parameter:'));

describe('transport parameters, RFC 9000 §18', () => {
  it('are numbers of QUIC\'s own length, connection IDs, and others', () => {
    expect(parameters('01048000ea60 0f00 0c00 3b021234 0b0119 0a0103 11080000000100000001')).toEqual([
      'Parameter: max_idle_timeout (len=4) 60000 ms', 'Parameter: initial_source_connection_id (len=0)',
      'Parameter: disable_active_migration (len=0)', 'Parameter: Unknown 0x3b (len=2)', 'Parameter: max_ack_delay (len=1) 25',
      'Parameter: ack_delay_exponent (len=1)', 'Parameter: version_information (len=8)',
    ]);
    const packet = dissect(withParameters(
      '1b00 0d29 7f000001 1151 00000000000000000000000000000001 1151 00 000102030405060708090a0b0c0d0e0f',
    ), { as: 'tls' });
    expect([
      packet.value('tls.quic.parameter.preferred_address.ipv4address'), packet.value('tls.quic.parameter.preferred_address.ipv6port'),
    ]).toEqual(['127.0.0.1', '4433']);
    expect(packet.lines().some(line => line.includes('Parameter: GREASE (len=0)'))).toBe(true);
  });

  it('of drafts and of browsers have names and values, too', () => {
    expect(parameters('5000 02 0408 80007158 01 02 c0000000ff04de1b 02 43e8 7127 02 44b0 7128 04 3552544f')).toEqual([
      'Parameter: cibir_encoding (len=2) Length: 4, Offset: 8', 'Parameter: enable_time_stamp_v2 (len=1)', 'Parameter: min_ack_delay (len=2) 1000',
      'Parameter: google_initial_rtt (len=2) 1200 us', 'Parameter: google_connection_options (len=4)',
    ]);
    const packet = dissect(withParameters('80004752 0d 00000001 08 00000001 6b3343cf 712a00'), { as: 'tls' });
    expect(packet.values('tls.quic.parameter.google.supported_version')).toEqual(['0x00000001', '0x6b3343cf']);
    expect(packet.has('tls.quic.parameter.google.support_handshake_done')).toBe(true);
  });

  it('that end early are malformed', () => {
    expect(dissect(withParameters('0104 80'), { as: 'tls' }).trouble).toBe('malformed');
  });
});
