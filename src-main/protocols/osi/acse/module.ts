/** Messages of OSI's association control, ITU-T X.227 §9.1. */
import type { Module } from '../../asn1/schema.ts';

export const ASSOCIATION_MODULE: Module = {
  prefix: 'acse',
  types: `
    ACSE-apdu ::= CHOICE {
      aarq AARQ-apdu, aare AARE-apdu, rlrq RLRQ-apdu, rlre RLRE-apdu, abrt ABRT-apdu }
    AARQ-apdu ::= [APPLICATION 0] SEQUENCE {
      protocol-version [0] T_AARQ-protocol-version OPTIONAL, aSO-context-name [1] EXPLICIT ASO-context-name,
      called-AP-title [2] EXPLICIT AP-title OPTIONAL, called-AE-qualifier [3] EXPLICIT ASO-qualifier OPTIONAL,
      called-AP-invocation-identifier [4] EXPLICIT INTEGER OPTIONAL, called-AE-invocation-identifier [5] EXPLICIT INTEGER OPTIONAL,
      calling-AP-title [6] EXPLICIT AP-title OPTIONAL, calling-AE-qualifier [7] EXPLICIT ASO-qualifier OPTIONAL,
      calling-AP-invocation-identifier [8] EXPLICIT INTEGER OPTIONAL, calling-AE-invocation-identifier [9] EXPLICIT INTEGER OPTIONAL,
      sender-acse-requirements [10] ACSE-requirements OPTIONAL, mechanism-name [11] OBJECT IDENTIFIER OPTIONAL,
      calling-authentication-value [12] EXPLICIT Authentication-value OPTIONAL, implementation-information [29] GraphicString OPTIONAL,
      user-information [30] Association-data OPTIONAL }
    AARE-apdu ::= [APPLICATION 1] SEQUENCE {
      protocol-version [0] T_AARE-protocol-version OPTIONAL, aSO-context-name [1] EXPLICIT ASO-context-name,
      result [2] EXPLICIT INTEGER { accepted(0), rejected-permanent(1), rejected-transient(2) } (0..2),
      result-source-diagnostic [3] EXPLICIT Associate-source-diagnostic,
      responding-AP-title [4] EXPLICIT AP-title OPTIONAL, responding-AE-qualifier [5] EXPLICIT ASO-qualifier OPTIONAL,
      responding-AP-invocation-identifier [6] EXPLICIT INTEGER OPTIONAL, responding-AE-invocation-identifier [7] EXPLICIT INTEGER OPTIONAL,
      responder-acse-requirements [8] ACSE-requirements OPTIONAL, mechanism-name [9] OBJECT IDENTIFIER OPTIONAL,
      responding-authentication-value [10] EXPLICIT Authentication-value OPTIONAL, implementation-information [29] GraphicString OPTIONAL,
      user-information [30] Association-data OPTIONAL }
    RLRQ-apdu ::= [APPLICATION 2] SEQUENCE {
      reason [0] INTEGER { normal(0), urgent(1), user-defined(30) } OPTIONAL, user-information [30] Association-data OPTIONAL }
    RLRE-apdu ::= [APPLICATION 3] SEQUENCE {
      reason [0] INTEGER { normal(0), not-finished(1), user-defined(30) } OPTIONAL, user-information [30] Association-data OPTIONAL }
    ABRT-apdu ::= [APPLICATION 4] SEQUENCE {
      abort-source [0] ABRT-source,
      abort-diagnostic [1] ENUMERATED {
        no-reason-given(1), protocol-error(2), authentication-mechanism-name-not-recognized(3),
        authentication-mechanism-name-required(4), authentication-failure(5), authentication-required(6) } OPTIONAL,
      user-information [30] Association-data OPTIONAL }
    ABRT-source ::= INTEGER { service-user(0), service-provider(1) } (0..1)
    T_AARQ-protocol-version ::= BIT STRING { version1(0) }
    T_AARE-protocol-version ::= BIT STRING { version1(0) }
    ASO-context-name ::= OBJECT IDENTIFIER
    AP-title ::= CHOICE { ap-title-form1 ANY-SEQUENCE, ap-title-form2 OBJECT IDENTIFIER, ap-title-form3 PrintableString }
    ASO-qualifier ::= CHOICE {
      aso-qualifier-form1 ANY-SEQUENCE, aso-qualifier-form2 INTEGER, aso-qualifier-form3 PrintableString,
      aso-qualifier-form-any-octets OCTET STRING }
    ANY-SEQUENCE ::= SEQUENCE OF ANY
    ACSE-requirements ::= BIT STRING {
      authentication(0), aSO-context-negotiation(1), higher-level-association(2), nested-association(3) }
    Associate-source-diagnostic ::= CHOICE {
      service-user [1] EXPLICIT INTEGER {
        null(0), no-reason-given(1), application-context-name-not-supported(2), calling-AP-title-not-recognized(3),
        calling-AP-invocation-identifier-not-recognized(4), calling-AE-qualifier-not-recognized(5),
        calling-AE-invocation-identifier-not-recognized(6), called-AP-title-not-recognized(7),
        called-AP-invocation-identifier-not-recognized(8), called-AE-qualifier-not-recognized(9),
        called-AE-invocation-identifier-not-recognized(10), authentication-mechanism-name-not-recognized(11),
        authentication-mechanism-name-required(12), authentication-failure(13), authentication-required(14) } (0..14),
      service-provider [2] EXPLICIT INTEGER { null(0), no-reason-given(1), no-common-acse-version(2) } (0..2) }
    Authentication-value ::= CHOICE {
      charstring [0] GraphicString, bitstring [1] BIT STRING, external [2] ANY,
      other [3] SEQUENCE { other-mechanism-name OBJECT IDENTIFIER, other-mechanism-value ANY } }
    Association-data ::= SEQUENCE OF EXTERNALt
    EXTERNALt ::= [UNIVERSAL 8] SEQUENCE {
      direct-reference OBJECT IDENTIFIER OPTIONAL, indirect-reference INTEGER OPTIONAL, data-value-descriptor ObjectDescriptor OPTIONAL,
      encoding CHOICE { single-ASN1-type [0] EXPLICIT ANY, octet-aligned [1] OCTET STRING, arbitrary [2] BIT STRING } }`,
};
