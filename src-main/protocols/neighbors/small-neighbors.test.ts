import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './small-neighbors.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('loop', () => {
  it('follows the way of a frame to its reply', () => {
    const packet = read('forward');
    expect([packet.info, packet.values('loop.function'), packet.value('loop.forwarding_address')])
      .toEqual(['Forward Data', ['2', '1'], '02:00:00:00:00:03']);
    expect([read('reply').value('loop.receipt_number'), read('reply').protocols]).toEqual(['1792', 'eth:ethertype:loop:data']);
  });
});

describe('udld', () => {
  it('reads who sends through which port', () => {
    const packet = read('probe');
    expect([packet.info, packet.value('udld.opcode'), packet.values('udld.data')])
      .toEqual(['Device ID: FOC1031Z7JG  Port ID: Gi0/1  ', '1', ['00000000', '07']]);
  });

  it('ends at a part shorter than its header', () => {
    expect(read('shortPart').remarks).toEqual(['TLV with invalid length (< 4)']);
  });
});

describe('dtp', () => {
  it('reads what a port is, and what it would be', () => {
    const packet = dissect(examples.trunk.hex);
    expect(['domain', 'tos', 'tas', 'tot', 'tat', 'senderid'].map(name => packet.value(`dtp.${name}`)))
      .toEqual(['Lab', '0x00', '0x04', '0x02', '0x00', '02:00:00:00:00:aa']);
    expect(packet.lines()).toContain('        Value: Access/Auto (0x04)');
    expect(dissect(examples.shortTrunk.hex).remarks).toEqual(['Indicated length is less than the minimum length']);
  });
});

describe('babel', () => {
  it('names its messages in the list', () => {
    expect([read('hello').info, read('requests').info])
      .toEqual(['Babel hello ihu router-id', 'Babel pad1 padn ack-req ack request mh-request nh update']);
    expect(read('hello').lines()).toContain('        Address: fe80::8d84:d538:a212:c6dd');
  });

  it('fills in the bytes that a prefix leaves out (RFC 8966 §4.6.9)', () => {
    expect(read('updates').lines()).toEqual(expect.arrayContaining([
      '        Prefix: fd77:e11e:3d73::151/128', '        Prefix: fd77:e11e:3d73:0:dee3:dca3:2244:7264/128', '        Prefix: 10.0.1.0/24',
    ]));
    expect(read('requests').lines()).toContain('        Prefix: fe80::9/128');
  });

  it('reads what authenticates a packet behind its body', () => {
    expect(read('authenticated').lines()).toContain('    Packet Trailer (34)');
  });

  it('calls a prefix of more bits than an address malformed, and another version none of its own', () => {
    expect(read('otherVersion').protocols).toBe('eth:ethertype:ip:udp:babel:data');
  });

  it('goes on behind a prefix that is longer than its address, whose bytes no later one may leave out', () => {
    const packet = read('longPrefix');
    expect([packet.info, packet.trouble, packet.values('babel.message.prefix')]).toEqual(['Babel update update ack', 'none', ['0a000001', '01']]);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        Prefix: corrupt/64', '        Prefix: 0.0.1.0/24']));
    // Requests have no such field.
    expect(read('requests').values('babel.message.omitted')).toHaveLength(1);
  });
});

describe('db-lsp-disc', () => {
  it('is JSON', () => {
    const packet = read('dropbox');
    expect([packet.protocol, packet.info]).toEqual(['DB-LSP-DISC/JSON', 'Dropbox LAN sync Discovery Protocol, JavaScript Object Notation']);
  });
});
