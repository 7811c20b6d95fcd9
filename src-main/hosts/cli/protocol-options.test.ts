import { describe, expect, it } from 'vitest';
import { splitOptions } from './options.ts';
import { protocolsInUse } from './protocol-options.ts';

const names = { 'disable-protocol': true, 'enable-protocol': true, 'only-protocols': true, 'disable-heuristic': true, 'enable-heuristic': true };
const given = (line: string): ReturnType<typeof protocolsInUse> => protocolsInUse(splitOptions(line.split(' '), { letters: '', names }).options);

describe('the options for protocols', () => {
  it.each([
    ['--disable-protocol http,tls', ['http', 'tls']], ['--disable-protocol http --disable-protocol tls --enable-protocol http', ['tls']],
    ['--enable-protocol http', []],
  ])('%s', (line, disabled) => {
    expect([...given(line).disabled]).toEqual(disabled);
  });

  it('leave only some in use, and what carries them', () => {
    const { disabled } = given('--only-protocols dns');
    expect(['dns', 'http', 'tls', 'udp'].map(name => disabled.has(name))).toEqual([false, true, true, false]);
  });

  it('name heuristics by what they find', () => {
    expect([...given('--disable-heuristic http_tcp,bittorrent_udp --enable-heuristic http_tcp').unsigned]).toEqual(['bittorrent']);
  });
});
