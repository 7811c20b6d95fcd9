import { describe, expect, it } from 'vitest';
import type { Row } from '../engine/api.ts';
import { cellFilter, conversationFilter } from './cell-filter.ts';

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
    ['source', { source: 'gateway.example' }, undefined],
    ['source', { source: '' }, undefined],
    ['protocol', {}, 'tcp'],
    ['protocol', { protocol: 'TLSv1.3' }, 'tls'],
    ['protocol', { protocol: 'HTTP/JSON' }, 'http'],
    ['protocol', { protocol: 'HTTP2' }, 'http2'],
    ['protocol', { protocol: 'ICMPv6' }, 'icmpv6'],
    ['protocol', { protocol: '0x88b5' }, undefined],
    ['info', {}, undefined],
  ] as const)('%s of %j is %s', (column, changes, wanted) => expect(cellFilter(row(changes), column)).toBe(wanted));

  it('joins both addresses of a conversation', () => {
    expect(conversationFilter(row({}))).toBe('ip.addr == 10.0.0.1 && ip.addr == 10.0.0.2');
    expect(conversationFilter(row({ source: '' }))).toBeUndefined();
  });
});
