/** Messages and dialogues of TCAP, ITU-T Q.773 §3 and §4. */
import type { Module } from '../../asn1/schema.ts';

/** §3.1.3, also as users of transactions have it: operations and errors are OPERATION and ERROR, and theirs to name. */
export const COMPONENT_TYPES = `
  Component ::= CHOICE {
    invoke [1] Invoke, returnResultLast [2] ReturnResult, returnError [3] ReturnError, reject [4] Reject, returnResultNotLast [7] ReturnResult }
  Invoke ::= SEQUENCE { invokeID INTEGER, linkedID [0] INTEGER OPTIONAL, opCode OPERATION, parameter ANY OPTIONAL }
  ReturnResult ::= SEQUENCE { invokeID INTEGER, resultretres SEQUENCE { opCode OPERATION, parameter ANY OPTIONAL } OPTIONAL }
  ReturnError ::= SEQUENCE { invokeID INTEGER, errorCode ERROR, parameter ANY OPTIONAL }
  Reject ::= SEQUENCE { invokeIDRej CHOICE { derivable INTEGER, not-derivable NULL }, problem Problem }
  Problem ::= CHOICE {
    generalProblem [0] INTEGER { unrecognizedComponent(0), mistypedComponent(1), badlyStructuredComponent(2) },
    invokeProblem [1] INTEGER {
      duplicateInvokeID(0), unrecognizedOperation(1), mistypedParameter(2), resourceLimitation(3), initiatingRelease(4),
      unrecognizedLinkedID(5), linkedResponseUnexpected(6), unexpectedLinkedOperation(7) },
    returnResultProblem [2] INTEGER { unrecognizedInvokeID(0), returnResultUnexpected(1), mistypedParameter(2) },
    returnErrorProblem [3] INTEGER {
      unrecognizedInvokeID(0), returnErrorUnexpected(1), unrecognizedError(2), unexpectedError(3), mistypedParameter(4) } }`;

export const TCAP_MODULE: Module = {
  prefix: 'tcap',
  types: `
    TCMessage ::= CHOICE {
      unidirectional [APPLICATION 1] Unidirectional, begin [APPLICATION 2] Begin, end [APPLICATION 4] End, continue [APPLICATION 5] Continue,
      abort [APPLICATION 7] Abort }
    Unidirectional ::= SEQUENCE { dialoguePortion DialoguePortion OPTIONAL, components ComponentPortion }
    Begin ::= SEQUENCE { otid OrigTransactionID, dialoguePortion DialoguePortion OPTIONAL, components ComponentPortion OPTIONAL }
    End ::= SEQUENCE { dtid DestTransactionID, dialoguePortion DialoguePortion OPTIONAL, components ComponentPortion OPTIONAL }
    Continue ::= SEQUENCE {
      otid OrigTransactionID, dtid DestTransactionID, dialoguePortion DialoguePortion OPTIONAL, components ComponentPortion OPTIONAL }
    Abort ::= SEQUENCE { dtid DestTransactionID, reason Reason OPTIONAL }
    Reason ::= CHOICE { p-abortCause P-AbortCause, u-abortCause DialoguePortion }
    DialoguePortion ::= [APPLICATION 11] EXPLICIT ExternalPDU
    ExternalPDU ::= [UNIVERSAL 8] SEQUENCE { oid OBJECT IDENTIFIER, dialog [0] EXPLICIT ANY }
    OrigTransactionID ::= [APPLICATION 8] OCTET STRING
    DestTransactionID ::= [APPLICATION 9] OCTET STRING
    P-AbortCause ::= [APPLICATION 10] INTEGER {
      unrecognizedMessageType(0), unrecognizedTransactionID(1), badlyFormattedTransactionPortion(2), incorrectTransactionPortion(3),
      resourceLimitation(4) } (0..127)

    ComponentPortion ::= [APPLICATION 12] SEQUENCE OF Component
    ${COMPONENT_TYPES}
    OPERATION ::= CHOICE { localValue INTEGER, globalValue OBJECT IDENTIFIER }
    ERROR ::= CHOICE { localValue INTEGER, globalValue OBJECT IDENTIFIER }

    UniDialoguePDU ::= CHOICE { unidialoguePDU [APPLICATION 0] AUDT-apdu }
    DialoguePDU ::= CHOICE {
      dialogueRequest [APPLICATION 0] AARQ-apdu, dialogueResponse [APPLICATION 1] AARE-apdu, dialogueAbort [APPLICATION 4] ABRT-apdu }
    AUDT-apdu ::= SEQUENCE {
      protocol-version [0] AUDT-protocol-version OPTIONAL, application-context-name [1] EXPLICIT OBJECT IDENTIFIER,
      user-information [30] SEQUENCE OF EXTERNAL OPTIONAL }
    AARQ-apdu ::= SEQUENCE {
      protocol-version [0] AARQ-protocol-version OPTIONAL, application-context-name [1] EXPLICIT OBJECT IDENTIFIER,
      user-information [30] SEQUENCE OF EXTERNAL OPTIONAL }
    AARE-apdu ::= SEQUENCE {
      protocol-version [0] AARE-protocol-version OPTIONAL, application-context-name [1] EXPLICIT OBJECT IDENTIFIER,
      result [2] EXPLICIT INTEGER { accepted(0), reject-permanent(1) },
      result-source-diagnostic [3] EXPLICIT Diagnostic, user-information [30] SEQUENCE OF EXTERNAL OPTIONAL }
    ABRT-apdu ::= SEQUENCE {
      abort-source [0] INTEGER { dialogue-service-user(0), dialogue-service-provider(1) }, user-information [30] SEQUENCE OF EXTERNAL OPTIONAL }
    AUDT-protocol-version ::= BIT STRING { version1(0) }
    AARQ-protocol-version ::= BIT STRING { version1(0) }
    AARE-protocol-version ::= BIT STRING { version1(0) }
    Diagnostic ::= CHOICE {
      dialogue-service-user [1] EXPLICIT INTEGER { null(0), no-reason-given(1), application-context-name-not-supported(2) },
      dialogue-service-provider [2] EXPLICIT INTEGER { null(0), no-reason-given(1), no-common-dialogue-portion(2) } }`,
};
