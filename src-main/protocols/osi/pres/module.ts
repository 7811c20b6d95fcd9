/** Messages of OSI's presentation layer, ITU-T X.226 §8.2. */
import type { Module } from '../../asn1/schema.ts';

export const PRESENTATION_MODULE: Module = {
  prefix: 'pres',
  types: `
    CP-type ::= SET {
      mode-selector [0] IMPLICIT Mode-selector, x410-mode-parameters [1] IMPLICIT ANY OPTIONAL,
      normal-mode-parameters [2] IMPLICIT SEQUENCE {
        protocol-version [0] Protocol-version OPTIONAL, calling-presentation-selector [1] OCTET STRING OPTIONAL,
        called-presentation-selector [2] OCTET STRING OPTIONAL, presentation-context-definition-list [4] Context-list OPTIONAL,
        default-context-name [6] Default-context-name OPTIONAL, presentation-requirements [8] Presentation-requirements OPTIONAL,
        user-session-requirements [9] User-session-requirements OPTIONAL, protocol-options [11] Protocol-options OPTIONAL,
        initiators-nominated-context [12] INTEGER OPTIONAL, extensions [14] SEQUENCE { } OPTIONAL, user-data User-data OPTIONAL } OPTIONAL }
    CPA-PPDU ::= SET {
      mode-selector [0] Mode-selector, x410-mode-parameters [1] ANY OPTIONAL,
      normal-mode-parameters [2] SEQUENCE {
        protocol-version [0] Protocol-version OPTIONAL, responding-presentation-selector [3] OCTET STRING OPTIONAL,
        presentation-context-definition-result-list [5] Result-list OPTIONAL, presentation-requirements [8] Presentation-requirements OPTIONAL,
        user-session-requirements [9] User-session-requirements OPTIONAL, protocol-options [11] Protocol-options OPTIONAL,
        responders-nominated-context [13] INTEGER OPTIONAL, user-data User-data OPTIONAL } OPTIONAL }
    CPR-PPDU ::= CHOICE {
      x400-mode-parameters SET { },
      normal-mode-parameters SEQUENCE {
        protocol-version [0] Protocol-version OPTIONAL, responding-presentation-selector [3] OCTET STRING OPTIONAL,
        presentation-context-definition-result-list [5] Result-list OPTIONAL, default-context-result [7] Result OPTIONAL,
        provider-reason [10] INTEGER {
          reason-not-specified(0), temporary-congestion(1), local-limit-exceeded(2), called-presentation-address-unknown(3),
          protocol-version-not-supported(4), default-context-not-supported(5), user-data-not-readable(6), no-PSAP-available(7) } OPTIONAL,
        user-data User-data OPTIONAL } }
    Abort-type ::= CHOICE { aru-ppdu ARU-PPDU, arp-ppdu ARP-PPDU }
    ARU-PPDU ::= CHOICE {
      x400-mode-parameters SET { },
      normal-mode-parameters [0] SEQUENCE {
        presentation-context-identifier-list [0] Presentation-context-identifier-list OPTIONAL,
        user-data User-data OPTIONAL } }
    ARP-PPDU ::= SEQUENCE {
      provider-reason [0] INTEGER {
        reason-not-specified(0), unrecognized-ppdu(1), unexpected-ppdu(2), unexpected-session-service-primitive(3),
        unrecognized-ppdu-parameter(4), unexpected-ppdu-parameter(5), invalid-ppdu-parameter-value(6) } OPTIONAL,
      event-identifier [1] INTEGER {
        cp-PPDU(0), cpa-PPDU(1), cpr-PPDU(2), aru-PPDU(3), arp-PPDU(4), ac-PPDU(5), aca-PPDU(6), td-PPDU(7), ttd-PPDU(8), te-PPDU(9),
        tc-PPDU(10), tcc-PPDU(11), rs-PPDU(12), rsa-PPDU(13), s-release-indication(14), s-release-confirm(15) } OPTIONAL }

    Mode-selector ::= SET { mode-value [0] INTEGER { x410-1984-mode(0), normal-mode(1) } }
    Context-list ::= SEQUENCE OF SEQUENCE {
      presentation-context-identifier INTEGER, abstract-syntax-name OBJECT IDENTIFIER,
      transfer-syntax-name-list SEQUENCE OF Transfer-syntax-name }
    Presentation-context-identifier-list ::= SEQUENCE OF SEQUENCE {
      presentation-context-identifier INTEGER, transfer-syntax-name OBJECT IDENTIFIER }
    Transfer-syntax-name ::= OBJECT IDENTIFIER
    Default-context-name ::= SEQUENCE { abstract-syntax-name [0] OBJECT IDENTIFIER, transfer-syntax-name [1] OBJECT IDENTIFIER }
    Result-list ::= SEQUENCE OF SEQUENCE {
      result [0] Result, transfer-syntax-name [1] OBJECT IDENTIFIER OPTIONAL,
      provider-reason [2] INTEGER {
        reason-not-specified(0), abstract-syntax-not-supported(1), proposed-transfer-syntaxes-not-supported(2),
        local-limit-on-DCS-exceeded(3) } OPTIONAL }
    Result ::= INTEGER { acceptance(0), user-rejection(1), provider-rejection(2) }
    Presentation-requirements ::= BIT STRING { context-management(0), restoration(1) }
    Protocol-options ::= BIT STRING { nominated-context(0), short-encoding(1), packed-encoding-rules(2) }
    Protocol-version ::= BIT STRING { version-1(0) }
    User-session-requirements ::= BIT STRING {
      half-duplex(0), duplex(1), expedited-data(2), minor-synchronize(3), major-synchronize(4), resynchronize(5), activity-management(6),
      negotiated-release(7), capability-data(8), exceptions(9), typed-data(10), symmetric-synchronize(11), data-separation(12) }

    User-data ::= CHOICE {
      simply-encoded-data [APPLICATION 0] OCTET STRING, fully-encoded-data [APPLICATION 1] SEQUENCE OF PDV-list }
    PDV-list ::= SEQUENCE {
      transfer-syntax-name OBJECT IDENTIFIER OPTIONAL, presentation-context-identifier INTEGER,
      presentation-data-values CHOICE {
        single-ASN1-type [0] EXPLICIT ANY, octet-aligned [1] OCTET STRING, arbitrary [2] BIT STRING } }`,
};
