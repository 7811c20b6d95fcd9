import { describe, expect, it, vi } from 'vitest';
import { PROTOCOLS } from '../protocols/index.ts';
import { type Field, type Protocol, Registry, factsOf, lateProtocol, protocol, u16, u8 } from './index.ts';

/** Declares the protocols of a little program, each when it is asked for. */
function modules(prefix: string) {
  const dissect = vi.fn(), common = u8('Common', { id: `${prefix}shared.common` });
  return {
    dissect, common,
    lower: () => protocol({ name: `${prefix}low`, title: 'Lower', fields: { kind: u8('Kind'), common, any: u8('Any', { id: `${prefix}shared.any` }) }, dissect }),
    upper: () => protocol({
      name: `${prefix}high`, title: 'Upper', short: 'UP', on: { 'udp.port': [7, 9] }, over: ['udp'], dissect,
      fields: {
        any: u8('Any', { id: `${prefix}shared.any` }), own: u16('Own', { also: `${prefix}low.kind` }), far: u16('Far', { id: `${prefix}elsewhere.far` }),
      },
      recognise: bytes => bytes[0] === 1, lateFields: () => ({ many: u8('Many') }),
    }),
  };
}

/** A registry of what stands in for the protocols of `modules`, and the modules that have run. `withHigh`: what the module of the upper one declares too. */
function late(prefix: string, withHigh?: 'low') {
  const { lower, upper } = modules(prefix), whole = new Registry([lower(), upper()]), ran: string[] = [];
  const renamed = whole.protocols.map(one => factsOf(one, whole)).map(facts => JSON.parse(JSON.stringify(facts).replaceAll(prefix, `${prefix}late.`)));
  const again = modules(`${prefix}late.`);
  const [low, high] = renamed;
  const standIns = [
    lateProtocol(low, () => { ran.push('low'); return again.lower(); }), lateProtocol(high, () => {
      ran.push('high');
      again.upper();
      if (withHigh === 'low') again.lower();
    }),
  ];
  return { whole, registry: new Registry(standIns), standIns, ran, common: again.common };
}

const shapeOf = (fields: readonly Field[]) => fields.map(({ name, index, also }) => [name.replace('late.', ''), index, also.map(alias => alias.index)]);

