import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ipx.examples.ts';

describe('IPX', () => {
  it('has ends of a network and a node', () => {
    const packet = dissect(examples.services.hex);
    expect(packet.value('ipx.dst.socket')).toBe('0x0452');
    expect(packet.values('ipx.addr')).toEqual(['00000000.020000000001', '00000000.ffffffffffff']);
    expect([packet.source, packet.destination]).toEqual(['00000000.020000000001', '00000000.ffffffffffff']);
    expect(dissect(examples.unknown.hex).info).toBe('Unknown (0x9090)');
  });

  it('asks for services', () => {
    const query = dissect(examples.services.hex);
    expect([query.protocol, query.info]).toEqual(['IPX SAP', 'General Query']);
    expect(query.lines()).toContain('    Server Type: Any Service or Wildcard (0xffff)');
    expect([query.value('ipxsap.request'), query.has('ipxsap.response')]).toEqual(['1', false]);
  });

  it('answers with each server, its address, and how far it is', () => {
    const answer = dissect(examples.servers.hex);
    expect([answer.info, answer.value('ipxsap.response')]).toEqual(['Nearest Response', '1']);
    expect(answer.values('ipxsap.server.name')).toEqual(['PRINTER', 'FILES']);
    expect(answer.lines()).toContain('    Server: PRINTER');
    expect(answer.lines()).toContain('        Server Type: Intel Netport 2 or HP JetDirect or HP Quicksilver (0x030c)');
    expect(answer.values('ipxsap.server.intermediate_networks')).toEqual(['1', '2']);
    expect(answer.value('ipxsap.server.socket')).toBe('0x400c');
  });

  it('tells routes, with ticks of an eighteenth of a second', () => {
    const routes = dissect(examples.routes.hex);
    expect([routes.protocol, routes.info, routes.value('ipxrip.response')]).toEqual(['IPX RIP', 'Response', '1']);
    expect([routes.value('ipxrip.route_vector'), routes.value('ipxrip.hops')]).toEqual(['0x00000001', '1']);
    expect(routes.lines()).toContain('    Ticks: 111 ms');
  });

  it('carries NetBIOS names, the last byte of which says what they are of', () => {
    const name = dissect(examples.name.hex);
    expect([name.protocol, name.info]).toEqual(['NBIPX', 'Find name WORKGROUP<1e>']);
    expect(name.lines()).toContain('    Name: WORKGROUP<1e> (Browser Election Service)');
    expect([name.value('netbios.nb_name'), name.value('netbios.nb_name_type')]).toEqual(['WORKGROUP', '0x1e']);
    expect(name.values('nmpi.ipx_network')).toEqual(['0x00000010']);
  });

  it('numbers what a session carries', () => {
    const session = dissect(examples.session.hex);
    expect([session.info, session.value('nmpi.conn_control.ack')]).toEqual(['Session data', '1']);
    expect(['src_conn_id', 'dest_conn_id', 'send_seq_number', 'total_data_length', 'offset', 'data_length', 'recv_seq_number', 'bytes_received']
      .map(field => session.value(`nmpi.session.${field}`))).toEqual(['0x0001', '0x0002', '3', '2', '0', '2', '4', '5']);
    expect(session.value('data.data')).toBe('abcd');
  });

  it('writes to mailslots of NWLink', () => {
    const write = dissect(examples.mailslot.hex);
    expect(write.info).toBe('Local Master Announcement NETLOUPE, Workstation, Server, NT Workstation, Potential Browser, Master Browser');
    expect(write.lines()).toContain('    Requested name: WORKGROUP<1e> (Browser Election Service)');
    expect(write.values('netbios.nb_name')).toEqual(['WORKGROUP', 'NETLOUPE']);
    expect(write.value('nmpi.opcode')).toBe('0xfc');
    expect(dissect(examples.claim.hex).info).toBe('Claim name WORKGROUP<1e>');
    expect(dissect(examples.found.hex).info).toBe('Name WORKGROUP<1e> found');
  });
});

describe('computers of old', () => {
  it('announce themselves in a mailslot of SMB', () => {
    const packet = dissect(examples.announcement.hex, { as: 'smb' });
    expect(packet.protocols).toBe('smb:browser');
    expect(packet.info).toBe('Local Master Announcement NETLOUPE, Workstation, Server, NT Workstation, Potential Browser, Master Browser');
    expect(packet.value('mailslot.name')).toBe('\\MAILSLOT\\BROWSE');
  });

  it('elect a browser, name and promote backups, and reset each other', () => {
    const election = dissect(examples.election.hex, { as: 'browser' });
    expect([
      election.value('browser.election.desire.wins'), election.value('browser.proto_major'), election.value('browser.uptime'),
      election.value('browser.server'),
    ]).toEqual(['1', '15', '1000', 'HOST']);
    expect(dissect(examples.backups.hex, { as: 'browser' }).values('browser.backup.server')).toEqual(['A', 'B']);
    expect(dissect(examples.promotion.hex, { as: 'browser' }).value('browser.browser_to_promote')).toBe('HOST');
    expect(dissect(examples.reset.hex, { as: 'browser' }).value('browser.reset_cmd.flush')).toBe('1');
  });

  it('say which workgroup there is, and ask who else is there', () => {
    expect(dissect(examples.domain.hex, { as: 'browser' }).info).toBe('Domain/Workgroup Announcement WORKGROUP, NT Workstation, Domain Enum');
    expect(dissect(examples.request.hex, { as: 'browser' }).info).toBe('Request Announcement NETLOUPE');
  });
});
