/** `npm start [-- FILE…]`: opens Netloupe, on a fresh clone too. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Netloupe needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { openWindow } = await import('./launch.mjs');
  await openWindow(process.argv.slice(2));
}
