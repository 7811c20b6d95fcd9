/** X.509 certificates by themselves, as HTTP carries them: RFC 2585. */
import { protocol } from '../../dissect/index.ts';
import { CERTIFICATE_FIELDS, readCertificate } from './x509/certificate.ts';

export const x509 = protocol({
  name: 'x509af',
  title: 'X.509 Certificate',
  short: '',
  on: { media_type: ['application/pkix-cert', 'application/x-x509-ca-cert', 'application/x-x509-server-cert', 'application/x-x509-user-cert'] },
  fields: CERTIFICATE_FIELDS,
  dissect(p) {
    const { subject } = readCertificate(p);
    if (subject !== '') p.title(`: ${subject}`);
    p.skip(p.remaining);
  },
});
