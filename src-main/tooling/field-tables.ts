/**
 * A part of the build. Protocols declare tens of thousands of fields, and V8 would give each key of their literals a place in a hidden
 * class before the first packet is read: a seventh of the time that the command line takes to start. A literal without a prototype is a
 * plain table instead; the fields of a protocol are arranged for being reached fast when it is first dissected (`dissect/protocol.ts`).
 */
import type { Plugin } from 'vite';

const DECLARED = /^( {2}fields: \{)/m, EACH = new RegExp(DECLARED, 'gm');

export const withFieldTables = (code: string): string => code.replace(EACH, '$1 __proto__: null,');

export function fieldTables(): Plugin {
  return {
    name: 'field-tables',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]src-main[\\/]protocols[\\/]/, code: DECLARED },
      // Lines stay where they are.
      handler: code => ({ code: withFieldTables(code), map: null }),
    },
  };
}
