import { describe, expect, it } from 'vitest';
import { crc32c } from '../../bytes/crc32c.ts';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './sctp.examples.ts';
import { acknowledgedBy } from './sctp/acknowledged-numbers.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'sctp' });
const lines = (example: { hex: string }): string[] => read(example).lines().map(line => line.trim());

describe('sctp', () => {
  it('reads the beginning of an association', () => {
    const packet = read(examples.init);
    expect([packet.info, packet.value('sctp.init_nr_in_streams'), packet.value('sctp.parameter_ipv4_address')]).toEqual(['INIT ', '2', '192.0.2.1']);
    expect([packet.value('sctp.initiate_tag'), packet.value('sctp.parameter_padding')]).toEqual(['0x94d02198', '0000']);
    expect(lines(examples.initAck)).toContain('INIT_ACK chunk (Outbound streams: 1, inbound streams: 1)');
    expect([read(examples.initAck).value('sctp.parameter_state_cookie'), read(examples.initAck).value('sctp.supported_chunk_type')])
      .toEqual(['010203', '130']);
  });

  it('says in the headings of parameters and causes what they are about', () => {
    const headings = (parameters: string) =>
      dissect(`1234 5678 00000000 00000000 01 00 ${(20 + parameters.replaceAll(' ', '').length / 2).toString(16).padStart(4, '0')}
        00000001 0000ffff 0001 0001 00000001 ${parameters}`, { as: 'sctp' }).lines().map(line => line.trim());
    expect(headings('000c 0008 0005 0006  8008 0006 82c0 0000  8004 0006 0003 0000')).toEqual(expect.arrayContaining([
      'Supported address types parameter (Supported types: IPv4, IPv6)', 'Supported Extensions parameter (Supported types: RE_CONFIG, FORWARD_TSN)',
      'Requested HMAC Algorithm parameter (Supported HMACs: SHA-256)',
    ]));
    expect(headings('0009 0008 000003e8  9999 0005 01000000')).toEqual(expect.arrayContaining([
      'Cookie preservative parameter (Increment :1000 msec)', 'Unknown parameter (Type 39321, value length: 1 byte)',
    ]));
    const error = (cause: string) => dissect(`1234 5678 00000000 00000000 09 00 000c ${cause}`, { as: 'sctp' }).lines().map(line => line.trim());
    expect(error('0001 0008 0007 0000')).toContain('Invalid stream identifier cause (SID: 7)');
    expect(error('0009 0008 00000007')).toContain('No user data cause (TSN: 7)');
    expect(error('0099 0008 00000007')).toContain('Unknown cause (Code: 153, information length: 4 bytes)');
  });

  it('counts no associations, as Wireshark does not', () => {
    expect([read(examples.init).value('sctp.assoc_index'), lines(examples.init)]).toEqual([
      '65535', expect.arrayContaining(['[Association index: disabled (enable in preferences)]']),
    ]);
  });

  it('reads chunks one after another, with what fills them up', () => {
    const packet = read(examples.cookie);
    expect([packet.info, packet.value('sctp.chunk_padding'), packet.values('sctp.chunk_type')])
      .toEqual(['COOKIE_ECHO DATA (TSN=7) ', '00', ['10', '0']]);
    expect(packet.value('data.data')).toBe('0102030405');
    expect(packet.trouble).toBe('none');
  });

  it('puts messages together from their chunks, whatever order those come in, RFC 9260 §6.9', () => {
    const packets = [examples.firstPart, examples.lastPart, examples.middlePart];
    const around = conversationOf(
      packets.map(({ hex }, i) => ({ frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })),
    );
    const [first, last, middle] = packets.map(({ hex }, i) => dissect(hex, { as: 'sctp', around, record: { number: i + 1 } }));
    expect([first.value('sctp.reassembled_in'), last.value('sctp.reassembled_in'), first.info])
      .toEqual(['3', '3', 'DATA (TSN=0) (Message Fragment) ']);
    expect([middle.values('sctp.fragment'), middle.value('data.data'), middle.info])
      .toEqual([['1', '3', '2'], '01020304aabbccdd0506', 'DATA (TSN=1) ']);
    expect(first.has('data')).toBe(false);
  });

  it('puts interleaved messages together by their own numbers, RFC 8260 §2.1', () => {
    const { hex } = examples.interleavedParts;
    const around = conversationOf([{ frame: 1, time: { seconds: 0, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) }]);
    expect(dissect(hex, { as: 'sctp', around, record: { number: 1 } }).value('data.data')).toBe('686921');
  });

  it('tells what was sent again, and reads it once, RFC 9260 §6.3.3', () => {
    const { hex } = examples.cookie, frames = [1, 2, 3, 4];
    const around = conversationOf(frames.map(frame => ({ frame, time: { seconds: frame, nanoseconds: 0 }, fromClient: true, bytes: fromHex(hex) })));
    const [first, second] = frames.map(number => dissect(hex, { as: 'sctp', around, record: { number, seconds: number } }));
    expect([first.value('sctp.retransmitted_count'), first.values('sctp.retransmitted'), first.remarks])
      .toEqual(['3', ['2', '3', '4'], ['This TSN was retransmitted more than 2 times.']]);
    expect([second.info, second.value('sctp.retransmission'), second.value('sctp.retransmission_time')])
      .toEqual(['COOKIE_ECHO DATA (TSN=0) (retransmission) ', '1', '1.000000000']);
    expect([first.has('data'), second.has('data')]).toEqual([true, false]);
  });

  it('tells which acknowledgment is the first of a chunk, and how long it took, RFC 9260 §3.3.4', () => {
    const ports = { there: 'c350 c351', back: 'c351 c350' };
    const data = (number: number): string => `${ports.there} 00000001 00000000 00 03 0011 0000000${number} 0001 0000 00000000 61000000`;
    const sack = (number: number, gap: string): string => {
      const [length, gaps] = gap === '' ? ['0010', '0000'] : ['0014', '0001'];
      return `${ports.back} 00000002 00000000 03 00 ${length} 0000000${number} 0000ffff ${gaps} 0000 ${gap}`;
    };
    // 7, 8 and 9; 7 and, behind a gap, 9; 8 again, then all; 7 once more, which nobody needs.
    const packets = [data(7), data(8), data(9), sack(7, '0002 0002'), data(8), sack(9, ''), data(7)];
    const around = conversationOf(packets.map((hex, i) => ({
      frame: i + 1, time: { seconds: i + 1, nanoseconds: 0 }, fromClient: !hex.startsWith(ports.back), bytes: fromHex(hex),
    })));
    const read = packets.map((hex, i) => dissect(hex, { as: 'sctp', around, record: { number: i + 1, seconds: i + 1 } }));
    expect(read.map(packet => packet.value('sctp.acked'))).toEqual(['4', '6', '4', undefined, '6', undefined, '4']);
    expect(read.map(packet => packet.value('sctp.data_rtt')))
      .toEqual(['3.000000000', undefined, '1.000000000', undefined, undefined, undefined, '3.000000000']);
    expect(read.map(packet => packet.values('sctp.ack_frame'))).toEqual([[], [], [], ['1', '3'], [], ['2'], []]);
    expect([read[3].values('sctp.ack'), read[3].values('sctp.sack_rtt')]).toEqual([['0', '2'], ['3.000000000', '1.000000000']]);
    expect([read[6].value('sctp.retransmitted_after_ack'), read[6].remarks])
      .toEqual(['4', ['Retransmitted TSN', 'This TSN was acked prior to this retransmission (reneged ack?).']]);
  });

  it('tells the ends apart by their direction, as both may have the same port', () => {
    const data = (tag: number, number: number): string => `0b59 0b59 0000000${tag} 00000000 00 03 0011 0000000${number} 0001 0000 00000000 61000000`;
    const sack = (tag: number, number: number): string => `0b59 0b59 0000000${tag} 00000000 03 00 0010 0000000${number} 0000ffff 0000 0000`;
    // The server has sent last, and the client is answered first.
    const packets = [data(1, 7), data(2, 3), sack(2, 7), sack(1, 3)];
    const around = conversationOf(packets.map((hex, i) => ({
      frame: i + 1, time: { seconds: i + 1, nanoseconds: 0 }, fromClient: i % 3 === 0, bytes: fromHex(hex),
    })));
    const read = packets.map((hex, i) => dissect(hex, { as: 'sctp', around, record: { number: i + 1, seconds: i + 1 } }));
    expect(read.map(packet => [packet.value('sctp.acked'), packet.value('sctp.ack_frame')]))
      .toEqual([['3', undefined], ['4', undefined], [undefined, '1'], [undefined, '2']]);
  });

  it('looks at so many numbers of an acknowledgment and no more, whatever it says', () => {
    const chunk = new DataView(fromHex('03 00 0014 40000000 0000ffff 0001 0000 0001 ffff').buffer);
    expect(acknowledgedBy(chunk, 0, 7, () => false).numbers).toHaveLength(4096);
    // Nothing was seen of what it tells of, nothing behind a gap has no number.
    expect(acknowledgedBy(new DataView(fromHex('03 00 0014 00000009 0000ffff 0001 0000 0003 0002').buffer), 0, undefined, () => false))
      .toEqual({ numbers: [], cumulative: 9 });
    // Numbers go round; an older acknowledgment takes nothing back.
    expect(acknowledgedBy(new DataView(fromHex('03 00 0010 00000001 0000ffff 0000 0000').buffer), 0, 0xfffffffe, () => true).numbers)
      .toEqual([0xffffffff, 0, 1]);
    expect(acknowledgedBy(new DataView(fromHex('03 00 0010 00000001 0000ffff 0000 0000').buffer), 0, 5, () => true))
      .toEqual({ numbers: [], cumulative: 5 });
  });

  it('says when there is no room for more, and when gaps lie', () => {
    expect(read(examples.emptyWindow).remarks).toEqual([
      'Zero Advertised Receiver Window Credit', 'Malformed gap block.', 'Gap blocks not in strict order.',
      'More than 100 TSNs were gap-acknowledged in this SACK.',
    ]);
  });

  it('shows the header of a chunk whose length lies', () => {
    const packet = read(examples.longChunk);
    expect([packet.value('sctp.chunk_type'), packet.value('sctp.chunk_length'), packet.trouble]).toEqual(['1', '64', 'malformed']);
  });

  it('reads acknowledgments with gaps and duplicates', () => {
    const packet = read(examples.sack);
    expect([packet.info, packet.value('sctp.sack_gap_block_end'), packet.value('sctp.sack_duplicate_tsn')])
      .toEqual(['SACK (Ack=9+3, Arwnd=57320) ', '3', '8']);
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

  it('reads what errors are about (RFC 9260 §3.3.10)', () => {
    const packet = read(examples.errors);
    expect([packet.trouble, packet.info]).toEqual(['none', 'ERROR ']);
    expect(
      ['cause_stream_identifier', 'cause_measure_of_staleness', 'cause_tsn', 'parameter_ipv4_address', 'chunk_value'].map(field =>
        packet.value(`sctp.${field}`),
      ),
    ).toEqual(['5', '100', '7', '192.0.2.1', 'aabb']);
    expect(packet.values('sctp.cause_missing_parameter_type')).toEqual(['0x0005', '0x0006']);
  });

  it('reads changes of addresses and of streams (RFC 5061 §4.2, RFC 6525 §4)', () => {
    const addresses = read(examples.addresses);
    expect([addresses.values('sctp.parameter_ipv4_address'), addresses.values('sctp.correlation_id')])
      .toEqual([['192.0.2.1', '192.0.2.2'], ['0x00000001', '0x00000001']]);
    const reset = read(examples.reset);
    expect([
      reset.value('sctp.parameter_senders_last_assigned_tsn'), reset.value('sctp.parameter_reconfig_sid'),
      reset.value('sctp.parameter_reconfig_response_result'),
    ]).toEqual(['3', '4', '1']);
  });

  it('reads chunks whose messages are interleaved (RFC 8260 §2)', () => {
    const packet = read(examples.interleaved);
    expect([packet.trouble, packet.values('sctp.data_mid'), packet.value('sctp.data_fsn'), packet.value('sctp.forward_tsn_mid')])
      .toEqual(['none', ['9', '9'], '1', '5']);
    expect([packet.value('sctp.nr_sack_nr_gap_block_end_tsn'), packet.value('sctp.padding_data')]).toEqual(['15', '706164']);
    expect(read(examples.dropped).value('sctp.pktdrop_datafield')).toBe('aabbcc');
  });

  it('says in the headings which addresses parameters have, and up to where chunks are given up', () => {
    const packet = dissect(examples.addressChange.hex, { as: 'sctp' });
    expect(packet.lines().some(line => line.trim() === 'Add IP address parameter (Address: 192.0.2.1, correlation ID: 7)')).toBe(true);
    expect(packet.lines().some(line => line.trim() === 'IPv4 address parameter (Address: 192.0.2.1)')).toBe(true);
    expect(packet.lines().some(line => line.trim() === 'FORWARD_TSN chunk(Cumulative TSN: 9)')).toBe(true);
    expect(packet.values('sctp.chunk_type')).toEqual(['193', '192', '0', '16']);
    expect([packet.values('sctp').length, packet.values('sctp.nr_sack_number_of_tsns_nr_gap_acked'), packet.has('data.data')])
      .toEqual([2, ['3'], false]);
  });
});
