import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './exported-pdu.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, examples[name]);

describe('exported_pdu', () => {
  it('finds the protocol of the message by name, by a guess of it, and by port', () => {
    for (const name of ['byName', 'byGuess', 'byPort', 'overTcp', 'version6'] as const) {
      expect([name, read(name).protocols, read(name).value('dns.qry.name')]).toEqual([name, 'exported_pdu:dns', 'www.example.com']);
    }
    expect(read('overTcp').value('dns.length')).toBe('33');
  });

  it('tells the ends that the message had, where filters look for them', () => {
    const packet = read('byName');
    expect(['exported_pdu.ipv4_src', 'ip.src', 'ip.dst', 'exported_pdu.dst_port'].map(name => packet.value(name)))
      .toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.2', '53']);
    expect(packet.values('ip.addr')).toEqual(['192.0.2.1', '192.0.2.2']);
    expect(read('version6').value('ipv6.dst')).toBe('2001:db8::2');
  });

  it('reads each kind of tag, and keeps those that it does not know as bytes', () => {
    const packet = read('manyTags'), names = ['ss7_opc', 'ss7_dpc', 'orig_fno', 'dvb-ci.event', 'col_proto_str', 'p2p_dir', 'unknown_tag.val'];
    expect(names.map(name => packet.value(`exported_pdu.${name}`))).toEqual(['1', '2', '7', '0xfe', 'Hello', '-1', '616263']);
    expect(packet.lines().map(line => line.trim())).toContain('Tag: Column Protocol String (33)');
  });

  it('shows a message of nobody as bytes, and says where tags do not end', () => {
    expect([read('unknown').protocols, read('unknown').value('exported_pdu.exported_pdu')]).toEqual(['exported_pdu:data', '010203']);
    expect(read('endless').trouble).toBe('malformed');
  });

  it('does not take the core\'s remarks for a protocol', () => {
    expect([read('remarks').protocols, read('remarksGuessed').protocols]).toEqual(['exported_pdu:data', 'exported_pdu:data']);
  });

  it('escapes what the packet has for the Protocol column', () => {
    expect(read('escapes').protocol).toBe('\\033[m\\n');
  });

  it('leaves addresses of two versions of IP out of the columns', () => {
    const packet = read('mixed');
    expect([packet.source, packet.destination, packet.value('ipv6.src'), packet.value('ip.dst')]).toEqual(['', '', '2001:db8::1', '192.0.2.2']);
  });
});
