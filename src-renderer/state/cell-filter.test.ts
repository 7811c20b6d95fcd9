import { describe, expect, it } from 'vitest';
import { workspace } from '../../src-main/tooling/fake-workspace.ts';
import type { Engine, Row } from '../engine/api.ts';
import { cellFilter, cellFilterAtOnce, conversationFilter } from './cell-filter.ts';

const row = (changes: Partial<Row>): Row => ({
  number: 7,
  seconds: 0,
  nanoseconds: 0,
  source: '10.0.0.1',
  destination: '10.0.0.2',
  protocol: 'TCP',
  length: 60,
  info: '',
  colour: undefined,
  stream: -1,
  ...changes,
});

describe('the filter of a cell', () => {
  it.each([
    ['number', {}, 'frame.number == 7'],
    ['length', {}, 'frame.len == 60'],
    ['source', {}, 'ip.src == 10.0.0.1'],
    ['destination', { destination: '2001:db8::1' }, 'ipv6.dst == 2001:db8::1'],
    ['source', { source: '::ffff:10.0.0.1' }, 'ipv6.src == ::ffff:10.0.0.1'],
    ['source', { source: '02:00:5e:00:00:01' }, 'eth.src == 02:00:5e:00:00:01'],
    ['destination', { destination: 'Broadcast' }, 'eth.dst == ff:ff:ff:ff:ff:ff'],
    ['source', { source: 'gateway.example' }, '_ws.col.def_src == "gateway.example"'],
    ['destination', { destination: 'gateway.example' }, '_ws.col.def_dst == "gateway.example"'],
    ['source', { source: '' }, undefined],
    ['protocol', {}, 'tcp'],
    ['protocol', { protocol: 'TLSv1.3' }, 'tls'],
    ['protocol', { protocol: 'HTTP/JSON' }, 'http'],
    ['protocol', { protocol: 'HTTP2' }, 'http2'],
    ['protocol', { protocol: 'ICMPv6' }, 'icmpv6'],
    ['protocol', { protocol: '0x88b5' }, '_ws.col.protocol == "0x88b5"'],
    ['info', { info: 'GET "/a\\b"' }, String.raw`_ws.col.info == "GET \"/a\\b\""`],
    ['info', { info: 'a\r\nb\x7f' }, String.raw`_ws.col.info == "a\x0d\x0ab\x7f"`],
    ['info', {}, undefined],
    ['time', { seconds: 12, nanoseconds: 34 }, 'frame.time_epoch == 12.000000034'],
    ['time', { seconds: -2, nanoseconds: 34 }, undefined],
    ['field:http.host', {}, 'http.host'],
    ['verdict', {}, undefined],
  ] as const)('%s of %j is %s', (column, changes, wanted) => expect(cellFilterAtOnce(row(changes), column)).toBe(wanted));

  it('tells the values of a field, and the text of a protocol that has another name in filters', async () => {
    const node = (filter: string) => ({ label: '', depth: 0, field: 'dns.a', filter, source: 0, start: 0, length: 0 });
    const nodes = ['dns.a == 192.0.2.1', 'dns.a == 192.0.2.2', 'dns.a == 192.0.2.1'].map(node);
    const engine: Engine = {
      ...workspace().engine,
      tree: async () => ({ number: 7, nodes, sources: [] }),
      checkFilter: async (text) => (text === 'tcp' ? { state: 'valid' } : { state: 'invalid', message: '', start: 0, end: 0, unfinished: false }),
    };
    const filterOf = (changes: Partial<Row>, column: string) => cellFilter({ engine, id: 1 }, row(changes), column);
    expect(await filterOf({}, 'field:dns.a')).toBe('dns.a == 192.0.2.1 && dns.a == 192.0.2.2');
    expect(await filterOf({}, 'field:dns.cname')).toBe('dns.cname');
    expect(await filterOf({}, 'protocol')).toBe('tcp');
    expect(await filterOf({ protocol: 'LOOP' }, 'protocol')).toBe('_ws.col.protocol == "LOOP"');
  });

  it('joins both addresses of a conversation', () => {
    expect(conversationFilter(row({}))).toBe('ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2');
    expect(conversationFilter(row({ source: '' }))).toBeUndefined();
  });
});
