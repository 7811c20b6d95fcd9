import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { MORE, NOT_MINE } from '../../dissect/index.ts';
import { examples } from './srvloc.examples.ts';
import { srvloc } from './srvloc.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'srvloc' });

describe('srvloc, version 2', () => {
  it('reads what is looked for', () => {
    const packet = read('request');
    expect([packet.info, packet.trouble]).toEqual(['Service Request, V2 XID - 4660', 'none']);
    expect(['prlist', 'srvtypelist', 'scopelist', 'predicate', 'slpspi'].map(name => packet.value(`srvloc.srvreq.${name}`)))
      .toEqual(['192.0.2.9,192.0.2.10', 'service:printer', 'DEFAULT', '(x=1)', 'spi']);
    expect(packet.lines()).toContain('    Flags: 0x2000, Multicast requested');
  });

  it('goes on behind an authentication block, whose length counts its signature', () => {
    const packet = read('registration');
    expect(packet.value('srvloc.authblkv2.authenticator')).toBe('0102030405060708');
    expect([packet.value('srvloc.srvreq.srvtype'), packet.value('srvloc.srvreq.attrlist')]).toEqual(['service:printer:lpr', '(color=yes),(x=1,2)']);
    expect(packet.values('srvloc.authblkv2_len')).toEqual(['22', '22']);
  });

  it('reads URLs with their lifetimes', () => {
    expect(read('reply').values('srvloc.url.url')).toEqual(['service:printer://h1', 'service:printer:lpr://h2']);
    expect(read('reply').values('srvloc.url.lifetime')).toEqual(['300', '300']);
  });

  it('tells attributes apart by commas that no parenthesis encloses', () => {
    expect(read('attributeItems').values('srvloc.item')).toEqual(['(template-type=wbem)', '(service-id=urn:uuid:1)', '(x)', '(y=a,b)']);
  });

  it('knows the length that stands for all naming authorities', () => {
    expect(read('allTypes').lines()).toContain('    Naming Authority List Length (All Naming Authorities): 65535');
    expect([read('types').value('srvloc.srvtypereq.nameauthlist'), read('allTypes').trouble]).toEqual(['IANA', 'none']);
  });

  it('remarks on errors, and on functions that there are none of', () => {
    expect(read('refused').remarks).toEqual(['Error: Scope list not supported']);
    expect(read('acknowledged').remarks).toEqual([]);
    expect(read('unknown').remarks).toEqual(['Unknown Function Type: 12']);
  });
});

describe('srvloc, version 1', () => {
  it('reads requests and registrations', () => {
    expect([read('request1').info, read('request1').value('srvloc.srvreq.predicate')])
      .toEqual(['Service Request, V1 Transaction ID - 7', 'printer//(x=1)/']);
    expect(read('registration1').lines()).toContain('    Flags: 0x08, Fresh Registration');
    expect(read('deregistration1').value('srvloc.url.url')).toBe('service:printer://h1');
  });

  it('reads an authentication block where the flags say that there is one', () => {
    const packet = read('block1');
    expect([packet.value('srvloc.block_structure_descriptor'), packet.value('srvloc.authentication_block')]).toEqual(['1', 'abcd']);
  });

  it('reads texts of two bytes a letter', () => expect(read('wide1').value('srvloc.srvreq.predicate')).toBe('printer'));
});

it('frames messages by the length that stands in 24 or 16 bits', () => {
  const frame = (hex: string): number => srvloc.frame!(fromHex(hex), 0, hex.length / 2, 0);
  expect(frame(examples.request.hex)).toBe(examples.request.hex.length / 2);
  expect(frame(examples.request1.hex)).toBe(examples.request1.hex.length / 2);
  expect([frame('0201'), frame('0901000040')]).toEqual([MORE, NOT_MINE]);
});
