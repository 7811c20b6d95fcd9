import { describe, expect, it } from 'vitest';
import { createRegistry } from '../protocols/index.ts';
import { check, findFields, namedValues } from './index.ts';

const registry = createRegistry();
const namesFor = (wanted: string) => findFields(wanted, registry).fields.map(({ name }) => name);
const valuesOf = (name: string) => namedValues(registry.field(name)!);

describe('fields', () => {
  it('are protocols at first', () => {
    const { fields, further } = findFields(' ', registry);
    expect([fields.length, further]).toEqual([registry.protocols.length, 0]);
    expect(fields.every(({ isProtocol }) => isProtocol)).toBe(true);
  });

  it('are found by their names and titles, names that begin so first', () => {
    expect(namesFor('tcp').slice(0, 2)).toEqual(['tcp', 'tcp.ack']);
    expect(namesFor('TCP.Port')[0]).toBe('tcp.port');
    expect(namesFor('time to live')).toContain('ip.ttl');
    expect(namesFor('tcp window')).toContain('tcp.window_size');
    expect(namesFor('no such field')).toEqual([]);
  });

  it('are so many at once and no more', () => {
    const { fields, further } = findFields('e', registry);
    expect(fields.length).toBe(500);
    expect(further).toBeGreaterThan(1000);
  });

  it('say what can be asked of them', () => {
    const [host] = findFields('http.host', registry).fields, [port] = findFields('tcp.port', registry).fields;
    expect(host).toMatchObject({ title: 'Host', type: 'Character string', protocol: 'HTTP', takes: 'text', isProtocol: false });
    expect(host.operators.map(({ text }) => text)).toContain('matches');
    expect(port.operators.map(({ text }) => text)).not.toContain('matches');
    expect(findFields('tcp.analysis.retransmission', registry).fields[0].operators).toEqual([]);
  });

  it('have the names of their values', () => {
    expect(valuesOf('ip.proto')).toContainEqual({ value: '17', name: 'UDP' });
    expect(valuesOf('tcp.flags.syn')).toEqual([{ value: '1', name: 'Set' }, { value: '0', name: 'Not set' }]);
    expect(valuesOf('tcp.verdict')).toContainEqual({ value: 'retransmission', name: '' });
    expect(valuesOf('ip.src')).toEqual([]);
  });

  it('and their operators make filters', () => {
    const values = { text: '"a"', bytes: '61', words: undefined };
    const samples: Readonly<Record<string, string>> = {
      'IPv4 address': '10.0.0.1', 'IPv6 address': '::1', 'Date and time': '"2024-01-01 00:00:00"', 'Time offset': '1',
      'Ethernet or other MAC address': '1:2:3:4:5:6',
    };
    for (const name of ['http.host', 'tcp.payload', 'eth.src', 'ip.src', 'ipv6.src', 'frame.time', 'frame.time_delta', 'tcp.port', 'tcp.flags.syn']) {
      const [field] = findFields(name, registry).fields;
      for (const { text } of field.operators) {
        const value = samples[field.type] ?? values[field.takes] ?? '1', right = text === 'in' ? `{${value}}` : text === 'matches' ? '"a"' : value;
        expect([name, text, check(`${name} ${text} ${right}`, registry).state]).toEqual([name, text, 'valid']);
      }
    }
  });
});
