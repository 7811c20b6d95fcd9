/** The build: every entry of the node side into out/main, the sandboxed preload into out/preload, the window into out/renderer. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const source = (path: string) => resolve(root, path);

/** The entries among these whose source is there, and a part of the build only where it has one. */
function present(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));
}
function part<Config>(entries: Record<string, string>, config: (input: Record<string, string>) => Config): Config | undefined {
  const input = present(entries);
  return Object.keys(input).length > 0 ? config(input) : undefined;
}

const flat = { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' } as const;

export default defineConfig({
  main: part(
    {
      electron: source('src-main/hosts/electron/main.ts'),
      web: source('src-main/hosts/web/main.ts'),
      cli: source('src-main/hosts/cli/main.ts'),
      ...(existsSync(source('src-main/engine/index.ts')) && { worker: source('src-main/worker/main.ts') }),
    },
    (input) => ({
      // Nothing is left to node_modules: the command line starts without resolving packages, and a packaged app needs none.
      build: {
        externalizeDeps: false,
        outDir: source('out/main'),
        target: 'node20',
        rolldownOptions: {
          input,
          // `ws` tries two optional native speed-ups that this project does not install.
          external: ['bufferutil', 'utf-8-validate'],
          // Chunks lie beside the entries, so that `new URL('./worker.js', import.meta.url)` is right from any of them.
          output: flat,
        },
      },
    }),
  ),
  // A sandboxed preload is one CommonJS file without imports.
  preload: part({ preload: source('src-main/hosts/electron/preload.ts') }, (input) => ({
    build: {
      externalizeDeps: false,
      outDir: source('out/preload'),
      rolldownOptions: { input, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  })),
  renderer: part({ index: source('src-renderer/index.html') }, (input) => ({
    root: source('src-renderer'),
    plugins: [react()],
    // Loaded from disk, so one large file is as good as many: the limit that warns of slow downloads does not apply.
    build: { outDir: source('out/renderer'), minify: true, chunkSizeWarningLimit: 5000, rolldownOptions: { input } },
  })),
});
