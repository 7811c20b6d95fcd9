/** The build: every entry of the node side into out/main, the sandboxed preload into out/preload, the window into out/renderer. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { fieldTables } from './src-main/tooling/field-tables.ts';

const path = (name: string) => resolve(import.meta.dirname, name);

export default defineConfig({
  main: {
    plugins: [fieldTables()],
    // Nothing is left to node_modules: the command line starts without resolving packages, and a packaged app needs none.
    build: {
      externalizeDeps: false,
      outDir: path('out/main'),
      target: 'node20',
      rolldownOptions: {
        input: {
          electron: path('src-main/hosts/electron/main.ts'),
          web: path('src-main/hosts/web/main.ts'),
          cli: path('src-main/hosts/cli/start.ts'),
          worker: path('src-main/worker/main.ts'),
          ahead: path('src-main/scan/ahead-thread.ts'),
          print: path('src-main/engine/read/print-thread.ts'),
        },
        // `ws` tries two optional native speed-ups that this project does not install.
        external: ['bufferutil', 'utf-8-validate'],
        // Chunks lie beside the entries, so that `new URL('./worker.js', import.meta.url)` is right from any of them.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    // A sandboxed preload is one CommonJS file without imports.
    build: {
      externalizeDeps: false,
      outDir: path('out/preload'),
      rolldownOptions: {
        input: { preload: path('src-main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path('src-renderer'),
    plugins: [react()],
    build: {
      outDir: path('out/renderer'),
      minify: true,
      // Loaded from disk, one large file is as good as many: the limit that warns of slow downloads does not apply.
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: { index: path('src-renderer/index.html') } },
    },
  },
});
