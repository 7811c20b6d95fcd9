/** Micro Transport Protocol, BEP 29: what BitTorrent's peers send in datagrams, in order and with regard for others. */
import { type Cursor, MORE, bits, bytesFrom, none, octets, protocol, u16, u32, u8 } from '../../dissect/index.ts';
import { isDht } from './bt-dht.ts';
import { bittorrent } from './bittorrent.ts';
import { EXTENSION_BITS, HEADER, headerEnd, isState, isSyn } from './bt-utp/header.ts';

const TYPES: Readonly<Record<number, string>> = { 0: 'Data', 1: 'Fin', 2: 'State', 3: 'Reset', 4: 'Syn' };
const SELECTIVE_ACKS = 1;
const EXTENSIONS: Readonly<Record<number, string>> = { 0: 'No Extension', [SELECTIVE_ACKS]: 'Selective ACKs', [EXTENSION_BITS]: 'Extension bits' };
const EXTENSION_TITLES: Readonly<Record<number, string>> = { [SELECTIVE_ACKS]: 'Selective ACKs', [EXTENSION_BITS]: 'Extension Bits' };

export const btUtp = protocol({
  name: 'bt-utp',
  title: 'uTorrent Transport Protocol',
  short: 'BT-uTP',
  over: ['udp'],
  fields: {
    ver: bits('Version', 0x0f),
    type: bits('Type', 0xf0, { values: TYPES }),
    next_extension_type: u8('Next Extension Type', { values: EXTENSIONS }),
    extension: none('Extension'),
    extension_len: u8('Extension Length', { unit: 'bytes' }),
    extension_bitmask: octets('Extension Bitmask'),
    extension_unknown: octets('Extension Unknown'),
    connection_id: u16('Connection ID'),
    timestamp_us: u32('Timestamp Microseconds'),
    timestamp_diff_us: u32('Timestamp Difference Microseconds'),
    wnd_size: u32('Window Size', { unit: 'bytes' }),
    seq_nr: u16('Sequence number'),
    ack_nr: u16('ACK number'),
    len: u32('uTP Segment Len'),
    data: octets('Data'),
  },
  begins: bytesFrom(0x40, 0x4f),
  recognise: isSyn,
  /** In the midst of a conversation; data alone may be anybody's. */
  guess: isState,
  shares: (bytes, at, end) => (headerEnd(bytes, at, end) >= 0 ? 'bt-utp' : isDht(bytes, at, end) ? 'bt-dht' : 'data'),
  dissect(p, f) {
    p.need(HEADER);
    p.show(f.ver);
    const type = p.take(f.type);
    let extension = p.take(f.next_extension_type);
    const id = p.take(f.connection_id);
    p.take(f.timestamp_us);
    p.take(f.timestamp_diff_us);
    const window = p.take(f.wnd_size), sequence = p.take(f.seq_nr), acknowledged = p.take(f.ack_nr);
    const info = `Connection ID:${id} [${TYPES[type] ?? 'Unknown'}] Seq=${sequence} Ack=${acknowledged} Win=${window}`;
    p.info(info);
    while (extension !== 0 && p.more) extension = takeExtension(p, f, extension);
    const length = p.remaining;
    p.info(`${info} Len=${length}`);
    p.generate(f.len, length, p.at);
    if (length === 0) return;
    const isPeer = startsPeer(p);
    p.show(f.data, p.available);
    if (isPeer) p.call(bittorrent);
    else p.skip(length);
  },
});

type Fields = (typeof btUtp)['fields'];

/** Gives the type of the next one. */
function takeExtension(p: Cursor, f: Fields, type: number): number {
  const title = EXTENSION_TITLES[type] ?? 'Unknown';
  const outer = p.open(f.extension, Math.min(p.remaining, 2 + p.u8(1)));
  p.labelNode(p.tree.current, () => `Extension ${title}, Len=${p.u8(1)}`);
  const next = p.take(f.next_extension_type), length = p.take(f.extension_len);
  if (length > 0) p.take(EXTENSION_TITLES[type] === undefined ? f.extension_unknown : f.extension_bitmask, length);
  p.close(outer);
  return next;
}

/** The connection's first data: the handshake of peers, whole. */
function startsPeer({ bytes, at, end }: Cursor): boolean {
  const length = bittorrent.recognise!(bytes, at, end) ? bittorrent.frame!(bytes, at, end, 0) : MORE;
  return length > 0 && at + length === end;
}
