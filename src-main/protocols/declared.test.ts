/** Every field that a module exports in a group is declared: two groups spread into one declaration may have equal keys, and one of them is lost. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Field } from '../dissect/index.ts';
import { createRegistry } from './index.ts';

const modules = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && !/\.(test|examples)\.ts$/.test(path));

const isField = (value: unknown): value is Field =>
  typeof value === 'object' && value !== null && 'kind' in value && 'title' in value && 'options' in value && 'index' in value;

/** Groups: objects all of whose values are fields. */
function groupsOf(exported: Readonly<Record<string, unknown>>): [string, Readonly<Record<string, Field>>][] {
  return Object.entries(exported).filter((entry): entry is [string, Readonly<Record<string, Field>>] => {
    const [, value] = entry;
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 && Object.values(value).every(isField);
  });
}

it('no field of an exported group is left undeclared', async () => {
  // Late fields are made when one of them is asked for.
  expect(createRegistry().field('epm.tower.len')).toBeDefined();
  const lost: string[] = [];
  let seen = 0;
  for (const path of modules) {
    for (const [group, fields] of groupsOf(await import(/* @vite-ignore */ `./${path}`))) {
      for (const [key, field] of Object.entries(fields)) {
        seen++;
        if (field.index < 0) lost.push(`${path} ${group}.${key} ${field.name}`);
      }
    }
  }
  expect(seen).toBeGreaterThan(10_000);
  expect(lost).toEqual([]);
});
