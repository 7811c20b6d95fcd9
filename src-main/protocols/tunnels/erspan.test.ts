import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './erspan.examples.ts';

const read = (name: keyof typeof examples): ReturnType<typeof dissect> => dissect(examples[name].hex);

describe('erspan', () => {
  it('knows type I by the missing sequence number: the frame follows at once', () => {
    const packet = read('typeOne');
    expect(packet.protocols).toBe('eth:ethertype:ip:gre:erspan:eth:ethertype:data');
    expect([packet.has('erspan.version'), packet.values('eth.src')[1]]).toEqual([false, '02:00:00:00:00:04']);
  });

  it('reads VLAN, class, session and port of type II', () => {
    const packet = read('typeTwo');
    expect(['vlan', 'cos', 'spanid', 'index', 'encap', 'truncated'].map(name => packet.value(`erspan.${name}`)))
      .toEqual(['342', '6', '666', '32760', '0', '0']);
    expect(packet.lines()).toContain('Encapsulated Remote Switch Packet ANalysis Type II');
  });

  it('reads time and direction of type III, and the subheader where the switch sent one', () => {
    const packet = read('typeThree');
    expect([packet.value('erspan.timestamp'), packet.value('erspan.direction'), packet.value('erspan.gra'), packet.has('erspan.platid')])
      .toEqual(['100', '1', '2', false]);
    expect([read('withPort').value('erspan.pid3.port_index'), read('withPort').value('erspan.pid3.timestamp')]).toEqual(['7', '9']);
    expect([read('withSwitch').value('erspan.pid5.switchid'), read('withDomain').value('erspan.pid1.vsmid')]).toEqual(['2', '7']);
    expect([read('withSource').value('erspan.pid7.source_index'), read('withNone').value('erspan.pid7.source_index')]).toEqual(['7', '8']);
    expect(read('withOther').values('eth.src')).toHaveLength(2);
  });

  it('follows the kind of frame that type III names', () => {
    expect(read('ip').protocols).toBe('eth:ethertype:ip:gre:erspan:ip');
    expect(read('unknownFrame').protocols).toBe('eth:ethertype:ip:gre:erspan:data');
  });

  it('says that it does not know another version', () => {
    expect(read('unknownVersion').remarks).toEqual(['Unknown version of ERSPAN']);
  });
});
