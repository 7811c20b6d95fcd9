import { describe, expect, it } from 'vitest';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { bittorrent } from './bittorrent.ts';
import { examples } from './bittorrent.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => dissect(examples[name].hex, { as: 'bittorrent' });
const frame = (hex: string): number => bittorrent.frame!(fromHex(hex), 0, fromHex(hex).length, 0);

describe('bittorrent', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect([read(name).trouble, frame(examples[name].hex)]).toEqual(['none', fromHex(examples[name].hex).length]);
  });

  it('reads the handshake', () => {
    const packet = read('handshake');
    expect([packet.info, packet.value('bittorrent.protocol.name'), packet.value('bittorrent.info_hash')])
      .toEqual(['Handshake  ', 'BitTorrent protocol', '000102030405060708090a0b0c0d0e0f10111213']);
  });

  it('says which blocks are asked for, and which come', () => {
    expect((['request', 'piece', 'have', 'bitfield', 'keepAlive', 'reject'] as const).map(name => read(name).info)).toEqual([
      'Request, Piece (Idx:0x1,Begin:0x0,Len:0x4000)  ', 'Piece, Idx:0x1,Begin:0x0,Len:0x4  ', 'Have, Piece (Idx:0x1)  ',
      'Bitfield, Len:0x2  ', 'KeepAlive  ', 'Reject Request, Piece (Idx:0x1,Begin:0x0,Len:0x10)  ',
    ]);
    expect(read('piece').lines()).toContain('    Message: Len:13, Piece, Idx:0x1,Begin:0x0,Len:0x4');
  });

  it('reads which extensions a peer has (BEP 10)', () => {
    const packet = read('extensions');
    expect([packet.values('bencode.str'), packet.values('bencode.int')]).toEqual([['a', 'id', 'l', 'x', 'v', 'test'], ['-5', '1']]);
    expect(packet.lines().map(line => line.trim())).toEqual(expect.arrayContaining(['Entry Key: id  Value: -5', 'Entry Key: v  Value: test']));
    expect(read('extended').value('bittorrent.extended')).toMatch(/^6438/);
  });

  it('says so where bencoding is broken', () => {
    const packet = dissect('00000006 14 00 64 78 3a 65', { as: 'bittorrent' });
    expect([packet.trouble, packet.remarks[0]]).toEqual(['malformed', 'Invalid Bencoding']);
  });

  it('knows its streams by the handshake, and its messages by their types', () => {
    const bytes = fromHex(examples.handshake.hex);
    expect([bittorrent.recognise!(bytes, 0, bytes.length), bittorrent.recognise!(bytes, 1, bytes.length)]).toEqual([true, false]);
    expect([frame('0000'), frame('00000001'), frame('0000000163'), frame('16030100')]).toEqual([MORE, MORE, NOT_MINE, NOT_MINE]);
  });
});
