import { describe, expect, it } from 'vitest';
import { udpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
import { rtcp } from './rtcp.ts';
import { examples } from './rtcp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'rtcp' });

describe('rtcp', () => {
  it('reads feedback of Microsoft\'s conferences by its length, MS-RTP §2.2.12', () => {
    const packet = dissect(examples.sourceRequest.hex, { as: 'rtcp' }), lines = packet.lines().map(line => line.trim());
    expect(packet.trouble).toBe('none');
    const values = ['max_width', 'min_bitrate', 'aspect_ratio', 'frame_rate_mask', 'mays', 'max_pixels'];
    expect(values.map(name => packet.value(`rtcp.psfb.ms.vsr.entry.${name}`)))
      .toEqual(['1280', '200000', '0x0b', '0x00000014', '2', '921600']);
    const counts = ['Bitrate 290000 - 300000 Receiver Count: 1', '...1 .... = 30 fps: True', 'Quality Level 8 Receiver Count: 3'];
    expect(lines).toEqual(expect.arrayContaining(counts));
    expect(packet.info).toContain('( MS-VSR )');
    expect(dissect(examples.speakers.hex, { as: 'rtcp' }).values('rtcp.psfb.ms.msi')).toEqual(['0xfffffffe', '0x00000009']);
    expect(dissect(examples.syncFrames.hex, { as: 'rtcp' }).values('rtcp.psfb.ms.pli.sync_frame_request'))
      .toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    // Feedback of others, whose second two bytes are no length.
    expect(dissect('8f ce 0004 00000005 00000006 0001 0044 01020304', { as: 'rtcp' }).value('rtcp.fci')).toBe('0001004401020304');
  });

  it('reads compound packets of reports, descriptions and goodbyes', () => {
    const packet = read('sender');
    expect(packet.info).toBe('Sender Report   Source description   Goodbye   ');
    expect([
      packet.value('rtcp.timestamp.ntp'), packet.value('rtcp.ssrc.cum_nr'), packet.value('rtcp.ssrc.high_cycles'),
      packet.value('rtcp.ssrc.high_seq'),
    ]).toEqual(['Aug  2, 2023 21:20:00.500000000 UTC', '-3', '1', '5']);
    expect(packet.values('rtcp.sdes.text')).toEqual(['user@host', 'Name', 'val', 'n', 'bye!']);
    expect([packet.value('rtcp.sdes.prefix.string'), packet.value('rtcp.length_check')]).toEqual(['pfx', '1']);
  });

  it('reads what Microsoft\'s media stack adds to reports, and leaves other profiles\' extensions as they are', () => {
    const packet = read('extensions');
    expect(packet.info).toBe('Receiver Report   (PSE:MS - Estimated Bandwidth  PSE:MS - Packet Train Packet  PSE:Unknown  )  ');
    expect(
      ['bandwidth', 'confidence_level', 'last_packet_train', 'packet_index', 'packet_count', 'packet_train_byte_count'].map(name =>
        packet.value(`rtcp.ms_pse.${name}`),
      ),
    ).toEqual(['1000000', '9', '1', '5', '6', '1800']);
    expect(read('foreign').value('rtcp.profile-specific-extension')).toBe('0102030405060708');
  });

  it('reads application packets', () => {
    expect([read('application').info, read('application').value('rtcp.app.data_str')])
      .toEqual(['Receiver Report   Application specific   ( ABCD ) subtype=3', 'data1234']);
  });

  it('names every packet that a negative acknowledgement asks for', () => {
    expect(read('negative').values('rtcp.rtpfb.nack_pid')).toEqual(['100', '101', '103', '116']);
  });

  it('reads bit rates as mantissa and exponent', () => {
    expect(read('bitRate').lines()).toContain('        Maximum total media bit rate: 1000*2^3');
    expect(read('bitRate').value('rtcp.rtpfb.tmmbr.fci.measuredoverhead')).toBe('40');
    expect(read('maximum').lines()).toContain('        Maximum bit rate: 400000');
    expect(read('maximum').value('rtcp.psfb.remb.fci.ssrc')).toBe('0x00000006');
  });

  it('tells which packets arrived, by runs and by vectors, and when', () => {
    const lines = read('transportControl').lines().map(line => line.trim());
    expect(lines).toContain('Packet Chunk: 55296 (0xd800) [2 bits Status Vector Chunk]: | SD | LD | NR | NR | NR | NR | NR |');
    expect(lines).toContain('Recv Delta: 0xfff0 Negative Delta: [seq: 11] -4.000000 ms');
    expect(read('runs').values('rtcp.rtpfb.transportcc.recv_delta')).toEqual(['0x04', '0x08', '0x0c']);
  });

  it('reads feedback about pictures', () => {
    expect([read('pictureLoss').info, read('fullIntra').info, read('sliceLoss').info].map(info => info.trim().split('   ')[1]))
      .toEqual(['PLI', 'FIR', 'SLI']);
    expect([read('fullIntra').value('rtcp.psfb.fir.fci.csn'), read('sliceLoss').value('rtcp.psfb.fir.sli.number')]).toEqual(['9', '2']);
  });

  it('reads blocks of extended reports', () => {
    const packet = read('extended');
    expect(packet.values('rtcp.xr.bt')).toEqual(['4', '5', '6', '7', '1', '3']);
    expect([packet.value('rtcp.xr.stats.minttl'), packet.value('rtcp.xr.voipmetrics.signallevel'), packet.value('rtcp.xr.voipmetrics.moslq')])
      .toEqual(['1', '-16', '4']);
    expect([packet.value('rtcp.xr.chunk.length'), packet.value('rtcp.xr.chunk.bit_vector'), packet.value('rtcp.xr.receipt_time_seq')])
      .toEqual(['5', '16675', '7']);
  });

  it('shows each packet of a compound with a heading of its own', () => {
    expect(read('application').lines().filter(line => !line.startsWith(' '))).toEqual([
      'Real-time Transport Control Protocol (Receiver Report)', 'Real-time Transport Control Protocol (Application specific)',
    ]);
    expect(read('application').values('rtcp')).toHaveLength(2);
  });

  it('reads packets for H.261, of jitter, of clocks and summaries, and blocks of quality and synchronization', () => {
    expect([read('lost').value('rtcp.nack.fsn'), read('lost').value('rtcp.nack.blp'), read('jitter').values('rtcp.ssrc.jitter')])
      .toEqual(['100', '1', ['5', '6']]);
    expect([read('clock').value('rtcp.identity'), read('clock').value('rtcp.timestamp.as')]).toEqual(['00010203040506070809', '7']);
    expect(read('summary').value('rtcp.timestamp.ntp')).toBe('Aug  2, 2023 21:20:00.500000000 UTC');
    expect([read('quality').value('rtcp.xr.btxnq.vsum'), read('quality').value('rtcp.xr.btxnq.ses')]).toEqual(['5', '11']);
    expect([read('synchronization').value('rtcp.xr.idms.pt'), read('synchronization').value('rtcp.xr.idms.rtp_ts')]).toEqual(['32', '7']);
  });

  it('reads what there is of a packet that says to be longer', () => {
    const packet = read('longer');
    expect([packet.value('rtcp.sdes.text'), packet.value('rtcp.length_check'), packet.remarks])
      .toEqual(['abc', '0', ['Incorrect RTCP packet length information: 204 bytes, 16 are left']]);
  });

  it('counts padding, and knows packets that lack their end', () => {
    expect([read('padded').value('rtcp.padding.count'), read('cut').trouble]).toEqual(['4', 'malformed']);
  });

  it('measures the time for a round trip between the report of a sender and its answer', () => {
    const description =
      'INVITE sip:b@x SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nContent-Type: application/sdp\r\n\r\nc=IN IP4 10.0.0.1\r\nm=audio 40000 RTP/AVP 0\r\n';
    const A = '10.0.0.1', B = '10.0.0.2';
    const packets = [
      udpFrame({ from: A, to: B, ports: [5060, 5060], payload: description }),
      udpFrame({
        from: A, to: B, ports: [40001, 50001],
        payload: fromHex('80 c8 0006 00000005 00001234 56780000 00000000 00000000 00000000'),
      }),
      udpFrame({
        from: B, to: A, ports: [50001, 40001],
        payload: fromHex('81 c9 0007 00000006 00000005 00 000000 00000001 00000001 12345678 00008000'),
      }),
    ];
    const { around } = scanned(packets, { times: [0, 1, 1.75] });
    const answer = dissect(packets[2], { around: around.at(2), record: { number: 3, seconds: 1001, nanoseconds: 750_000_000 } });
    expect([answer.value('rtcp.lsr-frame'), answer.value('rtcp.roundtrip-delay'), answer.value('rtcp.setup-frame')]).toEqual(['2', '250', '1']);
  });
});

it('is guessed from compounds that come out even, RFC 3550 §A.2', () => {
  const guessed = (hex: string): boolean => rtcp.guess!(fromHex(hex), 0, fromHex(hex).length);
  const report = '80c90001 00000001', description = '81ca0002 00000001 00000000';
  expect([report, report + description, '80cb0000', 'a0c90002 00000001 00000004'].map(guessed)).toEqual([true, true, true, true]);
  // Longer than it says, shorter, padded before the end, of version 1, and what does not stand first.
  expect([`${report}00`, '80c90002 00000001', `a0c90002 00000001 00000004${description}`, '40c90001 00000001', description].map(guessed))
    .toEqual([false, false, false, false, false]);
});

it('reads who may talk in a group (3GPP TS 24.380 §8.2)', () => {
  const packet = dissect(examples.denied.hex, { as: 'rtcp' });
  expect([packet.info, packet.value('rtcp.app_data.mcptt.rej_cause.floor_deny'), packet.value('rtcp.mcptt.rej_phrase')])
    .toEqual(['(MCPT) Floor Deny', '3', 'alon']);
  expect([packet.values('rtcp.app_data.mcptt.user_id'), packet.value('rtcp.app_data.mcptt.rtcp'), packet.value('e212.ecgi.mcc')])
    .toEqual([['ab', 'cde'], '7', '208']);
  expect([packet.value('rtcp.app_data.mcptt.enodebid'), packet.value('rtcp.app_data.mcptt.cellid'), packet.value('rtcp.mcptt.fld_val')])
    .toEqual([String(0x040506), '7', 'abcd']);
  expect(packet.value('rtcp.mcptt.participant_type')).toBe('xd');
  expect(packet.remarks).toEqual(['Unknown field']);
  const place = dissect(examples.place.hex, { as: 'rtcp' });
  expect([place.value('rtcp.app_data.mcptt.lat'), place.value('rtcp.app_data.mcptt.long'), place.value('rtcp.app_data.mcptt.priority')])
    .toEqual(['-2', '3', '5']);
  expect(place.lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Duration: 30 seconds', 'Floor Indicator: Dual floor (512)']));
});

it('reads bursts of talk and how ports are shared', () => {
  const taken = dissect(examples.taken.hex, { as: 'rtcp' });
  expect([taken.info, taken.value('rtcp.app.poc1.sip.uri'), taken.value('rtcp.app.poc1.disp.name'), taken.value('rtcp.app.poc1.participants')])
    .toEqual(['(PoC1) TBCP Talk Burst Taken (ack expected) CNAME="alice" DISPLAY-NAME="bob" Participants=5', 'alice', 'bob', '5']);
  const revoked = dissect(examples.revoked.hex, { as: 'rtcp' });
  expect([revoked.value('rtcp.app.poc1.reason.code'), revoked.value('rtcp.app.poc1.new.time.request')]).toEqual(['2', '30']);
  const connect = dissect(examples.connect.hex, { as: 'rtcp' });
  expect([connect.value('rtcp.app.poc1.conn.sdes.a.id'), connect.value('rtcp.app.poc1.conn.sdes.a.dn'), connect.value('rtcp.app_data.padding')])
    .toEqual(['abc', 'de', '0']);
  expect(dissect(examples.request.hex, { as: 'rtcp' }).value('rtcp.app.poc1.priority')).toBe('2');
  const shared = dissect(examples.multiplexed.hex, { as: 'rtcp' });
  expect([shared.value('rtcp.app.mux.muxport'), shared.value('rtcp.app.mux.selection')]).toEqual(['2468', '1']);
});
