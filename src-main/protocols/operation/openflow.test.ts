import { describe, expect, it } from 'vitest';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { examples } from './openflow.examples.ts';
import { openflow } from './openflow.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'openflow' });

describe('openflow', () => {
  it('cuts the stream by the length in each header', () => {
    const bytes = fromHex(examples.hello.hex + examples.echo.hex);
    expect([0, 8].map(at => openflow.frame!(bytes, at, bytes.length, 0))).toEqual([8, 12]);
    expect([openflow.frame!(bytes, 0, 3, 0), openflow.frame!(Uint8Array.of(9, 0, 0, 8), 0, 4, 0)]).toEqual([0, -1]);
  });

  it('of version 1.0 carries packets to the controller and back', () => {
    const packet = read('packetIn');
    expect([packet.info, packet.protocols, packet.value('stp.root.hw'), packet.value('openflow.reason')]).toEqual([
      'Type: OFPT_PACKET_IN', 'openflow:openflow_v1:eth:llc:stp', '02:00:00:00:00:01', '1',
    ]);
    expect([packet.protocol, packet.trouble]).toEqual(['OpenFlow', 'none']);
    expect(read('packetOut').value('stp.root.hw')).toBe('02:00:00:00:00:01');
  });

  it('has no layer where the capture ends before the version', () => {
    const packet = dissect('', { as: 'openflow', original: 8 });
    expect([packet.has('openflow'), packet.trouble]).toEqual([false, 'cut']);
    expect([
      dissect('01', { as: 'openflow', original: 8 }).has('openflow_v1'), dissect('06', { as: 'openflow', original: 8 }).has('openflow'),
    ]).toEqual([true, true]);
  });

  it('says what it does not read', () => {
    expect([read('flowMod').remarks, read('hello').remarks]).toEqual([['Message data not dissected yet'], []]);
    expect([read('newest').info, read('newest').value('data.data')]).toEqual(['OpenFlow 1.5', '0102']);
  });

  it('of version 1.3 has matches and actions before the packet', () => {
    expect([read('laterIn').value('openflow_v4.match.length'), read('laterIn').value('stp.root.hw')]).toEqual(['12', '02:00:00:00:00:01']);
    expect([read('laterOut').value('openflow_v4.packet_out.acts_len'), read('laterOut').value('stp.root.hw')]).toEqual(['16', '02:00:00:00:00:01']);
    expect([read('echo').value('openflow_v4.echo.data'), read('lyingMatch').trouble]).toEqual(['01020304', 'malformed']);
  });
});
