import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples as socks } from '../tunnels/socks.examples.ts';
import { examples } from './rlogin.examples.ts';

describe('rlogin', () => {
  it('begins with two names and a terminal', () => {
    const start = dissect(examples.start.hex);
    expect(start.protocols).toBe('eth:ethertype:ip:tcp:rlogin');
    expect([start.value('rlogin.client_user_name'), start.value('rlogin.server_user_name'), start.value('rlogin.terminal_type')])
      .toEqual(['alice', 'bob', 'xterm/38400']);
  });

  it('tells of windows and modes between what is typed', () => {
    expect(dissect(examples.window.hex).value('rlogin.window_size.cols')).toBe('80');
    expect(dissect(examples.control.hex).info).toBe('Control Message: Cooked mode');
    expect(dissect(examples.data.hex).info).toBe('Data: ls\\r');
  });
});

describe('SOCKS', () => {
  it('agrees upon how to tell who somebody is', () => {
    expect(dissect(socks.methods.hex).values('socks.auth_method')).toEqual(['0', '2']);
    expect(dissect(socks.method.hex).info).toBe('Version: 5 Connect to server response');
    expect(dissect(socks.password.hex).value('socks.username')).toBe('alice');
    expect(dissect(socks.right.hex).value('socks.auth_status')).toBe('0');
  });

  it('connects to hosts by name, in version 5 and 4a', () => {
    const connect = dissect(socks.connect.hex);
    expect(connect.info).toBe('Version: 5 Command Request - Connect');
    expect([connect.value('socks.remote_name'), connect.value('socks.port')]).toEqual(['example.org', '80']);
    expect(dissect(socks.connected.hex).info).toBe('Version: 5 Command Response - Connect');
    expect(dissect(socks.version4.hex).value('socks.v4a_dns_name')).toBe('example.org');
    expect(dissect(socks.granted.hex).value('socks.results')).toBe('90');
  });
});
