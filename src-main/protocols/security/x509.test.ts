import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './x509.examples.ts';

describe('a certificate', () => {
  const packet = dissect(examples.certificate.hex, { as: 'x509af' });

  it('has names, times, a key and a signature', () => {
    expect(packet.trouble).toBe('none');
    expect(packet.value('x509af.version')).toBe('2');
    expect(packet.value('x509af.serialNumber')).toBe('4c28354e624111eaf0ea48eb00ada0ab015f662f');
    expect(packet.values('x509sat.uTF8String')).toEqual(['Example', 'www.example.com', 'Example', 'www.example.com']);
    expect(packet.values('x509af.utcTime')[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(UTC\)$/);
    expect(packet.value('pkcs1.namedCurve')).toBe('1.2.840.10045.3.1.7');
    expect(packet.lines()[0]).toBe('X.509 Certificate: id-at-commonName=www.example.com,id-at-organizationName=Example,id-at-countryName=XX');
  });

  it('has extensions', () => {
    expect(packet.values('x509af.extension.id')).toEqual(['2.5.29.14', '2.5.29.35', '2.5.29.19', '2.5.29.17', '2.5.29.15', '2.5.29.37']);
    expect(packet.value('x509ce.dNSName')).toBe('www.example.com');
    expect(packet.value('x509ce.IPAddress.ipv4')).toBe('192.0.2.1');
    expect([packet.value('x509ce.KeyUsage.digitalSignature'), packet.value('x509ce.KeyUsage.keyCertSign')]).toEqual(['1', '0']);
    expect(packet.value('x509ce.KeyPurposeId')).toBe('1.3.6.1.5.5.7.3.1');
  });

  it('tells where each part lies', () => {
    expect(packet.range('x509af.serialNumber')).toEqual([15, 20]);
  });

  it('is valid from one time to another', () => {
    const at = (date: string): readonly string[] =>
      dissect(examples.certificate.hex, { as: 'x509af', record: { seconds: Date.parse(date) / 1000 } }).remarks;
    expect(packet.values('x509af.utcTime')).toEqual(['2026-11-21 03:53:34 (UTC)', '2036-11-18 03:53:34 (UTC)']);
    expect([at('2026-11-21T03:53:33Z'), at('2026-11-21T03:53:34Z'), at('2036-11-18T03:53:35Z'), at('1970-01-01T00:00:09Z')]).toEqual([
      ['The certificate was not valid yet when the packet was captured'], [], ['The certificate had expired when the packet was captured'], [],
    ]);
  });

  it('that is cut off keeps nothing half read, and is no bug', () => {
    expect(dissect(examples.cut.hex, { as: 'x509af' }).trouble).toBe('none');
  });
});
