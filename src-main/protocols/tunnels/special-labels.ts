/** Labels of MPLS that have a meaning of their own: RFC 3032 §2.1, RFC 5586 §4 and IANA, mpls-label-values. */
export const SPECIAL_LABELS: Readonly<Record<number, string>> = {
  0: 'IPv4 Explicit-Null', 1: 'Router Alert', 2: 'IPv6 Explicit-Null', 3: 'Implicit-Null', 7: 'Entropy Label Indicator (ELI)',
  13: 'Generic Associated Channel Label (GAL)', 14: 'OAM Alert',
};
