import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './eigrp.examples.ts';

const read = (example: { hex: string }) => dissect(example.hex, { as: 'eigrp' });

describe('eigrp', () => {
  it('reads a hello with weights and versions', () => {
    const packet = read(examples.hello);
    expect([packet.info, packet.value('eigrp.par.holdtime'), packet.value('eigrp.stub_options.connected')]).toEqual(['Hello', '15', '1']);
    expect(packet.lines()).toContain('    Software Version: EIGRP=12.4, TLV=1.2');
  });

  it('knows goodbyes and acknowledgments', () => {
    expect(read(examples.goodbye).remarks).toContain('Peer Termination');
    expect(read(examples.acknowledgment).info).toBe('Hello (Ack)');
  });

  it('reads internal and external routes with the bytes that prefixes need', () => {
    const packet = read(examples.update);
    expect(packet.trouble).toBe('none');
    expect([packet.values('eigrp.ipv4.destination'), packet.values('eigrp.ipv4.prefixlen')]).toEqual([['198.51.100.0', '203.0.0.0'], ['24', '16']]);
    expect([packet.value('eigrp.extdata.proto'), packet.value('eigrp.metric.flags.active')]).toEqual(['3', '1']);
    expect(read(examples.update6).value('eigrp.ipv6.destination')).toBe('2001:db8::');
  });

  it('reads sequences, authentication and items it does not know', () => {
    expect([read(examples.sequence).value('eigrp.seq.ipv4addr'), read(examples.sequence).value('eigrp.next_mcast_seq')]).toEqual(['192.0.2.1', '25']);
    expect(read(examples.authenticated).value('eigrp.auth.digest')).toBe('000102030405060708090a0b0c0d0e0f');
    expect(read(examples.shortItem).trouble).toBe('malformed');
  });

  it('reads the attributes behind a wide metric by their lengths', () => {
    const packet = read(examples.attributes), value = (name: string) => packet.value(`eigrp.${name}`);
    expect(packet.trouble).toBe('none');
    expect(['attr.scaled', 'attr.tag', 'attr.jitter', 'attr.qenergy', 'attr.energy'].map(value)).toEqual(['100', '7', '9', '10', '11']);
    expect([packet.values('eigrp.metric.comm_type'), packet.values('eigrp.extcomm.as'), value('extcomm.sbw')])
      .toEqual([['3', '34817', '34818'], ['100', '100'], '2560']);
    expect(packet.values('eigrp.ipv4.destination')).toEqual(['10.0.0.0', '172.16.0.0']);
  });

  it('reads services, other families and topologies', () => {
    const service = read(examples.service);
    expect([service.value('eigrp.saf.data.reachability.addr_ipv4'), service.value('eigrp.saf.data.sequence')]).toEqual(['10.0.0.1', '3']);
    expect(service.lines()).toContain('        SAF Service = Unified Communications');
    const other = read(examples.otherFamilies);
    expect([other.value('eigrp.ipx.dest'), other.value('eigrp.extdata.ipx_delay'), other.trouble]).toEqual(['0x000000aa', '3', 'none']);
    expect(other.lines()).toContain('    Cable Configuration(ATALK): Cable range= 10-11, Router ID= 9');
    const topologies = read(examples.topologies);
    expect([topologies.values('eigrp.tidlist'), topologies.value('eigrp.old_metric.tag'), topologies.value('eigrp.ipv4.destination')])
      .toEqual([['1', '2'], '7', '10.0.0.0']);
  });

  it('reads what a route of IPX was as IPX routes say it', () => {
    const packet = read(examples.ipxFromOutside);
    expect(['extdata.as', 'extdata.proto', 'extdata.ipx_delay', 'ipx.dest'].map(name => packet.value(`eigrp.${name}`)))
      .toEqual(['100', '4', '3', '0x000000aa']);
  });

  it('names the three virtual routers that RFC 7868 §6.2 assigns', () => {
    expect(read(examples.reservedRouter).lines()).toContain('    Virtual Router ID: 7');
    expect(read(examples.hello).lines()).toContain('    Virtual Router ID: 0 (Address-Family)');
  });

  it('remarks on authentication of no known type, RFC 7868 §6.7.2', () => {
    const packet = read(examples.plainText);
    expect([packet.remarks, packet.value('eigrp.auth.digest')]).toEqual([expect.arrayContaining(['Invalid auth type 1']), undefined]);
  });
});
