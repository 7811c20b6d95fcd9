import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './xdmcp.examples.ts';

const read = (name: keyof typeof examples) => dissect(examples[name].hex, { as: 'xdmcp' });

describe('xdmcp', () => {
  it('reads queries, also those of others', () => {
    expect(read('query').values('xdmcp.authentication_name')).toEqual(['A', 'A']);
    expect([read('forwarded').value('xdmcp.client_address_ipv4'), read('forwarded').value('xdmcp.client_port')]).toEqual(['10.0.0.1', '40000']);
    expect(read('forwardedOther').value('xdmcp.client_port_bytes')).toBe('009c40');
    expect([read('willing').value('xdmcp.hostname'), read('willing').value('xdmcp.status')]).toEqual(['host', 'idle']);
  });

  it('reads requests with the connections of the display', () => {
    const packet = read('request');
    expect([packet.values('xdmcp.connection_type'), packet.value('xdmcp.connection_address_ipv4'), packet.value('xdmcp.connection_address_ipv6')])
      .toEqual([['0x0000', '0x0006'], '10.0.0.1', '::1']);
    expect([packet.value('xdmcp.authorization_name'), packet.value('xdmcp.manufacturer_display_id')]).toEqual(['A', '6d6672']);
    expect(read('mismatch').remarks).toEqual(["Error: Connection type/address arrays don't match"]);
  });

  it('reads sessions', () => {
    expect(['accept', 'manage', 'refuse', 'failed', 'keepalive', 'alive'].map(name => read(name as keyof typeof examples).value('xdmcp.session_id')))
      .toEqual(Array.from({ length: 6 }, () => '0x0000004d'));
    expect(read('alive').value('xdmcp.session_running')).toBe('1');
  });
});
