import { describe, expect, it } from 'vitest';
import { crc32c } from '../../bytes/crc32c.ts';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './sctp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'sctp' });
const lines = (example: { hex: string }): string[] => read(example).lines().map(line => line.trim());

describe('sctp', () => {
  it('reads the beginning of an association', () => {
    const packet = read(examples.init);
    expect([packet.info, packet.value('sctp.init_nr_in_streams'), packet.value('sctp.parameter_ipv4_address')]).toEqual(['INIT ', '2', '192.0.2.1']);
    expect([packet.value('sctp.initiate_tag'), packet.value('sctp.parameter_padding')]).toEqual(['0x94d02198', '0000']);
    expect(lines(examples.initAck)).toContain('INIT_ACK chunk (Outbound streams: 1, inbound streams: 1)');
    expect([read(examples.initAck).value('sctp.parameter_state_cookie'), read(examples.initAck).value('sctp.supported_chunk_type')]).toEqual(['010203', '130']);
  });

  it('counts no associations, as Wireshark does not', () => {
    expect([read(examples.init).value('sctp.assoc_index'), lines(examples.init)]).toEqual([
      '65535', expect.arrayContaining(['[Association index: disabled (enable in preferences)]']),
    ]);
  });

  it('reads chunks one after another, with what fills them up', () => {
    const packet = read(examples.cookie);
    expect([packet.info, packet.value('sctp.chunk_padding'), packet.values('sctp.chunk_type')]).toEqual(['COOKIE_ECHO DATA (TSN=7) ', '00', ['10', '0']]);
    expect(packet.value('data.data')).toBe('0102030405');
    expect(packet.trouble).toBe('none');
  });

  it('reads acknowledgments with gaps and duplicates', () => {
    const packet = read(examples.sack);
    expect([packet.info, packet.value('sctp.sack_gap_block_end'), packet.value('sctp.sack_duplicate_tsn')]).toEqual(['SACK (Ack=9, Arwnd=57320) ', '3', '8']);
  });

  it('reads heartbeats, aborts, and chunks without a body', () => {
    expect(read(examples.heartbeat).value('sctp.parameter_heartbeat_information')).toBe('aabb');
    expect([read(examples.abort).value('sctp.cause_code'), read(examples.abort).value('sctp.cause_information')]).toEqual(['0x000c', '646965']);
    expect(read(examples.others).info).toBe('SHUTDOWN SHUTDOWN_ACK SHUTDOWN_COMPLETE COOKIE_ACK ECNE CWR ');
    expect(read(examples.unknown).value('sctp.chunk_value')).toBe('aabb');
  });

  it('stops at a chunk shorter than its header', () => {
    expect(read(examples.shortChunk).trouble).toBe('malformed');
  });

  it('sums with CRC32c, whose check value over the digits 1 to 9 is known', () => {
    expect(crc32c(new TextEncoder().encode('123456789'), 0, 9)).toBe(0xe3069283);
  });
});
