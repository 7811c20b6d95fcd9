import { describe, expect, it } from 'vitest';
import { readServices } from './services.ts';

describe('services', () => {
  const services = readServices();

  it.each([
    ['tcp', 80, 'http'], ['tcp', 443, 'https'], ['tcp', 22, 'ssh'], ['udp', 53, 'domain'], ['udp', 123, 'ntp'], ['sctp', 2905, 'm3ua'],
    ['dccp', 9, 'discard'],
  ] as const)('%s port %i is %s', (transport, port, name) => {
    expect(services[transport].get(port)).toBe(name);
  });

  it('have no names at ports for private use', () => {
    expect(services.tcp.get(65000)).toBeUndefined();
  });

  it('differ from transport to transport', () => {
    expect([services.tcp.get(514), services.udp.get(514)]).toEqual(['shell', 'syslog']);
  });
});
