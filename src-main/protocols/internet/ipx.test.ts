import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ipx.examples.ts';

describe('IPX', () => {
  it('carries services and routes', () => {
    const services = dissect(examples.services.hex);
    expect([services.protocols, services.protocol, services.info]).toEqual(['eth:ethertype:ipx', 'IPX SAP', 'General Query']);
    expect(services.value('ipx.dst.socket')).toBe('0x0452');
    const net = services.value('ipx.dst.net')!.slice(2).replace(/^0{1,6}/, ''), node = services.value('ipx.dst.node')!.replaceAll(':', '');
    expect(services.value('ipx.dst')).toBe(`${net}.${node}`);
    expect(services.values('ipx.addr')).toHaveLength(2);
    expect(dissect(examples.routes.hex).info).toBe('Response');
  });

  it('carries NetBIOS names, the last byte of which says what they are of', () => {
    expect(dissect(examples.name.hex).info).toBe('Find name WORKGROUP<1e>');
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