describe('a protocol whose module runs late', () => {
  it('is found by its ports and its looks, and runs when it is asked something', () => {
    const { registry, ran } = late('qaq');
    expect([registry.lookup('udp.port', 9)?.short, ran]).toEqual(['UP', []]);
    const [signature] = registry.signaturesOver('udp');
    expect(signature.recognise!(Uint8Array.of(1), 0, 1)).toBe(true);
    // A field of its own repeats in the other's.
    expect(ran).toEqual(['high', 'low']);
    expect(signature.recognise!(Uint8Array.of(2), 0, 1)).toBe(false);
    expect(ran).toEqual(['high', 'low']);
  });

  it('is itself what stood in for it', () => {
    const { registry, standIns } = late('qbq');
    expect(registry.field('qbqlate.low.kind')).toBe((standIns[0] as Protocol).fields.kind);
    expect(registry.protocol('qbqlate.low')).toBe(standIns[0]);
  });

  it('has the numbers that it has where all modules run at once', () => {
    const { whole, registry } = late('qcq');
    expect(registry.field('qcqlate.shared.any')?.index).toBe(whole.field('qcqshared.any')?.index);
    expect(registry.size).toBe(whole.size);
    expect(shapeOf(registry.allFields)).toEqual(shapeOf(whole.allFields));
    expect(registry.owner(registry.field('qcqlate.high.many')!).title).toBe('Upper');
  });

  it('runs for the names of its fields alone', () => {
    const { registry, ran } = late('qdq');
    expect([registry.field('qdqlate.high.none'), ran]).toEqual([undefined, ['high', 'low']]);
    const other = late('qeq');
    expect([other.registry.field('qeqlate.shared.common')?.title, other.ran]).toEqual(['Common', ['low']]);
    const third = late('qfq');
    expect([third.registry.field('qfqlate.elsewhere.far')?.title, third.ran]).toEqual(['Far', ['high', 'low']]);
  });

  it('tells who declares a field before it runs', () => {
    const { whole, registry, ran } = late('qgq');
    for (let number = 0; number < whole.size; number++) {
      expect(registry.declarers(number).map(({ title }) => title)).toEqual(whole.declarers(number).map(({ title }) => title));
      expect(registry.ownerAt(number).title).toBe(whole.ownerAt(number).title);
    }
    expect(ran).toEqual([]);
  });

  it('is known to a protocol that repeats in its fields, though one module declares both', () => {
    const { registry, ran } = late('qiq', 'low');
    expect([registry.field('qiqlate.high.own')?.also.map(({ name }) => name), ran]).toEqual([['qiqlate.low.kind'], ['high']]);
  });

  it('runs when another protocol shows a field that it declares', () => {
    const { whole, registry, ran, common } = late('qjq');
    expect(common.index).toBe(-1);
    registry.number(common);
    expect([common.index, ran]).toEqual([whole.field('qjqshared.common')!.index, ['low']]);
  });

  it('shares the names of its fields with fields that others make late, though these are made before it runs', () => {
    const modules = (prefix: string) => {
      const dissect = vi.fn(), told = () => ({ told: u8('Told', { id: `${prefix}shared.told` }) });
      return [
        () => protocol({ name: `${prefix}one`, title: 'One', fields: told(), dissect }),
        () => protocol({ name: `${prefix}two`, title: 'Two', fields: {}, lateFields: told, dissect }),
      ];
    };
    const whole = new Registry(modules('qkq').map(declare => declare())), again = modules('qkqlate.');
    const facts = whole.protocols.map(one => JSON.parse(JSON.stringify(factsOf(one, whole)).replaceAll('qkq', 'qkqlate.')));
    const standIns = facts.map((known, at) => lateProtocol(known, again[at]));
    const registry = new Registry(standIns);
    for (const either of [whole, registry]) either.complete();
    expect(registry.field('qkqlate.shared.told')?.index).toBe(whole.field('qkqshared.told')!.index);
    expect(registry.size).toBe(whole.size);
  });

  it('has numbers in every registry, whether it has run or not', () => {
    const { registry, standIns } = late('qhq');
    const index = registry.field('qhqlate.low.kind')!.index;
    const second = new Registry(standIns as Protocol[]);
    expect(second.field('qhqlate.low.kind')?.index).toBe(index);
    expect(second.allFields.map(({ name }) => name)).toEqual(registry.allFields.map(({ name }) => name));
  });
});

describe('what is written down of all protocols', () => {
  it('does not depend on who runs first: fields that several declare have full names of their own', () => {
    const declared = new Map<Field, Set<string>>();
    for (const { name, fields } of PROTOCOLS) for (const field of Object.values(fields)) declared.set(field, (declared.get(field) ?? new Set()).add(name));
    expect([...declared].filter(([{ options }, names]) => names.size > 1 && options.id === undefined)).toEqual([]);
  });

  it('is all that a protocol is, but for what it makes itself', () => {
    const registry = new Registry(PROTOCOLS), made = ['self', 'fields', 'arranged', 'late'];
    const forgotten = PROTOCOLS.flatMap(one => {
      const facts = factsOf(one, registry), told = new Set<string>([...Object.keys(facts), ...facts.does, ...made]);
      return Object.keys(one).filter(key => one[key as keyof Protocol] !== undefined && !told.has(key)).map(key => `${one.name}: ${key}`);
    });
    expect(forgotten).toEqual([]);
  });

  it('tells of each field who has it', () => {
    const registry = new Registry(PROTOCOLS), facts = PROTOCOLS.map(one => factsOf(one, registry));
    const places = facts.flatMap(({ numbers, shared }) =>
      numbers.flatMap(([first, count]) => Array.from({ length: count }, (_, i) => first + i)).filter(number => !shared.includes(number)));
    // Some protocols declare a name more than once.
    expect([...new Set(places)]).toEqual(Array.from({ length: registry.declared }, (_, i) => i));
  });
});
