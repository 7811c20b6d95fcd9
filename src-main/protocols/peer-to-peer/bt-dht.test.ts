import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './bt-dht.examples.ts';
import { btDht } from './bt-dht.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'bt-dht' });

describe('bt-dht', () => {
  it('asks, and says which message it is, BEP 5 §KRPC', () => {
    expect(read('ping').lines()).toEqual(expect.arrayContaining([
      '    Request arguments: Dictionary...', '    Request type: ping', '    Transaction ID: 6161', '    Message type: Request', '        Value: q',
    ]));
    expect([read('ping').info, read('pong').lines().includes('    Message type: Response')]).toEqual(['BitTorrent DHT Protocol', true]);
    expect([read('findNode').lines().includes('            want: List...'), read('announce').values('bt-dht.bencoded.int')])
      .toEqual([true, ['1', '6881']]);
  });

  it('answers with nodes, of IPv6 too (BEP 32), and with the own address (BEP 42)', () => {
    const nodes = read('nodes');
    expect([nodes.info, nodes.values('bt-dht.id').length, nodes.values('bt-dht.ip'), nodes.value('bt-dht.ip6'), nodes.value('bt-dht.truncated_data')])
      .toEqual(['BitTorrent DHT Protocol reply=2 nodes reply=1 nodes', 3, ['10.0.0.1', '10.0.0.1', '10.0.0.1'], '2001::', '7878']);
    expect(nodes.lines().some(line => line.trim() === 'Node 1 (id: 6162636465666768696a30313233343536373839, IPv4/Port: 10.0.0.1:6881)')).toBe(true);
  });

  it('or with peers', () => {
    const peers = read('peers');
    expect([peers.info, peers.values('bt-dht.port'), peers.has('bt-dht.invalid_length')])
      .toEqual(['BitTorrent DHT Protocol reply=2 peers', ['6881', '6881'], true]);
  });

  it('says what went wrong, BEP 5 §Errors', () => {
    expect([read('error').info, read('error').value('bt-dht.bencoded.int')])
      .toEqual(['BitTorrent DHT Protocolerror_no=201 error_msg=A Generic Error Ocurred ', '201']);
    expect([read('noLength').trouble, read('noLength').has('bt-dht.invalid_string')]).toEqual(['malformed', true]);
  });

  it('is known on any port, beside uTP on the same', () => {
    const bytes = fromHex(examples.ping.hex);
    expect([btDht.recognise!(bytes, 0, bytes.length), btDht.shares!(bytes, 0, bytes.length), btDht.shares!(fromHex('ff ff'), 0, 2)])
      .toEqual([true, 'bt-dht', 'data']);
  });
});
