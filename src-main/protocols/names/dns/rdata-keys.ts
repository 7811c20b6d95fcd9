/**
 * Records of keys and certificates that zones tell of others, and those that secure an exchange: RFC 4398 (CERT),
 * RFC 4255 (SSHFP), RFC 4025 (IPSECKEY), RFC 6698 (TLSA), RFC 8162 (SMIMEA), RFC 8005 (HIP), RFC 7929 (OPENPGPKEY),
 * RFC 2930 (TKEY), RFC 8945 (TSIG).
 */
import { absoluteTime, expert, ipv4, ipv6, none, octets, text, u16, u8 } from '../../../dissect/index.ts';
import type { Rdata, RdataReader } from './rdata.ts';
import { ALGORITHMS, EXTENDED_CODES } from './record-types.ts';

export const KEY_FIELDS = {
  'cert.type': u16('Type', {
    values: {
      1: 'PKIX', 2: 'SPKI', 3: 'PGP', 4: 'IPKIX', 5: 'ISPKI', 6: 'IPGP', 7: 'ACPKIX', 8: 'IACPKIX', 253: 'Private, URI', 254: 'Private, OID',
    },
  }),
  'cert.key_tag': u16('Key Tag', { hex: true }),
  'cert.algorithm': u8('Algorithm', { values: ALGORITHMS }),
  'cert.certificate': octets('Certificate (or CRL)'),
  openpgpkey: text('OpenPGP Key'),
  'sshfp.algorithm': u8('Algorithm', { values: { 0: 'Reserved', 1: 'RSA', 2: 'DSA', 3: 'ECDSA', 4: 'Ed25519', 5: 'XMSS', 6: 'Ed448' } }),
  'sshfp.fingerprint.type': u8('Fingerprint type', { values: { 0: 'Reserved', 1: 'SHA1', 2: 'SHA256' } }),
  'sshfp.fingerprint': octets('Fingerprint'),
  'ipseckey.gateway_precedence': u8('Gateway Precedence'),
  'ipseckey.gateway_type': u8('Gateway Type', { values: { 0: 'No Gateway', 1: 'IPv4 Gateway', 2: 'IPv6 Gateway', 3: 'DNS Gateway' } }),
  'ipseckey.gateway_algorithm': u8('Gateway Algorithm', { values: { 1: 'DSA', 2: 'RSA', 3: 'ECDSA' } }),
  'ipseckey.gateway_ipv4': ipv4('IPv4 Gateway'),
  'ipseckey.gateway_ipv6': ipv6('IPv6 Gateway'),
  'ipseckey.gateway_dns': text('DNS Gateway'),
  'ipseckey.public_key': octets('Public Key'),
  'tlsa.certificate_usage': u8('Certificate Usage', {
    values: {
      0: 'CA constraint (PKIX-TA)', 1: 'Service certificate constraint (PKIX-EE)', 2: 'Trust anchor assertion (DANE-TA)',
      3: 'Domain-issued certificate (DANE-EE)',
    },
  }),
  'tlsa.selector': u8('Selector', { values: { 0: 'Full certificate (Cert)', 1: 'SubjectPublicKeyInfo (SPKI)' } }),
  'tlsa.matching_type': u8('Matching Type', {
    values: { 0: 'No Hash Used (Full)', 1: '256 bit hash by SHA2 (SHA2-256)', 2: '512 bit hash by SHA2 (SHA2-512)' },
  }),
  'tlsa.certificate_association_data': octets('Certificate Association Data'),
  'hip.hit.length': u8('HIT length'),
  'hip.hit.pk.algo': u8('HIT length', { values: { 0: 'Reserved', 1: 'DSA', 2: 'RSA', 3: 'ECDSA' } }),
  'hip.pk.length': u16('PK length'),
  'hip.hit': octets('Host Identity Tag'),
  'hip.pk': octets('HIP Public Key'),
  'hip.rendezvous_server': text('Rendezvous Server'),
  'tkey.algo_name': text('Algorithm name'),
  'tkey.signature_expiration': absoluteTime('Signature Expiration'),
  'tkey.signature_inception': absoluteTime('Signature Inception'),
  'tkey.mode': u16('Mode', { values: { 1: 'Server assigned', 2: 'Diffie Hellman', 3: 'GSSAPI', 4: 'Resolver assigned', 5: 'Delete' } }),
  'tkey.error': u16('Error', { values: EXTENDED_CODES }),
  'tkey.key_size': u16('Key Size'),
  'tkey.key_data': octets('Key Data'),
  'tkey.other_size': u16('Other Size'),
  'tkey.other_data': octets('Other Data'),
  'tsig.algorithm_name': text('Algorithm Name'),
  'tsig.time_signed': absoluteTime('Time Signed'),
  'tsig.original_id': u16('Original Id'),
  'tsig.error': u16('Error', { values: EXTENDED_CODES }),
  'tsig.fudge': u16('Fudge'),
  'tsig.mac_size': u16('MAC Size'),
  'tsig.mac': none('MAC'),
  'tsig.other_len': u16('Other Len'),
  'tsig.other_data': octets('Other Data'),
  'tsig.noalg': expert('No dissector for algorithm', 'warning', 'Undecoded'),
};

