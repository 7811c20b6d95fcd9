import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './hip.examples.ts';

const raw = { linkType: 101 } as const;

describe('HIP', () => {
  it('begins with what groups the initiator can do (RFC 7401 §5.3.1)', () => {
    const packet = dissect(examples.initiate.hex, raw);
    expect([packet.info, packet.protocol, packet.value('hip.checksum.status')]).toEqual(['HIP I1 (HIP Initiator Packet)', 'HIP', '1']);
    expect([packet.values('hip.type'), packet.values('hip.tlv.dh_group_id')]).toEqual([['511'], ['3', '4', '1']]);
  });

  it('verifies the checksum with the addresses', () => {
    const packet = dissect(examples.wrongSum.hex, raw);
    expect([packet.value('hip.checksum.status'), packet.remarks]).toEqual(['0', ['Bad checksum [should be 0xb814]']]);
  });

  it('reads keys as RFC 5201 had them, and goes on behind a parameter that is too short', () => {
    const packet = dissect(examples.old.hex, raw);
    expect(['tlv.host_id_header_algo', 'tlv.host_id_e', 'fqdn', 'tlv.sig_alg'].map(name => packet.value(`hip.${name}`)))
      .toEqual(['0x00000005', '010001', 'host', '5']);
    expect(packet.values('hip.type')).toContain('61633');
    expect(packet.trouble).toBe('malformed');
  });

  it('reads keys as RFC 7401 has them', () => {
    const packet = dissect(examples.keys.hex, { as: 'hip' });
    expect([packet.values('hip.tlv.host_id_algorithm'), packet.value('hip.nai'), packet.value('hip.tlv.host_id_curve')])
      .toEqual([['5', '7', '3'], 'a@b', '1']);
    expect([packet.value('hip.tlv.host_identity_q')?.length, packet.value('hip.tlv.sig_algorithm'), packet.value('hip.tlv.locator_port')])
      .toEqual([40, '5', '500']);
    expect(packet.trouble).toBe('none');
  });

  it('halves a solution into what was asked and what answers it', () => {
    const packet = dissect(examples.second.hex, raw);
    expect([packet.value('hip.tlv.solution_random_i'), packet.value('hip.tlv_solution_j')]).toEqual(['0101010101010101', '0101010101010101']);
    expect(packet.value('hip.tlv_esp_info_new_spi')).toBe('0x00000055');
  });

  it('tells of new addresses, and of what went wrong', () => {
    const update = dissect(examples.update.hex, raw), notify = dissect(examples.notify.hex, raw);
    expect([update.values('hip.tlv_ack_updid'), update.values('hip.tlv.locator_spi'), update.values('hip.tlv.locator_address')])
      .toEqual([['0x00000003', '0x00000004'], ['0x00001234'], ['::', '::']]);
    expect(notify.lines().some(line => line.includes('Notification Message Type: No Diffie-Hellman proposal chosen (14)'))).toBe(true);
  });

  it('has four zeros before it over UDP (RFC 5770 §4.1)', () => {
    const packet = dissect(examples.traversing.hex, raw);
    expect([packet.protocols, packet.value('hip.checksum.status'), packet.value('hip.packet_type')]).toEqual(['raw:ip:udp:hip', '1', '1']);
  });
});
