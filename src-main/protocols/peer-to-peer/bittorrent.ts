/** BitTorrent's peer protocol: BEP 3, the fast extension BEP 6 and the extension protocol BEP 10. */
import { hex } from '../../bytes/hexadecimal.ts';
import { type Cursor, MORE, NOT_MINE, none, octets, protocol, text, u16, u32, u8 } from '../../dissect/index.ts';
import { BENCODE_FIELDS, bencoded } from './bittorrent/bencode.ts';

const NAME = 'BitTorrent protocol';
const HANDSHAKE = 68, NAME_LENGTH = 19;
/** Blocks have 16 KB, and bitfields a bit for each piece. */
const LONGEST = 0x200000;
const TYPES: Readonly<Record<number, string>> = {
  0: 'Choke', 1: 'Unchoke', 2: 'Interested', 3: 'Not Interested', 4: 'Have', 5: 'Bitfield', 6: 'Request', 7: 'Piece', 8: 'Cancel',
  9: 'Port', 13: 'Suggest Piece', 14: 'Have All', 15: 'Have None', 16: 'Reject Request', 17: 'Allowed Fast', 20: 'Extended',
};
const DICTIONARY = 0x64;

const startsHandshake = (bytes: Uint8Array, at: number, end: number): boolean => {
  for (let i = 0; i < NAME_LENGTH && at + 1 + i < end; i++) if (bytes[at + 1 + i] !== NAME.charCodeAt(i)) return false;
  return bytes[at] === NAME_LENGTH;
};

export const bittorrent = protocol({
  name: 'bittorrent',
  title: 'BitTorrent',
  short: 'BitTorrent',
  on: { 'tcp.port': [6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889] },
  over: ['tcp'],
  fields: {
    'protocol.name.length': u8('Protocol Name Length'),
    'protocol.name': text('Protocol Name'),
    reserved: octets('Reserved Extension Bytes'),
    info_hash: octets('SHA1 Hash of info dictionary'),
    peer_id: octets('Peer ID'),
    msg: none('Message'),
    'msg.length': u32('Message Length'),
    'msg.type': u8('Message Type', { values: TYPES }),
    'msg.bitfield': octets('Bitfield data'),
    'piece.index': u32('Piece index', { hex: true }),
    'piece.begin': u32('Begin offset of piece', { hex: true }),
    'piece.length': u32('Piece Length', { hex: true }),
    'piece.data': octets('Data in a piece'),
    port: u16('Port'),
    'extended.id': u8('Extended Message ID'),
    extended: octets('Extended Message'),
    ...BENCODE_FIELDS,
  },
  dissect(p, f) {
    if (p.packet.next('bittorrent') === 0) p.info('');
    if (startsHandshake(p.bytes, p.at, p.end)) handshake(p, f);
    else if (p.u32() === 0) keepAlive(p);
    else message(p, f);
    p.columns.setFence();
  },
  frame(bytes, at, end) {
    if (startsHandshake(bytes, at, end)) return HANDSHAKE;
    if (at + 4 > end) return MORE;
    const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
    if (length === 0) return 4;
    if (length > LONGEST) return NOT_MINE;
    if (at + 5 > end) return MORE;
    return TYPES[bytes[at + 4]] === undefined ? NOT_MINE : 4 + length;
  },
  begins: [0x13],
  recognise: (bytes, at, end) => end - at >= 1 + NAME_LENGTH && startsHandshake(bytes, at, end),
});

type Fields = (typeof bittorrent)['fields'];

function handshake(p: Cursor, f: Fields): void {
  p.take(f['protocol.name.length']);
  p.take(f['protocol.name'], NAME_LENGTH);
  p.take(f.reserved, 8);
  p.take(f.info_hash, 20);
  p.take(f.peer_id, 20);
  p.addInfo('Handshake  ');
}

/** Four bytes that say that nothing follows. */
function keepAlive(p: Cursor): void {
  p.skip(4);
  p.addInfo('KeepAlive  ');
}

function message(p: Cursor, f: Fields): void {
  const length = p.u32(), type = p.u8(4);
  const outer = p.open(f.msg, 4 + length);
  const node = p.lastNode;
  p.limit(4 + length);
  p.take(f['msg.length']);
  p.take(f['msg.type']);
  const told = `${TYPES[type] ?? `Unknown (${type})`}${READERS[type]?.(p, f) ?? ''}`;
  p.labelNode(node, `Message: Len:${length}, ${told}`);
  p.addInfo(`${told}  `);
  p.close(outer);
}

/** Which bytes of which piece. */
function block(p: Cursor, f: Fields): string {
  const index = p.take(f['piece.index']), begin = p.take(f['piece.begin']), length = p.take(f['piece.length']);
  return `, Piece (Idx:${hex(index)},Begin:${hex(begin)},Len:${hex(length)})`;
}

const piece = (p: Cursor, f: Fields): string => `, Piece (Idx:${hex(p.take(f['piece.index']))})`;

const READERS: Readonly<Record<number, ((p: Cursor, f: Fields) => string) | undefined>> = {
  4: piece,
  5(p, f) {
    const length = p.remaining;
    if (length > 0) p.take(f['msg.bitfield'], length);
    return `, Len:${hex(length)}`;
  },
  6: block,
  7(p, f) {
    const index = p.take(f['piece.index']), begin = p.take(f['piece.begin']), length = p.remaining;
    if (length > 0) p.take(f['piece.data'], length);
    return `, Idx:${hex(index)},Begin:${hex(begin)},Len:${hex(length)}`;
  },
  8: block,
  9(p, f) {
    p.take(f.port);
    return '';
  },
  13: piece,
  16: block,
  17: piece,
  20(p, f) {
    const id = p.take(f['extended.id']);
    // The first one says which extensions there are; only they know what the others hold.
    if (id === 0 && p.more && p.u8() === DICTIONARY) {
      p.passing('bencode');
      bencoded(p);
    }
    p.takeRest(f.extended);
    return '';
  },
};
