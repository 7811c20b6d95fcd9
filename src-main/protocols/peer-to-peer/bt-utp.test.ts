import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples as dht } from './bt-dht.examples.ts';
import { examples } from './bt-utp.examples.ts';
import { btUtp } from './bt-utp.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'bt-utp' });
const bytesOf = (name: keyof typeof examples): Uint8Array => fromHex(examples[name].hex);

describe('bt-utp', () => {
  it('says what a packet is, BEP 29 §header format', () => {
    expect([read('syn').info, read('end').value('bt-utp.type'), read('data').value('bt-utp.data')])
      .toEqual(['Connection ID:100 [Syn] Seq=1 Ack=0 Win=65535 Len=0', '1', '68656c6c6f']);
    expect([read('data').value('bt-utp.len'), read('data').value('bt-utp.wnd_size')]).toEqual(['5', '65535']);
  });

  it('has extensions', () => {
    expect([read('selective').value('bt-utp.extension_bitmask'), read('unknownExtension').value('bt-utp.extension_unknown')])
      .toEqual(['01000000', '07']);
    expect([read('selective').lines().includes('    Extension Selective ACKs, Len=4'), read('synExtended').info.endsWith('Len=0')])
      .toEqual([true, true]);
  });

  it('carries what peers say', () => {
    expect([read('handshake').protocols, read('handshake').value('bittorrent.info_hash')]).toEqual(['bt-utp:bittorrent', '41'.repeat(20)]);
  });

  it('is known by how it begins and how it answers', () => {
    const known = (name: keyof typeof examples) => btUtp.recognise!(bytesOf(name), 0, bytesOf(name).length);
    expect([
      known('syn'), known('synExtended'), known('data'), btUtp.guess!(bytesOf('selective'), 0, 26), btUtp.guess!(bytesOf('data'), 0, 25),
    ]).toEqual([true, true, false, true, false]);
    const query = fromHex(dht.ping.hex);
    expect([btUtp.shares!(bytesOf('data'), 0, 25), btUtp.shares!(query, 0, query.length), btUtp.shares!(query, 0, 3)])
      .toEqual(['bt-utp', 'bt-dht', 'data']);
  });
});
