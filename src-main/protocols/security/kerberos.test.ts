import { describe, expect, it } from 'vitest';
import { dissect } from '../../tooling/packets.ts';
import { examples } from './kerberos.examples.ts';
import { kerberos } from './kerberos.ts';

describe('Kerberos', () => {
  it('reads who asks for which ticket, with which ciphers', () => {
    const request = dissect(examples.asRequest.hex, { as: 'kerberos' });
    expect(request.info).toBe('AS-REQ');
    expect(request.protocol).toBe('KRB5');
    expect(request.values('kerberos.CNameString')).toEqual(['alice']);
    expect(request.values('kerberos.SNameString')).toEqual(['krbtgt', 'EXAMPLE.ORG']);
    expect(request.values('kerberos.ENCTYPE')).toEqual(['18', '17', '-128']);
    expect(request.value('kerberos.KDCOptions.forwardable')).toBe('1');
    expect(request.value('kerberos.KDCOptions.renewable.ok')).toBe('1');
    expect(request.value('kerberos.include_pac')).toBe('1');
    expect(request.value('kerberos.addr_ip')).toBe('192.0.2.1');
    expect(request.value('kerberos.till')).toBe('Sep 13, 2037 02:48:05.000000000 UTC');
  });

  it('reads the request for a service within which the ticket for it lies (RFC 4120 §7.5.2)', () => {
    const request = dissect(examples.tgsRequest.hex, { as: 'kerberos' });
    expect(request.info).toBe('TGS-REQ');
    expect(request.has('kerberos.ap_req_element')).toBe(true);
    expect(request.value('kerberos.APOptions.mutual.required')).toBe('1');
  });

  it('tells of the salt that an answer brings', () => {
    expect(dissect(examples.asReply.hex, { as: 'kerberos' }).value('kerberos.info_salt')).toBe(Buffer.from('EXAMPLE.ORGalice').toString('hex'));
  });

  it('names errors, and what would have helped', () => {
    const error = dissect(examples.error.hex, { as: 'kerberos' });
    expect(error.info).toBe('KRB Error: KRB5KDC_ERR_PREAUTH_REQUIRED');
    expect(error.lines()).toContain('        error-code: eRR-PREAUTH-REQUIRED (25)');
    expect(error.value('kerberos.padata_type')).toBe('2');
  });

  it('is cut from a TCP stream by the record mark (§7.2.2)', () => {
    const bytes = Uint8Array.from([0, 0, 1, 0, 0x6a]);
    expect(kerberos.frame!(bytes, 0, bytes.length, 0)).toBe(260);
  });
});
