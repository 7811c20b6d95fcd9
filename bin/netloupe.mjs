#!/usr/bin/env node
/** `netloupe FILE…` opens the window; `netloupe read|summary|import …` are the command line, which runs in this process so that it starts fast. */
import { existsSync } from 'node:fs';

const commands = ['read', 'summary', 'import', 'help', '--help', '-h', '--version', '-v'];

if (commands.includes(process.argv[2])) {
  const built = new URL('../out/main/cli.js', import.meta.url);
  if (!existsSync(built)) {
    const { prepare } = await import('../src-main/tooling/launch.mjs');
    await prepare();
  }
  await import(built.href);
} else {
  const { openWindow } = await import('../src-main/tooling/launch.mjs');
  await openWindow(process.argv.slice(2));
}
