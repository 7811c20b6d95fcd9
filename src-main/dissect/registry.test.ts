import { describe, expect, it } from 'vitest';
import { Dissector } from './dissector.ts';
import { u8 } from './field.ts';
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

  it('refuses two protocols of one name', () => {
    expect(() => new Registry([MARKS, web, { ...mail, name: 'web' }])).toThrow('two protocols are called web');
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

describe('fields that are made late', () => {
  const withLate = () => {
    let made = 0;
    const kind = u8('Kind'), late = protocol({
      name: 'late', title: 'Late', on: {}, fields: {},
      lateFields: () => {
        made++;
        return { kind };
      },
      dissect(p) {
        p.take(kind);
      },
    });
    return { registry: new Registry([MARKS, web, late]), late, times: () => made };
  };

  it('are made when one of their names is asked for, once', () => {
    const { registry, times } = withLate();
    expect([registry.field('web'), registry.field('later.kind'), times()]).toEqual([web.self, undefined, 0]);
    expect([registry.field('late.kind')?.title, registry.field('late.none'), times()]).toEqual(['Kind', undefined, 1]);
    expect(registry.allFields.map(({ index }) => index)).toEqual(registry.allFields.map((_, i) => i));
    expect([registry.owner(registry.field('late.kind')!).name, registry.declared]).toEqual(['late', registry.allFields.length - 1]);
  });

  it('are kept where all fields are, and not where the kept ones were chosen before there were any', () => {
    const read = (chosen: boolean) => {
      const { registry, late } = withLate(), dissector = new Dissector(registry, chosen ? { wanted: registry.wanted(['late']) } : {});
      const bytes = new Uint8Array(1), record = { number: 1, seconds: 0, nanoseconds: 0, original: 1, bytes, linkType: 1, encapsulation: 1, interfaceIndex: 0 };
      dissector.dissect(record, undefined, late);
      return Array.from({ length: dissector.tree.count }, (_, node) => dissector.tree.fields[node].name);
    };
    expect([read(false).includes('late.kind'), read(true).includes('late.kind')]).toEqual([true, false]);
  });
});
