/**
 * A part of the build: a program of nothing but ASCII. V8 keeps a source of other
 * characters with two bytes for each, which for five megabytes takes 15 ms at every start.
 */
import type { Plugin } from 'vite';

/** The same program: in what the bundler writes, other characters stand in strings, templates, regular expressions and comments alone. */
export const inAscii = (code: string): string => code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

export function asciiSource(): Plugin {
  return {
    name: 'ascii-source',
    // Last of all: whatever is written anew loses its escapes.
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const part of Object.values(bundle)) if (part.type === 'chunk') part.code = inAscii(part.code);
      },
    },
  };
}
