import { describe, expect, it } from 'vitest';
import { tcpFrame } from '../../tooling/frames.ts';
import { dissect, fromHex } from '../../tooling/packets.ts';
import { scanned } from '../../tooling/scanned.ts';
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
    expect(dissect(examples.asReply.hex, { as: 'kerberos' }).value('kerberos.info2_salt')).toBe('EXAMPLE.ORGalice');
  });

  it('shows what protects a request and its answer (RFC 6113 §5.4)', () => {
    const request = dissect(examples.fastRequest.hex, { as: 'kerberos' }), reply = dissect(examples.fastReply.hex, { as: 'kerberos' });
    expect(request.lines().slice(5, -2).map(line => line.trim())).toEqual([
      'PA-DATA pA-FX-FAST', 'padata-type: pA-FX-FAST (136)', expect.stringMatching(/^padata-value: /), 'armored-data', 'armor',
      'armor-type: fX-FAST-ARMOR-AP-REQUEST (1)', expect.stringMatching(/^armor-value: /), 'ap-req', 'pvno: 5', 'msg-type: krb-ap-req (14)',
      'req-checksum', 'cksumtype: cKSUMTYPE-HMAC-SHA1-96-AES-256 (16)', 'checksum: 524c', 'enc-fast-req',
      'etype: eTYPE-AES256-CTS-HMAC-SHA1-96 (18)', 'cipher: ee10',
    ]);
    expect([reply.has('kerberos.enc_fast_rep_element'), reply.value('kerberos.cipher')]).toEqual([true, 'c120']);
  });

  it('names errors, and what would have helped', () => {
    const error = dissect(examples.error.hex, { as: 'kerberos' });
    expect(error.info).toBe('KRB Error: KRB5KDC_ERR_PREAUTH_REQUIRED');
    expect(error.lines()).toContain('        error-code: eRR-PREAUTH-REQUIRED (25)');
    expect(error.value('kerberos.padata_type')).toBe('2');
  });

  it('reads Windows\' own status in an error, MS-KILE §2.2.1', () => {
    const packet = dissect(examples.lockedOut.hex, { as: 'kerberos' });
    expect([packet.info, packet.value('kerberos.smb.nt_status'), packet.value('kerberos.ext_error.flags'), packet.trouble])
      .toEqual(['KRB Error: KRB5KDC_ERR_CLIENT_REVOKED NT Status: STATUS_ACCOUNT_LOCKED_OUT', '0xc0000234', '0x00000001', 'none']);
    // What is of another length is a salt.
    const salt = dissect(examples.lockedOut.hex.replace('a20e040c', 'a20e040b'), { as: 'kerberos' });
    expect([salt.has('kerberos.smb.nt_status'), salt.value('kerberos.pw_salt')]).toEqual([false, '340200c000000000010000']);
  });

  it('says of each message of a packet what is its own', () => {
    const marked = (hex: string): string => `${(hex.length / 2).toString(16).padStart(8, '0')}${hex}`;
    const payload = fromHex(marked(examples.lockedOut.hex) + marked(examples.error.hex) + marked(examples.asRequest.hex));
    const packets = [tcpFrame({ from: '10.0.0.1', to: '10.0.0.2', ports: [88, 40000], sequence: 1, payload })];
    const { around, registry } = scanned(packets), packet = dissect(packets[0], { around: around.at(0), registry });
    expect(packet.info.match(/NT Status/g)).toHaveLength(1);
    expect(packet.info).toMatch(/AS-REQ$/);
  });

  it('is cut from a TCP stream by the record mark (§7.2.2)', () => {
    const bytes = Uint8Array.from([0, 0, 1, 0, 0x6a]);
    expect(kerberos.frame!(bytes, 0, bytes.length, 0)).toBe(260);
  });
});
