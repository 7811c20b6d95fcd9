import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { type Dissected, dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './vnc.examples.ts';

/** Messages of one connection, each in a packet of its own; `client` are the numbers of those that the client says. */
function conversation(turns: readonly string[], client: readonly number[]): Dissected[] {
  const time = { seconds: 0, nanoseconds: 0 };
  const around = conversationOf(turns.map((hex, i) => ({ frame: i + 1, time, fromClient: client.includes(i), bytes: fromHex(hex) })));
  return turns.map((hex, i) => dissect(hex, { as: 'vnc', around, record: { number: i + 1 } }));
}

describe('VNC', () => {
  it('begins with a version of each side', () => {
    const version = dissect(examples.version.hex);
    expect([version.protocols, version.info]).toEqual(['eth:ethertype:ip:tcp:vnc', 'Server protocol version: 003.008']);
    expect(dissect(examples.answer.hex).info).toBe('Client protocol version: 003.008');
  });

  it('takes turns until the desktop is shown (RFC 6143 §7)', () => {
    const turns = [
      '524642203030332e3030380a', '524642203030332e3030380a', '0202 01', '02', '00112233445566778899aabbccddeeff',
      '00112233445566778899aabbccddeeff', '00000000', '01', '0400 0300 20180001 00ff00ff00ff1008 00000000 00000004 6e616d65',
    ];
    const infos = conversation(turns, [1, 3, 5, 7]).map(({ info }) => info);
    expect(infos.slice(2)).toEqual([
      'Security types supported', 'Security type VNC (2) selected by client', 'Authentication challenge from server',
      'Authentication response from client', 'Authentication result', 'Share desktop flag', 'Server framebuffer parameters',
    ]);
  });

  it('agrees by VeNCrypt on a version and on what authenticates', () => {
    const packets = conversation([
      '524642203030332e3030380a', '524642203030332e3030380a', '0113', '13', '0002', '0002', '00 03 00000104 00000101 00000102', '00000104', '01',
    ], [1, 3, 5, 7]);
    expect(packets.slice(3).map(({ info }) => info)).toEqual([
      'Security type VeNCrypt (19) selected by client', 'VeNCrypt server version 0.2', 'VeNCrypt client version 0.2',
      'VeNCrypt authentication types supported', 'VeNCrypt authentication type X.509 None (260) selected by client', 'VeNCrypt server ack',
    ]);
    expect([packets[6].value('vnc.vencrypt_version_ack'), packets[6].values('vnc.vencrypt_auth_type'), packets[8].value('vnc.vencrypt_auth_type_ack')])
      .toEqual(['0', ['260', '257', '258'], '1']);
  });

  it('before version 3.7 lets the server decide, before 3.8 has no result without authentication (RFC 6143 §7.1.2, appendix A)', () => {
    const oldest = conversation(
      ['524642203030332e3030380a', '524642203030332e3030330a', '00000002', '00'.repeat(16), '11'.repeat(16), '00000001'], [1, 4]);
    expect(oldest.slice(2).map(({ info }) => info)).toEqual([
      'Security types supported', 'Authentication challenge from server', 'Authentication response from client', 'Authentication result',
    ]);
    expect(oldest[2].value('vnc.server_security_type')).toBe('2');
    const older = conversation(['524642203030332e3030380a', '524642203030332e3030370a', '0101', '01', '01'], [1, 3, 4]);
    expect(older[4].info).toBe('Share desktop flag');
  });

  it('says why it fails (RFC 6143 §7.1.3)', () => {
    const packets = conversation([
      '524642203030332e3030380a', '524642203030332e3030380a', '0102', '02', '00'.repeat(16), '11'.repeat(16), '00000001 00000003 6e6f6e',
    ], [1, 3, 5]);
    expect([packets[6].value('vnc.auth_result'), packets[6].value('vnc.auth_error_len'), packets[6].value('vnc.auth_error')])
      .toEqual(['1', '3', 'non']);
  });

  /** A session without authentication, whose pixels have two bytes, and what follows. */
  const session = (turns: readonly string[], client: readonly number[]): Dissected[] => conversation(
    [
      '524642203030332e3030380a', '524642203030332e3030380a', '0101', '01', '00000000', '01',
      '0400 0300 10100001 001f003f001f0b0500 000000 00000001 6e', ...turns,
    ],
    [1, 3, 5, ...client.map(turn => turn + 7)]).slice(7);

  it('has several messages of a client in a segment (RFC 6143 §7.5)', () => {
    const [packet] = session(
      ['05 01 0005 0006 03 01 0001 0002 0003 0004 02 00 0002 00000005 ffffff11 04 01 0000 0000ff0d 06 000000 00000002 e469'], [0]);
    expect(packet.info).toBe(
      'Client pointer event; Client framebuffer update request; Client set encodings; Client key event; Client cut text');
    expect([packet.value('vnc.button_1_pos'), packet.value('vnc.pointer_y_pos'), packet.value('vnc.update_req_width')]).toEqual(['1', '6', '3']);
    expect([packet.values('vnc.client_set_encodings_encoding_type'), packet.value('vnc.client_cut_text')]).toEqual([['5', '-239'], 'äi']);
    expect(packet.lines().join()).toContain('Key: Return (0x0000ff0d)');
  });

  it('finds where rectangles end by encoding and pixel (RFC 6143 §7.7)', () => {
    const [packet] = session([
      '00 00 0005 0000 0000 0002 0001 00000000 11112222' // Raw, two pixels
      + '0000 0000 0002 0001 00000001 0007 0008' // CopyRect
      + '0000 0000 0004 0004 00000002 00000001 aaaa bbbb 0001 0002 0003 0004' // RRE, one part
      + '0000 0000 0011 0001 00000005 02 cccc 1a dddd 01 eeee 0000' // Hextile, two tiles
      + '0000 0000 0008 0001 ffffff11 00112233445566778899aabbccddeeff ff' // a cursor of eight pixels
      + '02',
    ], []);
    expect(packet.info).toBe('Server framebuffer update; Server ring bell on client');
    expect([packet.value('vnc.raw_pixel_data'), packet.value('vnc.copyrect_src_y_pos'), packet.value('vnc.rre_subrect_height')])
      .toEqual(['11112222', '8', '4']);
    expect([packet.values('vnc.hextile_bg_value'), packet.value('vnc.hextile_subrect_pixel_value'), packet.value('vnc.cursor_encoding_bitmask')])
      .toEqual([['cccc', 'dddd'], 'eeee', 'ff']);
  });

  it('puts together what has several segments, and goes by the format that the client asked for (RFC 6143 §7.5.1)', () => {
    const packets = session([
      '00 000000 08080001 00070007000300030600 0000', '00 00 0001 0000 0000 0004 0001 0000', '0000 1122', '3344 02',
    ], [0]);
    expect(packets.map(({ info }) => info)).toEqual([
      'Client set pixel format', 'Part of a message', 'Part of a message', 'Server framebuffer update; Server ring bell on client',
    ]);
    expect([packets[1].value('vnc.reassembled_in'), packets[3].value('vnc.raw_pixel_data'), packets[3].value('vnc.fragment_count')])
      .toEqual(['11', '11223344', '3']);
  });

  it('reads Tight: a filled rectangle, one with a palette, compressed data behind its length', () => {
    const [packet] = session([
      '00 00 0003 0000 0000 0010 0010 00000007 80 abcd' + '0000 0000 0008 0001 00000007 40 01 01 1111 2222 a5'
      + '0000 0000 0010 0010 00000007 00 8301' + '77'.repeat(131),
    ], []);
    expect([packet.value('vnc.tight_fill_color'), packet.value('vnc.tight_palette_num_colors'), packet.value('vnc.tight_palette_data')])
      .toEqual(['abcd', '2', '11112222']);
    expect([packet.value('vnc.tight_image_len'), packet.values('vnc.tight_image_data')[0], packet.info])
      .toEqual(['131', 'a5', 'Server framebuffer update']);
  });

  it('stops where an encoding is not known', () => {
    const packets = session(['00 00 0001 0000 0000 0001 0001 00001234 00', '02'], []);
    expect(packets.map(({ info }) => info)).toEqual(['Server framebuffer update', 'Continuation']);
  });

  it('goes on with the tiles of an update in the segments that follow', () => {
    // Two rows of two tiles: one with both colors, one of which nothing is said, one raw, one of parts.
    const tiles = `06 cccc dddd 00 01 ${'77'.repeat(64)} 18 02 aaaa 0011 bbbb 2233 02`.replaceAll(' ', '');
    const update = `00 00 0001 0000 0000 0011 0012 00000005 ${tiles}`.replaceAll(' ', '');
    for (const cut of [32, 34, 42, 44, 46, 174, 176, 178, 190]) {
      expect(session([update.slice(0, cut), update.slice(cut)], []).map(({ info }) => info), `cut at ${cut}`)
        .toEqual(['Part of a message', 'Server framebuffer update; Server ring bell on client']);
    }
  });

  it('takes no cursor with alpha within another for one', () => {
    const cursors = `00 00 0001 0000 0000 0001 0001 ${'fffffec6'.repeat(20_000)}`, [packet, next] = session([cursors, '02'], []);
    expect([packet.trouble, packet.info, next.info]).toEqual(['none', 'Server framebuffer update', 'Continuation']);
  });

  it('then has messages told by their first byte', () => {
    expect(dissect(examples.pointer.hex).info).toBe('Client pointer event');
    expect(dissect(examples.update.hex).info).toBe('Server framebuffer update');
  });
});
