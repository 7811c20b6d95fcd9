import { describe, expect, it } from 'vitest';
import { browserCommand } from './browser.ts';

const address = 'http://127.0.0.1:1/start/x';

describe('the browser', () => {
  it.each([
    ['darwin', {}, [], ['open', address]],
    ['win32', {}, [], ['cmd', '/c', 'start', '', address]],
    ['linux', { DISPLAY: ':0' }, ['firefox', 'xdg-open'], ['xdg-open', address]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['firefox'], ['firefox', address]],
    ['linux', { DISPLAY: ':0' }, [], undefined],
    ['linux', {}, ['xdg-open'], undefined],
  ] as const)('on %s with %j and %j is %j', (platform, environment, installed: readonly string[], command) => {
    expect(browserCommand(address, platform, environment, (program) => installed.includes(program))).toEqual(command);
  });
});
