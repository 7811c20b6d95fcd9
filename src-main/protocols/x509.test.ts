import { describe, expect, it } from 'vitest';
import { dissect } from '../tooling/packets.ts';
import { examples } from './x509.examples.ts';

describe('x509', () => {
  it('reads names, validity and alternative names of a certificate', () => {
    const packet = dissect(examples.certificate.hex, { as: 'x509af' });
    expect(packet.trouble).toBe('none');
    expect(packet.values('x509ce.dNSName')).toEqual(['www.example.com']);
    expect(packet.values('x509sat.uTF8String')).toEqual(['Netloupe', 'www.example.com', 'Netloupe', 'www.example.com']);
    expect(packet.has('x509af.utcTime')).toBe(true);
  });
});
