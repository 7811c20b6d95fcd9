import { expect, it } from 'vitest';
import type { OpenCapture } from '../open-capture.ts';
import { HostNames } from './host-names.ts';

/** What a host is called whose name a name resolution block says to be this. */
function nameOf(name: string): string | undefined {
  const hosts = new HostNames(), names = [{ address: Uint8Array.of(10, 0, 0, 1), names: [name] }];
  hosts.readBlocks({ file: { facts: { names } } } as unknown as OpenCapture);
  return hosts.ipv4(0x0a000001);
}

it('where there is no room for more hosts those that have names may have others', () => {
  const hosts = new HostNames(2);
  const given = [['10.0.0.1', 'one'], ['::1', 'two'], ['10.0.0.3', 'three'], ['10.0.0.1', 'first'], ['::1', 'second']] as const;
  expect(given.map(([address, name]) => hosts.name(address, name))).toEqual([true, true, false, true, true]);
  expect(Array.from(hosts.entries(), ({ name }) => name)).toEqual(['first', 'second']);
});

it('names of hosts end no lines, say nothing to a terminal and are no longer than names are', () => {
  expect([nameOf('gate.lan'), nameOf('müller')]).toEqual(['gate.lan', 'müller']);
  expect(nameOf('a\r\n    2   0.000000 10.0.0.9')).toBe('a\\r\\n    2   0.000000 10.0.0.9');
  expect(nameOf('\u001b]0;title\u0007\u009b31m\u202e')).toBe('\\033]0;title\\a\\u009B31m\\u202E');
  expect(nameOf('x'.repeat(60_000))).toBe(`${'x'.repeat(255)}…`);
});
