import { describe, expect, it } from 'vitest';
import { conversationOf } from '../../tooling/conversation.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './cldap.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'cldap' });

describe('cldap', () => {
  it('reads what a client looks for', () => {
    const packet = read('ping');
    expect([packet.info, packet.trouble]).toEqual(['searchRequest(1) "<ROOT>" baseObject ', 'none']);
    expect(packet.lines().map(line => line.trim())).toContain('filter: (&(DnsDomain=example.com.)(DomainSid=S-1-5-21-727567337-1284185914-67305985)'
      + '(DomainGuid=13121110-1514-1716-1819-1a1b1c1d1e1f)(NtVer=0x20000016))');
    expect(['ldap.guid', 'nt.sid.domain', 'mscldap.ntver.flags', 'mscldap.ntver.searchflags.v5ex', 'mscldap.ntver.searchflags.v5ep']
      .map(packet.value))
      .toEqual(['13121110-1514-1716-1819-1a1b1c1d1e1f', '727567337-1284185914-67305985', '0x20000016', '1', '0']);
  });

  it('reads the extended response with its compressed names, its address and the next site', () => {
    const packet = read('extended');
    expect([packet.info, packet.trouble]).toEqual(['searchResEntry(1) "<ROOT>" searchResDone(1) success ', 'none']);
    expect(['netlogon.opcode', 'domain.guid', 'forest', 'domain', 'hostname', 'nb_domain', 'nb_hostname', 'username', 'sitename', 'clientsitename',
      'netlogon.ipaddress', 'netlogon.ipaddress.family', 'nextclosestsitename', 'netlogon.nt_token', 'netlogon.flags.pdc', 'netlogon.flags.rodc']
      .map(name => packet.value(`mscldap.${name}`)))
      .toEqual(['23', '13121110-1514-1716-1819-1a1b1c1d1e1f', 'example.com', 'example.com', 'dc1.example.com', 'EXAMPLE', 'DC1', '<Root>',
        'Default-First-Site-Name', 'Default-First-Site-Name', '192.168.1.2', '2', 'Default-First-Site-Name', '0xffff', '1', '0']);
    expect(packet.value('ldap.AttributeValue')).toBeUndefined();
  });

  it.each([
    ['unknownUser', ['21', '\\\\DC1', 'user', 'EXAMPLE', 'dc1.example.com', '192.168.1.2', '0x00000003']],
    ['old', ['19', '\\\\DC1', 'user', 'EXAMPLE', undefined, undefined, '0x00000001']],
    ['primary', ['12', 'DC1', undefined, 'EXAMPLE', undefined, undefined, '0x00000001']],
  ] as const)('reads the response of kind %s', (name, values) => {
    const packet = read(name);
    expect(packet.trouble).toBe('none');
    expect(['netlogon.opcode', 'nb_hostname', 'username', 'nb_domain', 'hostname', 'netlogon.ipaddress', 'ntver.flags']
      .map(field => packet.value(`mscldap.${field}`))).toEqual(values);
  });

  it('keeps the bytes of responses that nobody knows, and of what is no message', () => {
    expect([read('unknown').value('ldap.AttributeValue'), read('none').value('data.data'), read('none').trouble])
      .toEqual(['616263', '0000000568656c6c6f', 'none']);
  });

  it('pairs both messages of a datagram with the request', () => {
    const messages = (['ping', 'extended'] as const).map((name, i) => ({
      frame: i + 1, time: { seconds: i, nanoseconds: 0 }, fromClient: i === 0, bytes: fromHex(examples[name].hex),
    }));
    const around = conversationOf(messages);
    const answer = dissect(messages[1].bytes, { as: 'cldap', around, record: { number: 2, seconds: 1 } });
    expect([answer.values('ldap.response_to'), answer.info]).toEqual([['1', '1'], 'searchResEntry(1) "<ROOT>" searchResDone(1) success  [1 result]']);
  });
});
