/** The certificate of the TLS examples by itself. */
import { CERTIFICATE_DER } from './tls.examples.ts';

export const examples = {
  certificate: { as: 'x509af', hex: CERTIFICATE_DER },
  cut: { as: 'x509af', hex: CERTIFICATE_DER.slice(0, 400) },
} as const;
