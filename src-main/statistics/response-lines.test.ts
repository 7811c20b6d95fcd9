import { describe, expect, it } from 'vitest';
import { RESPONSE_SERVICES, type ResponseService } from '../api/index.ts';
import { check } from '../filter/index.ts';
import { createRegistry } from '../protocols/index.ts';
import type { FieldValue, PacketFields } from './packet-fields.ts';
import { counterOf } from './response-lines.ts';

/** What the fields of a packet say. A field is in the layer that its name begins with. */
type Packet = Readonly<Record<string, number | string>>;

const registry = createRegistry();

function counted(service: ResponseService, packets: readonly Packet[]) {
  const counter = counterOf(service, registry);
  packets.forEach((packet, row) => {
    const values = (name: string): FieldValue[] => (packet[name] === undefined ? [] : [{ number: Number(packet[name]), text: String(packet[name]) }]);
    const fields: Pick<PacketFields, 'layers' | 'values' | 'first' | 'beside'> = {
      layers: layer => (Object.keys(packet).some(name => name.startsWith(`${layer}.`)) ? [0] : []),
      values,
      first: name => values(name)[0],
      beside: (name, other) => values(name).map(value => ({ value, other: values(other)[0] })),
    };
    counter.add(fields as PacketFields, row);
  });
  return counter.told;
}

describe('response times', () => {
  it.each<[service: ResponseService, packets: readonly Packet[], group: string, procedure: string, filter: string]>([
    ['dns', [{ 'dns.qry.type': 28 }, { 'dns.qry.type': 28, 'dns.time': 0.5 }], 'Types', 'AAAA (IPv6 Address)', 'dns.qry.type == 28 && dns.time'],
    ['smb2', [{ 'smb2.cmd': 5, 'smb2.time': 0.5 }], 'Commands', 'Create', 'smb2.cmd == 5 && smb2.time'],
    ['smb', [{ 'smb.cmd': 4, 'smb.time': 0.5 }], 'Commands', 'Close', 'smb.cmd == 4 && smb.time && !smb.trans2.cmd && !smb.nt.function'],
    ['ldap', [{ 'ldap.protocolOp': 5, 'ldap.time': 0.5 }], 'Procedure', 'Search', 'ldap.protocolOp in {4, 5, 19} && ldap.time'],
    ['gtp', [{ 'gtp.message': 17, 'gtp.time': 0.5 }], 'Procedure', 'Create PDP context', 'gtp.message == 17 && gtp.time'],
    ['snmp', [{ 'snmp.data': 1 }, { 'snmp.data': 2, 'snmp.time': 0.5, 'snmp.response_to': 1 }], 'Procedure', 'GetNext', 'snmp.data == 1'],
    [
      'diameter', [{ 'diameter.cmd.code': 280, 'diameter.resp_time': 0.5 }], 'Procedure', 'Device-Watchdog',
      'diameter.cmd.code == 280 && diameter.resp_time',
    ],
    [
      'rpc', [{ 'rpc.program': 100003, 'rpc.programversion': 3, 'rpc.procedure': 1, 'rpc.time': 0.5 }], 'NFS version 3', 'GETATTR',
      'rpc.program == 100003 && rpc.programversion == 3 && rpc.procedure == 1 && rpc.time',
    ],
    [
      'http', [{ 'http.request.uri': '/a' }, { 'http.time': 0.5, 'http.response_for.uri': 'http://shop.example:8080/a' }], 'shop.example:8080', '/a',
      'http.time && http.response_for.uri == "http://shop.example:8080/a"',
    ],
    ['icmp', [{ 'icmp.resptime': 500 }], 'Messages', 'Echo', 'icmp.resptime'],
    ['icmpv6', [{ 'icmpv6.resptime': 500 }], 'Messages', 'Echo', 'icmpv6.resptime'],
  ])('of %s', (service, packets, group, procedure, filter) => {
    expect(counted(service, packets)).toEqual([{ group, procedure, filter, calls: 1, least: 0.5, most: 0.5, total: 0.5 }]);
    expect(check(filter, registry).state).toBe('valid');
  });

  it('of HTTP are counted by page, whatever is asked of it, and the page that took most is the first', () => {
    const answer = (seconds: number, uri?: string) => ({ 'http.time': seconds, ...(uri !== undefined && { 'http.response_for.uri': uri }) });
    const lines = counted('http', [
      answer(0.25, 'http://a.example/'), answer(1, 'http://a.example/find?q="x"'), answer(3, 'http://a.example/find?q=y'), answer(0.5, '/bare'),
      answer(0.125),
    ]);
    expect(lines.map(({ group, procedure, calls, total }) => [group, procedure, calls, total])).toEqual([
      ['a.example', '/find', 2, 4], ['', '/bare', 1, 0.5], ['a.example', '/', 1, 0.25], ['', '', 1, 0.125],
    ]);
    expect(lines.map(({ filter }) => filter)).toEqual([
      'http.time && (http.response_for.uri == "http://a.example/find" || http.response_for.uri contains "http://a.example/find?")',
      'http.time && http.response_for.uri == "/bare"', 'http.time && http.response_for.uri == "http://a.example/"',
      'http.time && !http.response_for.uri',
    ]);
    for (const { filter } of lines) expect(check(filter, registry).state).toBe('valid');
  });

  it('are those of all services that can be asked for', () => {
    for (const service of RESPONSE_SERVICES) expect(counted(service, [{}])).toEqual([]);
  });

  it('are counted together, in the order of the procedures', () => {
    const answer = (procedure: number, time: number, program = 100003) => (
      { 'rpc.program': program, 'rpc.programversion': 3, 'rpc.procedure': procedure, 'rpc.time': time });
    const lines = counted('rpc', [answer(6, 1), answer(1, 0.25), answer(6, 3), answer(0, 2, 99)]);
    expect(lines.map(({ group, procedure, calls, least, most, total }) => [group, procedure, calls, least, most, total])).toEqual([
      ['99 version 3', expect.any(String), 1, 2, 2, 2], ['NFS version 3', 'GETATTR', 1, 0.25, 0.25, 0.25], ['NFS version 3', 'READ', 2, 1, 3, 4],
    ]);
  });
});