const f = KEY_FIELDS;

/** By type of the record. */
export const KEY_READERS: Readonly<Record<number, RdataReader>> = {
  37: r => {
    r.p.take(f['cert.type']);
    r.p.take(f['cert.key_tag']);
    r.p.take(f['cert.algorithm']);
    r.rest(f['cert.certificate']);
  },
  44: r => {
    r.p.take(f['sshfp.algorithm']);
    r.p.take(f['sshfp.fingerprint.type']);
    r.rest(f['sshfp.fingerprint']);
  },
  45: r => {
    const { p } = r;
    p.take(f['ipseckey.gateway_precedence']);
    const type = p.take(f['ipseckey.gateway_type']);
    p.take(f['ipseckey.gateway_algorithm']);
    if (type === 1) p.take(f['ipseckey.gateway_ipv4']);
    else if (type === 2) p.take(f['ipseckey.gateway_ipv6']);
    else if (type === 3) r.name(f['ipseckey.gateway_dns']);
    if (p.remaining > 0) r.rest(f['ipseckey.public_key']);
  },
  52: r => {
    certificateAssociation(r);
    r.repeatOwner();
  },
  53: certificateAssociation,
  55: r => {
    const { p } = r;
    const tag = p.take(f['hip.hit.length']);
    p.take(f['hip.hit.pk.algo']);
    const key = p.take(f['hip.pk.length']);
    p.take(f['hip.hit'], tag);
    p.take(f['hip.pk'], key);
    while (p.remaining > 0) r.name(f['hip.rendezvous_server']);
    r.repeatOwner();
  },
  61: r => r.rest(f.openpgpkey),
  249: r => {
    const { p } = r;
    r.name(f['tkey.algo_name']);
    r.moment(f['tkey.signature_inception']);
    r.moment(f['tkey.signature_expiration']);
    p.take(f['tkey.mode']);
    p.take(f['tkey.error']);
    const size = p.take(f['tkey.key_size']);
    if (size > 0) p.take(f['tkey.key_data'], size);
    const other = p.take(f['tkey.other_size']);
    if (other > 0) p.take(f['tkey.other_data'], other);
  },
  250: r => {
    const { p } = r;
    const algorithm = r.name(f['tsig.algorithm_name']);
    r.moment(f['tsig.time_signed'], 6);
    p.take(f['tsig.fudge']);
    const size = p.take(f['tsig.mac_size']);
    if (size > 0) {
      p.take(f['tsig.mac'], size);
      const outer = p.under();
      p.expert(f['tsig.noalg'], `No dissector for algorithm:${algorithm}`);
      p.close(outer);
    }
    p.take(f['tsig.original_id']);
    p.take(f['tsig.error']);
    const other = p.take(f['tsig.other_len']);
    if (other > 0) p.take(f['tsig.other_data'], other);
  },
};

function certificateAssociation(r: Rdata): void {
  for (const field of [f['tlsa.certificate_usage'], f['tlsa.selector'], f['tlsa.matching_type']]) r.p.take(field);
  r.rest(f['tlsa.certificate_association_data']);
}
