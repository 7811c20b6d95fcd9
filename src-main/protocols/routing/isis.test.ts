import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './isis.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex, { linkType: name === 'overCisco' ? 104 : 1 });

describe('isis', () => {
  it('is found behind LLC and Cisco\'s HDLC by the first byte, without a layer between them', () => {
    const packet = read('lanHello');
    expect([packet.protocols, packet.protocol, packet.info]).toEqual(['eth:llc:osi:isis:isis.hello', 'ISIS HELLO', 'L2 HELLO, System-ID: 4444.4444.4444']);
    expect(packet.lines().filter(line => line.startsWith('OSI'))).toEqual([]);
    expect(read('overCisco').protocols).toBe('chdlc:osi:isis:isis.psnp');
  });

  it('leaves what else OSI networks carry as data', () => {
    expect([read('otherProtocol').protocols, read('unknownType').info]).toEqual(['eth:llc:osi:data', 'Unknown PDU type 31']);
  });
});

describe('isis.hello', () => {
  it('reads priority, designated system and neighbors on a LAN', () => {
    const packet = read('lanHello');
    expect(['priority', 'lan_id', 'holding_timer', 'is_neighbor'].map(name => packet.value(`isis.hello.${name}`)))
      .toEqual(['64', '4444.4444.4444.01', '30', '02:00:00:00:00:02']);
    expect(packet.lines()).toEqual(expect.arrayContaining(['        Area address (3): 49.0014', '        NLPIDs: IP (0xcc), IPv6 (0x8e)']));
  });

  it('reads the three-way handshake of RFC 5303 and the restart of RFC 8706', () => {
    const packet = read('pointHello');
    expect(['adjacency_state', 'neighbor_systemid', 'clv_restart.remain_time'].map(name => packet.value(`isis.hello.${name}`))).toEqual(['0', '3333.3333.3333', '30']);
    expect(packet.values('isis.hello.clv_mt')).toEqual(['0', '2']);
  });

  it('reads the digest that shortest path bridges compare', () => {
    expect(read('bridgeHello').value('isis.hello.digest')).toBe('d5'.repeat(32));
  });
});

describe('isis.lsp', () => {
  it('reads old metrics with what is not supported', () => {
    const packet = read('state');
    expect(packet.info).toBe('L1 LSP, LSP-ID: 4444.4444.4444.00-00, Sequence: 0x00000009, Lifetime:  1200s');
    expect(packet.lines()).toContain('        IPv4 prefix: 10.0.10.0/30');
    expect([packet.value('isis.lsp.ip_reachability.default_metric'), packet.value('isis.lsp.ip_reachability.delay_metric_support')]).toEqual(['10', '1']);
    expect([packet.value('isis.lsp.eis_neighbors.is_neighbor'), packet.value('isis.lsp.is_virtual')]).toEqual(['3333.3333.3333.02', '0']);
  });

  it('reads wide metrics with their parts: addresses, bandwidths, segments', () => {
    const packet = read('wide');
    expect(packet.values('isis.lsp.ext_ip_reachability.metric')).toEqual(['1000000', '1000000', '10']);
    expect(packet.lines()).toEqual(expect.arrayContaining([
      '        Ext. IP Reachability: 10.0.27.0/31', '        Ext. IP Reachability: 0.0.0.0/0', '                Maximum link bandwidth: 1000.00 Mbps',
      '        IPv6 Reachability: 2001:db8:0:1::/64',
    ]));
    expect([packet.value('isis.lsp.sid.sli_index'), packet.value('isis.lsp.sid.sli_label'), packet.value('isis.lsp.spb.port_id')]).toEqual(['0x00000028', '16000', '0x0007']);
  });

  it('reads several topologies and what a router can do', () => {
    expect(read('topologies').values('isis.lsp.mtid')).toEqual(['2', '2', '2']);
    const packet = read('capability');
    expect([packet.value('isis.lsp.sr_cap.range'), packet.value('isis.lsp.sr_cap.label'), packet.values('isis.lsp.sr_alg')]).toEqual(['1000', '4000', ['0', '1']]);
  });

  it('calls a prefix of more bits than an address malformed', () => {
    expect(read('longPrefix').trouble).toBe('malformed');
  });
});

describe('isis.csnp and isis.psnp', () => {
  it('list link states by the same names', () => {
    const packet = read('complete');
    expect(packet.info).toBe('L2 CSNP, Source-ID: 4444.4444.4444.00, Start LSP-ID: 0000.0000.0000.00-00, End LSP-ID: ffff.ffff.ffff.ff-ff');
    expect([packet.value('isis.csnp.lsp_id'), packet.value('isis.csnp.lsp_remain_life')]).toEqual(['3333.3333.3333.00-00', '1192']);
    expect([read('partial').value('isis.csnp.lsp_checksum'), read('partial').info]).toEqual(['0x4382', 'L1 PSNP, Source-ID: 4444.4444.4444.00']);
  });
});
