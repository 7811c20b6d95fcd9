/** Mechanisms of GSS-API that people meet: RFC 4178, RFC 1964, MS-SPNG, MS-NLMP. */
export const MECHANISMS: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.2': 'SPNEGO - Simple Protected Negotiation',
  '1.2.840.48018.1.2.2': 'MS KRB5 - Microsoft Kerberos 5',
  '1.2.840.113554.1.2.2': 'KRB5 - Kerberos 5',
  '1.2.840.113554.1.2.2.3': 'KRB5 - Kerberos 5 - User to User',
  '1.3.6.1.4.1.311.2.2.10': 'NTLMSSP - Microsoft NTLM Security Support Provider',
  '1.3.6.1.4.1.311.2.2.30': 'NEGOEX - SPNEGO Extended Negotiation Security Mechanism',
};
