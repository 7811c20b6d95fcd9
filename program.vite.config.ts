/** The build of the command line: one CommonJS file, of which V8 can keep the compiled code (`hosts/cli/kept-code.mjs`). */
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { asciiSource } from './src-main/tooling/ascii-source.ts';
import { fieldTables } from './src-main/tooling/field-tables.ts';
import { lateProtocols } from './src-main/tooling/late-protocols.ts';

const path = (name: string) => resolve(import.meta.dirname, name);

export default defineConfig({
  plugins: [lateProtocols(import.meta.dirname), fieldTables(), asciiSource()],
  build: {
    ssr: path('src-main/hosts/cli/program.ts'),
    outDir: path('out/main'),
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
});
