import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withFieldTables } from './field-tables.ts';

it('makes the fields that a protocol declares a table, on the same lines', () => {
  const arp = readFileSync(join(import.meta.dirname, '../protocols/internet/arp.ts'), 'utf8'), built = withFieldTables(arp);
  expect(built).toContain("\n  fields: { __proto__: null,\n");
  expect(built.split('\n')).toHaveLength(arp.split('\n').length);
  expect(built.replace(' __proto__: null,', '')).toBe(arp);
});

it('does so where they stand on one line', () => {
  expect(withFieldTables('  fields: { ...HEADER, a: text(\'A\') },\n')).toBe('  fields: { __proto__: null, ...HEADER, a: text(\'A\') },\n');
});

it('leaves other literals as they are', () => {
  const code = 'const fields = {\n  a: 1,\n};\nread({\n    fields: {\n  },\n});\n';
  expect(withFieldTables(code)).toBe(code);
});
