import { describe, expect, it } from 'vitest';
import { outputOf, requestOf } from '../../tooling/read-output.ts';
import { samplePath } from '../../tooling/samples.ts';
import { type NameRequest, type ReadRequest, UNNAMED } from './read.ts';

const request = requestOf(['-r', samplePath('dns.pcap')]);

async function printed(names: Partial<NameRequest>, more: Partial<ReadRequest> = {}): Promise<string[]> {
  return (await outputOf({ ...request, ...more, names: { ...UNNAMED, ...names } })).trimEnd().split('\n');
}

describe('names', () => {
  it('are not shown unless asked for', async () => {
    expect((await printed({}))[1]).toContain('192.0.2.2 → 192.0.2.1    DNS');
  });

  it('of hosts come from DNS answers, also from those that are still to come', async () => {
    expect((await printed({ hosts: true }))[0]).toContain('192.0.2.1 → www.example.com DNS');
  });

  it('of hosts come from lists, which answers overrule', async () => {
    const lists = ['# a comment\n192.0.2.1 client other\n192.0.2.2 server\n'];
    expect((await printed({ hosts: true, lists }))[0]).toContain('client → www.example.com DNS');
    expect((await printed({ hosts: true, lists, fromAnswers: false }))[0]).toContain('client → server       DNS');
  });

  it('of services and makers stand before their numbers', async () => {
    const lines = await printed({ macs: true, hosts: true, ports: true }, { lines: false, details: true, count: 1 });
    expect(lines).toEqual(expect.arrayContaining([
      'Ethernet II, Src: 02:00:5e:00:53:01 (02:00:5e:00:53:01), Dst: 02:00:5e:00:53:02 (02:00:5e:00:53:02)',
      '    Destination Address: 192.0.2.2 (192.0.2.2)',
      'User Datagram Protocol, Src Port: 59242 (59242), Dst Port: domain (53)', '    Destination Port: domain (53)',
    ]));
  });

  it('are values of the fields that are for them', async () => {
    const fields = ['ip.dst_host', 'ip.dst', 'udp.dstport'];
    expect((await printed({ hosts: true, ports: true }, { format: 'fields', fields, filter: 'ip.dst_host contains "example"' }))[0]).toBe(
      'www.example.com\t192.0.2.2\t53',
    );
  });

  it('of groups stand for their addresses', async () => {
    expect((await printed({ macs: true }, { path: samplePath('arp.pcap'), count: 1 }))[0]).toContain('02:00:5e:00:53:01 → Broadcast    ARP');
  });

  it('stand in tables of conversations and endpoints', async () => {
    const asked = {
      print: false,
      statistics: [
        { kind: 'tcp', filter: '' },
        { kind: 'endpoints', of: 'tcp', filter: '' },
      ] as const,
      path: samplePath('http.pcapng'),
    };
    const lines = await printed({ hosts: true, ports: true, lists: ['192.0.2.2 server'] }, asked);
    expect(lines.find(line => line.startsWith('server '))).toMatch(/^server +http +67 /);
    expect(lines.find(line => line.includes('<->'))).toMatch(/^192\.0\.2\.1:44934 +<-> server:http +12 /);
  });
});
