import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './rsvp.examples.ts';

type Name = keyof typeof examples;
const read = (name: Name) => {
  const example: { readonly hex: string; readonly as?: string } = examples[name];
  return dissect(example.hex, example.as === undefined ? {} : { as: example.as });
};
const lines = (name: Name): string[] => read(name).lines().map(line => line.trim());

describe('rsvp', () => {
  it.each(Object.keys(examples) as Name[])('reads all of %s', name => {
    expect(read(name).trouble).toBe('none');
  });

  it('sums up which tunnel a message is about, and whose', () => {
    const tunnel = 'SESSION: IPv4-LSP, Destination 10.0.0.9, Short Call ID 0, Tunnel ID 5, Ext ID a000001. ';
    expect(read('path').info).toBe(`PATH Message. ${tunnel}SENDER TEMPLATE: IPv4-LSP, Tunnel Source: 10.0.0.1, Short Call ID: 0, LSP ID: 3. `);
    expect(read('resv').info).toBe(`RESV Message. ${tunnel}FILTERSPEC: IPv4-LSP, Tunnel Source: 10.0.0.1, Short Call ID: 0, LSP ID: 3. `);
    expect(read('pathWithoutLabels').info)
      .toBe('PATH Message. SESSION: IPv4, Destination 10.0.0.9, Protocol 17, Port 5000. SENDER TEMPLATE: IPv4, Sender 10.0.0.1, Port 3. ');
    expect([read('hello').info, read('unknown').info.slice(0, 12)]).toEqual(['HELLO Message. ', 'Unknown (99)']);
  });

  it('marks messages for filters, and checks their sum', () => {
    expect([read('path').value('rsvp.path'), read('resv').value('rsvp.resv'), read('resv').has('rsvp.path')]).toEqual(['1', '1', false]);
    expect(lines('path').find(line => line.startsWith('Message Checksum'))).toMatch(/\[correct\]$/);
  });

  it('reads the hops that are wanted, and those that were taken (RFC 3209 §4.3, §4.4)', () => {
    expect(lines('path')).toEqual(expect.arrayContaining([
      'EXPLICIT ROUTE: IPv4 10.1.1.2, IPv4 10.2.0.0 [L], AS 65000, Unnumbered Interface-ID - 0.0.0.1, 2',
      'IPv4 Subobject - 10.2.0.0, Loose', 'Autonomous System 65000', 'RECORD ROUTE: IPv4 10.1.1.2, Label 100',
    ]));
    expect(read('path').values('rsvp.rro.flags.local_avail')).toEqual(['1']);
  });

  it('reads what a flow is like, and what the path can give it (RFC 2210)', () => {
    expect(lines('path'))
      .toEqual(expect.arrayContaining(['SENDER TSPEC: IntServ, Token Bucket, 1000 bytes/sec.', 'Peak data rate: inf', 'Guaranteed Rate']));
    expect(lines('guaranteed')).toContain('FLOWSPEC: Guaranteed Rate: Token Bucket, 1000 bytes/sec. RSpec, 500 bytes/sec.');
    expect(read('path').values('rsvp.adspec.uint')).toEqual(['2', '100', '1500', '0', '1', '2', '3']);
  });

  it('reads labels, errors and protection', () => {
    expect([
      read('resv').value('rsvp.label.label'), read('pathError').value('rsvp.error.error_code'), read('pathError').value('rsvp.error_value'),
    ]).toEqual(['100', '24', '5']);
    expect(lines('path')).toContain('SESSION ATTRIBUTE: SetupPrio 7, HoldPrio 7, Local Protection, Label Recording, SE Style,  [tunnel]');
    expect([
      read('gmpls').value('rsvp.detour.plr_id'), read('gmpls').value('rsvp.fast_reroute.hop_limit'),
      read('gmpls').value('rsvp.admin_status.reflect'),
    ]).toEqual(['10.1.1.1', '10', '1']);
  });

  it('reads several messages in one (RFC 2961 §3)', () => {
    expect([read('bundle').values('rsvp.msg'), read('bundle').value('rsvp.message_id.message_id')]).toEqual([['12', '5'], '7']);
    expect(read('refresh').values('rsvp.message_id_list.message_id')).toEqual(['77', '78']);
  });

  it('stops where an object has no length that it could have', () => {
    expect(read('badLength').remarks).toEqual(['Invalid length: 2']);
  });
});
