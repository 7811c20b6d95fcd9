import { describe, expect, it } from 'vitest';
import { MARKS } from './marks.ts';
import { protocol } from './protocol.ts';
import { Registry } from './registry.ts';

const named = (name: string, ports: readonly number[]) => protocol({ name, title: name, on: { 'tcp.port': ports }, fields: {}, dissect() {} });
const web = named('web', [80, 8080]), mail = named('mail', [25]);

describe('dispatch by ports', () => {
  it('asks the lower port first', () => {
    const registry = new Registry([MARKS, web, mail]);
    expect(registry.lookupPort('tcp.port', 80, 25)).toBe(mail);
    expect(registry.lookupPort('tcp.port', 5000, 80)).toBe(web);
    expect(registry.lookupPort('tcp.port', 5000, 6000)).toBeUndefined();
  });

  it('lets the user decide otherwise, and tells that from what was declared', () => {
    const registry = new Registry([MARKS, web, mail]);
    registry.assign('tcp.port', 80, mail);
    expect(registry.lookup('tcp.port', 80)).toBe(mail);
    expect(registry.assignedPort('tcp.port', 5000, 80)).toBe(mail);
    expect(registry.assignedPort('tcp.port', 5000, 8080)).toBeUndefined();
    expect(new Registry([MARKS, web, mail]).lookup('tcp.port', 80)).toBe(web);
  });

  it('finds no protocol that is not in use, until it is again', () => {
    const registry = new Registry([MARKS, web, mail]);
    registry.disable(new Set(['web']));
    expect([registry.lookup('tcp.port', 80), registry.protocol('web'), registry.lookup('tcp.port', 25)]).toEqual([undefined, undefined, mail]);
    registry.disable(new Set(['mail']));
    expect([registry.lookup('tcp.port', 80), registry.protocol('web'), registry.lookup('tcp.port', 25)]).toEqual([web, web, undefined]);
    registry.disable(new Set());
    expect([registry.lookup('tcp.port', 8080), registry.lookup('tcp.port', 25)]).toEqual([web, mail]);
  });
});
