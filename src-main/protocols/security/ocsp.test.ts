import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './ocsp.examples.ts';

describe('ocsp', () => {
  it('reads requests with their nonce', () => {
    const packet = dissect(examples.request.hex, { as: 'http' });
    expect([packet.protocol, packet.info, packet.protocols]).toEqual(['OCSP', 'Request', 'http:ocsp']);
    expect([packet.value('ocsp.serialNumber'), packet.value('x509af.algorithm.id')]).toEqual(['1234', '1.3.14.3.2.26']);
    expect([packet.value('pkix1explicit.id'), packet.value('ocsp.ReOcspNonce')?.length]).toEqual(['1.3.6.1.5.5.7.48.1.2', 32]);
  });

  it('reads responses', () => {
    const packet = dissect(examples.good.hex, { as: 'ocsp' });
    expect([packet.info, packet.value('ocsp.responseStatus'), packet.value('ocsp.certStatus'), packet.has('ocsp.certs')])
      .toEqual(['Response', '0', '0', false]);
    expect(packet.lines().map(line => line.trim())).toContain('responses: 1 item');
    expect([packet.has('ocsp.thisUpdate'), packet.has('ocsp.nextUpdate'), packet.value('ocsp.responderID')]).toEqual([true, true, '1']);
  });

  it('reads why and when a certificate was revoked, and whose the signature is', () => {
    const packet = dissect(examples.revoked.hex, { as: 'ocsp' });
    expect([packet.value('ocsp.certStatus'), packet.value('ocsp.revocationReason')]).toEqual(['1', '4']);
    expect(packet.value('ocsp.revocationTime')).toContain('May 14, 2025 14:58:49');
    expect(packet.lines().some(line => line.trim() === 'Certificate (id-at-commonName=Example CA)')).toBe(true);
  });

  it('reads a refusal', () => {
    expect(dissect(examples.refused.hex, { as: 'ocsp' }).value('ocsp.responseStatus')).toBe('6');
  });
});
